//! How many days to the next step and to the goal: a range, and no more than is known.
//!
//! The lower end never lies before what the rules allow. The upper end is told only where the pair's
//! own record shows a pace: how the longest calm dose of a day grew over the latest days of practice.
//! Steps without a growing dose have no pace to go by; while one of them lies ahead, the upper end is
//! open.

use crate::fold::pair::Pair;
use crate::protocol::{Contact, Parameters, Protocol, Step};
use jiff::civil::Date;

/// Days from today on, as a range that should hold about four times in five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// Not before so many days.
    pub from: u32,
    /// Likely within so many; open where the record does not tell.
    pub to: Option<u32>,
}

/// What lies ahead of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// To the next step; `None` on the last one.
    pub next: Option<Days>,
    /// To the goal; `None` where it is reached.
    pub goal: Option<Days>,
}

/// What is known of how a pair gets on with a dose.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pace {
    /// The longest calm dose of the latest day.
    dose: f64,
    /// By how much its logarithm grows a day.
    a_day: Option<f64>,
}

/// The days ahead of a pair that follows a protocol to a rung, as of a day.
#[must_use]
pub fn forecast(
    pair: &Pair,
    protocol: &Protocol,
    goal_rung: usize,
    reached: bool,
    parameters: &Parameters,
) -> Forecast {
    let ahead = |to: usize| {
        let steps = protocol.ladder.iter().enumerate().skip(pair.rung);
        let steps = steps.take_while(move |(rung, _)| *rung <= to);
        let none = Some(Days { from: 0, to: Some(0) });
        steps.fold(none, |sum, (_, step)| Some(sum?.and(of_step(pair, step, parameters))))
    };
    let next = (pair.rung + 1 < protocol.ladder.len()).then(|| ahead(pair.rung)).flatten();
    let goal = (!reached).then(|| ahead(goal_rung.max(pair.rung))).flatten();
    Forecast { next, goal }
}

impl Days {
    fn and(self, other: Self) -> Self {
        let to = self.to.zip(other.to).map(|(one, two)| one.saturating_add(two));
        Self { from: self.from.saturating_add(other.from), to }
    }
}

/// The days that a step will take from where the pair is.
fn of_step(pair: &Pair, step: &Step, parameters: &Parameters) -> Days {
    let growing = step.dose.filter(|range| range.start < range.goal);
    let Some(range) = growing else {
        return Days { from: 1, to: None };
    };
    let pace = pair.exposure(&step.exposure).and_then(|known| pace(&known.days, parameters));
    let held = matches!(step.contact, Contact::Lift | Contact::Hold);
    // Where an earlier step shares the exposure, its goal is where this one begins.
    let dose = pace.map_or(range.start, |pace| pace.dose).max(range.start);
    let left = libm::log(range.goal / dose).max(0.0);
    let fastest = if held { libm::log(parameters.hold_growth) } else { f64::INFINITY };
    let least = whole(left / fastest).max(1);
    let a_day =
        pace.and_then(|pace| pace.a_day).filter(|a_day| *a_day > parameters.forecast_pace_least);
    let Some(a_day) = a_day else { return Days { from: least, to: None } };
    let days = left / a_day;
    let from = whole(days * parameters.forecast_sooner).max(least);
    Days { from, to: Some(whole(days * parameters.forecast_later + 2.0).max(from)) }
}

/// How the longest calm dose of a day grew, by a straight line through its logarithm.
fn pace(days: &[(Date, f64)], parameters: &Parameters) -> Option<Pace> {
    let (latest, dose) = days.last()?;
    let enough = i64::try_from(days.len()).unwrap_or(0) >= parameters.forecast_days_least;
    if !enough {
        return Some(Pace { dose: *dose, a_day: None });
    }
    let points = || {
        days.iter().filter(|(_, dose)| *dose > 0.0).map(|(day, dose)| {
            (-(crate::calendar::days_between(*day, *latest) as f64), libm::log(*dose))
        })
    };
    let count = points().count() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points().map(|p| of(&p)).sum::<f64>() / count;
    let (mean_day, mean_dose) = (mean(|p| p.0), mean(|p| p.1));
    let together: f64 = points().map(|(day, dose)| (day - mean_day) * (dose - mean_dose)).sum();
    let spread: f64 = points().map(|(day, _)| (day - mean_day) * (day - mean_day)).sum();
    Some(Pace { dose: *dose, a_day: (spread > 0.0).then(|| together / spread) })
}

/// So many whole days, begun ones counted.
fn whole(days: f64) -> u32 {
    // From a float, a cast stays within what fits.
    libm::ceil(days.max(0.0)) as u32
}
