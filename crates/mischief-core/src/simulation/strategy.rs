//! Ways of choosing the dose, to be compared: ours, what people do, and one who knows.
//!
//! All follow the same steps and the same verdicts: nobody holds a session that the programme does
//! not offer. Those that are *bound* also stay within the limits that its rules set to the dose.

use super::animal::Seen;
use crate::ethogram::Outcome;
use crate::explain::Recommendation;
use crate::protocol::{DoseRange, Unit};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A way of choosing the dose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strategy {
    /// Its name in tables.
    pub id: &'static str,
    /// One line about it.
    pub says: &'static str,
    /// Whether the limits of the rules hold for it.
    pub bound: bool,
    pick: Pick,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Pick {
    Ours,
    Plain,
    RepeatCalm,
    TenPercent,
    HalfAgainDaily,
    CopyAdd,
    Guide,
    Staircase,
    /// With the normal quantile of its risk.
    Knows(f64),
}

/// What "add a constant" adds, in seconds. Ours.
const COPIED_MORE_S: f64 = 5.0;
/// A couple of seconds: how the guide begins, and by how much each day is longer here; it says
/// "lengthen daily" and no number.
const GUIDE_S: f64 = 2.0;
/// Up and down by a quarter. Ours.
const STAIR: f64 = 1.25;
/// Nobody counts less than half a second.
const LEAST_S: f64 = 0.5;

const fn strategy(id: &'static str, says: &'static str, bound: bool, pick: Pick) -> Strategy {
    Strategy { id, says, bound, pick }
}

/// Every strategy: ours, the plain rule, those who know, what people do.
pub const STRATEGIES: &[Strategy] = &[
    strategy("ours", "the dosing of the programme", true, Pick::Ours),
    strategy(
        "plain",
        "half as long again after a calm session, less after a fright",
        true,
        Pick::Plain,
    ),
    strategy(
        "knows_1",
        "knows what is borne, risks 1 fright in 100 trials",
        true,
        Pick::Knows(-2.3263),
    ),
    strategy("knows_2", "knows what is borne, risks 2 in 100", true, Pick::Knows(-2.0537)),
    strategy("knows_4", "knows what is borne, risks 4 in 100", true, Pick::Knows(-1.7507)),
    strategy("knows_10", "knows what is borne, risks 10 in 100", true, Pick::Knows(-1.2816)),
    strategy("knows_20", "knows what is borne, risks 20 in 100", true, Pick::Knows(-0.8416)),
    strategy(
        "repeat_calm",
        "the longest calm dose of the last session again",
        false,
        Pick::RepeatCalm,
    ),
    strategy(
        "ten_percent",
        "a tenth more each session, the same after a fright",
        false,
        Pick::TenPercent,
    ),
    strategy(
        "half_again_daily",
        "half as long again every day, the same after a fright",
        false,
        Pick::HalfAgainDaily,
    ),
    strategy("copy_add", "the last dose and five seconds, whatever happened", false, Pick::CopyAdd),
    strategy("guide", "two seconds, and two more every day, whatever happened", false, Pick::Guide),
    strategy(
        "staircase",
        "a quarter more after calm, a quarter less after a fright",
        false,
        Pick::Staircase,
    ),
];

/// The strategy of this name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Strategy> {
    STRATEGIES.iter().find(|strategy| strategy.id == id)
}

impl Strategy {
    /// Whether it knows what the animal bears.
    #[must_use]
    pub fn knows(&self) -> bool {
        matches!(self.pick, Pick::Knows(_))
    }

    /// Whether it takes the doses of the recommendation.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.pick == Pick::Ours
    }

    /// The dose of every trial of the session.
    pub(super) fn doses(&self, choice: &Choice<'_>) -> Vec<Option<f64>> {
        let recommended = choice.recommendation;
        let trials = usize::try_from(recommended.trials.max(1)).unwrap_or(1);
        let offered = recommended.dose.map(|dose| dose.value);
        if let (true, Some(doses)) = (self.is_ours(), &recommended.doses) {
            return doses.iter().map(|dose| Some(*dose)).collect();
        }
        let seconds = choice.range.filter(|range| range.unit == Unit::Seconds);
        let dose = match seconds {
            Some(range) if !self.is_ours() => Some(self.dose(choice, range)),
            _ => offered,
        };
        alloc::vec![dose; trials]
    }

    fn dose(&self, choice: &Choice<'_>, range: DoseRange) -> f64 {
        let most = choice.recommendation.dose_most.map_or(range.goal, |most| most.value);
        let first = range.start;
        let memory = choice.memory;
        let wanted = match (self.pick, memory) {
            (Pick::Knows(quantile), _) => libm::exp(choice.level + quantile * choice.spread),
            (_, None) => first,
            (Pick::Plain, Some(m)) => match (m.calm, m.fright) {
                (None, _) => first.min(m.last / 2.0),
                // Well below what frightened.
                (Some(calm), true) => calm.min(m.last * 0.75),
                (Some(calm), false) => calm * choice.hold_growth,
            },
            (Pick::RepeatCalm, Some(m)) => m.calm.unwrap_or(first),
            (Pick::TenPercent, Some(m)) => m.last * if m.fright { 1.0 } else { 1.1 },
            (Pick::HalfAgainDaily, Some(m)) => {
                m.last * if m.fright || m.day == choice.day { 1.0 } else { 1.5 }
            }
            (Pick::CopyAdd, Some(m)) => m.last + COPIED_MORE_S,
            (Pick::Guide, Some(m)) => {
                if m.day == choice.day {
                    m.last
                } else {
                    m.last + GUIDE_S
                }
            }
            (Pick::Staircase, Some(m)) => {
                if m.fright {
                    m.last / STAIR
                } else {
                    m.last * STAIR
                }
            }
            (Pick::Ours, Some(_)) => choice.recommendation.dose.map_or(first, |dose| dose.value),
        };
        // No step asks for more than its goal.
        let most = if self.bound { most.min(range.goal) } else { range.goal };
        tenths(wanted.max(LEAST_S)).min(most)
    }
}

/// Down to tenths, as fine as a person counts.
fn tenths(dose: f64) -> f64 {
    libm::floor(dose * 10.0 + 1e-6) / 10.0
}

/// What was done last at an exposure, as it is written down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Memory {
    last: f64,
    calm: Option<f64>,
    fright: bool,
    day: i64,
}

/// Every person's memory of every exposure.
#[derive(Debug, Clone, Default)]
pub(super) struct Memories(Vec<(usize, Box<str>, Memory)>);

impl Memories {
    pub(super) fn of(&self, person: usize, exposure: &str) -> Option<&Memory> {
        self.0
            .iter()
            .find(|(who, what, _)| *who == person && **what == *exposure)
            .map(|(_, _, m)| m)
    }

    pub(super) fn keep(
        &mut self,
        person: usize,
        exposure: &str,
        trials: &[(Option<f64>, Seen)],
        day: i64,
    ) {
        let Some(last) = trials.iter().filter_map(|(dose, _)| *dose).reduce(f64::max) else {
            return;
        };
        let calm = trials.iter().filter(|(_, seen)| seen.outcome == Outcome::Calm);
        let calm = calm.map(|(_, seen)| seen.reached).reduce(f64::max);
        let fright = trials.iter().any(|(_, seen)| seen.outcome == Outcome::Adverse);
        let before = self.0.iter_mut().find(|(who, what, _)| *who == person && **what == *exposure);
        match before {
            Some((_, _, memory)) => {
                *memory = Memory { last, calm: calm.or(memory.calm), fright, day };
            }
            None => self.0.push((person, exposure.into(), Memory { last, calm, fright, day })),
        }
    }
}

/// What a strategy chooses from.
pub(super) struct Choice<'a> {
    pub(super) recommendation: &'a Recommendation,
    pub(super) range: Option<DoseRange>,
    /// By how much the rules let a hold grow.
    pub(super) hold_growth: f64,
    pub(super) memory: Option<&'a Memory>,
    pub(super) day: i64,
    /// What is truly borne, as a logarithm, and the spread of chance.
    pub(super) level: f64,
    pub(super) spread: f64,
}
