//! Who lives where, who may meet whom, newcomers in quarantine, introductions.

use super::client::{Answer, Client};
use super::{House, session_of};
use mischief_app::command::Acting;
use mischief_core::event::{AnimalFacts, Origin, Sex, Species, What};
use mischief_core::ids::AnimalId;
use std::collections::BTreeSet;

/// An animal, as it is told: id and name, sex, day of arrival.
fn animal(house: &House, owner: &Acting, (id, name): (&str, &str), sex: Sex, came: &str) {
    let facts = AnimalFacts {
        name: name.into(),
        species: Species::Rat,
        origin: Origin::Breeder,
        arrived_on: came.parse().expect("a day"),
        sex: Some(sex),
        born_on: Some("2026-03-01".parse().expect("a day")),
        neutered_on: None,
        traits: None,
        goal: None,
        treats: None,
    };
    let animal = AnimalId::parse(id).expect("an id");
    house.record(owner, What::AnimalRegistered { animal, facts });
}

fn told_on(answer: &Answer, all: &[&str]) {
    assert_eq!(answer.status, 200, "{answer:?}");
    for part in all {
        assert!(answer.body.contains(part), "`{part}` in:\n{}", answer.body);
    }
}

/// Two residents and two who came later; somebody who answers for all, on a device of theirs.
fn street(came: &str) -> (House, Acting, Client, String) {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    for both in [("pip", "Pip"), ("nutmeg", "Nutmeg")] {
        animal(&house, &lena, both, Sex::Female, "2026-08-01");
    }
    for both in [("poppy", "Poppy <b>"), ("bea", "Bea")] {
        animal(&house, &lena, both, Sex::Female, came);
    }
    let client = house.signed_in(&lena);
    let home = format!("/h/{}", lena.household);
    (house, lena, client, home)
}

#[test]
fn moving_is_one_form_and_one_event() {
    let (house, lena, mut client, home) = street("2026-10-01");
    let homes = format!("{home}/homes");
    let before = house.count(&lena);
    let moved =
        client.post(&homes, &[("animal", "pip"), ("animal", "nutmeg"), ("new_cage", "Küche")]);
    assert_eq!(moved.leads_to(), homes);
    assert_eq!(house.count(&lena), before + 1);
    told_on(&client.get(&homes), &["Kueche", "Poppy &#60;b&#62;"]);
    // A cage of that name is there. Whether strangers come to share it is asked about once.
    let to_them = [("animal", "bea"), ("new_cage", "küche")];
    let asked = client.post(&homes, &to_them);
    assert_eq!(asked.status, 422);
    let parts = ["They do not know each other", "Bea and Nutmeg", "Bea and Pip", "newcomer=bea"];
    for part in parts {
        assert!(asked.body.contains(part), "{part}:\n{}", asked.body);
    }
    assert_eq!(house.count(&lena), before + 1, "nothing was recorded");
    client.post(&homes, &[to_them.as_slice(), &[("anyway", "yes")]].concat()).leads_to();
    told_on(&client.get(&homes), &["3 animals", "No cage named"]);
    let alone = [("animal", "bea"), ("cage", "Kueche"), ("only", "yes")];
    let alone = [alone.as_slice(), &[("alone_reason", "heals"), ("until", "2026-11-30")]].concat();
    client.post(&homes, &alone).leads_to();
    let page = client.get(&homes);
    told_on(&page, &["Bea lives alone since today: heals, until Monday 30 November."]);
    assert_eq!(house.count(&lena), before + 3);

    let mistakes: [(&[(&str, &str)], &str); 4] = [
        (&[("cage", "Kueche")], "Who moves?"),
        (&[("animal", "pip"), ("new_cage", " — ")], "Where to?"),
        (&[("animal", "pip"), ("cage", "Kueche"), ("since", "soon")], "That is no day"),
        (&[("animal", "pip"), ("cage", "Kueche"), ("until", "2026-11-01")], "over already"),
    ];
    for (form, wrong) in mistakes {
        let answer = client.post(&homes, form);
        assert_eq!(answer.status, 422, "{form:?}");
        assert!(answer.body.contains(wrong), "{wrong}:\n{}", answer.body);
    }
    assert_eq!(house.count(&lena), before + 3, "mistakes record nothing");
}

#[test]
fn nobody_is_pushed_out_of_a_cage_by_those_who_come() {
    let (house, lena, mut client, home) = street("2026-11-22");
    let (homes, animals) = (format!("{home}/homes"), format!("{home}/animals"));
    let both = [("animal", "pip"), ("animal", "nutmeg"), ("new_cage", "Attic")];
    client.post(&homes, &both).leads_to();
    let before = house.count(&lena);
    let mo = [("species", "rat"), ("animal_1", "Mo"), ("stands_1", "hides"), ("cage", "attic")];
    let mo = [mo.as_slice(), &[("origin", "pet_store"), ("arrived_on", "2026-11-24")]].concat();
    let asked = client.post(&animals, &mo);
    assert_eq!(asked.status, 422);
    assert!(asked.body.contains("Nutmeg and Pip live in a cage of that name"), "{}", asked.body);
    assert!(asked.body.contains("value=\"Mo\""), "what was typed is kept: {}", asked.body);
    assert_eq!(house.count(&lena), before);
    client.post(&animals, &[mo.as_slice(), &[("share", "yes")]].concat()).leads_to();
    told_on(&client.get(&homes), &["3 animals", "Attic"]);
    // Strangers that a shop sold lately do not move in with those who live here.
    let moved = client.post(&homes, &[("animal", "bea"), ("cage", "Attic")]);
    assert_eq!(moved.status, 422);
    assert!(moved.body.contains("in quarantine until"), "{}", moved.body);
    // Who came together and has no cage yet moves in together, unasked.
    let newcomers = [("animal", "bea"), ("animal", "poppy"), ("new_cage", "Spare")];
    client.post(&homes, &newcomers).leads_to();
}

#[test]
fn who_is_alone_too_long_is_noticed_and_a_plan_settles_it() {
    let (house, _, mut client, home) = street("2026-10-01");
    let homes = format!("{home}/homes");
    client.post(&homes, &[("animal", "pip"), ("new_cage", "Study"), ("since", "2026-10-05")]);
    told_on(&client.get(&homes), &["Alone for long", "Plan how Pip gets company"]);
    let plan = [("animal", "pip"), ("cage", "Study"), ("only", "yes")];
    let plan = [plan.as_slice(), &[("alone_reason", "a vet’s advice"), ("until", "2026-11-28")]];
    client.post(&homes, &plan.concat()).leads_to();
    let page = client.get(&homes);
    assert!(!page.body.contains("Alone for long"), "{}", page.body);
    told_on(&page, &["a vet’s advice, until Saturday 28 November"]);
    house.later(6 * 86_400);
    told_on(&client.get(&homes), &["Alone for long", "is over"]);
}

#[test]
fn who_may_meet_whom_opens_into_why() {
    let (house, lena, mut client, home) = street("2026-11-22");
    animal(&house, &lena, ("mo", "Mo"), Sex::Male, "2026-08-01");
    let page = client.get(&format!("{home}/may-meet"));
    told_on(&page, &["Not at all: 4", "Not yet:", "Nutmeg and Pip"]);
    let page = client.get(&format!("{home}/may-meet?animal=pip&animal=mo"));
    told_on(&page, &["Mo", "Why", "Meanwhile"]);
    assert!(!page.body.contains("Introduce them to each other"), "{}", page.body);
    let page = client.get(&format!("{home}/may-meet?animal=pip&animal=bea&animal=nutmeg"));
    told_on(&page, &["Not yet; they may meet from", "Each two of them", "Introduce them"]);
    let nobody = client.get(&format!("{home}/may-meet?animal=nobody"));
    told_on(&nobody, &["Every two that live here"]);
}

#[test]
fn newcomers_are_looked_over_together() {
    let (house, lena, mut client, home) = street("2026-11-20");
    let page = format!("{home}/quarantine");
    told_on(&client.get(&page), &["Day 5 of 21", "17 days left", "Whom to see to first"]);
    let before = house.count(&lena);
    let well = [("kind", "well"), ("animal", "bea"), ("animal", "poppy")];
    assert_eq!(client.post(&page, &well).leads_to(), page);
    assert_eq!(house.count(&lena), before + 1, "one look, one event");
    told_on(&client.get(&page), &["Looked over today: Bea and Poppy"]);
    assert_eq!(client.post(&page, &[("kind", "well")]).status, 422);
    assert_eq!(client.post(&page, &[("kind", "sign"), ("animal", "bea")]).status, 422);
    let sign = [("kind", "sign"), ("animal", "poppy"), ("sign", "sneeze_discharge")];
    assert_eq!(client.post(&page, &sign).leads_to(), format!("{home}/animals/poppy"));
    let held = client.get(&page);
    // Who shares the clock waits too, but nothing is said of her that was not seen.
    told_on(&held, &["The clock stands still", "Poppy &#60;b&#62; showed a sign of illness"]);
    assert!(!held.body.contains("Bea showed"), "{}", held.body);
}

#[test]
fn an_introduction_from_its_beginning_to_its_end() {
    let (house, lena, mut client, home) = street("2026-10-01");
    animal(&house, &lena, ("mo", "Mo"), Sex::Male, "2026-08-01");
    let list = format!("{home}/introductions");
    for (form, wrong) in [
        (vec![("newcomer", "bea")], "at least one who comes"),
        (vec![("newcomer", "bea"), ("resident", "bea")], "named twice"),
        (vec![("newcomer", "bea"), ("resident", "pip"), ("way", "mouse.introduction")], "species"),
        (vec![("newcomer", "mo"), ("resident", "pip")], "They may not meet"),
    ] {
        let answer = client.post(&list, &form);
        assert_eq!(answer.status, 422, "{form:?}");
        assert!(answer.body.contains(wrong), "{wrong}:\n{}", answer.body);
    }
    let both = [("newcomer", "bea"), ("newcomer", "poppy"), ("resident", "pip")];
    let page = client.post(&list, &both).leads_to().to_owned();
    told_on(&client.get(&list), &["Bea and Poppy &#60;b&#62; come to Pip", page.as_str()]);
    told_on(&client.get(&page), &["Cages side by side", "Not met yet", "aria-current=\"step\""]);
    assert_eq!(client.get(&format!("{list}/nobody")).status, 404);

    let log = format!("{page}/log");
    let at = |began, ended| [("step", "side_by_side"), ("began", began), ("ended", ended)];
    for wrong in [at("2026-11-24T12:00", "2026-11-24T11:00"), at("soon", "2026-11-24T11:00")] {
        assert_eq!(client.post(&log, &wrong).status, 422, "{wrong:?}");
    }
    let day = at("2026-11-23T10:00", "2026-11-23T18:00");
    let day = [day.as_slice(), &[("seen", "ignores"), ("ate", "yes")]].concat();
    assert_eq!(client.post(&log, &day).leads_to(), page);
    told_on(&client.get(&page), &["8 h", "All ate", "One calm meeting there"]);

    let change = format!("{page}/change");
    client.post(&change, &[("joined", "nutmeg")]).leads_to();
    told_on(&client.get(&page), &["Nutmeg"]);
    client.post(&change, &[("left", "poppy")]).leads_to();
    let told_now = client.get(&page);
    assert!(told_now.body.contains("Bea") && !told_now.body.contains("Poppy &#60;b&#62; come"));
    let end = format!("{page}/end");
    assert_eq!(client.post(&end, &[]).status, 422);
    client.post(&end, &[("outcome", "together"), ("cage", "Attic")]).leads_to();
    told_on(&client.get(&page), &["They live together", "Looked everybody over"]);
    let wound = [("wound_bea", "nick"), ("place_bea", "tail")];
    client.post(&format!("{page}/body-check"), &wound).leads_to();
    told_on(&client.get(&page), &["is-wound"]);
    told_on(&client.get(&format!("{home}/homes")), &["Attic"]);
    assert_eq!(
        client.get(&session_of(lena.household, &AnimalId::parse("pip").unwrap())).status,
        200
    );
}

/// The words that the script of the live introduction says.
fn said(script: &str) -> BTreeSet<String> {
    let word = |part: &str| {
        let plain = |c: &char| c.is_ascii_alphanumeric() || "-_".contains(*c);
        part.chars().take_while(plain).collect::<String>()
    };
    let dotted = script.split("words.").skip(1).map(word);
    let quoted = script.split("words[\"").skip(1).map(word);
    // Those that follow from what was tapped.
    let made = ["who", "whom", "slept", "ate", "hungry", "way-sound", "way-buzz", "way-flash"];
    let kinds = ["let_be", "watch", "ready", "stop"].map(|kind| format!("kind-{kind}"));
    let ways = ["calm", "tense", "stopped", "blood"].map(|way| format!("over-{way}"));
    let wounds = ["wound-nick", "wound-gape"].map(ToOwned::to_owned);
    dotted
        .chain(quoted)
        .chain(made.map(ToOwned::to_owned))
        .chain(kinds)
        .chain(ways)
        .chain(wounds)
        .collect()
}

#[test]
fn the_live_introduction_is_given_the_words_that_it_says() {
    let page = include_str!("../../../src/web/pages/meeting.rs");
    let given: BTreeSet<String> = page
        .split("\"meeting-")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .map(ToOwned::to_owned)
        .filter(|word| !word.is_empty())
        .collect();
    assert_eq!(said(include_str!("../../../web/assets/meeting.js")), given);
}

#[test]
fn how_long_a_chase_may_go_on_is_the_rulebooks() {
    let (house, lena, mut client, home) = street("2026-10-01");
    let list = format!("{home}/introductions");
    let both = [("newcomer", "bea"), ("resident", "pip"), ("way", "rat.introduction.carrier")];
    let page = client.post(&list, &both).leads_to().to_owned();
    let live = client.get(&format!("{page}/session"));
    assert_eq!(live.status, 200);
    let plan = live.body.split("id=\"plan\">").nth(1).expect("a plan");
    let plan: serde_json::Value =
        serde_json::from_str(plan.split("</script>").next().expect("its end")).expect("JSON");
    assert_eq!(plan["step"], "carrier");
    let limit = |id: &str| {
        let all = plan["behaviours"].as_array().expect("behaviours");
        all.iter().find(|b| b["id"] == id).expect("it is watched for")["limit_s"].clone()
    };
    assert_eq!(limit("chases"), 120);
    assert_eq!(limit("boxes"), 60);
    assert_eq!(limit("huddles"), serde_json::Value::Null);
    let told: Vec<&str> = plan["animals"]
        .as_array()
        .expect("animals")
        .iter()
        .filter_map(|a| a["id"].as_str())
        .collect();
    assert_eq!(told, ["bea", "pip"]);

    // What the device makes of it goes on record once, however often it is sent.
    let event = serde_json::json!({"events": [{
        "v": 1, "id": "0198c0de-0000-7000-8000-000000000001", "type": "introduction_session",
        "observed_at": "2026-11-24T17:00:00Z", "by": "lena", "introduction": plan["introduction"],
        "step": "carrier", "animals": ["bea", "pip"], "ended_at": "2026-11-24T17:55:00Z",
        "observations": [{"at_s": 61.5, "behaviour": "boxes", "actor": "pip", "target": "bea"}],
        "ended_by": "plan", "slept_in_contact": true, "ate": true,
    }]});
    let before = house.count(&lena);
    let id = lena.household.to_string();
    for _ in 0..2 {
        assert_eq!(client.events(&id, &event.to_string()).status, 200);
    }
    assert_eq!(house.count(&lena), before + 1);
    told_on(&client.get(&page), &["55 min", "is-calm"]);
}
