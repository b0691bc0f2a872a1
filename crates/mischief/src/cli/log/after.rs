//! What a record changes: where each pair stands now, what holds now, what comes next.

use crate::cli::local::{Local, animal_name};
use crate::cli::out::{self, QUIET, say};
use crate::cli::tell::{short, teller};
use mischief::answer::Teller;
use mischief::today::main_reason;
use mischief_app::command::{Draft, Recorded};
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::Recommendation;
use mischief_core::ids::AnimalId;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Animals as they stood before something was recorded.
pub(crate) struct Watched {
    animals: Vec<AnimalId>,
    before: Situation,
    by_hand: bool,
}

impl Watched {
    /// Looks at animals before something is recorded.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub(crate) async fn before(local: &Local, animals: &[AnimalId]) -> anyhow::Result<Self> {
        let before = local.situation(Scope::Animals(animals)).await?;
        Ok(Self { animals: animals.to_vec(), before, by_hand: false })
    }

    /// Where a pair moves it is because a person says so, not because of what an animal did.
    pub(crate) fn by_hand(self) -> Self {
        Self { by_hand: true, ..self }
    }

    /// Says what is recorded.
    ///
    /// # Errors
    /// Where nothing can be written.
    pub(crate) fn told(&self, local: &Local, drafts: &[Draft]) -> anyhow::Result<()> {
        let view = self.before.view();
        let teller = teller(local, &self.before, &view);
        for draft in drafts {
            say!("Recorded: {}.", teller.happened(&draft.what));
        }
        Ok(())
    }

    /// Says what it changed, what comes next, and how to take it back.
    ///
    /// # Errors
    /// Where the store can't be read, or nothing be written.
    pub(crate) async fn after(&self, local: &Local, recorded: &[Recorded]) -> anyhow::Result<()> {
        let situation = local.situation(Scope::Animals(&self.animals)).await?;
        let view = situation.view();
        let teller = teller(local, &situation, &view);
        let before = self.before.view();
        let names = self.animals.iter().map(|id| animal_name(&view.home, id).chars().count());
        let width = names.max().unwrap_or(0);
        let here = |id: &&AnimalId| view.home.animal(id).is_some_and(|a| a.left().is_none());
        for id in self.animals.iter().filter(here) {
            for moved in teller.moved((&before, &view), id, self.by_hand) {
                say!("{moved}");
            }
        }
        for id in self.animals.iter().filter(here) {
            let r = view.recommend(id, &local.acting.caretaker, None)?;
            let was = before.recommend(id, &local.acting.caretaker, None).ok();
            short(&teller, &r, width, 0)?;
            also(&teller, was.as_ref(), &r, 4 + width)?;
        }
        if let [one] = recorded {
            let id = one.id.to_text();
            let id = id.get(id.len().saturating_sub(8)..).unwrap_or(&id);
            say!("{QUIET}To take it back: mischief retract {id}{QUIET:#}");
        } else if !recorded.is_empty() {
            say!(
                "{QUIET}`mischief history` shows each, should you wish to take one back.{QUIET:#}"
            );
        }
        Ok(())
    }
}

/// What newly holds beside the main reason.
fn also(
    teller: &Teller<'_>,
    was: Option<&Recommendation>,
    r: &Recommendation,
    indent: usize,
) -> anyhow::Result<()> {
    let told = main_reason(r).map(|reason| reason.rule);
    let texts = teller.newly_blocked(was, r, told);
    for text in texts {
        say!("{QUIET}{}{QUIET:#}", out::wrapped(&text, indent));
    }
    Ok(())
}

/// What was recorded and what comes next, for programs.
///
/// # Errors
/// Where the store can't be read.
pub(crate) async fn recorded_json(
    local: &Local,
    animals: &[AnimalId],
    recorded: &[Recorded],
) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Animals(animals)).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let next = animals
        .iter()
        .filter(|id| view.home.animal(id).is_some())
        .map(|id| Ok(teller.recommendation(&view.recommend(id, &local.acting.caretaker, None)?)))
        .collect::<anyhow::Result<Vec<Value>>>()?;
    let ids: Vec<String> = recorded.iter().map(|one| one.id.to_text()).collect();
    out::json(&json!({"ok": true, "ids": ids, "recommendations": next}))?;
    Ok(ExitCode::SUCCESS)
}
