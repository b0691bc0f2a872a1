//! The command line: one file below this one for each command.

mod engine;
mod protocol;

use clap::{Parser, Subcommand};
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
    Engine,
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
            Command::Engine => engine::serve(),
            Command::Protocol { command } => command.run(),
        }
    }
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
