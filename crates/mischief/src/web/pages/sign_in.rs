//! Signing in and out.

use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::gate::{DEVICE_COOKIE, Visitor};
use askama::Template;
use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::response::{AppendHeaders, Html, IntoResponse, IntoResponseParts, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::SignedIn;
use mischief_app::error::AppError;
use mischief_app::secret::Secret;
use serde::Deserialize;
use std::net::SocketAddr;

#[derive(Template)]
#[template(path = "pages/sign_in.html")]
struct SignInPage {
    frame: Frame,
    name: String,
    problem: Option<String>,
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
) -> Result<Response, PageError> {
    if web.app.is_first_run().await? {
        return Ok(Redirect::to(&frame.link("/start")).into_response());
    }
    Ok(Html(SignInPage { frame, name: String::new(), problem: None }.render()?).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    name: String,
    password: String,
}

/// Signs somebody in on this device.
pub(crate) async fn sign_in(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Form(given): Form<Credentials>,
) -> Result<Response, PageError> {
    let password = Secret::given(given.password);
    let address = from.ip().to_string();
    let label = label_of(&headers);
    match web.app.sign_in(&given.name, password, Some(&address), &label).await {
        Ok(signed_in) => {
            let to = Redirect::to(&frame.link("/"));
            Ok((kept(&web, &signed_in), to).into_response())
        }
        Err(error @ (AppError::SignIn | AppError::SlowDown { .. })) => {
            let problem = Some(error.to_string());
            let page = SignInPage { frame, name: given.name, problem }.render()?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
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
    let gone = format!("{DEVICE_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    let to = Redirect::to(&frame.link("/sign-in"));
    Ok((AppendHeaders([(SET_COOKIE, gone)]), to).into_response())
}

/// The header by which a device stays signed in.
pub(crate) fn kept(web: &Web, signed_in: &SignedIn) -> impl IntoResponseParts + use<> {
    let secure = if web.config.secure { "; Secure" } else { "" };
    let cookie = format!(
        "{DEVICE_COOKIE}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}",
        signed_in.secret.reveal()
    );
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
