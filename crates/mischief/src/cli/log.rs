//! `mischief log`: what happened, recorded in a line; and what it changes.

pub(crate) mod after;
pub(crate) mod care;
mod glossary;
mod harm;
pub(crate) mod pick;
mod plan;
mod session;
mod trial;

use super::Globals;
use super::local::Local;
use after::{Watched, recorded_json};
use anyhow::bail;
use clap::Args;
use jiff::Timestamp;
use mischief_app::command::Draft;
use mischief_app::situation::Scope;
use mischief_core::event::What;
use mischief_core::ids::AnimalId;
use std::process::ExitCode;

/// What can be recorded.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// A session, try by try
    #[command(after_help = session::EXAMPLES)]
    Session(Box<session::LogSession>),
    /// You carried on without a record, as on days away from the screen
    Contact(session::Contact),
    /// Signs of having settled in
    #[command(after_help = care::SETTLE_EXAMPLES)]
    Settle(care::Settle),
    /// A weighing, in grams
    #[command(after_help = care::WEIGHT_EXAMPLES)]
    Weight(care::Weight),
    /// Looked over, nothing found
    Checked(care::Checked),
    /// A health sign: you are told what to do, and when a vet should see it
    Sign(care::Sign),
    /// A health sign that need not hold anything back any longer
    Cleared(care::Cleared),
    /// A bite to a person: first you are told how to see to the wound
    #[command(after_help = harm::BITE_EXAMPLES)]
    Bite(harm::Bite),
    /// A fall, an escape, a chase
    Mishap(harm::Mishap),
    /// Surgery
    Surgery(care::Surgery),
    /// Bodies looked over for wounds
    #[command(after_help = care::BODY_EXAMPLES)]
    BodyCheck(care::BodyCheck),
    /// Weights before now no longer count
    Baseline(plan::Baseline),
    /// A quarantine is shortened, for a reason that is shown ever after
    QuarantineWaived(plan::QuarantineWaived),
    /// Choose the long hold for an animal and you: first you are shown both sides
    LongHoldOptIn(plan::LongHoldOptIn),
    /// A note
    Note(plan::Note),
    /// List the behaviours that a session can hold
    Behaviours(glossary::Behaviours),
    /// List the health signs
    Signs(glossary::Signs),
}

/// When it was.
#[derive(Debug, Clone, Args)]
pub(crate) struct At {
    /// When it was
    #[arg(long, value_name = "TIME", help = format!("When it was, {}", super::when::AT_HELP))]
    at: Option<String>,
}

impl At {
    /// The time that was named, or now.
    async fn time(&self, local: &Local) -> anyhow::Result<Timestamp> {
        let Some(text) = &self.at else { return Ok(local.app.now()) };
        let situation = local.situation(Scope::Household).await?;
        super::tell::face(&situation.view().home).past(text)
    }
}

impl Command {
    /// Records it.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    // tidy: registry
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        if let Self::Behaviours(glossary) = self {
            return glossary.run(globals);
        }
        if let Self::Signs(glossary) = self {
            return glossary.run(globals);
        }
        let local = Local::open(globals).await?;
        match self {
            Self::Session(session) => session.run(&local, globals).await,
            Self::Contact(contact) => contact.run(&local, globals).await,
            Self::Settle(settle) => settle.run(&local, globals).await,
            Self::Weight(weight) => weight.run(&local, globals).await,
            Self::Checked(checked) => checked.run(&local, globals).await,
            Self::Sign(sign) => sign.run(&local, globals).await,
            Self::Cleared(cleared) => cleared.run(&local, globals).await,
            Self::Bite(bite) => bite.run(&local, globals).await,
            Self::Mishap(mishap) => mishap.run(&local, globals).await,
            Self::Surgery(surgery) => surgery.run(&local, globals).await,
            Self::BodyCheck(check) => check.run(&local, globals).await,
            Self::Baseline(baseline) => baseline.run(&local, globals).await,
            Self::QuarantineWaived(waived) => waived.run(&local, globals).await,
            Self::LongHoldOptIn(opt_in) => opt_in.run(&local, globals).await,
            Self::Note(note) => note.run(&local, globals).await,
            Self::Behaviours(_) | Self::Signs(_) => bail!("nothing to record"),
        }
    }
}

/// Records what happened to animals, and says what it changes.
async fn record(
    local: &Local,
    globals: &Globals,
    animals: &[AnimalId],
    drafts: Vec<Draft>,
) -> anyhow::Result<ExitCode> {
    if globals.json {
        let recorded = local.app.record(&local.acting, drafts).await?;
        return recorded_json(local, animals, &recorded).await;
    }
    let watched = Watched::before(local, animals).await?;
    let recorded = local.app.record(&local.acting, drafts.clone()).await?;
    watched.told(local, &drafts)?;
    watched.after(local, &recorded).await?;
    Ok(ExitCode::SUCCESS)
}

/// The same where one thing happened.
async fn record_one(
    local: &Local,
    globals: &Globals,
    animals: &[AnimalId],
    at: Timestamp,
    what: What,
) -> anyhow::Result<ExitCode> {
    record(local, globals, animals, vec![Draft { observed_at: at, what }]).await
}
