//! `mischief protocol compare`: ways of choosing the dose, beside each other on the same animals.

use super::simulate::{bites, days, progress};
use anyhow::Context as _;
use mischief::crowd::{Job, courses};
use mischief::figures::{Calibration, Figures};
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
use std::process::ExitCode;

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
            people: 1,
            seed: self.seed,
        };
        let rows = self.rows(&setup)?;
        let text = self.text(protocol, &rows);
        if let Some(file) = &self.write {
            std::fs::write(file, &text)
                .with_context(|| format!("{} can't be written", file.display()))?;
        }
        let answer = if self.json { format!("{:#}\n", self.answer(protocol, &rows)) } else { text };
        io::stdout().lock().write_all(answer.as_bytes()).context("the answer can't be written")?;
        Ok(ExitCode::SUCCESS)
    }

    fn rows(&self, setup: &Setup<'_>) -> anyhow::Result<Vec<Row>> {
        let mut jobs = Vec::new();
        for temperament in TEMPERAMENTS {
            for strategy in STRATEGIES {
                jobs.extend((0..self.animals).map(|index| Job { temperament, strategy, index }));
            }
        }
        let bar = progress(jobs.len());
        let courses = courses(setup, &jobs, self.threads, || bar.inc(1))?;
        bar.finish_and_clear();
        let mut cells = courses.chunks(usize::try_from(self.animals)?);
        let row = |temperament| {
            let cells = STRATEGIES.iter().zip(&mut cells);
            let cells =
                cells.map(|(strategy, courses)| (strategy, Figures::of(courses.iter(), DAYS)));
            Row { temperament, cells: cells.collect() }
        };
        Ok(TEMPERAMENTS.iter().map(row).collect())
    }

    fn answer(&self, protocol: &Protocol, rows: &[Row]) -> Value {
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
                })
            })
            .collect();
        json!({
            "seed": self.seed,
            "version": env!("CARGO_PKG_VERSION"),
            "protocol": {"id": protocol.id.as_str(), "revision": protocol.revision},
            "start": START,
            "days": DAYS,
            "missed": MISSED,
            "animals_of_each_temperament": self.animals,
            "results": results,
            "aims": aims,
        })
    }

    fn text(&self, protocol: &Protocol, rows: &[Row]) -> String {
        let mut out = String::new();
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "# Ways of choosing the dose, compared\n\n\
             Simulated rats on `{}` revision {}, placed at `{START}` three weeks after arrival, until\n\
             the goal or for {DAYS} days, {:.0} % of them missed. {} animals of each temperament, the same for\n\
             each way of choosing. Seed {}, mischief {}.\n\n\
             Made by `mischief protocol compare --seed {} --animals {} --write docs/comparison.md`. These\n\
             are animals of our own imagination: they can show that a way of choosing is bad, never that it\n\
             is good for yours.\n",
            protocol.id,
            protocol.revision,
            MISSED * 100.0,
            self.animals,
            self.seed,
            env!("CARGO_PKG_VERSION"),
            self.seed,
            self.animals,
        );
        ways(&mut out);
        aims(&mut out, rows);
        for row in rows {
            row.table(&mut out);
        }
        calibration(&mut out, rows);
        out
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

fn ways(out: &mut String) {
    out.push_str(
        "All follow the same steps and hold no session that the programme does not offer. Those that\n\
         are bound also stay within the limits that its rules set to the dose.\n\n\
         | way | bound | what it does |\n| --- | --- | --- |\n",
    );
    for strategy in STRATEGIES {
        let bound = if strategy.bound { "yes" } else { "no" };
        let _ = writeln!(out, "| `{}` | {bound} | {} |", strategy.id, strategy.says);
    }
    out.push_str(
        "\nDays: the middle (first to last tenth); the mean counts animals that never arrive with the\n\
         last day. Shares: with the interval after Wilson that holds the true one 19 times in 20. A fright\n\
         ends its session. What is counted is what truly happened, not what was written down.\n",
    );
}

fn aims(out: &mut String, rows: &[Row]) {
    let _ = writeln!(
        out,
        "\n## Beside the one who knows\n\n\
         Mean days as a multiple of those of the fastest who knows what each animal bears; the share of\n\
         adverse trials; bites an animal more than that one's. In brackets the most that we aim for.\n\n\
         | temperament | who knows | days | adverse | bites more | |\n| --- | --- | --- | --- | --- | --- |"
    );
    for (row, aim) in rows.iter().filter_map(|row| Some((row, row.aim()?))) {
        let kind = row.temperament;
        let _ = writeln!(
            out,
            "| `{}` | `{}`: {:.1} days, {:.1} % | {:.2} ({}) | {:.1} % ({:.0} %) | {:+.2} ({BITES_MORE}) | {} |",
            kind.id,
            aim.knows.id,
            aim.best.goal.mean,
            aim.best.adverse.value() * 100.0,
            aim.days,
            kind.days_most,
            aim.ours.adverse.value() * 100.0,
            kind.adverse_most * 100.0,
            aim.bites,
            if aim.met { "met" } else { "**not met**" },
        );
    }
}

fn calibration(out: &mut String, rows: &[Row]) {
    let made: Vec<(&str, &Calibration)> = rows
        .iter()
        .filter_map(|row| Some((row.temperament.id, row.ours()?.calibration.as_ref()?)))
        .collect();
    if made.is_empty() {
        return;
    }
    out.push_str(
        "\n## Predicted chances of a fright\n\n\
         Log loss: less is better. Beside it what always telling the average of that temperament would\n\
         have got, which nobody knows beforehand.\n\n\
         | temperament | log loss | of the average |\n| --- | --- | --- |\n",
    );
    for (id, calibration) in &made {
        let (loss, constant) = (calibration.log_loss, calibration.constant);
        let _ = writeln!(out, "| `{id}` | {loss:.4} | {constant:.4} |");
    }
    for (id, calibration) in &made {
        let _ = writeln!(
            out,
            "\n`{id}`, in ten parts of equal size by what was predicted:\n\n\
             | predicted | observed |\n| --- | --- |"
        );
        for (predicted, came) in &calibration.bins {
            let _ = writeln!(out, "| {:.1} % | {} |", predicted * 100.0, came.words());
        }
    }
}
