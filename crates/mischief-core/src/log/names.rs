//! What events name, and whether it is known.

use super::Log;
use crate::event::wire::{Code, Decoded, Refusal};
use crate::event::{Event, Species, What, Wound};
use crate::ids::{AnimalId, CaretakerId, EventId, IntroductionId, ProtocolId, StepId};
use crate::protocol::ProtocolKind;
use crate::rulebook::Rulebook;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use jiff::Timestamp;

/// The ids that the log knows.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// The species is that of the earliest registration, whichever arrived first.
    pub(super) animals: BTreeMap<AnimalId, ((Timestamp, EventId), Species)>,
    caretakers: BTreeSet<CaretakerId>,
    introductions: BTreeMap<IntroductionId, ProtocolId>,
}

impl Names {
    pub(super) fn learn(&mut self, event: &Event) {
        match &event.what {
            What::AnimalRegistered { animal, facts } => {
                let told = (event.key(), facts.species);
                let known = self.animals.entry(animal.clone()).or_insert(told);
                if told.0 < known.0 {
                    *known = told;
                }
            }
            What::CaretakerJoined { caretaker, .. } => {
                self.caretakers.insert(caretaker.clone());
            }
            What::IntroductionStarted { introduction, protocol, .. } => {
                self.introductions.entry(introduction.clone()).or_insert_with(|| protocol.clone());
            }
            _ => {}
        }
    }
}

/// What a log knows by name, without its events: to check a stream of events that is too long to be
/// held.
#[derive(Debug, Clone, Default)]
pub struct Known {
    names: Names,
}

impl Known {
    /// What a log knows.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        Self { names: log.names.clone() }
    }

    /// Learns what an event makes known: an animal, a caretaker, an introduction.
    pub fn learn(&mut self, event: &Event) {
        self.names.learn(event);
    }

    /// Checks that all that an event names is known, as a log would; but for its id.
    ///
    /// # Errors
    /// The [`Refusal`] with which a log would answer.
    pub fn check(&self, decoded: &Decoded, path: &str, book: &Rulebook) -> Result<(), Refusal> {
        check_names(&decoded.event, path, book, &self.names)?;
        decoded.unknown_behaviour.clone().map_or(Ok(()), Err)
    }
}

/// The field that names an animal: its name, the place in its list, the field of the item.
type Place = (&'static str, Option<usize>, Option<&'static str>);

/// What an event names, each with the field that names it.
#[derive(Default)]
pub(super) struct Named<'e> {
    pub(super) animals: Vec<(Place, &'e AnimalId)>,
    caretakers: Vec<(&'static str, &'e CaretakerId)>,
    introduction: Option<&'e IntroductionId>,
    step: Option<(&'e AnimalId, &'e StepId)>,
    meeting_step: Option<(&'e IntroductionId, &'e StepId)>,
}

impl<'e> Named<'e> {
    // tidy: registry
    pub(super) fn of(event: &'e Event) -> Self {
        let mut named = Self::default();
        match &event.what {
            // A registration names its own animal, a joining its own caretaker: both are new.
            What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::AnimalRegistered { .. }
            | What::Retracted { .. }
            | What::Note { animal: None, .. } => {}
            What::CaretakerChanged { caretaker, .. } | What::CaretakerLeft { caretaker } => {
                named.caretakers.push(("caretaker", caretaker));
            }
            What::AnimalChanged { animal, .. }
            | What::AnimalArrived { animal, .. }
            | What::AnimalLeft { animal, .. }
            | What::ProtocolAssigned { animal, .. }
            | What::SettleCheck { animal, .. }
            | What::Bite { animal, .. }
            | What::Mishap { animal, .. }
            | What::Weight { animal, .. }
            | What::WeightBaseline { animal, .. }
            | What::HealthSign { animal, .. }
            | What::HealthCleared { animal, .. }
            | What::Surgery { animal, .. }
            | What::QuarantineWaived { animal, .. }
            | What::Note { animal: Some(animal), .. } => named.animal("animal", animal),
            What::Contact { animal, caretaker, .. }
            | What::LongHoldOptedIn { animal, caretaker, .. } => {
                named.animal("animal", animal);
                named.caretakers.push(("caretaker", caretaker));
            }
            What::Placed { animal, caretaker, step, .. } => {
                named.animal("animal", animal);
                named.caretakers.push(("caretaker", caretaker));
                named.step = Some((animal, step));
            }
            What::Session(session) => {
                named.animal("animal", &session.animal);
                named.caretakers.push(("caretaker", &session.caretaker));
                named.caretakers.extend(session.with_adult.iter().map(|c| ("with_adult", c)));
                named.step = Some((&session.animal, &session.step));
            }
            What::HealthCheck { animals } | What::Housed { animals, .. } => {
                named.list("animals", animals);
            }
            What::BodyCheck { animals, wounds } => {
                named.list("animals", animals);
                named.wounds(wounds);
            }
            What::IntroductionStarted { newcomers, residents, .. } => {
                named.list("newcomers", newcomers);
                named.list("residents", residents);
            }
            What::IntroductionSession(session) => {
                named.list("animals", &session.animals);
                for (at, seen) in session.observations.iter().enumerate() {
                    let place = |field| ("observations", Some(at), Some(field));
                    named.animals.extend(seen.actor.iter().map(|a| (place("actor"), a)));
                    named.animals.extend(seen.target.iter().map(|a| (place("target"), a)));
                }
                named.wounds(session.wounds.as_deref().unwrap_or_default());
                named.introduction = Some(&session.introduction);
                named.meeting_step = Some((&session.introduction, &session.step));
            }
            What::IntroductionChanged { introduction, joined, left } => {
                named.list("joined", joined.as_deref().unwrap_or_default());
                named.list("left", left.as_deref().unwrap_or_default());
                named.introduction = Some(introduction);
            }
            What::IntroductionEnded { introduction, .. } => {
                named.introduction = Some(introduction);
            }
        }
        named
    }

    fn animal(&mut self, field: &'static str, animal: &'e AnimalId) {
        self.animals.push(((field, None, None), animal));
    }

    fn list(&mut self, field: &'static str, animals: &'e [AnimalId]) {
        let named = animals.iter().enumerate();
        self.animals.extend(named.map(|(at, animal)| ((field, Some(at), None), animal)));
    }

    fn wounds(&mut self, wounds: &'e [Wound]) {
        let place = |at| ("wounds", Some(at), Some("animal"));
        let named = wounds.iter().enumerate();
        self.animals.extend(named.map(|(at, wound)| (place(at), &wound.animal)));
    }
}

pub(super) fn conflict(event: &Event, path: &str) -> Refusal {
    let message = format!(
        "another event has the id {}; give the new one an id of its own, or retract the old one",
        event.id
    );
    Refusal::new(Code::ConflictingId, format!("{path}.id"), message)
}

pub(super) fn check_names(
    event: &Event,
    path: &str,
    book: &Rulebook,
    names: &Names,
) -> Result<(), Refusal> {
    let named = Named::of(event);
    for ((field, at, part), animal) in &named.animals {
        if !names.animals.contains_key(*animal) {
            let at = at.map_or(String::new(), |at| format!("[{at}]"));
            let part = part.map_or(String::new(), |part| format!(".{part}"));
            let path = format!("{path}.{field}{at}{part}");
            let message = format!("there is no animal `{animal}`; register it first");
            return Err(Refusal::new(Code::UnknownAnimal, path, message));
        }
    }
    for (field, caretaker) in &named.caretakers {
        if !names.caretakers.contains(*caretaker) {
            let message = format!("there is no caretaker `{caretaker}`; let them join first");
            return Err(Refusal::new(Code::UnknownCaretaker, format!("{path}.{field}"), message));
        }
    }
    if let Some(introduction) = named.introduction
        && !names.introductions.contains_key(introduction)
    {
        let message = format!("there is no introduction `{introduction}`; start it first");
        let path = format!("{path}.introduction");
        return Err(Refusal::new(Code::UnknownIntroduction, path, message));
    }
    check_protocol(event, path, book, names)?;
    check_step(event, &named, path, book, names)
}

pub(super) fn check_protocol(
    event: &Event,
    path: &str,
    book: &Rulebook,
    names: &Names,
) -> Result<(), Refusal> {
    let unknown = |id: &ProtocolId| {
        let message = format!("there is no protocol `{id}` in that revision");
        Err(Refusal::new(Code::UnknownProtocol, format!("{path}.protocol"), message))
    };
    match &event.what {
        What::ProtocolAssigned { animal, protocol: id, revision } => {
            let Some(protocol) = book.protocol(id, *revision) else { return unknown(id) };
            let fits = names.animals.get(animal).is_some_and(|(_, s)| *s == protocol.species);
            if protocol.kind == ProtocolKind::Trust && fits {
                return Ok(());
            }
            let message = format!("the protocol `{id}` is not one of trust for this species");
            Err(Refusal::new(Code::BadValue, format!("{path}.protocol"), message))
        }
        What::IntroductionStarted { protocol: id, .. } => {
            if book.introduction(id).is_some() {
                Ok(())
            } else {
                unknown(id)
            }
        }
        _ => Ok(()),
    }
}

pub(super) fn check_step(
    event: &Event,
    named: &Named<'_>,
    path: &str,
    book: &Rulebook,
    names: &Names,
) -> Result<(), Refusal> {
    let unknown = |step: &StepId, of: &str| {
        let message = format!("there is no step `{step}` {of}");
        Err(Refusal::new(Code::UnknownStep, format!("{path}.step"), message))
    };
    if let Some((animal, step)) = named.step
        && let Some((_, species)) = names.animals.get(animal)
    {
        let Some(known) = book.step(*species, step) else {
            return unknown(step, &format!("for a {}", species.word()));
        };
        if matches!(event.what, What::Placed { .. }) && !book.is_rung(*species, &known.id) {
            return unknown(step, "of a ladder; branches are asked for by name");
        }
    }
    if let Some((introduction, step)) = named.meeting_step
        && let Some(protocol) = names.introductions.get(introduction)
    {
        let known = book.introduction(protocol).is_some_and(|i| i.rung(step).is_some());
        if !known {
            return unknown(step, &format!("in `{protocol}`"));
        }
    }
    Ok(())
}
