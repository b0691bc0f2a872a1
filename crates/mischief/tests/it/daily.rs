//! What people do with it day by day, as they would tell it.

use crate::household::Household;
use serde_json::Value;

/// Lena with two sisters that came home yesterday, in one cage.
fn two_sisters() -> Household {
    let home = Household::of_lena();
    home.told(
        "animal add Pip Nutmeg --species rat --origin breeder --arrived yesterday --sex female \
         --cage attic --treats pea",
    );
    home
}

/// The one recommendation of a record's answer.
fn next(answer: &Value) -> &Value {
    &answer["recommendations"][0]
}

#[test]
fn the_first_evening_says_what_to_do_and_why() {
    let home = two_sisters();
    let today = home.told("today");
    for line in [
        "Tuesday 24 November, 19:00, for Lena",
        "attic",
        "● Nutmeg  Sit by the cage for 10 minutes and talk a little.",
        "● Pip     Sit by the cage for 10 minutes and talk a little.",
        "Pip is settling in. Hands stay out until tomorrow.",
    ] {
        assert!(today.contains(line), "{line} in:\n{today}");
    }
    let why = home.told("why pip");
    for line in [
        "Do\n  - Come slowly and greet Pip",
        "Watch for\n",
        "Why\n  - Pip is settling in.",
        "settling_in: Keepers' practice [G,",
        "today 19:00, Lena: Pip is registered: rat, from a breeder, came yesterday",
        "Contested: The guide waits a few days",
        "all calm: “A treat nearby” next",
        "[P21] Capdevila 2007",
        "(study) https://",
    ] {
        assert!(why.contains(line), "{line} in:\n{why}");
    }
    let json = home.json("why pip");
    assert_eq!(json["recommendation"]["step"], "presence");
    assert_eq!(json["recommendation"]["verdict"], "go");
}

#[test]
fn an_evening_is_recorded_in_two_lines_and_moves_the_pair() {
    let mut home = two_sisters();
    let settled = home.told("log settle pip nutmeg eats rests calm");
    assert!(
        settled.contains("Recorded: Pip: eats normally, rests in the open, calm when you come in.")
    );
    let told =
        home.at("2026-11-24T19:30:00+01:00").told("log session pip 10m:eats_in_view,explores");
    assert!(told.contains("Recorded: Pip and Lena, “Sit by the cage”: 1 try, calm."), "{told}");
    assert!(told.contains("● Pip  Drop pea near Pip and lean back."), "{told}");
    assert!(told.contains("To take it back: mischief retract "), "{told}");
    // It ended now, and began ten minutes ago.
    let history = home.json("history pip --limit 1");
    let event = &history["history"][0]["event"];
    assert_eq!(event["type"], "session");
    assert_eq!(event["observed_at"], "2026-11-24T18:20:00Z");
    assert_eq!(event["ended_at"], "2026-11-24T18:30:00Z");
    assert_eq!(event["trials"][0]["behaviours"][1], "explores");
}

#[test]
fn a_bite_is_met_with_first_aid_before_anything_else() {
    let mut home = two_sisters();
    home.told("log session pip 10m:eats_in_view");
    home.at("2026-12-08T19:00:00+01:00");
    let told = home.told("log bite pip --grade 3");
    let order = [
        "First, see to the wound",
        "Wash the wound at once",
        "When to ask a doctor",
        "rat bite",
        "A bite that bleeds",
        "Recorded: Pip bit Lena: grade 3.",
        "Pip and Lena go back 1 step, to “Sit by the cage”.",
        "◆ Pip  wait until Thursday 10 December at 19:00",
    ];
    let mut rest = told.as_str();
    for line in order {
        let found = rest.split_once(line);
        rest = found.unwrap_or_else(|| panic!("{line} in order in:\n{told}")).1;
    }
    let today = home.told("today");
    assert!(today.contains("◆ Pip     wait until"), "{today}");
    assert!(today.contains("● Nutmeg  Sit by the cage"), "her sister goes on: {today}");
    // A slip of the finger: taken back, and all is as it was.
    let back = home.told("retract --last --reason \"it was the other hand\"");
    assert!(back.contains("Taken back: today 19:00, Lena: Pip bit Lena: grade 3"), "{back}");
    assert!(back.contains("Pip and Lena now stand at “A treat nearby”."), "{back}");
    let history = home.told("history pip --limit 3");
    assert!(history.contains("Pip bit Lena: grade 3 (taken back)"), "{history}");
}

#[test]
fn a_small_bite_needs_no_doctor_and_food_explains_it() {
    let home = two_sisters();
    let told = home.told("log bite pip --grade 2 --food --who Grandma");
    assert!(!told.contains("doctor"), "{told}");
    assert!(told.contains("Recorded: Pip bit Grandma: grade 2, about food."), "{told}");
}

#[test]
fn an_owner_of_tame_rats_starts_where_they_are() {
    let home = Household::of_lena();
    let told = home.told(
        "animal add Rosa Bea --species rat --origin rescue --arrived 2025-11-20 --sex female \
         --stands held --cage den",
    );
    assert!(told.contains("● Rosa  Hold Rosa for 1.5 seconds, then a favourite treat."), "{told}");
    let more =
        home.told("place rosa --step hold-minutes --reason \"held every evening for a year\"");
    assert!(more.contains("Rosa and Lena now stand at “Hold for minutes”."), "{more}");
    let history = home.told("history rosa");
    assert!(history.contains("start from “Hold for minutes”: held every evening for a year"));
    assert!(history.contains("when the record began: may be held"), "{history}");
    // A lap is there for the asking, and no rest holds it back.
    let lap = home.json("why rosa --branch lap");
    assert_eq!(lap["recommendation"]["verdict"], "go");
}

#[test]
fn days_without_a_record_are_not_days_without_care() {
    let mut home = two_sisters();
    home.told("place pip --stands stroked --reason \"she was stroked every day at the breeder's\"");
    home.told("log settle pip eats rests calm");
    home.at("2026-11-25T19:00:00+01:00").told("log settle pip eats rests calm");
    home.told("log session pip loose x3");
    // Five days of care and no record: nobody is asked for it.
    let today = home.at("2026-11-30T18:00:00+01:00").told("today");
    assert!(today.contains("● Pip     Stroke Pip"), "{today}");
    assert!(!today.contains("days ago"), "{today}");
    // Two weeks without a record.
    home.at("2026-12-10T19:00:00+01:00");
    let today = home.told("today");
    assert!(today.contains("The last time was 14 days ago"), "{today}");
    let carried = home.told("log contact pip --worst calm");
    assert!(carried.contains("Recorded: Lena carried on with Pip, all calm."), "{carried}");
    assert!(!carried.contains("days ago"), "the gap is closed: {carried}");
}

#[test]
fn a_session_is_written_as_it_went() {
    let mut home = two_sisters();
    home.told("place pip --step hold_seconds --reason \"a year of holding\"");
    home.at("2026-12-08T20:00:00+01:00");
    let answer = home.json(
        "log session pip --step hold_seconds 2s:loose 1.5s:loose,takes x2 1s/2s:struggles --at 19:05 --took 4m \
         --seen 35s:freezes --ended-by handler --treat pea --place sofa --note \"the door slammed\"",
    );
    assert_eq!(next(&answer)["verdict"], "wait");
    assert_eq!(next(&answer)["blocked_by"][0], "rest_after_fear");
    let history = home.json("history pip --limit 1");
    let event = &history["history"][0]["event"];
    assert_eq!(event["step"], "hold_seconds");
    assert_eq!(event["observed_at"], "2026-12-08T18:05:00Z");
    assert_eq!(event["ended_at"], "2026-12-08T18:09:00Z");
    assert_eq!(event["trials"][1]["times"], 2);
    assert_eq!(event["trials"][1]["behaviours"][1], "takes_treat");
    assert_eq!(event["trials"][2]["dose"], 2);
    assert_eq!(event["trials"][2]["lasted_s"], 1);
    assert_eq!(event["observations"][0]["at_s"], 35);
    assert_eq!(event["ended_by"], "handler");
    let shown = home.told("history pip --limit 1");
    assert!(shown.contains("5 tries, 3 calm, 2 frightened"), "{shown}");
}

#[test]
fn a_step_is_found_by_hand_or_named_with_all_the_others() {
    let home = two_sisters();
    let told = home.told("log session pip --step treat-near takes x3");
    assert!(told.contains("“A treat nearby”: 3 tries, all calm"), "{told}");
    let refused = home.refused("log session pip --step cuddle loose");
    assert!(refused.contains("`cuddle` is no step of rat.trust; its steps are:"), "{refused}");
    assert!(refused.contains("hold_seconds   Hold for seconds"), "{refused}");
}

#[test]
fn a_sign_says_what_to_do_before_it_is_recorded() {
    let home = two_sisters();
    let told = home.told("log sign pip gasp");
    let vet = told.find("■ Gasping: a vet now").expect("what to do");
    assert!(vet < told.find("Recorded: Pip: gasping.").expect("the record"), "{told}");
    let today = home.told("today");
    let stop = today.find("■ Pip").expect("a stop");
    assert!(stop < today.find("● Nutmeg").expect("the other"), "stops come first: {today}");
    let cleared = home.told("log cleared pip --by-vet");
    assert!(cleared.contains("gasping is cleared by a vet"), "{cleared}");
    assert!(cleared.contains("“Gasping” is cleared, but after so grave a sign"), "{cleared}");
}

#[test]
fn weights_of_a_whole_cage_are_one_line() {
    let mut home = two_sisters();
    home.told("log weight pip=312 nutmeg=298g");
    home.at("2026-11-27T19:00:00+01:00");
    let told = home.told("log weight pip 290");
    assert!(told.contains("Pip weighs 7.1 per cent less"), "{told}");
    let shown = home.json("animal show pip");
    assert_eq!(shown["animal"]["state"]["weight"], 290);
}

#[test]
fn everything_else_of_a_day_has_its_line() {
    let home = two_sisters();
    for (line, recorded) in [
        ("log checked", "Pip and Nutmeg looked over, nothing found"),
        (
            "log body-check pip --wound pip:nick:tail",
            "looked over for wounds: Pip has a nick (tail)",
        ),
        ("log mishap pip fall", "Pip fell"),
        ("log surgery nutmeg other", "Nutmeg had surgery"),
        ("log baseline pip --reason \"a new scale\"", "weights count from here on: a new scale"),
        ("log note --about pip likes the blue tunnel", "note on Pip: likes the blue tunnel"),
        ("log note new bedding", "Recorded: note: new bedding."),
        ("log quarantine-waived pip --reason \"same breeder\"", "quarantine is shortened"),
        ("log sign pip sneeze", "Recorded: Pip: single sneezes"),
    ] {
        let told = home.told(line);
        assert!(told.contains(recorded), "{line}: {told}");
    }
}

#[test]
fn the_long_hold_shows_both_sides_before_it_is_chosen() {
    let home = two_sisters();
    let ran = home.run("log long-hold-opt-in pip");
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("Where sources disagree"), "{ran:?}");
    assert!(ran.err.contains("--evidence-read is missing"), "{ran:?}");
    let told = home.told("log long-hold-opt-in pip --evidence-read --room-checked");
    assert!(told.contains("Lena chose the long hold with Pip"), "{told}");
    let why = home.told("why pip --branch long-hold");
    assert!(why.contains("Contested:"), "{why}");
}

#[test]
fn who_may_meet_is_told_with_what_is_missing() {
    let home = two_sisters();
    home.told("animal add Momo --species mouse --origin pet_store --arrived today");
    let told = home.told("may-meet pip momo");
    assert!(told.starts_with("■ Pip and Momo may not meet."), "{told}");
    assert!(told.contains("Rats can kill mice"), "{told}");
    home.told("animal add Bea --species rat --origin rescue --arrived today --sex female --born 2026-02-01");
    let told = home.told("may-meet pip bea");
    assert!(told.starts_with("◆ Pip and Bea may meet from Tuesday 5 January."), "{told}");
    let json = home.json("may-meet pip bea");
    assert_eq!(json["may_meet"]["verdict"], "wait");
}

#[test]
fn sisters_share_a_cage_and_others_are_warned_of() {
    let home = two_sisters();
    let sisters = home.told("animal house");
    assert!(sisters.contains("attic: "), "{sisters}");
    assert!(!sisters.contains("should not share"), "{sisters}");
    home.told("log sign pip gasp");
    let ill = home.told("animal house");
    assert!(!ill.contains("should not share"), "who is ill stays with its own: {ill}");
    home.told("animal add Rex --species rat --origin pet_store --arrived today --sex male --born 2026-06-01");
    let told = home.told("animal house rex --cage attic");
    assert!(told.contains("In attic live some who should not share a cage"), "{told}");
    assert!(told.contains("intact male"), "the reason that parts them: {told}");
    let moved = home.json("animal house rex --cage den");
    assert_eq!(moved["housing"][0]["enclosure"], "attic");
    assert_eq!(moved["housing"][0]["animals"].as_array().map(Vec::len), Some(2));
}

#[test]
fn when_an_animal_dies_the_program_is_quiet() {
    let home = two_sisters();
    let told = home.told("animal left pip --reason died");
    assert!(told.starts_with("Goodbye, Pip."), "{told}");
    let today = home.told("today");
    assert!(!today.contains("Pip"), "{today}");
    assert!(home.told("animal list --all").contains("Pip"), "the record is kept");
}

#[test]
fn another_protocol_is_shown_before_it_is_followed() {
    let home = two_sisters();
    home.told("log session pip 10m:eats_in_view");
    let ran = home.run("animal protocol pip rat.lab.pickup_5d");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.out.contains("Pip would follow rat.lab.pickup_5d, revision 1:"), "{ran:?}");
    assert!(ran.err.contains("nothing was changed: --yes is missing"), "{ran:?}");
    let told = home.told("animal protocol pip rat.lab.pickup_5d --yes");
    assert!(told.contains("follows     rat.lab.pickup_5d"), "{told}");
}

#[test]
fn when_nothing_is_due_it_says_so_kindly() {
    let mut home = Household::of_lena();
    home.at("2026-11-24T14:00:00+01:00");
    home.told(
        "animal add Rosa --species rat --origin rescue --arrived 2025-11-20 --stands stroked",
    );
    home.at("2026-11-24T15:00:00+01:00").told("log session rosa loose x3");
    let resting = home.at("2026-11-24T16:00:00+01:00").told("today");
    assert!(resting.contains("Nothing is due until 17:00; then Rosa is the first."), "{resting}");
    home.at("2026-11-24T19:10:00+01:00").told("log session rosa loose x3");
    let done = home.told("today");
    assert!(done.contains("Everyone has had their sessions. Leave them be;"), "{done}");
}
