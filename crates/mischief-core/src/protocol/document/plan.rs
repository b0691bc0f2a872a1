//! The whole of a protocol: its steps, and how they hang together.

use super::step::{self, Draft, Reading};
use super::table::{At, Problems, Table};
use super::wording::{listed, nearest, quoted};
use super::{OwnSource, STEPS_MAX, dose, household};
use crate::event::{Goal, Species};
use crate::ids::{ProtocolId, StepId};
use crate::protocol::{Contact, NewCaretaker, Protocol, ProtocolKind, StepKind};
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

/// Reads a whole protocol and the sources that it declares.
pub(super) fn read(root: &Table<'_>, reading: &Reading<'_>) -> Option<(Protocol, Vec<OwnSource>)> {
    let own = reading.context.texts_required;
    let problems = reading.problems;
    let kind = root
        .need("kind")
        .and_then(|value| value.word(ProtocolKind::ALL, ProtocolKind::word, "kind of protocol"));
    if let Some((ProtocolKind::Introduction, span)) = &kind {
        refuse_introduction(span.clone(), reading);
        return None;
    }
    let id = root.need("id").and_then(|value| value.id(ProtocolId::parse));
    let species = root.need("species").and_then(|value| {
        value.word(Species::ALL, Species::word, "species that there are protocols for")
    });
    let revision = root.need("revision");
    let revision = revision.and_then(|value| Some((value.whole(1, u32::MAX)?, value.span())));
    let date = root.need("date").and_then(|value| value.date());
    let sources = if own { household::sources(root, reading) } else { Vec::new() };
    if own && let Some(plain) = root.need("plain").and_then(|value| value.lines()) {
        reading.words.borrow_mut().insert("plain".into(), plain);
    }
    let ladder = steps(root, "step", StepKind::Ladder, reading);
    let branches = steps(root, "branch", StepKind::Branch, reading);
    unique(&ladder, &branches, problems);
    hang_together(&ladder, &branches, problems);
    let new_caretaker = match root.get("new_caretaker") {
        Some(value) => value.table("`new_caretaker`").and_then(|table| {
            new_caretaker(&table, &ladder, species.as_ref().map(|(species, _)| *species), reading)
        }),
        None if own => Some(household::new_caretaker(&ladder)),
        None => root.need("new_caretaker").and(None),
    };
    let goals = match root.get("goals") {
        Some(value) => value.table("`goals`").and_then(|table| goals(&table, &ladder, reading)),
        None if own => Some([ladder.len().saturating_sub(1); 3]),
        None => root.need("goals").and(None),
    };
    let cuddly_branch = root.get("cuddly_branch").map(|value| {
        let named = value.part_id(StepId::parse)?;
        names(&named, &branches, "branch", problems).map(|_| named.0)
    });
    root.finish(if own {
        &[]
    } else {
        &[("plain", "texts of the rulebook are elsewhere"), ("source", "sources are elsewhere")]
    });
    if own {
        let species = species.as_ref().map(|(species, _)| *species);
        household::named(id.as_ref(), revision.as_ref(), reading);
        household::no_looser(&ladder, &branches, species, reading);
    }
    let whole = |drafts: Vec<Draft>| drafts.into_iter().map(|d| d.step).collect::<Option<_>>();
    let protocol = Protocol {
        id: id?.0,
        kind: kind?.0,
        species: species?.0,
        revision: revision?.0,
        date: date?,
        ladder: whole(ladder)?,
        branches: whole(branches)?,
        new_caretaker: new_caretaker?,
        goals: goals?,
        cuddly_branch: match cuddly_branch {
            Some(branch) => Some(branch?),
            None => None,
        },
    };
    Some((protocol, sources))
}

/// The tables of an introduction have another shape: going on would only find fault with that.
fn refuse_introduction(span: Range<usize>, reading: &Reading<'_>) {
    let message = if reading.context.texts_required {
        "protocols for introductions can't be the household's own"
    } else {
        "protocols for introductions are not read here"
    };
    let help = "write `kind = \"trust\"`, with steps for one person and animal";
    reading.problems.add(span, message, help);
}

/// Reads all steps of one kind.
fn steps(root: &Table<'_>, key: &'static str, kind: StepKind, reading: &Reading<'_>) -> Vec<Draft> {
    let value = if kind == StepKind::Ladder { root.need(key) } else { root.get(key) };
    let Some(value) = value else { return Vec::new() };
    let Some(items) = value.items(STEPS_MAX) else { return Vec::new() };
    if items.is_empty() && kind == StepKind::Ladder {
        value.problem("a protocol has at least one step", "add a `[[step]]`");
    }
    let what = if kind == StepKind::Ladder { "the step" } else { "the branch" };
    let tables = items.iter().filter_map(|item| item.table(what));
    let drafts: Vec<Draft> = tables.map(|table| step::read(&table, kind, reading)).collect();
    for draft in &drafts {
        dose::held(draft, reading.problems);
    }
    drafts
}

/// No two steps, rung or branch, have one id.
fn unique(ladder: &[Draft], branches: &[Draft], problems: &Problems) {
    let mut seen: Vec<&StepId> = Vec::new();
    for (id, span) in ladder.iter().chain(branches).filter_map(|draft| draft.id.as_ref()) {
        if seen.contains(&id) {
            let message = format!("there are two steps `{id}`");
            problems.add(span.clone(), message, "give one of them another id");
        }
        seen.push(id);
    }
}

/// Finds the draft that is named, or says that there is none.
fn names(named: &At<StepId>, among: &[Draft], what: &str, problems: &Problems) -> Option<usize> {
    let (id, span) = named;
    let ids = || among.iter().filter_map(|draft| draft.id.as_ref()).map(|(id, _)| id.as_str());
    let at = among.iter().position(|d| d.id.as_ref().is_some_and(|(other, _)| other == id));
    if at.is_none() {
        let help = match nearest(id.as_str(), ids()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("name one of {}", listed(ids())),
        };
        let help = if ids().next().is_none() { format!("add the {what} first") } else { help };
        problems.add(span.clone(), format!("there is no {what} {}", quoted(id.as_str())), help);
    }
    at
}

/// Steps refer to steps that are there, branches wait for each other only one way, and what is one
/// exposure is one kind of thing.
fn hang_together(ladder: &[Draft], branches: &[Draft], problems: &Problems) {
    let mut next: Vec<Option<usize>> = vec![None; branches.len()];
    for (draft, next) in branches.iter().zip(&mut next) {
        if let Some(opens_at) = &draft.opens_at {
            names(opens_at, ladder, "step on the ladder", problems);
        }
        if let Some(after) = &draft.after {
            *next = names(after, branches, "branch", problems);
        }
    }
    for (at, draft) in branches.iter().enumerate() {
        let mut here = at;
        for _ in 0..branches.len() {
            let Some(Some(there)) = next.get(here) else { break };
            here = *there;
            if here == at {
                if let Some((_, span)) = &draft.after {
                    problems.add(
                        span.clone(),
                        "a branch that waits for itself never opens",
                        "let one of the branches open without `after`",
                    );
                }
                break;
            }
        }
    }
    let all: Vec<&Draft> = ladder.iter().chain(branches).collect();
    let exposure = |draft: &Draft| match (&draft.exposure, &draft.id) {
        (Some((exposure, _)), _) => Some(exposure.clone()),
        (None, Some((id, _))) => Some(id.as_str().into()),
        (None, None) => None,
    };
    let nature = |draft: &Draft| {
        let (contact, _) = draft.contact.as_ref()?;
        let unit = draft.dose.as_ref().map(|(dose, _)| dose.unit);
        (unit.is_some() == draft.has_dose).then_some((*contact, unit))
    };
    for (at, draft) in all.iter().enumerate() {
        let Some((name, span)) = &draft.exposure else { continue };
        let Some(nature_here) = nature(draft) else { continue };
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        let mut alike = others.filter(|(_, other)| exposure(other).as_ref() == Some(name));
        if alike.any(|(_, other)| nature(other).is_some_and(|nature| nature != nature_here)) {
            problems.add(
                span.clone(),
                "steps that are one exposure have the same contact and unit",
                "leave `exposure` out, or make the steps alike",
            );
        }
    }
}

fn new_caretaker(
    table: &Table<'_>,
    ladder: &[Draft],
    species: Option<Species>,
    reading: &Reading<'_>,
) -> Option<NewCaretaker> {
    let most = u32::try_from(STEPS_MAX).unwrap_or(u32::MAX);
    let back = table.need("steps_back");
    let least = if reading.context.texts_required { household::steps_back(species) } else { 0 };
    let back = back.and_then(|value| value.whole(least, most));
    let rung = table.need("not_below").and_then(|value| {
        let named = value.part_id(StepId::parse)?;
        let rung = names(&named, ladder, "step on the ladder", reading.problems)?;
        let contact = ladder.get(rung).and_then(|draft| draft.contact.as_ref());
        if reading.context.texts_required && contact.is_some_and(|(c, _)| *c > Contact::Near) {
            value.problem(
                format!("a new person would always touch or reach in: `{}` is too far", named.0),
                "name a step with contact `none` or `near`",
            );
            return None;
        }
        Some(rung)
    });
    let backing = step::backing(table, reading);
    table.finish(&[]);
    let steps_back = usize::try_from(back?).unwrap_or(usize::MAX);
    Some(NewCaretaker { steps_back, not_below: rung?, backing: backing?.0 })
}

fn goals(table: &Table<'_>, ladder: &[Draft], reading: &Reading<'_>) -> Option<[usize; 3]> {
    let rungs = [Goal::CalmCare, Goal::HandTame, Goal::Cuddly].map(|goal| {
        let named = table.need(goal.word())?.part_id(StepId::parse)?;
        let rung = names(&named, ladder, "step on the ladder", reading.problems)?;
        Some((rung, named.1))
    });
    table.finish(&[]);
    let [Some(calm_care), Some(hand_tame), Some(cuddly)] = rungs else { return None };
    for (before, after, message) in [
        (&calm_care, &hand_tame, "`hand_tame` comes before `calm_care`"),
        (&hand_tame, &cuddly, "`cuddly` comes before `hand_tame`"),
    ] {
        if after.0 < before.0 {
            reading.problems.add(
                after.1.clone(),
                message,
                "name steps in the order of the ladder: calm care, hand-tame, cuddly",
            );
            return None;
        }
    }
    Some([calm_care.0, hand_tame.0, cuddly.0])
}
