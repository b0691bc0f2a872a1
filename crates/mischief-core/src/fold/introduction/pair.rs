//! How two animals have come along together, step by step.

use super::super::gathering::Member;
use crate::ids::{AnimalId, EventId};
use crate::protocol::introduction::Introduction;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// What brought two animals to the step at which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The introduction began.
    Began,
    /// One of them joined, or came back, later than the others.
    Joined,
    /// Enough calm sessions.
    Advanced,
    /// They met at this step, and that tells where they are.
    Met,
    /// A stop behaviour.
    Stop,
    /// Blood, or a wound.
    Blood,
}

impl Why {
    /// The word for sentences and programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Joined => "joined",
            Self::Advanced => "advanced",
            Self::Met => "met",
            Self::Stop => "stop",
            Self::Blood => "blood",
        }
    }
}

/// A calm session, or a look at bodies, that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calm {
    /// The local day on which it began.
    pub day: Date,
    /// How long it lasted, in minutes.
    pub minutes: f64,
    /// The event.
    pub event: EventId,
}

/// A session or a look at bodies of two animals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The place of its step.
    pub rung: usize,
    /// The local day on which it began.
    pub day: Date,
    /// The event.
    pub event: EventId,
}

/// How two animals have come along together.
#[derive(Debug, Clone)]
pub struct PairCourse {
    /// The two.
    pub animals: [AnimalId; 2],
    /// The place of the step at which they stand; the quarantine, which needs no session, aside.
    pub rung: usize,
    /// What brought them there.
    pub why: Why,
    /// The step from which they came.
    pub from: usize,
    /// The events behind that.
    pub events: Vec<EventId>,
    /// Calm sessions running at that step that count.
    pub calm: Vec<Calm>,
    /// Whether the last step's sessions are done.
    pub complete: bool,
    /// Calm sessions since the latest setback at the step that shows whether they can be left to
    /// themselves.
    pub proven: Vec<Calm>,
    /// The session since the latest setback after which they were found sleeping in contact.
    pub slept: Option<EventId>,
    /// The end of the latest session with anything of "ready to stop" or "stop" in it.
    pub trouble: Option<(Timestamp, EventId)>,
    /// All their sessions of the introduction, oldest first.
    pub held: Vec<Held>,
}

impl PairCourse {
    /// So many minutes of calm sessions running at the step.
    #[must_use]
    pub fn calm_minutes(&self) -> f64 {
        self.calm.iter().map(|calm| calm.minutes).sum()
    }

    /// On so many local days.
    #[must_use]
    pub fn calm_days(&self) -> usize {
        days_of(&self.calm)
    }

    pub(super) fn begin(a: &Member, b: &Member) -> Self {
        let joined = a.since.is_some() || b.since.is_some();
        Self {
            animals: [a.animal.clone(), b.animal.clone()],
            rung: 1,
            why: if joined { Why::Joined } else { Why::Began },
            from: 0,
            events: Vec::new(),
            calm: Vec::new(),
            complete: false,
            proven: Vec::new(),
            slept: None,
            trouble: None,
            held: Vec::new(),
        }
    }

    pub(super) fn stand(&mut self, rung: usize, why: Why, events: Vec<EventId>) {
        self.from = self.rung;
        self.rung = rung;
        self.why = why;
        self.events = events;
        self.calm.clear();
        self.complete = false;
    }

    /// Back to the target, never further on than they were.
    pub(super) fn set_back(&mut self, target: usize, was: usize, why: Why, event: EventId) {
        let from = self.rung.max(was);
        self.stand(from.min(target), why, alloc::vec![event]);
        self.from = from;
        self.proven.clear();
        self.slept = None;
    }

    /// Counts a calm session at the step where they stand, and leads on where it is enough.
    pub(super) fn count(&mut self, calm: Calm, protocol: &Introduction) {
        let Some(step) = protocol.steps.get(self.rung) else { return };
        self.calm.push(calm);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let enough = count(self.calm.len()) >= step.sessions
            && count(self.calm_days()) >= step.days
            && self.calm_minutes() >= step.hours * 60.0
            && (!step.slept || self.slept.is_some());
        if !enough {
            return;
        }
        if self.rung >= protocol.last() {
            self.complete = true;
            return;
        }
        let mut events: Vec<EventId> = self.calm.iter().map(|calm| calm.event).collect();
        events.extend(self.slept.filter(|slept| step.slept && !events.contains(slept)));
        self.stand(self.rung + 1, Why::Advanced, events);
    }
}

fn days_of(calm: &[Calm]) -> usize {
    let mut days: Vec<Date> = calm.iter().map(|calm| calm.day).collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}
