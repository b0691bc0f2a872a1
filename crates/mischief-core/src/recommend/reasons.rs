//! Why the answer is what it is: what blocks, what limits, what set the step and the dose.

use crate::dosing::{Choice, Why};
use crate::explain::{Arg, Reason, Verdict};
use crate::fold::pair::How;
use crate::protocol::{DoseRange, StepKind};
use crate::rulebook::{Effect, Rule};
use crate::rules::Finding;
use crate::rules::handling::Handling;
use alloc::vec;
use alloc::vec::Vec;

pub(super) fn because(
    h: &Handling<'_>,
    verdict: Verdict,
    blocked: &[&Finding],
    findings: &[Finding],
    choice: Option<Choice>,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = blocked.iter().map(|f| f.reason()).collect();
    if blocked.iter().any(|f| f.rule == Rule::Absent) {
        // Who has left is not talked about any further.
        return reasons;
    }
    let limits = findings.iter().filter(|f| f.effect == Effect::Limits);
    reasons.extend(limits.map(Finding::reason));
    if verdict == Verdict::Complete {
        let goal = h.subject.animal.goal;
        reasons.push(reason(Rule::Complete, vec![("goal", Arg::Word(goal.word()))]));
    }
    if h.step.kind == StepKind::Ladder {
        reasons.extend(gap(h));
        reasons.extend(cause(h));
    }
    if verdict == Verdict::Go {
        reasons.extend(choice.and_then(|choice| dosing(h, choice)));
    }
    reasons.extend(findings.iter().filter(|f| f.rule == Rule::Alone).map(Finding::reason));
    if h.caretaker.at_risk {
        reasons.push(reason(Rule::AtRisk, Vec::new()));
    }
    reasons
}

fn reason(rule: Rule, args: Vec<(&'static str, Arg)>) -> Reason {
    Reason { rule, args, events: Vec::new() }
}

fn step(h: &Handling<'_>, rung: usize) -> Arg {
    let step = h.subject.record.protocol.at(rung);
    step.map_or(Arg::None, |step| Arg::Step(step.id.clone()))
}

/// Days without a session lower the step offered.
fn gap(h: &Handling<'_>) -> Option<Reason> {
    if h.offered == h.pair.rung {
        return None;
    }
    let (latest, event) = h.pair.latest()?;
    let days = h.subject.home.now.duration_since(latest).as_hours() / 24;
    #[expect(clippy::cast_precision_loss, reason = "a count of days")]
    let days = Arg::Number(days as f64);
    let mut reason = reason(Rule::Gap, vec![("days", days), ("to", step(h, h.offered))]);
    reason.events.push(event);
    Some(reason)
}

/// What set the step at which the pair stands.
fn cause(h: &Handling<'_>) -> Option<Reason> {
    let cause = &h.pair.cause;
    let to = ("to", step(h, h.pair.rung));
    let from = |rung: Option<usize>| ("from", rung.map_or(Arg::None, |rung| step(h, rung)));
    let mut reason = match cause.how {
        How::First => reason(Rule::FirstStep, vec![to]),
        How::New { furthest } => {
            reason(Rule::NewCaretaker, vec![to, ("furthest", step(h, furthest))])
        }
        How::Placed => {
            let by = cause.by.clone().map_or(Arg::None, Arg::Caretaker);
            reason(Rule::Placed, vec![to, ("by", by)])
        }
        How::Advanced => {
            let sessions = u32::try_from(cause.events.len()).unwrap_or(u32::MAX);
            let sessions = ("sessions", Arg::Number(f64::from(sessions)));
            reason(Rule::Advance, vec![from(cause.from), to, sessions])
        }
        How::Back(why) => {
            let steps = cause.from.unwrap_or(h.pair.rung).saturating_sub(h.pair.rung);
            let steps = Arg::Number(f64::from(u32::try_from(steps).unwrap_or(u32::MAX)));
            let why = ("why", Arg::Word(why.word()));
            reason(Rule::StepBack, vec![from(cause.from), to, ("steps", steps), why])
        }
        How::Moved => reason(Rule::Placed, vec![to, ("by", Arg::None)]),
    };
    reason.events.clone_from(&cause.events);
    Some(reason)
}

/// What set the dose.
fn dosing(h: &Handling<'_>, choice: Choice) -> Option<Reason> {
    let range = h.step.dose?;
    let unit = range.unit;
    // Where the step has only one dose and that is it, nothing was chosen.
    let fixed = range.start >= range.goal && choice.dose >= range.goal;
    let exposure = h.pair.exposure(&h.step.exposure);
    let known = exposure.and_then(|e| e.last_calm);
    // Sentences tell tenths: what is not more in tenths is the same once more.
    let tenths = |dose: f64| libm::round(dose * 10.0);
    let no_more = known.is_some_and(|(longest, _)| tenths(choice.dose) <= tenths(longest));
    let why = match choice.why {
        _ if fixed => "fixed",
        Why::Grow if no_more => Why::Repeat.word(),
        why => why.word(),
    };
    let calm = exposure.map_or(0, |e| e.calm_at_longest());
    let [times, of] = odds(choice.chance);
    let args = vec![
        ("dose", Arg::dose(Some(choice.dose), unit)),
        ("longest", Arg::dose(known.map(|(dose, _)| dose), unit)),
        ("calm", Arg::Number(f64::from(calm))),
        ("why", Arg::Word(why)),
        ("chance", choice.chance.map_or(Arg::None, Arg::Number)),
        ("times", times),
        ("of", of),
    ];
    let mut reason = reason(Rule::Dosing, args);
    reason.events.extend(known.map(|(_, event)| event));
    Some(reason)
}

/// Why an easier step is offered than the one at which the pair stands.
pub(super) fn frightens(h: &Handling<'_>, range: DoseRange, chance: f64) -> Finding {
    let least = h.subject.book.parameters.dose_least_s;
    let [times, of] = odds(Some(chance));
    let latest = h.pair.exposure(&h.step.exposure).and_then(|e| e.fright);
    Finding::limits(Rule::DoseTooLikelyToFrighten)
        .arg("dose", Arg::dose(Some(least), range.unit))
        .arg("from", Arg::Step(h.step.id.clone()))
        .arg("chance", Arg::Number(chance))
        .arg("times", times)
        .arg("of", of)
        .events(latest)
}

/// Fractions that people can picture: so many times in so many.
const ODDS: &[(u32, u32)] = &[
    (1, 20),
    (1, 10),
    (1, 5),
    (1, 3),
    (1, 2),
    (2, 3),
    (3, 4),
    (4, 5),
    (9, 10),
    (19, 20),
    (29, 30),
    (49, 50),
    (99, 100),
];

/// A chance as so many times in so many: the fraction that is nearest in odds, so that 19 in 20
/// and 49 in 50 are told apart.
pub(super) fn odds(chance: Option<f64>) -> [Arg; 2] {
    let Some(chance) = chance else { return [Arg::None, Arg::None] };
    let odds = |chance: f64| libm::log(chance.max(1e-6) / (1.0 - chance).max(1e-6));
    let off = |(times, of): &(u32, u32)| {
        libm::fabs(odds(f64::from(*times) / f64::from(*of)) - odds(chance))
    };
    let nearest = ODDS.iter().min_by(|a, b| off(a).total_cmp(&off(b)));
    let (times, of) = nearest.copied().unwrap_or((1, 2));
    [Arg::Number(f64::from(times)), Arg::Number(f64::from(of))]
}
