//! The log: recording into it, keeping up with it, taking it out.

use super::asked::Asked;
use super::error::ApiError;
use super::{next, shape};
use crate::web::Web;
use crate::web::aside::download;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::pages::household::data::{JSON_LINES, exported};
use axum::body::Bytes;
use axum::extract::{Path as InPath, Query, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json as Answer};
use mischief_app::command::{Acting, Deed};
use mischief_app::error::AppError;
use mischief_core::event::wire::{Code, Decoded, Json, Path, Refusal, decode, parse};
use mischief_core::ids::{AnimalId, EventId};
use mischief_core::log::own_animals;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Events as values, as they were written.
pub(super) fn read(lines: &[String]) -> Result<Vec<Value>, AppError> {
    let read = |line: &String| serde_json::from_str(line);
    let events: Result<Vec<Value>, _> = lines.iter().map(read).collect();
    events.map_err(|error| AppError::Bad(format!("an event can't be read: {error}")))
}

/// What came into the log since somebody last asked, in the order in which it came.
///
/// Begin with `since=0`, keep the `since` of each answer, and ask with it again: at once while
/// `more` is true, and later whenever it suits. The log is a set: what comes twice means nothing.
#[utoipa::path(
    operation_id = "events_since",
    get, path = "/api/v1/households/{household}/events", tag = "events",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("since" = Option<i64>, Query, minimum = 0, description = "`since` of an earlier answer; 0 for all"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "How many, 200 where nobody says"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::Since),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn since(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<Answer<Value>, ApiError> {
    let asked = Asked::of(given, &["since", "limit"])?;
    let lines = web.app.events_since(&acting, asked.since()?, asked.limit()?).await?;
    let events = read(&lines.events)?;
    Ok(Answer(json!({ "events": events, "since": lines.since, "more": lines.more })))
}

/// Takes in one event or several: all or none, each once however often it comes.
///
/// One event stands by itself or as `event`, several as `events`; a body holds at most 4 MiB. An
/// event that is there already is no error. One whose id belongs to an event that says something
/// else is refused with 409. Nobody records for another: `by` is the caretaker in whose name the
/// caller acts. `observed_at` may lie back as far as it likes, so that a program without a
/// connection sends later what it kept.
#[utoipa::path(
    operation_id = "add_events",
    post, path = "/api/v1/households/{household}/events", tag = "events",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("next" = Option<String>, Query, description = "There: the answer tells what comes next"),
    ),
    request_body = shape::NewEvents,
    responses(
        (status = 200, description = "What was asked for", body = shape::Recorded),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 403, description = "Not for this token, or not for its maker", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
        (status = 409, description = "The id belongs to an event that says something else", body = shape::Failure),
        (status = 413, description = "More than fits", body = shape::Failure),
    ),
)]
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(given): Query<BTreeMap<String, String>>,
    body: Bytes,
) -> Result<Answer<shape::Recorded>, ApiError> {
    let tells_next = given.contains_key("next");
    Asked::of(given, &["next"])?;
    let (events, several) = events_of(&web, &acting, &body).await?;
    let about: BTreeSet<AnimalId> =
        events.iter().flat_map(|decoded| own_animals(&decoded.event)).cloned().collect();
    let recorded = web.app.record_events(&acting, events).await?;
    let duplicates = recorded.iter().filter(|one| one.duplicate).count();
    let accepted = recorded.len() - duplicates;
    let about: Vec<AnimalId> = about.into_iter().take(next::MOST).collect();
    // What is on record stays so, whether or not more can be said of it.
    let next = match tells_next {
        true => next::next(&web, frame, &acting, &about).await.ok(),
        false => None,
    };
    Ok(Answer(shape::Recorded {
        ok: true,
        accepted: several.then_some(accepted),
        duplicates: several.then_some(duplicates),
        duplicate: (!several && duplicates > 0).then_some(true),
        next,
    }))
}

/// The events of a body, and whether it was a list of several.
async fn events_of(
    web: &Web,
    acting: &Acting,
    body: &[u8],
) -> Result<(Vec<Decoded>, bool), ApiError> {
    let bad = |message: &str| Refusal::new(Code::BadJson, "", message);
    let text = std::str::from_utf8(body).map_err(|_| bad("the body is not UTF-8"))?;
    let json = parse(text).map_err(|refusal| {
        let message = refusal.message.replacen("the line", "the body", 1);
        Refusal { message, ..refusal }
    })?;
    let (book, _) = web.app.book_for(acting.household).await?;
    if let Some(event) = json.field("event").or(json.field("type").map(|_| &json)) {
        let path = Path::Field(&Path::Line, "event");
        return Ok((vec![decode(event, path, &book)?], false));
    }
    let Some(Json::List(items)) = json.field("events") else {
        let message =
            "the body is an event, or an object with `event`, or one with `events`, a list";
        return Err(Refusal::new(Code::MissingField, "events", message).into());
    };
    let path = Path::Field(&Path::Line, "events");
    let events =
        items.iter().enumerate().map(|(at, item)| decode(item, Path::Item(&path, at), &book));
    Ok((events.collect::<Result<Vec<_>, _>>()?, true))
}

/// Takes an event back: it stays on record that it was there.
#[utoipa::path(
    operation_id = "take_event_back",
    post, path = "/api/v1/households/{household}/events/{event}/take-back", tag = "events",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("event" = String, Path, description = "The event's id"),
    ),
    request_body = shape::TakeBack,
    responses(
        (status = 200, description = "What was asked for", body = shape::TakenBack),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 403, description = "Not for this token, or not for its maker", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn take_back(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    InPath((_, event)): InPath<(String, String)>,
    body: Bytes,
) -> Result<Answer<Value>, ApiError> {
    let id = EventId::parse(&event);
    let id = id.ok_or_else(|| ApiError::bad("event", "an event's id is a UUID"))?;
    let wish: shape::TakeBack = serde_json::from_slice(&body).map_err(|error| {
        ApiError::bad("reason", format!("say why, as in {{\"reason\":\"…\"}}: {error}"))
    })?;
    let by = web.app.take_back(&acting, id, wish.reason.trim()).await?;
    Ok(Answer(json!({"ok": true, "event": by.to_text()})))
}

/// The whole log as JSON Lines, in the order in which it happened.
#[utoipa::path(
    operation_id = "export_log",
    get, path = "/api/v1/households/{household}/export", tag = "events",
    params(("household" = String, Path, description = "The household's number")),
    responses(
        (status = 200, description = "What was asked for", body = String, content_type = "application/jsonl"),
        (status = 403, description = "Not for this token, or not for its maker", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn export(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Response, PageError> {
    let file = match exported(&web.app, &acting, None).await {
        Ok(file) => file,
        Err(error) => return Ok(ApiError::from(error).into_response()),
    };
    web.app.note_deed(&acting, Deed::Exported, "log.jsonl").await?;
    download(file, "log.jsonl", JSON_LINES)
}
