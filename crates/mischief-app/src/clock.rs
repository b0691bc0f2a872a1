//! The clock: the one place where the time is read.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's own clock.
    System,
    /// A clock that is set by hand, for tests, for a made-up household, and to ask about another
    /// time.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a time until it is moved.
    #[must_use]
    pub fn at(time: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(time.as_microsecond())))
    }

    /// Moves a clock that is set by hand; the machine's own is left alone.
    pub fn set(&self, time: Timestamp) {
        if let Self::Set(at) = self {
            at.store(time.as_microsecond(), Ordering::Relaxed);
        }
    }

    /// The time.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Set(at) => {
                Timestamp::from_microsecond(at.load(Ordering::Relaxed)).unwrap_or_default()
            }
        }
    }
}
