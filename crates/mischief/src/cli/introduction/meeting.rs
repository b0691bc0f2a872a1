//! `mischief introduction log`: a meeting, recorded in a line; and what it changes.

use super::{named, parse, show};
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, animal, animal_name};
use crate::cli::log::care::wounds;
use crate::cli::out::{self, QUIET, STOP, list, say};
use crate::cli::tell::{face, teller};
use crate::cli::when::length;
use crate::cli::words::{listed, worded};
use anyhow::{Context as _, bail};
use clap::Args;
use jiff::{SignedDuration, Timestamp};
use mischief_app::situation::{Scope, Situation};
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::event::{IntroductionSession, MeetingEndedBy, What};
use mischief_core::explain::Guidance;
use mischief_core::ids::{AnimalId, StepId};
use mischief_rulebook::words::Answer;
use serde_json::json;
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
What you saw is when, a colon, what, and who to whom:
  3m:boxes                after 3 minutes some boxed
  \"3m:boxes Pip>Nutmeg\"   Pip boxed Nutmeg
  \"90s:pins Pip\"          Pip pinned somebody
Behaviours may be shortened as far as they are clear; `mischief log behaviours` lists them. A calm
meeting in which nothing stood out needs no --seen.

Examples:
  mischief introduction log young-ones --took 12m
  mischief introduction log --took 20m --seen \"3m:boxes Pip>Nutmeg\" --seen 8m:allogrooms
  mischief introduction log --step shared_day --took 5h --slept-in-contact --ate --at 10:00
  mischief introduction log --took 4m --seen \"4m:draws_blood Pip>Bea\" --wound Bea:nick:tail --ended-by abort";

/// A meeting.
#[derive(Debug, Args)]
pub(crate) struct LogMeeting {
    /// The introduction's name [default: the only one that goes on]
    name: Option<String>,
    /// What was done [default: the step that was recommended]
    #[arg(long, value_name = "STEP")]
    step: Option<String>,
    /// Who was there [default: all who take part]
    #[arg(long, num_args = 1.., value_name = "ANIMAL")]
    animals: Vec<String>,
    /// How long it took, as 20m or 5h
    #[arg(long, value_name = "LENGTH", value_parser = length)]
    took: Option<SignedDuration>,
    /// When it began
    #[arg(long, value_name = "TIME", help = format!("When it began, {}", BEGAN_HELP))]
    at: Option<String>,
    /// Something seen, as "3m:boxes Pip>Nutmeg"
    #[arg(long, value_name = "WHEN:WHAT WHO>WHOM")]
    seen: Vec<String>,
    /// A wound, as Pip:nick:tail or Pip:gape
    #[arg(long, value_name = "ANIMAL:nick|gape[:PLACE]")]
    wound: Vec<String>,
    /// They were found sleeping in contact, bodies touching
    #[arg(long)]
    slept_in_contact: bool,
    /// All of them ate
    #[arg(long)]
    ate: bool,
    /// Not all of them ate
    #[arg(long, conflicts_with = "ate")]
    not_all_ate: bool,
    /// Who ended it
    #[arg(long, value_parser = worded!(MeetingEndedBy), default_value = "plan")]
    ended_by: MeetingEndedBy,
}

const BEGAN_HELP: &str = "as 19:05, \"yesterday 19:05\", \"40m ago\" [default: it ended now]";

impl LogMeeting {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let id = {
            let situation = local.situation(Scope::Household).await?;
            named(&situation.view().home, self.name.as_deref())?
        };
        let before = local.situation(Scope::Introduction(&id)).await?;
        let guidance = before.view().recommend_introduction(&id)?;
        if guidance.ended.is_some() {
            bail!("{id} is over; `mischief introduction start` begins another");
        }
        let (from, session) = self.session(local, globals, (&before, &guidance)).await?;
        if !globals.json {
            part_them(local, (&before, &guidance), &session)?;
        }
        let what = What::IntroductionSession(Box::new(session));
        let recorded = local.record(from, what.clone()).await?;
        let after = local.situation(Scope::Introduction(&id)).await?;
        let view = after.view();
        let teller = teller(local, &after, &view);
        let next = view.recommend_introduction(&id)?;
        if globals.json {
            let ids = [recorded.id.to_text()];
            let answer = teller.guidance(&next);
            out::json(&json!({"ok": true, "ids": ids, "recommendation": answer}))?;
            return Ok(ExitCode::SUCCESS);
        }
        say!("Recorded: {}.", teller.happened(&what));
        moved(&teller, &guidance, &next)?;
        say!();
        show::brief(&teller, &next)?;
        let text = recorded.id.to_text();
        let short = text.get(text.len().saturating_sub(8)..).unwrap_or(&text);
        say!("{QUIET}To take it back: mischief retract {short}{QUIET:#}");
        Ok(ExitCode::SUCCESS)
    }

    /// The meeting, and when it began.
    async fn session(
        &self,
        local: &Local,
        globals: &Globals,
        (situation, guidance): (&Situation, &Guidance),
    ) -> anyhow::Result<(Timestamp, IntroductionSession)> {
        let view = situation.view();
        let step = self.step(situation, guidance)?;
        let all = || guidance.newcomers.iter().chain(&guidance.residents).cloned().collect();
        let animals: Vec<AnimalId> = match self.animals.as_slice() {
            [] => all(),
            names => names.iter().map(|name| animal(&view.home, name)).collect::<Result<_, _>>()?,
        };
        let behaviours = parse::behaviours(situation);
        let observations = parse::observations(&view.home, &behaviours, &self.seen)?;
        let strangers = observations.iter().flat_map(|seen| seen.actor.iter().chain(&seen.target));
        if let Some(absent) = strangers.into_iter().find(|who| !animals.contains(who)) {
            let names: Vec<String> = animals.iter().map(|id| animal_name(&view.home, id)).collect();
            bail!(
                "{} was not there; there were {}. Say who was there with --animals",
                animal_name(&view.home, absent),
                listed(&names)
            );
        }
        let wounds = wounds(local, &self.wound).await?;
        let (from, ended_at) = self.times(globals, (situation, guidance)).await?;
        let length = ended_at.duration_since(from).as_secs_f64();
        if let Some(late) = observations.iter().find(|seen| seen.at_s.get() > length) {
            bail!(
                "something was seen after {} minutes, but it took only {}; check --seen and --took",
                (late.at_s.get() / 60.0).ceil(),
                (length / 60.0).floor()
            );
        }
        let session = IntroductionSession {
            introduction: guidance.introduction.clone(),
            step,
            animals,
            ended_at,
            observations,
            ended_by: self.ended_by,
            slept_in_contact: self.slept_in_contact.then_some(true),
            ate: (self.ate || self.not_all_ate).then_some(self.ate),
            wounds: (!wounds.is_empty()).then_some(wounds),
        };
        Ok((from, session))
    }

    fn step(&self, situation: &Situation, guidance: &Guidance) -> anyhow::Result<StepId> {
        let way = situation.book.introduction(&guidance.protocol);
        let way = way.context("the way that it follows is not known to this version")?;
        let Some(text) = &self.step else {
            // The quarantine is no meeting: whoever met, met side by side at least.
            let quarantine = way.steps.first().is_some_and(|step| step.id == guidance.step);
            if quarantine {
                let rest = way.steps.iter().skip(1).map(|step| step.id.as_str());
                bail!(
                    "in quarantine nobody meets, so no step is due; say with --step what was done: {}",
                    rest.collect::<Vec<_>>().join(", ")
                );
            }
            return Ok(guidance.step.clone());
        };
        let wanted = text.trim().replace(['-', ' '], "_").to_lowercase();
        let found = way.steps.iter().find(|step| step.id.as_str() == wanted);
        found.map(|step| step.id.clone()).with_context(|| {
            let all: Vec<&str> = way.steps.iter().map(|step| step.id.as_str()).collect();
            format!("`{text}` is no step of {}; its steps are: {}", way.id, all.join(", "))
        })
    }

    /// When it began and ended: at the time given, or so that it ended now.
    async fn times(
        &self,
        globals: &Globals,
        (situation, guidance): (&Situation, &Guidance),
    ) -> anyhow::Result<(Timestamp, Timestamp)> {
        let home = situation.view().home;
        let beyond = "that is beyond the times that can be reckoned with";
        let took = match self.took {
            Some(took) => took,
            None => {
                let usual = guidance.dose.map(|dose| format!("{}m", dose.value));
                let question = "How long did it take";
                let person = Person::at(globals);
                let text = person.text(None, "--took (as 20m)", question, usual.as_deref())?;
                length(&text).map_err(anyhow::Error::msg)?
            }
        };
        let from = match &self.at {
            Some(text) => face(&home).past(text)?,
            None => home.now.checked_sub(took).context(beyond)?,
        };
        let ended_at = from.checked_add(took).context(beyond)?;
        if ended_at > home.now {
            bail!("that would end in the future; check --at and --took");
        }
        Ok((from, ended_at))
    }
}

/// What comes before everything else after a fight: how to part them with hands unhurt.
fn part_them(
    local: &Local,
    (situation, guidance): (&Situation, &Guidance),
    session: &IntroductionSession,
) -> anyhow::Result<()> {
    let ethogram = &situation.book.ethogram;
    let stops = |ix: &BehaviourIx| {
        ethogram.iter().any(|(known, b)| known == *ix && b.signal == Signal::StopBetween)
    };
    let mut seen: Vec<BehaviourIx> =
        session.observations.iter().map(|seen| seen.behaviour).filter(stops).collect();
    seen.sort_unstable();
    seen.dedup();
    if seen.is_empty() {
        return Ok(());
    }
    let view = situation.view();
    let teller = teller(local, situation, &view);
    let lines = teller.group_scene(guidance, |scene| {
        let answer = Answer { step: &session.step, ..Answer::from(guidance) };
        let mut lines = teller.words.watch_for_texts(&seen, scene);
        for part in ["stop-when", "safety"] {
            let text = teller.words.step_text(part, &answer, scene).unwrap_or_default();
            lines.extend(text.lines().map(|line| line.trim().to_owned()));
        }
        lines
    });
    say!("{STOP}■ First, part them without bare hands{STOP:#}");
    list(lines.iter().filter(|line| !line.is_empty()), 2)?;
    say!();
    Ok(())
}

/// Says which pairs moved.
fn moved(
    teller: &mischief::answer::Teller<'_>,
    before: &Guidance,
    after: &Guidance,
) -> anyhow::Result<()> {
    let way = teller.book.introduction(&after.protocol);
    let rung = |step: &StepId| way.and_then(|way| way.rung(step));
    for pair in &after.pairs {
        let earlier = before.pairs.iter().find(|earlier| earlier.animals == pair.animals);
        let Some(earlier) = earlier.filter(|earlier| earlier.step != pair.step) else { continue };
        let title = teller.group_scene(after, |scene| teller.words.step_title(&pair.step, scene));
        let [a, b] = &pair.animals;
        let names = [animal_name(teller.home, a), animal_name(teller.home, b)];
        if rung(&pair.step) > rung(&earlier.step) {
            say!("{} move on to “{title}”.", listed(&names));
        } else {
            say!("{} go back to “{title}”.", listed(&names));
        }
    }
    Ok(())
}
