//! What the made-up household writes down, and the log that the engine reads meanwhile.

use super::{DemoError, Wish};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use mischief_core::calendar::{Calendar, add_days};
use mischief_core::event::wire::Decoded;
use mischief_core::event::{Event, What};
use mischief_core::ids::{CaretakerId, EventId};
use mischief_core::log::Log;
use mischief_core::rulebook::Rulebook;
use mischief_core::simulation::draw::Draw;

/// The purposes of chance, each with a stream of its own.
const IDS: u64 = 1;
const DIARY: u64 = 2;

/// What the made-up household writes down.
pub(super) struct Chronicle<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) calendar: Calendar,
    pub(super) log: Log,
    pub(super) events: Vec<Event>,
    /// Its first day.
    pub(super) first: Date,
    /// Its last, on which nothing is done yet.
    pub(super) days: i64,
    /// What happens by chance in the household; the animals have chance of their own.
    pub(super) diary: Draw,
    ids: Draw,
    seed: u64,
}

impl<'a> Chronicle<'a> {
    pub(super) fn begin(wish: &Wish<'a>, zone: TimeZone) -> Result<Self, DemoError> {
        let calendar = Calendar::new(zone, jiff::civil::time(4, 0, 0, 0));
        let days = i64::from(wish.weeks) * 7;
        let today = calendar.day(wish.now);
        Ok(Self {
            book: wish.book,
            first: add_days(today, -days)?,
            calendar,
            log: Log::new(),
            events: Vec::new(),
            days,
            diary: Draw::new(&[wish.seed, DIARY]),
            ids: Draw::new(&[wish.seed, IDS]),
            seed: wish.seed,
        })
    }

    /// A stream of chance for one purpose.
    pub(super) fn chance(&self, purpose: u64) -> Draw {
        Draw::new(&[self.seed, 100, purpose])
    }

    /// The day so many days after the first.
    pub(super) fn day(&self, day: i64) -> Result<Date, DemoError> {
        Ok(add_days(self.first, day)?)
    }

    /// The instant of an hour of a day, to the minute: nobody writes seconds.
    pub(super) fn at(&self, day: i64, hour: f64) -> Result<Timestamp, DemoError> {
        let midnight = self.day(day)?.to_datetime(jiff::civil::Time::midnight());
        let start = self.calendar.zone().to_timestamp(midnight);
        let start = start.map_err(|_| mischief_core::calendar::OutOfRange)?;
        let minutes = SignedDuration::try_from_secs_f64((hour * 60.0).round() * 60.0);
        let minutes = minutes.map_err(|_| mischief_core::calendar::OutOfRange)?;
        Ok(mischief_core::calendar::after(start, minutes)?)
    }

    /// A number that only this seed gives, above 0 and of at most 53 bits.
    pub(super) fn number(&mut self) -> i64 {
        i64::try_from(self.ids.bits() >> 11).unwrap_or(1).max(1)
    }

    /// An id as this program makes them, a UUID of version 7, but for its chance, which follows from
    /// the seed.
    pub(super) fn id(&mut self, at: Timestamp) -> EventId {
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
        let (high, low) = (self.ids.bits(), self.ids.bits());
        let high = (millis << 16) | 0x7000 | (high & 0x0fff);
        let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
        let mut bytes = [0u8; 16];
        let all = high.to_be_bytes().into_iter().chain(low.to_be_bytes());
        bytes.iter_mut().zip(all).for_each(|(place, byte)| *place = byte);
        EventId::from_bytes(bytes)
    }

    /// Writes down what happened at a time, a minute later.
    pub(super) fn note(
        &mut self,
        at: Timestamp,
        by: &CaretakerId,
        what: What,
    ) -> Result<(), DemoError> {
        let end = match &what {
            What::Session(session) => session.ended_at,
            What::Contact { ended_at, .. } => *ended_at,
            _ => at,
        };
        let id = self.id(end);
        let recorded_at = Some(mischief_core::calendar::after(end, SignedDuration::from_mins(1))?);
        let event = Event { id, observed_at: at, recorded_at, by: by.clone(), what };
        let decoded = Decoded { event: event.clone(), unknown_behaviour: None };
        self.log.accept(decoded, "event", self.book).map_err(DemoError::Refused)?;
        self.events.push(event);
        Ok(())
    }
}
