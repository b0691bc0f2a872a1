//! What the tests in a browser need beside the browser: axe-core, which knows what keeps people out of
//! a page. It comes as a part of a Python package, of one version, and is checked by its digest.

use crate::shell::{run, target};
use crate::tools::{Tool, install};
use anyhow::{Context as _, bail};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The package, and the version of it that carries axe-core 4.12.1.
const PACKAGE: &str = "axe-playwright-python==0.1.8";
/// Where axe-core lies within the package.
const WITHIN: &str = "axe_playwright_python/axe.min.js";
/// The SHA-256 of axe-core.
const DIGEST: &str = "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc";

const PIP: Tool = Tool {
    programs: &["pip3"],
    package: "python3-pip",
    why: "axe-core, with which pages are checked, comes as a Python package",
};

/// Sees to it that axe-core is there, and says where.
///
/// # Errors
/// Says what is missing, and which line brings it.
pub(crate) fn axe() -> anyhow::Result<PathBuf> {
    let folder = target().join("axe");
    let file = folder.join("axe.min.js");
    if is_right(&file) {
        return Ok(file);
    }
    if !has_pip() {
        install(&[&PIP])?;
    }
    // What an earlier run left half done would be in the way.
    if folder.exists() {
        fs::remove_dir_all(&folder).context("what an earlier run left can't be removed")?;
    }
    fs::create_dir_all(&folder).context("target can't be written")?;
    println!("     pip download {PACKAGE}");
    let words = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"];
    run(Command::new("python3").args(words).arg(PACKAGE).arg("--dest").arg(&folder))?;
    let mut held = fs::read_dir(&folder)?.filter_map(Result::ok).map(|entry| entry.path());
    let wheel = held.find(|path| path.extension().is_some_and(|end| end == "whl"));
    let wheel = wheel.context("pip brought no package")?;
    run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&folder))?;
    fs::copy(folder.join(WITHIN), &file).with_context(|| format!("{PACKAGE} has no {WITHIN}"))?;
    if !is_right(&file) {
        fs::remove_file(&file)?;
        bail!("what {PACKAGE} carries is not the axe-core whose digest is in xtask/src/browser.rs");
    }
    Ok(file)
}

fn has_pip() -> bool {
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    pip.status().is_ok_and(|status| status.success())
}

/// Whether a file is the axe-core that is meant.
fn is_right(file: &Path) -> bool {
    fs::read(file).is_ok_and(|content| digest(&content) == DIGEST)
}

fn digest(content: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(content) {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_others_write_it() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest(b"abc"), known);
        assert!(!is_right(Path::new("/nonexistent/axe.min.js")));
    }
}
