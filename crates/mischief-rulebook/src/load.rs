//! Reads the data files, and refuses what is not backed, not known or not complete.

mod check;
mod introductions;
mod layer;
mod observed;
mod protocols;
mod rules;

use crate::files::File;
use crate::sources::{Source, SourceKind, Sources};
use crate::words::{Catalogue, Labels};
use check::Check;
use introductions::introductions;
use jiff::civil::Date;
use layer::fitting;
pub use layer::{Assumption, Fitting, LayerError};
use mischief_core::dosing::Learned;
use mischief_core::event::Species;
use mischief_core::protocol::Backing;
use mischief_core::rulebook::{Rule, Rulebook};
use observed::{behaviours, bites, signs};
use protocols::{long_hold, protocols};
use rules::{parameters, rules};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt::Display;

/// Why the data can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {what}")]
pub struct LoadError {
    /// The file, below the data folder.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
}

impl LoadError {
    pub(crate) fn new(file: &str, what: impl Display) -> Self {
        Self { file: file.to_owned(), what: what.to_string() }
    }
}

/// All that is known, checked.
#[derive(Debug)]
pub struct Builtin {
    /// What the engine reckons with.
    pub book: Rulebook,
    /// What backs it.
    pub sources: Sources,
    /// The sentences, in every language.
    pub catalogue: Catalogue,
    /// Grades of bites to people, 0 to 5.
    pub bites: Vec<Grade>,
    /// What the engine has no use for and a reader of the rulebook does.
    pub about: About,
    /// What a fit may learn from a household's record.
    pub fitting: Fitting,
    /// Every parameter as it is written.
    values: toml::Table,
}

/// A grade of bite and what backs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// 0 to 5.
    pub grade: u8,
    /// What backs it.
    pub backing: Backing,
}

/// What is told about rules, parameters, behaviours and signs beside what the engine reckons with.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// In the order of [`Rule::ALL`].
    pub rules: Vec<RuleNote>,
    /// In the order of their file.
    pub parameters: Vec<ParameterNote>,
    /// In the order of the ethogram.
    pub behaviours: Vec<BehaviourNote>,
    /// What backs each health sign, in the order of the signs.
    pub signs: Vec<Backing>,
}

/// What a rule is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concerns {
    /// A person and an animal.
    Handling,
    /// Animals that meet.
    Meetings,
    /// Either.
    Both,
}

/// Both sides of what is contested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// Sources that speak for it.
    pub sources_for: Vec<Box<str>>,
    /// Sources that speak against it.
    pub sources_against: Vec<Box<str>>,
}

/// What is told about a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleNote {
    /// Which rule.
    pub rule: Rule,
    /// What it is asked for.
    pub concerns: Concerns,
    /// Ids of the parameters that it reckons with.
    pub parameters: Vec<Box<str>>,
    /// Both sides, where the evidence is contested.
    pub sides: Option<Sides>,
}

/// What is told about a parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterNote {
    /// Its id: the name of a field of `Parameters`.
    pub id: Box<str>,
    /// Its value.
    pub value: f64,
    /// In what it is measured.
    pub unit: Box<str>,
    /// The day from which the value holds.
    pub since: Date,
    /// What it is and why it has this value, in a sentence.
    pub note: Box<str>,
    /// What backs it.
    pub backing: Backing,
    /// Both sides, where the evidence is contested.
    pub sides: Option<Sides>,
}

/// Whether a behaviour has a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Over at once.
    Point,
    /// Goes on for a while.
    Sustained,
}

/// What is told about a behaviour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehaviourNote {
    /// Whether it has a duration.
    pub form: Form,
    /// For how many seconds at a stretch it may go on before somebody parts the animals, where
    /// there is such a limit.
    pub limit_s: Option<u32>,
    /// For whom it is usually seen.
    pub species: Vec<Species>,
    /// What backs it.
    pub backing: Backing,
}

const SOURCES: &str = "sources.toml";
const PARAMETERS: &str = "parameters.toml";
const RULES: &str = "rules.toml";
const BEHAVIOURS: &str = "ethogram/behaviours.toml";
const SIGNS: &str = "health/signs.toml";
const BITES: &str = "bites.toml";
const PROTOCOLS: &str = "protocols/";
const INTRODUCTIONS: &str = "introductions.toml";
const LONG_HOLD: &str = "modules/long_hold.toml";

/// The id of the source that stands for our own defaults.
const OURS: &str = "D";

/// Reads and checks the files of a rulebook.
///
/// # Errors
/// [`LoadError`] with the first file that can't be used, and what is wrong with it.
pub fn load(files: &[File<'_>]) -> Result<Builtin, LoadError> {
    let sources = sources(files)?;
    let (parameters, parameter_notes, values) = parameters(files, &sources)?;
    let (rules, rule_notes) = rules(files, &sources, &parameter_notes)?;
    let (ethogram, behaviour_notes) = behaviours(files, &sources)?;
    let (signs, sign_backings) = signs(files, &sources)?;
    let protocols = protocols(files, &ethogram, &sources)?;
    let long_hold = long_hold(files, &ethogram, &sources, &protocols)?;
    let introductions = introductions(files, &ethogram, &sources, &parameters)?;
    let labels = Labels {
        behaviours: ethogram.iter().map(|(_, b)| b.id.clone()).collect(),
        signs: signs.0.iter().map(|s| s.id.clone()).collect(),
    };
    Ok(Builtin {
        bites: bites(files, &sources)?,
        fitting: fitting(files, &sources, &parameter_notes)?,
        values,
        catalogue: Catalogue::read(files, labels)?,
        book: Rulebook {
            ethogram,
            signs,
            dosing: Learned::new(&parameters),
            parameters,
            protocols,
            long_hold,
            introductions,
            rules,
        },
        sources,
        about: About {
            rules: rule_notes,
            parameters: parameter_notes,
            behaviours: behaviour_notes,
            signs: sign_backings,
        },
    })
}

fn text<'a>(files: &[File<'a>], path: &str) -> Result<&'a str, LoadError> {
    let file = files.iter().find(|f| f.path == path);
    file.map(|f| f.text).ok_or_else(|| LoadError::new(path, "the file is missing"))
}

fn table<T: DeserializeOwned>(files: &[File<'_>], path: &str) -> Result<T, LoadError> {
    toml::from_str(text(files, path)?).map_err(|e| LoadError::new(path, e))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    source: Vec<SourceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    id: String,
    title: String,
    kind: String,
    url: Option<String>,
}

fn sources(files: &[File<'_>]) -> Result<Sources, LoadError> {
    let none = Sources::default();
    let mut check = Check::new(SOURCES, &none);
    let mut list = Vec::new();
    for entry in table::<SourceFile>(files, SOURCES)?.source {
        let id = &entry.id;
        check.once(id)?;
        let kind = check.word(id, &entry.kind, SourceKind::from_word(&entry.kind))?;
        if (kind == SourceKind::Ours) != (id == OURS) {
            return Err(check.refuse(format_args!("`{id}`: only `{OURS}` is ours")));
        }
        if entry.title.trim().is_empty() {
            return Err(check.refuse(format_args!("`{id}` has no title")));
        }
        if let Some(url) = &entry.url
            && !is_web_address(url)
        {
            return Err(check.refuse(format_args!("`{id}`: `{url}` is not an address of the web")));
        }
        list.push(Source {
            id: entry.id.into(),
            title: entry.title.into(),
            kind,
            url: entry.url.map(Into::into),
        });
    }
    Ok(Sources::new(list))
}

fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.contains('.')
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
            && !url.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>'))
    })
}
