//! What happened, each event as one line.

use super::when::Clockface;
use mischief::answer::{Teller, short_id as short};
use mischief_core::event::Event;

/// The last eight characters of an event's id.
pub(crate) fn short_id(event: &Event) -> String {
    short(event.id)
}

/// When, who recorded it, and what: `today 19:06, Lena: Pip weighs 312 g`.
pub(crate) fn line(teller: &Teller<'_>, face: &Clockface<'_>, event: &Event) -> String {
    let by = teller.caretaker_name(&event.by);
    format!("{}, {by}: {}", face.shown(event.happened()), teller.happened(&event.what))
}

/// A word of the log without its underscores.
pub(crate) fn plain(word: &str) -> String {
    word.replace('_', " ")
}
