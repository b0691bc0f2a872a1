//! What holds doses back beside belief: frights of late, and coherence from session to session.

use super::{log, single};
use crate::ethogram::Outcome;
use crate::fold::shown::Shown;
use crate::protocol::Parameters;

/// How many frights there were, those of late counting most and records that are probably wrong
/// hardly.
#[derive(Default, Clone)]
pub(super) struct Frights(f32);

impl Frights {
    /// What they make of the chance of the next that a dose may have: 1 without any.
    pub(super) fn kinder(&self, parameters: &Parameters) -> f32 {
        if self.0 > 0.0 { libm::powf(single(parameters.dose_kinder), self.0) } else { 1.0 }
    }

    /// Takes in a trial; `wrong` is how likely it is that an adverse record is wrong.
    pub(super) fn trial(&mut self, trial: &Shown, wrong: f32, parameters: &Parameters) {
        let times = single(f64::from(trial.times));
        if self.0 > 0.0 {
            self.0 *= libm::exp2f(-times / single(parameters.dose_kinder_trials));
        }
        if trial.outcome == Outcome::Adverse {
            self.0 += times * (1.0 - wrong);
        }
    }
}

/// What keeps doses coherent: never higher straight after an adverse answer than before it, never
/// lower straight after a calm one without another reason.
#[derive(Default, Clone)]
pub(super) struct Coherent {
    /// What the latest session would have been given, as a logarithm, and how it went.
    latest: Option<(f32, Outcome)>,
}

impl Coherent {
    /// The dose of which the belief is sure enough, kept coherent with the latest session; `missed`
    /// days went by without one.
    pub(super) fn next(&self, bears: f32, missed: u32) -> f32 {
        match self.latest {
            Some((before, Outcome::Adverse)) => bears.min(before),
            Some((before, Outcome::Calm)) if missed == 0 => bears.max(before),
            _ => bears,
        }
    }

    /// Takes in a session, and what it would have been given.
    pub(super) fn session(&mut self, bears: f32, session: &[Shown]) {
        let most = session.first().map_or(f64::INFINITY, |first| first.most);
        let outcome =
            |trial: &Shown| if trial.frightened { Outcome::Adverse } else { trial.outcome };
        let worst = session.iter().map(outcome).max();
        self.latest = worst.map(|worst| (bears.min(log(most)), worst));
    }
}
