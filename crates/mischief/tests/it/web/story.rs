//! The first evening, from the link to a session on record.

use super::client::Client;
use super::{House, session_of};
use mischief_app::role::Role;

const START: &[(&str, &str)] = &[
    ("name", "Lena"),
    ("password", " a long enough sentence "),
    ("zone", "Europe/Berlin"),
    ("species", "mouse"),
    ("animal_1", "Pip & Co"),
    ("stands_1", "held"),
    ("animal_2", "Nutmeg"),
    ("stands_2", "takes_treat"),
    ("origin", "rescue"),
    ("arrived_on", "2026-11-01"),
    ("cage", "Big cage"),
];

fn changed<'a>(token: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let of = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, to)| *to);
    let mut form: Vec<_> =
        START.iter().map(|(name, value)| (*name, of(name).unwrap_or(value))).collect();
    form.push(("token", token));
    form
}

fn token(house: &House) -> String {
    house.link.split_once("token=").expect("the link has the right to begin").1.to_owned()
}

#[test]
fn a_first_evening() {
    let house = House::new();
    let token = token(&house);
    let mut client = house.client();
    assert_eq!(client.get("/").leads_to(), "/sign-in");
    assert_eq!(client.get("/sign-in").leads_to(), "/start");
    assert_eq!(client.get("/start").status, 403, "the right to begin is in the link");
    assert_eq!(client.get("/start?token=guessed").status, 403);
    let form = client.get(&format!("/start?token={token}"));
    assert_eq!(form.status, 200);
    assert!(!form.body.contains("mischief_look") && !form.body.contains("/look"));

    let mistakes = [
        ("zone", "Middle Earth", "no such time zone"),
        ("name", "  ", "What shall we call you?"),
        ("password", "short", "at least 10 characters"),
        ("arrived_on", "yesterday", "Since which day"),
        ("arrived_on", "2026-12-24", "yet to come"),
        ("species", "cat", "Are they rats or mice?"),
        ("origin", "the moon", "Where are they from?"),
    ];
    for (field, value, told) in mistakes {
        let answer = client.post("/start", &changed(&token, &[(field, value)]));
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(told), "{field}: {}", answer.body);
        for kept in ["Pip &#38; Co", "Big cage", "Nutmeg", r#"value="takes_treat" selected"#] {
            assert!(answer.body.contains(kept), "{field}: {kept} is lost:\n{}", answer.body);
        }
        assert!(!answer.body.contains("long enough"), "a password is never sent back");
    }
    let wrong = client.post("/start", &changed("guessed", &[]));
    assert_eq!(wrong.status, 422);
    assert!(client.cookies.is_empty(), "nobody is signed in by mistakes");

    let done = client.post("/start", &changed(&token, &[]));
    let today = done.leads_to().to_owned();
    let page = client.get(&today);
    assert_eq!(page.status, 200);
    for told in ["Tuesday evening", "24 November", "Pip &#38; Co", "Nutmeg", "Big cage", "Lena"] {
        assert!(page.body.contains(told), "{told} in:\n{}", page.body);
    }
    assert_eq!(client.get("/").leads_to(), today);

    let mut late = house.client();
    assert_eq!(late.get(&format!("/start?token={token}")).leads_to(), "/sign-in");
    let again = late.post("/start", &changed(&token, &[("name", "Mallory")]));
    assert_eq!(again.status, 422, "the link is good once");
    let name = [("name", "Lena"), ("password", " a long enough sentence ")];
    assert_eq!(late.post("/sign-in", &name).leads_to(), "/", "spaces belong to a password");
}

#[test]
fn who_began_on_the_command_line_goes_on_here() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.rat(&lena, "pip");
    let token = token(&house);
    let mut client = house.client();
    let form = client.get(&format!("/start?token={token}"));
    assert!(form.body.contains("lena, Home"), "{}", form.body);
    assert!(!form.body.contains("animal_1"), "no second household is begun");
    let guessed = client.post("/start", &[("token", "guessed"), ("name", "Lena")]);
    assert!(guessed.status == 422 && !guessed.body.contains("lena, Home"), "{}", guessed.body);
    let given =
        [("token", token.as_str()), ("name", "Lena"), ("password", "a long enough sentence")];
    let today = client.post("/start", &given).leads_to().to_owned();
    assert_eq!(today, format!("/h/{}/", lena.household));
    assert!(client.get(&today).body.contains("Pip"));
}

#[test]
fn quick_records_go_on_record() {
    let house = House::new();
    let (lena, mut client) = of_lena(&house);
    let path = format!("/h/{}/animals/pip", lena.household);
    let before = house.count(&lena);
    let good: [(&str, &[(&str, &str)]); 4] = [
        ("weight", &[("grams", "312,5")]),
        ("note", &[("text", "Loves peas.")]),
        ("carried_on", &[("worst", "calm")]),
        ("settle", &[("eats_normally", "on"), ("rests_in_open", "on")]),
    ];
    for (kind, form) in good {
        let answer = client.post(&format!("{path}/record/{kind}"), form);
        assert!(answer.leads_to().starts_with(&format!("{path}/recorded/")), "{kind}: {form:?}");
    }
    assert_eq!(house.count(&lena), before + 4);
    let bad: [(&str, &[(&str, &str)]); 5] = [
        ("weight", &[("grams", "heavy")]),
        ("weight", &[("grams", "-3")]),
        ("note", &[("text", "  ")]),
        ("carried_on", &[("worst", "lovely")]),
        ("mishap", &[]),
    ];
    for (kind, form) in bad {
        let answer = client.post(&format!("{path}/record/{kind}"), form);
        assert_eq!(answer.status, 422, "{kind}: {form:?}");
        assert!(answer.body.contains(r#"role="alert""#), "{}", answer.body);
    }
    let unknown = format!("/h/{}/animals/nobody/record/weight", lena.household);
    let answer = client.post(&unknown, good[0].1);
    assert!((400..500).contains(&answer.status), "{answer:?}");
    assert_eq!(house.count(&lena), before + 4);
}

#[test]
fn while_one_settles_in_its_page_asks_how() {
    let house = House::new();
    let token = token(&house);
    let mut client = house.client();
    let form = changed(&token, &[("arrived_on", "2026-11-23"), ("stands_1", "hides")]);
    let today = client.post("/start", &form).leads_to().to_owned();
    let page = client.get(&today).body;
    let row = page.split("class=\"animal\"").nth(1).and_then(|row| row.split("href=\"").nth(1));
    let link = row.and_then(|rest| rest.split('"').next());
    let link = link.expect("an animal has its page").to_owned();
    let page = client.get(&link);
    let sheet = format!("{link}/record/settle");
    assert!(page.body.contains(&sheet), "{}", page.body);
    assert!(client.get(&sheet).body.contains(r#"name="eats_normally""#));
    let seen = [("eats_normally", "on")];
    assert!(client.post(&sheet, &seen).leads_to().starts_with(&format!("{link}/recorded/")));
}

fn session(id: &str, by: &str, lasted: f64) -> String {
    format!(
        r#"{{"v":1,"id":"{id}","type":"session","observed_at":"2026-11-24T17:50:00Z","by":"{by}","animal":"pip","caretaker":"{by}","step":"hold_seconds","ended_at":"2026-11-24T17:55:00Z","trials":[{{"dose":3,"lasted_s":{lasted},"behaviours":["stays_loose"]}}],"ended_by":"plan"}}"#
    )
}

const ID: &str = "0198c0de-0000-7000-8000-0000000000aa";

fn of_lena(house: &House) -> (mischief_app::command::Acting, Client) {
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let client = house.signed_in(&lena);
    (lena, client)
}

#[test]
fn a_session_goes_on_record_once() {
    let house = House::new();
    let (lena, mut client) = of_lena(&house);
    let home = lena.household.to_string();
    let page = client.get(&session_of(lena.household, &"pip".parse_animal()));
    assert!(page.body.contains(r#"id="plan""#), "{}", page.body);
    let one = format!(r#"{{"events":[{}]}}"#, session(ID, "lena", 3.0));
    let answer = client.events(&home, &one);
    assert_eq!((answer.status, answer.json()["accepted"].as_u64()), (200, Some(1)), "{answer:?}");
    let answer = client.events(&home, &one).json();
    assert_eq!((answer["accepted"].as_u64(), answer["duplicates"].as_u64()), (Some(0), Some(1)));
    let other = format!(r#"{{"events":[{}]}}"#, session(ID, "lena", 4.0));
    let answer = client.events(&home, &other);
    assert_eq!((answer.status, &answer.json()["error"]["code"]), (409, &"conflicting_id".into()));
    let page = client.get(&format!("/h/{home}/"));
    assert!(page.body.contains("1 of"), "Today counts it:\n{}", page.body);
}

#[test]
fn what_can_not_go_on_record_is_told_clearly() {
    let house = House::new();
    let (lena, mut client) = of_lena(&house);
    let mia = house.member(&lena, "mia", Role::Carer);
    house.person(&lena, &mia);
    let home = lena.household.to_string();
    let before = house.count(&lena);
    let events = |inner: &str| format!(r#"{{"events":[{inner}]}}"#);
    let answer = house.signed_in(&mia).events(&home, &events(&session(ID, "lena", 3.0)));
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("nobody records for another"), "{}", answer.body);
    let later = session(ID, "lena", 3.0).replace("2026-11-24T17:55", "2026-11-26T17:55");
    let refused = [
        (String::from("not JSON"), "bad_json"),
        (String::from("{}"), "missing_field"),
        (String::from("[]"), "bad_json"),
        (events(r#"{"v":1}"#), "missing_field"),
        (events(&session(ID, "lena", 3.0).replace("stays_loose", "sings")), "unknown_behaviour"),
        (events(&session(ID, "lena", 3.0).replace("\"pip\"", "\"who\"")), "unknown_animal"),
        (events(&later), "bad_value"),
    ];
    for (body, code) in refused {
        let answer = client.events(&home, &body);
        assert_eq!(answer.status, 400, "{body}");
        let error = &answer.json()["error"];
        assert_eq!(error["code"], code, "{body}: {error}");
        assert!(error["message"].as_str().is_some_and(|told| told.len() > 10), "{error}");
    }
    let half = events(&format!("{},{}", session(ID, "lena", 3.0), r#"{"v":1}"#));
    assert_eq!(client.events(&home, &half).status, 400, "all or none");
    let large = events(&"x".repeat(5 * 1024 * 1024));
    let answer = client.events(&home, &large);
    assert_eq!((answer.status, &answer.json()["error"]["code"]), (413, &"too_large".into()));
    assert_eq!(house.count(&lena), before);
}

trait ParseAnimal {
    fn parse_animal(&self) -> mischief_core::ids::AnimalId;
}

impl ParseAnimal for str {
    fn parse_animal(&self) -> mischief_core::ids::AnimalId {
        mischief_core::ids::AnimalId::parse(self).expect("an id")
    }
}
