//! Local days: those of the household's time zone and of the hour at which its day begins.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Turns instants into local days and back, across daylight saving too.
#[derive(Debug, Clone)]
pub struct Calendar {
    zone: TimeZone,
    day_starts_at: Time,
}

/// A date or an instant beyond what can be reckoned with (years -9999 to 9999).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a time beyond the years that can be reckoned with")]
pub struct OutOfRange;

impl Default for Calendar {
    fn default() -> Self {
        Self { zone: TimeZone::UTC, day_starts_at: Time::midnight() }
    }
}

/// The zone of this IANA name, from the data that is built in, the same on every machine.
#[must_use]
pub fn zone_named(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

impl Calendar {
    /// A calendar of this zone whose days begin at this local time.
    #[must_use]
    pub fn new(zone: TimeZone, day_starts_at: Time) -> Self {
        Self { zone, day_starts_at }
    }

    /// The household's time zone.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The local time at which a day begins.
    #[must_use]
    pub fn day_starts_at(&self) -> Time {
        self.day_starts_at
    }

    /// The local day to which an instant belongs.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        let local = self.zone.to_datetime(at);
        if local.time() >= self.day_starts_at {
            return local.date();
        }
        local.date().yesterday().unwrap_or_else(|_| local.date())
    }

    /// The instant at which a local day begins. Where the clocks jump over that time, it is as much
    /// later; where they pass it twice, the first.
    ///
    /// # Errors
    /// [`OutOfRange`] where the instant can't be told.
    pub fn start(&self, day: Date) -> Result<Timestamp, OutOfRange> {
        self.zone.to_timestamp(day.to_datetime(self.day_starts_at)).map_err(|_| OutOfRange)
    }

    /// The instant at which the day `days` after a local day begins.
    ///
    /// # Errors
    /// [`OutOfRange`] where the instant can't be told.
    pub fn start_after(&self, day: Date, days: i64) -> Result<Timestamp, OutOfRange> {
        self.start(add_days(day, days)?)
    }
}

/// The day so many days later.
///
/// # Errors
/// [`OutOfRange`] beyond the last day that can be reckoned with.
pub fn add_days(day: Date, days: i64) -> Result<Date, OutOfRange> {
    let span = jiff::Span::new().try_days(days).map_err(|_| OutOfRange)?;
    day.checked_add(span).map_err(|_| OutOfRange)
}

/// How many days lie between two days; negative where `to` is the earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// The instant so many seconds later.
///
/// # Errors
/// [`OutOfRange`] beyond the last instant that can be reckoned with.
pub fn after(at: Timestamp, length: SignedDuration) -> Result<Timestamp, OutOfRange> {
    at.checked_add(length).map_err(|_| OutOfRange)
}

/// Local days of instants that mostly come in order: the last answer is kept, since the next
/// instant mostly falls on the same day.
#[derive(Debug)]
pub struct DayFinder<'a> {
    calendar: &'a Calendar,
    known: Option<(Timestamp, Timestamp, Date)>,
}

impl<'a> DayFinder<'a> {
    /// A finder for this calendar.
    #[must_use]
    pub fn new(calendar: &'a Calendar) -> Self {
        Self { calendar, known: None }
    }

    /// The local day to which an instant belongs.
    pub fn day(&mut self, at: Timestamp) -> Date {
        if let Some((from, to, day)) = self.known
            && from <= at
            && at < to
        {
            return day;
        }
        let day = self.calendar.day(at);
        // Where clocks change, an hour may belong to two days in turn, and a day may be left out:
        // keep only what is certain.
        let last = |to: Timestamp| to.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(to);
        if let (Ok(from), Ok(to)) = (self.calendar.start(day), self.calendar.start_after(day, 1))
            && self.calendar.day(from) == day
            && self.calendar.day(last(to)) == day
            && to.duration_since(from) == SignedDuration::from_hours(24)
        {
            self.known = Some((from, to, day));
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    fn calendar(zone: &str, starts: Time) -> Calendar {
        Calendar::new(zone_named(zone).expect("a zone"), starts)
    }

    #[test]
    fn a_day_that_starts_at_four_keeps_the_evening_whole() {
        let berlin = calendar("Europe/Berlin", time(4, 0, 0, 0));
        assert_eq!(berlin.day(at("2026-11-25T02:59:59Z")), date(2026, 11, 24));
        assert_eq!(berlin.day(at("2026-11-25T03:00:00Z")), date(2026, 11, 25));
        assert_eq!(berlin.start(date(2026, 11, 25)), Ok(at("2026-11-25T03:00:00Z")));
    }

    #[test]
    fn days_are_whole_where_the_clocks_change() {
        let berlin = calendar("Europe/Berlin", time(2, 30, 0, 0));
        // 02:30 does not exist on 29 March 2026: the day starts when the clocks read 03:30.
        assert_eq!(berlin.start(date(2026, 3, 29)), Ok(at("2026-03-29T01:30:00Z")));
        // 02:30 comes twice on 25 October 2026: the day starts at the first.
        assert_eq!(berlin.start(date(2026, 10, 25)), Ok(at("2026-10-25T00:30:00Z")));
    }

    #[test]
    fn the_date_line_is_just_a_zone() {
        let kiritimati = calendar("Pacific/Kiritimati", Time::midnight());
        let samoa = calendar("Pacific/Pago_Pago", Time::midnight());
        let now = at("2026-11-24T10:30:00Z");
        assert_eq!(kiritimati.day(now), date(2026, 11, 25));
        assert_eq!(samoa.day(now), date(2026, 11, 23));
    }

    #[test]
    fn the_finder_agrees_with_the_calendar() {
        for zone in ["Europe/Berlin", "Pacific/Apia", "America/St_Johns", "UTC"] {
            for starts in [Time::midnight(), time(2, 30, 0, 0), time(4, 0, 0, 0)] {
                let calendar = calendar(zone, starts);
                let mut finder = DayFinder::new(&calendar);
                let mut now = at("2011-12-20T00:00:00Z");
                for _ in 0..3000 {
                    assert_eq!(finder.day(now), calendar.day(now), "{zone} {now}");
                    now += SignedDuration::from_mins(97);
                }
            }
        }
    }
}
