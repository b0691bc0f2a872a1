//! How fast the engine is: runs the benchmarks and writes the figures down beside the machine's.

mod figures;
mod machine;

use crate::shell::{cargo, root, run, target};
use crate::tools;
use anyhow::Context as _;
use figures::{Figure, read};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/benchmarks.md";

/// What is measured: the benchmark, what it is, and what was hoped for.
const MEASURED: &[(&str, &str, Aim)] = &[
    ("household/decode", "read 100,000 lines", Aim::PerSecond(300_000.0)),
    ("household/take_in", "take 100,000 read events into a log", Aim::None),
    ("household/fold", "fold 100,000 events of ten animals", Aim::PerSecond(2_000_000.0)),
    ("animal/recommend_from_state", "answer, the record being read", Aim::Nanoseconds(20_000.0)),
    ("animal/recommend_from_log", "answer from a log of 1,000 events", Aim::Nanoseconds(600_000.0)),
    ("animal/recommend_from_events", "take in 1,000 read events and answer", Aim::None),
    ("animal/texts", "put an answer into words", Aim::None),
    ("animal/texts_watch_for", "put what to look out for into words", Aim::None),
    ("dosing/choose", "choose a dose, sixty sessions remembered", Aim::Nanoseconds(50_000.0)),
    ("dosing/choose_with_others", "the same, three other records beside it", Aim::None),
    ("refuse/misspelled", "refuse a line with a misspelled field", Aim::None),
    ("refuse/broken", "refuse a line that is no JSON", Aim::None),
    ("append/writers/1", "durable appends, one writer", Aim::None),
    ("append/writers/8", "durable appends, 8 writers at once", Aim::None),
    ("append/writers/64", "durable appends, 64 writers at once (aim: 10 times one)", Aim::None),
    ("bulk/append", "durable appends of 100,000 events, 4,096 at a time", Aim::None),
    ("read/of_ten_animals/10000", "read 10,000 events of ten animals, of 10,000", Aim::None),
    ("read/of_ten_animals/100000", "the same, of 100,000", Aim::None),
    ("read/of_ten_animals/1000000", "the same, of a million", Aim::None),
    ("command/start", "the program, from start to end, doing nothing", Aim::None),
    ("today/thousand", "`mischief today`, 1,000 events", Aim::None),
    (
        "today/hundred_thousand",
        "`mischief today`, 100,000 events of 200 animals, 15 of them here",
        Aim::Nanoseconds(30e6),
    ),
    (
        "today/million",
        "`mischief today`, a million events of 1,000 animals, 30 of them here",
        Aim::None,
    ),
    (
        "today/ten_animals_with_ten_thousand",
        "`mischief today`, ten animals with 10,000 events each, all here",
        Aim::None,
    ),
    ("pages/start", "`mischief serve`, until it answers", Aim::Nanoseconds(50e6)),
    ("pages/today/seventy_thousand", "Today, 70,000 events, seven animals here", Aim::None),
    ("pages/today/seven_hundred_thousand", "the same, 700,000 events", Aim::None),
    ("pages/animal/seventy_thousand", "an animal's page, 70,000 events", Aim::None),
    ("pages/animal/seven_hundred_thousand", "the same, 700,000 events", Aim::None),
    ("moving/export", "`mischief export`, 100,000 events", Aim::None),
    ("moving/import", "`mischief import`, 100,000 events", Aim::PerSecond(33_333.0)),
    ("disk/sync", "*this machine:* write 4 KiB and sync it", Aim::None),
    ("machine/copy", "*this machine:* copy 64 MiB", Aim::None),
    ("machine/mix", "*this machine:* a million rounds that wait for each other", Aim::None),
];

/// What is counted once, as it is the same in every run: the file, what it is, and the most it may be.
const COUNTED: &[(&str, &str, u64)] = &[
    ("pages/first_visit", "bytes of a first visit, with all that belongs to it", 100_000),
    ("pages/today_again", "bytes of Today after it", 30_000),
    ("pages/queries", "queries of the page that asks most", 6),
    ("pages/memory", "bytes of memory, serving, at rest", 30_000_000),
];

/// What a figure is held against.
#[derive(Clone, Copy)]
enum Aim {
    None,
    /// At most this long.
    Nanoseconds(f64),
    /// At least this many a second.
    PerSecond(f64),
}

/// Measures and writes the document.
///
/// # Errors
/// Where a benchmark does not run or leaves no figures.
pub(crate) fn bench() -> anyhow::Result<()> {
    let folder = target().join("figures");
    // What an earlier run left would pass for what this one measured.
    if folder.exists() {
        fs::remove_dir_all(&folder).context("figures of an earlier run can't be removed")?;
    }
    let all = [
        ("mischief-core", "engine"),
        ("mischief-store", "store"),
        ("mischief", "commands"),
        ("mischief", "pages"),
    ];
    for (package, bench) in all {
        let mut command = cargo(&["bench", "--package", package, "--bench", bench]);
        command.env("CRITERION_HOME", &folder).env("MISCHIEF_LARGEST", "1000000");
        run(&mut command)?;
    }
    count_pages(&folder)?;
    let mut counted = String::new();
    for (name, what, most) in COUNTED {
        let path = folder.join(format!("{name}.txt"));
        let text = fs::read_to_string(&path).with_context(|| format!("the count `{name}`"))?;
        writeln!(counted, "{}", counted_row(what, *most, text.trim().parse()?))?;
    }
    let mut rows = String::new();
    for (name, what, aim) in MEASURED {
        let figure = read(&folder.join(name)).with_context(|| format!("benchmark `{name}`"))?;
        writeln!(rows, "{}", row(name, what, *aim, &figure))?;
    }
    let text = document(&machine::description(), &rows, &counted);
    let path = root().join(DOCUMENT);
    fs::create_dir_all(root().join("docs"))?;
    fs::write(&path, &text).with_context(|| format!("{DOCUMENT} can't be written"))?;
    println!("\n{rows}\n{counted}\nwritten to {DOCUMENT}");
    Ok(())
}

/// Has the tests of the pages write down what they count.
fn count_pages(folder: &Path) -> anyhow::Result<()> {
    tools::provide()?;
    for (binary, name) in [("browser", "weights::"), ("queries", "pages_ask_few_queries")] {
        let mut command = cargo(&["test", "--quiet", "--package", "mischief", "--test", binary]);
        run(command.arg(name).env("MISCHIEF_FIGURES", folder))?;
    }
    Ok(())
}

fn counted_row(what: &str, most: u64, is: u64) -> String {
    let reached = if is <= most { "reached" } else { "missed" };
    format!("| {what} | {is} | at most {most}: {reached} |")
}

fn document(machine: &[(&str, String)], rows: &str, counted: &str) -> String {
    let machine: String =
        machine.iter().map(|(name, value)| format!("| {name} | {value} |\n")).collect();
    format!("{OPENING}{machine}{FIGURES}{rows}{PAGES}{counted}{CLOSING}")
}

const OPENING: &str = "\
# How fast the engine is

`cargo xtask bench` wrote this; run it to write it anew for your machine. The engine runs on one
core. The least time says what the code can do, the median what it does beside whatever else the
machine was doing.

| machine | |
| --- | --- |
";

const FIGURES: &str = "
| what | benchmark | least | median | a second, by the median | aim |
| --- | --- | --: | --: | --: | --- |
";

const PAGES: &str = "
| the pages | | aim |
| --- | --: | --- |
";

const CLOSING: &str = "
The last three lines of the first table are what the machine does at most: writes that are safe on disk, bytes moved, and
steps that each wait for the one before, as in a hash. Hold the other figures against them when you
compare machines. The
histories are made up, and the same in every run: sessions of three to five trials, weighings,
checks, signs, bites and notes, eleven events a day for each animal. An answer is one recommendation
with its reasons, before it is put into words.
";

fn row(name: &str, what: &str, aim: Aim, figure: &Figure) -> String {
    let (aim, reached) = match aim {
        Aim::None => (String::new(), None),
        Aim::Nanoseconds(most) => (format!("under {}", time(most)), Some(figure.median <= most)),
        Aim::PerSecond(least) => {
            let rate = figure.per_second();
            (format!("over {}", count(least)), Some(rate.is_some_and(|(rate, _)| rate >= least)))
        }
    };
    let aim = match reached {
        None => aim,
        Some(true) => format!("{aim}: reached"),
        Some(false) => format!("{aim}: missed"),
    };
    let rate = figure.per_second().map_or(String::new(), |(rate, unit)| match unit {
        figures::Unit::Elements => count(rate),
        figures::Unit::Bytes => format!("{:.1} GiB", rate / f64::from(1 << 30)),
    });
    format!(
        "| {what} | `{name}` | {} | {} | {rate} | {aim} |",
        time(figure.least),
        time(figure.median)
    )
}

/// A time with three digits and its unit.
fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        n if n < 1e3 => (n, "ns"),
        n if n < 1e6 => (n / 1e3, "µs"),
        n if n < 1e9 => (n / 1e6, "ms"),
        n => (n / 1e9, "s"),
    };
    format!("{} {unit}", three_digits(value))
}

fn count(value: f64) -> String {
    match value {
        v if v < 1e3 => three_digits(v),
        v if v < 1e6 => format!("{} thousand", three_digits(v / 1e3)),
        v => format!("{} million", three_digits(v / 1e6)),
    }
}

fn three_digits(value: f64) -> String {
    match value {
        v if v < 10.0 => format!("{v:.2}"),
        v if v < 100.0 => format!("{v:.1}"),
        v => format!("{v:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use figures::Unit;

    #[test]
    fn figures_are_shown_with_their_aims() {
        let figure =
            Figure { least: 40e6, median: 50e6, amount: Some((100_000.0, Unit::Elements)) };
        assert_eq!(
            row("household/fold", "fold", Aim::PerSecond(2e6), &figure),
            "| fold | `household/fold` | 40.0 ms | 50.0 ms | 2.00 million | over 2.00 million: \
                reached |"
        );
        let row_of = |is| counted_row("queries", 6, is);
        assert_eq!(row_of(6), "| queries | 6 | at most 6: reached |");
        assert!(row_of(7).ends_with("missed |"));
        let slow = Figure { least: 900.0, median: 21e3, amount: None };
        assert_eq!(
            row("a", "answer", Aim::Nanoseconds(20e3), &slow),
            "| answer | `a` | 900 ns | 21.0 µs |  | under 20.0 µs: missed |"
        );
    }
}
