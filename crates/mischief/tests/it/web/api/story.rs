//! Programs at work: recording, keeping up, being refused.

use super::{Program, code, weight};
use crate::web::{House, caretaker};
use mischief::web::routes::{Access, table};
use mischief_app::command::Acting;
use mischief_app::role::{Role, Scope};
use serde_json::{Value, json};

fn of_lena() -> (House, Acting) {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let pip = house.rat(&lena, "pip");
    house.introduction(&lena, &pip, "together");
    (house, lena)
}

/// A program on a scale: it weighs, loses its connection, sends again.
#[test]
fn an_event_that_is_sent_again_is_there_once() {
    let (house, lena) = of_lena();
    let mut scale = Program::new(&house, &lena, Scope::Record);
    let before = house.count(&lena);
    let event = weight(1, "pip", "lena", 312);
    assert_eq!(scale.post("/events", &event.to_string()).json(), json!({"ok": true}));
    let again = json!({"ok": true, "duplicate": true});
    assert_eq!(scale.post("/events", &event.to_string()).json(), again);
    assert_eq!(scale.post("/events", &json!({ "event": event }).to_string()).json(), again);
    let both = json!({ "events": [event, weight(2, "pip", "lena", 313)] });
    let answer = scale.post("/events", &both.to_string()).json();
    assert_eq!(answer, json!({"ok": true, "accepted": 1, "duplicates": 1}));
    assert_eq!(house.count(&lena), before + 2);
    let mut other = weight(1, "pip", "lena", 320);
    let refused = scale.post("/events", &other.to_string());
    assert_eq!((refused.status, code(&refused)), (409, "conflicting_id".into()));
    other["id"] = json!("0198c0de-0000-7000-8000-000000000009");
    let half = json!({ "events": [other, weight(3, "moon", "lena", 1)] });
    let refused = scale.post("/events", &half.to_string());
    assert_eq!((refused.status, code(&refused)), (400, "unknown_animal".into()));
    assert_eq!(refused.json()["error"]["path"], "events[1].animal", "it says where");
    assert_eq!(house.count(&lena), before + 2, "all or none");
    let lines = scale.get("/animals/pip/state").json();
    assert_eq!(lines["state"]["weight"], 313, "the later id of two at one moment");
}

#[test]
fn whatever_is_sent_the_answer_says_what_was_wrong() {
    let (house, lena) = of_lena();
    let mut program = Program::new(&house, &lena, Scope::Record);
    let before = house.count(&lena);
    let event = weight(1, "pip", "lena", 300).to_string();
    for (body, status, known, says) in [
        (String::new(), 400, "bad_json", "the body is not valid JSON"),
        ("[".repeat(100_000), 400, "bad_json", "recursion limit"),
        (r#"{"events":"#.repeat(50_000), 400, "bad_json", "recursion limit"),
        (event.replace("300", "1e999"), 400, "bad_json", "number out of range"),
        (event.replace("300", "1e300"), 400, "bad_value", "at most"),
        (r#"{"events":[null]}"#.into(), 400, "bad_value", "an event is a JSON object"),
        (r#"{"events":[],"events":[]}"#.into(), 400, "bad_json", "given twice"),
        (" ".repeat(5 * 1024 * 1024), 413, "too_large", "is larger than"),
    ] {
        let answer = program.post("/events", &body);
        let told = answer.json()["error"]["message"].to_string();
        assert_eq!((answer.status, code(&answer).as_str()), (status, known), "{told}");
        assert!(told.contains(says), "{told}");
    }
    let answer = program.send("PUT", "/api/v1/households", None);
    assert_eq!((answer.status, code(&answer)), (405, "not_allowed".into()));
    assert_eq!(house.count(&lena), before);
}

#[test]
fn a_weeks_outbox_passes_at_once() {
    let (house, lena) = of_lena();
    let mut phone = Program::new(&house, &lena, Scope::Record);
    // Six animals, four things a day, seven days, ten times as much to spare.
    let events: Vec<Value> = (1..=1_680).map(|id| weight(id, "pip", "lena", 300)).collect();
    let body = json!({ "events": events }).to_string();
    let answer = phone.post("/events", &body);
    assert_eq!(answer.json(), json!({"ok": true, "accepted": 1680, "duplicates": 0}));
}

#[test]
fn a_program_keeps_up_with_the_log() {
    let (house, lena) = of_lena();
    let mut copy = Program::new(&house, &lena, Scope::Read);
    let total = house.count(&lena);
    let (mut since, mut seen, mut asked) = (0, Vec::new(), 0);
    loop {
        let page = copy.get(&format!("/events?since={since}&limit=3")).json();
        since = page["since"].as_i64().expect("a number");
        seen.extend(page["events"].as_array().expect("a list").clone());
        asked += 1;
        if page["more"] == false {
            break;
        }
    }
    assert_eq!(u64::try_from(seen.len()).expect("few"), total);
    assert!(asked > 1 && seen.iter().all(|event| event["recorded_at"].is_string()));
    assert_eq!(copy.get("").json()["household"]["sequence"], since, "nothing is new");
    let pip = mischief_core::ids::AnimalId::parse("pip").expect("an id");
    let weighed = house.weighed(&lena, &pip);
    let page = copy.get(&format!("/events?since={since}")).json();
    assert_eq!(page["events"].as_array().expect("a list").len(), 1);
    assert_eq!(page["events"][0]["id"], weighed.to_text());
    let exported = Program::new(&house, &lena, Scope::Manage).get("/export").body;
    assert_eq!(exported.lines().count(), seen.len() + 1);
    let first: Value = serde_json::from_str(exported.lines().next().expect("a line")).expect("it");
    assert!(seen.contains(&first), "both say the same");
}

#[test]
fn an_animals_past_is_read_page_by_page() {
    let (house, lena) = of_lena();
    let mut program = Program::new(&house, &lena, Scope::Read);
    let pip = mischief_core::ids::AnimalId::parse("pip").expect("an id");
    for _ in 0..5 {
        house.later(60);
        house.weighed(&lena, &pip);
    }
    let all = program.get("/animals/pip/events").json();
    let all = all["events"].as_array().expect("a list").clone();
    let (mut paged, mut below) = (Vec::new(), "/animals/pip/events?limit=2".to_owned());
    loop {
        let page = program.get(&below).json();
        paged.extend(page["events"].as_array().expect("a list").clone());
        let Some(before) = page["before"].as_str() else { break };
        below = format!("/animals/pip/events?limit=2&before={before}");
    }
    assert_eq!(paged, all);
    let unknown = program.get("/animals/moon/events");
    assert_eq!((unknown.status, code(&unknown)), (404, "unknown_animal".into()));
}

#[test]
fn what_was_wrong_is_taken_back() {
    let (house, lena) = of_lena();
    let mut program = Program::new(&house, &lena, Scope::Record);
    let event = weight(1, "pip", "lena", 31);
    program.post("/events", &event.to_string());
    let place = format!("/events/{}/take-back", event["id"].as_str().expect("an id"));
    let answer = program.post(&place, r#"{"reason":"a digit was lost"}"#);
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(program.get("/animals/pip/state").json()["state"]["weight"], Value::Null);
    let unknown = "/events/0198c0de-0000-7000-8000-00000000ffff/take-back";
    let refused = program.post(unknown, r#"{"reason":"?"}"#);
    assert_eq!((refused.status, code(&refused)), (404, "unknown_event".into()));
    let refused = program.post(&place, r#"{"why":"?"}"#);
    assert_eq!((refused.status, code(&refused)), (400, "bad_value".into()));
}

/// A phone sends, the answer is lost, somebody takes it back elsewhere, and the phone sends again.
#[test]
fn what_was_taken_back_meanwhile_is_known_already() {
    let (house, lena) = of_lena();
    let mut phone = Program::new(&house, &lena, Scope::Record);
    let session = json!({
        "v": 1, "id": "0198c0de-0000-7000-8000-0000000000a1", "type": "session",
        "observed_at": "2026-11-24T18:30:00+01:00", "ended_at": "2026-11-24T18:34:00+01:00",
        "by": "lena", "animal": "pip", "caretaker": "lena", "step": "hold_seconds",
        "trials": [{"dose": 2, "behaviours": ["stays_loose"]}], "ended_by": "plan",
    });
    for (event, id) in [(weight(1, "pip", "lena", 31), 2), (session, 3)] {
        let sent = json!({ "events": [event] }).to_string();
        assert_eq!(phone.post("/events?next", &sent).status, 200);
        let place = format!("/events/{}/take-back", event["id"].as_str().expect("an id"));
        let mut elsewhere = Program::new(&house, &lena, Scope::Record);
        assert_eq!(elsewhere.post(&place, r#"{"reason":"it was another"}"#).status, 200);
        let before = house.count(&lena);
        let again = phone.post("/events?next", &sent);
        assert_eq!(again.status, 200, "{}", again.body);
        let told = again.json();
        assert_eq!((&told["accepted"], &told["duplicates"]), (&0.into(), &1.into()), "{told}");
        let more = json!({ "events": [event, weight(id, "pip", "lena", 300)] });
        let told = phone.post("/events", &more.to_string()).json();
        assert_eq!((&told["accepted"], &told["duplicates"]), (&1.into(), &1.into()), "{told}");
        assert_eq!(house.count(&lena), before + 1, "each once, and taken back it stays");
        assert_eq!(phone.post(&place, r#"{"reason":"once more"}"#).status, 200);
    }
}

#[test]
fn nobody_records_for_another() {
    let (house, lena) = of_lena();
    let ben = house.member(&lena, "ben", Role::Carer);
    let mut program = Program::new(&house, &lena, Scope::Manage);
    let refused = program.post("/events", &weight(1, "pip", "ben", 300).to_string());
    assert_eq!((refused.status, code(&refused)), (400, "bad_value".into()));
    let told = program.get("/animals/pip/recommendation?caretaker=ben").json();
    assert_eq!(told["recommendation"]["caretaker"], ben.caretaker.as_str(), "but asks for them");
}

/// A route's address with what belongs into it, and a body where it takes one.
fn example(path: &str, event: &str, passport: &str) -> (String, Option<String>) {
    let full = path
        .replace("{animal}", "pip")
        .replace("{introduction}", "together")
        .replace("{event}", event);
    let asked = match path.rsplit('/').next() {
        Some("may_meet") => "?animals=pip,kit",
        Some("passports") => "?origin=rescue&arrived_on=2026-11-24",
        _ => "",
    };
    let body = match path.rsplit('/').next() {
        Some("take-back") => Some(r#"{"reason":"a test"}"#.to_owned()),
        Some("events") => Some(r#"{"events":[]}"#.to_owned()),
        Some("passports") => Some(passport.to_owned()),
        _ => None,
    };
    (full + asked, body)
}

/// Every address for programs, with a token of every scope, in every role, and of another household.
#[test]
fn tokens_reach_as_far_as_their_scope_and_no_further() {
    let (house, lena) = of_lena();
    let viewer = house.member(&lena, "viewer", Role::Viewer);
    let otto = house.household("Next door", "otto");
    let now = house.app.now();
    let routes = || table().into_iter().filter(|route| route.path.starts_with("/api/"));
    assert!(routes().count() > 15);
    let pip = mischief_core::ids::AnimalId::parse("pip").expect("an id");
    let made = house.runtime.block_on(house.app.export_passport(&lena, &pip, None));
    let passport = made.expect("a passport").text;
    for route in routes() {
        for scope in Scope::ALL {
            for (who, what) in [(&lena, "own"), (&otto, "another's"), (&viewer, "a viewer's")] {
                let told = format!("{} {}, {what} `{scope}`", route.method, route.path);
                let mut program = if what == "a viewer's" {
                    // Somebody who made a token as an owner, and is a viewer since.
                    let owner = Acting::new(lena.household, caretaker("viewer"), Role::Owner);
                    Program::new(&house, &owner, scope)
                } else {
                    Program::new(&house, who, scope)
                };
                let weighed = house.weighed(&lena, &pip).to_text();
                let (path, body) = example(route.path, &weighed, &passport);
                let path = path.replace("{household}", &lena.household.to_string());
                let body = body.filter(|_| route.method == "POST");
                let answer = program.send(route.method, &path, body.as_deref());
                let expected = match route.access {
                    Access::Anybody | Access::Reader | Access::SignedIn => 200,
                    Access::Member(_) if what == "another's" => 404,
                    Access::Member(act) => {
                        let may = mischief_app::role::may(who.role, act, now);
                        if scope.allows(act) && may { 200 } else { 403 }
                    }
                };
                assert_eq!(answer.status, expected, "{told}: {}", answer.body);
                if expected != 200 {
                    code(&answer);
                    assert!(!answer.body.contains("Pip"), "{told}");
                }
            }
        }
    }
}

#[test]
fn a_token_opens_no_page_and_makes_no_key() {
    let (house, lena) = of_lena();
    let mut program = Program::new(&house, &lena, Scope::Manage);
    let home = format!("/h/{}", lena.household);
    for route in table().iter().filter(|route| !route.path.starts_with("/api/")) {
        if route.access == Access::Anybody {
            continue;
        }
        let path = route.path.replace("{household}", &lena.household.to_string());
        let path = path.split('{').next().expect("a beginning").to_owned();
        let answer = program.send(route.method, &path, None);
        assert!([303, 404, 405].contains(&answer.status), "{path}: {}", answer.status);
        if answer.status == 303 {
            assert!(answer.leads_to().starts_with("/sign-in"), "{path}");
        }
    }
    let answer =
        program.send("POST", &format!("{home}/household/keys"), Some("name=x&scope=manage"));
    assert!(answer.leads_to().starts_with("/sign-in"));
    assert_eq!(house.runtime.block_on(house.app.tokens(&lena)).expect("tokens").len(), 1);
}

#[test]
fn a_token_that_is_not_good_is_told_so_and_slowed_down() {
    let (house, lena) = of_lena();
    let mut good = Program::new(&house, &lena, Scope::Read);
    let mut bad = Program::new(&house, &lena, Scope::Read);
    bad.token = "mischief_guessed".into();
    for _ in 0..20 {
        let refused = bad.get("/animals");
        assert_eq!((refused.status, code(&refused)), (401, "not_signed_in".into()));
        assert_eq!(refused.header("www-authenticate"), "Bearer");
    }
    let refused = bad.get("/animals");
    assert_eq!((refused.status, code(&refused)), (429, "slow_down".into()));
    let seconds: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=900).contains(&seconds), "{seconds}");
    assert_eq!(good.get("/animals").status, 200, "a good one is never held up");
    let tokens = house.runtime.block_on(house.app.tokens(&lena)).expect("tokens");
    for token in tokens {
        house.runtime.block_on(house.app.revoke_token(&lena, &token.id)).expect("revoked");
    }
    assert_ne!(good.get("/animals").status, 200, "a revoked one is not good");
}
