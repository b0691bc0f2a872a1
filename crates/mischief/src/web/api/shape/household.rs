//! The shapes of refusals, and of what is answered about households.

use serde::Serialize;
use utoipa::ToSchema;

/// Why something was not done; nothing of it was.
#[derive(Debug, Serialize, ToSchema)]
pub struct Failure {
    /// What was wrong.
    pub error: Problem,
}

/// What was wrong.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// A stable word for programs, such as `unknown_field`.
    #[schema(example = "unknown_animal")]
    pub code: String,
    /// A sentence for people: what was wrong, and what to do.
    pub message: String,
    /// The field that it is about, as `events[0].grams`; empty where it is about none.
    pub path: String,
}

/// The households that the caller may see.
#[derive(Debug, Serialize, ToSchema)]
pub struct Households {
    /// One entry each.
    pub households: Vec<HouseholdEntry>,
}

/// A household and the caller's place in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct HouseholdEntry {
    /// Its number.
    pub household: String,
    /// Its name.
    pub name: String,
    /// The caretaker that the caller is there: what they record has it as `by`.
    pub caretaker: String,
    /// `owner`, `carer`, `sitter` or `viewer`.
    pub role: String,
    /// How far the token reaches: `read`, `record` or `manage`; null without one.
    pub scope: Option<String>,
}

/// One household.
#[derive(Debug, Serialize, ToSchema)]
pub struct HouseholdAnswer {
    /// It.
    pub household: Household,
}

/// A household's settings, and how far its log has come.
#[derive(Debug, Serialize, ToSchema)]
pub struct Household {
    /// Its number.
    pub household: String,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    #[schema(example = "Europe/Berlin")]
    pub time_zone: String,
    /// The hour at which its day starts.
    #[schema(example = "04:00")]
    pub day_starts_at: String,
    /// The language of its texts.
    pub language: String,
    /// The number of what came into its log last: while it is the same, nothing has changed.
    pub sequence: i64,
    /// The present, in its time zone.
    pub now: String,
}

/// Everybody who belongs to a household.
#[derive(Debug, Serialize, ToSchema)]
pub struct Caretakers {
    /// By id.
    pub caretakers: Vec<Caretaker>,
}

/// Somebody who belongs to a household.
#[derive(Debug, Serialize, ToSchema)]
pub struct Caretaker {
    /// Their id.
    pub caretaker: String,
    /// What they are called, where it was told.
    pub name: Option<String>,
    /// `owner`, `carer`, `sitter` or `viewer`.
    pub role: String,
    /// The end of a sitter's time.
    pub until: Option<String>,
    /// `under_5`, `5_11`, `12_17` or `adult`.
    pub age_band: String,
    /// Whether a doctor advises against contact with rats and mice.
    pub at_risk: bool,
}
