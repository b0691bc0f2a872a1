//! `mischief may-meet`: whether animals may meet, by the rules.

use super::Globals;
use super::local::{Local, animal, animal_name};
use super::out::{self, QUIET, list, say};
use super::tell::{teller, with_animal};
use super::words::listed;
use clap::Args;
use mischief_app::situation::Scope;
use mischief_core::explain::{Meeting, Verdict};
use mischief_core::ids::AnimalId;
use mischief_core::recommend::Known;
use serde_json::json;
use std::collections::BTreeSet;
use std::process::ExitCode;

/// Who would meet.
#[derive(Debug, Args)]
pub(crate) struct MayMeet {
    /// Two animals or more, names or ids [default: every two that live here]
    animals: Vec<String>,
}

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief may-meet               every two that live here, at a glance
  mischief may-meet Pip Nutmeg    these, with what to do meanwhile";

impl MayMeet {
    /// Says whether they may meet, and why.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        if self.animals.is_empty() {
            return everybody(&local, globals).await;
        }
        let ids = {
            let situation = local.situation(Scope::Household).await?;
            let home = situation.view().home;
            self.animals.iter().map(|text| animal(&home, text)).collect::<Result<Vec<_>, _>>()?
        };
        let situation = local.situation(Scope::Animals(&ids)).await?;
        let view = situation.view();
        let parties = view.parties(&ids)?;
        let meeting = view.meeting(&parties);
        let teller = teller(&local, &situation, &view);
        if globals.json {
            out::json(&teller.meeting(&meeting, &parties))?;
            return Ok(ExitCode::SUCCESS);
        }
        let names: Vec<String> = ids.iter().map(|id| animal_name(&view.home, id)).collect();
        let (style, shape, _) = out::verdict(meeting.verdict);
        let answer = match (meeting.verdict, meeting.not_before) {
            (Verdict::Go | Verdict::Complete, _) => "may meet".to_owned(),
            (Verdict::Wait, Some(at)) => {
                let told =
                    |first| with_animal(&teller, first, |scene| teller.words.time_text(at, scene));
                format!("may meet from {}", ids.first().and_then(told).unwrap_or_default())
            }
            (Verdict::Wait, None) => "may not meet yet".to_owned(),
            (Verdict::Stop, _) => "may not meet".to_owned(),
        };
        say!("{style}{shape}{style:#} {} {answer}.", listed(&names));
        let Some(first) = ids.first() else { return Ok(ExitCode::SUCCESS) };
        let told = with_animal(&teller, first, |scene| {
            let text = |reason| teller.words.reason_text(reason, scene);
            let why: Vec<String> = meeting.because.iter().map(text).collect();
            (why, teller.words.meeting_lines(&meeting, scene))
        });
        let (why, advice) = told.unwrap_or_default();
        if !why.is_empty() {
            say!();
            list(why, 2)?;
        }
        if !advice.is_empty() {
            say!();
            out::heading("Meanwhile")?;
            list(advice, 2)?;
        }
        if meeting.pairs.len() > 1 {
            say!();
            for pair in &meeting.pairs {
                let [a, b] = &pair.animals;
                let (style, shape, _) = out::verdict(pair.verdict);
                let rules: Vec<&str> = pair.blocked_by.iter().map(|rule| rule.word()).collect();
                let (a, b) = (animal_name(&view.home, a), animal_name(&view.home, b));
                say!("  {style}{shape}{style:#} {a} and {b}  {QUIET}{}{QUIET:#}", rules.join(", "));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Every two that live here and not together: whether they may meet, from when, or why never.
async fn everybody(local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Present).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let here = view.home.animals().filter(|(_, known)| known.left().is_none());
    let ids: Vec<AnimalId> = here.map(|(id, _)| id.clone()).collect();
    let mut rows = Vec::new();
    for (at, a) in ids.iter().enumerate() {
        for b in ids.iter().skip(at + 1) {
            let parties = view.parties(&[a.clone(), b.clone()])?;
            rows.push(([a, b], view.meeting(&parties), parties));
        }
    }
    if globals.json {
        let told = |(_, meeting, parties): &(_, Meeting, Vec<Known<'_>>)| {
            teller.meeting(meeting, parties).get("may_meet").cloned()
        };
        let rows: Vec<_> = rows.iter().map(told).collect();
        out::json(&json!({"may_meet": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    if rows.is_empty() {
        say!("There is nobody to meet: fewer than two animals live here.");
        return Ok(ExitCode::SUCCESS);
    }
    let names = |[a, b]: &[&AnimalId; 2]| {
        format!("{} and {}", animal_name(&view.home, a), animal_name(&view.home, b))
    };
    let width = rows.iter().map(|(two, ..)| names(two).chars().count()).max().unwrap_or(0);
    let mut told_already = BTreeSet::new();
    for (two, meeting, _) in &rows {
        let [a, b] = *two;
        let (style, shape, _) = out::verdict(meeting.verdict);
        let together = view.home.housing.together_since(a, b).is_some();
        let told = with_animal(&teller, a, |scene| {
            let time = meeting.not_before.map(|at| teller.words.time_text(at, scene));
            let why = meeting.because.first().map(|r| teller.words.reason_text(r, scene));
            (time, why)
        });
        let (time, why) = told.unwrap_or_default();
        let answer = match (meeting.verdict, time) {
            (Verdict::Go | Verdict::Complete, _) if together => {
                "yes; they live together".to_owned()
            }
            (Verdict::Go | Verdict::Complete, _) => "yes".to_owned(),
            (Verdict::Wait, Some(time)) => format!("not yet, from {time}"),
            (Verdict::Wait, None) => "not yet".to_owned(),
            (Verdict::Stop, _) => "no".to_owned(),
        };
        say!("{style}{shape}{style:#} {:<width$}  {answer}", names(two));
        // What holds for several two is told once.
        if let Some(why) = why.filter(|why| told_already.insert(why.clone())) {
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&why, width + 4));
        }
    }
    Ok(ExitCode::SUCCESS)
}
