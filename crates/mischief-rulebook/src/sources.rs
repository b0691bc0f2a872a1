//! Where each fact, figure and practice comes from.

use std::collections::BTreeMap;

/// What kind of work a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// A study in a journal.
    PeerReviewed,
    /// A veterinary, public-health or welfare body.
    WelfareBody,
    /// Keepers.
    Community,
    /// Our own default.
    Ours,
}

impl SourceKind {
    /// Every kind, in order.
    pub const ALL: &'static [Self] =
        &[Self::PeerReviewed, Self::WelfareBody, Self::Community, Self::Ours];

    /// The word of the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PeerReviewed => "peer_reviewed",
            Self::WelfareBody => "welfare_body",
            Self::Community => "community",
            Self::Ours => "ours",
        }
    }

    /// The kind that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }
}

/// A work that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its key, as rules and steps name it.
    pub id: Box<str>,
    /// Who, when, about what.
    pub title: Box<str>,
    /// What kind of work it is.
    pub kind: SourceKind,
    /// Where to read it; without one, the source is named and not linked.
    pub url: Option<Box<str>>,
}

/// All sources, in the order of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    list: Vec<Source>,
    by_id: BTreeMap<Box<str>, usize>,
}

impl Sources {
    /// The sources of this list; of two with one id the later is found. The loader refuses such.
    #[must_use]
    pub fn new(list: Vec<Source>) -> Self {
        let by_id = list.iter().enumerate().map(|(at, s)| (s.id.clone(), at)).collect();
        Self { list, by_id }
    }

    /// The source with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.list.get(*self.by_id.get(id)?)
    }

    /// Whether there is a source with this id.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Every source, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.list.iter()
    }
}
