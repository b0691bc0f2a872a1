//! Live sessions: what a device is given to guide them, sittings, and telling of one afterwards.

use super::client::Client;
use super::{House, session_of};
use mischief_app::command::Acting;
use mischief_core::event::{AnimalChange, Change, What};
use mischief_core::ids::{AnimalId, StepId};
use serde_json::Value;

fn lena(house: &House) -> (Acting, AnimalId, Client) {
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pip = house.rat(&lena, "pip");
    let client = house.signed_in(&lena);
    (lena, pip, client)
}

/// What a page gives its script.
fn plan(page: &str) -> Value {
    let rest = page.split(r#"id="plan">"#).nth(1).expect("a plan");
    let json = rest.split("</script>").next().expect("its end");
    serde_json::from_str(json).expect("JSON")
}

fn place(house: &House, who: &Acting, animal: &AnimalId, step: &str) {
    let step = StepId::parse(step).expect("an id");
    let (animal, caretaker) = (animal.clone(), who.caretaker.clone());
    house.record(who, What::Placed { animal, caretaker, step, reason: "a test".into() });
}

#[test]
fn a_device_is_given_all_that_it_needs_to_guide_a_session() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    let page = client.get(&session_of(lena.household, &pip)).body;
    let shared = plan(&page);
    let plan = &shared["plan"];
    assert_eq!((&plan["step"], &plan["manner"]), (&"hold_seconds".into(), &"hold".into()));
    assert_eq!(plan["behaviours"][0]["id"], "stays_loose", "the sign that matters comes first");
    for outcome in ["clean", "success", "mixed", "fail", "severe"] {
        let leads = &plan["if"][outcome];
        assert!(leads["title"].as_str().is_some_and(|title| !title.is_empty()), "{leads}");
    }
    assert_eq!(
        (&plan["if"]["mixed"]["way"], &plan["if"]["severe"]["way"]),
        (&"same".into(), &"back".into())
    );
    let bites = &plan["bites"];
    assert!(bites["first"].as_array().is_some_and(|lines| lines.len() > 2), "{bites}");
    assert_eq!(bites["grades"].as_array().map(Vec::len), Some(6));
    let ids: Vec<_> = plan["others"].as_array().expect("a list").iter().collect();
    assert!(ids.iter().any(|sign| sign["id"] == "freezes" || sign["id"] == "huffs"), "{ids:?}");
    assert!(plan["rest"]["after"].as_f64() >= Some(3600.0), "{}", plan["rest"]);
    assert!(page.contains("<noscript>") && page.contains("/animals/pip/log\""));
}

#[test]
fn a_branch_is_asked_for_by_name_and_the_long_hold_is_agreed_to_first() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    let path = session_of(lena.household, &pip);
    let lap = client.get(&format!("{path}?branch=lap")).body;
    assert_eq!(plan(&lap)["plan"]["step"], "lap");
    assert_eq!(client.get(&format!("{path}?branch=flying")).status, 404);
    assert_eq!(client.get(&format!("{path}?branch=%20")).status, 404);
    let born = "2026-05-01".parse().expect("a day");
    let set = Box::new(AnimalChange { born_on: Change::Set(born), ..AnimalChange::default() });
    house.record(&lena, What::AnimalChanged { animal: pip.clone(), set });
    let hold = client.get(&format!("{path}?branch=long_hold")).body;
    assert!(hold.contains("/plan/long_hold\""), "{hold}");
    assert_eq!(plan(&hold)["plan"]["step"], Value::Null, "not before it is agreed to");
    let record = format!("/h/{}/animals/{pip}/plan/long_hold", lena.household);
    let half = client.post(&record, &[("evidence_read", "on")]);
    assert_eq!(half.status, 422);
    let both = [("evidence_read", "on"), ("room_checked", "on")];
    let back = client.post(&record, &both).leads_to().to_owned();
    let hold = plan(&client.get(&back).body);
    assert_eq!(hold["plan"]["manner"], "long");
    assert_eq!(hold["plan"]["long_hold"]["calm"], 5);
}

#[test]
fn a_sitting_has_a_plan_for_each_that_may_and_a_word_on_each_that_may_not() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    let (moss, kiwi) = (house.rat(&lena, "moss"), house.rat(&lena, "kiwi"));
    house.record(
        &lena,
        What::Housed {
            animals: vec![pip.clone(), moss.clone(), kiwi.clone()],
            enclosure: mischief_core::ids::EnclosureId::parse("big-cage").expect("an id"),
            alone_reason: None,
            until: None,
        },
    );
    place(&house, &lena, &moss, "spoon");
    let limp = house.app.builtin().book.signs.find("gasping").expect("a sign");
    house.record(&lena, What::HealthSign { animal: kiwi.clone(), sign: limp });
    let path = format!("/h/{}/sitting/big-cage", lena.household);
    let page = client.get(&path);
    assert_eq!(page.status, 200);
    let shared = plan(&page.body);
    let plans = shared["plans"].as_array().expect("a list");
    let together =
        |id: &str| plans.iter().find(|plan| plan["animal"] == id).map(|plan| &plan["together"]);
    assert_eq!(together("moss"), Some(&true.into()));
    assert_eq!(together("pip"), Some(&false.into()));
    assert_eq!(together("kiwi"), None, "one that is ill is left alone");
    assert_eq!(shared["resting"].as_array().map(Vec::len), Some(1));
    assert_eq!(client.get(&format!("/h/{}/sitting/nowhere", lena.household)).status, 404);
}

#[test]
fn what_happened_is_told_afterwards_in_one_form() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    let path = format!("/h/{}/animals/{pip}/log", lena.household);
    let before = house.count(&lena);
    let form = client.get(&path).body;
    assert!(form.contains(r#"value="3" required checked"#), "as planned: {form}");
    let told = [
        ("step", "hold_seconds"),
        ("tries", "3"),
        ("seen", "stays_loose"),
        ("worst", "struggles"),
        ("dose", "2,5"),
        ("ago", "30"),
        ("note", "After the vet."),
    ];
    let recorded = client.post(&path, &told).leads_to().to_owned();
    assert!(client.get(&recorded).body.contains("/take-back/"), "what it changed, and undo");
    assert_eq!(house.count(&lena), before + 1);
    let page = client.get(&path).body;
    assert!(page.contains("Session: 2 calm, 0 not sure, 1 with a fright"), "{page}");
    let wrong = [
        ("step", "flying"),
        ("tries", "0"),
        ("tries", "many"),
        ("seen", "sings"),
        ("worst", "sings"),
    ];
    for (field, value) in wrong {
        let form: Vec<_> = told
            .iter()
            .filter(|(name, _)| *name != field)
            .copied()
            .chain([(field, value)])
            .collect();
        assert_eq!(client.post(&path, &form).status, 422, "{field}");
    }
    assert_eq!(house.count(&lena), before + 1);
    assert_eq!(client.get(&format!("{path}?step=spoon")).status, 200);
    assert_eq!(client.get(&format!("{path}?step=flying")).status, 404);
}

#[test]
fn minutes_told_afterwards_are_one_try() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    let path = format!("/h/{}/animals/{pip}/log", lena.household);
    let told = [("step", "presence"), ("tries", "1"), ("seen", "explores"), ("dose", "10")];
    client.post(&path, &told).leads_to();
    let page = client.get(&path).body;
    assert!(page.contains("Session: 1 calm, 0 not sure, 0 with a fright"), "{page}");
}

#[test]
fn whoever_sends_what_happened_is_told_what_comes_next() {
    let house = House::new();
    let (lena, pip, mut client) = lena(&house);
    house.later(600);
    let sent = r#"{"events":[{"v":1,"id":"0198c0de-0000-7000-8000-0000000000ab","type":"session","observed_at":"2026-11-24T18:01:00Z","by":"lena","animal":"pip","caretaker":"lena","step":"hold_seconds","ended_at":"2026-11-24T18:04:00Z","trials":[{"dose":3,"lasted_s":3,"behaviours":["bolts"]}],"ended_by":"abort"}]}"#;
    let path = format!("/api/v1/households/{}/events", lena.household);
    let kind = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let plain = client.send("POST", &path, &kind, Some(sent)).json();
    assert_eq!(plain["next"], Value::Null, "other programs did not ask");
    let answer = client.send("POST", &format!("{path}?next"), &kind, Some(sent)).json();
    let next = &answer["next"][0];
    assert_eq!(
        (&next["animal"], &next["step"]),
        (&pip.as_str().into(), &"lift".into()),
        "{answer}"
    );
    assert_eq!(next["verdict"], "wait");
    assert!(next["what"].as_str().is_some_and(|what| what.contains("Pip")), "{next}");
}
