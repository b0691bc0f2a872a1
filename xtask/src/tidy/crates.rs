//! Rules about crates: what each may use, and that each keeps the lints of all.

use super::{File, Finding};
use anyhow::Context as _;
use toml::{Table, Value};

/// Which crates of the workspace each crate may use. What is not here is forbidden: the arrows of
/// ARCHITECTURE.md.
const MAY_USE: &[(&str, &[&str])] = &[
    ("mischief-core", &[]),
    ("mischief-rulebook", &["mischief-core"]),
    ("mischief-store", &["mischief-core"]),
    ("mischief-app", &["mischief-core", "mischief-rulebook", "mischief-store"]),
    ("mischief", &["mischief-core", "mischief-rulebook", "mischief-app"]),
    ("xtask", &[]),
];

/// All that the core depends on: nothing with a clock, files or chance.
const CORE_USES: &[&str] = &["jiff", "libm", "serde", "serde_json", "thiserror", "toml", "uuid"];

const CORE: &str = "mischief-core";
const STORE: &str = "mischief-store";

/// Checks every manifest, and that the core is what it says.
///
/// # Errors
/// Where a manifest is no TOML.
pub(super) fn check(files: &[File]) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let inner = |path: &str| path.starts_with("crates/") || path.starts_with("xtask/");
    for file in files.iter().filter(|f| inner(&f.path) && f.path.ends_with("/Cargo.toml")) {
        let manifest = file.text.parse().with_context(|| file.path.clone())?;
        findings.extend(of_manifest(file, &manifest));
    }
    let core = files.iter().find(|f| f.path == "crates/mischief-core/src/lib.rs");
    let code = core.and_then(|f| f.rust.as_ref()).map(|rust| rust.code.as_str());
    if let (Some(file), Some(code)) = (core, code)
        && !code.contains("#![no_std]")
    {
        findings.push(file.finding(
            0,
            "the core says `#![no_std]`: so the compiler itself \
            keeps files, clock and network out of it",
        ));
    }
    Ok(findings)
}

fn of_manifest(file: &File, manifest: &Table) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = text(manifest, "package", "name");
    let inherits = manifest.get("lints").and_then(|lints| lints.get("workspace"));
    if inherits.and_then(Value::as_bool) != Some(true) {
        findings.push(file.finding(
            0,
            "add `[lints]` with `workspace = true`: the same rules hold in every crate",
        ));
    }
    let Some((_, may_use)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
        findings.push(file.finding(
            0,
            format!(
                "nobody said which crates `{name}` may use: add \
            it to xtask/src/tidy/crates.rs and to ARCHITECTURE.md, with what it forbids"
            ),
        ));
        return findings;
    };
    for used in dependencies(manifest) {
        let ours = MAY_USE.iter().any(|(known, _)| *known == used);
        if ours && !may_use.contains(&used) {
            findings.push(file.finding(
                0,
                format!(
                    "`{name}` may not use `{used}`: the boundary \
                is what the crate is for; see ARCHITECTURE.md"
                ),
            ));
        }
        if name == CORE && !CORE_USES.contains(&used) {
            findings.push(file.finding(
                0,
                format!(
                    "the core may not use `{used}`, only {}: \
                with a clock, files or chance in reach, the same log could give different \
                answers",
                    CORE_USES.join(", ")
                ),
            ));
        }
        if used == "sqlx" && name != STORE {
            findings.push(file.finding(
                0,
                format!("only `{STORE}` speaks SQL, so that every query is in one place"),
            ));
        }
    }
    findings
}

fn text<'m>(manifest: &'m Table, table: &str, key: &str) -> &'m str {
    manifest.get(table).and_then(|t| t.get(key)).and_then(Value::as_str).unwrap_or_default()
}

/// What the crate is built with; what only its tests use does not count.
fn dependencies(manifest: &Table) -> Vec<&str> {
    let of = |table: &'_ str| {
        manifest.get(table).and_then(Value::as_table).into_iter().flat_map(Table::keys)
    };
    of("dependencies").chain(of("build-dependencies")).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, rest: &str) -> Vec<String> {
        let text = format!("[package]\nname = \"{name}\"\n[lints]\nworkspace = true\n{rest}");
        let file = File::new("crates/a/Cargo.toml", &text);
        check(&[file]).unwrap().into_iter().map(|f| f.message).collect()
    }

    #[test]
    fn the_arrows_between_crates_hold() {
        assert_eq!(found("mischief", "[dependencies]\nmischief-core = \"1\"").len(), 0);
        assert_eq!(found("mischief", "[dependencies]\nmischief-store = \"1\"").len(), 1);
        assert_eq!(found("mischief-new", "").len(), 1);
        assert_eq!(found("mischief-app", "[dependencies]\nsqlx = \"1\"").len(), 1);
    }

    #[test]
    fn the_core_stays_small_but_its_tests_are_free() {
        assert_eq!(found(CORE, "[dependencies]\njiff = \"1\"\nrand = \"1\"").len(), 1);
        assert_eq!(found(CORE, "[dev-dependencies]\nproptest = \"1\"").len(), 0);
        let std = File::new("crates/mischief-core/src/lib.rs", "//! `#![no_std]`\n");
        assert_eq!(check(&[std]).unwrap().len(), 1);
    }

    #[test]
    fn every_crate_keeps_the_lints() {
        let file = File::new("crates/a/Cargo.toml", "[package]\nname = \"mischief\"\n");
        assert_eq!(check(&[file]).unwrap().len(), 1);
    }
}
