//! An animal moves to another household with its whole record: a bundle that is signed, read, shown
//! and taken in.
//!
//! What is in it is chosen in [`extract`], its written form and seal are in [`bundle`], and what
//! becomes of it in another household in [`taking`]. People do not travel: of each who handled or
//! recorded there is a made-up id and how old they were, and nothing that anybody wrote freely.

mod bundle;
mod extract;
mod taking;

pub use bundle::{PASSPORT_BYTES_MAX, PASSPORT_VERSION, Passport, Seal};
pub use taking::{Settled, Taking};

use super::Acting;
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::role::Act;
use crate::secret::random;
use crate::situation::{Scope, Situation, read_stored};
use bundle::{Contents, hex, unhex};
use ed25519_dalek::SigningKey;
use extract::Extract;
use mischief_core::event::wire::{Decoded, encode};
use mischief_core::event::{Event, HouseholdSettings, What};
use mischief_core::ids::{AnimalId, EventId};
use mischief_core::log::{Log, own_animals};
use mischief_core::rulebook::Rulebook;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The setting that holds the key with which a household signs.
const KEY_SETTING: &str = "passport_key";

/// Whether an id is one that a passport made up, for a person or a cage of the household before.
#[must_use]
pub fn is_former(id: &str) -> bool {
    id.starts_with(extract::FORMER)
}

/// A bundle that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What to write into a file.
    pub text: String,
    /// How many events are in it.
    pub events: usize,
    /// By what others know that this household signed it.
    pub fingerprint: String,
}

impl App {
    /// Bundles what an animal takes to another household. `from` is what the household wishes to be
    /// called in it, where it wishes to be named at all.
    ///
    /// # Errors
    /// Where the person may not move data, the animal is not known, or the store can't be read.
    pub async fn export_passport(
        &self,
        acting: &Acting,
        animal: &AnimalId,
        from: Option<&str>,
    ) -> Result<Made, AppError> {
        let now = self.now();
        acting.may(Act::MoveData, now)?;
        let situation = self.load(acting.household, Scope::Household, now).await?;
        let (home, book) = (situation.view().home, Arc::clone(&situation.book));
        if home.animal(animal).is_none() {
            return Err(AppError::Bad(format!("there is no animal {animal} here")));
        }
        let wide = self.store.wide_events(acting.household).await?;
        let own = self.store.events_of(acting.household, std::slice::from_ref(animal)).await?;
        let mut seen: BTreeSet<EventId> = BTreeSet::new();
        let mut all: Vec<Event> = Vec::new();
        for stored in wide.iter().chain(&own) {
            let event = read_stored(stored, &book)?.event;
            if seen.insert(event.id) {
                all.push(event);
            }
        }
        all.sort_by_key(Event::key);
        let bundle = new_text(now);
        let events = Extract::of(&home, animal, &bundle).events(&all);
        let zone = home.calendar.zone().iana_name().map(str::to_owned);
        let contents = Contents {
            version: PASSPORT_VERSION,
            bundle,
            made_at: now.to_string(),
            household: from.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()),
            time_zone: zone.unwrap_or_else(|| "UTC".to_owned()),
            day_starts_at: home.calendar.day_starts_at().strftime("%H:%M").to_string(),
            animal: animal.to_string(),
            events: events.iter().map(|event| encode(event, &book)).collect(),
        };
        let key = self.passport_key(acting).await?;
        let text = bundle::write(&contents, &key)?;
        let fingerprint = bundle::fingerprint(key.verifying_key().as_bytes());
        Ok(Made { text, events: events.len(), fingerprint })
    }

    /// The key of a household, made when it is first needed.
    async fn passport_key(&self, acting: &Acting) -> Result<SigningKey, AppError> {
        let known = self.store.setting(acting.household, KEY_SETTING).await?;
        if let Some(text) = known {
            let bytes = unhex(&text).ok_or_else(|| {
                AppError::Bad("the key of this household can't be read; restore a backup".into())
            })?;
            return Ok(SigningKey::from_bytes(&bytes));
        }
        let bytes: [u8; 32] = random()?;
        let text = hex(&bytes);
        self.store.set_setting(acting.household, KEY_SETTING, Some(&text)).await?;
        Ok(SigningKey::from_bytes(&bytes))
    }

    /// Reads a bundle and says whether it is as it was signed. Changes nothing.
    ///
    /// # Errors
    /// Where it is no passport, one of a newer version, too large, or names what this version does
    /// not know.
    pub fn read_passport(&self, text: &str) -> Result<Passport, AppError> {
        bundle::read(text, self.book())
    }

    /// The record that is in a bundle, as it was when the bundle was made, by itself.
    ///
    /// # Errors
    /// Where its events do not fit together.
    pub fn passport_situation(&self, passport: &Passport) -> Result<Situation, AppError> {
        let book = Arc::clone(self.book());
        let mut log = Log::new();
        let mut batch: Vec<Decoded> = passport.events.iter().map(known).collect();
        batch.extend(passport.settings().map(|event| known(&event)));
        accept(&mut log, batch, &book)?;
        let own_words = crate::situation::OwnWords::new();
        Ok(Situation { log: Arc::new(log), book, own_words, now: passport.made_at })
    }
}

impl Passport {
    /// The days of the household in which the record was kept, as an event of its own.
    fn settings(&self) -> Option<Event> {
        let first = self.events.first()?;
        let set = HouseholdSettings {
            time_zone: Some(self.time_zone.clone().into()),
            day_starts_at: Some(self.day_starts_at),
            language: None,
        };
        Some(Event {
            id: EventId::LAST,
            observed_at: first.happened(),
            recorded_at: None,
            by: first.by.clone(),
            what: What::HouseholdSet { set },
        })
    }
}

fn known(event: &Event) -> Decoded {
    Decoded { event: event.clone(), unknown_behaviour: None }
}

/// Takes events into a log, all of them or none.
fn accept(log: &mut Log, events: Vec<Decoded>, book: &Rulebook) -> Result<(), AppError> {
    log.accept_all(events, |at| format!("events[{at}]"), book)?;
    Ok(())
}

/// Whether an event belongs to the record of an animal.
fn is_of(event: &Event, animal: &AnimalId) -> bool {
    own_animals(event).into_iter().any(|own| own == animal)
}
