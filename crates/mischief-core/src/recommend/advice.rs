//! What to do, or to do meanwhile.

use crate::event::AgeBand;
use crate::explain::{Advice, Verdict};
use crate::rulebook::Rule;
use crate::rules::handling::Handling;
use crate::rules::{self, Finding};
use alloc::vec::Vec;

/// What to do now, or what to do meanwhile.
pub(super) fn advice(
    h: &Handling<'_>,
    verdict: Verdict,
    blocked: &[&Finding],
    limits: &[Finding],
) -> Vec<Advice> {
    if blocked.iter().any(|f| f.rule == Rule::Absent) {
        let gone = h.subject.animal.left().map(|(reason, _)| Advice::AnimalGone(reason));
        return alloc::vec![gone.unwrap_or(Advice::CaretakerGone)];
    }
    let beside = h.caretaker.age_band() == AgeBand::From5To11;
    let beside = beside.then_some(Advice::AdultBeside);
    match verdict {
        Verdict::Complete => {
            let upkeep = [Advice::Upkeep(h.subject.animal.goal)];
            beside.into_iter().chain(also(limits)).chain(upkeep).collect()
        }
        Verdict::Go => beside.into_iter().chain(also(limits)).chain([Advice::Step]).collect(),
        Verdict::Stop | Verdict::Wait => rules::meanwhile(blocked),
    }
}

/// What to do beside a session, because of what limits it.
fn also(limits: &[Finding]) -> impl Iterator<Item = Advice> {
    let told = |f: &&Finding| matches!(f.rule, Rule::HealthAmber | Rule::WeightLoss | Rule::Alone);
    limits.iter().filter(told).map(|f| Advice::Also(f.rule))
}
