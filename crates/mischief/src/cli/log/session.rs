//! `mischief log session` and `contact`: what a person and an animal did together.

use super::pick::pick;
use super::trial::{Reader, took};
use super::{At, record_one};
use crate::cli::Globals;
use crate::cli::local::{Local, animal_name, caretaker_named};
use crate::cli::tell::{face, step_title, teller};
use crate::cli::when::length;
use crate::cli::words::worded;
use anyhow::{Context as _, bail};
use clap::Args;
use jiff::{SignedDuration, Timestamp};
use mischief_app::situation::{Scope, Situation};
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::event::{EndedBy, Observation, Quantity, Session, What, Worst};
use mischief_core::ids::{AnimalId, CaretakerId, SittingId};
use mischief_core::protocol::{Protocol, Step};
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
A try is what was asked for, a colon, and what you saw:
  4s:stays_loose               4 seconds, and the body stayed loose
  3s/4s:struggles              4 seconds were asked for; after 3 there was struggling
  10m:eats_in_view,approaches  10 minutes, and two things seen
  takes_treat                  a step without a length of time
  3x4s:stays_loose             three tries that went just so; so does `4s:stays_loose x3`
  4s                           nothing seen, which counts as unsure
Behaviours may be shortened as far as they are clear: `loose`, `takes`. A try without a length is
taken to have been as long as recommended.

Examples:
  mischief log session Pip 10m:eats_in_view
  mischief log session Pip 4s:loose x3 --treat pea
  mischief log session Pip --step lift 2s:loose 1s/2s:struggles --ended-by handler --at 19:05
  mischief log session Pip --step hold_seconds 4s:loose --seen 35s:freezes --abort-reason \"a door slammed\"

`mischief log behaviours` lists what can be seen; `mischief place Pip --step ?` lists the steps.";

/// A session.
#[derive(Debug, Args)]
pub(crate) struct LogSession {
    /// The animal's name or id
    animal: String,
    /// Tries, as 4s:stays_loose; see below
    tries: Vec<String>,
    /// What was done [default: the step that was recommended]
    #[arg(long, value_name = "STEP")]
    step: Option<String>,
    #[command(flatten)]
    at: At,
    /// How long it took, as 5m [default: as long as the tries]
    #[arg(long, value_name = "LENGTH", value_parser = length)]
    took: Option<SignedDuration>,
    /// Something seen outside the tries, at its second, as 35s:freezes
    #[arg(long, value_name = "SECOND:BEHAVIOUR")]
    seen: Vec<String>,
    /// Who ended it
    #[arg(long, value_parser = worded!(EndedBy), default_value = "plan")]
    ended_by: EndedBy,
    /// Why it was broken off; it then counts as such
    #[arg(long, value_name = "TEXT")]
    abort_reason: Option<String>,
    /// The treat that was given
    #[arg(long)]
    treat: Option<String>,
    /// Where it was
    #[arg(long)]
    place: Option<String>,
    /// Anything else
    #[arg(long)]
    note: Option<String>,
    /// A towel was used
    #[arg(long)]
    towel: bool,
    /// The adult who sat beside a child
    #[arg(long, value_name = "WHO")]
    with_adult: Option<String>,
    /// An id shared by the sessions of one sitting
    #[arg(long, value_name = "ID")]
    sitting: Option<String>,
    /// Who handled, where it was not you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
}

impl LogSession {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let animal = local.animal(&self.animal).await?;
        let given = match self.at.at.is_some() {
            true => Some(self.at.time(local).await?),
            false => None,
        };
        let scope = Scope::Animals(std::slice::from_ref(&animal));
        let asked_at = given.unwrap_or_else(|| local.app.now());
        let mut situation = local.app.situation_at(&local.acting, scope, asked_at).await?;
        let caretaker = local.caretaker(&situation.view().home, self.whom.as_deref())?;
        // Before a pair began nothing was recommended; what is now is the better guess.
        let begun = {
            let view = situation.view();
            view.animal(&animal)?.record().pair(&caretaker).is_some()
        };
        if !begun {
            situation = local.situation(scope).await?;
        }
        let (from, session) =
            self.session(local, &situation, (animal.clone(), caretaker), given)?;
        let what = What::Session(Box::new(session));
        record_one(local, globals, &[animal], from, what).await
    }

    /// The session, and when it began: at the time given, or so that it ended now.
    fn session(
        &self,
        local: &Local,
        situation: &Situation,
        pair: (AnimalId, CaretakerId),
        given: Option<Timestamp>,
    ) -> anyhow::Result<(Timestamp, Session)> {
        let view = situation.view();
        let known = view.animal(&pair.0)?;
        let recommended = view.recommend_for(&known, &pair.1, None)?;
        let step = match &self.step {
            Some(text) => step_named(local, situation, &pair.0, text)?,
            None => find_step(situation, known.record().protocol, recommended.step.as_str())
                .context("the recommended step is not known")?,
        };
        let usual = recommended.dose.filter(|_| recommended.step == step.id);
        let behaviours = behaviours(situation);
        let reader = Reader {
            behaviours: &behaviours,
            unit: step.dose.map(|range| range.unit),
            usual: usual.map(|dose| dose.value),
        };
        let tries = reader.tries(&self.tries)?;
        let observations = self.observations(&behaviours)?;
        let ended_by = if self.abort_reason.is_some() { EndedBy::Abort } else { self.ended_by };
        if tries.is_empty() && observations.is_empty() && ended_by == EndedBy::Plan {
            let name = animal_name(&view.home, &pair.0);
            bail!(
                "what did {name} do? Name at least one try, as in `mischief log session {name} takes_treat x3`; `mischief log session --help` says more"
            );
        }
        let last_seen = observations.iter().map(|seen| seen.at_s.get()).fold(0.0, f64::max);
        let seconds = took(&tries, reader.unit).max(last_seen);
        let took = match self.took {
            Some(took) => took,
            None => SignedDuration::try_from_secs_f64(seconds).context("that is too long")?,
        };
        let beyond = "that is beyond the times that can be reckoned with";
        let (from, ended_at) = match given {
            Some(from) => (from, from.checked_add(took).context(beyond)?),
            None => (view.home.now.checked_sub(took).context(beyond)?, view.home.now),
        };
        if ended_at > local.app.now() {
            bail!("that would end in the future; check --at and --took");
        }
        let text = |text: &Option<String>| text.as_deref().map(Into::into);
        let mut session = Session::of(pair, step.id.clone(), ended_at, tries, ended_by);
        session.observations = (!observations.is_empty()).then_some(observations);
        session.abort_reason = text(&self.abort_reason);
        session.note = text(&self.note);
        session.treat = text(&self.treat);
        session.place = text(&self.place);
        session.sitting = self.sitting.as_deref().map(SittingId::parse).transpose()?;
        let adult = self.with_adult.as_deref().map(|who| caretaker_named(&view.home, who));
        session.with_adult = adult.transpose()?;
        session.towel = self.towel.then_some(true);
        Ok((from, session))
    }

    fn observations(&self, behaviours: &[(&str, BehaviourIx)]) -> anyhow::Result<Vec<Observation>> {
        let mut list = Vec::new();
        for text in &self.seen {
            let wrong = || format!("`{text}`: write it as 35s:freezes");
            let (at, behaviour) = text.split_once(':').with_context(wrong)?;
            let at = at.trim();
            let at = match at.parse::<f64>() {
                Ok(seconds) => seconds,
                Err(_) => length(at).map_err(anyhow::Error::msg).with_context(wrong)?.as_secs_f64(),
            };
            let behaviour = pick(behaviour, "behaviour", "`mischief log behaviours`", behaviours)?;
            let at_s = Quantity::new(at).with_context(wrong)?;
            list.push(Observation { at_s, behaviour });
        }
        list.sort_by(|a, b| a.at_s.get().total_cmp(&b.at_s.get()));
        Ok(list)
    }
}

/// Every behaviour that an animal can show to a person.
fn behaviours(situation: &Situation) -> Vec<(&str, BehaviourIx)> {
    let to_people = |signal: Signal| {
        matches!(signal, Signal::Calm | Signal::Neutral | Signal::Caution | Signal::Stop)
    };
    let all = situation.book.ethogram.iter();
    all.filter(|(_, b)| to_people(b.signal)).map(|(ix, b)| (&*b.id, ix)).collect()
}

fn find_step<'s>(situation: &'s Situation, protocol: &'s Protocol, id: &str) -> Option<&'s Step> {
    let module = std::iter::once(&situation.book.long_hold);
    let mut all = protocol.ladder.iter().chain(&protocol.branches).chain(module);
    all.find(|step| step.id.as_str() == id)
}

/// A step, branch or module by its id, `-` or `_` alike; else all of them are named.
fn step_named<'s>(
    local: &Local,
    situation: &'s Situation,
    animal: &AnimalId,
    text: &str,
) -> anyhow::Result<&'s Step> {
    let wanted = text.trim().replace('-', "_").to_ascii_lowercase();
    let protocol = {
        let view = situation.view();
        let known = view.animal(animal)?;
        let followed = known.record().protocol;
        let (id, revision) = (followed.id.clone(), followed.revision);
        situation.book.protocol(&id, Some(revision)).context("the protocol is not known")?
    };
    if let Some(step) = find_step(situation, protocol, &wanted) {
        return Ok(step);
    }
    let view = situation.view();
    let teller = teller(local, situation, &view);
    let module = std::iter::once(&situation.book.long_hold);
    let all = protocol.ladder.iter().chain(&protocol.branches).chain(module);
    let rows: Vec<String> = all
        .map(|step| {
            format!("\n  {:<14} {}", step.id.as_str(), step_title(&teller, animal, &step.id))
        })
        .collect();
    bail!("`{text}` is no step of {}; its steps are:{}", protocol.id, rows.concat());
}

/// They carried on without a record.
#[derive(Debug, Args)]
pub(crate) struct Contact {
    /// Names or ids
    #[arg(required = true)]
    animals: Vec<String>,
    /// The worst moment of it all
    #[arg(long, value_parser = worded!(Worst), default_value = "calm")]
    worst: Worst,
    /// When it began [default: now], as "3 days ago"
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// When it ended [default: now]
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    /// Who carried on, where it was not you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
}

impl Contact {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        let face = face(&view.home);
        let time = |text: &Option<String>| text.as_deref().map_or(Ok(face.now), |t| face.past(t));
        let (from, ended_at) = (time(&self.at)?, time(&self.until)?);
        if ended_at < from {
            bail!("it can't have ended before it began; check --at and --until");
        }
        let caretaker = local.caretaker(&view.home, self.whom.as_deref())?;
        let mut animals = Vec::new();
        let mut drafts = Vec::new();
        for text in &self.animals {
            let animal = crate::cli::local::animal(&view.home, text)?;
            let (caretaker, worst) = (caretaker.clone(), self.worst);
            let what = What::Contact { animal: animal.clone(), caretaker, ended_at, worst };
            drafts.push(mischief_app::command::Draft { observed_at: from, what });
            animals.push(animal);
        }
        super::record(local, globals, &animals, drafts).await
    }
}
