//! `mischief protocol simulate`: a protocol, tried on animals that exist only here.

use super::{check, counted, mistakes, read, shown, theme};
use crate::cli::{EXIT_MISTAKES, rulebook};
use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mischief::crowd::{Job, each};
use mischief::export::lines;
use mischief::figures::{Days, Figures};
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::log::Log;
use mischief_core::protocol::Protocol;
use mischief_core::rulebook::Rulebook;
use mischief_core::simulation::strategy::{self, STRATEGIES, Strategy};
use mischief_core::simulation::temperament::{self, TEMPERAMENTS, Temperament};
use mischief_core::simulation::{Course, Setup};
use mischief_rulebook::Builtin;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How wide the bars of the chart are.
const BAR: usize = 40;
/// Into how many spans of days the chart is cut.
const SPANS: u32 = 12;

#[derive(Debug, clap::Args)]
pub(crate) struct Simulate {
    /// A household's own protocol, a TOML file, or the id of one of the rulebook, such as rat.trust
    protocol: String,
    /// How many animals, in equal parts of every temperament
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    animals: u64,
    /// What all chance follows from; the same seed gives the same animals and the same days
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// For how many days at most
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u32).range(1..=1000))]
    days: u32,
    /// The step at which the first person is placed, three weeks after arrival; without it each
    /// animal has just come
    #[arg(long, value_name = "STEP")]
    start: Option<String>,
    /// The share of days on which nobody finds time
    #[arg(long, default_value_t = 0.1, value_parser = share)]
    missed: f64,
    /// How many people handle each animal
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    caretakers: u8,
    /// Only this temperament; may be given several times
    #[arg(long, value_name = "ID", value_parser = temperament_named)]
    temperament: Vec<&'static Temperament>,
    /// How doses are chosen
    #[arg(long, value_name = "ID", default_value = "ours", value_parser = strategy_named)]
    strategy: &'static Strategy,
    /// How many threads; makes no difference to what comes out
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// Also write the events of all animals to this file, one JSON object a line
    #[arg(long, value_name = "FILE")]
    events: Option<PathBuf>,
    /// What the dosing assumes of animals, as `mischief fit` wrote it
    #[arg(long, value_name = "FILE")]
    layer: Option<PathBuf>,
    /// Answer in JSON, for programs
    #[arg(long)]
    json: bool,
}

fn share(text: &str) -> Result<f64, String> {
    let value: f64 = text.parse().map_err(|_| "write a number such as 0.1".to_owned())?;
    let fits = (0.0..=1.0).contains(&value);
    fits.then_some(value).ok_or_else(|| "a share lies between 0 and 1".to_owned())
}

fn temperament_named(id: &str) -> Result<&'static Temperament, String> {
    temperament::named(id).ok_or_else(|| {
        let known: Vec<&str> = TEMPERAMENTS.iter().map(|t| t.id).collect();
        format!("there are: {}", known.join(", "))
    })
}

fn strategy_named(id: &str) -> Result<&'static Strategy, String> {
    strategy::named(id).ok_or_else(|| {
        let known: Vec<&str> = STRATEGIES.iter().map(|s| s.id).collect();
        format!("there are: {}", known.join(", "))
    })
}

/// A bar that shows how far a long run is, for people at a terminal; it goes to the standard error.
pub(super) fn progress(jobs: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let bar = ProgressBar::new(jobs as u64);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} animals, {eta} to go");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A protocol by its id, else from its file, which the rulebook then holds as well. With mistakes in
/// it, they are told and `None` comes back.
fn find(asked: &str, rulebook: &mut Builtin) -> anyhow::Result<Option<Protocol>> {
    let id = ProtocolId::parse(asked).ok();
    if let Some(known) = id.and_then(|id| rulebook.book.protocol(&id, None).cloned()) {
        return Ok(Some(known));
    }
    let file = Path::new(asked);
    let name = shown(file);
    let text = read(file).with_context(|| {
        let known: Vec<&str> = rulebook.book.protocols.iter().map(|p| p.id.as_str()).collect();
        format!("{name} can't be read, and is no protocol of the rulebook ({})", known.join(", "))
    })?;
    match check(&text, rulebook) {
        Ok(document) => {
            rulebook.book.protocols.push(document.protocol.clone());
            Ok(Some(document.protocol))
        }
        Err(problems) => {
            let mut out = io::stdout().lock();
            let report = mistakes(&name, &text, &problems, theme(out.is_terminal()))?;
            out.write_all(report.as_bytes()).context("the answer can't be written")?;
            Ok(None)
        }
    }
}

impl Simulate {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let mut rulebook = rulebook(self.layer.as_deref())?;
        let Some(protocol) = find(&self.protocol, &mut rulebook)? else {
            return Ok(ExitCode::from(EXIT_MISTAKES));
        };
        let start = self.start.as_deref().map(|step| rung(step, &protocol)).transpose()?;
        let setup = Setup {
            book: &rulebook.book,
            protocol: &protocol,
            start: start.as_ref(),
            days: self.days,
            missed: self.missed,
            people: usize::from(self.caretakers),
            seed: self.seed,
        };
        let jobs = self.jobs();
        let bar = progress(jobs.len());
        let made = each(&setup, &jobs, self.threads, |at, course, log| {
            bar.inc(1);
            (course, self.events.as_ref().map(|_| told(&log, &rulebook.book, &jobs, at)))
        })?;
        bar.finish_and_clear();
        let (courses, told): (Vec<Course>, Vec<Option<String>>) = made.into_iter().unzip();
        if let Some(file) = &self.events {
            std::fs::write(file, told.into_iter().flatten().collect::<String>())
                .with_context(|| format!("{} can't be written", file.display()))?;
        }
        let report = self.report(&protocol, &jobs, &courses);
        io::stdout().lock().write_all(report.as_bytes()).context("the answer can't be written")?;
        Ok(ExitCode::SUCCESS)
    }

    fn temperaments(&self) -> Vec<&'static Temperament> {
        match self.temperament.as_slice() {
            [] => TEMPERAMENTS.iter().collect(),
            some => some.to_vec(),
        }
    }

    /// Animals go round the temperaments.
    fn jobs(&self) -> Vec<Job> {
        let kinds = self.temperaments();
        let rounds = (0..).flat_map(|index| kinds.iter().map(move |kind| (index, *kind)));
        let jobs =
            rounds.map(|(index, temperament)| Job { temperament, strategy: self.strategy, index });
        jobs.take(usize::try_from(self.animals).unwrap_or(usize::MAX)).collect()
    }

    fn report(&self, protocol: &Protocol, jobs: &[Job], courses: &[Course]) -> String {
        let of = |kind: Option<&Temperament>| {
            let chosen = jobs
                .iter()
                .zip(courses)
                .filter(move |(job, _)| kind.is_none_or(|kind| kind.id == job.temperament.id));
            Figures::of(chosen.map(|(_, course)| course), self.days)
        };
        let kinds: Vec<(&str, Figures)> = self
            .temperaments()
            .into_iter()
            .map(|kind| (kind.id, of(Some(kind))))
            .filter(|(_, figures)| figures.animals > 0)
            .collect();
        let all = of(None);
        if self.json {
            let answer = self.answer(protocol, &kinds, &all);
            return format!("{answer:#}\n");
        }
        self.table(protocol, &kinds, &all, courses)
    }

    fn answer(&self, protocol: &Protocol, kinds: &[(&str, Figures)], all: &Figures) -> Value {
        let steps: Vec<&str> = protocol.ladder.iter().map(|step| step.id.as_str()).collect();
        let by_kind: Vec<Value> = kinds
            .iter()
            .map(|(id, figures)| {
                let mut value = json!({"temperament": id});
                merge(&mut value, figures.json(&steps));
                value
            })
            .collect();
        json!({
            "seed": self.seed,
            "version": env!("CARGO_PKG_VERSION"),
            "protocol": {"id": protocol.id.as_str(), "revision": protocol.revision},
            "strategy": self.strategy.id,
            "start": self.start,
            "days": self.days,
            "missed": self.missed,
            "caretakers": self.caretakers,
            "all": all.json(&steps),
            "temperaments": by_kind,
        })
    }

    fn table(
        &self,
        protocol: &Protocol,
        kinds: &[(&str, Figures)],
        all: &Figures,
        courses: &[Course],
    ) -> String {
        let mut out = String::new();
        let from = self.start.as_ref().map_or(String::new(), |step| format!(", from `{step}`"));
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "`{}` revision {}{from}: {}, {} at most, {:.0} % of them missed, {}.\n\
             Doses: {}. Seed {}, mischief {}.\n",
            protocol.id,
            protocol.revision,
            counted(all.animals, "simulated animal", "simulated animals"),
            counted(self.days as usize, "day", "days"),
            self.missed * 100.0,
            counted(usize::from(self.caretakers), "caretaker", "caretakers"),
            self.strategy.says,
            self.seed,
            env!("CARGO_PKG_VERSION"),
        );
        let _ = writeln!(
            out,
            "{:<18}{:>18}  {:<23}{:<19}bites an animal",
            "temperament", "days to the goal", "never arrive", "adverse trials"
        );
        let rows = kinds.iter().map(|(id, figures)| (*id, figures)).chain([("all", all)]);
        for (id, figures) in rows {
            let _ = writeln!(
                out,
                "{:<18}{:>18}  {:<23}{:<19}{}",
                id,
                days(&figures.goal, self.days),
                figures.never.words(),
                figures.adverse.words(),
                bites(figures.bites),
            );
        }
        let _ = writeln!(out, "\n{:<18}{:>18}  animals", "step", "days until it");
        for (step, (reached, came)) in protocol.ladder.iter().zip(&all.steps) {
            let _ =
                writeln!(out, "{:<18}{:>18}  {came}", step.id.as_str(), days(reached, self.days));
        }
        out.push('\n');
        chart(&mut out, courses, self.days);
        if let Some(calibration) = &all.calibration {
            let _ = writeln!(
                out,
                "\nPredicted chances of a fright: log loss {:.4}; always the average: {:.4}.",
                calibration.log_loss, calibration.constant
            );
        }
        out
    }
}

/// The events of the job at this place, its animal named after its temperament.
fn told(log: &Log, book: &Rulebook, jobs: &[Job], at: usize) -> String {
    let name = jobs
        .get(at)
        .map_or_else(String::new, |job| format!("{}-{}", job.temperament.id, job.index));
    lines(log, book, &name, u32::try_from(at).unwrap_or(u32::MAX))
}

fn rung(step: &str, protocol: &Protocol) -> anyhow::Result<StepId> {
    let known = protocol.ladder.iter().find(|known| known.id.as_str() == step);
    known.map(|known| known.id.clone()).ok_or_else(|| {
        let steps: Vec<&str> = protocol.ladder.iter().map(|step| step.id.as_str()).collect();
        anyhow::anyhow!("`{step}` is no step of `{}`; there are: {}", protocol.id, steps.join(", "))
    })
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

/// The middle, and from the first to the last tenth.
pub(super) fn days(days: &Days, horizon: u32) -> String {
    let day = |day: Option<u32>| day.map_or_else(|| format!(">{horizon}"), |day| day.to_string());
    format!("{} ({}–{})", day(days.median), day(days.tenth), day(days.ninetieth))
}

/// The mean with its interval.
pub(super) fn bites((mean, half): (f64, f64)) -> String {
    format!("{mean:.2} ({:.2}–{:.2})", (mean - half).max(0.0), mean + half)
}

/// How many animals reached the goal in which days.
fn chart(out: &mut String, courses: &[Course], horizon: u32) {
    let width = horizon.div_ceil(SPANS).max(1);
    let count = |from: u32| {
        let within = |day: &u32| (from..from.saturating_add(width)).contains(day);
        courses.iter().filter_map(|course| course.goal).filter(within).count()
    };
    let spans = (0..).map(|span| 1 + span * width).take_while(|from| *from <= horizon);
    let mut rows: Vec<(String, usize)> = spans
        .map(|from| {
            (format!("day {from:>3} to {:>3}", (from + width - 1).min(horizon)), count(from))
        })
        .collect();
    let never = courses.iter().filter(|course| course.goal.is_none()).count();
    rows.push(("never".to_owned(), never));
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let _ = writeln!(out, "Animals that reach the goal on");
    for (label, count) in rows {
        let bar = "█".repeat((count * BAR).div_ceil(most));
        let _ = writeln!(out, "{label:<16}{bar} {count}");
    }
}
