//! Where an introduction stands: every two who are strangers are followed through their meetings,
//! and the introduction stands where those two stand who are least far.

mod pair;
mod reading;

pub use pair::{Calm, Held, PairCourse, Why};

use super::gathering::{Gathering, Member, Side};
use super::home::Home;
use crate::event::{Event, IntroductionSession, What, Wound, WoundSeverity};
use crate::ids::{AnimalId, EventId, IntroductionId};
use crate::log::Log;
use crate::protocol::introduction::Introduction;
use crate::rulebook::Rulebook;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;
use reading::{Meeting, Reader, Seen};

/// An introduction as of a time.
#[derive(Debug, Clone)]
pub struct Course<'b> {
    /// Which.
    pub id: IntroductionId,
    /// The way that is followed.
    pub protocol: &'b Introduction,
    /// When it began.
    pub started_at: Timestamp,
    /// Those who come and are here, by id.
    pub newcomers: Vec<AnimalId>,
    /// Those who live there already and are here, by id.
    pub residents: Vec<AnimalId>,
    /// Those who take part and have left the household.
    pub gone: Vec<AnimalId>,
    /// Every two who are strangers, by id.
    pub pairs: Vec<PairCourse>,
    /// Local days with a stop behaviour, with the sessions.
    pub setbacks: BTreeMap<Date, Vec<EventId>>,
    /// Sessions and looks at bodies that found a wound that gapes, since it began.
    pub gapes: Vec<EventId>,
    /// Local days since it ended on which all bodies were looked over.
    pub checked_since_end: Vec<Date>,
}

impl<'b> Course<'b> {
    /// Reads an introduction from the log, as of the household's time. `None` where the rulebook
    /// lacks the way that it follows.
    #[must_use]
    pub fn of(
        home: &Home,
        log: &Log,
        (id, gathering): (&IntroductionId, &Gathering),
        book: &'b Rulebook,
    ) -> Option<Self> {
        let protocol = book.introduction(&gathering.protocol)?;
        let here = |m: &&Member| home.animal(&m.animal).is_some_and(|a| a.left().is_none());
        let on = |side: Side| -> Vec<AnimalId> {
            gathering.side(side).filter(here).map(|m| m.animal.clone()).collect()
        };
        let gone = gathering.members.iter().filter(|m| !here(m));
        let gone = gone.filter(|m| home.animal(&m.animal).is_some());
        let mut course = Self {
            id: id.clone(),
            protocol,
            started_at: gathering.started_at,
            newcomers: on(Side::Newcomer),
            residents: on(Side::Resident),
            gone: gone.map(|m| m.animal.clone()).collect(),
            pairs: Vec::new(),
            setbacks: BTreeMap::new(),
            gapes: Vec::new(),
            checked_since_end: Vec::new(),
        };
        let reader = Reader { home, book, id, protocol };
        let events = reader.events(log, gathering);
        let members: Vec<Member> =
            gathering.members.iter().filter(here).map(|m| reader.since_arrival(m)).collect();
        for (at, a) in members.iter().enumerate() {
            for b in members.iter().skip(at + 1) {
                if reader.strangers(a, b, gathering.started_at) {
                    course.pairs.push(reader.pair((a, b), gathering.started_at, &events));
                }
            }
        }
        course.look_back(&reader, gathering, &events);
        Some(course)
    }

    /// Those who take part and are here, newcomers first.
    pub fn members(&self) -> impl Iterator<Item = &AnimalId> {
        self.newcomers.iter().chain(&self.residents)
    }

    /// The two who are least far, and of these the two with the fewest calm sessions.
    #[must_use]
    pub fn least(&self) -> Option<&PairCourse> {
        self.pairs.iter().min_by_key(|pair| (pair.rung, pair.complete, pair.calm.len()))
    }

    /// The place of the step at which it stands.
    #[must_use]
    pub fn rung(&self) -> usize {
        self.least().map_or(1, |pair| pair.rung)
    }

    /// Whether all have reached the last step and its sessions are done.
    #[must_use]
    pub fn complete(&self) -> bool {
        !self.pairs.is_empty() && self.pairs.iter().all(|pair| pair.complete)
    }

    /// The sessions of a local day at the step where it stands: of the two who are least far, those
    /// who had the fewest.
    #[must_use]
    pub fn done_on(&self, day: Date) -> Vec<EventId> {
        let rung = self.rung();
        let done = |pair: &PairCourse| -> Vec<EventId> {
            let on_day = pair.held.iter().filter(|held| held.day == day && held.rung == rung);
            on_day.map(|held| held.event).collect()
        };
        let least = self.pairs.iter().filter(|pair| pair.rung == rung && !pair.complete).map(done);
        least.min_by_key(Vec::len).unwrap_or_default()
    }

    /// The place of the step at which it would stand after one more session of all, at the step
    /// where it stands, begun at the household's time.
    #[must_use]
    pub fn after(&self, session: &IntroductionSession, home: &Home, book: &Rulebook) -> usize {
        let (id, protocol) = (&self.id, self.protocol);
        let reader = Reader { home, book, id, protocol };
        let ended = session.ended_at.max(home.now);
        let meeting = Meeting {
            session,
            seen: Seen::in_session(session, &book.ethogram),
            rung: protocol.rung(&session.step),
            day: home.today,
            minutes: ended.duration_since(home.now).as_secs_f64() / 60.0,
            ended,
            over: true,
            // The last of all ids: it comes after whatever else happened at this instant.
            event: EventId::LAST,
        };
        let pairs = self.pairs.iter().map(|pair| {
            let mut pair = pair.clone();
            reader.meet(&mut pair, &meeting);
            pair.rung
        });
        pairs.min().unwrap_or(1)
    }

    /// Whether one of those who take part has a wound that gapes.
    fn gapes_in(&self, wounds: &[Wound]) -> bool {
        let mut gaping = wounds.iter().filter(|wound| wound.severity == WoundSeverity::Gape);
        gaping.any(|wound| self.members().any(|member| *member == wound.animal))
    }

    /// What the whole group went through.
    fn look_back(&mut self, reader: &Reader<'_, '_>, gathering: &Gathering, events: &[&Event]) {
        for event in events.iter().filter(|e| e.happened() >= gathering.started_at) {
            let day = reader.home.calendar.day(event.happened());
            match &event.what {
                What::IntroductionSession(session) if session.introduction == self.id => {
                    if Seen::in_session(session, &reader.book.ethogram).stop {
                        self.setbacks.entry(day).or_default().push(event.id);
                    }
                    if self.gapes_in(session.wounds.as_deref().unwrap_or_default()) {
                        self.gapes.push(event.id);
                    }
                }
                What::BodyCheck { animals, wounds } => {
                    if self.gapes_in(wounds) {
                        self.gapes.push(event.id);
                    }
                    let after = gathering.ended.is_some_and(|(at, ..)| event.happened() >= at);
                    let all = self.members().all(|member| animals.contains(member));
                    if after && all && self.checked_since_end.last() != Some(&day) {
                        self.checked_since_end.push(day);
                    }
                }
                _ => {}
            }
        }
    }
}
