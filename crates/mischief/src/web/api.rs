//! The interface for programs, and for the pages' own scripts: the shapes of the line protocol.
//!
//! Every address is described where it is answered; [`document`] gathers the descriptions, and a test
//! holds them against the table of routes and against real answers.

pub(super) mod animals;
mod asked;
pub mod document;
mod error;
pub(super) mod events;
pub(super) mod household;
pub(super) mod introductions;
mod next;
pub(super) mod passports;
pub(super) mod rulebook;
pub mod shape;
