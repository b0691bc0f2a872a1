//! What is believed of an animal's tolerance: a grid filter.

use super::tables::{POINTS, Place, Row, STEP, Tables, point, row};
use crate::ethogram::Outcome;

/// How many rates of growth are told apart.
pub(super) const RATES: usize = 4;

/// How belief changes with practice, fear and time.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moves {
    /// The share of records that are wrong.
    pub(super) wrong: f32,

    /// By how many points a calm trial near the limit raises tolerance, by rate.
    pub(super) growth: [f32; RATES],
    /// How likely each rate is before anything is known.
    pub(super) rates: [f32; RATES],
    /// The share of a rate's weight that is dealt out anew in a day.
    pub(super) change: f32,
    /// By how many points fear lowers tolerance.
    pub(super) fear: f32,
    /// The share of a point's weight that moves to either side in a day.
    pub(super) drift: f32,
    /// By how many points a missed day lowers tolerance.
    pub(super) forgetting: f32,
}

/// How likely each tolerance is, together with each rate of growth. Always sums to one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Belief([Row; RATES]);

impl Belief {
    /// Before the first trial: a bell around the logarithm of a dose.
    pub(super) fn prior(center: f32, spread: f32, moves: &Moves) -> Self {
        let mut bell = [0.0; POINTS];
        for (at, value) in bell.iter_mut().enumerate() {
            let z = (point(at) - center) / spread;
            *value = libm::expf(-0.5 * z * z) + 1e-9;
        }
        let mut belief = Self([bell; RATES]);
        for (row, share) in belief.0.iter_mut().zip(moves.rates) {
            row.iter_mut().for_each(|p| *p *= share);
        }
        belief.even_out();
        belief
    }

    fn even_out(&mut self) {
        let total: f32 = self.0.iter().map(sum).sum();
        if total > 0.0 {
            let scale = 1.0 / total;
            for row in &mut self.0 {
                row.iter_mut().for_each(|p| *p *= scale);
            }
        }
    }

    /// A trial: what it says, and what it does. Returns how likely it is that an adverse record is
    /// wrong.
    pub(super) fn trial(
        &mut self,
        tables: &Tables,
        moves: &Moves,
        outcome: Outcome,
        place: Place,
        times: u32,
    ) -> f32 {
        let says = row(
            match outcome {
                Outcome::Calm | Outcome::Unsure => &tables.calm,
                Outcome::Adverse => &tables.adverse,
            },
            place,
        );
        let practice = row(&tables.practice, place);
        let mut wrong = 0.0;
        for _ in 0..times.min(TIMES_MOST) {
            match outcome {
                Outcome::Calm => {
                    for (belief, growth) in self.0.iter_mut().zip(moves.growth) {
                        weigh(belief, says);
                        rise(belief, practice, growth);
                    }
                }
                Outcome::Unsure => self.0.iter_mut().for_each(|belief| weigh(belief, says)),
                Outcome::Adverse => {
                    wrong = self.wrong(says, moves.wrong);
                    for belief in &mut self.0 {
                        frighten(belief, says, moves.fear, moves.wrong);
                    }
                    self.even_out();
                }
            }
        }
        self.even_out();
        wrong
    }

    /// How likely it is that an adverse record is wrong.
    fn wrong(&self, says: &Row, share: f32) -> f32 {
        let (before, after) = self.weighed(says);
        let wrong = share * before;
        wrong / (wrong + (1.0 - share) * after)
    }

    /// How much weight there is, before and after what a trial says.
    fn weighed(&self, says: &Row) -> (f32, f32) {
        let mut product = [0.0; POINTS];
        let all = self.all();
        for ((product, p), says) in product.iter_mut().zip(&all).zip(says) {
            *product = p * says;
        }
        (sum(&all), sum(&product))
    }

    /// Days went by, some of them without a session.
    pub(super) fn days(&mut self, moves: &Moves, days: u32, missed: u32) {
        for day in 0..days.min(DAYS_MOST) {
            for belief in &mut self.0 {
                spread(belief, moves.drift);
                if day < missed {
                    fall(belief, moves.forgetting);
                }
            }
        }
        let kept = libm::powf(1.0 - moves.change, days.min(DAYS_MOST) as f32);
        let all = self.all();
        for (belief, share) in self.0.iter_mut().zip(moves.rates) {
            for (p, all) in belief.iter_mut().zip(&all) {
                *p = *p * kept + *all * share * (1.0 - kept);
            }
        }
    }

    /// How likely each tolerance is, whatever the rate.
    pub(super) fn all(&self) -> Row {
        let mut all = [0.0; POINTS];
        for belief in &self.0 {
            for (all, p) in all.iter_mut().zip(belief) {
                *all += p;
            }
        }
        all
    }
}

/// More trials alike than this say no more.
const TIMES_MOST: u32 = 12;
/// After so many days nothing more changes.
const DAYS_MOST: u32 = 30;

/// Each point's weight moves up by so many points at the most, in the measure of its practice.
fn rise(belief: &mut Row, practice: &Row, points: f32) {
    let mut left = points;
    while left > 0.0 {
        let step = left.min(1.0);
        let mut moved = [0.0; POINTS];
        for ((moved, p), practice) in moved.iter_mut().zip(belief.iter()).zip(practice) {
            *moved = *p * *practice * step;
        }
        // The highest point has nowhere to go.
        if let Some(last) = moved.last_mut() {
            *last = 0.0;
        }
        let before = *belief;
        for ((p, before), moved) in belief.iter_mut().zip(&before).zip(&moved) {
            *p = before - moved;
        }
        for (p, moved) in belief.iter_mut().skip(1).zip(&moved) {
            *p += moved;
        }
        left -= step;
    }
}

/// Each point's weight moves down by so many points.
fn fall(belief: &mut Row, points: f32) {
    // In halves, so that it spreads as it falls: one animal forgets sooner than another.
    let mut left = points;
    while left > 0.0 {
        let step = left.min(0.5);
        let mut moved = *belief;
        moved.iter_mut().for_each(|p| *p *= step);
        // The lowest point has nowhere to go.
        if let Some(first) = moved.first_mut() {
            *first = 0.0;
        }
        for (p, moved) in belief.iter_mut().zip(&moved) {
            *p -= moved;
        }
        for (p, moved) in belief.iter_mut().zip(moved.iter().skip(1)) {
            *p += moved;
        }
        left -= step;
    }
}

/// Weighs each tolerance by what a trial says of it.
fn weigh(belief: &mut Row, says: &Row) {
    for (p, says) in belief.iter_mut().zip(says) {
        *p *= says;
    }
}

/// An adverse record, of which a share is wrong: then it says as little of each tolerance as of any
/// other, and nothing frightened.
fn frighten(belief: &mut Row, says: &Row, points: f32, wrong_share: f32) {
    let before = *belief;
    weigh(belief, says);
    startle(belief, points);
    for (p, before) in belief.iter_mut().zip(&before) {
        *p = *p * (1.0 - wrong_share) + before * wrong_share;
    }
}

/// Fear: tolerance falls by an uncertain number of points, exponentially distributed, so that most
/// animals lose little and a few lose much. `kept` is the share that goes no further at each point.
fn startle(belief: &mut Row, kept: f32) {
    let mut above = 0.0;
    for p in belief.iter_mut().skip(1).rev() {
        let here = *p + above;
        *p = here * kept;
        above = here - *p;
    }
    if let Some(lowest) = belief.first_mut() {
        *lowest += above;
    }
}

/// Each point's weight moves a little to both sides.
fn spread(belief: &mut Row, share: f32) {
    // Both neighbours as rows of their own, so that all points are reckoned side by side.
    let (mut lower, mut upper) = (*belief, *belief);
    lower.copy_within(..POINTS - 1, 1);
    upper.copy_within(1.., 0);
    for ((p, lower), upper) in belief.iter_mut().zip(&lower).zip(&upper) {
        *p += share * (lower + upper - *p - *p);
    }
}

/// In eight lanes, the same on every machine.
fn sum(row: &Row) -> f32 {
    let mut lanes = [0.0_f32; 8];
    for eight in row.chunks_exact(8) {
        for (lane, value) in lanes.iter_mut().zip(eight) {
            *lane += value;
        }
    }
    lanes.iter().sum()
}

/// The chance of an adverse answer at a dose.
pub(super) fn risk(all: &Row, tables: &Tables, place: Place) -> f32 {
    let bears = row(&tables.bears, place);
    let mut product = [0.0; POINTS];
    for ((product, p), bears) in product.iter_mut().zip(all).zip(bears) {
        *product = p * bears;
    }
    (1.0 - sum(&product)).clamp(0.0, 1.0)
}

/// The highest place whose chance of an adverse answer is at most `most`, in logarithms of the
/// dose; the lowest place where there is none. The search begins at `near`, which changes how long
/// it takes and nothing else.
pub(super) fn highest(all: &Row, tables: &Tables, most: f32, near: f32) -> f32 {
    let fits = |at: usize| risk(all, tables, Place::nth(at)) <= most;
    let last = Place::LAST.number();
    let (mut low, mut high) = (0, last + 1);
    let mut probe = Place::near(near).number();
    // Outwards from the guess in growing strides, then halving what is left.
    let mut stride = 2;
    while high - low > 1 {
        let at = probe.clamp(low + 1, high - 1).min(last);
        if fits(at) {
            low = at
        } else {
            high = at
        }
        let open = low > 0 && high <= last;
        probe = if open || stride > 64 {
            usize::midpoint(low, high)
        } else if high > last {
            low + stride
        } else {
            high.saturating_sub(stride)
        };
        stride *= 2;
    }
    let at = Place::nth(low);
    if high > Place::LAST.number() {
        return at.log_dose();
    }
    // Between two places the chance is as good as straight.
    let (here, there) = (risk(all, tables, at), risk(all, tables, Place::nth(high)));
    let part = if there > here { ((most - here) / (there - here)).clamp(0.0, 1.0) } else { 0.0 };
    at.log_dose() + part * 0.25 * STEP
}

/// The tolerance below which lies so much of the belief, as a logarithm.
pub(super) fn quantile(all: &Row, share: f32) -> f32 {
    let mut below = 0.0;
    for (at, p) in all.iter().enumerate() {
        if below + p >= share {
            let part = if *p > 0.0 { (share - below) / p } else { 0.5 };
            return point(at) + (part - 0.5) * STEP;
        }
        below += p;
    }
    point(POINTS - 1)
}
