//! One introduction in full: how each two get along, their meetings, what to do, and what is behind it.

use super::show::{answer, shape, verdict, who};
use crate::cli::behind::{self, Behind};
use crate::cli::describe;
use crate::cli::local::{Local, animal_name};
use crate::cli::out::{self, QUIET, heading, list as entries, say, section};
use crate::cli::tell::face;
use crate::cli::words::counted;
use mischief::answer::{Teller, Went};
use mischief_app::situation::Situation;
use mischief_core::event::{Event, IntroductionSession};
use mischief_core::explain::Guidance;
use mischief_core::ids::{AnimalId, StepId};
use mischief_rulebook::words::Answer;
use std::collections::BTreeSet;

/// How many meetings are shown, the latest last.
const MEETINGS_SHOWN: usize = 12;

/// An introduction that is shown in full.
pub(super) struct Page<'a> {
    pub(super) teller: Teller<'a>,
    pub(super) situation: &'a Situation,
    pub(super) local: &'a Local,
    pub(super) g: &'a Guidance,
    pub(super) meetings: Vec<(&'a Event, &'a IntroductionSession)>,
}

impl Page<'_> {
    fn title(&self, step: &StepId) -> String {
        self.teller.group_scene(self.g, |scene| self.teller.words.step_title(step, scene))
    }

    /// Prints it.
    ///
    /// # Errors
    /// Where it can't be written.
    pub(super) fn show(&self) -> anyhow::Result<()> {
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
                    let (style, shape) = shape(Went::of(&self.situation.book, session));
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
            let (style, shape) = shape(Went::of(&self.situation.book, session));
            let minutes = session.ended_at.duration_since(event.observed_at).as_mins();
            let seen = self.teller.seen_in_meeting(session);
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
            let backing =
                backing.map_or(String::new(), |b| format!(": {}", behind::backing(words, b)));
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

    fn behind_step<'s>(
        &'s self,
        answer: &Answer<'_>,
        cited: &mut BTreeSet<&'s str>,
    ) -> anyhow::Result<()> {
        let way = self.teller.book.introduction(&self.g.protocol);
        let step = way.and_then(|way| way.steps.iter().find(|step| step.id == self.g.step));
        let Some(step) = step else { return Ok(()) };
        let words = self.teller.words;
        let behind = Behind { backing: &step.backing, claims: &step.claims, doubts: &step.doubts };
        behind::step(words, &behind, cited, |part| {
            self.teller.group_scene(self.g, |scene| words.step_text(part, answer, scene))
        })
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
