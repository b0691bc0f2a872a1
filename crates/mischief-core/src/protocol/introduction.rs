//! The model of an introduction: a checked way in which unfamiliar animals come to live together.

use super::{Backing, Doubt};
use crate::ethogram::BehaviourIx;
use crate::event::Species;
use crate::ids::{ProtocolId, StepId};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// One stage: what is done with the animals, for how long, and what has to go well before the next.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingStep {
    /// Its id, unique in the protocol.
    pub id: StepId,
    /// How long a session is meant to last, in minutes: before any calm one, after the first, and
    /// so on; the last holds from then on. Empty where a session has no length.
    pub minutes: Vec<f64>,
    /// A session shorter than this, in minutes, does not count.
    pub least_minutes: f64,
    /// So many calm sessions running lead on, at least one.
    pub sessions: u32,
    /// On so many local days, at least one.
    pub days: u32,
    /// And so many calm hours in all; 0 where hours do not matter.
    pub hours: f64,
    /// Whether they must have been found sleeping in contact.
    pub slept: bool,
    /// At most so many sessions on a local day; 0 where they are not counted.
    pub a_day: u32,
    /// Whether looking bodies over without finding a wound stands for a session.
    pub body_checks: bool,
    /// The behaviours worth a button.
    pub buttons: Vec<BehaviourIx>,
    /// What backs it.
    pub backing: Backing,
    /// Single claims of its text, each with its backing.
    pub claims: Vec<(Box<str>, Backing)>,
    /// Where sources disagree: id, sources for, sources against.
    pub doubts: Vec<Doubt>,
}

/// A way in which unfamiliar animals come to live together.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// Its id.
    pub id: ProtocolId,
    /// For whom.
    pub species: Species,
    /// Counts up from 1.
    pub revision: u32,
    /// Its stages, in order: the first is the quarantine, which needs no session, the last the home.
    pub steps: Vec<MeetingStep>,
    /// The place of the step to which a stop behaviour leads back.
    pub after_stop: usize,
    /// The place of the step to which blood leads back.
    pub after_blood: usize,
    /// The place of the first step at which nobody watches all the time.
    pub unwatched: usize,
    /// The place of the step at which they show that they can be left to themselves.
    pub proof: usize,
    /// What backs it.
    pub backing: Backing,
}

impl MeetingStep {
    /// How long the next session is meant to last, in minutes, after so many calm ones that lasted
    /// so many minutes together.
    #[must_use]
    pub fn length(&self, calm: usize, calm_minutes: f64) -> Option<f64> {
        if self.hours > 0.0 {
            // What is left of the hours, in whole hours.
            let left = (self.hours * 60.0 - calm_minutes) / 60.0;
            return Some(libm::ceil(left).max(1.0) * 60.0);
        }
        self.minutes.get(calm).or(self.minutes.last()).copied()
    }
}

impl Introduction {
    /// The place of the step with this id.
    #[must_use]
    pub fn rung(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|step| step.id == *id)
    }

    /// The step at a place, the last one where the place is beyond it.
    #[must_use]
    pub fn at(&self, rung: usize) -> Option<&MeetingStep> {
        self.steps.get(rung).or(self.steps.last())
    }

    /// The place of the last step.
    #[must_use]
    pub fn last(&self) -> usize {
        self.steps.len().saturating_sub(1)
    }
}
