//! Styles, scripts and drawings, built into the program. Their addresses carry a hash of their
//! content, so that a browser keeps them for ever and never shows an old one.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset {
            name: $name,
            kind: $kind,
            content: include_bytes!(concat!("../../web/assets/", $name)),
        }
    };
}

/// The style sheet, made of its parts in this order; a page asks for one file.
macro_rules! style {
    ($($name:literal),* $(,)?) => {
        concat!($(include_str!(concat!("../../web/style/", $name, ".css"))),*).as_bytes()
    };
}

const ASSETS: &[Asset] = &[
    Asset {
        name: "mischief.css",
        kind: "text/css; charset=utf-8",
        content: style![
            "tokens",
            "elements",
            "frame",
            "parts",
            "today",
            "forms",
            "ring",
            "session",
            "sitting",
            "log",
            "newcomers",
            "introductions",
            "meeting",
            "household",
            "animal",
            "record",
            "handbook"
        ],
    },
    asset!("icon.svg", "image/svg+xml"),
    asset!("after.js", "text/javascript; charset=utf-8"),
    asset!("course.js", "text/javascript; charset=utf-8"),
    asset!("kit.js", "text/javascript; charset=utf-8"),
    asset!("live.js", "text/javascript; charset=utf-8"),
    asset!("log.js", "text/javascript; charset=utf-8"),
    asset!("meeting.js", "text/javascript; charset=utf-8"),
    asset!("meeting_course.js", "text/javascript; charset=utf-8"),
    asset!("outbox.js", "text/javascript; charset=utf-8"),
    asset!("session.js", "text/javascript; charset=utf-8"),
    asset!("sitting.js", "text/javascript; charset=utf-8"),
    asset!("start.js", "text/javascript; charset=utf-8"),
    asset!("tell.js", "text/javascript; charset=utf-8"),
    asset!("waiting.js", "text/javascript; charset=utf-8"),
];

/// One hash over all assets: they change together, with the program.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    for asset in ASSETS {
        (asset.name, asset.content).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
});

/// The path of an asset, below the base.
pub(crate) fn path(name: &str) -> String {
    format!("/assets/{}/{name}", &*HASH)
}

/// Serves an asset.
pub(crate) async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let keep = if hash == *HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    (headers, asset.content).into_response()
}
