//! The dosing that learns the animal: the largest dose that it will most likely bear.
//!
//! Belief is a grid over tolerance and rate of gain, updated by what trials showed, by days, and
//! by nothing else. What is assumed, and on what that rests; "ours" marks a choice of our own, made
//! so that simulated animals of many temperaments come to no harm and get there soon:
//!
//! * An animal has, with a person and at one exposure, a tolerance: a dose that it bears half of
//!   the time. What it bears varies around that from trial to trial, by a factor whose spread is
//!   the same for all (ours; that animals differ in how they get used to handling is measured: P9).
//! * A trial that was borne says that the tolerance of that trial lay above the dose, whether it was
//!   calm or unsure; an adverse one at which second it was reached.
//! * A few records are wrong: they say nothing, and nobody was frightened; so a fright far below
//!   what was borne before counts little (ours). The share is fixed: one learned from the record
//!   would let one slip excuse another's fright, and a better record could then lower a dose.
//! * Calm practice near the limit raises tolerance: not at all, slowly, usually, or quickly, by
//!   animal, and an animal may come to gain at another rate, so that a plateau is no surprise (that
//!   habituation comes is measured: P17, L15b; its rate is ours). An unsure trial raises nothing,
//!   nor does practice far below the limit (ours; L2 and M2 saw little of dose within a day, so
//!   animals may do better than this).
//! * Fear lowers tolerance by an uncertain amount, exponentially distributed: most frights cost
//!   little, a few much (ours). The chance of a fright that a dose may have is smaller after each
//!   fright of late: in simulation, kinder is faster (ours).
//! * A fright never leads to a bolder dose, wherever it was. Belief alone nearly keeps to that, since
//!   a record weighs the less for a high tolerance the worse it is. What is left is kept by bounds:
//!   straight after a fright nothing rises, and as far as the latest sessions frightened, up to three of
//!   them, no dose is above what would be chosen had they not been held.
//! * Days without a session lower it a little, and every day moves it a little to either side
//!   (ours; days apart do more than three days apart: P7; tameness lasts for months: L9).
//! * Before the first trial tolerance lies around a multiple of the first dose of the exposure
//!   (P17 for the size, ours), lower for animals with a hard past and higher for those handled
//!   early (L9), and is pulled towards what the animal bears with others, somewhat below it (P28,
//!   L3), and of other kinds of handling (little carries over: P10).
//!
//! What it leaves out, and is slower for: the hour of day, whether a session is the second of its
//! day, and that some people write down more wrongly than others. A fright that speaks for a bad
//! hour or a slip would speak for a bolder dose at another time.

mod apart;
mod bounds;
mod likelihood;
mod reading;

pub use apart::Apart;
pub use likelihood::Score;

use super::grid::{Belief, Moves, RATES, quantile, risk};
use super::tables::{Place, Row, STEP, Tables};
use super::{Choice, Dosing, Situation, Tolerated, Why};
use crate::fold::shown::Shown;
use crate::protocol::{Parameters, Unit};
use alloc::vec::Vec;
use jiff::Timestamp;
use reading::Reading;

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
    /// What the animal showed elsewhere; the first few that say anything are read.
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

/// So many records from elsewhere are read; more would say little more.
const ELSEWHERE: usize = 3;
/// And so many entries of each, the latest.
const ELSEWHERE_MOST: usize = 16;
/// So many sessions with a fright, one after another, are thought away to see that none of them
/// raised the dose.
const FRIGHTS_RUNNING: usize = 3;

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
        let (quick, slow, none) = (
            parameters.dose_quick_share,
            parameters.dose_slow_share,
            parameters.dose_no_growth_share,
        );
        Self {
            tables: Tables::new(parameters),
            moves: Moves {
                wrong: single(parameters.dose_wrong_record),
                growth: [
                    0.0,
                    points(libm::log1p(parameters.dose_growth_slow)),
                    points(libm::log1p(parameters.dose_growth)),
                    points(libm::log1p(parameters.dose_growth_quick)),
                ],
                rates: [
                    single(none),
                    single(slow),
                    single(1.0 - none - slow - quick),
                    single(quick),
                ],
                change: single(parameters.dose_rate_change),
                fear: 1.0 / (1.0 + points(-libm::log1p(-parameters.dose_fear_drop))),
                drift: (0.5 * drift * drift).min(0.25),
                forgetting: points(-libm::log1p(-parameters.dose_forgetting)),
            },
        }
    }

    fn prior(&self, before: &Before<'_>, until: Until, parameters: &Parameters) -> Belief {
        let mut center = log(before.first * before.factor * parameters.dose_prior_times);
        let mut spread = single(parameters.dose_prior_spread);
        let others = before.others.iter().filter(|other| !until.cut(other.shown).is_empty());
        for other in others.take(ELSEWHERE) {
            let (said, variance) = self.elsewhere(other, before, until, parameters);
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
        until: Until,
        parameters: &Parameters,
    ) -> (f32, f32) {
        let alone = Before { others: &[], long_ago: None, ..*before };
        let shown = until.cut(other.shown);
        let latest = shown.len().saturating_sub(ELSEWHERE_MOST);
        let shown = shown.get(latest..).unwrap_or_default();
        let all = self.read(shown, &alone, until, parameters).all;
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

    /// Reads what was shown until then, as of a time.
    fn read(
        &self,
        shown: &[Shown],
        before: &Before<'_>,
        until: Until,
        parameters: &Parameters,
    ) -> Estimate {
        let shown = until.cut(shown);
        let mut reading = Reading::new(self, before, until, parameters);
        shown.chunk_by(same_session).for_each(|session| reading.session(session));
        reading.estimate(until.now)
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

    fn estimate(&self, situation: &Situation<'_>, until: Until) -> Estimate {
        let shown = situation.exposure.map_or(&[][..], |e| &e.shown);
        self.read(shown, &situation.before, until, situation.parameters)
    }

    /// What is believed now, and what would be without the latest sessions, as far as each of them
    /// frightened: wherever a fright was, nothing may come of it that is bolder.
    fn with_and_without_frights(&self, situation: &Situation<'_>) -> Vec<Estimate> {
        let own = situation.exposure.map_or(&[][..], |e| &e.shown);
        let Situation { before, now, parameters, .. } = situation;
        let all = Until { now: *now, before: None };
        let frights = core::iter::successors(all.before_fright(situation), |until| {
            until.before_fright(situation)
        });
        let frights: Vec<Until> = frights.take(FRIGHTS_RUNNING).collect();
        let elsewhere_alike = |until: &Until| {
            before.others.iter().all(|other| until.cut(other.shown).len() == other.shown.len())
        };
        // Where a fright was here, what would be without it is known on the way.
        let mut estimates = Vec::with_capacity(1 + FRIGHTS_RUNNING);
        let mut reading = Reading::new(self, before, all, parameters);
        let mut at = 0;
        for session in own.chunk_by(same_session) {
            let mut here = frights.iter().filter(|until| until.cut(own).len() == at);
            if here.any(elsewhere_alike) {
                estimates.push(reading.clone().estimate(*now));
            }
            reading.session(session);
            at += session.len();
        }
        estimates.push(reading.estimate(*now));
        estimates.reverse();
        let others = frights.iter().filter(|until| !elsewhere_alike(until));
        estimates.extend(others.map(|until| self.estimate(situation, *until)));
        estimates
    }
}

fn same_session(one: &Shown, next: &Shown) -> bool {
    one.at == next.at
}

/// As of which time a record is read, and how much of it.
#[derive(Debug, Clone, Copy)]
struct Until {
    /// Time passes until then.
    now: Timestamp,
    /// Only sessions that began before it are read; without one all of them.
    before: Option<Timestamp>,
}

impl Until {
    /// The part of a record that is read.
    fn cut(self, shown: &[Shown]) -> &[Shown] {
        let Some(before) = self.before else { return shown };
        let count = shown.iter().rev().skip_while(|trial| trial.at >= before).count();
        shown.get(..count).unwrap_or_default()
    }

    /// The same without the latest session here or elsewhere, where that one frightened.
    fn before_fright(self, situation: &Situation<'_>) -> Option<Self> {
        let own = situation.exposure.map_or(&[][..], |e| &e.shown);
        let records = || {
            let others = situation.before.others.iter().map(|other| other.shown);
            others.chain([own]).map(|shown| self.cut(shown))
        };
        let latest = records().filter_map(|shown| shown.last()).map(|trial| trial.at).max()?;
        let frightened = records().any(|shown| {
            let mut session = shown.iter().rev().take_while(|trial| trial.at == latest);
            session.any(|trial| trial.frightened)
        });
        frightened.then_some(Self { before: Some(latest), ..self })
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
        let estimates = self.with_and_without_frights(situation);
        let Some(estimate) = estimates.first() else { return super::Plain.choose(situation) };
        let bears = estimates.iter().map(|without| without.bears).fold(f32::INFINITY, f32::min);
        let bears = f64::from(libm::expf(bears));
        let most = most.min(range.most).min(range.goal);
        let wanted = bears.max(parameters.dose_least_s).min(most);
        // The goal is what it is, however it counts.
        let dose = if wanted < range.goal { super::rounded(wanted) } else { wanted };
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
        let least = Place::near(log(parameters.dose_least_s));
        let risks = self.with_and_without_frights(situation);
        let risk = risks.iter().map(|estimate| risk(&estimate.all, &self.tables, least));
        let risk = risk.fold(0.0, f32::max);
        let risk = f64::from(risk);
        (risk > parameters.dose_least_risk).then_some(risk)
    }

    fn tolerated(&self, situation: &Situation<'_>) -> Option<Tolerated> {
        if !speaks(situation) {
            return super::Plain.tolerated(situation);
        }
        let all = self.estimate(situation, Until { now: situation.now, before: None }).all;
        // Tenths: the estimate is no finer than that.
        let tenths = |dose: f64| libm::round(dose * 10.0) / 10.0;
        let at = |share| tenths(f64::from(libm::expf(quantile(&all, share))));
        let unit = situation.range.unit;
        Some(Tolerated { value: at(0.5), low: at(0.05), high: at(0.95), unit })
    }
}

const _: () = assert!(RATES == 4, "four rates are named by the rulebook");
