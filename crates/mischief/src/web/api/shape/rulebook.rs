//! The shapes of what the engine knows.

use serde::Serialize;
use utoipa::ToSchema;

/// The works behind rules, steps and numbers.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sources {
    /// In the order of their list.
    pub sources: Vec<Source>,
}

/// A work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Source {
    /// Its key, as rules and steps name it.
    pub source: String,
    /// Who, when, about what.
    pub title: String,
    /// Where to read it; null where it is named and not linked.
    pub url: Option<String>,
}

/// The built-in protocols of trust.
#[derive(Debug, Serialize, ToSchema)]
pub struct Protocols {
    /// Every revision.
    pub protocols: Vec<Protocol>,
}

/// A protocol.
#[derive(Debug, Serialize, ToSchema)]
pub struct Protocol {
    /// Its name.
    pub protocol: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// For whom.
    pub species: String,
    /// The day from which this revision is current.
    pub date: String,
    /// The ladder, in order.
    pub steps: Vec<Step>,
    /// What stands beside the ladder.
    pub branches: Vec<Step>,
}

/// A step.
#[derive(Debug, Serialize, ToSchema)]
pub struct Step {
    /// Its name.
    pub step: String,
    /// How close the hand comes.
    pub contact: String,
    /// The unit of its dose, where it has one.
    pub unit: Option<String>,
    /// How many tries are planned.
    pub trials: u32,
    /// What kind of evidence stands behind it.
    pub evidence: String,
    /// The works behind it.
    pub sources: Vec<String>,
}
