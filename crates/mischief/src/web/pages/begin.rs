//! Beginning another household, a real one or one that is made up.

use super::household::settings::{Language, hour, languages, read, zones};
use super::start::DAY_STARTS_AT;
use crate::demo;
use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use crate::web::gate::Visitor;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::HouseholdId;
use mischief_app::command::{Acting, Founding, NewHousehold, PersonId};
use mischief_app::error::AppError;
use mischief_app::role::Role;
use mischief_core::event::{AgeBand, CaretakerFacts, HouseholdSettings};
use std::collections::BTreeMap;

/// How many weeks of a made-up household there are.
const WEEKS: u32 = 6;

#[derive(Template)]
#[template(path = "pages/begin.html")]
struct BeginPage {
    frame: Frame,
    name: String,
    who: String,
    zone: String,
    day_starts_at: String,
    language: String,
    languages: Vec<Language>,
    zones: Vec<String>,
    problem: Option<String>,
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    Ok(Html(page(&web, &visitor, frame, &BTreeMap::new(), None).await?.render()?))
}

async fn page(
    web: &Web,
    visitor: &Visitor,
    mut frame: Frame,
    given: &BTreeMap<String, String>,
    problem: Option<String>,
) -> Result<BeginPage, PageError> {
    let sign_in_name = web.app.sign_in_name_of(&visitor.person).await?;
    let was = |name: &str, or: String| given.get(name).cloned().unwrap_or(or);
    frame.who = Some(sign_in_name.clone());
    Ok(BeginPage {
        name: was("name", String::new()),
        who: was("who", sign_in_name),
        zone: was("zone", own_zone()),
        day_starts_at: was("day_starts_at", hour(DAY_STARTS_AT)),
        language: frame.language.clone(),
        languages: languages(web),
        zones: zones(),
        problem,
        frame,
    })
}

/// The time zone of the machine.
pub(crate) fn own_zone() -> String {
    jiff::tz::TimeZone::system().iana_name().unwrap_or("UTC").to_owned()
}

/// Begins it.
pub(crate) async fn begin(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let begun = match given.contains_key("made_up") {
        true => {
            made_up(&web, &frame, &visitor.person).await.map_err(|error| refused(&frame, &error))
        }
        false => make(&web, &frame, &visitor.person, &given).await,
    };
    match begun {
        Ok(acting) => {
            let to = frame.link(&format!("/h/{}/", acting.household));
            Ok(Redirect::to(&to).into_response())
        }
        Err(problem) => {
            let page = page(&web, &visitor, frame, &given, Some(problem)).await?.render()?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
        }
    }
}

async fn make(
    web: &Web,
    frame: &Frame,
    person: &PersonId,
    given: &BTreeMap<String, String>,
) -> Result<Acting, String> {
    let told = |error: AppError| refused(frame, &error);
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let (zone, starts) = read(frame, given)?;
    if field("who").is_empty() {
        return Err(frame.t("start-name-missing"));
    }
    let language = languages(web).into_iter().find(|known| known.tag == field("language"));
    let household = NewHousehold {
        name: field("name").to_owned(),
        settings: HouseholdSettings {
            time_zone: Some(zone),
            day_starts_at: Some(starts),
            language: language.map(|known| known.tag.into()),
        },
        owner: None,
        facts: CaretakerFacts {
            name: Some(field("who").into()),
            age_band: Some(AgeBand::Adult),
            at_risk: None,
        },
    };
    let acting = web.app.begin_household(household).await.map_err(told)?.acting;
    web.app.link_person(&acting, &acting.caretaker, Some(person)).await.map_err(told)?;
    Ok(acting)
}

/// Makes a household up, for a person to look around in as the one who answers for it. Where they
/// made one before, they are led to that.
pub(crate) async fn made_up(
    web: &Web,
    frame: &Frame,
    person: &PersonId,
) -> Result<Acting, AppError> {
    let bad = |error: String| AppError::Bad(error);
    // Everybody has one of their own: what it is made from follows from who they are.
    let mut seed: u64 = 1;
    for byte in person.as_str().bytes() {
        seed = seed.wrapping_mul(31).wrapping_add(u64::from(byte));
    }
    let (app, now, zone) = (web.app.clone(), web.app.now(), own_zone());
    let made = tokio::task::spawn_blocking(move || {
        let wish = demo::Wish { seed, weeks: WEEKS, now, zone: &zone, book: app.book() };
        demo::make(&wish)
    });
    let made = made.await.map_err(|error| bad(error.to_string()))?;
    let made = made.map_err(|error| bad(error.to_string()))?;
    let household = HouseholdId::new(made.number);
    let household = household.ok_or_else(|| bad("the household has no number".into()))?;
    if let Ok(acting) = web.app.act_as_person(person, household).await {
        return Ok(acting);
    }
    let role = |at: usize| if at == 0 { Role::Owner } else { Role::Carer };
    let members = made.caretakers.into_iter().enumerate().map(|(at, id)| (id, role(at)));
    let founding = Founding {
        household,
        name: frame.with_one("made-up-name", "name", made.name),
        members: members.collect(),
        events: made.events,
    };
    let acting = web.app.found_household(founding).await?;
    web.app.link_person(&acting, &acting.caretaker, Some(person)).await?;
    Ok(acting)
}
