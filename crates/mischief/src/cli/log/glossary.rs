//! What can be named in a record: behaviours and health signs.

use crate::cli::Globals;
use crate::cli::out::{self, QUIET, heading, say};
use crate::cli::words::worded;
use clap::Args;
use mischief_core::ethogram::{Level, Signal};
use mischief_core::event::Species;
use mischief_rulebook::words::FluentArgs;
use serde_json::json;
use std::process::ExitCode;

/// Behaviours.
#[derive(Debug, Args)]
pub(crate) struct Behaviours {
    /// Those of one species only
    #[arg(long, value_parser = worded!(Species))]
    species: Option<Species>,
    /// Those between animals too
    #[arg(long)]
    all: bool,
}

impl Behaviours {
    pub(super) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let builtin = mischief_rulebook::builtin()?;
        let words = builtin.catalogue.language("en");
        let none = FluentArgs::new();
        let to_people = |signal: Signal| {
            matches!(signal, Signal::Calm | Signal::Neutral | Signal::Caution | Signal::Stop)
        };
        let notes = &builtin.about.behaviours;
        let all: Vec<_> = builtin
            .book
            .ethogram
            .iter()
            .zip(notes)
            .filter(|((_, b), note)| {
                (self.all || to_people(b.signal))
                    && self.species.is_none_or(|species| note.species.contains(&species))
            })
            .map(|((_, b), _)| b)
            .collect();
        let label = |id: &str| words.say(&format!("behaviour-{id}"), None, &none);
        if globals.json {
            let row = |b: &&mischief_core::ethogram::Behaviour| {
                let (id, label) = (&b.id, label(&b.id));
                json!({"id": id, "label": label, "signal": b.signal.word(), "severity": b.severity})
            };
            out::json(&json!({"behaviours": all.iter().map(row).collect::<Vec<_>>()}))?;
            return Ok(ExitCode::SUCCESS);
        }
        for signal in Signal::ALL {
            let of_signal: Vec<_> = all.iter().filter(|b| b.signal == *signal).collect();
            if of_signal.is_empty() {
                continue;
            }
            heading(&words.say(&format!("signal-{}", signal.word()), None, &none))?;
            for b in of_signal {
                let grave =
                    if b.signal == Signal::Caution && b.severity >= 2 { " (a fright)" } else { "" };
                say!("  {:<20} {QUIET}{}{grave}{QUIET:#}", b.id, label(&b.id));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Health signs.
#[derive(Debug, Args)]
pub(crate) struct Signs {}

impl Signs {
    #[expect(clippy::unused_self, reason = "every command is asked alike")]
    pub(super) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let builtin = mischief_rulebook::builtin()?;
        let words = builtin.catalogue.language("en");
        let none = FluentArgs::new();
        let label = |id: &str| words.say(&format!("sign-{id}"), None, &none);
        let all = &builtin.book.signs.0;
        if globals.json {
            let row = |sign: &mischief_core::ethogram::Sign| {
                let (id, label) = (&sign.id, label(&sign.id));
                json!({"id": id, "label": label, "level": sign.level.word()})
            };
            out::json(&json!({"signs": all.iter().map(row).collect::<Vec<_>>()}))?;
            return Ok(ExitCode::SUCCESS);
        }
        for level in Level::ALL {
            heading(&words.say(&format!("level-{}", level.word()), None, &none))?;
            for sign in all.iter().filter(|sign| sign.level == *level) {
                say!("  {:<20} {QUIET}{}{QUIET:#}", sign.id, label(&sign.id));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
