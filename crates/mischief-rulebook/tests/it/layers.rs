//! A layer sets what the dosing assumes, within bounds, and nothing else ever.

use super::BUILTIN;
use mischief_core::dosing::Learned;
use mischief_rulebook::builtin;

fn refused(text: &str) -> (usize, usize, String) {
    let error = builtin().expect("it loads").with_layer(text).expect_err("it is refused");
    (error.line, error.column, error.what)
}

fn setting(line: &str) -> String {
    format!("layer = \"dosing\"\n\n[parameters]\n{line}\n")
}

#[test]
fn a_layer_sets_its_numbers_and_leaves_the_others() {
    let text = setting("dose_prior_times = 2.5\ndose_prior_spread = 1 # as a whole number");
    let built = builtin().expect("it loads").with_layer(&text).expect("it fits");
    let (before, after) = (&BUILTIN.book.parameters, &built.book.parameters);
    assert_eq!((before.dose_prior_times, after.dose_prior_times), (4.0, 2.5));
    assert_eq!((before.dose_prior_spread, after.dose_prior_spread), (0.9, 1.0));
    let mut back = after.clone();
    back.dose_prior_times = before.dose_prior_times;
    back.dose_prior_spread = before.dose_prior_spread;
    assert_eq!(&back, before);
    assert_eq!(built.book.dosing, Learned::new(after));
    let note = built.about.parameters.iter().find(|note| &*note.id == "dose_prior_times");
    assert_eq!(note.map(|note| note.value), Some(2.5));
}

#[test]
fn a_second_layer_lies_over_the_first() {
    let first = setting("dose_prior_times = 2.5\ndose_noise = 0.2");
    let built = builtin().expect("it loads").with_layer(&first).expect("it fits");
    let built = built.with_layer(&setting("dose_noise = 0.4")).expect("it fits");
    let numbers = &built.book.parameters;
    assert_eq!((numbers.dose_prior_times, numbers.dose_noise), (2.5, 0.4));
}

#[test]
fn a_layer_with_nothing_in_it_changes_nothing() {
    let built = builtin().expect("it loads").with_layer(&setting("")).expect("it fits");
    assert_eq!(built.book.parameters, BUILTIN.book.parameters);
    assert_eq!(built.book.dosing, BUILTIN.book.dosing);
}

#[test]
fn every_number_that_is_no_assumption_is_refused_in_its_place() {
    let may = |id: &str| BUILTIN.fitting.assumptions.iter().any(|known| *known.id == *id);
    let mut tried = 0;
    for note in BUILTIN.about.parameters.iter().filter(|note| !may(&note.id)) {
        let text = setting(&format!("dose_noise = 0.3\n{} = {}", note.id, note.value));
        let (line, column, what) = refused(&text);
        assert_eq!((line, column), (5, 1), "{}", note.id);
        assert!(what.contains("never what keeps them safe; take the line out"), "{what}");
        tried += 1;
    }
    assert!(tried > 50);
    // What decides how bold a dose may be is no assumption about animals.
    for id in ["dose_risk", "dose_least_risk", "hold_growth", "hold_first_s", "dose_kinder"] {
        assert!(!may(id), "{id}");
    }
}

#[test]
fn bounds_spelling_and_kind_are_checked() {
    for (text, line, column, says) in [
        (setting("dose_prior_times = 40"), 4, 20, "is a number from 0.8 to 20"),
        (setting("dose_prior_times = nan"), 4, 20, "is a number from 0.8 to 20"),
        (setting("dose_prior_times = \"4\""), 4, 20, "is a number from 0.8 to 20"),
        (setting("dose_prior_time = 4"), 4, 1, "check its spelling"),
        ("layer = \"safety\"\n[parameters]\n".to_owned(), 1, 9, "of the kind `dosing`"),
        ("[parameters]\n".to_owned(), 1, 1, "missing field `layer`"),
        (setting("") + "[rules]\n", 5, 2, "unknown field `rules`"),
        ("layer = \n".to_owned(), 1, 9, ""),
    ] {
        let (at_line, at_column, what) = refused(&text);
        assert!(what.contains(says), "{what} for {text}");
        assert_eq!((at_line, at_column), (line, column), "{what} for {text}");
    }
    assert!(refused(&"#".repeat(70_000)).2.contains("64 KiB"));
}

#[test]
fn assumptions_lie_within_their_bounds_and_shares_leave_room() {
    let of = |id: &str| BUILTIN.fitting.assumptions.iter().find(|known| &*known.id == id);
    let most = |id: &str| of(id).expect("it may be learned").to;
    assert!(most("dose_no_growth_share") + most("dose_quick_share") < 1.0);
    assert!(most("dose_growth") < BUILTIN.book.parameters.dose_growth_quick);
    let ends: Vec<(&str, f64)> =
        BUILTIN.fitting.assumptions.iter().map(|known| (&*known.id, known.to)).collect();
    assert!(BUILTIN.parameters_with(&ends).is_ok());
    assert!(BUILTIN.parameters_with(&[("dose_prior_time", 4.0)]).is_err());
}
