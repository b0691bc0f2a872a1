//! Several people and one household: who may do what, and who did what.

use crate::household::Household;

/// Lena, her daughter Mia who is nine, and Kim who sits until the sixth of December.
fn three_people() -> Household {
    let mut home = Household::of_lena();
    home.told("caretaker add Mia --age 5_11");
    home.acting("Lena");
    home.told("caretaker add Kim --adult --role sitter --until 2026-12-06");
    home.told("caretaker add Otto --adult --role viewer");
    home.told(
        "animal add Pip --species rat --origin breeder --arrived 2026-11-01 --stands stroked",
    );
    home
}

#[test]
fn everybody_sees_what_is_theirs() {
    let home = three_people();
    let list = home.told("caretaker list");
    for line in [
        "Lena  owner, adult, you",
        "Mia  carer, 5 to 11",
        "Kim  sitter until Mon 7 Dec 04:00, adult",
        "Otto  viewer, adult",
    ] {
        assert!(list.contains(line), "{line} in:\n{list}");
    }
    let mia = home.json("today --for mia");
    assert_eq!(mia["today"][0]["because"][0]["rule"], "young_helper");
    let shown = home.told("today --for mia");
    assert!(shown.contains("An adult sits on the floor beside Mia"), "{shown}");
    let lena = home.json("today");
    assert_eq!(lena["today"][0]["step"], "stroke");
}

#[test]
fn roles_hold() {
    let mut home = three_people();
    home.acting("Otto");
    assert!(home.told("today").contains("for Otto"));
    let refused = home.refused("log weight pip 312");
    assert!(refused.contains("as a viewer here you may not record care"), "{refused}");
    home.acting("Kim").told("log weight pip 312");
    let refused = home.refused("animal goal pip cuddly");
    assert!(refused.contains("as a sitter here you may not change what is known of animals"));
    home.at("2026-12-07T04:00:00+01:00");
    let refused = home.refused("today");
    assert!(refused.contains("your time as a sitter here is over"), "{refused}");
    home.acting("Lena").told("caretaker role kim sitter --until 2026-12-10");
    home.acting("Kim").told("today");
    let refused = home.refused("caretaker role kim owner");
    assert!(refused.contains("may not change the household or its people"), "{refused}");
}

#[test]
fn somebody_must_answer_for_the_household() {
    let home = three_people();
    assert!(home.refused("caretaker left lena").contains("a household needs an owner"));
    assert!(home.refused("caretaker role lena carer").contains("a household needs an owner"));
    home.told("caretaker role kim owner");
    home.told("caretaker role lena carer");
}

#[test]
fn who_leaves_may_come_back_and_goes_on() {
    let home = three_people();
    let before = home.json("caretaker list");
    home.told("caretaker left mia");
    assert!(!home.told("caretaker list").contains("Mia"));
    home.told("caretaker add Mia --age 12_17");
    let after = home.json("caretaker list");
    let id = |list: &serde_json::Value| {
        let people = list["caretakers"].as_array().expect("a list").clone();
        people.iter().find(|c| c["name"] == "Mia").map(|c| c["caretaker"].clone())
    };
    assert_eq!(id(&before), id(&after), "the same person, with her own record");
    assert!(home.refused("caretaker add mia --adult").contains("is here already"));
}

#[test]
fn one_records_for_another_and_the_log_says_who_handled() {
    let home = three_people();
    home.told("log session pip loose x3 --for kim");
    let history = home.told("history pip --limit 1");
    assert!(history.contains("Lena: Pip and Kim, “"), "{history}");
}

#[test]
fn who_you_are_is_asked_where_several_live() {
    let mut home = Household::of_lena();
    home.told("caretaker add Mia --age 5_11");
    let refused = home.refused("today");
    assert!(refused.contains("who are you? Say so with --as, or once with MISCHIEF_AS: "));
    assert!(home.refused("today --as Ben").contains("nobody here is called `Ben`"));
    home.acting("mia");
    home.told("today");
}

#[test]
fn a_machine_can_hold_several_households() {
    let home = Household::of_lena();
    let refused = home.refused("household new --your-name Ben --adult");
    assert!(refused.contains("there is a household here already: Home."), "{refused}");
    home.told("household new --another --name Rescue --your-name Ben --adult");
    assert!(home.refused("today").contains("there are several households"));
    assert!(home.told("today --household rescue").contains("for Ben"));
    assert_eq!(home.json("household list")["households"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_household_s_settings_are_shown_and_changed() {
    let home = Household::of_lena();
    let set = home.json("household set --name Attic --day-starts-at 05:30 --time-zone Europe/Rome");
    assert_eq!(set["household"]["name"], "Attic");
    assert_eq!(set["household"]["day_starts_at"], "05:30");
    assert_eq!(set["household"]["time_zone"], "Europe/Rome");
    let refused = home.refused("household set --time-zone Middle/Earth");
    assert!(refused.contains("is a time zone such as Europe/Berlin"), "{refused}");
    assert!(home.refused("household set").contains("nothing to change"));
}
