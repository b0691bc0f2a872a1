//! `mischief import`: a log from elsewhere, checked as a whole before any of it is taken in.

use super::local::Local;
use super::out::{self, say};
use super::{EXIT_NOT_DONE, Globals, moving};
use anyhow::{Context as _, bail};
use clap::Args;
use indicatif::ProgressBar;
use mischief_app::App;
use mischief_app::command::{Acting, Checked, Imported};
use mischief_app::error::AppError;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is to be read, and into which household.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mischief import rats.jsonl --dry-run                          check it, take nothing in
  mischief import rats.jsonl                                    add it to your household
  mischief import rats.jsonl --new-household Rats --owner Lena  a household of its own

What is there already is skipped, so an import that was interrupted is simply run again. Caretakers
who come in this way are known but may do nothing here until an owner gives them a role:
`mischief caretaker role`.")]
pub(crate) struct Import {
    /// The log, one event a line; `-` reads it from the standard input
    file: PathBuf,
    /// Only say what is in it and what is wrong with it
    #[arg(long)]
    dry_run: bool,
    /// Begin a household of this name with it
    #[arg(long, value_name = "NAME", requires = "owner")]
    new_household: Option<String>,
    /// Who answers for the new household: a caretaker in the log, by name or id
    #[arg(long, value_name = "WHO", requires = "new_household")]
    owner: Option<String>,
}

/// A log that can be read more than once.
struct Log {
    file: File,
    name: String,
    length: u64,
}

impl Import {
    /// Brings the log in.
    ///
    /// # Errors
    /// Why it could not be read, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let log = Log::open(&self.file)?;
        let (app, acting) = if self.new_household.is_some() {
            (App::open(&globals.store_file()?, globals.clock()).await?, None)
        } else {
            let local = Local::open(globals).await?;
            (local.app, Some(local.acting))
        };
        let bar = moving::bar(log.length, "read", true);
        let mut progress = |bytes: u64| bar.set_position(bytes);
        let checked = app.check_import(acting.as_ref(), || log.lines(), &mut progress).await?;
        bar.finish_and_clear();
        if !checked.is_good() {
            tell_problems(globals, &log.name, &checked)?;
            return Ok(ExitCode::from(EXIT_NOT_DONE));
        }
        if self.dry_run {
            report(globals, &checked, None)?;
        } else {
            let acting = self.household(&app, acting, &checked).await?;
            let bar = moving::bar(log.length, "taken in", true);
            let imported = take_in(&app, &acting, &checked, &log, &bar).await?;
            report(globals, &checked, Some(imported))?;
        }
        app.close().await;
        Ok(ExitCode::SUCCESS)
    }

    /// The household into which it goes.
    async fn household(
        &self,
        app: &App,
        acting: Option<Acting>,
        checked: &Checked,
    ) -> anyhow::Result<Acting> {
        if let Some(acting) = acting {
            return Ok(acting);
        }
        let (Some(name), Some(owner)) = (&self.new_household, &self.owner) else {
            bail!("name the new household with --new-household and its owner with --owner");
        };
        Ok(app.begin_household_for(checked, name, owner).await?)
    }
}

async fn take_in(
    app: &App,
    acting: &Acting,
    checked: &Checked,
    log: &Log,
    bar: &ProgressBar,
) -> anyhow::Result<Imported> {
    let mut progress = |bytes: u64| bar.set_position(bytes);
    let imported = app.import(acting, checked, log.lines()?, &mut progress).await?;
    bar.finish_and_clear();
    Ok(imported)
}

impl Log {
    /// Opens a file, or keeps what comes in aside, since it is read more than once.
    fn open(path: &Path) -> anyhow::Result<Self> {
        let (file, name) = if path == Path::new("-") {
            let mut aside = tempfile::tempfile().context("there is no room for a file aside")?;
            io::copy(&mut io::stdin().lock(), &mut aside)
                .context("the standard input can't be read")?;
            (aside, "the standard input".to_owned())
        } else {
            let name = path.display().to_string();
            (File::open(path).with_context(|| format!("{name} can't be read"))?, name)
        };
        let length = file.metadata().with_context(|| format!("{name} can't be read"))?.len();
        Ok(Self { file, name, length })
    }

    /// Its lines from the beginning. One reading at a time: they share the place in the file.
    fn lines(&self) -> Result<Box<dyn BufRead>, AppError> {
        let unreadable =
            |error| AppError::Io { what: format!("{} can't be read", self.name), error };
        let mut file = self.file.try_clone().map_err(unreadable)?;
        file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
    }
}

/// Says what is wrong: the first few, and how many there are.
fn tell_problems(globals: &Globals, name: &str, checked: &Checked) -> anyhow::Result<()> {
    if globals.json {
        let problems: Vec<Value> = checked
            .problems
            .iter()
            .map(|problem| {
                json!({
                    "line": problem.line,
                    "code": problem.refusal.code.word(),
                    "path": problem.refusal.path,
                    "message": problem.refusal.message,
                })
            })
            .collect();
        let count = checked.problem_count;
        return out::json(&json!({
            "ok": false, "problems": problems, "problem_count": count, "newer": checked.newer,
        }));
    }
    for problem in &checked.problems {
        let place = match problem.refusal.path.as_str() {
            "" => String::new(),
            path => format!(" in `{path}`"),
        };
        let (line, refusal) = (problem.line, &problem.refusal);
        anstream::eprintln!("line {line}: {}{place}: {}", refusal.code.word(), refusal.message);
    }
    let told = u64::try_from(checked.problems.len()).unwrap_or(u64::MAX);
    if checked.problem_count > told {
        anstream::eprintln!("… and {} more", checked.problem_count - told);
    }
    let newer =
        if checked.newer { " A newer mischief wrote some of it: update this one." } else { "" };
    anstream::eprintln!("mischief: {name} can't be taken in; nothing was.{newer}");
    Ok(())
}

fn report(globals: &Globals, checked: &Checked, done: Option<Imported>) -> anyhow::Result<()> {
    let (new, duplicates) = match done {
        Some(imported) => (imported.new, imported.duplicates),
        None => (checked.new, checked.duplicates),
    };
    if globals.json {
        let dry_run = done.is_none();
        return out::json(&json!({
            "ok": true, "dry_run": dry_run, "new": new, "duplicates": duplicates,
        }));
    }
    let there = match duplicates {
        0 => String::new(),
        n => format!(" {} there already.", moving::events(n)),
    };
    match done {
        Some(_) => say!("{} taken in.{there}", moving::events(new)),
        None => say!("Nothing is wrong with it. {} would be taken in.{there}", moving::events(new)),
    }
    Ok(())
}
