//! What came into the log since somebody last asked: so a program keeps up.

use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::role::Act;
use mischief_core::ids::{AnimalId, EventId};

/// A part of the log in its written form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The events, each in its written form with `recorded_at`.
    pub events: Vec<String>,
    /// What to ask for next: the number of the last of them, or the number that was asked for.
    pub since: i64,
    /// Whether there is more already.
    pub more: bool,
}

/// A part of an animal's history in its written form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The events, newest first, each in its written form with `recorded_at`.
    pub events: Vec<String>,
    /// Where the next page begins; none where this is the last.
    pub before: Option<(i64, EventId)>,
}

impl App {
    /// The first `limit` events that were stored after the event of a number, in the order in which
    /// they were stored; all from the first where the number is 0.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn events_since(
        &self,
        acting: &Acting,
        since: i64,
        limit: u32,
    ) -> Result<Lines, AppError> {
        acting.may(Act::Look, self.now())?;
        let asked = limit.saturating_add(1);
        let mut stored = self.store.since(acting.household, since, asked).await?;
        let fits = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = stored.len() > fits;
        stored.truncate(fits);
        let since = stored.last().map_or(since, |last| last.sequence);
        let mut events = Vec::with_capacity(stored.len());
        for event in &stored {
            events.push(crate::command::line_of(event)?.1);
        }
        Ok(Lines { events, since, more })
    }

    /// The number of what was stored last: where it is the same, nothing has changed. 0 where nothing
    /// was stored yet.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn latest_sequence(&self, acting: &Acting) -> Result<i64, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.latest_sequence(acting.household).await?)
    }

    /// What happened to an animal, newest first, as it was written: what was taken back too.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn past_of(
        &self,
        acting: &Acting,
        animal: &AnimalId,
        before: Option<(i64, EventId)>,
        limit: u32,
    ) -> Result<Past, AppError> {
        acting.may(Act::Look, self.now())?;
        let stored = self.store.history(acting.household, Some(animal), before, limit).await?;
        let full = stored.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
        let before = stored.last().filter(|_| full).map(|last| (last.happened_at, last.id));
        let mut events = Vec::with_capacity(stored.len());
        for event in &stored {
            events.push(crate::command::line_of(event)?.1);
        }
        Ok(Past { events, before })
    }
}
