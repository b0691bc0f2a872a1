//! Tests of the store, against real database files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may stop"
)]

mod backups;
mod contract;
mod crash;
mod files;
mod many;
mod queries;
mod support;
