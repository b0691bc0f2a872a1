//! Copies of everything, what is in them, and back; and what the doctor finds.

use crate::household::Household;
use std::fs;
use std::path::PathBuf;

fn with_pip() -> Household {
    let home = Household::of_lena();
    home.told("animal add Pip --species rat --origin breeder --arrived 2026-11-01");
    home
}

fn backup(home: &Household) -> PathBuf {
    PathBuf::from(home.json("backup")["file"].as_str().expect("a path"))
}

fn record(home: &Household) -> PathBuf {
    home.folder().join("data/mischief.db")
}

#[test]
fn a_backup_lies_in_the_data_folder_under_its_date_and_is_whole() {
    let home = with_pip();
    let file = backup(&home);
    assert!(file.starts_with(home.folder().join("data/backups")), "{}", file.display());
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("mischief-2026-11-24-1800"), "{name}");
    let said = home.told(&format!("verify \"{}\"", file.display()));
    assert!(said.contains("Home: 3 events"), "{said}");
    assert!(said.contains("is whole, and what was written."), "{said}");
}

#[test]
fn what_was_done_since_is_gone_after_a_restore_and_kept_aside() {
    let mut home = with_pip();
    let file = backup(&home);
    home.told("log weight Pip 320");
    let with_weight = home.told("export");
    let refused = home.refused(&format!("restore \"{}\"", file.display()));
    assert!(refused.contains("--yes"), "{refused}");
    assert_eq!(home.told("export"), with_weight, "nothing happens unasked");
    let answer = home.json(&format!("restore \"{}\" --yes", file.display()));
    assert!(!home.told("export").contains("320"));
    let previous = answer["previous"].as_str().expect("it is kept").to_owned();
    assert!(previous.contains("mischief.db.before-2026-11-24"), "{previous}");
    home.at("2026-11-25T09:00:00+01:00");
    home.told(&format!("restore \"{previous}\" --yes"));
    assert_eq!(home.told("export"), with_weight, "and can be put back");
}

#[test]
fn a_backup_moves_to_a_machine_that_has_nothing_yet() {
    let home = with_pip();
    let file = backup(&home);
    let other = Household::none();
    other.told(&format!("restore \"{}\"", file.display()));
    assert_eq!(other.told("export"), home.told("export"));
}

#[test]
fn a_backup_that_changed_or_was_damaged_is_found_out_and_not_put_back() {
    let home = with_pip();
    let file = backup(&home);
    let sums = format!("{}.sums", file.display());
    let written = fs::read_to_string(&sums).unwrap();
    let (digest, rest) = written.split_at(4);
    fs::write(&sums, format!("{}{rest}", if digest == "0000" { "1111" } else { "0000" })).unwrap();
    let ran = home.run(&format!("verify \"{}\"", file.display()));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("is not as it was when the backup was made"), "{ran:?}");
    let refused = home.refused(&format!("restore \"{}\" --yes", file.display()));
    assert!(refused.contains("use another backup"), "{refused}");

    fs::write(&file, b"this is no database, and was never one").unwrap();
    assert_eq!(home.run(&format!("verify \"{}\"", file.display())).code, 2);
    home.refused(&format!("restore \"{}\" --yes", file.display()));
    assert!(home.told("export").contains("Pip"), "the record is as it was");
}

#[test]
fn a_backup_is_not_written_over() {
    let home = with_pip();
    let file = home.file("mine.db", "mine");
    home.refused(&format!("backup \"{file}\""));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn the_doctor_finds_nothing_where_all_is_well() {
    let home = with_pip();
    let said = home.json("doctor");
    assert_eq!(said["ok"], true, "{said}");
    assert_eq!((said["households"].as_u64(), said["events"].as_u64()), (Some(1), Some(3)));
}

/// The words for what the doctor found wrong.
fn found(home: &Household) -> Vec<String> {
    let ran = home.run("doctor --json");
    assert_eq!(ran.code, 1, "{ran:?}");
    let answer: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let complaints = answer["complaints"].as_array().expect("a list");
    let wrong = complaints.iter().filter(|one| one["wrong"] == true);
    wrong.map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn the_doctor_says_where_there_is_nothing_or_something_else() {
    assert_eq!(found(&Household::none()), ["missing"]);
    let home = Household::none();
    fs::create_dir_all(home.folder().join("data")).unwrap();
    fs::write(record(&home), "this is no database, and was never one").unwrap();
    assert_eq!(found(&home), ["not_a_database"]);
}

#[test]
fn the_doctor_finds_records_from_the_future() {
    let mut home = with_pip();
    home.at("2026-11-24T12:00:00+01:00");
    assert_eq!(found(&home), ["clock_wrong"]);
    let said = home.run("doctor").out;
    assert!(said.contains("set this machine's clock"), "{said}");
}
