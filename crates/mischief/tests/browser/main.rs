//! The pages in a real browser: Chromium, driven as people tap.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::result_large_err,
    reason = "a test that fails is meant to stop"
)]

mod check;
mod driver;
mod evening;
#[path = "../support/figures.rs"]
mod figures;
#[path = "../support/house.rs"]
mod house;
#[path = "../support/households.rs"]
mod households;
mod introductions;
mod leaving;
mod line;
mod newcomer;
mod offline;
mod pages;
mod phone;
#[path = "../support/places.rs"]
mod places;
#[cfg(unix)]
mod program;
mod weights;
mod world;
