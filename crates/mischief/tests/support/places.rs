//! Every page that the table of routes has, with what belongs into its address.
#![allow(dead_code, reason = "each binary of tests uses a part of it")]

use super::house::House;
use mischief::web::routes::{PARTS, table};
use mischief_app::command::Acting;
use mischief_app::role::Role;
use mischief_core::ids::AnimalId;

/// What stands in the places of an address.
pub(crate) struct Parts {
    pub(crate) animals: Vec<String>,
    pub(crate) enclosure: String,
    pub(crate) introduction: String,
    pub(crate) caretaker: String,
}

/// The addresses of all pages of a household. A page with a part that nobody gave fails the test
/// that asks, so that no page goes unseen.
pub(crate) fn places(house: &House, owner: &Acting, parts: &Parts) -> Vec<String> {
    let gets = table().into_iter().filter(|route| route.method == "GET");
    let pages = gets.filter(|route| !NO_PAGES.iter().any(|not| route.path.starts_with(not)));
    let mut places = vec![invitation(house, owner)];
    for route in pages {
        let path = route.path.replace("{household}", &owner.household.to_string());
        let path = path.replace("{enclosure}", &parts.enclosure);
        let path = path.replace("{caretaker}", &parts.caretaker);
        let path = path.replace("{introduction}", &parts.introduction);
        // Of every animal its own page and its session; the others of one.
        let of_each = path.ends_with("/{animal}") || path.ends_with("/{animal}/session");
        let animals = if of_each { parts.animals.as_slice() } else { &parts.animals[..1] };
        let of_animals = animals.iter().map(|animal| path.replace("{animal}", animal));
        let mut all: Vec<String> =
            of_animals.take(if path.contains("{animal}") { 99 } else { 1 }).collect();
        for (part, values) in PARTS {
            all = all.iter().flat_map(|path| each(path, part, values)).collect();
        }
        if path.contains("{event}") {
            let animal = AnimalId::parse(&parts.animals[0]).expect("an id");
            let event = house.weighed(owner, &animal).to_text();
            all = all.iter().map(|path| path.replace("{event}", &event)).collect();
        }
        places.extend(all);
    }
    let household = owner.household.to_string();
    let asked = ASKED.iter().map(|path| path.replace("{household}", &household));
    places.extend(asked.map(|path| path.replace("{animal}", &parts.animals[0])));
    for place in &places {
        let is_whole = !place.contains('{');
        assert!(is_whole, "say in tests/support/places.rs what belongs into `{place}`");
    }
    places
}

/// The path with each of the values in the place of its last part.
fn each(path: &str, part: &str, values: &[&str]) -> Vec<String> {
    let Some((before, _)) = part.rsplit_once('{') else { return vec![path.to_owned()] };
    if !path.ends_with(part) {
        return vec![path.to_owned()];
    }
    values.iter().map(|value| path.replace(part, &format!("{before}{value}"))).collect()
}

/// Pages that are shown where an address asks for more than its path says.
const ASKED: &[&str] = &[
    "/handbook?q=bite",
    "/h/{household}/animals/{animal}/record/sign?sign=cough",
    "/h/{household}/animals/{animal}/plan/leave?reason=died",
    "/h/{household}/animals/{animal}/session?branch=long_hold",
];

/// What is sent to programs, and what is no page without more than its path.
const NO_PAGES: &[&str] = &[
    "/api/",
    "/assets/",
    "/calendar.ics",
    "/certificate.crt",
    "/h/{household}/photos/",
    "/healthz",
    "/join",
    "/manifest.webmanifest",
    "/metrics",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
    "/worker.js",
];

/// The page that somebody sees who was invited.
fn invitation(house: &House, owner: &Acting) -> String {
    let invited = house.runtime.block_on(house.app.invite(owner, Role::Carer, None));
    format!("/join?invitation={}", invited.expect("an invitation").secret.reveal())
}
