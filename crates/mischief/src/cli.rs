//! The command line: one file below this one for each command.

mod engine;
mod fit;
mod protocol;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use mischief_rulebook::Builtin;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What was asked for was done, and something was found wrong.
pub(crate) const EXIT_MISTAKES: u8 = 1;
/// What was asked for could not be done; a wrong command line ends with it too.
pub(crate) const EXIT_NOT_DONE: u8 = 2;

/// Wins the trust of rats and mice, and keeps the record meanwhile.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
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
    /// Work on protocols of your own
    Protocol {
        #[command(subcommand)]
        command: protocol::Command,
    },
}

impl Cli {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Engine { layer } => engine::serve(layer.as_deref()),
            Command::Fit(fit) => fit.run(),
            Command::Protocol { command } => command.run(),
        }
    }
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
