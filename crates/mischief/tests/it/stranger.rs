//! What somebody sees who does not know the program: refusals, help, JSON, closed pipes.

use crate::household::Household;
use serde_json::Value;
use std::io::Read as _;
use std::process::Stdio;

fn one_rat() -> Household {
    let home = Household::of_lena();
    home.told("animal add Pip --species rat --origin breeder --arrived yesterday");
    home
}

#[test]
fn where_nothing_was_begun_the_way_in_is_named() {
    let home = Household::none();
    for line in ["today", "why pip", "log weight pip 312", "household show", "history"] {
        let refused = home.refused(line);
        assert!(refused.contains("begin with `mischief household new`"), "{line}: {refused}");
    }
    let refused = home.refused("household new");
    assert!(refused.contains("--your-name is missing"), "{refused}");
    let refused = home.refused("household new --your-name Lena");
    assert!(refused.contains("--age (or --adult) is missing"), "{refused}");
    assert!(!home.folder().join("data/mischief.db").exists(), "nothing half-done");
}

#[test]
fn nothing_is_asked_where_nobody_sits_at_a_terminal() {
    let ran = Household::none().run_with("household new", "Home\nLena\n");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.out.is_empty() && ran.err.contains("--your-name is missing"), "{ran:?}");
}

#[test]
fn a_refusal_says_what_was_wrong_and_what_to_do() {
    let home = one_rat();
    for (line, told) in [
        ("why pop", "no animal here is called `pop`; there are: Pip"),
        ("log sign pip snooze", "`snooze` is no health sign; did you mean sneeze?"),
        ("log session pip treat", "could be takes_treat or refuses_treat; write more of it"),
        ("log session pip", "what did Pip do? Name at least one try"),
        ("log session pip 10m:eats_in_view --at 23:00", "`23:00` is still to come"),
        (
            "log session pip 10m:eats_in_view --at soonish",
            "`soonish` is no time; write it as 19:05",
        ),
        ("log session pip 10q:eats", "`10q` is no length; write it as 4s, 1.5s or 10m"),
        ("log bite pip", "--grade (0 to 5) is missing"),
        ("log weight pip heavy", "`heavy` is no weight; write grams as a number"),
        ("log weight pip 31200", "Really 31200 g for Pip?"),
        ("log weight pip 31200 --sure", "grams"),
        ("log settle pip eats singing", "`singing` is no sign of having settled in"),
        ("log settle pip", "name the signs that were seen"),
        ("animal add Bea", "--species is missing"),
        ("animal add Pip --species rat --origin breeder --arrived today", "lives here already"),
        ("animal add Bea --species rat --origin breeder --arrived 2027-01-01", "is still to come"),
        ("animal add Bea --species rat --origin breeder --arrived soon", "`soon` is no day"),
        ("animal house pip --cage Käfig", "can't be a cage's name here"),
        ("animal change pip", "nothing to change"),
        ("animal goal pip tame", "invalid value 'tame'"),
        ("place pip --step cuddle --reason so", "the steps of rat.trust are:"),
        ("place pip --step palm", "--reason is missing"),
        ("may-meet pip pip", "name two animals or more"),
        ("retract 00000000", "no record has the id `00000000`"),
        ("retract xyz", "`xyz` is no id of a record"),
        ("caretaker add Kim --adult --role sitter", "name it with --until"),
        ("caretaker role Lena chief", "invalid value 'chief'"),
    ] {
        let refused = home.refused(line);
        assert!(refused.contains(told), "{line}: {refused}");
    }
}

#[test]
fn a_refusal_for_a_program_has_a_code() {
    let home = one_rat();
    let ran = home.run("log weight pip 31200 --sure --json");
    assert_eq!(ran.code, 2);
    let answer: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(answer["error"]["code"], "bad_value");
    assert_eq!(answer["error"]["path"], "grams");
    let ran = Household::none().run("today --json");
    let answer: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(answer["error"]["code"], "no_store");
}

#[test]
fn every_command_answers_in_json() {
    let home = one_rat();
    for (line, field) in [
        ("household show", "household"),
        ("household list", "households"),
        ("household set --name Attic", "household"),
        ("caretaker list", "caretakers"),
        ("caretaker add Ben --adult --as Lena", "caretakers"),
        ("caretaker change Ben --age 12_17 --as Lena", "caretakers"),
        ("caretaker role Ben viewer --as Lena", "caretakers"),
        ("caretaker left Ben --as Lena", "caretakers"),
        ("animal add Bea --species rat --origin rescue --arrived today", "animals"),
        ("animal list", "animals"),
        ("animal show pip", "animal"),
        ("animal change pip --sex female", "animal"),
        ("animal goal pip cuddly", "animal"),
        ("animal house", "housing"),
        ("animal house pip --cage attic", "housing"),
        ("animal protocol pip rat.trust --yes", "animal"),
        ("animal left bea --reason rehomed", "ok"),
        ("animal arrived bea --origin rescue", "animal"),
        ("today", "today"),
        ("why pip", "recommendation"),
        ("log session pip 10m:eats_in_view", "recommendations"),
        ("log contact pip", "recommendations"),
        ("log settle pip eats", "recommendations"),
        ("log weight pip 300", "recommendations"),
        ("log checked", "recommendations"),
        ("log sign pip sneeze", "recommendations"),
        ("log cleared pip", "recommendations"),
        ("log bite pip --grade 1", "recommendations"),
        ("log mishap pip chase", "recommendations"),
        ("log surgery pip other", "recommendations"),
        ("log body-check pip", "recommendations"),
        ("log baseline pip --reason scale", "recommendations"),
        ("log quarantine-waived pip --reason vet", "recommendations"),
        ("log long-hold-opt-in pip --evidence-read --room-checked", "recommendations"),
        ("log note hello", "recommendations"),
        ("log behaviours", "behaviours"),
        ("log signs", "signs"),
        ("place pip --stands stroked --reason tame", "recommendations"),
        ("may-meet pip bea", "may_meet"),
        ("history", "history"),
        ("retract --last", "recommendations"),
    ] {
        let answer = home.json(line);
        assert!(!answer[field].is_null(), "`{line}` has no `{field}`: {answer}");
    }
}

#[test]
fn a_reader_who_has_heard_enough_is_no_mistake() {
    let home = one_rat();
    for _ in 0..30 {
        home.told("log note one two three four five six seven eight nine ten");
    }
    for line in ["history --limit 1000 --json", "why pip", "log behaviours"] {
        let mut command = home.command(line);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        // Its output is closed before it has begun to write.
        drop(child.stdout.take());
        let mut err = String::new();
        let mut stderr = child.stderr.take().expect("its complaints are ours");
        stderr.read_to_string(&mut err).expect("text");
        let status = child.wait().expect("the program ends");
        assert_eq!((status.code(), err.as_str()), (Some(0), ""), "{line}");
    }
}

#[test]
fn texts_that_are_too_long_are_refused_and_change_nothing() {
    let home = one_rat();
    let long = "x".repeat(201);
    let refused =
        home.refused(&format!("animal add {long} --species rat --origin breeder --arrived today"));
    assert!(refused.contains("has at most 200 characters"), "{refused}");
    assert_eq!(home.json("animal list")["animals"].as_array().map(Vec::len), Some(1));
    let refused =
        home.refused(&format!("household new --another --name {long} --your-name B --adult"));
    assert!(refused.contains("at most 200 characters"), "{refused}");
    let refused = home.refused(&format!("household new --another --your-name {long} --adult"));
    assert!(refused.contains("at most 200 characters"), "{refused}");
    assert_eq!(home.json("household list")["households"].as_array().map(Vec::len), Some(1));
}

#[test]
fn help_names_what_each_command_takes() {
    let home = Household::none();
    for (line, told) in [
        ("--help", "Show what is due now, cage by cage"),
        ("household new --help", "mischief household new --name Home --your-name Lena --adult"),
        ("animal add --help", "--stands <STANDS>"),
        ("log --help", "A bite to a person: first you are told how to see to the wound"),
        ("log session --help", "4 seconds were asked for; after 3 there was struggling"),
        ("log bite --help", "a pinch or a graze, no blood"),
        ("why --help", "mischief why Pip --branch lap"),
        ("history --help", "--before <TIME|ID>"),
        ("retract --help", "mischief retract --last"),
    ] {
        let help = home.told(line);
        assert!(help.contains(told), "{line}: {help}");
    }
}

/// Every command and what it is for, so that a change of words is seen before it is made.
#[test]
fn every_command_says_what_it_is_for() {
    let home = Household::none();
    let mut open = vec![String::new()];
    let mut seen = 0;
    while let Some(path) = open.pop() {
        let help = home.told(&format!("{path} --help"));
        seen += 1;
        assert!(help.contains("Usage: mischief"), "{path}: {help}");
        let Some((_, commands)) = help.split_once("\nCommands:\n") else { continue };
        for line in commands.lines().take_while(|line| !line.is_empty()) {
            let Some((name, about)) = line.trim().split_once(' ') else {
                // A long name has its words in the next line.
                continue;
            };
            let is_command = line.starts_with("  ") && !line.starts_with("   ");
            if is_command && name != "help" {
                assert!(!about.trim().is_empty(), "{path} {name} says nothing");
                open.push(format!("{path} {name}").trim().to_owned());
            }
        }
    }
    assert!(seen > 35, "only {seen} commands were found");
}
