//! Rules about a file: its name, its opening, its length, what it may hold.

use super::{File, Finding};

/// The longest source, in lines, its tests apart.
const LINES_MAX: usize = 400;

/// Longer sources, each with the reason why it is better whole.
const LONG: &[(&str, &str)] = &[
    ("crates/mischief-core/src/event.rs", "a registry: every event's type, one after the other"),
    ("crates/mischief/src/web/routes.rs", "a registry: every address, subject by subject"),
    (
        "crates/mischief-core/src/event/wire/decode/types.rs",
        "a registry: one small reader for every type of event",
    ),
    (
        "crates/mischief-core/src/fold/reading.rs",
        "one fold: what each event does to an animal's record",
    ),
    ("crates/mischief-core/src/fold/pair.rs", "one state and every way in which it moves"),
    (
        "crates/mischief-core/src/simulation/animal.rs",
        "one simulated animal: how it feels, answers and learns",
    ),
    ("crates/mischief-core/src/simulation/household.rs", "one simulated household, day by day"),
    (
        "crates/mischief-core/src/rules/meetings.rs",
        "a registry: the rules of meetings in the order of the answers",
    ),
];

/// What the rulebook's crate may be made of: loading and words.
const RULEBOOK: &[&str] = &["lib", "files", "load", "sources", "words"];

pub(super) fn no_mod_rs(file: &File) -> Vec<Finding> {
    if !file.path.ends_with("/mod.rs") {
        return Vec::new();
    }
    vec![file.finding(
        0,
        "call it after its module, `foo.rs` beside `foo/`: a dozen tabs named \
        `mod.rs` can't be told apart",
    )]
}

pub(super) fn opens_with_its_purpose(file: &File) -> Vec<Finding> {
    let purpose = |line: &str| line.strip_prefix("//!").is_some_and(|text| !text.trim().is_empty());
    if file.rust.is_none() || file.text.lines().next().is_some_and(purpose) {
        return Vec::new();
    }
    vec![file.finding(
        1,
        "open with a `//!` line that says what the file is for: who looks for \
        something should not have to read the code to see that it is elsewhere",
    )]
}

pub(super) fn not_too_long(file: &File) -> Vec<Finding> {
    let Some(rust) = &file.rust else { return Vec::new() };
    let excused = LONG.iter().any(|(path, _)| *path == file.path);
    if file.is_test() || excused {
        return Vec::new();
    }
    let lines: Vec<&str> = rust.code.lines().collect();
    let length = lines.windows(2).position(opens_tests).unwrap_or(lines.len());
    if length <= LINES_MAX {
        return Vec::new();
    }
    vec![file.finding(
        0,
        format!(
            "{length} lines without its tests, and {LINES_MAX} are the \
        most: split it where the subject changes, or, where it is better whole, name it with \
        the reason in xtask/src/tidy/files.rs"
        ),
    )]
}

fn opens_tests(lines: &[&str]) -> bool {
    matches!(lines, ["#[cfg(test)]", module] if module.starts_with("mod ") && module.ends_with('{'))
}

/// Lints are silenced by `expect`, which speaks up once there is nothing to silence; and never
/// without the reason.
pub(super) fn reasons_for_exceptions(file: &File) -> Vec<Finding> {
    let Some(rust) = &file.rust else { return Vec::new() };
    let mut findings = Vec::new();
    for (at, _) in rust.code.match_indices("[allow(").chain(rust.code.match_indices("[expect(")) {
        let (head, rest) = rust.code.split_at_checked(at).unwrap_or_default();
        let line = head.matches('\n').count() + 1;
        let attribute = rest.split(']').next().unwrap_or_default();
        let words = |c: char| !c.is_alphanumeric() && c != '_';
        if !attribute.split(words).any(|word| word == "reason") {
            findings.push(file.finding(
                line,
                "give the reason, `reason = \"…\"`: who reads it \
                later must be able to tell whether it still holds",
            ));
        } else if rest.starts_with("[allow(") && !file.is_test() {
            findings.push(file.finding(
                line,
                "write `expect` for `allow`: it speaks up once there is nothing left to silence",
            ));
        }
    }
    findings
}

pub(super) fn no_f32(file: &File) -> Vec<Finding> {
    // What is believed is no dose, and half the width is twice the speed.
    if file.path.starts_with("crates/mischief-core/src/dosing/") {
        return Vec::new();
    }
    let Some(rust) = &file.rust else { return Vec::new() };
    let words = |c: char| !c.is_alphanumeric() && c != '_';
    let numbered = (1..).zip(rust.code.lines());
    numbered
        .filter(|(_, code)| code.split(words).any(is_f32))
        .map(|(line, _)| {
            file.finding(line, "use f64: doses of 0.1 s must come back as they were written")
        })
        .collect()
}

/// The type, or a number of it as in `1.5_f32`.
fn is_f32(word: &str) -> bool {
    let number = word.strip_suffix("f32").is_some_and(|n| n.starts_with(|c: char| c.is_numeric()));
    word == "f32" || number
}

pub(super) fn rulebook_only_loads(file: &File) -> Vec<Finding> {
    let Some(inner) = file.path.strip_prefix("crates/mischief-rulebook/src/") else {
        return Vec::new();
    };
    let top = inner.split(['/', '.']).next().unwrap_or_default();
    if RULEBOOK.contains(&top) {
        return Vec::new();
    }
    vec![file.finding(
        0,
        format!(
            "the rulebook's crate holds data, a loader and words ({}): \
        what decides belongs to mischief-core, where the properties are tested",
            RULEBOOK.join(", ")
        ),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(rule: fn(&File) -> Vec<Finding>, path: &str, text: &str) -> usize {
        rule(&File::new(path, text)).len()
    }

    #[test]
    fn modules_are_named_after_what_they_hold() {
        assert_eq!(count(no_mod_rs, "crates/a/src/b/mod.rs", ""), 1);
        assert_eq!(count(no_mod_rs, "crates/a/src/b.rs", ""), 0);
    }

    #[test]
    fn every_source_says_what_it_is_for() {
        assert_eq!(count(opens_with_its_purpose, "a.rs", "//! What it is for.\n"), 0);
        assert_eq!(count(opens_with_its_purpose, "a.rs", "//!\n"), 1);
        assert_eq!(count(opens_with_its_purpose, "a.rs", "use b;\n//! Late.\n"), 1);
        assert_eq!(count(opens_with_its_purpose, "a.toml", "a = 1\n"), 0);
    }

    #[test]
    fn long_sources_are_refused_and_their_tests_not_counted() {
        let long = "x();\n".repeat(LINES_MAX);
        assert_eq!(count(not_too_long, "a.rs", &long), 0);
        assert_eq!(count(not_too_long, "a.rs", &format!("{long}y();\n")), 1);
        let tests = format!("{long}#[cfg(test)]\nmod tests {{\n{long}}}\n");
        assert_eq!(count(not_too_long, "a.rs", &tests), 0);
        assert_eq!(count(not_too_long, "a/tests.rs", &format!("{long}{long}")), 0);
    }

    #[test]
    fn exceptions_have_reasons() {
        let with = "#[expect(a, reason = \"b\")]";
        assert_eq!(count(reasons_for_exceptions, "a.rs", with), 0);
        assert_eq!(count(reasons_for_exceptions, "a.rs", "#[expect(a)]\n#![allow(\n    b\n)]"), 2);
        assert_eq!(count(reasons_for_exceptions, "a.rs", &with.replace("expect", "allow")), 1);
        let inner = "#![allow(a, reason = \"b\")]";
        assert_eq!(count(reasons_for_exceptions, "tests/it/main.rs", inner), 0);
        assert_eq!(count(reasons_for_exceptions, "a.rs", "// #[allow(a)]"), 0);
    }

    #[test]
    fn numbers_are_wide() {
        assert_eq!(count(no_f32, "a.rs", "let a: f32 = 1_f32;\nlet b = 1f32;"), 2);
        assert_eq!(count(no_f32, "a.rs", "// f32\nlet a = \"f32\"; let buf32 = 1.0_f64;"), 0);
    }

    #[test]
    fn the_rulebook_s_crate_holds_no_decisions() {
        let of = |name: &str| format!("crates/mischief-rulebook/src/{name}");
        assert_eq!(count(rulebook_only_loads, &of("words/time.rs"), ""), 0);
        assert_eq!(count(rulebook_only_loads, &of("decide.rs"), ""), 1);
    }
}
