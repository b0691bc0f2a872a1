//! Names of things: animals, caretakers, introductions, enclosures, sittings, steps, protocols, events.
//!
//! Each kind of id is a type of its own, so that one can't stand in for another.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;
use uuid::Uuid;

/// The longest id that is accepted, in characters.
pub const ID_LENGTH_MAX: usize = 64;

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Longer than [`ID_LENGTH_MAX`].
    #[error("an id has at most 64 characters")]
    TooLong,
    /// Empty, or with a character outside `A-Z a-z 0-9 . _ -`.
    #[error("an id is made of the letters A-Z a-z, digits, `.`, `_` and `-`, and is not empty")]
    BadCharacter,
}

fn check(text: &str) -> Result<(), IdError> {
    if text.len() > ID_LENGTH_MAX {
        return Err(IdError::TooLong);
    }
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    if text.is_empty() || !text.bytes().all(fits) {
        return Err(IdError::BadCharacter);
    }
    Ok(())
}

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads an id: 1 to 64 of `A-Z a-z 0-9 . _ -`.
            ///
            /// # Errors
            /// [`IdError`] where the text is empty, too long or has another character.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                check(text)?;
                Ok(Self(text.into()))
            }

            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }

        impl core::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

id_types! {
    /// One rat or mouse with its own record.
    AnimalId;
    /// A person who handles animals or records what happened.
    CaretakerId;
    /// One process by which unfamiliar animals come to live together.
    IntroductionId;
    /// The housing that animals are assigned to.
    EnclosureId;
    /// What joins the sessions that were held together, cagemate beside cagemate.
    SittingId;
    /// A step, branch or module of a protocol.
    StepId;
    /// A protocol, in whatever revision.
    ProtocolId;
}

/// The id of an event: a UUID made by whoever records it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(Uuid);

impl EventId {
    /// The last of all ids: whoever has it comes after whatever else happened at the same instant.
    pub const LAST: Self = Self(Uuid::max());

    /// Reads a UUID in its hyphenated form, in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten().map(Self)
    }

    /// The id made of sixteen bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// Its sixteen bytes; they sort as the ids do.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.into_bytes()
    }

    /// The hyphenated lower-case form.
    #[must_use]
    pub fn to_text(self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn ids_are_short_and_plain() {
        assert!(AnimalId::parse("Pip.2_b-3").is_ok());
        assert_eq!(AnimalId::parse(""), Err(IdError::BadCharacter));
        assert_eq!(AnimalId::parse("a b"), Err(IdError::BadCharacter));
        assert_eq!(AnimalId::parse("é"), Err(IdError::BadCharacter));
        let long: String = core::iter::repeat_n('x', 65).collect();
        assert_eq!(AnimalId::parse(&long), Err(IdError::TooLong));
    }

    #[test]
    fn event_ids_are_hyphenated_uuids() {
        assert!(EventId::parse("B575BAEE-e00e-539d-ace3-5b000b16ad71").is_some());
        assert!(EventId::parse("b575baeee00e539dace35b000b16ad71").is_none());
        assert!(EventId::parse("{b575baee-e00e-539d-ace3-5b000b16ad71}").is_none());
    }
}
