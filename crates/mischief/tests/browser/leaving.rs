//! What leaves a page, or does not: forms without a connection, and people who sign out.

use super::house::{House, session_of};
use super::phone::Phone;
use super::world::World;
use mischief_app::command::Acting;

/// The connection drops whatever is sent on this page, and carries what is asked.
const NOTHING_IS_SENT: &str = "const carries = globalThis.fetch; \
    globalThis.fetch = (to, how) => how?.method === 'POST' ? \
        Promise.reject(new TypeError('lost')) : carries(to, how);";

fn signs_in(phone: &mut Phone<'_>, who: &Acting) {
    phone.fill("Your name", who.caretaker.as_str());
    phone.fill("Password", &format!("the password of {}", who.caretaker));
    phone.tap("Sign in");
    phone.sees("Tuesday evening");
}

#[test]
fn who_signs_out_leaves_nothing_that_the_next_person_sees() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.household("Next door", "otto");
    house.person(&lena, &lena);
    house.person(&otto, &otto);
    let rat = house.rat(&lena, "pip");
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    let today = format!("/h/{}/", lena.household);
    phone.open(&today);
    phone.sees("Pip");
    phone.keeps_this_page();
    phone.open(&session_of(lena.household, &rat));
    phone.browser.script(NOTHING_IS_SENT, vec![]);
    phone.guided_until("over");
    phone.sees("Kept on this device");
    phone.goes_offline();
    phone.tap("Sign out");
    phone.sees("You are still signed in on this device");
    phone.comes_online();
    phone.tap("Sign out");
    phone.sees("It stays here, and goes on record once you sign in on this device again");
    phone.tap("Sign out all the same");
    phone.sees("Password");
    let kept = "const [done] = arguments; caches.keys().then((all) => \
        done(all.filter((name) => name.startsWith('mischief-pages')).length))";
    assert!(
        phone.soon(|| phone.browser.script_later(kept, vec![]) == 0),
        "all pages are forgotten"
    );

    world.runtime.block_on(phone.browser.client.back()).expect("a page");
    phone.sees("Password");
    phone.goes_offline();
    for path in [today.as_str(), "/"] {
        phone.open(path);
        phone.sees("This page is not kept on this device");
        assert!(!phone.text().contains("Pip"), "{path}: {}", phone.text());
    }
    phone.comes_online();
    phone.open("/");
    signs_in(&mut phone, &otto);
    phone.keeps_this_page();
    let text = phone.text();
    assert!(!text.contains("Pip") && !text.contains("waits on this device"), "{text}");
    assert_eq!(house.count(&lena), before, "nobody sends what another recorded");

    phone.tap("Sign out");
    signs_in(&mut phone, &lena);
    assert!(phone.soon(|| house.count(&lena) == before + 1), "{}", phone.text());
    phone.sees_no_more("waits on this device");
    let first = phone.tabs()[0].clone();
    phone.new_tab();
    phone.open(&today);
    phone.tap("Sign out");
    phone.sees("Password");
    phone.go_to_tab(&first);
    phone.sees("Password");
    assert!(!phone.text().contains("Pip"), "another tab shows nothing more: {}", phone.text());
}

#[test]
fn a_form_without_a_connection_keeps_what_was_written() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&format!("/h/{}/animals/pip/record/note", lena.household));
    phone.fill("What is worth remembering?", "She slept in my sleeve.");
    phone.goes_offline();
    phone.tap("Put on record");
    phone.sees("No connection. Nothing was sent, and what you wrote is still here");
    phone.is_for_everybody();
    phone.comes_online();
    phone.tap("Put on record");
    assert!(phone.soon(|| house.count(&lena) == before + 1), "{}", phone.text());
    phone.open(&format!("/h/{}/animals/pip", lena.household));
    phone.sees("She slept in my sleeve.");
}

#[test]
fn a_session_that_is_told_afterwards_waits_for_a_connection() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&format!("/h/{}/animals/pip/log", lena.household));
    phone.tap_first("#log [name=seen] + svg, #log label:has([name=seen])");
    phone.goes_offline();
    phone.tap("Put it on record");
    phone.sees("waits on this device");
    phone.comes_online();
    assert!(phone.soon(|| house.count(&lena) == before + 1), "{}", phone.text());
    phone.sees_no_more("waits on this device");
}
