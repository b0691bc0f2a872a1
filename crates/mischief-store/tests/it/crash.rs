//! A program that is killed at any moment loses nothing that it acknowledged.

use crate::support::{Place, at, event, event_id, household, opened, run};
use mischief_store::backup::inspect;
use mischief_store::{Draft, Store};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// Tells the child which database, and from which number on.
const FILE: &str = "MISCHIEF_CRASH_FILE";
const FIRST: &str = "MISCHIEF_CRASH_FIRST";
/// How many writers the child has. Each takes every so many-th number.
const WRITERS: u64 = 6;
/// How often the child is killed, if nobody says how often.
const KILLS: u64 = 30;

/// Not a test of its own: what is killed. It says what was acknowledged, a line each.
#[test]
#[ignore = "runs as the child of the test below, which kills it"]
fn child() {
    let file = std::env::var(FILE).unwrap();
    let first: u64 = std::env::var(FIRST).unwrap().parse().unwrap();
    run(async {
        let store = Store::open(Path::new(&file)).await.unwrap();
        let tasks: Vec<_> =
            (0..WRITERS).map(|writer| tokio::spawn(write(store.clone(), first + writer))).collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
}

/// Writes until it is killed: a draft, then two events in its place; then two events by themselves.
async fn write(store: Store, first: u64) {
    let mut number = first;
    loop {
        let id = number.to_string();
        let (household, caretaker, body) = (household(1), "lena".to_owned(), "{}".to_owned());
        let draft = Draft { household, id: id.clone(), caretaker, body, updated_at: at(0) };
        store.put_draft(draft).await.unwrap();
        println!("draft {number}");
        store.finish_draft(household, &id, pair(number)).await.unwrap();
        println!("pair {number}");
        number += WRITERS;
        store.append(household, pair(number)).await.unwrap();
        println!("pair {number}");
        number += WRITERS;
    }
}

/// Two events that are added together.
fn pair(number: u64) -> Vec<mischief_store::NewEvent> {
    vec![event(number * 2, &["pip"]), event(number * 2 + 1, &["kit"])]
}

/// What the child said before it was killed, which was after so many lines.
fn killed_after(file: &Path, first: u64, lines: u64) -> Vec<(String, u64)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--ignored", "--nocapture", "--test-threads=1"])
        .env(FILE, file)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        // The last line may be cut off in its middle; then it was not said.
        let line = line.unwrap();
        let mut words = line.split(' ');
        let (Some(what @ ("draft" | "pair")), Some(number)) = (words.next(), words.next()) else {
            continue;
        };
        said.push((what.to_owned(), number.parse().unwrap()));
        if said.len() as u64 == lines {
            // On Unix this is SIGKILL, which nobody can catch.
            child.kill().unwrap();
        }
    }
    let ended = child.wait().unwrap();
    assert!(!ended.success(), "it was killed, it did not end");
    assert!(said.len() as u64 >= lines, "it ended by itself after {} lines", said.len());
    said
}

/// The next of a row of numbers that look random; the same in every run.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let place = Place::new();
    run(async { opened(&place.file).await.close().await });
    let kills = std::env::var("MISCHIEF_KILLS").map_or(KILLS, |text| text.parse().unwrap());
    let (mut seed, mut first) = (2_026, 0);
    let (mut pairs, mut drafts) = (BTreeSet::new(), BTreeSet::new());
    for round in 0..kills {
        let lines = 1 + next(&mut seed) % 200;
        for (what, number) in killed_after(&place.file, first, lines) {
            if what == "draft" {
                drafts.insert(number)
            } else {
                pairs.insert(number)
            };
            first = first.max(number + 4 * WRITERS);
        }
        first = first.div_ceil(WRITERS) * WRITERS;
        run(check(&place.file, first, &pairs, &drafts, round));
    }
    assert!(pairs.len() as u64 > kills, "hardly anything was written: {}", pairs.len());
}

/// Holds what is there against what was said.
async fn check(file: &Path, end: u64, pairs: &BTreeSet<u64>, drafts: &BTreeSet<u64>, round: u64) {
    let store = Store::open(file).await.unwrap();
    let page = store.page(household(1), None, u32::MAX).await.unwrap();
    let there: BTreeSet<_> = page.iter().map(|event| event.id).collect();
    assert_eq!(there.len(), page.len(), "round {round}: each once");
    let under_way = store.drafts(household(1)).await.unwrap();
    let under_way: BTreeSet<u64> = under_way.iter().map(|d| d.id.parse().unwrap()).collect();
    let mut found = 0;
    for number in 0..end {
        let [one, two] = [number * 2, number * 2 + 1].map(|n| there.contains(&event_id(n)));
        assert_eq!(one, two, "round {round}: pair {number} came together or not at all");
        found += if one { 2 } else { 0 };
        if pairs.contains(&number) {
            assert!(one, "round {round}: pair {number} was acknowledged");
        }
        if drafts.contains(&number) {
            let still = under_way.contains(&number);
            assert_ne!(still, one, "round {round}: draft {number} is there, or what became of it");
        }
    }
    assert_eq!(found, there.len(), "round {round}: nothing else is there");
    store.close().await;
    let inspection = inspect(file).await.unwrap();
    assert_eq!(inspection.integrity, Vec::<String>::new(), "round {round}");
    assert_eq!(inspection.households[0].events, there.len() as u64);
}
