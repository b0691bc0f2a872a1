//! Taking the record out and bringing one in, as people and scripts do.

use crate::household::Household;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

/// Lena's household with a rat that was weighed.
fn with_pip() -> Household {
    let home = Household::of_lena();
    home.told("animal add Pip --species rat --origin breeder --arrived 2026-11-01");
    home.told("log weight Pip 320");
    home
}

/// The same log, as lines.
fn exported(home: &Household, options: &str) -> String {
    home.told(&format!("export {options}"))
}

/// The line of the weighing.
fn weighing(log: &str) -> &str {
    log.lines().find(|line| line.contains("grams")).expect("Pip was weighed")
}

#[test]
fn a_household_moves_to_another_machine_whole() {
    let home = with_pip();
    let file = home.folder().join("rats.jsonl").display().to_string();
    assert_eq!(home.told(&format!("export \"{file}\"")), format!("4 events written to {file}.\n"));

    let mut other = Household::none();
    // Its clock is right: what is brought in was recorded before.
    other.at("2026-11-24T20:00:00+01:00");
    let copy = other.file("rats.jsonl", &fs::read_to_string(&file).unwrap());
    let said = other.told(&format!("import \"{copy}\" --new-household Rats --owner lena"));
    assert_eq!(said, "4 events taken in.\n");
    other.acting("Lena");
    assert!(other.told("today").contains("Pip"));
    assert_eq!(exported(&other, ""), fs::read_to_string(&file).unwrap(), "to the byte");
}

#[test]
fn an_import_that_was_interrupted_is_run_again() {
    let home = with_pip();
    let all = exported(&home, "");
    let file = home.file("all.jsonl", &all);
    let said = home.told(&format!("import \"{file}\""));
    assert_eq!(said, "0 events taken in. 4 events there already.\n");
    assert_eq!(exported(&home, "-"), all);
}

#[test]
fn a_dry_run_takes_nothing_in() {
    let home = with_pip();
    let before = exported(&home, "");
    let note = weighing(&before).replace("320", "325");
    let note = format!("{}{}", note.get(..47).unwrap(), "ff") + note.get(49..).unwrap();
    let file = home.file("more.jsonl", &(before.clone() + &note));
    let said = home.told(&format!("import \"{file}\" --dry-run"));
    assert!(said.starts_with("Nothing is wrong with it. 1 event would be taken in."), "{said}");
    assert_eq!(exported(&home, ""), before);
    let answer = home.json(&format!("import \"{file}\" --dry-run"));
    assert_eq!((answer["new"].as_u64(), answer["duplicates"].as_u64()), (Some(1), Some(4)));
}

#[test]
fn a_log_with_mistakes_is_refused_whole_with_each_line_and_its_field() {
    let home = with_pip();
    let before = exported(&home, "");
    let misspelled = weighing(&before).replace("grams", "gramms");
    let file = home.file("bad.jsonl", &format!("{before}{misspelled}\nno json\n"));
    let refused = home.refused(&format!("import \"{file}\""));
    assert!(refused.contains("line 5: unknown_field in `gramms`:"), "{refused}");
    assert!(refused.contains("line 6: bad_json:"), "{refused}");
    assert!(refused.contains("can't be taken in; nothing was."), "{refused}");
    assert_eq!(exported(&home, ""), before);
}

#[test]
fn a_log_of_a_newer_mischief_says_so() {
    let home = with_pip();
    let newer = weighing(&exported(&home, "")).replace("\"v\":1", "\"v\":2");
    let file = home.file("newer.jsonl", &newer);
    let refused = home.refused(&format!("import \"{file}\""));
    assert!(refused.contains("version 2") && refused.contains("update"), "{refused}");
}

#[test]
fn a_log_comes_through_a_pipe() {
    let home = with_pip();
    let all = exported(&home, "");
    let ran = home.run_with("import - --dry-run --json", &all);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("\"duplicates\": 4"), "{ran:?}");
}

#[test]
fn who_reads_the_export_may_stop_early() {
    let home = with_pip();
    let notes: String = (0..3_000)
        .map(|n| {
            format!(
                "{{\"id\":\"01900000-0000-7000-8000-{n:012x}\",\"type\":\"note\",\
                 \"observed_at\":\"2026-11-20T10:00:00Z\",\"by\":\"lena\",\
                 \"text\":\"{}\"}}\n",
                "long ".repeat(20)
            )
        })
        .collect();
    let file = home.file("notes.jsonl", &notes);
    home.told(&format!("import \"{file}\""));
    let mut child = home
        .command("export")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut first = [0; 64];
    child.stdout.take().expect("its output").read_exact(&mut first).expect("a line");
    let done = child.wait_with_output().expect("it ends");
    assert!(done.status.success() && done.stderr.is_empty(), "{done:?}");
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let home = with_pip();
    let file = home.file("mine.jsonl", "mine");
    let refused = home.refused(&format!("export \"{file}\""));
    assert!(refused.contains("--force"), "{refused}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    home.told(&format!("export \"{file}\" --force"));
    assert_eq!(fs::read_to_string(&file).unwrap(), exported(&home, ""));
}

#[test]
fn one_animal_goes_with_its_own_record_and_nobody_elses() {
    let home = with_pip();
    home.told("animal add Dot --species rat --origin breeder --arrived 2026-11-01");
    home.told("log weight Dot 290");
    let pip = exported(&home, "--animal Pip");
    assert!(
        pip.contains("\"grams\":320") && !pip.contains("\"grams\":290") && !pip.contains("Dot"),
        "{pip}"
    );
}

#[test]
fn only_an_owner_takes_the_record_out() {
    let mut home = with_pip();
    home.told("caretaker add Mia --adult --role carer");
    home.acting("Mia");
    assert!(home.refused("export").contains("ask an owner"));
}

#[test]
fn a_token_is_shown_once_listed_without_it_and_revoked() {
    let home = with_pip();
    let made = home.run("token new \"Kitchen scale\" --scope record --days 30");
    assert_eq!(made.code, 0, "{made:?}");
    let token = made.out.trim();
    assert!(token.starts_with("mischief_") && token.len() == 73, "{made:?}");
    assert!(made.err.contains("24 December 2026"), "{made:?}");
    let list = home.told("token list");
    assert!(list.contains("Kitchen scale: record, good until 24 December 2026, never used"));
    assert!(!list.contains(token));
    assert_eq!(
        home.told("token revoke \"Kitchen scale\""),
        "Kitchen scale no longer opens anything.\n"
    );
    assert!(home.told("token list").contains("There is no token"));
    let all = home.json("token list --all");
    assert_eq!(all["tokens"][0]["good"], false);
    assert!(home.refused("token revoke \"Kitchen scale\"").contains("there is no token"));
}
