//! Choosing how pages look: as the device, light, dark, or red for the night.

use crate::web::error::PageError;
use crate::web::frame::{Frame, MODE_COOKIE, Mode};
use axum::Extension;
use axum::Form;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Choice {
    look: String,
    /// Where the visitor was.
    back: String,
}

/// Keeps the choice on the device.
pub(crate) async fn choose(
    Extension(frame): Extension<Frame>,
    Form(choice): Form<Choice>,
) -> Result<impl IntoResponse, PageError> {
    let mode =
        Mode::from_word(&choice.look).ok_or_else(|| PageError::bad(frame.t("error-look")))?;
    let (word, path) = (mode.word(), frame.link("/"));
    let cookie = format!("{MODE_COOKIE}={word}; Path={path}; Max-Age=31536000; SameSite=Lax");
    let back = frame.own_path(&choice.back).unwrap_or(path);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(&back)))
}
