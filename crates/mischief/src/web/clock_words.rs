//! Times of the household's day, for headings.

use super::frame::Frame;
use jiff::civil::DateTime;
use mischief_rulebook::words::FluentValue;

/// "Sunday evening".
pub(crate) fn part_of_day(frame: &Frame, at: DateTime) -> String {
    let part = match at.hour() {
        5..=10 => "morning",
        11..=16 => "day",
        17..=21 => "evening",
        _ => "night",
    };
    let weekday = FluentValue::from(i64::from(at.weekday().to_monday_one_offset()));
    frame.with(&format!("today-{part}"), [("weekday", weekday)])
}

/// "22 November".
pub(crate) fn date(frame: &Frame, at: DateTime) -> String {
    let day = FluentValue::from(i64::from(at.day()));
    let month = FluentValue::from(i64::from(at.month()));
    frame.with("date", [("day", day), ("month", month)])
}

/// "19:05".
pub(crate) fn clock(frame: &Frame, at: DateTime) -> String {
    let hour = at.hour().to_string();
    let minute = format!("{:02}", at.minute());
    frame.with("clock", [("hour", hour.into()), ("minute", minute.into())])
}
