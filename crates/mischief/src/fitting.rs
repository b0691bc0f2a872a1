//! Learns what the dosing assumes of animals from what many animals showed.
//!
//! Gathers the records, asks the core which assumptions foresee them best, and puts what it finds
//! into the words of a layer. What may be learned, and from how much at the least, is the
//! rulebook's.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use mischief_core::dosing::{Before, Learned, Score};
use mischief_core::fit::{Axis, Fit, fit};
use mischief_core::fold::shown::Shown;
use mischief_core::log::Log;
use mischief_core::protocol::Parameters;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::{Assumption, Builtin, Fitting};
use std::fmt::Write as _;
use std::num::NonZero;
use std::thread;

/// Nothing is forgotten while records are gathered: a fit needs their first trials.
const MEMORY: i64 = 1_000_000_000;
/// Figures that a value has which is tried.
const FIGURES: i32 = 3;

/// What an animal showed at one exposure.
#[derive(Debug, Clone, PartialEq)]
struct Record {
    first: f64,
    factor: f64,
    shown: Vec<Shown>,
}

/// What many animals showed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Records {
    /// By animal; each has one at least.
    animals: Vec<Vec<Record>>,
    trials: usize,
    until: Option<Timestamp>,
}

impl Records {
    /// Adds the animals of a household, each with what it showed where doses are in seconds.
    pub fn gather(&mut self, log: &Log, book: &Rulebook) {
        let mut book = book.clone();
        book.parameters.dose_memory = MEMORY;
        let Some(now) = log.iter().map(|event| event.happened()).max() else { return };
        let view = View::at(log, &book, now);
        for (id, _) in view.home.animals() {
            let Ok(known) = view.animal(id) else { continue };
            let practice = view.practice(&known);
            let records: Vec<Record> = practice
                .iter()
                .map(|p| Record {
                    first: p.before.first,
                    factor: p.before.factor,
                    shown: p.shown.to_vec(),
                })
                .collect();
            if records.is_empty() {
                continue;
            }
            let shown = records.iter().flat_map(|record| &record.shown);
            self.trials += shown.map(|shown| shown.times as usize).sum::<usize>();
            self.animals.push(records);
            self.until = self.until.max(Some(now));
        }
    }

    /// Of how many animals.
    #[must_use]
    pub fn animals(&self) -> usize {
        self.animals.len()
    }

    /// Of how many trials.
    #[must_use]
    pub fn trials(&self) -> usize {
        self.trials
    }

    /// The day of the latest event, in UTC.
    #[must_use]
    pub fn until(&self) -> Option<String> {
        self.until.map(|until| TimeZone::UTC.to_datetime(until).date().to_string())
    }

    /// Why they are too few to learn from; `None` where they are enough.
    #[must_use]
    pub fn too_few(&self, fitting: &Fitting) -> Option<String> {
        let Fitting { animals_least, trials_least, .. } = fitting;
        let enough = self.animals() >= *animals_least && self.trials() >= *trials_least;
        (!enough).then(|| {
            format!(
                "{} and {} with a dose in seconds are too few to learn from: what a few animals \
                 do would pass for what all do. It takes {animals_least} animals and \
                 {trials_least} trials.",
                counted(self.animals(), "animal", "animals"),
                counted(self.trials(), "trial", "trials"),
            )
        })
    }

    /// For each animal, the logarithm of the chance that these numbers give its record.
    fn foreseen(&self, parameters: &Parameters, threads: usize) -> Vec<f64> {
        let model = Learned::new(parameters);
        let of_animal = |records: &Vec<Record>| {
            let mut score = Score::default();
            for Record { first, factor, shown } in records {
                let before = Before { first: *first, factor: *factor, long_ago: None, others: &[] };
                score += model.foresees(shown, &before, parameters);
            }
            score.log_likelihood
        };
        let part = self.animals.len().div_ceil(threads.max(1)).max(1);
        let of_part = |part: &[Vec<Record>]| part.iter().map(of_animal).collect::<Vec<f64>>();
        let of_part = &of_part;
        thread::scope(|scope| {
            let parts = self.animals.chunks(part);
            let workers: Vec<_> = parts.map(|part| scope.spawn(move || of_part(part))).collect();
            let join = |worker: thread::ScopedJoinHandle<'_, Vec<f64>>| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            workers.into_iter().flat_map(join).collect()
        })
    }
}

/// One number, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Learning {
    /// The parameter.
    pub id: Box<str>,
    /// What was assumed.
    pub before: f64,
    /// What the records support; the same where they support nothing else.
    pub after: f64,
    /// What holds it nine times in ten, where it changed.
    pub interval: Option<(f64, f64)>,
    /// Its gain on animals that had no part in it, as a logarithm of a chance, where it changed.
    pub held_out: Option<f64>,
    /// Whether it went as far as it may: what the records say may lie beyond.
    pub at_bound: bool,
}

impl Learning {
    /// The interval in words; nothing where the number did not change.
    #[must_use]
    pub fn within(&self) -> String {
        let Some((low, high)) = self.interval else { return String::new() };
        let bound = if self.at_bound { ", at its bound" } else { "" };
        format!("{low} to {high}{bound}")
    }
}

/// What was learned.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Each number that might have changed.
    pub learned: Vec<Learning>,
    /// The gain on the animals by which it was found.
    pub gain: f64,
    /// The gain on animals that had no part in it.
    pub held_out: f64,
    /// The standard error of that.
    pub error: f64,
    /// Whether that gain is more than luck.
    pub supported: bool,
}

/// The values of an assumption, step by step.
struct Scale<'a> {
    assumption: &'a Assumption,
    default: f64,
}

impl<'a> Scale<'a> {
    fn of(assumption: &'a Assumption, built: &Builtin) -> Option<Self> {
        let note = built.about.parameters.iter().find(|note| note.id == assumption.id)?;
        Some(Self { assumption, default: note.value })
    }

    fn axis(&self) -> Axis {
        let steps = |to: f64| ((to / self.default).ln() / self.assumption.step.ln()).abs() + 1e-9;
        // Whole steps within the bounds: a few dozen at the most.
        let (least, most) = (steps(self.assumption.from), steps(self.assumption.to));
        Axis { least: -(least as i32), most: most as i32 }
    }

    fn value(&self, steps: i32) -> f64 {
        if steps == 0 {
            return self.default;
        }
        let value = self.default * self.assumption.step.powi(steps);
        let Assumption { from, to, .. } = self.assumption;
        figures(value).clamp(*from, *to)
    }
}

/// Learns from the records; `tried` is called for each set of numbers that is tried.
///
/// # Errors
/// Where the rulebook's numbers can't be set anew, a mistake of ours.
pub fn learn(
    records: &Records,
    built: &Builtin,
    seed: u64,
    threads: Option<NonZero<usize>>,
    tried: impl Fn(),
) -> Result<Outcome, mischief_rulebook::LoadError> {
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let assumptions = &built.fitting.assumptions;
    let scales: Vec<Scale<'_>> =
        assumptions.iter().filter_map(|assumption| Scale::of(assumption, built)).collect();
    let axes: Vec<Axis> = scales.iter().map(Scale::axis).collect();
    let numbers = |place: &[i32]| {
        let set = scales.iter().zip(place).filter(|(_, steps)| **steps != 0);
        let set: Vec<(&str, f64)> =
            set.map(|(scale, steps)| (&*scale.assumption.id, scale.value(*steps))).collect();
        built.parameters_with(&set)
    };
    let mut failed = None;
    let mut foresee = |place: &[i32]| {
        tried();
        match numbers(place) {
            Ok(parameters) => records.foreseen(&parameters, threads),
            Err(error) => {
                failed.get_or_insert(error);
                vec![f64::NEG_INFINITY; records.animals()]
            }
        }
    };
    let found: Fit = fit(&axes, records.animals(), seed, &mut foresee);
    if let Some(error) = failed {
        return Err(error);
    }
    let at_bound = |axis: Axis, steps: i32| steps != 0 && [axis.least, axis.most].contains(&steps);
    let learned = scales.iter().zip(&found.moved).map(|(scale, moved)| Learning {
        at_bound: at_bound(scale.axis(), moved.steps),
        id: scale.assumption.id.clone(),
        before: scale.default,
        after: scale.value(moved.steps),
        interval: moved.interval.map(|(low, high)| (scale.value(low), scale.value(high))),
        held_out: moved.held_out,
    });
    Ok(Outcome {
        learned: learned.collect(),
        gain: found.gain,
        held_out: found.held_out,
        error: found.error,
        supported: found.is_supported(),
    })
}

impl Outcome {
    /// The numbers that changed.
    pub fn changed(&self) -> impl Iterator<Item = &Learning> {
        self.learned.iter().filter(|learning| learning.held_out.is_some())
    }

    /// The layer that sets what was learned, for people to read.
    #[must_use]
    pub fn layer(&self, records: &Records, seed: u64) -> String {
        let mut out = String::new();
        let until = records.until().unwrap_or_default();
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "# What the dosing assumes of animals before it knows one, learned by `mischief fit`\n\
             # (mischief {}, seed {seed}) from a record of {} animals and {} trials until {until}.\n\
             #\n\
             # On animals that had no part in it, it foresees trials better by {:.1} ± {:.1} in the\n\
             # logarithm of the chance, {:.4} a trial. What keeps animals safe is untouched. Use it with\n\
             # `--layer`; delete it, and all is as it was.\n",
            env!("CARGO_PKG_VERSION"),
            records.animals(),
            records.trials(),
            self.held_out,
            self.error,
            self.held_out / records.trials().max(1) as f64,
        );
        let _ = writeln!(
            out,
            "layer = \"dosing\"\n\n[made_from]\nanimals = {}\ntrials = {}\nuntil = \"{until}\"\nseed = {seed}\n\
             gain = {:.2}\ngain_error = {:.2}\n\n[parameters]",
            records.animals(),
            records.trials(),
            self.held_out,
            self.error,
        );
        for learning in self.changed() {
            let Learning { id, before, after, .. } = learning;
            let (within, gain) = (learning.within(), learning.held_out.unwrap_or(0.0));
            let _ = writeln!(
                out,
                "# before {before}; nine times in ten {within}; gains {gain:.1}\n{id} = {after}"
            );
        }
        out
    }
}

/// A number with three figures, as people write it.
fn figures(value: f64) -> f64 {
    let unit = 10f64.powi(FIGURES - 1 - value.abs().log10().floor() as i32);
    (value * unit).round() / unit
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
