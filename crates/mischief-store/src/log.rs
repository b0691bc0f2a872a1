//! The log: events as they are stored, and reading them.

mod append;
mod read;

pub(crate) use append::{append, append_one};

use crate::change::Change;
use crate::error::StoreError;
use crate::household::HouseholdId;
use crate::row::Columns as _;
use crate::store::{Query, Store};
use jiff::Timestamp;
use mischief_core::ids::{AnimalId, EventId};
use std::collections::BTreeMap;

/// An event that is to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// Its id.
    pub id: EventId,
    /// The word for what it is, as `session`.
    pub kind: &'static str,
    /// When it happened: the earlier of `observed_at` and `recorded_at`.
    pub happened_at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When it was seen, by whoever recorded it.
    pub observed_at: Timestamp,
    /// Whether it concerns more than the animals that it names, so that it is always read.
    pub wide: bool,
    /// The animals that it names.
    pub animals: Vec<AnimalId>,
    /// The event in its written form, without `recorded_at`. Two events are the same where this is.
    pub body: String,
}

/// An event that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its id.
    pub id: EventId,
    /// Its number within the household: what was stored later has a higher one. There are gaps.
    pub sequence: i64,
    /// When it happened, in microseconds since 1970 UTC, rounded down.
    pub happened_at: i64,
    /// When it was recorded, to the nanosecond: the earliest time with which it came.
    pub recorded_at: Timestamp,
    /// The event in its written form, without `recorded_at`.
    pub body: String,
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appended {
    /// It was not there before.
    New,
    /// The same event was there already. If it now came with an earlier time of recording, that
    /// one holds.
    Duplicate,
}

impl Store {
    /// Adds events to a household's log, all or none. When it returns they are on disk. Says what
    /// became of each, in order.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where an id belongs to an event that says something else,
    /// [`StoreError::NotFound`] where there is no such household; else what the database says.
    pub async fn append(
        &self,
        household: HouseholdId,
        events: Vec<NewEvent>,
    ) -> Result<Vec<Appended>, StoreError> {
        self.change(vec![Change::Append { household, events }]).await
    }

    /// The events that concern more than the animals that they name, in the order in which they
    /// were stored.
    ///
    /// # Errors
    /// What the database says.
    pub async fn wide_events(
        &self,
        household: HouseholdId,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let mut reading = self.reading().await?;
        let found = read::wide(&mut reading, household).await;
        found.map_err(|failure| self.error(failure))
    }

    /// The events that name any of the animals and concern no more than these: each once, in the
    /// order in which they were stored.
    ///
    /// # Errors
    /// What the database says.
    pub async fn events_of(
        &self,
        household: HouseholdId,
        animals: &[AnimalId],
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let mut reading = self.reading().await?;
        let found = read::of_animals(&mut reading, household, animals).await;
        found.map_err(|failure| self.error(failure))
    }

    /// The same in portions, handed over while the next is looked for; an event that names several
    /// of the animals may come several times.
    ///
    /// # Errors
    /// What the database says.
    pub async fn each_of(
        &self,
        household: HouseholdId,
        animals: &[AnimalId],
        take: impl FnMut(Vec<StoredEvent>) + Send,
    ) -> Result<(), StoreError> {
        let mut reading = self.reading().await?;
        let found = read::each_of_animals(&mut reading, household, animals, take).await;
        found.map_err(|failure| self.error(failure))
    }

    /// One event.
    ///
    /// # Errors
    /// What the database says.
    pub async fn event(
        &self,
        household: HouseholdId,
        id: EventId,
    ) -> Result<Option<StoredEvent>, StoreError> {
        let sql = include_str!("sql/event/find.sql");
        let row = self.first(sql, |query| query.bind(household.get()).bind(id.to_text())).await?;
        let found = self.read_one(row.as_ref(), read::unpack)?;
        Ok(found.and_then(|events| events.into_iter().next()))
    }

    /// What those of the events say that are stored: the body of each.
    ///
    /// # Errors
    /// What the database says.
    pub async fn bodies(
        &self,
        household: HouseholdId,
        ids: &[EventId],
    ) -> Result<BTreeMap<EventId, String>, StoreError> {
        let mut reading = self.reading().await?;
        let found = append::bodies(&mut reading, household, ids).await;
        found.map_err(|failure| self.error(failure))
    }

    /// Events in the order in which they happened, ties by id: the first `limit` after a place.
    ///
    /// # Errors
    /// What the database says.
    pub async fn page(
        &self,
        household: HouseholdId,
        after: Option<(i64, EventId)>,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        // Every id sorts after the empty text.
        let (at, id) = after.map_or((i64::MIN, String::new()), |(at, id)| (at, id.to_text()));
        let bind = |query: Query| {
            let query = query.bind(household.get()).bind(at).bind(id);
            query.bind(i64::from(limit)).bind(read::BETWEEN)
        };
        let row = self.first(include_str!("sql/event/page.sql"), bind).await?;
        Ok(self.read_one(row.as_ref(), read::unpack)?.unwrap_or_default())
    }

    /// What happened, the newest first, ties by id: the first `limit` before a place; of one animal,
    /// or of all.
    ///
    /// # Errors
    /// What the database says.
    pub async fn history(
        &self,
        household: HouseholdId,
        animal: Option<&AnimalId>,
        before: Option<(i64, EventId)>,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let (at, id) = before.map_or((i64::MAX, String::new()), |(at, id)| (at, id.to_text()));
        let bind = |query: Query| {
            let query = query.bind(household.get()).bind(at).bind(id);
            query.bind(i64::from(limit)).bind(read::BETWEEN)
        };
        let row = match animal.map(|animal| animal.as_str().to_owned()) {
            None => self.first(include_str!("sql/event/history.sql"), bind).await?,
            Some(animal) => {
                let sql = include_str!("sql/event/history_of_animal.sql");
                self.first(sql, |query| bind(query).bind(animal)).await?
            }
        };
        Ok(self.read_one(row.as_ref(), read::unpack)?.unwrap_or_default())
    }

    /// Events in the order in which they were stored: the first `limit` after a number.
    ///
    /// # Errors
    /// What the database says.
    pub async fn since(
        &self,
        household: HouseholdId,
        after: i64,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let bind = |query: Query| {
            let query = query.bind(household.get()).bind(after);
            query.bind(i64::from(limit)).bind(read::BETWEEN)
        };
        let row = self.first(include_str!("sql/event/since.sql"), bind).await?;
        Ok(self.read_one(row.as_ref(), read::unpack)?.unwrap_or_default())
    }

    /// How many events there are.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count(&self, household: HouseholdId) -> Result<u64, StoreError> {
        let sql = include_str!("sql/event/count.sql");
        let row = self.first(sql, |query| query.bind(household.get())).await?;
        let count = self.read_one(row.as_ref(), |row| row.number("count"))?;
        Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or(0))
    }

    /// A number that grows by one with every event that is new, and with every one that turns out
    /// to have been recorded earlier: where it is the same, nothing has changed. 0 where nothing was
    /// stored yet.
    ///
    /// # Errors
    /// What the database says.
    pub async fn latest_sequence(&self, household: HouseholdId) -> Result<i64, StoreError> {
        let sql = include_str!("sql/household/sequence.sql");
        let row = self.first(sql, |query| query.bind(household.get())).await?;
        Ok(self.read_one(row.as_ref(), |row| row.number("sequence"))?.unwrap_or(0))
    }
}

/// A time as microseconds, rounded down, and the nanoseconds beyond them.
pub(crate) fn split(time: Timestamp) -> (i64, i64) {
    let nanos = time.as_nanosecond();
    let (micros, rest) = (nanos.div_euclid(1000), nanos.rem_euclid(1000));
    (i64::try_from(micros).unwrap_or(i64::MAX), i64::try_from(rest).unwrap_or(0))
}
