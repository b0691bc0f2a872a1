//! What is planned differently from now on, and notes.

use super::{At, record_one};
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::Local;
use crate::cli::out::{heading, list, say};
use crate::cli::tell::{teller, with_scene};
use anyhow::bail;
use clap::Args;
use mischief_app::situation::Scope;
use mischief_core::event::What;
use mischief_core::ids::AnimalId;
use mischief_rulebook::words::Answer;
use std::process::ExitCode;

/// Weights begin anew.
#[derive(Debug, Args)]
pub(crate) struct Baseline {
    /// The animal's name or id
    animal: String,
    /// Why, as "a new scale"
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    at: At,
}

impl Baseline {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let what = What::WeightBaseline { animal: id.clone(), reason: self.reason.into() };
        record_one(local, globals, &[id], at, what).await
    }
}

/// A shortened quarantine.
#[derive(Debug, Args)]
pub(crate) struct QuarantineWaived {
    /// The animal's name or id
    animal: String,
    /// Why; it is shown ever after
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    at: At,
}

impl QuarantineWaived {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let what = What::QuarantineWaived { animal: id.clone(), reason: self.reason.into() };
        record_one(local, globals, &[id], at, what).await
    }
}

/// The long hold is chosen.
#[derive(Debug, Args)]
pub(crate) struct LongHoldOptIn {
    /// The animal's name or id
    animal: String,
    /// You have read what speaks for it and against it
    #[arg(long)]
    evidence_read: bool,
    /// The room is safe: doors shut, no gaps, no other pets
    #[arg(long)]
    room_checked: bool,
}

impl LongHoldOptIn {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let id = local.animal(&self.animal).await?;
        let person = Person::at(globals);
        if !globals.json {
            both_sides(local, &id).await?;
        }
        let read = "You have read what speaks for it and against it";
        let checked = "The room is safe: doors shut, no gaps, no other pets";
        if !person.yes(self.evidence_read, "--evidence-read", read)?
            || !person.yes(self.room_checked, "--room-checked", checked)?
        {
            bail!("nothing was chosen; both need to be so first");
        }
        let what = What::LongHoldOptedIn {
            animal: id.clone(),
            caretaker: local.acting.caretaker.clone(),
            evidence_read: true,
            room_checked: true,
        };
        let at = local.app.now();
        record_one(local, globals, &[id], at, what).await
    }
}

/// What is known of the long hold, and where sources disagree.
async fn both_sides(local: &Local, id: &AnimalId) -> anyhow::Result<()> {
    let situation = local.situation(Scope::Animals(std::slice::from_ref(id))).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let module = &situation.book.long_hold;
    let r = view.recommend(id, &local.acting.caretaker, Some(&module.id))?;
    let answer = Answer::from(&r);
    let texts = |parts: Vec<String>| -> Vec<String> {
        with_scene(&teller, &r, |scene| {
            let told = parts.iter();
            told.filter_map(|part| teller.words.step_text(part, &answer, scene)).collect()
        })
    };
    heading("What is known")?;
    list(texts(module.claims.iter().map(|(id, _)| format!("claim-{id}")).collect()), 2)?;
    heading("Where sources disagree")?;
    list(texts(module.doubts.iter().map(|doubt| format!("doubt-{}", doubt.id)).collect()), 2)?;
    say!();
    Ok(())
}

/// Free text.
#[derive(Debug, Args)]
pub(crate) struct Note {
    /// What to remember
    #[arg(required = true)]
    text: Vec<String>,
    /// Of which animal
    #[arg(long, value_name = "ANIMAL")]
    about: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Note {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let animal = match &self.about {
            Some(text) => Some(local.animal(text).await?),
            None => None,
        };
        let about: Vec<AnimalId> = animal.iter().cloned().collect();
        let text = self.text.join(" ");
        if text.trim().is_empty() {
            bail!("the note is empty");
        }
        let what = What::Note { animal, text: text.into() };
        record_one(local, globals, &about, at, what).await
    }
}
