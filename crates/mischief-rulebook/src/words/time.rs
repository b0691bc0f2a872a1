//! Times, days and doses in words.

use super::{FluentArgs, Scene, Words, number};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use mischief_core::calendar::days_between;
use mischief_core::explain::Dose;
use mischief_core::protocol::Unit;

/// A date further away than this is told with its year.
const YEAR_FROM_DAYS: u64 = 300;

/// A time further away than this is told by its day alone: nobody waits a week to the minute.
const CLOCK_FOR_DAYS: i64 = 3;

impl Words {
    /// A time as it fits after "until": today's by the clock alone, a household's day that begins
    /// just then by the day alone, and one far ahead by the first day that has it all behind it.
    #[must_use]
    pub fn time_text(&self, at: Timestamp, scene: &Scene<'_>) -> String {
        self.told(at, scene, "time", "day")
    }

    /// A time as one says when something happens or happened: "at 19:10", "on Thursday 26
    /// November".
    #[must_use]
    pub fn moment_text(&self, at: Timestamp, scene: &Scene<'_>) -> String {
        self.told(at, scene, "at", "on")
    }

    fn told(&self, at: Timestamp, scene: &Scene<'_>, clock: &str, whole: &str) -> String {
        let zone = scene.calendar.zone();
        let today = zone.to_datetime(scene.now).date();
        if let Some(day) = whole_day(at, today, scene) {
            return self.dated(whole, day, today, FluentArgs::new());
        }
        let local = zone.to_datetime(if at > scene.now { up_to_minute(at) } else { at });
        let mut args = FluentArgs::new();
        args.set("time", format!("{:02}:{:02}", local.hour(), local.minute()));
        self.dated(clock, local.date(), today, args)
    }

    /// A day as it fits after "until".
    #[must_use]
    pub fn day_text(&self, day: Date, today: Date) -> String {
        self.dated("day", day, today, FluentArgs::new())
    }

    /// A day as one says when something happens: "on Thursday 26 November".
    #[must_use]
    pub fn on_day_text(&self, day: Date, today: Date) -> String {
        self.dated("on", day, today, FluentArgs::new())
    }

    fn dated(&self, kind: &str, day: Date, today: Date, mut args: FluentArgs<'_>) -> String {
        let distance = days_between(today, day);
        let form = match distance {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ if distance.unsigned_abs() > YEAR_FROM_DAYS => "date-year",
            _ => "date",
        };
        if form.starts_with("date") {
            let none = FluentArgs::new();
            let weekday = day.weekday().to_monday_one_offset();
            args.set("weekday", self.say(&format!("weekday-{weekday}"), None, &none));
            args.set("month", self.say(&format!("month-{}", day.month()), None, &none));
            args.set("day", i64::from(day.day()));
            args.set("year", i64::from(day.year()).to_string());
        }
        self.say(&format!("{kind}-{form}"), None, &args)
    }

    /// A dose with its unit; whole hours from two on as such.
    #[must_use]
    pub fn dose_text(&self, dose: Dose) -> String {
        let hours = dose.value / 60.0;
        let (key, value) = match dose.unit {
            Unit::Seconds => ("dose-s", dose.value),
            Unit::Minutes if hours >= 2.0 && hours.fract() == 0.0 => ("dose-h", hours),
            Unit::Minutes => ("dose-min", dose.value),
        };
        let mut args = FluentArgs::new();
        args.set("value", number(value));
        self.say(key, None, &args)
    }
}

/// The day by which a time is told, where the clock has no part in it.
fn whole_day(at: Timestamp, today: Date, scene: &Scene<'_>) -> Option<Date> {
    let calendar = scene.calendar;
    let date = calendar.zone().to_datetime(at).date();
    let far = days_between(today, date).abs() > CLOCK_FOR_DAYS;
    if at <= scene.now {
        return far.then_some(date);
    }
    let day = calendar.day(at);
    let begins = calendar.start(day).is_ok_and(|start| start == at);
    if far {
        return if begins { Some(day) } else { day.tomorrow().ok() };
    }
    // Between midnight and the start of the household's day, "tomorrow" would be in doubt.
    (begins && calendar.day(scene.now) == today).then_some(day)
}

/// Rests are over when they are over: a time to come is told by the minute that has it behind it.
fn up_to_minute(at: Timestamp) -> Timestamp {
    let beyond = at.as_second().rem_euclid(60);
    if beyond == 0 && at.subsec_nanosecond() == 0 {
        return at;
    }
    at.checked_add((60 - beyond).seconds()).unwrap_or(at)
}
