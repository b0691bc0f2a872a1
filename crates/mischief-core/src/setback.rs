//! A setback beside the animal's own record: what usually comes after one, and what was unusual.
//!
//! Nothing here claims a cause. What was different is told only where it really is unusual for this
//! animal: where its earlier sessions show something usual, and almost none of them was as this one.

mod unusual;

use crate::explain::Arg;
use crate::fold::home::Home;
use crate::fold::pair::{How, Pair, Why};
use crate::fold::record::{Done, Record};
use crate::fold::session::Sum;
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::log::Log;
use crate::protocol::Parameters;
use alloc::vec::Vec;
use jiff::Timestamp;

/// What a setback is looked at with.
#[derive(Debug, Clone, Copy)]
pub struct Lookback<'a> {
    /// The household's events.
    pub log: &'a Log,
    /// The household, as of the time of the question.
    pub home: &'a Home,
    /// The animal.
    pub animal: &'a AnimalId,
    /// Its record.
    pub record: &'a Record<'a>,
    /// Numbers of the rulebook.
    pub parameters: &'a Parameters,
}

/// The latest session failed, or the animal has stepped back since it began.
#[derive(Debug, Clone, PartialEq)]
pub struct Setback<'a> {
    /// Whose session, or whose step.
    pub caretaker: &'a CaretakerId,
    /// When the session began, or what stepped the pair back happened.
    pub at: Timestamp,
    /// The session that failed, or what stepped the pair back.
    pub event: EventId,
    /// Whether the latest session failed.
    pub failed: bool,
    /// How many steps the pair went back, and why, where it did.
    pub back: Option<(usize, Why)>,
    /// What came after earlier failed sessions, where the record says that it mostly went well.
    pub usually: Option<Usually>,
    /// What was unusual.
    pub different: Vec<Different>,
}

/// Of so many earlier failed sessions so many were followed by a success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usually {
    /// Earlier failed sessions of the pair.
    pub failed: u32,
    /// Those of them after which one of the next sessions succeeded.
    pub recovered: u32,
    /// Among so many of the next.
    pub within: u32,
}

/// Something that was unusual for this animal.
#[derive(Debug, Clone, PartialEq)]
pub struct Different {
    /// What: `person` `hour` `treat` `place` `gap` `sign` `weight` `cagemate`.
    pub what: &'static str,
    /// What it was and what is usual, by name; each kind has always the same names.
    pub args: Vec<(&'static str, Arg)>,
    /// The events that tell of it.
    pub events: Vec<EventId>,
}

/// The setback that an animal has had, unless a session has been better since.
#[must_use]
pub fn setback<'a>(look: &Lookback<'a>) -> Option<Setback<'a>> {
    let mut done = look.record.done.clone();
    done.sort_by_key(|done| (done.from, done.event));
    let (latest, earlier) = done.split_last()?;
    let failed = latest.sum == Sum::Failed;
    let back = stepped_back(look, latest);
    let pair = match &back {
        // The pair that held the session speaks for all that went back by the same event.
        Some((pair, ..)) => pair,
        None if failed => look.record.pairs.get(latest.pair)?,
        None => return None,
    };
    let (at, event) = match back {
        Some((_, at, event, ..)) if !failed && event != latest.event => (at, event),
        _ => (latest.from, latest.event),
    };
    let of_session = event == latest.event;
    Some(Setback {
        caretaker: &pair.caretaker,
        at,
        event,
        failed,
        back: back.map(|(.., steps, why)| (steps, why)),
        usually: usually(latest, earlier, look.parameters).filter(|_| failed),
        different: unusual::different(look, of_session.then_some(latest), earlier, at),
    })
}

/// The step back of a pair by this session or something since: when, by which event, by how many
/// steps and why. The pair that held the session comes first.
fn stepped_back<'a>(
    look: &Lookback<'a>,
    latest: &Done,
) -> Option<(&'a Pair, Timestamp, EventId, usize, Why)> {
    let pairs = &look.record.pairs;
    let own = pairs.get(latest.pair);
    let back = |pair: &'a Pair| {
        let How::Back(why) = pair.cause.how else { return None };
        let event = look.log.find(*pair.cause.events.last()?)?;
        let at = event.happened();
        let steps = pair.cause.from?.saturating_sub(pair.rung);
        (at >= latest.from).then_some((pair, at, event.id, steps, why))
    };
    own.into_iter().chain(pairs).find_map(back)
}

/// How often a failed session was followed by a success with the same person, among as few of the
/// next as mostly suffice.
fn usually(latest: &Done, earlier: &[Done], parameters: &Parameters) -> Option<Usually> {
    let most = usize::try_from(parameters.setback_within).unwrap_or(0);
    let of_pair: Vec<Sum> = earlier
        .iter()
        .chain([latest])
        .filter(|done| done.pair == latest.pair)
        .map(|done| done.sum)
        .collect();
    // The latest one fails too, and has nothing after it yet.
    let failed = of_pair.iter().enumerate().filter(|(_, sum)| **sum == Sum::Failed);
    let after = failed.map(|(at, _)| of_pair.get(at + 1..).unwrap_or_default());
    let followed: Vec<&[Sum]> = after.filter(|after| !after.is_empty()).collect();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    if i64::from(count(followed.len())) < parameters.setback_failures_least {
        return None;
    }
    (1..=most).find_map(|within| {
        let well = |after: &&&[Sum]| after.iter().take(within).any(|sum| *sum == Sum::Succeeded);
        let recovered = count(followed.iter().filter(well).count());
        let usually = Usually { failed: count(followed.len()), recovered, within: count(within) };
        let mostly =
            f64::from(recovered) > parameters.setback_recovered_share * f64::from(usually.failed);
        mostly.then_some(usually)
    })
}
