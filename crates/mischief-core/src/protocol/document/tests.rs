//! Protocols as people write them, and every mistake in its place.

use super::*;
use crate::ethogram::{Behaviour, Signal};
use crate::protocol::{Evidence, Unit};
use alloc::vec;

const BRUNO: &str = include_str!("tests/bruno.toml");

/// A protocol of the rulebook in few words: `touch` has contact touch, `generalize` has no dose.
const RULEBOOK: &str = r#"
id = "rat.trust"
kind = "trust"
species = "rat"
revision = 1
date = 2026-11-22
new_caretaker = { steps_back = 3, not_below = "presence", evidence = "design_default", sources = ["D"] }
goals = { calm_care = "touch", hand_tame = "touch", cuddly = "touch" }

[[step]]
id = "presence"
contact = "none"
trials = 1
sign = "explores"
buttons = ["explores", "takes_treat", "still", "moves_away", "freezes", "bolts"]
evidence = "community"
sources = ["G"]

[[step]]
id = "hand_in_cage"
contact = "hand"
trials = 4
sign = "explores"
buttons = ["explores", "takes_treat", "still", "moves_away", "freezes", "bolts"]
evidence = "community"
sources = ["G"]

[[step]]
id = "touch"
contact = "touch"
trials = 4
sign = "stays_loose"
buttons = ["stays_loose", "takes_treat", "still", "moves_away", "freezes", "bolts"]
evidence = "community"
sources = ["G"]

[[branch]]
id = "generalize"
opens_at = "touch"
contact = "hold"
trials = 4
sign = "stays_loose"
buttons = ["stays_loose", "takes_treat", "still", "moves_away", "freezes", "bolts"]
evidence = "community"
sources = ["G"]
"#;

const MODULE: &str = r#"
id = "long_hold"
revision = 1
date = 2026-11-22

[step]
id = "long_hold"
contact = "hold"
dose = { unit = "min", start = 20, goal = 20, most = 45 }
trials = 1
sign = "explores"
buttons = ["explores", "takes_treat", "still", "moves_away", "freezes", "bolts"]
evidence = "contested"
sources = ["G"]
doubts = [ { id = "at_all", for = ["G"], against = ["D"] } ]
"#;

fn ethogram() -> Ethogram {
    let behaviour = |(id, signal, severity): (&str, Signal, u8)| Behaviour {
        id: id.into(),
        signal,
        severity,
        needs_other_calm: id == "bruxes",
        stillness: id == "still",
        hidden_by_stillness: false,
        treat_taken: id == "takes_treat",
        severity_after_taking: None,
        draws_blood: false,
        reads_as_bite: None,
    };
    let all = [
        ("takes_treat", Signal::Calm, 0),
        ("approaches", Signal::Calm, 0),
        ("explores", Signal::Calm, 0),
        ("stays_loose", Signal::Calm, 0),
        ("bruxes", Signal::Calm, 0),
        ("still", Signal::Neutral, 0),
        ("moves_away", Signal::Caution, 1),
        ("freezes", Signal::Caution, 2),
        ("bolts", Signal::Stop, 3),
        ("chases", Signal::Watch, 0),
    ];
    Ethogram::new(all.into_iter().map(behaviour).collect())
}

fn reads<T>(protocols: &[Protocol], own: bool, read: impl FnOnce(&Context<'_>) -> T) -> T {
    let ethogram = ethogram();
    let sources = |id: &str| matches!(id, "G" | "D");
    read(&Context { ethogram: &ethogram, sources: &sources, protocols, texts_required: own })
}

fn of_rulebook() -> Vec<Protocol> {
    vec![reads(&[], false, |context| read(RULEBOOK, context)).unwrap().protocol]
}

fn own(text: &str) -> Result<Document, Vec<Problem>> {
    reads(&of_rulebook(), true, |context| read(text, context))
}

/// The text with the first `from` replaced.
fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in the text");
    text.replacen(from, to, 1)
}

/// What each mistake says, and what it underlines.
fn told<'t>(text: &'t str, problems: &[Problem]) -> Vec<(String, &'t str)> {
    problems.iter().map(|p| (p.message.clone(), text.get(p.span.clone()).unwrap())).collect()
}

#[test]
fn a_kind_protocol_of_a_household_is_read() {
    let document = own(BRUNO).unwrap();
    let protocol = &document.protocol;
    assert_eq!(protocol.id.as_str(), "home.bruno");
    assert_eq!((protocol.ladder.len(), protocol.branches.len()), (4, 1));
    assert_eq!(protocol.goals, [2, 3, 3]);
    let held = &protocol.ladder[3];
    let dose = held.dose.unwrap();
    assert_eq!((dose.unit, dose.start, dose.goal, dose.most), (Unit::Seconds, 1.0, 20.0, 30.0));
    assert_eq!(&*held.exposure, "held");
    assert_eq!(protocol.ladder[1].backing.evidence, Evidence::Contested);
    assert_eq!(protocol.branches[0].opens_at.as_ref().unwrap().as_str(), "chin");
    let word = |key: &str| document.words[key].as_str();
    assert_eq!(word("step.presence.title"), "Read to him");
    assert!(word("step.low_hand.stop_when").contains("freezes.\nBruno lunges"));
    assert_eq!(word("step.low_hand.claim.from_below"), "A hand from below frightens less.");
    assert!(word("plain").starts_with("For Bruno"));
    assert_eq!(&*document.sources[0].id, "bruno_diary");
}

#[test]
fn goals_and_new_people_need_not_be_named() {
    let text = changed(
        BRUNO,
        "goals = { calm_care = \"chin\", hand_tame = \"held\", cuddly = \"held\" }",
        "",
    );
    let protocol = own(&text).unwrap().protocol;
    assert_eq!(protocol.goals, [3, 3, 3]);
    // No rung has contact near: new people start at the first.
    assert_eq!((protocol.new_caretaker.steps_back, protocol.new_caretaker.not_below), (3, 0));
}

#[test]
fn protocols_and_modules_of_the_rulebook_are_read() {
    let protocols = of_rulebook();
    assert_eq!(protocols[0].new_caretaker.not_below, 0);
    let (step, words) = reads(&[], false, |context| read_module(MODULE, context)).unwrap();
    assert_eq!((step.kind, step.id.as_str()), (StepKind::Module, "long_hold"));
    assert_eq!(words.len(), 1, "only the doubt, without its text");
}

#[test]
fn a_module_of_another_name_is_refused() {
    let text = changed(MODULE, "[step]\nid = \"long_hold\"", "[step]\nid = \"long\"");
    let problems = reads(&[], false, |context| read_module(&text, context)).unwrap_err();
    assert_eq!(
        told(&text, &problems),
        [("the step of the module `long_hold` is called `long`".into(), "\"long\"")]
    );
}

#[test]
fn all_mistakes_are_told_at_once() {
    let text = changed(BRUNO, "\"approaches\", \"takes_treat\"", "\"aproaches\", \"takes_treat\"");
    let text = changed(&text, "trials = 3", "trials = \"3\"");
    let text = changed(&text, "species = \"rat\"", "species = rat");
    let text = changed(&text, "title = \"Time on the lap\"\n", "");
    let problems = own(&text).unwrap_err();
    assert_eq!(
        told(&text, &problems),
        [
            ("`rat` is not in quotes".into(), "rat"),
            ("there is no behaviour `aproaches`".into(), "\"aproaches\""),
            ("`trials` is a whole number, not a text".into(), "\"3\""),
            ("the branch has no `title`".into(), "[[branch]]"),
        ]
    );
    let help: Vec<&str> = problems.iter().map(|p| p.help.as_str()).collect();
    assert_eq!(
        help,
        [
            "put texts and ids in quotes, as in `id = \"lap\"`",
            "did you mean `approaches`?",
            "write it as in `trials = 4`",
            "add `title = \"Stroke the cheek\"`",
        ]
    );
}

/// One mistake each: what is changed in Bruno's protocol, into what, the message, the text underlined.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    // TOML
    ("id = \"home.bruno\"", "id = \"home.bruno", "a quote is open at the end of the line", ""),
    ("trials = 1\n", "trials = 1\ntrials = 2\n", "`trials` is there twice", "trials"),
    ("\"explores\", \"takes_treat\"", "\"explores\" \"takes_treat\"", "a comma is missing", ""),
    ("[[step]]", "[[step", "the heading is open", ""),
    (
        "date = 2026-11-22",
        "date = 2026-13-22",
        "not TOML: invalid date, expected month between 01 and 12",
        "2026-13-22",
    ),
    // keys
    ("contact = \"none\"", "contakt = \"none\"", "the step has no key `contakt`", "contakt"),
    ("cuddly_branch =", "cudly_branch =", "the protocol has no key `cudly_branch`", "cudly_branch"),
    ("trials = 4", "trials = 4\nopens_at = \"chin\"", "the step has no key `opens_at`", "opens_at"),
    ("goal = 10 }", "goal = 10, mist = 2 }", "a dose has no key `mist`", "mist"),
    ("species = \"rat\"\n", "", "the protocol has no `species`", "id"),
    ("evidence = \"community\"\n", "", "the step has no `evidence`", "[[step]]"),
    ("sources = [\"bruno_diary\"]\n", "", "the step has no `sources`", "[[step]]"),
    ("opens_at = \"chin\"\n", "", "the branch has no `opens_at`", "[[branch]]"),
    // kinds of value
    ("revision = 1", "revision = \"1\"", "`revision` is a whole number, not a text", "\"1\""),
    ("revision = 1", "revision = 0", "`revision` is a whole number 1 or more", "0"),
    (
        "date = 2026-11-22",
        "date = \"2026-11-22\"",
        "`date` is a date without quotes, not a text",
        "\"2026-11-22\"",
    ),
    (
        "date = 2026-11-22",
        "date = 2026-11-22T10:00:00Z",
        "`date` is a day, without a time",
        "2026-11-22T10:00:00Z",
    ),
    (
        "together = true",
        "together = \"yes\"",
        "`together` is `true` or `false`, not a text",
        "\"yes\"",
    ),
    ("goal = 3.5", "goal = nan", "`goal` is no number that can be reckoned with", "nan"),
    ("goal = 3.5", "goal = \"3\"", "`goal` is a number, not a text", "\"3\""),
    (
        "buttons = [\"explores\",",
        "buttons = [7,",
        "an item of `buttons` is a text, not a whole number",
        "7",
    ),
    (
        "sources = [\"G\", \"bruno_diary\"]",
        "sources = \"G\"",
        "`sources` is a list, not a text",
        "\"G\"",
    ),
    (
        "dose = { unit = \"min\", start = 5, goal = 10 }",
        "dose = 10",
        "`dose` is a table, not a whole number",
        "10",
    ),
    ("trials = 4", "trials = 21", "`trials` is a whole number from 1 to 20", "21"),
    // ids and words
    ("id = \"home.bruno\"", "id = \"home bruno\"", "`home bruno` is no id", "\"home bruno\""),
    ("id = \"low_hand\"", "id = \"low.hand\"", "`low.hand` has a `.` in it", "\"low.hand\""),
    ("id = \"low_hand\"", "id = \"presence\"", "there are two steps `presence`", "\"presence\""),
    (
        "species = \"rat\"",
        "species = \"rta\"",
        "`rta` is no species that there are protocols for",
        "\"rta\"",
    ),
    ("kind = \"trust\"", "kind = \"love\"", "`love` is no kind of protocol", "\"love\""),
    (
        "kind = \"trust\"",
        "kind = \"introduction\"",
        "protocols for introductions can't be the household's own",
        "\"introduction\"",
    ),
    ("contact = \"none\"", "contact = \"far\"", "`far` is no kind of contact", "\"far\""),
    (
        "evidence = \"community\"",
        "evidence = \"science\"",
        "`science` is no kind of evidence",
        "\"science\"",
    ),
    ("unit = \"min\"", "unit = \"h\"", "`h` is no unit", "\"h\""),
    (
        "\"G\", \"bruno_diary\"",
        "\"G\", \"bruno_dairy\"",
        "there is no source `bruno_dairy`",
        "\"bruno_dairy\"",
    ),
    ("sources = [\"bruno_diary\"]", "sources = []", "no source is named", "[]"),
    (
        "opens_at = \"chin\"",
        "opens_at = \"chim\"",
        "there is no step on the ladder `chim`",
        "\"chim\"",
    ),
    (
        "opens_at = \"chin\"",
        "opens_at = \"chin\"\nafter = \"sofa\"",
        "there is no branch `sofa`",
        "\"sofa\"",
    ),
    (
        "opens_at = \"chin\"",
        "opens_at = \"chin\"\nafter = \"lap\"",
        "a branch that waits for itself never opens",
        "\"lap\"",
    ),
    (
        "cuddly_branch = \"lap\"",
        "cuddly_branch = \"held\"",
        "there is no branch `held`",
        "\"held\"",
    ),
    // what the sources say
    ("for = [\"G\"]", "for = []", "no source is named", "[]"),
    (
        "evidence = \"community\"",
        "evidence = \"contested\"",
        "what is contested shows both sides",
        "\"contested\"",
    ),
    (
        "text = \"A hand from below frightens less.\" },",
        "text = \"A hand from below frightens less.\" },\n  { id = \"from_below\", evidence = \"community\", sources = [\"G\"], text = \"Again.\" },",
        "there are two claims `from_below` at this step",
        "\"from_below\"",
    ),
    (
        "[[source]]",
        "[[source]]\nid = \"G\"\ntitle = \"x\"\nkind = \"ours\"\n[[source]]",
        "there is a source `G` already",
        "\"G\"",
    ),
    ("kind = \"ours\"", "kind = \"theirs\"", "`theirs` is no kind of source", "\"theirs\""),
    (
        "\"https://example.org/bruno\"",
        "\"javascript:alert(1)\"",
        "`javascript:alert(1)` is no web address",
        "\"javascript:alert(1)\"",
    ),
    // doses
    ("start = 1, goal = 3.5", "start = 0, goal = 3.5", "a dose is more than 0", "0"),
    ("start = 1, goal = 3.5", "start = 4, goal = 3.5", "`goal` is less than `start`", "3.5"),
    ("most = 30", "most = 10", "`most` is less than `goal`", "10"),
    ("start = 5, goal = 15", "start = 5, goal = 150", "a dose is at most 120 min", "150"),
    ("start = 1, goal = 3.5", "start = 1, goal = 3601", "a dose is at most 3600 s", "3601"),
    (
        "dose = { unit = \"s\", start = 1, goal = 20, most = 30 }",
        "dose = { unit = \"s\", start = 1, goal = 2000 }",
        "a dose at contact `hold` is at most 1800 s",
        "{ unit = \"s\", start = 1, goal = 2000 }",
    ),
    (
        "dose = { unit = \"s\", start = 1, goal = 20, most = 30 }",
        "dose = { unit = \"min\", start = 1, goal = 2 }",
        "a dose at contact `hold` is in seconds",
        "{ unit = \"min\", start = 1, goal = 2 }",
    ),
    (
        "dose = { unit = \"s\", start = 1, goal = 20, most = 30 }\n",
        "",
        "a step with contact `hold` has a dose",
        "[[step]]",
    ),
    (
        "start = 1, goal = 3.5 }",
        "start = 1, goal = 3.5 }\nexposure = \"held\"",
        "steps that are one exposure have the same contact and unit",
        "\"held\"",
    ),
    // buttons
    (
        "sign = \"explores\"\nbuttons = [\"explores\",",
        "sign = \"still\"\nbuttons = [\"explores\",",
        "`still` is no sign of ease",
        "\"still\"",
    ),
    (
        "sign = \"explores\"",
        "sign = \"bruxes\"",
        "`bruxes` says nothing by itself: it can be pain as well as ease",
        "\"bruxes\"",
    ),
    (
        "sign = \"explores\"",
        "sign = \"approaches\"",
        "the first button is `explores`, not the `sign`",
        "\"explores\"",
    ),
    (
        "[\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \"bolts\"]",
        "[\"explores\", \"bolts\"]",
        "a step has 6 to 9 buttons, not 2",
        "[\"explores\", \"bolts\"]",
    ),
    (
        "[\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \"bolts\"]",
        "[\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \"bruxes\"]",
        "no button is a sign of stop",
        "[\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \"bruxes\"]",
    ),
    (
        "[\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \"bolts\"]",
        "[\"explores\", \"takes_treat\", \"still\", \"approaches\", \"bruxes\", \"bolts\"]",
        "no button is a sign of caution",
        "[\"explores\", \"takes_treat\", \"still\", \"approaches\", \"bruxes\", \"bolts\"]",
    ),
    (
        "\"still\", \"moves_away\"",
        "\"chases\", \"moves_away\"",
        "`chases` is about animals among themselves",
        "\"chases\"",
    ),
    ("\"freezes\", \"bolts\"", "\"bolts\", \"bolts\"", "`bolts` has two buttons", "\"bolts\""),
    // goals and new people
    (
        "calm_care = \"chin\", hand_tame = \"held\"",
        "calm_care = \"held\", hand_tame = \"chin\"",
        "`hand_tame` comes before `calm_care`",
        "\"chin\"",
    ),
    ("cuddly = \"held\"", "cuddly = \"chin\"", "`cuddly` comes before `hand_tame`", "\"chin\""),
    ("cuddly = \"held\"", "cuddly = \"lap\"", "there is no step on the ladder `lap`", "\"lap\""),
    (
        "cuddly_branch = \"lap\"",
        "new_caretaker = { steps_back = 2, not_below = \"presence\", evidence = \"community\", sources = [\"G\"] }",
        "`steps_back` is a whole number from 3 to 50",
        "2",
    ),
    (
        "cuddly_branch = \"lap\"",
        "new_caretaker = { steps_back = 3, not_below = \"low_hand\", evidence = \"community\", sources = [\"G\"] }",
        "a new person would always touch or reach in: `low_hand` is too far",
        "\"low_hand\"",
    ),
    // texts
    ("title = \"Read to him\"\n", "", "the step has no `title`", "[[step]]"),
    ("title = \"Read to him\"", "title = \" \"", "`title` is empty", "\" \""),
    ("title = \"Read to him\"", "title = \"a\\nb\"", "`title` is one line", "\"a\\nb\""),
    (
        "title = \"Read to him\"",
        "title = \"a\\u0007b\"",
        "`title` has a character that can't be shown",
        "\"a\\u0007b\"",
    ),
    (
        "do = [\"Let Bruno walk onto your hands.\", \"Hold him against you for { $dose }.\"]",
        "do = \"Hold him.\"",
        "`do` is a list of lines, not a text",
        "\"Hold him.\"",
    ),
    ("plain = ", "plane = ", "the protocol has no key `plane`", "plane"),
    (
        ", text = \"A hand from below frightens less.\"",
        "",
        "a claim has no `text`",
        "{ id = \"from_below\", evidence = \"design_default\", sources = [\"D\"] }",
    ),
    // never looser than the rulebook
    (
        "id = \"home.bruno\"",
        "id = \"rat.trust\"",
        "`rat.trust` is the name of a protocol of the rulebook",
        "\"rat.trust\"",
    ),
    (
        "id = \"home.bruno\"",
        "id = \"rat.lab.ours\"",
        "`rat.lab.ours` is the name of a protocol of the rulebook",
        "\"rat.lab.ours\"",
    ),
    (
        "id = \"low_hand\"",
        "id = \"long_hold\"",
        "`long_hold` is the name of a module of the rulebook",
        "\"long_hold\"",
    ),
    (
        "id = \"low_hand\"",
        "id = \"touch\"",
        "`touch` has contact `touch` in the rulebook",
        "\"hand\"",
    ),
    (
        "contact = \"none\"",
        "contact = \"hand\"",
        "the ladder begins with contact `hand`",
        "\"hand\"",
    ),
    (
        "contact = \"hand\"",
        "contact = \"touch\"",
        "contact leaps from `none` to `touch`",
        "\"touch\"",
    ),
    (
        "contact = \"touch\"",
        "contact = \"free\"",
        "no rung of the ladder has contact `free`",
        "\"free\"",
    ),
    (
        "opens_at = \"chin\"",
        "opens_at = \"low_hand\"",
        "a branch with contact `free` opens before the animal is used to a touch",
        "\"low_hand\"",
    ),
    (
        "opens_at = \"chin\"\ncontact = \"free\"\ndose = { unit = \"min\"",
        "opens_at = \"low_hand\"\ncontact = \"hold\"\ndose = { unit = \"s\"",
        "contact leaps from `hand` to `hold`",
        "\"hold\"",
    ),
];

#[test]
fn each_mistake_is_told_in_its_place() {
    for (from, to, message, underlined) in MISTAKES {
        let text = changed(BRUNO, from, to);
        let problems = match own(&text) {
            Err(problems) => problems,
            Ok(_) => panic!("{message}: {to} was read"),
        };
        let told = told(&text, &problems);
        assert_eq!(told, [(String::from(*message), *underlined)], "{to}");
        for problem in &problems {
            assert!(!problem.help.is_empty());
            // People read these, beginning in lower case and without names of our types.
            assert!(!problem.message.starts_with(char::is_uppercase), "{}", problem.message);
        }
    }
}

#[test]
fn a_revision_is_used_once() {
    let mut known = of_rulebook();
    known.push(own(BRUNO).unwrap().protocol);
    let again = |text: &str| reads(&known, true, |context| read(text, context));
    let problems = again(BRUNO).unwrap_err();
    assert_eq!(
        told(BRUNO, &problems),
        [("revision 1 of `home.bruno` is already in use".into(), "1")]
    );
    assert!(problems[0].help.contains("raise `revision`"));
    assert!(again(&changed(BRUNO, "revision = 1", "revision = 2")).is_ok());
}

#[test]
fn a_household_may_go_as_fast_as_the_rulebook() {
    let lift = "contact = \"lift\"\ndose = { unit = \"s\", start = 1, goal = 2 }";
    let text = changed(BRUNO, "contact = \"hand\"", lift);
    let problems = own(&text).unwrap_err();
    assert_eq!(
        told(&text, &problems),
        [("contact leaps from `none` to `lift`".into(), "\"lift\"")]
    );
    let there = changed(RULEBOOK, "contact = \"hand\"", lift);
    let known = [reads(&[], false, |context| read(&there, context)).unwrap().protocol];
    assert!(reads(&known, true, |context| read(&text, context)).is_ok());
}

#[test]
fn mice_are_never_held_by_the_minute() {
    let text = changed(BRUNO, "species = \"rat\"", "species = \"mouse\"");
    assert!(own(&text).is_ok());
    let text = changed(
        &text,
        "dose = { unit = \"s\", start = 1, goal = 20, most = 30 }",
        "dose = { unit = \"min\", start = 1, goal = 2 }",
    );
    let problems = own(&text).unwrap_err();
    assert_eq!(problems[0].message, "a dose at contact `hold` is in seconds");
}

#[test]
fn long_texts_and_long_ladders_are_refused() {
    let long = "x".repeat(201);
    let text = changed(BRUNO, "Read to him", &long);
    assert_eq!(own(&text).unwrap_err()[0].message, "`title` has more than 200 characters");
    let long = "x".repeat(2_001);
    let text = changed(BRUNO, "A hand from below frightens less.", &long);
    assert_eq!(own(&text).unwrap_err()[0].message, "`text` has more than 2000 characters");
    let rungs = "\n[[step]]\nid = \"x\"\n".repeat(STEPS_MAX);
    let text = changed(BRUNO, "\n[[branch]]", &(rungs + "\n[[branch]]"));
    assert!(own(&text).unwrap_err().iter().any(|p| p.message == "`step` has more than 50 items"));
    let text = "#".repeat(TEXT_BYTES_MAX + 1);
    assert_eq!(own(&text).unwrap_err()[0].message, "a protocol has at most 256 KiB of text");
}

#[test]
fn whatever_is_written_is_answered() {
    let deep = "a.".repeat(78) + "a";
    let nest = format!("[{deep}]\n") + &format!("{deep}={{").repeat(79);
    let tables = "x = [[".repeat(1_000);
    let unlike = [
        "",
        "\u{feff}",
        "=",
        "[[step]]\n[[step]]",
        "step = 3",
        "step = []",
        "step = [1, {}]",
        "branch = {}",
        "[[step]]\ndose = {}\nclaims = [1]\ndoubts = [{}]",
        "id = \"é\u{0}\u{1}\"",
        "é = 'ü",
        "new_caretaker = []\ngoals = 0x",
        &nest,
        &tables,
        &"[".repeat(TEXT_BYTES_MAX),
        &"\"é".repeat(10_000),
    ];
    for text in unlike {
        let problems = own(text).unwrap_err();
        assert!(!problems.is_empty() && problems.len() <= PROBLEMS_MAX);
        for problem in problems {
            assert!(text.get(problem.span.clone()).is_some(), "{problem:?}");
        }
        let module = reads(&[], false, |context| read_module(text, context));
        assert!(module.is_err());
    }
    // A protocol that breaks off anywhere.
    for (at, _) in BRUNO.char_indices() {
        let _ = own(BRUNO.get(..at).unwrap());
    }
}
