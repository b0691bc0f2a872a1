//! The words of the pages: each that is needed is there, each that is there is needed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const SESSION: &str = include_str!("../../../src/web/pages/session/said.rs");

fn folder(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The files below a folder, with their text.
fn files(below: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder(below)];
    while let Some(at) = waiting.pop() {
        for entry in std::fs::read_dir(at).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                found.push((path.display().to_string(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{below}");
    found
}

fn keys() -> BTreeSet<String> {
    let texts = files("web/words/en").into_iter().map(|(_, text)| text);
    let all: Vec<String> = texts
        .flat_map(|text| {
            let key = |line: &str| Some(line.split_once(" =")?.0.to_owned());
            text.lines().filter_map(key).collect::<Vec<_>>()
        })
        .filter(|key| !key.contains([' ', '#', '[', '*', '{']))
        .collect();
    let keys: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(keys.len(), all.len(), "a text is there twice");
    keys
}

/// What stands between quotes in a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|part| !part.is_empty() && part.len() < 60)
}

/// What follows a call up to its closing quote, as in `t("skip")`.
fn called<'t>(text: &'t str, call: &str) -> Vec<&'t str> {
    let pattern = format!("{call}(\"");
    text.split(pattern.as_str()).skip(1).filter_map(|part| part.split('"').next()).collect()
}

/// The words that the script of the session is given.
fn given() -> BTreeSet<String> {
    let list = SESSION.split("const SAID: &[&str] = &[").nth(1).expect("the list");
    let list = list.split("];").next().expect("its end");
    list.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

#[test]
fn every_text_that_is_needed_is_there() {
    let keys = keys();
    let sources = files("templates").into_iter().chain(files("src/web"));
    for (name, text) in sources {
        for key in called(&text, ".t")
            .into_iter()
            .chain(called(&text, ".with"))
            .chain(called(&text, ".with_one"))
        {
            assert!(keys.contains(key), "{name} says `{key}`, which web/words/en has not");
        }
        for kind in called(&text, ".word") {
            let prefix = format!("{kind}-");
            assert!(keys.iter().any(|key| key.starts_with(&prefix)), "{name}: no `{prefix}…`");
        }
    }
    for word in given() {
        assert!(keys.contains(format!("session-{word}").as_str()), "session-{word}");
    }
}

#[test]
fn every_text_that_is_there_is_needed() {
    let sources: Vec<(String, String)> =
        files("templates").into_iter().chain(files("src/web")).collect();
    let literals: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| quoted(text)).collect();
    let kinds: BTreeSet<String> = sources
        .iter()
        .flat_map(|(_, text)| called(text, ".word"))
        .map(|kind| format!("{kind}-"))
        .chain(["today-", "species-"].map(ToOwned::to_owned))
        .collect();
    let session: BTreeSet<String> = given().iter().map(|word| format!("session-{word}")).collect();
    for key in keys() {
        let plain = key.strip_suffix("-what").unwrap_or(&key);
        let named =
            literals.contains(key.as_str()) || literals.contains(plain) || session.contains(&key);
        let of_kind = kinds.iter().any(|kind| key.starts_with(kind.as_str()));
        assert!(named || of_kind, "nothing says `{key}`");
    }
}

#[test]
fn the_session_is_given_the_words_that_it_says() {
    let scripts = ["after", "live", "session", "sitting"];
    let mut said = BTreeSet::new();
    for name in scripts {
        let script = folder(&format!("web/assets/{name}.js"));
        let script = std::fs::read_to_string(script).expect("the script");
        for part in script.split("words.").skip(1) {
            let word: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            said.insert(word);
        }
        for call in ["words[\"", "say(\"", "put(\""] {
            let words = script.split(call).skip(1);
            said.extend(words.filter_map(|part| part.split('"').next()).map(ToOwned::to_owned));
        }
    }
    // How a try went, where a session leads and how a device tells are words of their own.
    let made = ["calm", "unsure", "adverse", "leads-on", "leads-same", "leads-back"];
    said.extend(made.map(ToOwned::to_owned));
    said.extend(["long-calm", "long-not-calm"].map(ToOwned::to_owned));
    said.extend(["way-sound", "way-buzz", "way-flash"].map(ToOwned::to_owned));
    said.remove("");
    assert_eq!(said, given());
}

/// A template without its marks: what is left is text.
fn bare(template: &str) -> String {
    let mut rest = template.to_owned();
    for (open, close) in
        [("<style", "</style>"), ("{%", "%}"), ("{{", "}}"), ("{#", "#}"), ("<", ">")]
    {
        let mut text = String::new();
        for part in rest.split(open) {
            let kept = match part.split_once(close) {
                Some((_, kept)) => kept,
                None => part,
            };
            text.push_str(kept);
        }
        rest = text;
    }
    rest.replace("mischief", "").replace("&#32;", "")
}

#[test]
fn templates_say_nothing_of_their_own() {
    for (name, template) in files("templates") {
        let text = bare(&template);
        assert!(!text.contains(char::is_alphabetic), "{name} says: {}", text.trim());
        for attribute in ["placeholder", "aria-label", "title", "alt"] {
            for part in template.split(&format!(" {attribute}=\"")).skip(1) {
                // A picture beside its name says nothing.
                let says_nothing = part.starts_with('"');
                assert!(part.starts_with("{{") || says_nothing, "{name}: {attribute}");
            }
        }
    }
}

/// The messages of a language: key, and the arguments that each names.
fn messages(language: &str) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let mut messages = std::collections::BTreeMap::new();
    for (_, text) in files(&format!("web/words/{language}")) {
        let mut key = String::new();
        for line in text.lines() {
            if line.starts_with('#') {
                key.clear();
                continue;
            }
            if let Some((found, _)) = line.split_once(" =")
                && !line.starts_with([' ', '}'])
            {
                key = found.to_owned();
                let twice = messages.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{language} says `{key}` twice");
            }
            if let Some(named) = messages.get_mut(&key) {
                let after = line.split('$').skip(1);
                let name = |part: &str| {
                    let letter = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
                    part.chars().take_while(letter).collect::<String>()
                };
                named.extend(after.map(name));
            }
        }
    }
    messages
}

#[test]
fn every_language_says_all_with_the_same_arguments() {
    let english = messages("en");
    let folders = std::fs::read_dir(folder("web/words")).expect("the languages");
    let mut languages: Vec<String> = folders
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    languages.sort();
    assert_eq!(languages, ["de", "en"]);
    for language in languages {
        let own = messages(&language);
        for (key, named) in &english {
            let told = own.get(key);
            assert_eq!(told, Some(named), "`{key}` in {language}");
        }
        for key in own.keys() {
            assert!(english.contains_key(key), "{language} has `{key}`, which English has not");
        }
    }
}
