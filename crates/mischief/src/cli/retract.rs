//! `mischief retract`: a record is taken back; it stays in the log, and counts for nothing.

use super::Globals;
use super::describe;
use super::local::Local;
use super::log::after::{Watched, recorded_json};
use super::out::say;
use super::tell::{face, teller};
use anyhow::bail;
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::query::Entry;
use mischief_app::situation::Scope;
use mischief_core::event::What;
use mischief_core::ids::EventId;
use mischief_core::log::own_animals;
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief retract 3f2a9c1d --reason \"it was Nutmeg\"
  mischief retract --last

To take back a retraction, retract it in turn.";

/// What is taken back.
#[derive(Debug, Args)]
pub(crate) struct Retract {
    /// The record's id, or the last characters of it, as `mischief history` shows them
    #[arg(required_unless_present = "last")]
    id: Option<String>,
    /// What you yourself recorded last
    #[arg(long, conflicts_with = "id")]
    last: bool,
    /// Why
    #[arg(long, default_value = "recorded by mistake")]
    reason: String,
}

impl Retract {
    /// Takes it back.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let entry = match &self.id {
            Some(text) => find(&local, text).await?,
            None => last_own(&local).await?,
        };
        if entry.retracted {
            bail!("that is taken back already; to make it count again, retract the retraction");
        }
        let animals: Vec<_> = own_animals(&entry.event).into_iter().cloned().collect();
        let watched = Watched::before(&local, &animals).await?.by_hand();
        let what = What::Retracted { event: entry.event.id, reason: self.reason.as_str().into() };
        let drafts = vec![Draft { observed_at: local.app.now(), what }];
        let recorded = local.app.record(&local.acting, drafts).await?;
        if globals.json {
            return recorded_json(&local, &animals, &recorded).await;
        }
        {
            let situation = local.situation(Scope::Household).await?;
            let view = situation.view();
            let line =
                describe::line(&teller(&local, &situation, &view), &face(&view.home), &entry.event);
            say!("Taken back: {line}");
        }
        watched.after(&local, &recorded).await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The record of an id, or of its last characters.
///
/// # Errors
/// Where there is none, or several end alike.
pub(crate) async fn find(local: &Local, text: &str) -> anyhow::Result<Entry> {
    let wanted = text.trim().to_ascii_lowercase();
    let whole = EventId::parse(&wanted);
    let fits = |c: char| c.is_ascii_hexdigit() || c == '-';
    if whole.is_none() && (wanted.len() < 4 || !wanted.chars().all(fits)) {
        bail!("`{text}` is no id of a record; `mischief history` shows them");
    }
    let mut found: Option<Entry> = None;
    let mut before = None;
    loop {
        let page = local.app.history(&local.acting, None, before, 1_000).await?;
        for entry in page.entries {
            if !entry.event.id.to_text().ends_with(&wanted) {
                continue;
            }
            if found.is_some() {
                bail!("several records end in `{text}`; give more of the id");
            }
            found = Some(entry);
        }
        before = page.next;
        if before.is_none() || (whole.is_some() && found.is_some()) {
            break;
        }
    }
    match found {
        Some(entry) => Ok(entry),
        None => bail!("no record has the id `{text}`; `mischief history` shows them"),
    }
}

/// What the person recorded last and has not taken back.
async fn last_own(local: &Local) -> anyhow::Result<Entry> {
    let page = local.app.history(&local.acting, None, None, 1_000).await?;
    let own = |entry: &Entry| {
        entry.event.by == local.acting.caretaker
            && !entry.retracted
            && !matches!(entry.event.what, What::Retracted { .. })
    };
    let last = page.entries.into_iter().filter(own).max_by_key(|entry| {
        (entry.event.recorded_at.unwrap_or(entry.event.observed_at), entry.event.id)
    });
    match last {
        Some(entry) => Ok(entry),
        None => bail!("there is nothing of yours to take back"),
    }
}
