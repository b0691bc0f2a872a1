//! Single values: texts, numbers, times, words, lists, objects.

use super::fields::{Fields, Problems};
use super::{LIST_LENGTH_MAX, NAME_LENGTH_MAX, TEXT_LENGTH_MAX, parse_date, parse_instant};
use crate::event::wire::json::{Json, Path};
use crate::event::{
    AgeBand, EndedBy, Goal, IntroductionOutcome, LeftReason, MeetingEndedBy, MishapKind, Origin,
    Quantity, SettleSign, Sex, Species, SurgeryKind, Trait, Worst, WoundSeverity,
};
use crate::ids::{EventId, IdError};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// Why a value can't be read; the sentence goes on after the field's name.
pub(super) enum Wrong {
    Value(String),
    TooLong(String),
    /// A finding about a part of it is recorded already.
    Told,
}

pub(super) fn wrong<T>(message: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong::Value(message.into()))
}

/// One value at its place.
pub(super) struct Value<'j, 'p> {
    pub(super) json: &'j Json<'j>,
    pub(super) path: &'p Path<'p>,
    pub(super) problems: &'p Problems,
}

impl<'j> Value<'j, '_> {
    pub(super) fn str(&self) -> Result<&'j str, Wrong> {
        match self.json {
            Json::Text(text) => Ok(text),
            other => wrong(format!("is a text, not {}", other.kind())),
        }
    }

    pub(super) fn text_of(&self, length_max: usize) -> Result<Box<str>, Wrong> {
        let text = self.str()?;
        // Counting characters is dear; no text of so few bytes can be too long.
        if text.len() > length_max && text.chars().count() > length_max {
            return Err(Wrong::TooLong(format!("has at most {length_max} characters")));
        }
        Ok(text.into())
    }

    pub(super) fn text(&self) -> Result<Box<str>, Wrong> {
        self.text_of(TEXT_LENGTH_MAX)
    }

    pub(super) fn name(&self) -> Result<Box<str>, Wrong> {
        let name = self.text_of(NAME_LENGTH_MAX)?;
        if name.trim().is_empty() { wrong("is not empty") } else { Ok(name) }
    }

    pub(super) fn bool(&self) -> Result<bool, Wrong> {
        match self.json {
            Json::Bool(value) => Ok(*value),
            other => wrong(format!("is true or false, not {}", other.kind())),
        }
    }

    pub(super) fn number(&self) -> Result<f64, Wrong> {
        match self.json {
            Json::Number(value) => Ok(*value),
            other => wrong(format!("is a number, not {}", other.kind())),
        }
    }

    pub(super) fn quantity(&self) -> Result<Quantity, Wrong> {
        let value = self.number()?;
        Quantity::new(value).map_or_else(|| wrong("is not below zero"), Ok)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within bounds that fit, checked before"
    )]
    pub(super) fn whole(&self, least: u32, most: u32) -> Result<u32, Wrong> {
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

    pub(super) fn id<T>(&self, parse: impl FnOnce(&str) -> Result<T, IdError>) -> Result<T, Wrong> {
        parse(self.str()?).map_err(|error| match error {
            IdError::TooLong => Wrong::TooLong(format!("can't be: {error}")),
            IdError::BadCharacter => Wrong::Value(format!("can't be: {error}")),
        })
    }

    pub(super) fn uuid(&self) -> Result<EventId, Wrong> {
        let id = EventId::parse(self.str()?);
        id.map_or_else(|| wrong("is a UUID such as 0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d"), Ok)
    }

    pub(super) fn instant(&self) -> Result<Timestamp, Wrong> {
        parse_instant(self.str()?).map_or_else(
            || wrong("is a time with its offset, such as 2026-11-24T18:00:00+01:00"),
            Ok,
        )
    }

    pub(super) fn date(&self) -> Result<Date, Wrong> {
        parse_date(self.str()?).map_or_else(|| wrong("is a day such as 2026-11-24"), Ok)
    }

    pub(super) fn time_of_day(&self) -> Result<Time, Wrong> {
        let text = self.str()?;
        let plain = text.len() == 5
            && text.bytes().enumerate().all(|(at, b)| match at {
                2 => b == b':',
                _ => b.is_ascii_digit(),
            });
        let time = plain.then(|| text.parse::<Time>().ok()).flatten();
        time.map_or_else(|| wrong("is a time of day such as 04:00"), Ok)
    }

    pub(super) fn word<T: Copy>(
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

    pub(super) fn list<T>(
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
    pub(super) fn set<T: Ord>(
        &self,
        read: impl FnMut(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        let mut values = self.list(read)?;
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }

    pub(super) fn object<T>(
        &self,
        read: impl FnOnce(&Fields<'j, '_>) -> Option<T>,
    ) -> Result<T, Wrong> {
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
            $(pub(super) fn $name(&self) -> Result<$type, Wrong> {
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
