//! Ways of introducing animals to each other.

use super::check::Check;
use super::{INTRODUCTIONS, LoadError, table};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::ethogram::{BehaviourIx, Ethogram};
use mischief_core::event::Species;
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::protocol::introduction::{Introduction, MeetingStep};
use mischief_core::protocol::{Backing, Doubt, Evidence, Parameters};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IntroductionFile {
    introduction: Vec<IntroductionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IntroductionEntry {
    id: String,
    species: String,
    revision: u32,
    after_stop: String,
    after_blood: String,
    unwatched: String,
    proof: String,
    evidence: String,
    sources: Vec<String>,
    step: Vec<StepEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepEntry {
    id: String,
    #[serde(default)]
    minutes: Vec<f64>,
    #[serde(default)]
    least_minutes: f64,
    sessions: u32,
    days: u32,
    #[serde(default)]
    hours: f64,
    #[serde(default)]
    slept: bool,
    a_day: u32,
    #[serde(default)]
    body_checks: bool,
    buttons: Vec<String>,
    evidence: String,
    sources: Vec<String>,
    #[serde(default)]
    claims: Vec<ClaimEntry>,
    #[serde(default)]
    doubts: Vec<DoubtEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimEntry {
    id: String,
    evidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoubtEntry {
    id: String,
    r#for: Vec<String>,
    against: Vec<String>,
}

/// The introductions that events may name, and their steps.
pub(super) fn introductions(
    files: &[File<'_>],
    ethogram: &Ethogram,
    sources: &Sources,
    parameters: &Parameters,
) -> Result<Vec<Introduction>, LoadError> {
    let mut check = Check::new(INTRODUCTIONS, sources);
    let mut list = Vec::new();
    for entry in table::<IntroductionFile>(files, INTRODUCTIONS)?.introduction {
        check.once(&entry.id)?;
        list.push(introduction(entry, ethogram, &check, parameters)?);
    }
    Ok(list)
}

fn introduction(
    entry: IntroductionEntry,
    ethogram: &Ethogram,
    check: &Check<'_>,
    parameters: &Parameters,
) -> Result<Introduction, LoadError> {
    let id = entry.id.as_str();
    let place = |name: &str| {
        let at = entry.step.iter().position(|step| step.id == name);
        check.word(id, name, at)
    };
    let (after_stop, after_blood) = (place(&entry.after_stop)?, place(&entry.after_blood)?);
    let (unwatched, proof) = (place(&entry.unwatched)?, place(&entry.proof)?);
    let species = check.word(id, &entry.species, Species::from_word(&entry.species))?;
    let mut steps: Vec<MeetingStep> = Vec::new();
    for step in entry.step {
        let step = meeting_step(step, ethogram, check)?;
        if steps.iter().any(|known| known.id == step.id) {
            return Err(check.refuse(format_args!("`{id}` has `{}` twice", step.id)));
        }
        steps.push(step);
    }
    let introduction = Introduction {
        id: check.word(id, id, ProtocolId::parse(id).ok())?,
        species,
        revision: entry.revision,
        steps,
        after_stop,
        after_blood,
        unwatched,
        proof,
        backing: check.backing(id, &entry.evidence, entry.sources)?,
    };
    if let Some(wrong) = unsafe_order(&introduction, parameters) {
        return Err(check.refuse(format_args!("`{id}`: {wrong}")));
    }
    Ok(introduction)
}

/// What of its order would let animals be together before their time.
fn unsafe_order(introduction: &Introduction, parameters: &Parameters) -> Option<&'static str> {
    let is = |at: usize, name: &str| introduction.at(at).is_some_and(|s| s.id.as_str() == name);
    if introduction.steps.len() < 3 || !is(0, "quarantine") || !is(introduction.last(), "home") {
        return Some("it goes from `quarantine` to `home`, with steps between");
    }
    let Introduction { after_stop, after_blood, unwatched, proof, .. } = *introduction;
    if after_blood == 0 || after_blood > after_stop || after_stop > proof {
        return Some("blood leads back at least as far as a stop, and neither to the quarantine");
    }
    if proof.checked_add(1) != Some(unwatched) {
        return Some(
            "the step that shows whether they can be left to themselves comes just before",
        );
    }
    let step = introduction.at(proof)?;
    let by_hours = step.hours >= parameters.together_calm_hours;
    let by_days = i64::from(step.sessions) >= parameters.together_calm_sessions && step.slept;
    (!by_hours && !by_days).then_some("it asks for less than the rule `together_too_soon`")
}

fn meeting_step(
    entry: StepEntry,
    ethogram: &Ethogram,
    check: &Check<'_>,
) -> Result<MeetingStep, LoadError> {
    let id = entry.id.as_str();
    let lengths = entry.minutes.iter().chain([&entry.least_minutes, &entry.hours]);
    let rising = entry.minutes.iter().zip(entry.minutes.iter().skip(1)).all(|(a, b)| a <= b);
    let enough = entry.minutes.first().is_none_or(|first| *first >= entry.least_minutes);
    if !lengths.into_iter().all(|n| n.is_finite() && *n >= 0.0) || !rising || !enough {
        return Err(check.refuse(format_args!("`{id}`: lengths that can't be")));
    }
    if entry.sessions == 0 || entry.days == 0 || entry.days > entry.sessions {
        return Err(check.refuse(format_args!("`{id}`: one session or more, on one day or more")));
    }
    let button = |word: &String| check.word(id, word, ethogram.find(word));
    let buttons: Vec<BehaviourIx> = entry.buttons.iter().map(button).collect::<Result<_, _>>()?;
    let backing = check.backing(id, &entry.evidence, entry.sources)?;
    let mut claims: Vec<(Box<str>, Backing)> = Vec::new();
    for claim in entry.claims {
        let backing = check.backing(id, &claim.evidence, claim.sources)?;
        claims.push((claim.id.into(), backing));
    }
    let mut doubts = Vec::new();
    for doubt in entry.doubts {
        doubts.push(Doubt {
            id: doubt.id.into(),
            sources_for: check.known(id, doubt.r#for)?,
            sources_against: check.known(id, doubt.against)?,
        });
    }
    if backing.evidence == Evidence::Contested && doubts.is_empty() {
        return Err(check.refuse(format_args!("`{id}` is contested and lacks a side")));
    }
    Ok(MeetingStep {
        id: check.word(id, id, StepId::parse(id).ok())?,
        minutes: entry.minutes,
        least_minutes: entry.least_minutes,
        sessions: entry.sessions,
        days: entry.days,
        hours: entry.hours,
        slept: entry.slept,
        a_day: entry.a_day,
        body_checks: entry.body_checks,
        buttons,
        backing,
        claims,
        doubts,
    })
}
