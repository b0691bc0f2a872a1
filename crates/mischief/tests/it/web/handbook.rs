//! The handbook: everything that the rulebook knows has its place in it, and every link leads
//! somewhere.

use super::House;
use super::client::Client;
use mischief_app::role::Role;
use mischief_core::event::What;
use mischief_core::ids::ProtocolId;
use mischief_core::rulebook::Rule;
use std::collections::{BTreeMap, BTreeSet};

/// What stands between quotes after every such attribute.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let pattern = format!(" {name}=\"");
    let parts = page.split(pattern.as_str()).skip(1);
    parts.filter_map(|part| Some(part.split('"').next()?.to_owned())).collect()
}

/// Every page of the handbook by its path, read as somebody who is signed in.
fn pages(client: &mut Client) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut waiting = vec!["/handbook".to_owned()];
    while let Some(path) = waiting.pop() {
        if pages.contains_key(&path) {
            continue;
        }
        let answer = client.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        for link in attributes(&answer.body, "href") {
            let target = link.split(['#', '?']).next().unwrap_or_default();
            if target.starts_with("/handbook") {
                waiting.push(target.to_owned());
            }
        }
        pages.insert(path, answer.body);
    }
    pages
}

#[test]
fn everything_known_has_its_place() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pages = pages(&mut house.signed_in(&lena));
    let book = mischief_rulebook::builtin().expect("the rulebook");
    let ids = |page: &str| -> BTreeSet<String> {
        let page = pages.get(&format!("/handbook/{page}"));
        attributes(page.expect("the chapter"), "id").into_iter().collect()
    };
    let rules = ids("rules");
    for rule in Rule::ALL {
        assert!(rules.contains(&format!("rule-{}", rule.word())), "{}", rule.word());
    }
    let behaviours = ids("behaviours");
    for (_, behaviour) in book.book.ethogram.iter() {
        assert!(behaviours.contains(&*behaviour.id), "{}", behaviour.id);
    }
    let signs = ids("health");
    for sign in &book.book.signs.0 {
        assert!(signs.contains(&*sign.id), "{}", sign.id);
    }
    let sources = ids("sources");
    for source in book.sources.iter() {
        assert!(sources.contains(&format!("source-{}", source.id)), "{}", source.id);
    }
    let figures = ids("figures");
    for figure in &book.about.parameters {
        assert!(figures.contains(&format!("figure-{}", figure.id)), "{}", figure.id);
    }
    for (protocol, page) in [("rat.trust", "rats"), ("mouse.trust", "mice")] {
        let steps = ids(page);
        let known = book.book.protocols.iter().filter(|known| known.id.as_str() == protocol);
        for step in known.flat_map(|known| known.ladder.iter().chain(&known.branches)) {
            assert!(steps.contains(step.id.as_str()), "{page} lacks {}", step.id);
        }
    }
    let lab = ids("laboratory");
    for protocol in book.book.protocols.iter().filter(|p| p.id.as_str().contains(".lab.")) {
        let prefix = protocol.id.as_str().replace('.', "-");
        for step in protocol.ladder.iter().chain(&protocol.branches) {
            assert!(lab.contains(&format!("{prefix}-{}", step.id)), "{}", step.id);
        }
    }
    let ways = ["introducing-rats", "carrier", "introducing-mice"];
    for (way, page) in book.book.introductions.iter().zip(ways) {
        let steps = ids(page);
        for step in &way.steps {
            assert!(steps.contains(step.id.as_str()), "{page} lacks {}", step.id);
        }
    }
}

#[test]
fn every_link_of_the_handbook_leads_somewhere() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pages = pages(&mut house.signed_in(&lena));
    assert_eq!(pages.len(), 16, "{:?}", pages.keys());
    for (path, page) in &pages {
        let own: Vec<String> = attributes(page, "id");
        let once: BTreeSet<&String> = own.iter().collect();
        assert_eq!(own.len(), once.len(), "an id is there twice on {path}");
        for link in attributes(page, "href") {
            let (target, part) = link.split_once('#').unwrap_or((&link, ""));
            let target = if target.is_empty() { path.as_str() } else { target };
            if !target.starts_with("/handbook") || part.is_empty() {
                continue;
            }
            let there = pages.get(target).unwrap_or_else(|| panic!("{path}: {link}"));
            assert!(there.contains(&format!(" id=\"{part}\"")), "{path}: {link}");
        }
        for wrong in ["[handbook", "[rule", "[step", "[behaviour", "{$", "{ $"] {
            assert!(!page.contains(wrong), "{path} says {wrong}");
        }
    }
}

#[test]
fn somebody_finds_what_they_look_for() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let mut client = house.signed_in(&lena);
    let found = client.get("/handbook?q=sneeze").body;
    assert!(found.contains("/handbook/health#sneeze"), "{found}");
    let nothing = client.get("/handbook?q=%3Cscript%3Exyzzy").body;
    assert!(nothing.contains("Nothing found for"), "{nothing}");
    assert!(!nothing.contains("<script>xyzzy"), "what is looked for is shown as text");
    assert_eq!(client.get("/handbook/cats").status, 404);
}

#[test]
fn it_is_for_members_unless_it_is_made_public() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let mut stranger = house.client();
    assert!(stranger.get("/handbook").leads_to().starts_with("/sign-in"));
    assert!(stranger.get("/robots.txt").body.contains("Disallow: /\n"));
    assert_eq!(stranger.get("/sitemap.xml").status, 404);
    let page = house.signed_in(&lena).get("/handbook/rats").body;
    assert!(page.contains(r#"name="robots" content="noindex""#), "{page}");

    let house = House::of(mischief::web::Config { public_handbook: true, ..Default::default() });
    let mut stranger = house.client();
    let page = stranger.get("/handbook/rats");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("index, follow"), "{}", page.body);
    assert!(page.body.contains("rel=\"canonical\""), "{}", page.body);
    assert!(page.body.contains("Sit by the cage"), "{}", page.body);
    assert!(!page.body.contains("class=\"bar\""), "a stranger has no places");
    assert!(stranger.get("/robots.txt").body.contains("Allow: /handbook"));
    let map = stranger.get("/sitemap.xml").body;
    assert!(map.contains("/handbook/bites</loc>"), "{map}");
    let german = stranger.send("GET", "/handbook/rats", &[("accept-language", "de")], None);
    assert!(german.body.contains("Der Weg mit Ratten"), "{}", german.body);
    assert!(german.body.contains("<html lang=\"de\""), "{}", german.body);
}

/// A protocol of a household's own.
const BRUNO: &str =
    include_str!("../../../../mischief-core/src/protocol/document/tests/bruno.toml");

#[test]
fn a_household_reads_what_it_wrote_itself() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let mut client = house.signed_in(&lena);
    let own = format!("/h/{}/handbook", lena.household);
    assert!(!client.get("/handbook").body.contains(&own), "there is nothing yet");
    let add = |who, text: &str| house.runtime.block_on(house.app.add_protocol(who, text));
    let sitter = house.member(&lena, "sam", Role::Viewer);
    assert!(add(&sitter, BRUNO).is_err(), "who looks on plans nothing");
    let wrong = add(&lena, "id = 7").expect_err("no protocol").to_string();
    assert!(wrong.contains("`kind`"), "{wrong}");
    add(&lena, BRUNO).expect("taken in");
    assert!(add(&lena, BRUNO).is_err(), "a revision is given once");
    assert!(client.get("/handbook").body.contains(&own), "the contents lead to it");
    let page = client.get(&own).body;
    for told in [
        "home.bruno",
        "Read to him",
        "lower than Bruno",
        "Read aloud for 5 minutes.",
        "We change hands.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }

    let rat = house.rat(&lena, "bruno");
    let (protocol, revision) = (ProtocolId::parse("home.bruno").expect("an id"), Some(1));
    house.record(&lena, What::ProtocolAssigned { animal: rat, protocol, revision });
    let animal = client.get(&format!("/h/{}/animals/bruno", lena.household)).body;
    let ids: BTreeSet<String> = attributes(&page, "id").into_iter().collect();
    let steps = attributes(&animal, "href").into_iter();
    let steps: Vec<String> =
        steps.filter_map(|link| Some(link.strip_prefix(&format!("{own}#"))?.to_owned())).collect();
    assert!(steps.len() >= 4, "{animal}");
    for step in steps {
        assert!(ids.contains(&step), "{step}");
    }
}

#[test]
fn words_lead_to_their_place_from_wherever_they_are_said() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let (pip, juno) = (house.rat(&lena, "pip"), house.rat(&lena, "juno"));
    let cough = mischief_rulebook::builtin().expect("the rulebook");
    let sign = cough.book.signs.find("cough").expect("a sign");
    let seen = house.record(&lena, What::HealthSign { animal: pip.clone(), sign });
    let person = lena.caretaker.as_str().into();
    house.record(&lena, What::Bite { animal: juno, person, grade: 3, food_related: false });
    let mut client = house.signed_in(&lena);
    let pages = pages(&mut client);
    let home = format!("/h/{}", lena.household);
    let mut said = vec![
        (format!("{home}/"), "health#cough"),
        (format!("{home}/"), "rules#rule-bite_pause"),
        (format!("{home}/animals/pip"), "health#cough"),
        (format!("{home}/animals/pip"), "behaviours#"),
        (format!("{home}/animals/juno"), "bites#grade-3"),
        (format!("{home}/animals/pip/why"), "rules#rule-health_amber"),
        (format!("{home}/animals/pip/session"), "rats#"),
        (format!("{home}/animals/pip/recorded/{}", seen.to_text()), "health#cough"),
        (format!("{home}/animals/pip/record/sign?sign=gasp"), "health#gasp"),
    ];
    let sheets = ["record/bite", "record/settle", "record/weight", "plan/litter", "plan/placed"];
    said.extend(sheets.map(|sheet| (format!("{home}/animals/pip/{sheet}"), "")));
    for (path, place) in said {
        let page = client.get(&path);
        assert_eq!(page.status, 200, "{path}");
        let links = attributes(&page.body, "href").into_iter();
        let links: Vec<String> = links.filter(|link| link.starts_with("/handbook/")).collect();
        let leads = links.iter().any(|link| link.starts_with(&format!("/handbook/{place}")));
        assert!(leads, "{path} does not lead to {place}: {links:?}");
        for link in links {
            let (target, part) = link.split_once('#').unwrap_or((&link, ""));
            let there = pages.get(target).unwrap_or_else(|| panic!("{path}: {link}"));
            assert!(part.is_empty() || there.contains(&format!(" id=\"{part}\"")), "{link}");
        }
    }
}
