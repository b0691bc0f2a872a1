//! The written form of a protocol: TOML, read with every mistake in its place.
//!
//! Protocols of the rulebook and a household's own have one shape. A household's own also carries its
//! texts, may declare sources, and is held to being no looser than the rulebook.
//! There are steps, doses, counts, behaviours and texts, and never expressions: what a protocol asks
//! for can be read off it.

mod dose;
mod household;
mod plan;
mod step;
mod syntax;
mod table;
#[cfg(test)]
mod tests;
mod wording;

use crate::ethogram::Ethogram;
use crate::event::words;
use crate::ids::StepId;
use crate::protocol::{Protocol, Step, StepKind};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ops::Range;
use step::Reading;
use syntax::{Lines, Parsed};
use table::{Problems, Table};
use wording::quoted;

/// The longest text that is read, in bytes.
pub const TEXT_BYTES_MAX: usize = 256 * 1024;
/// The most steps on a ladder, and the most branches beside it.
pub const STEPS_MAX: usize = 50;
/// The most tries in a session.
pub const TRIALS_MAX: u32 = 20;
/// The fewest and the most buttons of a step.
pub const BUTTONS: (usize, usize) = (6, 9);
/// The most mistakes that are told; with more, it is hardly a protocol.
pub const PROBLEMS_MAX: usize = 200;
/// The most lines of one text.
const LINES_MAX: usize = 50;
/// The most items of any other list.
const LIST_ITEMS_MAX: usize = 50;

words! {
    /// What kind of source a household names.
    SourceKind {
        /// A peer-reviewed study.
        PeerReviewed = "peer_reviewed",
        /// A veterinary, public-health or welfare body.
        WelfareBody = "welfare_body",
        /// Keepers' practice.
        Community = "community",
        /// The household's own experience.
        Ours = "ours",
    }
}

/// A mistake in a text: what is wrong, what to do about it, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where, in bytes of the text; always on the borders of characters.
    pub span: Range<usize>,
}

/// A source that a household declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSource {
    /// Its id in this document.
    pub id: Box<str>,
    /// What it is.
    pub title: String,
    /// What kind of source.
    pub kind: SourceKind,
    /// Where to read it.
    pub url: Option<String>,
}

/// A protocol that was read, with what it carries beside the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The plan.
    pub protocol: Protocol,
    /// Texts, where the document carries them: `plain`, and for each step `step.<id>.` with `title`,
    /// `aim`, `do`, `then`, `stop_when`, `mistakes`, `safety`, `claim.<id>` or `doubt.<id>`. Lines
    /// are joined with line breaks.
    pub words: BTreeMap<String, String>,
    /// Sources that the document declares.
    pub sources: Vec<OwnSource>,
}

/// What a protocol is read against.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The behaviours there are.
    pub ethogram: &'a Ethogram,
    /// Whether a source of this id is known.
    pub sources: &'a dyn Fn(&str) -> bool,
    /// The protocols that are known already.
    pub protocols: &'a [Protocol],
    /// Whether the document is a household's own, which carries its texts and is no looser than the
    /// rulebook. The texts of the rulebook itself are elsewhere, in a file for each language.
    pub texts_required: bool,
}

/// Reads a protocol.
///
/// # Errors
/// Every mistake, in the order of the text.
pub fn read(text: &str, context: &Context<'_>) -> Result<Document, Vec<Problem>> {
    checked(text, context, "the protocol", plan::read)
        .map(|((protocol, sources), words)| Document { protocol, words, sources })
}

/// Reads a step that stands beside every ladder, with its texts as in [`Document::words`].
///
/// # Errors
/// Every mistake, in the order of the text.
pub fn read_module(
    text: &str,
    context: &Context<'_>,
) -> Result<(Step, BTreeMap<String, String>), Vec<Problem>> {
    checked(text, context, "the module", |root, reading| {
        let id = root.need("id").and_then(|value| value.part_id(StepId::parse));
        let revision = root.need("revision").and_then(|value| value.whole(1, u32::MAX));
        let date = root.need("date").and_then(|value| value.date());
        let table = root.need("step").and_then(|value| value.table("a step"));
        root.finish(&[]);
        let draft = step::read(&table?, StepKind::Module, reading);
        if let (Some((id, _)), Some((step, span))) = (&id, &draft.id)
            && id != step
        {
            reading.problems.add(
                span.clone(),
                format!("the step of the module `{id}` is called {}", quoted(step.as_str())),
                format!("write `id = \"{id}\"`"),
            );
        }
        let _ = (id?, revision?, date?);
        draft.step
    })
}

/// What `read` answers with its texts, or every mistake: of TOML, and of what is written in it.
fn checked<T>(
    text: &str,
    context: &Context<'_>,
    what: &'static str,
    read: impl FnOnce(&Table<'_>, &Reading<'_>) -> Option<T>,
) -> Result<(T, BTreeMap<String, String>), Vec<Problem>> {
    let problems = Problems::default();
    let (read, words, slips) = match syntax::parse(text) {
        Err(slips) => (None, BTreeMap::new(), slips),
        Ok(Parsed { root, slips }) => {
            let reading = Reading {
                context,
                problems: &problems,
                own_sources: RefCell::default(),
                words: RefCell::default(),
            };
            let read = read(&Table::root(&root, what, &problems), &reading);
            (read, reading.words.into_inner(), slips)
        }
    };
    let lines = Lines::of(text);
    // Where TOML itself is wrong, what else seems wrong on that line only follows from it.
    let slipped: Vec<usize> = slips.iter().map(|p| lines.of_offset(p.span.start)).collect();
    let mut all = problems.into_vec();
    all.retain(|p| slipped.binary_search(&lines.of_offset(p.span.start)).is_err());
    all.extend(slips);
    match read {
        Some(read) if all.is_empty() => Ok((read, words)),
        _ => {
            if all.is_empty() {
                all.push(Problem {
                    message: format!("{what} can't be read"),
                    help: "compare it with one that can".into(),
                    span: 0..0,
                });
            }
            all.sort_by_key(|problem| (problem.span.start, problem.span.end));
            all.truncate(PROBLEMS_MAX);
            for problem in &mut all {
                problem.span = text.floor_char_boundary(problem.span.start)
                    ..text.ceil_char_boundary(problem.span.end.max(problem.span.start));
            }
            Err(all)
        }
    }
}
