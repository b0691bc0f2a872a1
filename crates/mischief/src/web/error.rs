//! What a page says when something can't be done. Handlers return a [`PageError`]; the page is made
//! where the language and the look of the visitor are known.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mischief_app::error::{AppError, StoreError};
use mischief_core::recommend::AskError;

/// A request that is answered with an error page.
#[derive(Debug, Clone)]
pub(crate) struct PageError {
    pub(crate) status: StatusCode,
    /// What was wrong and what to do; where there is none, the words of the status.
    pub(crate) message: Option<String>,
    /// After how many seconds it may be tried again, where that is known.
    pub(crate) retry_after: Option<i64>,
}

impl PageError {
    /// There is no such page, or not for this visitor: the two are not told apart.
    pub(crate) const NOT_FOUND: Self = Self::of(StatusCode::NOT_FOUND, None);
    /// The request comes from another site's page.
    pub(crate) const FOREIGN: Self = Self::of(StatusCode::FORBIDDEN, None);

    /// An answer of a status, in its words where there is no message.
    pub(crate) const fn of(status: StatusCode, message: Option<String>) -> Self {
        Self { status, message, retry_after: None }
    }

    /// What was sent can't be.
    pub(crate) fn bad(message: impl Into<String>) -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, Some(message.into()))
    }
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        let status = match &error {
            AppError::Forbidden { .. } | AppError::BeyondScope { .. } => StatusCode::FORBIDDEN,
            AppError::NoMember(_)
            | AppError::NoHousehold(_)
            | AppError::NoEvent(_)
            | AppError::Ask(_) => return Self::NOT_FOUND,
            AppError::Store(StoreError::NotFound { .. }) => return Self::NOT_FOUND,
            AppError::BadInvitation => StatusCode::NOT_FOUND,
            AppError::Refused(_)
            | AppError::Bad(_)
            | AppError::LastOwner
            | AppError::NameTaken(_) => StatusCode::UNPROCESSABLE_ENTITY,
            AppError::SignIn | AppError::SignedOut | AppError::BadToken => StatusCode::UNAUTHORIZED,
            AppError::SlowDown { .. } => StatusCode::TOO_MANY_REQUESTS,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let retry_after = match &error {
            AppError::SlowDown { seconds, .. } => Some(*seconds),
            _ => None,
        };
        Self { status, message: Some(error.to_string()), retry_after }
    }
}

impl From<AskError> for PageError {
    fn from(_: AskError) -> Self {
        Self::NOT_FOUND
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::of(StatusCode::INTERNAL_SERVER_ERROR, Some(error.to_string()))
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
