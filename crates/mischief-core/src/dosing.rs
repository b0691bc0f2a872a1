//! Which dose comes next, within the limits that the rules set.
//!
//! [`Dosing`] is the boundary behind which a dosing that learns the animal takes its place.

mod grid;
mod learned;
mod tables;

pub use learned::{Apart, Before, Elsewhere, Learned, Score};

use crate::fold::pair::Exposure;
use crate::protocol::{DoseRange, Parameters, Unit};
use jiff::Timestamp;

/// What a dosing may look at.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The doses of the step.
    pub range: DoseRange,
    /// What is known of the pair at this exposure.
    pub exposure: Option<&'a Exposure>,
    /// The most that the rules allow now.
    pub most: f64,
    /// When.
    pub now: Timestamp,
    /// What is known without the pair's own trials.
    pub before: Before<'a>,
    /// Numbers of the rulebook.
    pub parameters: &'a Parameters,
}

impl<'a> Situation<'a> {
    /// Where nothing is known but the pair's longest doses, as the plain rules need it.
    #[must_use]
    pub fn plain(
        range: DoseRange,
        exposure: Option<&'a Exposure>,
        most: f64,
        parameters: &'a Parameters,
    ) -> Self {
        let before = Before { first: range.start, factor: 1.0, long_ago: None, others: &[] };
        Self { range, exposure, most, now: Timestamp::UNIX_EPOCH, before, parameters }
    }
}

/// Why a dose was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing is known yet.
    First,
    /// More than was borne before.
    Grow,
    /// What was borne before.
    Repeat,
    /// Less, after a fright.
    Lower,
    /// The step's goal.
    Goal,
}

impl Why {
    /// The word for sentences and programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Grow => "grow",
            Self::Repeat => "repeat",
            Self::Lower => "lower",
            Self::Goal => "goal",
        }
    }
}

/// A dose and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// In the step's unit; never above what the situation allows.
    pub dose: f64,
    /// Why.
    pub why: Why,
    /// How likely it is to stay calm, where that can be told.
    pub chance: Option<f64>,
}

/// An estimate of the dose that an animal bears with a person, and its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tolerated {
    /// The estimate.
    pub value: f64,
    /// The lower end of the range.
    pub low: f64,
    /// The upper end of the range.
    pub high: f64,
    /// In what it is measured.
    pub unit: Unit,
}

/// Chooses the next dose. The same situation always gives the same choice.
pub trait Dosing {
    /// The dose that comes next.
    fn choose(&self, situation: &Situation<'_>) -> Choice;

    /// How likely even the smallest sensible dose is to frighten, where that is too much to ask.
    fn frightens(&self, situation: &Situation<'_>) -> Option<f64>;

    /// The dose that the pair's animal bears at this exposure, where enough is known to say.
    fn tolerated(&self, situation: &Situation<'_>) -> Option<Tolerated>;
}

/// The longest calm dose, grown by half as much again: the plain rule.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plain;

impl Dosing for Plain {
    fn choose(&self, situation: &Situation<'_>) -> Choice {
        let Situation { range, exposure, most, parameters, .. } = situation;
        let known = exposure.and_then(|e| e.last_calm).map(|(dose, _)| dose);
        let fright = exposure.is_some_and(|e| e.fright.is_some());
        let fright_dose = exposure.and_then(|e| e.fright_dose);
        let most = most.min(range.most);
        // After a fright: what was borne before, but well below what frightened.
        let wanted = match (known, fright) {
            (None, false) => range.start,
            (None, true) => {
                fright_dose.map_or(range.start / 2.0, |dose| range.start.min(dose / 2.0))
            }
            (Some(known), true) => fright_dose.map_or(known, |dose| known.min(dose * 0.75)),
            (Some(known), false) => {
                // Minutes that somebody cut short are no measure of the animal.
                let least = if range.unit == Unit::Minutes { range.start } else { 0.0 };
                (known * parameters.hold_growth).max(least).min(range.goal.max(known))
            }
        };
        let dose = round_down(wanted.min(most), known.filter(|_| !fright));
        let why = match known {
            _ if fright => Why::Lower,
            None => Why::First,
            Some(_) if dose >= range.goal => Why::Goal,
            Some(known) if dose > known => Why::Grow,
            Some(_) => Why::Repeat,
        };
        Choice { dose, why, chance: None }
    }

    /// It never thinks so.
    fn frightens(&self, _: &Situation<'_>) -> Option<f64> {
        None
    }

    /// What was borne calmly is the estimate; what frightened since bounds it from above. With
    /// neither there is nothing to say.
    fn tolerated(&self, situation: &Situation<'_>) -> Option<Tolerated> {
        let known = situation.exposure?;
        let (borne, _) = known.last_calm?;
        let grown = borne * situation.parameters.hold_growth;
        let high = known.fright_dose.unwrap_or(grown).max(borne);
        Some(Tolerated { value: borne, low: borne, high, unit: situation.range.unit })
    }
}

/// Tenths are as fine as a person counts. A dose is rounded down, so that no limit is passed; but
/// not below what was borne, and not to nothing.
fn round_down(dose: f64, borne: Option<f64>) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "doses are a few thousand at most")]
    #[expect(clippy::cast_possible_truncation, reason = "doses are a few thousand at most")]
    let tenths = ((dose * 10.0 + 1e-6) as i64) as f64 / 10.0;
    let keeps_on = borne.is_none_or(|borne| tenths >= borne || dose <= borne);
    if tenths > 0.0 && keeps_on { tenths.min(dose) } else { dose }
}

/// A dose as a person can count it, rounded down: quarters of a second below one, where halves would
/// leave no room to grow, halves up to ten, whole seconds up to a minute, then fives.
fn rounded(dose: f64) -> f64 {
    let step = match dose {
        ..0.25 => return dose,
        ..1.0 => 0.25,
        ..10.0 => 0.5,
        ..60.0 => 1.0,
        _ => 5.0,
    };
    // A crumb, so that what is whole stays whole.
    libm::floor(dose / step + 1e-6) * step
}
