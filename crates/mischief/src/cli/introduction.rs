//! `mischief introduction`: strangers come to live together, step by step.

mod begin;
mod change;
mod meeting;
mod page;
mod parse;
pub(crate) mod show;

use super::Globals;
use super::local::{Local, same};
use anyhow::bail;
use mischief_core::fold::home::Home;
use mischief_core::ids::IntroductionId;
use std::process::ExitCode;

/// What can be done in an introduction.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Begin: you are shown what stops them, what they wait for, and what to do first
    #[command(after_help = begin::EXAMPLES)]
    Start(begin::Start),
    /// Show where it stands, what to do now, and all that is behind it
    Show {
        /// Its name [default: the only one that goes on]
        name: Option<String>,
    },
    /// List them
    List {
        /// Those that are over, too
        #[arg(long)]
        all: bool,
    },
    /// Record a meeting, or a stretch of time together
    #[command(after_help = meeting::EXAMPLES)]
    Log(Box<meeting::LogMeeting>),
    /// More animals take part from now on
    Join(change::Join),
    /// Some no longer take part
    Leave(change::Leave),
    /// End it: they live together, or they live apart for good
    #[command(after_help = change::END_EXAMPLES)]
    End(change::End),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        match self {
            Self::Start(start) => start.run(&local, globals).await,
            Self::Show { name } => show::show(&local, globals, name.as_deref()).await,
            Self::List { all } => show::list(&local, globals, all).await,
            Self::Log(meeting) => meeting.run(&local, globals).await,
            Self::Join(join) => join.run(&local, globals).await,
            Self::Leave(leave) => leave.run(&local, globals).await,
            Self::End(end) => end.run(&local, globals).await,
        }
    }
}

/// The id of a new introduction: letters, digits, `.`, `_` and `-`; a space becomes `-`.
fn new_id(home: &Home, name: &str) -> anyhow::Result<IntroductionId> {
    let text: String = name.split_whitespace().collect::<Vec<_>>().join("-");
    let Ok(id) = IntroductionId::parse(&text) else {
        bail!(
            "`{name}` can't be the name of an introduction: use up to 64 of A-Z, a-z, digits, `.`, \
             `_` and `-`, as in `young-ones`"
        );
    };
    let taken = home.introductions.iter().find(|(known, _)| same(known.as_str(), &text));
    match taken {
        None => Ok(id),
        Some((known, gathering)) if gathering.ended.is_some() => bail!(
            "an introduction called {known} is over; give this one another name, to tell them apart"
        ),
        Some((known, _)) => bail!(
            "an introduction called {known} goes on already; \
             `mischief introduction join {known} NAME` takes more animals in"
        ),
    }
}

/// The introduction of a name, or the only one that goes on.
fn named(home: &Home, name: Option<&str>) -> anyhow::Result<IntroductionId> {
    let all: Vec<_> = home.introductions.iter().collect();
    let list = |open_only: bool| {
        let shown = all.iter().filter(|(_, g)| !open_only || g.ended.is_none());
        shown.map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
    };
    let Some(name) = name else {
        let open: Vec<_> = all.iter().filter(|(_, g)| g.ended.is_none()).collect();
        return match open.as_slice() {
            [(id, _)] => Ok((*id).clone()),
            [] => bail!("no introduction goes on; begin one with `mischief introduction start`"),
            _ => bail!("several introductions go on; say which: {}", list(true)),
        };
    };
    let text: String = name.split_whitespace().collect::<Vec<_>>().join("-");
    match all.iter().find(|(id, _)| same(id.as_str(), &text)) {
        Some((id, _)) => Ok((*id).clone()),
        None if all.is_empty() => {
            bail!("there is no introduction yet; begin one with `mischief introduction start`")
        }
        None => bail!("there is no introduction called `{name}`; there are: {}", list(false)),
    }
}
