//! One person of the household: what they may do, what their age means, and changing or ending it.

use super::{Person, last_day, people_of, role_from, room};
use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, Draft, Member};
use mischief_app::ids::new_text;
use mischief_app::role::{Act, may};
use mischief_core::event::{AgeBand, CaretakerChange, CaretakerFacts, Change, What};
use mischief_core::ids::CaretakerId;
use std::collections::BTreeMap;

/// The roles, the one that gives most first.
pub(crate) const ROLES: [&str; 4] = ["owner", "carer", "sitter", "viewer"];

#[derive(Template)]
#[template(path = "pages/household/person.html")]
struct PersonPage {
    frame: Frame,
    person: Person,
    /// Until when a sitter's last day is, as a form writes it.
    last_day: String,
    /// Whether the visitor may change it.
    manages: bool,
    problem: Option<String>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, caretaker)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    Ok(Html(page(&web, &acting, frame, &caretaker, None).await?.render()?))
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    caretaker: &str,
    problem: Option<String>,
) -> Result<PersonPage, PageError> {
    let (frame, situation) = room(web, acting, frame).await?;
    let home = situation.view().home;
    let member = member(web, acting, caretaker).await?;
    let last_day = last_day(&home, member.role);
    let mut people = people_of(&frame, &home, acting, vec![member]);
    let person = people.pop().ok_or(PageError::NOT_FOUND)?;
    let manages = may(acting.role, Act::ManageHousehold, web.app.now());
    Ok(PersonPage { frame, person, last_day, manages, problem })
}

async fn member(web: &Web, acting: &Acting, caretaker: &str) -> Result<Member, PageError> {
    let members = web.app.members(acting).await?;
    let found = members.into_iter().find(|member| member.caretaker.as_str() == caretaker);
    found.ok_or(PageError::NOT_FOUND)
}

/// Changes what is known of somebody, and what they may do.
pub(crate) async fn change(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, caretaker)): Path<(String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let member = member(&web, &acting, &caretaker).await?;
    match make(&web, &acting, &frame, &member, &given).await {
        Ok(()) => Ok(Redirect::to(&frame.home("/household")).into_response()),
        Err(problem) => {
            let page = page(&web, &acting, frame, &caretaker, Some(problem)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
        }
    }
}

async fn make(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    member: &Member,
    given: &BTreeMap<String, String>,
) -> Result<(), String> {
    let told = |error: mischief_app::error::AppError| refused(frame, &error);
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let situation = web.app.situation(acting, mischief_app::situation::Scope::Household).await;
    let situation = situation.map_err(told)?;
    let home = situation.view().home;
    let name = field("name");
    if name.is_empty() {
        return Err(frame.t("people-name-missing"));
    }
    let age = AgeBand::from_word(field("age")).ok_or_else(|| frame.t("people-age-missing"))?;
    let role = role_from(frame, &home, field("role"), field("until"))?;
    let known = home.caretaker(&member.caretaker);
    let at_risk = given.contains_key("at_risk");
    let was = |known: &mischief_core::fold::home::Caretaker| {
        known.name.as_deref() == Some(name) && known.age_band() == age && known.at_risk == at_risk
    };
    if !known.is_some_and(was) {
        let set = CaretakerChange {
            name: Change::Set(name.into()),
            age_band: Change::Set(age),
            at_risk: Change::Set(at_risk),
        };
        let what = What::CaretakerChanged { caretaker: member.caretaker.clone(), set };
        let drafts = vec![Draft { observed_at: web.app.now(), what }];
        web.app.record(acting, drafts).await.map_err(told)?;
    }
    if role != member.role {
        web.app.set_role(acting, &member.caretaker, role).await.map_err(told)?;
    }
    Ok(())
}

/// Adds somebody who does not sign in by themselves: a child, say.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Redirect, PageError> {
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    if field("name").is_empty() {
        return Err(PageError::bad(frame.t("people-name-missing")));
    }
    let age = AgeBand::from_word(field("age"));
    let age = age.ok_or_else(|| PageError::bad(frame.t("people-age-missing")))?;
    let id = CaretakerId::parse(&new_text(web.app.now())).map_err(|_| PageError::NOT_FOUND)?;
    let facts = CaretakerFacts {
        name: Some(field("name").into()),
        age_band: Some(age),
        at_risk: given.contains_key("at_risk").then_some(true),
    };
    web.app.add_caretaker(&acting, &id, facts, mischief_app::role::Role::Carer).await?;
    Ok(Redirect::to(&frame.home("/household")))
}

/// Ends somebody's part in the household.
pub(crate) async fn end(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, caretaker)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let member = member(&web, &acting, &caretaker).await?;
    web.app.caretaker_leaves(&acting, &member.caretaker).await?;
    let own = member.caretaker == acting.caretaker;
    Ok(Redirect::to(&if own { frame.link("/") } else { frame.home("/household") }))
}

/// The visitor leaves by themselves.
pub(crate) async fn leave(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Redirect, PageError> {
    web.app.leave(&acting).await?;
    Ok(Redirect::to(&frame.link("/")))
}
