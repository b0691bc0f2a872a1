//! Logs that were read already, kept for the next question while the program serves.
//!
//! What is kept are the events themselves, never what was made of them: the log is a set to which
//! things are only added, so that what was read stays true, and what came since is taken in before
//! each answer. Where anything speaks against it, the log is read anew.

use crate::App;
use crate::error::AppError;
use crate::situation::{Scope, needed, read_stored, take_in};
use jiff::Timestamp;
use mischief_core::ids::AnimalId;
use mischief_core::log::part::is_wide;
use mischief_core::log::{Log, own_animals};
use mischief_core::rulebook::Rulebook;
use mischief_store::HouseholdId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Mutex as Turn;

/// So many events are kept at most, of all households together: some 100 MB.
const EVENTS_MOST: usize = 200_000;
/// Where more than so many events came since, the log is read anew.
const BEHIND_MOST: i64 = 1_000;

/// The logs that are kept.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    places: BTreeMap<HouseholdId, Place>,
    /// How often any was asked for.
    asked: u64,
}

/// Where the log of a household is kept.
#[derive(Debug, Default)]
struct Place {
    part: Arc<Turn<Option<Part>>>,
    events: usize,
    /// When it was asked for last, in times that any was.
    asked: u64,
}

/// A part of a household's log.
#[derive(Debug)]
struct Part {
    log: Arc<Log>,
    /// The animals whose events are in it, besides those of the household as a whole.
    animals: BTreeSet<AnimalId>,
    /// The number of the last event that was stored before it was read.
    sequence: i64,
}

impl Kept {
    fn place(&self, household: HouseholdId) -> Arc<Turn<Option<Part>>> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.asked += 1;
        let asked = shelf.asked;
        let place = shelf.places.entry(household).or_default();
        place.asked = asked;
        Arc::clone(&place.part)
    }

    /// Makes room: what was asked for longest ago goes first.
    fn weigh(&self, household: HouseholdId, events: usize) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = shelf.places.get_mut(&household) {
            place.events = events;
        }
        while shelf.places.values().map(|place| place.events).sum::<usize>() > EVENTS_MOST {
            let oldest = shelf.places.iter().min_by_key(|(_, place)| place.asked);
            let Some(oldest) = oldest.map(|(id, _)| *id) else { return };
            shelf.places.remove(&oldest);
        }
    }
}

impl App {
    /// A part of a household's log with at least what a question needs, as it is stored now.
    pub(crate) async fn kept_log(
        &self,
        household: HouseholdId,
        scope: Scope<'_>,
        now: Timestamp,
        book: &Rulebook,
    ) -> Result<Arc<Log>, AppError> {
        let place = self.kept.place(household);
        let mut part = place.lock().await;
        // Taken out: whatever goes wrong, or stops half-way, leaves nothing half-read behind.
        let log = match part.take() {
            Some(known) => self.followed(household, known, (scope, now), book).await,
            None => Ok(None),
        };
        let known = match log {
            Ok(Some(known)) => known,
            // What is wrong with the store is said by reading it anew.
            Ok(None) | Err(_) => self.read_anew(household, (scope, now), book).await?,
        };
        let log = Arc::clone(&known.log);
        *part = Some(known);
        self.kept.weigh(household, log.len());
        Ok(log)
    }

    async fn read_anew(
        &self,
        household: HouseholdId,
        asked: (Scope<'_>, Timestamp),
        book: &Rulebook,
    ) -> Result<Part, AppError> {
        // The number first: what is stored meanwhile is then taken in twice, which does no harm.
        let sequence = self.store.latest_sequence(household).await?;
        let mut log = Log::new();
        take_in(&mut log, &self.store.wide_events(household).await?, book)?;
        let part = Part { log: Arc::new(log), animals: BTreeSet::new(), sequence };
        self.widened(household, part, asked, book).await
    }

    /// The part with what came since; none where that can't be told.
    async fn followed(
        &self,
        household: HouseholdId,
        mut part: Part,
        asked: (Scope<'_>, Timestamp),
        book: &Rulebook,
    ) -> Result<Option<Part>, AppError> {
        let sequence = self.store.latest_sequence(household).await?;
        let behind = sequence - part.sequence;
        if !(0..=BEHIND_MOST).contains(&behind) {
            return Ok(None);
        }
        if behind > 0 {
            let limit = u32::try_from(behind).unwrap_or(u32::MAX);
            let new = self.store.since(household, part.sequence, limit).await?;
            // A number that is left out: an event that is there already happened earlier than was
            // known.
            let numbers = part.sequence + 1..=sequence;
            if !new.iter().map(|event| event.sequence).eq(numbers) {
                return Ok(None);
            }
            let mut batch = Vec::with_capacity(new.len());
            for stored in &new {
                let decoded = read_stored(stored, book)?;
                let event = &decoded.event;
                if is_wide(&event.what)
                    || own_animals(event).iter().any(|animal| part.animals.contains(*animal))
                {
                    batch.push(decoded);
                }
            }
            Arc::make_mut(&mut part.log).accept_all(batch, |at| format!("events[{at}]"), book)?;
            part.sequence = sequence;
        }
        self.widened(household, part, asked, book).await.map(Some)
    }

    /// The part with the events of the animals that are not yet in it.
    async fn widened(
        &self,
        household: HouseholdId,
        mut part: Part,
        (scope, now): (Scope<'_>, Timestamp),
        book: &Rulebook,
    ) -> Result<Part, AppError> {
        let mut missing = needed(&part.log, book, scope, now);
        missing.retain(|animal| !part.animals.contains(animal));
        if !missing.is_empty() {
            let log = Arc::make_mut(&mut part.log);
            self.take_in_those_of(household, &missing, log, book).await?;
            part.animals.extend(missing);
        }
        Ok(part)
    }
}
