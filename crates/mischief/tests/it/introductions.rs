//! Strangers come to live together, from the drive home to one cage; and an animal moves on.

use crate::household::Household;
use serde_json::Value;

/// Two sisters live in the attic; two young rats from a shop came today.
fn two_and_two() -> Household {
    let mut home = Household::of_lena();
    home.at("2026-09-01T19:00:00+02:00");
    home.told(
        "animal add Pip Nutmeg --species rat --origin breeder --arrived 2026-05-20 --sex female \
         --born 2026-04-01 --cage attic",
    );
    home.told(
        "animal add Poppy Bea --species rat --origin pet_store --arrived today --sex female \
         --born 2026-06-20 --cage spare",
    );
    home
}

/// What is due in the only introduction.
fn due(home: &Household) -> Value {
    home.json("introduction show")["recommendation"].clone()
}

/// A time of a day that many days after the first evening.
fn day(after: u32, clock: &str) -> String {
    let first: jiff::civil::Date = "2026-09-01".parse().expect("a day");
    let day = first + jiff::Span::new().days(after);
    let zone = jiff::tz::TimeZone::get("Europe/Berlin").expect("a zone");
    let time: jiff::civil::Time = format!("{clock}:00").parse().expect("a time");
    let at = day.to_datetime(time).to_zoned(zone).expect("a time of that day");
    at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[test]
fn two_young_rats_come_to_two_sisters_from_the_drive_home_to_one_cage() {
    let mut home = two_and_two();
    let begun =
        home.told("introduction start young-ones --newcomers Poppy Bea --residents Pip Nutmeg");
    assert!(begun.contains("Quarantine: wait until"), "{begun}");
    assert!(begun.contains("See to Pip and Nutmeg first and to Poppy and Bea last"), "{begun}");
    assert!(begun.contains("Begun: young-ones"), "{begun}");

    // On day 6 one sneezes, and her nose runs: the clock of both starts anew once that is over.
    home.at(&day(6, "19:00"));
    home.told("log sign Poppy sneeze_discharge");
    let clocks = home.json("quarantine");
    assert_eq!(clocks["quarantine"][0]["why"], "sign");
    assert!(clocks["quarantine"][0]["until"].is_null(), "{clocks}");
    assert_eq!(clocks["quarantine"][0]["animals"].as_array().map(Vec::len), Some(2));
    home.at(&day(11, "10:00"));
    home.told("log cleared Poppy --by-vet");
    home.told("log checked Bea");
    let clocks = home.told("quarantine");
    assert!(clocks.contains("It began anew after a sign of illness"), "{clocks}");
    assert!(clocks.contains("Not looked over yet today: Poppy"), "{clocks}");
    assert!(clocks.contains("1. Pip and Nutmeg\n  2. Poppy and Bea"), "{clocks}");
    assert_eq!(
        due(&home)["not_before"],
        "2026-10-24T00:00:00+02:00".replace("00:00:00", "04:00:00")
    );
    let table = home.told("may-meet");
    assert!(table.contains("● Pip and Nutmeg    yes; they live together"), "{table}");
    assert!(table.contains("◆ Nutmeg and Bea    not yet, from"), "{table}");

    // From the end of the quarantine on, each evening whatever is due; every meeting calm.
    let mut steps: Vec<String> = Vec::new();
    for after in 53..120 {
        home.at(&day(after, "21:00"));
        let now = due(&home);
        let step = now["step"].as_str().expect("a step").to_owned();
        if now["verdict"] == "complete" {
            break;
        }
        if steps.last() != Some(&step) {
            steps.push(step.clone());
        }
        if now["verdict"] != "go" {
            continue;
        }
        let line = match step.as_str() {
            "home" => "log body-check Poppy Bea Pip Nutmeg".to_owned(),
            "first_meeting" => {
                "introduction log --took 15m --seen \"3m:boxes Pip>Poppy\" --seen 9m:allogrooms"
                    .to_owned()
            }
            "shared_day" => {
                "introduction log young-ones --took 8h --slept-in-contact --ate".to_owned()
            }
            "first_night" => "introduction log --took 8h --at 03:00".to_owned(),
            "larger_cage" => "introduction log --took 12h".to_owned(),
            _ => "introduction log --took 1h".to_owned(),
        };
        if step == "first_night" {
            home.at(&day(after, "11:30"));
        }
        home.told(&line);
    }
    assert_eq!(
        steps,
        [
            "side_by_side",
            "scent_swap",
            "cage_swap",
            "first_meeting",
            "longer_meeting",
            "shared_day",
            "first_night",
            "larger_cage",
            "home"
        ]
    );
    let ended = home.told("introduction end young-ones --together --cage attic");
    assert!(ended.contains("they live together"), "{ended}");
    let cages = home.told("house");
    assert!(
        cages.contains("attic: Poppy, Bea, Pip and Nutmeg") || cages.contains("attic: "),
        "{cages}"
    );
    let housing = home.json("house");
    assert_eq!(housing["housing"][0]["animals"].as_array().map(Vec::len), Some(4), "{housing}");
    let then = home.json("house --at 2026-09-02");
    assert_eq!(then["housing"].as_array().map(Vec::len), Some(2), "{then}");
    assert!(home.told("introduction list").contains("No introduction goes on"));
    assert!(home.told("introduction list --all").contains("young-ones"));
}

#[test]
fn after_a_bite_at_the_second_meeting_they_go_back_to_scents() {
    let mut home = two_and_two();
    home.told("introduction start young-ones --newcomers Poppy Bea --residents Pip Nutmeg");
    home.at(&day(50, "19:00"));
    let calm = home.told("introduction log --step first-meeting --took 12m");
    assert!(calm.contains("Recorded: Poppy, Bea, Pip and Nutmeg, “First meeting”"), "{calm}");
    home.at(&day(51, "19:00"));
    let told = home.told(
        "introduction log --step first_meeting --took 6m --seen \"2m:sidles Nutmeg>Bea\" \
         --seen \"5m:draws_blood Nutmeg>Bea\" --wound Bea:nick:tail --ended-by abort",
    );
    let (first, recorded) = told.split_once("Recorded: ").expect("it is recorded");
    assert!(first.contains("First, part them without bare hands"), "{told}");
    assert!(first.contains("Part them now with board, towel or bin"), "{told}");
    assert!(recorded.contains("Bea has a nick (tail)"), "{told}");
    assert!(recorded.contains("Nutmeg and Bea go back to “Swap scents”"), "{told}");
    assert!(recorded.contains("They stay apart until"), "{told}");
    let now = due(&home);
    assert_eq!((&now["verdict"], &now["step"]), (&"wait".into(), &"scent_swap".into()));
    assert_eq!(now["blocked_by"][0], "introduction_pause");
    let shown = home.told("introduction show");
    assert!(shown.contains("Nutmeg and Bea  ●✕"), "{shown}");
    assert!(shown.contains("✕ today 18:54  First meeting, 6 min"), "{shown}");
    assert!(shown.contains("introduction_pause: "), "{shown}");
    let today = home.told("today");
    assert!(today.contains("Getting to know each other: Poppy, Bea, Pip and Nutmeg"), "{today}");
    // Those who know each other stay together, and who bled is named first.
    assert!(!today.contains("should not share"), "{today}");
    assert_eq!(now["because"][0]["args"]["why"], "blood");
    assert!(
        now["because"][0]["text"].as_str().is_some_and(
            |text| text.starts_with("Bea and Nutmeg") || text.starts_with("Nutmeg and Bea")
        ),
        "{now}"
    );
    // To live apart is no failure.
    let ended = home.told("introduction end --apart");
    assert!(ended.contains("That is a good outcome"), "{ended}");
    assert!(home.refused("introduction log young-ones --took 5m").contains("young-ones is over"));
}

#[test]
fn who_may_never_meet_is_told_before_anything_is_recorded() {
    let home = two_and_two();
    home.told(
        "animal add Tom --species rat --origin rescue --arrived today --sex male --born 2026-05-01",
    );
    home.told("animal add Momo --species mouse --origin rescue --arrived today --sex female");
    let ran = home.run("introduction start mixed --newcomers Tom --residents Pip");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.out.contains("■ stop"), "{ran:?}");
    assert!(ran.err.contains("they may not meet; nothing was recorded"), "{ran:?}");
    assert_eq!(home.json("introduction list --all")["introductions"], serde_json::json!([]));
    let table = home.told("may-meet");
    assert!(table.contains("■ Pip and Tom"), "{table}");
    assert!(table.contains("■ Pip and Momo"), "{table}");
    let begun = home.told("introduction start mixed --newcomers Tom --residents Pip --yes");
    assert!(begun.contains("Begun: mixed"), "{begun}");
}

#[test]
fn some_join_and_some_leave() {
    let home = two_and_two();
    home.told("introduction start young-ones --newcomers Poppy --residents Pip Nutmeg");
    home.told("introduction join young-ones Bea");
    let refused = home.refused("introduction join young-ones Bea");
    assert!(refused.contains("Bea takes part in young-ones already"), "{refused}");
    home.told("introduction leave young-ones Nutmeg");
    let members = |key: &str| due(&home)[key].as_array().map(Vec::len);
    assert_eq!((members("newcomers"), members("residents")), (Some(2), Some(1)));
    assert!(home.refused("introduction leave young-ones Nutmeg").contains("takes no part"));
}

#[test]
fn who_lives_alone_is_seen_since_when_and_why() {
    let mut home = two_and_two();
    home.at(&day(1, "12:00"));
    home.told(
        "house Pip --cage sickbay --only --alone-reason \"after surgery\" --until 2026-09-10",
    );
    let cages = home.told("house");
    assert!(cages.contains("Pip lives alone, since today 12:00: after surgery, until"), "{cages}");
    assert!(cages.contains("Poppy is in quarantine until Tue 13 Oct"), "{cages}");
    let before = home.told("house --at \"2026-09-01 20:00\"");
    assert!(before.contains("As it was yesterday 20:00"), "{before}");
    assert!(before.contains("attic: Pip and Nutmeg"), "{before}");
}

#[test]
fn a_rescue_hands_a_tamed_rat_to_its_adopter() {
    let mut rescue = Household::of_lena();
    rescue.told(
        "animal add Rosa --species rat --origin pet_store --arrived 2026-08-01 --sex female \
         --treats pea --stands held --cage quiet-room",
    );
    rescue.told("log session Rosa --step hold_seconds 4s:loose,takes_treat --treat banana --note \"Lena and Ben\"");
    rescue.told("log weight Rosa 301");
    let file = rescue.folder().join("rosa.passport").display().to_string();
    let made = rescue.told(&format!("passport export Rosa {file} --from \"Rat rescue\""));
    assert!(made.contains("No names of people are in it"), "{made}");
    let again = rescue.refused(&format!("passport export Rosa {file}"));
    assert!(again.contains("is there already"), "{again}");
    let text = std::fs::read_to_string(&file).expect("a file");
    assert!(
        !text.contains("Lena") && !text.contains("Ben") && !text.contains("quiet-room"),
        "{text}"
    );

    let mut noa = Household::none();
    noa.at("2026-11-24T20:00:00+01:00");
    noa.told("household new --name Noas --your-name Noa --adult --time-zone Europe/Berlin");
    let shown = noa.told(&format!("passport show {file}"));
    assert!(shown.contains("Signed, and unchanged since. Fingerprint: "), "{shown}");
    assert!(shown.contains("from Rat rescue"), "{shown}");
    assert!(shown.contains("with an adult: “"), "{shown}");
    let import = format!("passport import {file} --origin rescue --arrived today");
    assert!(noa.refused(&format!("passport import {file} --yes")).contains("--origin is missing"));
    let tried = noa.told(&format!("{import} --dry-run"));
    assert!(tried.contains("Nothing was taken in: this was a trial"), "{tried}");
    assert_eq!(noa.json("animal list")["animals"], serde_json::json!([]));
    let ran = noa.run(&import);
    assert!(ran.code == 2 && ran.err.contains("nothing was taken in: --yes"), "{ran:?}");
    let taken = noa.told(&format!("{import} --yes"));
    assert!(taken.contains("Taken in: "), "{taken}");
    assert_eq!(noa.json(&format!("{import} --yes"))["duplicate"], true);
    let animal = &noa.json("animal show Rosa")["animal"];
    assert_eq!((&animal["origin"], &animal["state"]["settled"]), (&"rescue".into(), &false.into()));
    assert_eq!(animal["state"]["weight"], 301);
    let today = noa.told("today");
    assert!(today.contains("Rosa is settling in"), "{today}");
    let history = noa.told("history --limit 100");
    assert!(!history.contains("Lena"), "{history}");

    // A page for whoever looks after her, that nothing typed can break.
    rescue.at("2026-11-25T10:00:00+01:00");
    rescue.told("animal change Rosa --treats \"<script>alert(1)</script>,pea\"");
    let page = rescue.told("passport print Rosa");
    for part in ["Trusts", "Loves", "Calms", "Health and weight", "The next sessions"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("Weighs 301 g") && page.contains("banana"), "{page}");
    let html = rescue.folder().join("rosa.html").display().to_string();
    rescue.told(&format!("passport print Rosa --html {html}"));
    let html = std::fs::read_to_string(&html).expect("a page");
    assert!(html.contains("size: A4") && !html.contains("<script>"), "{html}");
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("src="));
}

#[test]
fn a_passport_that_was_tampered_with_is_not_taken_in() {
    let home = two_and_two();
    home.told("log weight Pip 301");
    let file = home.folder().join("pip.passport").display().to_string();
    home.told(&format!("passport export Pip {file}"));
    let text = std::fs::read_to_string(&file).expect("a file");
    let changed = text.replace("\\\"grams\\\":301", "\\\"grams\\\":401");
    assert_ne!(changed, text);
    let changed = home.file("changed", &changed);
    let ran = home.run(&format!("passport show {changed}"));
    assert!(ran.code == 1 && ran.out.contains("It was changed after it was signed"), "{ran:?}");
    let other = Household::of_lena();
    let refused = other.refused(&format!("passport import {changed} --origin breeder --yes"));
    assert!(refused.contains("ask for a new one"), "{refused}");
    let garbage = home.file("garbage", "hello");
    let refused = home.refused(&format!("passport show {garbage}"));
    assert!(refused.contains("no passport that mischief wrote"), "{refused}");
    let newer = home.file("newer", &text.replace("\"version\":1", "\"version\":9"));
    let refused = home.refused(&format!("passport show {newer}"));
    assert!(refused.contains("a newer mischief can read it"), "{refused}");
    assert!(home.refused("passport show nowhere").contains("nowhere can't be read"));
}

#[test]
fn a_refusal_says_what_was_wrong_and_what_to_do() {
    let home = two_and_two();
    let begun = "introduction start young-ones --newcomers Poppy Bea --residents Pip Nutmeg";
    for (line, told) in [
        ("introduction show", "no introduction goes on; begin one with"),
        ("introduction show nobody", "there is no introduction yet"),
        (
            "introduction start a --newcomers Poppy --residents Pop",
            "no animal here is called `Pop`",
        ),
        ("introduction start a --newcomers Poppy --residents Poppy", "Poppy is named twice"),
        ("introduction start ä --newcomers Poppy --residents Pip", "can't be the name of"),
        (
            "introduction start a --newcomers Poppy --residents Pip --protocol mouse.introduction",
            "is no way to introduce rats; there are: rat.introduction, rat.introduction.carrier",
        ),
    ] {
        let refused = home.refused(line);
        assert!(refused.contains(told), "{line}: {refused}");
    }
    home.told(begun);
    for (line, told) in [
        (begun, "goes on already"),
        ("introduction log --took 5m", "in quarantine nobody meets"),
        ("introduction log --step meeting --took 5m", "is no step of rat.introduction; its steps"),
        ("introduction log --step first_meeting", "--took (as 20m) is missing"),
        (
            "introduction log --step first_meeting --took 5m --seen boxes",
            "write what you saw as 3m:boxes",
        ),
        (
            "introduction log --step first_meeting --took 5m --seen 3m:struggles",
            "`struggles` is no behaviour between animals",
        ),
        (
            "introduction log --step first_meeting --took 5m --seen 30m:boxes",
            "something was seen after 30 minutes, but it took only 5",
        ),
        (
            "introduction log --step first_meeting --took 5m --animals Poppy Pip --seen \"1m:boxes Bea>Pip\"",
            "Bea was not there; there were Poppy and Pip",
        ),
        (
            "introduction log --step first_meeting --took 5m --wound Bea:deep",
            "write a wound as Pip:nick:tail",
        ),
        ("introduction log --took 5m --at 23:00 --step first_meeting", "is still to come"),
        ("introduction end nobody --apart", "there is no introduction called `nobody`"),
        ("house --at tomorrow", "is still to come"),
    ] {
        let refused = home.refused(line);
        assert!(refused.contains(told), "{line}: {refused}");
    }
}

#[test]
fn every_new_command_answers_in_json() {
    let home = two_and_two();
    let file = home.folder().join("pip.passport").display().to_string();
    for (line, field) in [
        ("introduction start a --newcomers Poppy --residents Pip", "recommendation"),
        ("introduction list", "introductions"),
        ("introduction show a", "meetings"),
        ("introduction log a --step side_by_side --took 1s", "recommendation"),
        ("introduction join a Bea", "recommendation"),
        ("introduction leave a Bea", "recommendation"),
        ("introduction end a --together", "recommendation"),
        ("may-meet", "may_meet"),
        ("house", "housing"),
        ("quarantine", "quarantine"),
        (&format!("passport export Pip {file}"), "fingerprint"),
        (&format!("passport show {file}"), "passport"),
        (&format!("passport import {file} --origin rescue --yes"), "animal"),
        ("passport print Nutmeg", "parts"),
    ] {
        let answer = home.json(line);
        assert!(!answer[field].is_null(), "`{line}` has no `{field}`: {answer}");
    }
}
