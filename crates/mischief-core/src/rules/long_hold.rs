//! Rules of the long hold, the guide's forced socialization: opted into, gated, never for those
//! whom it may harm.

use super::handling::Handling;
use super::{Answer, Finding};
use crate::calendar::{OutOfRange, after, days_between};
use crate::ethogram::Level;
use crate::event::{Origin, Species, Trait};
use crate::explain::{Arg, Fact};
use crate::fold::health::days;
use crate::ids::{EventId, StepId};
use crate::rulebook::Rule;
use alloc::vec::Vec;
use jiff::Timestamp;

/// The rung at which there is basic trust.
const BASIC_TRUST: &str = "step_on";

/// What speaks against it, and when that will be over by the clock alone.
#[derive(Default)]
struct Against {
    why: Vec<&'static str>,
    ends: Vec<Option<Timestamp>>,
    events: Vec<EventId>,
}

impl Against {
    fn add(&mut self, word: &'static str, until: Option<Timestamp>, events: &[EventId]) {
        self.why.push(word);
        self.ends.push(until);
        self.events.extend(events);
    }

    /// The finding, where anything speaks against it.
    fn finding(self, finding: Finding) -> Option<Finding> {
        if self.why.is_empty() {
            return None;
        }
        let ends: Option<Vec<Timestamp>> = self.ends.into_iter().collect();
        let until = ends.and_then(|ends| ends.into_iter().max());
        let finding = finding.arg("why", Arg::Words(self.why)).until_if(until);
        Some(finding.events(self.events))
    }
}

/// Never, as things are.
pub(super) fn excluded(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() {
        return Ok(None);
    }
    let mut found = Against::default();
    let animal = h.subject.animal;
    if animal.species == Species::Mouse {
        found.add("mouse", None, &[]);
    }
    age(h, &mut found)?;
    for (state, word) in [(animal.pregnant, "pregnant"), (animal.nursing, "nursing")] {
        if let Some(event) = state {
            found.add(word, None, &[event]);
        }
    }
    if let Some((at, event)) = h.subject.record.surgeries.last() {
        let until = after(*at, days(h.subject.book.parameters.long_hold_surgery_days))?;
        if h.now() < until {
            found.add("surgery", Some(until), &[*event]);
        }
    }
    let has = |kind: Trait| animal.traits.contains(&kind);
    for (holds, word) in [
        (has(Trait::Trauma), "trauma"),
        (has(Trait::HalfWild), "half_wild"),
        (has(Trait::Blind) && has(Trait::Deaf), "blind_deaf"),
        (animal.arrivals.iter().any(|stay| stay.origin == Origin::Feral), "feral"),
    ] {
        if holds {
            found.add(word, None, &[]);
        }
    }
    let bites = h.subject.record.bites.iter().filter(|bite| bite.grade >= 4);
    let bites: Vec<EventId> = bites.map(|bite| bite.event).collect();
    if !bites.is_empty() {
        found.add("bite", None, &bites);
    }
    signs(h, &mut found)?;
    Ok(found.finding(Finding::stop(Rule::LongHoldExcluded)))
}

fn age(h: &Handling<'_>, found: &mut Against) -> Result<(), OutOfRange> {
    let parameters = &h.subject.book.parameters;
    let Some(born_on) = h.subject.animal.born_on else { return Ok(()) };
    let least = parameters.long_hold_age_least_days;
    if days_between(born_on, h.today()) < least {
        let until = h.subject.home.calendar.start_after(born_on, least)?;
        found.add("young", Some(until), &[]);
    }
    let months = jiff::Span::new()
        .try_months(parameters.long_hold_age_most_months)
        .map_err(|_| OutOfRange)?;
    if h.today() >= born_on.checked_add(months).map_err(|_| OutOfRange)? {
        found.add("old", None, &[]);
    }
    Ok(())
}

/// A red or amber sign that is open, or was seen lately.
fn signs(h: &Handling<'_>, found: &mut Against) -> Result<(), OutOfRange> {
    let now = h.now();
    let lately = days(h.subject.book.parameters.long_hold_sign_days);
    let graver = h.subject.record.health.signs.iter().filter(|s| s.level <= Level::Amber);
    let (mut open, mut recent) = (Against::default(), Against::default());
    for seen in graver {
        let until = after(seen.at, lately)?;
        if seen.open(now) {
            // Where it is cleared already, the clearing takes effect later.
            open.add("sign_open", seen.cleared.map(|cleared| cleared.max(until)), &[seen.event]);
        } else if now < until {
            recent.add("sign_recent", Some(until), &[seen.event]);
        }
    }
    for (word, signs) in [("sign_open", open), ("sign_recent", recent)] {
        if !signs.why.is_empty() {
            let ends: Option<Vec<Timestamp>> = signs.ends.into_iter().collect();
            let until = ends.and_then(|ends| ends.into_iter().max());
            found.add(word, until, &signs.events);
        }
    }
    Ok(())
}

/// The age must be known; an estimate will do.
pub(super) fn unknown_fact(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() || h.subject.animal.born_on.is_some() {
        return Ok(None);
    }
    let mut finding =
        Finding::wait(Rule::UnknownFact).arg("facts", Arg::Words(alloc::vec![Fact::BornOn.word()]));
    finding.missing = alloc::vec![Fact::BornOn];
    Ok(Some(finding))
}

pub(super) fn not_ready(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() {
        return Ok(None);
    }
    let parameters = &h.subject.book.parameters;
    let record = h.subject.record;
    let mut found = Against::default();
    let trust = StepId::parse(BASIC_TRUST).ok().and_then(|id| record.protocol.rung(&id));
    if trust.is_none_or(|rung| h.offered < rung) {
        found.add("step", None, &[]);
    }
    let arrival = h.subject.animal.arrival().ok_or(OutOfRange)?;
    if days_between(arrival.on, h.today()) < parameters.long_hold_arrival_days {
        let calendar = &h.subject.home.calendar;
        let until = calendar.start_after(arrival.on, parameters.long_hold_arrival_days)?;
        found.add("arrival", Some(until), &[arrival.event]);
    }
    match h.quarantine {
        Ok(None) => {}
        Ok(Some(quarantine)) => found.add("quarantine", quarantine.until, &quarantine.events),
        Err(OutOfRange) => found.add("quarantine", None, &[]),
    }
    let bite_days = days(parameters.long_hold_bite_days);
    let bites = record.bites.iter().filter(|bite| bite.grade == 3);
    if let Some(bite) = bites.max_by_key(|bite| (bite.at, bite.event)) {
        let until = after(bite.at, bite_days)?;
        if h.now() < until {
            found.add("bite", Some(until), &[bite.event]);
        }
    }
    earlier_holds(h, &mut found)?;
    Ok(found.finding(Finding::wait(Rule::LongHoldNotReady)))
}

/// After a long hold that was aborted, or two running that ended without calm, whoever held.
fn earlier_holds(h: &Handling<'_>, found: &mut Against) -> Result<(), OutOfRange> {
    let lock = days(h.subject.book.parameters.long_hold_lock_days);
    let holds = &h.subject.record.long_holds;
    if let Some(hold) = holds.iter().rev().find(|hold| hold.aborted) {
        let until = after(hold.at, lock)?;
        if h.now() < until {
            found.add("aborted", Some(until), &[hold.event]);
        }
    }
    let two = holds.windows(2).rev().find(|two| two.iter().all(|hold| !hold.calm));
    if let Some([first, second]) = two {
        let until = after(second.at, lock)?;
        if h.now() < until {
            found.add("not_calm", Some(until), &[first.event, second.event]);
        }
    }
    Ok(())
}

pub(super) fn not_opted_in(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() {
        return Ok(None);
    }
    let most = h.subject.book.parameters.long_hold_opt_in_holds;
    let opt_in = h.subject.record.opt_ins.iter().find(|o| o.caretaker == *h.caretaker_id);
    let why = match opt_in {
        None => "none",
        Some(opt_in) if opt_in.holds_since >= most => "used_up",
        Some(_) => return Ok(None),
    };
    let finding = Finding::wait(Rule::LongHoldNotOptedIn)
        .arg("why", Arg::Word(why))
        .events(opt_in.map(|o| o.event));
    Ok(Some(finding))
}

/// One long hold a local day, whoever holds.
pub(super) fn limit(h: &Handling<'_>) -> Answer {
    let today = h.today();
    let hold = h.subject.record.long_holds.iter().rev().find(|hold| hold.day == today);
    let Some(hold) = hold.filter(|_| h.is_long_hold()) else { return Ok(None) };
    let tomorrow = h.subject.home.calendar.start_after(today, 1)?;
    Ok(Some(Finding::wait(Rule::LongHoldLimit).until(tomorrow).event(hold.event)))
}
