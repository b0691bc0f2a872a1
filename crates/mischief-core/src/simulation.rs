//! Simulated animals, run through the real engine day by day.
//!
//! A household that exists only here keeps a log, asks the engine what to do, does it, and writes
//! down what it saw. The animal behind it bears more or less than the engine thinks; how much is
//! hidden in [`animal`]. So promises about doses can be put to the test before anybody relies on
//! them, against temperaments that the dosing assumes and some that it does not.
//!
//! Everything follows from the seed: no clock, no thread and no order of running makes a difference,
//! and whatever strategy chooses the doses meets the same animals on the same days.

pub mod animal;
pub mod draw;
mod household;
pub mod strategy;
pub mod temperament;

use crate::event::wire::Refusal;
use crate::ids::StepId;
use crate::log::Log;
use crate::protocol::Protocol;
use crate::recommend::AskError;
use crate::rulebook::Rulebook;
use alloc::vec::Vec;
use strategy::Strategy;
use temperament::Temperament;

/// What is simulated.
#[derive(Debug, Clone, Copy)]
pub struct Setup<'a> {
    /// The rulebook, with the protocol in it.
    pub book: &'a Rulebook,
    /// The protocol that is followed.
    pub protocol: &'a Protocol,
    /// The step at which the first person is placed, a few weeks after arrival; without one the
    /// animal has just come and begins at the first.
    pub start: Option<&'a StepId>,
    /// For how many days at most.
    pub days: u32,
    /// The share of days on which nobody finds time.
    pub missed: f64,
    /// How many people, 1 or 2.
    pub people: usize,
    /// What all chance follows from.
    pub seed: u64,
}

/// Why a simulation broke off; none does while engine and simulation agree about events.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SimulationError {
    /// The log refused what the household wrote.
    #[error("the log refused an event of the simulation: {0:?}")]
    Refused(Refusal),
    /// The engine did not answer.
    #[error("the engine did not answer the simulation: {0}")]
    Unanswered(#[from] AskError),
    /// An id or a time could not be made.
    #[error("the simulation could not make {0}")]
    Unmade(&'static str),
}

/// What became of one animal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// For each rung of the ladder: the day, from 1, on which the first person first worked there.
    pub reached: Vec<Option<u32>>,
    /// The day, from 1, on which the first person reached the goal.
    pub goal: Option<u32>,
    /// How many days it went on.
    pub days: u32,
    /// Sessions held.
    pub sessions: u32,
    /// Trials done.
    pub trials: u32,
    /// Trials that truly frightened.
    pub adverse: u32,
    /// Bites.
    pub bites: u32,
    /// What was expected of trials that were done at the recommended dose, and what truly came.
    pub expected: Vec<Expected>,
}

/// A prediction and what came of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// The chance of an adverse trial that was told beforehand.
    pub chance: f64,
    /// Whether it was one.
    pub adverse: bool,
}

/// Runs one animal: the `index`th of a temperament, dosed by a strategy.
///
/// # Errors
/// Where engine and simulation disagree about what can be written down; a mistake of ours.
pub fn run(
    setup: &Setup<'_>,
    temperament: &'static Temperament,
    strategy: &Strategy,
    index: u64,
) -> Result<Course, SimulationError> {
    household::Household::new(setup, temperament, strategy, index)?.live().map(|(course, _)| course)
}

/// The same, with the log that the household kept.
///
/// # Errors
/// As [`run`].
pub fn run_with_log(
    setup: &Setup<'_>,
    temperament: &'static Temperament,
    strategy: &Strategy,
    index: u64,
) -> Result<(Course, Log), SimulationError> {
    household::Household::new(setup, temperament, strategy, index)?.live()
}
