//! Every page of the table of routes, as people with several kinds of eyes and screens see it.

use super::house::House;
use super::households::{large, lived_in};
use super::phone::Phone;
use super::places::{Parts, places};
use super::world::{LETTERS, World};
use mischief_app::command::Acting;

/// Goes to every page and gathers what is found there.
fn walk(
    make: fn(&House) -> (Acting, Parts),
    letters: u32,
    look: impl Fn(&mut Phone<'_>, &mut Vec<(&'static str, Vec<String>)>),
) {
    let house = House::new();
    let (owner, parts) = make(&house);
    let world = World::of(&house);
    let mut phone = Phone::new(&world, letters);
    phone.sign_in(&house.device_of(&owner));
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for place in places(&house, &owner, &parts) {
        phone.open(&place);
        seen += 1;
        let mut found = Vec::new();
        look(&mut phone, &mut found);
        for (how, what) in found {
            wrong.extend(what.into_iter().map(|what| format!("{place}, {how}:\n  {what}")));
        }
        let complaints = phone.complaints();
        wrong.extend(complaints.into_iter().map(|what| format!("{place}, on the console: {what}")));
    }
    assert!(seen > 20, "the table has pages");
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_lived_in_household_keeps_nobody_out() {
    walk(lived_in, LETTERS, |phone, found| {
        found.push(("light", phone.keeps_out()));
        found.push(("390 wide", phone.too_wide()));
        phone.wide(360, 740);
        found.push(("360 wide", phone.too_wide()));
        phone.wide(1280, 800);
        found.push(("1280 wide", phone.keeps_out()));
        found.push(("1280 wide", phone.too_wide()));
        phone.wide(390, 844);
        phone.looks("dark");
        found.push(("dark", phone.keeps_out()));
        phone.looks("light");
        phone.night(true);
        phone.reload();
        found.push(("night", phone.keeps_out()));
        found.push(("night", phone.not_red()));
        phone.night(false);
    });
}

#[test]
fn forty_animals_with_long_names_fit() {
    walk(large, LETTERS, |phone, found| {
        found.push(("light", phone.keeps_out()));
        found.push(("390 wide", phone.too_wide()));
        phone.wide(360, 740);
        found.push(("360 wide", phone.too_wide()));
        phone.wide(1280, 800);
        found.push(("1280 wide", phone.too_wide()));
        phone.wide(390, 844);
    });
}

#[test]
fn letters_of_twice_the_size_fit() {
    for make in [lived_in, large] {
        walk(make, 2 * LETTERS, |phone, found| found.push(("200 %", phone.too_wide())));
    }
}
