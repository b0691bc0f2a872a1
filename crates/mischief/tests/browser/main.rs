//! The pages in a real browser: Chromium, driven as people tap.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod driver;
#[path = "../support/house.rs"]
mod house;
mod introductions;
mod line;
mod newcomer;
mod phone;
mod world;
