//! Answers in sentences.

use crate::texts::{rule_variables, why_words};
use crate::{BUILTIN, assert_none};
use jiff::Timestamp;
use jiff::civil::time;
use mischief_core::calendar::{Calendar, zone_named};
use mischief_core::event::{Goal, LeftReason, Sex, Species};
use mischief_core::explain::{Advice, Arg, Dose, Fact, Reason, Verdict};
use mischief_core::ids::{AnimalId, CaretakerId, ProtocolId, StepId};
use mischief_core::protocol::Unit;
use mischief_core::rulebook::{Effect, Rule};
use mischief_rulebook::words::{Answer, Group, Known, Who};
use mischief_rulebook::{Scene, Words};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const LINE_MOST: usize = 160;

static CALENDAR: LazyLock<Calendar> =
    LazyLock::new(|| Calendar::new(zone_named("Europe/Berlin").expect("a zone"), time(4, 0, 0, 0)));
static RAT_TRUST: LazyLock<ProtocolId> =
    LazyLock::new(|| ProtocolId::parse("rat.trust").expect("an id"));

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

fn words() -> &'static Words {
    BUILTIN.catalogue.language("en")
}

/// The words of every language, for what holds in each.
fn every_words() -> impl Iterator<Item = &'static Words> {
    BUILTIN.catalogue.languages()
}

fn others(who: Who<'_>) -> Option<Known> {
    let (name, sex) = match who.id() {
        "pip" => ("Pip", Some(Sex::Female)),
        "basil" => ("Basil", Some(Sex::Male)),
        "lena" => ("Lena", None),
        _ => return None,
    };
    Some(Known { name: name.to_owned(), sex })
}

pub(crate) fn scene() -> Scene<'static> {
    Scene {
        animal: "Pip",
        sex: Some(Sex::Female),
        group: None,
        species: Species::Rat,
        caretaker: "Lena",
        treat: Some("a piece of banana"),
        calendar: &CALENDAR,
        now: at("2026-11-24T18:00:00+01:00"),
        protocol: &RAT_TRUST,
        others: &others,
        own_words: None,
    }
}

pub(crate) fn seconds(value: f64) -> Arg {
    Arg::Dose(Dose { value, unit: Unit::Seconds })
}

pub(crate) fn step(id: &str) -> StepId {
    StepId::parse(id).expect("an id")
}

/// What an argument of this name may be.
fn values(rule: Rule, name: &str) -> Vec<Arg> {
    let animal = |id: &str| Arg::Animal(AnimalId::parse(id).expect("an id"));
    let words = |words: &[&'static str]| words.iter().map(|w| Arg::Word(w)).collect::<Vec<_>>();
    let sign = || Arg::Sign(BUILTIN.book.signs.find("gasping").expect("a sign"));
    match (rule, name) {
        (_, "animal" | "female") => vec![animal("pip")],
        (Rule::SpeciesMix, "other") => vec![animal("basil"), Arg::None],
        (_, "other" | "male" | "whose") => vec![animal("basil")],
        (Rule::HealthRed, "cause") => words(&["weight", "sign"]),
        (Rule::HealthRed, "percent") => vec![Arg::Number(12.34), Arg::None],
        (Rule::HealthRed, "sign") => vec![sign(), Arg::None],
        (_, "sign") => {
            let cough = BUILTIN.book.signs.find("cough").expect("a sign");
            let gasp = BUILTIN.book.signs.find("gasping").expect("a sign");
            vec![Arg::Signs(vec![gasp]), Arg::Signs(vec![cough, gasp])]
        }
        (_, "percent") => vec![Arg::Number(6.0)],
        (_, "until") => vec![Arg::Instant(at("2026-11-26T04:00:00+01:00")), Arg::None],
        (Rule::BitePause, "kind") => words(&["fall", "escape", "chase"]),
        (Rule::Quarantine, "reason") => vec![Arg::Text("a closed breeder".into()), Arg::None],
        (_, "when" | "earliest") => vec![Arg::Instant(at("2026-11-23T19:10:00+01:00"))],
        (_, "who") => words(&["animal", "caretaker"]),
        (_, "reason") => {
            let mut all: Vec<Arg> = LeftReason::ALL.iter().map(|l| Arg::Word(l.word())).collect();
            all.push(Arg::None);
            all
        }
        (Rule::Child, "why") => words(&["under_5", "long_hold", "bite"]),
        (Rule::LongHoldExcluded | Rule::LongHoldNotReady, "why") => {
            let all = why_words(rule);
            let mut each: Vec<Arg> = all.iter().map(|w| Arg::Words(vec![w])).collect();
            each.push(Arg::Words(all.to_vec()));
            each
        }
        (_, "facts") => vec![
            Arg::Words(vec![Fact::Sex.word()]),
            Arg::Words(Fact::ALL.iter().map(|f| f.word()).collect()),
        ],
        (Rule::Quarantine, "why") => words(&["sign", "weight", "clock"]),
        (_, "waived") => words(&["yes", "no"]),
        (Rule::IntroductionPause, "why") => words(&["gape", "blood", "fight"]),
        (Rule::AgeOrSize, "why") => words(&["young_with_male", "light", "young"]),
        (Rule::TogetherTooSoon, "why") => {
            words(&["contact", "recent", "hours", "housed", "calm_days"])
        }
        (Rule::LongHoldNotOptedIn, "why") => vec![Arg::Word("used_up"), Arg::None],
        (_, "opens_at" | "to" | "from" | "furthest") => {
            vec![Arg::Step(step("step_on")), Arg::Step(step("hold_seconds"))]
        }
        (_, "needs") => vec![Arg::Step(step("lap")), Arg::None],
        (Rule::BitePause, "why") => words(&["mishap", "bite"]),
        (_, "done") => vec![Arg::Number(1.0), Arg::Number(2.0)],
        (Rule::SettlingIn, "why") => words(&["signs", "days"]),
        (Rule::PregnantOrNursing, "why") => words(&["pregnant", "nursing"]),
        (Rule::NoRiseAfterFear, "why") => words(&["gap", "fear"]),
        (Rule::StepBack, "why") => {
            words(&["failures", "severe", "bite", "mishap", "gap", "earlier", "long_hold"])
        }
        (Rule::Dosing, "why") => words(&["first", "fixed", "grow", "lower", "goal", "repeat"]),
        (Rule::NoRiseAfterFear, "dose") | (_, "longest") => vec![seconds(4.0), Arg::None],
        (_, "calm") => [1.0, 2.0, 3.0, 5.0].map(Arg::Number).to_vec(),
        (_, "times") => vec![Arg::Number(19.0)],
        (Rule::DoseTooLikelyToFrighten, "of") => vec![Arg::Number(20.0)],
        (_, "of") => vec![Arg::Number(20.0), Arg::None],
        (_, "dose" | "most") => vec![seconds(1.0), seconds(4.5)],
        (_, "sessions") => vec![Arg::Number(1.0), Arg::Number(2.0), Arg::Number(3.0)],
        (_, "steps") => {
            vec![Arg::Number(0.0), Arg::Number(1.0), Arg::Number(2.0), Arg::Number(3.0)]
        }
        (_, "days") => vec![Arg::Number(1.0), Arg::Number(9.0)],
        (Rule::ConsiderEnding, "why") => {
            words(&["pair", "pair_of_several", "wounds", "setbacks", "weeks"])
        }
        (Rule::Alone, "why") => words(&["plan_over", "long"]),
        (_, "since") => vec![Arg::Instant(at("2026-11-20T19:10:00+01:00"))],
        (Rule::IntroductionEnded, "why") => words(&["apart", "complete", "together"]),
        (Rule::IntroductionStep, "why") => {
            words(&["began", "joined", "met", "stop", "blood", "advanced"])
        }
        (_, "on_days" | "calm_hours") => vec![Arg::Number(1.0)],
        (_, "hours") => vec![Arg::Number(24.0), Arg::None],
        (_, "by") => {
            vec![Arg::Caretaker(CaretakerId::parse("lena").expect("an id")), Arg::None]
        }
        (_, "goal") => Goal::ALL.iter().map(|g| Arg::Word(g.word())).collect(),
        _ => panic!("no value for {name} of {}", rule.word()),
    }
}

/// A rule with every choice of its arguments.
fn reasons(rule: Rule) -> Vec<Reason> {
    let mut all = vec![Vec::new()];
    for name in rule_variables(rule) {
        let values = values(rule, name);
        let with = |args: &Vec<(&'static str, Arg)>| {
            let more = |value: &Arg| {
                let mut args = args.clone();
                args.push((*name, value.clone()));
                args
            };
            values.iter().map(more).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with).collect();
    }
    all.retain(|args| rule != Rule::HealthRed || fits_health_red(args));
    all.into_iter().map(|args| Reason { rule, args, events: Vec::new() }).collect()
}

/// Of a loss of weight the share is known, of a sign the sign.
fn fits_health_red(args: &[(&'static str, Arg)]) -> bool {
    let of = |name: &str| args.iter().find(|(n, _)| *n == name).map(|(_, arg)| arg);
    let weight = of("cause") == Some(&Arg::Word("weight"));
    weight == (of("sign") == Some(&Arg::None)) && weight != (of("percent") == Some(&Arg::None))
}

pub(crate) fn reason(rule: Rule, args: Vec<(&'static str, Arg)>) -> Reason {
    Reason { rule, args, events: Vec::new() }
}

/// What is wrong with a text as it is shown.
fn faults(at: &str, text: &str, most: usize) -> Vec<String> {
    let mut off = Vec::new();
    for sign in ["{", "}", "[", "!", "  ", " .", " ,", "..", "\n"] {
        if text.contains(sign) {
            off.push(format!("{at} has {sign:?}: {text}"));
        }
    }
    if text.is_empty() || text.trim() != text {
        off.push(format!("{at} is empty, or has white space around it: {text:?}"));
    }
    if text.chars().count() > most {
        off.push(format!("{at} is {} characters long: {text}", text.chars().count()));
    }
    if text.chars().next().is_some_and(char::is_lowercase) {
        off.push(format!("{at} begins with a small letter: {text}"));
    }
    off
}

#[test]
fn every_reason_reads_well_with_whatever_it_is_given() {
    let scene = scene();
    let mut off = Vec::new();
    for (words, rule) in every_words().flat_map(|w| Rule::ALL.iter().map(move |rule| (w, rule))) {
        for reason in reasons(*rule) {
            let text = words.reason_text(&reason, &scene);
            off.extend(faults(rule.word(), &text, 600));
            if text.contains("none") {
                off.push(format!("{} says nothing of what is not known: {text}", rule.word()));
            }
            if !text.ends_with(['.', '?']) {
                off.push(format!("{} does not end: {text}", rule.word()));
            }
        }
    }
    off.sort();
    off.dedup();
    assert_none("reasons", &off);
}

#[test]
fn every_rule_that_may_block_says_what_to_do_meanwhile() {
    let scene = scene();
    let mut off = Vec::new();
    let rules = || Rule::ALL.iter().zip(&BUILTIN.book.rules);
    for (words, (rule, facts)) in every_words().flat_map(|w| rules().map(move |rule| (w, rule))) {
        if facts.effect == Effect::Informs {
            continue;
        }
        for reason in reasons(*rule) {
            let because = [reason];
            let answer = Answer {
                verdict: Verdict::Wait,
                step: &step("palm"),
                dose: None,
                trials: 4,
                because: &because,
                advice: &[Advice::Meanwhile(*rule)],
            };
            let lines = words.advice_lines(&answer, &scene);
            assert!(!lines.is_empty());
            for line in lines {
                off.extend(faults(rule.word(), &line, LINE_MOST));
            }
        }
    }
    off.sort();
    off.dedup();
    assert_none("meanwhile", &off);
}

pub(crate) fn go(step: &StepId, dose: Option<Dose>, trials: u32) -> Answer<'_> {
    Answer { verdict: Verdict::Go, step, dose, trials, because: &[], advice: &[Advice::Step] }
}

#[test]
fn every_step_tells_what_to_do() {
    let mut off: Vec<String> = every_words().flat_map(faults_of_steps).collect();
    off.sort();
    off.dedup();
    assert_none("steps", &off);
}

fn faults_of_steps(words: &Words) -> Vec<String> {
    let mut off = Vec::new();
    let book = &BUILTIN.book;
    let steps = book.protocols.iter().flat_map(|p| {
        p.ladder.iter().chain(&p.branches).chain([&book.long_hold]).map(move |s| (p, s))
    });
    for (protocol, step) in steps {
        let scene = Scene { protocol: &protocol.id, species: protocol.species, ..scene() };
        let title = words.step_title(&step.id, &scene);
        let at = format!("{} {}", protocol.id, step.id);
        off.extend(faults(&at, &title, 40));
        for trials in [1, step.trials] {
            let dose = step.dose.map(|d| Dose { value: d.start, unit: d.unit });
            let answer = go(&step.id, dose, trials);
            for line in words.advice_lines(&answer, &scene) {
                off.extend(faults(&at, &line, LINE_MOST));
            }
            off.extend(faults(&at, &words.then_text(&answer, &scene), 400));
            for part in ["aim", "stop-when", "mistakes", "safety", "drawing"] {
                for line in words.step_text(part, &answer, &scene).unwrap_or_default().lines() {
                    off.extend(faults(&format!("{at} .{part}"), line, 300));
                }
            }
        }
        for line in words.watch_for_texts(&step.buttons, &scene) {
            off.extend(faults(&at, &line, 240));
        }
    }
    off
}

#[test]
fn every_step_of_an_introduction_tells_what_to_do() {
    let words = words();
    let mut off = Vec::new();
    for introduction in &BUILTIN.book.introductions {
        let scene = Scene {
            animal: "Pip, Bea and Ivy",
            sex: None,
            group: Some(Group { newcomers: "Bea and Ivy", residents: "Pip" }),
            protocol: &introduction.id,
            species: introduction.species,
            ..scene()
        };
        for step in &introduction.steps {
            let at = format!("{} {}", introduction.id, step.id);
            off.extend(faults(&at, &words.step_title(&step.id, &scene), 40));
            for calm in 0..3 {
                let value = step.length(calm, 0.0);
                let dose = value.map(|value| Dose { value, unit: Unit::Minutes });
                let answer = go(&step.id, dose, 1);
                let lines = words.advice_lines(&answer, &scene);
                assert!(lines.len() > 1, "{at}");
                for line in lines {
                    off.extend(faults(&at, &line, LINE_MOST));
                }
                off.extend(faults(&at, &words.then_text(&answer, &scene), 400));
                for part in ["aim", "stop-when", "mistakes", "safety"] {
                    for line in words.step_text(part, &answer, &scene).unwrap_or_default().lines() {
                        off.extend(faults(&format!("{at} .{part}"), line, 300));
                    }
                }
            }
            for line in words.watch_for_texts(&step.buttons, &scene) {
                off.extend(faults(&at, &line, 240));
            }
        }
    }
    off.sort();
    off.dedup();
    assert_none("steps of introductions", &off);
}

#[test]
fn every_behaviour_says_what_to_do_now() {
    let all: Vec<_> = BUILTIN.book.ethogram.iter().map(|(ix, _)| ix).collect();
    for words in every_words() {
        let texts = words.watch_for_texts(&all, &scene());
        assert_eq!(texts.len(), all.len());
        let off: Vec<String> = texts.iter().flat_map(|t| faults("watch", t, 240)).collect();
        assert_none("watch for", &off);
    }
}

#[test]
fn a_hold_is_told_with_its_seconds_and_tries() {
    let answer_step = step("hold_seconds");
    let dose = Some(Dose { value: 4.5, unit: Unit::Seconds });
    let lines = words().advice_lines(&go(&answer_step, dose, 3), &scene());
    let text = lines.join("\n");
    assert!(text.contains("4.5 seconds"), "{text}");
    assert!(text.contains("3 times"), "{text}");
    assert!(text.contains("a piece of banana"), "{text}");
    assert!(text.contains("put her down"), "{text}");
    let nobody = Scene { sex: None, treat: None, ..scene() };
    let text = words().advice_lines(&go(&answer_step, dose, 1), &nobody).join("\n");
    assert!(text.contains("put it down") && text.contains("a favourite treat"), "{text}");
}

#[test]
fn numbers_have_at_most_one_decimal_and_doses_their_plural() {
    let words = words();
    let text = |value, unit| words.dose_text(Dose { value, unit });
    assert_eq!(text(1.0, Unit::Seconds), "1 second");
    assert_eq!(text(4.0, Unit::Seconds), "4 seconds");
    assert_eq!(text(6.75, Unit::Seconds), "6.8 seconds");
    assert_eq!(text(10.04, Unit::Minutes), "10 minutes");
    assert_eq!(text(f64::INFINITY, Unit::Minutes), "inf minutes");
}

#[test]
fn times_are_told_as_people_tell_them() {
    let words = words();
    let scene = scene();
    for (when, text) in [
        ("2026-11-24T22:10:00+01:00", "22:10"),
        ("2026-11-24T22:10:01+01:00", "22:11"),
        ("2026-11-24T09:05:59+01:00", "09:05"),
        ("2026-11-25T01:30:00+01:00", "tomorrow at 01:30"),
        ("2026-11-23T19:10:00+01:00", "yesterday at 19:10"),
        ("2026-11-25T04:00:00+01:00", "tomorrow"),
        ("2026-11-26T04:00:00+01:00", "Thursday 26 November"),
        ("2026-11-26T05:00:00+01:00", "Thursday 26 November at 05:00"),
        ("2026-11-27T22:10:00+01:00", "Friday 27 November at 22:10"),
        // Far away it is the first day that has the time behind it, or the day it was.
        ("2026-11-28T03:59:00+01:00", "Saturday 28 November"),
        ("2026-11-28T04:00:00+01:00", "Saturday 28 November"),
        ("2026-12-08T04:00:00+01:00", "Tuesday 8 December"),
        ("2026-12-08T19:11:00+01:00", "Wednesday 9 December"),
        ("2026-12-09T01:00:00+01:00", "Wednesday 9 December"),
        ("2026-11-20T19:10:00+01:00", "Friday 20 November"),
        ("2026-11-21T19:10:00+01:00", "Saturday 21 November at 19:10"),
        ("2027-11-26T04:00:00+01:00", "26 November 2027"),
        ("2025-11-24T19:10:00+01:00", "24 November 2025"),
    ] {
        assert_eq!(words.time_text(at(when), &scene), text, "{when}");
    }
    for (when, text) in [
        ("2026-11-24T17:10:00+01:00", "at 17:10"),
        ("2026-11-23T19:10:00+01:00", "yesterday at 19:10"),
        ("2026-11-22T19:10:00+01:00", "on Sunday 22 November at 19:10"),
        ("2026-11-20T19:10:00+01:00", "on Friday 20 November"),
        ("2026-11-25T04:00:00+01:00", "tomorrow"),
        ("2026-12-08T19:11:00+01:00", "on Wednesday 9 December"),
        ("2025-11-24T19:10:00+01:00", "on 24 November 2025"),
    ] {
        assert_eq!(words.moment_text(at(when), &scene), text, "{when}");
    }
    // In the small hours the day before still runs; the clock is then the plainer word.
    let late = Scene { now: at("2026-11-25T01:00:00+01:00"), ..scene };
    assert_eq!(words.time_text(at("2026-11-25T04:00:00+01:00"), &late), "04:00");
}

#[test]
fn lists_are_told_with_an_and() {
    let list = |items: &[&str]| {
        words().list_text(&items.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["a"]), "a");
    assert_eq!(list(&["a", "b"]), "a and b");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn a_reason_speaks_of_whom_it_names() {
    let scene = scene();
    let settling = reason(
        Rule::SettlingIn,
        vec![("why", Arg::Word("days")), ("until", Arg::Instant(at("2026-11-26T04:00:00+01:00")))],
    );
    assert_eq!(
        words().reason_text(&settling, &scene),
        "Pip is settling in. Hands stay out until Thursday 26 November."
    );
    let basil = AnimalId::parse("basil").expect("an id");
    let stranger = AnimalId::parse("x-7").expect("an id");
    let meeting = reason(
        Rule::AgeOrSize,
        vec![
            ("why", Arg::Word("young")),
            ("animal", Arg::Animal(basil)),
            ("other", Arg::Animal(stranger)),
            ("until", Arg::None),
        ],
    );
    let text = words().reason_text(&meeting, &scene);
    assert!(text.contains("Basil") && text.contains("x-7") && text.contains(" he "), "{text}");
    let args = vec![("why", Arg::Words(vec!["old", "surgery"]))];
    let text = words().reason_text(&reason(Rule::LongHoldExcluded, args), &scene);
    assert!(text.contains("eighteen months or older and surgery"), "{text}");
}

#[test]
fn names_are_only_names() {
    let odd = Scene { animal: "{ $caretaker } [x]", ..scene() };
    let text = words().reason_text(&reason(Rule::YoungHelper, Vec::new()), &odd);
    assert!(text.contains("{ $caretaker } [x]"), "{text}");
}

#[test]
fn advice_is_never_empty_and_says_nothing_twice() {
    let (words, scene) = (words(), scene());
    let palm = step("palm");
    let mut answer = go(&palm, None, 4);
    answer.advice = &[];
    assert_eq!(words.advice_lines(&answer, &scene).len(), 1);
    answer.advice = &[Advice::Meanwhile(Rule::Advance)];
    assert_eq!(words.advice_lines(&answer, &scene).len(), 1);
    answer.advice = &[Advice::AdultBeside, Advice::Step];
    let lines = words.advice_lines(&answer, &scene);
    assert!(lines[0].starts_with("An adult sits"), "{lines:?}");
    assert!(lines.len() > 3);
    answer.advice = &[Advice::Step, Advice::Step];
    let mut twice = words.advice_lines(&answer, &scene);
    let count = twice.len();
    twice.sort();
    twice.dedup();
    assert_eq!(twice.len(), count);
    for goal in Goal::ALL {
        let advice = [Advice::Upkeep(*goal)];
        let answer = Answer { advice: &advice, ..answer };
        let lines = words.advice_lines(&answer, &scene);
        assert!(lines.len() > 1);
        let off: Vec<_> = lines.iter().flat_map(|l| faults(goal.word(), l, LINE_MOST)).collect();
        assert_none("upkeep", &off);
    }
}

#[test]
fn whoever_has_left_is_spoken_of_quietly() {
    let (words, scene) = (words(), scene());
    let palm = step("palm");
    let mut answer = go(&palm, None, 4);
    answer.verdict = Verdict::Stop;
    for reason in LeftReason::ALL {
        let advice = [Advice::AnimalGone(*reason)];
        let answer = Answer { advice: &advice, ..answer };
        for line in words.advice_lines(&answer, &scene) {
            assert_none("gone", &faults(reason.word(), &line, LINE_MOST));
        }
        let then = words.then_text(&answer, &scene);
        assert_eq!(then, words.say("then-gone", None, &words.scene_args(&scene)));
    }
    answer.advice = &[Advice::CaretakerGone];
    assert!(words.advice_lines(&answer, &scene)[0].contains("Lena"));
}

#[test]
fn what_comes_after_is_said_for_every_verdict() {
    let palm = step("palm");
    for (words, verdict) in every_words().flat_map(|w| Verdict::ALL.iter().map(move |v| (w, v))) {
        let mut answer = go(&palm, None, 4);
        answer.verdict = *verdict;
        let text = words.then_text(&answer, &scene());
        assert_none("then", &faults(verdict.word(), &text, 300));
    }
}

#[test]
fn a_household_has_its_own_words_for_its_own_steps() {
    let own: BTreeMap<String, String> = [
        ("step.wave.title", "Wave at a rat"),
        (
            "step.wave.do",
            "Wave for {dose}, {trials} times.\nGive {animal} {treat}. {other} stays.\n",
        ),
        ("step.wave.then", "Let {animal} be."),
        ("step.wave.stop_when", "{animal} hides."),
        ("step.wave.claim.far", "It works."),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .into();
    let protocol = ProtocolId::parse("home.wave").expect("an id");
    let named = Scene {
        own_words: Some(&own),
        protocol: &protocol,
        animal: "{dose}",
        treat: None,
        ..scene()
    };
    let wave = step("wave");
    let dose = Some(Dose { value: 5.0, unit: Unit::Seconds });
    let answer = go(&wave, dose, 3);
    assert_eq!(
        words().advice_lines(&answer, &named),
        ["Wave for 5 seconds, 3 times.", "Give {dose} a favourite treat. {other} stays."]
    );
    assert_eq!(words().then_text(&answer, &named), "Let {dose} be.");
    assert_eq!(words().step_title(&wave, &named), "Wave at a rat");
    let part = |part| words().step_text(part, &answer, &named);
    assert_eq!(part("stop-when").as_deref(), Some("{dose} hides."));
    assert_eq!(part("claim-far").as_deref(), Some("It works."));
    assert_eq!(part("claim-near"), None);
    // A step that the household left as it is keeps the words it has.
    assert_eq!(
        words().step_title(&step("palm"), &named),
        words().step_title(&step("palm"), &scene())
    );
    assert_eq!(words().step_title(&step("nowhere"), &named), "nowhere");
}

#[test]
fn what_is_missing_is_shown_by_its_key() {
    let none = Default::default();
    assert_eq!(words().say("no-such", None, &none), "[no-such]");
    assert_eq!(words().say("month-1", Some("no"), &none), "[month-1.no]");
}

#[test]
fn what_could_not_be_reckoned_is_said_without_its_arguments() {
    let scene = scene();
    let mut off = Vec::new();
    for (words, rule) in every_words().flat_map(|w| Rule::ALL.iter().map(move |rule| (w, rule))) {
        let because = [reason(*rule, Vec::new())];
        off.extend(faults(rule.word(), &words.reason_text(&because[0], &scene), 600));
        let palm = step("palm");
        let mut answer = go(&palm, None, 4);
        answer.because = &because;
        let advice = [Advice::Meanwhile(*rule)];
        answer.advice = &advice;
        for line in words.advice_lines(&answer, &scene) {
            off.extend(faults(rule.word(), &line, LINE_MOST));
        }
    }
    assert_none("without arguments", &off);
}
