//! An animal moves to another home with its record: made, printed, fetched, looked at, taken in.

use super::House;
use super::client::{Answer, Client};
use mischief_app::command::Acting;

/// Sends a file with the fields beside it, as a form of the page does.
fn upload(client: &mut Client, path: &str, file: &str, fields: &[(&str, &str)]) -> Answer {
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        ));
    }
    body.push_str(&format!(
        "--edge\r\nContent-Disposition: form-data; name=\"passport\"; filename=\"pip.json\"\r\n\
         Content-Type: application/json\r\n\r\n{file}\r\n--edge--\r\n"
    ));
    let kind = ("content-type", "multipart/form-data; boundary=edge");
    client.send("POST", path, &[kind, ("sec-fetch-site", "same-origin")], Some(&body))
}

/// What leads on from a page, by how its address begins.
fn link(answer: &Answer, start: &str) -> String {
    let from = answer.body.split(&format!("action=\"{start}")).nth(1);
    let rest = from.unwrap_or_else(|| panic!("no `{start}` in:\n{}", answer.body));
    format!("{start}{}", rest.split('"').next().unwrap_or_default())
}

/// A passport of an animal as somebody downloads it, and the fingerprint that the page tells.
fn fetched(client: &mut Client, home: &str) -> (String, String) {
    let page = format!("{home}/animals/pip/passport");
    let made = client.post(&page, &[("from", "Rosewood Lane")]);
    assert_eq!(made.status, 200, "{made:?}");
    let fingerprint = made.body.split("class=\"fingerprint\">").nth(1).expect("told");
    let fingerprint = fingerprint.split('<').next().unwrap_or_default().to_owned();
    let file = client.post(&link(&made, &format!("{page}/file/")), &[]);
    assert_eq!(file.status, 200);
    assert!(file.header("content-disposition").starts_with("attachment"), "{:?}", file.headers);
    (file.body, fingerprint)
}

fn settled(house: &House, who: &Acting) -> (Client, String) {
    house.person(who, who);
    (house.signed_in(who), format!("/h/{}", who.household))
}

const COMES: &[(&str, &str)] = &[("origin", "rescue"), ("arrived_on", "2026-11-24")];

#[test]
fn an_animal_moves_with_its_record() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.household("Next door", "otto");
    let pip = house.rat(&lena, "pip");
    house.weighed(&lena, &pip);
    let (mut here, home) = settled(&house, &lena);
    let (mut there, away) = settled(&house, &otto);

    let print = here.get(&format!("{home}/animals/pip/passport/print"));
    assert_eq!(print.status, 200);
    for told in ["Pip", "Trusts", "Weighs 312 g", "sheet.css"] {
        assert!(print.body.contains(told), "{told} in:\n{}", print.body);
    }
    let (file, fingerprint) = fetched(&mut here, &home);
    assert!(!file.contains("lena"), "no people travel");

    let before = house.count(&otto);
    let take_in = format!("{away}/take-in");
    assert_eq!(there.get(&take_in).status, 200);
    let looked = upload(&mut there, &take_in, &file, COMES);
    assert_eq!(looked.status, 200, "{}", looked.body);
    for told in ["Rosewood Lane", &fingerprint, "Signed, and unchanged", "weighed", "will be new"] {
        assert!(
            looked.body.to_lowercase().contains(&told.to_lowercase()),
            "{told}:\n{}",
            looked.body
        );
    }
    assert_eq!(house.count(&otto), before, "looking takes nothing in");
    let go = link(&looked, &format!("{take_in}/"));
    let taken = there.post(&go, COMES);
    assert_eq!(taken.leads_to(), format!("{away}/animals/pip"));
    assert!(house.count(&otto) > before);
    assert_eq!(there.get(&format!("{away}/animals/pip")).status, 200);
    assert_eq!(there.post(&go, COMES).status, 422, "a file is taken in once");

    let count = house.count(&otto);
    let again = upload(&mut there, &take_in, &file, COMES);
    assert!(again.body.contains("nothing left to do"), "{}", again.body);
    assert_eq!(house.count(&otto), count);
    for (house_, who) in [(&mut here, &home), (&mut there, &away)] {
        let deeds = house_.get(&format!("{who}/household/deeds"));
        assert!(deeds.status != 200 || deeds.body.contains("json"), "{}", deeds.body);
    }
}

#[test]
fn what_was_changed_is_shown_and_not_taken_in() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.household("Next door", "otto");
    house.rat(&lena, "pip");
    let (mut here, home) = settled(&house, &lena);
    let (mut there, away) = settled(&house, &otto);
    let (file, _) = fetched(&mut here, &home);
    let take_in = format!("{away}/take-in");
    let before = house.count(&otto);
    let changed = upload(&mut there, &take_in, &file.replace("breeder", "rescue"), COMES);
    assert!(changed.body.contains("Changed after it was signed"), "{}", changed.body);
    assert!(!changed.body.contains("take-in/"), "{}", changed.body);
    for (file, fields, told) in [
        ("{}", COMES, "passport"),
        (file.as_str(), &[("origin", "the moon"), ("arrived_on", "2026-11-24")][..], "Where are"),
        (file.as_str(), &[("origin", "rescue"), ("arrived_on", "2026-12-24")][..], "still to come"),
    ] {
        let answer = upload(&mut there, &take_in, file, fields);
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(answer.body.contains(told), "{told}:\n{}", answer.body);
    }
    assert_eq!(house.count(&otto), before);
}

#[test]
fn another_one_of_that_id_keeps_it() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.household("Next door", "otto");
    house.rat(&lena, "pip");
    house.rat(&otto, "pip");
    let (mut here, home) = settled(&house, &lena);
    let (mut there, away) = settled(&house, &otto);
    let (file, _) = fetched(&mut here, &home);
    let take_in = format!("{away}/take-in");
    let looked = upload(&mut there, &take_in, &file, COMES);
    for told in ["Its id is taken here", "Another Pip lives here"] {
        assert!(looked.body.contains(told), "{told}:\n{}", looked.body);
    }
    let taken = there.post(&link(&looked, &format!("{take_in}/")), COMES);
    let page = taken.leads_to().to_owned();
    assert_ne!(page, format!("{away}/animals/pip"));
    assert_eq!(there.get(&page).status, 200);
}
