//! The household's pages: people and what they may do, coming in, keys, devices, settings.

mod data;
mod feed;

use super::House;
use super::client::{Answer, Client};
use mischief_app::command::Acting;
use mischief_app::role::Role;

fn of_lena() -> (House, Acting, Client) {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let client = house.signed_in(&lena);
    (house, lena, client)
}

fn at(who: &Acting, below: &str) -> String {
    format!("/h/{}/household{below}", who.household)
}

/// A secret that a page shows, from its mark on.
fn secret(page: &Answer) -> String {
    let (_, after) = page.body.split_once("mischief_").expect("a secret");
    let rest: String =
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    format!("mischief_{rest}")
}

/// Every page of the household, so that something is on none of them.
fn all_pages(client: &mut Client, who: &Acting) -> String {
    let below = ["", "/invite", "/keys", "/calendar", "/settings", "/data", "/deeds"];
    let mut all = client.get("/you").body;
    for below in below {
        let page = client.get(&at(who, below));
        assert_eq!(page.status, 200, "{below}");
        all.push_str(&page.body);
    }
    all
}

#[test]
fn somebody_new_comes_in_by_an_invitation_once() {
    let (house, lena, mut owner) = of_lena();
    let made = owner.post(&at(&lena, "/invite"), &[("role", "carer")]);
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.body.contains("<svg class=\"qr\""), "as a code too");
    assert!(made.body.contains("works on this machine alone"), "127.0.0.1 leads nowhere else");
    assert!(!made.body.contains("action=\"/look\""), "nothing leads away and back");
    let secret = secret(&made);
    assert!(!all_pages(&mut owner, &lena).contains(&secret), "shown once");

    let mut ben = house.client();
    let link = format!("/join?invitation={secret}");
    let form = ben.get(&link);
    assert!(form.body.contains("Come into “Home”"), "{}", form.body);
    assert!(form.body.contains("look after the animals"));
    let wish = |changes: &[(&'static str, &'static str)]| {
        let base = [
            ("name", "Ben & Co"),
            ("age", "adult"),
            ("sign_in", "ben"),
            ("password", "a long enough sentence"),
        ];
        let of = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, to)| *to);
        base.map(|(name, value)| (name, of(name).unwrap_or(value)))
    };
    let mistakes = [
        ("name", " ", "What shall we call you?"),
        ("age", "old", "How old are they?"),
        ("password", "short", "at least 10 characters"),
        ("sign_in", "lena", "already. Choose another name"),
    ];
    for (field, value, told) in mistakes {
        let mut form: Vec<(&str, &str)> = wish(&[(field, value)]).to_vec();
        form.push(("invitation", &secret));
        let answer = ben.post("/join", &form);
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(told), "{field}: {}", answer.body);
        assert!(!answer.body.contains("a long enough sentence"), "no password comes back");
    }
    let long = "W".repeat(201);
    let mut form: Vec<(&str, &str)> = wish(&[]).to_vec();
    form[0].1 = &long;
    form.push(("invitation", &secret));
    let answer = ben.post("/join", &form);
    assert!(answer.status == 422 && answer.body.contains("at most 200 letters"), "{answer:?}");
    form[0].1 = "Ben & Co";
    let home = format!("/h/{}/", lena.household);
    assert_eq!(ben.post("/join", &form).leads_to(), home);
    assert_eq!(ben.get(&home).status, 200, "signed in at once");
    assert_eq!(ben.get(&at(&lena, "/keys")).status, 403, "as a carer");
    let page = ben.get(&at(&lena, ""));
    assert!(page.body.contains("Ben &#38; Co") && !page.body.contains("/household/invite"));

    let again = house.client().get(&link);
    assert_eq!(again.status, 404);
    assert!(again.body.contains("This invitation was used, or its time is over"), "{}", again.body);
    let deeds = owner.get(&at(&lena, "/deeds")).body;
    assert!(deeds.contains("Ben &#38; Co accepted an invitation. Role: Carer."), "{deeds}");
    assert!(deeds.contains("lena made an invitation. Role: Carer."));
}

#[test]
fn who_guesses_invitations_waits() {
    let (house, _, _) = of_lena();
    let mut client = house.client();
    for _ in 0..20 {
        assert_eq!(client.get("/join?invitation=mischief_guessed").status, 404);
    }
    let slowed = client.get("/join?invitation=mischief_guessed");
    assert_eq!(slowed.status, 429);
    assert_ne!(slowed.header("retry-after"), "");
}

#[test]
fn who_is_signed_in_comes_in_as_they_are() {
    let (house, lena, mut owner) = of_lena();
    let otto = house.household("Next door", "otto");
    house.person(&otto, &otto);
    let mut other = house.signed_in(&otto);
    let made = owner.post(&at(&lena, "/invite"), &[("role", "viewer")]);
    let secret = secret(&made);
    let form = other.get(&format!("/join?invitation={secret}"));
    assert!(form.body.contains("Go on as otto"), "{}", form.body);
    let form =
        [("invitation", secret.as_str()), ("as_me", "yes"), ("name", "Otto"), ("age", "adult")];
    assert_eq!(other.post("/join", &form).leads_to(), format!("/h/{}/", lena.household));
    let you = other.get("/you").body;
    assert!(you.contains(">Home<") && you.contains(">Next door<"), "{you}");
    assert_eq!(other.get("/").status, 200, "a choice of two");

    let again = owner.post(&at(&lena, "/invite"), &[("role", "owner")]);
    let secret = super::household::secret(&again);
    let form =
        [("invitation", secret.as_str()), ("as_me", "yes"), ("name", "Otto"), ("age", "adult")];
    let refused = other.post("/join", &form);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("You belong to this household already"), "{}", refused.body);
}

#[test]
fn a_sitter_comes_until_a_day_and_an_invitation_is_taken_back() {
    let (house, lena, mut owner) = of_lena();
    let invite = at(&lena, "/invite");
    for until in ["", "soon", "2026-11-23"] {
        let answer = owner.post(&invite, &[("role", "sitter"), ("until", until)]);
        assert_eq!(answer.status, 422, "{until}");
        assert!(answer.body.contains("last day"), "{until}: {}", answer.body);
    }
    let made = owner.post(&invite, &[("role", "sitter"), ("until", "2026-11-29")]);
    assert!(made.body.contains("Sitter until 30 November, 00:00"), "{}", made.body);
    let secret = secret(&made);
    let open = owner.get(&invite).body;
    let take_back = open.split("/household/invitations/").nth(1).expect("a form");
    let id = take_back.split('/').next().expect("an id").to_owned();
    let path = at(&lena, &format!("/invitations/{id}/take-back"));
    assert_eq!(owner.post(&path, &[]).leads_to(), invite);
    assert_eq!(house.client().get(&format!("/join?invitation={secret}")).status, 404);
    assert_eq!(owner.post(&path, &[]).status, 404, "it is gone");
}

#[test]
fn a_person_is_changed_and_what_it_means_is_said() {
    let (house, lena, mut owner) = of_lena();
    let added = [("name", "Mia"), ("age", "5_11")];
    assert_eq!(owner.post(&at(&lena, "/people"), &added).leads_to(), at(&lena, ""));
    let page = owner.get(&at(&lena, "")).body;
    assert!(page.contains("does not sign in"), "{page}");
    let link = page.split("/household/people/").skip(1).map(|part| part.split('"').next());
    let mia = link.flatten().find(|id| *id != "lena").expect("a link").to_owned();
    let place = at(&lena, &format!("/people/{mia}"));
    let told = owner.get(&place).body;
    assert!(told.contains("an adult sits beside"), "{told}");
    let before = house.count(&lena);
    let form = [("name", "Mia"), ("age", "12_17"), ("at_risk", "on"), ("role", "viewer")];
    assert_eq!(owner.post(&place, &form).leads_to(), at(&lena, ""));
    assert_eq!(house.count(&lena), before + 1, "one change on record");
    let told = owner.get(&place).body;
    assert!(told.contains("A doctor advises against contact with rats and mice."), "{told}");
    assert!(told.contains("A viewer sees what is on record"), "{told}");
    assert_eq!(owner.post(&place, &form).status, 303);
    assert_eq!(house.count(&lena), before + 1, "the same again is no change");
    let nobody = owner.post(&place, &[("name", "Mia"), ("age", "adult"), ("role", "queen")]);
    assert_eq!(nobody.status, 422);
    assert_eq!(owner.post(&format!("{place}/end"), &[]).leads_to(), at(&lena, ""));
    assert_eq!(owner.get(&place).status, 404);
    let deeds = owner.get(&at(&lena, "/deeds")).body;
    assert!(deeds.contains("lena ended Mia’s part here."), "{deeds}");
}

#[test]
fn the_last_owner_stays_and_others_leave_by_themselves() {
    let (house, lena, mut owner) = of_lena();
    let ben = house.member(&lena, "ben", Role::Carer);
    house.person(&lena, &ben);
    let mut carer = house.signed_in(&ben);
    let refused = owner.post(&at(&lena, "/leave"), &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("A household needs an owner"), "{}", refused.body);
    let form = [("name", "lena"), ("age", "adult"), ("role", "carer")];
    let refused = owner.post(&at(&lena, "/people/lena"), &form);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("A household needs an owner"), "{}", refused.body);
    let page = carer.get(&at(&lena, "/people/ben")).body;
    assert!(page.contains("/household/leave") && !page.contains("name=\"role\""), "{page}");
    assert_eq!(carer.post(&at(&lena, "/leave"), &[]).leads_to(), "/");
    assert_eq!(carer.get(&at(&lena, "")).status, 404);
    assert!(owner.get(&at(&lena, "/deeds")).body.contains("ben left."));
}

#[test]
fn a_key_is_shown_once_works_and_is_revoked() {
    let (house, lena, mut owner) = of_lena();
    let keys = at(&lena, "/keys");
    assert!(owner.get(&keys).body.contains("No program has a key."));
    let refused = owner.post(&keys, &[("name", " "), ("scope", "read"), ("days", "30")]);
    assert_eq!(refused.status, 422);
    let refused = owner.post(&keys, &[("name", "scale"), ("scope", "all")]);
    assert!(refused.body.contains("How far does the key reach?") && refused.status == 422);
    let made = owner.post(&keys, &[("name", "The <scale>"), ("scope", "record"), ("days", "30")]);
    assert_eq!(made.status, 200);
    assert!(made.body.contains("The &#60;scale&#62;"), "{}", made.body);
    let secret = secret(&made);
    assert!(!all_pages(&mut owner, &lena).contains(&secret), "shown once");
    let animals = format!("/api/v1/households/{}/animals", lena.household);
    let shown = format!("Bearer {secret}");
    let ask = |client: &mut Client| {
        client.send("GET", &animals, &[("authorization", &shown)], None).status
    };
    assert_eq!(ask(&mut house.client()), 200);
    let page = owner.get(&keys).body;
    assert!(page.contains("Last used 24 November, 19:00."), "{page}");
    let id = page.split("/household/keys/").nth(1).and_then(|part| part.split('/').next());
    let revoke = format!("{keys}/{}/revoke", id.expect("a form"));
    assert_eq!(owner.post(&revoke, &[]).leads_to(), keys);
    assert_eq!(owner.post(&revoke, &[]).leads_to(), keys, "twice is no error");
    assert_eq!(ask(&mut house.client()), 401);
    let deeds = owner.get(&at(&lena, "/deeds")).body;
    for told in ["lena made the key “The &#60;scale&#62;”.", "lena revoked the key “The &#60;"]
    {
        assert!(deeds.contains(told), "{deeds}");
    }
}

#[test]
fn devices_are_signed_out_one_by_one_and_all_at_once() {
    let (house, lena, mut here) = of_lena();
    let (mut phone, mut tablet) = (house.signed_in(&lena), house.signed_in(&lena));
    let page = here.get("/you").body;
    assert_eq!(page.matches("/you/devices/").count(), 3, "two others, and all of them: {page}");
    let id = page.split("/you/devices/").nth(1).and_then(|part| part.split('/').next());
    let end = format!("/you/devices/{}/end", id.expect("a form"));
    assert_eq!(here.post(&end, &[]).leads_to(), "/you");
    let home = format!("/h/{}/", lena.household);
    let signed_in = |client: &mut Client| client.get(&home).status == 200;
    assert_eq!([signed_in(&mut phone), signed_in(&mut tablet)].iter().filter(|on| **on).count(), 1);
    let mut third = house.signed_in(&lena);
    assert_eq!(here.post("/you/devices/end", &[]).leads_to(), "/you");
    assert!(!signed_in(&mut third) && !signed_in(&mut phone) && !signed_in(&mut tablet));
    assert!(signed_in(&mut here), "but not this one");
}

#[test]
fn another_password_signs_the_others_out() {
    let (house, lena, mut here) = of_lena();
    let mut phone = house.signed_in(&lena);
    let wrong = here.post("/you/password", &[("old", "guessed"), ("new", "a new long sentence")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("The present password is not right."), "{}", wrong.body);
    let old = "the password of lena";
    let short = here.post("/you/password", &[("old", old), ("new", "short")]);
    assert!(short.status == 422 && short.body.contains("at least 10"), "{}", short.body);
    let form = [("old", old), ("new", "a new long sentence")];
    let to = here.post("/you/password", &form).leads_to().to_owned();
    assert!(here.get(&to).body.contains("Your password is changed."));
    assert!(phone.get("/you").leads_to().starts_with("/sign-in"));
    let sign_in = [("name", "lena"), ("password", "a new long sentence")];
    assert_eq!(house.client().post("/sign-in", &sign_in).leads_to(), "/");
}

#[test]
fn settings_hold_from_then_on() {
    let (house, lena, mut owner) = of_lena();
    let place = at(&lena, "/settings");
    let form = |name: &'static str, zone: &'static str, day: &'static str| {
        [("name", name), ("zone", zone), ("day_starts_at", day), ("language", "en")]
    };
    for (form, told) in [
        (form("", "Europe/Berlin", "04:00"), "name is empty"),
        (form("Home", "Middle Earth", "04:00"), "no such time zone"),
        (form("Home", "Europe/Berlin", "noon"), "written as 04:00"),
    ] {
        let refused = owner.post(&place, &form);
        assert_eq!(refused.status, 422, "{told}");
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
    let before = house.count(&lena);
    let changed = form("Rosewood & Sons", "Europe/London", "05:30");
    assert_eq!(owner.post(&place, &changed).leads_to(), at(&lena, ""));
    assert_eq!(house.count(&lena), before + 1, "zone and day in one");
    let page = owner.get(&place).body;
    for kept in ["Rosewood &#38; Sons", "Europe/London", "05:30"] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    assert_eq!(owner.post(&place, &changed).status, 303);
    assert_eq!(house.count(&lena), before + 1, "the same again is no change");
}

#[test]
fn one_person_has_several_households() {
    let (_house, lena, mut owner) = of_lena();
    let form = [
        ("name", "Foster home"),
        ("who", "Lena"),
        ("zone", "Europe/Berlin"),
        ("day_starts_at", "04:00"),
        ("language", "en"),
    ];
    let to = owner.post("/begin", &form).leads_to().to_owned();
    assert_ne!(to, format!("/h/{}/", lena.household));
    let page = owner.get(&to).body;
    assert!(page.contains("Foster home"), "the name is there, where there are several: {page}");
    let you = owner.get(&format!("/you?at={}", lena.household)).body;
    assert!(you.contains("aria-current=\"true\""), "which one they come from: {you}");
    let nameless = owner.post("/begin", &[("zone", "Europe/Berlin"), ("who", "Lena")]);
    assert_eq!(nameless.status, 422);
}

#[test]
fn a_first_look_is_made_up() {
    let house = House::new();
    let token = house.link.split_once("token=").expect("a link").1.to_owned();
    let mut client = house.client();
    let form = [
        ("token", token.as_str()),
        ("name", "Lena"),
        ("password", "a long enough sentence"),
        ("made_up", "yes"),
    ];
    let nameless = client.post("/start", &[("token", token.as_str()), ("made_up", "yes")]);
    assert_eq!(nameless.status, 422);
    let to = client.post("/start", &form).leads_to().to_owned();
    let today = client.get(&to);
    assert!(today.status == 200 && today.body.contains("Pip"), "{}", today.body);
    assert_eq!(client.get("/").leads_to(), to, "the only one so far");
    assert_eq!(client.post("/begin", &[("made_up", "yes")]).leads_to(), to, "there is one already");
    let real = [
        ("name", "Home"),
        ("who", "Lena"),
        ("zone", "Europe/Berlin"),
        ("day_starts_at", "04:00"),
        ("language", "en"),
    ];
    let own = client.post("/begin", &real).leads_to().to_owned();
    assert_ne!(own, to);
    assert!(!client.get(&own).body.contains("Pip"), "nothing made up is in it");
}

#[test]
fn names_of_sixty_letters_and_forty_people_are_borne() {
    let (house, lena, mut owner) = of_lena();
    let long = "W".repeat(60);
    for number in 0..40 {
        let name = format!("{long}{number}");
        let form = [("name", name.as_str()), ("age", "adult")];
        assert_eq!(owner.post(&at(&lena, "/people"), &form).status, 303);
    }
    let page = owner.get(&at(&lena, "")).body;
    assert_eq!(page.matches(&long).count(), 40);
    let members = house.runtime.block_on(house.app.members(&lena)).expect("members");
    assert_eq!(members.len(), 41);
    let deeds = owner.get(&at(&lena, "/deeds")).body;
    assert_eq!(deeds.matches("lena gave ").count(), 40);
    for _ in 0..2 {
        for key in 0..10 {
            let name = format!("{long}{key}");
            owner.post(&at(&lena, "/keys"), &[("name", &name), ("scope", "read"), ("days", "30")]);
        }
    }
    let first = owner.get(&at(&lena, "/deeds")).body;
    let older = first.split("/household/deeds?before=").nth(1).expect("a second page");
    let before = older.split('"').next().expect("a number");
    let second = owner.get(&at(&lena, &format!("/deeds?before={before}"))).body;
    let told = |page: &str| page.matches("lena gave ").count() + page.matches("lena made ").count();
    assert_eq!((told(&first), told(&second)), (50, 10), "every deed once");
}
