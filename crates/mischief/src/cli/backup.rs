//! `mischief backup`, `verify` and `restore`: copies of everything, and back.

use super::out::{self, say};
use super::{EXIT_MISTAKES, Globals, moving};
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::App;
use mischief_app::command::{Verified, default_backup_name, restore, verify};
use serde_json::{Value, json};
use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the backup goes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mischief backup                     into the folder `backups` beside the record
  mischief backup /media/stick/rats.db

Everything on this machine is in it: all households, their people, keys and protocols. You may go on
working meanwhile. Keep a copy on another disk.")]
pub(crate) struct Backup {
    /// The file to write, which must not exist [default: backups/mischief-<date>.db in the data folder]
    file: Option<PathBuf>,
}

/// The backup to look into.
#[derive(Debug, Args)]
#[command(after_help = "\
Ends with 0 where the backup is whole, 1 where something is wrong with it, 2 where it can't be read.")]
pub(crate) struct Verify {
    /// The backup
    file: PathBuf,
}

/// The backup to put back.
#[derive(Debug, Args)]
#[command(after_help = "\
The backup is checked and copied before anything is touched. What is there now is kept beside it under
a name with today's date. No other mischief may have the record open meanwhile.")]
pub(crate) struct Restore {
    /// The backup
    file: PathBuf,
    /// Do not ask first
    #[arg(long)]
    yes: bool,
}

impl Backup {
    /// Writes it.
    ///
    /// # Errors
    /// Why it could not be written, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let app = App::open_existing(&globals.store_file()?, globals.clock()).await?;
        let file = match self.file {
            Some(file) => file,
            None => globals.data_folder()?.join("backups").join(default_backup_name(app.now())),
        };
        let verified = app.backup(&file).await?;
        app.close().await;
        if globals.json {
            out::json(&shape(&file, &verified))?;
        } else {
            tell(&verified)?;
            say!("Written to {}.", file.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Verify {
    /// Looks into it.
    ///
    /// # Errors
    /// Why it could not be read, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let verified = verify(&self.file).await?;
        if globals.json {
            out::json(&shape(&self.file, &verified))?;
        } else {
            tell(&verified)?;
            for wrong in &verified.wrong {
                say!("{}wrong{}: {wrong}", out::STOP, out::STOP.render_reset());
            }
            let file = self.file.display();
            match (verified.wrong.is_empty(), verified.compared) {
                (true, true) => say!("{file} is whole, and what was written."),
                (true, false) => {
                    say!("{file} is whole. No digests lie beside it to hold it against.")
                }
                (false, _) => say!("Use another backup."),
            }
        }
        let code = if verified.wrong.is_empty() { 0 } else { EXIT_MISTAKES };
        Ok(ExitCode::from(code))
    }
}

impl Restore {
    /// Puts it back.
    ///
    /// # Errors
    /// Why it could not be put back, for people; the record is then as it was.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let target = globals.store_file()?;
        if !self.yes && !agreed(&self.file, &target)? {
            bail!("nothing was done");
        }
        let restored = restore(&self.file, &target, globals.clock().now()).await?;
        if globals.json {
            let mut value = shape(&self.file, &restored.verified);
            if let Value::Object(fields) = &mut value {
                let previous = restored.previous.as_ref().map(|p| p.display().to_string());
                fields.insert("previous".into(), json!(previous));
            }
            out::json(&value)?;
            return Ok(ExitCode::SUCCESS);
        }
        tell(&restored.verified)?;
        say!("This is the record now, in {}.", target.display());
        if let Some(previous) = &restored.previous {
            say!("What was there before is kept in {}.", previous.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Asks whether to go on; where nobody sits at a terminal, somebody must have said so before.
fn agreed(file: &Path, target: &Path) -> anyhow::Result<bool> {
    if !target.exists() {
        return Ok(true);
    }
    if !io::stdin().is_terminal() {
        bail!("{} would take the place of {}; add --yes", file.display(), target.display());
    }
    anstream::eprint!(
        "{} takes the place of {}, which is kept under another name. Go on? [y/N] ",
        file.display(),
        target.display()
    );
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).context("the answer can't be read")?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn tell(verified: &Verified) -> anyhow::Result<()> {
    for household in &verified.households {
        say!("{}: {}", household.name, moving::events(household.events));
        say!("  {}{}{}", out::QUIET, household.digest, out::QUIET.render_reset());
    }
    Ok(())
}

fn shape(file: &Path, verified: &Verified) -> Value {
    let households: Vec<Value> = verified
        .households
        .iter()
        .map(|household| {
            json!({
                "id": household.id,
                "name": household.name,
                "events": household.events,
                "digest": household.digest,
            })
        })
        .collect();
    json!({
        "file": file.display().to_string(),
        "schema": verified.schema,
        "households": households,
        "compared": verified.compared,
        "wrong": verified.wrong,
    })
}
