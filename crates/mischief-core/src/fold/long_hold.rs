//! How a long hold ended.

use super::session::{DOSE_CRUMB, Lens, Summary};
use crate::event::Session;
use alloc::vec::Vec;

/// Whether a long hold ended calm: it lasted long enough, and each of its last minutes has a calm
/// sign and nothing of severity 2 or 3.
pub(super) fn ended_calm(session: &Session, summary: &Summary, lens: &Lens<'_>) -> bool {
    let Lens { ethogram, parameters, treat_taken_before, .. } = *lens;
    let end_s = summary.to.duration_since(summary.from).as_secs_f64();
    // Where the trial tells how long the hold was, the session may have gone on after it.
    let held_s = session.trials.first().and_then(|trial| trial.lasted_s);
    let end_s = held_s.map_or(end_s, |held| held.get().min(end_s));
    if end_s / 60.0 + DOSE_CRUMB < parameters.long_hold_minutes {
        return false;
    }
    (1..=parameters.long_hold_calm_minutes).all(|back| {
        #[expect(clippy::cast_precision_loss, reason = "a few minutes")]
        let from_s = end_s - 60.0 * back as f64;
        // The last minute holds its end, too.
        let within = |at_s: f64| at_s < from_s + 60.0 || (back == 1 && at_s <= end_s);
        let seen: Vec<_> = session
            .observations
            .iter()
            .flatten()
            .filter(|seen| from_s <= seen.at_s.get() && within(seen.at_s.get()))
            .map(|seen| seen.behaviour)
            .collect();
        ethogram.shows_calm(&seen, true)
            && seen.iter().all(|ix| ethogram.severity(*ix, treat_taken_before) < 2)
    })
}
