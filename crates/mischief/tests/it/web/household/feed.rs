//! The calendar: what is due and when waits end, at a secret address.

use super::{all_pages, at, of_lena, secret};
use crate::web::House;
use crate::web::client::Answer;
use mischief_app::command::Acting;
use mischief_app::role::Role;
use mischief_core::event::{AnimalFacts, Origin, Species, What};
use mischief_core::ids::AnimalId;
use std::collections::BTreeSet;

fn address(house: &House, who: &Acting) -> String {
    let made = house.signed_in(who).post(&at(who, "/calendar"), &[]);
    assert_eq!(made.status, 200, "{}", made.body);
    format!("/calendar.ics?key={}", secret(&made))
}

/// The lines as they were before they were folded.
fn lines(feed: &Answer) -> Vec<String> {
    assert_eq!(feed.status, 200, "{}", feed.body);
    assert!(feed.header("content-type").starts_with("text/calendar"));
    for line in feed.body.split_inclusive("\r\n") {
        assert!(line.ends_with("\r\n") && !line.trim_end().contains(['\r', '\n']), "{line:?}");
        assert!(line.len() <= 77, "at most 75 octets: {line:?}");
    }
    feed.body.replace("\r\n ", "").lines().map(ToOwned::to_owned).collect()
}

fn of<'l>(lines: &'l [String], start: &str) -> Vec<&'l str> {
    lines.iter().filter_map(|line| line.strip_prefix(start)).collect()
}

fn newcomer(house: &House, owner: &Acting, id: &str, name: &str) -> AnimalId {
    let animal = AnimalId::parse(id).expect("an id");
    let facts = AnimalFacts {
        name: name.into(),
        species: Species::Rat,
        origin: Origin::Rescue,
        arrived_on: "2026-11-23".parse().expect("a day"),
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

#[test]
fn a_calendar_is_told_what_is_due_and_when_waits_end() {
    let (house, lena, _) = of_lena();
    newcomer(&house, &lena, "nutmeg", "Nutmeg, the; “bold”\nrat");
    let pip = AnimalId::parse("pip").expect("an id");
    let bite = What::Bite { animal: pip, person: "lena".into(), grade: 3, food_related: false };
    house.record(&lena, bite);
    let address = address(&house, &lena);
    let feed = house.client().get(&address);
    let told = lines(&feed);
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "END:VCALENDAR"] {
        assert!(told.iter().any(|known| known == line), "{line}: {}", feed.body);
    }
    let summaries = of(&told, "SUMMARY:");
    let has = |part: &str| summaries.iter().any(|summary| summary.contains(part));
    assert!(has("hands stay out until now at the longest"), "{summaries:?}");
    assert!(has("quarantine is over"), "{summaries:?}");
    assert!(has("End of the watch after Pip’s bite"), "{summaries:?}");
    assert!(has("Pip may go on"), "a bite waits: {summaries:?}");
    assert!(has(r"Nutmeg\, the\; “bold”"), "escaped: {summaries:?}");
    for start in of(&told, "DTSTART:") {
        assert!(start.ends_with('Z') && start.len() == 16, "UTC: {start}");
    }
    // 48 hours after the bite, and 21 days.
    assert!(of(&told, "DTSTART:").contains(&"20261126T180000Z"), "{told:#?}");
    assert!(of(&told, "DTSTART:").contains(&"20261215T180000Z"), "{told:#?}");
    let begins = of(&told, "BEGIN:VEVENT").len();
    let uids: BTreeSet<&str> = of(&told, "UID:").into_iter().collect();
    assert_eq!(uids.len(), begins, "each has a name of its own");
    assert_eq!(of(&told, "DTSTAMP:").len(), begins);

    house.later(3600);
    let later = lines(&house.client().get(&address));
    let again: BTreeSet<&str> = of(&later, "UID:").into_iter().collect();
    assert_eq!(uids, again, "calendars know them again");
}

#[test]
fn what_is_due_today_is_a_day() {
    let (house, lena, _) = of_lena();
    let told = lines(&house.client().get(&address(&house, &lena)));
    assert_eq!(of(&told, "DTSTART;VALUE=DATE:"), ["20261124"], "{told:#?}");
    assert_eq!(of(&told, "DTEND;VALUE=DATE:"), ["20261125"]);
    assert!(of(&told, "SUMMARY:")[0].starts_with("Pip: "), "{told:#?}");
    assert!(of(&told, "URL:")[0].ends_with("/animals/pip"), "{told:#?}");
}

#[test]
fn a_calendar_that_knows_it_already_is_told_so() {
    let (house, lena, _) = of_lena();
    let address = address(&house, &lena);
    let mut client = house.client();
    let tag = client.get(&address).header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() > 10, "{tag}");
    house.later(60);
    let again = client.send("GET", &address, &[("if-none-match", &tag)], None);
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    house.weighed(&lena, &AnimalId::parse("pip").expect("an id"));
    newcomer(&house, &lena, "nutmeg", "Nutmeg");
    let changed = client.send("GET", &address, &[("if-none-match", &tag)], None);
    assert_eq!(changed.status, 200, "something is new");
    assert_ne!(changed.header("etag"), tag);
}

#[test]
fn the_address_is_shown_once_revoked_and_ends_with_its_owner() {
    let (house, lena, mut owner) = of_lena();
    let first = address(&house, &lena);
    let key = first.split_once("key=").expect("a key").1.to_owned();
    assert!(!all_pages(&mut owner, &lena).contains(&key), "shown once");
    assert_eq!(house.client().get(&first).status, 200);
    assert!(owner.get(&at(&lena, "/calendar")).body.contains("A calendar last asked"));
    let second = address(&house, &lena);
    assert_eq!(house.client().get(&first).status, 404, "the old one ends");
    assert_eq!(owner.post(&at(&lena, "/calendar/revoke"), &[]).status, 303);
    assert_eq!(house.client().get(&second).status, 404);

    let ben = house.member(&lena, "ben", Role::Viewer);
    house.person(&lena, &ben);
    let bens = address(&house, &ben);
    assert_eq!(house.client().get(&bens).status, 200);
    owner.post(&at(&lena, "/people/ben/end"), &[]);
    assert_eq!(house.client().get(&bens).status, 404, "who left sees nothing");

    // It opens nothing else, and no token opens it.
    let shown = format!("Bearer {key}");
    let animals = format!("/api/v1/households/{}/animals", lena.household);
    let answer = house.client().send("GET", &animals, &[("authorization", &shown)], None);
    assert_eq!(answer.status, 401);
    let wish = mischief_app::command::TokenWish {
        name: "scale".into(),
        scope: mischief_app::role::Scope::Manage,
        days: 30,
    };
    let token = house.runtime.block_on(house.app.new_token(&lena, wish)).expect("a token");
    let path = format!("/calendar.ics?key={}", token.secret.reveal());
    assert_eq!(house.client().get(&path).status, 404);
}
