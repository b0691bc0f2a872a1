//! A household as far as a question needs it, read from the store and ready to be asked.

use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::ids::new_event;
use crate::role::Act;
use jiff::Timestamp;
use mischief_core::event::wire::{Code, Decoded, Path, Refusal, decode, parse};
use mischief_core::event::{Event, What};
use mischief_core::fold::home::Animal;
use mischief_core::ids::{AnimalId, CaretakerId, EventId, IntroductionId, ProtocolId};
use mischief_core::log::Log;
use mischief_core::log::part::animals_needed;
use mischief_core::protocol::document::{Context, Document, Problem, read};
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use mischief_store::{HouseholdId, StoredEvent};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whose events a question needs besides those of the household as a whole.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// Nobody's.
    Household,
    /// Those of all animals that are here now.
    Present,
    /// Those of these animals.
    Animals(&'a [AnimalId]),
    /// Those of the animals of an introduction.
    Introduction(&'a IntroductionId),
}

/// The words of households' own protocols, by protocol and revision.
pub type OwnWords = BTreeMap<(ProtocolId, u32), BTreeMap<String, String>>;

/// A part of a household's log that is enough for what was asked, and what reads it.
#[derive(Debug, Clone)]
pub struct Situation {
    /// The part of the log; there may be more in it than was asked for.
    pub log: Arc<Log>,
    /// The rulebook, with the household's own protocols.
    pub book: Arc<Rulebook>,
    /// What the household's own protocols say.
    pub own_words: OwnWords,
    /// As of when.
    pub now: Timestamp,
}

impl Situation {
    /// The household as of then.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::at(&self.log, &self.book, self.now)
    }

    /// The same as if this had happened just now as well. Nothing is recorded.
    ///
    /// # Errors
    /// Where it could not be recorded either.
    pub fn as_if(&self, by: &CaretakerId, what: What) -> Result<Self, AppError> {
        let event = Event {
            id: new_event(self.now),
            observed_at: self.now,
            recorded_at: None,
            by: by.clone(),
            what,
        };
        let mut tried = self.clone();
        let decoded = Decoded { event, unknown_behaviour: None };
        Arc::make_mut(&mut tried.log).accept(decoded, "event", &self.book)?;
        Ok(tried)
    }

    /// The same as if an event had not happened.
    ///
    /// # Errors
    /// Where it could not be taken back.
    pub fn without(&self, by: &CaretakerId, event: EventId) -> Result<Self, AppError> {
        self.as_if(by, What::Retracted { event, reason: "as if".into() })
    }
}

impl App {
    /// Reads what a question needs, as of the present.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn situation(
        &self,
        acting: &Acting,
        scope: Scope<'_>,
    ) -> Result<Situation, AppError> {
        self.situation_at(acting, scope, self.now()).await
    }

    /// Reads what a question needs, as of a time.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn situation_at(
        &self,
        acting: &Acting,
        scope: Scope<'_>,
        now: Timestamp,
    ) -> Result<Situation, AppError> {
        acting.may(Act::Look, self.now())?;
        let (book, own_words) = self.book_for(acting.household).await?;
        let log = self.kept_log(acting.household, scope, now, &book).await?;
        Ok(Situation { log, book, own_words, now })
    }

    /// Reads a part of a household's log, whoever asks.
    pub(crate) async fn load(
        &self,
        household: HouseholdId,
        scope: Scope<'_>,
        now: Timestamp,
    ) -> Result<Situation, AppError> {
        let (book, own_words) = self.book_for(household).await?;
        let mut log = Log::new();
        take_in(&mut log, &self.store.wide_events(household).await?, &book)?;
        let animals = needed(&log, &book, scope, now);
        self.take_in_those_of(household, &animals, &mut log, &book).await?;
        Ok(Situation { log: Arc::new(log), book, own_words, now })
    }

    /// Takes the events of these animals into a log.
    pub(crate) async fn take_in_those_of(
        &self,
        household: HouseholdId,
        animals: &[AnimalId],
        log: &mut Log,
        book: &Rulebook,
    ) -> Result<(), AppError> {
        if animals.is_empty() {
            return Ok(());
        }
        let mut taken = Ok(());
        let take = |found: Vec<StoredEvent>| {
            if taken.is_ok() {
                taken = take_in(log, &found, book);
            }
        };
        self.store.each_of(household, animals, take).await?;
        taken
    }

    /// The rulebook of a household: the built-in one, and the protocols that it wrote itself.
    pub async fn book_for(
        &self,
        household: HouseholdId,
    ) -> Result<(Arc<Rulebook>, OwnWords), AppError> {
        let texts = self.store.protocols(household).await?;
        if texts.is_empty() {
            return Ok((Arc::clone(self.book()), OwnWords::new()));
        }
        let mut book = Rulebook::clone(self.book());
        let mut own_words = OwnWords::new();
        for text in texts {
            let document = self.read_protocol(&text.toml, &book).map_err(|problems| {
                let first = problems.first().map_or_else(String::new, |p| p.message.clone());
                AppError::Bad(format!(
                    "the protocol `{}` of this household can't be read: {first}",
                    text.protocol
                ))
            })?;
            let protocol = document.protocol;
            own_words.insert((protocol.id.clone(), protocol.revision), document.words);
            book.protocols.push(protocol);
        }
        Ok((Arc::new(book), own_words))
    }

    /// Reads a protocol that a household wrote, beside those of a rulebook.
    pub(crate) fn read_protocol(
        &self,
        text: &str,
        book: &Rulebook,
    ) -> Result<Document, Vec<Problem>> {
        let sources = |id: &str| self.builtin().sources.contains(id);
        let context = Context {
            ethogram: &book.ethogram,
            sources: &sources,
            protocols: &book.protocols,
            texts_required: true,
        };
        read(text, &context)
    }
}

/// The animals without whose events a question can't be answered.
pub(crate) fn needed(
    log: &Log,
    book: &Rulebook,
    scope: Scope<'_>,
    now: Timestamp,
) -> Vec<AnimalId> {
    let view = View::at(log, book, now);
    let asked: Vec<AnimalId> = match scope {
        Scope::Household => Vec::new(),
        Scope::Present => {
            let present = |(_, a): &(_, &Animal)| a.left().is_none();
            view.home.animals().filter(present).map(|(id, _)| id.clone()).collect()
        }
        Scope::Animals(animals) => animals.to_vec(),
        Scope::Introduction(id) => animals_of(log, id),
    };
    animals_needed(&view.home, &asked).into_iter().cloned().collect()
}

/// Every animal that ever took part in an introduction.
fn animals_of(log: &Log, id: &IntroductionId) -> Vec<AnimalId> {
    let mut animals = Vec::new();
    for event in log.iter() {
        match &event.what {
            What::IntroductionStarted { introduction, newcomers, residents, .. }
                if introduction == id =>
            {
                animals.extend(newcomers.iter().chain(residents).cloned());
            }
            What::IntroductionChanged { introduction, joined, .. } if introduction == id => {
                animals.extend(joined.iter().flatten().cloned());
            }
            _ => {}
        }
    }
    animals
}

/// Reads an event as it was stored.
///
/// # Errors
/// [`AppError::Unreadable`] where this version can't.
pub fn read_stored(stored: &StoredEvent, book: &Rulebook) -> Result<Decoded, AppError> {
    let unreadable = |refusal| AppError::Unreadable { event: stored.id, refusal };
    let json = parse(&stored.body).map_err(unreadable)?;
    let mut decoded = decode(&json, Path::Line, book).map_err(unreadable)?;
    decoded.event.recorded_at = Some(stored.recorded_at);
    Ok(decoded)
}

/// Takes stored events into a log, all of them whatever their order.
pub(crate) fn take_in(
    log: &mut Log,
    stored: &[StoredEvent],
    book: &Rulebook,
) -> Result<(), AppError> {
    let mut batch = Vec::with_capacity(stored.len());
    for event in stored {
        batch.push(read_stored(event, book)?);
    }
    let place = |at: usize| stored.get(at).map_or_else(String::new, |event| event.id.to_text());
    log.accept_all(batch, place, book).map_err(|refusal| unreadable(stored, refusal))?;
    Ok(())
}

/// What could not be taken in: the refusal's path begins with the event's id.
fn unreadable(stored: &[StoredEvent], refusal: Refusal) -> AppError {
    let named = stored.iter().find(|event| refusal.path.starts_with(&event.id.to_text()));
    match named {
        Some(event) => AppError::Unreadable { event: event.id, refusal },
        None => AppError::Refused(Refusal { code: Code::BadValue, ..refusal }),
    }
}
