//! How much longer an animal bears the same with one person than with another: each by what was
//! shown with that person alone, nothing borrowed from the other.

use super::{Before, Learned, Until, quantile};
use crate::dosing::tables::{POINTS, Row, STEP};
use crate::fold::shown::Shown;
use crate::protocol::Parameters;
use jiff::Timestamp;

/// Differences of two points of the grid.
const AWAY: usize = 2 * POINTS - 1;

/// What is believed of how two tolerances of one animal lie to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Apart {
    /// How many times as much the one is as the other: the middle of what is believed.
    pub times: f64,
    /// It is at least so many times as much, but for one chance in twenty.
    pub low: f64,
    /// It is at most so many times as much, but for one chance in twenty.
    pub high: f64,
    /// How likely it is that the one is at least so many times the other as was asked.
    pub chance: f64,
}

impl Learned {
    /// Compares what was shown with one person with what was shown with another, as of a time:
    /// how likely it is that the first bears at least `ratio` times as much.
    ///
    /// Both begin from the same expectation, that of an animal with no record at all; `before`
    /// must name no others.
    #[must_use]
    pub fn apart(
        &self,
        (one, other): (&[Shown], &[Shown]),
        before: &Before<'_>,
        now: Timestamp,
        parameters: &Parameters,
        ratio: f64,
    ) -> Apart {
        let alone = Before { others: &[], long_ago: None, ..*before };
        let until = Until { now, before: None };
        let believed = |shown: &[Shown]| self.read(shown, &alone, until, parameters).all;
        let (one, other) = (believed(one), believed(other));
        let middle = f64::from(quantile(&one, 0.5) - quantile(&other, 0.5));
        let away = away(&one, &other);
        Apart {
            times: libm::exp(middle),
            low: libm::exp(at(&away, 0.05)),
            high: libm::exp(at(&away, 0.95)),
            chance: beyond(&away, libm::log(ratio)),
        }
    }
}

/// How likely each difference of two points is, from the lowest.
fn away(one: &Row, other: &Row) -> [f64; AWAY] {
    let mut away = [0.0; AWAY];
    for (below, other) in other.iter().rev().enumerate() {
        for (away, one) in away.iter_mut().skip(below).zip(one) {
            *away += f64::from(*one) * f64::from(*other);
        }
    }
    away
}

/// The logarithm of the ratio that stands for a difference of two points.
fn log_ratio(place: usize) -> f64 {
    (place as f64 - (POINTS - 1) as f64) * f64::from(STEP)
}

/// The logarithm of the ratio below which lies so much.
fn at(away: &[f64; AWAY], share: f64) -> f64 {
    let mut below = 0.0;
    for (place, p) in away.iter().enumerate() {
        if below + p >= share {
            let part = if *p > 0.0 { (share - below) / p } else { 0.5 };
            return log_ratio(place) + (part - 0.5) * f64::from(STEP);
        }
        below += p;
    }
    log_ratio(AWAY - 1)
}

/// How much lies beyond the logarithm of a ratio; of the difference where it lies, a part.
fn beyond(away: &[f64; AWAY], log: f64) -> f64 {
    let step = f64::from(STEP);
    let part = |place: usize| ((log_ratio(place) + 0.5 * step - log) / step).clamp(0.0, 1.0);
    let sum: f64 = away.iter().enumerate().map(|(place, p)| p * part(place)).sum();
    sum.clamp(0.0, 1.0)
}
