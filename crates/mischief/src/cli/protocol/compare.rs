//! `mischief protocol compare`: ways of choosing the dose, beside each other on the same animals.

mod text;

use super::simulate::{bites, days, progress, strategy_named, temperament_named};
use anyhow::Context as _;
use mischief::crowd::{Job, courses};
use mischief::figures::Figures;
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::protocol::Protocol;
use mischief_core::simulation::Setup;
use mischief_core::simulation::strategy::{STRATEGIES, Strategy};
use mischief_core::simulation::temperament::{TEMPERAMENTS, Temperament};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// What is compared on: the rat's holds, where the dose matters most.
const PROTOCOL: &str = "rat.trust";
const START: &str = "hold_seconds";
/// For how many days, and the share of them that is missed.
const DAYS: u32 = 120;
const MISSED: f64 = 0.1;
/// How many bites an animal more than one who knows are allowed for.
const BITES_MORE: f64 = 0.5;

#[derive(Debug, clap::Args)]
pub(crate) struct Compare {
    /// How many animals of each temperament, the same for each way of choosing
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    animals: u64,
    /// What all chance follows from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many people handle each animal; the first is the one whose goal counts
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    caretakers: u8,
    /// Only this temperament; may be given several times
    #[arg(long, value_name = "ID", value_parser = temperament_named)]
    temperament: Vec<&'static Temperament>,
    /// Only this way of choosing; may be given several times
    #[arg(long, value_name = "ID", value_parser = strategy_named)]
    strategy: Vec<&'static Strategy>,
    /// How many threads; makes no difference to what comes out
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// Answer in JSON, for programs
    #[arg(long)]
    json: bool,
    /// Also write the comparison to this file
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
}

/// All strategies on one temperament.
struct Row {
    temperament: &'static Temperament,
    cells: Vec<(&'static Strategy, Figures)>,
}

/// What was hoped for, and what came.
struct Aim<'r> {
    knows: &'static Strategy,
    best: &'r Figures,
    ours: &'r Figures,
    days: f64,
    bites: f64,
    met: bool,
}

impl Compare {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let rulebook = mischief_rulebook::builtin()?;
        let id = ProtocolId::parse(PROTOCOL)?;
        let protocol = rulebook.book.protocol(&id, None).context("the protocol is missing")?;
        let start = StepId::parse(START)?;
        let setup = Setup {
            book: &rulebook.book,
            protocol,
            start: Some(&start),
            days: DAYS,
            missed: MISSED,
            people: usize::from(self.caretakers),
            seed: self.seed,
        };
        let rows = self.rows(&setup)?;
        let program = program();
        let text = self.text(protocol, &rows, &program);
        if let Some(file) = &self.write {
            std::fs::write(file, &text)
                .with_context(|| format!("{} can't be written", file.display()))?;
        }
        let answer = if self.json {
            format!("{:#}\n", self.answer(protocol, &rows, &program))
        } else {
            text
        };
        io::stdout().lock().write_all(answer.as_bytes()).context("the answer can't be written")?;
        Ok(ExitCode::SUCCESS)
    }

    fn temperaments(&self) -> Vec<&'static Temperament> {
        if self.temperament.is_empty() {
            TEMPERAMENTS.iter().collect()
        } else {
            self.temperament.clone()
        }
    }

    /// What else the command was told that changes what comes out.
    fn filters(&self) -> String {
        let mut said = String::new();
        if self.caretakers > 1 {
            let _ = write!(said, " --caretakers {}", self.caretakers);
        }
        for temperament in &self.temperament {
            let _ = write!(said, " --temperament {}", temperament.id);
        }
        for strategy in &self.strategy {
            let _ = write!(said, " --strategy {}", strategy.id);
        }
        said
    }

    fn strategies(&self) -> Vec<&'static Strategy> {
        if self.strategy.is_empty() { STRATEGIES.iter().collect() } else { self.strategy.clone() }
    }

    fn rows(&self, setup: &Setup<'_>) -> anyhow::Result<Vec<Row>> {
        let mut jobs = Vec::new();
        let strategies = self.strategies();
        for temperament in self.temperaments() {
            for strategy in strategies.iter().copied() {
                jobs.extend((0..self.animals).map(|index| Job { temperament, strategy, index }));
            }
        }
        let bar = progress(jobs.len());
        let courses = courses(setup, &jobs, self.threads, || bar.inc(1))?;
        bar.finish_and_clear();
        let mut cells = courses.chunks(usize::try_from(self.animals)?);
        let row = |temperament| {
            let cells = strategies.iter().copied().zip(&mut cells);
            let cells =
                cells.map(|(strategy, courses)| (strategy, Figures::of(courses.iter(), DAYS)));
            Row { temperament, cells: cells.collect() }
        };
        Ok(self.temperaments().into_iter().map(row).collect())
    }

    fn answer(&self, protocol: &Protocol, rows: &[Row], program: &str) -> Value {
        let results: Vec<Value> = rows
            .iter()
            .flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
            .map(|(row, (strategy, figures))| {
                json!({
                    "temperament": row.temperament.id,
                    "assumed": row.temperament.assumed,
                    "strategy": strategy.id,
                    "bound_by_limits": strategy.bound,
                    "figures": figures.json(&[]),
                })
            })
            .collect();
        let aims: Vec<Value> = rows
            .iter()
            .filter_map(|row| Some((row, row.aim()?)))
            .map(|(row, aim)| {
                json!({
                    "temperament": row.temperament.id,
                    "best_who_knows": aim.knows.id,
                    "days": {"ratio": aim.days, "most": row.temperament.days_most},
                    "adverse": {
                        "share": aim.ours.adverse.value(), "most": row.temperament.adverse_most,
                    },
                    "bites": {"more": aim.bites, "most": BITES_MORE},
                    "met": aim.met,
                    "better": row.better().iter().map(|(s, _)| s.id).collect::<Vec<_>>(),
                })
            })
            .collect();
        json!({
            "seed": self.seed,
            "version": env!("CARGO_PKG_VERSION"),
            "program": program,
            "caretakers": self.caretakers,
            "protocol": {"id": protocol.id.as_str(), "revision": protocol.revision},
            "start": START,
            "days": DAYS,
            "missed": MISSED,
            "animals_of_each_temperament": self.animals,
            "results": results,
            "aims": aims,
        })
    }

    fn text(&self, protocol: &Protocol, rows: &[Row], program: &str) -> String {
        let mut out = String::new();
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "# Ways of choosing the dose, compared\n\n\
             Simulated rats on `{}` revision {}, placed at `{START}` three weeks after arrival, until\n\
             the goal or for {DAYS} days, {:.0} % of them missed. {} animals of each temperament, the same for\n\
             each way of choosing, each with {}. Seed {}, {program}.\n\n\
             Made by `mischief protocol compare --seed {} --animals {}{} --write docs/comparison.md`.\n\
             These are animals of our own imagination: they can show that a way of choosing is bad, never that it\n\
             is good for yours.\n",
            protocol.id,
            protocol.revision,
            MISSED * 100.0,
            self.animals,
            if self.caretakers > 1 { "two people" } else { "one person but where said" },
            self.seed,
            self.seed,
            self.animals,
            self.filters(),
        );
        text::ways(&mut out, &self.strategies());
        text::aims(&mut out, rows);
        text::better(&mut out, rows);
        for row in rows {
            row.table(&mut out);
        }
        text::calibration(&mut out, rows);
        out
    }
}

/// Version and commit of what runs here. The commit is that of the checkout that the command is
/// given in, where there is one; a program that was built elsewhere can't tell its own.
fn program() -> String {
    let version = concat!("mischief ", env!("CARGO_PKG_VERSION"));
    let git = |args: &[&str]| {
        let output = Command::new("git").args(args).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    match git(&["rev-parse", "--short", "HEAD"]).filter(|hash| !hash.is_empty()) {
        Some(hash) => {
            let changed = git(&["status", "--porcelain", "--untracked-files=no"]);
            let changes = if changed.is_some_and(|files| files.is_empty()) {
                ""
            } else {
                " with changes since"
            };
            format!("{version}, run in a checkout at commit {hash}{changes}")
        }
        None => format!("{version}, of which commit is not known"),
    }
}

impl Row {
    fn ours(&self) -> Option<&Figures> {
        self.cells.iter().find(|(strategy, _)| strategy.is_ours()).map(|(_, figures)| figures)
    }

    /// Ours beside the one who knows and needs the fewest days.
    fn aim(&self) -> Option<Aim<'_>> {
        let ours = self.ours()?;
        let knows = self.cells.iter().filter(|(strategy, _)| strategy.knows());
        let days = |figures: &Figures| figures.goal.mean;
        let (knows, best) = knows.min_by(|(_, a), (_, b)| days(a).total_cmp(&days(b)))?;
        let ratio = days(ours) / days(best);
        let more = ours.bites.0 - best.bites.0;
        let kind = self.temperament;
        let met = ratio <= kind.days_most
            && ours.adverse.value() <= kind.adverse_most
            && more <= BITES_MORE;
        Some(Aim { knows, best, ours, days: ratio, bites: more, met })
    }

    /// Other ways that do not know the animal and get there sooner without frightening more.
    fn better(&self) -> Vec<(&'static Strategy, &Figures)> {
        let Some(ours) = self.ours() else { return Vec::new() };
        let others = self.cells.iter().filter(|(s, _)| !s.is_ours() && !s.knows());
        let better = others.filter(|(_, figures)| {
            figures.goal.mean < ours.goal.mean && figures.adverse.value() <= ours.adverse.value()
        });
        better.map(|(strategy, figures)| (*strategy, figures)).collect()
    }

    fn table(&self, out: &mut String) {
        let kind = self.temperament;
        let assumed = if kind.assumed { "" } else { "; nothing in the dosing expects it" };
        let _ = writeln!(
            out,
            "\n## `{}`: {}{assumed}\n\n\
             | way | days to the goal | mean | never arrive | adverse trials | bites an animal |\n\
             | --- | --- | --- | --- | --- | --- |",
            kind.id, kind.says
        );
        for (strategy, figures) in &self.cells {
            let _ = writeln!(
                out,
                "| `{}` | {} | {:.1} | {} | {} | {} |",
                strategy.id,
                days(&figures.goal, DAYS),
                figures.goal.mean,
                figures.never.words(),
                figures.adverse.words(),
                bites(figures.bites),
            );
        }
    }
}
