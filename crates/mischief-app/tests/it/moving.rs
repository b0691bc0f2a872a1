//! A log that is taken out and brought in again says the same.

use crate::home::Home;
use mischief_app::App;
use mischief_app::command::{Acting, Checked, Imported};
use mischief_app::error::AppError;
use mischief_core::event::wire::{Code, encode};
use mischief_core::event::{Event, What};
use mischief_core::rulebook::Rulebook;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::io::{BufRead, Cursor};

#[path = "../../../mischief-core/tests/it/histories.rs"]
pub(crate) mod histories;

fn input(text: &str) -> Box<dyn BufRead> {
    Box::new(Cursor::new(text.as_bytes().to_vec()))
}

pub(crate) async fn export(app: &App, acting: &Acting) -> String {
    let mut text = String::new();
    app.export(acting, &mut |line: &str| {
        text.push_str(line);
        text.push('\n');
        Ok(())
    })
    .await
    .unwrap();
    text
}

pub(crate) async fn check(app: &App, acting: Option<&Acting>, text: &str) -> Checked {
    app.check_import(acting, || Ok(input(text)), &mut |_| ()).await.unwrap()
}

async fn import(app: &App, acting: &Acting, text: &str) -> Imported {
    let checked = check(app, Some(acting), text).await;
    assert!(checked.is_good(), "{:?}", checked.problems);
    app.import(acting, &checked, input(text), &mut |_| ()).await.unwrap()
}

/// Brings a log into a household of its own.
pub(crate) async fn import_new(app: &App, text: &str, owner: &str) -> Acting {
    let checked = check(app, None, text).await;
    assert!(checked.is_good(), "{:?}", checked.problems);
    let acting = app.begin_household_for(&checked, "New", owner).await.unwrap();
    app.import(&acting, &checked, input(text), &mut |_| ()).await.unwrap();
    acting
}

pub(crate) fn lines(events: &[Event], book: &Rulebook) -> String {
    events.iter().map(|event| encode(event, book) + "\n").collect()
}

/// A household with one rat, in lines. Each test writes its own below.
fn begun() -> String {
    [
        r#"{"v":1,"id":"01900000-0000-7000-8000-000000000001","type":"caretaker_joined","observed_at":"2026-11-01T10:00:00Z","recorded_at":"2026-11-01T10:00:05Z","by":"ada","caretaker":"ada","name":"Ada"}"#,
        r#"{"v":1,"id":"01900000-0000-7000-8000-000000000002","type":"animal_registered","observed_at":"2026-11-01T10:01:00Z","recorded_at":"2026-11-01T10:01:05Z","by":"ada","animal":"pip","name":"Pip","species":"rat","origin":"breeder","arrived_on":"2026-11-01"}"#,
    ]
    .map(|line| format!("{line}\n"))
    .concat()
}

fn note(number: u32, at: &str, text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        "{{\"v\":1,\"id\":\"01900000-0000-7000-8000-{number:012x}\",\"type\":\"note\",\
         \"observed_at\":\"{at}\",\"recorded_at\":\"{at}\",\"by\":\"ada\",\"animal\":\"pip\",\
         \"text\":{text}}}\n"
    )
}

/// Characters that programs trip over: of control, of other planes, marks, directions, separators.
fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '\u{0}',
        '\u{7}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{2028}',
        '\u{2029}',
        '\u{200b}',
        '\u{202e}',
        '\u{301}',
        '\u{feff}',
        '\u{fffd}',
        '\u{e000}',
        '\u{1f400}',
        '\u{10ffff}',
        '=',
        '\'',
        '/',
        '<',
        'é',
        'ß',
        '中',
        'ع',
    ]);
    let one = prop_oneof![odd, any::<char>()];
    prop::collection::vec(one, 1..60).prop_map(|all| all.into_iter().collect())
}

/// A generated household with notes full of such characters.
fn household() -> impl Strategy<Value = (Vec<Event>, Vec<String>)> {
    let book = mischief_rulebook::builtin().unwrap().book;
    let texts = prop::collection::vec(any_text(), 1..8);
    (histories::history_for(&book), texts).prop_map(|(history, texts)| (history.events, texts))
}

/// The same events, each with the latest text in place of its own.
fn with_texts(events: &[Event], texts: &[String]) -> Vec<Event> {
    let mut all = events.to_vec();
    let at = events.iter().map(Event::happened).max().unwrap_or_default();
    for (n, text) in texts.iter().enumerate() {
        let what = What::Note { animal: None, text: text.as_str().into() };
        all.push(histories::event(900_000 + n, at, what));
    }
    all
}

#[test]
fn what_is_taken_out_and_brought_in_is_the_same_to_the_byte() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let book = mischief_rulebook::builtin().unwrap().book;
    let mut runner = TestRunner::new(Config { cases: 12, ..Config::default() });
    let result = runner.run(&household(), |(events, texts)| {
        runtime.block_on(async {
            let text = lines(&with_texts(&events, &texts), &book);
            let home = Home::new().await;
            let caretaker = check(&home.app, None, &text).await.caretakers;
            let owner = caretaker.keys().next().map_or("Somebody", |id| id.as_str());
            let one = import_new(&home.app, &text, owner).await;
            let first = export(&home.app, &one).await;
            let other = import_new(&home.app, &first, owner).await;
            let second = export(&home.app, &other).await;
            prop_assert_eq!(first, second);
            Ok(())
        })
    });
    result.unwrap();
}

#[tokio::test]
async fn a_log_comes_out_in_the_order_of_reading_to_the_nanosecond() {
    let home = Home::new().await;
    let mut text = begun();
    let times = [(7, "000000900"), (5, "000000100"), (6, "000000100"), (4, "000001000")];
    for (number, fraction) in times {
        text += &note(number, &format!("2026-11-02T10:00:00.{fraction}Z"), "x");
    }
    let acting = import_new(&home.app, &text, "Ada").await;
    let out = export(&home.app, &acting).await;
    let order: Vec<&str> = out.lines().map(|line| line.get(47..49).unwrap()).collect();
    assert_eq!(order, ["01", "02", "05", "06", "07", "04"]);
}

#[tokio::test]
async fn what_is_there_is_skipped_so_that_an_import_can_be_run_again() {
    let home = Home::new().await;
    let half = begun();
    let whole = begun()
        + &note(3, "2026-11-02T10:00:00Z", "first")
        + &note(3, "2026-11-02T10:00:00Z", "first");
    let acting = import_new(&home.app, &half, "ada").await;
    let checked = check(&home.app, Some(&acting), &whole).await;
    assert_eq!((checked.lines, checked.new, checked.duplicates), (4, 1, 3));
    assert_eq!(import(&home.app, &acting, &whole).await, Imported { new: 1, duplicates: 3 });
    let before = export(&home.app, &acting).await;
    assert_eq!(import(&home.app, &acting, &whole).await, Imported { new: 0, duplicates: 4 });
    assert_eq!(export(&home.app, &acting).await, before);
}

#[tokio::test]
async fn the_time_of_recording_is_kept_unless_it_is_still_to_come() {
    let home = Home::new().await;
    let ahead = note(3, "2027-03-01T10:00:00Z", "from a clock that runs ahead");
    let none = note(4, "2026-11-03T10:00:00Z", "untold")
        .replace(r#""recorded_at":"2026-11-03T10:00:00Z","#, "");
    let acting = import_new(&home.app, &(begun() + &ahead + &none), "ada").await;
    let out = export(&home.app, &acting).await;
    let recorded: Vec<&str> =
        out.lines().map(|line| line.split_once("recorded_at\":\"").unwrap().1).collect();
    assert!(recorded[0].starts_with("2026-11-01T10:00:05Z"), "{out}");
    let now = home.now().to_string();
    assert!(recorded[2].starts_with(&now) && recorded[3].starts_with(&now), "{out}");
}

#[tokio::test]
async fn order_means_nothing() {
    let home = Home::new().await;
    let text =
        begun() + &note(3, "2026-11-02T10:00:00Z", "a") + &note(4, "2026-11-03T10:00:00Z", "b");
    let backwards: String = text.lines().rev().map(|line| format!("{line}\r\n\n")).collect();
    let acting = import_new(&home.app, &format!("\u{feff}{backwards}"), "ada").await;
    assert_eq!(export(&home.app, &acting).await, text);
}

#[tokio::test]
async fn nothing_is_taken_in_where_something_is_wrong_and_each_line_is_told() {
    let home = Home::new().await;
    let before = export(&home.app, &home.lena).await;
    let mut text = begun();
    text += "no json\n";
    text += &note(3, "2026-11-02T10:00:00Z", "x").replace("text", "txet");
    text += &note(4, "2026-11-02T10:00:00Z", "x").replace("\"pip\"", "\"pap\"");
    text += &note(2, "2026-11-02T10:00:00Z", "x");
    let checked = check(&home.app, Some(&home.lena), &text).await;
    let told: Vec<(u64, Code, &str)> = checked
        .problems
        .iter()
        .map(|problem| (problem.line, problem.refusal.code, problem.refusal.path.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, Code::BadJson, ""),
            (4, Code::UnknownField, "txet"),
            (5, Code::UnknownAnimal, "animal"),
            (6, Code::ConflictingId, "id"),
        ]
    );
    assert_eq!(checked.problem_count, 4);
    let refused = home.app.import(&home.lena, &checked, input(&text), &mut |_| ()).await;
    assert!(refused.is_err());
    assert_eq!(export(&home.app, &home.lena).await, before);
}

#[tokio::test]
async fn an_id_that_says_something_else_here_is_found_before_anything_is_taken_in() {
    let home = Home::new().await;
    let acting =
        import_new(&home.app, &(begun() + &note(9, "2026-11-02T10:00:00Z", "a")), "ada").await;
    let text = note(8, "2026-11-02T10:00:00Z", "new") + &note(9, "2026-11-02T10:00:00Z", "b");
    let checked = check(&home.app, Some(&acting), &text).await;
    assert_eq!(checked.problems.len(), 1);
    assert_eq!(checked.problems[0].line, 2);
    assert_eq!(checked.problems[0].refusal.code, Code::ConflictingId);
}

#[tokio::test]
async fn of_many_problems_the_first_ten_are_told() {
    let home = Home::new().await;
    let checked = check(&home.app, None, &"{}\n".repeat(25)).await;
    assert_eq!((checked.problem_count, checked.problems.len()), (25, 10));
    assert_eq!(checked.problems.last().unwrap().line, 10);
}

#[tokio::test]
async fn a_log_of_a_newer_version_is_called_so() {
    let home = Home::new().await;
    let newer = r#"{"v":2,"id":"01900000-0000-7000-8000-000000000001","type":"dream","observed_at":"2026-11-01T10:00:00Z","by":"ada"}"#;
    let checked = check(&home.app, None, newer).await;
    assert!(checked.newer);
    let message = &checked.problems[0].refusal.message;
    assert!(message.contains("version 2") && message.contains("update mischief"), "{message}");
}

#[tokio::test]
async fn the_owner_of_what_is_brought_in_is_somebody_in_it() {
    let home = Home::new().await;
    let checked = check(&home.app, None, &begun()).await;
    let error = home.app.begin_household_for(&checked, "New", "Eve").await.unwrap_err();
    assert!(error.to_string().contains("Ada (ada)"), "{error}");
    assert_eq!(home.app.households().await.unwrap().len(), 1, "nothing was begun");
    let acting = home.app.begin_household_for(&checked, "New", "ADA").await.unwrap();
    assert_eq!(acting.caretaker.as_str(), "ada");
}

#[tokio::test]
async fn only_owners_move_the_log() {
    let home = Home::new().await;
    let carer = Acting { role: mischief_app::role::Role::Carer, ..home.lena.clone() };
    let refused = home.app.export(&carer, &mut |_: &str| Ok(())).await;
    assert!(matches!(refused, Err(AppError::Forbidden { .. })));
    let refused = home.app.check_import(Some(&carer), || Ok(input("")), &mut |_| ()).await;
    assert!(matches!(refused, Err(AppError::Forbidden { .. })));
}

#[tokio::test]
async fn one_animal_comes_out_with_all_that_it_needs_to_be_read_elsewhere() {
    let home = Home::new().await;
    let mut text = begun();
    text += &begun()
        .lines()
        .last()
        .unwrap()
        .replace("\"pip\"", "\"dot\"")
        .replace("000000000002", "000000000012");
    text += "\n";
    text += &note(3, "2026-11-02T10:00:00Z", "Pip sneezed");
    text += &note(4, "2026-11-02T11:00:00Z", "Dot slept").replace("\"pip\"", "\"dot\"");
    text += r#"{"v":1,"id":"01900000-0000-7000-8000-000000000005","type":"retracted","observed_at":"2026-11-03T10:00:00Z","by":"ada","event":"01900000-0000-7000-8000-000000000003","reason":"it was Dot"}"#;
    let acting = import_new(&home.app, &text, "ada").await;
    let pip = histories::animal_id("pip");
    let mut out = String::new();
    let mut sink = |line: &str| {
        out.push_str(line);
        out.push('\n');
        Ok(())
    };
    assert_eq!(home.app.export_animal(&acting, &pip, &mut sink).await.unwrap(), 4);
    assert!(!out.contains("dot"), "{out}");
    let other = import_new(&home.app, &out, "ada").await;
    assert_eq!(export(&home.app, &other).await, out);
}
