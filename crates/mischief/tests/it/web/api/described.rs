//! The description says what is served, no more and no less, and answers are as it says.

use super::{Program, weight};
use crate::web::House;
use crate::web::client::Answer;
use mischief::web::api::document;
use mischief::web::routes::table;
use mischief_app::role::Scope;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

fn description() -> Value {
    serde_json::from_str(&document::text("")).expect("JSON")
}

#[test]
fn the_description_is_the_one_that_is_kept() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let text = document::text("");
    if std::env::var_os("MISCHIEF_WRITE").is_some() {
        std::fs::write(&file, &text).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("docs/openapi.json");
    assert!(
        kept == text,
        "what programs rely on has changed; where that is meant, run this test with \
         MISCHIEF_WRITE=1 and look at the difference"
    );
    assert!(description()["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
}

#[test]
fn what_is_described_is_served_and_what_is_served_is_described() {
    let served: BTreeSet<(String, String)> = table()
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.path.to_owned(), route.method.to_ascii_lowercase()))
        .collect();
    let mut described = BTreeSet::new();
    let mut names = BTreeSet::new();
    for (path, operations) in description()["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            described.insert((path.clone(), method.clone()));
            let told = format!("{method} {path}");
            let summary = operation["summary"].as_str().unwrap_or_default();
            assert!(summary.len() > 5, "{told} has a summary");
            let name = operation["operationId"].as_str().expect("a name");
            assert!(names.insert(name.to_owned()), "{told}: `{name}` is another's name");
            for (status, response) in operation["responses"].as_object().expect("responses") {
                assert!(response["description"].is_string(), "{told} says what {status} is");
            }
            let named: BTreeSet<&str> = operation["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|one| one["in"] == "path")
                .filter_map(|one| one["name"].as_str())
                .collect();
            let parts: BTreeSet<&str> = path
                .split('/')
                .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
                .collect();
            assert_eq!(named, parts, "{told} describes the parts of its path");
        }
    }
    assert_eq!(described, served);
}

/// Lets nothing through that is not described.
fn strict(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.contains_key("properties") && !fields.contains_key("additionalProperties") {
                fields.insert("additionalProperties".into(), json!(false));
            }
            fields.values_mut().for_each(strict);
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

/// Holds an answer against its description.
fn hold(document: &Value, path: &str, method: &str, answer: &Answer) {
    let wrong = wrong(document, path, method, answer, &answer.body);
    assert!(wrong.is_empty(), "{method} {path}: {wrong:#?}\n{}", answer.body);
}

/// What of a body is not as its description says.
fn wrong(document: &Value, path: &str, method: &str, answer: &Answer, body: &str) -> Vec<String> {
    let told = format!("{method} {path}: {}", answer.status);
    let operation = &document["paths"][path][method];
    let response = &operation["responses"][answer.status.to_string()];
    let kind = answer.header("content-type").split(';').next().unwrap_or_default().to_owned();
    let schema = &response["content"][kind.as_str()]["schema"];
    assert!(schema.is_object(), "{told} of {kind} is described; it says {}", answer.body);
    if kind != "application/json" {
        return Vec::new();
    }
    let mut root = json!({ "components": document["components"] });
    strict(&mut root);
    for (name, value) in schema.as_object().expect("an object") {
        root[name] = value.clone();
    }
    let validator = jsonschema::validator_for(&root).expect("a schema");
    let json = serde_json::from_str(body).expect("JSON");
    let told =
        |error: jsonschema::ValidationError<'_>| format!("{error} at {}", error.instance_path());
    validator.iter_errors(&json).map(told).collect()
}

#[test]
fn what_is_not_described_is_found() {
    let document = description();
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.rat(&lena, "pip");
    let mut program = Program::new(&house, &lena, Scope::Read);
    let path = "/api/v1/households/{household}/animals/{animal}/recommendation";
    let answer = program.get("/animals/pip/recommendation");
    hold(&document, path, "get", &answer);
    let json = answer.json();
    let changes: [(&str, Value); 4] = [
        ("/recommendation/moon", json!(1)),
        ("/recommendation/trials", json!("three")),
        ("/recommendation/because/0/moon", json!(1)),
        ("/recommendation/dose/value", json!(null)),
    ];
    for (place, value) in changes {
        let mut changed = json.clone();
        let (parent, field) = place.rsplit_once('/').expect("a place");
        changed.pointer_mut(parent).expect(place)[field] = value;
        let wrong = wrong(&document, path, "get", &answer, &changed.to_string());
        assert!(!wrong.is_empty(), "{place} would pass");
    }
}

#[test]
fn answers_are_as_described() {
    let document = description();
    let house = House::new();
    let lena = house.household("Home", "lena");
    let pip = house.rat(&lena, "pip");
    house.introduction(&lena, &pip, "together");
    let mut program = Program::new(&house, &lena, Scope::Manage);
    let one = weight(1, "pip", "lena", 312);
    let by_another = weight(2, "pip", "otto", 312);
    let mut other = one.clone();
    other["grams"] = json!(313);
    let id = one["id"].as_str().expect("an id").to_owned();
    let home = "/api/v1/households/{household}";
    let batch = json!({ "events": [one, weight(3, "pip", "lena", 314)] }).to_string();
    let posts = [
        ("/events", one.to_string(), 200),
        ("/events", json!({ "event": one }).to_string(), 200),
        ("/events", batch, 200),
        ("/events", other.to_string(), 409),
        ("/events", by_another.to_string(), 400),
        ("/events/{event}/take-back", r#"{"reason":"the wrong scales"}"#.into(), 200),
        ("/events/{event}/take-back", "{}".into(), 400),
    ];
    for (below, body, status) in posts {
        let answer = program.post(&below.replace("{event}", &id), &body);
        assert_eq!(answer.status, status, "{below} {body}: {}", answer.body);
        hold(&document, &format!("{home}{below}"), "post", &answer);
    }
    let fourth = json!({ "events": [weight(4, "pip", "lena", 315)] }).to_string();
    let answer = program.post("/events?next", &fourth);
    assert_eq!(answer.json()["next"][0]["animal"], "pip", "{}", answer.body);
    hold(&document, &format!("{home}/events"), "post", &answer);
    let gets = [
        ("", "", 200),
        ("/caretakers", "", 200),
        ("/today", "", 200),
        ("/today", "?now=2026-11-30T19:00:00%2B01:00&caretaker=lena", 200),
        ("/today", "?caretaker=nobody", 404),
        ("/today", "?colour=red", 400),
        ("/animals", "", 200),
        ("/animals/{animal}", "", 200),
        ("/animals/{animal}/recommendation", "", 200),
        ("/animals/{animal}/recommendation", "?branch=lap", 200),
        ("/animals/{animal}/recommendation", "?branch=moon", 400),
        ("/animals/{animal}/state", "", 200),
        ("/animals/{animal}/state", "?now=yesterday", 400),
        ("/animals/{animal}/events", "?limit=2", 200),
        ("/animals/{animal}/events", "?limit=0", 400),
        ("/introductions", "", 200),
        ("/introductions/{introduction}/recommendation", "", 200),
        ("/may_meet", "?animals=pip,kit", 200),
        ("/may_meet", "?animals=pip", 400),
        ("/may_meet", "?animals=pip,moon", 404),
        ("/events", "", 200),
        ("/events", "?since=-1", 400),
        ("/export", "", 200),
        ("/animals/{animal}/passport", "?from=Home", 200),
        ("/animals/{animal}/passport", "?to=otto", 400),
    ];
    for (below, query, status) in gets {
        let path = below.replace("{animal}", "pip").replace("{introduction}", "together");
        let answer = program.get(&format!("{path}{query}"));
        assert_eq!(answer.status, status, "{below}{query}: {}", answer.body);
        hold(&document, &format!("{home}{below}"), "get", &answer);
    }
    for path in ["/api/v1/households", "/api/v1/sources", "/api/v1/protocols"] {
        let answer = program.send("GET", path, None);
        assert_eq!(answer.status, 200, "{path}");
        hold(&document, path, "get", &answer);
    }
    let unknown = program.get("/animals/moon");
    assert_eq!(unknown.status, 404);
    hold(&document, &format!("{home}/animals/{{animal}}"), "get", &unknown);
    let mut viewer = Program::new(&house, &lena, Scope::Read);
    let refused = viewer.get("/export");
    assert_eq!(refused.status, 403);
    hold(&document, &format!("{home}/export"), "get", &refused);
}

#[test]
fn an_animal_moves_with_its_passport() {
    let document = description();
    let house = House::new();
    let (lena, otto) = (house.household("Home", "lena"), house.household("Away", "otto"));
    house.rat(&lena, "pip");
    let file = Program::new(&house, &lena, Scope::Manage).get("/animals/pip/passport?from=Home");
    let mut there = Program::new(&house, &otto, Scope::Manage);
    let before = house.count(&otto);
    let path = "/api/v1/households/{household}/passports";
    let came = "?origin=rescue&arrived_on=2026-11-24";
    let mut take_in = |asked: &str, body: &str, status: u16| {
        let answer = there.post(&format!("/passports{asked}"), body);
        assert_eq!(answer.status, status, "{asked}: {}", answer.body);
        hold(&document, path, "post", &answer);
        answer.json()
    };
    let looked = take_in(&format!("{came}&dry_run"), &file.body, 200);
    assert_eq!((&looked["seal"], &looked["household"]), (&json!("good"), &json!("Home")));
    assert_eq!(house.count(&otto), before, "it was only looked at");
    let changed = file.body.replace("Pip", "Rex");
    assert_ne!(changed, file.body);
    for (asked, body) in [
        ("?origin=moon&arrived_on=2026-11-24", &file.body),
        ("?origin=rescue", &file.body),
        ("?origin=rescue&arrived_on=2026-12-24", &file.body),
        (came, &changed),
        (came, &"{}".to_owned()),
    ] {
        take_in(asked, body, 400);
    }
    assert_eq!(house.count(&otto), before, "mistakes take nothing in");
    assert_eq!(take_in(came, &file.body, 200)["duplicate"], false);
    let count = house.count(&otto);
    assert_eq!(take_in(came, &file.body, 200)["duplicate"], true);
    assert_eq!(house.count(&otto), count, "twice is once");
    assert_eq!(there.get("/animals/pip").status, 200);
}

/// Whether an address is one of a path with parts in braces.
fn fits(address: &str, path: &str) -> bool {
    let (address, path) = (address.split('/'), path.split('/'));
    address.clone().count() == path.clone().count()
        && address.zip(path).all(|(one, other)| one == other || other.starts_with('{'))
}

#[test]
fn the_examples_for_people_work() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api.md");
    let text = std::fs::read_to_string(&file).expect("docs/api.md");
    let document = description();
    let paths = document["paths"].as_object().expect("paths");
    let mut found = 0;
    for word in text.split(|c: char| c.is_whitespace() || "`\"".contains(c)) {
        let Some(rest) = word.strip_prefix("$HOUSEHOLD/").or(word.strip_prefix("$MISCHIEF/api/"))
        else {
            continue;
        };
        let rest = rest.split('?').next().unwrap_or_default();
        let address = match word.starts_with("$HOUSEHOLD") {
            true => format!("/api/v1/households/4711/{rest}"),
            false => format!("/api/{}", rest.replace("/4711", "/{household}")),
        };
        if address.ends_with("{household}") {
            continue;
        }
        assert!(paths.keys().any(|path| fits(&address, path)), "{word} is served nowhere");
        found += 1;
    }
    assert!(found >= 9, "{found} examples");

    let house = House::new();
    let lena = house.household("Home", "lena");
    house.rat(&lena, "pip");
    let mut program = Program::new(&house, &lena, Scope::Record);
    let bodies: Vec<&str> =
        text.split("--json '").skip(1).filter_map(|part| part.split('\'').next()).collect();
    let [event, reason] = bodies.as_slice() else { panic!("two bodies: {bodies:?}") };
    let answer = program.post("/events", event);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let id = serde_json::from_str::<Value>(event).expect("JSON")["id"].clone();
    let place = format!("/events/{}/take-back", id.as_str().expect("an id"));
    assert_eq!(program.post(&place, reason).status, 200);
}
