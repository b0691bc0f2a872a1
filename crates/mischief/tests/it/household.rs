//! A household on a machine of its own: the program as people run it, at times that the test sets.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::cell::Cell;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The evening on which most tests begin: a Tuesday, in Berlin.
pub(crate) const EVENING: &str = "2026-11-24T19:00:00+01:00";

/// A machine with a folder for data, a clock that the test sets, and somebody at it.
pub(crate) struct Household {
    folder: TempDir,
    now: Timestamp,
    /// Seconds since the test set the clock: a command takes one, so that what is done later
    /// happened later.
    passed: Cell<i64>,
    who: Option<String>,
}

/// How a command went.
#[derive(Debug)]
pub(crate) struct Ran {
    /// Its exit code.
    pub(crate) code: i32,
    /// What it printed.
    pub(crate) out: String,
    /// What it complained about.
    pub(crate) err: String,
}

impl Household {
    /// A machine on which nothing was begun yet.
    pub(crate) fn none() -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let now = EVENING.parse().expect("a time");
        Self { folder, now, passed: Cell::new(0), who: None }
    }

    /// Lena's household in Berlin, whose days begin at four.
    pub(crate) fn of_lena() -> Self {
        let home = Self::none();
        home.told("household new --name Home --your-name Lena --adult --time-zone Europe/Berlin");
        home
    }

    /// Sets the clock, RFC 3339 with its offset: the next command runs just then, each further one
    /// a second later.
    pub(crate) fn at(&mut self, now: &str) -> &mut Self {
        self.now = now.parse().expect("a time with its offset");
        self.passed.set(0);
        self
    }

    /// Who sits at the machine from now on.
    pub(crate) fn acting(&mut self, who: &str) -> &mut Self {
        self.who = Some(who.to_owned());
        self
    }

    /// The folder of this machine, for files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Makes a file in the folder and returns its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder().join(name);
        std::fs::write(&path, text).expect("a file can be written");
        path.display().to_string()
    }

    /// The command, ready to run. Words are parted by spaces; quotes keep them together.
    pub(crate) fn command(&self, line: &str) -> Command {
        let now = self.now + SignedDuration::from_secs(self.passed.get());
        self.passed.set(self.passed.get() + 1);
        let mut command = Command::new(env!("CARGO_BIN_EXE_mischief"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("MISCHIEF_") {
                command.env_remove(name);
            }
        }
        command
            .env("MISCHIEF_DATA", self.folder().join("data"))
            .env("MISCHIEF_NOW", now.to_string())
            .env("HOME", self.folder())
            .env("COLUMNS", "100")
            .args(words(line))
            .stdin(Stdio::null());
        if let Some(who) = &self.who {
            command.env("MISCHIEF_AS", who);
        }
        command
    }

    /// Runs a command, however it goes.
    pub(crate) fn run(&self, line: &str) -> Ran {
        ran(self.command(line).output().expect("the program runs"))
    }

    /// Runs a command that reads something.
    pub(crate) fn run_with(&self, line: &str, input: &str) -> Ran {
        let mut command = self.command(line);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let mut stdin = child.stdin.take().expect("its input is ours");
        // It may end without reading all.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        ran(child.wait_with_output().expect("the program ends"))
    }

    /// Runs a command that must do what was asked for; what it printed.
    pub(crate) fn told(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!(ran.code, 0, "`mischief {line}`: {ran:?}");
        ran.out
    }

    /// Runs a command that must be refused; what it complained about.
    pub(crate) fn refused(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!(ran.code, 2, "`mischief {line}`: {ran:?}");
        assert!(ran.out.is_empty(), "a refusal goes to the error stream: {ran:?}");
        ran.err
    }

    /// Runs a command with `--json` that must do what was asked for; its answer.
    pub(crate) fn json(&self, line: &str) -> Value {
        let text = self.told(&format!("{line} --json"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
    }
}

fn ran(output: std::process::Output) -> Ran {
    Ran {
        code: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// Words of a command line; `"..."` keeps spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
