//! Recording what happened: the one way into the log.

use super::Acting;
use crate::App;
use crate::error::AppError;
use crate::ids::new_event;
use crate::role::{Act, act_of};
use crate::situation::Scope;
use jiff::Timestamp;
use mischief_core::event::wire::{Code, Decoded, Path, Refusal, decode, encode, parse};
use mischief_core::event::{Event, What};
use mischief_core::ids::EventId;
use mischief_core::log::own_animals;
use mischief_core::log::part::is_wide;
use mischief_core::rulebook::Rulebook;
use mischief_store::{Appended, HouseholdId, NewEvent};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What happened and when, to be recorded by whoever acts.
#[derive(Debug, Clone)]
pub struct Draft {
    /// When it happened, or began.
    pub observed_at: Timestamp,
    /// What.
    pub what: What,
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Its id.
    pub id: EventId,
    /// Whether it was there already.
    pub duplicate: bool,
}

impl App {
    /// Records what happened, under new ids: all of it or nothing. What is returned is on disk.
    ///
    /// # Errors
    /// Where an event names what is not known, or the person may not record it.
    pub async fn record(
        &self,
        acting: &Acting,
        drafts: Vec<Draft>,
    ) -> Result<Vec<Recorded>, AppError> {
        let events = self.drafted(acting, drafts)?;
        self.record_events(acting, events).await
    }

    /// Drafts as events of whoever acts, under new ids, each read back from its written form: what
    /// a name, a text or a number may be is said there and nowhere else.
    pub(crate) fn drafted(
        &self,
        acting: &Acting,
        drafts: Vec<Draft>,
    ) -> Result<Vec<Decoded>, AppError> {
        let now = self.now();
        // What comes later in a list sorts later, where all of it happened at one moment.
        let mut ids: Vec<EventId> = drafts.iter().map(|_| new_event(now)).collect();
        ids.sort_unstable();
        let event = |(id, draft): (EventId, Draft)| {
            let event = Event {
                id,
                observed_at: draft.observed_at,
                recorded_at: None,
                by: acting.caretaker.clone(),
                what: draft.what,
            };
            let written = encode(&event, self.book());
            let read = decode(&parse(&written)?, Path::Line, self.book())?;
            Ok(read)
        };
        ids.into_iter().zip(drafts).map(event).collect()
    }

    /// Records events that came with their ids, as from a phone: all of them or nothing, and each
    /// once however often it comes. The time of recording is now, whatever they say.
    ///
    /// # Errors
    /// Where an event names what is not known, its id belongs to another event, it says that
    /// somebody else recorded it, or the person may not record it.
    pub async fn record_events(
        &self,
        acting: &Acting,
        events: Vec<Decoded>,
    ) -> Result<Vec<Recorded>, AppError> {
        let (new, recorded) = self.checked(acting, events).await?;
        let appended = self.append(acting.household, new).await?;
        Ok(outcome(recorded, &appended))
    }

    /// Appends events, and counts those that are new.
    pub(crate) async fn append(
        &self,
        household: HouseholdId,
        events: Vec<NewEvent>,
    ) -> Result<Vec<Appended>, AppError> {
        let appended = self.store.append(household, events).await?;
        let new = appended.iter().filter(|one| matches!(one, Appended::New)).count();
        self.appended.fetch_add(u64::try_from(new).unwrap_or(0), Ordering::Relaxed);
        Ok(appended)
    }

    /// Checks events against the household, and gives them the form in which they are stored.
    pub(crate) async fn checked(
        &self,
        acting: &Acting,
        events: Vec<Decoded>,
    ) -> Result<(Vec<NewEvent>, Vec<EventId>), AppError> {
        let now = self.now();
        for (at, decoded) in events.iter().enumerate() {
            self.check_author(acting, &decoded.event, at, now).await?;
        }
        self.prepared(acting, events).await
    }

    /// The same, whoever records them.
    pub(crate) async fn prepared(
        &self,
        acting: &Acting,
        events: Vec<Decoded>,
    ) -> Result<(Vec<NewEvent>, Vec<EventId>), AppError> {
        let now = self.now();
        let mut known = self.load(acting.household, Scope::Household, now).await?;
        let ids = events.iter().map(|decoded| decoded.event.id).collect();
        let new = events.iter().map(|d| to_store(&d.event, now, &known.book)).collect();
        let single = events.len() == 1;
        let path = |at: usize| if single { "event".into() } else { format!("events[{at}]") };
        Arc::make_mut(&mut known.log).accept_all(events, path, &known.book)?;
        Ok((new, ids))
    }

    /// Takes an event back: it stays on record that it was there.
    ///
    /// # Errors
    /// [`AppError::NoEvent`] where no event of that id is on record; else as [`Self::record`].
    pub async fn take_back(
        &self,
        acting: &Acting,
        event: EventId,
        reason: &str,
    ) -> Result<EventId, AppError> {
        acting.may(Act::Look, self.now())?;
        if self.store.event(acting.household, event).await?.is_none() {
            return Err(AppError::NoEvent(event));
        }
        let what = What::Retracted { event, reason: reason.into() };
        let drafts = vec![Draft { observed_at: self.now(), what }];
        let recorded = self.record(acting, drafts).await?;
        recorded.first().map(|one| one.id).ok_or(AppError::NoEvent(event))
    }

    async fn check_author(
        &self,
        acting: &Acting,
        event: &Event,
        at: usize,
        now: Timestamp,
    ) -> Result<(), AppError> {
        if event.by != acting.caretaker {
            let message = format!(
                "`by` is `{}`, but it is `{}` who records this; nobody records for another",
                event.by, acting.caretaker
            );
            let path = format!("events[{at}].by");
            return Err(Refusal::new(Code::BadValue, path, message).into());
        }
        let own = match &event.what {
            What::Retracted { event, .. } => self.recorded_by(acting, *event).await?,
            _ => true,
        };
        acting.may(act_of(&event.what, own), now)
    }

    /// Whether the person who acts recorded an event. One that has not arrived yet is nobody's, and
    /// counts as another's.
    async fn recorded_by(&self, acting: &Acting, id: EventId) -> Result<bool, AppError> {
        let Some(stored) = self.store.event(acting.household, id).await? else { return Ok(false) };
        let known = crate::situation::read_stored(&stored, self.book())?;
        Ok(known.event.by == acting.caretaker)
    }
}

/// What the caller is told, one for each event.
pub(crate) fn outcome(ids: Vec<EventId>, appended: &[Appended]) -> Vec<Recorded> {
    let one = |(id, became): (EventId, &Appended)| Recorded {
        id,
        duplicate: matches!(became, Appended::Duplicate),
    };
    ids.into_iter().zip(appended).map(one).collect()
}

/// An event in the form in which it is stored: its body says everything but when it was recorded.
pub(crate) fn to_store(event: &Event, recorded_at: Timestamp, book: &Rulebook) -> NewEvent {
    let mut event = event.clone();
    event.recorded_at = None;
    let body = encode(&event, book);
    event.recorded_at = Some(recorded_at);
    NewEvent {
        id: event.id,
        kind: event.what.type_word(),
        happened_at: event.happened(),
        observed_at: event.observed_at,
        recorded_at,
        wide: is_wide(&event.what),
        animals: own_animals(&event).into_iter().cloned().collect(),
        body,
    }
}
