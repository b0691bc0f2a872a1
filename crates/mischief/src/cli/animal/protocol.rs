//! `mischief animal protocol`: following another plan, shown before it is done.

use super::show;
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, animal_name, caretaker_name};
use crate::cli::out::say;
use crate::cli::tell::teller;
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::What;
use mischief_core::ids::{AnimalId, ProtocolId};
use mischief_core::protocol::{Protocol, ProtocolKind};
use std::process::ExitCode;

/// Which protocol for whom.
#[derive(Debug, Args)]
pub(crate) struct Assign {
    /// Its name or id
    animal: String,
    /// The protocol, as rat.trust
    protocol: String,
    /// Its revision [default: the latest]
    #[arg(long)]
    revision: Option<u32>,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
}

/// Where each pair stands: who, and the title of the step.
type Standing = Vec<(String, String)>;

impl Assign {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
        let new = self.chosen(&situation, &id)?;
        let what = What::ProtocolAssigned {
            animal: id.clone(),
            protocol: new.id.clone(),
            revision: Some(new.revision),
        };
        let person = Person::at(globals);
        if !globals.json {
            preview(local, &situation, &id, (new, &what))?;
        }
        let question = "Follow it from now on";
        if !self.yes && !person.yes(false, "nothing was changed: --yes", question)? {
            bail!("nothing was changed");
        }
        let drafts = vec![Draft { observed_at: local.app.now(), what }];
        local.app.record(&local.acting, drafts).await?;
        show::show(local, globals, &id).await
    }

    fn chosen<'s>(&self, situation: &'s Situation, id: &AnimalId) -> anyhow::Result<&'s Protocol> {
        let species = situation.log.species(id).context("nobody told its species")?;
        let fits = |p: &&Protocol| p.species == species && p.kind == ProtocolKind::Trust;
        let found = ProtocolId::parse(&self.protocol)
            .ok()
            .and_then(|wanted| situation.book.protocol(&wanted, self.revision))
            .filter(fits);
        found.with_context(|| {
            let mut known: Vec<String> = situation
                .book
                .protocols
                .iter()
                .filter(fits)
                .map(|p| format!("{} (revision {})", p.id, p.revision))
                .collect();
            known.sort();
            format!(
                "there is no such protocol for a {}; there are: {}",
                species.word(),
                known.join(", ")
            )
        })
    }
}

/// Where each pair would stand, beside where it stands.
fn preview(
    local: &Local,
    situation: &Situation,
    id: &AnimalId,
    (new, what): (&Protocol, &What),
) -> anyhow::Result<()> {
    let tried = situation.as_if(&local.acting.caretaker, what.clone())?;
    let name = animal_name(&situation.view().home, id);
    say!("{name} would follow {}, revision {}:", new.id, new.revision);
    let (before, after) = (standing(local, situation, id)?, standing(local, &tried, id)?);
    for ((who, was), (_, will)) in before.iter().zip(&after) {
        if was == will {
            say!("  with {who}: stays at “{was}”");
        } else {
            say!("  with {who}: from “{was}” to “{will}”, the record there afresh");
        }
    }
    if before.is_empty() {
        say!("  nobody has had a session yet, so nothing else changes");
    }
    Ok(())
}

fn standing(local: &Local, situation: &Situation, id: &AnimalId) -> anyhow::Result<Standing> {
    let view = situation.view();
    let teller = teller(local, situation, &view);
    let known = view.animal(id)?;
    let state = view.state(&known);
    let protocol = state.record.protocol;
    let title = |rung: usize| {
        let step = protocol.at(rung)?;
        let title = teller.scene(id, None, &protocol.id, protocol.revision, |scene| {
            teller.words.step_title(&step.id, scene)
        });
        Some(title)
    };
    let row = |pair: &mischief_core::recommend::PairState<'_>| {
        (caretaker_name(&view.home, pair.caretaker), title(pair.rung).unwrap_or_default())
    };
    Ok(state.pairs.iter().map(row).collect())
}
