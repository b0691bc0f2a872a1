//! How fast the store is: adding events durably, one by one and in bulk, and reading them.
//! `cargo xtask bench` runs this and writes the figures down.
//!
//! `MISCHIEF_BULK` says how many events the bulk import takes, 100,000 if it is not set.
//! `MISCHIEF_LARGEST` says how many the largest household has that is read from, 100,000 if it is
//! not set.
#![expect(clippy::expect_used, reason = "a benchmark that can't be set up is meant to stop")]

use criterion::{BenchmarkId, Criterion, Throughput};
use jiff::Timestamp;
use mischief_core::ids::{AnimalId, EventId};
use mischief_store::{HouseholdId, NewEvent, Store};
use std::fs::File;
use std::hint::black_box;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// 1 January 2026, 18:00 UTC, in microseconds.
const BEGIN: i64 = 1_767_290_400_000_000;
/// How many events the program hands over at once.
const CHUNK: u64 = 4096;
/// The number of the next event that nobody has added yet.
static NEXT: AtomicU64 = AtomicU64::new(1 << 32);

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    let mut c = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .configure_from_args();
    disk(&mut c);
    appends(&mut c, &runtime);
    bulk(&mut c, &runtime);
    reading(&mut c, &runtime);
    c.final_summary();
}

/// What the disk does by itself: 4 KiB written and synced, one after the other.
fn disk(c: &mut Criterion) {
    let folder = folder();
    let mut file = File::create(folder.path().join("synced")).expect("a file");
    let block = [7; 4096];
    let mut group = c.benchmark_group("disk");
    group.throughput(Throughput::Elements(1));
    group.bench_function("sync", |b| {
        b.iter(|| {
            // Over the same megabyte again and again, as the write-ahead log is.
            if file.stream_position().expect("a position") >= 1 << 20 {
                file.seek(SeekFrom::Start(0)).expect("the file can be rewound");
            }
            file.write_all(&block).expect("the file can be written");
            file.sync_data().expect("the disk takes it");
        });
    });
    group.finish();
}

/// One event at a time from each of many at once, acknowledged once it is on disk.
fn appends(c: &mut Criterion, runtime: &Runtime) {
    let folder = folder();
    let store = runtime.block_on(opened(&folder.path().join("appends.db")));
    let mut group = c.benchmark_group("append");
    group.sample_size(20);
    for writers in [1_u64, 8, 64] {
        group.throughput(Throughput::Elements(1));
        group.bench_with_input(BenchmarkId::new("writers", writers), &writers, |b, &writers| {
            b.iter_custom(|events| runtime.block_on(append_from(&store, writers, events)));
        });
    }
    group.finish();
    runtime.block_on(store.close());
}

/// The time that it takes so many writers to add so many events altogether.
async fn append_from(store: &Store, writers: u64, events: u64) -> Duration {
    // As many rounds as it takes for everyone to have had some turns.
    let each = events.div_ceil(writers).max(8);
    let begin = Instant::now();
    let tasks: Vec<_> = (0..writers)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..each {
                    let number = NEXT.fetch_add(1, Ordering::Relaxed);
                    let appended = store.append(home(), vec![event(number, 10)]).await;
                    black_box(appended.expect("the event is added"));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("the writer ends");
    }
    let share = events as f64 / (each * writers) as f64;
    begin.elapsed().mul_f64(share)
}

/// A whole history at once, in chunks, each of them on disk before the next.
fn bulk(c: &mut Criterion, runtime: &Runtime) {
    let events = number_from("MISCHIEF_BULK", 100_000);
    let mut group = c.benchmark_group("bulk");
    group.sample_size(10).throughput(Throughput::Elements(events));
    group.bench_function("append", |b| {
        b.iter_custom(|rounds| {
            let one = |_| {
                let folder = folder();
                runtime.block_on(async {
                    let store = opened(&folder.path().join("bulk.db")).await;
                    let begin = Instant::now();
                    fill(&store, events).await;
                    let took = begin.elapsed();
                    store.close().await;
                    took
                })
            };
            (0..rounds).map(one).sum()
        });
    });
    group.finish();
}

/// Ten animals with 1,000 events each, out of households of different sizes.
fn reading(c: &mut Criterion, runtime: &Runtime) {
    let largest = number_from("MISCHIEF_LARGEST", 100_000);
    let ten: Vec<AnimalId> = (0..10).map(animal).collect();
    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Elements(10_000));
    let sizes = [10_000, 100_000, 1_000_000];
    for size in sizes.into_iter().filter(|size| *size <= largest.max(10_000)) {
        let folder = folder();
        let store = runtime.block_on(async {
            let store = opened(&folder.path().join("read.db")).await;
            fill(&store, size).await;
            store
        });
        group.bench_with_input(BenchmarkId::new("of_ten_animals", size), &size, |b, _| {
            b.iter(|| {
                let found = runtime.block_on(store.events_of(home(), &ten));
                assert_eq!(found.expect("the events are read").len(), 10_000);
            });
        });
        group.bench_with_input(BenchmarkId::new("page_of_1000", size), &size, |b, _| {
            b.iter(|| {
                let found = runtime.block_on(store.page(home(), None, 1_000));
                assert_eq!(found.expect("the events are read").len(), 1_000);
            });
        });
        group.bench_with_input(BenchmarkId::new("anything_new", size), &size, |b, _| {
            b.iter(|| runtime.block_on(store.latest_sequence(home())).expect("there is one"));
        });
        runtime.block_on(store.close());
    }
    group.finish();
}

/// A folder on the disk that databases are on; `/tmp` may be memory.
fn folder() -> TempDir {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tempfile::tempdir_in(target).expect("a folder")
}

fn number_from(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn home() -> HouseholdId {
    HouseholdId::new(1).expect("an id")
}

async fn opened(path: &Path) -> Store {
    let store = Store::open(path).await.expect("a store");
    let begin = Timestamp::from_microsecond(BEGIN).expect("a time");
    store.create_household(home(), "Home", begin).await.expect("a household");
    store
}

/// Adds so many events, 1,000 for each animal.
async fn fill(store: &Store, events: u64) {
    let animals = (events / 1_000).max(10);
    for first in (0..events).step_by(CHUNK as usize) {
        let chunk = (first..events.min(first + CHUNK)).map(|n| event(n, animals)).collect();
        store.append(home(), chunk).await.expect("the events are added");
    }
}

fn animal(number: u64) -> AnimalId {
    AnimalId::parse(&format!("0198c0de-0000-7000-8000-{number:012x}")).expect("an id")
}

/// A session of three trials, as the program writes it; the animals take turns.
fn event(number: u64, animals: u64) -> NewEvent {
    let animal = animal(number % animals);
    let time = BEGIN + i64::try_from(number % (1 << 32)).expect("it fits") * 1_000_000;
    let observed_at = Timestamp::from_microsecond(time).expect("a time");
    let mixed = u128::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
    let id = EventId::from_bytes(mixed.to_be_bytes());
    let body = format!(
        r#"{{"v":1,"id":"{id}","type":"session","observed_at":"{observed_at}","by":"lena","animal":"{animal}","caretaker":"lena","step":"hold_seconds","ended_at":"{observed_at}","trials":[{{"dose":4.5,"lasted_s":4.5,"behaviours":["takes_treat","explores"]}},{{"dose":4.5,"lasted_s":4.5,"behaviours":["still"]}},{{"dose":5,"lasted_s":5,"behaviours":["approaches"]}}],"ended_by":"plan"}}"#
    );
    NewEvent {
        id,
        kind: "session",
        happened_at: observed_at,
        recorded_at: observed_at,
        observed_at,
        wide: false,
        animals: vec![animal],
        body,
    }
}
