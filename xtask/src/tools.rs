//! What must be on the machine before anything can be checked. On Debian, as root, what is missing
//! is installed; elsewhere the one line that installs it is named.

use crate::browser;
use crate::shell::{cargo, run, said, there};
use anyhow::bail;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program that a Debian package brings.
pub(crate) struct Tool {
    /// Its name; the others are what it is called elsewhere.
    pub(crate) programs: &'static [&'static str],
    pub(crate) package: &'static str,
    pub(crate) why: &'static str,
}

const TOOLS: &[Tool] = &[
    Tool { programs: &["cc"], package: "gcc", why: "Rust needs a linker to finish a program" },
    Tool {
        programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        package: "chromium",
        why: "the pages are tested in a real browser",
    },
    Tool {
        programs: &["chromedriver"],
        package: "chromium-driver",
        why: "it lets the tests use the browser",
    },
];

/// Parts of the Rust toolchain: subcommand of cargo, component of rustup.
const COMPONENTS: &[(&str, &str)] = &[("fmt", "rustfmt"), ("clippy", "clippy")];

/// Sees to it that all is there.
///
/// # Errors
/// Says what is missing and which line installs it.
pub(crate) fn provide() -> anyhow::Result<()> {
    let missing: Vec<&Tool> = TOOLS.iter().filter(|tool| !is_there(tool)).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let component = |(word, name): &(&str, &'static str)| (!answers(word)).then_some(*name);
    let missing: Vec<&str> = COMPONENTS.iter().filter_map(component).collect();
    if !missing.is_empty() {
        bail!(
            "the Rust toolchain lacks {}; install it with: rustup component add {}",
            missing.join(" and "),
            missing.join(" ")
        );
    }
    browser::axe().map(drop)
}

fn is_there(tool: &Tool) -> bool {
    tool.programs.iter().any(|program| there(program))
}

/// Installs packages of Debian.
///
/// # Errors
/// Where this is no Debian or not its administrator: which line installs them.
pub(crate) fn install(missing: &[&Tool]) -> anyhow::Result<()> {
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    let line = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    let debian = Path::new("/etc/debian_version").exists() && there("apt-get");
    if !debian || said("id", &["-u"]).as_deref() != Some("0") {
        let each =
            |tool: &&Tool| format!("`{}` is missing: {}", tool.programs.join("` or `"), tool.why);
        let reasons: Vec<String> = missing.iter().map(each).collect();
        bail!("{}; install it with: {line}", reasons.join("; "));
    }
    println!("     {line}");
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get").args(line.split(' ').skip(1)))
}

fn answers(subcommand: &str) -> bool {
    let mut command = cargo(&[subcommand, "--version"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
