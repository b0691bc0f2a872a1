//! Where the pair will stand after each way in which the recommended session can go: the session
//! is played through on a copy of the pair, by the code that reads real ones.

use crate::ethogram::BehaviourIx;
use crate::event::{EndedBy, Quantity, Session, Trial};
use crate::explain::Outlook;
use crate::fold::health::LossLevel;
use crate::fold::pair::{HoldEnd, Session as PairSession};
use crate::fold::session::Lens;
use crate::ids::{EventId, StepId};
use crate::protocol::{StepKind, Unit};
use crate::rules::handling::Handling;
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::SignedDuration;

/// `None` only where the ethogram lacks a sign of some kind.
pub(super) fn outlook(h: &Handling<'_>, dose: Option<f64>) -> Option<Outlook> {
    let ethogram = &h.subject.book.ethogram;
    let calm = ethogram.first(|b| {
        b.signal == crate::ethogram::Signal::Calm && !b.needs_other_calm && !b.treat_taken
    })?;
    let fear = ethogram.first(|b| b.severity == 2)?;
    let alarm = ethogram.first(|b| b.severity == 3 && b.reads_as_bite.is_none())?;
    let planned = h.step.trials.max(1);
    // A success with an unsure trial needs two calm ones beside it.
    let with_unsure = planned.max(3) - 1;
    let play = |seen: &[(Option<BehaviourIx>, u32)], calm| play(h, dose, seen, calm);
    Some(Outlook {
        clean: play(&[(Some(calm), planned)], true)?,
        success: play(&[(Some(calm), with_unsure), (None, 1)], true)?,
        mixed: play(&[(None, planned)], false)?,
        fail: play(&[(Some(fear), 1)], false)?,
        severe: play(&[(Some(alarm), 1)], false)?,
    })
}

/// Plays a session whose trials show these behaviours, each so many times.
fn play(
    h: &Handling<'_>,
    dose: Option<f64>,
    seen: &[(Option<BehaviourIx>, u32)],
    ends_calm: bool,
) -> Option<StepId> {
    let protocol = h.subject.record.protocol;
    let parameters = &h.subject.book.parameters;
    let session = recommended(h, dose, seen);
    let (now, ended_at) = (h.subject.home.now, session.ended_at);
    let health = &h.subject.record.health;
    // The last of all ids: the session comes after whatever else happened at this instant.
    let event = EventId::LAST;
    let key = (now, event);
    let ended = (ended_at, key, 1);
    let mut pair = h.pair.clone();
    let begun = pair.begin((now, key, 0), ended_at, None, protocol, parameters);
    let lens = Lens {
        ethogram: &h.subject.book.ethogram,
        parameters,
        step: h.step,
        treat_taken_before: begun.treat_taken_before,
    };
    let summary = lens.sum_up(&session, now, ended_at, h.subject.home.today);
    let hold_end = if ends_calm { HoldEnd::Calm } else { HoldEnd::NotCalm };
    let back = pair.end(
        &PairSession {
            event,
            step: h.step,
            rung: protocol.rung(&h.step.id).filter(|_| h.step.kind == StepKind::Ladder),
            begun,
            ended,
            summary: &summary,
            shown: &[],
            no_advance: health.loss_level(h.subject.animal.species, parameters) > LossLevel::None,
            long_hold: h.is_long_hold().then_some(hold_end),
        },
        protocol,
        parameters,
    );
    if let Some((steps, why)) = back {
        pair.step_back(steps, (why, event), ended, protocol);
    }
    protocol.at(pair.rung).map(|step| step.id.clone())
}

/// The session as it is recommended, with trials that show these behaviours.
fn recommended(
    h: &Handling<'_>,
    dose: Option<f64>,
    seen: &[(Option<BehaviourIx>, u32)],
) -> Session {
    let unit = h.step.dose.map(|range| range.unit);
    let lasted_s = dose.map(|dose| if unit == Some(Unit::Minutes) { dose * 60.0 } else { dose });
    let trials: Vec<Trial> = seen
        .iter()
        .map(|(behaviour, times)| Trial {
            dose: dose.and_then(Quantity::new),
            lasted_s: lasted_s.and_then(Quantity::new),
            times: *times,
            behaviours: behaviour.iter().copied().collect::<Box<[_]>>(),
        })
        .collect();
    let now = h.subject.home.now;
    let ended_at = now.saturating_add(SignedDuration::from_mins(5)).unwrap_or(now);
    let who = (h.subject.id.clone(), h.caretaker_id.clone());
    Session::of(who, h.step.id.clone(), ended_at, trials, EndedBy::Plan)
}
