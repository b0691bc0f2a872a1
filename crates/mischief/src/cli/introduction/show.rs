//! `mischief introduction show` and `list`: where it stands, what to do now, and why.

use super::named;
use super::page::Page;
use crate::cli::Globals;
use crate::cli::local::{Local, animal_name};
use crate::cli::out::{self, QUIET, STOP, WAIT, heading, list as entries, say};
use crate::cli::tell::teller;
use crate::cli::words::listed;
use anstyle::Style;
use mischief::answer::{Teller, Went, meetings};
use mischief_app::situation::Scope;
use mischief_core::event::{Event, IntroductionSession};
use mischief_core::explain::{Guidance, Reason, Verdict};
use mischief_core::ids::AnimalId;
use mischief_rulebook::words::Answer;
use serde_json::{Value, json};
use std::process::ExitCode;

/// The shape of how a meeting went.
pub(super) const fn shape(went: Went) -> (Style, &'static str) {
    match went {
        Went::Calm => (out::GO, "●"),
        Went::Tense => (WAIT, "◆"),
        Went::Stopped => (STOP, "■"),
        Went::Blood => (STOP, "✕"),
    }
}

/// Every introduction, those that go on first.
pub(super) async fn list(local: &Local, globals: &Globals, all: bool) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Present).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let mut found: Vec<Guidance> = Vec::new();
    for (id, gathering) in view.home.introductions.iter() {
        if all || gathering.ended.is_none() {
            found.push(view.recommend_introduction(id)?);
        }
    }
    found.sort_by_key(|guidance| guidance.ended.is_some());
    if globals.json {
        let rows: Vec<Value> = found.iter().map(|guidance| teller.guidance(guidance)).collect();
        out::json(&json!({"introductions": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    if found.is_empty() {
        say!("No introduction goes on. Strangers come together with");
        say!("  mischief introduction start NAME --newcomers A B --residents C D");
    }
    for (at, guidance) in found.iter().enumerate() {
        if at > 0 {
            say!();
        }
        heading(&format!("{}: {}", guidance.introduction, who(&teller, guidance)))?;
        brief(&teller, guidance)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Everything about one introduction.
pub(super) async fn show(
    local: &Local,
    globals: &Globals,
    name: Option<&str>,
) -> anyhow::Result<ExitCode> {
    let id = {
        let situation = local.situation(Scope::Household).await?;
        named(&situation.view().home, name)?
    };
    let situation = local.situation(Scope::Introduction(&id)).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let guidance = view.recommend_introduction(&id)?;
    let meetings = meetings(&situation.log, &view.home, &id);
    if globals.json {
        let row = |(event, session): &(&Event, &IntroductionSession)| {
            json!({
                "event": event.id.to_text(),
                "at": mischief::answer::instant(event.happened(), &view.home.calendar),
                "ended_at": mischief::answer::instant(session.ended_at, &view.home.calendar),
                "step": session.step.as_str(),
                "animals": session.animals.iter().map(AnimalId::as_str).collect::<Vec<_>>(),
                "went": Went::of(&situation.book, session).word(),
            })
        };
        let rows: Vec<Value> = meetings.iter().map(row).collect();
        out::json(&json!({"recommendation": teller.guidance(&guidance), "meetings": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    Page { teller, situation: &situation, local, g: &guidance, meetings }.show()?;
    Ok(ExitCode::SUCCESS)
}

/// Who comes to whom.
pub(super) fn who(teller: &Teller<'_>, g: &Guidance) -> String {
    let names = |ids: &[AnimalId]| {
        listed(&ids.iter().map(|id| animal_name(teller.home, id)).collect::<Vec<_>>())
    };
    match (names(&g.newcomers), names(&g.residents)) {
        (newcomers, residents) if residents.is_empty() => newcomers,
        (newcomers, residents) if newcomers.is_empty() => residents,
        (newcomers, residents) => format!("{newcomers} come to {residents}"),
    }
}

/// The answer in one line: `now  First meeting, 10 minutes`.
pub(super) fn answer(teller: &Teller<'_>, g: &Guidance) -> String {
    let title = teller.group_scene(g, |scene| teller.words.step_title(&g.step, scene));
    let dose = g.dose.map(|dose| format!(", {}", teller.words.dose_text(dose)));
    match (g.verdict, g.not_before) {
        (Verdict::Go, _) => format!("{title}{}", dose.unwrap_or_default()),
        (Verdict::Complete, _) => match g.ended {
            Some(outcome) => format!("they live {}", outcome.word()),
            None => format!("{title}: done"),
        },
        (Verdict::Wait, Some(at)) => {
            let at = teller.group_scene(g, |scene| teller.words.time_text(at, scene));
            format!("{title}: wait until {at}")
        }
        (Verdict::Wait, None) => format!("{title}: not yet"),
        (Verdict::Stop, _) => "they may not meet".to_owned(),
    }
}

/// The shape and word of the answer.
pub(super) fn verdict(g: &Guidance) -> (Style, &'static str, &'static str) {
    let (style, shape, word) = out::verdict(g.verdict);
    (style, shape, if g.ended.is_some() { "over" } else { word })
}

/// The reason that matters most.
fn main_reason(g: &Guidance) -> Option<&Reason> {
    let blocks = g.blocked_by.first();
    let blocking = g.because.iter().find(|reason| Some(&reason.rule) == blocks);
    blocking.or(g.because.first())
}

/// An introduction in a few lines: the answer, why, and what to do.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn brief(teller: &Teller<'_>, g: &Guidance) -> anyhow::Result<()> {
    shown(teller, g, usize::MAX)
}

/// The same with so many lines of what to do.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn shown(teller: &Teller<'_>, g: &Guidance, most: usize) -> anyhow::Result<()> {
    let (style, shape, word) = verdict(g);
    say!("  {style}{shape} {word}{style:#}  {}", answer(teller, g));
    let blocking: Vec<&Reason> =
        g.because.iter().filter(|reason| g.blocked_by.contains(&reason.rule)).collect();
    let told = if blocking.is_empty() { main_reason(g).into_iter().collect() } else { blocking };
    for (at, reason) in told.iter().enumerate() {
        // What holds for many two is told of the first.
        if told.iter().take(at).any(|earlier| earlier.rule == reason.rule) {
            continue;
        }
        let more = told.iter().skip(at + 1).filter(|later| later.rule == reason.rule).count();
        let why = teller.group_scene(g, |scene| teller.words.reason_text(reason, scene));
        let more = if more > 0 { format!(" ({more} more like this.)") } else { String::new() };
        say!("{QUIET}{}{QUIET:#}", out::wrapped(&format!("{why}{more}"), 4));
    }
    let answer = Answer::from(g);
    let advice = teller.group_scene(g, |scene| teller.words.advice_lines(&answer, scene));
    entries(advice.into_iter().take(most), 4)
}
