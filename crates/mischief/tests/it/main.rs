//! The program, asked as other programs ask it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod backups;
mod configuration;
mod daily;
mod demo;
mod fit;
mod fuzz;
mod household;
mod introductions;
mod look_back;
mod moving;
mod people;
mod scenarios;
mod session;
mod stranger;
mod tables;
mod web;
