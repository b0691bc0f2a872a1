//! `mischief place`: a person sets the step at which a pair goes on.

use super::Globals;
use super::animal::{Stands, place_of};
use super::ask::Person;
use super::local::Local;
use super::log::after::{Watched, recorded_json};
use super::tell::step_title;
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::What;
use mischief_core::ids::{AnimalId, StepId};
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief place Pip --step hold_minutes --reason \"held her every evening for a year\"
  mischief place Pip --stands stroked --reason \"as the rescue told us\"
  mischief place Pip --step spoon --reason \"starting again after the bite\"";

/// Who starts where.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// The animal's name or id
    animal: String,
    /// The step, as hold_minutes; `mischief place Pip --step ?` lists them
    #[arg(long, value_name = "STEP", required_unless_present = "stands")]
    step: Option<String>,
    /// What the animal does with the person now, in place of a step
    #[arg(long, conflicts_with = "step")]
    stands: Option<Stands>,
    /// Why, for everybody who reads the record later
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// With somebody else than you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
}

impl Place {
    /// Sets the step.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let animal = local.animal(&self.animal).await?;
        let animals = [animal.clone()];
        let watched = Watched::before(&local, &animals).await?.by_hand();
        let (caretaker, step) = {
            let situation = local.situation(Scope::Animals(&animals)).await?;
            let view = situation.view();
            let caretaker = local.caretaker(&view.home, self.whom.as_deref())?;
            let known = view.animal(&animal)?;
            let protocol = known.record().protocol;
            let step = match (self.stands, self.step.as_deref()) {
                (Some(stands), _) => place_of(stands, protocol).context("there is no step")?,
                (None, text) => rung(&local, &situation, &animal, text.unwrap_or_default())?,
            };
            (caretaker, step)
        };
        let question = "Why, for everybody who reads the record later";
        let reason = Person::at(globals).text(self.reason, "--reason", question, None)?;
        let what = What::Placed { animal, caretaker, step, reason: reason.into() };
        let drafts = vec![Draft { observed_at: local.app.now(), what }];
        let recorded = local.app.record(&local.acting, drafts).await?;
        if globals.json {
            return recorded_json(&local, &animals, &recorded).await;
        }
        watched.after(&local, &recorded).await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A step of the ladder by its id, `-` or `_` alike; else all of them are named.
fn rung(
    local: &Local,
    situation: &Situation,
    animal: &AnimalId,
    text: &str,
) -> anyhow::Result<StepId> {
    let view = situation.view();
    let known = view.animal(animal)?;
    let protocol = known.record().protocol;
    let wanted = text.trim().replace('-', "_").to_ascii_lowercase();
    if let Some(step) = protocol.ladder.iter().find(|step| step.id.as_str() == wanted) {
        return Ok(step.id.clone());
    }
    let teller = super::tell::teller(local, situation, &view);
    let rungs: Vec<String> = protocol
        .ladder
        .iter()
        .map(|step| {
            format!("\n  {:<14} {}", step.id.as_str(), step_title(&teller, animal, &step.id))
        })
        .collect();
    bail!("the steps of {} are:{}", protocol.id, rungs.concat());
}
