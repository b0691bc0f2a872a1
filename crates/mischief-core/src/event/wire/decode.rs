//! From a JSON value to an event, strictly.
//!
//! The whole event is read in one pass even where something is wrong, and the gravest finding is
//! kept: an unknown field before a missing one, that before a wrong value, whatever their places.

use super::json::{Json, Path};
use super::{Code, Refusal};
use crate::ethogram::{BehaviourIx, SignIx};
use crate::event::{
    AgeBand, AnimalChange, AnimalFacts, CaretakerChange, CaretakerFacts, Change, EndedBy, Event,
    Goal, HouseholdSettings, IntroductionOutcome, IntroductionSession, LeftReason, MeetingEndedBy,
    MeetingObservation, MishapKind, Observation, Origin, Quantity, Session, SettleSign, Sex,
    Species, SurgeryKind, Trait, Trial, What, Worst, Wound, WoundSeverity,
};
use crate::ids::{
    AnimalId, CaretakerId, EnclosureId, EventId, IdError, IntroductionId, ProtocolId, SittingId,
    StepId,
};
use crate::rulebook::Rulebook;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

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

/// How grave a finding is: the lowest is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    UnknownField,
    MissingField,
    Value,
}

#[derive(Default)]
struct Problems {
    first: RefCell<Option<(Rank, Refusal)>>,
    unknown_behaviour: Cell<Option<Refusal>>,
}

impl Problems {
    fn add(&self, rank: Rank, refusal: impl FnOnce() -> Refusal) {
        let mut first = self.first.borrow_mut();
        if first.as_ref().is_none_or(|(known, _)| rank < *known) {
            *first = Some((rank, refusal()));
        }
    }

    fn result(&self) -> Result<(), Refusal> {
        self.first.borrow_mut().take().map_or(Ok(()), |(_, refusal)| Err(refusal))
    }
}

fn missing(path: Path<'_>) -> Refusal {
    Refusal::new(Code::MissingField, path, format!("`{path}` must be there"))
}

/// The fields of one object, and which of them were asked for.
struct Fields<'j, 'p> {
    fields: &'j [(alloc::borrow::Cow<'j, str>, Json<'j>)],
    path: Path<'p>,
    problems: &'p Problems,
    read: Cell<u64>,
}

impl<'j, 'p> Fields<'j, 'p> {
    fn of(json: &'j Json<'j>, path: Path<'p>, problems: &'p Problems) -> Option<Self> {
        let Json::Object(fields) = json else { return None };
        Some(Self { fields, path, problems, read: Cell::new(0) })
    }

    fn find(&self, name: &str) -> Option<&'j Json<'j>> {
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        if let Ok(at) = u32::try_from(at) {
            self.read.set(self.read.get() | 1u64.checked_shl(at).unwrap_or(0));
        }
        self.fields.get(at).map(|(_, value)| value)
    }

    fn skip(&self, name: &str) {
        let _ = self.find(name);
    }

    /// Reports every field that nobody asked for.
    fn finish(&self) {
        for (at, (name, _)) in self.fields.iter().enumerate() {
            let asked = at < 64 && self.read.get() >> at & 1 == 1;
            if !asked {
                self.problems.add(Rank::UnknownField, || {
                    let path = Path::Field(&self.path, name);
                    let message = format!("there is no field `{name}` here; check its spelling");
                    Refusal::new(Code::UnknownField, path, message)
                });
            }
        }
    }

    fn bad(&self, name: &str, message: &str) {
        self.problems.add(Rank::Value, || {
            Refusal::new(Code::BadValue, Path::Field(&self.path, name), message)
        });
    }

    fn required<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        let path = Path::Field(&self.path, name);
        let Some(json) = self.find(name) else {
            self.problems.add(Rank::MissingField, || missing(path));
            return None;
        };
        self.read_value(json, path, read)
    }

    /// A field that may be absent; `null` reads as absent.
    fn optional<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        let json = self.find(name)?;
        if *json == Json::Null {
            return None;
        }
        self.read_value(json, Path::Field(&self.path, name), read)
    }

    /// A field of a change, where `null` clears.
    fn change<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Change<T> {
        match self.find(name) {
            None => Change::Keep,
            Some(Json::Null) => Change::Clear,
            Some(json) => self
                .read_value(json, Path::Field(&self.path, name), read)
                .map_or(Change::Keep, Change::Set),
        }
    }

    /// A field of a change that can't be cleared.
    fn set<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        self.find(name).and_then(|json| self.read_value(json, Path::Field(&self.path, name), read))
    }

    fn read_value<T>(
        &self,
        json: &'j Json<'j>,
        path: Path<'_>,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        match read(Value { json, path: &path, problems: self.problems }) {
            Ok(value) => Some(value),
            Err(Wrong::Told) => None,
            Err(Wrong::Value(message)) => {
                let refusal = || Refusal::new(Code::BadValue, path, format!("`{path}` {message}"));
                self.problems.add(Rank::Value, refusal);
                None
            }
            Err(Wrong::TooLong(message)) => {
                let refusal = || Refusal::new(Code::TooLong, path, format!("`{path}` {message}"));
                self.problems.add(Rank::Value, refusal);
                None
            }
        }
    }
}

/// Why a value can't be read; the sentence goes on after the field's name.
enum Wrong {
    Value(String),
    TooLong(String),
    /// A finding about a part of it is recorded already.
    Told,
}

fn wrong<T>(message: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong::Value(message.into()))
}

/// One value at its place.
struct Value<'j, 'p> {
    json: &'j Json<'j>,
    path: &'p Path<'p>,
    problems: &'p Problems,
}

impl<'j> Value<'j, '_> {
    fn str(&self) -> Result<&'j str, Wrong> {
        match self.json {
            Json::Text(text) => Ok(text),
            other => wrong(format!("is a text, not {}", other.kind())),
        }
    }

    fn text_of(&self, length_max: usize) -> Result<Box<str>, Wrong> {
        let text = self.str()?;
        // Counting characters is dear; no text of so few bytes can be too long.
        if text.len() > length_max && text.chars().count() > length_max {
            return Err(Wrong::TooLong(format!("has at most {length_max} characters")));
        }
        Ok(text.into())
    }

    fn text(&self) -> Result<Box<str>, Wrong> {
        self.text_of(TEXT_LENGTH_MAX)
    }

    fn name(&self) -> Result<Box<str>, Wrong> {
        let name = self.text_of(NAME_LENGTH_MAX)?;
        if name.trim().is_empty() { wrong("is not empty") } else { Ok(name) }
    }

    fn bool(&self) -> Result<bool, Wrong> {
        match self.json {
            Json::Bool(value) => Ok(*value),
            other => wrong(format!("is true or false, not {}", other.kind())),
        }
    }

    fn number(&self) -> Result<f64, Wrong> {
        match self.json {
            Json::Number(value) => Ok(*value),
            other => wrong(format!("is a number, not {}", other.kind())),
        }
    }

    fn quantity(&self) -> Result<Quantity, Wrong> {
        let value = self.number()?;
        Quantity::new(value).map_or_else(|| wrong("is not below zero"), Ok)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within bounds that fit, checked before"
    )]
    fn whole(&self, least: u32, most: u32) -> Result<u32, Wrong> {
        let value = self.number()?;
        let inside = value >= f64::from(least) && value <= f64::from(most);
        let whole = if inside { value as u32 } else { 0 };
        if !inside || (f64::from(whole) - value).abs() > 0.0 {
            let range = if least == most {
                format!("is {least}")
            } else {
                format!("is a whole number from {least} to {most}")
            };
            return wrong(range);
        }
        Ok(whole)
    }

    fn id<T>(&self, parse: impl FnOnce(&str) -> Result<T, IdError>) -> Result<T, Wrong> {
        parse(self.str()?).map_err(|error| match error {
            IdError::TooLong => Wrong::TooLong(format!("can't be: {error}")),
            IdError::BadCharacter => Wrong::Value(format!("can't be: {error}")),
        })
    }

    fn uuid(&self) -> Result<EventId, Wrong> {
        let id = EventId::parse(self.str()?);
        id.map_or_else(|| wrong("is a UUID such as 0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d"), Ok)
    }

    fn instant(&self) -> Result<Timestamp, Wrong> {
        parse_instant(self.str()?).map_or_else(
            || wrong("is a time with its offset, such as 2026-11-24T18:00:00+01:00"),
            Ok,
        )
    }

    fn date(&self) -> Result<Date, Wrong> {
        parse_date(self.str()?).map_or_else(|| wrong("is a day such as 2026-11-24"), Ok)
    }

    fn time_of_day(&self) -> Result<Time, Wrong> {
        let text = self.str()?;
        let plain = text.len() == 5
            && text.bytes().enumerate().all(|(at, b)| match at {
                2 => b == b':',
                _ => b.is_ascii_digit(),
            });
        let time = plain.then(|| text.parse::<Time>().ok()).flatten();
        time.map_or_else(|| wrong("is a time of day such as 04:00"), Ok)
    }

    fn word<T: Copy>(
        &self,
        all: &[T],
        word: impl Fn(T) -> &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Wrong> {
        let text = self.str()?;
        parse(text).map_or_else(
            || {
                let words: Vec<&str> = all.iter().map(|v| word(*v)).collect();
                wrong(format!("is one of: {}", words.join(", ")))
            },
            Ok,
        )
    }

    fn list<T>(
        &self,
        mut read: impl FnMut(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        let Json::List(items) = self.json else {
            return wrong(format!("is a list, not {}", self.json.kind()));
        };
        if items.len() > LIST_LENGTH_MAX {
            return Err(Wrong::TooLong(format!("has at most {LIST_LENGTH_MAX} items")));
        }
        let mut values = Vec::with_capacity(items.len());
        let holder =
            Fields { fields: &[], path: *self.path, problems: self.problems, read: Cell::new(0) };
        for (at, json) in items.iter().enumerate() {
            let path = Path::Item(self.path, at);
            values.extend(holder.read_value(json, path, &mut read));
        }
        if values.len() == items.len() { Ok(values) } else { Err(Wrong::Told) }
    }

    /// A list that is a set: sorted, each once.
    fn set<T: Ord>(
        &self,
        read: impl FnMut(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        let mut values = self.list(read)?;
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }

    fn object<T>(&self, read: impl FnOnce(&Fields<'j, '_>) -> Option<T>) -> Result<T, Wrong> {
        let Some(fields) = Fields::of(self.json, *self.path, self.problems) else {
            return wrong(format!("is an object, not {}", self.json.kind()));
        };
        let value = read(&fields);
        fields.finish();
        value.ok_or(Wrong::Told)
    }
}

macro_rules! word_readers {
    ($($name:ident: $type:ty),* $(,)?) => {
        impl Value<'_, '_> {
            $(fn $name(&self) -> Result<$type, Wrong> {
                self.word(<$type>::ALL, <$type>::word, <$type>::from_word)
            })*
        }
    };
}

word_readers! {
    species: Species, origin: Origin, sex: Sex, animal_trait: Trait, goal: Goal, age_band: AgeBand,
    left_reason: LeftReason, settle_sign: SettleSign, ended_by: EndedBy,
    meeting_ended_by: MeetingEndedBy, worst: Worst, mishap: MishapKind, surgery: SurgeryKind,
    outcome: IntroductionOutcome, wound_severity: WoundSeverity,
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
    match (text.get(..29), text.get(at..)) {
        (Some(fine), Some(offset)) if fraction > 10 => format!("{fine}{offset}").parse().ok(),
        _ => text.parse().ok(),
    }
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

struct Reader<'r, 'j, 'p> {
    fields: &'r Fields<'j, 'p>,
    book: &'r Rulebook,
}

impl<'j> Reader<'_, 'j, '_> {
    fn animal(&self) -> Option<AnimalId> {
        self.fields.required("animal", |v| v.id(AnimalId::parse))
    }

    fn animals(&self) -> Option<Vec<AnimalId>> {
        self.animals_at("animals")
    }

    fn animals_at(&self, name: &'static str) -> Option<Vec<AnimalId>> {
        self.fields.required(name, |v| v.list(|v| v.id(AnimalId::parse)))
    }

    fn caretaker(&self) -> Option<CaretakerId> {
        self.fields.required("caretaker", |v| v.id(CaretakerId::parse))
    }

    fn introduction(&self) -> Option<IntroductionId> {
        self.fields.required("introduction", |v| v.id(IntroductionId::parse))
    }

    fn step(&self) -> Option<StepId> {
        self.fields.required("step", |v| v.id(StepId::parse))
    }

    fn protocol(&self) -> Option<ProtocolId> {
        self.fields.required("protocol", |v| v.id(ProtocolId::parse))
    }

    fn reason(&self) -> Option<Box<str>> {
        self.fields.required("reason", |v| v.text())
    }

    fn ended_at(&self) -> Option<Timestamp> {
        self.fields.required("ended_at", |v| v.instant())
    }

    fn sign(&self) -> Option<SignIx> {
        self.fields.required("sign", |v| {
            let id = v.str()?;
            self.book.signs.find(id).map_or_else(|| wrong("is not a known health sign"), Ok)
        })
    }

    fn behaviour(&self, value: &Value<'j, '_>) -> Result<BehaviourIx, Wrong> {
        let id = value.str()?;
        if let Some(ix) = self.book.ethogram.find(id) {
            return Ok(ix);
        }
        let problems = &self.fields.problems.unknown_behaviour;
        let known = problems.take();
        problems.set(known.or_else(|| {
            let message = format!("there is no behaviour `{id}`");
            Some(Refusal::new(Code::UnknownBehaviour, *value.path, message))
        }));
        Ok(BehaviourIx(u8::MAX))
    }

    /// What happened; the outer `None` where there is no such type, the inner where a part of it
    /// can't be read (and a problem is recorded).
    fn what(&self, kind: &str) -> Option<Option<What>> {
        Some(match kind {
            "household_set" => self.household_set(),
            "caretaker_joined" => self.caretaker_joined(),
            "caretaker_changed" => self.caretaker_changed(),
            "caretaker_left" => self.caretaker().map(|caretaker| What::CaretakerLeft { caretaker }),
            "animal_registered" => self.animal_registered(),
            "animal_changed" => self.animal_changed(),
            "animal_arrived" => self.animal_arrived(),
            "animal_left" => self.animal_left(),
            "protocol_assigned" => self.protocol_assigned(),
            "placed" => self.placed(),
            "settle_check" => self.settle_check(),
            "session" => self.session(),
            "contact" => self.contact(),
            "bite" => self.bite(),
            "mishap" => self.mishap(),
            "weight" => self.weight(),
            "weight_baseline" => both(self.animal(), self.reason())
                .map(|(animal, reason)| What::WeightBaseline { animal, reason }),
            "health_check" => self.animals().map(|animals| What::HealthCheck { animals }),
            "health_sign" => both(self.animal(), self.sign())
                .map(|(animal, sign)| What::HealthSign { animal, sign }),
            "health_cleared" => self.health_cleared(),
            "surgery" => self.surgery(),
            "long_hold_opted_in" => self.long_hold_opted_in(),
            "quarantine_waived" => both(self.animal(), self.reason())
                .map(|(animal, reason)| What::QuarantineWaived { animal, reason }),
            "introduction_started" => self.introduction_started(),
            "introduction_session" => self.introduction_session(),
            "introduction_changed" => self.introduction_changed(),
            "introduction_ended" => self.introduction_ended(),
            "housed" => self.housed(),
            "body_check" => self.body_check(),
            "note" => self.note(),
            "retracted" => self.retracted(),
            _ => return None,
        })
    }

    fn household_set(&self) -> Option<What> {
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(HouseholdSettings {
                    time_zone: f.optional("time_zone", |v| {
                        let name = v.text_of(NAME_LENGTH_MAX)?;
                        match crate::calendar::zone_named(&name) {
                            Some(_) => Ok(name),
                            None => wrong("is a time zone such as Europe/Berlin"),
                        }
                    }),
                    day_starts_at: f.optional("day_starts_at", |v| v.time_of_day()),
                    language: f.optional("language", |v| {
                        let tag = v.text_of(35)?;
                        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
                        if tag.len() >= 2 && tag.bytes().all(fits) {
                            Ok(tag)
                        } else {
                            wrong("is a language tag such as en or de")
                        }
                    }),
                })
            })
        })?;
        Some(What::HouseholdSet { set })
    }

    fn caretaker_joined(&self) -> Option<What> {
        let f = self.fields;
        let caretaker = self.caretaker();
        let facts = CaretakerFacts {
            name: f.optional("name", |v| v.name()),
            age_band: f.optional("age_band", |v| v.age_band()),
            at_risk: f.optional("at_risk", |v| v.bool()),
        };
        Some(What::CaretakerJoined { caretaker: caretaker?, facts })
    }

    fn caretaker_changed(&self) -> Option<What> {
        let caretaker = self.caretaker();
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(CaretakerChange {
                    name: f.change("name", |v| v.name()),
                    age_band: f.change("age_band", |v| v.age_band()),
                    at_risk: f.change("at_risk", |v| v.bool()),
                })
            })
        });
        Some(What::CaretakerChanged { caretaker: caretaker?, set: set? })
    }

    fn animal_registered(&self) -> Option<What> {
        let f = self.fields;
        let animal = self.animal();
        let name = f.required("name", |v| v.name());
        let species = f.required("species", |v| v.species());
        let origin = f.required("origin", |v| v.origin());
        let arrived_on = f.required("arrived_on", |v| v.date());
        let sex = f.optional("sex", |v| v.sex());
        let born_on = f.optional("born_on", |v| v.date());
        let neutered_on = f.optional("neutered_on", |v| v.date());
        let traits = f.optional("traits", |v| v.set(|v| v.animal_trait()));
        let goal = f.optional("goal", |v| v.goal());
        let treats = f.optional("treats", |v| v.list(|v| v.text()));
        let facts = AnimalFacts {
            name: name?,
            species: species?,
            origin: origin?,
            arrived_on: arrived_on?,
            sex,
            born_on,
            neutered_on,
            traits,
            goal,
            treats,
        };
        Some(What::AnimalRegistered { animal: animal?, facts })
    }

    fn animal_changed(&self) -> Option<What> {
        let animal = self.animal();
        let set = self.fields.required("set", |v| {
            v.object(|f| {
                Some(AnimalChange {
                    name: f.set("name", |v| v.name()),
                    origin: f.set("origin", |v| v.origin()),
                    arrived_on: f.set("arrived_on", |v| v.date()),
                    sex: f.change("sex", |v| v.sex()),
                    born_on: f.change("born_on", |v| v.date()),
                    neutered_on: f.change("neutered_on", |v| v.date()),
                    traits: f.change("traits", |v| v.set(|v| v.animal_trait())),
                    goal: f.change("goal", |v| v.goal()),
                    treats: f.change("treats", |v| v.list(|v| v.text())),
                    pregnant: f.change("pregnant", |v| v.bool()),
                    nursing: f.change("nursing", |v| v.bool()),
                })
            })
        });
        Some(What::AnimalChanged { animal: animal?, set: Box::new(set?) })
    }

    fn animal_arrived(&self) -> Option<What> {
        let animal = self.animal();
        let arrived_on = self.fields.required("arrived_on", |v| v.date());
        let origin = self.fields.required("origin", |v| v.origin());
        Some(What::AnimalArrived { animal: animal?, arrived_on: arrived_on?, origin: origin? })
    }

    fn animal_left(&self) -> Option<What> {
        let animal = self.animal();
        let reason = self.fields.required("reason", |v| v.left_reason());
        Some(What::AnimalLeft { animal: animal?, reason: reason? })
    }

    fn protocol_assigned(&self) -> Option<What> {
        let animal = self.animal();
        let protocol = self.protocol();
        let revision = self.fields.optional("revision", |v| v.whole(1, 1_000_000));
        Some(What::ProtocolAssigned { animal: animal?, protocol: protocol?, revision })
    }

    fn placed(&self) -> Option<What> {
        let (animal, caretaker) = (self.animal(), self.caretaker());
        let (step, reason) = (self.step(), self.reason());
        Some(What::Placed { animal: animal?, caretaker: caretaker?, step: step?, reason: reason? })
    }

    fn settle_check(&self) -> Option<What> {
        let animal = self.animal();
        let signs = self.fields.required("signs", |v| v.set(|v| v.settle_sign()));
        Some(What::SettleCheck { animal: animal?, signs: signs? })
    }

    fn trial(&self, value: &Value<'j, '_>) -> Result<Trial, Wrong> {
        value.object(|f| {
            let dose = f.optional("dose", |v| v.quantity());
            let lasted_s = f.optional("lasted_s", |v| v.quantity());
            let times = f.optional("times", |v| v.whole(1, TIMES_MAX)).unwrap_or(1);
            let behaviours = f.required("behaviours", |v| v.list(|v| self.behaviour(&v)));
            Some(Trial { dose, lasted_s, times, behaviours: behaviours?.into() })
        })
    }

    fn observation(&self, value: &Value<'j, '_>) -> Result<Observation, Wrong> {
        value.object(|f| {
            let at_s = f.required("at_s", |v| v.quantity());
            let behaviour = f.required("behaviour", |v| self.behaviour(&v));
            Some(Observation { at_s: at_s?, behaviour: behaviour? })
        })
    }

    fn session(&self) -> Option<What> {
        let f = self.fields;
        let (animal, caretaker, step) = (self.animal(), self.caretaker(), self.step());
        let ended_at = self.ended_at();
        let trials = f.required("trials", |v| v.list(|v| self.trial(&v)));
        let ended_by = f.required("ended_by", |v| v.ended_by());
        let observations = f.optional("observations", |v| v.list(|v| self.observation(&v)));
        let abort_reason = f.optional("abort_reason", |v| v.text());
        let note = f.optional("note", |v| v.text());
        let treat = f.optional("treat", |v| v.text());
        let place = f.optional("place", |v| v.text());
        let sitting = f.optional("sitting", |v| v.id(SittingId::parse));
        let with_adult = f.optional("with_adult", |v| v.id(CaretakerId::parse));
        let towel = f.optional("towel", |v| v.bool());
        Some(What::Session(Box::new(Session {
            animal: animal?,
            caretaker: caretaker?,
            step: step?,
            ended_at: ended_at?,
            trials: trials?,
            ended_by: ended_by?,
            observations,
            abort_reason,
            note,
            treat,
            place,
            sitting,
            with_adult,
            towel,
        })))
    }

    fn contact(&self) -> Option<What> {
        let (animal, caretaker, ended_at) = (self.animal(), self.caretaker(), self.ended_at());
        let worst = self.fields.required("worst", |v| v.worst());
        Some(What::Contact {
            animal: animal?,
            caretaker: caretaker?,
            ended_at: ended_at?,
            worst: worst?,
        })
    }

    fn bite(&self) -> Option<What> {
        let animal = self.animal();
        let person = self.fields.required("person", |v| v.text());
        let grade = self.fields.required("grade", |v| v.whole(0, 5));
        let food_related = self.fields.required("food_related", |v| v.bool());
        Some(What::Bite {
            animal: animal?,
            person: person?,
            grade: u8::try_from(grade?).ok()?,
            food_related: food_related?,
        })
    }

    fn mishap(&self) -> Option<What> {
        let animal = self.animal();
        let kind = self.fields.required("kind", |v| v.mishap());
        Some(What::Mishap { animal: animal?, kind: kind? })
    }

    fn weight(&self) -> Option<What> {
        let animal = self.animal();
        let grams = self.fields.required("grams", |v| {
            let grams = v.quantity()?;
            if grams.get() > 0.0 && grams.get() <= GRAMS_MAX {
                Ok(grams)
            } else {
                wrong(format!("is above 0 and at most {GRAMS_MAX} grams"))
            }
        });
        Some(What::Weight { animal: animal?, grams: grams? })
    }

    fn health_cleared(&self) -> Option<What> {
        let (animal, sign) = (self.animal(), self.sign());
        let by_vet = self.fields.optional("by_vet", |v| v.bool());
        Some(What::HealthCleared { animal: animal?, sign: sign?, by_vet })
    }

    fn surgery(&self) -> Option<What> {
        let animal = self.animal();
        let kind = self.fields.required("kind", |v| v.surgery());
        Some(What::Surgery { animal: animal?, kind: kind? })
    }

    fn long_hold_opted_in(&self) -> Option<What> {
        let (animal, caretaker) = (self.animal(), self.caretaker());
        let evidence_read = self.fields.required("evidence_read", |v| v.bool());
        let room_checked = self.fields.required("room_checked", |v| v.bool());
        Some(What::LongHoldOptedIn {
            animal: animal?,
            caretaker: caretaker?,
            evidence_read: evidence_read?,
            room_checked: room_checked?,
        })
    }

    fn introduction_started(&self) -> Option<What> {
        let (introduction, protocol) = (self.introduction(), self.protocol());
        let newcomers = self.animals_at("newcomers");
        let residents = self.animals_at("residents");
        Some(What::IntroductionStarted {
            introduction: introduction?,
            protocol: protocol?,
            newcomers: newcomers?,
            residents: residents?,
        })
    }

    fn meeting_observation(&self, value: &Value<'j, '_>) -> Result<MeetingObservation, Wrong> {
        value.object(|f| {
            let at_s = f.required("at_s", |v| v.quantity());
            let behaviour = f.required("behaviour", |v| self.behaviour(&v));
            let actor = f.optional("actor", |v| v.id(AnimalId::parse));
            let target = f.optional("target", |v| v.id(AnimalId::parse));
            Some(MeetingObservation { at_s: at_s?, behaviour: behaviour?, actor, target })
        })
    }

    fn introduction_session(&self) -> Option<What> {
        let f = self.fields;
        let (introduction, step, animals) = (self.introduction(), self.step(), self.animals());
        let ended_at = self.ended_at();
        let observations = f.required("observations", |v| v.list(|v| self.meeting_observation(&v)));
        let ended_by = f.required("ended_by", |v| v.meeting_ended_by());
        let slept_in_contact = f.optional("slept_in_contact", |v| v.bool());
        let ate = f.optional("ate", |v| v.bool());
        let wounds = f.optional("wounds", |v| v.list(|v| wound(&v)));
        Some(What::IntroductionSession(Box::new(IntroductionSession {
            introduction: introduction?,
            step: step?,
            animals: animals?,
            ended_at: ended_at?,
            observations: observations?,
            ended_by: ended_by?,
            slept_in_contact,
            ate,
            wounds,
        })))
    }

    fn introduction_changed(&self) -> Option<What> {
        let introduction = self.introduction();
        let animals = |v: Value<'j, '_>| v.list(|v| v.id(AnimalId::parse));
        let joined = self.fields.optional("joined", animals);
        let left = self.fields.optional("left", animals);
        Some(What::IntroductionChanged { introduction: introduction?, joined, left })
    }

    fn introduction_ended(&self) -> Option<What> {
        let introduction = self.introduction();
        let outcome = self.fields.required("outcome", |v| v.outcome());
        Some(What::IntroductionEnded { introduction: introduction?, outcome: outcome? })
    }

    fn housed(&self) -> Option<What> {
        let animals = self.animals();
        let enclosure = self.fields.required("enclosure", |v| v.id(EnclosureId::parse));
        let alone_reason = self.fields.optional("alone_reason", |v| v.text());
        let until = self.fields.optional("until", |v| v.date());
        Some(What::Housed { animals: animals?, enclosure: enclosure?, alone_reason, until })
    }

    fn body_check(&self) -> Option<What> {
        let animals = self.animals();
        let wounds = self.fields.required("wounds", |v| v.list(|v| wound(&v)));
        Some(What::BodyCheck { animals: animals?, wounds: wounds? })
    }

    fn note(&self) -> Option<What> {
        let animal = self.fields.optional("animal", |v| v.id(AnimalId::parse));
        let text = self.fields.required("text", |v| v.text());
        Some(What::Note { animal, text: text? })
    }

    fn retracted(&self) -> Option<What> {
        let event = self.fields.required("event", |v| v.uuid());
        let reason = self.reason();
        Some(What::Retracted { event: event?, reason: reason? })
    }
}

fn wound(value: &Value<'_, '_>) -> Result<Wound, Wrong> {
    value.object(|f| {
        let animal = f.required("animal", |v| v.id(AnimalId::parse));
        let severity = f.required("severity", |v| v.wound_severity());
        let place = f.optional("place", |v| v.text());
        Some(Wound { animal: animal?, severity: severity?, place })
    })
}

fn both<A, B>(a: Option<A>, b: Option<B>) -> Option<(A, B)> {
    Some((a?, b?))
}
