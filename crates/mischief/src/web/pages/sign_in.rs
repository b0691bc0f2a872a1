//! Signing in and out.

use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use crate::web::gate::Visitor;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::{HeaderName, RETRY_AFTER, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, Html, IntoResponse, IntoResponseParts, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::SignedIn;
use mischief_app::error::AppError;
use mischief_app::secret::Secret;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "pages/sign_in.html")]
struct SignInPage {
    frame: Frame,
    name: String,
    /// Where to go on to.
    back: String,
    problem: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Whence {
    #[serde(default)]
    back: String,
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    Query(whence): Query<Whence>,
) -> Result<Response, PageError> {
    if web.app.is_first_run().await? {
        return Ok(Redirect::to(&frame.link("/start")).into_response());
    }
    let back = frame.own_path(&whence.back).unwrap_or_default();
    let page = SignInPage { frame, name: String::new(), back, problem: None };
    Ok(Html(page.render()?).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    name: String,
    password: String,
    #[serde(default)]
    back: String,
}

/// Signs somebody in on this device.
pub(crate) async fn sign_in(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    headers: HeaderMap,
    Form(given): Form<Credentials>,
) -> Result<Response, PageError> {
    let password = Secret::given(given.password);
    let address = frame.client.to_string();
    let back = frame.own_path(&given.back);
    let label = label_of(&headers);
    match web.app.sign_in(&given.name, password, Some(&address), &label).await {
        Ok(signed_in) => {
            let to = Redirect::to(&back.unwrap_or_else(|| frame.link("/")));
            Ok((kept(&frame, &signed_in), to).into_response())
        }
        Err(error @ (AppError::SignIn | AppError::SlowDown { .. })) => {
            let (status, wait) = match error {
                AppError::SlowDown { seconds, .. } => {
                    (StatusCode::TOO_MANY_REQUESTS, Some((RETRY_AFTER, seconds)))
                }
                _ => (StatusCode::UNPROCESSABLE_ENTITY, None),
            };
            let (back, problem) = (back.unwrap_or_default(), Some(refused(&frame, &error)));
            let page = SignInPage { frame, name: given.name, back, problem }.render()?;
            let wait =
                AppendHeaders(wait.map(|(name, seconds)| (name, HeaderValue::from(seconds))));
            Ok((status, wait, Html(page)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Signs this device out.
pub(crate) async fn sign_out(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    Extension(visitor): Extension<Visitor>,
) -> Result<Response, PageError> {
    web.app.sign_out(&visitor.secret).await?;
    let to = Redirect::to(&frame.link("/sign-in"));
    Ok((device_cookie(&frame, "", 0), to).into_response())
}

/// The header by which a device stays signed in.
pub(crate) fn kept(frame: &Frame, signed_in: &SignedIn) -> impl IntoResponseParts + use<> {
    device_cookie(frame, signed_in.secret.reveal(), 31_536_000)
}

fn device_cookie(
    frame: &Frame,
    secret: &str,
    seconds: u32,
) -> AppendHeaders<[(HeaderName, String); 1]> {
    let path = frame.link("/");
    let (name, secure) = (frame.device_cookie(), if frame.secure { "; Secure" } else { "" });
    let cookie =
        format!("{name}={secret}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    AppendHeaders([(SET_COOKIE, cookie)])
}

/// What to call a device: the system that its browser names.
pub(crate) fn label_of(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let systems = ["iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux"];
    let system = systems.into_iter().find(|system| agent.contains(system)).unwrap_or("?");
    let browsers = ["Firefox", "Edg", "OPR", "Chrome", "Safari"];
    let browser = browsers.into_iter().find(|browser| agent.contains(browser)).unwrap_or("?");
    format!("{browser}, {system}")
}
