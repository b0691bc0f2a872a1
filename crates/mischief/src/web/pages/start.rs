//! The first run: a name, a password, and the animals of the first cage; then Today.

use super::animals::{Cage, Given, OPTIONS, Options};
use super::sign_in::{kept, label_of};
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Time;
use mischief_app::command::{Acting, NewHousehold};
use mischief_app::error::AppError;
use mischief_app::role::Role;
use mischief_app::secret::Secret;
use mischief_core::event::{AgeBand, CaretakerFacts, HouseholdSettings};
use serde::Deserialize;
use std::collections::BTreeMap;

/// When a day starts, unless somebody says otherwise: late enough for a late evening's session.
const DAY_STARTS_AT: Time = Time::constant(4, 0, 0, 0);

#[derive(Template)]
#[template(path = "pages/start.html")]
struct StartPage {
    frame: Frame,
    token: String,
    zone: String,
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
        return Err(PageError {
            status: StatusCode::FORBIDDEN,
            message: Some(frame.t("start-link")),
        });
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
    let zone = jiff::tz::TimeZone::system();
    let today = zone.to_datetime(web.app.now()).date().to_string();
    let zone = zone.iana_name().unwrap_or("UTC").to_owned();
    StartPage { frame, token, zone, today, options: &OPTIONS, owners, given, problem }
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
    let zone = field("zone");
    if mischief_core::calendar::zone_named(zone).is_none() {
        return Err(frame.t("start-zone-unknown"));
    }
    let cage = Cage::read(web, frame, given)?;
    let told = |error: AppError| error.to_string();
    // A space before or after a password belongs to it.
    let password = Secret::given(given.get("password").map_or("", String::as_str));
    let name = field("name");
    if name.is_empty() {
        return Err(frame.t("start-name-missing"));
    }
    let right = Secret::given(field("token"));
    let person =
        web.app.first_person(&web.first_run, &right, name, password).await.map_err(told)?;
    let household = NewHousehold {
        name: frame.t("start-household-name"),
        settings: HouseholdSettings {
            time_zone: Some(zone.into()),
            day_starts_at: Some(DAY_STARTS_AT),
            language: Some(frame.language.as_str().into()),
        },
        owner: None,
        facts: CaretakerFacts {
            name: Some(name.into()),
            age_band: Some(AgeBand::Adult),
            at_risk: None,
        },
    };
    let acting = web.app.begin_household(household).await.map_err(told)?.acting;
    web.app.link_person(&acting, &acting.caretaker, Some(&person)).await.map_err(told)?;
    let drafts = cage.drafts(&acting, web.app.now());
    if !drafts.is_empty() {
        web.app.record(&acting, drafts).await.map_err(told)?;
    }
    let signed_in = web.app.sign_in_device(person, &label_of(headers)).await.map_err(told)?;
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
    let field = |name: &str| given.get(name).map_or("", String::as_str);
    let told = |error: AppError| error.to_string();
    let name = field("name").trim();
    if name.is_empty() {
        return Err(frame.t("start-name-missing"));
    }
    let (password, right) =
        (Secret::given(field("password")), Secret::given(field("token").trim()));
    let person =
        web.app.first_person(&web.first_run, &right, name, password).await.map_err(told)?;
    let Acting { household, caretaker, .. } = &owner.acting;
    web.app.link_person(&owner.acting, caretaker, Some(&person)).await.map_err(told)?;
    let signed_in = web.app.sign_in_device(person, &label_of(headers)).await.map_err(told)?;
    let to = Redirect::to(&frame.link(&format!("/h/{household}/")));
    Ok((kept(frame, &signed_in), to).into_response())
}
