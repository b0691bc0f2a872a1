//! What to do next in an introduction.

use super::{AskError, Known, View};
use crate::calendar::OutOfRange;
use crate::ethogram::{BehaviourIx, Signal};
use crate::event::{
    IntroductionOutcome, IntroductionSession, MeetingEndedBy, MeetingObservation, Quantity,
};
use crate::explain::{Advice, Arg, Dose, Guidance, Outlook, PairProgress, Reason, Today, Verdict};
use crate::fold::gathering::Side;
use crate::fold::introduction::{Course, PairCourse};
use crate::ids::{AnimalId, CaretakerId, EventId, IntroductionId, StepId};
use crate::protocol::Unit;
use crate::protocol::introduction::MeetingStep;
use crate::rulebook::{Effect, Rule};
use crate::rules::introductions::{self, Asked};
use crate::rules::meetings::{Party, informing, missing, named_once, of_all};
use crate::rules::{self, Finding, cannot_tell};
use alloc::vec;
use alloc::vec::Vec;
use jiff::SignedDuration;

impl<'a> View<'a> {
    /// What to do next in an introduction.
    ///
    /// # Errors
    /// Where there is none of that id, or its start is taken back.
    pub fn recommend_introduction(&self, id: &IntroductionId) -> Result<Guidance, AskError> {
        let unknown = || AskError::UnknownIntroduction(id.clone());
        let gathering = self.home.introductions.get(id).ok_or_else(unknown)?;
        let course =
            Course::of(&self.home, self.log, (id, gathering), self.book).ok_or_else(unknown)?;
        if let Some((_, outcome, event)) = gathering.ended {
            return over(self, &course, (outcome, event)).ok_or_else(unknown);
        }
        let members: Vec<AnimalId> = course.members().cloned().collect();
        let known: Vec<Known<'_>> =
            members.iter().map(|id| self.animal(id)).collect::<Result<_, _>>()?;
        let parties: Vec<Party<'_>> = known.iter().map(|known| self.party(known)).collect();
        let asked = Asked { home: &self.home, book: self.book, course: &course, parties: &parties };
        answer(self, &asked).ok_or_else(unknown)
    }

    /// What to do today: one answer for each animal present and one for each introduction that goes
    /// on. Residents come first, then animals in quarantine; an introduction stands with the latter
    /// while one of those who take part is in quarantine. In each, stop, go, wait, complete; then by
    /// id.
    ///
    /// # Errors
    /// Where the caretaker is not known.
    pub fn today(&self, caretaker: &CaretakerId) -> Result<Vec<Today>, AskError> {
        self.caretaker(caretaker)?;
        let mut list = Vec::new();
        let mut quarantined: Vec<&AnimalId> = Vec::new();
        for (id, animal) in self.home.animals() {
            if animal.left().is_some() {
                continue;
            }
            let known = self.animal(id)?;
            let apart = known.quarantined();
            if apart {
                quarantined.push(id);
            }
            let recommendation = self.recommend_for(&known, caretaker, None)?;
            list.push((apart, Today::Animal(recommendation)));
        }
        for (id, gathering) in self.home.introductions.iter() {
            if gathering.ended.is_some() {
                continue;
            }
            let guidance = self.recommend_introduction(id)?;
            let mut members = guidance.newcomers.iter().chain(&guidance.residents);
            let apart = members.any(|member| quarantined.contains(&member));
            list.push((apart, Today::Introduction(guidance)));
        }
        let rank = |verdict| match verdict {
            Verdict::Stop => 0,
            Verdict::Go => 1,
            Verdict::Wait => 2,
            Verdict::Complete => 3,
        };
        list.sort_by(|(apart_a, a), (apart_b, b)| {
            let key = |apart: &bool, item: &Today| (*apart, rank(item.verdict()));
            (key(apart_a, a), a.id()).cmp(&(key(apart_b, b), b.id()))
        });
        Ok(list.into_iter().map(|(_, item)| item).collect())
    }
}

/// What every rule says, in the order in which they are named.
fn findings(asked: &Asked<'_>, rung: usize) -> Vec<Finding> {
    let (mut findings, _) = of_all(asked.parties);
    findings.extend(introductions::nobody(asked));
    findings.extend(introductions::other_species(asked));
    let timed = [
        (Rule::TogetherTooSoon, introductions::together_too_soon(asked, rung)),
        (Rule::MeetingsDone, introductions::meetings_done(asked, rung)),
    ];
    for (rule, said) in timed {
        match said {
            Ok(finding) => findings.extend(finding),
            Err(OutOfRange) => findings.push(cannot_tell(rule, Effect::Wait)),
        }
    }
    findings
}

/// `None` only where the way has no steps, which the rulebook's reader refuses.
fn answer(view: &View<'_>, asked: &Asked<'_>) -> Option<Guidance> {
    let (home, course) = (asked.home, asked.course);
    let stands = course.rung();
    let findings = findings(asked, stands);
    let blocked = rules::blocking(&findings);
    // While the clock runs, the quarantine is what is due, wherever they stand.
    let quarantined = quarantined(asked, &blocked);
    let rung = if quarantined.is_some() { 0 } else { stands };
    let verdict = match rules::verdict(&blocked) {
        Verdict::Go if course.complete() => Verdict::Complete,
        // Only rests are left when all is done.
        Verdict::Wait if course.complete() && only(&blocked, Rule::MeetingsDone) => {
            Verdict::Complete
        }
        other => other,
    };
    let complete = verdict == Verdict::Complete;
    let blocked: Vec<&Finding> = if complete { Vec::new() } else { blocked };
    let known = informing(&findings).filter(|_| !complete);
    let ending = introductions::consider_ending(asked, &blocked, rung);
    let dose = dose(course, rung);
    Some(Guidance {
        introduction: course.id.clone(),
        now: home.now,
        protocol: course.protocol.id.clone(),
        revision: course.protocol.revision,
        newcomers: course.newcomers.clone(),
        residents: course.residents.clone(),
        ended: None,
        step: step(course, rung)?,
        verdict,
        dose,
        not_before: rules::not_before(&blocked).filter(|_| !blocked.is_empty()),
        sessions_today: sessions_today(course, rung, home.today),
        blocked_by: named_once(&blocked),
        missing: missing(&findings),
        because: because(asked, (rung, stands), &blocked, (ending.as_ref(), known), complete),
        advice: advice(&blocked, ending.as_ref(), verdict, quarantined),
        watch_for: match verdict {
            Verdict::Go => course.protocol.at(rung).map(|s| s.buttons.clone()).unwrap_or_default(),
            _ => Vec::new(),
        },
        outlook: (verdict == Verdict::Go).then(|| outlook(view, course, rung, dose)).flatten(),
        pairs: pairs(course),
    })
}

/// Whether a quarantine blocks, and on which side: residents, where one of them is in it.
fn quarantined(asked: &Asked<'_>, blocked: &[&Finding]) -> Option<Side> {
    if !blocked.iter().any(|f| f.rule == Rule::Quarantine) {
        return None;
    }
    let free = |p: &&Party<'_>| matches!(p.quarantine, Ok(None));
    let resident = |p: &&Party<'_>| asked.course.residents.contains(p.subject.id);
    let all = asked.parties.iter().filter(resident).all(|p| free(&p));
    Some(if all { Side::Newcomer } else { Side::Resident })
}

/// An introduction that has ended: quiet, but for bodies that are still to be looked over.
fn over(
    view: &View<'_>,
    course: &Course<'_>,
    (outcome, event): (IntroductionOutcome, EventId),
) -> Option<Guidance> {
    let together = outcome == IntroductionOutcome::Together;
    let last = course.protocol.last();
    let days = course.protocol.at(last).map_or(0, |step| step.days);
    // Days of the home step count too, where it got that far.
    let home_days =
        course.least().filter(|pair| pair.rung == last).map_or(0, PairCourse::calm_days);
    let checked = u32::try_from(home_days + course.checked_since_end.len()).unwrap_or(u32::MAX);
    let due = together && checked < days;
    let advice = match (together, due) {
        (true, true) => vec![Advice::BodyCheck, Advice::Together],
        (true, false) => vec![Advice::Together],
        (false, _) => vec![Advice::Apart],
    };
    let reason = Reason {
        rule: Rule::IntroductionEnded,
        args: vec![("why", Arg::Word(outcome.word()))],
        events: vec![event],
    };
    Some(Guidance {
        introduction: course.id.clone(),
        now: view.home.now,
        protocol: course.protocol.id.clone(),
        revision: course.protocol.revision,
        newcomers: course.newcomers.clone(),
        residents: course.residents.clone(),
        ended: Some(outcome),
        step: step(course, if together { last } else { course.rung() })?,
        verdict: Verdict::Complete,
        dose: None,
        not_before: None,
        sessions_today: (0, None),
        blocked_by: Vec::new(),
        missing: Vec::new(),
        because: vec![reason],
        advice,
        watch_for: Vec::new(),
        outlook: None,
        pairs: pairs(course),
    })
}

fn only(blocked: &[&Finding], rule: Rule) -> bool {
    blocked.iter().all(|finding| finding.rule == rule)
}

fn step(course: &Course<'_>, rung: usize) -> Option<StepId> {
    course.protocol.at(rung).map(|step| step.id.clone())
}

fn dose(course: &Course<'_>, rung: usize) -> Option<Dose> {
    let pair = course.least().filter(|pair| pair.rung == rung)?;
    let step: &MeetingStep = course.protocol.at(rung)?;
    let value = step.length(pair.calm.len(), pair.calm_minutes())?;
    Some(Dose { value, unit: Unit::Minutes })
}

fn sessions_today(
    course: &Course<'_>,
    rung: usize,
    today: jiff::civil::Date,
) -> (u32, Option<u32>) {
    let most = course.protocol.at(rung).map(|step| step.a_day).filter(|most| *most > 0);
    let done = if rung == course.rung() { course.done_on(today).len() } else { 0 };
    (u32::try_from(done).unwrap_or(u32::MAX), most)
}

fn pairs(course: &Course<'_>) -> Vec<PairProgress> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let progress = |pair: &PairCourse| {
        Some(PairProgress {
            animals: pair.animals.clone(),
            step: step(course, pair.rung)?,
            calm: count(pair.calm.len()),
            days: count(pair.calm_days()),
            sessions: count(pair.held.len()),
        })
    };
    course.pairs.iter().filter_map(progress).collect()
}

fn because(
    asked: &Asked<'_>,
    (rung, stands): (usize, usize),
    blocked: &[&Finding],
    (ending, known): (Option<&Finding>, Option<&Finding>),
    complete: bool,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = blocked.iter().map(|f| f.reason()).collect();
    if blocked.iter().any(|f| f.rule == Rule::Absent) {
        // Who has left is not talked about any further.
        return reasons;
    }
    reasons.extend(ending.map(Finding::reason));
    // What keeps the next step back is told before it is due.
    if rung == asked.course.protocol.proof {
        reasons.extend(introductions::unproven(asked).as_ref().map(Finding::reason));
    }
    if complete {
        let args = vec![("why", Arg::Word("complete"))];
        reasons.push(Reason { rule: Rule::IntroductionEnded, args, events: Vec::new() });
    }
    if rung == stands {
        reasons.extend(step_reason(asked.course));
    }
    reasons.extend(known.map(Finding::reason));
    reasons
}

/// What set the step, and how far the two who are least far have come there.
fn step_reason(course: &Course<'_>) -> Option<Reason> {
    let pair = course.least()?;
    let step = course.protocol.at(pair.rung)?;
    let arg =
        |rung: usize| course.protocol.at(rung).map_or(Arg::None, |step| Arg::Step(step.id.clone()));
    let number = |n: usize| Arg::Number(f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    let [a, b] = pair.animals.clone();
    let args = vec![
        ("why", Arg::Word(pair.why.word())),
        ("from", arg(pair.from)),
        ("to", arg(pair.rung)),
        ("animal", Arg::Animal(a)),
        ("other", Arg::Animal(b)),
        ("calm", number(pair.calm.len())),
        ("sessions", Arg::Number(f64::from(step.sessions))),
        ("days", Arg::Number(f64::from(step.days))),
        ("on_days", number(pair.calm_days())),
        ("hours", if step.hours > 0.0 { Arg::Number(step.hours) } else { Arg::None }),
        ("calm_hours", Arg::Number(libm::floor(pair.calm_minutes() / 60.0))),
    ];
    let events = pair.events.iter().copied().chain(pair.calm.iter().map(|calm| calm.event));
    Some(Reason { rule: Rule::IntroductionStep, args, events: events.collect() })
}

fn advice(
    blocked: &[&Finding],
    ending: Option<&Finding>,
    verdict: Verdict,
    quarantined: Option<Side>,
) -> Vec<Advice> {
    if blocked.iter().any(|f| f.rule == Rule::Absent) {
        return vec![Advice::NobodyLeft];
    }
    let also = ending.map(|finding| Advice::Also(finding.rule));
    let own = match verdict {
        Verdict::Complete => vec![Advice::Together],
        Verdict::Go => vec![Advice::Step],
        Verdict::Stop | Verdict::Wait => meanwhile(blocked, quarantined),
    };
    also.into_iter().chain(own).collect()
}

/// What to do while something blocks. The quarantine is a step too: it says what is to be seen to
/// each day, where it is the newcomers who are in it.
fn meanwhile(blocked: &[&Finding], quarantined: Option<Side>) -> Vec<Advice> {
    let mut advice = rules::meanwhile(blocked);
    let clock = Advice::Meanwhile(Rule::Quarantine);
    if quarantined == Some(Side::Newcomer) && advice.first() == Some(&clock) {
        advice.retain(|advice| *advice != clock);
        advice.push(Advice::Step);
    }
    advice
}

/// Where the introduction would stand after each way in which the session can go. `None` only where
/// the ethogram lacks a sign of some kind.
fn outlook(
    view: &View<'_>,
    course: &Course<'_>,
    rung: usize,
    dose: Option<Dose>,
) -> Option<Outlook> {
    let ethogram = &view.book.ethogram;
    let ready = ethogram.first(|b| b.signal == Signal::ReadyToStop)?;
    let stop = ethogram.first(|b| b.signal == Signal::StopBetween && !b.draws_blood)?;
    let blood = ethogram.first(|b| b.draws_blood)?;
    let least = course.protocol.at(rung).map_or(0.0, |step| step.least_minutes);
    let minutes = dose.map_or(least, |dose| dose.value);
    let length = SignedDuration::try_from_secs_f64(minutes * 60.0).unwrap_or(SignedDuration::ZERO);
    let now = view.home.now;
    let play = |behaviour: Option<BehaviourIx>, slept: Option<bool>| {
        let at_s = Quantity::new(0.0)?;
        let seen = |behaviour| MeetingObservation { at_s, behaviour, actor: None, target: None };
        let session = IntroductionSession {
            introduction: course.id.clone(),
            step: step(course, rung)?,
            animals: course.members().cloned().collect(),
            ended_at: now.saturating_add(length).unwrap_or(now),
            observations: behaviour.into_iter().map(seen).collect(),
            ended_by: MeetingEndedBy::Plan,
            slept_in_contact: slept,
            ate: None,
            wounds: None,
        };
        step(course, course.after(&session, &view.home, view.book))
    };
    Some(Outlook {
        clean: play(None, Some(true))?,
        success: play(None, None)?,
        mixed: play(Some(ready), None)?,
        fail: play(Some(stop), None)?,
        severe: play(Some(blood), None)?,
    })
}
