//! The shapes of what is answered about introductions.

use super::{Reason, Waiver};
use serde::Serialize;
use utoipa::ToSchema;

/// All introductions of a household.
#[derive(Debug, Serialize, ToSchema)]
pub struct Introductions {
    /// By id.
    pub introductions: Vec<Introduction>,
}

/// An introduction.
#[derive(Debug, Serialize, ToSchema)]
pub struct Introduction {
    /// Its id.
    pub introduction: String,
    /// The way that is followed.
    pub protocol: String,
    /// When it began.
    pub started_at: String,
    /// Who takes part, and who did.
    pub animals: Vec<String>,
    /// `together` or `apart`, where it has ended.
    pub ended: Option<String>,
}

/// Whether animals may meet.
#[derive(Debug, Serialize, ToSchema)]
pub struct MayMeetAnswer {
    /// It.
    pub may_meet: MayMeet,
}

/// Whether animals may meet, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct MayMeet {
    /// `stop`, `wait` or `go`.
    pub verdict: String,
    /// Every rule that stops, then every rule that waits.
    pub blocked_by: Vec<String>,
    /// Facts that are needed.
    pub missing: Vec<String>,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<String>,
    /// What blocks, and then what somebody should know beside it.
    pub because: Vec<Reason>,
    /// What to do, one action a line.
    pub r#do: Vec<String>,
    /// Every two of them.
    pub pairs: Vec<PairMeeting>,
    /// Why somebody shortened a quarantine.
    pub quarantine_waived: Vec<Waiver>,
}

/// Whether two animals may meet.
#[derive(Debug, Serialize, ToSchema)]
pub struct PairMeeting {
    /// The two.
    pub animals: Vec<String>,
    /// `stop`, `wait` or `go`.
    pub verdict: String,
    /// What blocks these two.
    pub blocked_by: Vec<String>,
}
