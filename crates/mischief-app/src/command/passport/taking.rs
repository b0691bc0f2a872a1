//! What becomes of a passport in the household that takes the animal in.
//!
//! The record stays what it was; the animal arrives anew. So that its life before does not reach
//! into the life of this household, its registration speaks of the day on which it came here: else
//! a clock of quarantine would run for animals that came while it lived elsewhere.

use super::{Acting, Passport, Seal, accept, known};
use crate::App;
use crate::command::record::to_store;
use crate::error::AppError;
use crate::ids::new_text;
use crate::role::Act;
use crate::situation::{Scope, Situation};
use jiff::Timestamp;
use jiff::civil::Date;
use mischief_core::event::{
    AgeBand, AnimalChange, AnimalFacts, CaretakerChange, Change, Event, LeftReason, Origin,
    Session, What, Wound,
};
use mischief_core::ids::{AnimalId, CaretakerId, EventId};
use mischief_store::Appended;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How the animal comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// The local day on which it came here.
    pub arrived_on: Date,
    /// From what it came: a rescue, a breeder.
    pub origin: Origin,
}

/// What taking a passport in would do.
#[derive(Debug, Clone)]
pub struct Taking {
    /// The animal's id here.
    pub animal: AnimalId,
    /// Whether it had to be another than in the passport, which somebody here has.
    pub other_id: bool,
    /// Whether this very passport was taken in before; there is nothing left to do.
    pub already: bool,
    /// How many events there are to take in.
    pub events: usize,
    /// The household as it would be.
    pub situation: Situation,
    new: Vec<Event>,
}

impl App {
    /// Says what taking a passport in would do. Changes nothing.
    ///
    /// # Errors
    /// Where the person may not move data and manage animals, the passport was changed after it was
    /// signed, the day of arrival can't be, or its record does not fit into this household.
    pub async fn check_passport(
        &self,
        acting: &Acting,
        passport: &Passport,
        how: Settled,
    ) -> Result<Taking, AppError> {
        let now = self.now();
        acting.may(Act::MoveData, now)?;
        acting.may(Act::ManageAnimals, now)?;
        if passport.seal == Seal::Broken {
            return Err(AppError::Bad(
                "this passport was changed after it was signed, or its signature is another's; ask \
                 for a new one from where it came"
                    .into(),
            ));
        }
        let mut situation = self.load(acting.household, Scope::Present, now).await?;
        let home = situation.view().home;
        if how.arrived_on > home.today {
            return Err(AppError::Bad(
                "the day of arrival is still to come; take the animal in once it is here".into(),
            ));
        }
        let ids = Ids { bundle: &passport.bundle, animal: passport.animal.clone() };
        let own = self.taken_before(acting, passport, &ids).await?;
        if let Some(animal) = own {
            let none = Vec::new();
            return Ok(Taking {
                animal,
                other_id: false,
                already: true,
                events: 0,
                situation,
                new: none,
            });
        }
        let taken = situation.log.species(&passport.animal).is_some();
        let animal = if taken { fresh(now)? } else { passport.animal.clone() };
        let ids = Ids { animal: animal.clone(), ..ids };
        let start = home.calendar.start(how.arrived_on).map_err(|error| {
            AppError::Bad(format!("the day of arrival can't be reckoned with: {error}"))
        })?;
        let mut new: Vec<Event> = passport
            .events
            .iter()
            .enumerate()
            .filter_map(|(at, event)| ids.event(at, event, how))
            .collect();
        let strangers = passport.events.iter().find_map(|event| match &event.what {
            What::CaretakerJoined { caretaker, .. } => home.caretaker(caretaker),
            _ => None,
        });
        if strangers.is_some() {
            return Err(AppError::Bad(
                "this passport speaks of people who are known here already; ask for a new one"
                    .into(),
            ));
        }
        let left = passport.made_at.min(now);
        new.extend(goodbyes(passport, &ids, left));
        new.push(arrival(acting, (passport, &ids), how, start.max(left).min(now)));
        let book = Arc::clone(&situation.book);
        let batch = new.iter().map(known).collect();
        accept(Arc::make_mut(&mut situation.log), batch, &book)?;
        let events = new.len();
        Ok(Taking { animal, other_id: taken, already: false, events, situation, new })
    }

    /// Takes a passport in: all of it or nothing, and once however often it comes.
    ///
    /// # Errors
    /// As [`Self::check_passport`], or where the store can't be written.
    pub async fn import_passport(
        &self,
        acting: &Acting,
        passport: &Passport,
        how: Settled,
    ) -> Result<Taking, AppError> {
        let taking = self.check_passport(acting, passport, how).await?;
        let now = self.now();
        let book = &taking.situation.book;
        let store = |event: &Event| {
            let recorded_at = event.recorded_at.map_or(now, |at| at.min(now));
            to_store(event, recorded_at, book)
        };
        let new = taking.new.iter().map(store).collect::<Vec<_>>();
        let appended = self.append(acting.household, new).await?;
        // Somebody else may have been as quick.
        let already = appended.iter().all(|one| matches!(one, Appended::Duplicate));
        Ok(Taking { already, ..taking })
    }

    /// The animal of this passport here, where it was taken in before.
    async fn taken_before(
        &self,
        acting: &Acting,
        passport: &Passport,
        ids: &Ids<'_>,
    ) -> Result<Option<AnimalId>, AppError> {
        for (at, event) in passport.events.iter().enumerate() {
            if !matches!(event.what, What::AnimalRegistered { .. }) {
                continue;
            }
            let id = ids.id(at, event.id, event.happened());
            let Some(stored) = self.store.event(acting.household, id).await? else { continue };
            let known = crate::situation::read_stored(&stored, self.book())?;
            if let What::AnimalRegistered { animal, .. } = known.event.what {
                return Ok(Some(animal));
            }
        }
        Ok(None)
    }
}

/// A new id of an animal.
fn fresh(now: Timestamp) -> Result<AnimalId, AppError> {
    AnimalId::parse(&new_text(now)).map_err(|error| AppError::Bad(format!("a new id: {error}")))
}

/// The ids of a passport's events here: made of its own and nothing else, so that whoever takes it
/// in again makes the same.
struct Ids<'p> {
    bundle: &'p str,
    animal: AnimalId,
}

impl Ids<'_> {
    /// The id of the event at a place. What came later at one moment still sorts later.
    fn id(&self, place: usize, event: EventId, happened: Timestamp) -> EventId {
        let mut hash = Sha256::new();
        hash.update(self.bundle.as_bytes());
        hash.update(event.to_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let millis = u64::try_from(happened.as_millisecond()).unwrap_or(0).to_be_bytes();
        let [_, _, a, b, c, d, e, f] = millis;
        // 26 bits of the place, around the bits that every UUID of version 8 has.
        let place = u32::try_from(place).unwrap_or(u32::MAX) & 0x03ff_ffff;
        let byte = |shift: u32, mask: u32| u8::try_from(place >> shift & mask).unwrap_or(0);
        let [g, h, i, j, k, l, ..] = digest;
        EventId::from_bytes([
            a,
            b,
            c,
            d,
            e,
            f,
            0x80 | byte(22, 0x0f),
            byte(14, 0xff),
            0x80 | byte(8, 0x3f),
            byte(0, 0xff),
            g,
            h,
            i,
            j,
            k,
            l,
        ])
    }

    /// An event of the passport as it is here; none where it tells of a stay elsewhere.
    fn event(&self, place: usize, event: &Event, how: Settled) -> Option<Event> {
        let what = self.what(&event.what, how)?;
        let id = self.id(place, event.id, event.happened());
        Some(Event { id, what, ..event.clone() })
    }

    // tidy: registry
    fn what(&self, what: &What, how: Settled) -> Option<What> {
        let mut what = what.clone();
        match &mut what {
            What::AnimalArrived { .. } | What::AnimalLeft { .. } => return None,
            What::AnimalRegistered { animal, facts } => {
                *animal = self.animal.clone();
                *facts = AnimalFacts { arrived_on: how.arrived_on, ..facts.clone() };
            }
            What::AnimalChanged { animal, set } => {
                *animal = self.animal.clone();
                **set = AnimalChange { origin: None, arrived_on: None, ..(**set).clone() };
                if **set == AnimalChange::default() {
                    return None;
                }
            }
            What::Session(session) => {
                let animal = self.animal.clone();
                **session = Session { animal, ..(**session).clone() };
            }
            What::HealthCheck { animals } | What::Housed { animals, .. } => {
                *animals = vec![self.animal.clone()];
            }
            What::BodyCheck { animals, wounds } => {
                *animals = vec![self.animal.clone()];
                for Wound { animal, .. } in wounds {
                    *animal = self.animal.clone();
                }
            }
            What::ProtocolAssigned { animal, .. }
            | What::Placed { animal, .. }
            | What::SettleCheck { animal, .. }
            | What::Contact { animal, .. }
            | What::Bite { animal, .. }
            | What::Mishap { animal, .. }
            | What::Weight { animal, .. }
            | What::WeightBaseline { animal, .. }
            | What::HealthSign { animal, .. }
            | What::HealthCleared { animal, .. }
            | What::Surgery { animal, .. }
            | What::LongHoldOptedIn { animal, .. }
            | What::QuarantineWaived { animal, .. } => *animal = self.animal.clone(),
            What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::CaretakerChanged { .. }
            | What::CaretakerLeft { .. }
            | What::IntroductionStarted { .. }
            | What::IntroductionSession(_)
            | What::IntroductionChanged { .. }
            | What::IntroductionEnded { .. }
            | What::Note { .. }
            | What::Retracted { .. } => {}
        }
        Some(what)
    }
}

/// The life before is over: the animal left its cage there, and those who looked after it stayed.
/// Their ages no longer speak for anybody here: what a child may do follows the adults of this
/// household.
fn goodbyes(passport: &Passport, ids: &Ids<'_>, at: Timestamp) -> Vec<Event> {
    let people: BTreeSet<&CaretakerId> = passport
        .events
        .iter()
        .filter_map(|event| match &event.what {
            What::CaretakerJoined { caretaker, .. } => Some(caretaker),
            _ => None,
        })
        .collect();
    let Some(by) = passport.events.first().map(|event| event.by.clone()) else {
        return Vec::new();
    };
    let left = What::AnimalLeft { animal: ids.animal.clone(), reason: LeftReason::Rehomed };
    let mut whats = vec![left];
    for caretaker in people {
        let age_band: Change<AgeBand> = Change::Clear;
        let set = CaretakerChange { age_band, ..CaretakerChange::default() };
        whats.push(What::CaretakerChanged { caretaker: caretaker.clone(), set });
        whats.push(What::CaretakerLeft { caretaker: caretaker.clone() });
    }
    let event = |(n, what): (usize, What)| {
        // Nothing else of this passport has the last of all ids.
        let id = ids.id(passport.events.len() + n, EventId::LAST, at);
        Event { id, observed_at: at, recorded_at: None, by: by.clone(), what }
    };
    whats.into_iter().enumerate().map(event).collect()
}

/// It came to its new home: after all that happened before, whatever the clocks say.
fn arrival(
    acting: &Acting,
    (passport, ids): (&Passport, &Ids<'_>),
    how: Settled,
    at: Timestamp,
) -> Event {
    let animal = ids.animal.clone();
    let Settled { arrived_on, origin } = how;
    Event {
        id: ids.id(3 * passport.events.len() + 1, EventId::LAST, at),
        observed_at: at,
        recorded_at: None,
        by: acting.caretaker.clone(),
        what: What::AnimalArrived { animal, arrived_on, origin },
    }
}
