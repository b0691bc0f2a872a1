//! Who calls, and whether they may: every route passes here before its handler sees anything.

use super::Web;
use super::error::PageError;
use super::frame::{Frame, cookie};
use super::routes::Access;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, LOCATION, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use mischief_app::HouseholdId;
use mischief_app::command::{Acting, PersonId};
use mischief_app::secret::Secret;

/// The cookie that says which device this is.
pub(crate) const DEVICE_COOKIE: &str = "mischief_device";

/// Nothing is loaded from another host, and no other site may frame a page or send to it.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

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
        Err(error) if error.status == StatusCode::UNAUTHORIZED => {
            let to = format!("{}/sign-in", web.config.base);
            let location = HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/"));
            (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
        }
        Err(error) => error.into_response(),
    }
}

async fn admit(web: &Web, access: Access, request: &mut Request) -> Result<(), PageError> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) && is_foreign(request.headers()) {
        return Err(PageError::FOREIGN);
    }
    let mut frame = Frame::of(web, request.headers());
    if access == Access::Anybody {
        request.extensions_mut().insert(frame);
        return Ok(());
    }
    let signed_out = PageError { status: StatusCode::UNAUTHORIZED, message: None };
    let secret = cookie(request.headers(), DEVICE_COOKIE).map(Secret::given).ok_or(signed_out)?;
    let person = web.app.signed_in(&secret).await?;
    if let Access::Member(act) = access {
        let household = household_of(request.uri().path(), &web.config.base)?;
        let acting: Acting = web.app.act_as_person(&person, household).await?;
        acting.may(act, web.app.now())?;
        frame.household = Some(household);
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
fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(&ORIGIN), text(&HOST)) {
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
    let frame = Frame::of(&web, request.headers());
    let mut response = next.run(request).await;
    let status = response.status();
    let error = response.extensions_mut().remove::<PageError>();
    let failed = error.is_some() || matches!(status.as_u16(), 404 | 405 | 408 | 413 | 415 | 422);
    if failed && (error.is_some() || status.is_client_error()) {
        response = error_page(frame, status, error.and_then(|error| error.message));
    }
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn error_page(frame: Frame, status: StatusCode, message: Option<String>) -> Response {
    let key = match status.as_u16() {
        403 => "error-forbidden",
        404 => "error-not-found",
        429 => "error-slow-down",
        400..=499 => "error-bad",
        _ => "error-ours",
    };
    let heading = frame.t(key);
    let message = message.unwrap_or_else(|| frame.t(&format!("{key}-what")));
    match (ErrorPage { frame, heading, message }).render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    }
}
