//! Protocols and the long hold.

use super::{LONG_HOLD, LoadError, PROTOCOLS, text};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::ethogram::Ethogram;
use mischief_core::protocol::document::{self, Context};
use mischief_core::protocol::{Evidence, Protocol, Step};

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
