//! The rulebook is complete, backed, and speaks plainly.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

mod dosing;
mod german;
mod languages;
mod layers;
mod likelihood;
mod loading;
mod people;
mod rendering;
mod texts;
mod written;

use mischief_rulebook::{Builtin, builtin};
use std::sync::LazyLock;

static BUILTIN: LazyLock<Builtin> = LazyLock::new(|| builtin().expect("the rulebook loads"));

/// Fails with every line at once, so that one run tells all that is missing.
fn assert_none(what: &str, lines: &[String]) {
    assert!(lines.is_empty(), "{what}:\n  {}", lines.join("\n  "));
}
