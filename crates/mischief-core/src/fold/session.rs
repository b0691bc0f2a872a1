//! What a session amounts to. Nobody asserts it; it follows from what was seen.

use crate::ethogram::{BehaviourIx, Ethogram, Outcome};
use crate::event::{EndedBy, Session, Trial};
use crate::protocol::{Contact, Parameters, Step, Unit};
use jiff::Timestamp;
use jiff::civil::Date;

/// Doses within this of each other are the same: seconds come from clocks, minutes from seconds.
pub const DOSE_CRUMB: f64 = 1e-6;

/// How a session ended for the pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Any adverse trial, an abort, or the animal left before the third trial.
    Failed,
    /// Neither.
    Mixed,
    /// A calm trial, and at least twice as many calm as unsure ones.
    Succeeded,
}

/// A session, summed up for the pair and the animal.
#[derive(Debug, Clone, Copy)]
pub struct Summary {
    /// When it began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Timestamp,
    /// The local day on which it began.
    pub day: Date,
    /// How it ended.
    pub sum: Sum,
    /// A success with no unsure trial, in trials enough.
    pub clean: bool,
    /// A success that reached the goal dose often enough, or needs none.
    pub counts: bool,
    /// Whether any trial was adverse.
    pub adverse: bool,
    /// Whether any behaviour has severity 3.
    pub severe: bool,
    /// Whether it was broken off.
    pub aborted: bool,
    /// The bite that its behaviours stand for where none was recorded.
    pub reads_as_bite: Option<u8>,
    /// Whether the animal took a treat.
    pub treat_taken: bool,
    /// The longest calm dose reached, in the step's unit.
    pub longest_calm: Option<f64>,
    /// The shortest dose reached in an adverse trial.
    pub shortest_adverse: Option<f64>,
}

/// What summing up needs beside the session.
#[derive(Debug, Clone, Copy)]
pub struct Lens<'a> {
    /// What behaviours mean.
    pub ethogram: &'a Ethogram,
    /// How many trials make it clean, and so on.
    pub parameters: &'a Parameters,
    /// The step that was done.
    pub step: &'a Step,
    /// Whether the animal took a treat in the pair's latest earlier session.
    pub treat_taken_before: bool,
}

/// The dose that a trial reached, in the step's unit: the lesser of the two that are there.
#[must_use]
pub fn dose_reached(trial: &Trial, unit: Option<Unit>) -> Option<f64> {
    let seconds_a_unit = match unit {
        Some(Unit::Minutes) => 60.0,
        Some(Unit::Seconds) | None => 1.0,
    };
    let lasted = trial.lasted_s.map(|s| s.get() / seconds_a_unit);
    match (trial.dose.map(|d| d.get()), lasted) {
        (Some(dose), Some(lasted)) => Some(dose.min(lasted)),
        (one, other) => one.or(other),
    }
}

impl Lens<'_> {
    /// Sums a session up.
    #[must_use]
    pub fn sum_up(&self, session: &Session, from: Timestamp, to: Timestamp, day: Date) -> Summary {
        self.sum_up_showing(session, from, to, day, |_, _, _| ())
    }

    /// Sums a session up, and tells of each trial with a dose what dose it reached, how it went
    /// and how often.
    #[must_use]
    pub fn sum_up_showing(
        &self,
        session: &Session,
        from: Timestamp,
        to: Timestamp,
        day: Date,
        mut show: impl FnMut(f64, Outcome, u32),
    ) -> Summary {
        let mut tally = Tally::default();
        for trial in &session.trials {
            let (reached, outcome) = tally.trial(self, trial);
            if let Some(reached) = reached {
                show(reached, outcome, trial.times);
            }
        }
        for seen in session.observations.iter().flatten() {
            tally.see(self, seen.behaviour);
            tally.adverse |= self.severity(seen.behaviour) >= 2;
        }
        let aborted = session.ended_by == EndedBy::Abort;
        let left_early = session.ended_by == EndedBy::Animal && tally.trials < 3;
        let sum = if tally.adverse || aborted || left_early {
            Sum::Failed
        } else if tally.calm > 0 && tally.calm >= ratio(self.parameters) * tally.unsure {
            Sum::Succeeded
        } else {
            Sum::Mixed
        };
        let success = sum == Sum::Succeeded;
        let in_minutes = self.step.in_minutes();
        let enough = if in_minutes { 1 } else { count(self.parameters.clean_trials_least) };
        let at_goal = if in_minutes { 1 } else { count(self.parameters.goal_trials) };
        Summary {
            from,
            to,
            day,
            sum,
            clean: success && tally.unsure == 0 && tally.trials >= enough,
            counts: success && (self.step.dose.is_none() || tally.calm_at_goal >= at_goal),
            adverse: tally.adverse,
            severe: tally.severe,
            aborted,
            reads_as_bite: tally.bite,
            treat_taken: tally.treat_taken,
            longest_calm: tally.longest_calm,
            shortest_adverse: tally.shortest_adverse,
        }
    }

    fn severity(&self, behaviour: BehaviourIx) -> u8 {
        self.ethogram.severity(behaviour, self.treat_taken_before)
    }

    fn at_touch(&self) -> bool {
        self.step.contact >= Contact::Touch
    }
}

fn count(parameter: i64) -> u32 {
    u32::try_from(parameter).unwrap_or(u32::MAX)
}

fn ratio(parameters: &Parameters) -> u32 {
    count(parameters.calm_to_unsure_ratio)
}

#[derive(Default)]
struct Tally {
    trials: u32,
    calm: u32,
    unsure: u32,
    calm_at_goal: u32,
    adverse: bool,
    severe: bool,
    treat_taken: bool,
    bite: Option<u8>,
    longest_calm: Option<f64>,
    shortest_adverse: Option<f64>,
}

impl Tally {
    fn trial(&mut self, lens: &Lens<'_>, trial: &Trial) -> (Option<f64>, Outcome) {
        let times = trial.times;
        self.trials = self.trials.saturating_add(times);
        for behaviour in &trial.behaviours {
            self.see(lens, *behaviour);
        }
        let reached = dose_reached(trial, lens.step.dose.map(|d| d.unit));
        let seen = &trial.behaviours;
        let outcome = lens.ethogram.outcome(seen, lens.at_touch(), lens.treat_taken_before);
        match outcome {
            Outcome::Calm => {
                self.calm = self.calm.saturating_add(times);
                self.longest_calm = reached.into_iter().chain(self.longest_calm).reduce(f64::max);
                let goal = lens.step.dose.map(|d| d.goal);
                if let (Some(reached), Some(goal)) = (reached, goal)
                    && reached + DOSE_CRUMB >= goal
                {
                    self.calm_at_goal = self.calm_at_goal.saturating_add(times);
                }
            }
            Outcome::Unsure => self.unsure = self.unsure.saturating_add(times),
            Outcome::Adverse => {
                self.adverse = true;
                self.shortest_adverse =
                    reached.into_iter().chain(self.shortest_adverse).reduce(f64::min);
            }
        }
        (reached, outcome)
    }

    fn see(&mut self, lens: &Lens<'_>, ix: BehaviourIx) {
        self.severe |= lens.severity(ix) >= 3;
        if let Some(behaviour) = lens.ethogram.get(ix) {
            self.treat_taken |= behaviour.treat_taken;
            self.bite = self.bite.max(behaviour.reads_as_bite);
        }
    }
}
