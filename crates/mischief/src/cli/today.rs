//! `mischief today`: what is due, cage by cage, for the person who asks.

use super::Globals;
use super::introduction::show;
use super::local::{Local, animal_name, caretaker_name};
use super::out::{self, QUIET, say};
use super::tell::{face, short, teller, until};
use super::words::listed;
use clap::Args;
use mischief::answer::Teller;
use mischief::today::{Outlook, Round};
use mischief_app::situation::Scope;
use mischief_core::explain::Guidance;
use serde_json::{Value, json};
use std::process::ExitCode;

/// How much of what to do in an introduction stands in the list of the day.
const LINES_OF_MEETINGS: usize = 3;

/// What is asked.
#[derive(Debug, Args)]
pub(crate) struct Today {
    /// For somebody else than you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
}

impl Today {
    /// Shows what is due.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let situation = local.situation(Scope::Present).await?;
        let view = situation.view();
        let caretaker = local.caretaker(&view.home, self.whom.as_deref())?;
        let teller = teller(&local, &situation, &view);
        if globals.json {
            let list = view.today(&caretaker)?;
            let list: Vec<Value> = list.iter().map(|item| teller.today(item)).collect();
            out::json(&json!({"today": list}))?;
            return Ok(ExitCode::SUCCESS);
        }
        let round = Round::of(&view, &situation.log, &situation.book, &caretaker)?;
        let face = face(&view.home);
        let clock = face.shown(face.now);
        let clock = clock.rsplit(' ').next().unwrap_or_default().to_owned();
        let day = view.home.calendar.zone().to_datetime(face.now).strftime("%A %-d %B").to_string();
        let name = caretaker_name(&view.home, &caretaker);
        out::heading(&format!("{day}, {clock}, for {name}"))?;
        if round.cages.is_empty() && round.meetings.is_empty() {
            say!();
            say!("No animal lives here yet. Add the animals of a cage, as:");
            say!("  mischief animal add Pip Nutmeg --species rat --origin breeder --arrived today");
            return Ok(ExitCode::SUCCESS);
        }
        cages(&teller, &round)?;
        introductions(&teller, &round.meetings)?;
        say!();
        closing(&teller, &round)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The introductions under way: who, whether and when, why, and what to do.
fn introductions(teller: &Teller<'_>, meetings: &[Guidance]) -> anyhow::Result<()> {
    for guidance in meetings {
        let names = guidance.newcomers.iter().chain(&guidance.residents);
        let names: Vec<String> = names.map(|id| animal_name(teller.home, id)).collect();
        say!();
        out::heading(&format!("Getting to know each other: {}", listed(&names)))?;
        show::shown(teller, guidance, LINES_OF_MEETINGS)?;
        let name = &guidance.introduction;
        say!("{QUIET}    All of it, and why: mischief introduction show {name}{QUIET:#}");
    }
    Ok(())
}

/// Shows the animals cage by cage.
fn cages(teller: &Teller<'_>, round: &Round) -> anyhow::Result<()> {
    let names = round.animals().map(|item| animal_name(teller.home, &item.recommendation.animal));
    let width = names.map(|name| name.chars().count()).max().unwrap_or(0);
    let several = round.cages.len() > 1;
    for cage in &round.cages {
        say!();
        match &cage.enclosure {
            Some(enclosure) => out::heading(enclosure.as_str())?,
            None if several => out::heading("No cage named")?,
            None => {}
        }
        for item in &cage.animals {
            short(teller, &item.recommendation, width, 2)?;
        }
    }
    Ok(())
}

/// The last lines: what to do with this list, or that nothing is due.
fn closing(teller: &Teller<'_>, round: &Round) -> anyhow::Result<()> {
    match round.outlook() {
        Outlook::Due(due) => {
            let name = animal_name(teller.home, &due.animal);
            say!("How, and why: mischief why {name}");
            say!("With you through it: mischief session {name}");
        }
        Outlook::AllDone => say!(
            "Everyone has had their sessions. Leave them be; they have things of their own to do."
        ),
        Outlook::Later(at, r) => {
            let at = until(teller, r, at);
            let name = animal_name(teller.home, &r.animal);
            say!("Nothing is due until {at}; then {name} is the first. Later is fine too.");
        }
        Outlook::Nothing => say!("Nothing is due. Sit by, talk, and enjoy them."),
    }
    Ok(())
}
