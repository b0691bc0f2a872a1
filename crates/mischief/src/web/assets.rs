//! Styles, scripts and drawings, built into the program. Their addresses carry a hash of their
//! content, so that a browser keeps them for ever and never shows an old one.

use super::icon;
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
        content: style! {
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
            "handbook",
        },
    },
    Asset {
        name: "sheet.css",
        kind: "text/css; charset=utf-8",
        content: crate::sheet::STYLE.as_bytes(),
    },
    asset!("icon.svg", "image/svg+xml"),
    asset!("after.js", "text/javascript; charset=utf-8"),
    asset!("course.js", "text/javascript; charset=utf-8"),
    asset!("kit.js", "text/javascript; charset=utf-8"),
    asset!("leaving.js", "text/javascript; charset=utf-8"),
    asset!("live.js", "text/javascript; charset=utf-8"),
    asset!("log.js", "text/javascript; charset=utf-8"),
    asset!("meeting.js", "text/javascript; charset=utf-8"),
    asset!("meeting_course.js", "text/javascript; charset=utf-8"),
    asset!("offline.js", "text/javascript; charset=utf-8"),
    asset!("outbox.js", "text/javascript; charset=utf-8"),
    asset!("session.js", "text/javascript; charset=utf-8"),
    asset!("sitting.js", "text/javascript; charset=utf-8"),
    asset!("start.js", "text/javascript; charset=utf-8"),
    asset!("tell.js", "text/javascript; charset=utf-8"),
    asset!("waiting.js", "text/javascript; charset=utf-8"),
];

/// The mark of the program, for phones that take no drawing; drawn when one first asks.
static PICTURES: [(&str, LazyLock<Vec<u8>>); 4] = [
    ("icon-180.png", LazyLock::new(|| icon::png(180, true))),
    ("icon-192.png", LazyLock::new(|| icon::png(192, false))),
    ("icon-512.png", LazyLock::new(|| icon::png(512, false))),
    ("icon-maskable-512.png", LazyLock::new(|| icon::png(512, true))),
];

/// One hash over all assets: they change together, with the program.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    for asset in ASSETS {
        (asset.name, asset.content).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
});

/// Which version of the program the pages are of: what their assets are.
pub(crate) fn version() -> &'static str {
    &HASH
}

/// The names of all that pages ask for, so that a device keeps it.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ASSETS.iter().map(|asset| asset.name)
}

/// The path of an asset, below the base.
pub(crate) fn path(name: &str) -> String {
    format!("/assets/{}/{name}", &*HASH)
}

/// Serves an asset.
pub(crate) async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    let picture = PICTURES.iter().find(|(known, _)| *known == name);
    let (kind, content): (_, &[u8]) = match (asset, picture) {
        (Some(asset), _) => (asset.kind, asset.content),
        (None, Some((_, picture))) => ("image/png", picture),
        (None, None) => return StatusCode::NOT_FOUND.into_response(),
    };
    let keep = if hash == *HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    (headers, content).into_response()
}
