//! How well the model foresaw a record, trial after trial: what a fit of its numbers goes by.
//!
//! Each trial is foreseen from the trials before it and nothing else, then taken in. A trial that
//! was not adverse says that the limit of that trial lay above its dose; an adverse one at which
//! dose it was reached, told as a density by the logarithm of the dose. Chances are those that the
//! model learns by, made to sum to one: a share of records is wrong, and a wrong record may be a
//! calm one as well as a fright at any dose.

use super::{Before, Learned, Place, Until, log};
use crate::dosing::grid::Belief;
use crate::dosing::tables::{POINTS, Row, point, row};
use crate::ethogram::Outcome;
use crate::fold::shown::Shown;
use crate::protocol::Parameters;

/// One over the square root of two pi.
const FRAC_1_SQRT_2PI: f64 = 0.398_942_280_401_432_7;
/// More trials alike than this say no more; the model learns from no more of them either.
const TIMES_MOST: u32 = 12;

/// How well a record was foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Score {
    /// The sum of the logarithms of the chances that were given to what came.
    pub log_likelihood: f64,
    /// Of how many trials.
    pub trials: u32,
    /// How many of them were adverse.
    pub adverse: u32,
}

impl core::ops::AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.log_likelihood += other.log_likelihood;
        self.trials += other.trials;
        self.adverse += other.adverse;
    }
}

impl Learned {
    /// How well this model foresees a record from its first trial on. The record must be whole:
    /// where its first trials are forgotten, what was borne at first can't be told.
    #[must_use]
    pub fn foresees(&self, shown: &[Shown], before: &Before<'_>, parameters: &Parameters) -> Score {
        let mut score = Score::default();
        let Some(first) = shown.first() else { return score };
        let mut day = first.at;
        let until = Until { now: first.at, before: None };
        let mut belief = self.prior(before, until, parameters);
        for session in shown.chunk_by(|a, b| a.at == b.at) {
            let Some(first) = session.first() else { continue };
            self.pass(&mut belief, &mut day, first.at);
            for trial in session {
                let place = Place::near(log(trial.dose));
                let adverse = trial.outcome == Outcome::Adverse;
                for _ in 0..trial.times.min(TIMES_MOST) {
                    let chance = self.chance(&belief, trial, place, parameters);
                    score += Score {
                        log_likelihood: libm::log(chance.max(f64::MIN_POSITIVE)),
                        trials: 1,
                        adverse: u32::from(adverse),
                    };
                    belief.trial(&self.tables, &self.moves, trial.outcome, place, 1);
                }
            }
        }
        score
    }

    /// The chance, or for an adverse trial the density, that is given to a trial.
    fn chance(&self, belief: &Belief, trial: &Shown, place: Place, parameters: &Parameters) -> f64 {
        let all = belief.all();
        let right = match trial.outcome {
            Outcome::Adverse => broke_off(&all, trial.dose, parameters.dose_noise),
            Outcome::Calm | Outcome::Unsure => {
                let bears = row(&self.tables.bears, place);
                all.iter().zip(bears).map(|(p, bears)| f64::from(*p) * f64::from(*bears)).sum()
            }
        };
        let wrong = parameters.dose_wrong_record;
        (wrong + (1.0 - wrong) * right) / (1.0 + wrong)
    }
}

/// The density of breaking off at just this dose.
fn broke_off(all: &Row, dose: f64, noise: f64) -> f64 {
    let at = f64::from(log(dose));
    let there = |(place, p): (usize, &f32)| {
        let z = (at - f64::from(point(place))) / noise;
        f64::from(*p) * libm::exp(-0.5 * z * z) * FRAC_1_SQRT_2PI / noise
    };
    debug_assert!(all.len() == POINTS);
    all.iter().enumerate().map(there).sum()
}
