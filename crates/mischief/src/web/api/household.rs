//! Households: those that the caller may see, one of them, its people, what is due in it.

use super::asked::Asked;
use super::error::ApiError;
use super::shape;
use crate::answer::instant;
use crate::web::Web;
use crate::web::gate::Caller;
use crate::web::pages::today::teller;
use axum::extract::{Query, State};
use axum::{Extension, Json};
use mischief_app::command::Acting;
use mischief_app::role::{Role, Scope as Reach};
use mischief_app::situation::Scope;
use mischief_core::event::AgeBand;
use mischief_core::fold::home::Caretaker;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The households that the caller may see: with a token, the one that it opens.
#[utoipa::path(
    operation_id = "list_households",
    get, path = "/api/v1/households", tag = "households",
    responses((status = 200, description = "What was asked for", body = shape::Households), (status = 401, description = "Nobody is let in so", body = shape::Failure)),
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Extension(caller): Extension<Caller>,
) -> Result<Json<shape::Households>, ApiError> {
    let theirs = match caller {
        Caller::Person(person) => web.app.households_of(&person).await?,
        Caller::Token(acting) => {
            vec![(web.app.household_name(acting.household).await?, acting)]
        }
    };
    let entry = |(name, acting): (String, Acting)| shape::HouseholdEntry {
        household: acting.household.to_string(),
        name,
        caretaker: acting.caretaker.to_string(),
        role: acting.role.word().to_owned(),
        scope: acting.scope.map(|scope| Reach::word(scope).to_owned()),
    };
    Ok(Json(shape::Households { households: theirs.into_iter().map(entry).collect() }))
}

/// One household: its settings, and how far its log has come.
#[utoipa::path(
    operation_id = "show_household",
    get, path = "/api/v1/households/{household}", tag = "households",
    params(("household" = String, Path, description = "The household's number")),
    responses((status = 200, description = "What was asked for", body = shape::HouseholdAnswer), (status = 404, description = "No such thing, or another household's", body = shape::Failure)),
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Json<shape::HouseholdAnswer>, ApiError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let household = shape::Household {
        household: acting.household.to_string(),
        name: web.app.household_name(acting.household).await?,
        time_zone: home.calendar.zone().iana_name().unwrap_or("UTC").to_owned(),
        day_starts_at: home.calendar.day_starts_at().strftime("%H:%M").to_string(),
        language: home.language.to_string(),
        sequence: web.app.latest_sequence(&acting).await?,
        now: instant(home.now, &home.calendar),
    };
    Ok(Json(shape::HouseholdAnswer { household }))
}

/// Everybody who belongs to the household now, by id.
#[utoipa::path(
    operation_id = "list_caretakers",
    get, path = "/api/v1/households/{household}/caretakers", tag = "households",
    params(("household" = String, Path, description = "The household's number")),
    responses((status = 200, description = "What was asked for", body = shape::Caretakers), (status = 404, description = "No such thing, or another household's", body = shape::Failure)),
)]
pub(crate) async fn caretakers(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Json<shape::Caretakers>, ApiError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let members = web.app.members(&acting).await?;
    let caretakers = members.into_iter().map(|member| {
        let known = home.caretaker(&member.caretaker);
        shape::Caretaker {
            name: known.and_then(|known| known.name.as_ref()).map(ToString::to_string),
            role: member.role.word().to_owned(),
            until: match member.role {
                Role::Sitter { until } => Some(instant(until, &home.calendar)),
                _ => None,
            },
            age_band: known.map_or(AgeBand::From12To17, Caretaker::age_band).word().to_owned(),
            at_risk: known.is_some_and(|known| known.at_risk),
            caretaker: member.caretaker.to_string(),
        }
    });
    let mut caretakers: Vec<_> = caretakers.collect();
    caretakers.sort_by(|a, b| a.caretaker.cmp(&b.caretaker));
    Ok(Json(shape::Caretakers { caretakers }))
}

/// What to do today: one answer for each animal present and each introduction that goes on.
#[utoipa::path(
    operation_id = "today",
    get, path = "/api/v1/households/{household}/today", tag = "what to do",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("caretaker" = Option<String>, Query, description = "For whom; else whoever asks"),
        ("now" = Option<String>, Query, description = "As of when, RFC 3339; else the present"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::Today),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn today(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let asked = Asked::of(given, &["caretaker", "now"])?;
    let now = asked.now(web.app.now())?;
    let caretaker = asked.caretaker(&acting.caretaker)?;
    let situation = web.app.situation_at(&acting, Scope::Present, now).await?;
    let view = situation.view();
    let list = view.today(&caretaker)?;
    let teller = teller(&web, &situation, &view);
    let list: Vec<Value> = list.iter().map(|item| teller.today(item)).collect();
    Ok(Json(json!({ "today": list })))
}
