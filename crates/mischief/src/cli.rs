//! The command line: one file below this one for each command.

mod animal;
mod ask;
mod backup;
mod behind;
mod caretaker;
mod demo;
mod describe;
mod doctor;
mod engine;
mod export;
mod fit;
mod history;
mod household;
mod import;
mod introduction;
mod local;
mod log;
mod manual;
mod may_meet;
mod moving;
mod out;
mod passport;
mod place;
mod protocol;
mod quarantine;
mod retract;
mod serve;
mod session;
mod tables;
mod tell;
mod today;
mod token;
mod when;
mod why;
mod words;

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use mischief_rulebook::Builtin;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;

/// What was asked for was done, and something was found wrong.
pub(crate) const EXIT_MISTAKES: u8 = 1;
/// What was asked for could not be done; a wrong command line ends with it too.
pub(crate) const EXIT_NOT_DONE: u8 = 2;

/// Wins the trust of rats and mice, and keeps the record meanwhile. Without a command it serves its
/// pages and opens them in the browser.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(flatten)]
    globals: Globals,
    /// Without a command: don't open the pages in the browser
    #[arg(long)]
    no_open: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 done, and something was found wrong; 2 not done.";

/// What every command takes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "For every command")]
pub(crate) struct Globals {
    /// The folder in which the record is kept [env: MISCHIEF_DATA] [default: the system's for data]
    #[arg(long, global = true, env = "MISCHIEF_DATA", hide_env = true, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,
    /// Which household, where there are several: its name or number [env: MISCHIEF_HOUSEHOLD]
    #[arg(long, global = true, env = "MISCHIEF_HOUSEHOLD", hide_env = true, value_name = "NAME")]
    pub(crate) household: Option<String>,
    /// Who you are: a caretaker's name or id [env: MISCHIEF_AS]
    #[arg(
        id = "acting_as",
        long = "as",
        global = true,
        env = "MISCHIEF_AS",
        hide_env = true,
        value_name = "WHO"
    )]
    pub(crate) who: Option<String>,
    /// Answer in JSON, for programs
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Colours: auto (on a terminal), always or never
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) color: Color,
    /// Act as if it were this time, to look ahead or to try things out
    #[arg(long, global = true, env = "MISCHIEF_NOW", value_name = "TIME", hide = true)]
    pub(crate) now: Option<Timestamp>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a household, show it, change its settings
    #[command(arg_required_else_help = true)]
    Household {
        #[command(subcommand)]
        command: household::Command,
    },
    /// Say who lives here, and what is known of them
    #[command(arg_required_else_help = true)]
    Animal {
        #[command(subcommand)]
        command: animal::Command,
    },
    /// Say who looks after the animals, and what each may do
    #[command(arg_required_else_help = true)]
    Caretaker {
        #[command(subcommand)]
        command: caretaker::Command,
    },
    /// Show what is due now, cage by cage
    Today(today::Today),
    /// Show what to do with an animal, and all that is behind it
    #[command(after_help = why::EXAMPLES)]
    Why(why::Why),
    /// Have a session guided: what to do, a countdown, one key for what you see
    #[command(after_help = session::EXAMPLES)]
    Session(session::Session),
    /// Record what happened
    #[command(arg_required_else_help = true)]
    Log {
        #[command(subcommand)]
        command: Box<log::Command>,
    },
    /// Set the step from which an animal and you go on
    #[command(after_help = place::EXAMPLES)]
    Place(place::Place),
    /// Say whether animals may meet; without names, every two that live here
    #[command(after_help = may_meet::EXAMPLES)]
    MayMeet(may_meet::MayMeet),
    /// Bring strangers together, from the quarantine to one cage
    #[command(visible_alias = "intro")]
    Introduction {
        #[command(subcommand)]
        command: introduction::Command,
    },
    /// Show who lives where and with whom, and move them
    #[command(after_help = animal::HOUSE_EXAMPLES)]
    House(animal::House),
    /// Show each quarantine: for whom, until when, and what it asks for each day
    Quarantine(quarantine::Quarantine),
    /// Take an animal to another household with its whole record, or print it
    Passport {
        #[command(subcommand)]
        command: passport::Command,
    },
    /// Show what happened, newest first
    History(history::History),
    /// Take back a record; it stays, and counts for nothing
    #[command(after_help = retract::EXAMPLES)]
    Retract(retract::Retract),
    /// Make up a household with weeks of history, to look around in
    #[command(after_help = demo::EXAMPLES)]
    Demo(demo::DemoArgs),
    /// Take the record out, as JSON Lines
    Export(export::Export),
    /// Bring a record in
    Import(import::Import),
    /// Write the record as tables, for spreadsheets and statistics
    Tables(tables::Tables),
    /// Copy everything into one file
    Backup(backup::Backup),
    /// Look into a backup and say whether it is whole
    Verify(backup::Verify),
    /// Put a backup in the place of the record
    Restore(backup::Restore),
    /// Say what is wrong with the record on this machine, if anything
    ///
    /// Ends with 0 where nothing is wrong, 1 where something is, with what to do.
    Doctor,
    /// Make, list and end the tokens that programs show
    Token {
        #[command(subcommand)]
        command: token::Command,
    },
    /// Answer questions about a log, one JSON object a line, for programs
    Engine {
        /// What the dosing assumes of animals, as `mischief fit` wrote it
        #[arg(long, value_name = "FILE")]
        layer: Option<PathBuf>,
    },
    /// Learn what the dosing assumes of animals from a record of many
    ///
    /// Ends with 0 where something was learned, 1 where there is too little to learn from or nothing
    /// to change, 2 where the record can't be read.
    Fit(fit::Fit),
    /// Serve the pages, and print the link to them
    Serve(serve::Serve),
    /// Work on protocols of your own
    Protocol {
        #[command(subcommand)]
        command: protocol::Command,
    },
    /// Write completions for a shell
    #[command(hide = true, after_help = manual::COMPLETIONS)]
    Completions(manual::Completions),
    /// Write the manual pages
    #[command(hide = true)]
    Man(manual::Man),
}

impl Cli {
    /// Does what was asked for and says how it went.
    pub(crate) fn run(self) -> ExitCode {
        out::set_color(self.globals.color);
        let json = self.globals.json;
        let done = match (self.command, self.no_open) {
            (None, no_open) => serve::Serve::without_command(no_open).run(&self.globals),
            (Some(command), false) => command.run(&self.globals),
            (Some(_), true) => {
                Err(anyhow::Error::msg("`--no-open` stands without a command, or after `serve`"))
            }
        };
        match done {
            Ok(code) => code,
            // Who asked has heard enough.
            Err(error) if out::nobody_listens(&error) => ExitCode::SUCCESS,
            Err(error) => {
                if !json || out::json(&out::refusal(&error)).is_err() {
                    anstream::eprintln!("mischief: {error:#}");
                }
                ExitCode::from(EXIT_NOT_DONE)
            }
        }
    }
}

impl Command {
    // tidy: registry
    fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self {
            Self::Household { command } => wait(command.run(globals)),
            Self::Animal { command } => wait(command.run(globals)),
            Self::Caretaker { command } => wait(command.run(globals)),
            Self::Today(today) => wait(today.run(globals)),
            Self::Why(why) => wait(why.run(globals)),
            Self::Session(session) => wait(session.run(globals)),
            Self::Log { command } => wait(command.run(globals)),
            Self::Place(place) => wait(place.run(globals)),
            Self::MayMeet(may_meet) => wait(may_meet.run(globals)),
            Self::Introduction { command } => wait(command.run(globals)),
            Self::House(house) => wait(house.open_and_run(globals)),
            Self::Quarantine(quarantine) => wait(quarantine.run(globals)),
            Self::Passport { command } => wait(command.run(globals)),
            Self::History(history) => wait(history.run(globals)),
            Self::Retract(retract) => wait(retract.run(globals)),
            Self::Demo(demo) => wait(demo.run(globals)),
            Self::Export(export) => wait(export.run(globals)),
            Self::Import(import) => wait(import.run(globals)),
            Self::Tables(tables) => wait(tables.run(globals)),
            Self::Backup(backup) => wait(backup.run(globals)),
            Self::Verify(verify) => wait(verify.run(globals)),
            Self::Restore(restore) => wait(restore.run(globals)),
            Self::Doctor => wait(doctor::run(globals)),
            Self::Token { command } => wait(command.run(globals)),
            Self::Serve(serve) => serve.run(globals),
            Self::Engine { layer } => engine::serve(layer.as_deref()),
            Self::Fit(fit) => fit.run(),
            Self::Protocol { command } => command.run(globals),
            Self::Completions(completions) => completions.run(),
            Self::Man(man) => man.run(),
        }
    }
}

/// Waits for what the store does.
pub(crate) fn wait<T>(what: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    // As an object: else the runtime's code is there once more for every command.
    let what: Pin<Box<dyn Future<Output = anyhow::Result<T>> + '_>> = Box::pin(what);
    runtime.block_on(what)
}

/// The rulebook, under a layer where there is one.
fn rulebook(layer: Option<&Path>) -> anyhow::Result<Builtin> {
    let builtin = mischief_rulebook::builtin().context("the rulebook can't be loaded")?;
    let Some(file) = layer else { return Ok(builtin) };
    let name = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("{name} can't be read"))?;
    builtin.with_layer(&text).with_context(|| format!("{name} is no layer that can be used"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
