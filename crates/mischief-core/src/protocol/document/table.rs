//! Tables and values with their place, and the mistakes found in them.
//!
//! Readers answer `None` where something is wrong and have then said so: the caller goes on with the
//! rest, so that all mistakes come to light at once.

use super::wording::{example, listed, nearest, quoted};
use super::{LINES_MAX, Problem};
use crate::event::wire::{NAME_LENGTH_MAX, TEXT_LENGTH_MAX};
use crate::ids::IdError;
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ops::Range;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it is written.
pub(super) type At<T> = (T, Range<usize>);

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// One more mistake.
    pub(super) fn add(
        &self,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.0.borrow_mut().push(Problem { message: message.into(), help: help.into(), span });
    }

    /// All of them.
    pub(super) fn into_vec(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A table that is being read. Keys that nobody asked for are mistakes.
pub(super) struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Where its heading or braces are.
    pub(super) span: Range<usize>,
    what: &'static str,
    problems: &'t Problems,
    known: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<&'static str>>,
}

impl<'t> Table<'t> {
    /// The document itself. It has no heading: its first key stands for it.
    pub(super) fn root(
        entries: &'t DeTable<'t>,
        what: &'static str,
        problems: &'t Problems,
    ) -> Self {
        let first = entries.keys().map(Spanned::span).min_by_key(|span| span.start);
        Self::at(first.unwrap_or(0..0), entries, what, problems)
    }

    fn at(
        span: Range<usize>,
        entries: &'t DeTable<'t>,
        what: &'static str,
        problems: &'t Problems,
    ) -> Self {
        let (known, missing) = (RefCell::default(), RefCell::default());
        Self { entries, span, what, problems, known, missing }
    }

    /// The value of a key that may be absent.
    pub(super) fn get(&self, key: &'static str) -> Option<Value<'t>> {
        self.known.borrow_mut().push(key);
        let value = self.entries.get(key)?;
        Some(Value { key, item: false, value, problems: self.problems })
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, key: &'static str) -> Option<Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            self.missing.borrow_mut().push(key);
        }
        value
    }

    /// Reports the keys that nobody asked for, and those that are missing: a misspelled key is one
    /// mistake, not two. `elsewhere` are keys that belong into other tables, each with what to say
    /// about it.
    pub(super) fn finish(&self, elsewhere: &[(&str, &str)]) {
        let known = self.known.borrow();
        let mut missing = self.missing.borrow_mut();
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                continue;
            }
            let absent = || known.iter().copied().filter(|k| !self.entries.contains_key(*k));
            let help = if let Some((_, help)) = elsewhere.iter().find(|(other, _)| *other == name) {
                (*help).to_owned()
            } else if let Some(near) = nearest(name, absent()) {
                missing.retain(|key| *key != near);
                format!("did you mean `{near}`?")
            } else {
                format!("it can have {}", listed(known.iter().copied()))
            };
            let message = format!("{} has no key {}", self.what, quoted(name));
            self.problems.add(key.span(), message, help);
        }
        for key in missing.drain(..) {
            let message = format!("{} has no `{key}`", self.what);
            self.problems.add(self.span.clone(), message, format!("add {}", example(key)));
        }
    }
}

/// A value that is being read.
#[derive(Clone, Copy)]
pub(super) struct Value<'t> {
    key: &'static str,
    /// Whether it is an item of a list with that key.
    item: bool,
    value: &'t Spanned<DeValue<'t>>,
    problems: &'t Problems,
}

impl<'t> Value<'t> {
    /// Where it is written.
    pub(super) fn span(&self) -> Range<usize> {
        self.value.span()
    }

    /// Reports a mistake in this value.
    pub(super) fn problem(&self, message: impl Into<String>, help: impl Into<String>) {
        self.problems.add(self.span(), message, help);
    }

    fn wrong_kind<T>(&self, expected: &str) -> Option<T> {
        let subject = if self.item { "an item of " } else { "" };
        let got = match self.value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a fraction",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.problem(
            format!("{subject}`{}` is {expected}, not {got}", self.key),
            format!("write it as in {}", example(self.key)),
        );
        None
    }

    /// Any text.
    pub(super) fn str(&self) -> Option<&'t str> {
        match self.value.get_ref() {
            DeValue::String(text) => Some(text),
            _ => self.wrong_kind("a text"),
        }
    }

    /// A text of at most so many characters that is not blank, on one line.
    fn line(&self, most: usize) -> Option<&'t str> {
        let text = self.str()?.trim();
        self.fits(text, most).then_some(())?;
        if text.contains('\n') {
            self.problem(format!("`{}` is one line", self.key), "take the line breaks out");
            return None;
        }
        Some(text)
    }

    fn fits(&self, text: &str, most: usize) -> bool {
        if text.is_empty() {
            self.problem(format!("`{}` is empty", self.key), "write what it should say");
            return false;
        }
        if text.chars().count() > most {
            self.problem(
                format!("`{}` has more than {most} characters", self.key),
                "say it more shortly",
            );
            return false;
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.problem(
                format!("`{}` has a character that can't be shown", self.key),
                "type the text anew",
            );
            return false;
        }
        true
    }

    /// A name or title.
    pub(super) fn title(&self) -> Option<&'t str> {
        self.line(NAME_LENGTH_MAX)
    }

    /// A text of one or more lines, or a list of lines; as lines joined with line breaks.
    pub(super) fn lines(&self) -> Option<String> {
        let mut all: Vec<&str> = Vec::new();
        match self.value.get_ref() {
            DeValue::String(text) => {
                all.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()));
            }
            DeValue::Array(_) => {
                let lines = self.items(LINES_MAX)?;
                let read: Vec<_> = lines.iter().map(|line| line.line(TEXT_LENGTH_MAX)).collect();
                for line in read {
                    all.push(line?);
                }
            }
            _ => return self.wrong_kind("a text or a list of lines"),
        }
        let joined = all.join("\n");
        self.fits(&joined, TEXT_LENGTH_MAX).then_some(joined)
    }

    /// A text that must be written as a list of lines.
    pub(super) fn list_of_lines(&self) -> Option<String> {
        match self.value.get_ref() {
            DeValue::Array(_) => self.lines(),
            _ => self.wrong_kind("a list of lines"),
        }
    }

    /// An id.
    pub(super) fn id<T>(&self, parse: fn(&str) -> Result<T, IdError>) -> Option<At<T>> {
        let text = self.str()?;
        match parse(text) {
            Ok(id) => Some((id, self.span())),
            Err(error) => {
                self.problem(format!("{} is no id", quoted(text)), error.to_string());
                None
            }
        }
    }

    /// An id that is part of a longer one, and so has no `.` of its own.
    pub(super) fn part_id<T>(&self, parse: fn(&str) -> Result<T, IdError>) -> Option<At<T>> {
        let text = self.str()?;
        if text.contains('.') {
            let help = "use `_` between the words of an id";
            self.problem(format!("{} has a `.` in it", quoted(text)), help);
            return None;
        }
        self.id(parse)
    }

    /// One of a few words; `called` is what the words are.
    pub(super) fn word<T: Copy>(
        &self,
        all: &[T],
        word: fn(T) -> &'static str,
        called: &str,
    ) -> Option<At<T>> {
        let text = self.str()?;
        if let Some(value) = all.iter().find(|value| word(**value) == text) {
            return Some((*value, self.span()));
        }
        let words = || all.iter().map(|value| word(*value));
        let help = match nearest(text, words()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of {}", listed(words())),
        };
        self.problem(format!("{} is no {called}", quoted(text)), help);
        None
    }

    /// A whole number within limits.
    pub(super) fn whole(&self, least: u32, most: u32) -> Option<u32> {
        let DeValue::Integer(number) = self.value.get_ref() else {
            return self.wrong_kind("a whole number");
        };
        let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let value = parsed.and_then(|n| u32::try_from(n).ok());
        if let Some(value) = value.filter(|value| (least..=most).contains(value)) {
            return Some(value);
        }
        let range = if most == u32::MAX {
            format!("{least} or more")
        } else {
            format!("from {least} to {most}")
        };
        self.problem(
            format!("`{}` is a whole number {range}", self.key),
            format!("write it as in {}", example(self.key)),
        );
        None
    }

    /// A number, whole or not.
    pub(super) fn number(&self) -> Option<At<f64>> {
        let value = match self.value.get_ref() {
            DeValue::Integer(n) => i64::from_str_radix(n.as_str(), n.radix()).ok().map(to_f64),
            DeValue::Float(n) => n.as_str().parse::<f64>().ok().filter(|n| n.is_finite()),
            _ => return self.wrong_kind("a number"),
        };
        if value.is_none() {
            self.problem(
                format!("`{}` is no number that can be reckoned with", self.key),
                format!("write it as in {}", example(self.key)),
            );
        }
        value.map(|value| (value, self.span()))
    }

    /// `true` or `false`.
    pub(super) fn flag(&self) -> Option<bool> {
        match self.value.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong_kind("`true` or `false`"),
        }
    }

    /// A day.
    pub(super) fn date(&self) -> Option<Date> {
        let DeValue::Datetime(value) = self.value.get_ref() else {
            return self.wrong_kind("a date without quotes");
        };
        let day = value.date.filter(|_| value.time.is_none() && value.offset.is_none());
        let day = day.and_then(|day| {
            let year = i16::try_from(day.year).ok()?;
            let month = i8::try_from(day.month).ok()?;
            Date::new(year, month, i8::try_from(day.day).ok()?).ok()
        });
        if day.is_none() {
            self.problem(
                format!("`{}` is a day, without a time", self.key),
                format!("write it as in {}", example(self.key)),
            );
        }
        day
    }

    /// The items of a list of at most so many.
    pub(super) fn items(&self, most: usize) -> Option<Vec<Value<'t>>> {
        let DeValue::Array(array) = self.value.get_ref() else {
            return self.wrong_kind("a list");
        };
        if array.len() > most {
            self.problem(
                format!("`{}` has more than {most} items", self.key),
                "keep those that matter most",
            );
            return None;
        }
        Some(array.iter().map(|value| Value { item: true, value, ..*self }).collect())
    }

    /// A table.
    pub(super) fn table(&self, what: &'static str) -> Option<Table<'t>> {
        let DeValue::Table(entries) = self.value.get_ref() else {
            return self.wrong_kind("a table");
        };
        Some(Table::at(self.span(), entries, what, self.problems))
    }
}

/// Whole numbers in a protocol are small; what is too large to be exact is refused as a dose anyway.
fn to_f64(number: i64) -> f64 {
    number as f64
}
