//! Rules that stop handling or make it wait.

use super::care::Subject;
use super::{Answer, Finding, cannot_tell, limits, long_hold};
use crate::calendar::{after, days_between};
use crate::event::{AgeBand, Origin, Trait};
use crate::explain::Arg;
use crate::fold::health::{days, hours};
use crate::fold::home::Caretaker;
use crate::fold::pair::Pair;
use crate::fold::quarantine::Quarantine;
use crate::ids::{CaretakerId, EventId, StepId};
use crate::protocol::{Contact, Step, StepKind};
use crate::rulebook::{Effect, Rule};
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// What is asked: may this person do this step with this animal now?
#[derive(Debug, Clone, Copy)]
pub struct Handling<'a> {
    /// The animal.
    pub subject: Subject<'a>,
    /// The person's id.
    pub caretaker_id: &'a CaretakerId,
    /// The person.
    pub caretaker: &'a Caretaker,
    /// The two of them.
    pub pair: &'a Pair,
    /// The rung offered, before any rule limits it.
    pub offered: usize,
    /// The animal's quarantine, where it is not over or can't be told.
    pub quarantine: &'a Result<Option<Quarantine>, crate::calendar::OutOfRange>,
    /// The step that is asked for: what the rules leave of the offered one, or a branch.
    pub step: &'a Step,
}

type Check = fn(&Handling<'_>) -> Answer;

/// Every rule that stops handling or makes it wait, in the order of answers.
const BLOCKING: &[(Rule, Effect, Check)] = &[
    (Rule::HealthRed, Effect::Stop, |h| h.subject.health_red()),
    (Rule::Absent, Effect::Stop, absent),
    (Rule::BiteLock, Effect::Stop, bite_lock),
    (Rule::Child, Effect::Stop, child),
    (Rule::LongHoldExcluded, Effect::Stop, long_hold::excluded),
    (Rule::UnknownFact, Effect::Wait, long_hold::unknown_fact),
    (Rule::LongHoldNotReady, Effect::Wait, long_hold::not_ready),
    (Rule::LongHoldNotOptedIn, Effect::Wait, long_hold::not_opted_in),
    (Rule::LongHoldLimit, Effect::Wait, long_hold::limit),
    (Rule::BranchNotOpen, Effect::Wait, branch_not_open),
    (Rule::BitePause, Effect::Wait, bite_pause),
    (Rule::RestAfterFear, Effect::Wait, rest_after_fear),
    (Rule::RestInterval, Effect::Wait, rest_interval),
    (Rule::DailyLimit, Effect::Wait, daily_limit),
];

/// Everything that stops this handling or makes it wait.
#[must_use]
pub fn blocking(handling: &Handling<'_>) -> Vec<Finding> {
    let check = |(rule, effect, check): &(Rule, Effect, Check)| match check(handling) {
        Ok(finding) => finding,
        Err(_) => Some(cannot_tell(*rule, *effect)),
    };
    BLOCKING.iter().filter_map(check).collect()
}

impl Handling<'_> {
    /// Whether the long hold is asked for.
    #[must_use]
    pub fn is_long_hold(&self) -> bool {
        self.step.kind == StepKind::Module
    }

    /// Whether the step asked for is one that rest and the daily limit hold back.
    #[must_use]
    pub fn is_rationed(&self) -> bool {
        (Contact::Hand..=Contact::Hold).contains(&self.step.contact)
    }

    pub(super) fn now(&self) -> Timestamp {
        self.subject.home.now
    }

    pub(super) fn today(&self) -> Date {
        self.subject.home.today
    }
}

fn absent(h: &Handling<'_>) -> Answer {
    let caretaker = h.caretaker.left.map(|event| {
        Finding::stop(Rule::Absent)
            .arg("who", Arg::Word("caretaker"))
            .arg("reason", Arg::Word("other"))
            .event(event)
    });
    Ok(h.subject.absent().or(caretaker))
}

/// The latest bite that is at least so bad.
fn worst_bite(h: &Handling<'_>, grade: u8) -> Option<crate::fold::record::Bite> {
    let bites = h.subject.record.bites.iter().filter(|b| b.grade >= grade);
    bites.max_by_key(|b| (b.at, b.event)).copied()
}

/// After a bite of grade 4 or 5, until an adult places the animal anew, a week or more later.
fn bite_lock(h: &Handling<'_>) -> Answer {
    let Some(bite) = worst_bite(h, 4) else { return Ok(None) };
    let earliest = after(bite.at, days(h.subject.book.parameters.bite_lock_days))?;
    if h.subject.record.placed_by_adult.iter().any(|(at, _)| *at >= earliest) {
        return Ok(None);
    }
    let finding = Finding::stop(Rule::BiteLock)
        .arg("grade", Arg::Number(f64::from(bite.grade)))
        .arg("when", Arg::Instant(bite.at))
        .arg("earliest", Arg::Instant(earliest))
        .event(bite.event);
    Ok(Some(finding))
}

fn child(h: &Handling<'_>) -> Answer {
    let band = h.caretaker.age_band();
    let grave = worst_bite(h, 5);
    let why = if band == AgeBand::Under5 {
        "under_5"
    } else if band == AgeBand::Adult {
        return Ok(None);
    } else if grave.is_some() {
        "bite"
    } else if h.is_long_hold() {
        "long_hold"
    } else {
        return Ok(None);
    };
    let events: Vec<EventId> =
        grave.filter(|_| why == "bite").map(|b| b.event).into_iter().collect();
    Ok(Some(Finding::stop(Rule::Child).arg("why", Arg::Word(why)).events(events)))
}

fn branch_not_open(h: &Handling<'_>) -> Answer {
    if h.step.kind != StepKind::Branch {
        return Ok(None);
    }
    let protocol = h.subject.record.protocol;
    let opens_at = h.step.opens_at.as_ref();
    // A branch that opens at a step which is not there never opens.
    let open = opens_at.and_then(|id| protocol.rung(id)).is_some_and(|rung| h.offered >= rung);
    let needed = h.step.after.as_ref().filter(|id| !h.pair.branch_succeeded(id));
    if open && needed.is_none() {
        return Ok(None);
    }
    let step = |id: Option<&StepId>| id.map_or(Arg::None, |id| Arg::Step(id.clone()));
    let finding = Finding::wait(Rule::BranchNotOpen)
        .arg("opens_at", step(opens_at))
        .arg("needs", step(needed));
    Ok(Some(finding))
}

fn bite_pause(h: &Handling<'_>) -> Answer {
    let pause = hours(h.subject.book.parameters.bite_pause_hours);
    let bites = h.subject.record.bites.iter().filter(|b| b.grade >= 3);
    let bites = bites.map(|b| (b.at, b.event, ("bite", Arg::None)));
    let mishaps = h.subject.record.mishaps.iter();
    let mishaps = mishaps.map(|m| (m.at, m.event, ("mishap", Arg::Word(m.kind.word()))));
    let latest = bites.chain(mishaps).max_by_key(|(at, event, _)| (*at, *event));
    let Some((at, event, (why, kind))) = latest else {
        return Ok(None);
    };
    let until = after(at, pause)?;
    if h.now() >= until {
        return Ok(None);
    }
    let finding = Finding::wait(Rule::BitePause)
        .arg("why", Arg::Word(why))
        .arg("kind", kind)
        .arg("when", Arg::Instant(at))
        .until(until)
        .event(event);
    Ok(Some(finding))
}

fn resting(
    h: &Handling<'_>,
    rule: Rule,
    rest: Option<crate::fold::record::Rest>,
) -> Option<Finding> {
    let rest = rest.filter(|rest| h.is_rationed() && h.now() < rest.until)?;
    let finding = Finding::wait(rule)
        .arg("when", Arg::Instant(rest.since))
        .until(rest.until)
        .event(rest.event);
    Some(finding)
}

fn rest_after_fear(h: &Handling<'_>) -> Answer {
    Ok(resting(h, Rule::RestAfterFear, h.subject.record.fright))
}

fn rest_interval(h: &Handling<'_>) -> Answer {
    Ok(resting(h, Rule::RestInterval, h.subject.record.rest))
}

/// How many sessions of the local day count for the limit, which they are, and the limit.
#[must_use]
pub fn sessions_today<'a>(subject: &'a Subject<'_>) -> (&'a [EventId], u32) {
    let parameters = &subject.book.parameters;
    let most = parameters.sessions_a_day.min(parameters.sessions_a_day_most);
    let done = match &subject.record.sessions {
        Some((day, sessions)) if *day == subject.home.today => sessions.as_slice(),
        _ => &[],
    };
    (done, u32::try_from(most).unwrap_or(0))
}

fn daily_limit(h: &Handling<'_>) -> Answer {
    let (done, most) = sessions_today(&h.subject);
    let count = u32::try_from(done.len()).unwrap_or(u32::MAX);
    if !h.is_rationed() || count < most {
        return Ok(None);
    }
    let tomorrow = h.subject.home.calendar.start_after(h.today(), 1)?;
    let finding = Finding::wait(Rule::DailyLimit)
        .arg("done", Arg::Number(f64::from(count)))
        .arg("most", Arg::Number(f64::from(most)))
        .until(tomorrow)
        .events(done.iter().copied());
    Ok(Some(finding))
}

/// Whether an animal has settled in, and what is still missing.
///
/// # Errors
/// Where a day can't be reckoned with; the rule then makes wait.
pub fn settling_in(subject: &Subject<'_>) -> Answer {
    let home = subject.home;
    let parameters = &subject.book.parameters;
    let Some(arrival) = subject.animal.arrival() else {
        return Ok(Some(cannot_tell(Rule::SettlingIn, Effect::Limits)));
    };
    let mut hands_off = parameters.hands_off_days(arrival.origin);
    if subject.animal.traits.contains(&Trait::HalfWild) && arrival.origin != Origin::OwnLitter {
        hands_off = hands_off.max(parameters.hands_off_days_half_wild);
    }
    let since = days_between(arrival.on, home.today);
    if arrival.origin == Origin::OwnLitter && since >= 0 {
        return Ok(None);
    }
    let signs = subject.record.settle_signs(arrival.on, subject.book);
    let days_over = since >= hands_off;
    if since >= parameters.settle_timeout_days || (days_over && signs.is_some()) {
        return Ok(None);
    }
    let timeout = parameters.settle_timeout_days;
    let wait = if signs.is_some() { hands_off.min(timeout) } else { timeout };
    let hands_off_end = home.calendar.start_after(arrival.on, hands_off)?;
    let until = home.calendar.start_after(arrival.on, wait)?;
    let mut finding = Finding::limits(Rule::SettlingIn)
        .contact(Contact::Near)
        .arg("why", Arg::Word(if days_over { "signs" } else { "days" }))
        .arg("until", Arg::Instant(if days_over { until } else { hands_off_end }))
        .event(arrival.event);
    finding.until = Some(until);
    Ok(Some(finding))
}

/// Everything that limits this handling; what limits more than a branch or module allows makes it
/// wait.
#[must_use]
pub fn limiting(handling: &Handling<'_>) -> Vec<Finding> {
    let mut findings = limits::of(handling);
    let asked = handling.step;
    if asked.kind == StepKind::Ladder {
        return findings;
    }
    for finding in findings.iter_mut().filter(|f| f.effect == Effect::Limits) {
        let too_close = finding.contact.is_some_and(|most| asked.contact > most);
        let own_words = match finding.rule {
            Rule::HealthAmber => true,
            Rule::WeightLoss => handling.is_long_hold(),
            _ => false,
        };
        if too_close || own_words {
            finding.effect = Effect::Wait;
        }
    }
    findings
}
