//! The shapes of what to do next.

use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A recommendation.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecommendationAnswer {
    /// It.
    pub recommendation: Recommendation,
}

/// What to do next with an animal, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recommendation {
    /// For this animal.
    pub animal: String,
    /// And this caretaker.
    pub caretaker: String,
    /// At this time.
    pub now: String,
    /// The protocol that is followed.
    pub protocol: String,
    /// Its revision.
    pub revision: u32,
    /// The step that is offered, or the branch that was asked for.
    pub step: String,
    /// The step's title.
    pub title: String,
    /// What to do, in a line.
    pub short: String,
    /// `stop`, `wait`, `go` or `complete`.
    pub verdict: String,
    /// How much, where the step has a dose.
    pub dose: Option<Dose>,
    /// One a trial, in the dose's unit; there only where they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doses: Option<Vec<f64>>,
    /// How many tries.
    pub trials: u32,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<String>,
    /// Sessions of the local day, and the limit.
    pub sessions_today: Sessions,
    /// Every rule that stops, then every rule that waits.
    pub blocked_by: Vec<String>,
    /// Facts that are needed.
    pub missing: Vec<String>,
    /// What blocks, what limits, what set step and dose.
    pub because: Vec<Reason>,
    /// What to do, one action a line; never empty.
    pub r#do: Vec<String>,
    /// What to look out for.
    pub watch_for: Vec<String>,
    /// What to do right after.
    pub then: String,
    /// Where the pair will stand after each way the session can go: `clean`, `success`, `mixed`,
    /// `fail`, `severe`. Null unless the verdict is `go`.
    pub r#if: Option<BTreeMap<String, Standing>>,
    /// What stands behind the step.
    pub step_backing: Option<Backing>,
}

/// A dose in its unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dose {
    /// How much.
    pub value: f64,
    /// `s`, `min`, `h` or `cm`.
    pub unit: String,
}

/// Sessions of a local day.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sessions {
    /// How many were.
    pub done: u32,
    /// How many there may be; null where they are not counted.
    pub most: Option<u32>,
}

/// Why: a rule, what it was reckoned with, and the events behind it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reason {
    /// Which rule.
    pub rule: String,
    /// What it was reckoned with, by name.
    pub args: Map<String, Value>,
    /// A sentence.
    pub text: String,
    /// The ids of the events behind it, oldest first.
    pub events: Vec<String>,
    /// The works behind the rule; see `/api/v1/sources`.
    pub sources: Option<Vec<String>>,
    /// What kind of evidence they are.
    pub evidence: Option<String>,
}

/// Where a pair will stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct Standing {
    /// The step.
    pub step: String,
}

/// What stands behind a step.
#[derive(Debug, Serialize, ToSchema)]
pub struct Backing {
    /// What kind of evidence.
    pub evidence: String,
    /// The works.
    pub sources: Vec<String>,
    /// Single claims, each with its backing.
    pub claims: Vec<Claim>,
    /// Where sources disagree.
    pub doubts: Vec<Doubt>,
}

/// A claim and what backs it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Claim {
    /// A sentence.
    pub text: Option<String>,
    /// What kind of evidence.
    pub evidence: String,
    /// The works.
    pub sources: Vec<String>,
}

/// Where sources disagree.
#[derive(Debug, Serialize, ToSchema)]
pub struct Doubt {
    /// A sentence.
    pub text: Option<String>,
    /// The works that speak for it.
    pub r#for: Vec<String>,
    /// The works that speak against it.
    pub against: Vec<String>,
}

/// What to do next in an introduction.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuidanceAnswer {
    /// It.
    pub recommendation: Guidance,
}

/// What to do next in an introduction, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct Guidance {
    /// Which introduction.
    pub introduction: String,
    /// At this time.
    pub now: String,
    /// The way that is followed.
    pub protocol: String,
    /// Its revision.
    pub revision: u32,
    /// Those who come and are here.
    pub newcomers: Vec<String>,
    /// Those who live there already and are here.
    pub residents: Vec<String>,
    /// `together` or `apart`, where it has ended.
    pub ended: Option<String>,
    /// The step that is due.
    pub step: String,
    /// The step's title.
    pub title: String,
    /// `stop`, `wait`, `go` or `complete`.
    pub verdict: String,
    /// How long a session is meant to last, where the step has a length.
    pub dose: Option<Dose>,
    /// Always 1.
    pub trials: u32,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<String>,
    /// Sessions of the local day at this step.
    pub sessions_today: Sessions,
    /// How far every two strangers have come.
    pub pairs: Vec<PairProgress>,
    /// Every rule that stops, then every rule that waits.
    pub blocked_by: Vec<String>,
    /// Facts that are needed.
    pub missing: Vec<String>,
    /// What blocks, what is still too soon, what set the step.
    pub because: Vec<Reason>,
    /// What to do, one action a line; never empty.
    pub r#do: Vec<String>,
    /// What to look out for.
    pub watch_for: Vec<String>,
    /// What to do right after.
    pub then: String,
    /// Where they will stand after each way the session can go; null unless the verdict is `go`.
    pub r#if: Option<BTreeMap<String, Standing>>,
    /// What stands behind the step.
    pub step_backing: Option<Backing>,
}

/// How far two animals have come.
#[derive(Debug, Serialize, ToSchema)]
pub struct PairProgress {
    /// The two.
    pub animals: Vec<String>,
    /// The step at which they stand.
    pub step: String,
    /// Calm sessions running there that count.
    pub calm: u32,
    /// On so many local days.
    pub days: u32,
    /// How many sessions of the introduction they have had.
    pub sessions: u32,
}

/// What to do today.
#[derive(Debug, Serialize, ToSchema)]
pub struct Today {
    /// One for each animal present and each introduction that goes on.
    pub today: Vec<Due>,
}

/// Something to do today.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Due {
    /// With an animal.
    Animal(Recommendation),
    /// In an introduction.
    Introduction(Guidance),
}
