//! Every page that the table of routes has, with what belongs into its address.
#![allow(dead_code, reason = "each binary of tests uses a part of it")]

use super::house::House;
use mischief::web::routes::table;
use mischief_app::command::Acting;
use mischief_app::role::Role;

/// What stands in the places of an address.
pub(crate) struct Parts {
    pub(crate) animals: Vec<String>,
    pub(crate) enclosure: String,
    pub(crate) introduction: Option<String>,
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
        let path = match &parts.introduction {
            Some(introduction) => path.replace("{introduction}", introduction),
            None if path.contains("{introduction}") => continue,
            None => path,
        };
        if path.contains("{animal}") {
            places.extend(parts.animals.iter().map(|animal| path.replace("{animal}", animal)));
        } else {
            places.push(path);
        }
    }
    for place in &places {
        let is_whole = !place.contains('{');
        assert!(is_whole, "say in tests/support/places.rs what belongs into `{place}`");
    }
    places
}

/// What is sent to programs, and what is no page without more than its path.
const NO_PAGES: &[&str] =
    &["/api/", "/assets/", "/calendar.ics", "/certificate.crt", "/healthz", "/join", "/readyz"];

/// The page that somebody sees who was invited.
fn invitation(house: &House, owner: &Acting) -> String {
    let invited = house.runtime.block_on(house.app.invite(owner, Role::Carer, None));
    format!("/join?invitation={}", invited.expect("an invitation").secret.reveal())
}
