//! The words of the pages, one folder a language, beside those of the rulebook.

use mischief_rulebook::words::{FluentArgs, FluentValue};
use mischief_rulebook::{Catalogue, File, LoadError, Words};

const FILES: &[File<'static>] =
    &[File { path: "words/en/pages.ftl", text: include_str!("../../web/words/en/pages.ftl") }];

/// The words of the pages in every language.
#[derive(Debug)]
pub(crate) struct Interface {
    catalogue: Catalogue,
}

impl Interface {
    pub(crate) fn read() -> Result<Self, LoadError> {
        Ok(Self { catalogue: Catalogue::of_texts(FILES)? })
    }

    /// The words of a language.
    pub(crate) fn language(&self, tag: &str) -> &Words {
        self.catalogue.language(tag)
    }
}

/// A text with what is put into it.
pub(crate) fn say<'a>(
    words: &Words,
    key: &str,
    args: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
) -> String {
    let mut given = FluentArgs::new();
    for (name, value) in args {
        given.set(name, value);
    }
    words.say(key, None, &given)
}
