//! Where households' events are kept: all SQL of mischief, and nothing else.
//!
//! A [`Store`] is one database. In it lie, for each household, its log ([`NewEvent`],
//! [`StoredEvent`]) and what stands beside the log: members, tokens, invitations, drafts, protocols,
//! photos, settings, and who did what. People who can sign in, their devices and their failed attempts
//! belong to no household.
//!
//! Reads are methods of [`Store`]. Every write is a [`Change`]; [`Store::change`] takes several, which
//! are made all or none, and the methods for single ones call it. One task makes the changes of all
//! callers, many in one transaction, and answers only once they are on disk.
//!
//! The database is SQLite so far, through sqlx's driver for any database: one text and one body for
//! each query, what differs is in `dialect`. Two things were measured and shape the rest. A row that is
//! read costs microseconds on its way between threads, so many events are joined by the database and
//! read as one text (`log/read.rs`). A statement costs far more than a row in it, so rows are added in
//! portions (`rows.rs`), those of many callers together (`writer.rs`). Rows as long as an event's slow
//! down a table without row ids several times, so the log has them.
//!
//! This crate reads no clock and makes no ids: whoever calls brings them.

pub mod backup;
pub mod diagnose;

mod attempt;
mod audit;
mod change;
mod device;
mod dialect;
mod draft;
mod error;
mod household;
mod invitation;
mod log;
mod member;
mod person;
mod photo;
mod protocol;
mod row;
mod rows;
mod schema;
mod setting;
mod store;
mod token;
mod writer;

pub use attempt::Attempt;
pub use audit::AuditEntry;
pub use change::Change;
pub use device::Device;
pub use draft::Draft;
pub use error::StoreError;
pub use household::{Household, HouseholdId};
pub use invitation::Invitation;
pub use log::{Appended, NewEvent, StoredEvent};
pub use member::{Member, Membership};
pub use person::Person;
pub use photo::{Photo, PhotoContent};
pub use protocol::ProtocolText;
pub use schema::KNOWN_SCHEMA;
pub use store::Store;
pub use token::Token;
