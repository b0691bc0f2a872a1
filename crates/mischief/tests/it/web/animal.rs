//! An animal's page, its quick records, and what is planned for it.

use super::House;
use super::client::{Answer, Client};
use super::house::facts;
use mischief_app::command::{Acting, NewHousehold};
use mischief_app::role::Role;
use mischief_core::event::{HouseholdSettings, What};
use mischief_core::ids::AnimalId;

/// A house of Lena's with one tame rat, and Lena's device.
struct Lenas {
    house: House,
    lena: Acting,
    client: Client,
    pip: AnimalId,
    page: String,
}

impl Lenas {
    fn new() -> Self {
        let house = House::new();
        let lena = house.household("Home", "lena");
        house.person(&lena, &lena);
        let pip = house.rat(&lena, "pip");
        let client = house.signed_in(&lena);
        let page = format!("/h/{}/animals/pip", lena.household);
        Self { house, lena, client, pip, page }
    }

    fn get(&mut self, end: &str) -> String {
        let answer = self.client.get(&format!("{}{end}", self.page));
        assert_eq!(answer.status, 200, "{end}: {}", answer.body);
        answer.body
    }

    fn post(&mut self, end: &str, form: &[(&str, &str)]) -> Answer {
        let path = format!("{}{end}", self.page);
        self.client.post(&path, form)
    }

    /// Records something, and what the page after it says.
    fn recorded(&mut self, end: &str, form: &[(&str, &str)]) -> String {
        let next = self.post(end, form).leads_to().to_owned();
        assert!(next.starts_with(&format!("{}/recorded/", self.page)), "{next}");
        self.client.get(&next).body
    }

    fn count(&self) -> u64 {
        self.house.count(&self.lena)
    }
}

/// The parts of a page in their order.
fn in_order(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let after = rest.split_once(part);
        (_, rest) = after.unwrap_or_else(|| panic!("`{part}` is not where it should be:\n{page}"));
    }
}

#[test]
fn the_page_says_what_to_do_where_all_stand_and_what_happened() {
    let mut home = Lenas::new();
    home.house.weighed(&home.lena, &home.pip);
    let page = home.get("");
    in_order(
        &page,
        &["<h1>Pip</h1>", "card now is-go", "path-of-stones", "Everything that happened"],
    );
    in_order(&page, &["Today", "Pip weighs 312 g", "Pip and lena start from", "Pip is registered"]);
    assert!(page.contains("class=\"chart\""), "the weight is drawn");
    assert!(page.contains("aria-current=\"step\""), "{page}");
    for kind in ["weight", "sign", "bite", "note"] {
        assert!(page.contains(&format!("{}/record/{kind}", home.page)), "{kind}");
    }
    let why = home.get("/why");
    assert!(why.contains("?at=") && why.contains("https://"), "records and sources:\n{why}");
    let link = why.split("href=\"").find(|part| part.contains("?at=")).expect("a record");
    let link = link.split(['"', '#']).next().expect("an address").to_owned();
    assert_eq!(home.client.get(&link).status, 200);
    for garbage in ["?before=x", "?before=1.2", "?at=nothing", "?before=-9.0198"] {
        home.get(garbage);
    }
    let nobody = format!("/h/{}/animals/nobody", home.lena.household);
    assert_eq!(home.client.get(&nobody).status, 404);
}

#[test]
fn a_long_history_comes_page_by_page() {
    let mut home = Lenas::new();
    for day in 1..=50 {
        home.house.later(86_400);
        let text = format!("Note number {day} of many.").into();
        home.house.record(&home.lena, What::Note { animal: Some(home.pip.clone()), text });
    }
    let first = home.get("");
    assert!(first.contains("Note number 50 of") && !first.contains("Note number 5 of"));
    let next = first.split("?before=").nth(1).and_then(|rest| rest.split(['"', '#']).next());
    let next = next.expect("there is more").to_owned();
    let second = home.get(&format!("?before={next}"));
    assert!(second.contains("Note number 5 of") && second.contains("Pip is registered"));
    assert!(!second.contains("Note number 50 of") && !second.contains("?before="));
}

#[test]
fn a_weight_that_is_unlikely_is_asked_about_once() {
    let mut home = Lenas::new();
    home.house.weighed(&home.lena, &home.pip);
    let before = home.count();
    let asked = home.post("/record/weight", &[("grams", "3120")]);
    assert_eq!(asked.status, 200);
    assert!(asked.body.contains("Really 3120 g? Pip weighed 312 g the last time."));
    assert!(asked.body.contains("name=\"grams\" value=\"3120\""), "{}", asked.body);
    assert_eq!(home.count(), before);
    let told = home.recorded("/record/weight", &[("grams", "3120"), ("sure", "yes")]);
    assert!(told.contains("Pip weighs 3120 g."), "{told}");
    assert_eq!(home.count(), before + 1);
    assert_eq!(home.post("/record/weight", &[("grams", "0")]).status, 422);
}

#[test]
fn a_sign_says_what_to_do_before_and_after_it_is_recorded() {
    let mut home = Lenas::new();
    let all = home.get("/record/sign");
    in_order(&all, &["A vet now", "Gasping", "A vet within about two days", "Worth a note"]);
    let before = home.count();
    let one = home.get("/record/sign?sign=gasping");
    in_order(&one, &["Gasping", "A vet now", "Call a vet now", "How it looks"]);
    assert_eq!(home.count(), before, "looking records nothing");
    let told = home.recorded("/record/sign", &[("sign", "gasping")]);
    in_order(&told, &["Pip: gasping.", "Call a vet now", "What to do now", "is-stop"]);
    assert!(home.get("").contains("card now is-stop"));
    assert!(home.get("/record").contains("/plan/cleared"));
    home.house.later(2 * 86_400);
    let told = home.recorded("/plan/cleared", &[("sign", "gasping:vet")]);
    assert!(told.contains("gasping is cleared by a vet"), "{told}");
    assert!(home.get("").contains("card now is-go"));
}

#[test]
fn after_a_bite_the_wound_comes_first() {
    let mut home = Lenas::new();
    let sheet = home.get("/record/bite");
    in_order(
        &sheet,
        &["First, see to the wound", "soap and running water", "name=\"grade\"", "name=\"food\""],
    );
    let half = home.post("/record/bite", &[("grade", "3")]);
    assert_eq!(half.status, 422);
    assert!(half.body.contains("Was it about food?") && half.body.contains("role=\"alert\""));
    assert!(half.body.contains("value=\"3\" required checked"), "nothing typed is lost");
    let form = [("grade", "3"), ("food", "no"), ("person", "other"), ("other", "the neighbour")];
    let told = home.recorded("/record/bite", &form);
    in_order(&told, &["Pip bit the neighbour: grade 3.", "When to ask a doctor", "21-day watch"]);
    assert!(told.contains("go back 2 steps"), "{told}");
    assert_eq!(home.post("/record/bite", &[("grade", "6"), ("food", "no")]).status, 422);
}

#[test]
fn what_was_recorded_is_taken_back_and_counts_again() {
    let mut home = Lenas::new();
    let event = home.house.weighed(&home.lena, &home.pip);
    let back = format!("/h/{}/take-back/{}", home.lena.household, event.to_text());
    let own = home.page.clone();
    let form = [("reason", "the wrong scale"), ("back", own.as_str())];
    assert_eq!(home.client.post(&back, &form).leads_to(), own);
    let page = home.get("");
    assert!(page.contains("Taken back by lena: the wrong scale"), "{page}");
    assert!(!page.contains("class=\"chart\""), "it counts for nothing");
    let again = page.split("struck").nth(1).and_then(|rest| rest.split("action=\"").nth(1));
    let again = again.and_then(|rest| rest.split('"').next()).expect("a way back").to_owned();
    assert_ne!(again, back);
    home.client.post(&again, &[("back", own.as_str())]).leads_to();
    let page = home.get("");
    assert!(!page.contains("Taken back by") && page.contains("class=\"chart\""));
    let foreign = [("back", "https://elsewhere.example/")];
    assert!(home.client.post(&back, &foreign).leads_to().starts_with("/h/"));
}

#[test]
fn who_may_only_look_is_offered_nothing_else() {
    let home = Lenas::new();
    let event = home.house.weighed(&home.lena, &home.pip);
    let until = home.house.app.now() + jiff::SignedDuration::from_hours(48);
    for (name, role) in [("vera", Role::Viewer), ("sam", Role::Sitter { until })] {
        let acting = home.house.member(&home.lena, name, role);
        home.house.person(&home.lena, &acting);
        let mut client = home.house.signed_in(&acting);
        let page = client.get(&home.page).body;
        assert!(!page.contains("/take-back/"), "{name} takes nothing of others back");
        assert_eq!(page.contains("/record/weight"), name == "sam");
        let back = format!("/h/{}/take-back/{}", home.lena.household, event.to_text());
        assert_eq!(client.post(&back, &[]).status, 403, "{name}");
        let plan = format!("{}/plan/leave", home.page);
        assert_eq!(client.post(&plan, &[("reason", "died")]).status, 403, "{name}");
    }
}

#[test]
fn when_one_dies_the_pages_are_quiet() {
    let mut home = Lenas::new();
    home.house.record(
        &home.lena,
        What::Note { animal: Some(home.pip.clone()), text: "Loved peas.".into() },
    );
    let sheet = home.get("/plan/leave?reason=died");
    in_order(&sheet, &["Goodbye, Pip", "The record is kept"]);
    let told = home.recorded("/plan/leave", &[("reason", "died")]);
    assert!(told.contains("class=\"farewell\"") && !told.contains("What to do now"), "{told}");
    let page = home.get("");
    assert!(page.contains("Pip died today.") && page.contains("Loved peas."), "{page}");
    for loud in ["card now", "class=\"quick\"", "path-of-stones", "/session"] {
        assert!(!page.contains(loud), "{loud}");
    }
    assert_eq!(home.client.get(&format!("{}/record/weight", home.page)).status, 404);
    let told = home.recorded("/record/note", &[("text", "She slept in my sleeve.")]);
    assert!(told.contains("She slept in my sleeve."), "one may still remember: {told}");
    let list = home.client.get(&format!("/h/{}/animals", home.lena.household)).body;
    in_order(&list, &["No longer here", "Pip"]);
    let today = home.client.get(&format!("/h/{}/", home.lena.household)).body;
    assert!(!today.contains("Pip"), "{today}");
}

#[test]
fn a_placing_and_a_protocol_say_what_they_change() {
    let mut home = Lenas::new();
    let sheet = home.get("/plan/placed");
    assert!(sheet.contains("value=\"lap\"") || sheet.contains("value=\"palm\""), "{sheet}");
    assert_eq!(home.post("/plan/placed", &[("step", "palm")]).status, 422, "why?");
    let form = [("step", "palm"), ("reason", "she is shy after the move")];
    let told = home.recorded("/plan/placed", &form);
    assert!(told.contains("Pip and lena now stand at"), "{told}");
    let others = home.get("/plan/protocol");
    let link = others.split("href=\"").find(|part| part.contains("?protocol="));
    let link = link.and_then(|part| part.split('"').next()).expect("another one").to_owned();
    let before = home.count();
    let preview = home.client.get(&link).body;
    assert!(preview.contains("What would change") && preview.contains("lena"), "{preview}");
    assert_eq!(home.count(), before);
    let value = link.split("protocol=").nth(1).expect("its name").replace("%40", "@");
    let told = home.recorded("/plan/protocol", &[("protocol", value.as_str())]);
    assert!(told.contains("Pip follows"), "{told}");
}

#[test]
fn facts_are_put_right_and_what_stays_is_no_record() {
    let mut home = Lenas::new();
    let sheet = home.get("/plan/facts");
    assert!(sheet.contains("value=\"Pip\""), "{sheet}");
    let same = [
        ("name", "Pip"),
        ("sex", ""),
        ("goal", "hand_tame"),
        ("origin", "breeder"),
        ("arrived_on", "2026-10-01"),
    ];
    let before = home.count();
    assert_eq!(home.post("/plan/facts", &same).leads_to(), home.page);
    assert_eq!(home.count(), before);
    let mut other = same.to_vec();
    other[1] = ("sex", "female");
    other.extend([("treats", "pea, oat"), ("trait_deaf", "yes"), ("born_on", "2026-07-01")]);
    let told = home.recorded("/plan/facts", &other);
    for part in ["female", "born on", "deaf", "loves pea, oat"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let wrong = [("name", ""), ("arrived_on", "2026-10-01")];
    assert_eq!(home.post("/plan/facts", &wrong).status, 422);
    let wrong = [("name", "Pip"), ("born_on", "yesterday")];
    assert_eq!(home.post("/plan/facts", &wrong).status, 422);
}

#[test]
fn several_are_looked_over_at_once_and_earlier_is_a_time_too() {
    let mut home = Lenas::new();
    home.house.rat(&home.lena, "nutmeg");
    let form = [("with_pip", "yes"), ("with_nutmeg", "yes"), ("at", "2026-11-24T08:15")];
    let told = home.recorded("/record/checked", &form);
    assert!(told.contains("looked over, nothing found"), "{told}");
    assert!(home.get("").contains("08:15"));
    for at in ["2026-11-25T08:00", "yesterday", "2026-02-30T10:00"] {
        let form = [("with_pip", "yes"), ("at", at)];
        assert_eq!(home.post("/record/checked", &form).status, 422, "{at}");
    }
    assert_eq!(home.post("/record/checked", &[("with_nobody", "yes")]).status, 422);
}

#[test]
fn garbage_changes_nothing() {
    let mut home = Lenas::new();
    let before = home.count();
    let long = "x".repeat(20_000);
    let garbage: [&[(&str, &str)]; 3] = [
        &[("kind", "no"), ("sign", "no"), ("grade", "-1"), ("step", "no step"), ("reason", "")],
        &[("grams", "NaN"), ("worst", "<b>"), ("protocol", "@@"), ("caretaker", "no one")],
        &[("text", ""), ("reason", " "), ("name", &long), ("at", "\u{0}")],
    ];
    let sheets = [
        "record/weight",
        "record/sign",
        "record/checked",
        "record/carried_on",
        "record/bite",
        "record/mishap",
        "record/surgery",
        "record/note",
        "plan/cleared",
        "plan/facts",
        "plan/placed",
        "plan/protocol",
        "plan/long_hold",
        "plan/baseline",
        "plan/quarantine",
        "plan/leave",
    ];
    for sheet in sheets {
        home.get(&format!("/{sheet}"));
        for form in garbage {
            let answer = home.post(&format!("/{sheet}"), form);
            assert_eq!(answer.status, 422, "{sheet}: {form:?}");
            assert!(!answer.body.contains("value=\"<b>"), "{sheet}");
        }
    }
    for unknown in ["record/leave", "plan/weight", "record/x", "plan/%3Cb%3E"] {
        let path = format!("{}/{unknown}", home.page);
        assert_eq!(home.client.get(&path).status, 404, "{unknown}");
    }
    assert_eq!(home.count(), before);
}

#[test]
fn what_people_write_is_text_and_nothing_else() {
    let mut home = Lenas::new();
    let text = "<script>alert(1)</script> & \"quoted\"\nsecond line";
    home.recorded("/record/note", &[("text", text)]);
    let page = home.get("");
    assert!(!page.contains("<script>alert") && page.contains("&#60;script&#62;alert"), "{page}");
}

#[test]
fn a_german_household_reads_its_history_in_german() {
    let house = House::new();
    let new = NewHousehold {
        name: "Daheim".to_owned(),
        settings: HouseholdSettings {
            time_zone: Some("Europe/Berlin".into()),
            day_starts_at: None,
            language: Some("de".into()),
        },
        owner: Some(super::caretaker("lena")),
        facts: facts("lena"),
    };
    let lena = house.runtime.block_on(house.app.begin_household(new)).expect("a household").acting;
    house.person(&lena, &lena);
    let pip = house.rat(&lena, "pip");
    house.weighed(&lena, &pip);
    let page = house.signed_in(&lena).get(&format!("/h/{}/animals/pip", lena.household)).body;
    assert!(page.contains("Pip wiegt 312 g"), "{page}");
    assert!(page.contains("Pip ist aufgenommen: Ratte, aus einer Zucht"), "{page}");
}

#[test]
fn forty_animals_can_be_filtered_and_sorted() {
    let mut home = Lenas::new();
    for number in 0..40 {
        let id = home.house.rat(&home.lena, &format!("rat{number}"));
        if number % 2 == 0 {
            home.house.housed(&home.lena, &id, "attic");
        }
    }
    let list = format!("/h/{}/animals", home.lena.household);
    let rows = |page: &str| page.matches("class=\"who-what\"").count();
    let all = home.client.get(&list).body;
    assert_eq!(rows(&all), 41);
    assert!(all.contains("name=\"cage\"") && all.contains("name=\"who\""));
    let none = home.client.get(&format!("{list}?cage=none&verdict=all&sort=verdict")).body;
    assert!(rows(&none) > 20 && rows(&none) < 41, "{}", rows(&none));
    let stop = home.client.get(&format!("{list}?verdict=stop")).body;
    assert!(rows(&stop) == 0 && stop.contains("None of them fits"));
    let odd = home.client.get(&format!("{list}?who=nobody&cage=%3Cb%3E&sort=x"));
    assert_eq!(odd.status, 200);
}
