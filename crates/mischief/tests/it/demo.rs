//! A made-up household to look around in.

use super::household::Household;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Makes a demo and returns what is on record in it, newest first.
fn history(home: &Household, folder: &str, options: &str) -> Vec<Value> {
    let into = home.folder().join(folder);
    home.told(&format!("demo --into {} {options}", into.display()));
    let line = format!("--data {} --as Lena history --limit 10000", into.display());
    home.json(&line)["history"].as_array().expect("a list").clone()
}

fn kind(entry: &Value) -> String {
    let kind = entry.pointer("/event/type").or(entry.get("type")).and_then(Value::as_str);
    kind.expect("a type").to_owned()
}

#[test]
fn six_weeks_of_a_household_hold_something_of_everything() {
    let home = Household::none();
    let entries = history(&home, "demo", "");
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &entries {
        *kinds.entry(kind(entry)).or_default() += 1;
    }
    for (kind, least) in [
        ("caretaker_joined", 3),
        ("animal_registered", 6),
        ("housed", 3),
        ("session", 100),
        ("weight", 20),
        ("settle_check", 10),
        ("bite", 1),
        ("health_sign", 1),
        ("introduction_started", 1),
        ("note", 5),
    ] {
        let count = kinds.get(kind).copied().unwrap_or(0);
        assert!(count >= least, "{count} of {kind}, in {kinds:?}");
    }
    let data = home.folder().join("demo");
    let today = home.told(&format!("--data {} --as Lena today", data.display()));
    for name in ["Pip", "Juno", "Biscuit", "Nutmeg", "Clover", "Thistle"] {
        assert!(today.contains(name), "{today}");
    }
    let meeting =
        home.run(&format!("--data {} --as Lena may-meet nutmeg pip --json", data.display()));
    assert!(meeting.out.contains("\"quarantine\""), "hers is under way: {meeting:?}");
}

#[test]
fn a_seed_always_makes_the_same_household_and_another_makes_another() {
    let home = Household::none();
    let first = history(&home, "first", "--seed 3 --weeks 3");
    assert_eq!(first, history(&home, "again", "--seed 3 --weeks 3"));
    assert_ne!(first, history(&home, "other", "--seed 4 --weeks 3"));
}

#[test]
fn whatever_the_seed_it_can_be_made() {
    let builtin = mischief_rulebook::builtin().expect("the rulebook loads");
    for seed in 0..12 {
        let weeks = u32::try_from(2 + seed % 7).expect("few");
        let now = "2027-03-28T03:30:00+02:00".parse().expect("a time");
        let zone = "Europe/Berlin";
        let book = &builtin.book;
        let made = mischief::demo::make(&mischief::demo::Wish { seed, weeks, now, zone, book });
        let made = made.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(made.events.iter().all(|event| event.happened() < now), "seed {seed}: all is past");
    }
}

#[test]
fn a_demo_never_touches_what_is_real() {
    let home = Household::of_lena();
    let real = home.folder().join("data");
    let complaint = home.refused(&format!("demo --into {} --replace", real.display()));
    assert!(complaint.contains("left alone"), "{complaint}");
    home.told("demo --weeks 2");
    assert!(home.folder().join("data-demo").join("mischief.db").exists(), "it lies beside");
    assert!(home.told("household show").contains("Lena"), "the real one is as it was");
    let complaint = home.refused("demo --weeks 2");
    assert!(complaint.contains("--replace"), "{complaint}");
    home.told("demo --weeks 2 --replace");
}

#[test]
fn completions_and_manual_pages_are_written() {
    let home = Household::none();
    assert!(home.told("completions bash").contains("_mischief"));
    assert!(home.told("man").contains(".TH mischief 1"));
    let pages = home.folder().join("man");
    home.told(&format!("man {}", pages.display()));
    let session = fs::read_to_string(pages.join("mischief-session.1")).expect("a page");
    assert!(session.contains("guides tonight"), "with its examples");
}
