//! From events to state: the household, and the record of each animal, as of a time.
//!
//! State is never stored. It is made anew from the set of events, so there is no second truth, and
//! the order in which events arrived can't matter.

pub mod gathering;
pub mod health;
pub mod home;
pub mod housing;
pub mod incidents;
pub mod introduction;
mod long_hold;
pub mod pair;
pub mod quarantine;
mod reading;
pub mod record;
pub mod session;
pub mod shown;
pub mod traces;

pub use home::{Animal, Caretaker, Home};
pub use pair::{Cause, Pair};
pub use record::Record;
