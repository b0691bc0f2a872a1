//! How long pages take, by households of two sizes; how soon the server answers, and what it takes of
//! memory. The real program serves, and is asked over HTTP.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that can't be set up is meant to stop"
)]

#[path = "commands/made_up.rs"]
mod made_up;

use criterion::{BenchmarkId, Criterion};
use made_up::{NOW, Shape};
use mischief_app::App;
use mischief_app::clock::Clock;
use mischief_app::role::Role;
use mischief_app::secret::Secret;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Seven animals live here, among many who did over the years.
const HOUSEHOLDS: [(&str, Shape); 2] = [
    ("seventy_thousand", Shape { animals: 20, present: 7, events: 70_000 }),
    ("seven_hundred_thousand", Shape { animals: 200, present: 7, events: 700_000 }),
];

/// Kibibytes of memory and the like, which criterion does not measure.
fn keep(name: &str, value: u64) {
    let Some(folder) = std::env::var_os("CRITERION_HOME").map(PathBuf::from) else { return };
    fs::create_dir_all(folder.join("pages")).expect("a folder");
    fs::write(folder.join("pages").join(format!("{name}.txt")), value.to_string()).expect("a file");
}

fn main() {
    let mut c = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .sample_size(20)
        .configure_from_args();
    start_up(&mut c);
    for (name, shape) in HOUSEHOLDS {
        if shape.events > largest() {
            println!("{name}: left out, MISCHIEF_LARGEST is {}", largest());
            continue;
        }
        let home = Home::of(shape);
        let served = Served::start(home.folder.path());
        served.ready();
        for (page, path) in [("today", String::new()), ("animal", home.animal())] {
            let path = format!("{}{path}", home.today);
            let mut group = c.benchmark_group("pages");
            let id = BenchmarkId::new(page, name);
            group.bench_function(id, |b| b.iter(|| served.page(&path, &home.device)));
            group.finish();
        }
    }
    c.final_summary();
}

/// The most events that are made up; `cargo xtask bench` asks for all.
fn largest() -> usize {
    let said = std::env::var("MISCHIEF_LARGEST").ok().and_then(|text| text.parse().ok());
    said.unwrap_or(100_000)
}

/// From the start of the program until it answers; and its memory once it rests.
fn start_up(c: &mut Criterion) {
    let folder = TempDir::new().expect("a temporary folder");
    // The first start makes the file, which is asked of nobody again.
    Served::start(folder.path()).ready();
    let mut group = c.benchmark_group("pages");
    group.bench_function("start", |b| {
        b.iter_custom(|rounds| {
            let mut took = Duration::ZERO;
            for _ in 0..rounds {
                let from = Instant::now();
                let served = Served::start(folder.path());
                served.ready();
                took += from.elapsed();
            }
            took
        });
    });
    group.finish();
    let served = Served::start(folder.path());
    served.ready();
    if let Some(kibibytes) = served.memory() {
        println!("memory at rest: {kibibytes} KiB");
        keep("memory", kibibytes * 1024);
    }
}

/// A household on disk, and a device on which its owner is signed in.
struct Home {
    folder: TempDir,
    today: String,
    device: String,
    shape: Shape,
}

impl Home {
    fn of(shape: Shape) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let log = folder.path().join("log.jsonl");
        let file = BufWriter::new(File::create(&log).expect("a file"));
        let events = made_up::write(shape, file).expect("a log can be written");
        println!("{events} events");
        let mut import = program(folder.path());
        import.arg("import").arg(&log).args(["--new-household", "Home", "--owner", "ada"]);
        assert!(import.status().expect("the program runs").success());
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let (today, device) = runtime.block_on(sign_in(folder.path()));
        Self { folder, today, device, shape }
    }

    /// Where the page of one who lives here is, below Today.
    fn animal(&self) -> String {
        format!("animals/animal-{}", self.shape.animals - 1)
    }
}

/// Signs the owner in, and says where Today is and what the device keeps.
async fn sign_in(folder: &Path) -> (String, String) {
    let now = NOW.parse().expect("a time");
    let file = folder.join("data").join("mischief.db");
    let app = App::open(&file, Clock::at(now)).await.expect("a store");
    let households = app.households().await.expect("households");
    let (household, _) = *households.first().map(|(id, name)| (id, name)).as_ref().expect("one");
    let members = app.members_of(*household).await.expect("members");
    let owner = members.into_iter().find(|member| member.role == Role::Owner).expect("an owner");
    let owner = mischief_app::command::Acting::new(*household, owner.caretaker, owner.role);
    let secret = Secret::given("a long enough sentence".to_owned());
    let person = app.new_person("ada", secret).await.expect("a person");
    app.link_person(&owner, &owner.caretaker, Some(&person)).await.expect("linked");
    let device = app.sign_in_device(person, "a benchmark").await.expect("a device");
    let found = (format!("/h/{household}/"), device.secret.reveal().to_owned());
    app.close().await;
    found
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mischief"));
    command.env("MISCHIEF_DATA", folder.join("data")).env("MISCHIEF_NOW", NOW);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// The program while it serves.
struct Served {
    process: Child,
    host: String,
}

impl Served {
    fn start(folder: &Path) -> Self {
        let mut command = program(folder);
        command.args(["serve", "--no-open", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut process = command.spawn().expect("the program starts");
        let lines = BufReader::new(process.stdout.take().expect("it prints")).lines();
        let mut links = lines.map_while(Result::ok);
        let link = links.find_map(|line| Some(line.split_once("http://")?.1.to_owned()));
        let link = link.expect("it prints a link");
        let host = link.split('/').next().unwrap_or_default().to_owned();
        Self { process, host }
    }

    /// Waits until it answers.
    fn ready(&self) {
        while !self.ask("/healthz", "").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            std::thread::yield_now();
        }
    }

    /// Asks for a page and reads it whole.
    fn page(&self, path: &str, device: &str) -> usize {
        let answer = self.ask(path, device).expect("an answer");
        assert!(
            answer.starts_with("HTTP/1.1 200"),
            "{path}: {}",
            answer.lines().next().unwrap_or("")
        );
        answer.len()
    }

    fn ask(&self, path: &str, device: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        let cookie = format!("Cookie: mischief_device={device}\r\n");
        let host = &self.host;
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{cookie}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        Some(answer)
    }

    /// What it takes of memory now, in kibibytes, where the system tells.
    fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().split(' ').next()?.parse().ok()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
