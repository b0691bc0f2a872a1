//! The words of the pages, one folder a language, beside those of the rulebook.

use mischief_rulebook::words::{FluentArgs, FluentValue};
use mischief_rulebook::{Catalogue, File, LoadError, Words};

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(File { path: $path, text: include_str!(concat!("../../web/", $path)) }),*]
    };
}

pub(crate) const FILES: &[File<'static>] = files![
    "words/de/animals.ftl",
    "words/de/door.ftl",
    "words/de/frame.ftl",
    "words/de/handbook.ftl",
    "words/de/household.ftl",
    "words/de/introductions.ftl",
    "words/de/meeting.ftl",
    "words/de/newcomers.ftl",
    "words/de/passport.ftl",
    "words/de/record.ftl",
    "words/de/session.ftl",
    "words/de/today.ftl",
    "words/de/you.ftl",
    "words/en/animals.ftl",
    "words/en/door.ftl",
    "words/en/frame.ftl",
    "words/en/handbook.ftl",
    "words/en/household.ftl",
    "words/en/introductions.ftl",
    "words/en/meeting.ftl",
    "words/en/newcomers.ftl",
    "words/en/passport.ftl",
    "words/en/record.ftl",
    "words/en/session.ftl",
    "words/en/today.ftl",
    "words/en/you.ftl",
];

/// The words of the pages in every language.
#[derive(Debug)]
pub(crate) struct Interface {
    catalogue: Catalogue,
}

impl Interface {
    pub(crate) fn read() -> Result<Self, LoadError> {
        Ok(Self { catalogue: Catalogue::of_texts(FILES)? })
    }

    /// The language that a browser's list asks for most, of those that there are.
    pub(crate) fn preferred(&self, accepted: &str) -> &str {
        let wish = |part: &str| {
            let (tag, rest) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight = rest.trim().strip_prefix("q=").and_then(|q| q.trim().parse::<f64>().ok());
            (tag.trim().to_owned(), weight.unwrap_or(0.0))
        };
        let mut wishes: Vec<(String, f64)> = accepted.split(',').map(wish).collect();
        wishes.retain(|(tag, weight)| *weight > 0.0 && !tag.is_empty());
        wishes.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let primary = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
        let there = wishes.iter().find_map(|(tag, _)| {
            let words = self.catalogue.language(tag);
            (primary(words.tag()) == primary(tag)).then(|| words.tag())
        });
        there.unwrap_or_else(|| self.catalogue.language("en").tag())
    }

    /// The tags of the languages that there are.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.catalogue.languages().map(Words::tag)
    }

    /// What a language calls itself.
    pub(crate) fn of_itself(&self, tag: &str) -> String {
        say(self.language(tag), "language-name", [])
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
    say_named(words, key, args)
}

/// The same, of whatever names.
pub(crate) fn say_named<'n, 'a>(
    words: &Words,
    key: &str,
    args: impl IntoIterator<Item = (&'n str, FluentValue<'a>)>,
) -> String {
    let mut given = FluentArgs::new();
    for (name, value) in args {
        given.set(name.to_owned(), value);
    }
    words.say(key, None, &given)
}
