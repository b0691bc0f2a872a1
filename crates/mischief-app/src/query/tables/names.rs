//! What animals, people and things are called in tables: by their ids, or by numbers that tell nothing.

use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, CaretakerId};
use std::collections::BTreeMap;

/// What things are called.
pub(super) struct Names<'h> {
    private: bool,
    animals: BTreeMap<&'h AnimalId, usize>,
    caretakers: BTreeMap<&'h CaretakerId, usize>,
    enclosures: Numbers,
    introductions: Numbers,
    sittings: Numbers,
}

/// Numbers in order of first appearance.
type Numbers = BTreeMap<String, usize>;

impl<'h> Names<'h> {
    /// Those of a household: ids where private columns are asked for, numbers otherwise.
    pub(super) fn new(home: &'h Home, private: bool) -> Self {
        Self {
            private,
            animals: home.animals().map(|(id, _)| id).zip(1..).collect(),
            caretakers: home.caretakers().map(|(id, _)| id).zip(1..).collect(),
            enclosures: Numbers::new(),
            introductions: Numbers::new(),
            sittings: Numbers::new(),
        }
    }

    pub(super) fn animal(&self, id: &AnimalId) -> String {
        self.known("animal", self.animals.get(id), id.as_str())
    }

    pub(super) fn caretaker(&self, id: &CaretakerId) -> String {
        self.known("caretaker", self.caretakers.get(id), id.as_str())
    }

    pub(super) fn all(&self, animals: &[AnimalId]) -> String {
        animals.iter().map(|id| self.animal(id)).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn enclosure(&mut self, id: &str) -> String {
        number(self.private, "enclosure", &mut self.enclosures, id)
    }

    pub(super) fn introduction(&mut self, id: &str) -> String {
        number(self.private, "introduction", &mut self.introductions, id)
    }

    pub(super) fn sitting(&mut self, id: &str) -> String {
        number(self.private, "sitting", &mut self.sittings, id)
    }

    /// Whoever was taken back has no number, and is told apart from nobody.
    fn known(&self, kind: &str, number: Option<&usize>, id: &str) -> String {
        match number {
            _ if self.private => id.to_owned(),
            Some(number) => format!("{kind}-{number}"),
            None => format!("{kind}-unknown"),
        }
    }
}

fn number(private: bool, kind: &str, known: &mut Numbers, id: &str) -> String {
    if private {
        return id.to_owned();
    }
    let next = known.len() + 1;
    let number = known.entry(id.to_owned()).or_insert(next);
    format!("{kind}-{number}")
}
