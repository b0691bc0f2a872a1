//! `mischief caretaker`: the people who look after the animals, and what each of them may do.

use super::Globals;
use super::ask::Person;
use super::local::{Local, caretaker_name, caretaker_named, same};
use super::out::{self, QUIET, say};
use super::when::Clockface;
use super::words::worded;
use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use mischief::answer::instant;
use mischief_app::command::Draft;
use mischief_app::error::AppError;
use mischief_app::ids::new_text;
use mischief_app::role::Role;
use mischief_app::situation::Scope;
use mischief_core::event::{AgeBand, CaretakerChange, CaretakerFacts, Change, What};
use mischief_core::fold::home::{Caretaker, Home};
use mischief_core::ids::CaretakerId;
use serde_json::{Value, json};
use std::process::ExitCode;

const ADD_EXAMPLES: &str = "\
Examples:
  mischief caretaker add Ben --adult
  mischief caretaker add Mia --age 5_11
  mischief caretaker add Kim --adult --role sitter --until 2026-12-06";

/// What can be done with caretakers.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Add somebody who looks after the animals
    #[command(after_help = ADD_EXAMPLES)]
    Add(Add),
    /// Change what is known of somebody: name, age, risk
    Change(Alter),
    /// Say what somebody may do here
    Role(SetRole),
    /// Somebody no longer looks after the animals; what they did stays on record
    Left {
        /// Name or id
        who: String,
    },
    /// List who looks after the animals, and as what
    List,
}

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RoleWord {
    /// Everything
    Owner,
    /// Daily care, and what is planned for the animals
    Carer,
    /// Daily care, until a day
    Sitter,
    /// Look, and change nothing
    Viewer,
}

/// A role and, for a sitter, its end.
#[derive(Debug, Args)]
struct RoleArgs {
    /// The last day of a sitter, as 2026-12-06, or a time
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
}

/// Somebody new.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// What they are called
    name: String,
    /// How old they are, in years: what children may do with an animal differs
    #[arg(long, value_name = "BAND", value_parser = worded!(AgeBand))]
    age: Option<AgeBand>,
    /// Short for `--age adult`
    #[arg(long, conflicts_with = "age")]
    adult: bool,
    /// A doctor advises them against contact with rats and mice: they are shown what to mind
    #[arg(long)]
    at_risk: bool,
    /// What they may do
    #[arg(long, default_value = "carer")]
    role: RoleWord,
    #[command(flatten)]
    end: RoleArgs,
}

/// What changes about somebody.
#[derive(Debug, Args)]
pub(crate) struct Alter {
    /// Name or id
    who: String,
    /// A new name
    #[arg(long)]
    name: Option<String>,
    /// How old they are now, in years
    #[arg(long, value_name = "BAND", value_parser = worded!(AgeBand))]
    age: Option<AgeBand>,
    /// Whether a doctor advises them against contact with rats and mice
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    at_risk: Option<bool>,
}

/// Who, and what they may do.
#[derive(Debug, Args)]
pub(crate) struct SetRole {
    /// Name or id
    who: String,
    /// What they may do
    role: RoleWord,
    #[command(flatten)]
    end: RoleArgs,
}

/// Reads `yes` or `no`.
pub(crate) fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        _ => Err("write yes or no".to_owned()),
    }
}

/// How old somebody is: told, or asked for.
///
/// # Errors
/// Where nobody can be asked.
pub(crate) fn age(person: Person, told: Option<AgeBand>) -> anyhow::Result<AgeBand> {
    let label = |band: &AgeBand| (*band, age_label(*band).to_owned());
    let mut choices: Vec<_> = AgeBand::ALL.iter().map(label).collect();
    choices.reverse();
    person.choice(told, "--age (or --adult)", "How old", &choices)
}

fn age_label(band: AgeBand) -> &'static str {
    match band {
        AgeBand::Under5 => "under 5",
        AgeBand::From5To11 => "5 to 11",
        AgeBand::From12To17 => "12 to 17",
        AgeBand::Adult => "adult",
    }
}

impl Command {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        match self {
            Self::Add(add) => add.run(&local, Person::at(globals)).await?,
            Self::Change(alter) => alter.run(&local).await?,
            Self::Role(role) => role.run(&local).await?,
            Self::Left { who } => {
                let situation = local.situation(Scope::Household).await?;
                let id = caretaker_named(&situation.view().home, &who)?;
                local.app.caretaker_leaves(&local.acting, &id).await?;
            }
            Self::List => {}
        }
        list(&local, globals).await
    }
}

impl Add {
    async fn run(self, local: &Local, person: Person) -> anyhow::Result<()> {
        let situation = local.situation(Scope::Household).await?;
        let home = &situation.view().home;
        let name = self.name.trim();
        let of_name = |(_, known): &(&CaretakerId, &Caretaker)| {
            known.name.as_ref().is_some_and(|known| same(known, name))
        };
        let known = home.caretakers().find(of_name);
        if known.is_some_and(|(_, known)| known.left.is_none()) {
            bail!("{name} is here already; use another name to tell them apart");
        }
        let age_band = age(person, self.age.or(self.adult.then_some(AgeBand::Adult)))?;
        let role = role(local, home, self.role, self.end.until.as_deref())?;
        // Somebody who comes back goes on where they stood with each animal.
        let id = match known {
            Some((id, _)) => id.clone(),
            None => CaretakerId::parse(&new_text(local.app.now()))?,
        };
        let facts = CaretakerFacts {
            name: Some(name.into()),
            age_band: Some(age_band),
            at_risk: self.at_risk.then_some(true),
        };
        local.app.add_caretaker(&local.acting, &id, facts, role).await?;
        Ok(())
    }
}

impl Alter {
    async fn run(self, local: &Local) -> anyhow::Result<()> {
        let situation = local.situation(Scope::Household).await?;
        let caretaker = caretaker_named(&situation.view().home, &self.who)?;
        let set = CaretakerChange {
            name: Change::set_if_some(self.name.map(Into::into).as_ref()),
            age_band: Change::set_if_some(self.age.as_ref()),
            at_risk: Change::set_if_some(self.at_risk.as_ref()),
        };
        if set == CaretakerChange::default() {
            bail!("nothing to change: name it, as in `mischief caretaker change Mia --age 12_17`");
        }
        let what = What::CaretakerChanged { caretaker, set };
        let drafts = vec![Draft { observed_at: local.app.now(), what }];
        local.app.record(&local.acting, drafts).await?;
        Ok(())
    }
}

impl SetRole {
    async fn run(self, local: &Local) -> anyhow::Result<()> {
        let situation = local.situation(Scope::Household).await?;
        let home = &situation.view().home;
        let id = caretaker_named(home, &self.who)?;
        if home.caretaker(&id).is_some_and(|known| known.left.is_some()) {
            bail!("{} has left; `mischief caretaker add` brings them back", self.who);
        }
        let role = role(local, home, self.role, self.end.until.as_deref())?;
        local.app.set_role(&local.acting, &id, role).await?;
        Ok(())
    }
}

/// The role of a word; a sitter's day counts to its end.
fn role(local: &Local, home: &Home, word: RoleWord, until: Option<&str>) -> anyhow::Result<Role> {
    if word != RoleWord::Sitter {
        if until.is_some() {
            bail!("--until is for a sitter; every other role holds until it is changed");
        }
        return Ok(match word {
            RoleWord::Owner => Role::Owner,
            RoleWord::Viewer => Role::Viewer,
            RoleWord::Carer | RoleWord::Sitter => Role::Carer,
        });
    }
    let text =
        until.context("a sitter looks after the animals until a day: name it with --until")?;
    let face = Clockface { now: local.app.now(), calendar: &home.calendar };
    let until = match face.day(text) {
        Ok(day) => home.calendar.start_after(day, 1)?,
        Err(no_day) => face.instant(text).map_err(|_| no_day)?,
    };
    if until <= local.app.now() {
        bail!("`{text}` is over already; name a day to come");
    }
    Ok(Role::Sitter { until })
}

/// Somebody who belongs to the household, as listed.
#[derive(Debug)]
pub(crate) struct Row {
    id: CaretakerId,
    name: String,
    age: AgeBand,
    at_risk: bool,
    role: Role,
    until: Option<Until>,
}

/// The end of a sitter's time.
#[derive(Debug)]
struct Until {
    over: bool,
    shown: String,
    offset: String,
}

impl Row {
    /// For programs.
    pub(crate) fn json(&self) -> Value {
        json!({
            "caretaker": self.id.as_str(),
            "name": self.name,
            "role": self.role.word(),
            "until": self.until.as_ref().map(|until| &until.offset),
            "age_band": self.age.word(),
            "at_risk": self.at_risk,
        })
    }

    /// For people.
    pub(crate) fn line(&self, local: &Local) -> String {
        let until = match &self.until {
            Some(until) if until.over => " (over)".to_owned(),
            Some(until) => format!(" until {}", until.shown),
            None => String::new(),
        };
        let you = if self.id == local.acting.caretaker { ", you" } else { "" };
        let risk = if self.at_risk { ", at risk" } else { "" };
        let (name, role, age) = (&self.name, self.role, age_label(self.age));
        format!("{name}  {QUIET}{role}{until}, {age}{risk}{you}{QUIET:#}")
    }
}

/// Everybody who belongs to the household now, by name.
///
/// # Errors
/// Where the store can't be read.
pub(crate) async fn people(local: &Local, home: &Home) -> Result<Vec<Row>, AppError> {
    let face = Clockface { now: local.app.now(), calendar: &home.calendar };
    let members = local.app.members(&local.acting).await?;
    let row = |member: mischief_app::command::Member| {
        let known = home.caretaker(&member.caretaker);
        let until = match member.role {
            Role::Sitter { until } => Some(Until {
                over: until <= face.now,
                shown: face.shown_ahead(until),
                offset: instant(until, &home.calendar),
            }),
            _ => None,
        };
        Row {
            name: caretaker_name(home, &member.caretaker),
            age: known.map_or(AgeBand::From12To17, Caretaker::age_band),
            at_risk: known.is_some_and(|known| known.at_risk),
            role: member.role,
            until,
            id: member.caretaker,
        }
    };
    let mut rows: Vec<Row> = members.into_iter().map(row).collect();
    rows.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    Ok(rows)
}

async fn list(local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Household).await?;
    let rows = people(local, &situation.view().home).await?;
    if globals.json {
        let rows: Vec<Value> = rows.iter().map(Row::json).collect();
        out::json(&json!({"caretakers": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    for row in &rows {
        say!("{}", row.line(local));
    }
    Ok(ExitCode::SUCCESS)
}
