//! Somebody who has just started the program: from the printed link to a session on record.

use super::house::House;
use super::world::World;

#[test]
fn a_first_evening_by_tapping_what_is_there() {
    let house = House::new();
    let world = World::of(&house);
    let mut phone = world.phone();
    phone.open(&house.link);
    phone.sees("Let’s begin");
    phone.fill("Your name", "Lena");
    phone.fill("A password", "a long enough sentence");
    phone.tap("Rats");
    phone.fill("Name 1", "Pip");
    phone.choose("What does it do now?", "May be held a moment");
    phone.choose("Where from?", "A breeder");
    phone.fill_day("Since when are they with you?", "2026-11-01");
    phone.tap("Begin");
    phone.sees("Tuesday evening");
    phone.sees("Pip");
    phone.tap("Start");
    phone.sees("Begin");
    phone.tap("Begin");
    phone.tap("I am ready");
    phone.sees("Touch anywhere to stop");
    println!("{}", phone.text());
}
