//! `mischief engine`: the line protocol on standard input and output.

use super::rulebook;
use anyhow::Context as _;
use mischief::engine::{Engine, run};
use std::io::{BufWriter, ErrorKind, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;

/// Answers line after line until the input ends, under a layer where there is one.
///
/// # Errors
/// Where rulebook or layer can't be loaded, the input not read or the output not written.
pub(crate) fn serve(layer: Option<&Path>) -> anyhow::Result<ExitCode> {
    let builtin = rulebook(layer)?;
    let mut engine = Engine::new(builtin);
    match run(&mut engine, stdin().lock(), BufWriter::new(stdout().lock())) {
        // Who asked has heard enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        result => result.map(|()| ExitCode::SUCCESS).context("the line protocol broke off"),
    }
}
