//! The program: it reads what it was asked for, has it done, and ends with a code that says how.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("mischief: {error:#}");
            ExitCode::from(cli::EXIT_NOT_DONE)
        }
    }
}
