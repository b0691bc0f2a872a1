//! The interface for programs, and for the pages' own scripts: the shapes of the line protocol.

use super::Web;
use super::error::PageError;
use super::frame::Frame;
use super::pages::today::{framed, line, teller};
use super::told::text;
use crate::answer::refusal;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json as Answer};
use mischief_app::command::Acting;
use mischief_app::error::AppError;
use mischief_app::situation::Scope;
use mischief_core::event::wire::{Code, Json, Path, Refusal, decode, parse};
use mischief_core::ids::AnimalId;
use mischief_core::log::own_animals;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// More animals than this one answer does not speak of.
const NEXT_MOST: usize = 12;

/// Takes in events, all or none, each once however often it comes. Asked for what is `next`, it says
/// so for each animal that the events are about: now that the record knows.
pub(super) async fn add_events(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(asked): Query<BTreeMap<String, String>>,
    body: Bytes,
) -> Response {
    match record(&web, &acting, &body).await {
        Ok(taken) => {
            let mut answer = json!({
                "ok": true, "accepted": taken.accepted, "duplicates": taken.duplicates,
            });
            // What is on record stays so, whether or not more can be said of it.
            if asked.contains_key("next")
                && let Ok(next) = next(&web, frame, &acting, &taken.animals).await
                && let Value::Object(fields) = &mut answer
            {
                fields.insert("next".into(), next.into());
            }
            Answer(answer).into_response()
        }
        Err(AppError::Refused(error)) => {
            let status = match error.code {
                Code::ConflictingId => StatusCode::CONFLICT,
                _ => StatusCode::BAD_REQUEST,
            };
            (status, Answer(refusal(&error))).into_response()
        }
        Err(error) => {
            let status = match &error {
                AppError::Forbidden { .. } => StatusCode::FORBIDDEN,
                AppError::Store(_) if error.code() == "conflicting_id" => StatusCode::CONFLICT,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            };
            let answer = json!({"error": {
                "code": error.code(), "message": error.to_string(), "path": ""
            }});
            (status, Answer(answer)).into_response()
        }
    }
}

/// What came of events.
struct Taken {
    accepted: usize,
    duplicates: usize,
    /// Whom they are about.
    animals: Vec<AnimalId>,
}

/// What comes next for animals, for whoever recorded.
async fn next(
    web: &Web,
    frame: Frame,
    acting: &Acting,
    animals: &[AnimalId],
) -> Result<Vec<Value>, PageError> {
    let situation = web.app.situation(acting, Scope::Animals(animals)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting);
    let teller = teller(web, &situation, &view);
    let mut next = Vec::with_capacity(animals.len());
    for animal in animals {
        let recommendation = view.recommend(animal, &acting.caretaker, None)?;
        let told = teller.recommendation(&recommendation);
        let line = line(&frame, &teller, &recommendation);
        next.push(json!({
            "animal": animal.as_str(),
            "name": line.name,
            "step": recommendation.step.as_str(),
            "title": text(&told, "/title"),
            "verdict": line.verdict,
            "what": line.what,
            "why": line.why,
        }));
    }
    Ok(next)
}

async fn record(web: &Web, acting: &Acting, body: &[u8]) -> Result<Taken, AppError> {
    let bad = |message: &str| Refusal::new(Code::BadJson, "", message);
    let text = std::str::from_utf8(body).map_err(|_| bad("the body is not UTF-8"))?;
    let json = parse(text)?;
    let Some(Json::List(items)) = json.field("events") else {
        let message = "the body is an object with `events`, a list";
        return Err(Refusal::new(Code::MissingField, "events", message).into());
    };
    let path = Path::Field(&Path::Line, "events");
    let (book, _) = web.app.book_for(acting.household).await?;
    let events =
        items.iter().enumerate().map(|(at, item)| decode(item, Path::Item(&path, at), &book));
    let events = events.collect::<Result<Vec<_>, _>>()?;
    let animals: BTreeSet<AnimalId> =
        events.iter().flat_map(|decoded| own_animals(&decoded.event)).cloned().collect();
    let recorded = web.app.record_events(acting, events).await?;
    let duplicates = recorded.iter().filter(|one| one.duplicate).count();
    let animals = animals.into_iter().take(NEXT_MOST).collect();
    Ok(Taken { accepted: recorded.len() - duplicates, duplicates, animals })
}
