//! What was said, as what it means. Every refusal tells where the value stands.

use super::table::{FORMATS, Kind, LEVELS, TABLE};
use super::{Place, Said, Settings};
use ipnet::IpNet;
use jiff::{SignedDuration, Span, SpanRelativeTo};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// Something that can't be set so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SettingError(String);

impl SettingError {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }
}

type Read<T> = Result<T, SettingError>;

impl Settings {
    /// A switch; off where nothing is said.
    ///
    /// # Errors
    /// Where what was said is neither yes nor no.
    pub fn switch(&self, key: &'static str) -> Read<bool> {
        let read = |value: &str| match value.to_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        };
        Ok(self.one(key, read, "takes true or false")?.unwrap_or(false))
    }

    /// An address with a port.
    ///
    /// # Errors
    /// Where it is none.
    pub fn address(&self, key: &'static str) -> Read<Option<SocketAddr>> {
        let help = "is not an address with a port; it looks like 127.0.0.1:4242 or [::1]:4242";
        self.one(key, |value| value.parse().ok(), help)
    }

    /// A text.
    #[must_use]
    pub fn text(&self, key: &'static str) -> Option<&str> {
        self.get(key).and_then(|said| said.values.first()).map(String::as_str)
    }

    /// A file or a folder.
    #[must_use]
    pub fn path(&self, key: &'static str) -> Option<PathBuf> {
        self.text(key).map(PathBuf::from)
    }

    /// Several texts.
    #[must_use]
    pub fn list(&self, key: &'static str) -> &[String] {
        self.get(key).map_or(&[], |said| &said.values)
    }

    /// A whole number, not 0.
    ///
    /// # Errors
    /// Where it is none.
    pub fn count(&self, key: &'static str) -> Read<Option<usize>> {
        let read = |value: &str| value.parse().ok().filter(|count| *count > 0);
        self.one(key, read, "is not a whole number from 1 on")
    }

    /// A length of time, of a minute at least.
    ///
    /// # Errors
    /// Where it is none.
    pub fn time(&self, key: &'static str) -> Read<Option<SignedDuration>> {
        let read = |value: &str| {
            let span: Span = value.parse().ok()?;
            let time = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
            (time >= SignedDuration::from_mins(1)).then_some(time)
        };
        self.one(key, read, "is not a time of a minute at least; it looks like 12h, 1d or 7 days")
    }

    /// One of a few words.
    ///
    /// # Errors
    /// Where it is another.
    pub fn choice(&self, key: &'static str) -> Read<Option<&'static str>> {
        let kind = TABLE.iter().find(|setting| setting.key == key).map(|setting| setting.kind);
        let Some(Kind::Choice(words)) = kind else { return Ok(None) };
        let read = |value: &str| words.iter().copied().find(|word| *word == value);
        let help = match words {
            words if words == LEVELS => "is none of off, error, warn, info, debug",
            words if words == FORMATS => "is neither text nor json",
            _ => "is not one of the words that it takes",
        };
        self.one(key, read, help)
    }

    /// Addresses and ranges of them.
    ///
    /// # Errors
    /// Where one is neither.
    pub fn ranges(&self, key: &'static str) -> Read<Vec<IpNet>> {
        let Some(said) = self.get(key) else { return Ok(Vec::new()) };
        let parts = said.values.iter().flat_map(|value| value.split(','));
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let range = part.parse::<IpNet>().ok();
                let range = range.or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from));
                let help =
                    "is neither an address nor a range; it looks like 127.0.0.1 or 10.0.0.0/8";
                range.ok_or_else(|| refused(key, said, part, help))
            })
            .collect()
    }

    /// That a setting can't be as it was said, and why.
    #[must_use]
    pub fn refuse(&self, key: &'static str, why: &str) -> SettingError {
        match self.get(key) {
            Some(said) => SettingError::new(format!("{}: {why}", Place(key, &said.origin))),
            None => SettingError::new(format!("`{key}`: {why}")),
        }
    }

    fn one<T>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Option<T>,
        help: &str,
    ) -> Read<Option<T>> {
        let Some(said) = self.get(key) else { return Ok(None) };
        let value = said.values.last().map_or("", String::as_str);
        read(value).map(Some).ok_or_else(|| refused(key, said, value, help))
    }
}

fn refused(key: &'static str, said: &Said, value: &str, help: &str) -> SettingError {
    SettingError::new(format!("{}: `{value}` {help}", Place(key, &said.origin)))
}
