//! The last week at a glance: a ring for every session.

use crate::answer::Teller;
use crate::web::frame::Frame;
use crate::web::ring::Ring;
use mischief_core::calendar::add_days;
use mischief_core::event::{Event, Session, What};
use mischief_core::ids::AnimalId;
use mischief_core::log::Log;

/// How many days are shown.
const DAYS: i64 = 7;
/// More rings than this are told as a number.
const RINGS: usize = 4;

/// A day and its sessions.
pub(crate) struct Day {
    /// "Mo", as the narrow columns have room for.
    pub(crate) short: String,
    /// "yesterday", "Thursday 26 November".
    pub(crate) name: String,
    pub(crate) rings: Vec<String>,
    /// How many more there were.
    pub(crate) more: usize,
    pub(crate) today: bool,
}

/// The ring of a session.
pub(crate) fn ring(frame: &Frame, teller: &Teller<'_>, event: &Event, session: &Session) -> String {
    let species = teller.home.animal(&session.animal).map(|animal| animal.species);
    let step = species.and_then(|species| teller.book.step(species, &session.step));
    Ring::of(session, event.happened(), step, &teller.book.ethogram, false).svg(frame)
}

/// The last days, oldest first; none where there was no session in them.
pub(crate) fn days(frame: &Frame, teller: &Teller<'_>, log: &Log, id: &AnimalId) -> Vec<Day> {
    let home = teller.home;
    let sessions: Vec<(&Event, &Session)> = log
        .of_animal(id, home.now)
        .into_iter()
        .rev()
        .filter_map(|event| match &event.what {
            What::Session(session) if !home.is_retracted(event.id) => Some((event, &**session)),
            _ => None,
        })
        .take_while(|(event, _)| {
            let day = home.calendar.day(event.happened());
            mischief_core::calendar::days_between(day, home.today) < DAYS
        })
        .collect();
    if sessions.is_empty() {
        return Vec::new();
    }
    let days = (0..DAYS).rev().filter_map(|ago| add_days(home.today, -ago).ok());
    let told = |day| {
        let of_day = sessions.iter().rev();
        let of_day = of_day.filter(|(event, _)| home.calendar.day(event.happened()) == day);
        let mut rings: Vec<String> =
            of_day.map(|(event, session)| ring(frame, teller, event, session)).collect();
        let more = rings.len().saturating_sub(RINGS);
        rings.truncate(RINGS);
        let weekday = i64::from(day.weekday().to_monday_one_offset());
        Day {
            short: frame.with("weekday-short", [("weekday", weekday.into())]),
            name: teller.words.day_text(day, home.today),
            rings,
            more,
            today: day == home.today,
        }
    };
    days.map(told).collect()
}
