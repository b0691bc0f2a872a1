//! `mischief protocol`: for people who write protocols of their own.

mod compare;
mod simulate;

use super::local::Local;
use super::out::{self, say};
use super::{EXIT_MISTAKES, Globals, wait};
use anyhow::Context as _;
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode,
};
use mischief_core::protocol::document::{
    self, Context, Document, PROBLEMS_MAX, Problem, TEXT_BYTES_MAX,
};
use mischief_rulebook::Builtin;
use serde_json::json;
use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How wide messages and help are, at most.
const WIDTH: usize = 100;
/// The longest line that mistakes are drawn in, in bytes.
const DRAWN_LINE_MAX: usize = 20_000;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Say what is wrong with a protocol, and where
    ///
    /// Ends with 0 where the protocol is ready for use, 1 where it has mistakes, 2 where it can't be
    /// read.
    Check {
        /// The protocol, a TOML file; `-` reads it from the standard input
        file: PathBuf,
    },
    /// Take a protocol into the household, so that its animals can follow it
    ///
    /// The handbook shows it then, and `mischief animal protocol` has an animal follow it. What was
    /// taken in stays as it is: another plan is another revision.
    Add {
        /// The protocol, a TOML file; `-` reads it from the standard input
        file: PathBuf,
    },
    /// Try a protocol on simulated animals of many temperaments
    Simulate(simulate::Simulate),
    /// Compare ways of choosing the dose on simulated animals
    Compare(compare::Compare),
}

impl Command {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self {
            Self::Check { file } => check_file(&file),
            Self::Add { file } => add(&file, globals),
            Self::Simulate(simulate) => simulate.run(),
            Self::Compare(compare) => compare.run(),
        }
    }
}

fn check_file(file: &Path) -> anyhow::Result<ExitCode> {
    let name = shown(file);
    let text = read(file).with_context(|| format!("{name} can't be read"))?;
    let rulebook = mischief_rulebook::builtin()?;
    let mut out = io::stdout().lock();
    let theme = theme(out.is_terminal());
    let (code, report) = match check(&text, &rulebook) {
        Ok(document) => (0, ready(&name, &document)),
        Err(problems) => (EXIT_MISTAKES, mistakes(&name, &text, &problems, theme)?),
    };
    out.write_all(report.as_bytes()).context("the answer can't be written")?;
    Ok(ExitCode::from(code))
}

/// Takes a protocol in once it has no mistakes.
fn add(file: &Path, globals: &Globals) -> anyhow::Result<ExitCode> {
    let name = shown(file);
    let text = read(file).with_context(|| format!("{name} can't be read"))?;
    if let Err(problems) = check(&text, &mischief_rulebook::builtin()?) {
        let theme = theme(io::stderr().is_terminal());
        io::stderr().write_all(mistakes(&name, &text, &problems, theme)?.as_bytes())?;
        return Ok(ExitCode::from(EXIT_MISTAKES));
    }
    let (id, revision) = wait(async {
        let local = Local::open(globals).await?;
        Ok(local.app.add_protocol(&local.acting, &text).await?)
    })?;
    if globals.json {
        out::json(&json!({"protocol": id.as_str(), "revision": revision}))?;
        return Ok(ExitCode::SUCCESS);
    }
    say!("Taken in: {id}, revision {revision}.");
    say!("To have an animal follow it: mischief animal protocol NAME {id}");
    Ok(ExitCode::SUCCESS)
}

fn theme(terminal: bool) -> GraphicalTheme {
    if in_colour(terminal) { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() }
}

/// Colours are for people at a terminal who did not decline them; see <https://no-color.org>.
fn in_colour(terminal: bool) -> bool {
    terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn shown(file: &Path) -> String {
    if file == Path::new("-") {
        return "standard input".to_owned();
    }
    file.display().to_string().chars().map(printable).collect()
}

fn read(file: &Path) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    // One byte more than a protocol has, so that what is too long shows.
    let most = TEXT_BYTES_MAX as u64 + 1;
    if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    if bytes.len() > TEXT_BYTES_MAX {
        anyhow::bail!("it has more than {} KiB, more than any protocol", TEXT_BYTES_MAX / 1024);
    }
    String::from_utf8(bytes).map_err(|_| anyhow::anyhow!("it is not a text in UTF-8"))
}

/// Reads a household's own protocol against the rulebook.
fn check(text: &str, rulebook: &Builtin) -> Result<Document, Vec<Problem>> {
    let context = Context {
        ethogram: &rulebook.book.ethogram,
        sources: &|id| rulebook.sources.contains(id),
        protocols: &rulebook.book.protocols,
        texts_required: true,
    };
    document::read(text, &context)
}

fn ready(name: &str, document: &Document) -> String {
    let protocol = &document.protocol;
    let steps = counted(protocol.ladder.len(), "step", "steps");
    let branches = match protocol.branches.len() {
        0 => String::new(),
        count => format!(", {}", counted(count, "branch", "branches")),
    };
    format!(
        "{name}: `{}` revision {} is ready: {steps}{branches}\n",
        protocol.id, protocol.revision
    )
}

/// Every mistake underlined in its place, and how many there are.
fn mistakes(
    name: &str,
    text: &str,
    problems: &[Problem],
    theme: GraphicalTheme,
) -> Result<String, fmt::Error> {
    let handler = GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_links(false);
    let source = NamedSource::new(name, text.chars().map(printable).collect::<String>());
    let mut report = String::new();
    // Where a line is longer than anybody reads, it is not drawn for each mistake in it.
    let drawn = text.lines().all(|line| line.len() <= DRAWN_LINE_MAX);
    for problem in problems {
        let source = drawn.then_some(&source);
        handler.render_report(&mut report, &Mistake { problem, source })?;
        report.push('\n');
    }
    let count = counted(problems.len(), "mistake", "mistakes");
    let more = if problems.len() < PROBLEMS_MAX { "" } else { " or more" };
    report.push_str(&format!("{count}{more} in {name}\n"));
    Ok(report)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A file must not steer the terminal that shows it. What stands in is as long as what it replaces,
/// so that places stay where they are.
fn printable(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => c,
        _ if c.is_ascii_control() => '?',
        _ if c.is_control() => '·',
        _ => c,
    }
}

/// A mistake as it is drawn.
#[derive(Debug)]
struct Mistake<'a> {
    problem: &'a Problem,
    source: Option<&'a NamedSource<String>>,
}

impl fmt::Display for Mistake<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem.message)?;
        match self.source {
            Some(_) => Ok(()),
            None => write!(f, " (at byte {})", self.problem.span.start),
        }
    }
}

impl std::error::Error for Mistake<'_> {}

impl Diagnostic for Mistake<'_> {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.problem.help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = LabeledSpan::new_with_span(None, self.problem.span.clone());
        Some(Box::new(std::iter::once(span)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BRUNO: &str =
        include_str!("../../../mischief-core/src/protocol/document/tests/bruno.toml");

    fn told(text: &str) -> String {
        let problems = check(text, &mischief_rulebook::builtin().unwrap()).unwrap_err();
        mistakes("bruno.toml", text, &problems, GraphicalTheme::unicode_nocolor()).unwrap()
    }

    #[test]
    fn a_protocol_without_mistakes_is_ready() {
        let document = check(BRUNO, &mischief_rulebook::builtin().unwrap()).unwrap();
        assert_eq!(
            ready("bruno.toml", &document),
            "bruno.toml: `home.bruno` revision 1 is ready: 4 steps, 1 branch\n"
        );
    }

    #[test]
    fn mistakes_are_underlined_and_counted() {
        let text =
            BRUNO.replace("trials = 4", "trials = 40").replace("\"presence\"", "\"présence\"");
        let told = told(&text);
        for line in [
            "`trials` is a whole number from 1 to 20",
            "id = \"présence\"",
            "bruno.toml:41:10",
            "trials = 40",
            "help: write it as in `trials = 4`",
            "\n2 mistakes in bruno.toml\n",
        ] {
            assert!(told.contains(line), "{line} in:\n{told}");
        }
    }

    #[test]
    fn mistakes_at_the_very_end_and_in_nothing_are_drawn() {
        assert!(told("id = \"a").contains("1 mistake in bruno.toml"));
        assert!(told("").contains("has no `species`"));
        assert!(told("[[step]]\n[").contains("mistake"));
    }

    #[test]
    fn endless_lines_are_not_drawn() {
        let told = told(&format!("id = 1\n# {}", "x".repeat(DRAWN_LINE_MAX)));
        assert!(told.contains("`id` is a text, not a whole number (at byte 5)"));
        assert!(told.len() < 2_000);
    }

    #[test]
    fn a_file_does_not_steer_the_terminal() {
        let told = told("id = \"\u{1b}[2J\u{9b}2J\"\n");
        assert!(!told.contains(['\u{1b}', '\u{9b}']), "{told:?}");
        assert!(told.contains("?[2J·2J"));
    }

    #[test]
    fn each_file_that_can_t_be_read_says_so() {
        assert!(read(Path::new("/nonexistent/bruno.toml")).is_err());
        assert_eq!(shown(Path::new("-")), "standard input");
    }
}
