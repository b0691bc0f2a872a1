//! How much comes over the wire to a browser that keeps what it may keep.

use super::house::House;
use super::households::lived_in;
use super::world::World;

/// The most that a first visit may weigh, in bytes: Today with all that belongs to it, and what is kept
/// for the time without a connection.
const FIRST: u64 = 100_000;
/// The most that Today may weigh after it.
const AGAIN: u64 = 30_000;

/// Whether the device keeps Today and all the sessions that it leads to.
const KEPT: &str = "
    const [done] = arguments;
    const links = [...document.querySelectorAll('#page a[href]')].map((one) => one.href);
    const sessions = links.filter((link) => /\\/(session|sitting\\/[^/]+)$/.test(link));
    const all = [...sessions, location.href].map((one) => caches.match(one, { ignoreVary: true }));
    Promise.all(all).then((kept) => done(sessions.length > 1 && kept.every(Boolean)));";

#[test]
fn pages_are_light() {
    let house = House::new();
    let (owner, parts) = lived_in(&house);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &owner);
    let today = format!("/h/{}/", owner.household);
    let weigh = |phone: &mut super::phone::Phone<'_>, path: &str| {
        let before = phone.line.bytes();
        phone.open(path);
        phone.settles();
        phone.line.bytes() - before
    };
    phone.open(&today);
    let kept = || phone.browser.script_later(KEPT, vec![]) == true;
    assert!(phone.soon(kept), "what Today leads to is kept");
    phone.settles();
    let first = phone.line.bytes();
    let animal = weigh(&mut phone, &format!("{today}animals/{}", parts.animals[0]));
    let again = weigh(&mut phone, &today);
    println!("bytes: first visit {first}, an animal's page {animal}, Today again {again}");
    super::figures::keep("pages/first_visit", first);
    super::figures::keep("pages/today_again", again);
    assert!(first > 1_000 && first <= FIRST, "a first visit weighs {first} bytes");
    assert!(again > 500 && again <= AGAIN, "Today weighs {again} bytes");
}
