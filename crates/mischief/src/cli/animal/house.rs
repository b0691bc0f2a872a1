//! `mischief animal house`: who lives where.

use super::add::{housed, unhappy_cage};
use crate::cli::Globals;
use crate::cli::local::{Local, animal, animal_name};
use crate::cli::out::{self, say};
use crate::cli::tell::{face, teller};
use crate::cli::words::listed;
use anyhow::bail;
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::situation::Scope;
use mischief_core::event::What;
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, EnclosureId};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  mischief animal house                                who lives where
  mischief animal house Pip Nutmeg --cage attic        they move in with whoever lives there
  mischief animal house Pip --cage sickbay --only --alone-reason \"after surgery\" --until 2026-12-01";

/// Who moves where.
#[derive(Debug, Args)]
pub(crate) struct House {
    /// Names or ids
    animals: Vec<String>,
    /// The cage
    #[arg(long, value_name = "NAME", requires = "animals")]
    cage: Option<String>,
    /// Nobody else lives there from now on
    #[arg(long, requires = "cage")]
    only: bool,
    /// Since when, where it was earlier: a day, as 2026-11-20
    #[arg(long, value_name = "DAY", requires = "cage")]
    since: Option<String>,
    /// Why one lives alone
    #[arg(long, value_name = "TEXT", requires = "cage")]
    alone_reason: Option<String>,
    /// Until when one lives alone
    #[arg(long, value_name = "DAY", requires = "cage")]
    until: Option<String>,
}

/// The enclosure of a name: letters, digits, `.`, `_` and `-`; a space becomes `-`.
pub(super) fn enclosure(name: &str) -> anyhow::Result<EnclosureId> {
    let id: String = name.split_whitespace().collect::<Vec<_>>().join("-");
    match EnclosureId::parse(&id) {
        Ok(id) => Ok(id),
        Err(_) => bail!(
            "`{name}` can't be a cage's name here: use up to 64 of A-Z, a-z, digits, `.`, `_` and \
             `-`, as in `upstairs`"
        ),
    }
}

/// The animals that live in an enclosure now, by id.
pub(super) fn lives_there(home: &Home, enclosure: &EnclosureId) -> Vec<AnimalId> {
    let there = |id: &&AnimalId| home.housing.enclosure(id) == Some(enclosure);
    home.animals().map(|(id, _)| id).filter(there).cloned().collect()
}

impl House {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        if let Some(cage) = &self.cage {
            let situation = local.situation(Scope::Household).await?;
            let view = situation.view();
            let named: Result<Vec<_>, _> =
                self.animals.iter().map(|text| animal(&view.home, text)).collect();
            let named = named?;
            let enclosure = enclosure(cage)?;
            let face = face(&view.home);
            let since = match self.since.as_deref() {
                Some(text) => view.home.calendar.start(face.day(text)?)?.min(face.now),
                None => face.now,
            };
            let there = if self.only { Vec::new() } else { lives_there(&view.home, &enclosure) };
            let mut draft: Draft = housed(since, there, &named, enclosure);
            if let What::Housed { alone_reason, until, .. } = &mut draft.what {
                *alone_reason = self.alone_reason.as_deref().map(Into::into);
                *until = self.until.as_deref().map(|text| face.day(text)).transpose()?;
            }
            local.app.record(&local.acting, vec![draft]).await?;
        } else if !self.animals.is_empty() {
            bail!("--cage is missing: where do they live?");
        }
        who_lives_where(local, globals).await
    }
}

async fn who_lives_where(local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Present).await?;
    let view = situation.view();
    let home = &view.home;
    let mut cages: BTreeMap<Option<&EnclosureId>, Vec<AnimalId>> = BTreeMap::new();
    for (id, known) in home.animals() {
        if known.left().is_none() {
            cages.entry(home.housing.enclosure(id)).or_default().push(id.clone());
        }
    }
    if globals.json {
        let row = |(cage, animals): (&Option<&EnclosureId>, &Vec<AnimalId>)| {
            let animals: Vec<&str> = animals.iter().map(AnimalId::as_str).collect();
            json!({"enclosure": cage.map(EnclosureId::as_str), "animals": animals})
        };
        out::json(&json!({"housing": cages.iter().map(row).collect::<Vec<Value>>()}))?;
        return Ok(ExitCode::SUCCESS);
    }
    if cages.is_empty() {
        say!("No animal lives here yet.");
    }
    for (cage, animals) in cages.iter().rev() {
        let names: Vec<String> = animals.iter().map(|id| animal_name(home, id)).collect();
        match cage {
            Some(cage) => say!("{cage}: {}", listed(&names)),
            None => say!("no cage named: {}", listed(&names)),
        }
    }
    let all: Vec<AnimalId> = cages.into_values().flatten().collect();
    unhappy_cage(&view, &all, &teller(local, &situation, &view))?;
    Ok(ExitCode::SUCCESS)
}
