//! The scenarios of the rulebook: small households in the line protocol, and what is expected of
//! the answers.
//!
//! A line that begins with `#` tells the story. Every other line is sent to the engine; its
//! `expect` is held against the answer and not sent, and where there is a `raw` that text is sent
//! as it stands. A line without `expect` must not be refused. Each key of `expect` is a field of
//! the answer that must have that value; these mean more:
//!
//! | key | holds where |
//! | --- | --- |
//! | `blocked_has`, `blocked_lacks` | all, none, of these rules block |
//! | `because_has`, `because_lacks` | all, none, of these rules are among the reasons |
//! | `dose_max`, `dose_min` | the dose is at most, at least, this |
//! | `steps_in`, `verdict_in` | the step, the verdict, is one of these |
//! | `not_before` | it is the same instant, whatever the offset |
//! | `error`, `path` | the refusal has this code, names this field |
//! | `today_is` | the day's list: each animal, or introduction, with its verdict, in order |

use jiff::Timestamp;
use mischief::engine::Engine;
use mischief_core::rulebook::{Effect, Rule};
use mischief_rulebook::builtin;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One line to send.
struct Line {
    /// Where it stands, from 1.
    number: usize,
    sent: String,
    expect: Option<Map<String, Value>>,
}

/// A file of them.
struct Scenario {
    name: String,
    text: String,
    lines: Vec<Line>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../mischief-rulebook/data/scenarios")
}

fn scenarios() -> Vec<Scenario> {
    let entries = fs::read_dir(folder()).expect("the scenarios' folder can be read");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the scenarios' folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are no scenarios in {}", folder().display());
    paths.iter().map(|path| scenario(path)).collect()
}

fn scenario(path: &Path) -> Scenario {
    let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let text = fs::read_to_string(path).expect("a scenario can be read");
    let told = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
    let lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| told(line))
        .map(|(number, line)| read(&name, number, line))
        .collect();
    Scenario { name, text, lines }
}

fn read(name: &str, number: usize, line: &str) -> Line {
    let mut value: Value = serde_json::from_str(line)
        .unwrap_or_else(|error| panic!("{name}:{number} is not JSON: {error}"));
    let fields = value.as_object_mut().expect("a line is one object");
    let expect = fields.remove("expect").map(|expect| match expect {
        Value::Object(expect) => expect,
        other => panic!("{name}:{number}: `expect` is an object, not {other}"),
    });
    let sent = match fields.get("raw") {
        Some(Value::String(raw)) => raw.clone(),
        Some(other) => panic!("{name}:{number}: `raw` is a text, not {other}"),
        None => value.to_string(),
    };
    Line { number, sent, expect }
}

/// What is said of the thing that was asked for, without its wrapping.
fn body(answer: &Value) -> &Value {
    let wrapped = ["recommendation", "may_meet", "state"].iter();
    wrapped.filter_map(|name| answer.get(name)).next().unwrap_or(answer)
}

/// The rules that block, and those among the reasons.
fn rules(answer: &Value) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let list = |name: &str| body(answer).get(name).and_then(Value::as_array).into_iter().flatten();
    let reasons = list("because").filter_map(|reason| reason.get("rule")?.as_str());
    (list("blocked_by").filter_map(Value::as_str).collect(), reasons.collect())
}

fn words(value: &Value) -> Vec<&str> {
    let list = value.as_array().expect("a list of words is expected");
    list.iter().map(|word| word.as_str().expect("a list of words is expected")).collect()
}

/// Everything in which an answer differs from what is expected.
fn differences(answer: &Value, expect: &Map<String, Value>) -> Vec<String> {
    let differs = |(key, wanted): (&String, &Value)| {
        difference(answer, key, wanted).map(|found| format!("{key}: wanted {wanted}, {found}"))
    };
    expect.iter().filter_map(differs).collect()
}

fn difference(answer: &Value, key: &str, wanted: &Value) -> Option<String> {
    let body = body(answer);
    let (blocked, because) = rules(answer);
    let word = |field: &str| body.get(field).and_then(Value::as_str);
    let (met, found) = match key {
        "blocked_has" => {
            (words(wanted).iter().all(|rule| blocked.contains(rule)), format!("{blocked:?}"))
        }
        "blocked_lacks" => {
            (!words(wanted).iter().any(|rule| blocked.contains(rule)), format!("{blocked:?}"))
        }
        "because_has" => {
            (words(wanted).iter().all(|rule| because.contains(rule)), format!("{because:?}"))
        }
        "because_lacks" => {
            (!words(wanted).iter().any(|rule| because.contains(rule)), format!("{because:?}"))
        }
        "dose_max" | "dose_min" => {
            let dose = body.pointer("/dose/value").and_then(Value::as_f64);
            let bound = wanted.as_f64().expect("a number is expected");
            let within = |dose: f64| match key {
                "dose_max" => dose <= bound + 1e-6,
                _ => dose >= bound - 1e-6,
            };
            (dose.is_some_and(within), format!("{dose:?}"))
        }
        "steps_in" | "verdict_in" => {
            let found = word(if key == "steps_in" { "step" } else { "verdict" });
            (found.is_some_and(|found| words(wanted).contains(&found)), format!("{found:?}"))
        }
        "not_before" => (instant(body.get(key)) == instant(Some(wanted)), show(body.get(key))),
        "error" => {
            let code = answer.pointer("/error/code");
            (code == Some(wanted), code.map_or_else(|| answer.to_string(), Value::to_string))
        }
        "path" => {
            let path = answer.pointer("/error/path");
            (path == Some(wanted), show(path))
        }
        "today_is" => {
            let list = answer.get("today").and_then(Value::as_array).into_iter().flatten();
            let who = |r: &Value| r.get("animal").or(r.get("introduction")).cloned();
            let list = list.map(|r| json!([who(r), r.get("verdict")])).collect();
            (Value::Array(list) == *wanted, show(answer.get("today")))
        }
        _ => {
            let found = body.get(key).or_else(|| answer.get(key));
            (found == Some(wanted), show(found))
        }
    };
    let because = if blocked.is_empty() { String::new() } else { format!("; blocked {blocked:?}") };
    (!met).then(|| format!("got {found}{because}"))
}

fn instant(value: Option<&Value>) -> Option<Timestamp> {
    let text = value?.as_str()?;
    Some(text.parse().unwrap_or_else(|error| panic!("`{text}` is no time: {error}")))
}

fn show(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), Value::to_string)
}

/// Holds answers against a scenario, and tells everything that differs.
fn check(scenario: &Scenario, answers: &[String]) -> Vec<String> {
    let mut failures = Vec::new();
    if answers.len() != scenario.lines.len() {
        let (sent, got) = (scenario.lines.len(), answers.len());
        failures.push(format!("{}: {sent} lines in, {got} out", scenario.name));
    }
    for (line, answer) in scenario.lines.iter().zip(answers) {
        let at = format!("{}:{}", scenario.name, line.number);
        let Ok(value) = serde_json::from_str::<Value>(answer) else {
            failures.push(format!("{at}: not JSON: {answer}"));
            continue;
        };
        match &line.expect {
            Some(expect) => failures
                .extend(differences(&value, expect).into_iter().map(|d| format!("{at}: {d}"))),
            None if value.get("error").is_some() => failures.push(format!("{at}: {answer}")),
            None => {}
        }
    }
    failures
}

fn engine() -> Engine {
    Engine::new(builtin().expect("the rulebook loads"))
}

fn answers(scenario: &Scenario) -> Vec<String> {
    let mut engine = engine();
    scenario.lines.iter().map(|line| engine.answer(line.sent.as_bytes())).collect()
}

/// Fails with every line at once.
fn assert_none(what: &str, lines: &[String]) {
    let count = lines.len();
    assert!(lines.is_empty(), "{what} ({count}):\n  {}", lines.join("\n  "));
}

#[test]
fn every_scenario_is_answered_as_expected() {
    let failures: Vec<String> =
        scenarios().iter().flat_map(|scenario| check(scenario, &answers(scenario))).collect();
    assert_none("answers that differ from what is expected", &failures);
}

#[test]
fn the_program_answers_a_scenario_line_by_line() {
    let scenario = scenario(&folder().join("rest-after-fear.jsonl"));
    let mut sent = String::new();
    for line in &scenario.lines {
        writeln!(sent, "{}", line.sent).expect("a line can be written");
    }
    let mut program = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .arg("engine")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = program.stdin.take().expect("the program listens");
    let writer = std::thread::spawn(move || input.write_all(sent.as_bytes()));
    let output = program.wait_with_output().expect("the program ends");
    writer.join().expect("all is sent").expect("all is sent");
    assert!(output.status.success(), "the program ended with {}", output.status);
    let text = String::from_utf8(output.stdout).expect("answers are UTF-8");
    let answers: Vec<String> = text.lines().map(str::to_owned).collect();
    assert_none("answers that differ from what is expected", &check(&scenario, &answers));
}

#[test]
fn every_rule_is_shown_to_hold_and_not_to_hold_in_one_file() {
    let book = builtin().expect("the rulebook loads").book;
    let (mut holds, mut both, mut problems) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for scenario in scenarios() {
        let expected = Expected::of(&scenario);
        let named = expected.holds.iter().chain(&expected.lacks);
        let unknown = named.filter(|word| !Rule::ALL.iter().any(|rule| rule.word() == **word));
        problems.extend(unknown.map(|word| format!("{}: no rule `{word}`", scenario.name)));
        both.extend(expected.holds.intersection(&expected.lacks).cloned());
        holds.extend(expected.holds);
    }
    for rule in Rule::ALL {
        let word = rule.word();
        let effect = book.rule(*rule).expect("every rule is backed").effect;
        if !holds.contains(word) {
            problems.push(format!("`{word}` is never expected to hold"));
        } else if effect != Effect::Informs && !both.contains(word) {
            problems.push(format!("no file expects `{word}` both to hold and not to hold"));
        }
    }
    assert_none("rules that no scenario shows", &problems);
}

/// The rules that a file expects to hold, and those that it expects not to.
struct Expected {
    holds: BTreeSet<String>,
    lacks: BTreeSet<String>,
}

impl Expected {
    fn of(scenario: &Scenario) -> Self {
        let mut expected = Self { holds: BTreeSet::new(), lacks: BTreeSet::new() };
        for expect in scenario.lines.iter().filter_map(|line| line.expect.as_ref()) {
            let named = |key: &str| {
                let list = expect.get(key).map(words).unwrap_or_default();
                list.into_iter().map(str::to_owned).collect::<BTreeSet<String>>()
            };
            expected.holds.extend(named("blocked_has"));
            expected.holds.extend(named("because_has"));
            expected.lacks.extend(named("blocked_lacks"));
            expected.lacks.extend(named("because_lacks"));
            if expect.contains_key("blocked_by") {
                let blocked = named("blocked_by");
                let others = Rule::ALL.iter().map(|rule| rule.word().to_owned());
                expected.lacks.extend(others.filter(|rule| !blocked.contains(rule)));
                expected.holds.extend(blocked);
            }
        }
        expected
    }
}

#[test]
fn every_scenario_tells_its_story() {
    let mut untold = Vec::new();
    for scenario in scenarios() {
        let name = &scenario.name;
        if !scenario.text.starts_with("# ") {
            untold.push(format!("{name}: it does not begin with its story"));
        }
        let mut before = "";
        for (number, line) in (1..).zip(scenario.text.lines()) {
            if line.contains("\"expect\"") && before.is_empty() {
                untold.push(format!("{name}:{number}: a question that stands alone"));
            }
            before = line;
        }
        if !scenario.lines.iter().any(|line| line.expect.is_some()) {
            untold.push(format!("{name}: nothing is expected"));
        }
    }
    assert_none("scenarios that do not say what they show", &untold);
}
