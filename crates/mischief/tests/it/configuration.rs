//! The settings as people find them: in the documentation, in the help, in a file.

use mischief::settings::document::document;
use mischief::settings::table::TABLE;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

fn run(folder: &TempDir, words: &[&str], environment: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mischief"));
    command.args(words).env("MISCHIEF_DATA", folder.path()).env_remove("MISCHIEF_CONFIG");
    command.envs(environment.iter().copied());
    let Output { status, stdout, stderr } = command.output().expect("the program runs");
    let told = [stdout, stderr].concat();
    (status.code(), String::from_utf8(told).expect("a text"))
}

fn folder() -> TempDir {
    TempDir::new().expect("a temporary folder can be made")
}

#[test]
fn the_documentation_is_that_of_the_table() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/configuration.md");
    if std::env::var_os("MISCHIEF_WRITE_DOCS").is_some() {
        std::fs::write(&file, document()).expect("it can be written");
    }
    let written = std::fs::read_to_string(&file).expect("it is there");
    assert!(written == document(), "write it anew: its first lines say how");
}

#[test]
fn the_help_names_every_setting_and_how_the_environment_calls_it() {
    let (code, told) = run(&folder(), &["serve", "--help"], &[]);
    assert_eq!(code, Some(0), "{told}");
    for setting in TABLE {
        assert!(told.contains(&setting.flag()), "{} in:\n{told}", setting.flag());
        assert!(told.contains(&setting.variable()), "{} in:\n{told}", setting.variable());
    }
    for line in told.lines() {
        assert!(line.chars().count() <= 100, "a line fits on a screen: {line}");
    }
}

#[test]
fn a_mistake_in_a_file_or_elsewhere_ends_the_start() {
    let folder = folder();
    let refused = |words: &[&str], environment: &[(&str, &str)], text: &str| {
        let (code, told) = run(&folder, words, environment);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains(text), "{text} in: {told}");
    };
    let file = folder.path().join("mischief.toml");
    std::fs::write(&file, "lan = false\nlsten = \"127.0.0.1:0\"\n").expect("written");
    refused(
        &["serve"],
        &[],
        "mischief.toml, line 2: there is no setting `lsten`; perhaps `listen`",
    );
    refused(&[], &[], "mischief.toml, line 2");
    std::fs::remove_file(&file).expect("removed");
    refused(&["serve", "--config", "/no/such/file.toml"], &[], "/no/such/file.toml can't be read");
    refused(&["serve"], &[("MISCHIEF_CONFIG", "/no/such.toml")], "/no/such.toml can't be read");
    refused(
        &["serve", "--listen", "here"],
        &[],
        "`--listen`: `here` is not an address with a port",
    );
    refused(&["serve"], &[("MISCHIEF_LISTEN", "here")], "`MISCHIEF_LISTEN`: `here` is not");
    refused(&["serve", "--cert", "a.pem"], &[], "`--cert`: say where its key is");
    refused(&["serve", "--cert", "a.pem", "--key", "b.pem"], &[], "a.pem can't be read");
    refused(
        &["serve", "--url", "rats.example"],
        &[],
        "`--url`: it looks like https://rats.example",
    );
    let both = ["serve", "--url", "https://example.org/rats", "--base", "/mice"];
    refused(&both, &[], "`--base`: it says another path than `url`");
    refused(&["serve", "--trust-proxy", "proxy"], &[], "`--trust-proxy`: `proxy` is neither");
    refused(
        &["serve", "--lan", "--name", "my rats", "--listen", "127.0.0.1:0"],
        &[],
        "`my rats` is no name",
    );
    refused(
        &["serve", "--listen", "203.0.113.7:4311"],
        &[],
        "does not have the address 203.0.113.7",
    );
}
