//! Ids: the one place where they are made.

use jiff::Timestamp;
use mischief_core::ids::EventId;
use mischief_store::HouseholdId;
use std::sync::Mutex;
use uuid::{ContextV7, Uuid};

/// Keeps ids of one instant in the order in which they were made.
static ORDER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// A new UUID of version 7: ids made later sort later, so that they lie together in the
/// store, and what was recorded together is read in the order in which it was told.
#[must_use]
pub fn new_uuid(now: Timestamp) -> Uuid {
    let seconds = u64::try_from(now.as_second()).unwrap_or(0);
    let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(&ORDER, seconds, nanoseconds))
}

/// A new id for an event.
#[must_use]
pub fn new_event(now: Timestamp) -> EventId {
    EventId::from_bytes(new_uuid(now).into_bytes())
}

/// A new id of anything that a person can be asked to type, as text.
#[must_use]
pub fn new_text(now: Timestamp) -> String {
    new_uuid(now).hyphenated().to_string()
}

/// A new id for a household: at random, so that servers need not agree on the next.
#[must_use]
pub fn new_household() -> HouseholdId {
    loop {
        let (high, _) = Uuid::new_v4().as_u64_pair();
        // 53 bits, so that every reader of JSON keeps the number whole.
        let number = i64::try_from(high >> 11).unwrap_or(0);
        if let Some(id) = HouseholdId::new(number) {
            return id;
        }
    }
}
