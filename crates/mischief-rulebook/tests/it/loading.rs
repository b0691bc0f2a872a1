//! What is loaded, and what is refused.

use crate::{BUILTIN, assert_none};
use mischief_core::protocol::{Backing, Step};
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::FluentArgs;
use mischief_rulebook::{Builtin, File, LoadError, files, load};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_file_of_the_folder_is_compiled_in() {
    fn walk(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("a plain name");
            let path = format!("{below}{name}");
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path);
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), "", &mut found);
    // Scenarios are for the tests of the program; the program itself has no use for them.
    found.retain(|path| !path.starts_with("scenarios/"));
    let listed: Vec<String> = files().iter().map(|f| f.path.to_owned()).collect();
    assert_eq!(listed, found.into_iter().collect::<Vec<_>>());
}

#[test]
fn the_rulebook_holds_what_it_should() {
    let built = &*BUILTIN;
    assert_eq!(built.book.rules.len(), Rule::ALL.len());
    assert_eq!(built.about.rules.len(), Rule::ALL.len());
    assert_eq!(built.bites.len(), 6);
    assert_eq!(built.book.ethogram.iter().count(), built.about.behaviours.len());
    assert_eq!(built.book.signs.0.len(), built.about.signs.len());
    let ids: Vec<_> = built.book.protocols.iter().map(|p| p.id.as_str()).collect();
    assert!(ids.contains(&"rat.trust") && ids.contains(&"mouse.trust"), "{ids:?}");
    assert_eq!(built.book.long_hold.id.as_str(), "long_hold");
    assert_eq!(built.catalogue.language("en-GB").tag(), "en");
    assert_eq!(built.catalogue.language("tlh").tag(), "en");
}

#[test]
fn the_words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*BUILTIN);
}

/// Everything that cites, with what it is.
fn backings() -> Vec<(String, Vec<Box<str>>)> {
    fn of(what: impl Into<String>, backing: &Backing) -> (String, Vec<Box<str>>) {
        (what.into(), backing.sources.clone())
    }
    fn of_step(step: &Step, all: &mut Vec<(String, Vec<Box<str>>)>) {
        all.push(of(step.id.as_str(), &step.backing));
        for (id, backing) in &step.claims {
            all.push(of(format!("{}.{id}", step.id), backing));
        }
        for doubt in &step.doubts {
            let sides = [doubt.sources_for.clone(), doubt.sources_against.clone()].concat();
            all.push((format!("{}.{}", step.id, doubt.id), sides));
        }
    }
    let built = &*BUILTIN;
    let mut all = Vec::new();
    for (rule, facts) in Rule::ALL.iter().zip(&built.book.rules) {
        all.push(of(rule.word(), &facts.backing));
    }
    for note in &built.about.parameters {
        all.push(of(&*note.id, &note.backing));
    }
    let sides = built.about.rules.iter().map(|n| (n.rule.word(), &n.sides));
    let more = built.about.parameters.iter().map(|n| (&*n.id, &n.sides));
    for (id, sides) in sides.chain(more) {
        if let Some(sides) = sides {
            let both = [sides.sources_for.clone(), sides.sources_against.clone()].concat();
            all.push((id.to_owned(), both));
        }
    }
    for ((_, behaviour), note) in built.book.ethogram.iter().zip(&built.about.behaviours) {
        all.push(of(&*behaviour.id, &note.backing));
    }
    for (sign, backing) in built.book.signs.0.iter().zip(&built.about.signs) {
        all.push(of(&*sign.id, backing));
    }
    for grade in &built.bites {
        all.push(of(format!("bite {}", grade.grade), &grade.backing));
    }
    for protocol in &built.book.protocols {
        all.push(of(protocol.id.as_str(), &protocol.new_caretaker.backing));
        for step in protocol.ladder.iter().chain(&protocol.branches) {
            of_step(step, &mut all);
        }
    }
    of_step(&built.book.long_hold, &mut all);
    for introduction in &built.book.introductions {
        all.push(of(introduction.id.as_str(), &introduction.backing));
        for step in &introduction.steps {
            all.push(of(step.id.as_str(), &step.backing));
            for (id, backing) in &step.claims {
                all.push(of(format!("{}.{id}", step.id), backing));
            }
            for doubt in &step.doubts {
                let sides = [doubt.sources_for.clone(), doubt.sources_against.clone()].concat();
                all.push((format!("{}.{}", step.id, doubt.id), sides));
            }
        }
    }
    all
}

#[test]
fn every_source_is_cited_and_every_cited_source_is_there() {
    let sources = &BUILTIN.sources;
    let cited: BTreeSet<Box<str>> = backings().into_iter().flat_map(|(_, ids)| ids).collect();
    let unknown: Vec<String> =
        cited.iter().filter(|id| !sources.contains(id)).map(ToString::to_string).collect();
    assert_none("cited and not there", &unknown);
    let idle: Vec<String> =
        sources.iter().filter(|s| !cited.contains(&s.id)).map(|s| s.id.to_string()).collect();
    assert_none("there and never cited", &idle);
}

#[test]
fn every_parameter_is_named_by_a_rule() {
    let about = &BUILTIN.about;
    let named: BTreeSet<_> = about.rules.iter().flat_map(|r| &r.parameters).collect();
    let idle: Vec<String> = about
        .parameters
        .iter()
        .filter(|p| !named.contains(&p.id))
        .map(|p| p.id.to_string())
        .collect();
    assert_none("parameters that no rule names", &idle);
}

/// Where a link may lead: DOI, publishers, PubMed, welfare and health bodies, the repositories of
/// authors' universities, and the own pages of clubs, vets and keepers.
const HOSTS: &[&str] = &[
    // DOI and PubMed
    "doi.org",
    "pmc.ncbi.nlm.nih.gov",
    "pubmed.ncbi.nlm.nih.gov",
    "www.ncbi.nlm.nih.gov",
    // publishers
    "bmcvetres.biomedcentral.com",
    "journals.plos.org",
    "ojs.utlib.ee",
    "www.frame.org.uk",
    "www.frontiersin.org",
    "www.jove.com",
    "www.merckvetmanual.com",
    "www.msdmanuals.com",
    "www.nature.com",
    "www.petcha.com",
    // authors' universities
    "portalrecerca.uab.cat",
    "research.rug.nl",
    "scholars.mssm.edu",
    "www.research.psu.edu",
    // welfare and health bodies, vets
    "3rc.org",
    "ashcroftvet.co.uk",
    "awionline.org",
    "humane-endpoints.info",
    "kids.rspca.org.au",
    "nc3rs.org.uk",
    "nzavs.org.nz",
    "pismobeachvet.com",
    "wiki.norecopa.no",
    "www.3hs-initiative.co.uk",
    "www.awionline.org",
    "www.cdc.gov",
    "www.das-maeuseasyl.de",
    "www.nc3rs.org.uk",
    "www.rspca.org.uk",
    // clubs, and keepers on their own pages
    "afrma.org",
    "bleumingtails.com",
    "blueapplerats.substack.com",
    "espritrats.com",
    "estellesandford.co.uk",
    "fatratcentral.com",
    "igotrats.com",
    "lurelinrats.wixsite.com",
    "members.madasafish.com",
    "mouse.savvity.net",
    "nfrs.org",
    "onceuponamischief.blogspot.com",
    "prrr.org",
    "pxrats.weebly.com",
    "raisingmischief.wordpress.com",
    "rat-care.com",
    "ratbehavior.org",
    "ratemporium.com",
    "ratfanclub.org",
    "ratguide.com",
    "ratropolis.blogspot.com",
    "ratsofnim.blogspot.com",
    "rattieratbags.com",
    "ratzrus.co.uk",
    "remsratteryadoptables.com",
    "sites.google.com",
    "stellarrats.ca",
    "thefireflyrattery.github.io",
    "theratden.blogspot.com",
    "www.afrma.org",
    "www.allaboutmice.co.uk",
    "www.coastlinepets.com",
    "www.fancymice.info",
    "www.joinrats.com",
    "www.nzfrs.co.nz",
    "www.ratspacnw.org",
];

#[test]
fn links_lead_only_where_they_may() {
    let off: Vec<String> = BUILTIN
        .sources
        .iter()
        .filter_map(|s| s.url.as_deref().map(|url| (&s.id, url)))
        .filter(|(_, url)| !HOSTS.contains(&url.split('/').nth(2).expect("a host")))
        .map(|(id, url)| format!("{id}: {url}"))
        .collect();
    assert_none("links to elsewhere", &off);
    let hosts: Vec<_> =
        BUILTIN.sources.iter().filter_map(|s| s.url.as_deref()?.split('/').nth(2)).collect();
    let idle: Vec<String> =
        HOSTS.iter().filter(|h| !hosts.contains(h)).map(ToString::to_string).collect();
    assert_none("hosts that nothing links to", &idle);
}

/// The error after replacing text in one file, once.
fn after(path: &str, from: &str, to: &str) -> LoadError {
    loaded_after(path, from, to).expect_err("refused")
}

fn loaded_after(path: &str, from: &str, to: &str) -> Result<Builtin, LoadError> {
    let file = files().iter().find(|f| f.path == path).expect("a file");
    assert!(file.text.contains(from), "{path} has no {from:?}");
    let text = file.text.replacen(from, to, 1);
    let changed = |f: &File<'static>| if f.path == path { None } else { Some(*f) };
    let mut all: Vec<File<'_>> = files().iter().filter_map(changed).collect();
    all.push(File { path, text: &text });
    load(&all)
}

#[test]
fn every_language_can_be_read() {
    BUILTIN.catalogue.check().expect("every language");
}

#[test]
fn a_language_is_read_when_it_is_asked_for_and_english_stands_in_for_what_cannot_be_read() {
    let path = "words/de/time.ftl";
    let none = FluentArgs::new();
    for (from, to) in [("month-2 = ", "month-2 "), ("month-2 = ", "month-1 = ")] {
        let built = loaded_after(path, from, to).expect("a mistake in German stops nobody");
        let german = built.catalogue.language("de");
        assert_eq!(german.say("month-3", None, &none), "März");
        assert_eq!(german.say("month-2", None, &none), "February");
        assert_eq!(built.catalogue.check().expect_err("refused").file, path);
    }
}

#[test]
fn what_is_not_backed_is_refused() {
    for (path, from, to, what) in [
        ("rules.toml", "sources = [\"H4\", \"H5\", \"H7\"]", "sources = []", "no source"),
        ("rules.toml", "\"H4\"", "\"nobody\"", "unknown source `nobody`"),
        ("rules.toml", "evidence = \"welfare_body\"\n", "", "evidence"),
        ("rules.toml", "evidence = \"welfare_body\"", "evidence = \"hearsay\"", "hearsay"),
        ("parameters.toml", "sources = [\"D\", \"G\"", "sources = [\"G\"", "default of ours"),
        ("ethogram/behaviours.toml", "evidence = \"community\"\n", "", "evidence"),
        ("health/signs.toml", "sources = [\"D\"]", "sources = []", "no source"),
        ("bites.toml", "sources = [\"D\", \"H12\"]", "sources = [\"H13000\"]", "H13000"),
        ("sources.toml", "kind = \"ours\"", "kind = \"theirs\"", "theirs"),
    ] {
        let error = after(path, from, to);
        assert_eq!(error.file, path);
        assert!(error.what.contains(what), "{error} does not speak of {what}");
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    for (path, from, to, what) in [
        ("rules.toml", "id = \"absent\"", "id = \"gone\"", "`gone` is where `absent` belongs"),
        ("rules.toml", "verdict = \"stop\"", "verdict = \"halt\"", "halt"),
        ("rules.toml", "verdict = \"stop\"", "verdict = \"limits\"", "come first"),
        ("rules.toml", "\"red_sign_hours\"", "\"red_sign_days\"", "unknown parameter"),
        ("rules.toml", "concerns = \"both\"", "concern = \"both\"", "concern"),
        ("parameters.toml", "\"hands_off_days_pet_store\"", "\"hands_off\"", "hands_off"),
        ("parameters.toml", "value = 3", "value = \"3\"", "not a number"),
        ("parameters.toml", "value = 3", "value = 3.5", "3.5"),
        ("ethogram/behaviours.toml", "severity = 0", "severity = 1", "severity"),
        ("ethogram/behaviours.toml", "signal = \"calm\"", "signal = \"happy\"", "happy"),
        ("health/signs.toml", "level = \"red\"", "level = \"pink\"", "pink"),
        ("bites.toml", "grade = 5", "grade = 6", "0 to 5"),
        ("introductions.toml", "after_blood = \"scent_swap\"", "after_blood = \"home\"", "blood"),
        ("introductions.toml", "unwatched = \"first_night\"", "unwatched = \"home\"", "comes just"),
        ("introductions.toml", "slept = true", "slept = false", "together_too_soon"),
        ("introductions.toml", "hours = 24", "hours = 23", "together_too_soon"),
        ("introductions.toml", "id = \"scent_swap\"", "id = \"side_by_side\"", "scent_swap"),
        ("introductions.toml", "days = 2", "days = 3", "one day or more"),
        ("sources.toml", "https://doi.org/", "ftp://doi.org/", "not an address"),
        ("sources.toml", "https://doi.org/", "javascript:", "not an address"),
        ("words/en/time.ftl", "month-1 = ", "month-1 ", ""),
        ("words/en/time.ftl", "month-2 = ", "month-1 = ", "month-1"),
    ] {
        let error = after(path, from, to);
        assert_eq!(error.file, path, "{error}");
        assert!(error.what.contains(what), "{error} does not speak of {what}");
    }
}

#[test]
fn what_is_contested_names_both_sides() {
    let error = after("rules.toml", "evidence = \"welfare_body\"", "evidence = \"contested\"");
    assert!(error.what.contains("lacks a side"), "{error}");
}
