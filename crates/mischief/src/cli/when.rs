//! Times as people write and read them: `19:05`, `yesterday 19:05`, `20m ago`, `today 19:06`.

use anyhow::{Context as _, bail};
use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use mischief_core::calendar::{Calendar, add_days, days_between};
use mischief_core::event::wire::{parse_date, parse_instant};

/// What `--at` understands, for help texts.
pub(crate) const AT_HELP: &str =
    "as 19:05, \"yesterday 19:05\", \"20m ago\", \"2026-11-20 19:05\" [default: now]";

/// Now, and the days of the household: all that a person's time is read against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clockface<'a> {
    /// The present.
    pub(crate) now: Timestamp,
    /// The household's zone and the hour at which its day begins.
    pub(crate) calendar: &'a Calendar,
}

impl Clockface<'_> {
    /// Reads a time: RFC 3339 with its offset, `19:05` (today), `yesterday 19:05`,
    /// `2026-11-20 19:05`, `20m ago`, `now`.
    ///
    /// # Errors
    /// Where it is none of these, with all that are.
    pub(crate) fn instant(&self, text: &str) -> anyhow::Result<Timestamp> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("now") {
            return Ok(self.now);
        }
        if let Some(at) = parse_instant(text) {
            return Ok(at);
        }
        if let Some(ago) = ago(text) {
            return self.now.checked_sub(ago).context("that is too long ago to be reckoned with");
        }
        let read = self.local(text).with_context(|| {
            format!(
                "`{text}` is no time; write it as 19:05, \"yesterday 19:05\", \"20m ago\", \
                 \"2026-11-20 19:05\" or 2026-11-20T19:05:00+01:00"
            )
        })?;
        Ok(self.calendar.zone().to_timestamp(read)?)
    }

    /// Reads the time of something that has happened: not in the future.
    ///
    /// # Errors
    /// Where it can't be read, or is still to come.
    pub(crate) fn past(&self, text: &str) -> anyhow::Result<Timestamp> {
        let at = self.instant(text)?;
        if at > self.now {
            bail!(
                "`{text}` is still to come: it is {} now; for an evening before, write \
                 \"yesterday {}\"",
                self.shown(self.now),
                self.calendar.zone().to_datetime(at).strftime("%H:%M"),
            );
        }
        Ok(at)
    }

    fn local(&self, text: &str) -> Option<DateTime> {
        let today = self.calendar.zone().to_datetime(self.now).date();
        match text.split_once([' ', 'T']) {
            None => Some(today.to_datetime(time_of_day(text)?)),
            Some((day, time)) => {
                let time = time_of_day(time.trim())?;
                let day = match day.to_ascii_lowercase().as_str() {
                    "today" => today,
                    "yesterday" => today.yesterday().ok()?,
                    "tomorrow" => today.tomorrow().ok()?,
                    other => parse_date(other)?,
                };
                Some(day.to_datetime(time))
            }
        }
    }

    /// Reads a day: `2026-11-20`, `today`, `yesterday`, `3 days ago`, `8w ago`.
    ///
    /// # Errors
    /// Where it is none of these.
    pub(crate) fn day(&self, text: &str) -> anyhow::Result<Date> {
        let text = text.trim();
        let today = self.calendar.day(self.now);
        match text.to_ascii_lowercase().as_str() {
            "today" => return Ok(today),
            "yesterday" => return Ok(add_days(today, -1)?),
            "tomorrow" => return Ok(add_days(today, 1)?),
            _ => {}
        }
        if let Some(day) = parse_date(text) {
            return Ok(day);
        }
        if let Some((count, unit)) = counted_ago(text) {
            let span = match unit {
                Unit::Days => jiff::Span::new().try_days(count)?,
                Unit::Weeks => jiff::Span::new().try_weeks(count)?,
                Unit::Months => jiff::Span::new().try_months(count)?,
                Unit::Years => jiff::Span::new().try_years(count)?,
                Unit::Seconds | Unit::Minutes | Unit::Hours => {
                    bail!(
                        "`{text}` is a time and not a day; write it as 2026-11-20 or \"3 days ago\""
                    )
                }
            };
            return today.checked_sub(span).context("that is too long ago to be reckoned with");
        }
        bail!("`{text}` is no day; write it as 2026-11-20, today, yesterday or \"3 days ago\"");
    }

    /// A time in the household's own hours: `today 19:06`, `yesterday 21:30`, `Thu 19 Nov 21:00`.
    pub(crate) fn shown(&self, at: Timestamp) -> String {
        let local = self.calendar.zone().to_datetime(at);
        let day = self.day_shown(local.date());
        format!("{day} {:02}:{:02}", local.hour(), local.minute())
    }

    /// A time to come, rounded up to the minute, so that what is over then is over.
    pub(crate) fn shown_ahead(&self, at: Timestamp) -> String {
        let beyond = at.as_nanosecond().rem_euclid(60_000_000_000);
        let rest = if beyond == 0 { 0 } else { 60_000_000_000 - beyond };
        let rest = SignedDuration::from_nanos(i64::try_from(rest).unwrap_or(0));
        self.shown(at.checked_add(rest).unwrap_or(at))
    }

    /// A day: `today`, `tomorrow`, `Thu 19 Nov`, `19 Nov 2024`.
    pub(crate) fn day_shown(&self, day: Date) -> String {
        let today = self.calendar.zone().to_datetime(self.now).date();
        match days_between(today, day) {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            -1 => "yesterday".to_owned(),
            far if far.unsigned_abs() > 300 => day.strftime("%-d %b %Y").to_string(),
            _ => day.strftime("%a %-d %b").to_string(),
        }
    }
}

/// Reads a length of time: `90s`, `5m`, `1h30m`, `20 minutes`.
///
/// # Errors
/// Where it is none.
pub(crate) fn length(text: &str) -> Result<SignedDuration, String> {
    let wrong = || format!("`{text}` is no length of time; write it as 90s, 5m or 1h30m");
    let mut rest = text.trim();
    let mut total = SignedDuration::ZERO;
    if rest.is_empty() {
        return Err(wrong());
    }
    while !rest.is_empty() {
        let (number, unit, after) = one_length(rest).ok_or_else(wrong)?;
        let part = SignedDuration::try_from_secs_f64(number * unit.seconds().ok_or_else(wrong)?);
        let sum = part.ok().and_then(|part| total.checked_add(part));
        total = sum.ok_or_else(wrong)?;
        rest = after.trim_start();
    }
    Ok(total)
}

/// In what lengths of time are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "s" | "sec" | "secs" | "second" | "seconds" => Self::Seconds,
            "m" | "min" | "mins" | "minute" | "minutes" => Self::Minutes,
            "h" | "hour" | "hours" => Self::Hours,
            "d" | "day" | "days" => Self::Days,
            "w" | "week" | "weeks" => Self::Weeks,
            "month" | "months" => Self::Months,
            "y" | "year" | "years" => Self::Years,
            _ => return None,
        })
    }

    /// Its seconds, where it is always as long.
    fn seconds(self) -> Option<f64> {
        match self {
            Self::Seconds => Some(1.0),
            Self::Minutes => Some(60.0),
            Self::Hours => Some(3_600.0),
            Self::Days => Some(86_400.0),
            Self::Weeks => Some(604_800.0),
            Self::Months | Self::Years => None,
        }
    }
}

/// A number and its unit at the beginning of a text, and what follows.
fn one_length(text: &str) -> Option<(f64, Unit, &str)> {
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, rest) = text.split_at_checked(digits)?;
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (unit, after) = rest.split_at_checked(end)?;
    Some((number.parse().ok()?, Unit::of(&unit.to_ascii_lowercase())?, after))
}

/// `20m ago`, `2 hours ago`, `1h30m ago`.
fn ago(text: &str) -> Option<SignedDuration> {
    length(strip_ago(text)?).ok()
}

/// `3 days ago`, as a whole number and its unit.
fn counted_ago(text: &str) -> Option<(i64, Unit)> {
    let text = strip_ago(text)?;
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at_checked(digits)?;
    let number: i64 = number.parse().ok()?;
    Some((number, Unit::of(&unit.trim().to_ascii_lowercase())?))
}

fn strip_ago(text: &str) -> Option<&str> {
    let at = text.len().checked_sub("ago".len())?;
    let (before, ago) = text.split_at_checked(at)?;
    ago.eq_ignore_ascii_case("ago").then(|| before.trim())
}

fn time_of_day(text: &str) -> Option<Time> {
    let (hours, minutes) = text.split_once(':')?;
    let fits = |part: &str, longest: usize| {
        (1..=longest).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !fits(hours, 2) || !fits(minutes, 2) || minutes.len() != 2 {
        return None;
    }
    Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use mischief_core::calendar::zone_named;

    fn berlin() -> Calendar {
        Calendar::new(zone_named("Europe/Berlin").unwrap(), time(4, 0, 0, 0))
    }

    fn read(text: &str) -> String {
        let calendar = berlin();
        let now: Timestamp = "2026-11-24T20:30:00Z".parse().unwrap();
        let face = Clockface { now, calendar: &calendar };
        face.instant(text).map_or_else(|error| error.to_string(), |at| at.to_string())
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(read("19:05"), "2026-11-24T18:05:00Z");
        assert_eq!(read("9:05"), "2026-11-24T08:05:00Z");
        assert_eq!(read("yesterday 19:05"), "2026-11-23T18:05:00Z");
        assert_eq!(read("Yesterday 7:05"), "2026-11-23T06:05:00Z");
        assert_eq!(read("2026-07-20 19:05"), "2026-07-20T17:05:00Z", "summer time");
        assert_eq!(read("2026-11-20T19:05:00-08:00"), "2026-11-21T03:05:00Z");
        assert_eq!(read("20m ago"), "2026-11-24T20:10:00Z");
        assert_eq!(read("1h 30m ago"), "2026-11-24T19:00:00Z");
        assert_eq!(read("2 days ago"), "2026-11-22T20:30:00Z");
        assert_eq!(read("now"), "2026-11-24T20:30:00Z");
    }

    #[test]
    fn what_is_no_time_says_how_one_is_written() {
        for text in ["", "19", "25:00", "19:5", "soon", "m ago", "ago", "2026-11-20", "é ago"] {
            assert!(read(text).contains("is no time; write it as 19:05"), "{text}: {}", read(text));
        }
    }

    #[test]
    fn what_has_happened_is_not_in_the_future() {
        let calendar = berlin();
        let now: Timestamp = "2026-11-24T20:30:00Z".parse().unwrap();
        let face = Clockface { now, calendar: &calendar };
        assert!(face.past("21:30").is_ok());
        let refused = face.past("22:15").unwrap_err().to_string();
        assert!(refused.contains("still to come") && refused.contains("yesterday 22:15"));
    }

    #[test]
    fn days_begin_at_the_household_s_hour() {
        let calendar = berlin();
        // Half past two at night still belongs to the day before.
        let now: Timestamp = "2026-11-25T01:30:00Z".parse().unwrap();
        let face = Clockface { now, calendar: &calendar };
        assert_eq!(face.day("today").unwrap(), date(2026, 11, 24));
        assert_eq!(face.day("3 days ago").unwrap(), date(2026, 11, 21));
        assert_eq!(face.day("8w ago").unwrap(), date(2026, 9, 29));
        assert_eq!(face.day("3 months ago").unwrap(), date(2026, 8, 24));
        assert_eq!(face.day("2026-02-03").unwrap(), date(2026, 2, 3));
        assert!(face.day("20m ago").unwrap_err().to_string().contains("a time and not a day"));
        assert!(face.day("3.2.2026").unwrap_err().to_string().contains("is no day"));
    }

    #[test]
    fn times_are_shown_by_the_household_s_clock() {
        let calendar = berlin();
        let now: Timestamp = "2026-11-24T20:30:00Z".parse().unwrap();
        let face = Clockface { now, calendar: &calendar };
        let shown = |text: &str| face.shown(text.parse().unwrap());
        assert_eq!(shown("2026-11-24T18:06:59Z"), "today 19:06");
        assert_eq!(shown("2026-11-23T18:06:00Z"), "yesterday 19:06");
        assert_eq!(shown("2026-11-19T20:00:00Z"), "Thu 19 Nov 21:00");
        assert_eq!(shown("2024-11-19T20:00:00Z"), "19 Nov 2024 21:00");
        let ahead = face.shown_ahead("2026-11-24T21:09:01Z".parse().unwrap());
        assert_eq!(ahead, "today 22:10");
    }

    #[test]
    fn lengths_are_read_in_parts() {
        let seconds = |text: &str| length(text).map(|l| l.as_secs());
        assert_eq!(seconds("90s"), Ok(90));
        assert_eq!(seconds("1h30m"), Ok(5_400));
        assert_eq!(seconds("5 min"), Ok(300));
        for text in ["", "5", "m", "5 parsecs", "-5m", "1 month"] {
            assert!(length(text).is_err(), "{text}");
        }
    }
}
