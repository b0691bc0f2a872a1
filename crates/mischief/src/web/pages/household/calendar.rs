//! The calendar's address: made, told once, revoked.

use super::room;
use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::origin::is_here_alone;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, Redirect};
use mischief_app::command::Acting;

#[derive(Template)]
#[template(path = "pages/household/calendar.html")]
struct CalendarPage {
    frame: Frame,
    /// What is known of the address, where there is one.
    there: Option<String>,
    /// The address itself, just made.
    made: Option<String>,
    here_alone: bool,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let (frame, situation) = room(&web, &acting, frame).await?;
    let home = situation.view().home;
    let there = web.app.feed(&acting).await?.map(|feed| {
        let at = |time| moment(&frame, &home.calendar, home.now, time);
        let since = frame.with_one("calendar-there", "at", &at(feed.created_at));
        let used = match feed.last_used_at {
            Some(used) => frame.with_one("calendar-used", "at", &at(used)),
            None => frame.t("calendar-unused"),
        };
        format!("{since} {used}")
    });
    let page = CalendarPage { frame, there, made: None, here_alone: false };
    Ok(Html(page.render()?))
}

/// Makes the address and shows it, this once.
pub(crate) async fn make(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let (frame, _) = room(&web, &acting, frame).await?;
    let secret = web.app.new_feed(&acting).await?;
    let path = frame.whole(&format!("/calendar.ics?key={}", secret.reveal()));
    let page = CalendarPage {
        there: None,
        made: Some(path),
        here_alone: is_here_alone(&frame.origin),
        frame: frame.nowhere(),
    };
    Ok(Html(page.render()?))
}

/// Revokes the address.
pub(crate) async fn revoke(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Redirect, PageError> {
    web.app.revoke_feed(&acting).await?;
    Ok(Redirect::to(&frame.home("/household/calendar")))
}
