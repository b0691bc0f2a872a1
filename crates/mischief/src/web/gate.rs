//! Who calls, and whether they may: every route passes here before its handler sees anything.

use super::Web;
use super::assets::Part;
use super::error::{PageError, sentence};
use super::frame::Frame;
use super::origin::is_here_alone;
use super::pages::today::framed;
use super::reach::Reach;
use super::routes::Access;
use super::worker::Asked;
use askama::Template;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, DATE, HeaderName,
    ORIGIN, REFERRER_POLICY, RETRY_AFTER, STRICT_TRANSPORT_SECURITY, WWW_AUTHENTICATE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use jiff::fmt::rfc2822::DateTimePrinter;
use mischief_app::HouseholdId;
use mischief_app::command::{Acting, PersonId};
use mischief_app::role::Act;
use mischief_app::secret::Secret;
use mischief_app::situation::Scope;
use serde_json::json;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// Nothing is loaded from another host, and no other site may frame a page or send to it.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

/// What pages may use of a device: a session keeps the screen awake.
const MAY: &str = "screen-wake-lock=(self), camera=(), geolocation=(), microphone=(), payment=(), \
    usb=()";

/// The headers that have no name in the library.
const CROSS_ORIGIN_OPENER_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-opener-policy");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
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

/// Whoever calls an interface for programs.
#[derive(Debug, Clone)]
pub(crate) enum Caller {
    /// Somebody signed in on a device: in all their households.
    Person(PersonId),
    /// A token, in the one household that it opens.
    Token(Acting),
}

/// Checks who calls, and lets them through or not.
pub(crate) async fn gate(
    State((web, access, path)): State<(Web, Access, &'static str)>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Some(route) = request.extensions().get::<Route>() {
        // It is set once: every request passes one gate.
        let _ = route.0.set(path);
    }
    match admit(&web, access, &mut request).await {
        Ok(()) => match Asked::of(path, &request) {
            Some(asked) => asked.answered(next.run(request).await).await,
            None => next.run(request).await,
        },
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
    // No browser sends a token by itself, so that no other site's page can have it sent.
    let by_token = bearer(web, request).is_some();
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if changes && !by_token && is_foreign(request) {
        return Err(PageError::FOREIGN);
    }
    let mut frame = Frame::of(web, request);
    if let Some(secret) = bearer(web, request) {
        return admit_token(web, access, request, frame, &secret).await;
    }
    if access == Access::Anybody {
        request.extensions_mut().insert(frame);
        return Ok(());
    }
    if access == Access::Reader {
        let secret = frame.device(request.headers());
        let reader = read_by(web, secret, &mut frame).await;
        request.extensions_mut().insert(frame);
        return if web.config.public_handbook { Ok(()) } else { reader };
    }
    let signed_out = PageError::of(StatusCode::UNAUTHORIZED, None);
    let secret = frame.device(request.headers()).ok_or(signed_out)?;
    let (person, theirs) = web.app.signed_in_at(&secret).await?;
    if let Access::Member(act) = access {
        let household = household_of(request.uri().path(), &web.config.base)?;
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
    request.extensions_mut().insert(Caller::Person(person.clone()));
    request.extensions_mut().insert(Visitor { person, secret });
    Ok(())
}

/// Whether somebody is signed in who reads what belongs to no household; they read it in the
/// language of theirs, with its places in reach.
async fn read_by(web: &Web, secret: Option<Secret>, frame: &mut Frame) -> Result<(), PageError> {
    let signed_out = PageError::of(StatusCode::UNAUTHORIZED, None);
    let (_, theirs) = web.app.signed_in_at(&secret.ok_or(signed_out)?).await?;
    let now = web.app.now();
    let reads = |(_, acting): &&(String, Acting)| acting.may(Act::Look, now).is_ok();
    if let Some((_, acting)) = theirs.iter().find(reads) {
        let situation = web.app.situation(acting, Scope::Household).await?;
        frame.household = Some(acting.household);
        *frame = framed(frame.clone(), &situation.view().home, acting);
    }
    Ok(())
}

/// The token that a program shows; pages take none.
fn bearer(web: &Web, request: &Request) -> Option<Secret> {
    let shown = request.headers().get(AUTHORIZATION).filter(|_| is_api(web, request))?;
    let (scheme, secret) = shown.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::given(secret.trim()))
}

/// Lets a program in by its token, as far as the token reaches.
async fn admit_token(
    web: &Web,
    access: Access,
    request: &mut Request,
    frame: Frame,
    secret: &Secret,
) -> Result<(), PageError> {
    request.extensions_mut().insert(frame);
    if access == Access::Anybody {
        return Ok(());
    }
    let reach = request.extensions().get::<Reach>().map(|reach| reach.client.to_string());
    let acting = web.app.act_by_token_from(secret, &reach.unwrap_or_default()).await?;
    if let Access::Member(act) = access {
        if acting.household != household_of(request.uri().path(), &web.config.base)? {
            return Err(PageError::NOT_FOUND);
        }
        acting.may(act, web.app.now())?;
    }
    request.extensions_mut().insert(Caller::Token(acting.clone()));
    request.extensions_mut().insert(acting);
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
    /// What to name to whoever runs the program, where it is at fault.
    request: Option<String>,
    /// The way on, where there is one.
    back: Option<String>,
}

/// The route that a request takes, as it stands in the table; known once it has passed its gate.
#[derive(Debug, Clone, Default)]
struct Route(Arc<OnceLock<&'static str>>);

/// Makes the pages of errors, adds to every answer what keeps browsers strict, counts and tells.
pub(crate) async fn finish(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let frame = Frame::of(&web, &request);
    let api = is_api(&web, &request);
    // Elsewhere browsers leave that header aside, and complain.
    let heeded = frame.secure || is_here_alone(&frame.origin);
    let method = request.method().clone();
    let route = Route::default();
    request.extensions_mut().insert(route.clone());
    let mut response = next.run(request).await;
    let status = response.status();
    let error = response.extensions_mut().remove::<PageError>();
    let request = web.request_id();
    let error = error.unwrap_or_else(|| PageError::of(status, None));
    let PageError { mut message, words, heading, retry_after, .. } = error;
    let seen = Seen { route: route.0.get().copied().unwrap_or_default(), method, status };
    seen.tell(&web, &request, message.as_deref(), began);
    if status.is_client_error() || status.is_server_error() {
        // What broke concerns whoever runs the program, not whoever looks at a page.
        message = message.filter(|_| !status.is_server_error());
        if !api {
            let said = words.map(|key| frame.t(key));
            message = said.or_else(|| message.as_deref().map(sentence));
        }
        response = errors_told(response, frame, api, (heading, message), &request);
    }
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    let lasting = web.config.tls.as_ref().is_some_and(|tls| !tls.is_own());
    // The clock of the program, which may be set, and not the machine's: devices go by it.
    let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&web.app.now());
    if let Some(date) = date.ok().and_then(|date| HeaderValue::from_str(&date).ok()) {
        response.headers_mut().insert(DATE, date);
    }
    // Parts of pages go by the rules of their page; there are many, and each byte counts.
    if response.extensions_mut().remove::<Part>().is_some() {
        return ([(X_CONTENT_TYPE_OPTIONS, "nosniff")], response).into_response();
    }
    be_strict(response.headers_mut(), heeded, lasting);
    if let Ok(id) = HeaderValue::from_str(&request) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// A request and its answer, as far as others may know: never the path, which may hold a secret.
struct Seen {
    route: &'static str,
    method: Method,
    status: StatusCode,
}

impl Seen {
    /// Counts it, and tells whoever runs the program.
    fn tell(&self, web: &Web, request: &str, message: Option<&str>, began: Instant) {
        let took = began.elapsed();
        let (route, status) = (self.route, self.status.as_u16());
        let method = if METHODS.contains(&self.method) { self.method.as_str() } else { "other" };
        web.metrics.count(route, method, status, took);
        let ms = took.as_secs_f64() * 1000.0;
        if self.status.is_server_error() {
            let message = message.unwrap_or("no more is known");
            tracing::error!(method, route, status, ms, request, "{message}");
        } else {
            tracing::info!(method, route, status, ms, request, "answered");
        }
    }
}

/// The methods that are counted by name; there may be any number of others.
const METHODS: &[Method] = &[Method::GET, Method::HEAD, Method::POST];

/// The answer with a page or an object that says what was wrong, where it does not say so itself.
fn errors_told(
    mut response: Response,
    frame: Frame,
    api: bool,
    (heading, message): (Option<&'static str>, Option<String>),
    request: &str,
) -> Response {
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("text/html") || kind.ends_with("/json")) {
        return response;
    }
    let allow = response.headers_mut().remove(ALLOW);
    let mut response = match api {
        true => error_answer(&frame, status, message),
        false => error_page(frame, status, (heading, message), request),
    };
    if let Some(allow) = allow {
        response.headers_mut().insert(ALLOW, allow);
    }
    response
}

/// What keeps browsers strict.
fn be_strict(headers: &mut HeaderMap, heeded: bool, lasting: bool) {
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if heeded {
        headers.insert(CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin"));
    }
    headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static(MAY));
    if lasting {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(TLS_FOR));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// The key of the words for a status.
fn key_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "error-forbidden",
        404 => "error-not-found",
        405 => "error-not-allowed",
        408 => "error-late",
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
        408 => "too_late",
        413 => "too_large",
        429 => "slow_down",
        400..=499 => "bad_request",
        _ => "unwell",
    };
    let message = message.unwrap_or_else(|| frame.t(&format!("{}-what", key_of(status))));
    let answer = json!({"error": {"code": code, "message": message, "path": ""}});
    let mut response = (status, Json(answer)).into_response();
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

fn error_page(
    mut frame: Frame,
    status: StatusCode,
    (heading, message): (Option<&'static str>, Option<String>),
    request: &str,
) -> Response {
    // Before the first person there is nothing to go back to but this.
    let back = (heading.is_none() || frame.path.as_deref() != Some(frame.link("/start").as_str()))
        .then(|| frame.home("/"));
    // It says the same whatever was asked for, and there is no coming back to it.
    frame.path = None;
    let key = key_of(status);
    let heading = frame.t(heading.unwrap_or(key));
    let message = message.unwrap_or_else(|| frame.t(&format!("{key}-what")));
    let request = status
        .is_server_error()
        .then(|| frame.with("error-request", [("id", request.to_owned().into())]));
    match (ErrorPage { frame, heading, message, request, back }).render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    }
}
