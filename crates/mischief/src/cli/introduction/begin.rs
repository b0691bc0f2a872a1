//! `mischief introduction start`: what stands in the way is shown before anything is recorded.

use super::{new_id, show};
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, animal, animal_name};
use crate::cli::out::{self, say};
use crate::cli::tell::teller;
use crate::cli::words::listed;
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::ids::new_event;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::wire::Decoded;
use mischief_core::event::{Event, Species, What};
use mischief_core::explain::Verdict;
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, IntroductionId, ProtocolId};
use serde_json::json;
use std::process::ExitCode;
use std::sync::Arc;

pub(super) const EXAMPLES: &str = "\
Two ways for rats: rat.introduction goes step by step, rat.introduction.carrier is the quicker
carrier way, which is contested. Mice have mouse.introduction.

Examples:
  mischief introduction start young-ones --newcomers Poppy Bea --residents Pip Nutmeg
  mischief introduction start boys --newcomers Tom --residents Max --protocol rat.introduction.carrier";

/// Who comes to whom, and how.
#[derive(Debug, Args)]
pub(crate) struct Start {
    /// What to call it, as young-ones
    name: String,
    /// Those who come: names or ids
    #[arg(long, required = true, num_args = 1.., value_name = "ANIMAL")]
    newcomers: Vec<String>,
    /// Those who live here already
    #[arg(long, required = true, num_args = 1.., value_name = "ANIMAL")]
    residents: Vec<String>,
    /// The way to go [default: step by step, as their species needs it]
    #[arg(long, value_name = "PROTOCOL")]
    protocol: Option<String>,
    /// Begin although something stops them for good, without asking
    #[arg(long)]
    yes: bool,
}

impl Start {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let ids = |names: &[String]| -> anyhow::Result<Vec<AnimalId>> {
            names.iter().map(|name| animal(&home, name)).collect()
        };
        let (newcomers, residents) = (ids(&self.newcomers)?, ids(&self.residents)?);
        let all = [newcomers.clone(), residents.clone()].concat();
        check(&home, &all)?;
        let introduction = new_id(&home, &self.name)?;
        let protocol = self.protocol(&situation, &home, &all)?;
        let what = What::IntroductionStarted {
            introduction: introduction.clone(),
            protocol,
            newcomers,
            residents,
        };
        let tried = tried(local, &all, &what).await?;
        let guidance = tried.view().recommend_introduction(&introduction)?;
        if !globals.json {
            let view = tried.view();
            let teller = teller(local, &tried, &view);
            show::brief(&teller, &guidance)?;
            say!();
        }
        if guidance.verdict == Verdict::Stop {
            let question = "Waiting will not change that. Begin it all the same";
            let person = Person::at(globals);
            if !self.yes
                && !person.yes(false, "they may not meet; nothing was recorded. --yes", question)?
            {
                bail!("nothing was recorded");
            }
        }
        let drafts = vec![Draft { observed_at: local.app.now(), what }];
        let recorded = local.app.record(&local.acting, drafts).await?;
        told(local, globals, &introduction, &recorded).await
    }

    /// The way that is named, or the first one for the species of those who meet.
    fn protocol(
        &self,
        situation: &Situation,
        home: &Home,
        all: &[AnimalId],
    ) -> anyhow::Result<ProtocolId> {
        let species = all.first().and_then(|id| home.animal(id)).map(|known| known.species);
        let ways = &situation.book.introductions;
        let Some(wanted) = &self.protocol else {
            let way = ways.iter().find(|way| Some(way.species) == species);
            return way.map(|way| way.id.clone()).context("there is no way for this species");
        };
        let fits = ways.iter().find(|way| way.id.as_str() == wanted);
        match fits {
            Some(way) if Some(way.species) == species => Ok(way.id.clone()),
            _ => {
                let known = ways.iter().filter(|way| Some(way.species) == species);
                let known: Vec<&str> = known.map(|way| way.id.as_str()).collect();
                bail!(
                    "`{wanted}` is no way to introduce {}; there are: {}",
                    species.map_or("them", plural),
                    known.join(", ")
                )
            }
        }
    }
}

fn plural(species: Species) -> &'static str {
    match species {
        Species::Rat => "rats",
        Species::Mouse => "mice",
    }
}

/// Each is named once, and is here.
fn check(home: &Home, all: &[AnimalId]) -> anyhow::Result<()> {
    for (at, id) in all.iter().enumerate() {
        let name = animal_name(home, id);
        if all.iter().take(at).any(|other| other == id) {
            bail!("{name} is named twice; each comes, or lives here already");
        }
        if home.animal(id).is_some_and(|known| known.left().is_some()) {
            bail!("{name} is no longer here");
        }
    }
    Ok(())
}

/// The record as it would be with one more event.
async fn tried(local: &Local, animals: &[AnimalId], what: &What) -> anyhow::Result<Situation> {
    let mut tried = local.situation(Scope::Animals(animals)).await?;
    let event = Event {
        id: new_event(tried.now),
        observed_at: tried.now,
        recorded_at: None,
        by: local.acting.caretaker.clone(),
        what: what.clone(),
    };
    let decoded = Decoded { event, unknown_behaviour: None };
    let book = Arc::clone(&tried.book);
    Arc::make_mut(&mut tried.log).accept_all(vec![decoded], |_| "event".to_owned(), &book)?;
    Ok(tried)
}

async fn told(
    local: &Local,
    globals: &Globals,
    introduction: &IntroductionId,
    recorded: &[mischief_app::command::Recorded],
) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Introduction(introduction)).await?;
    let view = situation.view();
    let guidance = view.recommend_introduction(introduction)?;
    if globals.json {
        let teller = teller(local, &situation, &view);
        let ids: Vec<String> = recorded.iter().map(|one| one.id.to_text()).collect();
        let answer = teller.guidance(&guidance);
        out::json(&json!({"ok": true, "ids": ids, "recommendation": answer}))?;
        return Ok(ExitCode::SUCCESS);
    }
    let names: Vec<String> = guidance
        .newcomers
        .iter()
        .chain(&guidance.residents)
        .map(|id| animal_name(&view.home, id))
        .collect();
    say!("Begun: {introduction}, for {}. `mischief today` reminds you of it.", listed(&names));
    say!("In full, and why: mischief introduction show {introduction}");
    Ok(ExitCode::SUCCESS)
}
