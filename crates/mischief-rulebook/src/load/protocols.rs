//! Protocols, the long hold, introductions.

use super::check::Check;
use super::{INTRODUCTIONS, LONG_HOLD, LoadError, PROTOCOLS, table, text};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::ethogram::Ethogram;
use mischief_core::event::Species;
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::protocol::document::{self, Context};
use mischief_core::protocol::{Evidence, Protocol, Step};
use mischief_core::rulebook::Introduction;
use serde::Deserialize;

pub(super) fn protocols(
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

pub(super) fn long_hold(
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
    steps: Vec<String>,
    evidence: String,
    sources: Vec<String>,
}

/// The introductions that events may name, and their steps.
pub(super) fn introductions(
    files: &[File<'_>],
    sources: &Sources,
) -> Result<Vec<Introduction>, LoadError> {
    let mut check = Check::new(INTRODUCTIONS, sources);
    let mut list = Vec::new();
    for entry in table::<IntroductionFile>(files, INTRODUCTIONS)?.introduction {
        let id = &entry.id;
        check.once(id)?;
        let steps: Option<Vec<StepId>> =
            entry.steps.iter().map(|step| StepId::parse(step).ok()).collect();
        list.push(Introduction {
            id: check.word(id, id, ProtocolId::parse(id).ok())?,
            species: check.word(id, &entry.species, Species::from_word(&entry.species))?,
            steps: check.word(id, "steps", steps.filter(|steps| !steps.is_empty()))?,
            backing: check.backing(id, &entry.evidence, entry.sources)?,
        });
    }
    Ok(list)
}
