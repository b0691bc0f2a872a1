//! What trials showed, kept for a dosing that learns: a bounded list for each pair and exposure.

use crate::ethogram::Outcome;
use alloc::vec::Vec;
use jiff::Timestamp;

/// Trials of one session that went just alike, one after another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// When the session began.
    pub at: Timestamp,
    /// The dose reached, in the step's unit.
    pub dose: f64,
    /// How it went.
    pub outcome: Outcome,
    /// How often.
    pub times: u32,
    /// The most that the limits on the dose allowed when the session began.
    pub most: f64,
    /// Whether anything adverse came in that session, in a trial with a dose or without.
    pub frightened: bool,
}

/// Adds what a trial showed; trials that went just alike, one after another, are one entry.
pub fn keep(list: &mut Vec<Shown>, shown: Shown) {
    match list.last_mut() {
        Some(last)
            if last.at == shown.at
                && last.outcome == shown.outcome
                && last.dose.total_cmp(&shown.dose).is_eq() =>
        {
            last.times = last.times.saturating_add(shown.times);
        }
        _ => list.push(shown),
    }
}
