//! Today: what is read first, what several can do together, and what one tap records.

use super::House;
use mischief_app::command::Acting;
use mischief_app::role::Role;
use mischief_core::event::{AnimalFacts, Origin, Quantity, SettleSign, Species, What};
use mischief_core::ids::{AnimalId, EnclosureId};

fn animal(house: &House, owner: &Acting, id: &str, name: &str, arrived: &str) -> AnimalId {
    let animal = AnimalId::parse(id).expect("an id");
    let facts = AnimalFacts {
        name: name.into(),
        species: Species::Rat,
        origin: Origin::Breeder,
        arrived_on: arrived.parse().expect("a day"),
        sex: None,
        born_on: None,
        neutered_on: None,
        traits: None,
        goal: None,
        treats: None,
    };
    house.record(owner, What::AnimalRegistered { animal: animal.clone(), facts });
    animal
}

fn housed(house: &House, owner: &Acting, animals: &[&AnimalId], cage: &str) {
    let animals = animals.iter().map(|id| (*id).clone()).collect();
    let enclosure = EnclosureId::parse(cage).expect("an id");
    house.record(owner, What::Housed { animals, enclosure, alone_reason: None, until: None });
}

/// Whether the texts stand on a page in this order.
fn in_order(page: &str, texts: &[&str]) {
    let mut rest = page;
    for text in texts {
        let found = rest.split_once(text);
        rest = found.unwrap_or_else(|| panic!("{text} in order in:\n{page}")).1;
    }
}

#[test]
fn stops_and_warnings_come_before_what_is_merely_due() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let [ada, bea, cleo, dot] = [("ada", "Ada"), ("bea", "Bea"), ("cleo", "Cleo"), ("dot", "Dot")]
        .map(|(id, name)| animal(&house, &lena, id, name, "2026-10-01"));
    housed(&house, &lena, &[&ada], "attic");
    housed(&house, &lena, &[&bea], "cellar");
    housed(&house, &lena, &[&cleo, &dot], "den");
    let book = house.app.builtin();
    let sign = |id: &str| book.book.signs.find(id).expect("a sign");
    house.record(&lena, What::HealthSign { animal: bea.clone(), sign: sign("cough") });
    house.record(&lena, What::HealthSign { animal: cleo, sign: sign("gasping") });
    let path = format!("/h/{}/", lena.household);
    let page = house.signed_in(&lena).get(&path).body;
    in_order(&page, &["before anything else", ">den<", ">cellar<", ">attic<"]);
    // Cagemates of one that is ill stay with it.
    assert!(!page.contains("should not share a cage"), "{page}");
}

#[test]
fn those_of_a_cage_sit_together_where_they_can() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let otto = house.member(&lena, "otto", Role::Viewer);
    house.person(&lena, &otto);
    let pip = animal(&house, &lena, "pip", "Pip", "2026-11-24");
    let nutmeg = animal(&house, &lena, "nutmeg", "Nutmeg", "2026-11-24");
    housed(&house, &lena, &[&pip, &nutmeg], "rat-tower");
    let path = format!("/h/{}/", lena.household);
    let page = house.signed_in(&lena).get(&path).body;
    let sitting = format!("{path}sitting/rat-tower");
    for told in [sitting.as_str(), "Nutmeg and Pip can do this together", ">rat tower<"] {
        assert!(page.contains(told), "{told} in:\n{page}");
    }
    for link in ["/animals/pip\"", "/animals/pip/session", "/animals/pip/record/settle"] {
        assert!(page.contains(link), "{link} in:\n{page}");
    }
    let page = house.signed_in(&otto).get(&path).body;
    assert!(page.contains("Sit by the cage") && !page.contains(&sitting), "{page}");
    assert!(!page.contains("<form method=\"post\" action=\"/h/"), "who looks on records nothing");
}

#[test]
fn one_tap_says_that_they_carried_on() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pip = house.rat(&lena, "pip");
    let signs = vec![SettleSign::EatsNormally];
    house.record(&lena, What::SettleCheck { animal: pip.clone(), signs });
    let path = format!("/h/{}/", lena.household);
    let mut client = house.signed_in(&lena);
    assert!(!client.get(&path).body.contains("We carried on"));
    house.later(6 * 24 * 3600);
    let page = client.get(&path).body;
    assert!(page.contains("Nothing on record of you and Pip for 6 days."), "{page}");
    let before = house.count(&lena);
    let done = client.post(&format!("{path}today/carried-on"), &[("animal", "pip")]);
    let back = done.leads_to();
    assert!(back.starts_with(&format!("{path}?recorded=")), "{back}");
    assert_eq!(house.count(&lena), before + 1);
    let page = client.get(back).body;
    assert!(!page.contains("We carried on"), "{page}");
    assert!(page.contains("On record") && page.contains("/take-back/"), "the way back: {page}");
    let undo = page.split("action=\"").find(|part| part.contains("/take-back/"));
    let undo = undo.and_then(|part| part.split('"').next()).expect("a form").to_owned();
    assert_eq!(client.post(&undo, &[]).leads_to(), path);
    let page = client.get(back).body;
    assert!(page.contains("We carried on") && !page.contains("/take-back/"), "{page}");
    assert_eq!(client.post(&format!("{path}today/carried-on"), &[]).status, 422);
}

#[test]
fn newcomers_in_quarantine_are_looked_over_in_one_tap() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    animal(&house, &lena, "bea", "Bea", "2026-11-20");
    let path = format!("/h/{}/", lena.household);
    let mut client = house.signed_in(&lena);
    assert!(client.get(&path).body.contains("Quarantine: look Bea over"));
    client.post(&format!("{path}today/looked-over"), &[("animal", "bea")]).leads_to();
    let page = client.get(&path).body;
    assert!(!page.contains("Quarantine: look Bea over"), "{page}");
}

#[test]
fn somebody_lighter_is_weighed_again() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pip = house.rat(&lena, "pip");
    for (grams, later) in [(300.0, 48 * 3600), (280.0, 24 * 3600)] {
        let grams = Quantity::new(grams).expect("a weight");
        house.record(&lena, What::Weight { animal: pip.clone(), grams });
        house.later(later);
    }
    let path = format!("/h/{}/", lena.household);
    let page = house.signed_in(&lena).get(&path).body;
    assert!(page.contains("Pip has grown lighter"), "{page}");
    assert!(page.contains("/animals/pip/record/weight"), "{page}");
}
