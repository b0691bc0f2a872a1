//! From a JSON value to an event, strictly.
//!
//! The whole event is read in one pass even where something is wrong, and the gravest finding is
//! kept: an unknown field before a missing one, that before a wrong value, whatever their places.

mod fields;
mod types;
mod value;

use super::json::{Json, Path};
use super::{Code, Refusal};
use crate::event::{Event, What};
use crate::ids::CaretakerId;
use crate::rulebook::Rulebook;
use alloc::format;
use fields::{Fields, Problems, missing};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use types::Reader;

/// The longest name, in characters.
pub const NAME_LENGTH_MAX: usize = 200;
/// The longest other text, in characters.
pub const TEXT_LENGTH_MAX: usize = 2_000;
/// The most items in any list of an event.
pub const LIST_LENGTH_MAX: usize = 10_000;
/// The most often that one trial can have gone just so.
pub const TIMES_MAX: u32 = 1_000;
/// The longest session.
pub const SESSION_LENGTH_MAX: SignedDuration = SignedDuration::from_hours(24);
/// More than any rat weighs, in grams: catches a slip of the finger.
pub const GRAMS_MAX: f64 = 5_000.0;

/// An event as far as it can be read by itself: who and what it names is for the log to check.
#[derive(Debug)]
pub struct Decoded {
    /// The event.
    pub event: Event,
    /// The first behaviour that the ethogram lacks; it refuses the event once everything that is
    /// checked before behaviours is found to be known.
    pub unknown_behaviour: Option<Refusal>,
}

/// Reads an event from its object at `path` of the line.
///
/// # Errors
/// A [`Refusal`] that names the field and what to do about it.
pub fn decode(json: &Json<'_>, path: Path<'_>, book: &Rulebook) -> Result<Decoded, Refusal> {
    let problems = Problems::default();
    let Some(fields) = Fields::of(json, path, &problems) else {
        return Err(Refusal::new(Code::BadValue, path, "an event is a JSON object"));
    };
    let kind = match json.field("type") {
        None => return Err(missing(Path::Field(&path, "type"))),
        Some(Json::Text(kind)) => kind,
        Some(other) => {
            let message = format!("`type` is a text, not {}", other.kind());
            return Err(Refusal::new(Code::UnknownType, Path::Field(&path, "type"), message));
        }
    };
    fields.skip("type");
    let reader = Reader { fields: &fields, book };
    let Some(what) = reader.what(kind) else {
        let message = format!("there is no event type `{kind}`");
        return Err(Refusal::new(Code::UnknownType, Path::Field(&path, "type"), message));
    };
    let version = fields.optional("v", |v| v.whole(1, 1));
    let id = fields.required("id", |v| v.uuid());
    let observed_at = fields.required("observed_at", |v| v.instant());
    let recorded_at = fields.optional("recorded_at", |v| v.instant());
    let by = fields.required("by", |v| v.id(CaretakerId::parse));
    fields.finish();
    if let (Some(what), Some(from)) = (&what, observed_at) {
        check_end(what, from, &fields);
    }
    problems.result()?;
    match (version, id, observed_at, by, what) {
        (_, Some(id), Some(observed_at), Some(by), Some(what)) => Ok(Decoded {
            event: Event { id, observed_at, recorded_at, by, what },
            unknown_behaviour: fields.problems.unknown_behaviour.take(),
        }),
        // Whatever is absent above has left a problem; this is for the compiler.
        _ => Err(Refusal::new(Code::BadValue, path, "the event can't be read")),
    }
}

/// What happens ends after it begins, and a session within a day.
fn check_end(what: &What, from: Timestamp, fields: &Fields<'_, '_>) {
    let (to, limit) = match what {
        What::Session(session) => (session.ended_at, Some(SESSION_LENGTH_MAX)),
        What::Contact { ended_at, .. } => (*ended_at, None),
        What::IntroductionSession(session) => (session.ended_at, None),
        _ => return,
    };
    let length = to.duration_since(from);
    if length.is_negative() {
        fields.bad("ended_at", "`ended_at` is before `observed_at`");
    } else if limit.is_some_and(|limit| length > limit) {
        fields
            .bad("ended_at", "a session lasts at most 24 hours; record a longer time as `contact`");
    }
}

/// Reads RFC 3339 with its offset, and nothing looser.
#[must_use]
pub fn parse_instant(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| {
        bytes.get(from..to).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let shaped = digits(0, 4)
        && byte(4) == b'-'
        && digits(5, 7)
        && byte(7) == b'-'
        && digits(8, 10)
        && matches!(byte(10), b'T' | b't' | b' ')
        && digits(11, 13)
        && byte(13) == b':'
        && digits(14, 16)
        && byte(16) == b':'
        && digits(17, 19);
    let fraction = match byte(19) {
        b'.' => 1 + bytes.iter().skip(20).take_while(|b| b.is_ascii_digit()).count(),
        _ => 0,
    };
    let at = 19 + fraction;
    let offset = match byte(at) {
        b'Z' | b'z' => bytes.len() == at + 1,
        b'+' | b'-' => {
            bytes.len() == at + 6
                && digits(at + 1, at + 3)
                && bytes.get(at + 1..at + 3) <= Some(b"23".as_slice())
                && byte(at + 3) == b':'
                && digits(at + 4, at + 6)
                && bytes.get(at + 4..at + 6) <= Some(b"59".as_slice())
        }
        _ => false,
    };
    if !shaped || fraction == 1 || !offset {
        return None;
    }
    // Finer than a nanosecond is cut off.
    let read: Option<Timestamp> = match (text.get(..29), text.get(at..)) {
        (Some(fine), Some(offset)) if fraction > 10 => format!("{fine}{offset}").parse().ok(),
        _ => text.parse().ok(),
    };
    // A year before 0 can't be written in this form.
    let year_0 = Date::constant(0, 1, 1).to_zoned(TimeZone::UTC).ok()?.timestamp();
    read.filter(|at| *at >= year_0)
}

/// Reads a day as `2026-11-24`, and nothing looser.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let plain = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    plain.then(|| text.parse().ok()).flatten()
}
