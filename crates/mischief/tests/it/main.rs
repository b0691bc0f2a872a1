//! The program, asked as other programs ask it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod fit;
mod fuzz;
mod look_back;
mod scenarios;
