//! `mischief passport`: an animal goes to another household with its whole record.

use super::Globals;
use std::process::ExitCode;

/// What can be done with a passport.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {}

impl Command {
    /// Does it.
    pub(crate) async fn run(self, _globals: &Globals) -> anyhow::Result<ExitCode> {
        match self {}
    }
}
