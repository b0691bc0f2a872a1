//! From text to a tree of values, each with its place; and what TOML itself refuses.

use super::wording::quoted;
use super::{Problem, TEXT_BYTES_MAX};
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;
use toml::de::{DeTable, Error};

/// So many inline tables may hang at a dotted key. A protocol needs none.
const DOTTED_TABLES_MAX: usize = 4;

/// A text that is TOML, or nearly.
pub(super) struct Parsed<'t> {
    /// The whole document.
    pub(super) root: DeTable<'t>,
    /// Slips that leave the rest of the document as it was meant.
    pub(super) slips: Vec<Problem>,
}

/// Reads the text as TOML.
///
/// A slip inside one line, such as a missing quote, does not keep the rest from being checked. After
/// a bracket too few nobody knows what belongs where: then only what is wrong with the TOML is told.
pub(super) fn parse(text: &str) -> Result<Parsed<'_>, Vec<Problem>> {
    if text.len() > TEXT_BYTES_MAX {
        return Err(vec![Problem {
            message: format!("a protocol has at most {} KiB of text", TEXT_BYTES_MAX / 1024),
            help: "is this the right file?".into(),
            span: 0..0,
        }]);
    }
    if let Some(at) = nested_too_deeply(text) {
        return Err(vec![Problem {
            message: "tables are nested too deeply".into(),
            help: "a protocol needs no dotted keys before `{`: name one key, as in \
                   `dose = { unit = \"s\", start = 2, goal = 5 }`"
                .into(),
            span: at..at.saturating_add(1),
        }]);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut errors: Vec<(Range<usize>, Error)> =
        errors.into_iter().map(|e| (e.span().unwrap_or(0..0), e)).collect();
    errors.sort_by_key(|(span, _)| span.start);
    let whole = errors.iter().all(|(_, error)| is_slip(error.message()));
    if errors.iter().any(|(_, error)| error.message().starts_with("unclosed")) {
        // What stands behind the bracket that is missing is read as part of what it opened.
        let first = errors.iter().position(|(_, error)| !is_slip(error.message()));
        errors.truncate(first.map_or(usize::MAX, |first| first.saturating_add(1)));
    }
    let mut problems: Vec<Problem> = Vec::new();
    let lines = Lines::of(text);
    for (span, error) in errors {
        let line = lines.of_offset(span.start);
        if problems.last().is_none_or(|p| lines.of_offset(p.span.start) != line) {
            problems.push(told(text, span, error.message()));
        }
    }
    if whole { Ok(Parsed { root: root.into_inner(), slips: problems }) } else { Err(problems) }
}

/// Whether what TOML refuses is confined to its own line.
fn is_slip(message: &str) -> bool {
    let confined = ["duplicate key", "string values must be quoted", "invalid "];
    confined.iter().any(|start| message.starts_with(start)) && !message.contains("multi-line")
}

/// What TOML refuses, in words for people who write their first TOML.
fn told(text: &str, span: Range<usize>, message: &str) -> Problem {
    let written = quoted(text.get(span.clone()).unwrap_or_default());
    let (message, help): (String, &str) = if message.starts_with("duplicate key") {
        (format!("{written} is there twice"), "keep one of the two")
    } else if message.starts_with("string values must be quoted") {
        (format!("{written} is not in quotes"), "put texts and ids in quotes, as in `id = \"lap\"`")
    } else if message.starts_with("invalid basic string") {
        ("a quote is open at the end of the line".into(), "close the text with `\"`")
    } else if message.starts_with("invalid literal string") {
        ("the value is missing, or its quote is open".into(), "write a value behind `=`")
    } else if message.starts_with("missing comma") {
        ("a comma is missing".into(), "put commas between items, and `]` or `}` after the last")
    } else if message.starts_with("unclosed array table") {
        ("the heading is open".into(), "close it with `]]`, as in `[[step]]`")
    } else if message.starts_with("unclosed") {
        ("a bracket is open".into(), "close lists with `]` and tables with `}`")
    } else if message.starts_with("key with no value") {
        ("a key without a value".into(), "write `key = value`, each on a line of its own")
    } else {
        (format!("not TOML: {message}"), "compare the line with its neighbours")
    };
    Problem { message, help: help.into(), span }
}

/// Where inline tables hang at dotted keys more often than [`DOTTED_TABLES_MAX`].
///
/// The parser limits how deep brackets nest and how many parts a key has, each by itself. Together
/// they make trees so deep that letting go of them overflows the stack, so the product is limited
/// here, before parsing. Whatever does not look like one plain key before `= {` counts as dotted,
/// also within texts, where it hardly occurs.
fn nested_too_deeply(text: &str) -> Option<usize> {
    let blank = |c: char| c == ' ' || c == '\t';
    let dotted = text.match_indices('{').filter(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default().trim_end();
        let Some(key) = before.strip_suffix('=') else { return false };
        let key = key.trim_end_matches(blank);
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let rest = key.trim_end_matches(bare);
        let plain = rest.len() < key.len();
        let rest = rest.trim_end_matches(blank);
        !(plain && (rest.is_empty() || rest.ends_with(['\n', '{', ',', '#'])))
    });
    dotted.map(|(at, _)| at).nth(DOTTED_TABLES_MAX)
}

/// Where the lines of a text begin.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    /// The lines of this text.
    pub(super) fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The number of the line, from 0, that this byte belongs to.
    pub(super) fn of_offset(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset)
    }
}
