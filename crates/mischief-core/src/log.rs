//! The log: a set of events. Order of arrival and repetition mean nothing; nothing is ever edited
//! or deleted.

mod names;
pub mod part;

use crate::event::wire::{Decoded, Refusal};
use crate::event::{Event, Species, What};
use crate::ids::{AnimalId, EventId};
use crate::rulebook::Rulebook;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use jiff::Timestamp;
pub use names::Known;
use names::{Named, Names, check_names, conflict};

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
    /// Of these the bites and mishaps, which are looked for before all else.
    harms: BTreeMap<AnimalId, Vec<Key>>,
    retractions: Vec<Key>,
    names: Names,
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
    #[must_use]
    pub fn of_animal(&self, animal: &AnimalId, now: Timestamp) -> Vec<&Event> {
        let keys = self.animals.get(animal).map(Vec::as_slice).unwrap_or_default();
        let until = keys.partition_point(|(at, _, _)| *at <= now);
        let keys = keys.get(..until).unwrap_or_default();
        keys.iter().filter_map(|(_, _, slot)| self.event(*slot)).collect()
    }

    /// Bites and mishaps of an animal that happened until `now`, in order of reading.
    pub(crate) fn harms_of(&self, animal: &AnimalId, now: Timestamp) -> Vec<&Event> {
        let keys = self.harms.get(animal).map(Vec::as_slice).unwrap_or_default();
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
            insert_for(&mut self.animals, animal, key);
            if is_harm(&event.what) {
                insert_for(&mut self.harms, animal, key);
            }
        }
    }

    fn unindex(&mut self, event: &Event, slot: Slot) {
        let key = (event.happened(), event.id, slot);
        remove_sorted(&mut self.household, &key);
        remove_sorted(&mut self.retractions, &key);
        for animal in own_animals(event) {
            for of_animals in [&mut self.animals, &mut self.harms] {
                if let Some(keys) = of_animals.get_mut(animal) {
                    remove_sorted(keys, &key);
                }
            }
        }
    }
}

/// The animals whose record an event belongs to, each once, in order.
#[must_use]
pub fn own_animals(event: &Event) -> Vec<&AnimalId> {
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

fn is_harm(what: &What) -> bool {
    matches!(what, What::Bite { .. } | What::Mishap { .. })
}

fn insert_for(lists: &mut BTreeMap<AnimalId, Vec<Key>>, animal: &AnimalId, key: Key) {
    match lists.get_mut(animal) {
        Some(keys) => insert_sorted(keys, key),
        None => {
            lists.insert(animal.clone(), alloc::vec![key]);
        }
    }
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
