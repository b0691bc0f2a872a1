//! What mischief knows, as data: protocols, behaviours, health signs, parameters, sources, and the
//! words of every answer. A loader reads and checks it; nothing here decides anything.
//!
//! The data are the files under `data`, each with its sources beside it. [`builtin`] reads those
//! that are compiled in; [`words`] turns the engine's answers into sentences.

mod files;
mod load;
mod sources;
pub mod words;

pub use files::{File, files};
pub use load::{
    About, Assumption, BehaviourNote, Builtin, Concerns, Fitting, Form, Grade, LayerError,
    LoadError, ParameterNote, RuleNote, Sides, load,
};
pub use sources::{Source, SourceKind, Sources};
pub use words::{Catalogue, Scene, Words};

/// The rulebook that is compiled in.
///
/// # Errors
/// [`LoadError`] names the file and what is wrong with it; the tests see to it that there is none.
pub fn builtin() -> Result<Builtin, LoadError> {
    load(files())
}
