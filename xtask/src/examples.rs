//! The examples of the documentation, tried as a reader would try them.

use crate::shell::{cargo, root, run};
use anyhow::{Context as _, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const FOLDER: &str = "docs/examples";

/// Checks every example: a protocol must be ready, and no line may be refused.
///
/// # Errors
/// Which example is not as it should be.
pub(crate) fn check() -> anyhow::Result<()> {
    for path in files()? {
        let name = path.display().to_string();
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending {
            Some("toml") => protocol(&name)?,
            Some("jsonl") => lines(&path).with_context(|| name)?,
            _ => bail!("{name}: nobody said how to try such a file"),
        }
    }
    Ok(())
}

fn files() -> anyhow::Result<Vec<PathBuf>> {
    let folder = root().join(FOLDER);
    let entries = fs::read_dir(&folder).with_context(|| FOLDER)?;
    let mut files: Vec<PathBuf> = entries.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.sort();
    Ok(files)
}

fn protocol(path: &str) -> anyhow::Result<()> {
    run(&mut cargo(&["run", "--quiet", "--package", "mischief", "--", "protocol", "check", path]))
}

fn lines(path: &Path) -> anyhow::Result<()> {
    let mut command = cargo(&["run", "--quiet", "--package", "mischief", "--", "engine"]);
    let output = command.stdin(File::open(path)?).output()?;
    let answers = String::from_utf8(output.stdout)?;
    if !output.status.success() {
        bail!("the engine ended with {}", output.status);
    }
    match (1..).zip(answers.lines()).find(|(_, answer)| answer.starts_with("{\"error\"")) {
        Some((number, answer)) => bail!("line {number} is refused: {answer}"),
        None if answers.is_empty() => bail!("the engine had nothing to answer"),
        None => Ok(()),
    }
}
