//! The house rules that no compiler knows, each with its reason in the message.
//!
//! A rule is a function from one file, or from all manifests, to what it finds there. A new rule is
//! one function, one line in a list below, and one test beside it.

mod crates;
mod files;
mod functions;
mod source;
mod words;

use crate::shell::root;
use anyhow::{Context as _, bail};
use source::Split;
use std::fs;
use std::path::Path;

/// Folders that hold nothing of ours.
const SKIPPED: &[&str] = &[".git", "target", "node_modules"];
/// Texts that are read; all else is data or pictures.
const READ: &[&str] = &["rs", "toml", "md", "ftl", "sql", "html", "css", "js"];

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    /// From 1; 0 where it is about the file as a whole.
    line: usize,
    message: String,
}

/// One file of the workspace.
#[derive(Debug)]
struct File {
    /// From the root, with `/` between the parts.
    path: String,
    text: String,
    /// Rust sources taken apart.
    rust: Option<Split>,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        let rust = path.ends_with(".rs").then(|| Split::of(text));
        Self { path: path.to_owned(), text: text.to_owned(), rust }
    }

    fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, message: message.into() }
    }

    /// Whether it holds only tests.
    fn is_test(&self) -> bool {
        let part = |name: &str| self.path.split('/').any(|part| part == name);
        part("tests") || part("benches") || self.path.ends_with("/tests.rs")
    }
}

/// Rules for one file.
const FILE_RULES: &[fn(&File) -> Vec<Finding>] = &[
    files::no_mod_rs,
    files::opens_with_its_purpose,
    files::not_too_long,
    files::reasons_for_exceptions,
    files::no_f32,
    files::rulebook_only_loads,
    functions::not_too_long,
    words::no_unfinished_work,
    words::spelling,
];

/// Checks the whole workspace.
///
/// # Errors
/// Where something was found; it is printed.
pub(crate) fn tidy() -> anyhow::Result<()> {
    let findings = check(&root())?;
    for finding in &findings {
        match finding.line {
            0 => println!("{}: {}", finding.path, finding.message),
            line => println!("{}:{line}: {}", finding.path, finding.message),
        }
    }
    match findings.len() {
        0 => Ok(()),
        1 => bail!("one house rule is broken"),
        count => bail!("house rules are broken in {count} places"),
    }
}

fn check(root: &Path) -> anyhow::Result<Vec<Finding>> {
    let mut files = Vec::new();
    collect(root, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut findings: Vec<Finding> =
        files.iter().flat_map(|file| FILE_RULES.iter().flat_map(|rule| rule(file))).collect();
    findings.extend(crates::check(&files)?);
    Ok(findings)
}

fn collect(folder: &Path, path: &str, files: &mut Vec<File>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        if entry.file_type()?.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&entry.path(), &path, files)?;
            }
        } else if name.rsplit_once('.').is_some_and(|(_, ending)| READ.contains(&ending)) {
            let text = fs::read_to_string(entry.path()).with_context(|| path.clone())?;
            files.push(File::new(&path, &text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_is_tidy() {
        let findings = check(&root()).unwrap();
        let line = |f: &Finding| format!("{}:{}: {}", f.path, f.line, f.message);
        let lines: Vec<String> = findings.iter().map(line).collect();
        assert!(findings.is_empty(), "\n{}", lines.join("\n"));
    }
}
