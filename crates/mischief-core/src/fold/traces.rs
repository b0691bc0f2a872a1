//! What meetings and looks at bodies leave: fights, blood, wounds.

use crate::ethogram::Signal;
use crate::event::{Event, IntroductionSession, What, Wound, WoundSeverity};
use crate::ids::{AnimalId, EventId};
use crate::rulebook::Rulebook;
use alloc::vec;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// A meeting or a look at bodies that left traces.
#[derive(Debug, Clone)]
pub struct Trace {
    /// When it ended.
    pub at: Timestamp,
    /// Its local day.
    pub day: Date,
    /// What happened.
    pub kind: TraceKind,
    /// The others whom it concerns; none: everybody.
    pub with: Option<Vec<AnimalId>>,
    /// The event.
    pub event: EventId,
}

/// What a trace is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceKind {
    /// A locked fight, or one was bullied.
    Fight,
    /// Blood was drawn, or a wound found.
    Blood,
    /// Blood between these two.
    BloodBetween,
    /// A wound that gapes.
    Gape,
}

/// What an event leaves on an animal.
pub(super) fn left_on(id: &AnimalId, event: &Event, day: Date, book: &Rulebook) -> Vec<Trace> {
    let (at, found) = match &event.what {
        What::BodyCheck { wounds, .. } => (event.happened(), wounds_on(id, wounds)),
        What::IntroductionSession(meeting) => {
            let ended = event.shifted(meeting.ended_at).max(event.happened());
            (ended, of_meeting(id, meeting, book))
        }
        _ => return Vec::new(),
    };
    let trace = |(kind, with)| Trace { at, day, kind, with, event: event.id };
    found.into_iter().map(trace).collect()
}

/// What was left, and between whom; none: it concerns everybody.
type Found = (TraceKind, Option<Vec<AnimalId>>);

fn wounds_on(id: &AnimalId, wounds: &[Wound]) -> Vec<Found> {
    let own = wounds.iter().filter(|wound| wound.animal == *id);
    own.map(|wound| match wound.severity {
        WoundSeverity::Gape => (TraceKind::Gape, None),
        WoundSeverity::Nick => (TraceKind::Blood, None),
    })
    .collect()
}

fn of_meeting(id: &AnimalId, meeting: &IntroductionSession, book: &Rulebook) -> Vec<Found> {
    let wounds = meeting.wounds.as_deref().unwrap_or_default();
    let mut found = wounds_on(id, wounds);
    let others: Vec<AnimalId> = meeting.animals.iter().filter(|a| *a != id).cloned().collect();
    let (mut fought, mut blood) = (false, false);
    let mut bled_with: Vec<AnimalId> = Vec::new();
    for seen in &meeting.observations {
        let Some(behaviour) = book.ethogram.get(seen.behaviour) else { continue };
        if !behaviour.draws_blood {
            fought |= behaviour.signal == Signal::StopBetween;
            continue;
        }
        blood = true;
        match (&seen.actor, &seen.target) {
            (Some(a), Some(b)) if a == id => bled_with.push(b.clone()),
            (Some(a), Some(b)) if b == id => bled_with.push(a.clone()),
            (Some(_), Some(_)) => {}
            // Nobody said who: every two of that meeting.
            _ => bled_with.extend(others.iter().cloned()),
        }
    }
    // Where only two met, a wound tells whose teeth it was.
    if let ([other], false, false) = (others.as_slice(), wounds.is_empty(), blood) {
        bled_with = vec![other.clone()];
    }
    if meeting.animals.contains(id) {
        if fought {
            found.push((TraceKind::Fight, Some(others.clone())));
        }
        if blood {
            found.push((TraceKind::Blood, Some(others)));
        }
    }
    if !bled_with.is_empty() {
        bled_with.sort();
        bled_with.dedup();
        found.push((TraceKind::BloodBetween, Some(bled_with)));
    }
    found
}
