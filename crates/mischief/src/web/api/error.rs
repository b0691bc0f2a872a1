//! What a program is told when something can't be done: the shape of the line protocol's refusals.

use crate::answer::refusal;
use crate::web::error::PageError;
use axum::Json;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use mischief_app::error::{AppError, StoreError};
use mischief_core::event::wire::{Code, Refusal};
use mischief_core::recommend::AskError;
use serde_json::json;

/// A request of a program that is refused.
#[derive(Debug)]
pub(crate) struct ApiError(AppError);

impl<E: Into<AppError>> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl ApiError {
    /// A value that can't be, and where it stands.
    pub(crate) fn bad(path: &str, message: impl Into<String>) -> Self {
        Self(Refusal::new(Code::BadValue, path, message.into()).into())
    }

    /// There is no such thing in this household.
    pub(crate) fn unknown(code: Code, path: &str, message: impl Into<String>) -> Self {
        Self(Refusal::new(code, path, message.into()).into())
    }
}

/// The status of an error that is the caller's, and the field that it is about. None where it is ours.
fn status(error: &AppError) -> Option<(StatusCode, &'static str)> {
    Some(match error {
        AppError::Refused(refusal) => match refusal.code {
            Code::ConflictingId => (StatusCode::CONFLICT, ""),
            _ => (StatusCode::BAD_REQUEST, ""),
        },
        AppError::Store(StoreError::Conflict(_)) => (StatusCode::CONFLICT, "id"),
        AppError::Store(StoreError::NotFound { .. }) => (StatusCode::NOT_FOUND, ""),
        AppError::Ask(AskError::UnknownAnimal(_)) => (StatusCode::NOT_FOUND, "animal"),
        AppError::Ask(AskError::UnknownCaretaker(_)) => (StatusCode::NOT_FOUND, "caretaker"),
        AppError::Ask(AskError::UnknownIntroduction(_)) => (StatusCode::NOT_FOUND, "introduction"),
        AppError::Ask(AskError::UnknownBranch(_)) => (StatusCode::BAD_REQUEST, "branch"),
        AppError::Ask(AskError::NobodyToMeet) => (StatusCode::BAD_REQUEST, "animals"),
        AppError::NoEvent(_) => (StatusCode::NOT_FOUND, "event"),
        AppError::NoMember(_) | AppError::NoHousehold(_) => (StatusCode::NOT_FOUND, ""),
        AppError::Forbidden { .. } | AppError::BeyondScope { .. } => (StatusCode::FORBIDDEN, ""),
        AppError::SignIn | AppError::SignedOut | AppError::BadToken => {
            (StatusCode::UNAUTHORIZED, "")
        }
        AppError::SlowDown { .. } => (StatusCode::TOO_MANY_REQUESTS, ""),
        AppError::Bad(_) => (StatusCode::BAD_REQUEST, ""),
        _ => return None,
    })
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Self(error) = self;
        let Some((status, path)) = status(&error) else {
            // What broke concerns whoever runs the program.
            return PageError::from(error).into_response();
        };
        let answer = match &error {
            AppError::Refused(refused) => refusal(refused),
            other => json!({"error": {
                "code": other.code(), "message": other.to_string(), "path": path,
            }}),
        };
        let mut response = (status, Json(answer)).into_response();
        if let AppError::SlowDown { seconds, .. } = error {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}
