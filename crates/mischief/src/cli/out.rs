//! What is printed: plain text, coloured only where somebody sees it, or JSON.

use super::Color;
use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use mischief_app::error::AppError;
use mischief_core::explain::Verdict;
use serde_json::{Value, json};
use std::fmt;
use std::io::{self, Write as _};

/// A heading.
pub(crate) const HEADING: Style = Style::new().bold();
/// What matters less.
pub(crate) const QUIET: Style = Style::new().dimmed();
/// Go, calm.
pub(crate) const GO: Style = AnsiColor::Green.on_default();
/// Wait, caution.
pub(crate) const WAIT: Style = AnsiColor::Yellow.on_default();
/// Stop.
pub(crate) const STOP: Style = AnsiColor::Red.on_default().bold();

/// Sets whether to use colours from here on. `NO_COLOR` is heeded where it is left to us.
pub(crate) fn set_color(color: Color) {
    let choice = match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    choice.write_global();
}

/// Prints a line as `println!` does, and leaves the function where it can't be written: who reads
/// may have heard enough.
macro_rules! say {
    () => { $crate::cli::out::line(format_args!(""))? };
    ($($arg:tt)*) => { $crate::cli::out::line(format_args!($($arg)*))? };
}
pub(crate) use say;

/// Prints a line; [`say`] is shorter.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn line(text: fmt::Arguments<'_>) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(())
}

/// Whether the output could not be written because nobody reads it any longer.
pub(crate) fn nobody_listens(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    })
}

/// Prints JSON, indented: people read it too.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn json(value: &Value) -> anyhow::Result<()> {
    say!("{}", serde_json::to_string_pretty(value)?);
    Ok(())
}

/// An error as it is answered to programs: `code`, `message`, and `path` where a field is to blame.
pub(crate) fn refusal(error: &anyhow::Error) -> Value {
    let known = error.downcast_ref::<AppError>();
    let mut fields = json!({
        "code": known.map_or("bad_value", AppError::code),
        "message": format!("{error:#}"),
    });
    if let (Some(AppError::Refused(refusal)), Value::Object(fields)) = (known, &mut fields) {
        fields.insert("path".to_owned(), json!(refusal.path));
    }
    json!({"error": fields})
}

/// The shape and word of a verdict: never colour alone.
pub(crate) fn verdict(verdict: Verdict) -> (Style, &'static str, &'static str) {
    match verdict {
        Verdict::Stop => (STOP, "■", "stop"),
        Verdict::Wait => (WAIT, "◆", "wait"),
        Verdict::Go => (GO, "●", "now"),
        Verdict::Complete => (GO, "○", "goal reached"),
    }
}

/// A heading of its own line.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn heading(text: &str) -> anyhow::Result<()> {
    say!("{HEADING}{text}{HEADING:#}");
    Ok(())
}

/// The heading of a section, set apart from what comes before.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn section(name: &str) -> anyhow::Result<()> {
    say!();
    heading(name)
}

/// Entries of a list, each broken into lines that fit.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn list<T: AsRef<str>>(
    entries: impl IntoIterator<Item = T>,
    indent: usize,
) -> anyhow::Result<()> {
    for entry in entries {
        let margin = " ".repeat(indent);
        let options = options();
        let (first, rest) = (format!("{margin}- "), format!("{margin}  "));
        let options = options.initial_indent(&first).subsequent_indent(&rest);
        say!("{}", textwrap::fill(entry.as_ref(), options));
    }
    Ok(())
}

/// Lines as wide as the terminal, within reason; words and addresses stay whole.
fn options<'a>() -> textwrap::Options<'a> {
    textwrap::Options::new(textwrap::termwidth().clamp(40, 100))
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// Text broken into lines that fit the terminal, every line after the first indented.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let options = options().initial_indent(&margin).subsequent_indent(&margin);
    textwrap::fill(text, options)
}
