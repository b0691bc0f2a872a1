//! Styles, scripts and drawings, built into the program. Their addresses carry a hash of their
//! content, so that a browser keeps them for ever and never shows an old one.

use super::frame::Frame;
use super::pages::session;
use super::{icon, words};
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static str,
}

macro_rules! asset {
    ($name:literal, $kind:expr) => {
        Asset {
            name: $name,
            kind: $kind,
            content: include_str!(concat!("../../web/assets/", $name)),
        }
    };
}

/// The style sheet, made of its parts in this order; a page asks for one file.
macro_rules! style {
    ($($name:literal),* $(,)?) => {
        concat!($(include_str!(concat!("../../web/style/", $name, ".css"))),*)
    };
}

const SCRIPT: &str = "text/javascript; charset=utf-8";

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
    Asset { name: "sheet.css", kind: "text/css; charset=utf-8", content: crate::sheet::STYLE },
    asset!("icon.svg", "image/svg+xml"),
    asset!("after.js", SCRIPT),
    asset!("course.js", SCRIPT),
    asset!("kit.js", SCRIPT),
    asset!("leaving.js", SCRIPT),
    asset!("live.js", SCRIPT),
    asset!("log.js", SCRIPT),
    asset!("meeting.js", SCRIPT),
    asset!("meeting_course.js", SCRIPT),
    asset!("offline.js", SCRIPT),
    asset!("outbox.js", SCRIPT),
    asset!("session.js", SCRIPT),
    asset!("sitting.js", SCRIPT),
    asset!("start.js", SCRIPT),
    asset!("tell.js", SCRIPT),
    asset!("waiting.js", SCRIPT),
];

/// The mark of the program, for phones that take no drawing; drawn when one first asks.
static PICTURES: [(&str, LazyLock<Vec<u8>>); 4] = [
    ("icon-180.png", LazyLock::new(|| icon::png(180, true))),
    ("icon-192.png", LazyLock::new(|| icon::png(192, false))),
    ("icon-512.png", LazyLock::new(|| icon::png(512, false))),
    ("icon-maskable-512.png", LazyLock::new(|| icon::png(512, true))),
];

/// One hash over all assets, and the words that are served as one: they change together, with the
/// program.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    for asset in ASSETS {
        (asset.name, asset.content).hash(&mut hasher);
    }
    for file in words::FILES {
        (file.path, file.text).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
});

/// Which version of the program the pages are of: what their assets are.
pub(crate) fn version() -> &'static str {
    &HASH
}

/// What every page shows, also the one for where there is no connection.
pub(crate) const OF_ALL: [&str; 2] = ["mischief.css", "icon.svg"];

/// What each script asks for before it runs, and what that asks for in turn.
static IMPORTS: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let own: BTreeMap<_, BTreeSet<_>> = ASSETS.iter().map(|one| (one.name, named(one))).collect();
    let whole = |name: &'static str| {
        let (mut found, mut waiting) = (BTreeSet::new(), vec![name]);
        while let Some(name) = waiting.pop() {
            let next = own.get(name).into_iter().flatten();
            waiting.extend(next.filter(|name| found.insert(**name)));
        }
        found
    };
    own.keys().map(|name| (*name, whole(name))).collect()
});

/// The scripts that a script names at its top.
fn named(asset: &'static Asset) -> BTreeSet<&'static str> {
    let imports = asset.content.lines().filter(|line| line.starts_with("import "));
    imports.filter_map(|line| line.split_once("\"./")?.1.strip_suffix("\";")).collect()
}

/// What a script needs beside itself. A page that has the script names all of it, so that a browser
/// asks for everything at once, and a device that keeps the page knows what belongs to it.
pub(crate) fn imports(script: &str) -> impl Iterator<Item = &'static str> {
    IMPORTS.get(script).into_iter().flatten().copied()
}

/// A script or a style without its comments and indents: a third of what it weighs on the way. What
/// begins a comment begins a line, and no text goes over several lines; a test holds it.
pub(crate) fn bare(text: &str) -> String {
    let mut within = false;
    let lines = text.lines().map(str::trim).filter(|line| {
        if within || line.starts_with("/*") {
            within = !line.ends_with("*/");
            return false;
        }
        !line.is_empty() && !line.starts_with("//")
    });
    let mut bare = String::with_capacity(text.len());
    for line in lines {
        bare.push_str(line);
        bare.push('\n');
    }
    bare
}

/// The module with what the scripts of sessions say in a language: the same for every animal.
pub(crate) fn said(language: &str) -> String {
    format!("said.{language}.js")
}

/// The path of an asset, below the base.
pub(crate) fn path(name: &str) -> String {
    format!("/assets/{}/{name}", &*HASH)
}

/// What is the same for everybody, and asks nothing of a browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part;

/// Serves an asset.
pub(crate) async fn serve(
    Extension(frame): Extension<Frame>,
    Path((hash, name)): Path<(String, String)>,
) -> Response {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    let picture = PICTURES.iter().find(|(known, _)| *known == name);
    let (kind, content): (_, Cow<'static, [u8]>) = match (asset, picture) {
        (Some(asset), _) => (asset.kind, bare(asset.content).into_bytes().into()),
        (None, Some((_, picture))) => ("image/png", picture.as_slice().into()),
        (None, None) => match frame.tags().find(|tag| said(tag) == name) {
            Some(tag) => {
                (SCRIPT, session::said::module(&frame.in_language(tag)).into_bytes().into())
            }
            None => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    let keep = if hash == *HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    (headers, Extension(Part), content).into_response()
}
