//! The dosing that learns, with the rulebook's own numbers: coherent, monotone, and learning.

use super::BUILTIN;
use jiff::{SignedDuration, Timestamp};
use mischief_core::dosing::{Before, Choice, Dosing, Elsewhere, Learned, Situation};
use mischief_core::ethogram::Outcome;
use mischief_core::fold::pair::Exposure;
use mischief_core::fold::shown::Shown;
use mischief_core::ids::EventId;
use mischief_core::protocol::{DoseRange, Unit};
use std::sync::LazyLock;

static MODEL: LazyLock<Learned> = LazyLock::new(|| Learned::new(&BUILTIN.book.parameters));

const RANGE: DoseRange = DoseRange { unit: Unit::Seconds, start: 2.0, goal: 120.0, most: 120.0 };

fn after(hours: i64) -> Timestamp {
    let start: Timestamp = "2026-11-01T09:00:00Z".parse().expect("a time");
    start + SignedDuration::from_hours(hours)
}

fn shown(hours: i64, dose: f64, outcome: Outcome, times: u32) -> Shown {
    let frightened = outcome == Outcome::Adverse;
    Shown { at: after(hours), dose, outcome, times, most: f64::INFINITY, frightened }
}

fn exposure(shown: &[Shown]) -> Exposure {
    let frightened = shown.last().is_some_and(|last| last.outcome == Outcome::Adverse);
    Exposure {
        id: "hold".into(),
        days: Vec::new(),
        last_calm: None,
        fright: frightened.then(|| EventId::from_bytes([1; 16])),
        fright_dose: None,
        gap_came: false,
        shown: shown.to_vec(),
        long_ago: None,
        well_elsewhere: 0,
    }
}

fn ask<T>(
    record: &[Shown],
    others: &[Elsewhere<'_>],
    hours: i64,
    question: impl FnOnce(&Situation<'_>) -> T,
) -> T {
    let exposure = exposure(record);
    question(&Situation {
        range: RANGE,
        exposure: Some(&exposure),
        most: 120.0,
        now: after(hours),
        before: Before { first: 2.0, factor: 1.0, long_ago: None, others },
        parameters: &BUILTIN.book.parameters,
    })
}

fn choose(record: &[Shown], hours: i64) -> Choice {
    ask(record, &[], hours, |situation| MODEL.choose(situation))
}

/// The same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % most
    }

    fn outcome(&mut self) -> Outcome {
        match self.below(8) {
            0 => Outcome::Adverse,
            1 => Outcome::Unsure,
            _ => Outcome::Calm,
        }
    }
}

/// A record as the dosing itself would have made it, with answers drawn at random.
fn record(chance: &mut Chance, sessions: i64) -> (Vec<Shown>, i64) {
    let (mut record, mut hours) = (Vec::new(), 0);
    for _ in 0..sessions {
        let dose = choose(&record, hours).dose;
        for _ in 0..=chance.below(2) {
            let outcome = chance.outcome();
            let part = if outcome == Outcome::Adverse { 10 - chance.below(9) } else { 10 };
            #[expect(clippy::cast_precision_loss, reason = "tenths")]
            record.push(shown(hours, dose * part as f64 / 10.0, outcome, 1));
        }
        hours += [10, 14, 24, 48][usize::try_from(chance.below(4)).expect("one of four")];
    }
    (record, hours)
}

#[test]
fn never_higher_straight_after_an_adverse_answer_than_before_it() {
    let mut chance = Chance(1);
    for run in 0..60 {
        let (mut record, hours) = record(&mut chance, 2 + run % 20);
        let before = choose(&record, hours).dose;
        // Even one that came late says that a limit was reached.
        for dose in [before * 0.2, before, before * 4.0] {
            record.push(shown(hours, dose, Outcome::Adverse, 1));
            for later in [0, 4, 24, 72] {
                let now = choose(&record, hours + later).dose;
                assert!(now <= before + 1e-9, "{before} s, a fright at {dose} s, then {now} s");
            }
            record.pop();
        }
    }
}

#[test]
fn never_lower_straight_after_a_calm_answer() {
    let mut chance = Chance(2);
    for run in 0..60 {
        let (mut record, hours) = record(&mut chance, 2 + run % 20);
        let before = choose(&record, hours).dose;
        for dose in [before * 0.3, before] {
            record.push(shown(hours, dose, Outcome::Calm, 3));
            for later in [0, 10, 24] {
                let now = choose(&record, hours + later).dose;
                assert!(now + 1e-9 >= before, "{before} s, calm at {dose} s, then {now} s");
            }
            record.pop();
        }
    }
}

#[test]
fn a_better_outcome_never_gives_a_lower_dose() {
    let mut chance = Chance(3);
    let mut off = Vec::new();
    for run in 0..40 {
        let (record, hours) = record(&mut chance, 3 + run % 15);
        let now = choose(&record, hours).dose;
        for at in 0..record.len() {
            let better: &[Outcome] = match record[at].outcome {
                Outcome::Calm => &[],
                Outcome::Unsure => &[Outcome::Calm],
                Outcome::Adverse => &[Outcome::Unsure, Outcome::Calm],
            };
            for outcome in better {
                let mut changed = record.clone();
                changed[at].outcome = *outcome;
                let then = choose(&changed, hours).dose;
                if then + 1e-9 < now {
                    off.push(format!("{:?} to {outcome:?}: {now} s to {then} s", record[at]));
                }
            }
        }
    }
    super::assert_none("doses that fell", &off);
}

#[test]
fn calm_sessions_raise_and_the_chance_is_told() {
    let mut record: Vec<Shown> = Vec::new();
    let mut doses = Vec::new();
    for day in 0..6 {
        let choice = choose(&record, day * 24);
        assert!(choice.chance.is_some_and(|chance| chance > 0.94), "{choice:?}");
        record.push(shown(day * 24, choice.dose, Outcome::Calm, 3));
        doses.push(choice.dose);
    }
    assert!(doses.is_sorted() && doses[5] > 3.0 * doses[0], "{doses:?}");
}

#[test]
fn what_others_found_is_taken_into_account_and_discounted() {
    let bold: Vec<Shown> = (0..8).map(|day| shown(day * 24, 60.0, Outcome::Calm, 3)).collect();
    let with = |other_person| Elsewhere { shown: &bold, other_person, other_exposure: false };
    let tolerated = |others: &[Elsewhere<'_>]| {
        ask(&[], others, 200, |situation| MODEL.tolerated(situation)).expect("an estimate").value
    };
    let (alone, stranger, own) =
        (tolerated(&[]), tolerated(&[with(true)]), tolerated(&[with(false)]));
    assert!(alone < stranger && stranger < own, "{alone} {stranger} {own}");
}

/// The dose with a record of a person's own at an exposure, and one from another exposure.
fn choose_beside(own: &[Shown], other: &[Shown], hours: i64) -> f64 {
    let beside = Elsewhere { shown: other, other_person: false, other_exposure: true };
    ask(own, &[beside], hours, |situation| MODEL.choose(situation)).dose
}

#[test]
fn a_fright_elsewhere_never_raises_a_dose() {
    let mut chance = Chance(5);
    for run in 0..80 {
        let (mut other, hours) = record(&mut chance, run % 24);
        let own = if run % 3 == 0 { Vec::new() } else { record(&mut chance, run % 7).0 };
        let mut most = choose_beside(&own, &other, hours);
        // One fright after another, near and far from what was borne.
        for (fright, part) in [0.9, 0.1, 1.0].into_iter().enumerate() {
            let at = hours + 10 * i64::try_from(fright).expect("a few");
            let without = choose_beside(&own, &other, at + 4);
            other.push(shown(at, (most * part).max(0.1), Outcome::Adverse, 1));
            let dose = choose_beside(&own, &other, at + 4);
            most = most.max(without);
            assert!(dose <= most + 1e-9, "{most} s, then {dose} s after a fright elsewhere");
        }
    }
}

#[test]
fn doses_are_such_as_a_person_counts() {
    let mut chance = Chance(6);
    for run in 0..40 {
        let (record, hours) = record(&mut chance, 1 + run % 25);
        let dose = choose(&record, hours).dose;
        let step = match dose {
            ..1.0 => 0.25,
            ..10.0 => 0.5,
            ..60.0 => 1.0,
            _ => 5.0,
        };
        assert!(dose >= 0.5 && (dose / step).fract().abs() < 1e-9, "{dose} s");
    }
}

/// Half as much again of what was borne, rounded to what a person counts, always gets on.
#[test]
fn rounding_never_stops_growth() {
    let calm: Vec<Shown> = (0..60).map(|day| shown(day * 12, 120.0, Outcome::Calm, 3)).collect();
    let (exposure, parameters) = (exposure(&calm), &BUILTIN.book.parameters);
    let mut borne = 0.5;
    for _ in 0..20 {
        let situation = Situation {
            range: RANGE,
            exposure: Some(&exposure),
            most: borne * parameters.hold_growth,
            now: after(60 * 12),
            before: Before { first: 2.0, factor: 1.0, long_ago: None, others: &[] },
            parameters,
        };
        let dose = MODEL.choose(&situation).dose;
        assert!(dose <= situation.most, "{dose} s is more than {} s", situation.most);
        assert!(dose > borne || dose >= RANGE.goal, "stuck at {borne} s");
        borne = dose;
    }
    assert!(borne >= RANGE.goal);
}

#[test]
fn where_even_the_shortest_dose_frightens_an_easier_step_comes_first() {
    let frights: Vec<Shown> = (0..4).map(|day| shown(day * 24, 0.3, Outcome::Adverse, 1)).collect();
    let ask = |record: &[Shown]| ask(record, &[], 100, |situation| MODEL.frightens(situation));
    assert!(ask(&frights).is_some());
    assert!(ask(&[]).is_none());
}
