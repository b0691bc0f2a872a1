//! The record as tables: what is written, for whom, and that it is harmless.

use crate::household::Household;
use std::fs;

fn household() -> Household {
    let home = Household::of_lena();
    home.told("animal add Pip --species rat --origin breeder --arrived 2026-11-01 --sex female");
    home.told("log weight Pip 320");
    home.told("log note =HYPERLINK(secret) --about Pip");
    home
}

fn table(home: &Household, folder: &str, name: &str) -> String {
    let path = home.folder().join(folder).join(format!("{name}.csv"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn tables_that_are_shared_name_nobody() {
    let home = household();
    let folder = home.folder().join("shared").display().to_string();
    let said = home.told(&format!("tables \"{folder}\""));
    assert!(said.contains("weights.csv"), "{said}");
    assert_eq!(
        table(&home, "shared", "animals").lines().next().unwrap(),
        "animal,species,sex,origin,arrived_on,born_on,neutered_on,traits,goal,left_on,left_reason"
    );
    let weights = table(&home, "shared", "weights");
    assert!(weights.lines().nth(1).unwrap().contains(",animal-1,2026-11-24,2026-11-24T19:00:"));
    assert!(weights.ends_with("Z,320\n"), "{weights}");
    for file in fs::read_dir(&folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for word in ["Pip", "Lena", "HYPERLINK"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn tables_for_oneself_hold_all_and_no_formula() {
    let home = household();
    let folder = home.folder().join("mine").display().to_string();
    home.told(&format!("tables \"{folder}\" --private"));
    assert!(table(&home, "mine", "animals").contains(",Pip,"));
    assert!(table(&home, "mine", "caretakers").contains(",Lena,adult,"));
    assert!(table(&home, "mine", "notes").contains(",'=HYPERLINK(secret)"));
}

#[test]
fn every_column_that_is_written_is_described() {
    let home = household();
    let folder = home.folder().join("all").display().to_string();
    home.told(&format!("tables \"{folder}\" --private"));
    let described = table(&home, "all", "columns");
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|ending| ending != "csv") || name == "columns" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for column in text.lines().next().unwrap().split(',') {
            assert!(described.contains(&format!("\n{name},{column},")), "{name}.{column}");
        }
    }
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let home = household();
    let folder = home.folder().display().to_string();
    assert!(home.refused(&format!("tables \"{folder}\"")).contains("holds something already"));
}
