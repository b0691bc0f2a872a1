//! A part of the log answers as the whole does, where it is the part that the question needs.

use crate::agreement::BOOK;
use crate::asking::{ANIMALS, CARETAKERS, asked, cases, household, log_in};
use crate::histories::{History, animal_id, caretaker_id};
use mischief_core::ids::AnimalId;
use mischief_core::log::part::{animals_needed, is_wide};
use mischief_core::log::{Log, own_animals};
use mischief_core::recommend::View;
use proptest::prelude::*;

/// The events that a question about these animals needs.
fn part(history: &History, about: &[AnimalId]) -> Log {
    let (wide, own): (Vec<_>, Vec<_>) =
        history.events.iter().cloned().partition(|event| is_wide(&event.what));
    let log = log_in(&BOOK, &wide);
    let view = View::at(&log, &BOOK, history.now);
    let needed = animals_needed(&view.home, about);
    let mut all = wide.clone();
    all.extend(own.into_iter().filter(|e| own_animals(e).iter().any(|a| needed.contains(a))));
    log_in(&BOOK, &all)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn what_one_animal_needs_is_enough_to_answer_for_it(history in household()) {
        let whole = log_in(&BOOK, &history.events);
        for animal in ANIMALS {
            let part = part(&history, &[animal_id(animal)]);
            for caretaker in CARETAKERS {
                prop_assert_eq!(
                    asked(&part, &BOOK, history.now, animal, caretaker),
                    asked(&whole, &BOOK, history.now, animal, caretaker)
                );
            }
        }
    }

    #[test]
    fn what_two_animals_need_is_enough_to_say_whether_they_may_meet(history in household()) {
        let whole = log_in(&BOOK, &history.events);
        let two = ANIMALS.map(animal_id).into_iter().take(2).collect::<Vec<_>>();
        let part = part(&history, &two);
        prop_assert_eq!(
            View::at(&part, &BOOK, history.now).may_meet(&two),
            View::at(&whole, &BOOK, history.now).may_meet(&two)
        );
    }

    #[test]
    fn what_those_need_who_are_here_is_enough_for_today(history in household()) {
        let whole = log_in(&BOOK, &history.events);
        let whole = View::at(&whole, &BOOK, history.now);
        let present: Vec<AnimalId> = whole.home.animals()
            .filter(|(_, animal)| animal.left().is_none())
            .map(|(id, _)| id.clone())
            .collect();
        let part = part(&history, &present);
        let lena = caretaker_id("lena");
        prop_assert_eq!(
            View::at(&part, &BOOK, history.now).today(&lena),
            whole.today(&lena)
        );
    }
}
