//! Everything that must hold, the quick things first.

use crate::shell::{cargo, run};
use crate::{browser, examples, tidy, tools};
use anyhow::Context as _;
use std::time::Instant;

/// A stage: its name, what to do where it fails, and how it runs.
type Stage = (&'static str, &'static str, fn() -> anyhow::Result<()>);

/// From where the tests that invent their cases begin: the same change gets the same answer each
/// time. New cases are for `cargo xtask fuzz` to find.
const SEED: &str = "20260320";

const STAGES: &[Stage] = &[
    ("tools", "install what is missing and start again", tools::provide),
    ("format", "`cargo fmt --all` puts it right", format),
    ("tidy", "each line above says what to change and why", tidy::tidy),
    ("clippy", "warnings count as errors; the lints are in Cargo.toml", clippy),
    ("docs", "warnings count as errors", docs),
    ("examples", "docs/examples must be as the README says", examples::check),
    ("test", "run one alone with `cargo test -p <crate> <name>`", tests),
];

/// Runs every stage and stops at the first that fails.
///
/// # Errors
/// Which stage failed, and what to do about it.
pub(crate) fn test() -> anyhow::Result<()> {
    let begin = Instant::now();
    for (name, help, stage) in STAGES {
        println!("---- {name}");
        let from = Instant::now();
        stage().with_context(|| format!("stage `{name}` failed; {help}"))?;
        println!("  ok {name}, {:.1} s", from.elapsed().as_secs_f64());
    }
    println!("\nEverything holds, {:.1} s.", begin.elapsed().as_secs_f64());
    Ok(())
}

fn format() -> anyhow::Result<()> {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> anyhow::Result<()> {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run(&mut cargo(&words))
}

fn docs() -> anyhow::Result<()> {
    run(cargo(&["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn tests() -> anyhow::Result<()> {
    let axe = browser::axe()?;
    let mut all = cargo(&["test", "--quiet", "--workspace"]);
    run(all.env("MISCHIEF_AXE", axe).env("PROPTEST_RNG_SEED", SEED))
}
