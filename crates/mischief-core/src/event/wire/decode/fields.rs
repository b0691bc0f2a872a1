//! The fields of one object: which are asked for, which are left over, and the gravest finding.

use super::value::{Value, Wrong};
use crate::event::Change;
use crate::event::wire::json::{Json, Path};
use crate::event::wire::{Code, Refusal};
use alloc::borrow::Cow;
use alloc::format;
use core::cell::{Cell, RefCell};

/// How grave a finding is: the lowest is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    UnknownField,
    MissingField,
    Value,
}

#[derive(Default)]
pub(super) struct Problems {
    first: RefCell<Option<(Rank, Refusal)>>,
    pub(super) unknown_behaviour: Cell<Option<Refusal>>,
}

impl Problems {
    pub(super) fn add(&self, rank: Rank, refusal: impl FnOnce() -> Refusal) {
        let mut first = self.first.borrow_mut();
        if first.as_ref().is_none_or(|(known, _)| rank < *known) {
            *first = Some((rank, refusal()));
        }
    }

    pub(super) fn result(&self) -> Result<(), Refusal> {
        self.first.borrow_mut().take().map_or(Ok(()), |(_, refusal)| Err(refusal))
    }
}

pub(super) fn missing(path: Path<'_>) -> Refusal {
    Refusal::new(Code::MissingField, path, format!("`{path}` must be there"))
}

/// The fields of one object, and which of them were asked for.
pub(super) struct Fields<'j, 'p> {
    pub(super) fields: &'j [(Cow<'j, str>, Json<'j>)],
    pub(super) path: Path<'p>,
    pub(super) problems: &'p Problems,
    pub(super) read: Cell<u64>,
}

impl<'j, 'p> Fields<'j, 'p> {
    pub(super) fn of(json: &'j Json<'j>, path: Path<'p>, problems: &'p Problems) -> Option<Self> {
        let Json::Object(fields) = json else { return None };
        Some(Self { fields, path, problems, read: Cell::new(0) })
    }

    pub(super) fn find(&self, name: &str) -> Option<&'j Json<'j>> {
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        if let Ok(at) = u32::try_from(at) {
            self.read.set(self.read.get() | 1u64.checked_shl(at).unwrap_or(0));
        }
        self.fields.get(at).map(|(_, value)| value)
    }

    pub(super) fn skip(&self, name: &str) {
        let _ = self.find(name);
    }

    /// Reports every field that nobody asked for.
    pub(super) fn finish(&self) {
        for (at, (name, _)) in self.fields.iter().enumerate() {
            let asked = at < 64 && self.read.get() >> at & 1 == 1;
            if !asked {
                self.problems.add(Rank::UnknownField, || {
                    let path = Path::Field(&self.path, name);
                    let message = format!("there is no field `{name}` here; check its spelling");
                    Refusal::new(Code::UnknownField, path, message)
                });
            }
        }
    }

    pub(super) fn bad(&self, name: &str, message: &str) {
        self.problems.add(Rank::Value, || {
            Refusal::new(Code::BadValue, Path::Field(&self.path, name), message)
        });
    }

    pub(super) fn required<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        let path = Path::Field(&self.path, name);
        let Some(json) = self.find(name) else {
            self.problems.add(Rank::MissingField, || missing(path));
            return None;
        };
        self.read_value(json, path, read)
    }

    /// A field that may be absent; `null` reads as absent.
    pub(super) fn optional<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        let json = self.find(name)?;
        if *json == Json::Null {
            return None;
        }
        self.read_value(json, Path::Field(&self.path, name), read)
    }

    /// A field of a change, where `null` clears.
    pub(super) fn change<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Change<T> {
        match self.find(name) {
            None => Change::Keep,
            Some(Json::Null) => Change::Clear,
            Some(json) => self
                .read_value(json, Path::Field(&self.path, name), read)
                .map_or(Change::Keep, Change::Set),
        }
    }

    /// A field of a change that can't be cleared.
    pub(super) fn set<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        self.find(name).and_then(|json| self.read_value(json, Path::Field(&self.path, name), read))
    }

    pub(super) fn read_value<T>(
        &self,
        json: &'j Json<'j>,
        path: Path<'_>,
        read: impl FnOnce(Value<'j, '_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        match read(Value { json, path: &path, problems: self.problems }) {
            Ok(value) => Some(value),
            Err(Wrong::Told) => None,
            Err(Wrong::Value(message)) => {
                let refusal = || Refusal::new(Code::BadValue, path, format!("`{path}` {message}"));
                self.problems.add(Rank::Value, refusal);
                None
            }
            Err(Wrong::TooLong(message)) => {
                let refusal = || Refusal::new(Code::TooLong, path, format!("`{path}` {message}"));
                self.problems.add(Rank::Value, refusal);
                None
            }
        }
    }
}
