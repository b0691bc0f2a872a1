//! When something was: now, or at the local time that a field names.

use super::Desk;
use jiff::Timestamp;
use jiff::civil::DateTime;
use mischief_core::calendar::Calendar;

/// A time as a browser's field holds it.
pub(super) fn field(calendar: &Calendar, at: Timestamp) -> String {
    calendar.zone().to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The time that was told, or now.
pub(super) fn read(desk: &Desk<'_>) -> Result<Timestamp, String> {
    let now = desk.view.home.now;
    let text = desk.field("at");
    if text.is_empty() {
        return Ok(now);
    }
    let wrong = || desk.frame.t("record-at-wrong");
    let local: DateTime = text.parse().map_err(|_| wrong())?;
    let zoned = local.to_zoned(desk.view.home.calendar.zone().clone()).map_err(|_| wrong())?;
    let at = zoned.timestamp();
    // A field knows minutes only: the present one is not yet over.
    if at > now {
        let ahead = at.duration_since(now);
        return if ahead.as_secs() < 60 { Ok(now) } else { Err(desk.frame.t("record-at-later")) };
    }
    Ok(at)
}
