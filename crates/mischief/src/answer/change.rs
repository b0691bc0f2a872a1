//! What a record changes: where each pair stands now, and what newly holds.

use super::Teller;
use mischief_core::explain::Recommendation;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::recommend::View;
use std::collections::BTreeMap;

/// Where an animal stands, as far as a record can move it.
struct Stood {
    settled: bool,
    pairs: BTreeMap<CaretakerId, usize>,
}

fn stood(view: &View<'_>, id: &AnimalId) -> Option<Stood> {
    let known = view.animal(id).ok()?;
    let state = view.state(&known);
    let pairs = state.pairs.iter().map(|pair| (pair.caretaker.clone(), pair.rung)).collect();
    Some(Stood { settled: state.settled, pairs })
}

impl Teller<'_> {
    /// Where an animal and its pairs have come from one view to another, a sentence each. A pair
    /// that a person moved, by placing it or by taking something back, neither goes on nor back.
    #[must_use]
    pub fn moved(
        &self,
        (before, after): (&View<'_>, &View<'_>),
        id: &AnimalId,
        by_hand: bool,
    ) -> Vec<String> {
        let (Some(was), Some(is)) = (stood(before, id), stood(after, id)) else {
            return Vec::new();
        };
        let Ok(known) = after.animal(id) else { return Vec::new() };
        let protocol = known.record().protocol;
        let name = || ("animal", self.animal_name(id).into());
        let mut told = Vec::new();
        if is.settled && !was.settled {
            told.push(self.say("moved-settled", vec![name()]));
        }
        for (caretaker, rung) in &is.pairs {
            let Some(earlier) = was.pairs.get(caretaker).filter(|earlier| *earlier != rung) else {
                continue;
            };
            let Some(step) = protocol.at(*rung) else { continue };
            let title = self.scene(id, None, &protocol.id, protocol.revision, |scene| {
                self.words.step_title(&step.id, scene)
            });
            let who = self.caretaker_name(caretaker);
            let mut args = vec![name(), ("caretaker", who.into()), ("step", title.into())];
            let key = match rung.cmp(earlier) {
                _ if by_hand => "moved-by_hand",
                std::cmp::Ordering::Less => {
                    let steps = i64::try_from(earlier.abs_diff(*rung)).unwrap_or(i64::MAX);
                    args.push(("steps", steps.into()));
                    "moved-back"
                }
                _ => "moved-on",
            };
            told.push(self.say(key, args));
        }
        told
    }

    /// What newly blocks, beside the reason that is told anyway.
    #[must_use]
    pub fn newly_blocked(
        &self,
        was: Option<&Recommendation>,
        is: &Recommendation,
        told: Option<mischief_core::rulebook::Rule>,
    ) -> Vec<String> {
        let blocked = |rule| was.is_some_and(|was| was.blocked_by.contains(&rule));
        let new = is.because.iter().filter(|reason| {
            let rule = reason.rule;
            is.blocked_by.contains(&rule) && !blocked(rule) && Some(rule) != told
        });
        self.scene(&is.animal, Some(&is.caretaker), &is.protocol, is.revision, |scene| {
            new.map(|reason| self.words.reason_text(reason, scene)).collect()
        })
    }
}
