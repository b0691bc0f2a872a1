//! Guided sessions, driven line by line.

use super::household::{Household, Ran};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdout, Stdio};

/// Lena's household with Pip, who has been with her for a while and may be held.
fn with_pip() -> Household {
    let mut home = Household::of_lena();
    home.told(
        "animal add Pip --species rat --origin breeder --arrived 2026-09-01 --sex female \
         --born 2026-07-20",
    );
    home.told("place Pip --step hold_seconds --reason \"she knows me well\"");
    home.at("2026-11-24T19:01:00+01:00");
    home
}

fn guided(home: &Household, animals: &str, lines: &[&str]) -> Ran {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    home.run_with(&format!("session {animals} --plain"), &input)
}

/// The sessions on record, newest first, as JSON.
fn sessions(home: &Household) -> Vec<Value> {
    let history = home.json("history");
    let entries = history["history"].as_array().expect("a list").clone();
    let of = |entry: &Value| entry["event"]["type"] == "session" || entry["type"] == "session";
    entries.into_iter().filter(of).collect()
}

fn line_of<'a>(ran: &'a Ran, kind: &str) -> &'a str {
    let of_kind = |line: &&str| line.starts_with(kind);
    ran.out.lines().find(of_kind).unwrap_or_else(|| panic!("no line `{kind}` in {ran:?}"))
}

#[test]
fn a_session_is_guided_and_goes_on_record() {
    let home = with_pip();
    let ran = guided(
        &home,
        "pip",
        &[
            "start",
            "+2 seen stays_loose",
            "+20 start",
            "+2 seen stays_loose",
            "+20 start",
            "+1.5 end",
            "+2 seen stays_loose",
            "note She came by herself.",
            "+5 finish",
        ],
    );
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(line_of(&ran, "asking").contains("try 3 of 3 lasted 1.5 s"), "{ran:?}");
    let recorded = line_of(&ran, "recorded");
    assert_eq!(
        recorded,
        "recorded: ● 2 s  Body stays loose; ● 2 s  Body stays loose; ● 1.5 s  Body stays loose; \
         Done as planned."
    );
    assert!(line_of(&ran, "next").contains("Hold for seconds"), "{ran:?}");
    assert_eq!(sessions(&home).len(), 1);
}

#[test]
fn what_is_grave_stops_it_and_a_slip_is_undone() {
    let home = with_pip();
    let lines = ["start", "+1 seen struggles", "start", "undo", "+1 end", "stop The dog came in."];
    let ran = guided(&home, "pip", &[&lines[..], &["finish"]].concat());
    let stop = line_of(&ran, "stop");
    assert!(
        stop.starts_with("stop: Struggles. Lower your hands"),
        "what to do comes first: {stop}"
    );
    assert!(line_of(&ran, "error").contains("nothing begins any more"));
    assert!(line_of(&ran, "recorded").ends_with("Broken off: The dog came in."), "{ran:?}");
    assert!(!line_of(&ran, "recorded").contains("Struggles"), "it was a slip: {ran:?}");
}

#[test]
fn there_is_no_way_round_a_wait() {
    let home = with_pip();
    let lines = ["start", "+2 seen stays_loose", "+5 finish"];
    guided(&home, "pip", &lines);
    let ran = guided(&home, "pip", &lines);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.out.contains("wait") && ran.out.contains("Not before today 21:01"), "{ran:?}");
    assert!(ran.out.contains("mischief log session"), "what was done all the same is written down");
    assert_eq!(sessions(&home).len(), 1);
}

#[test]
fn without_a_terminal_it_names_the_other_ways() {
    let home = with_pip();
    let complaint = home.refused("session pip");
    assert!(complaint.contains("mischief log session") && complaint.contains("--plain"));
}

#[test]
fn nothing_done_is_nothing_on_record() {
    let home = with_pip();
    let ran = guided(&home, "pip", &["finish"]);
    assert_eq!(line_of(&ran, "nothing"), "nothing: Nothing was done, so nothing is on record.");
    let ran = guided(&home, "pip", &["start", "+2 seen stays_loose", "discard"]);
    assert!(line_of(&ran, "discarded").contains("Pip"));
    assert_eq!(sessions(&home).len(), 0);
    assert!(home.told("session").contains("No session is open"));
}

/// A session whose program is still running.
struct Running {
    child: Child,
    answers: BufReader<ChildStdout>,
}

impl Running {
    fn begin(home: &Household, line: &str) -> Self {
        let mut command = home.command(line);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program runs");
        let answers = BufReader::new(child.stdout.take().expect("its output is ours"));
        Self { child, answers }
    }

    /// The next answer of that kind.
    fn hear(&mut self, kind: &str) -> String {
        loop {
            let mut line = String::new();
            let read = self.answers.read_line(&mut line).expect("text");
            assert!(read > 0, "it ended before it said `{kind}`");
            if line.starts_with(kind) {
                return line;
            }
        }
    }

    fn say(&mut self, line: &str) {
        let stdin = self.child.stdin.as_mut().expect("its input is ours");
        writeln!(stdin, "{line}").expect("it listens");
    }

    /// Ends it as a power cut would.
    fn kill(mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it is gone");
    }
}

#[test]
fn a_machine_that_dies_in_the_middle_loses_nothing_and_doubles_nothing() {
    let home = with_pip();
    let mut running = Running::begin(&home, "session pip --plain");
    running.hear("ready");
    running.say("start");
    running.hear("counting");
    running.say("+2 seen stays_loose");
    running.hear("ready: try 2");
    running.kill();

    assert!(home.told("session").contains("Pip with Lena"), "it is still open");
    let mut running = Running::begin(&home, "session pip --plain");
    let open = running.hear("open");
    assert!(open.contains("from today 19:01") && open.contains("2 taps so far"), "{open}");
    running.say("go");
    running.hear("ready: try 2");
    running.say("+9 start");
    running.hear("counting");
    running.kill();

    let ran = guided(&home, "pip", &["go", "+2 seen takes_treat", "+4 finish"]);
    assert!(line_of(&ran, "recorded").contains("Body stays loose; ● 2 s  Takes the treat"));
    let sessions = sessions(&home);
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    assert!(home.told("session").contains("No session is open"));
}

#[test]
fn an_open_session_may_be_ended_where_it_was() {
    let mut home = with_pip();
    home.at("2026-11-24T19:10:00+01:00");
    guided(&home, "pip", &["start", "+2 seen stays_loose", "leave"]);
    home.at("2026-11-26T08:00:00+01:00");
    let ran = guided(&home, "pip", &["end"]);
    assert!(line_of(&ran, "recorded").contains("You ended it."), "{ran:?}");
    let ended = &sessions(&home)[0];
    let ended = ended.pointer("/event/ended_at").or(ended.get("ended_at")).expect("an end");
    let ended = ended.as_str().expect("a time");
    assert!(ended.starts_with("2026-11-24T18:10:02"), "with its last tap, two days ago: {ended}");
}

#[test]
fn several_animals_take_turns_in_one_sitting() {
    let home = with_pip();
    home.told("animal add Juno --species rat --origin breeder --arrived 2026-09-01 --stands hides");
    let lines = ["start", "+2 seen stays_loose", "finish", "seen explores", "+600 finish"];
    let ran = guided(&home, "pip juno", &lines);
    assert_eq!(ran.out.lines().filter(|line| line.starts_with("recorded")).count(), 2, "{ran:?}");
    let sitting = |session: &Value| {
        session.pointer("/event/sitting").or(session.get("sitting")).cloned().expect("a sitting")
    };
    let sessions = sessions(&home);
    assert_eq!(sitting(&sessions[0]), sitting(&sessions[1]));
}

#[test]
fn a_long_hold_gathers_calm_minutes_and_says_when_it_may_end() {
    let home = with_pip();
    home.told("log long-hold-opt-in Pip --evidence-read --room-checked");
    let mut lines = vec!["start", "+60 seen still", "+30 seen struggles"];
    lines.resize(24, "+60 seen grooms_self");
    lines.extend(["+10 end", "finish"]);
    let ran = guided(&home, "pip --branch long_hold", &lines);
    let minutes: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("minutes")).collect();
    assert!(minutes[2].ends_with("hands away, wait for a lull; do not open up in a struggle"));
    assert!(minutes[7].contains("4 of 5 calm minutes running"), "{minutes:?}");
    assert!(minutes.last().is_some_and(|last| last.contains("it may end calm now")), "{minutes:?}");
    assert!(line_of(&ran, "recorded").contains("Done as planned."), "{ran:?}");
}

#[test]
fn programs_hear_json() {
    let home = with_pip();
    let ran = home.run_with("session pip --json", "start\n+2 seen stays_loose\npurr\n+3 finish\n");
    let lines: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect();
    assert_eq!(lines[0]["plan"]["step"], "hold_seconds");
    assert_eq!(lines[1]["screen"], "ready");
    assert_eq!(lines[2]["screen"], "counting");
    assert_eq!(lines[3]["screen"], "ready");
    assert_eq!(lines[4]["error"]["code"], "bad_value");
    assert_eq!(lines[5]["recorded"]["duplicate"], false);
    assert_eq!(lines[5]["recommendation"]["verdict"], "wait");
}
