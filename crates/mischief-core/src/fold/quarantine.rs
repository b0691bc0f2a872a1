//! A newcomer's quarantine: one clock for all that arrived on the same day.

use super::health::Health;
use super::home::{Arrival, Home};
use super::record::Record;
use crate::calendar::{OutOfRange, add_days};
use crate::event::{LeftReason, Origin};
use crate::ids::{AnimalId, EventId};
use crate::log::Log;
use crate::rulebook::Rulebook;
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// A quarantine that is not over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantine {
    /// The local day from which the clock counts, where it runs.
    pub since: Option<Date>,
    /// When it will be over, where the clock alone ends it.
    pub until: Option<Timestamp>,
    /// What holds it up.
    pub why: Held,
    /// Of those who share the clock, whose sign or weight that is.
    pub whose: AnimalId,
    /// The reason for which it was shortened, where it was.
    pub waived: Option<Box<str>>,
    /// What started it, started it anew or holds it up.
    pub events: Vec<EventId>,
}

/// What holds a quarantine up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The clock.
    Clock,
    /// A sign that is not cleared.
    Sign,
    /// A loss of weight.
    Weight,
}

impl Held {
    /// The word for sentences and programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Sign => "sign",
            Self::Weight => "weight",
        }
    }
}

/// What starts a clock anew: from a day on, or not before something changes.
struct Restart {
    happened: Timestamp,
    from: Option<Date>,
    why: Held,
    whose: AnimalId,
    event: EventId,
}

/// The quarantine of an animal, whose own record is read already, as of the household's time, where
/// it is not over.
///
/// # Errors
/// [`OutOfRange`] where a day can't be reckoned with; callers then take it as not over.
pub fn quarantine(
    home: &Home,
    log: &Log,
    id: &AnimalId,
    own: &Record<'_>,
    book: &Rulebook,
) -> Result<Option<Quarantine>, OutOfRange> {
    let Some(animal) = home.animal(id) else { return Ok(None) };
    let Some(arrival) = animal.arrival() else { return Ok(None) };
    if arrival.origin == Origin::OwnLitter || !others_lived_here(home, id, arrival.on) {
        return Ok(None);
    }
    let sharers: Vec<(&AnimalId, &Arrival)> = home
        .animals()
        .filter_map(|(other, known)| {
            let stay = known.arrivals.iter().rev().find(|s| s.on == arrival.on)?;
            (other == id || stay.origin != Origin::OwnLitter).then_some((other, stay))
        })
        .collect();
    let breeders_only = sharers.iter().all(|(_, stay)| stay.origin == Origin::Breeder);
    let parameters = &book.parameters;
    let (length, least) = if breeders_only {
        (parameters.quarantine_days_breeder, parameters.quarantine_least_days_breeder)
    } else {
        (parameters.quarantine_days_other, parameters.quarantine_least_days_other)
    };
    let mut restarts = Vec::new();
    let mut waivers = Vec::new();
    for (other, stay) in &sharers {
        if *other == id {
            let since = |at: Timestamp| home.calendar.day(at) >= arrival.on;
            waivers = own.waivers.iter().filter(|w| since(w.at)).cloned().collect();
            gather(home, (other, stay), &own.health, book, &mut restarts);
        } else if let Some(record) = Record::of(home, log, other, book) {
            gather(home, (other, stay), &record.health, book, &mut restarts);
        }
    }
    restarts.sort_by_key(|r| (r.happened, r.event));
    run(home, (id, arrival), (length, least), &restarts, &waivers)
}

/// Lets the clock run through what started it anew and what shortened it.
fn run(
    home: &Home,
    (id, arrival): (&AnimalId, &Arrival),
    (length, least): (i64, i64),
    restarts: &[Restart],
    waivers: &[super::record::Waiver],
) -> Result<Option<Quarantine>, OutOfRange> {
    let calendar = &home.calendar;
    let mut start = arrival.on;
    let mut events = alloc::vec![arrival.event];
    // A waiver shortens the clock as it then runs; what starts the clock anew ends the waiver.
    let end = |start: Date, since: Option<Timestamp>, until: Option<Timestamp>| {
        let in_run = |w: &&super::record::Waiver| {
            since.is_none_or(|s| w.at > s) && until.is_none_or(|u| w.at <= u)
        };
        let full = calendar.start(add_days(start, length)?)?;
        let waiver = waivers.iter().find(in_run);
        let short = calendar.start(add_days(start, least)?)?;
        Ok::<_, OutOfRange>(match waiver {
            Some(w) if w.at < full => (short.max(w.at), Some(w)),
            _ => (full, None),
        })
    };
    let mut since = None;
    let (mut why, mut whose) = (Held::Clock, id);
    for restart in restarts {
        let (over, _) = end(start, since, Some(restart.happened))?;
        if restart.happened >= over {
            return Ok(None);
        }
        let Some(from) = restart.from else {
            let held = Quarantine {
                since: None,
                until: None,
                why: restart.why,
                whose: restart.whose.clone(),
                waived: None,
                events: alloc::vec![restart.event],
            };
            return Ok(Some(held));
        };
        if from >= start {
            start = from;
            since = Some(restart.happened.max(calendar.start(from)?));
            events = alloc::vec![restart.event];
            (why, whose) = (restart.why, &restart.whose);
        }
    }
    let (over, waiver) = end(start, since, None)?;
    if home.now >= over {
        return Ok(None);
    }
    events.extend(waiver.map(|w| w.event));
    Ok(Some(Quarantine {
        since: Some(start),
        until: Some(over),
        why,
        whose: whose.clone(),
        waived: waiver.map(|w| w.reason.clone()),
        events,
    }))
}

/// What starts the clock anew because of one of those who share it.
fn gather(
    home: &Home,
    (id, stay): (&AnimalId, &Arrival),
    health: &Health,
    book: &Rulebook,
    restarts: &mut Vec<Restart>,
) {
    let left = stay.left.map(|(at, ..)| at);
    let within =
        |at: Timestamp| home.calendar.day(at) >= stay.on && left.is_none_or(|left| at <= left);
    // What was open when it left no longer matters to the others from then on.
    let from = |until: Option<Timestamp>| {
        let ends = until.into_iter().chain(left).min();
        ends.map(|at| home.calendar.day(at))
    };
    for seen in health.signs.iter().filter(|s| within(s.at)) {
        if book.signs.get(seen.sign).is_none_or(|s| s.restarts_quarantine) {
            restarts.push(Restart {
                happened: seen.at,
                from: from(seen.cleared),
                why: Held::Sign,
                whose: id.clone(),
                event: seen.event,
            });
        }
    }
    for spell in health.losses_over_time.iter().filter(|s| within(s.at)) {
        restarts.push(Restart {
            happened: spell.at,
            from: from(spell.until),
            why: Held::Weight,
            whose: id.clone(),
            event: spell.event,
        });
    }
    if let Some((at, day, LeftReason::Died, event)) = stay.left {
        let (from, why, whose) = (Some(day), Held::Clock, id.clone());
        restarts.push(Restart { happened: at, from, why, whose, event });
    }
}

/// Whether on the day of arrival another animal already lived here.
fn others_lived_here(home: &Home, id: &AnimalId, day: Date) -> bool {
    home.animals().any(|(other, known)| other != id && known.lived_here_before(day))
}
