//! The handbook: the rulebook as pages to be read. Facts, figures and instructions come from the
//! rulebook's data and words; what is said here beside them only leads from one to the next.

mod finding;
pub(crate) mod parts;
pub(crate) mod places;
mod seen;
mod steps;
mod writer;

use self::parts::Chapter;
use self::writer::Writer;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::pages::today::framed;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use std::collections::BTreeMap;

/// The most letters that are looked for.
const QUERY_MOST: usize = 100;

/// The chapters, in the order in which somebody with two frightened animals needs them.
pub(crate) const CHAPTERS: &[&str] = &[
    "rats",
    "mice",
    "behaviours",
    "health",
    "bites",
    "quarantine",
    "introducing-rats",
    "carrier",
    "introducing-mice",
    "long-hold",
    "rules",
    "dosing",
    "laboratory",
    "figures",
    "sources",
];

/// A line of the contents.
struct Entry {
    link: String,
    title: String,
    lead: String,
    parts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/handbook.html")]
struct ContentsPage {
    frame: Frame,
    robots: &'static str,
    entries: Vec<Entry>,
    query: String,
    /// What was found, where somebody looked for something.
    found: Option<Vec<finding::Found>>,
}

#[derive(Template)]
#[template(path = "pages/chapter.html")]
struct ChapterPage {
    frame: Frame,
    robots: &'static str,
    canonical: String,
    chapter: Chapter,
    next: Option<(String, String)>,
}

fn robots(web: &Web) -> &'static str {
    if web.config.public_handbook { "index, follow" } else { "noindex" }
}

/// The contents, and what was looked for.
pub(crate) async fn contents(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let frame = frame.at(Place::Handbook);
    let query = asked.get("q").map_or("", |text| text.trim());
    let query: String = query.chars().take(QUERY_MOST).collect();
    let writer = Writer::new(&web, &frame);
    let chapters: Vec<Chapter> = CHAPTERS.iter().filter_map(|name| writer.chapter(name)).collect();
    let found = (!query.is_empty()).then(|| finding::find(&chapters, &query));
    let entry = |chapter: &Chapter| Entry {
        link: chapter.link.clone(),
        title: chapter.title.clone(),
        lead: chapter.lead.clone(),
        parts: match chapter.name {
            // Chapters with a handful of parts show them; of long lists the chapter does.
            "own" | "rats" | "mice" | "introducing-rats" | "introducing-mice" | "carrier" => {
                chapter.parts.iter().map(|part| (chapter.at(part), part.title.clone())).collect()
            }
            _ => Vec::new(),
        },
    };
    let mut entries: Vec<Entry> = chapters.iter().map(entry).collect();
    if let Some(household) = frame.household {
        let (book, words) = web.app.book_for(household).await?;
        entries.extend((!words.is_empty()).then(|| entry(&writer.own(&book, &words))));
    }
    let page = ContentsPage { robots: robots(&web), entries, query, found, frame: frame.clone() };
    Ok(Html(page.render()?))
}

/// A chapter.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    Path(name): Path<String>,
) -> Result<Html<String>, PageError> {
    let frame = frame.at(Place::Handbook);
    let writer = Writer::new(&web, &frame);
    let at = CHAPTERS.iter().position(|known| *known == name).ok_or(PageError::NOT_FOUND)?;
    let chapter = writer.chapter(&name).ok_or(PageError::NOT_FOUND)?;
    let next = CHAPTERS.get(at + 1).map(|name| (writer.link(name), writer.title(name)));
    let canonical = frame.whole(&format!("/handbook/{name}"));
    let page = ChapterPage { robots: robots(&web), canonical, chapter, next, frame: frame.clone() };
    Ok(Html(page.render()?))
}

/// The protocols that a household wrote itself.
pub(crate) async fn own(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let frame = framed(frame, &situation.view().home, &acting).at(Place::Handbook);
    let writer = Writer::new(&web, &frame);
    let chapter = writer.own(&situation.book, &situation.own_words);
    let canonical = frame.whole(&format!("/h/{}/handbook", acting.household));
    let robots = "noindex";
    let page = ChapterPage { robots, canonical, chapter, next: None, frame: frame.clone() };
    Ok(Html(page.render()?))
}

/// What search engines may look at: the handbook, where it is public, and nothing else.
pub(crate) async fn robots_txt(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
) -> Response {
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    let text = if web.config.public_handbook {
        let (book, map) = (frame.link("/handbook"), frame.whole("/sitemap.xml"));
        let assets = frame.link("/assets/");
        format!("User-agent: *\nAllow: {book}\nAllow: {assets}\nDisallow: /\nSitemap: {map}\n")
    } else {
        "User-agent: *\nDisallow: /\n".to_owned()
    };
    (kind, text).into_response()
}

/// The pages of the handbook for search engines, where it is public.
pub(crate) async fn sitemap(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
) -> Result<Response, PageError> {
    if !web.config.public_handbook {
        return Err(PageError::NOT_FOUND);
    }
    let paths = CHAPTERS.iter().map(|name| format!("/handbook/{name}"));
    let urls: Vec<String> = std::iter::once("/handbook".to_owned())
        .chain(paths)
        .map(|path| format!("<url><loc>{}</loc></url>", frame.whole(&path)))
        .collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{}</urlset>\n",
        urls.join("")
    );
    Ok(([(CONTENT_TYPE, "application/xml; charset=utf-8")], text).into_response())
}
