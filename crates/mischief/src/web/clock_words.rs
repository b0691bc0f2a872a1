//! Times of the household's day, for headings.

use super::frame::Frame;
use jiff::Timestamp;
use jiff::civil::DateTime;
use mischief_core::calendar::Calendar;
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

/// "22 November, 19:30", with the year where it is another one.
pub(crate) fn moment(frame: &Frame, calendar: &Calendar, now: Timestamp, at: Timestamp) -> String {
    let (now, at) = (calendar.zone().to_datetime(now), calendar.zone().to_datetime(at));
    let time = at.strftime("%H:%M").to_string();
    let args = [("date", date(frame, at).into()), ("time", time.into())];
    if now.year() == at.year() {
        return frame.with("moment", args);
    }
    let year = at.year().to_string();
    frame.with("moment-other-year", args.into_iter().chain([("year", year.into())]))
}
