//! The record, out and in.

use super::{at, of_lena};
use crate::web::House;
use crate::web::client::{Answer, Client};
use mischief_app::role::Role;

/// Sends a file as a browser does.
fn upload(client: &mut Client, path: &str, name: &str, content: &str) -> Answer {
    let edge = "----edge";
    let body = format!(
        "--{edge}\r\nContent-Disposition: form-data; name=\"log\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n{content}\r\n--{edge}--\r\n"
    );
    let kind = format!("multipart/form-data; boundary={edge}");
    let headers = [("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
    client.send("POST", path, &headers, Some(&body))
}

#[test]
fn what_is_taken_out_is_brought_in_elsewhere_once() {
    let (house, lena, mut owner) = of_lena();
    house.weighed(&lena, &mischief_core::ids::AnimalId::parse("pip").expect("an id"));
    let log = owner.post(&at(&lena, "/export/log"), &[]);
    assert_eq!(log.status, 200);
    assert!(log.header("content-disposition").contains("filename=\"log.jsonl\""));
    let count = log.body.lines().count();
    assert_eq!(u64::try_from(count).expect("few"), house.count(&lena));
    let animal = owner.post(&at(&lena, "/export/animal"), &[("animal", "pip")]);
    assert!(animal.header("content-disposition").contains("Pip.jsonl"));
    assert!(animal.body.contains("\"weight\"") && animal.body.contains("animal_registered"));
    assert_eq!(owner.post(&at(&lena, "/export/animal"), &[("animal", "moon")]).status, 404);

    let second = House::new();
    let otto = second.household("Elsewhere", "otto");
    second.person(&otto, &otto);
    let mut other = second.signed_in(&otto);
    let import = at(&otto, "/import");
    let before = second.count(&otto);
    let found = upload(&mut other, &import, "log.jsonl", &log.body);
    assert_eq!(found.status, 200, "{}", found.body);
    assert!(found.body.contains(&format!("{count} things would come in.")), "{}", found.body);
    assert_eq!(second.count(&otto), before, "only looked at");
    let place = found.body.split("/household/import/").nth(1).expect("a form");
    let place = format!("{import}/{}", place.split('"').next().expect("an id"));
    let done = other.post(&place, &[]);
    assert!(done.body.contains(&format!("{count} things came in.")), "{}", done.body);
    assert_eq!(second.count(&otto), before + u64::try_from(count).expect("few"));
    let gone = other.post(&place, &[]);
    assert!(gone.status == 422 && gone.body.contains("Choose it again"), "{}", gone.body);
    let again = upload(&mut other, &import, "log.jsonl", &log.body);
    assert!(again.body.contains("Nothing in it is new."), "{}", again.body);
    assert!(!again.body.contains("Take it in"));
    let deeds = other.get(&at(&otto, "/deeds")).body;
    assert!(deeds.contains("otto brought a record in: log.jsonl."), "{deeds}");
}

#[test]
fn what_is_wrong_with_a_record_is_told_line_by_line() {
    let (house, lena, mut owner) = of_lena();
    let import = at(&lena, "/import");
    let before = house.count(&lena);
    let told = upload(&mut owner, &import, "<b>.jsonl", "{\"v\":1}\nnot json\n");
    assert_eq!(told.status, 422);
    for part in ["It can’t come in as it is.", "Line 1", "Line 2", "&#60;b&#62;.jsonl"] {
        assert!(told.body.contains(part), "{part}: {}", told.body);
    }
    assert!(!told.body.contains("Take it in"));
    let many = "nonsense\n".repeat(25);
    let told = upload(&mut owner, &import, "x", &many);
    assert!(told.body.contains("And 15 more."), "{}", told.body);
    let none = upload(&mut owner, &import, "", "");
    assert!(none.status == 422 && none.body.contains("Choose the file"), "{}", none.body);
    assert_eq!(house.count(&lena), before);
}

#[test]
fn a_file_that_was_looked_at_is_nobody_elses() {
    let (house, lena, mut owner) = of_lena();
    let log = owner.post(&at(&lena, "/export/log"), &[]).body.replace("\"pip\"", "\"bean\"");
    let fresh: String = log
        .lines()
        .filter(|line| line.contains("bean"))
        .map(|line| line.replace("\"id\":\"0", "\"id\":\"1") + "\n")
        .collect();
    let found = upload(&mut owner, &at(&lena, "/import"), "log.jsonl", &fresh);
    let place = found.body.split("/household/import/").nth(1).expect("a form");
    let id = place.split('"').next().expect("an id").to_owned();
    let ada = house.member(&lena, "ada", Role::Owner);
    house.person(&lena, &ada);
    let mut second = house.signed_in(&ada);
    let path = at(&lena, &format!("/import/{id}"));
    assert_eq!(second.post(&path, &[]).status, 422, "another owner did not send it");
    house.later(31 * 60);
    assert_eq!(owner.post(&path, &[]).status, 422, "it is kept for half an hour");
}

#[test]
fn tables_come_in_one_file_without_names_unless_asked() {
    let (_house, lena, mut owner) = of_lena();
    let plain = owner.post(&at(&lena, "/export/tables"), &[]);
    assert_eq!((plain.status, plain.header("content-type")), (200, "application/zip"));
    assert!(plain.body.starts_with("PK"), "a ZIP");
    for name in ["animals.csv", "columns.csv", "README.txt"] {
        assert!(plain.body.contains(name), "{name}");
    }
    let whole = owner.post(&at(&lena, "/export/tables"), &[("private", "on")]);
    assert!(whole.body.starts_with("PK"));
    assert_ne!(plain.body, whole.body);
}

#[test]
fn a_backup_is_for_whoever_answers_for_all() {
    let (house, lena, mut owner) = of_lena();
    let page = owner.get(&at(&lena, "/data")).body;
    assert!(page.contains("/household/backup"), "{page}");
    let saved = owner.post(&at(&lena, "/backup"), &[]);
    assert_eq!(saved.status, 200);
    assert!(saved.body.starts_with("SQLite format 3"));
    assert!(saved.header("content-disposition").contains("mischief-2026-11-24"));
    assert!(owner.get(&at(&lena, "/deeds")).body.contains("took a backup"));
    house.household("Next door", "otto");
    let page = owner.get(&at(&lena, "/data")).body;
    assert!(!page.contains("/household/backup") && page.contains("others answer for some"));
    let refused = owner.post(&at(&lena, "/backup"), &[]);
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("Whoever runs the machine"), "{}", refused.body);
}
