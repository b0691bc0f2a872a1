//! The record of one animal: its pairs, its health, what was hard, what was done when.

use super::health::Health;
use super::home::Home;
use super::pair::Pair;
use super::reading::Reading;
use super::session::Sum;
use super::traces::Trace;
use crate::calendar::days_between;
use crate::event::{Event, MishapKind, SettleSign};
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::log::Log;
use crate::protocol::Protocol;
use crate::rulebook::Rulebook;
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// A bite, recorded or read from a session's behaviours.
#[derive(Debug, Clone, Copy)]
pub struct Bite {
    /// When.
    pub at: Timestamp,
    /// 0 to 5.
    pub grade: u8,
    /// The event that told.
    pub event: EventId,
}

/// A fall, an escape or a chase.
#[derive(Debug, Clone, Copy)]
pub struct Mishap {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: MishapKind,
    /// The event that told.
    pub event: EventId,
}

/// A session that keeps the animal at rest for a while.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    /// When the session ended.
    pub since: Timestamp,
    /// When the rest is over.
    pub until: Timestamp,
    /// The session.
    pub event: EventId,
}

/// A session that was held, whatever its step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The session.
    pub event: EventId,
    /// When it began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Timestamp,
    /// How it went.
    pub sum: Sum,
    /// The place of its pair among [`Record::pairs`].
    pub pair: usize,
}

/// A long hold that was done.
#[derive(Debug, Clone, Copy)]
pub struct LongHold {
    /// When it ended.
    pub at: Timestamp,
    /// The local day on which it began.
    pub day: Date,
    /// Whether it was broken off.
    pub aborted: bool,
    /// Whether it ended calm.
    pub calm: bool,
    /// The session.
    pub event: EventId,
}

/// What a pair's opt-in to the long hold amounts to.
#[derive(Debug, Clone)]
pub struct OptIn {
    /// Who opted in.
    pub caretaker: CaretakerId,
    /// The event.
    pub event: EventId,
    /// Long holds of the pair since.
    pub holds_since: i64,
}

/// Signs of having settled, checked on a local day.
#[derive(Debug, Clone)]
pub(super) struct SettleDay {
    pub(super) day: Date,
    pub(super) signs: Vec<SettleSign>,
    pub(super) events: Vec<EventId>,
}

/// A shortened quarantine.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// When.
    pub at: Timestamp,
    /// Why, in somebody's own words.
    pub reason: Box<str>,
    /// The event.
    pub event: EventId,
}

/// The record of one animal as of a time.
#[derive(Debug, Clone)]
pub struct Record<'b> {
    /// The protocol that is followed.
    pub protocol: &'b Protocol,
    /// By the time of their first session or placing.
    pub pairs: Vec<Pair>,
    /// Signs and weights.
    pub health: Health,
    /// Bites, oldest first.
    pub bites: Vec<Bite>,
    /// Mishaps, oldest first.
    pub mishaps: Vec<Mishap>,
    /// The rest that lasts longest after a session with an adverse trial.
    pub fright: Option<Rest>,
    /// The rest that lasts longest after any other session.
    pub rest: Option<Rest>,
    /// The latest local day with sessions that count for the limit, and those sessions.
    pub sessions: Option<(Date, Vec<EventId>)>,
    /// Every session, by its end.
    pub done: Vec<Done>,
    /// Placings by an adult, oldest first.
    pub placed_by_adult: Vec<(Timestamp, EventId)>,
    /// Surgeries, oldest first.
    pub surgeries: Vec<(Timestamp, EventId)>,
    /// Long holds, oldest first.
    pub long_holds: Vec<LongHold>,
    /// The latest opt-in of each pair with both things confirmed.
    pub opt_ins: Vec<OptIn>,
    /// Waivers of quarantine, oldest first.
    pub waivers: Vec<Waiver>,
    /// What meetings left.
    pub traces: Vec<Trace>,
    pub(super) settle_days: Vec<SettleDay>,
}

impl<'b> Record<'b> {
    /// The record of an animal of which nothing is told.
    pub(super) fn empty(protocol: &'b Protocol) -> Self {
        Self {
            protocol,
            pairs: Vec::new(),
            health: Health::default(),
            bites: Vec::new(),
            mishaps: Vec::new(),
            fright: None,
            rest: None,
            sessions: None,
            done: Vec::new(),
            placed_by_adult: Vec::new(),
            surgeries: Vec::new(),
            long_holds: Vec::new(),
            opt_ins: Vec::new(),
            waivers: Vec::new(),
            traces: Vec::new(),
            settle_days: Vec::new(),
        }
    }

    /// Reads the record of an animal from the log, as of the household's time. `None` where the
    /// rulebook has no protocol for it.
    #[must_use]
    pub fn of<'l>(home: &Home, log: &'l Log, id: &AnimalId, book: &'b Rulebook) -> Option<Self> {
        let animal = home.animal(id)?;
        let protocol = book.standard(animal.species, animal.registered_on)?;
        let standing = |mut events: Vec<&'l Event>| {
            if !home.retracted.is_empty() {
                events.retain(|e| !home.is_retracted(e.id));
            }
            events
        };
        let events = standing(log.of_animal(id, home.now));
        let harms = standing(log.harms_of(id, home.now));
        let begin = || Reading::new((home, id, animal), (book, protocol), (&events, &harms));
        Some(begin().read(&events).unwrap_or_else(|| begin().read_overlapping(&events)))
    }

    /// The pair of a caretaker, where it had a session or was placed.
    #[must_use]
    pub fn pair(&self, caretaker: &CaretakerId) -> Option<&Pair> {
        self.pairs.iter().find(|p| p.caretaker == *caretaker)
    }

    /// The latest weight in grams.
    #[must_use]
    pub fn weight(&self) -> Option<f64> {
        self.health.weighings.last().map(|w| w.grams)
    }

    /// Whether the signs of having settled were there on days enough running, since an arrival.
    /// With the events that told of it.
    #[must_use]
    pub fn settle_signs(&self, since: Date, book: &Rulebook) -> Option<Vec<EventId>> {
        let parameters = &book.parameters;
        let mut running: Vec<&SettleDay> = Vec::new();
        for day in self.settle_days.iter().filter(|d| d.day >= since) {
            let enough = i64::try_from(day.signs.len()).unwrap_or(0)
                >= parameters.settle_signs_least
                && day.signs.contains(&SettleSign::EatsNormally);
            if !enough {
                running.clear();
                continue;
            }
            if running.last().is_some_and(|last| days_between(last.day, day.day) != 1) {
                running.clear();
            }
            running.push(day);
            if i64::try_from(running.len()).unwrap_or(0) >= parameters.settle_days_running {
                return Some(running.iter().flat_map(|d| d.events.iter().copied()).collect());
            }
        }
        None
    }
}
