//! What happened, newest first.

use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::role::Act;
use crate::situation::{Scope, Situation, read_stored};
use mischief_core::event::Event;
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EventId};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The event.
    pub event: Event,
    /// Whether it is taken back.
    pub retracted: bool,
}

/// A page of a history, newest first.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// What happened.
    pub entries: Vec<Entry>,
    /// Where the next page begins; none where this is the last.
    pub next: Option<(i64, EventId)>,
}

impl App {
    /// What happened in a household, or to one animal, newest first.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn history(
        &self,
        acting: &Acting,
        animal: Option<&AnimalId>,
        before: Option<(i64, EventId)>,
        limit: u32,
    ) -> Result<HistoryPage, AppError> {
        let situation = self.load(acting.household, Scope::Household, self.now()).await?;
        self.history_in(acting, &situation, animal, before, limit).await
    }

    /// The same, where the household is read already.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn history_in(
        &self,
        acting: &Acting,
        situation: &Situation,
        animal: Option<&AnimalId>,
        before: Option<(i64, EventId)>,
        limit: u32,
    ) -> Result<HistoryPage, AppError> {
        acting.may(Act::Look, self.now())?;
        let home = Home::at(&situation.log, situation.now);
        let stored = self.store.history(acting.household, animal, before, limit).await?;
        let full = stored.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
        let next = stored.last().filter(|_| full).map(|last| (last.happened_at, last.id));
        let mut entries = Vec::with_capacity(stored.len());
        for row in &stored {
            let event = read_stored(row, &situation.book)?.event;
            let retracted = home.is_retracted(event.id);
            entries.push(Entry { event, retracted });
        }
        Ok(HistoryPage { entries, next })
    }
}
