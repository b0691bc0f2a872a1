//! `mischief animal house`: who lives where.

use super::add::{housed, unhappy_cage};
use crate::cli::Globals;
use crate::cli::local::{Local, animal, animal_name};
use crate::cli::out::{self, QUIET, say};
use crate::cli::tell::{face, teller};
use crate::cli::when::Clockface;
use crate::cli::words::listed;
use anyhow::bail;
use clap::Args;
use jiff::Timestamp;
use mischief_app::command::Draft;
use mischief_app::situation::{Scope, Situation};
use mischief_core::calendar::add_days;
use mischief_core::event::What;
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, EnclosureId};
use mischief_core::recommend::View;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief house                                who lives where, with whom, and who lives alone
  mischief house --at \"2026-11-01 12:00\"        the same as it was then
  mischief house Pip Nutmeg --cage attic        they move in with whoever lives there
  mischief house Pip --cage sickbay --only --alone-reason \"after surgery\" --until 2026-12-01";

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
    /// Who lived where then: a time, or a day
    #[arg(long, value_name = "TIME", conflicts_with = "cage")]
    at: Option<String>,
}

/// The enclosure of a name: letters, digits, `.`, `_` and `-`; a space becomes `-`.
pub(crate) fn enclosure(name: &str) -> anyhow::Result<EnclosureId> {
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
    /// Moves animals, or shows who lives where, on a record that is opened for it.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn open_and_run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        self.run(&local, globals).await
    }

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
        let at = match &self.at {
            None => local.app.now(),
            Some(text) => {
                let situation = local.situation(Scope::Household).await?;
                then(&situation.view().home, text)?
            }
        };
        who_lives_where(local, globals, at).await
    }
}

/// A time of the past, or the end of a day.
fn then(home: &Home, text: &str) -> anyhow::Result<Timestamp> {
    let face = face(home);
    let Ok(day) = face.day(text) else { return face.past(text) };
    if day > home.today {
        bail!("`{text}` is still to come; who lives where then is not known yet");
    }
    Ok(home.calendar.start(add_days(day, 1)?)?.min(face.now))
}

async fn who_lives_where(
    local: &Local,
    globals: &Globals,
    at: Timestamp,
) -> anyhow::Result<ExitCode> {
    let situation = local.app.situation_at(&local.acting, Scope::Present, at).await?;
    let view = situation.view();
    let home = &view.home;
    let mut cages: BTreeMap<Option<&EnclosureId>, Vec<AnimalId>> = BTreeMap::new();
    for (id, known) in home.animals() {
        let came = known.arrivals.iter().any(|stay| stay.on <= home.today);
        if known.left().is_none() && came {
            cages.entry(home.housing.enclosure(id)).or_default().push(id.clone());
        }
    }
    if globals.json {
        let row = |(cage, animals): (&Option<&EnclosureId>, &Vec<AnimalId>)| {
            let ids: Vec<&str> = animals.iter().map(AnimalId::as_str).collect();
            let since = |at: Timestamp| mischief::answer::instant(at, &home.calendar);
            let alone = animals.first().filter(|_| animals.len() == 1);
            let alone = alone.and_then(|id| home.housing.alone_since(id)).map(since);
            json!({"enclosure": cage.map(EnclosureId::as_str), "animals": ids, "alone_since": alone})
        };
        out::json(&json!({
            "at": mischief::answer::instant(at, &home.calendar),
            "housing": cages.iter().map(row).collect::<Vec<Value>>(),
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let now = local.app.now();
    if at < now {
        let face = Clockface { now, calendar: &home.calendar };
        say!("{QUIET}As it was {}:{QUIET:#}", face.shown(at));
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
        for line in notes(&view, &situation, animals)? {
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&line, 2));
        }
    }
    let all: Vec<AnimalId> = cages.into_values().flatten().collect();
    unhappy_cage(&view, &all, &teller(local, &situation, &view))?;
    Ok(ExitCode::SUCCESS)
}

/// What there is to say of those who share a cage: who lives alone, since when and why; who is in
/// quarantine.
fn notes(
    view: &View<'_>,
    situation: &Situation,
    animals: &[AnimalId],
) -> anyhow::Result<Vec<String>> {
    let home = &view.home;
    let face = face(home);
    let mut lines = Vec::new();
    if let [one] = animals
        && let Some(since) = home.housing.alone_since(one)
    {
        let name = animal_name(home, one);
        let mut line = format!("{name} lives alone, since {}", face.shown(since));
        let plan = home.housing.plan(one);
        if let Some(event) = plan.and_then(|plan| situation.log.find(plan.event))
            && let What::Housed { alone_reason: Some(reason), .. } = &event.what
        {
            line.push_str(&format!(": {reason}"));
        }
        if let Some(until) = plan.and_then(|plan| plan.until) {
            line.push_str(&format!(", until {}", face.day_shown(until)));
        }
        lines.push(line);
    }
    for id in animals {
        let known = view.animal(id)?;
        let state = view.state(&known);
        if let Some(until) = state.quarantine.and_then(|quarantine| quarantine.until) {
            let name = animal_name(home, id);
            lines.push(format!("{name} is in quarantine until {}", face.shown_ahead(until)));
        } else if state.quarantined {
            lines.push(format!("{} is in quarantine", animal_name(home, id)));
        }
    }
    Ok(lines)
}
