//! Somebody who has just started the program: from the printed link to a session on record.

use super::house::House;
use super::phone::Phone;
use super::world::World;

impl Phone<'_> {
    /// The first run, from the link that the program prints to Today, with one rat.
    pub(crate) fn begins_with_a_rat(&mut self, link: &str) {
        self.open(link);
        self.sees("Let’s begin");
        self.fill("Your name", "Lena");
        self.fill("A password", "a long enough sentence");
        self.tap("Rats");
        self.fill("Name 1", "Pip");
        self.choose("What does it do now?", "May be held a moment");
        self.choose("Where from?", "A breeder");
        self.fill_day("Since when are they with you?", "2026-11-01");
        self.tap("Begin");
        self.sees("Tuesday evening");
        self.sees("Pip");
    }
}

#[test]
fn a_first_evening_by_tapping_what_is_there() {
    let house = House::new();
    let world = World::of(&house);
    let mut phone = world.phone();
    phone.open(&house.link);
    phone.sees("Let’s begin");
    phone.is_for_everybody();
    phone.begins_with_a_rat(&house.link);
    phone.is_for_everybody();
    phone.tap("Start");
    for screen in ["begin", "holding", "asking", "over"] {
        phone.guided_until(screen);
        phone.is_for_everybody();
    }
    phone.sees("On record.");
    phone.tap("Back to Today");
    phone.sees("Tuesday evening");
    phone.sees("1 of");
}

#[test]
fn the_screen_that_says_stop_is_for_everybody() {
    let house = House::new();
    let world = World::of(&house);
    let mut phone = world.phone();
    phone.begins_with_a_rat(&house.link);
    phone.tap("Start");
    phone.guided_until("asking");
    phone.tap_first(".live .sign.stop");
    phone.sees("Stop now.");
    for look in ["light", "dark"] {
        phone.looks(look);
        phone.is_for_everybody();
    }
    phone.tap("That was it");
    phone.sees("On record.");
}
