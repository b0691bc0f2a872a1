//! Checks that every entry of a data file makes: known words, known sources, each id once.

use super::{LoadError, OURS, Sides};
use crate::sources::Sources;
use mischief_core::protocol::{Backing, Evidence};
use std::collections::BTreeSet;
use std::fmt::Display;

/// Checks the entries of one file against the sources.
pub(super) struct Check<'a> {
    file: &'a str,
    sources: &'a Sources,
    seen: BTreeSet<String>,
}

impl<'a> Check<'a> {
    pub(super) fn new(file: &'a str, sources: &'a Sources) -> Self {
        Self { file, sources, seen: BTreeSet::new() }
    }

    pub(super) fn refuse(&self, what: impl Display) -> LoadError {
        LoadError::new(self.file, what)
    }

    pub(super) fn once(&mut self, id: &str) -> Result<(), LoadError> {
        if self.seen.insert(id.to_owned()) {
            return Ok(());
        }
        Err(self.refuse(format_args!("`{id}` is there twice")))
    }

    pub(super) fn word<T>(&self, id: &str, word: &str, value: Option<T>) -> Result<T, LoadError> {
        value.ok_or_else(|| self.refuse(format_args!("`{id}`: `{word}` is not a word for this")))
    }

    pub(super) fn known(&self, id: &str, sources: Vec<String>) -> Result<Vec<Box<str>>, LoadError> {
        if sources.is_empty() {
            return Err(self.refuse(format_args!("`{id}` names no source")));
        }
        if let Some(unknown) = sources.iter().find(|s| !self.sources.contains(s)) {
            return Err(self.refuse(format_args!("`{id}` names the unknown source `{unknown}`")));
        }
        Ok(sources.into_iter().map(Into::into).collect())
    }

    pub(super) fn backing(
        &self,
        id: &str,
        evidence: &str,
        sources: Vec<String>,
    ) -> Result<Backing, LoadError> {
        let evidence = self.word(id, evidence, Evidence::from_word(evidence))?;
        let sources = self.known(id, sources)?;
        if evidence == Evidence::DesignDefault && !sources.iter().any(|s| &**s == OURS) {
            return Err(
                self.refuse(format_args!("`{id}` is a default of ours and does not say so"))
            );
        }
        Ok(Backing { evidence, sources })
    }

    /// Both sides where something is contested, and none where it is not.
    pub(super) fn sides(
        &self,
        id: &str,
        evidence: Evidence,
        pro: Option<Vec<String>>,
        contra: Option<Vec<String>>,
    ) -> Result<Option<Sides>, LoadError> {
        match (evidence, pro, contra) {
            (Evidence::Contested, Some(pro), Some(contra)) => Ok(Some(Sides {
                sources_for: self.known(id, pro)?,
                sources_against: self.known(id, contra)?,
            })),
            (Evidence::Contested, ..) => {
                Err(self.refuse(format_args!("`{id}` is contested and lacks a side")))
            }
            (_, None, None) => Ok(None),
            _ => Err(self.refuse(format_args!("`{id}` has two sides and is not contested"))),
        }
    }
}
