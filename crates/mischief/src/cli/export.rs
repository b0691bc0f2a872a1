//! `mischief export`: the whole log as JSON Lines, or one animal's.

use super::local::Local;
use super::out::{self, say};
use super::{Globals, moving};
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::error::AppError;
use serde_json::json;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is to be written, and where.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mischief export rats.jsonl                the whole record of the household
  mischief export --animal Pip pip.jsonl    what goes with Pip to a new home
  mischief export | gzip > rats.jsonl.gz

Each line is one event. Nothing is left out: `mischief import` makes the same household of it.
Protocols of your own, people's passwords and tokens are no events; a backup holds these too.")]
pub(crate) struct Export {
    /// The file to write, which must not exist; `-` or nothing writes to the standard output
    file: Option<PathBuf>,
    /// Only what this animal needs to be understood elsewhere
    #[arg(long, value_name = "ANIMAL")]
    animal: Option<String>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

impl Export {
    /// Writes the log.
    ///
    /// # Errors
    /// Why it could not be written, for people. A file is then as it was.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        match self.file.as_deref().filter(|file| *file != Path::new("-")) {
            None => {
                let out = BufWriter::new(io::stdout().lock());
                moving::quiet_when_closed(self.write(&local, out, false).await)?;
            }
            Some(file) => {
                let count = self.to_file(&local, file).await?;
                report(globals, file, count)?;
            }
        }
        local.app.close().await;
        Ok(ExitCode::SUCCESS)
    }

    /// Writes beside the file and moves it there once it is whole.
    async fn to_file(&self, local: &Local, file: &Path) -> anyhow::Result<u64> {
        if file.exists() && !self.force {
            bail!("{} is there already; name another file, or add --force", file.display());
        }
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let cannot = || format!("{} can't be written", file.display());
        let mut aside = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
        let count = self.write(local, BufWriter::new(aside.as_file_mut()), true).await?;
        aside.as_file().sync_all().with_context(cannot)?;
        if self.force {
            aside.persist(file).with_context(cannot)?;
        } else {
            aside.persist_noclobber(file).with_context(cannot)?;
        }
        Ok(count)
    }

    async fn write(
        &self,
        local: &Local,
        mut out: impl Write,
        with_bar: bool,
    ) -> anyhow::Result<u64> {
        let total = local.app.count_events(&local.acting).await?;
        let bar = moving::bar(total, "events", with_bar && self.animal.is_none());
        let mut count: u64 = 0;
        let mut sink = |line: &str| {
            count += 1;
            if count.is_multiple_of(1_000) {
                bar.set_position(count);
            }
            let written = out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n"));
            written.map_err(unwritten)
        };
        let count = match &self.animal {
            None => local.app.export(&local.acting, &mut sink).await?,
            Some(animal) => {
                let animal = local.animal(animal).await?;
                local.app.export_animal(&local.acting, &animal, &mut sink).await?
            }
        };
        out.flush().map_err(unwritten)?;
        bar.finish_and_clear();
        Ok(count)
    }
}

fn unwritten(error: io::Error) -> AppError {
    AppError::Io { what: "the export can't be written".into(), error }
}

fn report(globals: &Globals, file: &Path, count: u64) -> anyhow::Result<()> {
    if globals.json {
        return out::json(&json!({"file": file.display().to_string(), "events": count}));
    }
    say!("{} written to {}.", moving::events(count), file.display());
    Ok(())
}
