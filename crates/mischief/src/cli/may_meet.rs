//! `mischief may-meet`: whether animals may meet, by the rules.

use super::Globals;
use super::local::{Local, animal, animal_name};
use super::out::{self, QUIET, list, say};
use super::tell::{teller, with_animal};
use super::words::listed;
use clap::Args;
use mischief_app::situation::Scope;
use mischief_core::explain::Verdict;
use std::process::ExitCode;

/// Who would meet.
#[derive(Debug, Args)]
pub(crate) struct MayMeet {
    /// Two animals or more: names or ids
    #[arg(required = true, num_args = 2..)]
    animals: Vec<String>,
}

impl MayMeet {
    /// Says whether they may meet, and why.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
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
