//! Figures for docs/benchmarks.md, written where `cargo xtask bench` asks for them.

use std::path::PathBuf;

/// Keeps a figure under its name.
pub(crate) fn keep(name: &str, value: u64) {
    let Some(folder) = std::env::var_os("MISCHIEF_FIGURES") else { return };
    let file = PathBuf::from(folder).join(format!("{name}.txt"));
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, value.to_string()).expect("a file");
}
