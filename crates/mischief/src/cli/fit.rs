//! `mischief fit`: what the dosing assumes of animals, learned from a record of many.

use super::{EXIT_MISTAKES, rulebook};
use anyhow::{Context as _, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mischief::engine::Engine;
use mischief::fitting::{Learning, Outcome, Records, learn};
use mischief_core::event::wire::{Decoded, Json, Path as Place, Refusal, decode, parse};
use mischief_core::log::Log;
use mischief_core::rulebook::Rulebook;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// Questions of the line protocol; a record may hold them, and they say nothing.
const QUESTIONS: &[&str] = &["recommend", "may_meet", "today", "state"];

#[derive(Debug, clap::Args)]
pub(crate) struct Fit {
    /// The record: events, one JSON object a line; each file is a household of its own
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write what was learned to this file, for `--layer`
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// What all chance follows from: how animals are dealt into parts, and the intervals
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many threads; makes no difference to what comes out
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// Answer in JSON, for programs
    #[arg(long)]
    json: bool,
}

impl Fit {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let built = rulebook(None)?;
        let mut records = Records::default();
        for file in &self.files {
            let mut engine = Engine::new(rulebook(None)?);
            let log = read(file, &mut engine)?;
            records.gather(&log, engine.book());
        }
        if let Some(why) = records.too_few(&built.fitting) {
            return self.tell(&why, &json!({"learned": false, "why": "too_few", "text": why}), 1);
        }
        let bar = progress();
        let outcome = learn(&records, &built, self.seed, self.threads, || bar.inc(1))?;
        bar.finish_and_clear();
        let mut text = table(&records, &outcome);
        let code = if outcome.supported { 0 } else { EXIT_MISTAKES };
        if let Some(file) = self.write.as_ref().filter(|_| outcome.supported) {
            let name = file.display();
            fs::write(file, outcome.layer(&records, self.seed))
                .with_context(|| format!("{name} can't be written"))?;
            let _ = writeln!(
                text,
                "\nWritten to {name}; try it with `mischief protocol simulate rat.trust --layer {name}`."
            );
        }
        self.tell(text.trim_end(), &answer(&records, &outcome, self.seed), code)
    }

    fn tell(&self, text: &str, answer: &Value, code: u8) -> anyhow::Result<ExitCode> {
        let told = if self.json { format!("{answer:#}\n") } else { format!("{text}\n") };
        io::stdout().lock().write_all(told.as_bytes()).context("the answer can't be written")?;
        Ok(ExitCode::from(code))
    }
}

/// How many sets of numbers have been tried, for people at a terminal: nobody knows how many more.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(200));
    let style = ProgressStyle::with_template("{spinner} {pos} sets of numbers tried, {elapsed}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// Reads a household's record: events as they are, or lines of the line protocol.
fn read(file: &Path, engine: &mut Engine) -> anyhow::Result<Log> {
    let name = file.display();
    let text = fs::read_to_string(file).with_context(|| format!("{name} can't be read"))?;
    let mut batch: Vec<(usize, Decoded)> = Vec::new();
    let numbered = || (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let refused = |line: usize, refusal: &Refusal| {
        anyhow::anyhow!("{name}, line {line}: {} (`{}`)", refusal.message, refusal.path)
    };
    // A household's own protocols first: events may name their steps.
    for (line, text) in numbered() {
        let json = parse(text).map_err(|refusal| refused(line, &refusal))?;
        if json.field("protocol").is_some() && json.field("type").is_none() {
            let answer = engine.answer(text.as_bytes());
            if !answer.contains("\"ok\":true") {
                bail!("{name}, line {line}: {answer}");
            }
        }
    }
    for (line, text) in numbered() {
        let json = parse(text).map_err(|refusal| refused(line, &refusal))?;
        let events = events(&json, engine.book()).map_err(|refusal| refused(line, &refusal))?;
        batch.extend(events.into_iter().map(|event| (line, event)));
    }
    let (lines, events): (Vec<usize>, Vec<Decoded>) = batch.into_iter().unzip();
    let at = |at: usize| format!("line {}", lines.get(at).copied().unwrap_or(0));
    let mut log = Log::new();
    log.accept_all(events, at, engine.book())
        .map_err(|refusal| anyhow::anyhow!("{name}: {} (`{}`)", refusal.message, refusal.path))?;
    Ok(log)
}

/// The events of a line: one as it is, one or several of the line protocol, or none.
fn events(json: &Json<'_>, book: &Rulebook) -> Result<Vec<Decoded>, Refusal> {
    if json.field("type").is_some() {
        return Ok(vec![decode(json, Place::Line, book)?]);
    }
    if let Some(event) = json.field("event") {
        return Ok(vec![decode(event, Place::Field(&Place::Line, "event"), book)?]);
    }
    if let Some(Json::List(items)) = json.field("events") {
        let path = Place::Field(&Place::Line, "events");
        let item = |(at, item)| decode(item, Place::Item(&path, at), book);
        return items.iter().enumerate().map(item).collect();
    }
    let quiet = json.field("protocol").is_some();
    if quiet || QUESTIONS.iter().any(|question| json.field(question).is_some()) {
        return Ok(Vec::new());
    }
    // An event without its type says best what is missing.
    decode(json, Place::Line, book).map(|event| vec![event])
}

fn table(records: &Records, outcome: &Outcome) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        out,
        "{} animals, {} trials with a dose in seconds, until {}.\n",
        records.animals(),
        records.trials(),
        records.until().unwrap_or_default(),
    );
    let _ = writeln!(
        out,
        "{:<22}{:>7}{:>11}  {:<30}gain on animals held out",
        "assumption", "before", "after", "nine times in ten"
    );
    for learning in &outcome.learned {
        let Learning { id, before, after, held_out, .. } = learning;
        let gain = held_out.map_or(String::new(), |gain| format!("{gain:+.1}"));
        let after = if held_out.is_some() { after.to_string() } else { "as before".to_owned() };
        let row = format!("{id:<22}{before:>7}{after:>11}  {:<30}{gain}", learning.within());
        let _ = writeln!(out, "{}", row.trim_end());
    }
    let gain = format!("{:+.1} ± {:.1}", outcome.held_out, outcome.error);
    if outcome.supported {
        let _ = writeln!(
            out,
            "\nAll together: {gain} in the logarithm of the chance on animals that had no part in it,\n\
             {:+.4} a trial.",
            outcome.held_out / records.trials().max(1) as f64
        );
    } else {
        let _ = writeln!(
            out,
            "\nThere is nothing to change: on animals that had no part in it, the gain is {gain},\n\
             which may as well be luck. The assumptions stay as they are."
        );
    }
    out
}

fn answer(records: &Records, outcome: &Outcome, seed: u64) -> Value {
    let assumptions: Vec<Value> = outcome
        .learned
        .iter()
        .map(|learning| {
            json!({
                "id": learning.id,
                "before": learning.before,
                "after": learning.after,
                "low": learning.interval.map(|(low, _)| low),
                "high": learning.interval.map(|(_, high)| high),
                "gain_held_out": learning.held_out,
                "at_bound": learning.at_bound,
            })
        })
        .collect();
    json!({
        "learned": outcome.supported,
        "why": if outcome.supported { Value::Null } else { json!("not_supported") },
        "version": env!("CARGO_PKG_VERSION"),
        "seed": seed,
        "animals": records.animals(),
        "trials": records.trials(),
        "until": records.until(),
        "assumptions": assumptions,
        "gain": outcome.gain,
        "gain_held_out": outcome.held_out,
        "gain_error": outcome.error,
    })
}
