//! Introductions, and whether animals may meet.

use super::asked::Asked;
use super::error::ApiError;
use super::shape;
use crate::answer::instant;
use crate::web::Web;
use crate::web::pages::today::teller;
use axum::extract::{Path, Query, State};
use axum::{Extension, Json};
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::ids::IntroductionId;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// All introductions, by id: those that are over too.
#[utoipa::path(
    operation_id = "list_introductions",
    get, path = "/api/v1/households/{household}/introductions", tag = "introductions",
    params(("household" = String, Path, description = "The household's number")),
    responses((status = 200, description = "What was asked for", body = shape::Introductions), (status = 404, description = "No such thing, or another household's", body = shape::Failure)),
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Json<shape::Introductions>, ApiError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let introductions = home.introductions.iter().map(|(id, gathering)| {
        let members = gathering.members.iter().map(|member| member.animal.to_string());
        shape::Introduction {
            introduction: id.to_string(),
            protocol: gathering.protocol.to_string(),
            started_at: instant(gathering.started_at, &home.calendar),
            animals: members.collect(),
            ended: gathering.ended.map(|(_, outcome, _)| outcome.word().to_owned()),
        }
    });
    Ok(Json(shape::Introductions { introductions: introductions.collect() }))
}

/// What to do next in an introduction, and why.
#[utoipa::path(
    operation_id = "recommend_introduction",
    get, path = "/api/v1/households/{household}/introductions/{introduction}/recommendation",
    tag = "what to do",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("introduction" = String, Path, description = "The introduction's id"),
        ("now" = Option<String>, Query, description = "As of when, RFC 3339; else the present"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::GuidanceAnswer),
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
    let asked = Asked::of(given, &["now"])?;
    let id = IntroductionId::parse(&id);
    let id = id.map_err(|error| ApiError::bad("introduction", error.to_string()))?;
    let now = asked.now(web.app.now())?;
    let situation = web.app.situation_at(&acting, Scope::Introduction(&id), now).await?;
    let view = situation.view();
    let guidance = view.recommend_introduction(&id)?;
    let told = teller(&web, &situation, &view).guidance(&guidance);
    Ok(Json(json!({ "recommendation": told })))
}

/// Whether animals may meet, all of them and every two.
#[utoipa::path(
    operation_id = "may_meet",
    get, path = "/api/v1/households/{household}/may_meet", tag = "introductions",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animals" = String, Query, description = "Their ids, divided by commas; at most 100"),
        ("now" = Option<String>, Query, description = "As of when, RFC 3339; else the present"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::MayMeetAnswer),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn may_meet(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let asked = Asked::of(given, &["animals", "now"])?;
    let (animals, now) = (asked.animals()?, asked.now(web.app.now())?);
    let situation = web.app.situation_at(&acting, Scope::Animals(&animals), now).await?;
    let view = situation.view();
    let parties = view.parties(&animals)?;
    Ok(Json(teller(&web, &situation, &view).meeting(&view.meeting(&parties), &parties)))
}
