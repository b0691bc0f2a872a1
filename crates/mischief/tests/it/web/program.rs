//! The program as people start it: without a command, and ended by Ctrl-C or by the system.

use super::client::Client;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use tempfile::TempDir;

struct Program {
    child: Child,
    out: BufReader<ChildStdout>,
    folder: TempDir,
    /// What it printed.
    link: String,
}

fn program(words: &[&str]) -> Program {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let mut child = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .args(words)
        .env("MISCHIEF_DATA", folder.path())
        .env("MISCHIEF_LISTEN", "127.0.0.1:0")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("it prints"));
    let mut link = String::new();
    out.read_line(&mut link).expect("a line");
    Program { child, out, folder, link: link.trim_end().to_owned() }
}

impl Program {
    fn address(&self) -> String {
        self.link.split('/').take(3).collect::<Vec<_>>().join("/")
    }

    fn tell(&self, signal: &str) {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args([signal, &id]).status().expect("a signal is sent");
        assert!(told.success());
    }

    /// Waits for its end: in order, and without another word.
    fn ended(mut self) {
        let code = self.child.wait().expect("an end");
        let (mut out, mut err) = (String::new(), String::new());
        self.out.read_to_string(&mut out).expect("a text");
        let mut stderr = self.child.stderr.take().expect("it may complain");
        stderr.read_to_string(&mut err).expect("a text");
        assert_eq!((code.code(), out.as_str(), err.as_str()), (Some(0), "", ""));
        let left: Vec<_> = std::fs::read_dir(self.folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with("-wal"))
            .collect();
        assert!(left.is_empty(), "the store was closed: {left:?}");
    }
}

#[test]
fn without_a_command_it_serves() {
    let program = program(&[]);
    assert!(program.link.contains("/start?token="), "{}", program.link);
    let path = program.link.trim_start_matches(&program.address()).to_owned();
    assert_eq!(Client::at(&program.address()).get(&path).status, 200);
    program.tell("-INT");
    program.ended();
}

#[test]
fn what_was_asked_before_the_end_is_answered() {
    let program = program(&["serve", "--no-open"]);
    let host = program.address().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&host).expect("it listens");
    let body = "name=lena&password=guessed";
    let (first, rest) = body.split_at(10);
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nContent-Type: \
         application/x-www-form-urlencoded\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    // Once it asks for more, it is at work on this request.
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).expect("an answer");
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(first.as_bytes()).expect("sent");
    program.tell("-TERM");
    stream.write_all(rest.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(answer.contains("The name or the password is not right"), "{answer}");
    program.ended();
}

#[test]
fn a_taken_port_is_told_in_clear_words() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let at = taken.local_addr().expect("an address").to_string();
    let folder = TempDir::new().expect("a temporary folder can be made");
    let ran = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .args(["serve", "--listen", &at])
        .env("MISCHIEF_DATA", folder.path())
        .output()
        .expect("the program runs");
    let told = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(2), "{told}");
    assert!(told.contains(&format!("something listens at {at} already")), "{told}");
}

#[test]
fn not_to_open_stands_without_a_command_or_after_serve() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mischief"));
        command.args(words).env("MISCHIEF_DATA", folder.path()).output().expect("the program runs")
    };
    let refused = run(&["--no-open", "today"]);
    assert_eq!(refused.status.code(), Some(2));
    let help = run(&["--help"]);
    let told = String::from_utf8_lossy(&help.stdout);
    assert!(help.status.success());
    for command in ["serve", "today", "session", "--no-open"] {
        assert!(told.contains(command), "{command} in:\n{told}");
    }
}
