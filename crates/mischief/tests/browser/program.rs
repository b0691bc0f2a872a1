//! The program itself, ended without warning while a session goes on.

use super::world::World;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// An hour after the evening begins in which devices live: what they report has happened.
const LATER: &str = "2026-11-24T20:00:00+01:00";

/// The program as it runs; it is gone at once when this is dropped.
struct Program {
    process: Child,
    link: String,
}

impl Program {
    fn start(folder: &Path, at: SocketAddr) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_mischief"))
            .args(["serve", "--no-open", "--listen", &at.to_string()])
            .env("MISCHIEF_DATA", folder)
            .env("MISCHIEF_NOW", LATER)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(process.stdout.take().expect("it prints")).lines();
        let link = lines.by_ref().map_while(Result::ok).find(|line| line.contains("http://"));
        let link = link.expect("it prints a link").trim().to_owned();
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, link }
    }

    fn address(&self) -> String {
        self.link.split('/').take(3).collect::<Vec<_>>().join("/")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // This is the signal that no program can hear of.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How many sessions are on record.
fn sessions(folder: &Path) -> usize {
    let told = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .args(["history", "--limit", "100", "--json"])
        .env("MISCHIEF_DATA", folder)
        .env("MISCHIEF_NOW", LATER)
        .output()
        .expect("the program runs");
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    let answer: serde_json::Value = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text}{}", String::from_utf8_lossy(&told.stderr)));
    let all = answer["history"].as_array().expect("a history");
    all.iter().filter(|one| one.to_string().contains("\"type\":\"session\"")).count()
}

#[test]
fn the_server_is_killed_in_the_middle_and_nothing_is_lost() {
    let folder = TempDir::new().expect("a temporary folder");
    let program = Program::start(folder.path(), SocketAddr::from(([127, 0, 0, 1], 0)));
    let at: SocketAddr = program.address().trim_start_matches("http://").parse().expect("a place");
    let world = World::at(&program.address());
    let mut phone = world.phone();
    phone.begins_with_a_rat(&program.link);
    phone.tap("Start");
    phone.guided_until("holding");
    drop(program);
    phone.without_a_server();
    phone.guided_until("over");
    phone.sees("Kept on this device");
    assert_eq!(sessions(folder.path()), 0);
    let _program = Program::start(folder.path(), at);
    phone.open("/");
    phone.sees("Pip");
    phone.sees_no_more("waits on this device");
    phone.forgives_refusals();
    assert!(phone.soon(|| sessions(folder.path()) == 1), "{}", phone.text());
    phone.reload();
    assert_eq!(sessions(folder.path()), 1, "once");
}
