//! The program, asked as other programs ask it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod daily;
mod demo;
mod fuzz;
mod household;
mod people;
mod scenarios;
mod session;
mod stranger;
