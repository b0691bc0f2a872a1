//! Who calls, and whether they may: every route passes here before its handler sees anything.

use super::Web;
use super::error::PageError;
use super::frame::{Frame, cookie};
use super::reach::Reach;
use super::routes::Access;
use askama::Template;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, ORIGIN,
    REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use mischief_app::HouseholdId;
use mischief_app::command::{Acting, PersonId};
use mischief_app::secret::Secret;
use serde_json::json;
use std::io::Write as _;

/// The cookie that says which device this is.
pub(crate) const DEVICE_COOKIE: &str = "mischief_device";

/// Nothing is loaded from another host, and no other site may frame a page or send to it.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

/// What pages may use of a device: a session keeps the screen awake.
const MAY: &str = "screen-wake-lock=(self), camera=(), geolocation=(), microphone=(), payment=(), \
    usb=()";

/// The two headers that have no name in the library.
const CROSS_ORIGIN_OPENER_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Half a year without another word. Not with a certificate that the program made: where that is
/// made anew, nobody could get past the browser's warning.
const TLS_FOR: &str = "max-age=15552000";

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    pub(crate) person: PersonId,
    pub(crate) secret: Secret,
}

/// Checks who calls, and lets them through or not.
pub(crate) async fn gate(
    State((web, access)): State<(Web, Access)>,
    mut request: Request,
    next: Next,
) -> Response {
    match admit(&web, access, &mut request).await {
        Ok(()) => next.run(request).await,
        Err(error) if error.status == StatusCode::UNAUTHORIZED && !is_api(&web, &request) => {
            let frame = Frame::of(&web, &request);
            let back = frame.path.as_deref().and_then(|path| frame.own_path(path));
            let back = back.filter(|path| *path != frame.link("/"));
            let back = back.map_or_else(String::new, |path| format!("?back={path}"));
            Redirect::to(&format!("{}{back}", frame.link("/sign-in"))).into_response()
        }
        Err(error) => error.into_response(),
    }
}

/// Whether a program asks, or a script: it is answered in JSON.
fn is_api(web: &Web, request: &Request) -> bool {
    let path = request.uri().path();
    path.strip_prefix(web.config.base.as_str()).is_some_and(|path| path.starts_with("/api/"))
}

async fn admit(web: &Web, access: Access, request: &mut Request) -> Result<(), PageError> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) && is_foreign(request) {
        return Err(PageError::FOREIGN);
    }
    let mut frame = Frame::of(web, request);
    if access == Access::Anybody {
        request.extensions_mut().insert(frame);
        return Ok(());
    }
    let signed_out = PageError { status: StatusCode::UNAUTHORIZED, message: None };
    let secret = cookie(request.headers(), DEVICE_COOKIE).map(Secret::given).ok_or(signed_out)?;
    let person = web.app.signed_in(&secret).await?;
    if let Access::Member(act) = access {
        let household = household_of(request.uri().path(), &web.config.base)?;
        let theirs = web.app.households_of(&person).await?;
        let several = theirs.len() > 1;
        let found = theirs.into_iter().find(|(_, acting)| acting.household == household);
        let (name, acting): (String, Acting) = found.ok_or(PageError::NOT_FOUND)?;
        acting.may(act, web.app.now())?;
        frame.household = Some(household);
        frame.caretaker = Some(acting.caretaker.to_string());
        frame.place = several.then_some(name);
        request.extensions_mut().insert(acting);
    }
    request.extensions_mut().insert(frame);
    request.extensions_mut().insert(Visitor { person, secret });
    Ok(())
}

/// The household that a path is about.
fn household_of(path: &str, base: &str) -> Result<HouseholdId, PageError> {
    let path = path.strip_prefix(base).unwrap_or(path);
    let inner = path.strip_prefix("/h/").or_else(|| path.strip_prefix("/api/v1/households/"));
    let number = inner.and_then(|rest| rest.split('/').next());
    number.and_then(|number| number.parse().ok()).ok_or(PageError::NOT_FOUND)
}

/// Whether a request that changes something was sent by another site's page.
fn is_foreign(request: &Request) -> bool {
    let headers = request.headers();
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
        return !matches!(site, "same-origin" | "none");
    }
    let host = request.extensions().get::<Reach>().and_then(|reach| reach.host.as_deref());
    match (text(&ORIGIN), host) {
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| from != host),
        (None, _) => false,
        (Some(_), None) => true,
    }
}

#[derive(Template)]
#[template(path = "pages/error.html")]
struct ErrorPage {
    frame: Frame,
    heading: String,
    message: String,
}

/// Makes the pages of errors, and adds to every answer what keeps browsers strict.
pub(crate) async fn finish(State(web): State<Web>, request: Request, next: Next) -> Response {
    let frame = Frame::of(&web, &request);
    let lasting = web.config.tls.as_ref().is_some_and(|tls| !tls.is_own());
    let api = is_api(&web, &request);
    // The path alone: what comes after it may be a secret.
    let what = format!("{} {}", request.method(), request.uri().path());
    let mut response = next.run(request).await;
    let status = response.status();
    let error = response.extensions_mut().remove::<PageError>();
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let told = kind.is_some_and(|kind| kind.starts_with("text/html") || kind.ends_with("/json"));
    if status.is_client_error() || status.is_server_error() {
        let mut message = error.and_then(|error| error.message);
        if status.is_server_error() {
            log(&what, status, message.as_deref());
            // What broke concerns whoever runs the program, not whoever looks at a page.
            message = None;
        }
        if !told {
            let allow = response.headers_mut().remove(ALLOW);
            response = match api {
                true => error_answer(&frame, status, message),
                false => error_page(frame, status, message),
            };
            if let Some(allow) = allow {
                response.headers_mut().insert(ALLOW, allow);
            }
        }
    }
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static(MAY));
    if lasting {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(TLS_FOR));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Tells whoever runs the program that something broke.
fn log(what: &str, status: StatusCode, message: Option<&str>) {
    let message = message.unwrap_or("no more is known");
    // Where nobody can be told, the visitor still is.
    let _ = writeln!(std::io::stderr(), "mischief: {what}: {status}: {message}");
}

/// The key of the words for a status.
fn key_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "error-forbidden",
        404 => "error-not-found",
        413 => "error-too-large",
        429 => "error-slow-down",
        400..=499 => "error-bad",
        _ => "error-ours",
    }
}

/// What a program is told.
fn error_answer(frame: &Frame, status: StatusCode, message: Option<String>) -> Response {
    let code = match status.as_u16() {
        401 => "not_signed_in",
        403 => "forbidden",
        404 => "not_found",
        405 => "not_allowed",
        413 => "too_large",
        429 => "slow_down",
        400..=499 => "bad_request",
        _ => "unwell",
    };
    let message = message.unwrap_or_else(|| frame.t(&format!("{}-what", key_of(status))));
    let answer = json!({"error": {"code": code, "message": message, "path": ""}});
    (status, Json(answer)).into_response()
}

fn error_page(mut frame: Frame, status: StatusCode, message: Option<String>) -> Response {
    // It says the same whatever was asked for, and there is no coming back to it.
    frame.path = None;
    let key = key_of(status);
    let heading = frame.t(key);
    let message = message.unwrap_or_else(|| frame.t(&format!("{key}-what")));
    match (ErrorPage { frame, heading, message }).render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    }
}
