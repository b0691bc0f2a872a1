//! `mischief animal change`: what is known of an animal, put right or added.

use super::{record_one, show};
use crate::cli::Globals;
use crate::cli::caretaker::yes_or_no;
use crate::cli::local::Local;
use crate::cli::tell::face;
use crate::cli::words::worded;
use anyhow::bail;
use clap::{Args, ValueEnum};
use mischief_app::situation::Scope;
use mischief_core::event::{AnimalChange, Change, Goal, Origin, Sex, Trait, What};
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  mischief animal change Pip --sex female --born \"10 weeks ago\"
  mischief animal change Pip --treats \"pea,sunflower seed\"
  mischief animal change Pip --forget born";

/// What can be forgotten again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Forget {
    /// The sex
    Sex,
    /// The birthday
    Born,
    /// The day of neutering
    Neutered,
    /// All traits
    Traits,
    /// All treats
    Treats,
}

/// What changes about an animal.
#[derive(Debug, Args)]
pub(crate) struct Alter {
    /// Its name or id
    animal: String,
    /// A new name
    #[arg(long)]
    name: Option<String>,
    /// Where it came from
    #[arg(long, value_parser = worded!(Origin))]
    origin: Option<Origin>,
    /// The day on which it came, put right
    #[arg(long, value_name = "DAY")]
    arrived: Option<String>,
    /// Its sex
    #[arg(long, value_parser = worded!(Sex))]
    sex: Option<Sex>,
    /// Its birthday, as 2026-09-01 or "8 weeks ago"; an estimate will do
    #[arg(long, value_name = "DAY")]
    born: Option<String>,
    /// The day on which it was neutered
    #[arg(long, value_name = "DAY")]
    neutered: Option<String>,
    /// How far to go with it
    #[arg(long, value_parser = worded!(Goal))]
    goal: Option<Goal>,
    /// All that makes it need other care, with commas between
    #[arg(long, value_delimiter = ',', value_parser = worded!(Trait))]
    traits: Vec<Trait>,
    /// All that it loves to eat, best first, with commas between
    #[arg(long, value_delimiter = ',', value_name = "TREATS")]
    treats: Vec<String>,
    /// Whether it is expecting young
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pregnant: Option<bool>,
    /// Whether it is nursing young
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    nursing: Option<bool>,
    /// Something that is not known after all
    #[arg(long, value_delimiter = ',')]
    forget: Vec<Forget>,
}

impl Alter {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let animal = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let face = face(&view.home);
        let day = |text: &Option<String>| text.as_deref().map(|t| face.day(t)).transpose();
        let mut traits = self.traits.clone();
        traits.sort_unstable();
        traits.dedup();
        let treats: Vec<Box<str>> = self.treats.iter().map(|t| t.trim().into()).collect();
        let set = AnimalChange {
            name: self.name.as_deref().map(|name| name.trim().into()),
            origin: self.origin,
            arrived_on: day(&self.arrived)?,
            sex: self.change(self.sex, Forget::Sex),
            born_on: self.change(day(&self.born)?, Forget::Born),
            neutered_on: self.change(day(&self.neutered)?, Forget::Neutered),
            traits: self.change((!traits.is_empty()).then_some(traits), Forget::Traits),
            goal: Change::set_if_some(self.goal.as_ref()),
            treats: self.change((!treats.is_empty()).then_some(treats), Forget::Treats),
            pregnant: Change::set_if_some(self.pregnant.as_ref()),
            nursing: Change::set_if_some(self.nursing.as_ref()),
        };
        if set == AnimalChange::default() {
            bail!("nothing to change: name it, as in `mischief animal change Pip --sex female`");
        }
        record_one(local, What::AnimalChanged { animal: animal.clone(), set: Box::new(set) })
            .await?;
        show::show(local, globals, &animal).await
    }

    fn change<T>(&self, value: Option<T>, forget: Forget) -> Change<T> {
        match value {
            Some(value) => Change::Set(value),
            None if self.forget.contains(&forget) => Change::Clear,
            None => Change::Keep,
        }
    }
}
