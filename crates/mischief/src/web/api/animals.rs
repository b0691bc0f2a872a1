//! Animals: what is known of them, what to do with them, what happened to them.

use super::asked::{Asked, animal, place};
use super::error::ApiError;
use super::{events, shape};
use crate::answer::instant;
use crate::web::Web;
use crate::web::pages::today::teller;
use axum::extract::{Path, Query, State};
use axum::{Extension, Json};
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::fold::Home;
use mischief_core::fold::home::Animal;
use mischief_core::ids::AnimalId;
use mischief_core::recommend::AskError;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// All animals, by id: those that have left too.
#[utoipa::path(
    operation_id = "list_animals",
    get, path = "/api/v1/households/{household}/animals", tag = "animals",
    params(("household" = String, Path, description = "The household's number")),
    responses((status = 200, description = "What was asked for", body = shape::Animals), (status = 404, description = "No such thing, or another household's", body = shape::Failure)),
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Json<shape::Animals>, ApiError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let animals = home.animals().map(|(id, facts)| described(&home, id, facts)).collect();
    Ok(Json(shape::Animals { animals }))
}

/// One animal.
#[utoipa::path(
    operation_id = "show_animal",
    get, path = "/api/v1/households/{household}/animals/{animal}", tag = "animals",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animal" = String, Path, description = "The animal's id"),
    ),
    responses((status = 200, description = "What was asked for", body = shape::AnimalAnswer), (status = 404, description = "No such thing, or another household's", body = shape::Failure)),
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Json<shape::AnimalAnswer>, ApiError> {
    let id = animal(&id)?;
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let facts = home.animal(&id).ok_or_else(|| AskError::UnknownAnimal(id.clone()))?;
    Ok(Json(shape::AnimalAnswer { animal: described(&home, &id, facts) }))
}

fn described(home: &Home, id: &AnimalId, facts: &Animal) -> shape::Animal {
    let arrival = facts.arrival();
    let left = arrival.and_then(|stay| stay.left);
    shape::Animal {
        animal: id.to_string(),
        name: facts.name.to_string(),
        species: facts.species.word().to_owned(),
        origin: arrival.map(|stay| stay.origin.word().to_owned()),
        arrived_on: arrival.map(|stay| stay.on.to_string()),
        sex: facts.sex.map(|sex| sex.word().to_owned()),
        born_on: facts.born_on.map(|day| day.to_string()),
        neutered_on: facts.neutered_on.map(|day| day.to_string()),
        traits: facts.traits.iter().map(|one| one.word().to_owned()).collect(),
        goal: facts.goal.word().to_owned(),
        treats: facts.treats.iter().map(ToString::to_string).collect(),
        pregnant: facts.pregnant.is_some(),
        nursing: facts.nursing.is_some(),
        enclosure: home.housing.enclosure(id).map(ToString::to_string),
        left: left.map(|(at, _, reason, _)| shape::Left {
            at: instant(at, &home.calendar),
            reason: reason.word().to_owned(),
        }),
    }
}

/// What to do next with an animal, and why.
#[utoipa::path(
    operation_id = "recommend",
    get, path = "/api/v1/households/{household}/animals/{animal}/recommendation",
    tag = "what to do",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animal" = String, Path, description = "The animal's id"),
        ("caretaker" = Option<String>, Query, description = "For whom; else whoever asks"),
        ("now" = Option<String>, Query, description = "As of when, RFC 3339; else the present"),
        ("branch" = Option<String>, Query, description = "A branch or module, by its name"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::RecommendationAnswer),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn recommendation(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, id)): Path<(String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let asked = Asked::of(given, &["caretaker", "now", "branch"])?;
    let (id, now) = (animal(&id)?, asked.now(web.app.now())?);
    let (caretaker, branch) = (asked.caretaker(&acting.caretaker)?, asked.branch()?);
    let scope = [id.clone()];
    let situation = web.app.situation_at(&acting, Scope::Animals(&scope), now).await?;
    let view = situation.view();
    let recommendation = view.recommend(&id, &caretaker, branch.as_ref())?;
    let told = teller(&web, &situation, &view).recommendation(&recommendation);
    Ok(Json(json!({ "recommendation": told })))
}

/// What is known of an animal as of a time.
#[utoipa::path(
    operation_id = "state",
    get, path = "/api/v1/households/{household}/animals/{animal}/state", tag = "animals",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animal" = String, Path, description = "The animal's id"),
        ("now" = Option<String>, Query, description = "As of when, RFC 3339; else the present"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::StateAnswer),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn state(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, id)): Path<(String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let asked = Asked::of(given, &["now"])?;
    let (id, now) = (animal(&id)?, asked.now(web.app.now())?);
    let scope = [id.clone()];
    let situation = web.app.situation_at(&acting, Scope::Animals(&scope), now).await?;
    let view = situation.view();
    let known = view.animal(&id)?;
    Ok(Json(teller(&web, &situation, &view).state(&id, &view.state(&known))))
}

/// What happened to an animal, newest first: what was taken back too, and what took it back.
#[utoipa::path(
    operation_id = "events_of_animal",
    get, path = "/api/v1/households/{household}/animals/{animal}/events", tag = "animals",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animal" = String, Path, description = "The animal's id"),
        ("before" = Option<String>, Query, description = "`before` of an earlier answer: the next page"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "How many, 200 where nobody says"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::Past),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn past(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, id)): Path<(String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let asked = Asked::of(given, &["before", "limit"])?;
    let id = animal(&id)?;
    let past = web.app.past_of(&acting, &id, asked.before()?, asked.limit()?).await?;
    if past.events.is_empty() {
        // An animal without a past is not known here.
        let situation = web.app.situation(&acting, Scope::Household).await?;
        if situation.view().home.animal(&id).is_none() {
            return Err(AskError::UnknownAnimal(id).into());
        }
    }
    let before = past.before.map(place);
    Ok(Json(json!({ "events": events::read(&past.events)?, "before": before })))
}
