//! Afterwards: what was seen, what it changes, what comes next.

use super::guide::{Guide, Texts};
use super::plain::seconds;
use super::{Clockface, Scope, View, Voice, out, say, texts};
use crate::cli::out::{GO, HEADING, QUIET, STOP, WAIT};
use crate::cli::tell::teller;
use anstyle::Style;
use anyhow::Context as _;
use mischief_app::error::AppError;
use mischief_core::ethogram::Outcome;
use mischief_core::event::{Event, Session, What};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::ids::EventId;
use serde_json::json;

/// Puts a session on record and says what that means.
///
/// # Errors
/// Where it can't be recorded; it then stays open.
pub(super) async fn finish(guide: Guide<'_>, voice: Voice) -> anyhow::Result<()> {
    let local = guide.local;
    let finished = local.app.finish_session(&local.acting, &guide.id).await?;
    let Some(recorded) = finished.recorded else {
        return voice.tell("nothing", "Nothing was done, so nothing is on record.");
    };
    let plan = &guide.live.plan;
    let animals = [plan.animal.clone()];
    let situation = local.situation(Scope::Animals(&animals)).await?;
    let view = situation.view();
    let next = view.recommend(&plan.animal, &plan.caretaker, None).map_err(AppError::from)?;
    let teller = teller(local, &situation, &view);
    let answer = teller.recommendation(&next);
    if voice == Voice::Json {
        let recorded = json!({"id": recorded.id.to_text(), "duplicate": recorded.duplicate});
        say!("{}", json!({"recorded": recorded, "recommendation": answer}));
        return Ok(());
    }
    let event = finished.event.context("the session was on record already")?;
    let changes = changes(&next, recorded.id, &answer);
    let next_line = next_line(&view, &next, &answer);
    if voice == Voice::Plain {
        say!("recorded: {}", one_line(&guide, &event));
        for change in &changes {
            say!("changed: {change}");
        }
        say!("next: {next_line}");
        return Ok(());
    }
    say!("{HEADING}{}, {}{HEADING:#}", guide.texts.name, guide.texts.instruction.title);
    for (style, line) in tries(&guide, &event) {
        say!("  {style}{line}{style:#}");
    }
    if let What::Session(session) = &event.what
        && let Some(note) = &session.note
    {
        say!("{}", out::wrapped(&format!("\u{201c}{note}\u{201d}"), 2));
    }
    say!();
    say!("{}", out::wrapped(&guide.texts.instruction.then, 0));
    for change in &changes {
        say!("{}", out::wrapped(change, 0));
    }
    say!("{}", out::wrapped(&format!("Next: {next_line}"), 0));
    say!();
    let kept = "It is on record. A mistake? `mischief retract --last` takes it back.";
    say!("{QUIET}{}{QUIET:#}", out::wrapped(kept, 0));
    Ok(())
}

/// What the session moved: the reasons of the next answer that name it.
fn changes(next: &Recommendation, id: EventId, answer: &serde_json::Value) -> Vec<String> {
    // Why to wait belongs to what comes next.
    let moved = next.because.iter().map(|reason| {
        let blocks = next.blocked_by.contains(&reason.rule);
        !blocks && reason.events.contains(&id)
    });
    let all = texts(answer, "because", Some("text"));
    all.into_iter().zip(moved).filter_map(|(text, moved)| moved.then_some(text)).collect()
}

fn next_line(view: &View<'_>, next: &Recommendation, answer: &serde_json::Value) -> String {
    let title = answer.get("title").and_then(serde_json::Value::as_str).unwrap_or_default();
    let why = texts(answer, "because", Some("text")).into_iter().next().unwrap_or_default();
    let face = Clockface { now: view.home.now, calendar: &view.home.calendar };
    match (next.verdict, next.not_before) {
        (Verdict::Go, _) => format!("\u{201c}{title}\u{201d}, whenever you both like."),
        (Verdict::Complete, _) => {
            "the goal is reached; keep it up as you both enjoy it.".to_owned()
        }
        (Verdict::Wait, Some(at)) if next.blocked_by.len() > 1 => {
            format!("\u{201c}{title}\u{201d}, not before {}. {why}", face.shown_ahead(at))
        }
        (Verdict::Wait, _) => format!("\u{201c}{title}\u{201d}. {why}"),
        (Verdict::Stop, _) => why,
    }
}

/// What a try amounted to: never colour alone.
fn shape(outcome: Outcome) -> (Style, &'static str) {
    match outcome {
        Outcome::Calm => (GO, "●"),
        Outcome::Unsure => (WAIT, "◆"),
        Outcome::Adverse => (STOP, "■"),
    }
}

fn tries(guide: &Guide<'_>, event: &Event) -> Vec<(Style, String)> {
    let What::Session(session) = &event.what else {
        return vec![(QUIET, "A note, and no session.".to_owned())];
    };
    let ethogram = guide.ethogram();
    let plan = &guide.live.plan;
    let name = |ix| {
        let id = ethogram.get(ix).map_or("", |behaviour| &*behaviour.id);
        guide.texts.label(id).to_owned()
    };
    let mut lines: Vec<(Style, String)> = session
        .trials
        .iter()
        .map(|trial| {
            let seen = &trial.behaviours;
            let outcome = ethogram.outcome(seen, plan.at_touch, plan.treat_taken_before);
            let (style, shape) = shape(outcome);
            let lasted =
                trial.lasted_s.map_or(String::new(), |s| format!("{}  ", seconds(s.get())));
            let seen: Vec<String> = seen.iter().map(|ix| name(*ix)).collect();
            let seen = if seen.is_empty() { "nothing told".to_owned() } else { seen.join(", ") };
            (style, format!("{shape} {lasted}{seen}"))
        })
        .collect();
    if plan.unit.is_none() || !plan.in_minutes() {
        for seen in session.observations.iter().flatten() {
            lines.push((QUIET, format!("  beside the tries: {}", name(seen.behaviour))));
        }
    }
    lines.push((QUIET, ended(session, &guide.texts)));
    lines
}

fn ended(session: &Session, texts: &Texts) -> String {
    use mischief_core::event::EndedBy;
    match (session.ended_by, &session.abort_reason) {
        (EndedBy::Plan, _) => "Done as planned.".to_owned(),
        (EndedBy::Handler, _) => "You ended it.".to_owned(),
        (EndedBy::Animal, _) => format!("{} ended it.", texts.name),
        (EndedBy::Abort, Some(why)) => format!("Broken off: {why}"),
        (EndedBy::Abort, None) => "Broken off.".to_owned(),
    }
}

fn one_line(guide: &Guide<'_>, event: &Event) -> String {
    let tries: Vec<String> = tries(guide, event).into_iter().map(|(_, line)| line).collect();
    tries.join("; ")
}
