//! `mischief quarantine`: each clock that runs, and what it asks for each day.

use super::Globals;
use super::describe;
use super::local::{Local, animal_name};
use super::out::{self, QUIET, WAIT, heading, list, say};
use super::tell::{face, teller};
use super::words::listed;
use clap::Args;
use jiff::civil::Date;
use mischief::answer::{Teller, instant};
use mischief::today::looked_over;
use mischief_app::situation::{Scope, Situation};
use mischief_core::fold::quarantine::{Held, Quarantine as Clock};
use mischief_core::ids::AnimalId;
use mischief_core::recommend::View;
use mischief_rulebook::words::FluentArgs;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// What is asked: nothing but which household.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mischief quarantine
  mischief log checked Poppy Bea            looked over, nothing found
  mischief log sign Poppy sneeze            a sign; you are told what to do
  mischief log quarantine-waived Poppy --reason \"vet saw her, tests clean\"")]
pub(crate) struct Quarantine {}

/// Animals that came on one day and share a clock.
struct Group {
    came: Date,
    animals: Vec<AnimalId>,
    clock: Option<Clock>,
    waivers: Vec<(String, Box<str>)>,
    checked: Vec<AnimalId>,
}

impl Quarantine {
    /// Shows them.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let situation = local.situation(Scope::Present).await?;
        let view = situation.view();
        let teller = teller(&local, &situation, &view);
        let (groups, others) = groups(&view, &situation)?;
        if globals.json {
            let rows: Vec<Value> = groups.iter().map(|group| row(&teller, group)).collect();
            let ids: Vec<&str> = others.iter().map(AnimalId::as_str).collect();
            out::json(&json!({"quarantine": rows, "residents": ids}))?;
            return Ok(ExitCode::SUCCESS);
        }
        if groups.is_empty() {
            say!("Nobody is in quarantine.");
            return Ok(ExitCode::SUCCESS);
        }
        for group in &groups {
            show(&teller, &situation, group)?;
            say!();
        }
        order(&teller, &groups, &others)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The clocks that run, and the animals that are in no quarantine.
fn groups(view: &View<'_>, situation: &Situation) -> anyhow::Result<(Vec<Group>, Vec<AnimalId>)> {
    let home = &view.home;
    let mut groups: BTreeMap<Date, Group> = BTreeMap::new();
    let mut others = Vec::new();
    for (id, animal) in home.animals() {
        if animal.left().is_some() {
            continue;
        }
        let known = view.animal(id)?;
        let state = view.state(&known);
        let Some(arrival) = animal.arrival().filter(|_| state.quarantined) else {
            others.push(id.clone());
            continue;
        };
        let group = groups.entry(arrival.on).or_insert_with(|| Group {
            came: arrival.on,
            animals: Vec::new(),
            clock: None,
            waivers: Vec::new(),
            checked: Vec::new(),
        });
        let clock = state.quarantine.cloned();
        // Who shares a clock shares what holds it up; a waiver may speak for one alone.
        group.clock = group.clock.take().or(clock);
        let since = |at| home.calendar.day(at) >= arrival.on;
        let waivers = known.record().waivers.iter().filter(|waiver| since(waiver.at));
        let name = animal.name.to_string();
        group.waivers.extend(waivers.map(|waiver| (name.clone(), waiver.reason.clone())));
        if looked_over(home, &situation.log, id) {
            group.checked.push(id.clone());
        }
        group.animals.push(id.clone());
    }
    Ok((groups.into_values().collect(), others))
}

fn names(teller: &Teller<'_>, ids: &[AnimalId]) -> String {
    listed(&ids.iter().map(|id| animal_name(teller.home, id)).collect::<Vec<_>>())
}

fn row(teller: &Teller<'_>, group: &Group) -> Value {
    let ids = |ids: &[AnimalId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let calendar = &teller.home.calendar;
    let clock = group.clock.as_ref();
    let waivers: Vec<Value> = group
        .waivers
        .iter()
        .map(|(name, reason)| json!({"animal": name, "reason": reason}))
        .collect();
    json!({
        "animals": ids(&group.animals),
        "arrived_on": group.came.to_string(),
        "until": clock.and_then(|clock| clock.until).map(|at| instant(at, calendar)),
        "why": clock.map(|clock| clock.why.word()),
        "events": clock.map(|c| c.events.iter().map(|id| id.to_text()).collect::<Vec<_>>()),
        "waived": waivers,
        "checked_today": ids(&group.checked),
    })
}

fn show(teller: &Teller<'_>, situation: &Situation, group: &Group) -> anyhow::Result<()> {
    let face = face(teller.home);
    let who = names(teller, &group.animals);
    let until = match group.clock.as_ref().map(|clock| clock.until) {
        Some(Some(at)) => format!("until {}", face.shown_ahead(at)),
        Some(None) => "until what holds it up is over, and then anew".to_owned(),
        None => "for as long as nobody can tell when it ends".to_owned(),
    };
    say!("{WAIT}◆{WAIT:#} {who}: {until}");
    say!("{QUIET}  since {}{QUIET:#}", face.day_shown(group.came));
    if let Some(clock) = &group.clock {
        let why = match clock.why {
            Held::Clock => None,
            Held::Sign => Some("It began anew after a sign of illness."),
            Held::Weight => Some("It began anew after a loss of weight."),
        };
        if let Some(why) = why {
            say!("  {why}");
        }
        for event in clock.events.iter().filter_map(|id| situation.log.find(*id)) {
            let line = describe::line(teller, &face, event);
            let text = format!("{line}  ({})", describe::short_id(event));
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&text, 4));
        }
    }
    for (name, reason) in &group.waivers {
        say!("  Shortened for {name}: {reason}");
    }
    let open: Vec<AnimalId> =
        group.animals.iter().filter(|id| !group.checked.contains(id)).cloned().collect();
    if open.is_empty() {
        say!("  Looked over today: all of them.");
    } else {
        let ids: Vec<String> = open.iter().map(|id| animal_name(teller.home, id)).collect();
        say!("  Not looked over yet today: {}. When you have:", listed(&ids));
        say!("    mischief log checked {}", ids.join(" "));
        say!(
            "    mischief log sign {} SIGN    {QUIET}where something is wrong{QUIET:#}",
            ids.first().map_or("NAME", |name| name)
        );
    }
    Ok(())
}

/// In which order to see to them, and what the quarantine asks for each day.
fn order(teller: &Teller<'_>, groups: &[Group], others: &[AnimalId]) -> anyhow::Result<()> {
    heading("Whom to see to first")?;
    let mut lines = Vec::new();
    if !others.is_empty() {
        lines.push(names(teller, others));
    }
    // Who has shown nothing comes before who has.
    let ill = |group: &&Group| group.clock.as_ref().is_some_and(|clock| clock.why != Held::Clock);
    let (sick, well): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(ill);
    lines.extend(well.into_iter().chain(sick).map(|group| names(teller, &group.animals)));
    for (at, line) in lines.iter().enumerate() {
        say!("  {}. {line}", at + 1);
    }
    say!();
    heading("Each day")?;
    let mut args = FluentArgs::new();
    let quarantined: Vec<AnimalId> =
        groups.iter().flat_map(|group| group.animals.iter().cloned()).collect();
    args.set("newcomers", names(teller, &quarantined));
    let residents = match others {
        [] => "the others".to_owned(),
        others => names(teller, others),
    };
    args.set("residents", residents);
    let text = teller.words.say("step-introduction-quarantine", Some("do"), &args);
    list(text.lines().map(str::trim).filter(|line| !line.is_empty()), 2)
}
