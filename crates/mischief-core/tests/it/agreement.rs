//! The engine and the plain second implementation agree on where every pair stands.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

use crate::histories::history_for;
use crate::oracle::{self, OracleAnimal, OraclePair};
use jiff::Timestamp;
use mischief_core::event::Event;
use mischief_core::event::wire::Decoded;
use mischief_core::fold::pair::Pair;
use mischief_core::ids::CaretakerId;
use mischief_core::log::Log;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The rulebook that every test here reckons with.
pub(crate) static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| mischief_rulebook::builtin().expect("the rulebook").book);

/// A log of these events, taken in all at once.
pub(crate) fn log_of(events: &[Event]) -> Log {
    let mut log = Log::new();
    let batch = events
        .iter()
        .map(|event| Decoded { event: event.clone(), unknown_behaviour: None })
        .collect();
    log.accept_all(batch, |at| format!("events[{at}]"), &BOOK).expect("a log");
    log
}

/// What the engine says of every animal, in the oracle's shape.
fn engine(events: &[Event], now: Timestamp) -> Vec<OracleAnimal> {
    let log = log_of(events);
    let view = View::at(&log, &BOOK, now);
    let stranger = CaretakerId::parse("nobody-yet").expect("an id");
    view.home
        .animals()
        .map(|(id, _)| {
            let known = view.animal(id).expect("it is there");
            let state = view.state(&known);
            let protocol = state.record.protocol;
            let name = |rung: usize| protocol.ladder[rung].id.to_string();
            let late = (now, (now, mischief_core::ids::EventId::from_bytes([0xff; 16])), 0);
            let next =
                Pair::starting(&stranger, &state.record.pairs, late, protocol, &BOOK.parameters);
            OracleAnimal {
                animal: id.to_string(),
                settled: state.settled,
                pairs: state
                    .pairs
                    .iter()
                    .filter(|pair| view.home.caretaker(pair.caretaker).is_some())
                    .map(|pair| OraclePair {
                        caretaker: pair.caretaker.to_string(),
                        step: name(pair.rung),
                        offered: name(pair.offered),
                        complete: pair.complete,
                    })
                    .collect(),
                next_start: name(next.rung),
            }
        })
        .collect()
}

/// How many cases to try: so many times the usual number as the environment asks for.
pub(crate) fn cases(usual: u32) -> u32 {
    let factor = std::env::var("MISCHIEF_CASES").ok().and_then(|text| text.parse().ok());
    usual.saturating_mul(factor.unwrap_or(1))
}

proptest! {
    // A history that fails is shrunk and becomes a test of its own; seeds are not kept.
    #![proptest_config(ProptestConfig {
        cases: cases(2_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_engine_moves_pairs_as_the_written_rules_do(history in history_for(&BOOK)) {
        prop_assert_eq!(
            engine(&history.events, history.now),
            oracle::animals(&history.events, history.now, &BOOK)
        );
    }
}
