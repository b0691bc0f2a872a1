//! How the pages are served, as whoever runs the program says it: by flag, by the environment, or in
//! a file, in this order. One table (`table`) says what can be set; the help, the names in the
//! environment, the keys of the file and the documentation follow from it.

pub mod document;
mod file;
mod read;
pub mod table;

pub use file::{DEFAULT_FILE, FILE_SETTING};
pub use read::SettingError;

use self::table::{Setting, TABLE};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// Where a value was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// On the command line.
    Flag,
    /// In the environment.
    Environment,
    /// In a file, on a line of it.
    File {
        /// The file, as people know it.
        file: String,
        /// From 1.
        line: usize,
    },
}

/// What was said about one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The values: one, or those of a list.
    pub values: Vec<String>,
    /// Where it was said.
    pub origin: Origin,
}

/// All that was said, each setting by whoever goes before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    said: BTreeMap<&'static str, Said>,
}

impl Settings {
    /// What the environment says; an empty value says nothing.
    #[must_use]
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let mut settings = Self::default();
        for setting in TABLE {
            if let Some(value) = variable(&setting.variable()).filter(|value| !value.is_empty()) {
                let values = match setting.kind {
                    table::Kind::List => value
                        .split([',', ' '])
                        .filter(|part| !part.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    _ => vec![value],
                };
                settings.said.insert(setting.key, Said { values, origin: Origin::Environment });
            }
        }
        settings
    }

    /// What a file says.
    ///
    /// # Errors
    /// Where it can't be read, is no TOML, or holds what can't be set.
    pub fn of_file(path: &Path) -> Result<Self, SettingError> {
        Ok(Self { said: file::read(path)? })
    }

    /// What a file's text says; its name is told in errors.
    ///
    /// # Errors
    /// As [`Self::of_file`].
    pub fn of_text(name: &str, text: &str) -> Result<Self, SettingError> {
        Ok(Self { said: file::read_text(name, text)? })
    }

    /// Takes in a value from the command line.
    pub fn say(&mut self, setting: &Setting, values: Vec<String>) {
        self.said.insert(setting.key, Said { values, origin: Origin::Flag });
    }

    /// These, and where they say nothing, others.
    #[must_use]
    pub fn or(mut self, others: Self) -> Self {
        for (key, said) in others.said {
            self.said.entry(key).or_insert(said);
        }
        self
    }

    fn get(&self, key: &'static str) -> Option<&Said> {
        debug_assert!(TABLE.iter().any(|setting| setting.key == key), "{key} is in the table");
        self.said.get(key)
    }

    /// Whether anything was said about a setting.
    #[must_use]
    pub fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }
}

/// How a setting is called where it was said, for errors.
struct Place<'a>(&'a str, &'a Origin);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(key, origin) = self;
        match origin {
            Origin::Flag => write!(f, "`{}`", table::flag_of(key)),
            Origin::Environment => write!(f, "`{}`", table::variable_of(key)),
            Origin::File { file, line } => write!(f, "{file}, line {line}: `{key}`"),
        }
    }
}

#[cfg(test)]
mod tests;
