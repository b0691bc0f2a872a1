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

/// Why never, as things are: words and the events behind them.
pub(super) fn excluded(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() {
        return Ok(None);
    }
    let mut why: Vec<&'static str> = Vec::new();
    let mut events: Vec<EventId> = Vec::new();
    let animal = h.subject.animal;
    if animal.species == Species::Mouse {
        why.push("mouse");
    }
    age(h, &mut why)?;
    for (state, word) in [(animal.pregnant, "pregnant"), (animal.nursing, "nursing")] {
        if let Some(event) = state {
            why.push(word);
            events.push(event);
        }
    }
    if let Some((at, event)) = h.subject.record.surgeries.last()
        && h.now() < after(*at, days(h.subject.book.parameters.long_hold_surgery_days))?
    {
        why.push("surgery");
        events.push(*event);
    }
    let has = |kind: Trait| animal.traits.contains(&kind);
    if has(Trait::Trauma) {
        why.push("trauma");
    }
    if has(Trait::HalfWild) {
        why.push("half_wild");
    }
    if has(Trait::Blind) && has(Trait::Deaf) {
        why.push("blind_deaf");
    }
    if animal.arrivals.iter().any(|stay| stay.origin == Origin::Feral) {
        why.push("feral");
    }
    let bites = h.subject.record.bites.iter().filter(|bite| bite.grade >= 4);
    let bites: Vec<EventId> = bites.map(|bite| bite.event).collect();
    if !bites.is_empty() {
        why.push("bite");
        events.extend(bites);
    }
    signs(h, &mut why, &mut events)?;
    if why.is_empty() {
        return Ok(None);
    }
    Ok(Some(Finding::stop(Rule::LongHoldExcluded).arg("why", Arg::Words(why)).events(events)))
}

fn age(h: &Handling<'_>, why: &mut Vec<&'static str>) -> Result<(), OutOfRange> {
    let parameters = &h.subject.book.parameters;
    let Some(born_on) = h.subject.animal.born_on else { return Ok(()) };
    if days_between(born_on, h.today()) < parameters.long_hold_age_least_days {
        why.push("young");
    }
    let months = jiff::Span::new()
        .try_months(parameters.long_hold_age_most_months)
        .map_err(|_| OutOfRange)?;
    if h.today() >= born_on.checked_add(months).map_err(|_| OutOfRange)? {
        why.push("old");
    }
    Ok(())
}

fn signs(
    h: &Handling<'_>,
    why: &mut Vec<&'static str>,
    events: &mut Vec<EventId>,
) -> Result<(), OutOfRange> {
    let now = h.now();
    let lately = days(h.subject.book.parameters.long_hold_sign_days);
    let graver = h.subject.record.health.signs.iter().filter(|s| s.level <= Level::Amber);
    let (mut open, mut recent) = (false, false);
    for seen in graver {
        let lasts = seen.open(now);
        let seen_lately = now < after(seen.at, lately)?;
        if lasts || seen_lately {
            events.push(seen.event);
        }
        open |= lasts;
        recent |= !lasts && seen_lately;
    }
    if open {
        why.push("sign_open");
    }
    if recent {
        why.push("sign_recent");
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

/// What must come first, and when it will have come by the clock alone.
#[derive(Default)]
struct NotReady {
    why: Vec<&'static str>,
    ends: Vec<Option<Timestamp>>,
    events: Vec<EventId>,
}

impl NotReady {
    fn add(&mut self, word: &'static str, until: Option<Timestamp>, events: &[EventId]) {
        self.why.push(word);
        self.ends.push(until);
        self.events.extend(events);
    }
}

pub(super) fn not_ready(h: &Handling<'_>) -> Answer {
    if !h.is_long_hold() {
        return Ok(None);
    }
    let parameters = &h.subject.book.parameters;
    let record = h.subject.record;
    let mut found = NotReady::default();
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
    if found.why.is_empty() {
        return Ok(None);
    }
    let ends: Option<Vec<Timestamp>> = found.ends.iter().copied().collect();
    let until = ends.and_then(|ends| ends.into_iter().max());
    let finding = Finding::wait(Rule::LongHoldNotReady)
        .arg("why", Arg::Words(found.why))
        .until_if(until)
        .events(found.events);
    Ok(Some(finding))
}

/// After a long hold that was aborted, or two running that ended without calm, whoever held.
fn earlier_holds(h: &Handling<'_>, found: &mut NotReady) -> Result<(), OutOfRange> {
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
