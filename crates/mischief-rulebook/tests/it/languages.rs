//! Every language says the same, each with its own typography.

use crate::assert_none;
use crate::written::{ENGLISH, Written, dotted, is_pronoun, languages, pronouns, written};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of each language but English, each beside the English one.
fn translated() -> Vec<(&'static str, Vec<Written>)> {
    let others = languages().into_iter().filter(|language| *language != ENGLISH);
    others.map(|language| (language, written(language))).collect()
}

#[test]
fn every_language_says_what_english_says() {
    let english = written(ENGLISH);
    let mut off = Vec::new();
    for (language, texts) in translated() {
        let there: BTreeSet<_> = texts.iter().map(Written::at).collect();
        let missing = english.iter().filter(|text| !there.contains(&text.at()));
        off.extend(missing.map(|text| {
            let file = text.file.replacen(ENGLISH, language, 1);
            format!("{file} lacks {}{}", text.key, dotted(&text.part))
        }));
        let known: BTreeSet<_> = english.iter().map(Written::at).collect();
        // A language may have more forms of pronouns, for each sex the same.
        let more = texts.iter().filter(|text| !known.contains(&text.at()) && !is_pronoun(text));
        off.extend(more.map(|text| format!("{text} is not among the English texts")));
        let of = |sex: &str| -> BTreeSet<&str> {
            let key = format!("pronouns-{sex}");
            texts.iter().filter(|w| w.key == key).map(|w| &*w.part).collect()
        };
        for sex in ["male", "unknown"] {
            for form in of("female").symmetric_difference(&of(sex)) {
                off.push(format!("{language}: pronouns .{form} is not there for every sex"));
            }
        }
        let twice: Vec<_> = texts.iter().map(Written::at).collect();
        assert_eq!(twice.len(), there.len(), "{language} has a text twice");
    }
    assert_none("languages differ", &off);
}

/// The numbers in a text's own words, sorted.
fn numbers(text: &Written) -> Vec<String> {
    let whole = text.texts.join(" ");
    let digits = whole.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let mut all: Vec<String> = digits.map(str::to_owned).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn every_language_has_the_same_numbers_and_names_the_same_facts() {
    let english: BTreeMap<_, _> = written(ENGLISH).into_iter().map(|w| (w.at(), w)).collect();
    let forms = pronouns(&written(ENGLISH));
    let mut off = Vec::new();
    for (_, texts) in translated() {
        for text in &texts {
            let Some(original) = english.get(&text.at()) else { continue };
            if numbers(text) != numbers(original) {
                let (here, there) = (numbers(text), numbers(original));
                off.push(format!("{text} has the numbers {here:?}, in English {there:?}"));
            }
            // Two forms of one time; and where one language has the name, another has a pronoun.
            let fact = |name: &String| name.strip_suffix("_at").unwrap_or(name).to_owned();
            let named: BTreeSet<String> = text.variables.iter().map(fact).collect();
            for name in original.variables.iter().map(fact) {
                let may_lack = name == "animal" || forms.contains(&name);
                if !may_lack && !named.contains(&name) {
                    off.push(format!("{text} does not name ${name}"));
                }
            }
        }
    }
    assert_none("languages differ", &off);
}

/// What a language's texts do without, and the quotation marks that open and close.
struct Typography {
    language: &'static str,
    never: &'static [(&'static str, &'static str)],
    quotes: (char, char),
}

const TYPOGRAPHY: &[Typography] = &[
    Typography {
        language: "de",
        never: &[
            ("\"", "a straight quotation mark"),
            ("'", "a straight apostrophe"),
            ("’", "an apostrophe"),
            ("”", "an English quotation mark"),
            ("—", "a long dash"),
            (" - ", "a hyphen for a dash"),
            ("...", "three full stops"),
        ],
        quotes: ('„', '“'),
    },
    Typography {
        language: "en",
        never: &[("„", "a German quotation mark"), ("...", "three full stops")],
        quotes: ('“', '”'),
    },
];

#[test]
fn texts_are_plain() {
    let mut off = Vec::new();
    let everywhere: &[(&str, &str)] =
        &[("!", "an exclamation mark"), ("  ", "two spaces"), ("[", "a bracket"), ("\t", "a tab")];
    for language in languages() {
        let own = TYPOGRAPHY.iter().find(|t| t.language == language);
        let own = own.unwrap_or_else(|| panic!("{language} has no rules of typography"));
        for text in written(language) {
            for (sign, what) in everywhere.iter().chain(own.never) {
                if text.texts.iter().any(|t| t.contains(sign)) {
                    off.push(format!("{text} has {what}"));
                }
            }
            let whole = text.texts.concat();
            let count = |sign: char| whole.matches(sign).count();
            if count('—') > 1 || count('–') > 1 {
                off.push(format!("{text} has a chain of dashes"));
            }
            if count(own.quotes.0) != count(own.quotes.1) {
                off.push(format!("{text} has an open quotation"));
            }
            if text.texts.iter().any(|t| t.trim_end_matches('\n').ends_with("  ")) {
                off.push(format!("{text} has stray white space"));
            }
        }
    }
    assert_none("not plain", &off);
}
