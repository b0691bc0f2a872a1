//! A made-up household with weeks of history, to look around in. It is lived day by day through the
//! real engine: people ask what to do, do it with animals that are simulated, and write down what
//! they saw. All chance follows from the seed.

mod care;
mod cast;
mod chronicle;
mod days;
mod story;

use chronicle::Chronicle;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use mischief_core::calendar::OutOfRange;
use mischief_core::event::Event;
use mischief_core::event::wire::Refusal;
use mischief_core::ids::{CaretakerId, IdError};
use mischief_core::recommend::AskError;
use mischief_core::rulebook::Rulebook;

/// The fewest weeks in which there is something to see.
pub const WEEKS_LEAST: u32 = 2;
/// More weeks than anybody looks at.
pub const WEEKS_MOST: u32 = 52;

/// What a demo is made from.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// What all chance follows from.
    pub seed: u64,
    /// How many weeks, from [`WEEKS_LEAST`] to [`WEEKS_MOST`].
    pub weeks: u32,
    /// When it ends.
    pub now: Timestamp,
    /// The household's time zone, by its IANA name.
    pub zone: &'a str,
    /// The engine's rules.
    pub book: &'a Rulebook,
}

/// A made-up household.
#[derive(Debug, Clone, PartialEq)]
pub struct Demo {
    /// Its name.
    pub name: &'static str,
    /// A number that follows from the seed, of at most 53 bits and above 0.
    pub number: i64,
    /// Who looks after the animals: first the one who answers for it.
    pub caretakers: Vec<CaretakerId>,
    /// What happened, in the order of writing.
    pub events: Vec<Event>,
}

/// Why no demo could be made; none is the fault of whoever asked but a time beyond all reckoning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DemoError {
    /// The log refused what the household wrote.
    #[error("the log refused an event of the demo: {}", .0.message)]
    Refused(Refusal),
    /// The engine did not answer.
    #[error("the engine did not answer the demo: {0}")]
    Unanswered(#[from] AskError),
    /// The time can't be reckoned with.
    #[error("{0}")]
    Time(#[from] OutOfRange),
    /// The zone is not known.
    #[error("there is no time zone of that name; it is written as Europe/Berlin")]
    Zone,
    /// An id could not be made.
    #[error("the demo could not make an id: {0}")]
    Id(#[from] IdError),
    /// A temperament or a sign that the demo speaks of is not known.
    #[error("the demo speaks of `{0}`, which is not known")]
    Unknown(&'static str),
}

/// Makes the household.
///
/// # Errors
/// See [`DemoError`].
pub fn make(wish: &Wish<'_>) -> Result<Demo, DemoError> {
    let zone = TimeZone::get(wish.zone).map_err(|_| DemoError::Zone)?;
    let mut chronicle = Chronicle::begin(wish, zone)?;
    let cast = cast::gather(&mut chronicle, wish)?;
    days::live(&mut chronicle, cast)
}
