//! `mischief session`: guides a session while it goes on, and picks it up where it broke off.

mod frame;
mod guide;
mod keys;
mod outcome;
mod plain;
mod terminal;

use super::local::{Local, animal_name, caretaker_name, caretaker_named};
use super::out::{self, HEADING, QUIET, say};
use super::when::Clockface;
use super::{EXIT_NOT_DONE, Globals};
use anyhow::{Context as _, bail};
use clap::Args;
use guide::Guide;
use mischief::answer::Teller;
use mischief_app::command::{NewSession, OpenSession};
use mischief_app::error::AppError;
use mischief_app::ids::new_text;
use mischief_app::live::{Live, Setting};
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::ids::{SittingId, StepId};
use mischief_core::recommend::View;
use serde_json::json;
use std::io::{IsTerminal as _, stdin, stdout};
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief session pip               guides tonight's session with Pip
  mischief session pip nutmeg        one after the other, as one sitting
  mischief session pip --branch lap  a branch, by its name
  mischief session pip --for Max     Max handles, you hold the keyboard
  mischief session                   shows which sessions are open
  mischief session pip --plain       without pictures: one command a line (try `help`)

Every tap is kept as it is made. If the machine stops, the same command goes on where it was.";

/// A session that is to be guided.
#[derive(Debug, Args)]
pub(crate) struct Session {
    /// The animals, by name; several take turns. Without one: the sessions that are open
    #[arg(value_name = "ANIMAL")]
    animals: Vec<String>,
    /// A branch or module instead of the next step, such as `lap` or `long_hold`
    #[arg(long, value_name = "STEP")]
    branch: Option<String>,
    /// Who handles, where it is not you
    #[arg(long = "for", value_name = "WHO")]
    handler: Option<String>,
    /// The adult who sits beside a child
    #[arg(long, value_name = "WHO")]
    with_adult: Option<String>,
    /// A towel is used
    #[arg(long)]
    towel: bool,
    /// Ring the bell when a try is over
    #[arg(long)]
    sound: bool,
    /// One command a line in, one line out: for scripts and screen readers
    #[arg(long)]
    plain: bool,
}

/// How the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// To a person at a terminal.
    Person,
    /// A line at a time, each with a word first that says of what kind it is.
    Plain,
    /// JSON, an object a line.
    Json,
}

impl Voice {
    /// Says one thing.
    fn tell(self, kind: &str, text: &str) -> anyhow::Result<()> {
        match self {
            Self::Person => say!("{}", out::wrapped(text, 0)),
            Self::Plain => say!("{kind}: {text}"),
            Self::Json => say!("{}", json!({ kind: text })),
        }
        Ok(())
    }
}

/// How a session was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    /// It is over and goes on record.
    Finish,
    /// It is dropped.
    Discard,
    /// It stays open.
    Open,
}

impl Session {
    /// Guides one session after the other.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        if self.animals.is_empty() {
            return list(&local, globals).await;
        }
        let voice = match (globals.json, self.plain) {
            (true, _) => Voice::Json,
            (false, true) => Voice::Plain,
            (false, false) => Voice::Person,
        };
        if voice == Voice::Person && !(stdin().is_terminal() && stdout().is_terminal()) {
            bail!(
                "a guided session needs a terminal. To write down what happened afterwards, use \
                 `mischief log session`; to guide one from a script, add --plain"
            );
        }
        let mut lines = stdin().lines();
        let several = self.animals.len() > 1;
        let sitting = several.then(|| SittingId::parse(&new_text(local.app.now()))).transpose()?;
        let mut code = ExitCode::SUCCESS;
        for name in &self.animals {
            let asked = self.asked(&local, name, sitting.clone()).await?;
            let Some(guide) = self.begin(&local, voice, asked, &mut lines).await? else {
                code = ExitCode::from(EXIT_NOT_DONE);
                continue;
            };
            let (guide, left) = match voice {
                Voice::Person => terminal::guide(guide, self.sound).await?,
                Voice::Plain | Voice::Json => plain::guide(guide, voice, &mut lines).await?,
            };
            let who = guide.texts.name.clone();
            match left {
                Left::Finish => outcome::finish(guide, voice).await?,
                Left::Discard => {
                    local.app.discard_session(&local.acting, &guide.id).await?;
                    voice.tell(
                        "discarded",
                        &format!("{who}'s session is dropped; nothing of it is on record."),
                    )?;
                }
                Left::Open => {
                    let text = format!(
                        "The session stays open; `mischief session {name}` goes on with it."
                    );
                    voice.tell("kept", &text)?;
                    return Ok(code);
                }
            }
        }
        Ok(code)
    }

    async fn asked(
        &self,
        local: &Local,
        name: &str,
        sitting: Option<SittingId>,
    ) -> anyhow::Result<NewSession> {
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let animal = super::local::animal(&view.home, name)?;
        let caretaker = local.caretaker(&view.home, self.handler.as_deref())?;
        let adult = self.with_adult.as_deref();
        let with_adult = adult.map(|text| caretaker_named(&view.home, text)).transpose()?;
        let branch = self.branch.as_deref().map(StepId::parse).transpose();
        let branch = branch.context("--branch names a step, such as `lap`")?;
        let towel = self.towel.then_some(true);
        let setting = Setting { sitting, with_adult, towel, ..Setting::default() };
        Ok(NewSession { animal, caretaker, branch, setting })
    }

    /// The session that is open, or a new one; none where it is not the time for one.
    async fn begin<'l>(
        &self,
        local: &'l Local,
        voice: Voice,
        asked: NewSession,
        lines: &mut plain::Lines,
    ) -> anyhow::Result<Option<Guide<'l>>> {
        let open = local.app.open_of(&local.acting, &asked.animal, &asked.caretaker).await?;
        if let Some(open) = open {
            let guide = Guide::of(local, open).await?;
            return take_up(guide, voice, lines).await;
        }
        let animals = [asked.animal.clone()];
        let situation = local.situation(Scope::Animals(&animals)).await?;
        let view = situation.view();
        let r = view.recommend(&asked.animal, &asked.caretaker, asked.branch.as_ref());
        let r = r.map_err(AppError::from)?;
        if !matches!(r.verdict, Verdict::Go | Verdict::Complete) {
            not_now(local, voice, &situation, &view, &r)?;
            return Ok(None);
        }
        let open = local.app.open_session(&local.acting, asked).await?;
        Ok(Some(Guide::of(local, open).await?))
    }
}

/// What is open is gone on with, ended where it was, or dropped.
async fn take_up<'l>(
    mut guide: Guide<'l>,
    voice: Voice,
    lines: &mut plain::Lines,
) -> anyhow::Result<Option<Guide<'l>>> {
    let since = guide.open_since();
    let person = voice == Voice::Person;
    let open = if person { "There is an open session: " } else { "" };
    voice.tell("open", &format!("{open}{since}. `go` on, `end` it there, or `discard` it?"))?;
    loop {
        if person {
            say!("{QUIET}Type go, end or discard, then Enter. Ctrl-C leaves it open.{QUIET:#}");
        }
        let Some(line) = lines.next().transpose()? else {
            bail!("the session stays open; begin with `go`, `end` or `discard`");
        };
        match line.trim() {
            "go" | "g" | "resume" => return Ok(Some(guide)),
            "end" | "e" => {
                guide.end_there().await?;
                outcome::finish(guide, voice).await?;
                return Ok(None);
            }
            "discard" | "d" => {
                guide.local.app.discard_session(&guide.local.acting, &guide.id).await?;
                voice.tell("discarded", "It is dropped; nothing of it is on record.")?;
                return Ok(None);
            }
            _ => voice.tell("error", "That is none of `go`, `end` and `discard`.")?,
        }
    }
}

/// Says why it is not the time. There is no way round it.
fn not_now(
    local: &Local,
    voice: Voice,
    situation: &Situation,
    view: &View<'_>,
    r: &Recommendation,
) -> anyhow::Result<()> {
    let teller = super::tell::teller(local, situation, view);
    let answer = teller.recommendation(r);
    if voice == Voice::Json {
        return out::json(&json!({ "recommendation": answer }));
    }
    let (style, shape, word) = out::verdict(r.verdict);
    let name = animal_name(&view.home, &r.animal);
    say!("{style}{shape} {name}: {word}{style:#}");
    for reason in texts(&answer, "because", Some("text")) {
        say!("{}", out::wrapped(&reason, 2));
    }
    if let Some(at) = r.not_before {
        let face = Clockface { now: view.home.now, calendar: &view.home.calendar };
        say!("  Not before {}.", face.shown(at));
    }
    say!();
    out::list(texts(&answer, "do", None), 2)?;
    say!();
    say!("{QUIET}If you were together all the same, write it down: mischief log session{QUIET:#}");
    Ok(())
}

/// Texts of a list in an answer, or of a field of its entries.
fn texts(answer: &serde_json::Value, list: &str, field: Option<&str>) -> Vec<String> {
    let entries = answer.get(list).and_then(serde_json::Value::as_array);
    let text = |entry: &serde_json::Value| {
        let value = field.map_or(Some(entry), |field| entry.get(field))?;
        value.as_str().map(str::to_owned)
    };
    entries.into_iter().flatten().filter_map(text).collect()
}

/// The sessions that are open.
async fn list(local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
    let open = local.app.open_sessions(&local.acting).await?;
    if globals.json {
        let lives = open.iter().map(|o| json!({"id": o.id, "session": o.live.as_ref().ok()}));
        out::json(&json!({ "open": lives.collect::<Vec<_>>() }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if open.is_empty() {
        say!("No session is open. `mischief session ANIMAL` begins one.");
        return Ok(ExitCode::SUCCESS);
    }
    let situation = local.situation(Scope::Household).await?;
    let view = situation.view();
    let teller = super::tell::teller(local, &situation, &view);
    say!("{HEADING}Open sessions{HEADING:#}");
    for one in &open {
        say!("  {}", described(&teller, one));
    }
    Ok(ExitCode::SUCCESS)
}

fn described(teller: &Teller<'_>, open: &OpenSession) -> String {
    let home = teller.home;
    let by = caretaker_name(home, &open.by);
    let live = match &open.live {
        Ok(live) => live,
        Err(error) => return format!("{by}: {error}"),
    };
    let plan = &live.plan;
    let handler = match &plan.caretaker {
        handler if *handler == open.by => String::new(),
        handler => format!(" for {}", caretaker_name(home, handler)),
    };
    let animal = animal_name(home, &plan.animal);
    let title = teller.instruction(plan, None).title;
    let face = Clockface { now: home.now, calendar: &home.calendar };
    let since = face.shown(live.started_at);
    format!("{animal} with {by}{handler}: \u{201c}{title}\u{201d}, since {since}")
}
