//! The written form of events: what was ever written is read for ever, and what can't be read is
//! refused at the right place.
//!
//! The golden files under `tests/golden/v1` hold examples of every type. Lines may be added, never
//! changed: logs that look like them exist.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "test code: a broken assumption shall fail the test"
)]

use crate::agreement::BOOK;
use crate::asking::cases;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use mischief_core::ethogram::{BehaviourIx, SignIx};
use mischief_core::event::wire::{
    Code, Decoded, GRAMS_MAX, Json, LIST_LENGTH_MAX, NAME_LENGTH_MAX, Path, Refusal,
    TEXT_LENGTH_MAX, TIMES_MAX, decode, encode, parse, parse_date, parse_instant,
};
use mischief_core::event::{
    AgeBand, AnimalChange, AnimalFacts, CaretakerChange, CaretakerFacts, Change, EndedBy, Event,
    Goal, HouseholdSettings, IntroductionOutcome, IntroductionSession, LeftReason, MeetingEndedBy,
    MeetingObservation, MishapKind, Observation, Origin, Quantity, Session, SettleSign, Sex,
    Species, SurgeryKind, Trait, Trial, What, Worst, Wound, WoundSeverity,
};
use mischief_core::ids::{
    AnimalId, CaretakerId, EnclosureId, EventId, IntroductionId, ProtocolId, SittingId, StepId,
};
use mischief_core::log::{Accepted, Log};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// Every type with every field that it may have, beside those that all have. A type or field that
/// is added is added here, and then wants its example.
const FIELDS: &[(&str, &[&str])] = &[
    ("animal_arrived", &["animal", "arrived_on", "origin"]),
    (
        "animal_changed",
        &[
            "animal",
            "set",
            "set.arrived_on",
            "set.born_on",
            "set.goal",
            "set.name",
            "set.neutered_on",
            "set.nursing",
            "set.origin",
            "set.pregnant",
            "set.sex",
            "set.traits",
            "set.treats",
        ],
    ),
    ("animal_left", &["animal", "reason"]),
    (
        "animal_registered",
        &[
            "animal",
            "arrived_on",
            "born_on",
            "goal",
            "name",
            "neutered_on",
            "origin",
            "sex",
            "species",
            "traits",
            "treats",
        ],
    ),
    ("bite", &["animal", "food_related", "grade", "person"]),
    (
        "body_check",
        &["animals", "wounds", "wounds[].animal", "wounds[].place", "wounds[].severity"],
    ),
    ("caretaker_changed", &["caretaker", "set", "set.age_band", "set.at_risk", "set.name"]),
    ("caretaker_joined", &["age_band", "at_risk", "caretaker", "name"]),
    ("caretaker_left", &["caretaker"]),
    ("contact", &["animal", "caretaker", "ended_at", "worst"]),
    ("health_check", &["animals"]),
    ("health_cleared", &["animal", "by_vet", "sign"]),
    ("health_sign", &["animal", "sign"]),
    ("housed", &["alone_reason", "animals", "enclosure", "until"]),
    ("household_set", &["set", "set.day_starts_at", "set.language", "set.time_zone"]),
    ("introduction_changed", &["introduction", "joined", "left"]),
    ("introduction_ended", &["introduction", "outcome"]),
    (
        "introduction_session",
        &[
            "animals",
            "ate",
            "ended_at",
            "ended_by",
            "introduction",
            "observations",
            "observations[].actor",
            "observations[].at_s",
            "observations[].behaviour",
            "observations[].target",
            "slept_in_contact",
            "step",
            "wounds",
            "wounds[].animal",
            "wounds[].place",
            "wounds[].severity",
        ],
    ),
    ("introduction_started", &["introduction", "newcomers", "protocol", "residents"]),
    ("long_hold_opted_in", &["animal", "caretaker", "evidence_read", "room_checked"]),
    ("mishap", &["animal", "kind"]),
    ("note", &["animal", "text"]),
    ("placed", &["animal", "caretaker", "reason", "step"]),
    ("protocol_assigned", &["animal", "protocol", "revision"]),
    ("quarantine_waived", &["animal", "reason"]),
    ("retracted", &["event", "reason"]),
    (
        "session",
        &[
            "abort_reason",
            "animal",
            "caretaker",
            "ended_at",
            "ended_by",
            "note",
            "observations",
            "observations[].at_s",
            "observations[].behaviour",
            "place",
            "sitting",
            "step",
            "towel",
            "treat",
            "trials",
            "trials[].behaviours",
            "trials[].dose",
            "trials[].lasted_s",
            "trials[].times",
            "with_adult",
        ],
    ),
    ("settle_check", &["animal", "signs"]),
    ("surgery", &["animal", "kind"]),
    ("weight", &["animal", "grams"]),
    ("weight_baseline", &["animal", "reason"]),
];

/// What all events have.
const ENVELOPE: [&str; 6] = ["by", "id", "observed_at", "recorded_at", "type", "v"];

/// The place of a type in [`FIELDS`]. There is no other arm, so that a new type is thought of here.
fn type_of(what: &What) -> &'static str {
    match what {
        What::HouseholdSet { .. } => "household_set",
        What::CaretakerJoined { .. } => "caretaker_joined",
        What::CaretakerChanged { .. } => "caretaker_changed",
        What::CaretakerLeft { .. } => "caretaker_left",
        What::AnimalRegistered { .. } => "animal_registered",
        What::AnimalChanged { .. } => "animal_changed",
        What::AnimalArrived { .. } => "animal_arrived",
        What::AnimalLeft { .. } => "animal_left",
        What::ProtocolAssigned { .. } => "protocol_assigned",
        What::Placed { .. } => "placed",
        What::SettleCheck { .. } => "settle_check",
        What::Session(_) => "session",
        What::Contact { .. } => "contact",
        What::Bite { .. } => "bite",
        What::Mishap { .. } => "mishap",
        What::Weight { .. } => "weight",
        What::WeightBaseline { .. } => "weight_baseline",
        What::HealthCheck { .. } => "health_check",
        What::HealthSign { .. } => "health_sign",
        What::HealthCleared { .. } => "health_cleared",
        What::Surgery { .. } => "surgery",
        What::LongHoldOptedIn { .. } => "long_hold_opted_in",
        What::QuarantineWaived { .. } => "quarantine_waived",
        What::IntroductionStarted { .. } => "introduction_started",
        What::IntroductionSession(_) => "introduction_session",
        What::IntroductionChanged { .. } => "introduction_changed",
        What::IntroductionEnded { .. } => "introduction_ended",
        What::Housed { .. } => "housed",
        What::BodyCheck { .. } => "body_check",
        What::Note { .. } => "note",
        What::Retracted { .. } => "retracted",
    }
}

// Golden files.

/// The golden files by the type that each is named after, with their lines.
fn goldens() -> BTreeMap<String, Vec<String>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    let files = fs::read_dir(folder).expect("the golden files");
    let mut goldens = BTreeMap::new();
    for file in files {
        let path = file.expect("a golden file").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert_eq!(path.extension().and_then(|e| e.to_str()), Some("jsonl"), "{}", path.display());
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.ends_with('\n'), "{name} ends with a line's end");
        goldens.insert(name, text.lines().map(str::to_owned).collect());
    }
    goldens
}

/// Reads an event by itself.
fn read(line: &str) -> Result<Event, Refusal> {
    let json = parse(line)?;
    let Decoded { event, unknown_behaviour } = decode(&json, Path::Line, &BOOK)?;
    unknown_behaviour.map_or(Ok(event), Err)
}

fn fields_of(json: &Json<'_>, under: &str, found: &mut BTreeSet<String>) {
    match json {
        Json::Object(fields) => {
            for (name, value) in fields {
                let path =
                    if under.is_empty() { name.to_string() } else { format!("{under}.{name}") };
                fields_of(value, &path, found);
                found.insert(path);
            }
        }
        Json::List(items) => {
            items.iter().for_each(|item| fields_of(item, &format!("{under}[]"), found));
        }
        _ => {}
    }
}

#[test]
fn every_golden_line_is_read_and_written_again_byte_for_byte() {
    for (name, lines) in goldens() {
        for line in lines {
            let event = read(&line).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}\n{line}"));
            assert_eq!(type_of(&event.what), name, "{line}");
            assert_eq!(event.what.type_word(), name);
            assert_eq!(encode(&event, &BOOK), line, "{name}");
        }
    }
}

#[test]
fn every_type_has_its_golden_file() {
    let files: Vec<String> = goldens().into_keys().collect();
    let types: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(files, types);
}

#[test]
fn every_field_of_every_type_has_an_example() {
    let goldens = goldens();
    let mut of_all: BTreeSet<&str> = BTreeSet::new();
    for (name, expected) in FIELDS {
        let mut found = BTreeSet::new();
        for line in &goldens[*name] {
            fields_of(&parse(line).expect("JSON"), "", &mut found);
        }
        of_all.extend(ENVELOPE.into_iter().filter(|field| found.contains(*field)));
        let own: Vec<&str> =
            found.iter().map(String::as_str).filter(|f| !ENVELOPE.contains(f)).collect();
        assert_eq!(own, *expected, "{name}");
    }
    assert_eq!(of_all.into_iter().collect::<Vec<_>>(), ENVELOPE);
}

#[test]
fn ids_of_golden_events_are_used_once() {
    let ids: Vec<EventId> =
        goldens().into_values().flatten().map(|line| read(&line).unwrap().id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

const ID: &str = "0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d";

/// An event of this type with these fields, as it is written.
fn line(kind: &str, fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(
        r#"{{"v":1,"id":"{ID}","type":"{kind}","observed_at":"2026-11-24T17:00:00Z","by":"lena"{comma}{fields}}}"#
    )
}

/// The same with one text in place of another, which must be there.
fn but(line: &str, from: &str, to: &str) -> String {
    assert!(line.contains(from), "`{from}` is not in {line}");
    line.replacen(from, to, 1)
}

#[test]
fn one_event_may_be_written_in_several_ways() {
    let weight = line("weight", r#""animal":"pip","grams":400"#);
    let note = line("note", r#""text":"a""#);
    let session = line(
        "session",
        r#""animal":"pip","caretaker":"lena","step":"lift","ended_at":"2026-11-24T17:05:00Z","trials":[{"dose":2,"behaviours":[]}],"ended_by":"plan""#,
    );
    let registered = line(
        "animal_registered",
        r#""animal":"a","name":"A","species":"rat","origin":"breeder","arrived_on":"2026-01-01","traits":["blind","deaf"]"#,
    );
    let settle =
        line("settle_check", r#""animal":"pip","signs":["eats_normally","calm_at_entry"]"#);
    let table = [
        (but(&weight, r#""v":1,"#, ""), &weight),
        (but(&weight, r#""v":1"#, r#""v":1.0"#), &weight),
        (but(&weight, r#""v":1"#, r#""v":null"#), &weight),
        (but(&weight, "400", "400.0"), &weight),
        (but(&weight, "400", "4e2"), &weight),
        (but(&weight, "400", "0.4E+3"), &weight),
        (but(&weight, ID, &ID.to_uppercase()), &weight),
        (but(&weight, "17:00:00Z", "18:00:00+01:00"), &weight),
        (but(&weight, "T17:00:00Z", "T12:30:00-04:30"), &weight),
        (but(&weight, "T17:00:00Z", "t17:00:00z"), &weight),
        (but(&weight, "T17:00:00Z", " 17:00:00Z"), &weight),
        (but(&weight, "17:00:00Z", "17:00:00.000Z"), &weight),
        (but(&weight, "17:00:00Z", "17:00:00-00:00"), &weight),
        (but(&weight, r#""by":"#, r#""recorded_at":null,"by":"#), &weight),
        (but(&weight, r#""grams""#, r#""\u0067rams""#), &weight),
        (but(&weight, r#""pip""#, r#""\u0070ip""#), &weight),
        (format!(" \t{} \r", weight.replace(',', " , ")), &weight),
        (but(&note, r#""text":"a""#, r#""animal":null,"text":"a""#), &note),
        (but(&session, r#"{"dose""#, r#"{"times":1,"dose""#), &session),
        (but(&session, r#"{"dose":2"#, r#"{"dose":2,"lasted_s":null,"times":null"#), &session),
        (
            but(
                &session,
                r#""ended_by":"plan""#,
                r#""ended_by":"plan","observations":null,"towel":null,"with_adult":null,"sitting":null"#,
            ),
            &session,
        ),
        (but(&registered, r#"["blind","deaf"]"#, r#"["deaf","blind","deaf"]"#), &registered),
        (
            but(
                &registered,
                r#""traits""#,
                r#""sex":null,"born_on":null,"goal":null,"treats":null,"neutered_on":null,"traits""#,
            ),
            &registered,
        ),
        (
            but(
                &settle,
                r#"["eats_normally","calm_at_entry"]"#,
                r#"["calm_at_entry","eats_normally","calm_at_entry"]"#,
            ),
            &settle,
        ),
    ];
    for (written, canonical) in table {
        let event = read(&written).unwrap_or_else(|refusal| panic!("{refusal:?}\n{written}"));
        assert_eq!(encode(&event, &BOOK), *canonical, "{written}");
    }
}

#[test]
fn fields_may_come_in_any_order() {
    let forward = line("weight", r#""animal":"pip","grams":400"#);
    let backward = format!(
        r#"{{"grams":400,"animal":"pip","by":"lena","observed_at":"2026-11-24T17:00:00Z","type":"weight","id":"{ID}","v":1}}"#
    );
    assert_eq!(read(&forward), read(&backward));
}

// Round trips.

/// Thousandths are finer than any clock or scale here; finer numbers have a test of their own.
fn quantity() -> impl Strategy<Value = Quantity> {
    let value = prop_oneof![
        1 => (0_u32..100_000).prop_map(f64::from),
        1 => (0_u32..100_000_000).prop_map(|thousandths| f64::from(thousandths) / 1_000.0),
    ];
    value.prop_map(|v| Quantity::new(v).expect("finite and not below zero"))
}

fn text() -> impl Strategy<Value = Box<str>> {
    let character = prop_oneof![3 => proptest::char::range(' ', '~'), 1 => any::<char>()];
    prop::collection::vec(character, 0..40)
        .prop_map(|characters| String::from_iter(characters).into_boxed_str())
}

fn name() -> impl Strategy<Value = Box<str>> {
    text().prop_filter("not blank", |text| !text.trim().is_empty())
}

fn word<T: Copy + core::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn id<T: core::fmt::Debug, E: core::fmt::Debug>(
    parse: fn(&str) -> Result<T, E>,
) -> impl Strategy<Value = T> {
    const CHARACTERS: &[u8] = b"ABCXYZabcxyz0189._-";
    let character = (0..CHARACTERS.len()).prop_map(|at| char::from(CHARACTERS[at]));
    prop::collection::vec(character, 1..=64)
        .prop_map(move |text| parse(&String::from_iter(text)).expect("an id"))
}

fn instant() -> impl Strategy<Value = Timestamp> {
    let seconds = prop_oneof![
        3 => 1_500_000_000_i64..2_500_000_000,
        1 => -62_135_596_800_i64..253_380_000_000,
    ];
    let nanoseconds = prop_oneof![3 => Just(0), 1 => 0_i32..1_000_000_000];
    (seconds, nanoseconds).prop_map(|(s, ns)| Timestamp::new(s, ns).expect("an instant"))
}

fn date() -> impl Strategy<Value = Date> {
    (0_i16..=9999, 1_i8..=12, 1_i8..=31)
        .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day).ok())
}

fn change<T: core::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Change<T>> {
    (value, 0_u8..3).prop_map(|(value, which)| match which {
        0 => Change::Keep,
        1 => Change::Clear,
        _ => Change::Set(value),
    })
}

fn some<T: core::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(value)
}

fn few<T: core::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(value, 0..4)
}

/// A set, as it is kept: sorted, each once.
fn set<T: Copy + Ord + core::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Vec<T>> {
    prop::sample::subsequence(all, 0..=all.len()).prop_map(|mut chosen| {
        chosen.sort_unstable();
        chosen
    })
}

fn animal() -> impl Strategy<Value = AnimalId> {
    id(AnimalId::parse)
}

fn caretaker() -> impl Strategy<Value = CaretakerId> {
    id(CaretakerId::parse)
}

fn introduction() -> impl Strategy<Value = IntroductionId> {
    id(IntroductionId::parse)
}

fn step() -> impl Strategy<Value = StepId> {
    id(StepId::parse)
}

fn behaviour() -> impl Strategy<Value = BehaviourIx> {
    let count = u8::try_from(BOOK.ethogram.iter().count()).expect("few");
    (0..count).prop_map(BehaviourIx)
}

fn sign() -> impl Strategy<Value = SignIx> {
    let count = u8::try_from(BOOK.signs.0.len()).expect("few");
    (0..count).prop_map(SignIx)
}

fn wound() -> impl Strategy<Value = Wound> {
    (animal(), word(WoundSeverity::ALL), some(text())).prop_map(|(animal, severity, place)| Wound {
        animal,
        severity,
        place,
    })
}

fn household() -> impl Strategy<Value = What> {
    let zones = vec!["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia"];
    let time = (0_i8..24, 0_i8..60).prop_map(|(h, m)| Time::constant(h, m, 0, 0));
    let zone = prop::sample::select(zones).prop_map(Box::from);
    let language = prop::sample::select(vec!["en", "de", "pt-BR", "zh-Hant-TW"]);
    let language = language.prop_map(Box::from);
    (some(zone), some(time), some(language)).prop_map(|(time_zone, day_starts_at, language)| {
        What::HouseholdSet { set: HouseholdSettings { time_zone, day_starts_at, language } }
    })
}

fn people() -> impl Strategy<Value = What> {
    let joined = (caretaker(), some(name()), some(word(AgeBand::ALL)), some(any::<bool>()));
    let changed = (caretaker(), change(name()), change(word(AgeBand::ALL)), change(any::<bool>()));
    prop_oneof![
        joined.prop_map(|(caretaker, name, age_band, at_risk)| What::CaretakerJoined {
            caretaker,
            facts: CaretakerFacts { name, age_band, at_risk },
        }),
        changed.prop_map(|(caretaker, name, age_band, at_risk)| What::CaretakerChanged {
            caretaker,
            set: CaretakerChange { name, age_band, at_risk },
        }),
        caretaker().prop_map(|caretaker| What::CaretakerLeft { caretaker }),
    ]
}

fn facts() -> impl Strategy<Value = What> {
    let registered = (
        (animal(), name(), word(Species::ALL), word(Origin::ALL), date()),
        (some(word(Sex::ALL)), some(date()), some(date())),
        (some(set(Trait::ALL)), some(word(Goal::ALL)), some(few(text()))),
    );
    let changed = (
        (animal(), some(name()), some(word(Origin::ALL)), some(date())),
        (change(word(Sex::ALL)), change(date()), change(date())),
        (change(set(Trait::ALL)), change(word(Goal::ALL)), change(few(text()))),
        (change(any::<bool>()), change(any::<bool>())),
    );
    prop_oneof![
        registered.prop_map(|(who, days, rest)| {
            let (animal, name, species, origin, arrived_on) = who;
            let (sex, born_on, neutered_on) = days;
            let (traits, goal, treats) = rest;
            let facts = AnimalFacts {
                name,
                species,
                origin,
                arrived_on,
                sex,
                born_on,
                neutered_on,
                traits,
                goal,
                treats,
            };
            What::AnimalRegistered { animal, facts }
        }),
        changed.prop_map(|(who, days, rest, litter)| {
            let (animal, name, origin, arrived_on) = who;
            let (sex, born_on, neutered_on) = days;
            let (traits, goal, treats) = rest;
            let (pregnant, nursing) = litter;
            let set = AnimalChange {
                name,
                origin,
                arrived_on,
                sex,
                born_on,
                neutered_on,
                traits,
                goal,
                treats,
                pregnant,
                nursing,
            };
            What::AnimalChanged { animal, set: Box::new(set) }
        }),
    ]
}

/// The end is so long after the beginning of all time; [`ending`] moves it behind the event's.
fn handling() -> impl Strategy<Value = What> {
    let end =
        |most: i64| (0..=most).prop_map(|s| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(s));
    let trial = (some(quantity()), some(quantity()), 1..=TIMES_MAX, few(behaviour())).prop_map(
        |(dose, lasted_s, times, behaviours)| Trial {
            dose,
            lasted_s,
            times,
            behaviours: behaviours.into(),
        },
    );
    let observation =
        (quantity(), behaviour()).prop_map(|(at_s, behaviour)| Observation { at_s, behaviour });
    let session = (
        (animal(), caretaker(), step(), end(86_400), few(trial), word(EndedBy::ALL)),
        (some(few(observation)), some(text()), some(text()), some(text()), some(text())),
        (some(id(SittingId::parse)), some(caretaker()), some(any::<bool>())),
    );
    let meeting_observation = (quantity(), behaviour(), some(animal()), some(animal())).prop_map(
        |(at_s, behaviour, actor, target)| MeetingObservation { at_s, behaviour, actor, target },
    );
    let meeting = (
        (introduction(), step(), few(animal()), end(1_000_000)),
        (few(meeting_observation), word(MeetingEndedBy::ALL)),
        (some(any::<bool>()), some(any::<bool>()), some(few(wound()))),
    );
    prop_oneof![
        3 => session.prop_map(|(what, texts, rest)| {
            let (animal, caretaker, step, ended_at, trials, ended_by) = what;
            let (observations, abort_reason, note, treat, place) = texts;
            let (sitting, with_adult, towel) = rest;
            What::Session(Box::new(Session {
                animal,
                caretaker,
                step,
                ended_at,
                trials,
                ended_by,
                observations,
                abort_reason,
                note,
                treat,
                place,
                sitting,
                with_adult,
                towel,
            }))
        }),
        2 => meeting.prop_map(|(what, seen, rest)| {
            let (introduction, step, animals, ended_at) = what;
            let (observations, ended_by) = seen;
            let (slept_in_contact, ate, wounds) = rest;
            What::IntroductionSession(Box::new(IntroductionSession {
                introduction,
                step,
                animals,
                ended_at,
                observations,
                ended_by,
                slept_in_contact,
                ate,
                wounds,
            }))
        }),
        1 => (animal(), caretaker(), end(10_000_000), word(Worst::ALL)).prop_map(
            |(animal, caretaker, ended_at, worst)| What::Contact {
                animal,
                caretaker,
                ended_at,
                worst,
            }
        ),
    ]
}

fn small() -> impl Strategy<Value = What> {
    let grams = (1_u32..=50_000)
        .prop_map(|tenths| Quantity::new(f64::from(tenths) / 10.0).expect("a weight"));
    prop_oneof![
        (animal(), date(), word(Origin::ALL)).prop_map(|(animal, arrived_on, origin)| {
            What::AnimalArrived { animal, arrived_on, origin }
        }),
        (animal(), word(LeftReason::ALL))
            .prop_map(|(animal, reason)| What::AnimalLeft { animal, reason }),
        (animal(), id(ProtocolId::parse), some(1_u32..=1_000_000)).prop_map(
            |(animal, protocol, revision)| What::ProtocolAssigned { animal, protocol, revision }
        ),
        (animal(), caretaker(), step(), text()).prop_map(|(animal, caretaker, step, reason)| {
            What::Placed { animal, caretaker, step, reason }
        }),
        (animal(), set(SettleSign::ALL))
            .prop_map(|(animal, signs)| What::SettleCheck { animal, signs }),
        (animal(), text(), 0_u8..=5, any::<bool>()).prop_map(
            |(animal, person, grade, food_related)| What::Bite {
                animal,
                person,
                grade,
                food_related,
            }
        ),
        (animal(), word(MishapKind::ALL)).prop_map(|(animal, kind)| What::Mishap { animal, kind }),
        (animal(), grams).prop_map(|(animal, grams)| What::Weight { animal, grams }),
        (animal(), text()).prop_map(|(animal, reason)| What::WeightBaseline { animal, reason }),
        (animal(), text()).prop_map(|(animal, reason)| What::QuarantineWaived { animal, reason }),
    ]
}

fn care() -> impl Strategy<Value = What> {
    prop_oneof![
        few(animal()).prop_map(|animals| What::HealthCheck { animals }),
        (animal(), sign()).prop_map(|(animal, sign)| What::HealthSign { animal, sign }),
        (animal(), sign(), some(any::<bool>()))
            .prop_map(|(animal, sign, by_vet)| What::HealthCleared { animal, sign, by_vet }),
        (animal(), word(SurgeryKind::ALL))
            .prop_map(|(animal, kind)| What::Surgery { animal, kind }),
        (animal(), caretaker(), any::<bool>(), any::<bool>()).prop_map(
            |(animal, caretaker, evidence_read, room_checked)| What::LongHoldOptedIn {
                animal,
                caretaker,
                evidence_read,
                room_checked,
            }
        ),
        (few(animal()), id(EnclosureId::parse), some(text()), some(date())).prop_map(
            |(animals, enclosure, alone_reason, until)| What::Housed {
                animals,
                enclosure,
                alone_reason,
                until,
            }
        ),
        (few(animal()), few(wound()))
            .prop_map(|(animals, wounds)| What::BodyCheck { animals, wounds }),
        (some(animal()), text()).prop_map(|(animal, text)| What::Note { animal, text }),
        (any::<[u8; 16]>(), text()).prop_map(|(event, reason)| What::Retracted {
            event: EventId::from_bytes(event),
            reason,
        }),
    ]
}

fn introducing() -> impl Strategy<Value = What> {
    prop_oneof![
        (introduction(), id(ProtocolId::parse), few(animal()), few(animal())).prop_map(
            |(introduction, protocol, newcomers, residents)| What::IntroductionStarted {
                introduction,
                protocol,
                newcomers,
                residents,
            }
        ),
        (introduction(), some(few(animal())), some(few(animal()))).prop_map(
            |(introduction, joined, left)| What::IntroductionChanged { introduction, joined, left }
        ),
        (introduction(), word(IntroductionOutcome::ALL)).prop_map(|(introduction, outcome)| {
            What::IntroductionEnded { introduction, outcome }
        }),
    ]
}

/// What happens, with its end moved as far as the event's beginning.
fn ending(mut what: What, from: Timestamp) -> What {
    let moved = |end: &mut Timestamp| *end = from + end.duration_since(Timestamp::UNIX_EPOCH);
    match &mut what {
        What::Session(session) => moved(&mut session.ended_at),
        What::IntroductionSession(meeting) => moved(&mut meeting.ended_at),
        What::Contact { ended_at, .. } => moved(ended_at),
        _ => {}
    }
    what
}

/// Any event that can be written.
fn any_event() -> impl Strategy<Value = Event> {
    let what = prop_oneof![
        1 => household(),
        3 => people(),
        3 => facts(),
        4 => handling(),
        8 => small(),
        8 => care(),
        3 => introducing(),
    ];
    (any::<[u8; 16]>(), instant(), some(instant()), caretaker(), what).prop_map(
        |(id, observed_at, recorded_at, by, what)| Event {
            id: EventId::from_bytes(id),
            observed_at,
            recorded_at,
            by,
            what: ending(what, observed_at),
        },
    )
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn what_is_written_is_read_as_it_was(event in any_event()) {
        let line = encode(&event, &BOOK);
        prop_assert!(!line.contains('\n'));
        let again = read(&line);
        prop_assert_eq!(again.as_ref(), Ok(&event), "{}", line);
        prop_assert_eq!(encode(&event, &BOOK), line);
    }

    #[test]
    fn an_instant_that_is_accepted_can_be_written_and_read_again(
        (year, month, day) in (prop_oneof![0_u16..=9999, Just(0), Just(9999)], 1_u8..=12, 1_u8..=31),
        (hour, minute, second) in (0_u8..=24, 0_u8..=60, 0_u8..=60),
        fraction in "(\\.[0-9]{1,12})?",
        offset in "Z|[+-](0[0-9]|1[0-9]|2[0-4]):[0-6][0-9]",
    ) {
        let text = format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}"
        );
        if let Some(at) = parse_instant(&text) {
            let line = but(
                &line("note", r#""text":"""#),
                "2026-11-24T17:00:00Z",
                &text,
            );
            let event = read(&line).expect("it is an instant");
            prop_assert_eq!(event.observed_at, at);
            let written = encode(&event, &BOOK);
            let again = read(&written);
            prop_assert_eq!(again.as_ref(), Ok(&event), "{} was written {}", text, written);
        }
    }

    #[test]
    fn a_number_that_is_accepted_reads_the_same_when_written(
        number in "(0|[1-9][0-9]{0,18})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?",
    ) {
        let fields = format!(
            r#""animal":"a","caretaker":"b","step":"lift","ended_at":"2026-11-24T17:00:00Z","trials":[{{"dose":{number},"behaviours":[]}}],"ended_by":"plan""#
        );
        if let Ok(event) = read(&line("session", &fields)) {
            let written = encode(&event, &BOOK);
            let again = read(&written).expect("written");
            prop_assert_eq!(&again, &event, "{} was written {}", number, written);
        }
    }
}

// Refusals.

/// A log that knows a rat, a mouse, two people and an introduction.
fn house() -> Log {
    let mut log = Log::new();
    let known = [
        r#""caretaker":"lena""#,
        r#""caretaker":"ida""#,
        r#""animal":"pip","name":"Pip","species":"rat","origin":"breeder","arrived_on":"2026-01-01""#,
        r#""animal":"min","name":"Min","species":"mouse","origin":"breeder","arrived_on":"2026-01-01""#,
        r#""introduction":"boys","protocol":"rat.introduction","newcomers":["pip"],"residents":[]"#,
    ];
    for (at, fields) in known.into_iter().enumerate() {
        let kind = match at {
            0 | 1 => "caretaker_joined",
            2 | 3 => "animal_registered",
            _ => "introduction_started",
        };
        let id = format!("00000000-0000-4000-8000-00000000000{at}");
        offer(&mut log, &but(&line(kind, fields), ID, &id)).expect("accepted");
    }
    log
}

/// Offers one event; the path is that of a line which holds it under `event`.
fn offer(log: &mut Log, event: &str) -> Result<Accepted, (Code, String)> {
    let told = |refusal: Refusal| {
        assert!(!refusal.message.is_empty());
        (refusal.code, refusal.path)
    };
    let json = parse(event).map_err(told)?;
    let decoded = decode(&json, Path::Field(&Path::Line, "event"), &BOOK).map_err(told)?;
    log.accept(decoded, "event", &BOOK).map_err(told)
}

/// Offers several events in one line under `events`.
fn offer_all(log: &mut Log, events: &[String]) -> Result<(usize, usize), (Code, String)> {
    let told = |refusal: Refusal| (refusal.code, refusal.path);
    let path = Path::Field(&Path::Line, "events");
    let texts: Vec<Json<'_>> =
        events.iter().map(|event| parse(event)).collect::<Result<_, _>>().map_err(told)?;
    let batch = texts
        .iter()
        .enumerate()
        .map(|(at, json)| decode(json, Path::Item(&path, at), &BOOK))
        .collect::<Result<Vec<_>, _>>()
        .map_err(told)?;
    log.accept_all(batch, |at| format!("events[{at}]"), &BOOK).map_err(told)
}

#[track_caller]
fn refused(event: &str, code: Code, path: &str) {
    let mut log = house();
    let before: Vec<Event> = log.iter().cloned().collect();
    assert_eq!(offer(&mut log, event), Err((code, path.to_owned())), "{event}");
    assert_eq!(log.iter().cloned().collect::<Vec<_>>(), before, "nothing took effect");
}

#[track_caller]
fn accepted(event: &str) {
    assert_eq!(offer(&mut house(), event), Ok(Accepted::New), "{event}");
}

/// A session with everything in it that can be named.
fn session(trials: &str, more: &str) -> String {
    line(
        "session",
        &format!(
            r#""animal":"pip","caretaker":"lena","step":"lift","ended_at":"2026-11-24T17:05:00Z","trials":{trials},"ended_by":"plan"{more}"#
        ),
    )
}

/// A meeting likewise.
fn meeting(observations: &str, more: &str) -> String {
    line(
        "introduction_session",
        &format!(
            r#""introduction":"boys","step":"first_meeting","animals":["pip"],"ended_at":"2026-11-24T17:05:00Z","observations":{observations},"ended_by":"plan"{more}"#
        ),
    )
}

#[test]
fn what_is_not_one_json_object_is_refused_as_a_whole() {
    let note = line("note", r#""text":"a""#);
    let table = [
        String::new(),
        " ".into(),
        "null".into(),
        "7".into(),
        r#""text""#.into(),
        "[]".into(),
        format!("[{note}]"),
        format!("{note}{note}"),
        format!("{note} x"),
        note.replace('"', "'"),
        note.trim_end_matches('}').into(),
        but(&note, r#""text":"a""#, r#""text":"a","#),
        but(&note, r#""text":"a""#, r#""text":"a"/*b*/"#),
        but(&note, r#""text":"a""#, r#""text":NaN"#),
        but(&note, r#""text":"a""#, r#""text":+1"#),
        but(&note, r#""text":"a""#, r#""text":01"#),
        but(&note, r#""text":"a""#, r#""text":.5"#),
        but(&note, r#""text":"a""#, r#""text":1e999"#),
        but(&note, r#""text":"a""#, r#""text":"\ud800""#),
        but(&note, r#""text":"a""#, r#""text":"\x41""#),
        but(&note, r#""text":"a""#, "\"text\":\"a\u{1}\""),
        but(&note, r#""text":"a""#, "\"text\":\"a\nb\""),
        // A field given twice, at whatever depth, is never silently lost.
        but(&note, r#""text":"a""#, r#""text":"a","text":"a""#),
        but(&note, r#""text":"a""#, r#""text":"a","te\u0078t":"a""#),
        session(r#"[{"dose":1,"dose":1,"behaviours":[]}]"#, ""),
        but(&note, r#""text":"a""#, r#""text":{"a":{"b":1,"b":1}}"#),
        format!("{}{}", r#"{"a":"#.repeat(5_000), "}".repeat(5_000)),
        format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)),
    ];
    for line in table {
        refused(&line, Code::BadJson, "");
    }
}

#[test]
fn types_are_texts_of_the_list() {
    for kind in ["", "Session", "sessions", "session ", "animal", "retraction", "type"] {
        refused(&line(kind, ""), Code::UnknownType, "event.type");
    }
    for kind in ["null", "7", "true", "[]", "{}"] {
        let event = but(&line("note", r#""text":"a""#), r#""note""#, kind);
        refused(&event, Code::UnknownType, "event.type");
    }
    let untyped = but(&line("note", r#""text":"a""#), r#""type":"note","#, "");
    refused(&untyped, Code::MissingField, "event.type");
}

#[test]
fn unknown_fields_are_refused_wherever_they_are() {
    let unknown = |event: &str, path: &str| refused(event, Code::UnknownField, path);
    unknown(&line("note", r#""text":"a","txt":"b""#), "event.txt");
    unknown(&line("note", r#""text":"a","":"b""#), "event.");
    unknown(&line("note", r#""text":"a","Text":null"#), "event.Text");
    unknown(&line("weight", r#""animal":"pip","grams":1,"set":{}"#), "event.set");
    unknown(&line("household_set", r#""set":{"timezone":"UTC"}"#), "event.set.timezone");
    unknown(
        &line("animal_changed", r#""animal":"pip","set":{"species":"rat"}"#),
        "event.set.species",
    );
    unknown(&line("animal_changed", r#""animal":"pip","set":{"animal":"x"}"#), "event.set.animal");
    unknown(
        &line("caretaker_changed", r#""caretaker":"lena","set":{"caretaker":"x"}"#),
        "event.set.caretaker",
    );
    unknown(
        &session(r#"[{"behaviours":[]},{"behaviours":[],"outcome":"calm"}]"#, ""),
        "event.trials[1].outcome",
    );
    unknown(
        &session("[]", r#","observations":[{"at_s":1,"behaviour":"still","who":"x"}]"#),
        "event.observations[0].who",
    );
    unknown(&session("[]", r#","outcome":"calm""#), "event.outcome");
    unknown(
        &meeting(r#"[{"at_s":1,"behaviour":"boxes","victim":"pip"}]"#, ""),
        "event.observations[0].victim",
    );
    unknown(
        &meeting("[]", r#","wounds":[{"animal":"pip","severity":"nick","deep":true}]"#),
        "event.wounds[0].deep",
    );
    let many: Vec<String> = (0..250).map(|at| format!(r#""f{at}":1"#)).collect();
    unknown(&line("note", &format!(r#""text":"a",{}"#, many.join(","))), "event.f0");
    let before = format!(
        r#"{{{},{}"#,
        many.join(","),
        line("note", r#""text":"a""#).trim_start_matches('{')
    );
    unknown(&before, "event.f0");
}

#[test]
fn every_field_that_must_be_there_is_missed() {
    // One golden line of each type holds just what must be there.
    let goldens = goldens();
    let mut missed = 0;
    for (name, lines) in goldens {
        let whole: Vec<(String, String)> = top_fields(&lines[0]);
        for (field, _) in &whole {
            let left: Vec<String> = whole
                .iter()
                .filter(|(other, _)| other != field)
                .map(|(name, value)| format!("\"{name}\":{value}"))
                .collect();
            let without = format!("{{{}}}", left.join(","));
            if matches!(field.as_str(), "v" | "recorded_at") {
                assert!(read(&without).is_ok(), "{name} without {field}");
                continue;
            }
            let optional = name == "note" && field == "animal";
            match read(&without) {
                Err(refusal) => {
                    assert_eq!(refusal.code, Code::MissingField, "{name} without {field}");
                    assert_eq!(refusal.path, *field);
                    missed += 1;
                }
                Ok(_) => assert!(optional, "{name} without {field}"),
            }
        }
    }
    assert!(missed > 150, "{missed}");
    let missing = |event: &str, path: &str| refused(event, Code::MissingField, path);
    missing(&session(r#"[{"behaviours":[]},{"dose":1}]"#, ""), "event.trials[1].behaviours");
    missing(
        &session("[]", r#","observations":[{"behaviour":"still"}]"#),
        "event.observations[0].at_s",
    );
    missing(&meeting(r#"[{"at_s":1}]"#, ""), "event.observations[0].behaviour");
    missing(
        &line(
            "body_check",
            r#""animals":[],"wounds":[{"animal":"pip","severity":"nick"},{"severity":"nick"}]"#,
        ),
        "event.wounds[1].animal",
    );
}

/// The fields of an object and the texts of their values.
fn top_fields(line: &str) -> Vec<(String, String)> {
    let Ok(Json::Object(fields)) = parse(line) else { panic!("not an object: {line}") };
    fields
        .iter()
        .map(|(name, value)| (name.to_string(), serde_json::to_string(value).expect("JSON")))
        .collect()
}

#[test]
fn values_that_cannot_be_are_refused_in_their_place() {
    let bad = |event: &str, path: &str| refused(event, Code::BadValue, path);
    let note = line("note", r#""text":"a""#);
    for value in ["0", "2", "1.5", "-1", r#""1""#, "true", "[1]"] {
        bad(&but(&note, r#""v":1"#, &format!(r#""v":{value}"#)), "event.v");
    }
    for value in [
        r#""""#,
        "7",
        "null",
        r#""0190f5c87d3e7c1a9b603f1d2a4b5c6d""#,
        r#""{0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d}""#,
        r#""urn:uuid:0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d""#,
        r#""0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6g""#,
        r#""0190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6""#,
        r#"" 190f5c8-7d3e-7c1a-9b60-3f1d2a4b5c6d""#,
    ] {
        bad(&but(&note, &format!("\"{ID}\""), value), "event.id");
    }
    for value in ["\"\"", "\"a b\"", "\"é\"", "\"a/b\"", "\"a\\u0000\"", "null", "1", "[]"] {
        bad(&but(&note, r#""lena""#, value), "event.by");
        bad(&line("weight", &format!(r#""grams":1,"animal":{value}"#)), "event.animal");
    }
    for value in ["0", "-0.0", "-1", "5000.1", "1e300", "\"400\"", "null", "true", "[400]", "{}"] {
        bad(&line("weight", &format!(r#""animal":"pip","grams":{value}"#)), "event.grams");
    }
    for value in ["-1", "6", "2.5", "\"3\"", "null", "1e20", "4294967297"] {
        let fields = format!(r#""animal":"pip","person":"x","food_related":true,"grade":{value}"#);
        bad(&line("bite", &fields), "event.grade");
    }
    for value in ["0", "1001", "-1", "1.5", "\"2\"", "1e18"] {
        bad(
            &session(&format!(r#"[{{"times":{value},"behaviours":[]}}]"#), ""),
            "event.trials[0].times",
        );
    }
    for value in ["-1", "-0.001", "\"2\"", "true", "[]"] {
        bad(
            &session(&format!(r#"[{{"behaviours":[]}},{{"dose":{value},"behaviours":[]}}]"#), ""),
            "event.trials[1].dose",
        );
        bad(
            &session(&format!(r#"[{{"lasted_s":{value},"behaviours":[]}}]"#), ""),
            "event.trials[0].lasted_s",
        );
        bad(
            &session("[]", &format!(r#","observations":[{{"at_s":{value},"behaviour":"still"}}]"#)),
            "event.observations[0].at_s",
        );
    }
    for value in ["0", "-1", "1.5", "\"1\"", "1000001"] {
        let fields = format!(r#""animal":"pip","protocol":"rat.trust","revision":{value}"#);
        bad(&line("protocol_assigned", &fields), "event.revision");
    }
    for value in ["1", "\"true\"", "null", "\"yes\""] {
        let fields = format!(
            r#""animal":"pip","caretaker":"lena","evidence_read":true,"room_checked":{value}"#
        );
        bad(&line("long_hold_opted_in", &fields), "event.room_checked");
    }
    bad(&session("{}", ""), "event.trials");
    bad(&session("null", ""), "event.trials");
    bad(&session("[[]]", ""), "event.trials[0]");
    bad(&session("[null]", ""), "event.trials[0]");
    bad(&session(r#"[{"behaviours":"still"}]"#, ""), "event.trials[0].behaviours");
    bad(&session(r#"[{"behaviours":[null]}]"#, ""), "event.trials[0].behaviours[0]");
    bad(&session(r#"[{"behaviours":[["still"]]}]"#, ""), "event.trials[0].behaviours[0]");
    bad(&session("[]", r#","towel":"yes""#), "event.towel");
    bad(&session("[]", r#","sitting":"a b""#), "event.sitting");
    bad(&line("household_set", r#""set":[]"#), "event.set");
    bad(&line("household_set", r#""set":null"#), "event.set");
    for zone in ["Berlin", "Europe/Atlantis", "", "../UTC", "UTC+1"] {
        bad(
            &line("household_set", &format!(r#""set":{{"time_zone":"{zone}"}}"#)),
            "event.set.time_zone",
        );
    }
    for time in ["4:00", "24:00", "04:60", "04:00:00", "0400", "04.00", " 4:00", "-1:00"] {
        bad(
            &line("household_set", &format!(r#""set":{{"day_starts_at":"{time}"}}"#)),
            "event.set.day_starts_at",
        );
    }
    for language in ["", "e", "en_GB", "de at"] {
        bad(
            &line("household_set", &format!(r#""set":{{"language":"{language}"}}"#)),
            "event.set.language",
        );
    }
    for set in [r#"{"name":null}"#, r#"{"name":" "}"#, r#"{"name":7}"#] {
        bad(&line("animal_changed", &format!(r#""animal":"pip","set":{set}"#)), "event.set.name");
    }
    bad(&line("animal_changed", r#""animal":"pip","set":{"origin":null}"#), "event.set.origin");
    bad(
        &line("animal_changed", r#""animal":"pip","set":{"arrived_on":null}"#),
        "event.set.arrived_on",
    );
    bad(
        &line("animal_changed", r#""animal":"pip","set":{"traits":["blind","tame"]}"#),
        "event.set.traits[1]",
    );
    bad(
        &line("animal_changed", r#""animal":"pip","set":{"treats":["pea",7]}"#),
        "event.set.treats[1]",
    );
    bad(
        &line("settle_check", r#""animal":"pip","signs":["eats_normally","sings"]"#),
        "event.signs[1]",
    );
    bad(&line("health_sign", r#""animal":"pip","sign":"hiccups""#), "event.sign");
    bad(&line("health_check", r#""animals":["pip",null]"#), "event.animals[1]");
    bad(&line("health_check", r#""animals":"pip""#), "event.animals");
    bad(&line("retracted", r#""event":"x","reason":"a""#), "event.event");
    bad(&line("protocol_assigned", r#""animal":"pip","protocol":"mouse.trust""#), "event.protocol");
}

#[test]
fn words_are_those_of_the_list() {
    let table = [
        (
            "contact",
            "worst",
            r#""animal":"pip","caretaker":"lena","ended_at":"2026-11-24T18:00:00Z","worst":"#,
        ),
        ("mishap", "kind", r#""animal":"pip","kind":"#),
        ("surgery", "kind", r#""animal":"pip","kind":"#),
        ("animal_left", "reason", r#""animal":"pip","reason":"#),
        ("caretaker_joined", "age_band", r#""caretaker":"new","age_band":"#),
        ("introduction_ended", "outcome", r#""introduction":"boys","outcome":"#),
        (
            "animal_registered",
            "species",
            r#""animal":"n","name":"N","origin":"breeder","arrived_on":"2026-01-01","species":"#,
        ),
        (
            "animal_registered",
            "origin",
            r#""animal":"n","name":"N","species":"rat","arrived_on":"2026-01-01","origin":"#,
        ),
        (
            "animal_registered",
            "sex",
            r#""animal":"n","name":"N","species":"rat","origin":"breeder","arrived_on":"2026-01-01","sex":"#,
        ),
        (
            "animal_registered",
            "goal",
            r#""animal":"n","name":"N","species":"rat","origin":"breeder","arrived_on":"2026-01-01","goal":"#,
        ),
    ];
    for (kind, field, fields) in table {
        for word in [r#""""#, r#""Calm""#, r#""rats""#, r#""MALE""#, r#""5-11""#, "1", "true", "[]"]
        {
            refused(
                &line(kind, &format!("{fields}{word}")),
                Code::BadValue,
                &format!("event.{field}"),
            );
        }
    }
}

#[test]
fn days_are_days_of_the_calendar() {
    let arrived = |day: &str| {
        line("animal_arrived", &format!(r#""animal":"pip","origin":"rescue","arrived_on":{day}"#))
    };
    for day in ["2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        accepted(&arrived(&format!("\"{day}\"")));
    }
    for day in [
        "2026-02-30",
        "2026-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-04-31",
        "2026-1-1",
        "20260101",
        "26-01-01",
        "2026-01-01T00:00:00Z",
        "2026-01-01 ",
        "2026/01/01",
        "01-01-2026",
        "-026-01-01",
        "+026-01-01",
        "2026-W01-1",
        "２０２６-01-01",
        "today",
        "",
    ] {
        assert_eq!(parse_date(day), None, "{day}");
        refused(&arrived(&format!("\"{day}\"")), Code::BadValue, "event.arrived_on");
    }
    refused(&arrived("20260101"), Code::BadValue, "event.arrived_on");
    refused(&arrived("null"), Code::BadValue, "event.arrived_on");
}

#[test]
fn instants_are_those_of_the_standard_with_their_offset() {
    let note = line("note", r#""text":"a""#);
    let at = |text: &str| but(&note, "2026-11-24T17:00:00Z", text);
    for text in [
        "2026-11-24T17:00:00Z",
        "2026-11-24T17:00:00.123456789Z",
        "2026-11-24T17:00:00+14:00",
        "2026-11-24T17:00:00-23:59",
        "2024-02-29T00:00:00+00:00",
        // A leap second is the last of its minute.
        "2016-12-31T23:59:60Z",
    ] {
        accepted(&at(text));
    }
    for text in [
        "2026-11-24T17:00:00",
        "2026-11-24T17:00Z",
        "2026-11-24T17Z",
        "2026-11-24",
        "2026-11-24T17:00:00+01",
        "2026-11-24T17:00:00+0100",
        "2026-11-24T17:00:00+1:00",
        "2026-11-24T17:00:00+24:00",
        "2026-11-24T17:00:00+25:00",
        "2026-11-24T17:00:00+01:60",
        "2026-11-24T17:00:00 +01:00",
        "2026-11-24T17:00:00+01:00[Europe/Berlin]",
        "2026-11-24T17:00:00[Europe/Berlin]",
        "2026-11-24T17:00:00.Z",
        "2026-11-24T17:00:00,5Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T17:60:00Z",
        "2026-11-24T17:00:61Z",
        "2026-02-30T17:00:00Z",
        "2026-02-29T17:00:00Z",
        "2026-13-01T17:00:00Z",
        "26-11-24T17:00:00Z",
        "+2026-11-24T17:00:00Z",
        "-2026-11-24T17:00:00Z",
        "+002026-11-24T17:00:00Z",
        "20261124T170000Z",
        "2026-W48-2T17:00:00Z",
        "2026-11-24T17:00:00Zulu",
        "2026-11-24T17:00:00\u{2212}01:00",
        "1795539600",
        "now",
        "",
    ] {
        assert_eq!(parse_instant(text), None, "{text}");
        refused(&at(text), Code::BadValue, "event.observed_at");
        let recorded = but(&note, r#""by""#, &format!(r#""recorded_at":"{text}","by""#));
        refused(&recorded, Code::BadValue, "event.recorded_at");
    }
    let number = but(&note, r#""2026-11-24T17:00:00Z""#, "1795539600");
    refused(&number, Code::BadValue, "event.observed_at");
    let leap = read(&at("2016-12-31T23:59:60Z")).unwrap().observed_at;
    assert_eq!(leap, "2016-12-31T23:59:59Z".parse().unwrap());
}

#[test]
fn instants_at_the_ends_of_the_calendar_can_be_written_and_read_again() {
    let note = line("note", r#""text":"a""#);
    for text in [
        "0000-01-01T00:00:00Z",
        "0000-01-01T00:00:00+01:00",
        "0000-01-01T23:58:59+23:59",
        "9999-12-30T22:00:00.999999999Z",
        "9999-12-31T23:59:59+23:59",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-23:59",
    ] {
        if let Ok(event) = read(&but(&note, "2026-11-24T17:00:00Z", text)) {
            let written = encode(&event, &BOOK);
            assert_eq!(read(&written), Ok(event), "{text} was written {written}");
        }
    }
}

#[test]
fn numbers_of_clocks_and_scales_read_the_same_when_written() {
    for number in ["0.30000000000000004", "4.3", "12.345678901234567", "29850.398349670726"] {
        let trials = format!(r#"[{{"lasted_s":{number},"behaviours":[]}}]"#);
        let event = read(&session(&trials, "")).expect("a session");
        let What::Session(read_as) = &event.what else { panic!("a session") };
        let lasted = read_as.trials[0].lasted_s.expect("it lasted");
        assert_eq!(lasted.get().to_bits(), number.parse::<f64>().unwrap().to_bits(), "{number}");
    }
}

#[test]
fn what_happens_ends_after_it_begins_and_a_session_within_a_day() {
    let ends = |at: &str| but(&session("[]", ""), "2026-11-24T17:05:00Z", at);
    let bad = |event: &str| refused(event, Code::BadValue, "event.ended_at");
    accepted(&ends("2026-11-24T17:00:00Z"));
    accepted(&ends("2026-11-25T17:00:00Z"));
    accepted(&ends("2026-11-25T19:00:00+02:00"));
    bad(&ends("2026-11-24T16:59:59.999999999Z"));
    bad(&ends("2026-11-24T17:30:00+01:00"));
    bad(&ends("2026-11-25T17:00:00.000000001Z"));
    let meeting = meeting("[]", "");
    bad(&but(&meeting, "17:05:00Z", "16:05:00Z"));
    accepted(&but(&meeting, "2026-11-24T17:05:00Z", "2026-11-30T17:05:00Z"));
    let contact = line(
        "contact",
        r#""animal":"pip","caretaker":"lena","ended_at":"2026-12-24T17:00:00Z","worst":"calm""#,
    );
    accepted(&contact);
    bad(&but(&contact, "2026-12-24", "2026-11-23"));
}

#[test]
fn texts_names_ids_and_lists_have_their_length() {
    let long = |event: &str, path: &str| refused(event, Code::TooLong, path);
    let of = |count: usize| "é".repeat(count);
    accepted(&line("note", &format!(r#""text":"{}""#, of(TEXT_LENGTH_MAX))));
    long(&line("note", &format!(r#""text":"{}""#, of(TEXT_LENGTH_MAX + 1))), "event.text");
    let joined =
        |name: &str| line("caretaker_joined", &format!(r#""caretaker":"new","name":"{name}""#));
    accepted(&joined(&of(NAME_LENGTH_MAX)));
    long(&joined(&of(NAME_LENGTH_MAX + 1)), "event.name");
    let weight = |animal: &str| line("weight", &format!(r#""animal":"{animal}","grams":1"#));
    refused(&weight(&"x".repeat(64)), Code::UnknownAnimal, "event.animal");
    long(&weight(&"x".repeat(65)), "event.animal");
    long(&session("[]", &format!(r#","sitting":"{}""#, "x".repeat(65))), "event.sitting");
    for field in ["note", "place", "treat", "abort_reason"] {
        let more = format!(r#","{field}":"{}""#, of(TEXT_LENGTH_MAX + 1));
        long(&session("[]", &more), &format!("event.{field}"));
    }
    let list = |item: &str, count: usize| format!("[{}]", vec![item; count].join(","));
    accepted(&session(&list(r#"{"behaviours":[]}"#, LIST_LENGTH_MAX), ""));
    long(&session(&list(r#"{"behaviours":[]}"#, LIST_LENGTH_MAX + 1), ""), "event.trials");
    let behaviours = |count| format!(r#"[{{"behaviours":{}}}]"#, list(r#""still""#, count));
    accepted(&session(&behaviours(LIST_LENGTH_MAX), ""));
    long(&session(&behaviours(LIST_LENGTH_MAX + 1), ""), "event.trials[0].behaviours");
    let observed = format!(
        r#","observations":{}"#,
        list(r#"{"at_s":1,"behaviour":"still"}"#, LIST_LENGTH_MAX + 1)
    );
    long(&session("[]", &observed), "event.observations");
    long(
        &line("health_check", &format!(r#""animals":{}"#, list(r#""pip""#, LIST_LENGTH_MAX + 1))),
        "event.animals",
    );
    // What is too long is not looked into.
    long(&session(&list("7", LIST_LENGTH_MAX + 1), ""), "event.trials");
    accepted(&line("weight", &format!(r#""animal":"pip","grams":{GRAMS_MAX}"#)));
}

#[test]
fn names_that_the_log_does_not_know_are_told_in_their_place() {
    use Code::{UnknownAnimal, UnknownCaretaker, UnknownIntroduction, UnknownStep};
    refused(&line("weight", r#""animal":"nobody","grams":1"#), UnknownAnimal, "event.animal");
    refused(&line("note", r#""animal":"Pip","text":"a""#), UnknownAnimal, "event.animal");
    refused(
        &line("health_check", r#""animals":["pip","min","nobody"]"#),
        UnknownAnimal,
        "event.animals[2]",
    );
    refused(
        &line("housed", r#""animals":["nobody"],"enclosure":"c""#),
        UnknownAnimal,
        "event.animals[0]",
    );
    refused(
        &line(
            "body_check",
            r#""animals":["pip"],"wounds":[{"animal":"pip","severity":"nick"},{"animal":"nobody","severity":"nick"}]"#,
        ),
        UnknownAnimal,
        "event.wounds[1].animal",
    );
    refused(
        &line(
            "introduction_started",
            r#""introduction":"n","protocol":"rat.introduction","newcomers":["pip"],"residents":["nobody"]"#,
        ),
        UnknownAnimal,
        "event.residents[0]",
    );
    refused(
        &line("introduction_changed", r#""introduction":"boys","left":["pip","nobody"]"#),
        UnknownAnimal,
        "event.left[1]",
    );
    refused(
        &meeting(
            r#"[{"at_s":1,"behaviour":"boxes"},{"at_s":1,"behaviour":"boxes","actor":"pip","target":"nobody"}]"#,
            "",
        ),
        UnknownAnimal,
        "event.observations[1].target",
    );
    refused(
        &meeting("[]", r#","wounds":[{"animal":"nobody","severity":"nick"}]"#),
        UnknownAnimal,
        "event.wounds[0].animal",
    );
    refused(
        &line("caretaker_left", r#""caretaker":"nobody""#),
        UnknownCaretaker,
        "event.caretaker",
    );
    refused(&session("[]", r#","with_adult":"nobody""#), UnknownCaretaker, "event.with_adult");
    refused(
        &line("introduction_ended", r#""introduction":"girls","outcome":"apart""#),
        UnknownIntroduction,
        "event.introduction",
    );
    refused(&but(&session("[]", ""), r#""lift""#, r#""levitate""#), UnknownStep, "event.step");
    // A mouse's step for a rat, and a rat's for a mouse.
    refused(&but(&session("[]", ""), r#""lift""#, r#""tunnel_lift""#), UnknownStep, "event.step");
    refused(&but(&session("[]", ""), r#""pip""#, r#""min""#), UnknownStep, "event.step");
    refused(
        &line("placed", r#""animal":"pip","caretaker":"lena","step":"lap","reason":"a""#),
        UnknownStep,
        "event.step",
    );
    refused(
        &line("placed", r#""animal":"pip","caretaker":"lena","step":"long_hold","reason":"a""#),
        UnknownStep,
        "event.step",
    );
    refused(&but(&meeting("[]", ""), "first_meeting", "carrier"), UnknownStep, "event.step");
    refused(
        &line("protocol_assigned", r#""animal":"pip","protocol":"rat.magic""#),
        Code::UnknownProtocol,
        "event.protocol",
    );
    refused(
        &line("protocol_assigned", r#""animal":"pip","protocol":"rat.trust","revision":99"#),
        Code::UnknownProtocol,
        "event.protocol",
    );
    refused(
        &line(
            "introduction_started",
            r#""introduction":"n","protocol":"rat.trust","newcomers":[],"residents":[]"#,
        ),
        Code::UnknownProtocol,
        "event.protocol",
    );
    refused(
        &session(r#"[{"behaviours":["still"]},{"behaviours":["still","purrs"]}]"#, ""),
        Code::UnknownBehaviour,
        "event.trials[1].behaviours[1]",
    );
    refused(
        &session("[]", r#","observations":[{"at_s":1,"behaviour":"purrs"}]"#),
        Code::UnknownBehaviour,
        "event.observations[0].behaviour",
    );
    refused(
        &meeting(r#"[{"at_s":1,"behaviour":"Boxes"}]"#, ""),
        Code::UnknownBehaviour,
        "event.observations[0].behaviour",
    );
    // Who recorded it and whom it bit need not be known.
    accepted(&but(&line("note", r#""text":"a""#), r#""lena""#, r#""grandma""#));
    accepted(&line("bite", r#""animal":"pip","person":"the vet","grade":1,"food_related":false"#));
}

/// Mends one thing after another, and holds what is told each time against what is expected.
#[track_caller]
fn mended(mut event: String, mends: &[(Code, &str, &str, &str)]) {
    for (code, path, from, to) in mends {
        refused(&event, *code, path);
        event = but(&event, from, to);
    }
    let mut log = house();
    assert_eq!(offer(&mut log, &event), Ok(Accepted::New), "{event}");
}

#[test]
fn a_session_in_which_everything_is_wrong_is_checked_in_the_written_order() {
    let event = r#"{"id":"00000000-0000-4000-8000-000000000000","type":"sesion","observed_at":"2026-11-24T17:00:00Z","by":"lena","animal":"nobody","caretaker":"no-one","step":"levitate","ended_at":"2026-11-24T16:00:00Z","trials":[{"behaviours":["purrs"],"dose":-1},{"does":3,"behaviours":[]}],"with_adult":"none""#;
    mended(
        event.to_owned(),
        &[
            (Code::BadJson, "", r#""with_adult":"none""#, r#""with_adult":"none"}"#),
            (Code::UnknownType, "event.type", "sesion", "session"),
            (Code::UnknownField, "event.trials[1].does", r#""does":3,"#, ""),
            (Code::MissingField, "event.ended_by", r#""trials""#, r#""ended_by":"plan","trials""#),
            (Code::BadValue, "event.trials[0].dose", r#""dose":-1"#, r#""dose":1"#),
            (Code::BadValue, "event.ended_at", "16:00:00", "17:05:00"),
            (Code::UnknownAnimal, "event.animal", "nobody", "pip"),
            (Code::UnknownCaretaker, "event.caretaker", "no-one", "lena"),
            (Code::UnknownCaretaker, "event.with_adult", "\"none\"", "\"ida\""),
            (Code::UnknownStep, "event.step", "levitate", "lift"),
            (Code::UnknownBehaviour, "event.trials[0].behaviours[0]", "purrs", "still"),
            (Code::ConflictingId, "event.id", "-000000000000", "-00000000000f"),
        ],
    );
}

#[test]
fn a_meeting_in_which_everything_is_wrong_is_checked_in_the_written_order() {
    let event = r#"{"id":"00000000-0000-4000-8000-000000000000","type":"introduction_session","observed_at":"2026-11-24T17:00:00Z","by":"lena","introduction":"girls","step":"carrier","animals":["pip","nobody"],"ended_at":"2026-11-24T17:10:00Z","observations":[{"at_s":"1","behaviour":"hisses","actor":"none"}],"wounds":[{"animal":"pip","severity":"nick","depth":1}]}"#;
    mended(
        event.to_owned(),
        &[
            (Code::UnknownField, "event.wounds[0].depth", r#","depth":1"#, ""),
            (Code::MissingField, "event.ended_by", r#""wounds""#, r#""ended_by":"plan","wounds""#),
            (Code::BadValue, "event.observations[0].at_s", r#""1""#, "1"),
            (Code::UnknownAnimal, "event.animals[1]", r#","nobody""#, ""),
            (Code::UnknownAnimal, "event.observations[0].actor", r#""none""#, r#""pip""#),
            (Code::UnknownIntroduction, "event.introduction", "girls", "boys"),
            (Code::UnknownStep, "event.step", "carrier", "first_meeting"),
            (Code::UnknownBehaviour, "event.observations[0].behaviour", "hisses", "boxes"),
            (Code::ConflictingId, "event.id", "-000000000000", "-00000000000f"),
        ],
    );
}

#[test]
fn of_several_mistakes_of_a_kind_the_first_as_written_is_told() {
    refused(
        &session(r#"[{"dose":-1,"lasted_s":-1,"behaviours":[]}]"#, ""),
        Code::BadValue,
        "event.trials[0].dose",
    );
    refused(
        &session(r#"[{"a":1,"b":2,"behaviours":[]}]"#, r#","c":3"#),
        Code::UnknownField,
        "event.trials[0].a",
    );
    let late = r#"[{"behaviours":["still"]},{"behaviours":["purrs"]},{"behaviours":["hums"]}]"#;
    refused(&session(late, ""), Code::UnknownBehaviour, "event.trials[1].behaviours[0]");
}

#[test]
fn the_same_id_belongs_to_the_same_event() {
    let weight = line("weight", r#""animal":"pip","grams":400"#);
    let mut log = house();
    assert_eq!(offer(&mut log, &weight), Ok(Accepted::New));
    for same in [
        weight.clone(),
        but(&weight, "400", "400.0"),
        but(&weight, "17:00:00Z", "18:00:00+01:00"),
        but(&weight, r#""by""#, r#""recorded_at":"2026-11-24T19:00:00Z","by""#),
    ] {
        assert_eq!(offer(&mut log, &same), Ok(Accepted::Duplicate), "{same}");
    }
    for other in [
        but(&weight, "400", "401"),
        but(&weight, "17:00:00Z", "17:00:01Z"),
        but(&weight, r#""lena""#, r#""ida""#),
        but(&weight, r#""pip""#, r#""min""#),
        line("note", r#""text":"a""#),
    ] {
        let answer = offer(&mut log, &other);
        assert_eq!(answer, Err((Code::ConflictingId, "event.id".into())), "{other}");
    }
}

#[test]
fn batches_are_taken_whole_in_any_order_or_not_at_all() {
    let with_id =
        |event: String, at: usize| but(&event, ID, &format!("10000000-0000-4000-8000-{at:012}"));
    let weight = |at: usize, animal: &str, grams: &str| {
        with_id(line("weight", &format!(r#""animal":"{animal}","grams":{grams}"#)), at)
    };
    let newcomer = with_id(
        line(
            "animal_registered",
            r#""animal":"new","name":"N","species":"rat","origin":"breeder","arrived_on":"2026-01-01""#,
        ),
        90,
    );
    let mut log = house();
    // What a later event of the batch makes known is known to all of it.
    let batch = [
        weight(1, "new", "30"),
        newcomer.clone(),
        weight(1, "new", "30.0"),
        weight(2, "pip", "400"),
    ];
    assert_eq!(offer_all(&mut log, &batch), Ok((3, 1)));
    assert_eq!(offer_all(&mut log, &batch), Ok((0, 4)));
    assert_eq!(offer_all(&mut log, &[]), Ok((0, 0)));

    let table = [
        (vec![weight(1, "pip", "1"), weight(2, "pip", "0")], Code::BadValue, "events[1].grams"),
        (vec![weight(1, "new", "1")], Code::UnknownAnimal, "events[0].animal"),
        (vec![weight(1, "pip", "1"), weight(1, "pip", "2")], Code::ConflictingId, "events[1].id"),
        (
            vec![weight(1, "pip", "1"), newcomer, weight(3, "newer", "2")],
            Code::UnknownAnimal,
            "events[2].animal",
        ),
        (
            vec![
                weight(1, "pip", "1"),
                weight(2, "pip", "1"),
                weight(3, "pip", "1"),
                session(r#"[{"behaviours":[]},{"dose":"2","behaviours":[]}]"#, ""),
            ],
            Code::BadValue,
            "events[3].trials[1].dose",
        ),
        (
            vec![weight(1, "pip", "1"), session(r#"[{"behaviours":["purrs"]}]"#, "")],
            Code::UnknownBehaviour,
            "events[1].trials[0].behaviours[0]",
        ),
        (
            vec![weight(1, "pip", "1"), line("health_check", r#""animals":["pip","nobody"]"#)],
            Code::UnknownAnimal,
            "events[1].animals[1]",
        ),
        (vec![weight(1, "pip", "1"), line("nap", "")], Code::UnknownType, "events[1].type"),
        (
            vec![weight(1, "pip", "1"), weight(2, "pip", r#"1,"kg":1"#)],
            Code::UnknownField,
            "events[1].kg",
        ),
        (vec![weight(1, "pip", "1"), "{}".into()], Code::MissingField, "events[1].type"),
    ];
    for (batch, code, path) in table {
        let mut log = house();
        let before = log.len();
        assert_eq!(offer_all(&mut log, &batch), Err((code, path.to_owned())), "{batch:?}");
        assert_eq!(log.len(), before, "all or none");
    }
}
