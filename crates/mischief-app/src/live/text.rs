//! Ids as texts, for what is kept as JSON.

use mischief_core::ids::{AnimalId, CaretakerId, EventId, IdError, ProtocolId, SittingId, StepId};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};
use std::fmt::Display;

/// Whatever is written as a text and read from one.
pub(super) trait Text: Sized + Display {
    /// Reads it.
    fn read(text: &str) -> Result<Self, String>;
}

fn said<T>(read: Result<T, IdError>) -> Result<T, String> {
    read.map_err(|error| error.to_string())
}

macro_rules! texts {
    ($($id:ty),*) => {$(
        impl Text for $id {
            fn read(text: &str) -> Result<Self, String> {
                said(<$id>::parse(text))
            }
        }
    )*};
}

texts!(AnimalId, CaretakerId, ProtocolId, SittingId, StepId);

impl Text for EventId {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).ok_or_else(|| format!("`{text}` is not the id of an event"))
    }
}

pub(super) fn serialize<T: Text, S: Serializer>(id: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(id)
}

pub(super) fn deserialize<'de, T: Text, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    T::read(&text).map_err(D::Error::custom)
}

/// The same where there may be none.
pub(super) mod maybe {
    use super::{Deserialize, Deserializer, Serializer, Text};
    use serde::de::Error as _;

    pub(in crate::live) fn serialize<T: Text, S: Serializer>(
        id: &Option<T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match id {
            Some(id) => to.collect_str(id),
            None => to.serialize_none(),
        }
    }

    pub(in crate::live) fn deserialize<'de, T: Text, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<T>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| T::read(&text).map_err(D::Error::custom)).transpose()
    }
}
