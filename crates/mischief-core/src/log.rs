//! The log: a set of events. Order of arrival and repetition mean nothing; nothing is ever edited
//! or deleted.

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

/// What became of an event that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It was not there before.
    New,
    /// The same event was there already.
    Duplicate,
}

/// The place of an event in the log's memory.
type Slot = u32;

/// The key by which events are read: when it happened, then id.
type Key = (Timestamp, EventId, Slot);

/// A household's events, and where to find them.
#[derive(Debug, Clone, Default)]
pub struct Log {
    events: Vec<Event>,
    by_id: BTreeMap<EventId, Slot>,
    /// Events that the whole household is read from, in order of reading.
    household: Vec<Key>,
    /// Events that name an animal, in order of reading.
    animals: BTreeMap<AnimalId, Vec<Key>>,
    retractions: Vec<Key>,
    names: Names,
}

/// The ids that the log knows.
#[derive(Debug, Clone, Default)]
struct Names {
    /// The species is that of the earliest registration, whichever arrived first.
    animals: BTreeMap<AnimalId, ((Timestamp, EventId), Species)>,
    caretakers: BTreeSet<CaretakerId>,
    introductions: BTreeMap<IntroductionId, ProtocolId>,
}

impl Names {
    fn learn(&mut self, event: &Event) {
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

/// The field that names an animal: its name, the place in its list, the field of the item.
type Place = (&'static str, Option<usize>, Option<&'static str>);

/// What an event names, each with the field that names it.
#[derive(Default)]
struct Named<'e> {
    animals: Vec<(Place, &'e AnimalId)>,
    caretakers: Vec<(&'static str, &'e CaretakerId)>,
    introduction: Option<&'e IntroductionId>,
    step: Option<(&'e AnimalId, &'e StepId)>,
    meeting_step: Option<(&'e IntroductionId, &'e StepId)>,
}

impl<'e> Named<'e> {
    fn of(event: &'e Event) -> Self {
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

/// Whether the household as a whole is read from this event.
fn concerns_household(what: &What) -> bool {
    matches!(
        what,
        What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::CaretakerChanged { .. }
            | What::CaretakerLeft { .. }
            | What::AnimalRegistered { .. }
            | What::AnimalChanged { .. }
            | What::AnimalArrived { .. }
            | What::AnimalLeft { .. }
            | What::Surgery { .. }
            | What::IntroductionStarted { .. }
            | What::IntroductionChanged { .. }
            | What::IntroductionEnded { .. }
            | What::Housed { .. }
    )
}

impl Log {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// All events in order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        let mut keys: Vec<Key> = (0..)
            .zip(&self.events)
            .map(|(slot, event)| (event.happened(), event.id, slot))
            .collect();
        keys.sort_unstable();
        keys.into_iter().filter_map(|(_, _, slot)| self.event(slot))
    }

    /// The event with this id.
    #[must_use]
    pub fn find(&self, id: EventId) -> Option<&Event> {
        self.by_id.get(&id).and_then(|slot| self.event(*slot))
    }

    /// The species of an animal that was ever registered.
    #[must_use]
    pub fn species(&self, animal: &AnimalId) -> Option<Species> {
        self.names.animals.get(animal).map(|(_, species)| *species)
    }

    fn event(&self, slot: Slot) -> Option<&Event> {
        self.events.get(usize::try_from(slot).ok()?)
    }

    /// Household events in order of reading.
    pub(crate) fn household(&self) -> impl Iterator<Item = &Event> {
        self.household.iter().filter_map(|(_, _, slot)| self.event(*slot))
    }

    /// Events that name an animal and happened until `now`, in order of reading.
    pub(crate) fn of_animal(&self, animal: &AnimalId, now: Timestamp) -> Vec<&Event> {
        let keys = self.animals.get(animal).map(Vec::as_slice).unwrap_or_default();
        let until = keys.partition_point(|(at, _, _)| *at <= now);
        let keys = keys.get(..until).unwrap_or_default();
        keys.iter().filter_map(|(_, _, slot)| self.event(*slot)).collect()
    }

    /// The events that are taken back as of `now`, sorted.
    ///
    /// A retraction counts where no retraction that counts takes it back. Each takes back one
    /// event, so they form chains and rings; from the start of a chain on, every second one counts,
    /// and in a ring none does.
    pub(crate) fn retracted(&self, now: Timestamp) -> Vec<EventId> {
        let until = self.retractions.partition_point(|(at, _, _)| *at <= now);
        let mut targets: BTreeMap<EventId, EventId> = BTreeMap::new();
        for (_, id, slot) in self.retractions.get(..until).unwrap_or_default() {
            if let Some(What::Retracted { event, .. }) = self.event(*slot).map(|e| &e.what) {
                targets.insert(*id, *event);
            }
        }
        let mut open: BTreeMap<EventId, usize> = BTreeMap::new();
        for target in targets.values().filter(|t| targets.contains_key(*t)) {
            *open.entry(*target).or_default() += 1;
        }
        let mut ready: Vec<EventId> =
            targets.keys().filter(|id| !open.contains_key(*id)).copied().collect();
        let mut retracted: BTreeSet<EventId> = BTreeSet::new();
        while let Some(id) = ready.pop() {
            let Some(target) = targets.get(&id) else { continue };
            if !retracted.contains(&id) {
                retracted.insert(*target);
            }
            if let Some(left) = open.get_mut(target) {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    ready.push(*target);
                }
            }
        }
        retracted.into_iter().collect()
    }

    /// Takes in one event.
    ///
    /// # Errors
    /// A [`Refusal`]; the log is then as it was.
    pub fn accept(
        &mut self,
        decoded: Decoded,
        path: &str,
        book: &Rulebook,
    ) -> Result<Accepted, Refusal> {
        let mut names = None;
        self.check(&decoded, path, book, &mut names, core::slice::from_ref(&decoded))?;
        Ok(self.insert(decoded.event))
    }

    /// Takes in all of the events or none, whatever their order.
    ///
    /// # Errors
    /// The [`Refusal`] of the first event that can't be accepted; the log is then as it was.
    pub fn accept_all(
        &mut self,
        batch: Vec<Decoded>,
        path: impl Fn(usize) -> String,
        book: &Rulebook,
    ) -> Result<(usize, usize), Refusal> {
        let mut names = None;
        let mut new: BTreeMap<EventId, &Event> = BTreeMap::new();
        for (at, decoded) in batch.iter().enumerate() {
            self.check(decoded, &path(at), book, &mut names, &batch)?;
            let known = new.entry(decoded.event.id).or_insert(&decoded.event);
            if !known.says_the_same(&decoded.event) {
                return Err(conflict(&decoded.event, &path(at)));
            }
        }
        let (mut accepted, mut duplicates) = (0, 0);
        for decoded in batch {
            match self.insert(decoded.event) {
                Accepted::New => accepted += 1,
                Accepted::Duplicate => duplicates += 1,
            }
        }
        Ok((accepted, duplicates))
    }

    /// Checks what an event names against what the log and the batch know, in the written order.
    ///
    /// `extended` holds the log's names and those of the batch, made only where the log's own do
    /// not suffice.
    fn check(
        &self,
        decoded: &Decoded,
        path: &str,
        book: &Rulebook,
        extended: &mut Option<Names>,
        batch: &[Decoded],
    ) -> Result<(), Refusal> {
        let event = &decoded.event;
        let first = check_names(event, path, book, &self.names);
        if first.is_err() {
            let names = extended.get_or_insert_with(|| {
                let mut names = self.names.clone();
                for other in batch {
                    names.learn(&other.event);
                }
                names
            });
            check_names(event, path, book, names)?;
        }
        if let Some(refusal) = &decoded.unknown_behaviour {
            return Err(refusal.clone());
        }
        match self.find(event.id) {
            Some(known) if !known.says_the_same(event) => Err(conflict(event, path)),
            _ => Ok(()),
        }
    }

    fn insert(&mut self, event: Event) -> Accepted {
        if let Some(slot) = self.by_id.get(&event.id).copied() {
            self.keep_earliest(slot, event.recorded_at);
            return Accepted::Duplicate;
        }
        let slot = Slot::try_from(self.events.len()).unwrap_or(Slot::MAX);
        self.by_id.insert(event.id, slot);
        self.names.learn(&event);
        self.index(&event, slot);
        self.events.push(event);
        Accepted::New
    }

    /// Of two record times the earlier is kept; the event may then have happened earlier too.
    fn keep_earliest(&mut self, slot: Slot, recorded_at: Option<Timestamp>) {
        let Some(at) = usize::try_from(slot).ok() else { return };
        let Some(known) = self.events.get(at) else { return };
        let earliest = [known.recorded_at, recorded_at].into_iter().flatten().min();
        if earliest == known.recorded_at {
            return;
        }
        let mut event = known.clone();
        self.unindex(&event, slot);
        event.recorded_at = earliest;
        self.index(&event, slot);
        if let Some(place) = self.events.get_mut(at) {
            *place = event;
        }
    }

    fn index(&mut self, event: &Event, slot: Slot) {
        let key = (event.happened(), event.id, slot);
        if concerns_household(&event.what) {
            insert_sorted(&mut self.household, key);
        }
        if matches!(event.what, What::Retracted { .. }) {
            insert_sorted(&mut self.retractions, key);
        }
        for animal in own_animals(event) {
            match self.animals.get_mut(animal) {
                Some(keys) => insert_sorted(keys, key),
                None => {
                    self.animals.insert(animal.clone(), alloc::vec![key]);
                }
            }
        }
    }

    fn unindex(&mut self, event: &Event, slot: Slot) {
        let key = (event.happened(), event.id, slot);
        remove_sorted(&mut self.household, &key);
        remove_sorted(&mut self.retractions, &key);
        for animal in own_animals(event) {
            if let Some(keys) = self.animals.get_mut(animal) {
                remove_sorted(keys, &key);
            }
        }
    }
}

/// The animals whose record an event belongs to, each once.
fn own_animals(event: &Event) -> Vec<&AnimalId> {
    let mut animals: Vec<&AnimalId> = match &event.what {
        What::AnimalRegistered { animal, .. } => alloc::vec![animal],
        _ => Named::of(event).animals.into_iter().map(|(_, animal)| animal).collect(),
    };
    if animals.len() > 1 {
        animals.sort_unstable();
        animals.dedup();
    }
    animals
}

fn insert_sorted(keys: &mut Vec<Key>, key: Key) {
    match keys.last() {
        Some(last) if *last > key => {
            if let Err(at) = keys.binary_search(&key) {
                keys.insert(at, key);
            }
        }
        Some(last) if *last == key => {}
        _ => keys.push(key),
    }
}

fn remove_sorted(keys: &mut Vec<Key>, key: &Key) {
    if let Ok(at) = keys.binary_search(key) {
        keys.remove(at);
    }
}

fn conflict(event: &Event, path: &str) -> Refusal {
    let message = format!(
        "another event has the id {}; give the new one an id of its own, or retract the old one",
        event.id
    );
    Refusal::new(Code::ConflictingId, format!("{path}.id"), message)
}

fn check_names(event: &Event, path: &str, book: &Rulebook, names: &Names) -> Result<(), Refusal> {
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

fn check_protocol(
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

fn check_step(
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
        let known = book.introduction(protocol).is_some_and(|i| i.steps.contains(step));
        if !known {
            return unknown(step, &format!("in `{protocol}`"));
        }
    }
    Ok(())
}
