//! Reading what a pair's trials showed, one session after another.

use super::bounds::{Coherent, Frights};
use super::{Before, Estimate, Learned, Until, log, single};
use crate::dosing::grid::{Belief, highest};
use crate::dosing::tables::{Place, Row};
use crate::fold::shown::Shown;
use crate::protocol::Parameters;
use jiff::Timestamp;

/// A record while it is read, session by session.
#[derive(Clone)]
pub(super) struct Reading<'a> {
    model: &'a Learned,
    parameters: &'a Parameters,
    belief: Belief,
    /// Up to when time has passed; it begins with the first session.
    day: Option<Timestamp>,
    coherent: Coherent,
    frights: Frights,
    /// What was found last, where the next search begins.
    near: f32,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        model: &'a Learned,
        before: &Before<'_>,
        until: Until,
        parameters: &'a Parameters,
    ) -> Self {
        Self {
            model,
            parameters,
            belief: model.prior(before, until, parameters),
            day: None,
            coherent: Coherent::default(),
            frights: Frights::default(),
            near: log(before.first),
        }
    }

    /// Takes in the trials of a session.
    pub(super) fn session(&mut self, session: &[Shown]) {
        let Some(first) = session.first() else { return };
        let missed = self.pass(first.at);
        self.near = self.bears(&self.belief.all());
        let bears = self.coherent.next(self.near, missed);
        self.coherent.session(bears, session);
        let Learned { tables, moves } = self.model;
        for trial in session {
            let place = Place::near(log(trial.dose));
            let wrong = self.belief.trial(tables, moves, trial.outcome, place, trial.times);
            self.frights.trial(trial, wrong, self.parameters);
        }
    }

    /// What is believed in the end, as of a time.
    pub(super) fn estimate(mut self, now: Timestamp) -> Estimate {
        let missed = self.pass(now);
        let all = self.belief.all();
        let bears = self.coherent.next(self.bears(&all), missed);
        Estimate { all, bears }
    }

    /// Time passes until `at`. Returns how many days without a session there were.
    fn pass(&mut self, at: Timestamp) -> u32 {
        let day = self.day.get_or_insert(at);
        self.model.pass(&mut self.belief, day, at)
    }

    /// The logarithm of the dose of which the belief is sure enough.
    fn bears(&self, all: &Row) -> f32 {
        let most = single(self.parameters.dose_risk) * self.frights.kinder(self.parameters);
        highest(all, &self.model.tables, most, self.near)
    }
}
