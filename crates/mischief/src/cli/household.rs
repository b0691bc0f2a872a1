//! `mischief household`: beginning one, showing it, changing its settings.

use super::ask::Person;
use super::local::Local;
use super::out::{self, say};
use super::words::{listed, worded};
use super::{Globals, caretaker};
use anyhow::bail;
use clap::Args;
use jiff::civil::Time;
use mischief_app::App;
use mischief_app::command::{Draft, NewHousehold};
use mischief_app::situation::Scope;
use mischief_core::event::{AgeBand, CaretakerFacts, HouseholdSettings, What};
use serde_json::json;
use std::fs;
use std::process::ExitCode;

const NEW_EXAMPLES: &str = "\
Examples:
  mischief household new
  mischief household new --name Home --your-name Lena --adult
  mischief household new --name Attic --your-name Ben --age 12_17 --time-zone Europe/Berlin";

/// What can be done with households.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Begin a household, with you as its owner
    #[command(after_help = NEW_EXAMPLES)]
    New(New),
    /// Show the household: its settings, its people, how many animals
    Show,
    /// Change the household's name or settings
    Set(Set),
    /// List every household on this machine
    List,
}

/// What a new household is told.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to call it, should you ever have several
    #[arg(long)]
    name: Option<String>,
    /// Your own name
    #[arg(long)]
    your_name: Option<String>,
    /// How old you are, in years: what children may do with an animal differs
    #[arg(long, value_name = "BAND", value_parser = worded!(AgeBand))]
    age: Option<AgeBand>,
    /// Short for `--age adult`
    #[arg(long, conflicts_with = "age")]
    adult: bool,
    /// A doctor advises you against contact with rats and mice: you are shown what to mind
    #[arg(long)]
    at_risk: bool,
    #[command(flatten)]
    settings: Settings,
    /// Begin a further household where there is one already
    #[arg(long)]
    another: bool,
}

/// A household's settings.
#[derive(Debug, Args)]
struct Settings {
    /// The time zone, as Europe/Berlin [default for a new one: this machine's]
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// When a new day begins, so that a late evening counts as one day [default for a new one:
    /// 04:00]
    #[arg(long, value_name = "HH:MM", value_parser = time_of_day)]
    day_starts_at: Option<Time>,
    /// The language of instructions and reasons, as en
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

/// What is to be changed.
#[derive(Debug, Args)]
pub(crate) struct Set {
    /// What to call it
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    settings: Settings,
}

fn time_of_day(text: &str) -> Result<Time, String> {
    let time = (text.len() == 5).then(|| text.parse::<Time>().ok()).flatten();
    time.ok_or_else(|| "write it as 04:00".to_owned())
}

impl Command {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self {
            Self::New(new) => new.run(globals).await,
            Self::Show => show(&Local::open(globals).await?, globals).await,
            Self::Set(set) => set.run(globals).await,
            Self::List => list(globals).await,
        }
    }
}

impl New {
    async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let file = globals.store_file()?;
        let person = Person::at(globals);
        if file.exists() && !self.another {
            let app = App::open_existing(&file, globals.clock()).await?;
            let names: Vec<String> = app.households().await?.into_iter().map(|(_, n)| n).collect();
            if !names.is_empty() {
                bail!(
                    "there is a household here already: {}. `mischief household show` shows it; \
                     with `--another` you begin a further one",
                    listed(&names)
                );
            }
        }
        let name = match self.name {
            None if !person.is_there() => "Home".to_owned(),
            name => person.text(name, "--name", "A name for the household", Some("Home"))?,
        };
        let question = "Your own name";
        let your_name = person.text(self.your_name, "--your-name", question, None)?;
        let told = self.age.or(self.adult.then_some(AgeBand::Adult));
        let age = caretaker::age(person, told)?;
        let settings = HouseholdSettings {
            time_zone: Some(self.settings.time_zone.map_or_else(zone_of_machine, Into::into)),
            day_starts_at: Some(self.settings.day_starts_at.unwrap_or(Time::constant(4, 0, 0, 0))),
            language: Some(self.settings.language.unwrap_or_else(|| "en".to_owned()).into()),
        };
        let facts = CaretakerFacts {
            name: Some(your_name.trim().into()),
            age_band: Some(age),
            at_risk: self.at_risk.then_some(true),
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| {
                anyhow::anyhow!("the folder {} can't be made: {error}", folder.display())
            })?;
        }
        let app = App::open(&file, globals.clock()).await?;
        let opened =
            app.begin_household(NewHousehold { name, settings, owner: None, facts }).await?;
        let local = Local { app, acting: opened.acting };
        if globals.json {
            return show(&local, globals).await;
        }
        say!("{} is ready, {}.", local.household_name().await?, your_name.trim());
        say!("The record is kept in {}.", file.display());
        say!();
        say!("Now add the animals of a cage, as:");
        say!("  mischief animal add Pip Nutmeg --species rat --origin breeder --arrived yesterday");
        Ok(ExitCode::SUCCESS)
    }
}

/// The machine's time zone, where its name is one that the program knows; else UTC.
fn zone_of_machine() -> Box<str> {
    let named = iana_time_zone::get_timezone().ok();
    let known = named.filter(|name| mischief_core::calendar::zone_named(name).is_some());
    known.unwrap_or_else(|| "UTC".to_owned()).into()
}

async fn show(local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Household).await?;
    let view = situation.view();
    let name = local.household_name().await?;
    let zone = view.home.calendar.zone().iana_name().unwrap_or("UTC").to_owned();
    let starts = view.home.calendar.day_starts_at().strftime("%H:%M").to_string();
    let people = caretaker::people(local, &view.home).await?;
    let here = view.home.animals().filter(|(_, animal)| animal.left().is_none()).count();
    if globals.json {
        out::json(&json!({"household": {
            "id": local.acting.household.get(),
            "name": name,
            "time_zone": zone,
            "day_starts_at": starts,
            "language": view.home.language,
            "caretakers": people.iter().map(caretaker::Row::json).collect::<Vec<_>>(),
            "animals": here,
            "you": local.acting.caretaker.as_str(),
        }}))?;
        return Ok(ExitCode::SUCCESS);
    }
    out::heading(&name)?;
    say!("  time zone    {zone}");
    say!("  a day begins at {starts}");
    say!("  language     {}", view.home.language);
    say!("  animals      {here}");
    say!("  kept in      {}", globals.store_file()?.display());
    say!();
    for row in &people {
        say!("  {}", row.line(local));
    }
    Ok(ExitCode::SUCCESS)
}

impl Set {
    async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let settings = HouseholdSettings {
            time_zone: self.settings.time_zone.map(Into::into),
            day_starts_at: self.settings.day_starts_at,
            language: self.settings.language.map(Into::into),
        };
        let nothing = settings == HouseholdSettings::default();
        if nothing && self.name.is_none() {
            bail!(
                "nothing to change: name it, as in `mischief household set --day-starts-at 05:00`"
            );
        }
        if !nothing {
            let what = What::HouseholdSet { set: settings };
            let drafts = vec![Draft { observed_at: local.app.now(), what }];
            local.app.record(&local.acting, drafts).await?;
        }
        if let Some(name) = self.name {
            local.app.rename_household(&local.acting, &name).await?;
        }
        show(&local, globals).await
    }
}

async fn list(globals: &Globals) -> anyhow::Result<ExitCode> {
    let app = App::open_existing(&globals.store_file()?, globals.clock()).await?;
    let all = app.households().await?;
    if globals.json {
        let row = |(id, name): &(mischief_app::HouseholdId, String)| json!({"id": id.get(), "name": name});
        out::json(&json!({"households": all.iter().map(row).collect::<Vec<_>>()}))?;
        return Ok(ExitCode::SUCCESS);
    }
    if all.is_empty() {
        say!("There is no household here yet; begin with `mischief household new`.");
    }
    for (id, name) in &all {
        say!("{name}  {}{id}{:#}", out::QUIET, out::QUIET);
    }
    Ok(ExitCode::SUCCESS)
}
