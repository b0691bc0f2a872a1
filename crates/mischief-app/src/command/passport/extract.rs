//! What of a household's log goes with an animal: what is its own, without the people.

use super::is_of;
use mischief_core::event::{
    AgeBand, CaretakerChange, CaretakerFacts, Change, Event, Session, What, Wound,
};
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, CaretakerId, EnclosureId, EventId};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// What stands where somebody wrote freely: names are told in such places.
const LEFT_OUT: &str = "as the household before had it";

/// What the ids of people and enclosures of a passport begin with: nobody and nothing that another
/// household knows by itself is called so.
pub(super) const FORMER: &str = "former-";

/// Who was bitten, where that was nobody who looked after the animal.
pub(super) const SOMEBODY: &str = "somebody";

/// Chooses the events of one animal, and takes people out of them.
pub(super) struct Extract<'h> {
    home: &'h Home,
    animal: &'h AnimalId,
    /// What the made-up ids of this bundle begin with, so that they are like no other's.
    mark: String,
    people: BTreeMap<CaretakerId, CaretakerId>,
    enclosures: BTreeMap<EnclosureId, EnclosureId>,
}

impl<'h> Extract<'h> {
    pub(super) fn of(home: &'h Home, animal: &'h AnimalId, bundle: &str) -> Self {
        // The end of the id is at random, its beginning the time.
        let mark: String = bundle.chars().filter(|c| *c != '-').skip(20).collect();
        Self { home, animal, mark, people: BTreeMap::new(), enclosures: BTreeMap::new() }
    }

    /// The events that travel, in order: those that make people known first.
    pub(super) fn events(mut self, all: &[Event]) -> Vec<Event> {
        let counts =
            |event: &&Event| event.happened() <= self.home.now && !self.home.is_retracted(event.id);
        let own: Vec<&Event> = all
            .iter()
            .filter(|event| {
                // A registration holds for all time, whenever it was observed.
                let registers = matches!(event.what, What::AnimalRegistered { .. });
                is_of(event, self.animal) && (counts(event) || registers)
            })
            .filter(|event| !self.home.is_retracted(event.id))
            .collect();
        // A bite speaks for a session with whom it was, whether or not they are known.
        for event in &own {
            if let What::Session(session) = &event.what {
                self.person(&session.caretaker);
            }
        }
        let mut events: Vec<Event> =
            own.into_iter().filter_map(|event| self.reduced(event)).collect();
        let people = self.people.clone();
        for event in all.iter().filter(|event| !self.home.is_retracted(event.id)) {
            events.extend(known_by_age(event, &people));
        }
        self.unknown_people(&mut events, &people);
        events.sort_by_key(Event::key);
        events
    }

    /// Who recorded something and never joined is made known too, so that all are.
    fn unknown_people(&self, events: &mut Vec<Event>, people: &BTreeMap<CaretakerId, CaretakerId>) {
        let Some(first) = events.iter().min_by_key(|event| event.key()).cloned() else { return };
        for id in people.values() {
            let joined = |event: &Event| matches!(&event.what, What::CaretakerJoined { caretaker, .. } if caretaker == id);
            if events.iter().any(joined) {
                continue;
            }
            let facts = CaretakerFacts { name: None, age_band: None, at_risk: None };
            events.push(Event {
                id: id_of(first.id, id),
                by: id.clone(),
                what: What::CaretakerJoined { caretaker: id.clone(), facts },
                ..first.clone()
            });
        }
    }

    fn person(&mut self, id: &CaretakerId) -> CaretakerId {
        if let Some(known) = self.people.get(id) {
            return known.clone();
        }
        let made = format!("{FORMER}{}-{}", self.mark, self.people.len() + 1);
        let made = CaretakerId::parse(&made).unwrap_or_else(|_| id.clone());
        self.people.insert(id.clone(), made.clone());
        made
    }

    fn enclosure(&mut self, id: &EnclosureId) -> EnclosureId {
        if let Some(known) = self.enclosures.get(id) {
            return known.clone();
        }
        let made = format!("{FORMER}{}-cage-{}", self.mark, self.enclosures.len() + 1);
        let made = EnclosureId::parse(&made).unwrap_or_else(|_| id.clone());
        self.enclosures.insert(id.clone(), made.clone());
        made
    }

    /// An event as it travels; none where nothing of it is the animal's own.
    fn reduced(&mut self, event: &Event) -> Option<Event> {
        let what = self.what(&event.what)?;
        let by = self.person(&event.by);
        Some(Event { by, what, ..event.clone() })
    }

    // tidy: registry
    fn what(&mut self, what: &What) -> Option<What> {
        let own = || vec![self.animal.clone()];
        Some(match what {
            What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::CaretakerChanged { .. }
            | What::CaretakerLeft { .. }
            | What::IntroductionStarted { .. }
            | What::IntroductionChanged { .. }
            | What::IntroductionEnded { .. }
            | What::Note { .. }
            | What::Retracted { .. } => return None,
            What::Placed { animal, caretaker, step, .. } => What::Placed {
                animal: animal.clone(),
                caretaker: self.person(caretaker),
                step: step.clone(),
                reason: LEFT_OUT.into(),
            },
            What::Session(session) => What::Session(Box::new(self.session(session))),
            What::Contact { animal, caretaker, ended_at, worst } => What::Contact {
                animal: animal.clone(),
                caretaker: self.person(caretaker),
                ended_at: *ended_at,
                worst: *worst,
            },
            What::Bite { animal, person, grade, food_related } => {
                let caretaker = CaretakerId::parse(person).ok();
                let known = caretaker
                    .filter(|id| self.people.contains_key(id) || self.home.caretaker(id).is_some());
                let person = known.map(|id| self.person(&id).to_string());
                What::Bite {
                    animal: animal.clone(),
                    person: person.unwrap_or_else(|| SOMEBODY.to_owned()).into(),
                    grade: *grade,
                    food_related: *food_related,
                }
            }
            What::WeightBaseline { animal, .. } => {
                What::WeightBaseline { animal: animal.clone(), reason: LEFT_OUT.into() }
            }
            What::QuarantineWaived { animal, .. } => {
                What::QuarantineWaived { animal: animal.clone(), reason: LEFT_OUT.into() }
            }
            What::LongHoldOptedIn { animal, caretaker, evidence_read, room_checked } => {
                What::LongHoldOptedIn {
                    animal: animal.clone(),
                    caretaker: self.person(caretaker),
                    evidence_read: *evidence_read,
                    room_checked: *room_checked,
                }
            }
            What::HealthCheck { .. } => What::HealthCheck { animals: own() },
            What::BodyCheck { wounds, .. } => {
                What::BodyCheck { animals: own(), wounds: self.wounds(wounds) }
            }
            // Of a meeting only its own wounds are its own.
            What::IntroductionSession(session) => {
                let wounds = self.wounds(session.wounds.as_deref().unwrap_or_default());
                if wounds.is_empty() {
                    return None;
                }
                What::BodyCheck { animals: own(), wounds }
            }
            What::Housed { enclosure, until, .. } => What::Housed {
                animals: own(),
                enclosure: self.enclosure(enclosure),
                alone_reason: None,
                until: *until,
            },
            What::AnimalRegistered { .. }
            | What::AnimalChanged { .. }
            | What::AnimalArrived { .. }
            | What::AnimalLeft { .. }
            | What::ProtocolAssigned { .. }
            | What::SettleCheck { .. }
            | What::Mishap { .. }
            | What::Weight { .. }
            | What::HealthSign { .. }
            | What::HealthCleared { .. }
            | What::Surgery { .. } => what.clone(),
        })
    }

    /// A session without what people wrote in it.
    fn session(&mut self, session: &Session) -> Session {
        Session {
            caretaker: self.person(&session.caretaker),
            with_adult: session.with_adult.as_ref().map(|id| self.person(id)),
            abort_reason: session.abort_reason.as_ref().map(|_| LEFT_OUT.into()),
            note: None,
            place: None,
            sitting: None,
            ..session.clone()
        }
    }

    fn wounds(&self, wounds: &[Wound]) -> Vec<Wound> {
        wounds.iter().filter(|wound| wound.animal == *self.animal).cloned().collect()
    }
}

/// The id of the event that makes a person known: like no other's, since the person's is made at
/// random for this bundle. Ids of other programs may count up, so nothing beside one of them is free.
fn id_of(beside: EventId, person: &CaretakerId) -> EventId {
    let mut bytes = beside.to_bytes();
    let digest: [u8; 32] = Sha256::digest(person.as_str()).into();
    // The beginning is the time, and what makes it an id of its kind.
    for (byte, made) in bytes.iter_mut().skip(9).zip(digest) {
        *byte = made;
    }
    EventId::from_bytes(bytes)
}

/// Of those who are named, how old they are.
fn known_by_age(event: &Event, people: &BTreeMap<CaretakerId, CaretakerId>) -> Option<Event> {
    let aged = |caretaker: &CaretakerId, what: &dyn Fn(CaretakerId) -> What| {
        let id = people.get(caretaker)?;
        Some(Event { by: id.clone(), what: what(id.clone()), ..event.clone() })
    };
    match &event.what {
        What::CaretakerJoined { caretaker, facts } => aged(caretaker, &|caretaker| {
            let facts = CaretakerFacts { name: None, age_band: facts.age_band, at_risk: None };
            What::CaretakerJoined { caretaker, facts }
        }),
        What::CaretakerChanged { caretaker, set } => {
            let band: &Change<AgeBand> = &set.age_band;
            if *band == Change::Keep {
                return None;
            }
            aged(caretaker, &|caretaker| What::CaretakerChanged {
                caretaker,
                set: CaretakerChange { age_band: band.clone(), ..CaretakerChange::default() },
            })
        }
        _ => None,
    }
}
