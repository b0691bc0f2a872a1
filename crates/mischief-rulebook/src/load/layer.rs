//! Layers: what the dosing assumes of animals, learned from a household's own record.
//!
//! A layer is a small file that lies over the rulebook and sets a few numbers anew. Which ones, and
//! between which bounds, is data; everything else in it is refused, so that no layer can touch what
//! keeps animals safe. Without the file all is as before.

use super::check::Check;
use super::{Builtin, LoadError, ParameterNote, table};
use crate::files::File;
use crate::sources::Sources;
use mischief_core::dosing::Learned;
use mischief_core::protocol::{Backing, Parameters};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;
use toml::Spanned;

const LAYERS: &str = "layers.toml";
/// What a layer says it is.
const KIND: &str = "dosing";
/// More than any layer has, in bytes.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// A number of the dosing that a household's record can say something about.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// The parameter.
    pub id: Box<str>,
    /// The least that it may be.
    pub from: f64,
    /// The most that it may be.
    pub to: f64,
    /// As how many times the one before each value is tried.
    pub step: f64,
}

/// What a fit may learn, and from how much at the least.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitting {
    /// What it may learn.
    pub assumptions: Vec<Assumption>,
    /// From so many animals.
    pub animals_least: usize,
    /// From so many trials with a dose in seconds.
    pub trials_least: usize,
    /// What backs these bounds.
    pub backing: Backing,
}

/// Why a layer can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {what}")]
pub struct LayerError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong there, and what to do.
    pub what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FittingFile {
    evidence: String,
    sources: Vec<String>,
    animals_least: usize,
    trials_least: usize,
    assumption: Vec<AssumptionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssumptionEntry {
    id: String,
    from: f64,
    to: f64,
    step: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayerFile {
    layer: Spanned<String>,
    #[serde(rename = "made_from")]
    _made_from: Option<toml::Table>,
    parameters: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
}

/// Reads what a fit may learn.
pub(super) fn fitting(
    files: &[File<'_>],
    sources: &Sources,
    parameters: &[ParameterNote],
) -> Result<Fitting, LoadError> {
    let mut check = Check::new(LAYERS, sources);
    let file: FittingFile = table(files, LAYERS)?;
    let backing = check.backing(LAYERS, &file.evidence, file.sources)?;
    let mut assumptions = Vec::new();
    for AssumptionEntry { id, from, to, step } in file.assumption {
        check.once(&id)?;
        let Some(known) = parameters.iter().find(|known| *known.id == *id) else {
            return Err(check.refuse(format_args!("`{id}` is no parameter")));
        };
        if !(from > 0.0 && from <= known.value && known.value <= to && to.is_finite()) {
            return Err(check.refuse(format_args!(
                "`{id}`: its value {} does not lie between {from} and {to}, above 0",
                known.value
            )));
        }
        if !(step > 1.0 && step.is_finite()) {
            return Err(check.refuse(format_args!("`{id}`: `step` is more than 1")));
        }
        assumptions.push(Assumption { id: id.into(), from, to, step });
    }
    let (animals_least, trials_least) = (file.animals_least, file.trials_least);
    Ok(Fitting { assumptions, animals_least, trials_least, backing })
}

impl Builtin {
    /// The numbers of the rulebook with some set anew.
    ///
    /// # Errors
    /// [`LoadError`] where there is no such number, or it can't be that.
    pub fn parameters_with(&self, set: &[(&str, f64)]) -> Result<Parameters, LoadError> {
        let mut values = self.values.clone();
        for (id, value) in set {
            if values.insert((*id).to_owned(), toml::Value::Float(*value)).is_none() {
                return Err(LoadError::new(LAYERS, format_args!("`{id}` is no parameter")));
            }
        }
        Parameters::deserialize(values).map_err(|error| LoadError::new(LAYERS, error))
    }

    /// The rulebook under a layer.
    ///
    /// # Errors
    /// [`LayerError`] with the first place in the layer that can't be used.
    pub fn with_layer(mut self, text: &str) -> Result<Self, LayerError> {
        let layer = read(text, &self)?;
        let set: Vec<(&str, f64)> = layer.iter().map(|(id, value)| (&**id, *value)).collect();
        let parameters = self.parameters_with(&set).map_err(|error| at(text, 0..0, error))?;
        for (id, value) in &layer {
            let note = self.about.parameters.iter_mut().find(|note| note.id == *id);
            if let Some(note) = note {
                note.value = *value;
            }
            self.values.insert(id.to_string(), toml::Value::Float(*value));
        }
        self.book.dosing = Learned::new(&parameters);
        self.book.parameters = parameters;
        Ok(self)
    }
}

/// What a layer sets, each within its bounds.
fn read(text: &str, built: &Builtin) -> Result<Vec<(Box<str>, f64)>, LayerError> {
    if text.len() > TEXT_BYTES_MAX {
        let most = TEXT_BYTES_MAX / 1024;
        return Err(at(text, 0..0, format_args!("a layer has at most {most} KiB: is this one?")));
    }
    let file: LayerFile = toml::from_str(text)
        .map_err(|error| at(text, error.span().unwrap_or(0..0), error.message()))?;
    if file.layer.get_ref() != KIND {
        let what = format_args!("a layer is of the kind `{KIND}`: write `layer = \"{KIND}\"`");
        return Err(at(text, file.layer.span(), what));
    }
    let mut set = Vec::new();
    for (key, value) in file.parameters {
        let (id, place) = (key.get_ref(), key.span());
        let allowed = built.fitting.assumptions.iter().find(|known| *known.id == **id);
        let Some(Assumption { from, to, .. }) = allowed else {
            return Err(at(text, place, not_allowed(id, built)));
        };
        let number = f64::deserialize(value.get_ref().clone());
        let Some(number) = number.ok().filter(|number| (*from..=*to).contains(number)) else {
            let what = format_args!("`{id}` is a number from {from} to {to}; take the line out");
            return Err(at(text, value.span(), what));
        };
        set.push((id.as_str().into(), number));
    }
    Ok(set)
}

fn not_allowed(id: &str, built: &Builtin) -> String {
    let assumptions = &built.fitting.assumptions;
    let may: Vec<String> = assumptions.iter().map(|known| format!("`{}`", known.id)).collect();
    let may = may.join(", ");
    if built.about.parameters.iter().any(|known| *known.id == *id) {
        return format!(
            "`{id}` can't be set by a layer, only what the dosing assumes of animals can, never \
             what keeps them safe; take the line out. A layer may set {may}"
        );
    }
    format!("there is no `{id}`; take the line out, or check its spelling. A layer may set {may}")
}

/// An error at a place in the text.
fn at(text: &str, place: Range<usize>, what: impl Display) -> LayerError {
    let before = text.get(..place.start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    LayerError { line, column, what: what.to_string() }
}
