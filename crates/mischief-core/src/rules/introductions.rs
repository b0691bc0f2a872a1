//! Rules about an introduction as a whole, beside those about every two who meet.

use super::meetings::{Party, are_cagemates};
use super::{Answer, Finding};
use crate::calendar::{OutOfRange, after, days_between};
use crate::event::LeftReason;
use crate::explain::{Arg, Fact};
use crate::fold::health::hours;
use crate::fold::introduction::{Calm, Course, PairCourse};
use crate::fold::{Animal, Home};
use crate::ids::EventId;
use crate::protocol::Parameters;
use crate::rulebook::{Rule, Rulebook};
use alloc::vec;
use alloc::vec::Vec;
use jiff::Timestamp;

/// What an introduction is asked about with.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The household.
    pub home: &'a Home,
    /// What the engine knows.
    pub book: &'a Rulebook,
    /// The introduction.
    pub course: &'a Course<'a>,
    /// Those who take part and are here.
    pub parties: &'a [Party<'a>],
}

impl Asked<'_> {
    fn parameters(&self) -> &Parameters {
        &self.book.parameters
    }
}

/// Nobody is left to meet, or nobody was named.
#[must_use]
pub fn nobody(asked: &Asked<'_>) -> Option<Finding> {
    let course = asked.course;
    if !course.newcomers.is_empty() && !course.residents.is_empty() {
        return None;
    }
    let left = course.gone.iter().find_map(|id| Some((id, asked.home.animal(id)?.left()?)));
    if let Some((id, (reason, event))) = left {
        let reason: LeftReason = reason;
        return Some(
            Finding::stop(Rule::Absent)
                .arg("who", Arg::Word("animal"))
                .arg("reason", Arg::Word(reason.word()))
                .arg("animal", Arg::Animal(id.clone()))
                .event(event),
        );
    }
    let mut finding =
        Finding::wait(Rule::UnknownFact).arg("facts", Arg::Words(vec![Fact::Animals.word()]));
    finding.missing = vec![Fact::Animals];
    Some(finding)
}

/// A way that is made for the other species.
#[must_use]
pub fn other_species(asked: &Asked<'_>) -> Option<Finding> {
    let species = asked.course.protocol.species;
    let is_other = |p: &&Party<'_>| -> bool {
        let animal: &Animal = p.subject.animal;
        animal.species != species
    };
    let other = asked.parties.iter().find(is_other)?;
    // A rat and a mouse are told by the rule about the two.
    if asked.parties.iter().any(|p| p.subject.animal.species == species) {
        return None;
    }
    let finding = Finding::stop(Rule::SpeciesMix)
        .arg("animal", Arg::Animal(other.subject.id.clone()))
        .arg("other", Arg::None);
    Some(finding)
}

/// Left to themselves before they have shown that they can be, or too soon after trouble, at this
/// step; or living together already while they have hardly met.
///
/// # Errors
/// Where a time can't be reckoned with; the rule then makes wait.
pub fn together_too_soon(asked: &Asked<'_>, rung: usize) -> Answer {
    if rung < asked.course.protocol.proof {
        return Ok(housed_together(asked));
    }
    if rung < asked.course.protocol.unwatched {
        return Ok(None);
    }
    if let Some(unproven) = unproven(asked) {
        return Ok(Some(unproven));
    }
    let wait = hours(asked.parameters().together_trouble_hours);
    let mut latest: Option<(Timestamp, EventId)> = None;
    for (at, event) in asked.course.pairs.iter().filter_map(|pair| pair.trouble) {
        let until = after(at, wait)?;
        latest = latest.max(Some((until, event)));
    }
    Ok(latest.filter(|(until, _)| asked.home.now < *until).map(|(until, event)| {
        Finding::wait(Rule::TogetherTooSoon)
            .arg("why", Arg::Word("recent"))
            .until(until)
            .event(event)
    }))
}

/// Strangers who live in one enclosure already, though they have hardly met.
fn housed_together(asked: &Asked<'_>) -> Option<Finding> {
    let home = asked.home;
    let together = |pair: &&PairCourse| {
        let [a, b] = &pair.animals;
        let one = home.housing.enclosure(a).filter(|one| home.housing.enclosure(b) == Some(one));
        one.is_some() && !are_cagemates(home, a, b)
    };
    let pair = asked.course.pairs.iter().find(together)?;
    let [a, _] = &pair.animals;
    let told = home.housing.plan(a).map(|plan| plan.event);
    let finding = Finding::wait(Rule::TogetherTooSoon).arg("why", Arg::Word("housed"));
    Some(finding.until_if(None).events(told))
}

/// What any two of them have not yet shown before they are left to themselves.
#[must_use]
pub fn unproven(asked: &Asked<'_>) -> Option<Finding> {
    let protocol = asked.course.protocol;
    let by_hours = protocol.steps.get(protocol.proof).is_some_and(|step| step.hours > 0.0);
    let parameters = asked.parameters();
    let lacks = |pair: &PairCourse| -> Option<&'static str> {
        if by_hours {
            let minutes: f64 = pair.proven.iter().map(|calm| calm.minutes).sum();
            return (minutes < parameters.together_calm_hours * 60.0).then_some("hours");
        }
        let calm = i64::try_from(pair.proven.len()).unwrap_or(i64::MAX);
        if calm < parameters.together_calm_sessions {
            return Some("calm_days");
        }
        pair.slept.is_none().then_some("contact")
    };
    let found = asked.course.pairs.iter().find_map(|pair| Some((pair, lacks(pair)?)));
    // Who is no stranger to anybody has nothing to show, but then there is nobody to meet.
    let (pair, why) = found?;
    let events: Vec<EventId> = pair.proven.iter().map(|calm: &Calm| calm.event).collect();
    let finding = Finding::wait(Rule::TogetherTooSoon)
        .arg("why", Arg::Word(why))
        .until_if(None)
        .events(events);
    Some(finding)
}

/// The day's sessions at this step are done.
///
/// # Errors
/// Where a time can't be reckoned with; the rule then makes wait.
pub fn meetings_done(asked: &Asked<'_>, rung: usize) -> Answer {
    let most = asked.course.protocol.at(rung).map_or(0, |step| step.a_day);
    let done = asked.course.done_on(asked.home.today);
    let count = u32::try_from(done.len()).unwrap_or(u32::MAX);
    if most == 0 || count < most {
        return Ok(None);
    }
    let tomorrow: Result<Timestamp, OutOfRange> =
        asked.home.calendar.start_after(asked.home.today, 1);
    Ok(Some(
        Finding::wait(Rule::MeetingsDone)
            .arg("done", Arg::Number(f64::from(count)))
            .until(tomorrow?)
            .events(done),
    ))
}

/// Whether living apart may be the better end, with why.
#[must_use]
pub fn consider_ending(asked: &Asked<'_>, blocked: &[&Finding], rung: usize) -> Option<Finding> {
    if nobody(asked).is_some() {
        return None;
    }
    let (course, parameters) = (asked.course, asked.parameters());
    let setback_days = i64::try_from(course.setbacks.len()).unwrap_or(i64::MAX);
    let gapes = i64::try_from(course.gapes.len()).unwrap_or(i64::MAX);
    // From the day on which any two first did something together: a quarantine takes its own time.
    let first = course.pairs.iter().filter_map(|pair| Some(pair.held.first()?.day)).min();
    let days = first.map_or(0, |first| days_between(first, asked.home.today));
    let weeks = f64::from(i32::try_from(days).unwrap_or(i32::MAX)) / 7.0;
    let others = course.members().count() > 2;
    let why = if blocked.iter().any(|f| f.rule == Rule::PairingEnded) {
        if others { "pair_of_several" } else { "pair" }
    } else if gapes >= parameters.introduction_gaping_wounds {
        "wounds"
    } else if setback_days >= parameters.introduction_setback_days {
        "setbacks"
    } else if weeks >= parameters.introduction_weeks_most && rung < course.protocol.proof {
        "weeks"
    } else {
        return None;
    };
    let events: Vec<EventId> = match why {
        "wounds" => course.gapes.clone(),
        "setbacks" => course.setbacks.values().flatten().copied().collect(),
        _ => Vec::new(),
    };
    let finding = Finding::limits(Rule::ConsiderEnding).arg("why", Arg::Word(why));
    Some(finding.events(events))
}
