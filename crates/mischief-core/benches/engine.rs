//! How fast the engine is: reading lines, folding, recommending, refusing, and putting an answer
//! into words. `cargo xtask bench` runs this and writes the figures down.
#![expect(clippy::expect_used, reason = "a benchmark that can't be set up is meant to stop")]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use jiff::{SignedDuration, Timestamp};
use mischief_core::event::wire::{Code, Decoded, Path, Refusal, decode, parse};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::log::Log;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::words::Answer;
use mischief_rulebook::{Builtin, Scene, Words};
use std::hint::black_box;
use std::time::Duration;

/// 1 January 2026, 18:00 UTC: the first evening of every history below.
const BEGIN: i64 = 1_767_290_400;
const CARETAKERS: [&str; 3] = ["ada", "ben", "cleo"];

fn main() {
    let builtin = mischief_rulebook::builtin().expect("the rulebook loads");
    let mut c = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .configure_from_args();
    whole_household(&mut c, &builtin.book);
    one_animal(&mut c, &builtin);
    refusing(&mut c, &builtin.book);
    machine(&mut c);
    c.final_summary();
}

/// Ten animals and 100,000 events: taken from lines, then into a log, then folded.
fn whole_household(c: &mut Criterion, book: &Rulebook) {
    const EVENTS: usize = 100_000;
    let lines = household(10, EVENTS);
    let text: Vec<&str> = lines.iter().map(String::as_str).collect();
    let decoded: Vec<Decoded> = text.iter().map(|line| read(line, book)).collect();
    let log = log_of(&decoded, book);
    let (now, animals) = (after(&log), names(10));

    let mut group = c.benchmark_group("household");
    group.sample_size(20).throughput(Throughput::Elements(EVENTS as u64));
    group.bench_function("decode", |b| {
        b.iter(|| text.iter().for_each(|line| drop(black_box(read(line, book)))));
    });
    group.bench_function("take_in", |b| {
        let fresh = || decoded.iter().map(again).collect::<Vec<_>>();
        b.iter_batched(fresh, |batch| take_in(batch, book), BatchSize::LargeInput);
    });
    group.bench_function("fold", |b| {
        b.iter(|| {
            let view = View::at(&log, book, now);
            animals.iter().for_each(|animal| drop(black_box(view.animal(animal))));
        });
    });
    group.finish();
}

/// One animal and 1,000 events: asked again, asked anew, and told.
fn one_animal(c: &mut Criterion, builtin: &Builtin) {
    let book = &builtin.book;
    let decoded: Vec<Decoded> = household(1, 1_000).iter().map(|line| read(line, book)).collect();
    let log = log_of(&decoded, book);
    let now = after(&log);
    let animal = names(1).pop().expect("there is an animal");
    let caretaker = CaretakerId::parse("ada").expect("an id");
    let view = View::at(&log, book, now);
    let known = view.animal(&animal).expect("the animal is known");
    let answer = view.recommend_for(&known, &caretaker, None).expect("there is an answer");
    let words = builtin.catalogue.language("en");
    let facts = view.home.animal(&animal).expect("the animal is known");
    let scene = Scene {
        animal: &facts.name,
        sex: facts.sex,
        species: facts.species,
        caretaker: "Ada",
        treat: None,
        calendar: &view.home.calendar,
        now,
        protocol: &answer.protocol,
        others: &|_| None,
        own_words: None,
    };

    let mut group = c.benchmark_group("animal");
    group.bench_function("recommend_from_state", |b| {
        b.iter(|| view.recommend_for(black_box(&known), &caretaker, None));
    });
    group.bench_function("recommend_from_log", |b| {
        b.iter(|| View::at(black_box(&log), book, now).recommend(&animal, &caretaker, None));
    });
    group.bench_function("recommend_from_events", |b| {
        let fresh = || decoded.iter().map(again).collect::<Vec<_>>();
        let ask = |batch| {
            View::at(&take_in(batch, book), book, now).recommend(&animal, &caretaker, None)
        };
        b.iter_batched(fresh, ask, BatchSize::SmallInput);
    });
    group.bench_function("texts", |b| {
        b.iter(|| texts(words, black_box(&Answer::from(&answer)), &scene));
    });
    group.bench_function("texts_watch_for", |b| {
        b.iter(|| words.watch_for_texts(black_box(&answer.watch_for), &scene));
    });
    group.finish();
}

/// Every sentence of one answer but those on what to look out for.
fn texts(words: &Words, answer: &Answer<'_>, scene: &Scene<'_>) -> usize {
    let because: usize = answer.because.iter().map(|r| words.reason_text(r, scene).len()).sum();
    let lines: usize = words.advice_lines(answer, scene).iter().map(String::len).sum();
    let title = words.step_title(answer.step, scene).len();
    because + lines + title + words.then_text(answer, scene).len()
}

/// A line with one misspelled field, and one that is no JSON.
fn refusing(c: &mut Criterion, book: &Rulebook) {
    let good = household(1, 200).into_iter().find(|line| line.contains("\"session\""));
    let good = good.expect("there is a session");
    let misspelled = good.replace("ended_by", "endet_by");
    let broken = good.replace("\"trials\":[", "\"trials\":[[");
    let cases =
        [("misspelled", misspelled, Code::UnknownField), ("broken", broken, Code::BadJson)];
    let mut group = c.benchmark_group("refuse");
    for (name, line, code) in &cases {
        assert_eq!(try_read(line, book).expect_err("it is refused").code, *code);
        group.bench_with_input(BenchmarkId::from_parameter(name), line, |b, line| {
            b.iter(|| drop(black_box(try_read(black_box(line), book))));
        });
    }
    group.finish();
}

/// What this machine can do at all, to hold the figures against.
fn machine(c: &mut Criterion) {
    const BYTES: usize = 64 * 1024 * 1024;
    let from = vec![7_u8; BYTES];
    let mut to = vec![0_u8; BYTES];
    let mut group = c.benchmark_group("machine");
    group.sample_size(20).throughput(Throughput::Bytes(BYTES as u64));
    group.bench_function("copy", |b| {
        b.iter(|| black_box(&mut to).copy_from_slice(black_box(&from)));
    });
    // Each round waits for the one before it, as in a hash.
    const ROUNDS: u64 = 1_000_000;
    group.throughput(Throughput::Elements(ROUNDS));
    group.bench_function("mix", |b| {
        let round = |x: u64, n: u64| (x ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        b.iter(|| (0..black_box(ROUNDS)).fold(1, round));
    });
    group.finish();
}

fn try_read(line: &str, book: &Rulebook) -> Result<Decoded, Refusal> {
    decode(&parse(line)?, Path::Line, book)
}

fn read(line: &str, book: &Rulebook) -> Decoded {
    try_read(line, book).expect("the line is an event")
}

fn again(decoded: &Decoded) -> Decoded {
    Decoded { event: decoded.event.clone(), unknown_behaviour: None }
}

fn take_in(batch: Vec<Decoded>, book: &Rulebook) -> Log {
    let mut log = Log::new();
    let at = |at: usize| format!("events[{at}]");
    log.accept_all(batch, at, book).expect("the events fit together");
    log
}

fn log_of(decoded: &[Decoded], book: &Rulebook) -> Log {
    take_in(decoded.iter().map(again).collect(), book)
}

/// The evening after the last event.
fn after(log: &Log) -> Timestamp {
    let last = log.iter().last().expect("the log has events").happened();
    last + SignedDuration::from_hours(20)
}

fn names(animals: usize) -> Vec<AnimalId> {
    (0..animals).map(|n| AnimalId::parse(&format!("animal-{n}")).expect("an id")).collect()
}

/// A household's history in lines: who there is, then evening after evening of sessions that go
/// well, fairly or badly, weighings, checks, signs, bites, notes, and now and then a mistake.
fn household(animals: usize, events: usize) -> Vec<String> {
    let mut lines = Vec::with_capacity(events);
    line(&mut lines, 0, r#""type":"household_set","set":{"time_zone":"Europe/Berlin"}"#);
    for caretaker in CARETAKERS {
        let text = format!(
            r#""type":"caretaker_joined","caretaker":"{caretaker}","name":"{caretaker}","age_band":"adult""#
        );
        line(&mut lines, 0, &text);
    }
    for n in 0..animals {
        let species = if n % 10 < 7 { "rat" } else { "mouse" };
        let text = format!(
            r#""type":"animal_registered","animal":"animal-{n}","name":"Animal {n}","species":"{species}","origin":"breeder","arrived_on":"2026-01-01","born_on":"2025-10-01","sex":"female""#
        );
        line(&mut lines, 0, &text);
    }
    // One round is one event of every animal; eleven rounds are a day.
    let mut round: usize = 0;
    while lines.len() < events {
        for n in 0..animals.min(events - lines.len()) {
            let minutes = round / 11 * 1_440 + round % 11 * 20 + n;
            let text = happening(n, round);
            line(&mut lines, minutes, &text);
        }
        round += 1;
    }
    lines
}

fn line(lines: &mut Vec<String>, minutes: usize, rest: &str) {
    let at = i64::try_from(minutes).map(|m| BEGIN + m * 60).expect("few minutes");
    let at = Timestamp::from_second(at).expect("a time of this century");
    let id = lines.len();
    lines.push(format!(
        r#"{{"id":"01900000-0000-7000-8000-{id:012x}","observed_at":"{at}","by":"ada",{rest}}}"#
    ));
}

/// What happens to an animal in a round.
fn happening(n: usize, round: usize) -> String {
    let (day, part) = (round / 11, round % 11);
    let chance = (n * 7_919 + round * 104_729) % 97;
    match part {
        0 => format!(
            r#""type":"settle_check","animal":"animal-{n}","signs":["eats_normally","rests_in_open","out_with_person","calm_at_entry"]"#
        ),
        1 => format!(
            r#""type":"weight","animal":"animal-{n}","grams":{}"#,
            300 + (day + n) % 9
        ),
        2 if chance < 3 => {
            format!(r#""type":"health_sign","animal":"animal-{n}","sign":"sneeze""#)
        }
        2 => format!(r#""type":"health_check","animals":["animal-{n}"]"#),
        3 if chance < 2 => format!(
            r#""type":"bite","animal":"animal-{n}","person":"ada","grade":1,"food_related":true"#
        ),
        3 if chance < 12 => {
            format!(r#""type":"note","animal":"animal-{n}","text":"Slept in the new hammock.""#)
        }
        _ => session(n, day, part, chance),
    }
}

/// A session of three to five trials: three in four go well, one in twelve frightens.
fn session(n: usize, day: usize, part: usize, chance: usize) -> String {
    let rat = ["presence", "treat_near", "hand_in_cage", "palm", "touch", "hold_seconds", "lap"];
    let mouse = ["presence", "treat_near", "tunnel_home", "tunnel_lift", "cup", "cup_longer"];
    let steps: &[&str] = if n % 10 < 7 { &rat } else { &mouse };
    let reached = (day / 6).min(steps.len() - 1);
    let step = steps.get(reached.saturating_sub(part % 2)).expect("a step");
    let caretaker = CARETAKERS.get(part % 3).expect("a caretaker");
    let trials: Vec<String> = (0..3 + chance % 3)
        .map(|trial| {
            let behaviours = match (chance + trial) % 12 {
                0 => r#""moves_away","freezes""#,
                1 | 2 => r#""sniffs_hand","still""#,
                _ => r#""explores","takes_treat""#,
            };
            let dose = match *step {
                "presence" | "lap" => r#""dose":5,"#.to_owned(),
                "hold_seconds" | "cup" | "cup_longer" | "tunnel_lift" => {
                    format!(r#""dose":{},"lasted_s":{},"#, 1 + trial, 1 + trial)
                }
                _ => String::new(),
            };
            format!(r#"{{{dose}"behaviours":[{behaviours}]}}"#)
        })
        .collect();
    let minutes = day * 1_440 + part * 20 + n + 5;
    let ended = i64::try_from(minutes).map(|m| BEGIN + m * 60).expect("few minutes");
    let ended = Timestamp::from_second(ended).expect("a time of this century");
    format!(
        r#""type":"session","animal":"animal-{n}","caretaker":"{caretaker}","step":"{step}","ended_at":"{ended}","trials":[{}],"ended_by":"plan""#,
        trials.join(",")
    )
}
