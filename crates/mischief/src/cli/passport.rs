//! `mischief passport`: an animal goes to another household with its whole record.

mod page;
mod taking;

use super::Globals;
use super::local::Local;
use super::out::{self, say};
use super::words::counted;
use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
What goes along is the animal's own record: its sessions, weights, health, bites, treats. People do
not: of each there is a made-up id and how old they were, and nothing that anybody wrote freely.
The bundle is signed with this household's key; compare its fingerprint with whom it is from.

Examples:
  mischief passport export Pip pip.passport --from \"Rat rescue Kiel\"
  mischief passport show pip.passport
  mischief passport import pip.passport --origin rescue --arrived today
  mischief passport print Pip --html pip.html";

/// What can be done with a passport.
#[derive(Debug, clap::Subcommand)]
#[command(after_help = EXAMPLES)]
pub(crate) enum Command {
    /// Write an animal's record into a file, for its next household
    #[command(after_help = EXAMPLES)]
    Export(Export),
    /// Say what is in such a file, and whether it is as it was signed; changes nothing
    Show {
        /// The file
        file: PathBuf,
    },
    /// Take the animal in with its record: you see what would happen before it does
    #[command(after_help = EXAMPLES)]
    Import(taking::Import),
    /// A page about an animal, to print for whoever looks after it
    Print(page::Print),
}

/// Whose, and where to.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The animal's name or id
    animal: String,
    /// The file to write
    file: PathBuf,
    /// What this household is called in it [default: it is not named]
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self {
            Self::Export(export) => export.run(globals).await,
            Self::Show { file } => taking::show(globals, &file).await,
            Self::Import(import) => import.run(globals).await,
            Self::Print(print) => print.run(globals).await,
        }
    }
}

impl Export {
    async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let id = local.animal(&self.animal).await?;
        let made = local.app.export_passport(&local.acting, &id, self.from.as_deref()).await?;
        write(&self.file, &made.text, self.force)?;
        if globals.json {
            out::json(&json!({
                "file": self.file.display().to_string(),
                "animal": id.as_str(),
                "events": made.events,
                "fingerprint": made.fingerprint,
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        say!(
            "{} written to {}. No names of people are in it.",
            counted(made.events, "record", "records"),
            self.file.display()
        );
        say!("Signed by this household; its fingerprint: {}", made.fingerprint);
        say!("Give both on, the fingerprint by another way than the file, and then:");
        say!("  mischief animal left {} --reason rehomed", self.animal);
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a file beside its place and moves it there once it is whole.
fn write(file: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    if file.exists() && !force {
        bail!("{} is there already; name another file, or add --force", file.display());
    }
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let cannot = || format!("{} can't be written", file.display());
    let mut aside = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    aside.write_all(text.as_bytes()).with_context(cannot)?;
    aside.as_file().sync_all().with_context(cannot)?;
    if force {
        aside.persist(file).with_context(cannot)?;
    } else {
        aside.persist_noclobber(file).with_context(cannot)?;
    }
    Ok(())
}
