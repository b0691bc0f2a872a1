//! What stands behind an instruction: its sources, and both sides of what is contested.

use super::out::{QUIET, list, say, section};
use mischief_core::protocol::{Backing, Doubt};
use mischief_rulebook::Words;
use mischief_rulebook::words::FluentArgs;
use std::collections::BTreeSet;

/// `Studies [L2], Keepers' practice [G]`
pub(crate) fn backing(words: &Words, backing: &Backing) -> String {
    let key = format!("evidence-{}", backing.evidence.word());
    let evidence = words.say(&key, None, &FluentArgs::new());
    format!("{evidence} [{}]", backing.sources.join(", "))
}

/// What a step rests on, its claims and its doubts.
pub(crate) struct Behind<'s> {
    pub(crate) backing: &'s Backing,
    pub(crate) claims: &'s [(Box<str>, Backing)],
    pub(crate) doubts: &'s [Doubt],
}

/// The section on a step, whose texts `text` knows by their part. What it names is added to what is
/// cited.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn step<'s>(
    words: &Words,
    step: &Behind<'s>,
    cited: &mut BTreeSet<&'s str>,
    text: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<()> {
    section("Behind the instruction")?;
    say!("{QUIET}  {}{QUIET:#}", backing(words, step.backing));
    cited.extend(step.backing.sources.iter().map(|s| &**s));
    for (id, claim) in step.claims {
        if let Some(text) = text(&format!("claim-{id}")) {
            list([format!("{text} {}", backing(words, claim))], 2)?;
            cited.extend(claim.sources.iter().map(|s| &**s));
        }
    }
    for Doubt { id, sources_for, sources_against } in step.doubts {
        let Some(text) = text(&format!("doubt-{id}")) else { continue };
        let (pro, contra) = (sources_for.join(", "), sources_against.join(", "));
        list([format!("Contested: {text} For it [{pro}], against it [{contra}].")], 2)?;
        cited.extend(sources_for.iter().chain(sources_against).map(|s| &**s));
    }
    Ok(())
}
