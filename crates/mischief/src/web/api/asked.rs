//! What a program asks for after the `?` of an address: each value checked, what does not belong
//! there refused.

use super::error::ApiError;
use jiff::Timestamp;
use mischief_core::event::wire::{Code, parse_instant};
use mischief_core::ids::{AnimalId, CaretakerId, EventId, StepId};
use std::collections::BTreeMap;

/// The most that a page of events holds, and what it holds where nobody says.
pub(crate) const PAGE_MOST: u32 = 1_000;
const PAGE: u32 = 200;
/// The most animals that can be asked about at once: every two of them are looked at.
const ANIMALS_MOST: usize = 100;

/// The values.
#[derive(Debug)]
pub(crate) struct Asked(BTreeMap<String, String>);

impl Asked {
    /// The values, where only these may be there.
    pub(crate) fn of(given: BTreeMap<String, String>, known: &[&str]) -> Result<Self, ApiError> {
        match given.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(Self(given)),
            Some(name) => {
                let message = match known {
                    [] => format!("`{name}` does not belong here; nothing does"),
                    _ => format!("`{name}` does not belong here; there are: {}", known.join(", ")),
                };
                Err(ApiError::unknown(Code::UnknownField, name, message))
            }
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A short text, where there is one.
    pub(crate) fn text(&self, name: &str, most: usize) -> Result<Option<&str>, ApiError> {
        let text = self.get(name).map(str::trim).filter(|text| !text.is_empty());
        match text.filter(|text| text.chars().count() > most) {
            None => Ok(text),
            Some(_) => {
                let message = format!("`{name}` has at most {most} letters");
                Err(ApiError::unknown(Code::TooLong, name, message))
            }
        }
    }

    /// As of when; else the present.
    pub(crate) fn now(&self, present: Timestamp) -> Result<Timestamp, ApiError> {
        let Some(text) = self.get("now") else { return Ok(present) };
        parse_instant(text).ok_or_else(|| {
            let example = "`now` is a time with its offset, as 2026-11-24T18:00:00+01:00; in an \
                address `+` is written %2B";
            ApiError::bad("now", example)
        })
    }

    /// For which caretaker; else whoever asks.
    pub(crate) fn caretaker(&self, asking: &CaretakerId) -> Result<CaretakerId, ApiError> {
        let Some(text) = self.get("caretaker") else { return Ok(asking.clone()) };
        CaretakerId::parse(text).map_err(|error| ApiError::bad("caretaker", error.to_string()))
    }

    /// A branch or module, where one is asked for.
    pub(crate) fn branch(&self) -> Result<Option<StepId>, ApiError> {
        let parse = |text| StepId::parse(text);
        let branch = self.get("branch").map(parse).transpose();
        branch.map_err(|error| ApiError::bad("branch", error.to_string()))
    }

    /// The animals that would meet.
    pub(crate) fn animals(&self) -> Result<Vec<AnimalId>, ApiError> {
        let list = self.get("animals").unwrap_or_default().split(',').filter(|id| !id.is_empty());
        let animals: Result<Vec<_>, _> = list.map(AnimalId::parse).collect();
        let animals = animals.map_err(|error| ApiError::bad("animals", error.to_string()))?;
        if animals.len() > ANIMALS_MOST {
            let message = format!("at most {ANIMALS_MOST} animals can be asked about at once");
            return Err(ApiError::bad("animals", message));
        }
        Ok(animals)
    }

    /// How many events a page holds.
    pub(crate) fn limit(&self) -> Result<u32, ApiError> {
        let Some(text) = self.get("limit") else { return Ok(PAGE) };
        let limit = text.parse().ok().filter(|limit| (1..=PAGE_MOST).contains(limit));
        limit.ok_or_else(|| ApiError::bad("limit", format!("`limit` is 1 to {PAGE_MOST}")))
    }

    /// After which number.
    pub(crate) fn since(&self) -> Result<i64, ApiError> {
        let since = self.get("since").unwrap_or("0").parse().ok().filter(|since| *since >= 0);
        since.ok_or_else(|| ApiError::bad("since", "`since` is a number from an earlier answer"))
    }

    /// Before which place.
    pub(crate) fn before(&self) -> Result<Option<(i64, EventId)>, ApiError> {
        let Some(text) = self.get("before") else { return Ok(None) };
        let place = text.split_once('.');
        let place = place.and_then(|(at, id)| Some((at.parse().ok()?, EventId::parse(id)?)));
        match place {
            Some(place) => Ok(Some(place)),
            None => Err(ApiError::bad("before", "`before` is what an earlier answer said")),
        }
    }
}

/// A place as [`Asked::before`] reads it.
pub(crate) fn place((at, id): (i64, EventId)) -> String {
    format!("{at}.{}", id.to_text())
}

/// An id in a path.
pub(crate) fn animal(text: &str) -> Result<AnimalId, ApiError> {
    AnimalId::parse(text).map_err(|error| ApiError::bad("animal", error.to_string()))
}
