//! Reads the data files, and refuses what is not backed, not known or not complete.

use crate::files::File;
use crate::sources::{Source, SourceKind, Sources};
use crate::words::{Catalogue, Labels};
use jiff::civil::Date;
use mischief_core::ethogram::{Behaviour, Ethogram, Level, Sign, Signal, Signs};
use mischief_core::event::Species;
use mischief_core::protocol::document::{self, Context};
use mischief_core::protocol::{Backing, Evidence, Parameters, Protocol, Step};
use mischief_core::rulebook::{Effect, Rule, RuleFacts, Rulebook};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
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
    /// Its id: the name of a field of [`Parameters`].
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
const LONG_HOLD: &str = "modules/long_hold.toml";

/// The id of the source that stands for our own defaults.
const OURS: &str = "D";

/// Reads and checks the files of a rulebook.
///
/// # Errors
/// [`LoadError`] with the first file that can't be used, and what is wrong with it.
pub fn load(files: &[File<'_>]) -> Result<Builtin, LoadError> {
    let sources = sources(files)?;
    let (parameters, parameter_notes) = parameters(files, &sources)?;
    let (rules, rule_notes) = rules(files, &sources, &parameter_notes)?;
    let (ethogram, behaviour_notes) = behaviours(files, &sources)?;
    let (signs, sign_backings) = signs(files, &sources)?;
    let protocols = protocols(files, &ethogram, &sources)?;
    let long_hold = long_hold(files, &ethogram, &sources, &protocols)?;
    let labels = Labels {
        behaviours: ethogram.iter().map(|(_, b)| b.id.clone()).collect(),
        signs: signs.0.iter().map(|s| s.id.clone()).collect(),
    };
    Ok(Builtin {
        bites: bites(files, &sources)?,
        catalogue: Catalogue::read(files, labels)?,
        book: Rulebook { ethogram, signs, parameters, protocols, long_hold, rules },
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

/// Checks the entries of one file against the sources.
struct Check<'a> {
    file: &'a str,
    sources: &'a Sources,
    seen: BTreeSet<String>,
}

impl<'a> Check<'a> {
    fn new(file: &'a str, sources: &'a Sources) -> Self {
        Self { file, sources, seen: BTreeSet::new() }
    }

    fn refuse(&self, what: impl Display) -> LoadError {
        LoadError::new(self.file, what)
    }

    fn once(&mut self, id: &str) -> Result<(), LoadError> {
        if self.seen.insert(id.to_owned()) {
            return Ok(());
        }
        Err(self.refuse(format_args!("`{id}` is there twice")))
    }

    fn word<T>(&self, id: &str, word: &str, value: Option<T>) -> Result<T, LoadError> {
        value.ok_or_else(|| self.refuse(format_args!("`{id}`: `{word}` is not a word for this")))
    }

    fn known(&self, id: &str, sources: Vec<String>) -> Result<Vec<Box<str>>, LoadError> {
        if sources.is_empty() {
            return Err(self.refuse(format_args!("`{id}` names no source")));
        }
        if let Some(unknown) = sources.iter().find(|s| !self.sources.contains(s)) {
            return Err(self.refuse(format_args!("`{id}` names the unknown source `{unknown}`")));
        }
        Ok(sources.into_iter().map(Into::into).collect())
    }

    fn backing(
        &self,
        id: &str,
        evidence: &str,
        sources: Vec<String>,
    ) -> Result<Backing, LoadError> {
        let evidence = self.word(id, evidence, Evidence::from_word(evidence))?;
        let sources = self.known(id, sources)?;
        if evidence == Evidence::DesignDefault && !sources.iter().any(|s| &**s == OURS) {
            return Err(
                self.refuse(format_args!("`{id}` is a default of ours and does not say so"))
            );
        }
        Ok(Backing { evidence, sources })
    }

    /// Both sides where something is contested, and none where it is not.
    fn sides(
        &self,
        id: &str,
        evidence: Evidence,
        pro: Option<Vec<String>>,
        contra: Option<Vec<String>>,
    ) -> Result<Option<Sides>, LoadError> {
        match (evidence, pro, contra) {
            (Evidence::Contested, Some(pro), Some(contra)) => Ok(Some(Sides {
                sources_for: self.known(id, pro)?,
                sources_against: self.known(id, contra)?,
            })),
            (Evidence::Contested, ..) => {
                Err(self.refuse(format_args!("`{id}` is contested and lacks a side")))
            }
            (_, None, None) => Ok(None),
            _ => Err(self.refuse(format_args!("`{id}` has two sides and is not contested"))),
        }
    }
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterFile {
    parameter: Vec<ParameterEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterEntry {
    id: String,
    value: toml::Value,
    unit: String,
    since: toml::value::Datetime,
    evidence: String,
    sources: Vec<String>,
    r#for: Option<Vec<String>>,
    against: Option<Vec<String>>,
    note: String,
}

fn parameters(
    files: &[File<'_>],
    sources: &Sources,
) -> Result<(Parameters, Vec<ParameterNote>), LoadError> {
    let mut check = Check::new(PARAMETERS, sources);
    let mut values = toml::Table::new();
    let mut notes = Vec::new();
    for entry in table::<ParameterFile>(files, PARAMETERS)?.parameter {
        let id = &entry.id;
        check.once(id)?;
        let backing = check.backing(id, &entry.evidence, entry.sources)?;
        let sides = check.sides(id, backing.evidence, entry.r#for, entry.against)?;
        let value = f64::deserialize(entry.value.clone())
            .map_err(|_| check.refuse(format_args!("`{id}` is not a number")))?;
        if !(value.is_finite() && value >= 0.0) {
            return Err(check.refuse(format_args!("`{id}` is below zero, or no number")));
        }
        let since = entry.since.to_string();
        let since = since.parse().map_err(|e| check.refuse(format_args!("`{id}`: since: {e}")))?;
        if entry.note.trim().is_empty() {
            return Err(check.refuse(format_args!("`{id}` has no note")));
        }
        values.insert(entry.id.clone(), entry.value);
        notes.push(ParameterNote {
            id: entry.id.into(),
            value,
            unit: entry.unit.into(),
            since,
            note: entry.note.into(),
            backing,
            sides,
        });
    }
    let parameters = Parameters::deserialize(values).map_err(|e| check.refuse(e))?;
    Ok((parameters, notes))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<RuleEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    id: String,
    verdict: String,
    concerns: String,
    evidence: String,
    sources: Vec<String>,
    r#for: Option<Vec<String>>,
    against: Option<Vec<String>>,
    parameters: Vec<String>,
}

fn rules(
    files: &[File<'_>],
    sources: &Sources,
    parameters: &[ParameterNote],
) -> Result<(Vec<RuleFacts>, Vec<RuleNote>), LoadError> {
    let check = Check::new(RULES, sources);
    let entries = table::<RuleFile>(files, RULES)?.rule;
    if !entries.iter().map(|e| e.id.as_str()).eq(Rule::ALL.iter().map(|r| r.word())) {
        let off = entries.iter().zip(Rule::ALL).find(|(e, r)| e.id != r.word());
        return Err(match off {
            Some((e, r)) => {
                check.refuse(format_args!("`{}` is where `{}` belongs", e.id, r.word()))
            }
            None => check.refuse("there are more rules, or fewer, than the engine has"),
        });
    }
    let (mut facts, mut notes) = (Vec::new(), Vec::new());
    let mut latest = Effect::Stop;
    for (entry, rule) in entries.into_iter().zip(Rule::ALL) {
        let id = &entry.id;
        let effect = check.word(id, &entry.verdict, Effect::from_word(&entry.verdict))?;
        if effect < latest {
            return Err(check.refuse(format_args!(
                "`{id}`: rules that stop come first, then those that wait, limit, inform"
            )));
        }
        latest = effect;
        let concerns = check.word(id, &entry.concerns, concerns(&entry.concerns))?;
        let backing = check.backing(id, &entry.evidence, entry.sources)?;
        let sides = check.sides(id, backing.evidence, entry.r#for, entry.against)?;
        let unknown = |p: &&String| !parameters.iter().any(|known| *known.id == ***p);
        if let Some(unknown) = entry.parameters.iter().find(unknown) {
            return Err(
                check.refuse(format_args!("`{id}` names the unknown parameter `{unknown}`"))
            );
        }
        let parameters = entry.parameters.into_iter().map(Into::into).collect();
        facts.push(RuleFacts { effect, backing });
        notes.push(RuleNote { rule: *rule, concerns, parameters, sides });
    }
    Ok((facts, notes))
}

fn concerns(word: &str) -> Option<Concerns> {
    match word {
        "handling" => Some(Concerns::Handling),
        "meetings" => Some(Concerns::Meetings),
        "both" => Some(Concerns::Both),
        _ => None,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BehaviourFile {
    behaviour: Vec<BehaviourEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BehaviourEntry {
    id: String,
    signal: String,
    severity: u8,
    form: String,
    species: Vec<String>,
    #[serde(default)]
    needs_other_calm: bool,
    #[serde(default)]
    stillness: bool,
    #[serde(default)]
    hidden_by_stillness: bool,
    #[serde(default)]
    treat_taken: bool,
    severity_after_taking: Option<u8>,
    reads_as_bite: Option<u8>,
    evidence: String,
    sources: Vec<String>,
}

fn behaviours(
    files: &[File<'_>],
    sources: &Sources,
) -> Result<(Ethogram, Vec<BehaviourNote>), LoadError> {
    let mut check = Check::new(BEHAVIOURS, sources);
    let (mut list, mut notes) = (Vec::new(), Vec::new());
    for entry in table::<BehaviourFile>(files, BEHAVIOURS)?.behaviour {
        let id = &entry.id;
        check.once(id)?;
        let signal = check.word(id, &entry.signal, Signal::from_word(&entry.signal))?;
        let fits = match signal {
            Signal::Calm | Signal::Neutral | Signal::LetBe => entry.severity == 0,
            Signal::Caution => matches!(entry.severity, 1 | 2),
            Signal::Watch => entry.severity == 1,
            Signal::ReadyToStop | Signal::StopBetween => entry.severity == 2,
            Signal::Stop => entry.severity == 3,
        };
        let in_range = entry.severity_after_taking.is_none_or(|s| s <= 3)
            && entry.reads_as_bite.is_none_or(|grade| grade <= 5);
        if !fits || !in_range {
            return Err(check.refuse(format_args!("`{id}`: a severity or grade that can't be")));
        }
        let form = match entry.form.as_str() {
            "point" => Some(Form::Point),
            "sustained" => Some(Form::Sustained),
            _ => None,
        };
        let species = entry.species.iter().map(|s| check.word(id, s, Species::from_word(s)));
        let species = species.collect::<Result<Vec<_>, _>>()?;
        if species.is_empty() {
            return Err(check.refuse(format_args!("`{id}` is for no species")));
        }
        notes.push(BehaviourNote {
            form: check.word(id, &entry.form, form)?,
            species,
            backing: check.backing(id, &entry.evidence, entry.sources)?,
        });
        list.push(Behaviour {
            id: entry.id.into(),
            signal,
            severity: entry.severity,
            needs_other_calm: entry.needs_other_calm,
            stillness: entry.stillness,
            hidden_by_stillness: entry.hidden_by_stillness,
            treat_taken: entry.treat_taken,
            severity_after_taking: entry.severity_after_taking,
            reads_as_bite: entry.reads_as_bite,
        });
    }
    if list.len() > usize::from(u8::MAX) {
        return Err(check.refuse("more than 255 behaviours"));
    }
    Ok((Ethogram::new(list), notes))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignFile {
    sign: Vec<SignEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignEntry {
    id: String,
    level: String,
    #[serde(default)]
    restarts_quarantine: bool,
    evidence: String,
    sources: Vec<String>,
}

fn signs(files: &[File<'_>], sources: &Sources) -> Result<(Signs, Vec<Backing>), LoadError> {
    let mut check = Check::new(SIGNS, sources);
    let (mut list, mut backings) = (Vec::new(), Vec::new());
    for entry in table::<SignFile>(files, SIGNS)?.sign {
        let id = &entry.id;
        check.once(id)?;
        let level = check.word(id, &entry.level, Level::from_word(&entry.level))?;
        backings.push(check.backing(id, &entry.evidence, entry.sources)?);
        let restarts_quarantine = entry.restarts_quarantine;
        list.push(Sign { id: entry.id.into(), level, restarts_quarantine });
    }
    if list.len() > usize::from(u8::MAX) {
        return Err(check.refuse("more than 255 signs"));
    }
    Ok((Signs(list), backings))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GradeFile {
    grade: Vec<GradeEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GradeEntry {
    grade: u8,
    evidence: String,
    sources: Vec<String>,
}

fn bites(files: &[File<'_>], sources: &Sources) -> Result<Vec<Grade>, LoadError> {
    let check = Check::new(BITES, sources);
    let entries = table::<GradeFile>(files, BITES)?.grade;
    if !entries.iter().map(|e| e.grade).eq(0..=5) {
        return Err(check.refuse("the grades are 0 to 5, each once and in order"));
    }
    let grade = |e: GradeEntry| {
        let backing = check.backing(&e.grade.to_string(), &e.evidence, e.sources)?;
        Ok(Grade { grade: e.grade, backing })
    };
    entries.into_iter().map(grade).collect()
}

fn protocols(
    files: &[File<'_>],
    ethogram: &Ethogram,
    sources: &Sources,
) -> Result<Vec<Protocol>, LoadError> {
    let known = |id: &str| sources.contains(id);
    let mut protocols: Vec<Protocol> = Vec::new();
    for file in files.iter().filter(|f| f.path.starts_with(PROTOCOLS)) {
        let context =
            Context { ethogram, sources: &known, protocols: &protocols, texts_required: false };
        let read = document::read(file.text, &context).map_err(|p| problems(file.path, &p))?;
        let protocol = read.protocol;
        for step in protocol.ladder.iter().chain(&protocol.branches) {
            both_sides(file.path, step)?;
        }
        protocols.push(protocol);
    }
    Ok(protocols)
}

fn long_hold(
    files: &[File<'_>],
    ethogram: &Ethogram,
    sources: &Sources,
    protocols: &[Protocol],
) -> Result<Step, LoadError> {
    let known = |id: &str| sources.contains(id);
    let context = Context { ethogram, sources: &known, protocols, texts_required: false };
    let read = document::read_module(text(files, LONG_HOLD)?, &context);
    let (step, _) = read.map_err(|p| problems(LONG_HOLD, &p))?;
    both_sides(LONG_HOLD, &step)?;
    Ok(step)
}

fn problems(file: &str, problems: &[document::Problem]) -> LoadError {
    let lines: Vec<String> = problems
        .iter()
        .map(|p| format!("at byte {}: {}; {}", p.span.start, p.message, p.help))
        .collect();
    LoadError::new(file, lines.join("\n"))
}

/// A step with anything contested in it says who disagrees.
fn both_sides(file: &str, step: &Step) -> Result<(), LoadError> {
    let claims = step.claims.iter().map(|(_, backing)| backing);
    let contested =
        std::iter::once(&step.backing).chain(claims).any(|b| b.evidence == Evidence::Contested);
    if contested && step.doubts.is_empty() {
        return Err(LoadError::new(
            file,
            format_args!("`{}` is contested and lacks a side", step.id),
        ));
    }
    Ok(())
}
