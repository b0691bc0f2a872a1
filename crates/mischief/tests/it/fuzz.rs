//! Whatever a line holds, there is an answer of one line, and a line that is refused changes nothing.
//!
//! Lines are made up from a number, so that a failure names the number with which it comes again.
//! `MISCHIEF_FUZZ_CASES` asks for more of them than the few thousand of every day.

use mischief::engine::Engine;
use mischief_core::event::Event;
use mischief_rulebook::builtin;
use serde_json::Value;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// How many lines each test makes up.
fn cases(base: u64) -> u64 {
    match std::env::var("MISCHIEF_FUZZ_CASES") {
        Ok(text) => text.parse().expect("MISCHIEF_FUZZ_CASES is a number of lines"),
        Err(_) => base,
    }
}

/// Numbers that look drawn by lot, the same from the same seed.
struct Lot(u64);

impl Lot {
    /// The next number, by the method called splitmix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("small");
        usize::try_from(self.next() % end).expect("small")
    }

    fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }

    fn coin(&mut self) -> bool {
        self.next() & 1 == 1
    }
}

// Lines that are right, to begin with.

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../mischief-core")
}

/// One example or more of every type of event.
static EVENTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = fs::read_dir(core().join("tests/golden/v1")).expect("the golden files");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a golden file").path()).collect();
    paths.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("a text");
    paths
        .iter()
        .flat_map(|path| text(path).lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
});

/// A household's own protocol.
static PROTOCOL: LazyLock<String> = LazyLock::new(|| {
    fs::read_to_string(core().join("src/protocol/document/tests/bruno.toml")).expect("a protocol")
});

const QUESTIONS: [&str; 12] = [
    r#"{"recommend":{"animal":"pip","caretaker":"lena","now":"2026-11-26T18:00:00+01:00"}}"#,
    r#"{"recommend":{"animal":"pip","caretaker":"ida","now":"2026-11-26T18:00:00+01:00","branch":"long_hold"}}"#,
    r#"{"recommend":{"animal":"minnie","caretaker":"mo","now":"2027-11-26T18:00:00Z","branch":null}}"#,
    r#"{"recommend":{"animal":"bruno","caretaker":"lena","now":"0001-01-01T00:00:00Z","branch":"lap"}}"#,
    r#"{"recommend":{"animal":"pip","caretaker":"lena","now":"9999-12-30T21:59:59Z"}}"#,
    r#"{"recommend_introduction":{"introduction":"boys","now":"2026-11-26T18:00:00+01:00"}}"#,
    r#"{"may_meet":{"animals":["pip","bruno","max"],"now":"2026-11-26T18:00:00+01:00"}}"#,
    r#"{"may_meet":{"animals":["pip","minnie"],"now":"9999-12-30T21:59:59Z"}}"#,
    r#"{"today":{"now":"2026-11-26T18:00:00+01:00","caretaker":"lena"}}"#,
    r#"{"state":{"animal":"pip","now":"2026-11-26T18:00:00+01:00"}}"#,
    r#"{"state":{"animal":"minnie","now":"0001-01-01T00:00:00Z"}}"#,
    r#"{"reset":true}"#,
];

/// What the examples speak of.
const KNOWN: [&str; 6] = [
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000001","type":"caretaker_joined","observed_at":"2026-01-01T00:00:00Z","by":"ida","caretaker":"lena"}}"#,
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000002","type":"caretaker_joined","observed_at":"2026-01-01T00:00:00Z","by":"ida","caretaker":"ida","age_band":"adult"}}"#,
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000003","type":"animal_registered","observed_at":"2026-01-01T00:00:00Z","by":"ida","animal":"minnie","name":"Minnie","species":"mouse","origin":"breeder","arrived_on":"2026-01-01"}}"#,
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000004","type":"animal_registered","observed_at":"2026-01-01T00:00:00Z","by":"ida","animal":"bruno","name":"Bruno","species":"rat","origin":"rescue","arrived_on":"2026-01-01","sex":"male"}}"#,
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000005","type":"animal_registered","observed_at":"2026-01-01T00:00:00Z","by":"ida","animal":"max","name":"Max","species":"rat","origin":"rescue","arrived_on":"2026-01-01"}}"#,
    r#"{"event":{"id":"00000000-0000-4000-8000-000000000006","type":"introduction_started","observed_at":"2026-01-01T00:00:00Z","by":"ida","introduction":"boys-0","protocol":"rat.introduction","newcomers":["bruno"],"residents":["max"]}}"#,
];

/// Every example, in one line.
fn all_examples() -> String {
    let known = KNOWN.iter().map(|line| {
        let value: Value = serde_json::from_str(line).expect("JSON");
        value["event"].to_string()
    });
    let events: Vec<String> = known.chain(EVENTS.iter().cloned()).collect();
    format!(r#"{{"events":[{}]}}"#, events.join(","))
}

fn engine() -> Engine {
    let mut engine = Engine::new(builtin().expect("the rulebook"));
    fill(&mut engine);
    engine
}

fn fill(engine: &mut Engine) {
    let answer = engine.answer(all_examples().as_bytes());
    assert!(answer.starts_with(r#"{"ok":true"#), "{answer}");
}

/// A line that is right.
fn right_line(lot: &mut Lot) -> Vec<u8> {
    let line = match lot.below(10) {
        0..4 => format!(r#"{{"event":{}}}"#, lot.one_of(&EVENTS)),
        4 => format!(r#"{{"events":[{},{}]}}"#, lot.one_of(&EVENTS), lot.one_of(&EVENTS)),
        5 => protocol_line(&PROTOCOL),
        6 => (*lot.one_of(&KNOWN)).to_owned(),
        _ => (*lot.one_of(&QUESTIONS)).to_owned(),
    };
    line.into_bytes()
}

fn protocol_line(toml: &str) -> String {
    format!(r#"{{"protocol":{{"toml":{}}}}}"#, Value::String(toml.to_owned()))
}

// Lines that are wrong.

const PIECES: [&str; 44] = [
    "null",
    "true",
    "false",
    "0",
    "-0.0",
    "-1",
    "1e308",
    "1e309",
    "-1e-400",
    "9007199254740993",
    "18446744073709551616",
    "0.1e1",
    "1E+2",
    "\"\"",
    "\" \"",
    "\"\\u0000\"",
    "\"\\ud83d\\udc00\"",
    "\"\\udc00\"",
    "\"é\u{202e}🐀\"",
    "[]",
    "{}",
    "[[[[]]]]",
    "{\"a\":{}}",
    ",",
    ":",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "\u{feff}",
    "\n",
    "\r",
    "\t",
    "\u{0}",
    "\"2026-02-30\"",
    "\"0000-01-01T00:00:00+23:59\"",
    "\"9999-12-31T23:59:59-23:59\"",
    "\"-9999-01-01T00:00:00Z\"",
    "\"2016-12-31T23:59:60Z\"",
    "\"pip\"",
    "\"long_hold\"",
    "\"Pacific/Apia\"",
];

fn long_piece(lot: &mut Lot) -> Vec<u8> {
    let count = 1 << lot.below(17);
    match lot.below(6) {
        0 => "[".repeat(count).into_bytes(),
        1 => r#"{"a":"#.repeat(count).into_bytes(),
        2 => format!("\"{}\"", "é".repeat(count)).into_bytes(),
        3 => "9".repeat(count).into_bytes(),
        4 => format!("[{}0]", "0,".repeat(count)).into_bytes(),
        _ => format!("0.{}e-{count}", "1".repeat(count)).into_bytes(),
    }
}

/// Where values, names and texts begin or end, mostly; anywhere, else.
fn place(lot: &mut Lot, line: &[u8]) -> usize {
    if line.is_empty() {
        return 0;
    }
    let any = lot.below(line.len() + 1);
    if lot.below(3) == 0 {
        return any;
    }
    let border = |b: &u8| matches!(b, b'"' | b':' | b',' | b'[' | b']' | b'{' | b'}');
    line.iter().skip(any).position(border).map_or(any, |on| any + on)
}

fn value_end(line: &[u8], from: usize) -> usize {
    let ends = |b: &u8| matches!(b, b',' | b']' | b'}');
    line.iter().skip(from).position(ends).map_or(line.len(), |on| from + on)
}

/// Makes a line wrong in one way; some ways leave it right.
fn spoil(lot: &mut Lot, line: &mut Vec<u8>) {
    let at = place(lot, line);
    match lot.below(12) {
        0 if !line.is_empty() => {
            let at = at.min(line.len() - 1);
            line[at] ^= 1 << lot.below(8);
        }
        1 => line.truncate(at),
        2 => {
            line.drain(..at);
        }
        3 => {
            let other = right_line(lot);
            let from = place(lot, &other);
            line.truncate(at);
            line.extend_from_slice(&other[from..]);
        }
        4 => {
            let piece = lot.one_of(&PIECES);
            line.splice(at..at, piece.bytes());
        }
        5 | 6 => {
            // A value in place of another.
            let from = (at + 1).min(line.len());
            let to = value_end(line, from);
            let piece = lot.one_of(&PIECES);
            line.splice(from..to, piece.bytes());
        }
        7 => {
            let to = value_end(line, at).max(at);
            let part: Vec<u8> = line[at..to].to_vec();
            line.splice(at..at, part);
        }
        8 => {
            let to = value_end(line, at).max(at);
            line.drain(at..to);
        }
        9 => {
            let bytes = [lot.byte(), lot.byte() | 0x80, lot.byte()];
            line.splice(at..at, bytes);
        }
        10 if lot.below(8) == 0 => {
            let piece = long_piece(lot);
            let to = value_end(line, at).max(at);
            line.splice(at..to, piece);
        }
        _ => {
            // A number or word, changed by a little.
            let digits: Vec<usize> =
                (0..line.len()).filter(|at| line[*at].is_ascii_alphanumeric()).collect();
            if !digits.is_empty() {
                let at = *lot.one_of(&digits);
                line[at] = *lot.one_of(b"0123456789-.eEaZ_");
            }
        }
    }
}

// What must hold of every answer.

const ANSWERS: [&str; 7] =
    ["ok", "recommendation", "may_meet", "today", "state", "protocol", "error"];
const CODES: [&str; 15] = [
    "bad_json",
    "unknown_command",
    "unknown_type",
    "unknown_field",
    "missing_field",
    "bad_value",
    "too_long",
    "unknown_animal",
    "unknown_caretaker",
    "unknown_introduction",
    "unknown_step",
    "unknown_behaviour",
    "unknown_protocol",
    "bad_protocol",
    "conflicting_id",
];

fn events_of(engine: &Engine) -> Vec<Event> {
    engine.log().iter().cloned().collect()
}

/// Asks and holds the answer against what must always be. Returns whether it was refused.
fn ask(engine: &mut Engine, line: &[u8], case: u64) -> bool {
    let before = events_of(engine);
    let protocols = engine.book().protocols.len();
    let start: String = String::from_utf8_lossy(line).chars().take(2_000).collect();
    let told = || format!("case {case}: {start}");
    let answer = catch_unwind(AssertUnwindSafe(|| engine.answer(line)))
        .unwrap_or_else(|_| panic!("it panicked at {}", told()));
    assert!(!answer.contains(['\n', '\r']), "more than one line at {}", told());
    let value: Value = serde_json::from_str(&answer)
        .unwrap_or_else(|error| panic!("{error}: {answer} is no JSON at {}", told()));
    let fields = value.as_object().unwrap_or_else(|| panic!("no object at {}", told()));
    assert!(
        fields.keys().all(|key| {
            ANSWERS.contains(&key.as_str())
                || matches!(&**key, "duplicate" | "accepted" | "duplicates")
        }),
        "{answer} at {}",
        told()
    );
    let Some(error) = fields.get("error") else {
        return false;
    };
    assert_eq!(fields.len(), 1, "{answer} at {}", told());
    let error = error.as_object().expect("an object");
    let names: Vec<&str> = error.keys().map(String::as_str).collect();
    assert_eq!(names, ["code", "message", "path"], "at {}", told());
    let text = |name: &str| error[name].as_str().expect("a text");
    assert!(CODES.contains(&text("code")), "{answer} at {}", told());
    assert!(!text("message").is_empty(), "at {}", told());
    let _ = text("path");
    assert!(before == events_of(engine), "what was refused took effect at {}", told());
    assert_eq!(protocols, engine.book().protocols.len(), "at {}", told());
    true
}

/// Makes lines up and asks them, in a household that is filled again from time to time.
fn ask_many(base: u64, make: impl Fn(&mut Lot) -> Vec<u8>) {
    let mut engine = engine();
    let (mut refused, mut answered) = (0_u64, 0_u64);
    for case in 0..cases(base) {
        if case % 64 == 63 {
            assert_eq!(engine.answer(br#"{"reset":true}"#), r#"{"ok":true}"#);
            fill(&mut engine);
        }
        let line = make(&mut Lot(case));
        if ask(&mut engine, &line, case) {
            refused += 1;
        } else {
            answered += 1;
        }
    }
    assert!(refused > 0, "nothing was refused, {answered} lines were answered");
}

#[test]
fn lines_of_any_bytes_are_answered() {
    ask_many(2_000, |lot| {
        let most = 2 << lot.below(9);
        let length = lot.below(most);
        let json = lot.coin();
        (0..length)
            .map(|_| {
                if json { *lot.one_of(b"{}[]\",:0123456789.eE-+truefalsn \\u") } else { lot.byte() }
            })
            .collect()
    });
}

#[test]
fn right_lines_that_were_spoilt_are_answered() {
    ask_many(3_000, |lot| {
        let mut line = right_line(lot);
        for _ in 0..1 + lot.below(4) {
            spoil(lot, &mut line);
        }
        line
    });
}

#[test]
fn protocols_that_were_spoilt_are_answered() {
    ask_many(600, |lot| {
        let mut toml = PROTOCOL.clone().into_bytes();
        for _ in 0..1 + lot.below(4) {
            if lot.coin() {
                spoil(lot, &mut toml);
                continue;
            }
            // A line of it twice, or elsewhere, or not at all.
            let mut lines: Vec<&[u8]> = toml.split(|b| *b == b'\n').collect();
            let (from, to) = (lot.below(lines.len()), lot.below(lines.len()));
            match lot.below(3) {
                0 => {
                    lines.remove(from);
                }
                1 => lines.insert(to, lines[from]),
                _ => lines.swap(from, to),
            }
            toml = lines.join(&b'\n');
        }
        protocol_line(&String::from_utf8_lossy(&toml)).into_bytes()
    });
}

#[test]
fn lines_that_go_deep_or_on_for_long_are_answered() {
    let mut engine = engine();
    let note = |text: &str| {
        format!(
            r#"{{"event":{{"id":"00000000-0000-4000-8000-0000000000ff","type":"note","observed_at":"2026-01-01T00:00:00Z","by":"ida","text":{text}}}}}"#
        )
    };
    let deep =
        |open: &str, close: &str| format!("{}{}", open.repeat(200_000), close.repeat(200_000));
    let toml_deep = |open: &str, close: &str| {
        protocol_line(&format!("a = {}{}", open.repeat(100_000), close.repeat(100_000)))
    };
    let lines = [
        deep("[", "]"),
        deep(r#"{"event":"#, "}"),
        format!(r#"{{"event":{}}}"#, deep("[", "]")),
        note(&deep("[", "]")),
        note(&format!("\"{}\"", "x".repeat(4_000_000))),
        note(&format!("\"{}\"", "\\u0041".repeat(500_000))),
        note(&"9".repeat(1_000_000)),
        format!(r#"{{"{}":1}}"#, "x".repeat(1_000_000)),
        format!(r#"{{"events":[{}{{}}]}}"#, "{},".repeat(200_000)),
        format!(
            r#"{{"may_meet":{{"animals":[{}"pip"],"now":"2026-01-01T00:00:00Z"}}}}"#,
            r#""pip","#.repeat(200_000)
        ),
        protocol_line(&"x".repeat(1_000_000)),
        protocol_line(&"[[step]]\n".repeat(20_000)),
        protocol_line(&"a = 1\n".repeat(20_000)),
        toml_deep("[", "]"),
        toml_deep("{a=", "}"),
        protocol_line(&format!("{} = 1", "a.".repeat(50_000) + "a")),
    ];
    for (case, line) in (0..).zip(&lines) {
        assert!(ask(&mut engine, line.as_bytes(), case), "line {case} is refused");
    }
}
