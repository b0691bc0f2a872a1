//! Where a test plays: one time for everybody, a driver for the browsers, a server.

use super::driver::Driver;
use super::house::{EVENING, House};
use super::phone::Phone;
use jiff::{SignedDuration, Timestamp};
use mischief_app::clock::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// The letters of a browser that nobody set up.
pub(crate) const LETTERS: u32 = 16;
/// How far the server's clock is ahead: what a device reports has happened already.
const LEAD: SignedDuration = SignedDuration::from_secs(1);

/// One time for everybody, a driver, and the server that all devices ask.
pub(crate) struct World {
    pub(crate) driver: Driver,
    pub(crate) runtime: Runtime,
    /// Where the server is, without a path.
    pub(crate) server: String,
    time: Arc<Time>,
    clock: Option<Clock>,
}

/// The time: it begins in the evening, goes on as it does, and can be pushed on.
struct Time {
    began: Instant,
    /// What the machine's clock said then.
    machine: Timestamp,
    pushed: AtomicI64,
}

impl Time {
    fn now(&self) -> Timestamp {
        let evening: Timestamp = EVENING.parse().expect("a time");
        let passed = SignedDuration::try_from(self.began.elapsed()).expect("not for ever");
        evening + passed + SignedDuration::from_secs(self.pushed.load(Ordering::SeqCst))
    }
}

impl World {
    /// Around a house, whose clock goes from now on.
    pub(crate) fn of(house: &House) -> Self {
        let world = Self::at(&house.link.split('/').take(3).collect::<Vec<_>>().join("/"));
        let (time, clock) = (Arc::clone(&world.time), house.clock.clone());
        world.runtime.spawn(async move {
            loop {
                clock.set(time.now() + LEAD);
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        });
        Self { clock: Some(house.clock.clone()), ..world }
    }

    /// Around a server that has a clock of its own.
    pub(crate) fn at(server: &str) -> Self {
        let time = Arc::new(Time {
            began: Instant::now(),
            machine: Clock::System.now(),
            pushed: AtomicI64::new(0),
        });
        let runtime = Runtime::new().expect("a runtime");
        let driver = Driver::start();
        Self { driver, runtime, server: server.to_owned(), time, clock: None }
    }

    /// A phone that knows nothing yet.
    pub(crate) fn phone(&self) -> Phone<'_> {
        Phone::new(self, LETTERS)
    }

    /// The phone of somebody who is signed in.
    pub(crate) fn phone_of(&self, house: &House, who: &mischief_app::command::Acting) -> Phone<'_> {
        let phone = self.phone();
        phone.sign_in(&house.device_of(who));
        phone
    }

    /// How far the time here is from the machine's, in milliseconds.
    pub(crate) fn shift(&self) -> i64 {
        let evening: Timestamp = EVENING.parse().expect("a time");
        evening.as_millisecond() + self.time.pushed.load(Ordering::SeqCst) * 1000
            - self.time.machine.as_millisecond()
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.time.pushed.fetch_add(seconds, Ordering::SeqCst);
        if let Some(clock) = &self.clock {
            clock.set(self.time.now() + LEAD);
        }
    }
}
