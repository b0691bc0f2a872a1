//! A session while it goes on, as a plan and a row of taps; everything else follows from these.
//!
//! Pure: no clock, no store. [`Live::screen`] says what to show at a time, [`Live::event`] what goes
//! on record in the end. Lengths are counted from the times of the taps and never from ticks, so a
//! device that sleeps, crashes or is put away loses nothing. A terminal, a page and a phone without
//! a connection all use these shapes.
//!
//! Taps count in the order in which they were made. Where a clock was set back between two of them,
//! no time passed between them, and none is ever negative.

mod course;
mod event;
mod plan;
mod screen;
mod text;

pub use plan::{LongHold, Plan};
pub use screen::{Minute, Minutes, Screen};

use course::Course;
use jiff::{SignedDuration, Timestamp};
use mischief_core::ethogram::Ethogram;
use mischief_core::event::EndedBy;
use mischief_core::ids::{CaretakerId, EventId, SittingId};
use serde::{Deserialize, Serialize};

/// The version of the kept form. One that is higher was written by a newer program.
pub const VERSION: u32 = 1;
/// More taps than anybody makes in a session.
pub const TAPS_MAX: usize = 5_000;
/// After so long without a tap somebody is asked whether the session still goes on.
pub const QUIET_MAX: SignedDuration = SignedDuration::from_mins(30);

/// Why a live session can't be read or ended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LiveError {
    /// A newer program keeps it in a form that this one does not know.
    #[error(
        "this open session was begun with a newer version of mischief (form {0}, this version \
         knows {VERSION}); finish it there, or bring this program up to date"
    )]
    Newer(u32),
    /// It is not what a session is kept as.
    #[error("this open session can't be read: {0}")]
    Unreadable(String),
    /// There is no such behaviour.
    #[error("there is no behaviour `{0}`")]
    UnknownBehaviour(String),
    /// Nobody ended it yet.
    #[error("the session is not over yet")]
    NotOver,
    /// Nobody makes so many taps.
    #[error("this session has more than {TAPS_MAX} taps; end it and begin another")]
    TooManyTaps,
}

/// What somebody told by a tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tap", rename_all = "snake_case")]
pub enum Tapped {
    /// A try begins.
    Begin,
    /// Something was seen: in the try that goes on, or as the answer to how the last one went. At a
    /// step without a dose it is a whole try.
    Seen {
        /// What.
        behaviour: String,
    },
    /// Something more was seen in the latest try.
    Also {
        /// What.
        behaviour: String,
    },
    /// The try ends.
    End,
    /// A word on it.
    Note {
        /// In the caretaker's own words.
        text: String,
    },
    /// Everything stops. Always heard.
    Stop {
        /// Why, where there was time to say so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The session is over.
    Over {
        /// Who or what ended it.
        #[serde(with = "ended_by")]
        by: EndedBy,
    },
    /// The latest tap that still stands was a slip: as if it had never been.
    Undo,
}

/// A tap and when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tap {
    /// By the clock of the device.
    pub at: Timestamp,
    /// Made by a device that sends its taps later; one that comes twice counts once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was told.
    #[serde(flatten)]
    pub what: Tapped,
}

impl Tap {
    /// A tap.
    #[must_use]
    pub const fn new(at: Timestamp, what: Tapped) -> Self {
        Self { at, id: None, what }
    }
}

/// The circumstances of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Setting {
    /// Shared by the sessions of one sitting.
    #[serde(with = "text::maybe", default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingId>,
    /// The adult who sits beside.
    #[serde(with = "text::maybe", default, skip_serializing_if = "Option::is_none")]
    pub with_adult: Option<CaretakerId>,
    /// The treat that is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treat: Option<String>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whether a towel is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub towel: Option<bool>,
}

/// A session that goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// The version of this form.
    v: u32,
    /// The id of the event that comes of it: made at the start, so that finishing twice is one
    /// event.
    #[serde(with = "text")]
    pub event: EventId,
    /// Who records.
    #[serde(with = "text")]
    pub by: CaretakerId,
    /// When it was opened. Doing may begin later.
    pub started_at: Timestamp,
    /// What it sets out to do.
    pub plan: Plan,
    /// The circumstances.
    #[serde(default)]
    pub setting: Setting,
    /// Every tap, in the order in which they were made.
    taps: Vec<Tap>,
}

impl Live {
    /// A session that is opened now.
    #[must_use]
    pub const fn new(
        event: EventId,
        by: CaretakerId,
        started_at: Timestamp,
        plan: Plan,
        setting: Setting,
    ) -> Self {
        Self { v: VERSION, event, by, started_at, plan, setting, taps: Vec::new() }
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// Where a newer program wrote it, or it is something else.
    pub fn from_json(text: &str) -> Result<Self, LiveError> {
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        let unreadable = |error: serde_json::Error| LiveError::Unreadable(error.to_string());
        let version: Version = serde_json::from_str(text).map_err(unreadable)?;
        if version.v > VERSION {
            return Err(LiveError::Newer(version.v));
        }
        serde_json::from_str(text).map_err(unreadable)
    }

    /// The form in which it is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and lists of them: there is nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Every tap, in the order in which they were made.
    #[must_use]
    pub fn taps(&self) -> &[Tap] {
        &self.taps
    }

    /// Adds a tap. One that came before, by its id, changes nothing.
    ///
    /// # Errors
    /// Where it names a behaviour that nobody knows, or nobody makes so many taps; a stop and an end
    /// are let through even then.
    pub fn tap(&mut self, tap: Tap, ethogram: &Ethogram) -> Result<(), LiveError> {
        if tap.id.is_some() && self.taps.iter().any(|known| known.id == tap.id) {
            return Ok(());
        }
        if let Tapped::Seen { behaviour } | Tapped::Also { behaviour } = &tap.what
            && ethogram.find(behaviour).is_none()
        {
            return Err(LiveError::UnknownBehaviour(behaviour.clone()));
        }
        let ends = matches!(tap.what, Tapped::Stop { .. } | Tapped::Over { .. });
        if self.taps.len() >= TAPS_MAX && !ends {
            return Err(LiveError::TooManyTaps);
        }
        self.taps.push(tap);
        Ok(())
    }

    /// When the latest tap that still stands was made; the start where there is none.
    #[must_use]
    pub fn last_at(&self) -> Timestamp {
        self.standing().last().map_or(self.started_at, |tap| tap.at)
    }

    /// Whether so long passed since anything happened that somebody should be asked whether it
    /// still goes on.
    #[must_use]
    pub fn is_quiet(&self, now: Timestamp) -> bool {
        let latest = self.taps.last().map_or(self.started_at, |tap| tap.at);
        now.duration_since(latest) > QUIET_MAX
    }

    /// Whether somebody ended it.
    #[must_use]
    pub fn is_over(&self, ethogram: &Ethogram) -> bool {
        Course::of(self, ethogram).over.is_some()
    }

    /// What to show at a time.
    #[must_use]
    pub fn screen(&self, now: Timestamp, ethogram: &Ethogram) -> Screen {
        screen::screen(self, now, ethogram)
    }

    /// Who or what ends it, as things are: what an end that says no more is taken for.
    #[must_use]
    pub fn ended_by(&self, ethogram: &Ethogram) -> EndedBy {
        Course::of(self, ethogram).ended_by(&self.plan)
    }

    /// The taps that no undo took back.
    fn standing(&self) -> Vec<&Tap> {
        let mut standing: Vec<&Tap> = Vec::with_capacity(self.taps.len());
        for tap in &self.taps {
            match tap.what {
                Tapped::Undo => {
                    standing.pop();
                }
                _ => standing.push(tap),
            }
        }
        standing
    }
}

/// Who ended it, as the word of the log.
mod ended_by {
    use mischief_core::event::EndedBy;
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(by: &EndedBy, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(by.word())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<EndedBy, D::Error> {
        let word = String::deserialize(from)?;
        EndedBy::from_word(&word).ok_or_else(|| D::Error::custom(format!("`{word}` ends nothing")))
    }
}
