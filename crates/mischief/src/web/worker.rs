//! What makes the pages an app that a phone installs and that opens without a connection: the
//! manifest, the service worker, the page for where nothing is kept, and which pages may be kept.

use super::Web;
use super::assets;
use super::error::PageError;
use super::frame::Frame;
use super::gate::Visitor;
use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::json;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The pages that a device may keep for whoever is signed in: what is wanted at the cage.
const KEPT: &[&str] = &[
    "/h/{household}/",
    "/h/{household}/animals",
    "/h/{household}/animals/{animal}",
    "/h/{household}/animals/{animal}/session",
    "/h/{household}/sitting/{enclosure}",
    "/h/{household}/introductions/{introduction}",
    "/h/{household}/introductions/{introduction}/session",
];

/// For whom a page may be kept.
const FOR: HeaderName = HeaderName::from_static("x-mischief-for");
/// Which version of the program made it.
const VERSION: HeaderName = HeaderName::from_static("x-mischief-version");
/// No page is larger, in bytes.
const PAGE_MOST: usize = 4 * 1024 * 1024;

/// What a request for a page that may be kept said, before it is answered.
pub(super) struct Asked {
    known: Option<String>,
    owner: String,
}

impl Asked {
    /// A request on a route, where its page may be kept.
    pub(super) fn of(path: &str, request: &Request) -> Option<Self> {
        if !KEPT.contains(&path) || *request.method() != Method::GET {
            return None;
        }
        let visitor = request.extensions().get::<Visitor>()?;
        let mut hasher = DefaultHasher::new();
        visitor.person.hash(&mut hasher);
        let known = request.headers().get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        let owner = format!("{:016x}", hasher.finish());
        Some(Self { known: known.map(str::to_owned), owner })
    }

    /// The answer with what a device needs to keep it; a word alone, where the device has it already.
    pub(super) async fn answered(self, response: Response) -> Response {
        if response.status() != StatusCode::OK {
            return response;
        }
        let (mut head, body) = response.into_parts();
        let Ok(body) = to_bytes(body, PAGE_MOST).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut hasher = DefaultHasher::new();
        (&body, &self.owner, assets::version()).hash(&mut hasher);
        let tag = format!("W/\"{:016x}\"", hasher.finish());
        let has_it = self.known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag));
        let values = [(FOR, self.owner), (VERSION, assets::version().to_owned()), (ETAG, tag)];
        for (name, value) in values {
            // Each is of plain characters.
            if let Ok(value) = HeaderValue::from_str(&value) {
                head.headers.insert(name, value);
            }
        }
        if has_it {
            head.status = StatusCode::NOT_MODIFIED;
            return Response::from_parts(head, Body::empty());
        }
        Response::from_parts(head, Body::from(body))
    }
}

/// The service worker, for everything below the base.
pub(super) async fn script(Extension(frame): Extension<Frame>) -> Response {
    let assets: Vec<String> = assets::OF_ALL.iter().map(|name| frame.asset(name)).collect();
    let base = frame.link("/").trim_end_matches('/').to_owned();
    let plan = json!({
        "version": assets::version(),
        "base": base,
        "assets": assets,
        "offline": frame.link("/offline"),
    });
    let own = assets::bare(include_str!("../../web/assets/worker.js"));
    let script = format!("const PLAN = {plan};\n{own}");
    // It is asked for anew each time a browser looks for another version.
    let headers = [(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "no-cache")];
    (headers, script).into_response()
}

/// What a phone needs to know to install the pages as an app.
pub(super) async fn manifest(Extension(frame): Extension<Frame>) -> impl IntoResponse {
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({"src": frame.asset(name), "sizes": sizes, "type": kind, "purpose": purpose});
    let manifest = json!({
        "id": frame.link("/"),
        "name": "mischief",
        "short_name": "mischief",
        "description": frame.t("manifest-description"),
        "lang": frame.language,
        "start_url": frame.link("/"),
        "scope": frame.link("/"),
        "display": "standalone",
        "background_color": "#faf4e8",
        "theme_color": "#faf4e8",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
        ],
    });
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    (headers, Json(manifest).into_response().into_body())
}

#[derive(Template)]
#[template(path = "pages/offline.html")]
struct OfflinePage {
    frame: Frame,
}

/// The page for where there is no connection and nothing is kept; it is the same for everybody.
pub(super) async fn offline(
    State(_): State<Web>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    Ok(Html(OfflinePage { frame: frame.nowhere() }.render()?))
}
