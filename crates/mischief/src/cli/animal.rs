//! `mischief animal`: who lives here, what is known of them, and what is planned for them.

mod add;
mod alter;
mod house;
mod protocol;
mod show;

use super::Globals;
use super::local::Local;
use super::out::{self, say};
use super::tell::{face, teller, with_animal};
use anyhow::Context as _;
use clap::Args;
use mischief_app::command::{Draft, Recorded};
use mischief_app::situation::Scope;
use mischief_core::event::{AnimalChange, Change, Goal, LeftReason, Origin, What};
use mischief_core::ids::AnimalId;
use serde_json::json;
use std::process::ExitCode;

pub(crate) use add::{Stands, housed, place_of};
pub(crate) use house::{EXAMPLES as HOUSE_EXAMPLES, House, enclosure};

/// What can be done with animals.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Add animals, several at once where the same holds for all
    #[command(after_help = add::EXAMPLES)]
    Add(add::Add),
    /// List the animals that live here
    List {
        /// Those that are no longer here too
        #[arg(long)]
        all: bool,
    },
    /// Show all that is known of an animal
    Show {
        /// Its name or id
        animal: String,
    },
    /// Change what is known of an animal
    #[command(after_help = alter::EXAMPLES)]
    Change(Box<alter::Alter>),
    /// Choose how far to go with an animal
    Goal {
        /// Its name or id
        animal: String,
        /// How far: calm care, tame to the hand, or seeking the lap
        #[arg(value_parser = super::words::worded!(Goal))]
        goal: Goal,
    },
    /// Show who lives where, or move animals into a cage
    #[command(after_help = house::EXAMPLES)]
    House(House),
    /// Follow another protocol with an animal; first it is shown what would change
    Protocol(protocol::Assign),
    /// An animal came back, or to a new home: settling in begins anew
    Arrived(Arrived),
    /// An animal is no longer here; its record is kept
    Left(Left),
}

/// A new beginning.
#[derive(Debug, Args)]
pub(crate) struct Arrived {
    /// Its name or id
    animal: String,
    /// The day on which it came, as 2026-11-20, today, "3 days ago"
    #[arg(long, value_name = "DAY", default_value = "today")]
    on: String,
    /// Where it came from
    #[arg(long, value_parser = super::words::worded!(Origin))]
    origin: Origin,
}

/// An end.
#[derive(Debug, Args)]
pub(crate) struct Left {
    /// Its name or id
    animal: String,
    /// Why
    #[arg(long, value_parser = super::words::worded!(LeftReason))]
    reason: LeftReason,
    /// When it was
    #[arg(long, value_name = "TIME", help = format!("When it was, {}", super::when::AT_HELP))]
    at: Option<String>,
}

impl Command {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        match self {
            Self::Add(add) => add.run(&local, globals).await,
            Self::List { all } => show::list(&local, globals, all).await,
            Self::Show { animal } => {
                let id = local.animal(&animal).await?;
                show::show(&local, globals, &id).await
            }
            Self::Change(alter) => alter.run(&local, globals).await,
            Self::Goal { animal, goal } => {
                let id = local.animal(&animal).await?;
                let set = AnimalChange { goal: Change::Set(goal), ..AnimalChange::default() };
                let what = What::AnimalChanged { animal: id.clone(), set: Box::new(set) };
                record_one(&local, what).await?;
                show_goal(&local, globals, &id, goal).await
            }
            Self::House(house) => house.run(&local, globals).await,
            Self::Protocol(assign) => assign.run(&local, globals).await,
            Self::Arrived(arrived) => arrived.run(&local, globals).await,
            Self::Left(left) => left.run(&local, globals).await,
        }
    }
}

/// Records one thing as of now.
async fn record_one(local: &Local, what: What) -> anyhow::Result<Recorded> {
    let drafts = vec![Draft { observed_at: local.app.now(), what }];
    let recorded = local.app.record(&local.acting, drafts).await?;
    recorded.first().copied().context("nothing was recorded")
}

async fn show_goal(
    local: &Local,
    globals: &Globals,
    id: &AnimalId,
    goal: Goal,
) -> anyhow::Result<ExitCode> {
    if globals.json {
        return show::show(local, globals, id).await;
    }
    let situation = local.situation(Scope::Household).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let key = format!("goal-{}", goal.word());
    let told = with_animal(&teller, id, |scene| {
        let args = teller.words.scene_args(scene);
        let title = teller.words.say(&key, None, &args);
        format!("{}: {title}. {}", scene.animal, teller.words.say(&key, Some("what"), &args))
    });
    say!("{}", out::wrapped(&told.unwrap_or_default(), 0));
    Ok(ExitCode::SUCCESS)
}

impl Arrived {
    async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Household).await?;
        let arrived_on = face(&situation.view().home).day(&self.on)?;
        record_one(
            local,
            What::AnimalArrived { animal: id.clone(), arrived_on, origin: self.origin },
        )
        .await?;
        show::show(local, globals, &id).await
    }
}

impl Left {
    async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let face = face(&view.home);
        let at = self.at.as_deref().map_or(Ok(face.now), |text| face.past(text))?;
        let recorded =
            local.record(at, What::AnimalLeft { animal: id.clone(), reason: self.reason });
        let recorded = recorded.await?;
        if globals.json {
            out::json(&json!({"ok": true, "id": recorded.id.to_text()}))?;
            return Ok(ExitCode::SUCCESS);
        }
        let name = super::local::animal_name(&view.home, &id);
        match self.reason {
            LeftReason::Died => {
                say!("Goodbye, {name}.");
                say!("The record is kept. Nothing will remind you of it unless you look.");
            }
            _ => say!("{name} is no longer here. The record is kept."),
        }
        Ok(ExitCode::SUCCESS)
    }
}
