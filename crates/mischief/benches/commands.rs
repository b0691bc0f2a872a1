//! How long commands take, from the start of the program to its end, on households of several
//! sizes. `cargo xtask bench` runs this and writes the figures down; the million events take a
//! minute to bring in, and that is measured too, once, with the memory that it takes.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that can't be set up is meant to stop"
)]

#[path = "commands/made_up.rs"]
mod made_up;

use criterion::{Criterion, Throughput};
use made_up::{NOW, Shape};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Rescues, in which most animals have left; and ten animals that are all here, with much on record.
const HOUSEHOLDS: [(&str, Shape); 4] = [
    ("thousand", Shape { animals: 4, present: 3, events: 1_000 }),
    ("hundred_thousand", Shape { animals: 200, present: 15, events: 100_000 }),
    ("million", Shape { animals: 1_000, present: 30, events: 1_000_000 }),
    ("ten_animals_with_ten_thousand", Shape { animals: 10, present: 10, events: 100_000 }),
];

fn main() {
    let mut c = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .sample_size(20)
        .configure_from_args();
    let mut group = c.benchmark_group("command");
    group.bench_function("start", |b| b.iter(|| done(command(Path::new("."), &["--version"]))));
    group.finish();
    for (name, shape) in HOUSEHOLDS {
        let home = Home::of(name, shape);
        let mut group = c.benchmark_group("today");
        group.bench_function(name, |b| b.iter(|| done(home.command(&["today"]))));
        group.finish();
        if name == "hundred_thousand" {
            moving(&mut c, &home);
        }
    }
    c.final_summary();
}

/// Taking a hundred thousand events out and bringing them in.
fn moving(c: &mut Criterion, home: &Home) {
    let mut group = c.benchmark_group("moving");
    group.sample_size(10).throughput(Throughput::Elements(home.events as u64));
    group.bench_function("export", |b| b.iter(|| done(home.command(&["export"]))));
    group.bench_function("import", |b| {
        b.iter_batched(
            || TempDir::new().expect("a temporary folder"),
            |folder| {
                done(import(folder.path(), &home.log));
                folder
            },
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// A household on disk, and the log of which it was made.
struct Home {
    folder: TempDir,
    log: PathBuf,
    events: usize,
}

impl Home {
    fn of(name: &str, shape: Shape) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let log = folder.path().join("log.jsonl");
        let file = BufWriter::new(File::create(&log).expect("a file"));
        let events = made_up::write(shape, file).expect("a log can be written");
        let began = Instant::now();
        let child = import(folder.path(), &log).spawn().expect("the program runs");
        let memory = watched(child);
        let took = began.elapsed().as_secs_f64();
        println!("{name}: {events} events brought in in {took:.1} s, {memory}");
        Self { folder, log, events }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        command(self.folder.path(), arguments)
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mischief"));
    command.args(arguments).env("MISCHIEF_DATA", folder.join("data")).env("MISCHIEF_NOW", NOW);
    command.env("MISCHIEF_AS", "ada").stdin(Stdio::null()).stdout(Stdio::null());
    command
}

fn import(folder: &Path, log: &Path) -> Command {
    let mut command = command(folder, &["import"]);
    command.arg(log).args(["--new-household", "Home", "--owner", "ada"]);
    command.env_remove("MISCHIEF_AS");
    command
}

fn done(mut command: Command) {
    assert!(command.status().expect("the program runs").success());
}

/// Waits for a program and says how much memory it took at most, where the system tells.
fn watched(mut child: Child) -> String {
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = None;
    loop {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = line.map(|line| line.trim().to_owned()).or(most);
        if let Some(ended) = child.try_wait().expect("the program is ours") {
            assert!(ended.success(), "the log can be brought in");
            return most
                .map_or("memory unknown".into(), |most| format!("{most} of memory at most"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
