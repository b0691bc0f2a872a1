//! `mischief engine`: the line protocol on standard input and output.

use anyhow::Context as _;
use mischief::engine::{Engine, run};
use std::io::{BufWriter, ErrorKind, stdin, stdout};
use std::process::ExitCode;

/// Answers line after line until the input ends.
///
/// # Errors
/// Where the rulebook can't be loaded, the input not read or the output not written.
pub(crate) fn serve() -> anyhow::Result<ExitCode> {
    let builtin = mischief_rulebook::builtin().context("the rulebook can't be loaded")?;
    let mut engine = Engine::new(builtin);
    match run(&mut engine, stdin().lock(), BufWriter::new(stdout().lock())) {
        // Who asked has heard enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        result => result.map(|()| ExitCode::SUCCESS).context("the line protocol broke off"),
    }
}
