//! Sessions without a connection: what is tapped is on record once, whatever becomes of the line.

use super::house::{House, session_of};
use super::world::World;
use mischief_app::command::Acting;
use mischief_app::role::Role;
use mischief_core::ids::AnimalId;

/// Somebody with a rat that may be held for seconds.
fn of_lena() -> (House, Acting, AnimalId) {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let rat = house.rat(&lena, "pip");
    (house, lena, rat)
}

/// Waits until so many events are on record.
fn until_on_record(phone: &super::phone::Phone<'_>, house: &House, who: &Acting, count: u64) {
    let there = phone.soon(|| house.count(who) >= count);
    assert!(there, "{} of {count} on record:\n{}", house.count(who), phone.text());
    assert_eq!(house.count(who), count, "each once");
}

#[test]
fn a_session_held_wholly_offline_is_found_once() {
    let (house, lena, rat) = of_lena();
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&session_of(lena.household, &rat));
    phone.sees("Pip");
    phone.goes_offline();
    phone.guided_until("over");
    phone.sees("Kept on this device");
    assert_eq!(house.count(&lena), before);
    // It is sent, and taken in; but the answer is lost, and so it is sent again.
    phone.line.lose_answers(true);
    phone.comes_online();
    until_on_record(&phone, &house, &lena, before + 1);
    phone.goes_offline();
    phone.line.lose_answers(false);
    phone.sees("Kept on this device");
    phone.sees_no_more("Undo");
    phone.comes_online();
    phone.sees("On record.");
    until_on_record(&phone, &house, &lena, before + 1);
}

#[test]
fn two_tabs_are_one_device() {
    let (house, lena, rat) = of_lena();
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    let page = session_of(lena.household, &rat);
    phone.open(&page);
    let first = phone.tabs()[0].clone();
    phone.new_tab();
    phone.open(&page);
    let second = phone.tabs().into_iter().find(|tab| *tab != first).expect("a second tab");
    phone.go_to_tab(&first);
    phone.guided_until("holding");
    phone.go_to_tab(&second);
    assert!(phone.soon(|| phone.screen() == "holding"), "the other tab shows it: {}", phone.text());
    phone.guided_until("over");
    phone.sees("On record.");
    phone.go_to_tab(&first);
    assert!(phone.soon(|| phone.screen() == "over"), "the first tab too: {}", phone.text());
    phone.reload();
    until_on_record(&phone, &house, &lena, before + 1);
}

#[test]
fn two_people_at_once_with_one_animal_are_two_sessions() {
    let (house, lena, rat) = of_lena();
    let max = house.member(&lena, "max", Role::Carer);
    house.person(&lena, &max);
    house.stands(&lena, &max, &rat, "hold_seconds");
    let before = house.count(&lena);
    let world = World::of(&house);
    let (mut hers, mut his) = (world.phone_of(&house, &lena), world.phone_of(&house, &max));
    hers.open(&session_of(lena.household, &rat));
    his.open(&session_of(lena.household, &rat));
    hers.guided_until("asking");
    his.guided_until("asking");
    hers.guided_until("over");
    his.guided_until("over");
    hers.sees("On record.");
    his.sees("On record.");
    until_on_record(&his, &house, &lena, before + 2);
    hers.tap("Back to Today");
    hers.sees("Pip");
}

#[test]
fn what_a_phone_kept_for_a_week_is_merged_each_once() {
    let (house, lena, rat) = of_lena();
    let max = house.member(&lena, "max", Role::Carer);
    house.person(&lena, &max);
    house.stands(&lena, &max, &rat, "hold_seconds");
    let world = World::of(&house);
    let mut away = world.phone_of(&house, &lena);
    away.open(&session_of(lena.household, &rat));
    away.goes_offline();
    away.guided_until("over");
    away.sees("Kept on this device");
    away.pass(7 * 24 * 3600);
    let before = house.count(&lena);
    let mut at_home = world.phone_of(&house, &max);
    at_home.open(&session_of(lena.household, &rat));
    at_home.guided_until("over");
    at_home.sees("On record.");
    until_on_record(&at_home, &house, &lena, before + 1);
    away.comes_online();
    until_on_record(&away, &house, &lena, before + 2);
    away.open(&format!("/h/{}/", lena.household));
    away.sees_no_more("waits on this device");
    until_on_record(&away, &house, &lena, before + 2);
}

#[test]
fn a_phone_whose_clock_is_wrong_hides_nothing() {
    for ahead in [3 * 24 * 3600, -3 * 24 * 3600] {
        let (house, lena, rat) = of_lena();
        let before = house.count(&lena);
        let world = World::of(&house);
        let mut phone = world.phone_of(&house, &lena).ahead(ahead);
        phone.open(&session_of(lena.household, &rat));
        phone.guided_until("over");
        phone.sees("On record.");
        until_on_record(&phone, &house, &lena, before + 1);
        phone.tap("Back to Today");
        phone.sees("Tuesday");
    }
}

/// The time as the device knows it from the record, as the page wrote it down.
fn clock_of(phone: &super::phone::Phone<'_>) -> serde_json::Value {
    phone.browser.script("return localStorage.getItem('mischief.clock')", vec![])
}

#[test]
fn a_page_that_was_kept_says_so_and_its_time_is_never_taken_for_now() {
    let (house, lena, _) = of_lena();
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    let today = format!("/h/{}/", lena.household);
    phone.open(&today);
    phone.keeps_this_page();
    assert!(phone.soon(|| clock_of(&phone).is_string()), "it asks for the time");
    phone.goes_offline();
    phone.pass(41 * 3600);
    phone.open(&today);
    phone.sees("No connection. This is as of Tuesday");
    assert!(!phone.text().contains("The clock of this device"), "{}", phone.text());
    let known = clock_of(&phone);
    phone.comes_online();
    phone.reload();
    phone.sees_no_more("No connection");
    assert!(phone.soon(|| clock_of(&phone) != known), "it asks again");
    assert!(!phone.text().contains("The clock of this device"), "{}", phone.text());
}

#[test]
fn an_answer_that_came_while_the_device_slept_says_nothing_of_its_clock() {
    let (house, lena, _) = of_lena();
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&format!("/h/{}/", lena.household));
    assert!(phone.soon(|| clock_of(&phone).is_string()), "it asks for the time");
    phone.pass(2 * 3600);
    let sleeps = "const carries = globalThis.fetch; globalThis.fetch = (...asked) => \
        carries(...asked).then((said) => new Promise((wake) => { globalThis.wake = () => wake(said); })); \
        dispatchEvent(new Event('online'));";
    phone.browser.script(sleeps, vec![]);
    let asleep = "return typeof globalThis.wake === 'function'";
    assert!(phone.soon(|| phone.browser.script(asleep, vec![]) == true), "it asks again");
    let known = clock_of(&phone);
    phone.pass(5 * 3600);
    let wakes = "const [done] = arguments; wake(); setTimeout(done, 100);";
    phone.browser.script_later(wakes, vec![]);
    assert_eq!(clock_of(&phone), known, "nothing was learned");
    assert!(!phone.text().contains("The clock of this device"), "{}", phone.text());
}

#[test]
fn who_answers_in_the_servers_place_takes_nothing() {
    let (house, lena, rat) = of_lena();
    let before = house.count(&lena);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&session_of(lena.household, &rat));
    // As the network of a café does, before one has agreed to its terms.
    let cafe = "globalThis.asked = 0; globalThis.fetch = async () => { globalThis.asked += 1; \
        return new Response(globalThis.asked % 2 ? 'ok' : '<h1>Welcome</h1>'); };";
    phone.browser.script(cafe, vec![]);
    phone.guided_until("over");
    let asked = "return globalThis.asked >= 2";
    assert!(phone.soon(|| phone.browser.script(asked, vec![]) == true), "it tries to send");
    phone.sees("Kept on this device");
    assert_eq!(house.count(&lena), before);
    phone.reload();
    until_on_record(&phone, &house, &lena, before + 1);
}
