//! The engine's answers in sentences. One folder of messages a language; what a language lacks is
//! said in English. Nothing here decides anything: rules and arguments come from the engine.

mod look_back;
mod messages;
mod render;
mod scene;
mod time;

pub use fluent_bundle::{FluentArgs, FluentValue};
pub use render::Answer;
pub use scene::{Group, Known, Scene, Who};

use crate::files::File;
use crate::load::LoadError;
use fluent_syntax::ast::Pattern;
use messages::{Bundle, Messages};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// The language that lacks nothing.
const ENGLISH: &str = "en";

/// Ids behind the places that answers carry.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    pub(crate) behaviours: Vec<Box<str>>,
    pub(crate) signs: Vec<Box<str>>,
}

/// The words of every language.
#[derive(Debug)]
pub struct Catalogue {
    english: Words,
    others: Vec<Words>,
}

impl Catalogue {
    /// The words of texts of one's own, such as those of pages; each path begins with `words/` and
    /// the language's tag.
    ///
    /// # Errors
    /// Where a text is no list of messages, or English is missing.
    pub fn of_texts(files: &[File<'_>]) -> Result<Self, LoadError> {
        Self::read(files, Labels::default())
    }

    pub(crate) fn read(files: &[File<'_>], labels: Labels) -> Result<Self, LoadError> {
        let mut all: Vec<(&str, Messages)> = Vec::new();
        for file in files {
            let Some((tag, _)) =
                file.path.strip_prefix("words/").and_then(|path| path.split_once('/'))
            else {
                continue;
            };
            if !all.iter().any(|(known, _)| *known == tag) {
                let messages = Messages::new(tag).map_err(|e| LoadError::new(file.path, e))?;
                all.push((tag, messages));
            }
            if let Some((_, messages)) = all.iter_mut().find(|(known, _)| *known == tag) {
                messages.add(file);
            }
        }
        let labels = Arc::new(labels);
        let Some(at) = all.iter().position(|(tag, _)| *tag == ENGLISH) else {
            return Err(LoadError::new("words/en", "the words are missing"));
        };
        let english = Words {
            tag: ENGLISH.into(),
            own: Arc::new(all.swap_remove(at).1),
            english: None,
            labels: Arc::clone(&labels),
        };
        english.own.check()?;
        let other = |(tag, messages): (&str, Messages)| Words {
            tag: tag.into(),
            own: Arc::new(messages),
            english: Some(Arc::clone(&english.own)),
            labels: Arc::clone(&labels),
        };
        Ok(Self { others: all.into_iter().map(other).collect(), english })
    }

    /// Parses every language. Loading parses English alone, so that a start does not wait for
    /// languages that nobody in the household speaks.
    ///
    /// # Errors
    /// [`LoadError`] names the file and what is wrong with it.
    pub fn check(&self) -> Result<(), LoadError> {
        self.languages().try_for_each(|words| words.own.check())
    }

    /// The words of a language: those of the whole tag, else of the longest part of it that is
    /// known (`de-AT`, then `de`), else English.
    #[must_use]
    pub fn language(&self, tag: &str) -> &Words {
        let mut part = tag;
        loop {
            if let Some(words) = self.languages().find(|w| w.tag.eq_ignore_ascii_case(part)) {
                return words;
            }
            match part.rsplit_once(['-', '_']) {
                Some((shorter, _)) => part = shorter,
                None => return &self.english,
            }
        }
    }

    /// The words of every language, English first.
    pub fn languages(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.english).chain(&self.others)
    }
}

/// The words of one language.
pub struct Words {
    tag: Box<str>,
    own: Arc<Messages>,
    english: Option<Arc<Messages>>,
    labels: Arc<Labels>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Words {
    /// The tag of the language.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether there is such a message, or such an attribute of it, here or in English.
    #[must_use]
    pub fn has(&self, key: &str, attribute: Option<&str>) -> bool {
        self.find(key, attribute).is_some()
    }

    /// A message, or an attribute of it. Where there is none, its key in brackets.
    #[must_use]
    pub fn say(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> String {
        self.try_say(key, attribute, args).unwrap_or_else(|| match attribute {
            Some(attribute) => format!("[{key}.{attribute}]"),
            None => format!("[{key}]"),
        })
    }

    /// A message, or an attribute of it, where there is one.
    #[must_use]
    pub fn try_say(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Option<String> {
        // What can't be resolved is shown as its reference, which the tests look for.
        self.format(key, attribute, args).map(|(text, _)| text)
    }

    /// A message, and whether all that it names was there.
    fn format(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Option<(String, bool)> {
        let (bundle, pattern) = self.find(key, attribute)?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }

    fn find<'w>(
        &'w self,
        key: &str,
        attribute: Option<&str>,
    ) -> Option<(&'w Bundle, &'w Pattern<&'w str>)> {
        self.bundles().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            Some((bundle, pattern))
        })
    }

    /// The names of a message's attributes, here and in English.
    fn attributes(&self, key: &str) -> BTreeSet<&str> {
        let messages = self.bundles().filter_map(|bundle| bundle.get_message(key));
        messages.flat_map(|message| message.attributes()).map(|attribute| attribute.id()).collect()
    }

    /// The language's own messages, then those of English. English is there already.
    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        [Some(&self.own), self.english.as_ref()].into_iter().flatten().map(|m| m.bundle())
    }
}

/// A number as texts show it: with at most one decimal.
#[must_use]
pub fn number(value: f64) -> FluentValue<'static> {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.is_finite() {
        return FluentValue::from(rounded);
    }
    FluentValue::String(Cow::Owned(value.to_string()))
}
