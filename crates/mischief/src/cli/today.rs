//! `mischief today`: what is due, cage by cage, for the person who asks.

use super::Globals;
use super::introduction::show;
use super::local::{Local, animal_name, caretaker_name};
use super::out::{self, QUIET, say};
use super::tell::{face, short, teller, until};
use super::words::listed;
use clap::Args;
use mischief::answer::Teller;
use mischief_app::situation::Scope;
use mischief_core::explain::{Guidance, Recommendation, Today as Due, Verdict};
use mischief_core::ids::EnclosureId;
use mischief_core::rulebook::Rule;
use serde_json::{Value, json};
use std::collections::BTreeMap;
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
        let list = view.today(&caretaker)?;
        let teller = teller(&local, &situation, &view);
        if globals.json {
            let list: Vec<Value> = list.iter().map(|item| teller.today(item)).collect();
            out::json(&json!({"today": list}))?;
            return Ok(ExitCode::SUCCESS);
        }
        let (list, meetings) = apart(list);
        let face = face(&view.home);
        let clock = face.shown(face.now);
        let clock = clock.rsplit(' ').next().unwrap_or_default().to_owned();
        let day = view.home.calendar.zone().to_datetime(face.now).strftime("%A %-d %B").to_string();
        let name = caretaker_name(&view.home, &caretaker);
        out::heading(&format!("{day}, {clock}, for {name}"))?;
        if list.is_empty() {
            say!();
            say!("No animal lives here yet. Add the animals of a cage, as:");
            say!("  mischief animal add Pip Nutmeg --species rat --origin breeder --arrived today");
            return Ok(ExitCode::SUCCESS);
        }
        let shown = cages(&teller, &list)?;
        introductions(&teller, &meetings)?;
        say!();
        closing(&teller, &shown)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// What is due with single animals, and what in introductions.
fn apart(list: Vec<Due>) -> (Vec<Recommendation>, Vec<Guidance>) {
    let (mut animals, mut meetings) = (Vec::new(), Vec::new());
    for item in list {
        match item {
            Due::Animal(recommendation) => animals.push(recommendation),
            Due::Introduction(guidance) => meetings.push(guidance),
        }
    }
    (animals, meetings)
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

/// How soon something is read: stops, then what is due with a warning, then what is due.
fn rank(r: &Recommendation) -> u8 {
    let warned = |rule| r.because.iter().any(|reason| reason.rule == rule);
    match r.verdict {
        Verdict::Stop => 0,
        _ if warned(Rule::HealthAmber) || warned(Rule::WeightLoss) => 1,
        Verdict::Go => 2,
        Verdict::Wait => 3,
        Verdict::Complete => 4,
    }
}

/// Shows the animals cage by cage, and returns them in the order in which they were shown.
fn cages<'r>(
    teller: &Teller<'_>,
    list: &'r [Recommendation],
) -> anyhow::Result<Vec<&'r Recommendation>> {
    let mut cages: BTreeMap<Option<&EnclosureId>, Vec<&Recommendation>> = BTreeMap::new();
    for r in list {
        cages.entry(teller.home.housing.enclosure(&r.animal)).or_default().push(r);
    }
    let mut cages: Vec<_> = cages.into_iter().collect();
    for (_, animals) in &mut cages {
        animals.sort_by_key(|r| (rank(r), animal_name(teller.home, &r.animal)));
    }
    // A stop comes first, wherever it is; then cages by name, and those without one last.
    let stops = |animals: &[&Recommendation]| animals.iter().any(|r| r.verdict == Verdict::Stop);
    cages.sort_by_key(|(cage, animals)| (!stops(animals), cage.is_none()));
    let width = list.iter().map(|r| animal_name(teller.home, &r.animal).chars().count()).max();
    let several = cages.len() > 1;
    for (cage, animals) in &cages {
        say!();
        match cage {
            Some(cage) => out::heading(cage.as_str())?,
            None if several => out::heading("No cage named")?,
            None => {}
        }
        for r in animals {
            short(teller, r, width.unwrap_or(0), 2)?;
        }
    }
    Ok(cages.into_iter().flat_map(|(_, animals)| animals).collect())
}

/// The last lines: what to do with this list, or that nothing is due.
fn closing(teller: &Teller<'_>, list: &[&Recommendation]) -> anyhow::Result<()> {
    if let Some(due) = list.iter().find(|r| r.verdict == Verdict::Go) {
        let name = animal_name(teller.home, &due.animal);
        say!("How, and why: mischief why {name}");
        say!("With you through it: mischief session {name}");
        return Ok(());
    }
    let done = |r: &&Recommendation| {
        let usual = |rule: &Rule| matches!(rule, Rule::DailyLimit | Rule::RestInterval);
        r.blocked_by.contains(&Rule::DailyLimit) && r.blocked_by.iter().all(usual)
    };
    if list.iter().all(|r| r.verdict == Verdict::Wait && done(r)) {
        say!(
            "Everyone has had their sessions. Leave them be; they have things of their own to do."
        );
        return Ok(());
    }
    let next = list
        .iter()
        .filter(|r| r.verdict == Verdict::Wait)
        .filter_map(|r| Some((r.not_before?, *r)))
        .min_by_key(|(at, r)| (*at, &r.animal));
    match next {
        Some((at, r)) => {
            let at = until(teller, r, at);
            let name = animal_name(teller.home, &r.animal);
            say!("Nothing is due until {at}; then {name} is the first. Later is fine too.");
        }
        None => say!("Nothing is due. Sit by, talk, and enjoy them."),
    }
    Ok(())
}
