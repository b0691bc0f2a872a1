//! What was done with the household itself: keys, roles, exports; newest first.

use super::{name_of, room};
use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Html;
use mischief_app::command::{Acting, Deed};
use mischief_app::query::Done;
use mischief_core::fold::Home;
use mischief_core::ids::CaretakerId;
use serde::Deserialize;

/// How many a page shows.
const PAGE: u32 = 50;

struct Line {
    at: String,
    what: String,
}

#[derive(Template)]
#[template(path = "pages/household/deeds.html")]
struct DeedsPage {
    frame: Frame,
    lines: Vec<Line>,
    /// Where the next page is.
    older: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct From {
    before: Option<i64>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(from): Query<From>,
) -> Result<Html<String>, PageError> {
    let (frame, situation) = room(&web, &acting, frame).await?;
    let home = situation.view().home;
    let done = web.app.deeds(&acting, from.before, PAGE).await?;
    let full = done.len() >= usize::try_from(PAGE).unwrap_or(usize::MAX);
    let older = done.last().filter(|last| full && last.sequence > 1);
    let older = older.map(|last| frame.home(&format!("/household/deeds?before={}", last.sequence)));
    let line = |done: &Done| Line {
        at: moment(&frame, &home.calendar, home.now, done.at),
        what: in_words(&frame, &home, done),
    };
    let lines = done.iter().map(line).collect();
    Ok(Html(DeedsPage { lines, older, frame }.render()?))
}

/// A deed as a sentence.
fn in_words(frame: &Frame, home: &Home, done: &Done) -> String {
    let who = done.who.as_ref().map_or_else(|| frame.t("deed-somebody"), |id| name_of(home, id));
    let Some(deed) = done.deed else {
        return frame.with("deed-unknown", [("who", who.into())]);
    };
    let name =
        |id: &str| CaretakerId::parse(id).map_or_else(|_| id.to_owned(), |id| name_of(home, &id));
    let role = |word: &str| frame.word("role", word);
    let own = done.who.as_ref().is_some_and(|who| who.as_str() == done.detail);
    let (key, what, how) = match deed {
        Deed::RoleSet => {
            let (id, word) = done.detail.split_once(' ').unwrap_or((&done.detail, "viewer"));
            ("deed-role_set", name(id), role(word))
        }
        Deed::Left if own => ("deed-left-own", String::new(), String::new()),
        Deed::Left => ("deed-left", name(&done.detail), String::new()),
        Deed::Invited => ("deed-invited", String::new(), role(&done.detail)),
        Deed::InvitationTakenBack => ("deed-invitation_taken_back", String::new(), String::new()),
        Deed::Joined => ("deed-joined", String::new(), role(&done.detail)),
        Deed::TokenMade => ("deed-token_made", done.detail.clone(), String::new()),
        Deed::TokenRevoked => ("deed-token_revoked", done.detail.clone(), String::new()),
        Deed::CalendarMade => ("deed-calendar_made", String::new(), String::new()),
        Deed::CalendarRevoked => ("deed-calendar_revoked", String::new(), String::new()),
        Deed::Renamed => ("deed-renamed", done.detail.clone(), String::new()),
        Deed::Exported => ("deed-exported", done.detail.clone(), String::new()),
        Deed::Imported => ("deed-imported", done.detail.clone(), String::new()),
        Deed::BackedUp => ("deed-backed_up", String::new(), String::new()),
    };
    frame.with(key, [("who", who.into()), ("what", what.into()), ("how", how.into())])
}
