//! The engine's answers in sentences. One folder of messages a language; what a language lacks is
//! said in English. Nothing here decides anything: rules and arguments come from the engine.

mod look_back;
mod render;
mod scene;
mod time;

pub use fluent_bundle::{FluentArgs, FluentValue};
pub use render::Answer;
pub use scene::{Group, Known, Scene, Who};

use crate::files::File;
use crate::load::LoadError;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Pattern;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

type Bundle = fluent_bundle::concurrent::FluentBundle<FluentResource>;

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
        let mut bundles: Vec<(&str, Bundle)> = Vec::new();
        for file in files {
            let Some((tag, _)) =
                file.path.strip_prefix("words/").and_then(|path| path.split_once('/'))
            else {
                continue;
            };
            let refuse = |what: String| LoadError::new(file.path, what);
            let resource = FluentResource::try_new(file.text.to_owned())
                .map_err(|(_, errors)| refuse(said(&errors)))?;
            if !bundles.iter().any(|(known, _)| *known == tag) {
                bundles.push((tag, bundle(tag).map_err(&refuse)?));
            }
            if let Some((_, bundle)) = bundles.iter_mut().find(|(known, _)| *known == tag) {
                bundle.add_resource(resource).map_err(|errors| refuse(said(&errors)))?;
            }
        }
        let labels = Arc::new(labels);
        let Some(at) = bundles.iter().position(|(tag, _)| *tag == ENGLISH) else {
            return Err(LoadError::new("words/en", "the words are missing"));
        };
        let english = Words {
            tag: ENGLISH.into(),
            own: Arc::new(bundles.swap_remove(at).1),
            english: None,
            labels: Arc::clone(&labels),
        };
        let other = |(tag, bundle): (&str, Bundle)| Words {
            tag: tag.into(),
            own: Arc::new(bundle),
            english: Some(Arc::clone(&english.own)),
            labels: Arc::clone(&labels),
        };
        Ok(Self { others: bundles.into_iter().map(other).collect(), english })
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

fn bundle(tag: &str) -> Result<Bundle, String> {
    let language = tag.parse().map_err(|e| format!("`{tag}` is not a language: {e}"))?;
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    Ok(bundle)
}

fn said(errors: &[impl fmt::Display]) -> String {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    lines.join("; ")
}

/// The words of one language.
pub struct Words {
    tag: Box<str>,
    own: Arc<Bundle>,
    english: Option<Arc<Bundle>>,
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
        let bundles = [Some(&*self.own), self.english.as_deref()];
        bundles.into_iter().flatten().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            Some((bundle, pattern))
        })
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
