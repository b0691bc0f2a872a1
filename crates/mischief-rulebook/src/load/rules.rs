//! Parameters and rules.

use super::check::Check;
use super::{Concerns, LoadError, PARAMETERS, ParameterNote, RULES, RuleNote, table};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::protocol::Parameters;
use mischief_core::rulebook::{Effect, Rule, RuleFacts};
use serde::Deserialize;

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

pub(super) fn parameters(
    files: &[File<'_>],
    sources: &Sources,
) -> Result<(Parameters, Vec<ParameterNote>, toml::Table), LoadError> {
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
    let parameters = Parameters::deserialize(values.clone()).map_err(|e| check.refuse(e))?;
    Ok((parameters, notes, values))
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

pub(super) fn rules(
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
