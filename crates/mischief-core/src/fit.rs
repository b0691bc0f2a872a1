//! Which assumptions explain a record of many animals best, and how sure that is.
//!
//! It knows no assumption by name. Each is an axis of a lattice, on which 0 is what was assumed and
//! every step to either side a value a little larger or smaller; what a place on the lattice gives
//! for each animal, the logarithm of the chance of its record, is asked from outside. A number moves
//! away from what was assumed only where the record pays for it, and is kept only where animals that
//! had no part in it are foreseen better for it. Everything follows from the seed.

use crate::simulation::draw::Draw;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

/// Into how many parts animals are dealt: each part is foreseen from the others.
pub const PARTS: usize = 5;
/// How often animals are drawn anew for the intervals.
pub const DRAWS: usize = 60;
/// What a number must gain to move at all, in logarithms of a chance: as after Akaike (1974).
const PRICE: f64 = 1.0;
/// So many standard errors above nothing a gain must be: 19 times in 20 it is then no luck.
const SURE: f64 = 1.645;
/// Where a climb has not come to rest after so many rounds, it is near enough.
const ROUNDS: usize = 8;
/// Strides of a climb, the widest first.
const STRIDES: [i32; 3] = [4, 2, 1];
/// The share of draws that an interval leaves out at either end: it holds nine of ten.
const TAIL: f64 = 0.05;

/// The purposes of chance.
const DEALING: u64 = 1;
const DRAWING: u64 = 2;

/// How far an assumption may be moved, in steps from what was assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// At most so many steps below: 0 or less.
    pub least: i32,
    /// At most so many steps above: 0 or more.
    pub most: i32,
}

/// A place on the lattice: the steps on each axis.
pub type Place = Vec<i32>;

/// What became of one assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// Steps from what was assumed; 0 where it stays.
    pub steps: i32,
    /// The interval that holds it nine times in ten, where it moved.
    pub interval: Option<(i32, i32)>,
    /// What it gains on animals that had no part in it, where it moved.
    pub held_out: Option<f64>,
}

/// What a fit found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// For each axis.
    pub moved: Vec<Moved>,
    /// What all together gain on the animals that they were found by.
    pub gain: f64,
    /// What all together gain on animals that had no part in it.
    pub held_out: f64,
    /// The standard error of that.
    pub error: f64,
}

impl Fit {
    /// Whether the gain on animals that had no part in it is more than luck.
    #[must_use]
    pub fn is_supported(&self) -> bool {
        self.moved.iter().any(|moved| moved.steps != 0) && self.held_out > SURE * self.error
    }
}

/// Tells for each animal the logarithm of the chance that a place on the lattice gives its record.
pub type Foresee<'f> = &'f mut dyn FnMut(&[i32]) -> Vec<f64>;

/// Finds the assumptions that explain the records of so many animals best.
#[must_use]
pub fn fit(axes: &[Axis], animals: usize, seed: u64, foresee: Foresee<'_>) -> Fit {
    let mut search = Search { axes, foresee, known: BTreeMap::new() };
    let all = vec![1.0; animals];
    let home = vec![0; axes.len()];
    let parts = dealt(animals, seed);
    let mut free = vec![true; axes.len()];
    let (best, tried) = loop {
        let best = search.climb(&home, &all, &free, PRICE);
        let tried = search.tried(&parts, &free, animals);
        let idle = |axis: usize, steps: i32| {
            steps != 0 && tried.own.get(axis).is_none_or(|own| *own <= 0.0)
        };
        let before = free.clone();
        for (axis, (free, steps)) in free.iter_mut().zip(&best).enumerate() {
            // What stays where it was, or helps nobody else, is left alone from now on.
            *free = *free && *steps != 0 && !idle(axis, *steps);
        }
        if free == before {
            break (best, tried);
        }
    };
    let intervals = search.intervals(&best, &free, animals, seed);
    let moved = (0..).zip(&best).map(|(axis, steps): (usize, &i32)| Moved {
        steps: *steps,
        interval: intervals.get(axis).copied().filter(|_| *steps != 0),
        held_out: tried.own.get(axis).copied().filter(|_| *steps != 0),
    });
    let moved = moved.collect();
    let gain = search.gain(&best, &all);
    Fit { moved, gain, held_out: tried.gains.iter().sum(), error: error(&tried.gains) }
}

/// How assumptions that were found by some animals did on the others.
struct Tried {
    /// By animal.
    gains: Vec<f64>,
    /// By axis: how much of all gains is due to it.
    own: Vec<f64>,
}

struct Search<'f> {
    axes: &'f [Axis],
    foresee: Foresee<'f>,
    known: BTreeMap<Place, Vec<f64>>,
}

impl Search<'_> {
    /// What each animal's record gains at a place.
    fn gains(&mut self, place: &[i32]) -> Vec<f64> {
        let home = vec![0; self.axes.len()];
        let at_home = self.asked(&home);
        let here = self.asked(place);
        here.iter().zip(&at_home).map(|(here, home)| here - home).collect()
    }

    fn asked(&mut self, place: &[i32]) -> Vec<f64> {
        if let Some(known) = self.known.get(place) {
            return known.clone();
        }
        let told = (self.foresee)(place);
        self.known.insert(place.to_vec(), told.clone());
        told
    }

    /// What the animals' records gain at a place, each as often as it counts.
    fn gain(&mut self, place: &[i32], counts: &[f64]) -> f64 {
        self.gains(place).iter().zip(counts).map(|(gain, count)| gain * count).sum()
    }

    /// The gain less what it costs to move.
    fn worth(&mut self, place: &[i32], counts: &[f64], price: f64) -> f64 {
        let moved = place.iter().filter(|steps| **steps != 0).count();
        self.gain(place, counts) - price * moved as f64
    }

    /// Climbs along one axis after the other, in strides that get shorter, until no step gains.
    fn climb(&mut self, from: &[i32], counts: &[f64], free: &[bool], price: f64) -> Place {
        let mut here = from.to_vec();
        let mut worth = self.worth(&here, counts, price);
        for _ in 0..ROUNDS {
            let before = here.clone();
            for axis in (0..self.axes.len()).filter(|axis| free.get(*axis) == Some(&true)) {
                for stride in STRIDES.into_iter().flat_map(|stride| [stride, -stride]) {
                    while let Some(next) = self.stepped(&here, axis, stride) {
                        let there = self.worth(&next, counts, price);
                        if there <= worth {
                            break;
                        }
                        (here, worth) = (next, there);
                    }
                }
                // Back where it was may be worth more, since that costs nothing.
                let back = with(&here, axis, 0);
                let there = self.worth(&back, counts, price);
                if there >= worth {
                    (here, worth) = (back, there);
                }
            }
            if here == before {
                break;
            }
        }
        here
    }

    fn stepped(&self, here: &[i32], axis: usize, stride: i32) -> Option<Place> {
        let (bounds, steps) = (self.axes.get(axis)?, here.get(axis)?);
        let next = (steps + stride).clamp(bounds.least, bounds.most);
        (next != *steps).then(|| with(here, axis, next))
    }

    /// Foresees each part of the animals by what the others gave.
    fn tried(&mut self, parts: &[usize], free: &[bool], animals: usize) -> Tried {
        let mut gains = vec![0.0; animals];
        let mut own = vec![0.0; self.axes.len()];
        let home = vec![0; self.axes.len()];
        for part in 0..PARTS {
            let counts = |of: bool| -> Vec<f64> {
                let count = |other: &usize| if (*other == part) == of { 1.0 } else { 0.0 };
                parts.iter().map(count).collect()
            };
            let (others, these) = (counts(false), counts(true));
            let found = self.climb(&home, &others, free, PRICE);
            let here = self.gains(&found);
            for ((gain, here), this) in gains.iter_mut().zip(&here).zip(&these) {
                *gain += here * this;
            }
            let here = self.gain(&found, &these);
            for (axis, own) in own.iter_mut().enumerate() {
                let without = with(&found, axis, 0);
                *own += here - self.gain(&without, &these);
            }
        }
        Tried { gains, own }
    }

    /// How far each number varies when the animals are drawn anew, with repetition.
    fn intervals(
        &mut self,
        best: &[i32],
        free: &[bool],
        animals: usize,
        seed: u64,
    ) -> Vec<(i32, i32)> {
        let mut draw = Draw::new(&[seed, DRAWING]);
        let mut found: Vec<Vec<i32>> = vec![Vec::new(); self.axes.len()];
        if !free.contains(&true) {
            return Vec::new();
        }
        for _ in 0..DRAWS {
            let mut counts = vec![0.0; animals];
            for _ in 0..animals {
                let who = (draw.unit() * animals as f64) as usize;
                if let Some(count) = counts.get_mut(who) {
                    *count += 1.0;
                }
            }
            let place = self.climb(best, &counts, free, 0.0);
            for (found, steps) in found.iter_mut().zip(place) {
                found.push(steps);
            }
        }
        let of = |mut steps: Vec<i32>| {
            steps.sort_unstable();
            let at = |share: f64| {
                let place = libm::round(share * (steps.len().saturating_sub(1)) as f64) as usize;
                steps.get(place).copied().unwrap_or(0)
            };
            (at(TAIL), at(1.0 - TAIL))
        };
        found.into_iter().map(of).collect()
    }
}

fn with(place: &[i32], axis: usize, steps: i32) -> Place {
    let mut place = place.to_vec();
    if let Some(here) = place.get_mut(axis) {
        *here = steps;
    }
    place
}

/// The part of each animal: all parts as large as can be, and who is in which by chance.
fn dealt(animals: usize, seed: u64) -> Vec<usize> {
    let mut draw = Draw::new(&[seed, DEALING]);
    let mut order: Vec<(u64, usize)> = (0..animals).map(|animal| (draw.bits(), animal)).collect();
    order.sort_unstable();
    let mut parts = vec![0; animals];
    for (at, (_, animal)) in order.into_iter().enumerate() {
        if let Some(part) = parts.get_mut(animal) {
            *part = at % PARTS;
        }
    }
    parts
}

/// The standard error of a sum.
fn error(gains: &[f64]) -> f64 {
    let count = gains.len().max(1) as f64;
    let mean = gains.iter().sum::<f64>() / count;
    libm::sqrt(gains.iter().map(|gain| (gain - mean) * (gain - mean)).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    const AXES: [Axis; 3] = [Axis { least: -8, most: 8 }; 3];

    /// Animals that each draw one axis to a place of their own around a common one, with so much
    /// weight; the others do not matter.
    fn drawn(to: f64, spread: f64, animals: u64) -> impl FnMut(&[i32]) -> Vec<f64> {
        move |place| {
            let own = |animal| to + spread * Draw::new(&[animal, 3]).normal();
            let off = |animal| f64::from(place[1]) - own(animal);
            (0..animals)
                .map(|animal| -0.5 * off(animal) * off(animal) / (spread * spread))
                .collect()
        }
    }

    #[test]
    fn what_draws_one_number_moves_it_and_no_other() {
        let found = fit(&AXES, 60, 1, &mut drawn(4.0, 2.0, 60));
        assert_eq!([found.moved[0].steps, found.moved[2].steps], [0, 0]);
        assert!((3..=5).contains(&found.moved[1].steps), "{found:?}");
        let (low, high) = found.moved[1].interval.unwrap();
        assert!(low <= 4 && 4 <= high && high - low <= 3, "{found:?}");
        assert!(found.is_supported() && found.held_out > 0.0);
        assert!(found.gain >= found.held_out, "what it was found by is explained best");
    }

    #[test]
    fn where_there_is_nothing_to_learn_nothing_is_learned() {
        for seed in 0..20 {
            let found = fit(&AXES, 40, seed, &mut drawn(0.0, 2.0, 40));
            assert!(!found.is_supported(), "{found:?}");
        }
    }

    #[test]
    fn bounds_hold_and_a_seed_gives_the_same() {
        let found = || fit(&AXES, 40, 7, &mut drawn(30.0, 2.0, 40));
        assert_eq!(found().moved[1].steps, 8);
        assert_eq!(found(), found());
    }

    #[test]
    fn parts_are_as_large_as_can_be() {
        let parts = dealt(23, 1);
        let mut sizes = [0; PARTS];
        parts.iter().for_each(|part| sizes[*part] += 1);
        sizes.sort_unstable();
        assert_eq!(sizes, [4, 4, 5, 5, 5]);
        assert_ne!(parts, dealt(23, 2));
    }
}
