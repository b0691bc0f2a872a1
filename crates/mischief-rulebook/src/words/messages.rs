//! The messages of one language, parsed when they are first asked for.

use crate::files::File;
use crate::load::LoadError;
use fluent_bundle::{FluentResource, FluentValue};
use std::fmt;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

pub(super) type Bundle = fluent_bundle::concurrent::FluentBundle<FluentResource>;

/// What stands between a number and its fraction.
const DECIMAL_MARK: &str = "decimal-mark";

/// The messages of one language. Parsing them takes milliseconds, and a household speaks one
/// language: so each is parsed at its first use.
pub(super) struct Messages {
    language: LanguageIdentifier,
    files: Vec<(Box<str>, Box<str>)>,
    bundle: OnceLock<Bundle>,
}

impl Messages {
    pub(super) fn new(tag: &str) -> Result<Self, String> {
        let language = tag.parse().map_err(|e| format!("`{tag}` is not a language: {e}"))?;
        Ok(Self { language, files: Vec::new(), bundle: OnceLock::new() })
    }

    pub(super) fn add(&mut self, file: &File<'_>) {
        self.files.push((file.path.into(), file.text.into()));
    }

    /// Parses all, and tells the first mistake.
    pub(super) fn check(&self) -> Result<(), LoadError> {
        let mut faults = Vec::new();
        let bundle = self.parse(&mut faults);
        if let Some(fault) = faults.into_iter().next() {
            return Err(fault);
        }
        // Whoever was faster parsed the same files.
        self.bundle.set(bundle).or(Ok(()))
    }

    /// The messages. Of a file with a mistake in it, those that can be read: the rest is said in
    /// English, and [`Self::check`] tells the mistake.
    pub(super) fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| self.parse(&mut Vec::new()))
    }

    fn parse(&self, faults: &mut Vec<LoadError>) -> Bundle {
        let mut bundle = Bundle::new_concurrent(vec![self.language.clone()]);
        bundle.set_use_isolating(false);
        for (path, text) in &self.files {
            let resource =
                FluentResource::try_new(text.to_string()).unwrap_or_else(|(read, errors)| {
                    faults.push(LoadError::new(path, said(&errors)));
                    read
                });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.push(LoadError::new(path, said(&errors)));
            }
        }
        if decimal_mark(&bundle).as_deref() == Some(",") {
            // A formatter cannot hold anything, so there is one for each mark.
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
                _ => None,
            }));
        }
        bundle
    }
}

fn decimal_mark(bundle: &Bundle) -> Option<String> {
    let pattern = bundle.get_message(DECIMAL_MARK)?.value()?;
    Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

fn said(errors: &[impl fmt::Display]) -> String {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    lines.join("; ")
}
