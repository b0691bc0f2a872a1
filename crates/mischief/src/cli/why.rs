//! `mischief why`: a recommendation in full, with its reasons, the events and the sources behind it.

use super::Globals;
use super::behind::{self, Behind};
use super::describe;
use super::local::{Local, animal_name, caretaker_name};
use super::out::{self, QUIET, list, say, section};
use super::tell::{face, teller, what, with_scene};
use clap::Args;
use mischief::answer::Teller;
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::{Outlook, Reason, Recommendation};
use mischief_core::fold::home::Home;
use mischief_core::ids::StepId;
use mischief_core::protocol::Step;
use mischief_rulebook::words::Answer;
use mischief_rulebook::{SourceKind, Sources};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::ExitCode;

pub(crate) const EXAMPLES: &str = "\
Examples:
  mischief why Pip
  mischief why Pip --branch lap
  mischief why Pip --for Ben";

/// What is asked.
#[derive(Debug, Args)]
pub(crate) struct Why {
    /// The animal's name or id
    animal: String,
    /// A branch or module beside the ladder, as lap, tickle or long_hold
    #[arg(long, value_name = "STEP")]
    branch: Option<String>,
    /// For somebody else than you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
}

impl Why {
    /// Shows the recommendation and all that is behind it.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
        let view = situation.view();
        let caretaker = local.caretaker(&view.home, self.whom.as_deref())?;
        let branch = self.branch.as_deref().map(|text| branch(&situation, &view, &id, text));
        let r = view.recommend(&id, &caretaker, branch.transpose()?.as_ref())?;
        let teller = teller(&local, &situation, &view);
        if globals.json {
            out::json(&json!({"recommendation": teller.recommendation(&r)}))?;
            return Ok(ExitCode::SUCCESS);
        }
        let known = view.animal(&id)?;
        let state = teller.state(&id, &view.state(&known));
        let sources = &local.app.builtin().sources;
        Page { teller, situation: &situation, sources, r: &r, state: &state }.show()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The branch or module of that name, `-` or `_` alike.
fn branch(
    situation: &Situation,
    view: &mischief_core::recommend::View<'_>,
    animal: &mischief_core::ids::AnimalId,
    text: &str,
) -> anyhow::Result<StepId> {
    let known = view.animal(animal)?;
    let protocol = known.record().protocol;
    let beside = protocol.branches.iter().chain(std::iter::once(&situation.book.long_hold));
    let names: Vec<&StepId> = beside.map(|step| &step.id).collect();
    let wanted = text.replace('-', "_");
    match names.iter().find(|id| id.as_str() == wanted) {
        Some(id) => Ok((*id).clone()),
        None => {
            let names: Vec<&str> = names.iter().map(|id| id.as_str()).collect();
            anyhow::bail!(
                "`{text}` is no branch of {}; there are: {}. Without --branch you get the next step",
                protocol.id,
                names.join(", ")
            )
        }
    }
}

/// A recommendation that is shown in full.
struct Page<'a> {
    teller: Teller<'a>,
    situation: &'a Situation,
    sources: &'a Sources,
    r: &'a Recommendation,
    /// What is known of the animal, as it is answered.
    state: &'a Value,
}

impl Page<'_> {
    fn home(&self) -> &Home {
        self.teller.home
    }

    fn show(&self) -> anyhow::Result<()> {
        let (teller, r) = (&self.teller, self.r);
        let answer = Answer::from(r);
        let (name, who) =
            (animal_name(self.home(), &r.animal), caretaker_name(self.home(), &r.caretaker));
        let (style, shape, word) = out::verdict(r.verdict);
        say!("{style}{shape} {word}{style:#}  {}", what(teller, r));
        let title = with_scene(teller, r, |scene| teller.words.step_title(&r.step, scene));
        let (done, most) = r.sessions_today;
        say!(
            "{QUIET}  {name} with {who}, at “{title}” of {}, revision {}; sessions today: {done} of \
             {most}{QUIET:#}",
            r.protocol,
            r.revision
        );
        let advice = with_scene(teller, r, |scene| teller.words.advice_lines(&answer, scene));
        section("Do")?;
        list(advice, 2)?;
        let watch = with_scene(teller, r, |s| teller.words.watch_for_texts(&r.watch_for, s));
        if !watch.is_empty() {
            section("Watch for")?;
            list(watch, 2)?;
        }
        section("Then")?;
        let then = with_scene(teller, r, |scene| teller.words.then_text(&answer, scene));
        say!("{}", out::wrapped(&then, 2));
        self.known()?;
        self.reasons()?;
        let mut cited: BTreeSet<&str> = BTreeSet::new();
        for reason in &r.because {
            if let Some(facts) = self.teller.book.rule(reason.rule) {
                cited.extend(facts.backing.sources.iter().map(|s| &**s));
            }
        }
        if let Some(step) = self.step() {
            self.behind_step(step, &answer, &mut cited)?;
        }
        self.outlook()?;
        self.cited(&cited)
    }

    /// The estimate and what lies ahead for this pair, where people differ, and a setback beside the
    /// animal's own record.
    fn known(&self) -> anyhow::Result<()> {
        let text = |value: &Value| value.get("text").and_then(Value::as_str).map(str::to_owned);
        let state = self.state.get("state");
        let of = |name: &str| state.and_then(|state| state.get(name));
        let is_own = |pair: &&Value| {
            pair.get("caretaker").and_then(Value::as_str) == Some(self.r.caretaker.as_str())
        };
        let pairs = of("pairs").and_then(Value::as_array);
        let pair = pairs.and_then(|pairs| pairs.iter().find(is_own));
        let of_pair = ["tolerated", "forecast"].map(|name| pair.and_then(|pair| pair.get(name)));
        let differ = of("people_differ").and_then(Value::as_array).into_iter().flatten();
        let told = of("setback").into_iter().chain(of_pair.into_iter().flatten()).chain(differ);
        let told: Vec<String> = told.filter_map(text).collect();
        if !told.is_empty() {
            section("What the record shows")?;
            list(told, 2)?;
        }
        Ok(())
    }

    fn reasons(&self) -> anyhow::Result<()> {
        section("Why")?;
        for reason in &self.r.because {
            self.reason(reason)?;
        }
        Ok(())
    }

    fn reason(&self, reason: &Reason) -> anyhow::Result<()> {
        let words = self.teller.words;
        let text = with_scene(&self.teller, self.r, |scene| words.reason_text(reason, scene));
        list([text], 2)?;
        let backing = self.teller.book.rule(reason.rule).map(|facts| &facts.backing);
        let backing = backing
            .map_or(String::new(), |backing| format!(": {}", behind::backing(words, backing)));
        say!("{QUIET}{}{QUIET:#}", out::wrapped(&format!("{}{backing}", reason.rule.word()), 4));
        let face = face(self.home());
        // The latest few say enough; history has the rest.
        let seen: Vec<_> =
            reason.events.iter().rev().filter_map(|id| self.situation.log.find(*id)).collect();
        for event in seen.iter().take(3).rev() {
            let line = format!(
                "{}  ({})",
                describe::line(&self.teller, &face, event),
                describe::short_id(event)
            );
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&line, 4));
        }
        if seen.len() > 3 {
            say!("{QUIET}    and {} before{QUIET:#}", seen.len() - 3);
        }
        Ok(())
    }

    fn step(&self) -> Option<&Step> {
        let book = self.teller.book;
        let protocol = book.protocol(&self.r.protocol, Some(self.r.revision));
        let module = Some(&book.long_hold).filter(|step| step.id == self.r.step);
        protocol.and_then(|p| p.step(&self.r.step)).or(module)
    }

    fn behind_step<'s>(
        &self,
        step: &'s Step,
        answer: &Answer<'_>,
        cited: &mut BTreeSet<&'s str>,
    ) -> anyhow::Result<()> {
        let words = self.teller.words;
        let behind = Behind { backing: &step.backing, claims: &step.claims, doubts: &step.doubts };
        behind::step(words, &behind, cited, |part| {
            with_scene(&self.teller, self.r, |scene| words.step_text(part, answer, scene))
        })
    }

    fn outlook(&self) -> anyhow::Result<()> {
        let Some(outlook) = &self.r.outlook else { return Ok(()) };
        let Outlook { clean, success, mixed, fail, severe } = outlook;
        let ways = [
            ("all calm", clean),
            ("well", success),
            ("mixed", mixed),
            ("too much", fail),
            ("a bad fright", severe),
        ];
        section("Where it leads")?;
        let mut ends: Vec<(&StepId, Vec<&str>)> = Vec::new();
        for (way, step) in ways {
            match ends.iter_mut().find(|(end, _)| *end == step) {
                Some((_, ways)) => ways.push(way),
                None => ends.push((step, vec![way])),
            }
        }
        for (step, ways) in ends {
            let title =
                with_scene(&self.teller, self.r, |scene| self.teller.words.step_title(step, scene));
            list([format!("{}: “{title}” next", ways.join(", "))], 2)?;
        }
        Ok(())
    }

    fn cited(&self, cited: &BTreeSet<&str>) -> anyhow::Result<()> {
        section("Sources")?;
        for source in cited.iter().filter_map(|id| self.sources.get(id)) {
            let link = source.url.as_ref().map_or(String::new(), |url| format!(" {url}"));
            let kind = match source.kind {
                SourceKind::PeerReviewed => "study",
                SourceKind::WelfareBody => "welfare or health body",
                SourceKind::Community => "keepers",
                SourceKind::Ours => "ours",
            };
            let text = format!("[{}] {} ({kind}){link}", source.id, source.title);
            say!("{QUIET}{}{QUIET:#}", out::wrapped(&text, 2));
        }
        Ok(())
    }
}
