//! `mischief introduction join`, `leave` and `end`.

use super::{named, show};
use crate::cli::Globals;
use crate::cli::animal::{enclosure, housed};
use crate::cli::local::{Local, animal, animal_name};
use crate::cli::out::{self, say};
use crate::cli::tell::{face, teller};
use crate::cli::words::listed;
use anyhow::bail;
use clap::Args;
use mischief_app::command::{Draft, Recorded};
use mischief_app::situation::Scope;
use mischief_core::event::{IntroductionOutcome, What};
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, IntroductionId};
use serde_json::json;
use std::process::ExitCode;

pub(super) const END_EXAMPLES: &str = "\
Living apart in good company is a good end too: two peaceful pairs are better than four that fear
each other. Only one that would live alone needs another plan.

Examples:
  mischief introduction end young-ones --together --cage attic    and they live in the attic cage
  mischief introduction end young-ones --apart";

/// Who joins.
#[derive(Debug, Args)]
pub(crate) struct Join {
    /// The introduction's name
    name: String,
    /// Names or ids
    #[arg(required = true)]
    animals: Vec<String>,
}

/// Who no longer takes part.
#[derive(Debug, Args)]
pub(crate) struct Leave {
    /// The introduction's name
    name: String,
    /// Names or ids
    #[arg(required = true)]
    animals: Vec<String>,
}

/// How it ends.
#[derive(Debug, Args)]
pub(crate) struct End {
    /// Its name [default: the only one that goes on]
    name: Option<String>,
    /// They live together
    #[arg(long, required_unless_present = "apart", conflicts_with = "apart")]
    together: bool,
    /// They live apart
    #[arg(long)]
    apart: bool,
    /// The cage in which they live together from now on
    #[arg(long, value_name = "NAME", conflicts_with = "apart")]
    cage: Option<String>,
    /// When it was
    #[arg(long, value_name = "TIME", help = format!("When it was, {}", crate::cli::when::AT_HELP))]
    at: Option<String>,
}

/// An introduction that goes on, and the animals that are named.
fn chosen(
    home: &Home,
    name: &str,
    animals: &[String],
) -> anyhow::Result<(IntroductionId, Vec<AnimalId>)> {
    let introduction = named(home, Some(name))?;
    goes_on(home, &introduction)?;
    let animals: anyhow::Result<Vec<_>> = animals.iter().map(|text| animal(home, text)).collect();
    Ok((introduction, animals?))
}

fn goes_on(home: &Home, id: &IntroductionId) -> anyhow::Result<()> {
    if home.introductions.get(id).is_some_and(|gathering| gathering.ended.is_some()) {
        bail!("{id} is over; `mischief introduction start` begins another");
    }
    Ok(())
}

fn takes_part(home: &Home, introduction: &IntroductionId, id: &AnimalId) -> bool {
    let gathering = home.introductions.get(introduction);
    gathering.is_some_and(|gathering| gathering.members.iter().any(|m| m.animal == *id))
}

impl Join {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let (introduction, animals) = chosen(&home, &self.name, &self.animals)?;
        if let Some(id) = animals.iter().find(|id| takes_part(&home, &introduction, id)) {
            bail!("{} takes part in {introduction} already", animal_name(&home, id));
        }
        let id = introduction.clone();
        let what =
            What::IntroductionChanged { introduction: id, joined: Some(animals), left: None };
        changed(local, globals, &introduction, what).await
    }
}

impl Leave {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let (introduction, animals) = chosen(&home, &self.name, &self.animals)?;
        if let Some(id) = animals.iter().find(|id| !takes_part(&home, &introduction, id)) {
            bail!("{} takes no part in {introduction}", animal_name(&home, id));
        }
        let id = introduction.clone();
        let what =
            What::IntroductionChanged { introduction: id, joined: None, left: Some(animals) };
        changed(local, globals, &introduction, what).await
    }
}

async fn changed(
    local: &Local,
    globals: &Globals,
    introduction: &IntroductionId,
    what: What,
) -> anyhow::Result<ExitCode> {
    let recorded = local.record(local.app.now(), what).await?;
    told(local, globals, introduction, &[recorded]).await
}

async fn told(
    local: &Local,
    globals: &Globals,
    introduction: &IntroductionId,
    recorded: &[Recorded],
) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Introduction(introduction)).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let guidance = view.recommend_introduction(introduction)?;
    if globals.json {
        let ids: Vec<String> = recorded.iter().map(|one| one.id.to_text()).collect();
        let answer = teller.guidance(&guidance);
        out::json(&json!({"ok": true, "ids": ids, "recommendation": answer}))?;
        return Ok(ExitCode::SUCCESS);
    }
    show::brief(&teller, &guidance)?;
    Ok(ExitCode::SUCCESS)
}

impl End {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let home = &view.home;
        let introduction = named(home, self.name.as_deref())?;
        goes_on(home, &introduction)?;
        let at = self.at.as_deref().map_or(Ok(home.now), |text| face(home).past(text))?;
        let outcome =
            if self.together { IntroductionOutcome::Together } else { IntroductionOutcome::Apart };
        let here = |id: &&AnimalId| home.animal(id).is_some_and(|known| known.left().is_none());
        let gathering = home.introductions.get(&introduction);
        let members: Vec<AnimalId> = gathering
            .into_iter()
            .flat_map(|gathering| gathering.members.iter().map(|member| &member.animal))
            .filter(here)
            .cloned()
            .collect();
        let what = What::IntroductionEnded { introduction: introduction.clone(), outcome };
        let mut drafts = vec![Draft { observed_at: at, what }];
        if let Some(cage) = &self.cage {
            drafts.push(housed(at, Vec::new(), &members, enclosure(cage)?));
        }
        let recorded = local.app.record(&local.acting, drafts).await?;
        let code = told(local, globals, &introduction, &recorded).await?;
        if !globals.json && self.together && self.cage.is_none() {
            let names: Vec<String> = members.iter().map(|id| animal_name(home, id)).collect();
            say!();
            say!("Where do {} live now? Say so with", listed(&names));
            say!("  mischief house {} --cage NAME --only", names.join(" "));
        }
        Ok(code)
    }
}
