//! The dosing that learns the animal: the largest dose that it will most likely bear.
//!
//! Belief is a grid over tolerance and rate of gain, updated by what trials showed, by days, and
//! by nothing else. What is assumed, and on what that rests; "ours" marks a choice of our own, made
//! so that simulated animals of many temperaments come to no harm and get there soon:
//!
//! * An animal has, with a person and at one exposure, a tolerance: a dose that it bears half of
//!   the time. What it bears varies around that from trial to trial, by a factor whose spread is
//!   the same for all (ours; that animals differ in how they get used to handling is measured: P9).
//! * A calm trial says that the tolerance of that trial lay above the dose; an adverse one at which
//!   second it was reached; an unsure one somewhat less than a calm one (ours).
//! * A few records are wrong: they say nothing, and nobody was frightened; so a fright far below
//!   what was borne before counts little (ours). The share is fixed: one learned from the record
//!   would let one slip excuse another's fright, and a better record could then lower a dose.
//! * Calm practice near the limit raises tolerance: not at all, usually, or quickly, by animal, and
//!   an animal may come to gain at another rate, so that a plateau is no surprise (that habituation
//!   comes is measured: P17, L15b; its rate is ours). Practice far below the limit raises nothing
//!   (ours; L2 and M2 saw little of dose within a day, so animals may do better than this).
//! * Fear lowers tolerance, for one half of animals not at all, for the other much (ours). After
//!   frights a smaller chance of the next is taken: in simulation, kinder is faster (ours).
//! * Days without a session lower it a little, and every day moves it a little to either side
//!   (ours; days apart do more than three days apart: P7; tameness lasts for months: L9).
//! * Before the first trial tolerance lies around a multiple of the first dose of the exposure
//!   (P17 for the size, ours), lower for animals with a hard past and higher for those handled
//!   early (L9), and is pulled towards what the animal bears with others, somewhat below it (P28,
//!   L3), and of other kinds of handling (little carries over: P10).

mod apart;
mod likelihood;

pub use apart::Apart;
pub use likelihood::Score;

use super::grid::{Belief, Moves, RATES, highest, quantile, risk};
use super::tables::{Place, Row, STEP, Tables};
use super::{Choice, Dosing, Situation, Tolerated, Why};
use crate::ethogram::Outcome;
use crate::fold::shown::Shown;
use crate::protocol::{Parameters, Unit};
use jiff::Timestamp;

/// The model, its tables reckoned from the rulebook's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    tables: Tables,
    moves: Moves,
}

/// What is known of an exposure before the pair's first trial there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Before<'a> {
    /// The first dose of the first step with this exposure.
    pub first: f64,
    /// What origin and traits make of what is expected, as a factor.
    pub factor: f64,
    /// The longest calm dose of the pair's trials here that are forgotten.
    pub long_ago: Option<f64>,
    /// What the animal showed elsewhere.
    pub others: &'a [Elsewhere<'a>],
}

/// What the animal showed with another person, or at another exposure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Elsewhere<'a> {
    /// What trials showed there.
    pub shown: &'a [Shown],
    /// Whether it was with another person.
    pub other_person: bool,
    /// Whether it was at another exposure.
    pub other_exposure: bool,
}

/// So many entries of a record from elsewhere are read, the latest.
const ELSEWHERE_MOST: usize = 16;

/// What is believed at a time.
struct Estimate {
    all: Row,
    /// The dose of which the belief is sure enough, as a logarithm, kept coherent.
    bears: f32,
}

#[expect(clippy::cast_possible_truncation, reason = "the grid reckons in single precision")]
fn single(value: f64) -> f32 {
    value as f32
}

fn log(dose: f64) -> f32 {
    libm::logf(single(dose.max(1e-3)))
}

impl Learned {
    /// Reckons the tables.
    #[must_use]
    pub fn new(parameters: &Parameters) -> Self {
        let points = |log_factor: f64| single(log_factor) / STEP;
        let drift = points(parameters.dose_drift);
        let quick = parameters.dose_quick_share;
        let slow = parameters.dose_no_growth_share;
        Self {
            tables: Tables::new(parameters),
            moves: Moves {
                wrong: single(parameters.dose_wrong_record),
                growth: [
                    0.0,
                    points(libm::log1p(parameters.dose_growth)),
                    points(libm::log1p(parameters.dose_growth_quick)),
                ],
                rates: [single(slow), single(1.0 - slow - quick), single(quick)],
                change: single(parameters.dose_rate_change),
                fear: points(-libm::log1p(-parameters.dose_fear_drop)),
                drift: (0.5 * drift * drift).min(0.25),
                forgetting: points(-libm::log1p(-parameters.dose_forgetting)),
            },
        }
    }

    fn prior(&self, before: &Before<'_>, now: Timestamp, parameters: &Parameters) -> Belief {
        let mut center = log(before.first * before.factor * parameters.dose_prior_times);
        let mut spread = single(parameters.dose_prior_spread);
        for other in before.others {
            let (said, variance) = self.elsewhere(other, before, now, parameters);
            let weight = spread * spread / (spread * spread + variance);
            center += weight * (said - center);
            spread *= libm::sqrtf(1.0 - weight);
        }
        // What was borne before the trials that are remembered lies below what is borne half of
        // the time.
        if let Some(borne) = before.long_ago {
            center = center.max(log(borne) - libm::logf(0.5));
        }
        Belief::prior(center, spread, &self.moves)
    }

    /// What the record from elsewhere lets expect here: the logarithm of a tolerance, and how far
    /// off it may be, squared.
    fn elsewhere(
        &self,
        other: &Elsewhere<'_>,
        before: &Before<'_>,
        now: Timestamp,
        parameters: &Parameters,
    ) -> (f32, f32) {
        let alone = Before { others: &[], long_ago: None, ..*before };
        let latest = other.shown.len().saturating_sub(ELSEWHERE_MOST);
        let shown = other.shown.get(latest..).unwrap_or_default();
        let all = self.read(shown, &alone, now, parameters).all;
        let (low, middle, high) = (quantile(&all, 0.16), quantile(&all, 0.5), quantile(&all, 0.84));
        let own = 0.5 * (high - low);
        let (mut said, mut variance) = (middle, own * own);
        if other.other_person {
            said += libm::logf(1.0 - single(parameters.dose_other_person_less));
            let strange = single(parameters.dose_other_person_spread);
            variance += strange * strange;
        }
        if other.other_exposure {
            let strange = single(parameters.dose_other_exposure_spread);
            variance += strange * strange;
        }
        (said, variance)
    }

    /// Reads what was shown, as of a time.
    fn read(
        &self,
        shown: &[Shown],
        before: &Before<'_>,
        now: Timestamp,
        parameters: &Parameters,
    ) -> Estimate {
        let mut belief = self.prior(before, now, parameters);
        let mut day = shown.first().map_or(now, |first| first.at);
        let mut coherent = Coherent::default();
        let mut frights = Frights::default();
        let mut near = log(before.first);
        for session in shown.chunk_by(|a, b| a.at == b.at) {
            let Some(first) = session.first() else { continue };
            let missed = self.pass(&mut belief, &mut day, first.at);
            near = self.bears(&belief.all(), &frights, near, parameters);
            let bears = coherent.next(near, missed);
            coherent.session(bears, session);
            for trial in session {
                let place = Place::near(log(trial.dose));
                let (outcome, times) = (trial.outcome, trial.times);
                let wrong = belief.trial(&self.tables, &self.moves, outcome, place, times);
                frights.trial(trial, wrong, parameters);
            }
        }
        let missed = self.pass(&mut belief, &mut day, now);
        let all = belief.all();
        let bears = self.bears(&all, &frights, near, parameters);
        let bears = coherent.next(bears, missed);
        Estimate { all, bears }
    }

    /// Time passes until `at`. Returns how many days without a session there were.
    fn pass(&self, belief: &mut Belief, day: &mut Timestamp, at: Timestamp) -> u32 {
        let hours = at.duration_since(*day).as_hours();
        let days = u32::try_from((hours + 12) / 24).unwrap_or(0);
        if days > 0 {
            *day = at;
            belief.days(&self.moves, days, days - 1);
        }
        days.saturating_sub(1)
    }

    /// The logarithm of the dose of which the belief is sure enough.
    fn bears(&self, all: &Row, frights: &Frights, near: f32, parameters: &Parameters) -> f32 {
        let kinder = if frights.0 > 0.0 {
            libm::powf(single(parameters.dose_kinder), frights.0)
        } else {
            1.0
        };
        highest(all, &self.tables, single(parameters.dose_risk) * kinder, near)
    }

    fn estimate(&self, situation: &Situation<'_>) -> Estimate {
        let shown = situation.exposure.map_or(&[][..], |e| &e.shown);
        self.read(shown, &situation.before, situation.now, situation.parameters)
    }
}

/// How many frights there were, those of late counting most and records that are probably wrong
/// hardly.
#[derive(Default)]
struct Frights(f32);

impl Frights {
    fn trial(&mut self, trial: &Shown, wrong: f32, parameters: &Parameters) {
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
#[derive(Default)]
struct Coherent {
    /// What the latest session would have been given, as a logarithm, and how it went.
    latest: Option<(f32, Outcome)>,
}

impl Coherent {
    fn next(&self, bears: f32, missed: u32) -> f32 {
        match self.latest {
            Some((before, Outcome::Adverse)) => bears.min(before),
            Some((before, Outcome::Calm)) if missed == 0 => bears.max(before),
            _ => bears,
        }
    }

    fn session(&mut self, bears: f32, session: &[Shown]) {
        let most = session.first().map_or(f64::INFINITY, |first| first.most);
        let worst = session.iter().map(|trial| trial.outcome).max();
        self.latest = worst.map(|worst| (bears.min(log(most)), worst));
    }
}

/// Whether the model has anything to say: only where the dose is in seconds.
fn speaks(situation: &Situation<'_>) -> bool {
    situation.range.unit == Unit::Seconds
}

impl Dosing for Learned {
    fn choose(&self, situation: &Situation<'_>) -> Choice {
        if !speaks(situation) {
            return super::Plain.choose(situation);
        }
        let Situation { range, exposure, most, parameters, .. } = situation;
        let estimate = self.estimate(situation);
        let bears = f64::from(libm::expf(estimate.bears));
        let most = most.min(range.most).min(range.goal);
        let wanted = bears.max(parameters.dose_least_s).min(most);
        let dose = super::rounded(wanted);
        let known = exposure.and_then(|e| e.last_calm).map(|(dose, _)| dose);
        let fright = exposure.is_some_and(|e| e.fright.is_some());
        let why = match known {
            _ if fright => Why::Lower,
            None => Why::First,
            Some(_) if dose >= range.goal => Why::Goal,
            Some(known) if dose > known => Why::Grow,
            Some(known) if dose < known => Why::Lower,
            Some(_) => Why::Repeat,
        };
        let chance = 1.0 - risk(&estimate.all, &self.tables, Place::near(log(dose)));
        Choice { dose, why, chance: Some(f64::from(chance)) }
    }

    /// A few good sessions at a lower step are reason enough to try again: what they change here
    /// can't be seen from there.
    fn frightens(&self, situation: &Situation<'_>) -> Option<f64> {
        let parameters = situation.parameters;
        let known = situation.exposure.filter(|_| speaks(situation))?;
        // Straight after a session without a fright there is nothing to fear from a moment.
        if known.fright.is_none() && known.well_elsewhere == 0 {
            return None;
        }
        if i64::from(known.well_elsewhere) >= parameters.dose_lower_sessions {
            return None;
        }
        let all = self.estimate(situation).all;
        let least = Place::near(log(parameters.dose_least_s));
        let risk = f64::from(risk(&all, &self.tables, least));
        (risk > parameters.dose_least_risk).then_some(risk)
    }

    fn tolerated(&self, situation: &Situation<'_>) -> Option<Tolerated> {
        if !speaks(situation) {
            return super::Plain.tolerated(situation);
        }
        let all = self.estimate(situation).all;
        // Tenths: the estimate is no finer than that.
        let tenths = |dose: f64| libm::round(dose * 10.0) / 10.0;
        let at = |share| tenths(f64::from(libm::expf(quantile(&all, share))));
        let unit = situation.range.unit;
        Some(Tolerated { value: at(0.5), low: at(0.05), high: at(0.95), unit })
    }
}

const _: () = assert!(RATES == 3, "three rates are named by the rulebook");
