//! What machine this is.

use crate::shell::said;
use std::fs;
use std::num::NonZero;
use std::thread::available_parallelism;

/// The machine in a few lines: what it is, and of what kind.
pub(super) fn description() -> Vec<(&'static str, String)> {
    let unknown = || "unknown".to_owned();
    let cores =
        available_parallelism().map_or_else(|_| unknown(), |n: NonZero<usize>| n.to_string());
    let memory = field("/proc/meminfo", "MemTotal").and_then(|text| gibibytes(&text));
    let system = field("/etc/os-release", "PRETTY_NAME").map(|name| name.replace('"', ""));
    let kernel = said("uname", &["-srm"]).unwrap_or_default();
    let revision = said("git", &["describe", "--always", "--dirty=, with changes"]);
    vec![
        ("processor", field("/proc/cpuinfo", "model name").unwrap_or_else(unknown)),
        ("cores", cores),
        ("memory", memory.unwrap_or_else(unknown)),
        ("system", format!("{}, {kernel}", system.unwrap_or_else(unknown))),
        ("compiler", said("rustc", &["--version"]).unwrap_or_else(unknown)),
        ("revision of mischief", revision.unwrap_or_else(unknown)),
    ]
}

/// The first value of a field in a file of `name: value` or `NAME=value` lines.
fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let value = |line: &str| {
        let (key, value) = line.split_once([':', '='])?;
        (key.trim() == name).then(|| value.trim().to_owned())
    };
    text.lines().find_map(value)
}

fn gibibytes(text: &str) -> Option<String> {
    let kibibytes: f64 = text.split(' ').next()?.parse().ok()?;
    Some(format!("{:.0} GiB", kibibytes / f64::from(1 << 20)))
}
