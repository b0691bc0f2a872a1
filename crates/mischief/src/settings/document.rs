//! The documentation of the settings, made from their table.

use super::file::{DEFAULT_FILE, FILE_SETTING};
use super::table::{Kind, Setting, Subject, TABLE};
use std::fmt::Write as _;

/// `docs/configuration.md` as it should be.
#[must_use]
pub fn document() -> String {
    let (flag, variable) = FILE_SETTING;
    let mut text = format!(
        "<!-- Made from the table in crates/mischief/src/settings/table.rs by \
         `MISCHIEF_WRITE_DOCS=1 cargo test -p mischief --test it configuration`. -->\n\n\
         # Configuration\n\n\
         Whatever can be said about `mischief serve` can be said in three ways: as a flag, in the \
         environment, or in a file. A flag goes before the environment, the environment before the \
         file. Nothing needs to be said.\n\n\
         The file is `{DEFAULT_FILE}` in the data folder (`--data`, `MISCHIEF_DATA`), where the \
         record is, or the one that `--{flag}` or `{variable}` names. It is TOML. What is no \
         setting is an error, with its line.\n\n\
         ```toml\n\
         # {DEFAULT_FILE}: phones on the network may come in, and there is a backup each day.\n\
         lan = true\n\
         name = [\"rats.lan\"]\n\
         backup_every = \"1d\"\n\
         backup_folder = \"/media/stick/mischief\"\n\
         ```\n"
    );
    for subject in Subject::ALL {
        let _ = write!(text, "\n## {}\n", subject.heading());
        for setting in TABLE.iter().filter(|setting| setting.subject == subject) {
            text.push('\n');
            text.push_str(&section(setting));
        }
    }
    text
}

fn section(setting: &Setting) -> String {
    let Setting { key, help, more, default, value, .. } = setting;
    let (flag, variable) = (setting.flag(), setting.variable());
    let flag = if value.is_empty() { flag } else { format!("{flag} {value}") };
    let mut text = format!("### `{key}`\n\n{help}.");
    if !more.is_empty() {
        let _ = write!(text, " {more}");
    }
    let _ = write!(
        text,
        "\n\n* flag: `{flag}`\n* environment: `{variable}`{}\n* file: `{key} = {}`\n",
        how_in_environment(setting.kind),
        example(setting)
    );
    if !default.is_empty() {
        let _ = writeln!(text, "* otherwise: {default}");
    }
    text
}

const fn how_in_environment(kind: Kind) -> &'static str {
    match kind {
        Kind::Switch => ", `true` or `false`",
        Kind::List => ", with commas between several",
        _ => "",
    }
}

/// A value as it stands in the file.
fn example(setting: &Setting) -> &'static str {
    match setting.key {
        "listen" => "\"0.0.0.0:4242\"",
        "url" => "\"https://rats.example\"",
        "base" => "\"/rats\"",
        "connections" => "512",
        "name" => "[\"rats.lan\"]",
        "cert" => "\"/etc/mischief/cert.pem\"",
        "key" => "\"/etc/mischief/key.pem\"",
        "trust_proxy" => "[\"127.0.0.1\", \"10.0.0.0/8\"]",
        "backup_every" => "\"1d\"",
        "backup_keep" => "14",
        "backup_folder" => "\"/media/stick/mischief\"",
        "log" => "\"info\"",
        "log_format" => "\"json\"",
        "metrics_token" => "\"a long random text\"",
        _ => "true",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn every_example_can_be_read() {
        for setting in TABLE {
            let line = format!("{} = {}", setting.key, example(setting));
            let read = Settings::of_text("example", &line);
            assert!(read.is_ok_and(|settings| settings.has(setting.key)), "{line}");
        }
    }
}
