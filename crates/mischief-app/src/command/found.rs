//! Founding a household with a history that exists already, such as a made-up one.

use super::record::to_store;
use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::role::Role;
use mischief_core::event::Event;
use mischief_core::event::wire::Decoded;
use mischief_core::ids::CaretakerId;
use mischief_core::log::Log;
use mischief_store::{Change, HouseholdId};

/// A household with a history.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Its id.
    pub household: HouseholdId,
    /// Its name.
    pub name: String,
    /// Who belongs to it and as what, whoever answers for it first.
    pub members: Vec<(CaretakerId, Role)>,
    /// What happened. Events keep the time at which they say that they were recorded; those that
    /// say nothing were recorded now.
    pub events: Vec<Event>,
}

impl App {
    /// Founds a household with all that happened in it, or not at all: for whoever runs the store,
    /// on the machine itself.
    ///
    /// # Errors
    /// Where the log refuses an event, the id is taken, nobody belongs to it, or the store can't be
    /// written.
    pub async fn found_household(&self, founding: Founding) -> Result<Acting, AppError> {
        let Founding { household, name, members, events } = founding;
        let now = self.now();
        let first = members.first().cloned();
        let (caretaker, role) =
            first.ok_or_else(|| AppError::Bad("a household needs an owner".into()))?;
        let new = events
            .iter()
            .map(|event| to_store(event, event.recorded_at.unwrap_or(now), self.book()))
            .collect();
        let batch = events.into_iter().map(|event| Decoded { event, unknown_behaviour: None });
        let path = |at: usize| format!("events[{at}]");
        Log::new().accept_all(batch.collect(), path, self.book())?;
        let mut changes = vec![Change::CreateHousehold { id: household, name, at: now }];
        changes.extend(members.into_iter().map(|(caretaker, role)| Change::SetMember {
            household,
            caretaker: caretaker.to_string(),
            role: role.word().to_owned(),
            until: match role {
                Role::Sitter { until } => Some(until.to_string()),
                _ => None,
            },
            at: now,
        }));
        changes.push(Change::Append { household, events: new });
        self.store.change(changes).await?;
        Ok(Acting::new(household, caretaker, role))
    }
}
