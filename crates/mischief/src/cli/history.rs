//! `mischief history`: what happened, newest first.

use super::Globals;
use super::describe;
use super::local::Local;
use super::out::{self, QUIET, say};
use super::tell::{face, teller};
use clap::Args;
use mischief_app::query::Entry;
use mischief_app::situation::Scope;
use mischief_core::event::wire::encode;
use mischief_core::ids::EventId;
use mischief_core::rulebook::Rulebook;
use serde_json::{Value, json};
use std::process::ExitCode;

/// What is asked.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// Of one animal only: its name or id
    animal: Option<String>,
    /// How many
    #[arg(long, value_name = "COUNT", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    limit: u32,
    /// What happened before a time, as "yesterday 19:05" or 2026-11-20, or before a record's id
    #[arg(long, value_name = "TIME|ID")]
    before: Option<String>,
}

impl History {
    /// Shows what happened.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let animal = match &self.animal {
            Some(text) => Some(local.animal(text).await?),
            None => None,
        };
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let before = match &self.before {
            Some(text) => Some(place(&local, &view.home, text).await?),
            None => None,
        };
        let page = local.app.history(&local.acting, animal.as_ref(), before, self.limit).await?;
        if globals.json {
            let entries: Vec<Value> =
                page.entries.iter().map(|entry| told(entry, &situation.book)).collect();
            let next = page.next.map(|(_, id)| id.to_text());
            out::json(&json!({"history": entries, "next": next}))?;
            return Ok(ExitCode::SUCCESS);
        }
        if page.entries.is_empty() {
            say!("Nothing is on record here.");
        }
        let teller = teller(&local, &situation, &view);
        let face = face(&view.home);
        for entry in &page.entries {
            let id = describe::short_id(&entry.event);
            let line = describe::line(&teller, &face, &entry.event);
            let back = if entry.retracted { " (taken back)" } else { "" };
            say!("{QUIET}{id}{QUIET:#}  {line}{QUIET}{back}{QUIET:#}");
        }
        if let Some((_, id)) = page.next {
            let animal = self.animal.as_deref().map_or(String::new(), |name| format!(" {name}"));
            let id = id.to_text();
            let id = id.get(id.len().saturating_sub(8)..).unwrap_or(&id);
            say!();
            say!("What was before: mischief history{animal} --before {id}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// An entry, for programs: the event as the log has it, and whether it is taken back.
fn told(entry: &Entry, book: &Rulebook) -> Value {
    let text = encode(&entry.event, book);
    let event: Value = serde_json::from_str(&text).unwrap_or_default();
    json!({"event": event, "retracted": entry.retracted})
}

/// Where a page begins: before a record, or before a time.
async fn place(
    local: &Local,
    home: &mischief_core::fold::home::Home,
    text: &str,
) -> anyhow::Result<(i64, EventId)> {
    let face = face(home);
    if let Ok(at) = face.instant(text) {
        // Ids sort after the smallest one, so that nothing of that instant is shown.
        return Ok((at.as_microsecond(), EventId::from_bytes([0; 16])));
    }
    if let Ok(day) = face.day(text) {
        let start = home.calendar.start(day)?;
        return Ok((start.as_microsecond(), EventId::from_bytes([0; 16])));
    }
    let entry = super::retract::find(local, text).await?;
    Ok((entry.event.happened().as_microsecond(), entry.event.id))
}
