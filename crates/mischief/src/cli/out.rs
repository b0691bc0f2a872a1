//! What is printed: plain text, coloured only where somebody sees it, or JSON.

use super::Color;
use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use mischief_core::explain::Verdict;
use serde_json::Value;

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

/// Prints JSON, indented: people read it too.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn json(value: &Value) -> anyhow::Result<()> {
    anstream::println!("{}", serde_json::to_string_pretty(value)?);
    Ok(())
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

/// Text broken into lines that fit the terminal, every line after the first indented.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let width = textwrap::termwidth().clamp(40, 100);
    let margin = " ".repeat(indent);
    let options = textwrap::Options::new(width).initial_indent(&margin).subsequent_indent(&margin);
    textwrap::fill(text, options)
}
