//! `mischief introduction show` and `list`: where it stands, what to do now, and why.

use super::meeting::names_it;
use super::named;
use crate::cli::Globals;
use crate::cli::describe;
use crate::cli::local::{Local, animal_name};
use crate::cli::out::{self, QUIET, STOP, WAIT, heading, list as entries, say};
use crate::cli::tell::{face, teller};
use crate::cli::words::{counted, listed};
use anstyle::Style;
use mischief::answer::Teller;
use mischief_app::situation::{Scope, Situation};
use mischief_core::ethogram::Signal;
use mischief_core::event::{Event, IntroductionSession, What};
use mischief_core::explain::{Guidance, Reason, Verdict};
use mischief_core::ids::{AnimalId, IntroductionId, StepId};
use mischief_core::protocol::{Backing, Doubt};
use mischief_rulebook::words::{Answer, FluentArgs};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::ExitCode;

/// How many meetings are shown, the latest last.
const MEETINGS_SHOWN: usize = 12;

/// How a meeting went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Went {
    Calm,
    Tense,
    Stopped,
    Blood,
}

impl Went {
    fn of(situation: &Situation, session: &IntroductionSession) -> Self {
        let ethogram = &situation.book.ethogram;
        let one = |ix| {
            let known = ethogram.iter().find(|(known, _)| *known == ix).map(|(_, b)| b);
            match known {
                Some(b) if b.draws_blood => Self::Blood,
                Some(b) if b.signal == Signal::StopBetween => Self::Stopped,
                Some(b) if b.signal == Signal::ReadyToStop => Self::Tense,
                _ => Self::Calm,
            }
        };
        let seen = session.observations.iter().map(|seen| one(seen.behaviour)).max();
        let wounded = session.wounds.as_deref().is_some_and(|wounds| !wounds.is_empty());
        if wounded { Self::Blood } else { seen.unwrap_or(Self::Calm) }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Tense => "tense",
            Self::Stopped => "stopped",
            Self::Blood => "blood",
        }
    }

    const fn shape(self) -> (Style, &'static str) {
        match self {
            Self::Calm => (out::GO, "●"),
            Self::Tense => (WAIT, "◆"),
            Self::Stopped => (STOP, "■"),
            Self::Blood => (STOP, "✕"),
        }
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
    let meetings = meetings(&situation, &id);
    if globals.json {
        let row = |(event, session): &(&Event, &IntroductionSession)| {
            json!({
                "event": event.id.to_text(),
                "at": mischief::answer::instant(event.happened(), &view.home.calendar),
                "ended_at": mischief::answer::instant(session.ended_at, &view.home.calendar),
                "step": session.step.as_str(),
                "animals": session.animals.iter().map(AnimalId::as_str).collect::<Vec<_>>(),
                "went": Went::of(&situation, session).word(),
            })
        };
        let rows: Vec<Value> = meetings.iter().map(row).collect();
        out::json(&json!({"recommendation": teller.guidance(&guidance), "meetings": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    Page { teller, situation: &situation, local, g: &guidance, meetings }.show()?;
    Ok(ExitCode::SUCCESS)
}

/// The meetings of an introduction that count, oldest first.
fn meetings<'s>(
    situation: &'s Situation,
    id: &IntroductionId,
) -> Vec<(&'s Event, &'s IntroductionSession)> {
    let home = situation.view().home;
    let mut found: Vec<_> = situation
        .log
        .iter()
        .filter(|event| names_it(&event.what, id) && !home.is_retracted(event.id))
        .filter(|event| event.happened() <= home.now)
        .filter_map(|event| match &event.what {
            What::IntroductionSession(session) => Some((event, &**session)),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(event, _)| event.key());
    found
}

/// Who comes to whom.
fn who(teller: &Teller<'_>, g: &Guidance) -> String {
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
fn answer(teller: &Teller<'_>, g: &Guidance) -> String {
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
fn verdict(g: &Guidance) -> (Style, &'static str, &'static str) {
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

/// An introduction that is shown in full.
struct Page<'a> {
    teller: Teller<'a>,
    situation: &'a Situation,
    local: &'a Local,
    g: &'a Guidance,
    meetings: Vec<(&'a Event, &'a IntroductionSession)>,
}

impl Page<'_> {
    fn title(&self, step: &StepId) -> String {
        self.teller.group_scene(self.g, |scene| self.teller.words.step_title(step, scene))
    }

    fn show(&self) -> anyhow::Result<()> {
        let (teller, g) = (&self.teller, self.g);
        heading(&format!("{}: {}", g.introduction, who(teller, g)))?;
        let (style, shape, word) = verdict(g);
        say!("{style}{shape} {word}{style:#}  {}", answer(teller, g));
        say!(
            "{QUIET}  at “{}” of {}, revision {}{QUIET:#}",
            self.title(&g.step),
            g.protocol,
            g.revision
        );
        let answer = Answer::from(g);
        let (advice, watch, then) = teller.group_scene(g, |scene| {
            let words = teller.words;
            (
                words.advice_lines(&answer, scene),
                words.watch_for_texts(&g.watch_for, scene),
                words.then_text(&answer, scene),
            )
        });
        section("Do")?;
        entries(advice, 2)?;
        if !watch.is_empty() {
            section("Watch for")?;
            entries(watch, 2)?;
        }
        section("Then")?;
        say!("{}", out::wrapped(&then, 2));
        self.pairs()?;
        self.met()?;
        let mut cited: BTreeSet<&str> = BTreeSet::new();
        self.reasons(&mut cited)?;
        self.behind_step(&answer, &mut cited)?;
        self.outlook()?;
        self.cited(&cited)
    }

    /// Every two who are strangers: how far they are, and how their meetings went.
    fn pairs(&self) -> anyhow::Result<()> {
        if self.g.pairs.is_empty() {
            return Ok(());
        }
        section("Each two of them")?;
        for pair in &self.g.pairs {
            let [a, b] = &pair.animals;
            let name = |id: &AnimalId| animal_name(self.teller.home, id);
            let both = |session: &IntroductionSession| {
                session.animals.contains(a) && session.animals.contains(b)
            };
            let course: String = self
                .meetings
                .iter()
                .filter(|(_, session)| both(session))
                .map(|(_, session)| {
                    let (style, shape) = Went::of(self.situation, session).shape();
                    format!("{style}{shape}{style:#}")
                })
                .collect();
            let calm = usize::try_from(pair.calm).unwrap_or(usize::MAX);
            let days = usize::try_from(pair.days).unwrap_or(usize::MAX);
            let course = if course.is_empty() { "no meeting yet".to_owned() } else { course };
            say!(
                "  {} and {}  {course}  at “{}”, {} in a row on {}",
                name(a),
                name(b),
                self.title(&pair.step),
                counted(calm, "calm one", "calm ones"),
                counted(days, "day", "days")
            );
        }
        if !self.meetings.is_empty() {
            say!(
                "{QUIET}  ● calm  ◆ tense  ■ had to stop  ✕ blood or a wound, oldest first{QUIET:#}"
            );
        }
        Ok(())
    }

    fn met(&self) -> anyhow::Result<()> {
        if self.meetings.is_empty() {
            return Ok(());
        }
        section("Meetings")?;
        let hidden = self.meetings.len().saturating_sub(MEETINGS_SHOWN);
        if hidden > 0 {
            say!("{QUIET}  and {hidden} before{QUIET:#}");
        }
        let face = face(self.teller.home);
        for (event, session) in self.meetings.iter().skip(hidden) {
            let (style, shape) = Went::of(self.situation, session).shape();
            let minutes = session.ended_at.duration_since(event.observed_at).as_mins();
            let seen = describe::seen_in_meeting(&self.teller, session);
            let seen = if seen.is_empty() { String::new() } else { format!(": {seen}") };
            say!(
                "  {style}{shape}{style:#} {}  {}, {minutes} min{seen}  {QUIET}({}){QUIET:#}",
                face.shown(event.happened()),
                self.title(&session.step),
                describe::short_id(event)
            );
        }
        Ok(())
    }

    fn reasons<'s>(&'s self, cited: &mut BTreeSet<&'s str>) -> anyhow::Result<()> {
        section("Why")?;
        let face = face(self.teller.home);
        let mut shown = BTreeSet::new();
        for reason in &self.g.because {
            let words = self.teller.words;
            entries(
                [self.teller.group_scene(self.g, |scene| words.reason_text(reason, scene))],
                2,
            )?;
            let backing = self.teller.book.rule(reason.rule).map(|facts| &facts.backing);
            cited.extend(backing.iter().flat_map(|b| b.sources.iter()).map(|s| &**s));
            let backing = backing.map_or(String::new(), |b| format!(": {}", self.backing(b)));
            let line = format!("{}{backing}", reason.rule.word());
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&line, 4));
            // One meeting can speak for many two; it is told once.
            if !shown.insert(&reason.events) {
                continue;
            }
            let seen: Vec<&Event> =
                reason.events.iter().filter_map(|id| self.situation.log.find(*id)).collect();
            for event in seen.iter().skip(seen.len().saturating_sub(3)) {
                let line = describe::line(&self.teller, &face, event);
                let line = format!("{line}  ({})", describe::short_id(event));
                say!("{QUIET}{}{QUIET:#}", out::wrapped(&line, 4));
            }
        }
        Ok(())
    }

    /// `Studies [L2], Keepers' practice [G]`
    fn backing(&self, backing: &Backing) -> String {
        let ids: Vec<&str> = backing.sources.iter().map(|id| &**id).collect();
        let key = format!("evidence-{}", backing.evidence.word());
        let evidence = self.teller.words.say(&key, None, &FluentArgs::new());
        format!("{evidence} [{}]", ids.join(", "))
    }

    /// What stands behind the instruction, and both sides of what is contested.
    fn behind_step<'s>(
        &'s self,
        answer: &Answer<'_>,
        cited: &mut BTreeSet<&'s str>,
    ) -> anyhow::Result<()> {
        let way = self.teller.book.introduction(&self.g.protocol);
        let step = way.and_then(|way| way.steps.iter().find(|step| step.id == self.g.step));
        let Some(step) = step else { return Ok(()) };
        let words = self.teller.words;
        let text = |part: String| {
            self.teller.group_scene(self.g, |scene| words.step_text(&part, answer, scene))
        };
        section("Behind the instruction")?;
        say!("{QUIET}  {}{QUIET:#}", self.backing(&step.backing));
        cited.extend(step.backing.sources.iter().map(|s| &**s));
        for (id, backing) in &step.claims {
            if let Some(text) = text(format!("claim-{id}")) {
                entries([format!("{text} {}", self.backing(backing))], 2)?;
                cited.extend(backing.sources.iter().map(|s| &**s));
            }
        }
        for Doubt { id, sources_for, sources_against } in &step.doubts {
            let Some(text) = text(format!("doubt-{id}")) else { continue };
            let (pro, contra) = (sources_for.join(", "), sources_against.join(", "));
            entries([format!("Contested: {text} For it [{pro}], against it [{contra}].")], 2)?;
            cited.extend(sources_for.iter().chain(sources_against).map(|s| &**s));
        }
        Ok(())
    }

    fn outlook(&self) -> anyhow::Result<()> {
        let Some(outlook) = &self.g.outlook else { return Ok(()) };
        section("Where it leads")?;
        let ways = [
            ("calm, and found asleep in contact", &outlook.clean),
            ("calm", &outlook.success),
            ("tense", &outlook.mixed),
            ("had to stop", &outlook.fail),
            ("blood", &outlook.severe),
        ];
        let mut ends: Vec<(&StepId, Vec<&str>)> = Vec::new();
        for (way, step) in ways {
            match ends.iter_mut().find(|(end, _)| *end == step) {
                Some((_, ways)) => ways.push(way),
                None => ends.push((step, vec![way])),
            }
        }
        for (step, ways) in ends {
            entries([format!("{}: “{}” next", ways.join("; "), self.title(step))], 2)?;
        }
        Ok(())
    }

    fn cited(&self, cited: &BTreeSet<&str>) -> anyhow::Result<()> {
        section("Sources")?;
        let sources = &self.local.app.builtin().sources;
        for source in cited.iter().filter_map(|id| sources.get(id)) {
            let link = source.url.as_ref().map_or(String::new(), |url| format!(" {url}"));
            let text = format!("[{}] {}{link}", source.id, source.title);
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&text, 2));
        }
        Ok(())
    }
}

fn section(name: &str) -> anyhow::Result<()> {
    say!();
    heading(name)
}
