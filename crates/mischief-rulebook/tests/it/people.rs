//! Differences between two people: hardly ever shown where there are none, and shown after some
//! weeks where an animal bears twice as much with one as with the other.
//!
//! The animals are made up here: one tolerance that grows by practice with either person, is less
//! with one of them, and varies from day to day and from trial to trial.

use super::BUILTIN;
use jiff::{SignedDuration, Timestamp};
use mischief_core::dosing::{Before, Dosing, Situation};
use mischief_core::ethogram::Outcome;
use mischief_core::fold::pair::Exposure;
use mischief_core::fold::shown::Shown;
use mischief_core::ids::CaretakerId;
use mischief_core::people::{Difference, Handled, differences};
use mischief_core::protocol::{DoseRange, Unit};
use mischief_core::simulation::draw::Draw;

const RANGE: DoseRange = DoseRange { unit: Unit::Seconds, start: 2.0, goal: 120.0, most: 120.0 };
const BEFORE: Before<'_> = Before { first: 2.0, factor: 1.0, long_ago: None, others: &[] };

fn after(day: i64, hour: i64) -> Timestamp {
    let start: Timestamp = "2026-11-01T00:00:00Z".parse().expect("a time");
    start + SignedDuration::from_hours(24 * day + hour)
}

fn person(name: &str) -> CaretakerId {
    CaretakerId::parse(name).expect("an id")
}

fn nothing() -> Exposure {
    Exposure {
        id: "hold".into(),
        days: Vec::new(),
        last_calm: None,
        fright: None,
        fright_dose: None,
        gap_came: false,
        shown: Vec::new(),
        long_ago: None,
        well_elsewhere: 0,
    }
}

fn compared(lena: &Exposure, tom: &Exposure, now: Timestamp) -> Vec<Difference> {
    let names = [person("lena"), person("tom")];
    let people: Vec<Handled<'_>> =
        names.iter().zip([lena, tom]).map(|(name, e)| (name, std::slice::from_ref(e))).collect();
    let book = &BUILTIN.book;
    differences(&people, &book.dosing, &|_| Some(BEFORE), now, &book.parameters)
}

/// An animal that bears so much less with Tom, as a logarithm, and what two people write down who
/// follow the dosing: each day one session of Lena's and one of Tom's, as often as he comes.
struct Life {
    draw: Draw,
    level: f64,
    growth: f64,
    less: f64,
    known: [Exposure; 2],
}

impl Life {
    fn new(seed: u64, less: f64) -> Self {
        let mut draw = Draw::new(&[seed, 17]);
        let level = 8.0_f64.ln() + 0.6 * draw.normal();
        let growth = draw.between((0.01, 0.06));
        Self { draw, level, growth, less, known: [nothing(), nothing()] }
    }

    fn session(&mut self, who: usize, at: Timestamp, day_shift: f64) {
        let book = &BUILTIN.book;
        let known = &self.known[who];
        let dose = book.dosing.choose(&Situation {
            range: RANGE,
            exposure: Some(known),
            most: 120.0,
            now: at,
            before: BEFORE,
            parameters: &book.parameters,
        });
        let less = if who == 1 { self.less } else { 0.0 };
        for _ in 0..3 {
            let limit = self.level - less + day_shift + 0.2 * self.draw.normal();
            let adverse = limit < dose.dose.ln();
            let (dose, outcome) = if adverse {
                (limit.exp().max(0.1), Outcome::Adverse)
            } else {
                (dose.dose, Outcome::Calm)
            };
            let frightened = outcome == Outcome::Adverse;
            let most = f64::INFINITY;
            self.known[who].shown.push(Shown { at, dose, outcome, times: 1, most, frightened });
            if adverse {
                self.level -= 0.1;
                break;
            }
            // Practice far below the limit gains little.
            let near = dose.ln() > self.level - less - 0.7;
            self.level += if near { self.growth } else { 0.0 };
        }
    }

    /// Lives so many days; on each, `look` is called with what the records show.
    fn live(&mut self, days: i64, tom_comes: f64, mut look: impl FnMut(i64, &[Difference])) {
        for day in 0..days {
            let shift = 0.12 * self.draw.normal();
            self.session(0, after(day, 9), shift);
            if self.draw.chance(tom_comes) {
                self.session(1, after(day, 18), shift);
            }
            look(day, &compared(&self.known[0], &self.known[1], after(day, 23)));
        }
    }
}

/// Of 300 animals: how many show a difference on the last day, on any day, and ever with the wrong
/// person first.
fn of_300(less: f64, days: i64, tom_comes: f64) -> [u32; 3] {
    let (mut last, mut ever, mut wrong) = (0, 0, 0);
    for seed in 0..300 {
        let (mut on_last, mut on_any, mut off) = (false, false, false);
        Life::new(seed, less).live(days, tom_comes, |_, shown| {
            on_last = !shown.is_empty();
            on_any |= on_last;
            off |= shown.iter().any(|d| d.more == person("tom"));
        });
        last += u32::from(on_last);
        ever += u32::from(on_any);
        wrong += u32::from(off);
    }
    [last, ever, wrong]
}

#[test]
fn where_there_is_no_difference_hardly_any_is_shown() {
    for (days, tom_comes) in [(28, 1.0), (42, 1.0), (42, 0.3)] {
        let [last, ever, _] = of_300(0.0, days, tom_comes);
        assert!(last <= 20, "{last} of 300 after {days} days, Tom there {tom_comes} of them");
        // Who looks every evening for six weeks sees chance a little more often.
        assert!(ever <= 40, "{ever} of 300 on some evening of {days}");
    }
}

#[test]
fn twice_as_much_is_shown_after_some_weeks() {
    let [_, within_two, _] = of_300(2.0_f64.ln(), 14, 1.0);
    let [_, within_six, wrong] = of_300(2.0_f64.ln(), 42, 1.0);
    assert!(within_two < within_six && within_six > 135, "{within_two}, then {within_six} of 300");
    assert!(wrong <= 6, "{wrong} of 300 name the wrong person");
}

fn record(doses: &[(f64, Outcome)]) -> Exposure {
    let shown = (0..).zip(doses).map(|(day, (dose, outcome))| Shown {
        at: after(day, 9),
        dose: *dose,
        outcome: *outcome,
        times: 2,
        most: f64::INFINITY,
        frightened: *outcome == Outcome::Adverse,
    });
    Exposure { shown: shown.collect(), ..nothing() }
}

/// Calm up to 20 s with the one; with the other frights at 3 s, again and again.
fn far_apart() -> (Exposure, Exposure) {
    let lena: Vec<_> = (0..14).map(|day| (2.0 + 1.5 * f64::from(day), Outcome::Calm)).collect();
    let tom: Vec<_> = (0..12)
        .map(|day| if day % 3 == 2 { (3.0, Outcome::Adverse) } else { (2.5, Outcome::Calm) })
        .collect();
    (record(&lena), record(&tom))
}

#[test]
fn a_difference_names_both_their_sessions_and_how_sure_it_is() {
    let (lena, tom) = far_apart();
    let found = compared(&lena, &tom, after(14, 9));
    let [difference] = &*found else { panic!("one difference, not {found:?}") };
    assert_eq!((&difference.more, &difference.less), (&person("lena"), &person("tom")));
    assert_eq!(difference.sessions, [14, 12]);
    let apart = difference.apart;
    assert!(apart.low > 1.25 && apart.low < apart.times && apart.times < apart.high, "{apart:?}");
    assert!(apart.chance > 0.97 && apart.chance <= 1.0, "{apart:?}");
}

#[test]
fn too_few_sessions_or_no_limit_show_nothing() {
    let (lena, tom) = far_apart();
    let few = Exposure { shown: tom.shown[..5].to_vec(), ..nothing() };
    assert!(compared(&lena, &few, after(14, 9)).is_empty());
    // Short doses, all calm: nobody knows what Tom's limit is.
    let calm: Vec<_> = (0..12).map(|_| (2.5, Outcome::Calm)).collect();
    assert!(compared(&lena, &record(&calm), after(14, 9)).is_empty());
    assert!(compared(&lena, &lena, after(14, 9)).is_empty());
}
