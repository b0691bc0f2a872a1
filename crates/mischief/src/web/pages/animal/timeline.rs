//! Everything that happened to an animal, newest first, day by day, with who did it.

use crate::answer::{Teller, short_id};
use crate::web::frame::Frame;
use crate::web::pages::animal::week::ring;
use crate::web::pages::handbook::places;
use jiff::Timestamp;
use jiff::civil::Date;
use mischief_app::command::Acting;
use mischief_app::query::{Entry, HistoryPage, Photo};
use mischief_app::role::Act;
use mischief_core::event::{Event, What};
use mischief_core::ids::{CaretakerId, EventId};
use mischief_core::log::Log;
use mischief_rulebook::words::FluentValue;
use std::collections::BTreeMap;

/// How many records a page shows.
pub(crate) const PAGE: u32 = 40;

/// A day of it.
pub(crate) struct Day {
    pub(crate) name: String,
    pub(crate) entries: Vec<Told>,
}

/// One record.
pub(crate) struct Told {
    /// The place on the page that links lead to.
    pub(crate) anchor: String,
    pub(crate) time: String,
    pub(crate) who: String,
    pub(crate) text: String,
    /// Where the handbook has what was seen; mostly empty.
    pub(crate) read: String,
    /// Somebody's own words, as they wrote them.
    pub(crate) note: String,
    /// The drawing of a session.
    pub(crate) ring: String,
    /// Where the photo is, for one.
    pub(crate) photo: Option<String>,
    /// The word for its kind, which the style draws.
    pub(crate) kind: &'static str,
    /// That it is taken back: by whom and why.
    pub(crate) struck: Option<String>,
    /// Where it is taken back, or made to count again, where whoever looks may.
    pub(crate) action: Option<String>,
}

/// The timeline's page.
pub(crate) struct Timeline {
    pub(crate) days: Vec<Day>,
    /// Where what was before begins.
    pub(crate) next: Option<String>,
}

/// What records are told with.
pub(crate) struct Telling<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) teller: &'a Teller<'a>,
    pub(crate) acting: &'a Acting,
}

impl Timeline {
    /// A page of records, and the photos that were added between them.
    pub(crate) fn of(
        telling: &Telling<'_>,
        log: &Log,
        page: HistoryPage,
        (photos, before): (&[Photo], Option<(i64, EventId)>),
    ) -> Self {
        let teller = telling.teller;
        let retractions = retractions(log, teller);
        let told = |entry: &Entry| (entry.event.happened(), telling.record(entry, &retractions));
        let mut all: Vec<(Timestamp, Told)> = page.entries.iter().map(told).collect();
        let oldest = page.entries.last().filter(|_| page.next.is_some());
        let from = oldest.map(|entry| entry.event.happened());
        let to = before.and_then(|(at, _)| Timestamp::from_microsecond(at).ok());
        let here = photos.iter().filter(|photo| {
            let at = photo.added_at;
            from.is_none_or(|from| at >= from) && to.is_none_or(|to| at < to)
        });
        all.extend(here.map(|photo| (photo.added_at, telling.photo(photo))));
        all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        let mut days: Vec<(Date, Vec<Told>)> = Vec::new();
        for (at, told) in all {
            let day = teller.home.calendar.day(at);
            match days.last_mut() {
                Some((known, list)) if *known == day => list.push(told),
                _ => days.push((day, vec![told])),
            }
        }
        let named = |(day, entries)| Day { name: day_name(teller, day), entries };
        let days = days.into_iter().map(named).collect();
        Self { days, next: page.next.map(|(at, id)| cursor(at, id)) }
    }
}

/// A place in the timeline, as addresses have it.
pub(crate) fn cursor(at: i64, id: EventId) -> String {
    format!("{at}.{}", id.to_text())
}

/// Reads a place in the timeline.
pub(crate) fn place(text: &str) -> Option<(i64, EventId)> {
    let (at, id) = text.split_once('.')?;
    Some((at.parse().ok()?, EventId::parse(id)?))
}

/// A day as a heading.
fn day_name(teller: &Teller<'_>, day: Date) -> String {
    capital(&teller.words.day_text(day, teller.home.today))
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The clock of the household.
pub(crate) fn clock(teller: &Teller<'_>, at: Timestamp) -> String {
    let local = teller.home.calendar.zone().to_datetime(at);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// What takes back what, as far as it holds.
fn retractions<'l>(log: &'l Log, teller: &Teller<'_>) -> BTreeMap<EventId, &'l Event> {
    let mut found = BTreeMap::new();
    for event in log.iter() {
        if let What::Retracted { event: taken, .. } = &event.what
            && !teller.home.is_retracted(event.id)
        {
            found.insert(*taken, event);
        }
    }
    found
}

impl Telling<'_> {
    fn photo(&self, photo: &Photo) -> Told {
        let who = CaretakerId::parse(&photo.caretaker);
        let who =
            who.map_or_else(|_| photo.caretaker.clone(), |id| self.teller.caretaker_name(&id));
        Told {
            anchor: format!("p-{}", photo.id),
            time: clock(self.teller, photo.added_at),
            who,
            text: self.frame.t("photo-was-added"),
            read: String::new(),
            note: String::new(),
            ring: String::new(),
            photo: Some(self.frame.home(&format!("/photos/{}", photo.id))),
            kind: "photo",
            struck: None,
            action: None,
        }
    }

    fn record(&self, entry: &Entry, retractions: &BTreeMap<EventId, &Event>) -> Told {
        let Self { frame, teller, acting } = self;
        told(frame, teller, entry, retractions, acting)
    }
}

fn told(
    frame: &Frame,
    teller: &Teller<'_>,
    entry: &Entry,
    retractions: &BTreeMap<EventId, &Event>,
    acting: &Acting,
) -> Told {
    let event = &entry.event;
    let now = teller.home.now;
    let taken = retractions.get(&event.id).filter(|_| entry.retracted);
    // What is taken back is made to count again by taking that back.
    let target = match (entry.retracted, taken) {
        (false, _) => Some(event),
        (true, Some(taken)) => Some(*taken),
        (true, None) => None,
    };
    let act = |target: &Event| match target.by == acting.caretaker {
        true => Act::TakeBackOwn,
        false => Act::TakeBackAny,
    };
    let target = target.filter(|target| acting.may(act(target), now).is_ok());
    let struck = entry.retracted.then(|| match taken.map(|taken| (&taken.what, taken)) {
        Some((What::Retracted { reason, .. }, taken)) => {
            let who = FluentValue::from(teller.caretaker_name(&taken.by));
            frame.with("timeline-struck", [("who", who), ("reason", reason.to_string().into())])
        }
        _ => frame.t("timeline-gone"),
    });
    let (text, note) = match &event.what {
        What::Note { text, .. } => (String::new(), text.to_string()),
        What::Session(session) => {
            let note = session.note.as_deref().or(session.abort_reason.as_deref());
            (teller.happened(&event.what), note.unwrap_or_default().to_owned())
        }
        what => (teller.happened(what), String::new()),
    };
    let ring = match &event.what {
        What::Session(session) => ring(frame, teller, event, session),
        _ => String::new(),
    };
    Told {
        anchor: format!("e-{}", short_id(event.id)),
        time: clock(teller, event.happened()),
        who: teller.caretaker_name(&event.by),
        text: capital(&text),
        read: read(frame, teller, &event.what),
        note,
        ring,
        photo: None,
        kind: kind(&event.what),
        struck,
        action: target.map(|t| frame.home(&format!("/take-back/{}", t.id.to_text()))),
    }
}

/// Where the handbook has what a record tells of.
fn read(frame: &Frame, teller: &Teller<'_>, what: &What) -> String {
    match what {
        What::HealthSign { animal, sign } => teller
            .book
            .signs
            .get(*sign)
            .map_or_else(String::new, |sign| places::sign(frame, teller, animal, &sign.id).link),
        What::Bite { grade, .. } => frame.link(&format!("/handbook/bites#grade-{grade}")),
        _ => String::new(),
    }
}

/// What kind of record it is, as the style tells them apart.
fn kind(what: &What) -> &'static str {
    match what {
        What::Session(_) | What::Contact { .. } => "practice",
        What::Bite { .. } | What::Mishap { .. } => "harm",
        What::HealthSign { .. }
        | What::HealthCleared { .. }
        | What::HealthCheck { .. }
        | What::BodyCheck { .. }
        | What::Surgery { .. }
        | What::Weight { .. }
        | What::WeightBaseline { .. } => "health",
        What::Note { .. } => "note",
        _ => "plan",
    }
}
