//! The shapes of what is answered about animals.

use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

/// All animals of a household.
#[derive(Debug, Serialize, ToSchema)]
pub struct Animals {
    /// By id.
    pub animals: Vec<Animal>,
}

/// One animal.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnimalAnswer {
    /// It.
    pub animal: Animal,
}

/// What is known of an animal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Animal {
    /// Its id.
    pub animal: String,
    /// Its name.
    pub name: String,
    /// `rat` or `mouse`.
    pub species: String,
    /// Where it came from.
    pub origin: Option<String>,
    /// The local day on which it came.
    pub arrived_on: Option<String>,
    /// `female` or `male`, where known.
    pub sex: Option<String>,
    /// Its birthday, known or estimated.
    pub born_on: Option<String>,
    /// The day on which it was neutered.
    pub neutered_on: Option<String>,
    /// What makes it need other care.
    pub traits: Vec<String>,
    /// How far to go: `calm_care`, `hand_tame` or `cuddly`.
    pub goal: String,
    /// What it loves to eat, best first.
    pub treats: Vec<String>,
    /// Whether it is pregnant.
    pub pregnant: bool,
    /// Whether it is nursing.
    pub nursing: bool,
    /// Where it lives, where it was told.
    pub enclosure: Option<String>,
    /// When and why it left, where it has.
    pub left: Option<Left>,
}

/// That an animal is no longer there.
#[derive(Debug, Serialize, ToSchema)]
pub struct Left {
    /// When.
    pub at: String,
    /// `rehomed`, `died`, `returned` or `other`.
    pub reason: String,
}

/// What is known of an animal as of a time.
#[derive(Debug, Serialize, ToSchema)]
pub struct StateAnswer {
    /// It.
    pub state: State,
}

/// What is known of an animal as of a time.
#[derive(Debug, Serialize, ToSchema)]
pub struct State {
    /// Which.
    pub animal: String,
    /// As of when.
    pub now: String,
    /// The protocol that is followed.
    pub protocol: String,
    /// Its revision.
    pub revision: u32,
    /// Whether it has settled in.
    pub settled: bool,
    /// Whether it is in quarantine.
    pub quarantined: bool,
    /// When its quarantine ends, where that can be told.
    pub quarantine_until: Option<String>,
    /// Why somebody shortened its quarantine.
    pub quarantine_waived: Vec<Waiver>,
    /// When all rest is over.
    pub rest_until: Option<String>,
    /// Health signs that are open.
    pub open_signs: Vec<String>,
    /// Its latest weight in grams.
    pub weight: Option<f64>,
    /// Where it lives.
    pub enclosure: Option<String>,
    /// With whom.
    pub cagemates: Vec<String>,
    /// Since when it lives alone.
    pub alone_since: Option<String>,
    /// Whether that is longer than there is a reason for.
    pub alone_too_long: bool,
    /// Where it lived, oldest first.
    pub lived: Vec<Stay>,
    /// Where it stands with each caretaker.
    pub pairs: Vec<Pair>,
    /// Where it bears more with one person than with another.
    pub people_differ: Vec<Map<String, Value>>,
    /// Its latest setback beside its own record; null where there is none.
    pub setback: Option<Map<String, Value>>,
}

/// That a quarantine was shortened.
#[derive(Debug, Serialize, ToSchema)]
pub struct Waiver {
    /// Whose.
    pub animal: String,
    /// When.
    pub at: String,
    /// Why.
    pub reason: String,
    /// The event that says so.
    pub event: String,
}

/// A stay in an enclosure.
#[derive(Debug, Serialize, ToSchema)]
pub struct Stay {
    /// Which.
    pub enclosure: String,
    /// Since when.
    pub from: String,
    /// Until when; null while it goes on.
    pub to: Option<String>,
}

/// Where an animal stands with a caretaker.
#[derive(Debug, Serialize, ToSchema)]
pub struct Pair {
    /// With whom.
    pub caretaker: String,
    /// The step at which the pair stands.
    pub step: Option<String>,
    /// The step offered: lower after a gap.
    pub offered: Option<String>,
    /// Whether the goal is reached.
    pub complete: bool,
    /// The dose that the animal bears there, as a range.
    pub tolerated: Option<Tolerated>,
    /// The days ahead.
    pub forecast: Option<Forecast>,
}

/// What an animal bears, as a range.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tolerated {
    /// Most likely.
    pub value: f64,
    /// At least, most likely.
    pub low: f64,
    /// At most, most likely.
    pub high: f64,
    /// The dose's unit.
    pub unit: String,
    /// A sentence.
    pub text: String,
}

/// The days ahead of a pair.
#[derive(Debug, Serialize, ToSchema)]
pub struct Forecast {
    /// Until the next step.
    pub next_step: Option<Days>,
    /// Until the goal.
    pub goal: Option<Days>,
    /// A sentence.
    pub text: String,
}

/// A number of days.
#[derive(Debug, Serialize, ToSchema)]
pub struct Days {
    /// At least.
    pub from: i64,
    /// At most; null where nobody can tell.
    pub to: Option<i64>,
}
