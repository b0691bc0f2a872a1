//! `mischief completions` and `mischief man`: what shells and manual readers want to know.

use super::Cli;
use anyhow::Context as _;
use clap::{Args, CommandFactory as _};
use clap_complete::Shell;
use std::fs;
use std::io::{ErrorKind, Write as _, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) const COMPLETIONS: &str = "\
Examples:
  mischief completions bash > ~/.local/share/bash-completion/completions/mischief
  mischief completions fish > ~/.config/fish/completions/mischief.fish
  mischief completions zsh  > \"${fpath[1]}/_mischief\"";

/// Completions that are asked for.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// For which shell
    shell: Shell,
}

impl Completions {
    /// Writes them to standard output.
    ///
    /// # Errors
    /// Where they can't be written.
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "mischief", &mut text);
        write(&text)
    }
}

/// Manual pages that are asked for.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder to put a page for each command into [default: the first page, to standard output]
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

impl Man {
    /// Writes them.
    ///
    /// # Errors
    /// Where they can't be written.
    pub(crate) fn run(&self) -> anyhow::Result<ExitCode> {
        let Some(folder) = &self.folder else {
            let mut page = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut page)?;
            return write(&page);
        };
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        let written = clap_mangen::generate_to(Cli::command(), folder);
        written.with_context(|| format!("writing pages into {}", folder.display()))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn write(text: &[u8]) -> anyhow::Result<ExitCode> {
    match stdout().lock().write_all(text) {
        // Who asked has read enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
