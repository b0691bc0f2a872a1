//! What the tests share: made-up households, events, places for files.

use jiff::Timestamp;
use mischief_core::ids::{AnimalId, EventId};
use mischief_store::{HouseholdId, NewEvent, Store};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that goes when the test ends, and the path of a database in it.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) file: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mischief.db");
        Self { folder, file }
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Runs a test that waits.
pub(crate) fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(test)
}

/// Microseconds after 1 January 2026, 18:00 UTC.
pub(crate) fn at(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(1_767_290_400_000_000 + micros).unwrap()
}

pub(crate) fn household(number: i64) -> HouseholdId {
    HouseholdId::new(number).unwrap()
}

pub(crate) fn animal(name: &str) -> AnimalId {
    AnimalId::parse(name).unwrap()
}

/// The event of a number, always the same.
pub(crate) fn event_id(number: u64) -> EventId {
    // Mixed, so that ids do not come in order.
    let mixed = u128::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
    EventId::from_bytes(mixed.to_be_bytes())
}

/// An event of a number that happened that many seconds after the beginning.
pub(crate) fn event(number: u64, animals: &[&str]) -> NewEvent {
    let observed_at = at(i64::try_from(number).unwrap() * 1_000_000);
    let recorded_at = at(i64::try_from(number).unwrap() * 1_000_000 + 500_000);
    let id = event_id(number);
    NewEvent {
        id,
        kind: "note",
        happened_at: observed_at,
        recorded_at,
        observed_at,
        wide: false,
        animals: animals.iter().map(|name| animal(name)).collect(),
        body: format!(r#"{{"id":"{id}","text":"Pip \"{number}\" – größer"}}"#),
    }
}

pub(crate) fn recorded(mut event: NewEvent, at: Timestamp) -> NewEvent {
    event.recorded_at = at;
    event.happened_at = event.observed_at.min(at);
    event
}

/// A store with household 1.
pub(crate) async fn opened(path: &Path) -> Store {
    let store = Store::open(path).await.unwrap();
    if store.households().await.unwrap().is_empty() {
        store.create_household(household(1), "Home", at(0)).await.unwrap();
    }
    store
}
