//! The project's own chores. `cargo xtask` without more says which there are.

mod bench;
mod browser;
mod examples;
mod fuzz;
mod shell;
mod stages;
mod tidy;
mod tools;

use anyhow::{Context as _, bail};
use std::process::ExitCode;
use std::time::Duration;

const HELP: &str = "\
The project's own chores.

Usage: cargo xtask <CHORE>

Chores:
  test                Everything that must hold: formatting, house rules, lints, documentation,
                      examples, tests. Run it before you hand in a change; the build server runs
                      the same.
  tools               Only what the tests need on this machine: installed on Debian as root, named
                      with the line that installs it elsewhere.
  tidy                Only the house rules (STYLE.md), in a second.
  bench               Measure how fast the engine is and write docs/benchmarks.md. Takes two
                      minutes; close other programs meanwhile.
  fuzz --seconds N    Run the tests that invent their own cases for N seconds instead of a moment.
  help                This text.

Exit code: 0 where all is well, 1 where something is not, 2 where the chore is not known.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        ["test"] => stages::test(),
        ["tools"] => tools::provide(),
        ["tidy"] => tidy::tidy(),
        ["bench"] => bench::bench(),
        ["fuzz", rest @ ..] => seconds(rest).and_then(fuzz::fuzz),
        [other, ..] => {
            eprint!("there is no chore `{other}`; there are these:\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn seconds(words: &[&str]) -> anyhow::Result<Duration> {
    let text = match words {
        ["--seconds", text] => text,
        _ => bail!("say for how long: `cargo xtask fuzz --seconds 60`"),
    };
    let seconds =
        text.parse().with_context(|| format!("`{text}` is no whole number of seconds"))?;
    Ok(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_asked_for_in_whole_seconds() {
        assert_eq!(seconds(&["--seconds", "60"]).unwrap(), Duration::from_secs(60));
        assert!(seconds(&[]).unwrap_err().to_string().contains("--seconds 60"));
        assert!(seconds(&["--seconds", "a few"]).is_err());
    }
}
