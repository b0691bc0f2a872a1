//! What a history needs to be told, and what a record changes.

use super::Expected;

/// Each message, and what it may name beside an animal and a caretaker.
const TEXTS: &[(&str, &[&str])] = &[
    ("event-household_set", &["settings"]),
    ("event-caretaker_joined", &[]),
    ("event-caretaker_changed", &["changes"]),
    ("event-caretaker_left", &[]),
    ("event-animal_registered", &["species", "origin", "day"]),
    ("event-animal_changed", &["changes"]),
    ("event-animal_arrived", &["origin", "day"]),
    ("event-animal_left", &["reason"]),
    ("event-protocol_assigned", &["protocol", "revision"]),
    ("event-placed", &["step", "reason"]),
    ("event-settle_check", &["signs"]),
    ("event-settle_check-none", &[]),
    ("event-session", &["step", "tries"]),
    ("event-contact", &["worst"]),
    ("event-bite", &["person", "grade", "food"]),
    ("event-mishap", &["kind"]),
    ("event-weight", &["grams"]),
    ("event-weight_baseline", &["reason"]),
    ("event-health_check", &["animals"]),
    ("event-health_sign", &["sign"]),
    ("event-health_cleared", &["sign", "vet"]),
    ("event-surgery", &["kind"]),
    ("event-long_hold_opted_in", &[]),
    ("event-quarantine_waived", &["reason"]),
    ("event-introduction_started", &["newcomers", "residents"]),
    ("event-introduction_session", &["animals", "step", "seen"]),
    ("event-introduction_session-none", &[]),
    ("event-introduction_changed", &["changes"]),
    ("event-introduction_changed-joined", &["animals"]),
    ("event-introduction_changed-left", &["animals"]),
    ("event-introduction_ended", &["outcome"]),
    ("event-housed", &["count", "animals", "enclosure", "reason"]),
    ("event-body_check", &["animals", "wounds"]),
    ("event-body_check-none", &[]),
    ("event-note", &["about", "text"]),
    ("event-retracted", &["record", "reason"]),
    ("tries-none", &[]),
    ("tries-calm", &["count"]),
    ("tries-mixed", &["count", "parts"]),
    ("tries-part", &["count", "outcome"]),
    ("seen-by", &["behaviour", "by", "to"]),
    ("seen-slept", &[]),
    ("seen-ate", &[]),
    ("seen-hungry", &[]),
    ("former-person", &[]),
    ("seen-wound", &["severity", "place"]),
    ("moved-settled", &[]),
    ("moved-on", &["step"]),
    ("moved-back", &["steps", "step"]),
    ("moved-by_hand", &["step"]),
    ("label-within", &[]),
];

/// Facts that are always known once they are told.
const TOLD: &[&str] = &["time_zone", "day_starts_at", "language", "origin", "arrived_on"];

/// Facts that may be cleared. An animal always has a name; a caretaker need not.
const CLEARED: &[&str] = &[
    "name",
    "age_band",
    "at_risk",
    "sex",
    "born_on",
    "neutered_on",
    "traits",
    "goal",
    "treats",
    "pregnant",
    "nursing",
];

pub(super) fn expected(all: &mut Expected) {
    for (key, names) in TEXTS {
        all.add(*key, &[""], names);
    }
    for fact in TOLD.iter().chain(CLEARED) {
        all.add(format!("fact-is-{fact}"), &[""], &["value"]);
    }
    for fact in CLEARED {
        all.add(format!("fact-gone-{fact}"), &[""], &[]);
    }
}
