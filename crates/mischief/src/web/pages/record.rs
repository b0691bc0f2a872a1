//! Quick records of one animal: choosing what happened, a sheet for each kind, and putting it on
//! record. What is planned differently from now on has sheets alike, for those who may.

mod field;
mod plan;
mod read;
mod sheet;
mod time;

pub(crate) use field::{Field, Mark};
pub(crate) use read::CARRIED_ON;

use super::animals::Given;
use super::handbook::places::Leaf;
use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, Draft};
use mischief_app::role::Act;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::What;
use mischief_core::fold::Animal;
use mischief_core::ids::{AnimalId, EventId};
use mischief_core::recommend::{Known, View};
use std::collections::BTreeMap;

/// What everybody who looks after an animal may record.
pub(crate) const CARE: &[&str] =
    &["settle", "weight", "sign", "checked", "carried_on", "bite", "mishap", "surgery", "note"];

/// What those may change who answer for it.
pub(crate) const PLAN: &[&str] = &[
    "cleared",
    "facts",
    "litter",
    "placed",
    "protocol",
    "long_hold",
    "baseline",
    "quarantine",
    "leave",
];

/// Sheets that come up in the animal's page itself.
pub(crate) const QUICK: &[&str] = &["weight", "sign", "checked", "carried_on", "bite", "note"];

/// An animal about which something is to be recorded, and all that a sheet needs to know of it.
pub(crate) struct Desk<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) acting: &'a Acting,
    pub(crate) situation: &'a Situation,
    pub(crate) view: &'a View<'a>,
    pub(crate) teller: &'a Teller<'a>,
    pub(crate) id: &'a AnimalId,
    pub(crate) animal: &'a Animal,
    pub(crate) known: &'a Known<'a>,
    /// What was sent, or what the address asks for.
    pub(crate) given: &'a Given,
}

impl Desk<'_> {
    pub(crate) fn name(&self) -> String {
        self.animal.name.to_string()
    }

    /// What was typed into a field, without what stands around it.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.given.was(name).trim()
    }
}

/// What a form amounts to.
pub(crate) enum Reply {
    /// It goes on record.
    Record(What),
    /// It is asked about once more.
    Sure(String),
    /// Nothing would change.
    Nothing,
}

/// A sheet as it is shown.
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) fields: Vec<Field>,
    /// The words of the button; none where a sheet only leads on.
    pub(crate) button: Option<String>,
    /// Whether one may say when it was.
    pub(crate) timed: bool,
    /// Where the handbook has what it is about.
    pub(crate) read: Option<Leaf>,
}

#[derive(Template)]
#[template(path = "pages/record.html")]
struct RecordPage {
    frame: Frame,
    /// The animal's page.
    back: String,
    name: String,
    sheet: Sheet,
    problem: Option<String>,
    /// A question that is answered by sending it again.
    sure: Option<String>,
    /// What was typed, that the question keeps.
    kept: Vec<(String, String)>,
    at: String,
    latest: String,
}

#[derive(Template)]
#[template(path = "pages/records.html")]
struct RecordsPage {
    frame: Frame,
    back: String,
    name: String,
    care: Vec<&'static str>,
    plan: Vec<&'static str>,
}

/// Reads the animal of a page and calls `make` with it.
async fn at_desk<T>(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    animal: &str,
    given: &Given,
    make: impl FnOnce(&Desk<'_>) -> Result<T, PageError>,
) -> Result<T, PageError> {
    let id = AnimalId::parse(animal).map_err(|_| PageError::NOT_FOUND)?;
    let asked = [id.clone()];
    let situation = web.app.situation(acting, Scope::Animals(&asked)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let known = view.animal(&id)?;
    let animal = view.home.animal(&id).ok_or(PageError::NOT_FOUND)?;
    let teller = teller(web, &situation, &view);
    make(&Desk {
        frame: &frame,
        acting,
        situation: &situation,
        view: &view,
        teller: &teller,
        id: &id,
        animal,
        known: &known,
        given,
    })
}

/// All that can be recorded.
pub(crate) async fn list(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let none = Given::default();
    at_desk(&web, &acting, frame, &animal, &none, |desk| {
        let here = desk.animal.left().is_none();
        let settled = desk.view.state(desk.known).settled;
        let quarantined = desk.view.state(desk.known).quarantined;
        let rat = desk.animal.species == mischief_core::event::Species::Rat;
        let open = desk.known.record().health.open_signs(desk.view.home.now).next().is_some();
        let fits = |kind: &&&'static str| match **kind {
            "settle" => !settled,
            "cleared" => open,
            "quarantine" => quarantined,
            "long_hold" => rat,
            _ => true,
        };
        let manages = acting.may(Act::ManageAnimals, web.app.now()).is_ok();
        let care = CARE.iter().filter(|_| here).filter(fits).copied();
        let plan = PLAN.iter().filter(|_| here && manages).filter(fits).copied();
        // One that is gone may still be remembered, and its facts put right.
        let after = ["facts"].into_iter().filter(|_| !here && manages);
        let page = RecordsPage {
            back: desk.frame.home(&format!("/animals/{}", desk.id)),
            name: desk.name(),
            care: care.chain(["note"].into_iter().filter(|_| !here)).collect(),
            plan: plan.chain(after).collect(),
            frame: desk.frame.clone(),
        };
        Ok(Html(page.render()?))
    })
    .await
}

/// The sheet of a kind of record.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal, kind)): Path<(String, String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let kind = kind_of(CARE, &kind)?;
    sheet(&web, &acting, frame, (&animal, kind), given).await
}

/// The sheet of a kind of plan.
pub(crate) async fn show_plan(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal, kind)): Path<(String, String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let kind = kind_of(PLAN, &kind)?;
    sheet(&web, &acting, frame, (&animal, kind), given).await
}

fn kind_of(kinds: &'static [&'static str], word: &str) -> Result<&'static str, PageError> {
    kinds.iter().find(|kind| **kind == word).copied().ok_or(PageError::NOT_FOUND)
}

async fn sheet(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    (animal, kind): (&str, &'static str),
    given: BTreeMap<String, String>,
) -> Result<Html<String>, PageError> {
    let given = Given(given);
    at_desk(web, acting, frame, animal, &given, |desk| {
        fits_here(desk, kind)?;
        Ok(Html(page(desk, kind, None, None).render()?))
    })
    .await
}

fn page(
    desk: &Desk<'_>,
    kind: &'static str,
    problem: Option<String>,
    sure: Option<String>,
) -> RecordPage {
    let kept = desk.given.0.iter().filter(|(name, _)| *name != "sure");
    let kept = kept.map(|(name, value)| (name.clone(), value.clone()));
    RecordPage {
        back: desk.frame.home(&format!("/animals/{}", desk.id)),
        name: desk.name(),
        sheet: sheet::of(desk, kind),
        kept: if sure.is_some() { kept.collect() } else { Vec::new() },
        at: desk.given.was("at").to_owned(),
        latest: time::field(&desk.view.home.calendar, desk.view.home.now),
        problem,
        sure,
        frame: desk.frame.clone(),
    }
}

/// Records what a sheet told.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal, kind)): Path<(String, String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let kind = kind_of(CARE, &kind)?;
    put(&web, &acting, frame, (&animal, kind), given).await
}

/// Changes what a sheet of a plan told.
pub(crate) async fn add_plan(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal, kind)): Path<(String, String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let kind = kind_of(PLAN, &kind)?;
    put(&web, &acting, frame, (&animal, kind), given).await
}

/// Of one that is no longer here nothing is asked but what is remembered.
fn fits_here(desk: &Desk<'_>, kind: &str) -> Result<(), PageError> {
    let here = desk.animal.left().is_none();
    if here || matches!(kind, "note" | "facts") { Ok(()) } else { Err(PageError::NOT_FOUND) }
}

async fn put(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    (animal, kind): (&str, &'static str),
    given: BTreeMap<String, String>,
) -> Result<Response, PageError> {
    let given = Given(given);
    let own = frame.home(&format!("/animals/{animal}"));
    let unwell = StatusCode::UNPROCESSABLE_ENTITY;
    let told = at_desk(web, acting, frame, animal, &given, |desk| {
        fits_here(desk, kind)?;
        let read = time::read(desk).and_then(|at| Ok((at, read::what(desk, kind)?)));
        Ok(match read {
            Ok((at, Reply::Record(what))) => {
                Ok(Some(Draft { observed_at: read::began(&what, at), what }))
            }
            Ok((_, Reply::Nothing)) => Ok(None),
            Ok((_, Reply::Sure(sure))) => {
                Err((StatusCode::OK, page(desk, kind, None, Some(sure)).render()?))
            }
            Err(problem) => Err((unwell, page(desk, kind, Some(problem), None).render()?)),
        })
    });
    match told.await? {
        Ok(Some(draft)) => {
            let hold = matches!(draft.what, What::LongHoldOptedIn { .. });
            let recorded = web.app.record(acting, vec![draft]).await?;
            if hold {
                // Who agreed to it came for it.
                let session = format!("{own}/session?branch=long_hold");
                return Ok(Redirect::to(&session).into_response());
            }
            let id = recorded.first().map(|one| one.id.to_text()).unwrap_or_default();
            Ok(Redirect::to(&format!("{own}/recorded/{id}")).into_response())
        }
        Ok(None) => Ok(Redirect::to(&own).into_response()),
        Err((status, html)) => Ok((status, Html(html)).into_response()),
    }
}

/// Takes a record back; it stays on record that it was there. A taking back is taken back alike.
pub(crate) async fn take_back(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, event)): Path<(String, String)>,
    given: Result<Form<BTreeMap<String, String>>, FormRejection>,
) -> Result<Redirect, PageError> {
    let event = EventId::parse(&event).ok_or(PageError::NOT_FOUND)?;
    // A script sends nothing with it.
    let given = Given(given.map(|Form(given)| given).unwrap_or_default());
    let reason = match given.was("reason").trim() {
        "" => frame.t("timeline-by-mistake"),
        reason => reason.to_owned(),
    };
    let what = What::Retracted { event, reason: reason.into() };
    let now = web.app.now();
    web.app.record(&acting, vec![Draft { observed_at: now, what }]).await?;
    let back = frame.own_path(given.was("back")).unwrap_or_else(|| frame.home("/"));
    Ok(Redirect::to(&back))
}
