//! Simulated animals: the same every time, under the rules, and different in the ways they are
//! named for.
#![allow(clippy::unwrap_used, reason = "a test that fails is meant to stop")]

use jiff::{SignedDuration, Timestamp};
use mischief::crowd::{Job, courses};
use mischief::figures::Figures;
use mischief_core::event::wire::Decoded;
use mischief_core::event::{Event, Goal, What};
use mischief_core::explain::Verdict;
use mischief_core::forecast::forecast;
use mischief_core::ids::{AnimalId, CaretakerId, ProtocolId, StepId};
use mischief_core::log::Log;
use mischief_core::recommend::View;
use mischief_core::simulation::strategy::{self, STRATEGIES};
use mischief_core::simulation::temperament::{self, TEMPERAMENTS};
use mischief_core::simulation::{Course, Setup, run_with_log};
use mischief_rulebook::{Builtin, builtin};
use std::num::NonZero;

fn setup<'a>(built: &'a Builtin, protocol: &str, start: Option<&'a StepId>) -> Setup<'a> {
    let protocol = built.book.protocol(&ProtocolId::parse(protocol).unwrap(), None).unwrap();
    Setup { book: &built.book, protocol, start, days: 120, missed: 0.1, people: 1, seed: 11 }
}

fn hold() -> StepId {
    StepId::parse("hold_seconds").unwrap()
}

fn herd(setup: &Setup<'_>, kind: &str, way: &str, animals: u64, threads: usize) -> Vec<Course> {
    let (temperament, strategy) =
        (temperament::named(kind).unwrap(), strategy::named(way).unwrap());
    let jobs: Vec<Job> = (0..animals).map(|index| Job { temperament, strategy, index }).collect();
    courses(setup, &jobs, NonZero::new(threads), || {}).unwrap()
}

fn figures(kind: &str, way: &str) -> Figures {
    let built = builtin().unwrap();
    let start = hold();
    let setup = setup(&built, "rat.trust", Some(&start));
    Figures::of(herd(&setup, kind, way, 60, 2).iter(), setup.days)
}

#[test]
fn a_seed_gives_the_same_courses_on_any_number_of_threads() {
    let built = builtin().unwrap();
    let start = hold();
    let setup = setup(&built, "rat.trust", Some(&start));
    let one = herd(&setup, "noisy", "ours", 6, 1);
    assert_eq!(one, herd(&setup, "noisy", "ours", 6, 3));
    let other = Setup { seed: 12, ..setup };
    assert_ne!(one, herd(&other, "noisy", "ours", 6, 3));
}

#[test]
fn who_repeats_the_dose_never_comes_to_the_goal_s() {
    let built = builtin().unwrap();
    let start = hold();
    let setup = setup(&built, "rat.trust", Some(&start));
    let arrived = |way| herd(&setup, "bold", way, 4, 1).iter().filter(|c| c.goal.is_some()).count();
    assert_eq!((arrived("knows_1"), arrived("repeat_calm")), (4, 0));
}

/// Every session stands at a time and a step that the engine allowed, for every way of choosing.
#[test]
fn no_session_is_held_against_the_engine() {
    let built = builtin().unwrap();
    let start = hold();
    for start in [None, Some(&start)] {
        let setup = Setup { people: 2, days: 40, ..setup(&built, "rat.trust", start) };
        for (strategy, kind) in STRATEGIES.iter().zip(TEMPERAMENTS.iter().cycle()) {
            let (course, log) = run_with_log(&setup, kind, strategy, 3).unwrap();
            let mut so_far = Log::new();
            let mut sessions = 0;
            for event in log.iter().cloned().collect::<Vec<Event>>() {
                if let What::Session(session) = &event.what {
                    sessions += 1;
                    let view = View::at(&so_far, &built.book, event.observed_at);
                    let asked = view.recommend(&session.animal, &session.caretaker, None).unwrap();
                    assert_eq!(asked.verdict, Verdict::Go, "{} {}", strategy.id, kind.id);
                    assert_eq!(asked.step, session.step);
                    assert!(session.trials.len() <= asked.trials as usize);
                    if let (true, Some(most)) = (strategy.is_ours(), asked.dose) {
                        let mut doses = session.trials.iter().filter_map(|trial| trial.dose);
                        assert!(doses.all(|dose| dose.get() <= most.value));
                    }
                }
                let decoded = Decoded { event, unknown_behaviour: None };
                so_far.accept(decoded, "event", &built.book).unwrap();
            }
            assert_eq!(sessions, course.sessions);
            assert!(sessions > 5, "{} {} held {sessions}", strategy.id, kind.id);
        }
    }
}

#[test]
fn temperaments_differ_in_what_they_are_named_for() {
    let even = figures("even", "knows_4");
    assert!(figures("bold", "knows_4").goal.mean < even.goal.mean);
    for slower in ["slow", "plateauing", "noisy", "one_person_less", "startled_easily"] {
        assert!(figures(slower, "knows_4").goal.mean > even.goal.mean, "{slower}");
    }
    assert!(figures("startled_easily", "knows_4").bites.0 > even.bites.0);
}

#[test]
fn to_add_whatever_happened_frightens_more_than_to_know() {
    let (copied, known) = (figures("even", "copy_add"), figures("even", "knows_4"));
    let (more, less) = (copied.adverse.value(), known.adverse.value());
    assert!(more > 2.5 * less, "{more} against {less}");
    assert!(copied.bites.0 > known.bites.0 && copied.goal.mean > known.goal.mean);
}

#[test]
fn a_whole_ladder_is_climbed_from_the_first_day() {
    let built = builtin().unwrap();
    for (protocol, most) in [("rat.trust", 100), ("mouse.trust", 60)] {
        let setup = setup(&built, protocol, None);
        let figures = Figures::of(herd(&setup, "even", "knows_2", 40, 2).iter(), setup.days);
        assert!(figures.goal.median.is_some_and(|day| day < most), "{figures:?}");
        let first: Vec<_> = figures.steps.iter().map(|(days, _)| days.median).collect();
        assert!(first.is_sorted_by_key(|day| day.unwrap_or(u32::MAX)), "{first:?}");
    }
}

/// A forecast from the tenth day on, beside the day that came: within the range about four times in
/// five, where it tells one at all.
#[test]
fn forecasts_hold_about_four_times_in_five() {
    let built = builtin().unwrap();
    let start = hold();
    let setup = setup(&built, "rat.trust", Some(&start));
    let protocol = setup.protocol;
    let goal_rung = protocol.goal_rung(Goal::HandTame);
    let (mut within, mut early, mut late, mut open) = (0, 0, 0, 0);
    for kind in TEMPERAMENTS {
        for index in 0..8 {
            let ours = strategy::named("ours").unwrap();
            let (course, log) = run_with_log(&setup, kind, ours, index).unwrap();
            for day in [10u32, 16, 24] {
                // Who has not come by the end comes later.
                let goal = course.goal.unwrap_or(1000);
                if goal <= day {
                    continue;
                }
                let at: Timestamp = "2026-12-31T23:00:00Z".parse().unwrap();
                let at = at + SignedDuration::from_hours(24 * i64::from(day));
                let view = View::at(&log, &built.book, at);
                let known = view.animal(&AnimalId::parse("pip").unwrap()).unwrap();
                let state = view.state(&known);
                let pair = state.record.pair(&CaretakerId::parse("lena").unwrap()).unwrap();
                let ahead = forecast(pair, protocol, goal_rung, false, &built.book.parameters)
                    .goal
                    .unwrap();
                match ahead.to {
                    None => open += 1,
                    Some(_) if goal - day < ahead.from => early += 1,
                    Some(to) if goal - day > to => late += 1,
                    Some(_) => within += 1,
                }
            }
        }
    }
    let told = within + early + late;
    let share = f64::from(within) / f64::from(told);
    assert!(
        (0.65..0.95).contains(&share) && told > open,
        "{within} within, {early} earlier, {late} later, {open} open"
    );
}

/// They change only with the engine or the simulation, never with the machine.
#[test]
fn a_tiny_run_has_these_very_numbers() {
    let built = builtin().unwrap();
    let start = hold();
    let setup = setup(&built, "rat.trust", Some(&start));
    let told: Vec<_> = herd(&setup, "forgetting", "knows_10", 4, 2)
        .iter()
        .map(|c| (c.goal, c.sessions, c.trials, c.adverse, c.bites))
        .collect();
    assert_eq!(
        told,
        [
            (Some(62), 111, 317, 22, 1),
            (None, 216, 630, 46, 0),
            (Some(73), 133, 393, 22, 0),
            (Some(42), 77, 219, 14, 0)
        ]
    );
}
