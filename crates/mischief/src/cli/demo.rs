//! `mischief demo`: a made-up household with weeks of history, in a folder of its own.

use super::out::{self, HEADING, say};
use super::{Globals, local};
use anyhow::{Context as _, bail};
use clap::Args;
use mischief::demo::{self, Demo, WEEKS_LEAST, WEEKS_MOST, Wish};
use mischief_app::command::Founding;
use mischief_app::role::Role;
use mischief_app::{App, HouseholdId};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief demo                     six weeks with four rats and two mice
  mischief demo --seed 7 --weeks 12
  mischief demo --into /tmp/mischief-demo --replace

It lives in a folder of its own and never touches your own record.";

/// Lies in a folder that holds a demo and nothing else.
const MARK: &str = "this-is-a-demo.txt";
const MARK_TEXT: &str = "\
A made-up household of `mischief demo`. Nothing here is real; the folder may be deleted.
";

/// A made-up household that is asked for.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// What all chance follows from: the same seed makes the same household
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many weeks of history
    #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u32).range(i64::from(WEEKS_LEAST)..=i64::from(WEEKS_MOST)))]
    weeks: u32,
    /// The folder to put it into [default: a folder beside the one for data, ending in -demo]
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
    /// Make it anew where there is a demo already
    #[arg(long)]
    replace: bool,
    /// The household's time zone
    #[arg(long, value_name = "ZONE", default_value = "Europe/Berlin")]
    time_zone: String,
}

impl DemoArgs {
    /// Makes it and says what to try.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let folder = match &self.into {
            Some(folder) => folder.clone(),
            None => beside(&globals.data_folder()?)?,
        };
        clear(&folder, self.replace)?;
        let clock = globals.clock();
        let now = clock.now();
        let builtin = mischief_rulebook::builtin().context("the rulebook can't be loaded")?;
        let (seed, weeks) = (self.seed, self.weeks);
        let wish = Wish { seed, weeks, now, zone: &self.time_zone, book: &builtin.book };
        let made = demo::make(&wish)?;
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        let mark = folder.join(MARK);
        fs::write(&mark, MARK_TEXT).with_context(|| format!("writing {}", mark.display()))?;
        let app = App::open(&folder.join(local::STORE_FILE), clock).await?;
        let count = made.events.len();
        app.found_household(founding(made)?).await?;
        app.close().await;
        if globals.json {
            out::json(&json!({"demo": {
                "folder": folder.display().to_string(),
                "seed": self.seed,
                "weeks": self.weeks,
                "events": count,
            }}))?;
            return Ok(ExitCode::SUCCESS);
        }
        let data = quoted(&folder);
        say!("Rosewood Lane: {} weeks with four rats and two mice, made up.", self.weeks);
        say!("Lena, Max and nine-year-old Nora look after them. {count} things are on record.");
        say!();
        say!("{HEADING}Look around{HEADING:#}");
        for (command, what) in [
            ("today", "what to do tonight, and why"),
            ("why pip", "more on one of them"),
            ("history pip", "what happened"),
            ("session pip", "a session, guided"),
        ] {
            say!("  mischief --data {data} --as Lena {command:<12}  {what}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The folder beside the one for data.
fn beside(data: &Path) -> anyhow::Result<PathBuf> {
    let mut name = data.file_name().context("name a folder for the demo with --into")?.to_owned();
    name.push("-demo");
    Ok(data.with_file_name(name))
}

/// Sees to it that the folder may hold a demo: nothing real is ever in the way.
fn clear(folder: &Path, replace: bool) -> anyhow::Result<()> {
    let shown = folder.display();
    let mut held = match fs::read_dir(folder) {
        Ok(held) => held,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| format!("looking into {shown}")),
    };
    if held.next().is_none() {
        return Ok(());
    }
    if !folder.join(MARK).exists() {
        bail!(
            "{shown} holds something that is no demo, perhaps a real record; it is left alone. \
             Choose another folder with --into"
        );
    }
    if !replace {
        let data = quoted(folder);
        bail!(
            "there is a demo already; look around with `mischief --data {data} --as Lena today`, \
             or make it anew with --replace"
        );
    }
    for end in ["", "-wal", "-shm", "-journal"] {
        let file = folder.join(format!("{}{end}", local::STORE_FILE));
        match fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("removing {}", file.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn founding(made: Demo) -> anyhow::Result<Founding> {
    let household = HouseholdId::new(made.number).context("the demo has no number")?;
    let role = |at: usize| if at == 0 { Role::Owner } else { Role::Carer };
    let members = made.caretakers.into_iter().enumerate().map(|(at, id)| (id, role(at)));
    let members = members.collect();
    Ok(Founding { household, name: made.name.to_owned(), members, events: made.events })
}

/// A path as it can be typed into a shell.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    if text.contains(|c: char| c.is_whitespace() || "'\"\\$&;()<>|*?[]#~`!".contains(c)) {
        return format!("'{}'", text.replace('\'', r"'\''"));
    }
    text
}
