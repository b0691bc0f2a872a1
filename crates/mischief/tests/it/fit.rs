//! What is learned from many animals: the right thing where they differ from what was assumed,
//! nothing where they do not, and nothing at all from a few.

use jiff::{SignedDuration, Timestamp};
use mischief::crowd::{Job, each};
use mischief::export::lines;
use mischief::fitting::{Outcome, Records, learn};
use mischief_core::event::wire::{Path as Place, decode, parse};
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::log::Log;
use mischief_core::simulation::draw::Draw;
use mischief_core::simulation::{Setup, strategy, temperament};
use mischief_rulebook::{Builtin, builtin};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What so many animals of a temperament showed in so many days, each as lines of its own.
fn simulated(built: &Builtin, kind: &str, animals: u32, days: u32) -> Vec<String> {
    let start = StepId::parse("hold_seconds").expect("an id");
    let id = ProtocolId::parse("rat.trust").expect("an id");
    let protocol = built.book.protocol(&id, None).expect("it is there");
    let setup = Setup {
        book: &built.book,
        protocol,
        start: Some(&start),
        days,
        missed: 0.1,
        people: 1,
        seed: 3,
    };
    let temperament = temperament::named(kind).expect("it is there");
    let strategy = strategy::named("ours").expect("it is there");
    let jobs: Vec<Job> =
        (0..u64::from(animals)).map(|index| Job { temperament, strategy, index }).collect();
    let told = |at: usize, _, log: Log| {
        lines(&log, &built.book, &format!("{kind}-{at}"), u32::try_from(at).expect("a few"))
    };
    each(&setup, &jobs, None, told).expect("it runs")
}

fn read(lines: &str, built: &Builtin) -> Log {
    let event = |line: &str| {
        let json = parse(line).expect("JSON");
        decode(&json, Place::Line, &built.book).unwrap_or_else(|refusal| panic!("{refusal:?}"))
    };
    let events = lines.lines().map(event).collect();
    let mut log = Log::new();
    let taken = log.accept_all(events, |at| format!("line {at}"), &built.book);
    assert_eq!(taken.map(|(new, _)| new), Ok(lines.lines().count()));
    log
}

fn gathered(lines: &[String], built: &Builtin) -> Records {
    let mut records = Records::default();
    records.gather(&read(&lines.concat(), built), &built.book);
    records
}

fn learned(records: &Records, built: &Builtin) -> Outcome {
    assert_eq!(records.too_few(&built.fitting), None);
    learn(records, built, 1, None, || {}).expect("the numbers fit")
}

fn after(outcome: &Outcome, id: &str) -> f64 {
    outcome.learned.iter().find(|learning| &*learning.id == id).expect("it may be learned").after
}

#[test]
fn bold_animals_and_easily_startled_ones_move_what_is_expected_to_either_side() {
    let built = builtin().expect("it loads");
    let kind = |kind| {
        let records = gathered(&simulated(&built, kind, 32, 14), &built);
        assert_eq!(records.animals(), 32);
        (learned(&records, &built), records)
    };
    let ((bold, records), (startled, _)) = (kind("bold"), kind("startled_easily"));
    for outcome in [&bold, &startled] {
        assert!(outcome.supported && outcome.held_out > outcome.error, "{outcome:?}");
    }
    let (bolder, easier) = (after(&bold, "dose_prior_times"), after(&startled, "dose_prior_times"));
    assert!(easier < 4.0 && 4.0 < bolder, "{easier} and {bolder}");

    // What is written can be used, says where it comes from, and is gone with its file.
    let layer = bold.layer(&records, 1);
    assert!(layer.contains("32 animals") && layer.contains("until 2027-01-1"), "{layer}");
    assert!(layer.contains("delete it, and all is as it was"), "{layer}");
    let with = builtin().expect("it loads").with_layer(&layer).expect("it can be used");
    for learning in &bold.learned {
        let now = with.about.parameters.iter().find(|note| note.id == learning.id);
        assert_eq!(now.map(|note| note.value), Some(learning.after), "{}", learning.id);
    }
}

/// An animal such as the dosing assumes, whose record is written as the dosing assumes: its
/// sessions, two a day, with doses that go up and down by what was seen.
fn as_assumed(built: &Builtin, number: u32) -> String {
    let p = &built.book.parameters;
    let mut draw = Draw::new(&[9, u64::from(number)]);
    let name = format!("rat-{number}");
    let start: Timestamp = "2027-01-01T08:00:00Z".parse().expect("a time");
    let mut out = String::new();
    let mut count = 0;
    let mut tell = |at: Timestamp, mut event: Value| {
        count += 1;
        event["id"] = json!(format!("{number:08x}-0000-4000-8000-{count:012}"));
        event["observed_at"] = json!(at.to_string());
        event["by"] = json!("lena");
        let _ = writeln!(out, "{event}");
    };
    if number == 0 {
        tell(start, json!({"type": "caretaker_joined", "caretaker": "lena", "age_band": "adult"}));
    }
    let animal = json!({
        "type": "animal_registered", "animal": name, "name": name, "species": "rat",
        "origin": "pet_store", "arrived_on": "2026-11-20",
    });
    tell(start, animal);
    let placed = json!({
        "type": "placed", "animal": name, "caretaker": "lena", "step": "hold_seconds",
        "reason": "long tame",
    });
    tell(start, placed);
    let mut level = (2.0 * p.dose_prior_times).ln() + p.dose_prior_spread * draw.normal();
    let rate = |draw: &mut Draw| match draw.unit() {
        unit if unit < p.dose_no_growth_share => 0.0,
        unit if unit < p.dose_no_growth_share + p.dose_slow_share => p.dose_growth_slow,
        unit if unit > 1.0 - p.dose_quick_share => p.dose_growth_quick,
        _ => p.dose_growth,
    };
    let mut growth = rate(&mut draw);
    let mut dose = 3.0_f64;
    for session in 0..24_i64 {
        let at = start + SignedDuration::from_hours(24 * (session / 2) + 8 * (session % 2) + 1);
        if session % 2 == 0 {
            level += p.dose_drift * draw.normal();
            if draw.chance(p.dose_rate_change) {
                growth = rate(&mut draw);
            }
        }
        let mut trials = Vec::new();
        for _ in 0..3 {
            let limit = (level + p.dose_noise * draw.normal()).exp();
            let frightened = limit < dose;
            let wrong = p.dose_wrong_record / (1.0 + p.dose_wrong_record);
            let (adverse, reached) = match draw.unit() {
                unit if unit < wrong => (false, dose),
                unit if unit < 2.0 * wrong => (true, dose * (-draw.unit()).exp()),
                _ => (frightened, limit.min(dose)),
            };
            let behaviour = if adverse { "struggles" } else { "stays_loose" };
            trials.push(json!({
                "dose": dose, "lasted_s": reached.max(0.05), "behaviours": [behaviour],
            }));
            if frightened {
                level += (-p.dose_fear_drop).ln_1p() * -draw.unit().max(1e-6).ln();
            } else if !frightened {
                let below = (level - dose.ln()).max(0.0);
                let near =
                    (p.dose_practice_none - below) / (p.dose_practice_none - p.dose_practice_near);
                level += growth.ln_1p() * near.clamp(0.0, 1.0);
            }
            if adverse {
                break;
            }
        }
        let calm = trials.len() == 3;
        tell(
            at,
            json!({
                "type": "session", "animal": name, "caretaker": "lena", "step": "hold_seconds",
                "ended_at": (at + SignedDuration::from_mins(6)).to_string(),
                "trials": trials, "ended_by": "plan",
            }),
        );
        dose = (dose * if calm { 1.2 } else { 0.6 }).min(100.0);
        if dose < 0.5 {
            // Here an easier step is offered.
            break;
        }
    }
    out
}

#[test]
fn animals_that_are_as_assumed_change_little_or_nothing() {
    let built = builtin().expect("it loads");
    let lines: Vec<String> = (0..60).map(|number| as_assumed(&built, number)).collect();
    let outcome = learned(&gathered(&lines, &built), &built);
    let a_trial = outcome.held_out / 4000.0;
    assert!(!outcome.supported || a_trial < 0.002, "{outcome:?}");
    for learning in &outcome.learned {
        let times = learning.after / learning.before;
        assert!((0.4..=2.5).contains(&times), "{outcome:?}");
    }
}

#[test]
fn a_few_animals_are_refused_with_how_many_it_takes() {
    let built = builtin().expect("it loads");
    let records = gathered(&simulated(&built, "bold", 4, 10), &built);
    let why = records.too_few(&built.fitting).expect("they are too few");
    assert!(
        why.starts_with("4 animals and ") && why.contains("20 animals and 400 trials"),
        "{why}"
    );
    assert!(Records::default().too_few(&built.fitting).is_some());
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("it can be written");
    path
}

fn mischief(arguments: &[&str]) -> (Option<i32>, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_mischief")).args(arguments).output();
    let run = run.expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code(), text(run.stdout), text(run.stderr))
}

#[test]
fn the_program_learns_writes_a_layer_and_uses_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let at = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (events, layer) = (at("fit-events.jsonl"), at("fit-layer.toml"));
    let simulate = ["protocol", "simulate", "rat.trust", "--start", "hold_seconds", "--json"];
    let more = ["--animals", "24", "--days", "10", "--temperament", "bold", "--events", &events];
    let (code, plain, _) = mischief(&[&simulate[..], &more[..]].concat());
    assert_eq!(code, Some(0));

    let (code, told, error) = mischief(&["fit", &events, "--json", "--write", &layer]);
    assert_eq!(code, Some(0), "{told} {error}");
    let told: Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["animals"], json!(24));
    assert_eq!(told["learned"], json!(true));
    let again = mischief(&["fit", &events, "--json", "--threads", "1"]).1;
    assert_eq!(serde_json::from_str::<Value>(&again).expect("JSON"), told);
    let people = mischief(&["fit", &events]).1;
    assert!(people.contains("dose_prior_times") && people.contains("held out"), "{people}");

    let layered = mischief(&[&simulate[..], &more[..6], &["--layer", &layer]].concat()).1;
    assert_ne!(layered, plain, "a layer changes what is recommended");
    assert_eq!(mischief(&["engine", "--layer", &layer]).0, Some(0));
}

#[test]
fn what_can_t_be_learned_from_or_used_is_refused() {
    let bad = file("fit-bad-layer.toml", "layer = \"dosing\"\n[parameters]\ndose_risk = 0.5\n");
    let (code, _, error) = mischief(&["engine", "--layer", &bad.to_string_lossy()]);
    assert_eq!(code, Some(2));
    assert!(error.contains("line 3, column 1: `dose_risk` can't be set by a layer"), "{error}");

    let built = builtin().expect("it loads");
    let few = file("fit-few.jsonl", &simulated(&built, "even", 3, 6).concat());
    let (code, told, _) = mischief(&["fit", &few.to_string_lossy()]);
    assert_eq!(code, Some(1));
    assert!(told.contains("too few to learn from"), "{told}");

    let text = "{\"event\":{\"type\":\"weight\"}}\n";
    let (code, _, error) = mischief(&["fit", &file("fit-bad.jsonl", text).to_string_lossy()]);
    assert_eq!(code, Some(2));
    assert!(error.contains("fit-bad.jsonl, line 1"), "{error}");
    assert_eq!(mischief(&["fit", "/nonexistent.jsonl"]).0, Some(2));
}
