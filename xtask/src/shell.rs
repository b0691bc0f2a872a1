//! Running other programs, and where things are.

use anyhow::{Context as _, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo says it anew at each call, so that a moved or copied workspace is not mistaken.
    let said = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = said.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    let said = std::env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty());
    // A relative one is meant from where cargo was called.
    said.map_or_else(
        || root().join("target"),
        |dir| std::path::absolute(&dir).unwrap_or(dir.into()),
    )
}

/// A call of the cargo that called us, in the workspace's root.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(words).current_dir(root());
    command
}

/// Runs a program, its output going where ours goes.
///
/// # Errors
/// Where it can't be started or does not end well.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("`{shown}` can't be started"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// What a program says in its first line, or nothing where it can't be run.
pub(crate) fn said(program: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(words)
        .current_dir(root())
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().next().map(|line| line.trim().to_owned())
}

/// Whether a program is there.
pub(crate) fn there(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_named_as_one_would_type_it() {
        let error = run(&mut cargo(&["no-such-chore"])).unwrap_err();
        assert!(error.to_string().starts_with("`cargo no-such-chore` ended with"), "{error}");
        assert!(run(&mut Command::new("/nonexistent/tool")).is_err());
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.toml").is_file());
        assert!(there("cargo") && !there("no-such-program"));
        assert_eq!(said("no-such-program", &[]), None);
    }
}
