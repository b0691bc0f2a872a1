//! Inviting somebody: a link that is good once, told once, as text and as a QR code.

use super::{Person, name_of, people_of, role_from, role_in_words, room};
use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::origin::is_here_alone;
use crate::web::qr;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, OpenInvitation};
use mischief_core::fold::Home;
use std::collections::BTreeMap;

/// An invitation that nobody used yet.
struct Open {
    what: String,
    until: String,
    take_back: String,
}

#[derive(Template)]
#[template(path = "pages/household/invite.html")]
struct InvitePage {
    frame: Frame,
    /// Whoever is known and does not sign in.
    known: Vec<Person>,
    open: Vec<Open>,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/household/invited.html")]
struct InvitedPage {
    frame: Frame,
    what: String,
    until: String,
    link: String,
    code: String,
    /// Whether the link leads nowhere on another device.
    here_alone: bool,
}

/// The form, and what is open.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    Ok(Html(page(&web, &acting, frame, None).await?.render()?))
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    problem: Option<String>,
) -> Result<InvitePage, PageError> {
    let (frame, situation) = room(web, acting, frame).await?;
    let home = situation.view().home;
    let open = web.app.invitations(acting).await?;
    let open = open.iter().map(|invitation| told(&frame, &home, invitation)).collect();
    let members = web.app.members(acting).await?;
    let mut known = people_of(&frame, &home, acting, members);
    known.retain(|person| !person.signs_in);
    Ok(InvitePage { frame, known, open, problem })
}

fn told(frame: &Frame, home: &Home, invitation: &OpenInvitation) -> Open {
    let role = role_in_words(frame, home, invitation.role);
    let what = match &invitation.caretaker {
        Some(id) => {
            let name = name_of(home, id);
            frame.with("invite-open-known", [("name", name.into()), ("role", role.into())])
        }
        None => role,
    };
    let until = moment(frame, &home.calendar, home.now, invitation.expires_at);
    Open {
        what,
        until: frame.with("invite-until", [("until", until.into())]),
        take_back: frame.home(&format!("/household/invitations/{}/take-back", invitation.id)),
    }
}

/// Makes an invitation and shows its link, this once.
pub(crate) async fn make(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let (frame, situation) = room(&web, &acting, frame).await?;
    let home = situation.view().home;
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let role = match role_from(&frame, &home, field("role"), field("until")) {
        Ok(role) => role,
        Err(problem) => {
            let page = page(&web, &acting, frame, Some(problem)).await?.render()?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response());
        }
    };
    let known = match field("who") {
        "" => None,
        id => {
            let members = web.app.members(&acting).await?;
            let member = members.into_iter().find(|m| m.caretaker.as_str() == id && !m.signs_in);
            Some(member.ok_or(PageError::NOT_FOUND)?.caretaker)
        }
    };
    let invitation = web.app.invite(&acting, role, known.as_ref()).await?;
    let path = format!("/join?invitation={}", invitation.secret.reveal());
    let link = frame.whole(&path);
    let until = moment(&frame, &home.calendar, home.now, invitation.expires_at);
    let page = InvitedPage {
        what: role_in_words(&frame, &home, role),
        until: frame.with("invited-once", [("until", until.into())]),
        code: qr::svg(&link),
        here_alone: is_here_alone(&frame.origin),
        link,
        frame: frame.nowhere(),
    };
    Ok(Html(page.render()?).into_response())
}

/// Takes an invitation back.
pub(crate) async fn take_back(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, invitation)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    web.app.take_invitation_back(&acting, &invitation).await?;
    Ok(Redirect::to(&frame.home("/household/invite")))
}
