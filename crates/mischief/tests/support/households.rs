//! Households that are lived in: one in the middle of its life, and one as large as they come.
#![allow(dead_code, reason = "each binary of tests uses a part of it")]

use super::house::{House, caretaker, facts};
use super::places::Parts;
use mischief::demo::{Wish, make};
use mischief_app::HouseholdId;
use mischief_app::command::{Acting, Founding};
use mischief_app::role::Role;
use mischief_core::event::{AnimalFacts, Origin, Sex, Species, What};
use mischief_core::ids::{AnimalId, EnclosureId, IntroductionId, ProtocolId, StepId};

/// Weeks of the life of four rats and two mice: sessions, bites, signs of illness, quarantine, an
/// introduction. One has just bitten.
pub(crate) fn lived_in(house: &House) -> (Acting, Parts) {
    let builtin = mischief_rulebook::builtin().expect("a rulebook");
    let now = house.app.now();
    let wish = Wish { seed: 1, weeks: 4, now, zone: "Europe/Berlin", book: &builtin.book };
    let made = make(&wish).expect("a demo");
    let household = HouseholdId::new(made.number).expect("a number");
    let role = |at: usize| if at == 0 { Role::Owner } else { Role::Carer };
    let members = made.caretakers.into_iter().enumerate().map(|(at, id)| (id, role(at))).collect();
    let name = made.name.to_owned();
    let named = |kind: &str| {
        let named = made.events.iter().find(|event| event.what.type_word() == kind);
        &named.unwrap_or_else(|| panic!("the demo has no {kind}")).what
    };
    let What::IntroductionStarted { introduction, .. } = named("introduction_started") else {
        panic!("no introduction");
    };
    let What::Housed { enclosure, .. } = named("housed") else { panic!("no cage") };
    let (introduction, enclosure) = (introduction.to_string(), enclosure.to_string());
    let ids = made.events.iter().filter_map(|event| match &event.what {
        What::AnimalRegistered { animal, .. } => Some(animal.clone()),
        _ => None,
    });
    let animals: Vec<AnimalId> = ids.collect();
    let founding = Founding { household, name, members, events: made.events };
    let owner = house.runtime.block_on(house.app.found_household(founding)).expect("founded");
    house.person(&owner, &owner);
    let (animal, person) = (animals[0].clone(), owner.caretaker.as_str().into());
    house.record(&owner, What::Bite { animal, person, grade: 3, food_related: false });
    let animals = animals.iter().map(ToString::to_string).collect();
    let caretaker = owner.caretaker.to_string();
    (owner, Parts { animals, enclosure, introduction, caretaker })
}

/// The longest name that people give: sixty letters, without a space where it is unbroken.
fn long(n: usize) -> String {
    let name = match n % 3 {
        0 => "Maximiliane-Friederike Wilhelmine von und zu Hinterobersdorf",
        1 => "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt",
        _ => "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    };
    let (number, mut name) = (n.to_string(), name.to_owned());
    name.truncate(60 - number.len());
    name + &number
}

/// Forty animals in four cages, all with names as long as they come.
pub(crate) fn large(house: &House) -> (Acting, Parts) {
    let owner = house.household(&long(0), "lena");
    house.person(&owner, &owner);
    for n in 0..3 {
        let id = caretaker(&format!("helper-{n}"));
        let added = house.app.add_caretaker(&owner, &id, facts(&long(n)), Role::Carer);
        house.runtime.block_on(added).expect("a caretaker");
    }
    let steps = ["presence", "treat_near", "palm", "hold_seconds"];
    for n in 0..40 {
        let animal = AnimalId::parse(&format!("animal-{n}")).expect("an id");
        let mouse = n % 10 == 9;
        let facts = AnimalFacts {
            name: long(n).into(),
            species: if mouse { Species::Mouse } else { Species::Rat },
            origin: Origin::Rescue,
            arrived_on: "2026-10-01".parse().expect("a day"),
            sex: (10..26).contains(&n).then_some(Sex::Female),
            born_on: None,
            neutered_on: None,
            traits: None,
            goal: None,
            treats: None,
        };
        house.record(&owner, What::AnimalRegistered { animal: animal.clone(), facts });
        if !mouse {
            let step = StepId::parse(steps[n % 4]).expect("a step");
            let (caretaker, reason) = (owner.caretaker.clone(), long(n).into());
            house.record(&owner, What::Placed { animal, caretaker, step, reason });
        }
    }
    let cage = |n: usize| format!("{}-{n}", long(1).to_lowercase().trim_end_matches('1'));
    for n in 0..4 {
        let all = (0..40)
            .filter(|animal| animal % 10 == 9 && n == 3 || animal % 10 != 9 && animal % 4 == n);
        let animals =
            all.map(|animal| AnimalId::parse(&format!("animal-{animal}")).expect("an id"));
        let enclosure = EnclosureId::parse(&cage(n)).expect("an id");
        let animals = animals.collect();
        house.record(&owner, What::Housed { animals, enclosure, alone_reason: None, until: None });
    }
    let note =
        What::Note { animal: AnimalId::parse("animal-2").ok(), text: long(2).repeat(30).into() };
    house.record(&owner, note);
    let introduction = a_dozen_meet(house, &owner);
    let animals = ["animal-0", "animal-1", "animal-2", "animal-9"].map(str::to_owned).to_vec();
    let caretaker = "helper-2".to_owned();
    (owner, Parts { animals, enclosure: cage(2), introduction, caretaker })
}

/// Six come to six others, the quick way: the next thing to do is a meeting of all of them.
fn a_dozen_meet(house: &House, owner: &Acting) -> String {
    let six = |from: usize| {
        let ids = (from..from + 6).map(|n| AnimalId::parse(&format!("animal-{n}")));
        ids.collect::<Result<Vec<_>, _>>().expect("ids")
    };
    let introduction = IntroductionId::parse("a-dozen").expect("an id");
    let protocol = ProtocolId::parse("rat.introduction.carrier").expect("an id");
    let (newcomers, residents) = (six(10), six(20));
    let id = introduction.to_string();
    let what = What::IntroductionStarted { introduction, protocol, newcomers, residents };
    house.record(owner, what);
    id
}
