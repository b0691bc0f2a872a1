//! What is observed: behaviours, health signs, bites.

use super::check::Check;
use super::{BEHAVIOURS, BITES, BehaviourNote, Form, Grade, LoadError, SIGNS, table};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::ethogram::{Behaviour, Ethogram, Level, Sign, Signal, Signs};
use mischief_core::event::Species;
use mischief_core::protocol::Backing;
use serde::Deserialize;

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
    #[serde(default)]
    draws_blood: bool,
    severity_after_taking: Option<u8>,
    reads_as_bite: Option<u8>,
    limit_s: Option<u32>,
    evidence: String,
    sources: Vec<String>,
}

pub(super) fn behaviours(
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
        let limited = matches!(signal, Signal::Watch) && form == Some(Form::Sustained);
        if entry.limit_s.is_some_and(|limit| limit == 0 || !limited) {
            return Err(check.refuse(format_args!(
                "`{id}`: only what goes on for a while, and is to be watched, has a limit"
            )));
        }
        let species = entry.species.iter().map(|s| check.word(id, s, Species::from_word(s)));
        let species = species.collect::<Result<Vec<_>, _>>()?;
        if species.is_empty() {
            return Err(check.refuse(format_args!("`{id}` is for no species")));
        }
        notes.push(BehaviourNote {
            form: check.word(id, &entry.form, form)?,
            limit_s: entry.limit_s,
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
            draws_blood: entry.draws_blood,
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

pub(super) fn signs(
    files: &[File<'_>],
    sources: &Sources,
) -> Result<(Signs, Vec<Backing>), LoadError> {
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

pub(super) fn bites(files: &[File<'_>], sources: &Sources) -> Result<Vec<Grade>, LoadError> {
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
