//! The first run: a name, a password, and the animals of the first cage; then Today.

use super::animals::{Cage, Given, OPTIONS, Options};
use super::begin::{made_up, own_zone};
use super::household::settings::{hour, read};
use super::sign_in::{kept, label_of};
use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Time;
use mischief_app::command::{Acting, NewHousehold, PersonId};
use mischief_app::error::AppError;
use mischief_app::role::Role;
use mischief_app::secret::Secret;
use mischief_app::situation::Scope;
use mischief_core::event::{AgeBand, CaretakerFacts, HouseholdSettings};
use serde::Deserialize;
use std::collections::BTreeMap;

/// When a day starts, unless somebody says otherwise: late enough for a late evening's session.
pub(crate) const DAY_STARTS_AT: Time = Time::constant(4, 0, 0, 0);

#[derive(Template)]
#[template(path = "pages/start.html")]
struct StartPage {
    frame: Frame,
    token: String,
    zone: String,
    day_starts_at: String,
    today: String,
    options: &'static Options,
    /// Who answers for a household that is there already; with somebody to choose, none is begun.
    owners: Vec<Owner>,
    given: Given,
    problem: Option<String>,
}

/// Somebody who answers for a household that was begun in another way, as by the command line.
struct Owner {
    acting: Acting,
    /// "Lena, Home".
    name: String,
}

impl Owner {
    /// What a form sends for it.
    fn word(&self) -> String {
        format!("{}/{}", self.acting.household, self.acting.caretaker)
    }
}

/// Everybody who answers for a household.
async fn owners(web: &Web) -> Result<Vec<Owner>, AppError> {
    let mut owners = Vec::new();
    for (household, place) in web.app.households().await? {
        let names = web.app.caretaker_names(household).await?;
        let members = web.app.members_of(household).await?;
        for member in members.into_iter().filter(|member| member.role == Role::Owner) {
            let name = names.get(&member.caretaker).map_or(member.caretaker.as_str(), |name| name);
            let name = format!("{name}, {place}");
            let acting = Acting::new(household, member.caretaker, member.role);
            owners.push(Owner { acting, name });
        }
    }
    Ok(owners)
}

#[derive(Deserialize)]
pub(crate) struct Link {
    #[serde(default)]
    token: String,
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    Query(link): Query<Link>,
) -> Result<Response, PageError> {
    if !web.app.is_first_run().await? {
        return Ok(Redirect::to(&frame.link("/sign-in")).into_response());
    }
    if !web.first_run.is(&Secret::given(link.token.clone())) {
        let error = PageError::of(StatusCode::FORBIDDEN, None);
        let (words, heading) = (Some("start-link"), Some("error-link"));
        return Err(PageError { words, heading, ..error });
    }
    let owners = owners(&web).await?;
    let page = page(&web, frame, link.token, owners, Given::default(), None);
    Ok(Html(page.render()?).into_response())
}

fn page(
    web: &Web,
    frame: Frame,
    token: String,
    owners: Vec<Owner>,
    given: Given,
    problem: Option<String>,
) -> StartPage {
    let today = jiff::tz::TimeZone::system().to_datetime(web.app.now()).date().to_string();
    let (zone, day_starts_at) = (own_zone(), hour(DAY_STARTS_AT));
    let options = &OPTIONS;
    StartPage { frame, token, zone, day_starts_at, today, options, owners, given, problem }
}

/// Makes the person, the household and its animals, and signs in.
pub(crate) async fn begin(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    headers: HeaderMap,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    // What is there already is told to nobody but whoever has the right to begin.
    let has_right = web.first_run.is(&Secret::given(given.get("token").map_or("", |token| token)));
    let owners = if has_right { owners(&web).await? } else { Vec::new() };
    match make(&web, &frame, &headers, &owners, &given).await {
        Ok(response) => Ok(response),
        Err(error) => {
            let token = given.get("token").cloned().unwrap_or_default();
            let page = page(&web, frame, token, owners, Given(given), Some(error)).render()?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
        }
    }
}

async fn make(
    web: &Web,
    frame: &Frame,
    headers: &HeaderMap,
    owners: &[Owner],
    given: &BTreeMap<String, String>,
) -> Result<Response, String> {
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    if let Some(first) = owners.first() {
        let owner = owners.iter().find(|owner| owner.word() == field("who")).unwrap_or(first);
        return take_over(web, frame, headers, owner, given).await;
    }
    if field("made_up") == "yes" {
        let person = first_person(web, frame, given).await?;
        let acting = made_up(web, frame, &person).await.map_err(|error| refused(frame, &error))?;
        return arrive(web, frame, headers, person, &acting).await;
    }
    let (zone, day_starts_at) = read(frame, given)?;
    let cage = Cage::read(web, frame, given)?;
    let told = |error: AppError| refused(frame, &error);
    let person = first_person(web, frame, given).await?;
    let household = NewHousehold {
        name: frame.t("start-household-name"),
        settings: HouseholdSettings {
            time_zone: Some(zone),
            day_starts_at: Some(day_starts_at),
            language: Some(frame.language.as_str().into()),
        },
        owner: None,
        facts: CaretakerFacts {
            name: Some(field("name").into()),
            age_band: Some(AgeBand::Adult),
            at_risk: None,
        },
    };
    let acting = web.app.begin_household(household).await.map_err(told)?.acting;
    web.app.link_person(&acting, &acting.caretaker, Some(&person)).await.map_err(told)?;
    let situation = web.app.situation(&acting, Scope::Household).await.map_err(told)?;
    let drafts = cage.drafts(&acting, &situation.view().home);
    if !drafts.is_empty() {
        web.app.record(&acting, drafts).await.map_err(told)?;
    }
    arrive(web, frame, headers, person, &acting).await
}

/// Makes the first person, of the name and the password that a form names.
async fn first_person(
    web: &Web,
    frame: &Frame,
    given: &BTreeMap<String, String>,
) -> Result<PersonId, String> {
    let field = |name: &str| given.get(name).map_or("", String::as_str);
    let name = field("name").trim();
    if name.is_empty() {
        return Err(frame.t("start-name-missing"));
    }
    // A space before or after a password belongs to it.
    let (password, right) =
        (Secret::given(field("password")), Secret::given(field("token").trim()));
    let person = web.app.first_person(&web.first_run, &right, name, password).await;
    person.map_err(|error| refused(frame, &error))
}

/// Signs the first person in and leads them to their household.
async fn arrive(
    web: &Web,
    frame: &Frame,
    headers: &HeaderMap,
    person: PersonId,
    acting: &Acting,
) -> Result<Response, String> {
    let signed_in = web.app.sign_in_device(person, &label_of(headers)).await;
    let signed_in = signed_in.map_err(|error| refused(frame, &error))?;
    let to = Redirect::to(&frame.link(&format!("/h/{}/", acting.household)));
    Ok((kept(frame, &signed_in), to).into_response())
}

/// Lets the first person sign in as somebody who answers for a household that is there already.
async fn take_over(
    web: &Web,
    frame: &Frame,
    headers: &HeaderMap,
    owner: &Owner,
    given: &BTreeMap<String, String>,
) -> Result<Response, String> {
    let person = first_person(web, frame, given).await?;
    let linked = web.app.link_person(&owner.acting, &owner.acting.caretaker, Some(&person)).await;
    linked.map_err(|error| refused(frame, &error))?;
    arrive(web, frame, headers, person, &owner.acting).await
}
