//! The household as a whole: its calendar, its people, its animals' facts, who lives where.

use super::gathering::Introductions;
use super::housing::{Housing, Plan};
use crate::calendar::{Calendar, zone_named};
use crate::event::{
    AgeBand, AnimalChange, AnimalFacts, CaretakerChange, Change, Event, Goal, LeftReason, Origin,
    Sex, Species, SurgeryKind, Trait, What,
};
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::log::Log;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// A household as of a time.
#[derive(Debug, Clone)]
pub struct Home {
    /// The time as of which it is.
    pub now: Timestamp,
    /// The local day of `now`.
    pub today: Date,
    /// Its time zone and day start.
    pub calendar: Calendar,
    /// The language tag of its texts.
    pub language: Box<str>,
    /// Events that are taken back, sorted.
    pub retracted: Vec<EventId>,
    caretakers: BTreeMap<CaretakerId, Caretaker>,
    animals: BTreeMap<AnimalId, Animal>,
    /// Introductions that have begun.
    pub introductions: Introductions,
    /// Who lives where.
    pub housing: Housing,
}

/// A person who handles or records.
#[derive(Debug, Clone)]
pub struct Caretaker {
    /// Display name.
    pub name: Option<Box<str>>,
    /// Age bands, each from its time on.
    bands: Vec<(Timestamp, Option<AgeBand>)>,
    /// A doctor advises against contact.
    pub at_risk: bool,
    /// The event by which they joined.
    joined: EventId,
    /// The event by which they left, where they have.
    pub left: Option<EventId>,
}

impl Caretaker {
    /// How old they are now. Who never told counts as 12 to 17.
    #[must_use]
    pub fn age_band(&self) -> AgeBand {
        self.bands.last().and_then(|(_, band)| *band).unwrap_or(AgeBand::From12To17)
    }

    /// How old they were at a time.
    #[must_use]
    pub fn age_band_at(&self, at: Timestamp) -> AgeBand {
        let first = self.bands.first().and_then(|(_, band)| *band);
        let then = self.bands.iter().rev().find(|(from, _)| *from <= at);
        then.map_or(first, |(_, band)| *band).unwrap_or(AgeBand::From12To17)
    }
}

/// A stay of an animal in the household.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The local day of arrival.
    pub on: Date,
    /// Where it came from.
    pub origin: Origin,
    /// The event that told of it.
    pub event: EventId,
    /// When and why it left again, and the event that told.
    pub left: Option<(Timestamp, Date, LeftReason, EventId)>,
}

/// What is known of an animal.
#[derive(Debug, Clone)]
pub struct Animal {
    /// Display name.
    pub name: Box<str>,
    /// Rat or mouse.
    pub species: Species,
    /// The local day of registration, which sets the revision of its protocol.
    pub registered_on: Date,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birthday, known or estimated.
    pub born_on: Option<Date>,
    /// The day of neutering.
    pub neutered_on: Option<Date>,
    /// What makes it need other care.
    pub traits: Vec<Trait>,
    /// How far to go.
    pub goal: Goal,
    /// What it loves to eat, best first.
    pub treats: Vec<Box<str>>,
    /// Whether it is pregnant, and the event that told.
    pub pregnant: Option<EventId>,
    /// Whether it is nursing, and the event that told.
    pub nursing: Option<EventId>,
    /// Its stays, oldest first; never empty.
    pub arrivals: Vec<Arrival>,
}

impl Animal {
    /// The present stay, or the last one.
    #[must_use]
    pub fn arrival(&self) -> Option<&Arrival> {
        self.arrivals.last()
    }

    /// Why it is no longer here.
    #[must_use]
    pub fn left(&self) -> Option<(LeftReason, EventId)> {
        let (_, _, reason, event) = self.arrival()?.left?;
        Some((reason, event))
    }

    /// Whether it lived here on a local day, having come before it.
    #[must_use]
    pub fn lived_here_before(&self, day: Date) -> bool {
        self.arrivals
            .iter()
            .any(|stay| stay.on < day && stay.left.is_none_or(|(_, left_on, _, _)| left_on >= day))
    }

    /// Whether it is a male that is not known to have been neutered by a day.
    #[must_use]
    pub fn intact(&self, day: Date) -> bool {
        self.neutered_on.is_none_or(|on| on > day)
    }

    fn new(facts: &AnimalFacts, registered_on: Date, event: EventId) -> Self {
        let arrival = Arrival { on: facts.arrived_on, origin: facts.origin, event, left: None };
        Self {
            name: facts.name.clone(),
            species: facts.species,
            registered_on,
            sex: facts.sex,
            born_on: facts.born_on,
            neutered_on: facts.neutered_on,
            traits: facts.traits.clone().unwrap_or_default(),
            goal: facts.goal.unwrap_or(Goal::HandTame),
            treats: facts.treats.clone().unwrap_or_default(),
            pregnant: None,
            nursing: None,
            arrivals: alloc::vec![arrival],
        }
    }

    fn change(&mut self, set: &AnimalChange, event: EventId) {
        if let Some(name) = &set.name {
            self.name = name.clone();
        }
        if let Some(arrival) = self.arrivals.last_mut() {
            arrival.on = set.arrived_on.unwrap_or(arrival.on);
            arrival.origin = set.origin.unwrap_or(arrival.origin);
        }
        set.sex.apply(&mut self.sex);
        set.born_on.apply(&mut self.born_on);
        set.neutered_on.apply(&mut self.neutered_on);
        replace(&set.traits, &mut self.traits);
        replace(&set.treats, &mut self.treats);
        match set.goal {
            Change::Keep => {}
            Change::Clear => self.goal = Goal::HandTame,
            Change::Set(goal) => self.goal = goal,
        }
        for (change, state) in
            [(&set.pregnant, &mut self.pregnant), (&set.nursing, &mut self.nursing)]
        {
            match change {
                Change::Keep => {}
                Change::Clear | Change::Set(false) => *state = None,
                Change::Set(true) => *state = Some(event),
            }
        }
    }
}

fn replace<T: Clone + Default>(change: &Change<T>, state: &mut T) {
    match change {
        Change::Keep => {}
        Change::Clear => *state = T::default(),
        Change::Set(value) => *state = value.clone(),
    }
}

/// A later registration of the same animal, read as a change.
fn as_change(facts: &AnimalFacts) -> AnimalChange {
    AnimalChange {
        name: Some(facts.name.clone()),
        origin: Some(facts.origin),
        arrived_on: Some(facts.arrived_on),
        sex: Change::set_if_some(facts.sex.as_ref()),
        born_on: Change::set_if_some(facts.born_on.as_ref()),
        neutered_on: Change::set_if_some(facts.neutered_on.as_ref()),
        traits: Change::set_if_some(facts.traits.as_ref()),
        goal: Change::set_if_some(facts.goal.as_ref()),
        treats: Change::set_if_some(facts.treats.as_ref()),
        pregnant: Change::Keep,
        nursing: Change::Keep,
    }
}

impl Home {
    /// Reads the household from its log as of a time. Events that happened later are left out, but
    /// for the first registrations and joinings, and the household's settings, which hold for all
    /// time.
    #[must_use]
    pub fn at(log: &Log, now: Timestamp) -> Self {
        let retracted = log.retracted(now);
        let events: Vec<&Event> =
            log.household().filter(|e| retracted.binary_search(&e.id).is_err()).collect();
        let (calendar, language) = settings(&events);
        let mut home = Self {
            now,
            today: calendar.day(now),
            calendar,
            language,
            retracted,
            caretakers: BTreeMap::new(),
            animals: BTreeMap::new(),
            introductions: Introductions::default(),
            housing: Housing::default(),
        };
        home.join_and_register(&events);
        for event in &events {
            if event.happened() <= now {
                home.apply(event);
            }
        }
        home
    }

    /// An animal that is registered, present or not.
    #[must_use]
    pub fn animal(&self, id: &AnimalId) -> Option<&Animal> {
        self.animals.get(id)
    }

    /// An animal that is registered, with the household's own copy of its id.
    #[must_use]
    pub fn animal_entry(&self, id: &AnimalId) -> Option<(&AnimalId, &Animal)> {
        self.animals.get_key_value(id)
    }

    /// All registered animals by id.
    pub fn animals(&self) -> impl Iterator<Item = (&AnimalId, &Animal)> {
        self.animals.iter()
    }

    /// A caretaker who joined.
    #[must_use]
    pub fn caretaker(&self, id: &CaretakerId) -> Option<&Caretaker> {
        self.caretakers.get(id)
    }

    /// All caretakers by id.
    pub fn caretakers(&self) -> impl Iterator<Item = (&CaretakerId, &Caretaker)> {
        self.caretakers.iter()
    }

    /// Whether an event is taken back.
    #[must_use]
    pub fn is_retracted(&self, id: EventId) -> bool {
        !self.retracted.is_empty() && self.retracted.binary_search(&id).is_ok()
    }

    fn join_and_register(&mut self, events: &[&Event]) {
        for event in events {
            match &event.what {
                What::CaretakerJoined { caretaker, facts } => {
                    let joined = || Caretaker {
                        name: facts.name.clone(),
                        bands: alloc::vec![(event.happened(), facts.age_band)],
                        at_risk: facts.at_risk.unwrap_or(false),
                        joined: event.id,
                        left: None,
                    };
                    self.caretakers.entry(caretaker.clone()).or_insert_with(joined);
                }
                What::AnimalRegistered { animal, facts } => {
                    let day = self.calendar.day(event.happened());
                    let new = || Animal::new(facts, day, event.id);
                    self.animals.entry(animal.clone()).or_insert_with(new);
                }
                What::IntroductionStarted { .. } if event.happened() <= self.now => {
                    self.introductions.begin(event);
                }
                _ => {}
            }
        }
    }

    fn apply(&mut self, event: &Event) {
        match &event.what {
            What::CaretakerJoined { caretaker, facts } => {
                // The first joining holds for all time; only a later one is a change.
                if self.caretakers.get(caretaker).is_none_or(|known| known.joined == event.id) {
                    return;
                }
                let set = CaretakerChange {
                    name: Change::set_if_some(facts.name.as_ref()),
                    age_band: Change::set_if_some(facts.age_band.as_ref()),
                    at_risk: Change::set_if_some(facts.at_risk.as_ref()),
                };
                self.change_caretaker(caretaker, &set, event);
                if let Some(known) = self.caretakers.get_mut(caretaker) {
                    known.left = None;
                }
            }
            What::CaretakerChanged { caretaker, set } => {
                self.change_caretaker(caretaker, set, event);
            }
            What::CaretakerLeft { caretaker } => {
                if let Some(known) = self.caretakers.get_mut(caretaker) {
                    known.left = Some(event.id);
                }
            }
            What::AnimalRegistered { animal, facts } => {
                if let Some(known) = self.animals.get_mut(animal)
                    && known.arrivals.first().is_some_and(|first| first.event != event.id)
                {
                    known.change(&as_change(facts), event.id);
                }
            }
            What::AnimalChanged { animal, set } => {
                if let Some(known) = self.animals.get_mut(animal) {
                    known.change(set, event.id);
                }
            }
            What::AnimalArrived { animal, arrived_on, origin } => {
                if let Some(known) = self.animals.get_mut(animal) {
                    let (on, origin) = (*arrived_on, *origin);
                    known.arrivals.push(Arrival { on, origin, event: event.id, left: None });
                }
            }
            What::AnimalLeft { animal, reason } => {
                let (at, day) = (event.happened(), self.calendar.day(event.happened()));
                if let Some(known) = self.animals.get_mut(animal) {
                    if let Some(stay) = known.arrivals.last_mut() {
                        stay.left = Some((at, day, *reason, event.id));
                    }
                    self.housing.leave(animal, at);
                }
            }
            What::Surgery { animal, kind: SurgeryKind::Neuter } => {
                let day = self.calendar.day(event.happened());
                if let Some(known) = self.animals.get_mut(animal) {
                    known.neutered_on = Some(day);
                }
            }
            What::Housed { animals, enclosure, until, .. } => {
                let plan = Plan { until: *until, event: event.id };
                self.housing.house(animals, enclosure, (event.happened(), plan));
            }
            _ => self.introductions.apply(event, &self.housing),
        }
    }

    fn change_caretaker(&mut self, id: &CaretakerId, set: &CaretakerChange, event: &Event) {
        let Some(known) = self.caretakers.get_mut(id) else { return };
        set.name.apply(&mut known.name);
        match set.age_band {
            Change::Keep => {}
            Change::Clear => known.bands.push((event.happened(), None)),
            Change::Set(band) => known.bands.push((event.happened(), Some(band))),
        }
        match set.at_risk {
            Change::Keep => {}
            Change::Clear => known.at_risk = false,
            Change::Set(at_risk) => known.at_risk = at_risk,
        }
    }
}

/// The latest of each setting, for all time.
fn settings(events: &[&Event]) -> (Calendar, Box<str>) {
    let (mut zone, mut starts, mut language) = (None, Time::midnight(), Box::from("en"));
    for event in events {
        let What::HouseholdSet { set } = &event.what else { continue };
        zone = set.time_zone.as_deref().and_then(zone_named).or(zone);
        starts = set.day_starts_at.unwrap_or(starts);
        language = set.language.clone().unwrap_or(language);
    }
    let zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
    (Calendar::new(zone, starts), language)
}
