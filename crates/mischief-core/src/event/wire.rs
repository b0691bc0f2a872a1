//! The written form of events, version 1: one JSON object a line.
//!
//! The shape is frozen. What is stored must be read for ever, so a field is never renamed and never
//! changes its meaning; golden files beside the tests hold examples of every type.

mod decode;
mod encode;
mod json;

pub use decode::{
    Decoded, GRAMS_MAX, LIST_LENGTH_MAX, NAME_LENGTH_MAX, SESSION_LENGTH_MAX, TEXT_LENGTH_MAX,
    TIMES_MAX, decode, parse_date, parse_instant,
};
pub use encode::encode;
pub use json::{Json, Path, parse};

use crate::event::words;
use alloc::string::String;

words! {
    /// Why a line is refused. The words are stable; programs may rely on them.
    Code {
        /// The line is not one JSON object.
        BadJson = "bad_json",
        /// No command of that name.
        UnknownCommand = "unknown_command",
        /// No event type of that name.
        UnknownType = "unknown_type",
        /// A field that does not belong there.
        UnknownField = "unknown_field",
        /// A field that must be there is not.
        MissingField = "missing_field",
        /// A value that can't be.
        BadValue = "bad_value",
        /// A text or list beyond its limit.
        TooLong = "too_long",
        /// No animal of that id.
        UnknownAnimal = "unknown_animal",
        /// No caretaker of that id.
        UnknownCaretaker = "unknown_caretaker",
        /// No introduction of that id.
        UnknownIntroduction = "unknown_introduction",
        /// No step of that id for this species.
        UnknownStep = "unknown_step",
        /// No behaviour of that id.
        UnknownBehaviour = "unknown_behaviour",
        /// No protocol of that id and revision.
        UnknownProtocol = "unknown_protocol",
        /// A protocol that can't be used.
        BadProtocol = "bad_protocol",
        /// The id belongs to a different event.
        ConflictingId = "conflicting_id",
    }
}

/// A refusal: what was wrong, where, and what to do. Nothing of what was refused takes effect.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// For programs.
    pub code: Code,
    /// For people.
    pub message: String,
    /// The field, as in `event.trials[1].dose`; empty where there is none.
    pub path: String,
}

impl Refusal {
    /// A refusal of the field at a path.
    #[must_use]
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), path: path.into() }
    }
}
