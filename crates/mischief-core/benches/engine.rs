//! How fast the engine is: reading lines, folding, recommending, refusing, and putting an answer
//! into words. `cargo xtask bench` runs this and writes the figures down.
#![expect(clippy::expect_used, reason = "a benchmark that can't be set up is meant to stop")]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use jiff::{SignedDuration, Timestamp};
use mischief_core::event::wire::{Code, Decoded, Path, Refusal, decode, parse};
use mischief_core::explain::Verdict;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::log::Log;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::words::Answer;
use mischief_rulebook::{Builtin, Scene, Words};
use serde_json::{Value, json};
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
    assert_eq!(answer.verdict, Verdict::Go, "the longest answer is the one to measure");
    let words = builtin.catalogue.language("en");
    let facts = view.home.animal(&animal).expect("the animal is known");
    let scene = Scene {
        animal: &facts.name,
        sex: facts.sex,
        group: None,
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
        let ask =
            |batch| View::at(&take_in(batch, book), book, now).recommend(&animal, &caretaker, None);
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
    let cases = [("misspelled", misspelled, Code::UnknownField), ("broken", broken, Code::BadJson)];
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
    (0..animals).map(|n| AnimalId::parse(&animal(n)).expect("an id")).collect()
}

/// A household's history in lines: who there is, then evening after evening of sessions that go
/// well, fairly or badly, weighings, checks, signs, bites, notes, and now and then a mistake.
fn household(animals: usize, events: usize) -> Vec<String> {
    let mut lines = Vec::with_capacity(events);
    let zone = json!({"type": "household_set", "set": {"time_zone": "Europe/Berlin"}});
    lines.push(line(0, 0, zone));
    for name in CARETAKERS {
        let joined = json!({
            "type": "caretaker_joined", "caretaker": name, "name": name, "age_band": "adult",
        });
        lines.push(line(lines.len(), 0, joined));
    }
    for n in 0..animals {
        let registered = json!({
            "type": "animal_registered", "animal": animal(n), "name": "Pip",
            "species": if is_rat(n) { "rat" } else { "mouse" }, "sex": "female",
            "origin": "breeder", "arrived_on": "2026-01-01", "born_on": "2025-10-01",
        });
        lines.push(line(lines.len(), 0, registered));
    }
    // One round is one event of every animal; eleven rounds are a day.
    let mut round: usize = 0;
    while lines.len() < events {
        for n in 0..animals.min(events - lines.len()) {
            let minutes = round / 11 * 1_440 + round % 11 * 20 + n;
            lines.push(line(lines.len(), minutes, happening(n, round, minutes)));
        }
        round += 1;
    }
    lines
}

fn animal(n: usize) -> String {
    format!("animal-{n}")
}

fn is_rat(n: usize) -> bool {
    n % 10 < 7
}

fn time(minutes: usize) -> String {
    let minutes = i64::try_from(minutes).expect("few minutes");
    Timestamp::from_second(BEGIN + minutes * 60).expect("a time of this century").to_string()
}

fn line(id: usize, minutes: usize, mut event: Value) -> String {
    let fields = event.as_object_mut().expect("an event is an object");
    fields.insert("id".into(), format!("01900000-0000-7000-8000-{id:012x}").into());
    fields.insert("observed_at".into(), time(minutes).into());
    fields.insert("by".into(), "ada".into());
    event.to_string()
}

/// What happens to an animal in a round.
fn happening(n: usize, round: usize, minutes: usize) -> Value {
    let (day, part) = (round / 11, round % 11);
    let chance = (n * 7_919 + round * 104_729) % 97;
    let id = animal(n);
    match part {
        0 => json!({
            "type": "settle_check", "animal": id,
            "signs": ["eats_normally", "rests_in_open", "out_with_person", "calm_at_entry"],
        }),
        1 => json!({"type": "weight", "animal": id, "grams": 300 + (day + n) % 9}),
        2 if chance < 3 => json!({"type": "health_sign", "animal": id, "sign": "sneeze"}),
        2 => json!({"type": "health_check", "animals": [id]}),
        3 if chance < 2 => json!({
            "type": "bite", "animal": id, "person": "ada", "grade": 1, "food_related": true,
        }),
        3 if chance < 12 => {
            json!({"type": "note", "animal": id, "text": "Slept in the new hammock."})
        }
        _ => {
            let reached = (day / 6).saturating_sub(part % 2);
            let caretaker = CARETAKERS.get(part % 3).expect("a caretaker");
            let step = step(n, reached);
            json!({
                "type": "session", "animal": id, "caretaker": caretaker, "step": step,
                "ended_at": time(minutes + 5), "trials": trials(step, chance), "ended_by": "plan",
            })
        }
    }
}

fn step(n: usize, reached: usize) -> &'static str {
    let rat = ["presence", "treat_near", "hand_in_cage", "palm", "touch", "hold_seconds", "lap"];
    let mouse = ["presence", "treat_near", "tunnel_home", "tunnel_lift", "cup", "cup_longer"];
    let steps: &[&str] = if is_rat(n) { &rat } else { &mouse };
    steps.get(reached.min(steps.len() - 1)).expect("a step")
}

/// Three to five trials: three in four go well, one in twelve frightens.
fn trials(step: &str, chance: usize) -> Vec<Value> {
    let trial = |n: usize| {
        let behaviours = match (chance + n) % 12 {
            0 => ["moves_away", "freezes"],
            1 | 2 => ["sniffs_hand", "still"],
            _ => ["explores", "takes_treat"],
        };
        match step {
            "presence" | "lap" => json!({"dose": 5, "behaviours": behaviours}),
            "hold_seconds" | "cup" | "cup_longer" | "tunnel_lift" => {
                json!({"dose": 1 + n, "lasted_s": 1 + n, "behaviours": behaviours})
            }
            _ => json!({"behaviours": behaviours}),
        }
    };
    (0..3 + chance % 3).map(trial).collect()
}
