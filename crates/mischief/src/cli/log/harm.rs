//! What went wrong: bites to people, falls, escapes, chases.

use super::{At, record_one};
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, caretaker_named};
use crate::cli::out::{heading, list, say};
use crate::cli::tell::{teller, with_animal};
use crate::cli::words::worded;
use clap::Args;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::{MishapKind, What};
use mischief_core::ids::AnimalId;
use std::process::ExitCode;

pub(super) const BITE_EXAMPLES: &str = "\
Grades:
  0  a threat, no touch
  1  teeth touch, no mark
  2  a pinch or a graze, no blood
  3  a bite that bleeds
  4  deep, several, or held on
  5  an attack, or a grave wound

Examples:
  mischief log bite Pip --grade 2
  mischief log bite Pip --grade 3 --food --who Ben --at \"yesterday 19:05\"";

/// From this grade on there is blood, and a wound to see to.
const BLEEDS: u8 = 3;

/// A bite.
#[derive(Debug, Args)]
pub(crate) struct Bite {
    /// The animal's name or id
    animal: String,
    /// How grave, from 0 to 5; see below
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=5))]
    grade: Option<u8>,
    /// It was about food: a finger that smelled of it, or at the bars
    #[arg(long)]
    food: bool,
    /// Who was bitten: a caretaker, or anybody's name [default: you]
    #[arg(long, value_name = "WHO")]
    who: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Bite {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let person = Person::at(globals);
        let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
        let asked = self.grade.is_none() && person.is_there();
        if asked {
            first_aid(local, &situation, &id)?;
        }
        let choices: Vec<(u8, String)> = (0..=5)
            .map(|grade| (grade, said(local, &situation, &id, &format!("bite-{grade}"), None)))
            .collect();
        let grade =
            person.choice(self.grade, "--grade (0 to 5)", "What kind of bite was it", &choices)?;
        if !globals.json {
            if grade >= BLEEDS && !asked {
                first_aid(local, &situation, &id)?;
            }
            if grade >= BLEEDS {
                part(local, &situation, &id, "bite-doctor", "when")?;
            }
        }
        let food = self.food
            || asked
                && person.yes(
                    false,
                    "--food",
                    "Was it about food, on your finger or at the bars",
                )?;
        let bitten = match &self.who {
            None => local.acting.caretaker.to_string(),
            Some(who) => match caretaker_named(&situation.view().home, who) {
                Ok(caretaker) => caretaker.to_string(),
                // Anybody can be bitten.
                Err(_) => who.clone(),
            },
        };
        let what =
            What::Bite { animal: id.clone(), person: bitten.into(), grade, food_related: food };
        if !globals.json {
            part(local, &situation, &id, &format!("bite-{grade}"), "plan")?;
        }
        drop(situation);
        record_one(local, globals, &[id], at, what).await
    }
}

fn first_aid(local: &Local, situation: &Situation, id: &AnimalId) -> anyhow::Result<()> {
    part(local, situation, id, "bite-first_aid", "do")
}

/// A heading of the catalogue and its lines.
fn part(
    local: &Local,
    situation: &Situation,
    id: &AnimalId,
    key: &str,
    attribute: &str,
) -> anyhow::Result<()> {
    heading(&said(local, situation, id, key, None))?;
    let text = said(local, situation, id, key, Some(attribute));
    list(text.lines().map(str::trim).filter(|line| !line.is_empty()), 2)?;
    say!();
    Ok(())
}

fn said(
    local: &Local,
    situation: &Situation,
    id: &AnimalId,
    key: &str,
    attribute: Option<&str>,
) -> String {
    let view = situation.view();
    let teller = teller(local, situation, &view);
    let told = with_animal(&teller, id, |scene| {
        teller.words.say(key, attribute, &teller.words.scene_args(scene))
    });
    told.unwrap_or_default()
}

/// A fall, an escape, a chase.
#[derive(Debug, Args)]
pub(crate) struct Mishap {
    /// The animal's name or id
    animal: String,
    /// What happened
    #[arg(value_parser = worded!(MishapKind))]
    kind: MishapKind,
    #[command(flatten)]
    at: At,
}

impl Mishap {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let what = What::Mishap { animal: id.clone(), kind: self.kind };
        record_one(local, globals, &[id], at, what).await
    }
}
