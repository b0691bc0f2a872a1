//! What a page says when something can't be done. Handlers return a [`PageError`]; the page is made
//! where the language and the look of the visitor are known.

use super::frame::Frame;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mischief_app::error::{AppError, StoreError};
use mischief_app::role::{Act, Role};
use mischief_core::recommend::AskError;

/// A request that is answered with an error page.
#[derive(Debug, Clone)]
pub(crate) struct PageError {
    pub(crate) status: StatusCode,
    /// What was wrong and what to do; where there is none, the words of the status.
    pub(crate) message: Option<String>,
    /// After how many seconds it may be tried again, where that is known.
    pub(crate) retry_after: Option<i64>,
    /// The words of the pages for it, where they have any: they come before the message, which is
    /// for programs and for whoever runs this one.
    pub(crate) words: Option<&'static str>,
    /// What stands above them; where there is none, the heading of the status.
    pub(crate) heading: Option<&'static str>,
}

impl PageError {
    /// There is no such page, or not for this visitor: the two are not told apart.
    pub(crate) const NOT_FOUND: Self = Self::of(StatusCode::NOT_FOUND, None);
    /// The request comes from another site's page.
    pub(crate) const FOREIGN: Self = Self::of(StatusCode::FORBIDDEN, None);

    /// An answer of a status, in its words where there is no message.
    pub(crate) const fn of(status: StatusCode, message: Option<String>) -> Self {
        Self { status, message, retry_after: None, words: None, heading: None }
    }

    /// What was sent can't be.
    pub(crate) fn bad(message: impl Into<String>) -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, Some(message.into()))
    }
}

/// The words of the pages for what people meet there, as sentences in their language.
const fn words(error: &AppError) -> Option<&'static str> {
    Some(match error {
        AppError::Forbidden { role: Role::Sitter { .. }, act: Act::Look, .. } => {
            "refused-sitter-over"
        }
        AppError::Forbidden { .. } => "refused-role",
        AppError::SignIn => "refused-sign-in",
        AppError::SignedOut => "refused-signed-out",
        AppError::BadInvitation => "refused-invitation",
        AppError::LastOwner => "refused-last-owner",
        AppError::NameTaken(_) => "refused-name-taken",
        _ => return None,
    })
}

/// What was wrong and what to do, as a sentence beside a form.
pub(crate) fn refused(frame: &Frame, error: &AppError) -> String {
    if let AppError::SlowDown { seconds, .. } = error {
        return frame.with("refused-slow-down", [("seconds", (*seconds).into())]);
    }
    words(error).map_or_else(|| sentence(&error.to_string()), |key| frame.t(key))
}

/// A message of the kind that programs show, as people write.
pub(crate) fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let end = if message.ends_with(['.', '!', '?']) { "" } else { "." };
    first.chain(letters).chain(end.chars()).collect()
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
        let heading = matches!(error, AppError::BadInvitation).then_some("error-link");
        let words = words(&error);
        Self { status, message: Some(error.to_string()), retry_after, words, heading }
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
