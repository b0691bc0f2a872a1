//! The program, asked as other programs ask it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod backups;
mod daily;
mod fuzz;
mod household;
mod moving;
mod people;
mod scenarios;
mod stranger;
mod tables;
