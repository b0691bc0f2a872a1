//! What a fit goes by: chances that sum to one, and are the better the better the model fits.

use super::BUILTIN;
use jiff::{SignedDuration, Timestamp};
use mischief_core::dosing::{Before, Learned, Score};
use mischief_core::ethogram::Outcome;
use mischief_core::fold::shown::Shown;
use mischief_core::protocol::Parameters;

const BEFORE: Before<'_> = Before { first: 2.0, factor: 1.0, long_ago: None, others: &[] };

fn shown(day: i64, dose: f64, outcome: Outcome, times: u32) -> Shown {
    let start: Timestamp = "2026-11-01T09:00:00Z".parse().expect("a time");
    let at = start + SignedDuration::from_hours(24 * day);
    let frightened = outcome == Outcome::Adverse;
    Shown { at, dose, outcome, times, most: f64::INFINITY, frightened }
}

fn score(record: &[Shown], parameters: &Parameters) -> Score {
    Learned::new(parameters).foresees(record, &BEFORE, parameters)
}

#[test]
fn the_chances_of_all_that_may_come_sum_to_one() {
    let parameters = &BUILTIN.book.parameters;
    let chance =
        |dose, outcome| score(&[shown(0, dose, outcome, 1)], parameters).log_likelihood.exp();
    let wrong = parameters.dose_wrong_record / (1.0 + parameters.dose_wrong_record);
    for dose in [1.0_f64, 6.0, 40.0] {
        let step = 0.01;
        // Wrong frights are spread over one unit of the logarithm.
        let frights: f64 = (0..900)
            .map(|at| (dose.ln() - step * (f64::from(at) + 0.5)).exp())
            .map(|reached| step * (chance(reached, Outcome::Adverse) - wrong))
            .sum();
        let all = chance(dose, Outcome::Calm) + wrong + frights;
        assert!((all - 1.0).abs() < 0.02, "{all} at {dose} s");
        assert_eq!(chance(dose, Outcome::Calm), chance(dose, Outcome::Unsure));
    }
}

#[test]
fn who_expects_what_came_foresees_it_better() {
    let expects = |times| Parameters { dose_prior_times: times, ..BUILTIN.book.parameters.clone() };
    let bold: Vec<Shown> = (0..6).map(|day| shown(day, 40.0, Outcome::Calm, 3)).collect();
    let shy: Vec<Shown> = (0..6).map(|day| shown(day, 1.0, Outcome::Adverse, 1)).collect();
    let better = |record: &[Shown], one, other| {
        score(record, &expects(one)).log_likelihood > score(record, &expects(other)).log_likelihood
    };
    assert!(better(&bold, 16.0, 4.0) && better(&bold, 4.0, 1.0));
    assert!(better(&shy, 1.0, 4.0) && better(&shy, 4.0, 16.0));
}

#[test]
fn trials_are_counted_and_nothing_is_made_of_nothing() {
    let record = [shown(0, 2.0, Outcome::Calm, 3), shown(1, 2.0, Outcome::Adverse, 1)];
    let parameters = &BUILTIN.book.parameters;
    let whole = score(&record, parameters);
    assert_eq!((whole.trials, whole.adverse), (4, 1));
    assert_eq!(score(&[], parameters), Score::default());
    // Three alike are as three one after another.
    let apart: Vec<Shown> = (0..3).map(|_| shown(0, 2.0, Outcome::Calm, 1)).collect();
    let (together, apart) = (score(&record[..1], parameters), score(&apart, parameters));
    assert!((together.log_likelihood - apart.log_likelihood).abs() < 1e-6);
}
