//! Who lives in the made-up household, and who looks after them.

use super::chronicle::Chronicle;
use super::{DemoError, Wish};
use jiff::civil::Date;
use mischief_core::calendar::add_days;
use mischief_core::event::{
    AgeBand, AnimalFacts, CaretakerFacts, Goal, HouseholdSettings, Origin, Sex, Species, Trait,
    What,
};
use mischief_core::ids::{AnimalId, CaretakerId, EnclosureId, IntroductionId, ProtocolId};
use mischief_core::simulation::animal::Animal;
use mischief_core::simulation::temperament::named;

/// How long before the end the newcomer came: her quarantine is under way.
const NEWCOMER_DAYS: i64 = 9;

/// A person.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: CaretakerId,
}

/// An animal and what is behind it.
#[derive(Debug, Clone)]
pub(super) struct Resident {
    pub(super) id: AnimalId,
    pub(super) name: &'static str,
    pub(super) species: Species,
    /// The day on which it came, counted from the first.
    pub(super) came: i64,
    /// Grams on that day, and at full size.
    pub(super) grams: (f64, f64),
    pub(super) soul: Animal,
    /// When its latest session ended.
    pub(super) latest: Option<jiff::Timestamp>,
}

/// Everybody.
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
    pub(super) residents: Vec<Resident>,
}

struct Entry {
    name: &'static str,
    species: Species,
    origin: Origin,
    /// Days before the end for newcomers; the others are there from the first day.
    newcomer: bool,
    age_days: i64,
    temperament: &'static str,
    treats: &'static [&'static str],
    grams: (f64, f64),
    goal: Goal,
    hard_past: bool,
}

const RAT: Entry = Entry {
    name: "",
    species: Species::Rat,
    origin: Origin::Breeder,
    newcomer: false,
    age_days: 45,
    temperament: "even",
    treats: &["peas", "oat flakes"],
    grams: (130.0, 265.0),
    goal: Goal::HandTame,
    hard_past: false,
};

const MOUSE: Entry = Entry {
    species: Species::Mouse,
    origin: Origin::PetStore,
    age_days: 40,
    treats: &["sunflower seeds", "millet"],
    grams: (19.0, 27.0),
    ..RAT
};

const ANIMALS: [Entry; 6] = [
    Entry { name: "Pip", temperament: "bold", goal: Goal::Cuddly, ..RAT },
    Entry { name: "Juno", treats: &["yoghurt drops"], grams: (122.0, 248.0), ..RAT },
    Entry {
        name: "Biscuit",
        origin: Origin::Rescue,
        age_days: 210,
        temperament: "startled_easily",
        treats: &["cooked pasta", "banana"],
        grams: (301.0, 318.0),
        hard_past: true,
        ..RAT
    },
    Entry { name: "Clover", ..MOUSE },
    Entry {
        name: "Thistle",
        temperament: "slow",
        goal: Goal::CalmCare,
        grams: (18.0, 25.0),
        ..MOUSE
    },
    Entry { name: "Nutmeg", newcomer: true, age_days: 50, grams: (141.0, 255.0), ..RAT },
];

/// Everybody moves in.
pub(super) fn gather(chronicle: &mut Chronicle<'_>, wish: &Wish<'_>) -> Result<Cast, DemoError> {
    let moved_in = chronicle.at(0, 17.0)?;
    let mut people = Vec::new();
    for (name, band) in
        [("Lena", AgeBand::Adult), ("Max", AgeBand::Adult), ("Nora", AgeBand::From5To11)]
    {
        let id = CaretakerId::parse(&chronicle.id(moved_in).to_text())?;
        let facts = CaretakerFacts { name: Some(name.into()), age_band: Some(band), at_risk: None };
        let lena = people.first().map_or_else(|| id.clone(), |first: &Person| first.id.clone());
        if people.is_empty() {
            let set = HouseholdSettings {
                time_zone: Some(wish.zone.into()),
                day_starts_at: Some(jiff::civil::time(4, 0, 0, 0)),
                language: Some("en".into()),
            };
            chronicle.note(moved_in, &lena, What::HouseholdSet { set })?;
        }
        chronicle.note(moved_in, &lena, What::CaretakerJoined { caretaker: id.clone(), facts })?;
        people.push(Person { id });
    }
    let mut residents = Vec::new();
    for (index, entry) in (0..).zip(&ANIMALS) {
        residents.push(resident(chronicle, entry, index, people.len())?);
    }
    Ok(Cast { people, residents })
}

fn resident(
    chronicle: &mut Chronicle<'_>,
    entry: &Entry,
    index: u64,
    people: usize,
) -> Result<Resident, DemoError> {
    let came = if entry.newcomer { chronicle.days - NEWCOMER_DAYS } else { 0 };
    let temperament = named(entry.temperament).ok_or(DemoError::Unknown(entry.temperament))?;
    let at = chronicle.at(came, 17.0)?;
    let mut draw = chronicle.chance(index);
    Ok(Resident {
        id: AnimalId::parse(&chronicle.id(at).to_text())?,
        name: entry.name,
        species: entry.species,
        came,
        grams: entry.grams,
        soul: Animal::draw(temperament, entry.species, people, &mut draw),
        latest: None,
    })
}

/// An animal comes, is registered and gets a place to live.
pub(super) fn arrive(
    chronicle: &mut Chronicle<'_>,
    cast: &Cast,
    resident: &Resident,
) -> Result<(), DemoError> {
    let Some(lena) = cast.people.first() else { return Ok(()) };
    let Some(entry) = ANIMALS.iter().find(|entry| entry.name == resident.name) else {
        return Ok(());
    };
    let arrived_on: Date = chronicle.day(resident.came)?;
    let traits = entry.hard_past.then(|| vec![Trait::Trauma]);
    let facts = AnimalFacts {
        name: entry.name.into(),
        species: entry.species,
        origin: entry.origin,
        arrived_on,
        sex: Some(Sex::Female),
        born_on: Some(add_days(arrived_on, -entry.age_days)?),
        neutered_on: None,
        traits,
        goal: Some(entry.goal),
        treats: Some(entry.treats.iter().map(|treat| (*treat).into()).collect()),
    };
    let animal = resident.id.clone();
    let at = chronicle.at(resident.came, 17.2)?;
    chronicle.note(at, &lena.id, What::AnimalRegistered { animal, facts })?;
    if entry.newcomer { newcomer(chronicle, cast, resident, lena) } else { Ok(()) }
}

/// All that live together from the first day on.
pub(super) fn house(chronicle: &mut Chronicle<'_>, cast: &Cast) -> Result<(), DemoError> {
    let Some(lena) = cast.people.first() else { return Ok(()) };
    for (species, enclosure) in [(Species::Rat, "rat-tower"), (Species::Mouse, "mouse-tank")] {
        let here = cast.residents.iter().filter(|r| r.came == 0 && r.species == species);
        let what = What::Housed {
            animals: here.map(|resident| resident.id.clone()).collect(),
            enclosure: EnclosureId::parse(enclosure)?,
            alone_reason: None,
            until: None,
        };
        let at = chronicle.at(0, 17.5)?;
        chronicle.note(at, &lena.id, what)?;
    }
    Ok(())
}

/// She lives apart until her quarantine is over, and the introduction is planned.
fn newcomer(
    chronicle: &mut Chronicle<'_>,
    cast: &Cast,
    resident: &Resident,
    lena: &Person,
) -> Result<(), DemoError> {
    let at = chronicle.at(resident.came, 17.5)?;
    let until = add_days(chronicle.day(resident.came)?, 21)?;
    let housed = What::Housed {
        animals: vec![resident.id.clone()],
        enclosure: EnclosureId::parse("guest-cage")?,
        alone_reason: Some("quarantine".into()),
        until: Some(until),
    };
    chronicle.note(at, &lena.id, housed)?;
    let rats = cast.residents.iter().filter(|r| r.came == 0 && r.species == Species::Rat);
    let started = What::IntroductionStarted {
        introduction: IntroductionId::parse(&chronicle.id(at).to_text())?,
        protocol: ProtocolId::parse("rat.introduction")?,
        newcomers: vec![resident.id.clone()],
        residents: rats.map(|rat| rat.id.clone()).collect(),
    };
    chronicle.note(chronicle.at(resident.came, 18.0)?, &lena.id, started)
}
