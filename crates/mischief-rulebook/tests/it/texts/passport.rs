//! What the page about an animal needs.

use super::Expected;

/// Each message, and what it may name.
const TEXTS: &[(&str, &[&str])] = &[
    ("sheet-trusts", &[]),
    ("sheet-loves", &[]),
    ("sheet-frightens", &[]),
    ("sheet-calms", &[]),
    ("sheet-do", &[]),
    ("sheet-do_not", &[]),
    ("sheet-health", &[]),
    ("sheet-ahead", &[]),
    ("sheet-open", &[]),
    ("sheet-about", &["species", "sex", "born", "since", "origin"]),
    ("sheet-trust", &["who", "step", "goal"]),
    ("sheet-trust-none", &[]),
    ("sheet-fright", &["step", "count"]),
    ("sheet-shows", &["signs"]),
    ("sheet-broken_off", &["reason"]),
    ("sheet-mishap", &["kind", "day"]),
    ("sheet-calm", &["sign", "count"]),
    ("sheet-place", &["place"]),
    ("sheet-weight", &["grams"]),
    ("sheet-signs-none", &[]),
    ("sheet-signs", &["signs"]),
    ("sheet-neutered", &["day"]),
    ("sheet-session", &["when", "what"]),
    ("sheet-keep", &["step"]),
    ("sheet-quarantine", &["until"]),
    ("sheet-waived", &["reason"]),
    ("sheet-settling", &[]),
    ("sheet-bite", &["grade", "day"]),
    ("sheet-rest", &["until"]),
    ("sheet-made", &["day", "who"]),
];

pub(super) fn expected(all: &mut Expected) {
    for (key, names) in TEXTS {
        all.add(*key, &[""], names);
    }
}
