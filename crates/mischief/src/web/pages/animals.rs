//! The animals of a household, and bringing in those of a cage.

mod rows;

use crate::web::Web;
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::telling::{names, present};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use mischief_app::command::{Acting, Draft};
use mischief_app::ids::new_text;
use mischief_app::role::Act;
use mischief_app::situation::Scope;
use mischief_core::event::wire::NAME_LENGTH_MAX;
use mischief_core::event::{AnimalFacts, Origin, Species, What};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EnclosureId, StepId};
use mischief_rulebook::words::FluentValue;
use rows::{Listing, Rows};
use std::collections::BTreeMap;

/// How many animals one form takes.
const ROWS: usize = 6;

/// What a form was sent with, so that a mistake loses nothing of it.
#[derive(Debug, Default)]
pub(crate) struct Given(pub(crate) BTreeMap<String, String>);

impl Given {
    /// What was typed into a field.
    pub(crate) fn was(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// What was typed, or what stands there at first.
    pub(crate) fn or<'g>(&'g self, field: &str, first: &'g str) -> &'g str {
        self.0.get(field).map_or(first, String::as_str)
    }

    /// What was typed into a field of a row.
    pub(crate) fn of_row(&self, field: &str, row: &usize) -> &str {
        self.was(&format!("{field}_{row}"))
    }
}

/// What can be chosen where animals come in.
pub(crate) struct Options {
    pub(crate) origins: &'static [Origin],
    pub(crate) rows: [usize; ROWS],
    pub(crate) stands: &'static [Stands],
}

/// What an animal does now, and the step of its protocol at which it then stands.
pub(crate) struct Stands {
    pub(crate) word: &'static str,
    rat: Option<&'static str>,
    mouse: Option<&'static str>,
}

pub(crate) static OPTIONS: Options = Options {
    origins: Origin::ALL,
    rows: [1, 2, 3, 4, 5, 6],
    stands: &[
        Stands { word: "hides", rat: None, mouse: None },
        Stands { word: "takes_treat", rat: Some("fingers"), mouse: Some("treat_near") },
        Stands { word: "comes", rat: Some("palm"), mouse: Some("tunnel_to_hand") },
        Stands { word: "stroked", rat: Some("step_on"), mouse: Some("tunnel_to_hand") },
        Stands { word: "held", rat: Some("hold_seconds"), mouse: Some("cup") },
        Stands { word: "held_long", rat: Some("hold_minutes"), mouse: Some("cup_longer") },
    ],
};

/// The animals of a cage, as a form told of them.
pub(crate) struct Cage {
    name: Option<EnclosureId>,
    species: Species,
    origin: Origin,
    arrived_on: Date,
    animals: Vec<(Box<str>, Option<&'static str>)>,
}

impl Cage {
    /// Reads a form.
    ///
    /// # Errors
    /// What is missing or can't be, for people.
    pub(crate) fn read(
        web: &Web,
        frame: &Frame,
        given: &BTreeMap<String, String>,
    ) -> Result<Self, String> {
        let field = |name: &str| given.get(name).map_or("", |value| value.trim());
        let species =
            Species::from_word(field("species")).ok_or_else(|| frame.t("cage-species-missing"))?;
        let origin =
            Origin::from_word(field("origin")).ok_or_else(|| frame.t("cage-origin-missing"))?;
        let arrived_on: Date =
            field("arrived_on").parse().map_err(|_| frame.t("cage-arrived-missing"))?;
        // Somewhere on earth it is tomorrow already.
        let tomorrow = Offset::constant(14).to_datetime(web.app.now()).date();
        if arrived_on > tomorrow {
            return Err(frame.t("cage-arrived-later"));
        }
        let mut animals = Vec::new();
        for row in OPTIONS.rows {
            let name = field(&format!("animal_{row}"));
            if name.is_empty() {
                continue;
            }
            if name.chars().count() > NAME_LENGTH_MAX || name.contains(char::is_control) {
                return Err(frame.t("cage-name-wrong"));
            }
            let word = field(&format!("stands_{row}")).to_owned();
            let stands = OPTIONS.stands.iter().find(|stands| stands.word == word);
            let step = stands.and_then(|s| match species {
                Species::Rat => s.rat,
                Species::Mouse => s.mouse,
            });
            animals.push((name.into(), step));
        }
        let name = enclosure::id_of(field("cage"));
        Ok(Self { name, species, origin, arrived_on, animals })
    }

    /// Those who live in it already.
    fn there(&self, home: &Home) -> Vec<AnimalId> {
        let lives = |id: &AnimalId| home.housing.enclosure(id).zip(self.name.as_ref());
        let here = present(home).into_iter();
        here.filter(|id| lives(id).is_some_and(|(cage, own)| enclosure::is(cage, own))).collect()
    }

    /// From when on it is so: since the day on which they came, or since the cage last changed.
    fn since(&self, home: &Home) -> Timestamp {
        let came = home.calendar.start(self.arrived_on).unwrap_or(home.now);
        let stays = home.animals().flat_map(|(animal, _)| home.housing.stays(animal));
        let own = stays
            .filter(|(cage, ..)| self.name.as_ref().is_some_and(|own| enclosure::is(cage, own)));
        let changed = own.flat_map(|(_, from, to)| [Some(from), to]).flatten().max();
        changed.map_or(came, |changed| changed.max(came)).min(home.now)
    }

    /// What is to be recorded of it, as things are in the household.
    pub(crate) fn drafts(self, acting: &Acting, home: &Home) -> Vec<Draft> {
        let (now, since) = (home.now, self.since(home));
        let mut drafts = Vec::new();
        let mut housed = self.there(home);
        let known = housed.first().and_then(|id| home.housing.enclosure(id)).cloned();
        for (name, step) in self.animals {
            let Ok(animal) = AnimalId::parse(&new_text(now)) else { continue };
            housed.push(animal.clone());
            let facts = AnimalFacts {
                name: name.clone(),
                species: self.species,
                origin: self.origin,
                arrived_on: self.arrived_on,
                sex: None,
                born_on: None,
                neutered_on: None,
                traits: None,
                goal: None,
                treats: None,
            };
            let what = What::AnimalRegistered { animal: animal.clone(), facts };
            drafts.push(Draft { observed_at: now, what });
            if let Some(step) = step.and_then(|step| StepId::parse(step).ok()) {
                let caretaker = acting.caretaker.clone();
                let reason = "what was told at the beginning".into();
                let what = What::Placed { animal, caretaker, step, reason };
                drafts.push(Draft { observed_at: now, what });
            }
        }
        if let (Some(enclosure), false) = (known.or(self.name), drafts.is_empty()) {
            let what = What::Housed { animals: housed, enclosure, alone_reason: None, until: None };
            drafts.push(Draft { observed_at: since, what });
        }
        drafts
    }
}

#[derive(Template)]
#[template(path = "pages/animals.html")]
struct AnimalsPage {
    frame: Frame,
    rows: Rows,
    may_add: bool,
    today: String,
    options: &'static Options,
    given: Given,
    problem: Option<String>,
    /// Whether it is asked if they share a cage in which others live.
    shares: bool,
}

/// The list, and the form for more.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let page = page(&web, &acting, frame, &asked, Given::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    asked: &BTreeMap<String, String>,
    given: Given,
) -> Result<AnimalsPage, PageError> {
    let situation = web.app.situation(acting, Scope::Present).await?;
    let faces = web.app.portraits(acting).await?;
    let view = situation.view();
    let frame = super::today::framed(frame, &view.home, acting).at(Place::Animals);
    let teller = super::today::teller(web, &situation, &view);
    let own = &acting.caretaker;
    let listing =
        Listing { frame: &frame, teller: &teller, view: &view, own, faces: &faces, asked };
    let rows = listing.rows()?;
    let may_add = acting.may(Act::ManageAnimals, web.app.now()).is_ok();
    let today = view.home.calendar.day(view.home.now).to_string();
    let (options, problem, shares) = (&OPTIONS, None, false);
    Ok(AnimalsPage { frame, rows, may_add, today, options, given, problem, shares })
}

/// Takes in the animals of a cage. Where others live in it, that is asked about once.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let cage = Cage::read(&web, &frame, &given).and_then(|cage| {
        if cage.animals.is_empty() { Err(frame.t("cage-nobody")) } else { Ok(cage) }
    });
    let (problem, shares) = match cage {
        Ok(cage) => {
            let situation = web.app.situation(&acting, Scope::Household).await?;
            let home = situation.view().home;
            let there = cage.there(&home);
            if there.is_empty() || given.contains_key("share") {
                web.app.record(&acting, cage.drafts(&acting, &home)).await?;
                return Ok(Redirect::to(&frame.home("/")).into_response());
            }
            let count = FluentValue::from(i64::try_from(there.len()).unwrap_or(i64::MAX));
            let who = names(&super::today::teller(&web, &situation, &situation.view()), &there);
            (frame.with("cage-shared", [("names", who.into()), ("count", count)]), true)
        }
        Err(problem) => (problem, false),
    };
    let page = page(&web, &acting, frame, &BTreeMap::new(), Given(given)).await?;
    let page = AnimalsPage { problem: Some(problem), shares, ..page }.render()?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
}
