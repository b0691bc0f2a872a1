//! Every text that is needed is there, and no other; each is plain.

mod history;
mod passport;

use crate::written::{ENGLISH, Written, dotted, languages, pronouns, written};
use crate::{BUILTIN, assert_none};
use mischief_core::ethogram::{Level, Signal};
use mischief_core::event::{
    AgeBand, Goal, LeftReason, MishapKind, Origin, SettleSign, Species, Trait,
};
use mischief_core::explain::{Fact, Verdict};
use mischief_core::protocol::{Contact, Evidence, Step, StepKind};
use mischief_core::rulebook::{Effect, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// What a text may name beside animal, pronouns and caretaker.
#[derive(Default)]
struct Expected {
    texts: BTreeMap<(String, String), BTreeSet<&'static str>>,
    optional: BTreeSet<(String, String)>,
}

const NONE: &[&str] = &[];
const STEP: &[&str] = &["dose", "trials", "treat"];
const MEETING: &[&str] = &["dose", "newcomers", "residents"];
const SCENE: &[&str] = &["animal", "caretaker"];

/// Arguments that are times.
const TIMES: &[&str] = &["until", "when", "earliest", "since", "at", "day"];

impl Expected {
    /// A message with its attributes; `""` is its own text. Those that may be left out end in `?`.
    fn add(&mut self, key: impl Into<String>, parts: &[&str], variables: &[&'static str]) {
        let key = key.into();
        for part in parts {
            let (part, optional) =
                part.strip_suffix('?').map_or((*part, false), |part| (part, true));
            let at = (key.clone(), part.to_owned());
            if optional {
                self.optional.insert(at.clone());
            }
            self.texts.insert(at, variables.iter().copied().collect());
        }
    }

    fn step(&mut self, protocol: Option<&str>, step: &Step) {
        let key = match protocol {
            Some(protocol) => format!("step-{}-{}", protocol.replace('.', "-"), step.id),
            None => format!("step-{}", step.id),
        };
        let parts =
            ["", "short", "aim", "do", "then", "stop-when", "mistakes?", "safety?", "drawing?"];
        self.add(&*key, &parts, STEP);
        for (id, _) in &step.claims {
            self.add(&*key, &[&format!("claim-{id}")], NONE);
        }
        for doubt in &step.doubts {
            self.add(&*key, &[&format!("doubt-{}", doubt.id)], NONE);
        }
    }
}

/// What each rule's sentence may name. The engine gives these names, always all of them.
pub(crate) fn rule_variables(rule: Rule) -> &'static [&'static str] {
    match rule {
        Rule::HealthRed => &["cause", "percent", "sign", "until"],
        Rule::Absent => &["who", "reason"],
        Rule::BiteLock => &["when", "earliest"],
        Rule::Child | Rule::PregnantOrNursing => &["why"],
        Rule::LongHoldExcluded => &["why"],
        Rule::SpeciesMix | Rule::MouseMales | Rule::PairingEnded | Rule::StrangeMales => {
            &["animal", "other"]
        }
        Rule::IntactMixedSex => &["male", "female"],
        Rule::UnknownFact => &["facts"],
        Rule::NeuterWait => &["male", "female", "until"],
        Rule::Quarantine => &["why", "whose", "until", "waived", "reason"],
        Rule::IntroductionPause | Rule::AgeOrSize => &["why", "animal", "other", "until"],
        Rule::TogetherTooSoon => &["why", "until"],
        Rule::MeetingsDone => &["done", "until"],
        Rule::LongHoldNotOptedIn => &["why"],
        Rule::LongHoldNotReady | Rule::SettlingIn => &["why", "until"],
        Rule::LongHoldLimit | Rule::SurgeryWait => &["until"],
        Rule::BranchNotOpen => &["opens_at", "needs"],
        Rule::BitePause => &["why", "kind", "when", "until"],
        Rule::RestAfterFear | Rule::RestInterval => &["when", "until"],
        Rule::DailyLimit => &["done", "until"],
        Rule::HealthAmber => &["sign"],
        Rule::WeightLoss => &["percent"],
        Rule::YoungHelper | Rule::AtRisk => &[],
        Rule::NoRiseAfterFear => &["why", "dose"],
        Rule::HoldGrowth => &["longest", "most"],
        Rule::DoseTooLikelyToFrighten => &["dose", "from", "times", "of"],
        Rule::Advance => &["from", "to", "sessions"],
        Rule::StepBack => &["why", "steps", "to"],
        Rule::Gap => &["days", "to"],
        Rule::NewCaretaker => &["furthest", "to"],
        Rule::Placed => &["by", "to"],
        Rule::FirstStep => &["to"],
        Rule::Dosing => &["why", "dose", "longest", "calm", "times", "of"],
        Rule::Complete => &["goal"],
        Rule::IntroductionStep => &[
            "why",
            "from",
            "to",
            "animal",
            "other",
            "calm",
            "sessions",
            "days",
            "on_days",
            "hours",
            "calm_hours",
        ],
        Rule::ConsiderEnding | Rule::IntroductionEnded => &["why"],
        Rule::Alone => &["why", "since"],
    }
}

/// The words that a rule's list of causes may hold.
pub(crate) fn why_words(rule: Rule) -> &'static [&'static str] {
    match rule {
        Rule::LongHoldExcluded => &[
            "mouse",
            "young",
            "old",
            "pregnant",
            "nursing",
            "surgery",
            "trauma",
            "half_wild",
            "blind_deaf",
            "feral",
            "bite",
            "sign_open",
            "sign_recent",
        ],
        Rule::LongHoldNotReady => &["step", "arrival", "quarantine", "bite", "aborted", "not_calm"],
        _ => &[],
    }
}

fn expected() -> Expected {
    let built = &*BUILTIN;
    let mut all = Expected::default();
    for (rule, facts) in Rule::ALL.iter().zip(&built.book.rules) {
        let parts: &[&str] = match facts.effect {
            Effect::Stop | Effect::Wait => &["", "meanwhile"],
            Effect::Limits => &["", "meanwhile?", "also?"],
            Effect::Informs => &["", "also?"],
        };
        all.add(format!("rule-{}", rule.word()), parts, rule_variables(*rule));
        for word in why_words(*rule) {
            all.add(format!("why-{}-{word}", rule.word()), &[""], NONE);
        }
    }
    for protocol in &built.book.protocols {
        let id = protocol.id.as_str();
        all.add(format!("protocol-{}", id.replace('.', "-")), &["", "plain"], NONE);
        for step in protocol.ladder.iter().chain(&protocol.branches) {
            all.step(Some(id), step);
        }
    }
    all.step(None, &built.book.long_hold);
    introductions(&mut all);
    for ((_, behaviour), note) in built.book.ethogram.iter().zip(&built.about.behaviours) {
        let key = format!("behaviour-{}", behaviour.id);
        all.add(&*key, &["", "act", "ambiguous?"], NONE);
        for species in Species::ALL {
            let part = species.word();
            let seen = note.species.contains(species);
            all.add(&*key, &[&*if seen { part.to_owned() } else { format!("{part}?") }], NONE);
        }
    }
    for sign in &built.book.signs.0 {
        all.add(format!("sign-{}", sign.id), &["", "what", "do"], NONE);
    }
    for grade in &built.bites {
        all.add(format!("bite-{}", grade.grade), &["", "example", "plan"], NONE);
    }
    all.add("bite-first_aid", &["", "do"], NONE);
    all.add("bite-doctor", &["", "when"], NONE);
    all.add("bite-watch", &["", "text"], NONE);
    all.add("bite-questions", &["", "ask"], NONE);
    terms(&mut all);
    parts_of_sentences(&mut all);
    history::expected(&mut all);
    passport::expected(&mut all);
    all
}

/// The ways of introducing animals. Steps that are the same in several share their texts.
fn introductions(all: &mut Expected) {
    let there: BTreeSet<String> = written(ENGLISH).into_iter().map(|w| w.key).collect();
    for introduction in &BUILTIN.book.introductions {
        let id = introduction.id.as_str().replace('.', "-");
        all.add(format!("protocol-{id}"), &["", "plain"], NONE);
        for step in &introduction.steps {
            let own = format!("step-{id}-{}", step.id);
            let shared = format!("step-introduction-{}", step.id);
            let key = if there.contains(&own) { own } else { shared };
            let parts = ["", "aim", "do", "then", "stop-when", "mistakes?", "safety?"];
            all.add(&*key, &parts, MEETING);
            for (id, _) in &step.claims {
                all.add(&*key, &[&format!("claim-{id}")], NONE);
            }
            for doubt in &step.doubts {
                all.add(&*key, &[&format!("doubt-{}", doubt.id)], NONE);
            }
        }
    }
    all.add("introduction-over", &["together", "body-check", "apart", "nobody-left"], NONE);
    all.add("introduction-nobody", &[""], NONE);
    all.add("then-together", &[""], NONE);
}

fn terms(all: &mut Expected) {
    let mut of = |kind: &str, words: Vec<&str>, parts: &[&str]| {
        for word in words {
            all.add(format!("{kind}-{word}"), parts, NONE);
        }
    };
    let label: &[&str] = &[""];
    let described: &[&str] = &["", "what"];
    of("contact", Contact::ALL.iter().map(|c| c.word()).collect(), label);
    of("species", Species::ALL.iter().map(|s| s.word()).collect(), label);
    of("origin", Origin::ALL.iter().map(|o| o.word()).collect(), label);
    of("trait", Trait::ALL.iter().map(|t| t.word()).collect(), label);
    of("goal", Goal::ALL.iter().map(|g| g.word()).collect(), described);
    of("settle", SettleSign::ALL.iter().map(|s| s.word()).collect(), described);
    of("evidence", Evidence::ALL.iter().map(|e| e.word()).collect(), described);
    of("verdict", Verdict::ALL.iter().map(|v| v.word()).collect(), label);
    of("level", Level::ALL.iter().map(|l| l.word()).collect(), label);
    of("signal", Signal::ALL.iter().map(|s| s.word()).collect(), label);
    of("mishap", MishapKind::ALL.iter().map(|m| m.word()).collect(), label);
    of("left", LeftReason::ALL.iter().map(|l| l.word()).collect(), label);
    of("age", AgeBand::ALL.iter().map(|a| a.word()).collect(), label);
    of("outcome", vec!["calm", "unsure", "adverse"], label);
    of("result", vec!["clean", "success", "mixed", "fail", "severe"], label);
    of("fact", Fact::ALL.iter().map(|f| f.word()).collect(), label);
    of("upkeep", Goal::ALL.iter().map(|g| g.word()).collect(), &["", "do"]);
}

fn parts_of_sentences(all: &mut Expected) {
    let text: &[&str] = &[""];
    let then = ["then-go", "then-wait", "then-stop", "then-complete", "then-gone", "do-rest"];
    for key in then.into_iter().chain(["adult-beside", "after-absence-caretaker", "cannot-tell"]) {
        all.add(key, text, NONE);
    }
    all.add("after-absence-animal", text, &["reason"]);
    all.add("tries", text, &["trials"]);
    all.add("watch-for", text, &["label", "act"]);
    for weekday in 1..=7 {
        all.add(format!("weekday-{weekday}"), text, NONE);
    }
    for month in 1..=12 {
        all.add(format!("month-{month}"), text, NONE);
    }
    for form in ["today", "tomorrow", "yesterday", "date", "date-year"] {
        // What is so far away that its year is told is told without the hour.
        if form != "date-year" {
            for kind in ["time", "at"] {
                let variables = &["time", "weekday", "day", "month"];
                all.add(format!("{kind}-{form}"), text, variables);
            }
        }
        for kind in ["day", "on"] {
            all.add(format!("{kind}-{form}"), text, &["weekday", "day", "month", "year"]);
        }
    }
    all.add("decimal-mark", text, NONE);
    for unit in ["s", "min", "h"] {
        all.add(format!("dose-{unit}"), text, &["value"]);
    }
    all.add("list-and", text, &["head", "last"]);
    all.add("list-separator", text, NONE);
    for sex in ["female", "male", "unknown"] {
        all.add(format!("pronouns-{sex}"), &["they", "them", "their"], NONE);
    }
    all.add("favourite-treat", text, NONE);
    all.add("named-treat", text, &["treat"]);
    look_back(all);
}

/// What is told beside what to do next.
fn look_back(all: &mut Expected) {
    let text: &[&str] = &[""];
    all.add("tolerated", text, &["value", "low", "high"]);
    all.add("forecast-next", text, &["from", "to"]);
    all.add("forecast-goal", text, &["from", "to"]);
    all.add("forecast-reached", text, NONE);
    let names = &["step", "times", "more", "less", "sessions", "others", "practised"];
    all.add("people-differ", text, names);
    all.add("setback-failed", text, &["day"]);
    all.add("setback-back", text, &["day", "steps", "why"]);
    all.add("setback-usually", text, &["failed", "recovered", "within"]);
    all.add("setback-different", text, &["list"]);
    all.add("setback-next", text, &["step", "dose", "from", "when"]);
    let different: [(&str, &[&'static str]); 8] = [
        ("hour", &["was", "usual", "also"]),
        ("person", &["was", "usual"]),
        ("treat", &["was", "usual"]),
        ("place", &["was", "usual"]),
        ("gap", &["was", "usual"]),
        ("sign", &["sign", "at"]),
        ("weight", &["percent", "at"]),
        ("cagemate", &["newcomer", "at"]),
    ];
    for (what, names) in different {
        all.add(format!("setback-different-{what}"), text, names);
    }
}

#[test]
fn every_text_that_is_needed_is_there() {
    let there: BTreeSet<_> = written(ENGLISH).iter().map(Written::at).collect();
    let expected = expected();
    let missing: Vec<String> = expected
        .texts
        .keys()
        .filter(|at| !there.contains(at) && !expected.optional.contains(at))
        .map(|(key, part)| format!("{key}{}", dotted(part)))
        .collect();
    assert_none("missing", &missing);
}

#[test]
fn every_text_is_needed() {
    let expected = expected();
    let orphans: Vec<String> = written(ENGLISH)
        .iter()
        .filter(|w| !expected.texts.contains_key(&w.at()))
        .map(ToString::to_string)
        .collect();
    assert_none("never said", &orphans);
}

#[test]
fn texts_name_only_what_they_are_given() {
    let expected = expected();
    let mut off = Vec::new();
    for language in languages() {
        let texts = written(language);
        let forms = pronouns(&texts);
        for text in &texts {
            let Some(given) = expected.texts.get(&text.at()) else { continue };
            for variable in &text.variables {
                // Each time comes in two forms.
                let name = match variable.strip_suffix("_at") {
                    Some(time) if TIMES.contains(&time) => time,
                    _ => variable,
                };
                let known =
                    given.contains(name) || SCENE.contains(&name) || forms.contains(variable);
                if !known {
                    off.push(format!("{text} names ${variable}"));
                }
            }
        }
    }
    assert_none("variables that nobody gives", &off);
}

#[test]
fn only_steps_with_a_dose_speak_of_it() {
    let built = &*BUILTIN;
    let mut off = Vec::new();
    let dosed: BTreeMap<String, bool> = built
        .book
        .protocols
        .iter()
        .flat_map(|p| {
            let id = p.id.as_str().replace('.', "-");
            let steps = p.ladder.iter().chain(&p.branches);
            steps.map(move |s| (format!("step-{id}-{}", s.id), s.dose.is_some()))
        })
        .chain([("step-long_hold".to_owned(), built.book.long_hold.dose.is_some())])
        .collect();
    let lengths = built.book.introductions.iter().flat_map(|i| {
        let id = i.id.as_str().replace('.', "-");
        i.steps.iter().flat_map(move |s| {
            let dosed = !s.minutes.is_empty() || s.hours > 0.0;
            let keys = [format!("step-{id}-{}", s.id), format!("step-introduction-{}", s.id)];
            keys.map(|key| (key, dosed))
        })
    });
    let there: BTreeSet<String> = written(ENGLISH).into_iter().map(|w| w.key).collect();
    let lengths: Vec<_> = lengths.filter(|(key, _)| there.contains(key)).collect();
    let all: Vec<(String, bool)> = dosed.into_iter().chain(lengths).collect();
    for language in languages() {
        let texts = written(language);
        for (key, dosed) in &all {
            let of_step: Vec<_> = texts.iter().filter(|w| w.key == *key).collect();
            let speaks =
                |part: &str| of_step.iter().any(|w| w.part == part && w.variables.contains("dose"));
            if *dosed && !speaks("do") {
                off.push(format!("{language}: {key} .do does not name the dose"));
            }
            if !dosed && of_step.iter().any(|w| w.variables.contains("dose")) {
                off.push(format!("{language}: {key} names a dose and has none"));
            }
        }
    }
    assert_none("doses", &off);
}

#[test]
fn no_kind_of_step_is_forgotten() {
    // A kind that is added wants words of its own above.
    assert_eq!(StepKind::ALL.len(), 3);
}
