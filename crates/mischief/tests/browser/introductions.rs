//! A live introduction with two thumbs, without a connection, with a stop; and an animal that moves.

use super::house::House;
use super::phone::Phone;
use super::world::World;
use fantoccini::Locator;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::event::{AnimalFacts, IntroductionSession, Origin, Sex, Species, What};
use mischief_core::ids::{AnimalId, IntroductionId, ProtocolId};

fn id(text: &str) -> AnimalId {
    AnimalId::parse(text).expect("an id")
}

/// Two who came long ago and do not know each other, and an introduction that begins in a carrier.
fn strangers(house: &House) -> (Acting, String) {
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    for (animal, name) in [("pip", "Pip"), ("bea", "Bea")] {
        let facts = AnimalFacts {
            name: name.into(),
            species: Species::Rat,
            origin: Origin::Breeder,
            arrived_on: "2026-08-01".parse().expect("a day"),
            sex: Some(Sex::Female),
            born_on: Some("2026-03-01".parse().expect("a day")),
            neutered_on: None,
            traits: None,
            goal: None,
            treats: None,
        };
        house.record(&lena, What::AnimalRegistered { animal: id(animal), facts });
    }
    let began = What::IntroductionStarted {
        introduction: IntroductionId::parse("young").expect("an id"),
        protocol: ProtocolId::parse("rat.introduction.carrier").expect("an id"),
        newcomers: vec![id("bea")],
        residents: vec![id("pip")],
    };
    house.record(&lena, began);
    let page = format!("/h/{}/introductions/young", lena.household);
    (lena, page)
}

/// The meetings on record.
fn meetings(house: &House, who: &Acting) -> Vec<IntroductionSession> {
    let introduction = IntroductionId::parse("young").expect("an id");
    let situation = house.app.situation(who, Scope::Introduction(&introduction));
    let situation = house.runtime.block_on(situation).expect("the record");
    let meeting = |what: &What| match what {
        What::IntroductionSession(session) => Some((**session).clone()),
        _ => None,
    };
    situation.log.iter().filter_map(|event| meeting(&event.what)).collect()
}

/// Taps what was seen, who did it, and to whom.
fn sees_them(phone: &mut Phone<'_>, what: &str, who: &str, whom: &str) {
    phone.tap(what);
    phone.sees("who?");
    phone.tap(who);
    phone.sees("to whom?");
    phone.tap(whom);
    phone.sees_no_more("to whom?");
}

/// Taps until it leads on: what a page tells at its top once it is open may move it under a finger.
fn leads_to(phone: &mut Phone<'_>, words: &str, seen: &str) {
    for _ in 0..3 {
        phone.tap(words);
        if phone.soon(|| phone.text().contains(seen)) {
            return;
        }
    }
    panic!("“{words}” does not lead to “{seen}”:\n{}", phone.text());
}

/// Whether all that can be tapped is large enough for a thumb, and within the screen.
fn fits_thumbs(phone: &Phone<'_>) {
    let small = "return [...document.querySelectorAll('#live button')].map((one) => \
        [one.innerText, one.getBoundingClientRect()]).filter(([, box]) => box.height < 48 || \
        box.width < 48 || box.left < 0 || box.right > innerWidth).map(([text]) => text)";
    let small = phone.browser.script(small, vec![]);
    assert_eq!(small, serde_json::json!([]), "too small, or beyond the edge");
}

#[test]
fn a_calm_meeting_goes_on_record_once_though_the_connection_was_lost() {
    let house = House::new();
    let (lena, page) = strangers(&house);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&page);
    phone.tap("Start");
    phone.tap("They are together now");
    phone.sees("Tap what you see");
    fits_thumbs(&phone);
    sees_them(&mut phone, "Groom each other", "Bea", "Pip");
    phone.sees("Groom each other: Bea");
    sees_them(&mut phone, "Chases", "Pip", "Bea");
    phone.sees("of 2:00");
    phone.reload();
    phone.sees("of 2:00");
    phone.goes_offline();
    phone.pass(125);
    phone.sees("After two minutes");
    phone.tap("Chases");
    phone.sees_no_more("After two minutes");
    phone.tap("Mounts");
    phone.tap("Undo");
    phone.sees_no_more("Mounts: who?");
    phone.pass(3600);
    phone.sees("End it while it is going well");
    phone.tap("End it");
    phone.tap("Slept in contact");
    phone.tap("All ate");
    fits_thumbs(&phone);
    phone.tap("No wounds; put it on record");
    phone.sees("Kept on this device");
    assert_eq!(meetings(&house, &lena).len(), 0, "nothing got through");
    phone.comes_online();
    phone.sees("On record.");
    phone.reload();
    phone.open(&page);
    phone.sees("slept in contact");
    let all = meetings(&house, &lena);
    let [meeting] = all.as_slice() else { panic!("one meeting, once: {all:?}") };
    let told: Vec<_> =
        meeting.observations.iter().map(|seen| (seen.actor.clone(), seen.target.clone())).collect();
    assert_eq!(told, [(Some(id("bea")), Some(id("pip"))), (Some(id("pip")), Some(id("bea")))]);
    assert_eq!((meeting.slept_in_contact, meeting.ate), (Some(true), Some(true)));
    assert_eq!(meeting.ended_by.word(), "plan");
    assert_eq!(meeting.wounds, None);
}

#[test]
fn a_fight_fills_the_screen_and_leads_on_to_wounds() {
    let house = House::new();
    let (lena, page) = strangers(&house);
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    phone.open(&format!("{page}/session"));
    phone.tap("They are together now");
    phone.pass(60);
    phone.tap("Fight in a ball");
    phone.sees("Stop now.");
    phone.sees("Never with bare hands");
    let covers = "const box = document.querySelector('.stop-screen').getBoundingClientRect(); \
        return [box.left, box.top, box.width >= innerWidth, box.height >= innerHeight]";
    let covers = phone.browser.script(covers, vec![]);
    assert_eq!(covers, serde_json::json!([0, 0, true, true]));
    phone.reload();
    phone.sees("Stop now.");
    phone.tap("They are apart");
    phone.tap("Pip");
    phone.tap("Bea");
    phone.sees("Look each one over");
    phone.tap("It gapes");
    phone.sees("needs a vet today");
    phone.fill("Where", "rump");
    phone.tap("Put it on record");
    phone.sees("On record.");
    phone.sees("there was blood or a wound");
    phone.tap("On to the introduction");
    phone.sees("blood");
    let all = meetings(&house, &lena);
    let [meeting] = all.as_slice() else { panic!("one meeting, once: {all:?}") };
    assert_eq!(meeting.ended_by.word(), "abort");
    let wounds = meeting.wounds.as_deref().expect("a wound");
    assert_eq!(wounds.len(), 1);
    assert_eq!((wounds[0].severity.word(), wounds[0].place.as_deref()), ("gape", Some("rump")));
}

#[test]
fn an_animal_moves_with_its_passport() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.household("Next door", "otto");
    house.person(&lena, &lena);
    house.person(&otto, &otto);
    house.rat(&lena, "pip");
    let world = World::of(&house);
    let mut phone = world.phone_of(&house, &lena);
    // All of the page at once: nothing lies below the bar of places.
    phone.wide(390, 1800);
    phone.open(&format!("/h/{}/animals/pip/passport", lena.household));
    leads_to(&mut phone, "See it, and print it", "Trusts");
    phone.browser.devtools("Emulation.setEmulatedMedia", serde_json::json!({"media": "print"}));
    phone.sees_no_more("Print this page");
    phone.browser.devtools("Emulation.setEmulatedMedia", serde_json::json!({"media": ""}));
    phone.tap("Back");
    phone.sees("The page that goes along");
    leads_to(&mut phone, "Make the file", "The fingerprint of your household");

    let pip = id("pip");
    let made = house.app.export_passport(&lena, &pip, Some("Home"));
    let made = house.runtime.block_on(made).expect("a passport");
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("pip.passport.json");
    std::fs::write(&file, made.text).expect("written");
    let mut theirs = world.phone_of(&house, &otto);
    theirs.wide(390, 1800);
    theirs.open(&format!("/h/{}/take-in", otto.household));
    world.runtime.block_on(async {
        let input = Locator::Css("input[type=file]");
        let input = theirs.browser.client.find(input).await.expect("a place for a file");
        input.send_keys(&file.display().to_string()).await.expect("chosen");
    });
    leads_to(&mut theirs, "Look into it", "Signed, and unchanged since");
    theirs.sees(&made.fingerprint);
    let before = house.count(&otto);
    theirs.tap("Take it in");
    assert!(theirs.soon(|| theirs.path().ends_with("/animals/pip")), "{}", theirs.text());
    assert!(house.count(&otto) > before, "it is on record");
}
