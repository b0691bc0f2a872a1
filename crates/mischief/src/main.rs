//! The program: it reads what it was asked for, has it done, and ends with a code that says how.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::Cli::parse().run()
}
