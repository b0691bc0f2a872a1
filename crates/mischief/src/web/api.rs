//! The interface for programs, and for the pages' own scripts: the shapes of the line protocol.

use super::Web;
use crate::answer::refusal;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json as Answer};
use mischief_app::command::Acting;
use mischief_app::error::AppError;
use mischief_core::event::wire::{Code, Json, Path, Refusal, decode, parse};
use serde_json::json;

/// Takes in events, all or none, each once however often it comes.
pub(super) async fn add_events(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    body: Bytes,
) -> Response {
    match record(&web, &acting, &body).await {
        Ok((accepted, duplicates)) => {
            let answer = json!({"ok": true, "accepted": accepted, "duplicates": duplicates});
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

async fn record(web: &Web, acting: &Acting, body: &[u8]) -> Result<(usize, usize), AppError> {
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
    let recorded = web.app.record_events(acting, events).await?;
    let duplicates = recorded.iter().filter(|one| one.duplicate).count();
    Ok((recorded.len() - duplicates, duplicates))
}
