//! Figures of many courses: middles, shares with their intervals, and how good predictions were.

use mischief_core::simulation::{Course, Expected};
use serde_json::{Value, json};

/// The normal quantile of intervals that hold 19 times in 20.
const QUANTILE: f64 = 1.959_964;
/// Into how many groups predictions are put beside what came.
const BINS: usize = 10;

/// The middle and the range of most of the days that animals took. `None` where an animal of that
/// rank never arrived.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Days {
    /// Half of all animals arrived by then.
    pub median: Option<u32>,
    /// A tenth did.
    pub tenth: Option<u32>,
    /// Nine tenths did.
    pub ninetieth: Option<u32>,
    /// The mean, those that never arrived counted with the last day.
    pub mean: f64,
}

impl Days {
    /// Of these days, within a horizon.
    #[must_use]
    pub fn of(days: &[Option<u32>], horizon: u32) -> Self {
        let mut sorted: Vec<u32> = days.iter().map(|day| day.unwrap_or(u32::MAX)).collect();
        sorted.sort_unstable();
        let rank = |share: f64| {
            let place = (share * sorted.len() as f64).ceil().max(1.0) as usize - 1;
            sorted.get(place).copied().filter(|day| *day != u32::MAX)
        };
        let total: f64 = days.iter().map(|day| f64::from(day.unwrap_or(horizon))).sum();
        let mean = total / days.len().max(1) as f64;
        Self { median: rank(0.5), tenth: rank(0.1), ninetieth: rank(0.9), mean }
    }

    fn json(&self) -> Value {
        json!({
            "median": self.median, "p10": self.tenth, "p90": self.ninetieth,
            "mean_with_the_last_day_for_never": round(self.mean, 2),
        })
    }
}

/// So many of so many, and the interval after Wilson that holds the true share 19 times in 20.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// The share; of nothing, none.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.count as f64 / self.of.max(1) as f64
    }

    /// The interval after Wilson (1927).
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        if self.of == 0 {
            return (0.0, 1.0);
        }
        let (n, p, z2) = (self.of as f64, self.value(), QUANTILE * QUANTILE);
        let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let half = QUANTILE / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }

    /// As per cent, with its interval.
    #[must_use]
    pub fn words(&self) -> String {
        let (low, high) = self.interval();
        format!("{:.1} % ({:.1}–{:.1})", self.value() * 100.0, low * 100.0, high * 100.0)
    }

    fn json(&self) -> Value {
        let (low, high) = self.interval();
        json!({
            "count": self.count, "of": self.of, "share": round(self.value(), 5),
            "low": round(low, 5), "high": round(high, 5),
        })
    }
}

/// What became of many animals.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many.
    pub animals: usize,
    /// Days to the goal.
    pub goal: Days,
    /// Animals that did not arrive within the days.
    pub never: Share,
    /// Trials that frightened, of all.
    pub adverse: Share,
    /// Frights an animal.
    pub adverse_an_animal: f64,
    /// Bites an animal, and half the width of the interval of that mean.
    pub bites: (f64, f64),
    /// Sessions an animal.
    pub sessions: f64,
    /// For each rung: the days until the first session there, and how many came so far.
    pub steps: Vec<(Days, usize)>,
    /// How good predictions were, where any were made.
    pub calibration: Option<Calibration>,
}

impl Figures {
    /// Of these courses, within a horizon of days.
    #[must_use]
    pub fn of<'c>(courses: impl Iterator<Item = &'c Course> + Clone, horizon: u32) -> Self {
        let animals = courses.clone().count();
        let sum = |of: fn(&Course) -> u32| courses.clone().map(|c| u64::from(of(c))).sum::<u64>();
        let mean = |total: u64| total as f64 / animals.max(1) as f64;
        let goals: Vec<Option<u32>> = courses.clone().map(|c| c.goal).collect();
        let never = goals.iter().filter(|goal| goal.is_none()).count() as u64;
        let bites = mean(sum(|c| c.bites));
        let squares = courses.clone().map(|c| (f64::from(c.bites) - bites).powi(2)).sum::<f64>();
        let spread = (squares / animals.saturating_sub(1).max(1) as f64).sqrt();
        let rungs = courses.clone().map(|c| c.reached.len()).max().unwrap_or(0);
        let steps = (0..rungs).map(|rung| {
            let days = courses.clone().map(|c| c.reached.get(rung).copied().flatten());
            let days: Vec<Option<u32>> = days.collect();
            (Days::of(&days, horizon), days.iter().flatten().count())
        });
        let expected = courses.clone().flat_map(|c| c.expected.iter().copied()).collect();
        Self {
            animals,
            goal: Days::of(&goals, horizon),
            never: Share { count: never, of: animals as u64 },
            adverse: Share { count: sum(|c| c.adverse), of: sum(|c| c.trials) },
            adverse_an_animal: mean(sum(|c| c.adverse)),
            bites: (bites, QUANTILE * spread / (animals.max(1) as f64).sqrt()),
            sessions: mean(sum(|c| c.sessions)),
            steps: steps.collect(),
            calibration: Calibration::of(expected),
        }
    }

    /// For programs; `steps` names the rungs.
    #[must_use]
    pub fn json(&self, steps: &[&str]) -> Value {
        let (bites, half) = self.bites;
        let steps: Vec<Value> = steps
            .iter()
            .zip(&self.steps)
            .map(|(id, (days, came))| json!({"step": id, "animals": came, "days": days.json()}))
            .collect();
        json!({
            "animals": self.animals,
            "days_to_goal": self.goal.json(),
            "never": self.never.json(),
            "adverse_trials": self.adverse.json(),
            "adverse_trials_an_animal": round(self.adverse_an_animal, 4),
            "bites_an_animal": {
                "mean": round(bites, 4),
                "low": round((bites - half).max(0.0), 4),
                "high": round(bites + half, 4),
            },
            "sessions_an_animal": round(self.sessions, 2),
            "steps": steps,
            "calibration": self.calibration.as_ref().map(Calibration::json),
        })
    }
}

/// How good predictions were.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// The mean of minus the logarithm of the chance that was given to what came.
    pub log_loss: f64,
    /// The same, had the average always been predicted.
    pub constant: f64,
    /// Groups of equal size by the predicted chance: its mean, and what came.
    pub bins: Vec<(f64, Share)>,
}

impl Calibration {
    /// Of these predictions; `None` where there are too few for the groups.
    #[must_use]
    pub fn of(mut expected: Vec<Expected>) -> Option<Self> {
        let count = expected.len();
        if count < BINS {
            return None;
        }
        expected.sort_by(|a, b| a.chance.total_cmp(&b.chance));
        let average = expected.iter().filter(|e| e.adverse).count() as f64 / count as f64;
        let loss = |chance: f64, adverse: bool| {
            let chance = chance.clamp(1e-6, 1.0 - 1e-6);
            -(if adverse { chance } else { 1.0 - chance }).ln()
        };
        let mean =
            |of: &dyn Fn(&Expected) -> f64| expected.iter().map(of).sum::<f64>() / count as f64;
        let bins = (0..BINS).filter_map(|bin| {
            let part = expected.get(bin * count / BINS..(bin + 1) * count / BINS)?;
            let predicted = part.iter().map(|e| e.chance).sum::<f64>() / part.len() as f64;
            let adverse = part.iter().filter(|e| e.adverse).count() as u64;
            Some((predicted, Share { count: adverse, of: part.len() as u64 }))
        });
        Some(Self {
            log_loss: mean(&|e| loss(e.chance, e.adverse)),
            constant: mean(&|e| loss(average, e.adverse)),
            bins: bins.collect(),
        })
    }

    fn json(&self) -> Value {
        let bins: Vec<Value> = self
            .bins
            .iter()
            .map(|(chance, came)| json!({"predicted": round(*chance, 5), "observed": came.json()}))
            .collect();
        json!({
            "log_loss": round(self.log_loss, 5),
            "log_loss_of_the_average": round(self.constant, 5),
            "bins": bins,
        })
    }
}

/// So many places behind the point.
fn round(value: f64, places: i32) -> f64 {
    let unit = 10f64.powi(places);
    (value * unit).round() / unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_counts_those_that_never_arrive() {
        let days = Days::of(&[Some(3), None, Some(9), Some(4), None], 120);
        assert_eq!((days.tenth, days.median, days.ninetieth), (Some(3), Some(9), None));
        assert!((days.mean - (3.0 + 9.0 + 4.0 + 240.0) / 5.0).abs() < 1e-9);
    }

    #[test]
    fn shares_have_wilson_s_interval() {
        let (low, high) = Share { count: 3, of: 100 }.interval();
        assert!((low - 0.01025).abs() < 1e-4 && (high - 0.08452).abs() < 1e-4, "{low} {high}");
        assert_eq!(Share { count: 0, of: 10 }.interval().0, 0.0);
        assert_eq!(Share { count: 0, of: 0 }.interval(), (0.0, 1.0));
    }

    #[test]
    fn a_good_prediction_beats_the_average() {
        let expected =
            |adverse: bool| Expected { chance: if adverse { 0.9 } else { 0.05 }, adverse };
        let good = Calibration::of((0..100).map(|n| expected(n < 10)).collect()).unwrap();
        assert!(good.log_loss < good.constant);
        assert_eq!(good.bins.len(), 10);
        assert_eq!(good.bins.last().unwrap().1.count, 10);
        assert!(Calibration::of(Vec::new()).is_none());
    }
}
