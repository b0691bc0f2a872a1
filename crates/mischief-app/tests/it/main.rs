//! Use cases, on a store in a temporary folder and with a clock that is set by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

mod accounts;
mod backup_plan;
mod home;
mod kept;
mod live;
mod moving;
mod open_sessions;
mod passport;
