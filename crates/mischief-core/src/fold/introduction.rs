//! Where an introduction stands: every two who are strangers are followed through their meetings,
//! and the introduction stands where those two stand who are least far.

use super::gathering::{Gathering, Member, Side};
use super::home::Home;
use crate::ethogram::{Ethogram, Signal};
use crate::event::{
    Event, IntroductionSession, MeetingEndedBy, MeetingObservation, What, Wound, WoundSeverity,
};
use crate::ids::{AnimalId, EventId, IntroductionId};
use crate::log::Log;
use crate::protocol::introduction::Introduction;
use crate::rulebook::Rulebook;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// What brought two animals to the step at which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The introduction began.
    Began,
    /// One of them joined, or came back, later than the others.
    Joined,
    /// Enough calm sessions.
    Advanced,
    /// They met at this step, and that tells where they are.
    Met,
    /// A stop behaviour.
    Stop,
    /// Blood, or a wound.
    Blood,
}

impl Why {
    /// The word for sentences and programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Joined => "joined",
            Self::Advanced => "advanced",
            Self::Met => "met",
            Self::Stop => "stop",
            Self::Blood => "blood",
        }
    }
}

/// A calm session, or a look at bodies, that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calm {
    /// The local day on which it began.
    pub day: Date,
    /// How long it lasted, in minutes.
    pub minutes: f64,
    /// The event.
    pub event: EventId,
}

/// A session or a look at bodies of two animals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The place of its step.
    pub rung: usize,
    /// The local day on which it began.
    pub day: Date,
    /// The event.
    pub event: EventId,
}

/// How two animals have come along together.
#[derive(Debug, Clone)]
pub struct PairCourse {
    /// The two.
    pub animals: [AnimalId; 2],
    /// The place of the step at which they stand; the quarantine, which needs no session, aside.
    pub rung: usize,
    /// What brought them there.
    pub why: Why,
    /// The step from which they came.
    pub from: usize,
    /// The events behind that.
    pub events: Vec<EventId>,
    /// Calm sessions running at that step that count.
    pub calm: Vec<Calm>,
    /// Whether the last step's sessions are done.
    pub complete: bool,
    /// Calm sessions since the latest setback at the step that shows whether they can be left to
    /// themselves.
    pub proven: Vec<Calm>,
    /// The session since the latest setback after which they were found sleeping in contact.
    pub slept: Option<EventId>,
    /// The end of the latest session with anything of "ready to stop" or "stop" in it.
    pub trouble: Option<(Timestamp, EventId)>,
    /// All their sessions of the introduction, oldest first.
    pub held: Vec<Held>,
}

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

/// What a session held, as far as it matters.
#[derive(Debug, Clone, Copy)]
struct Seen {
    blood: bool,
    stop: bool,
    trouble: bool,
}

impl PairCourse {
    /// So many minutes of calm sessions running at the step.
    #[must_use]
    pub fn calm_minutes(&self) -> f64 {
        self.calm.iter().map(|calm| calm.minutes).sum()
    }

    /// On so many local days.
    #[must_use]
    pub fn calm_days(&self) -> usize {
        days_of(&self.calm)
    }

    fn begin(a: &Member, b: &Member) -> Self {
        let joined = a.since.is_some() || b.since.is_some();
        Self {
            animals: [a.animal.clone(), b.animal.clone()],
            rung: 1,
            why: if joined { Why::Joined } else { Why::Began },
            from: 0,
            events: Vec::new(),
            calm: Vec::new(),
            complete: false,
            proven: Vec::new(),
            slept: None,
            trouble: None,
            held: Vec::new(),
        }
    }

    fn stand(&mut self, rung: usize, why: Why, events: Vec<EventId>) {
        self.from = self.rung;
        self.rung = rung;
        self.why = why;
        self.events = events;
        self.calm.clear();
        self.complete = false;
    }

    /// Back to the target, never further on than they were.
    fn set_back(&mut self, target: usize, was: usize, why: Why, event: EventId) {
        let from = self.rung.max(was);
        self.stand(from.min(target), why, alloc::vec![event]);
        self.from = from;
        self.proven.clear();
        self.slept = None;
    }

    /// Counts a calm session at the step where they stand, and leads on where it is enough.
    fn count(&mut self, calm: Calm, protocol: &Introduction) {
        let Some(step) = protocol.steps.get(self.rung) else { return };
        self.calm.push(calm);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let enough = count(self.calm.len()) >= step.sessions
            && count(self.calm_days()) >= step.days
            && self.calm_minutes() >= step.hours * 60.0
            && (!step.slept || self.slept.is_some());
        if !enough {
            return;
        }
        if self.rung >= protocol.last() {
            self.complete = true;
            return;
        }
        let mut events: Vec<EventId> = self.calm.iter().map(|calm| calm.event).collect();
        events.extend(self.slept.filter(|slept| step.slept && !events.contains(slept)));
        self.stand(self.rung + 1, Why::Advanced, events);
    }
}

fn days_of(calm: &[Calm]) -> usize {
    let mut days: Vec<Date> = calm.iter().map(|calm| calm.day).collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

impl Seen {
    fn in_session(session: &IntroductionSession, ethogram: &Ethogram) -> Self {
        let mut seen = Self { blood: false, stop: false, trouble: false };
        seen.blood = session.wounds.as_ref().is_some_and(|wounds| !wounds.is_empty());
        for MeetingObservation { behaviour, .. } in &session.observations {
            // A behaviour that is not known is as grave as can be.
            let Some(behaviour) = ethogram.get(*behaviour) else {
                return Self { blood: true, stop: true, trouble: true };
            };
            seen.blood |= behaviour.draws_blood;
            seen.stop |= matches!(behaviour.signal, Signal::StopBetween | Signal::Stop);
            seen.trouble |= behaviour.severity >= 2;
        }
        seen.stop |= seen.blood;
        seen.trouble |= seen.stop;
        seen
    }
}

/// A session with all that its judgement needs.
struct Meeting<'e> {
    session: &'e IntroductionSession,
    seen: Seen,
    /// The place of its step, where it belongs to this introduction.
    rung: Option<usize>,
    day: Date,
    minutes: f64,
    ended: Timestamp,
    over: bool,
    event: EventId,
}

impl Meeting<'_> {
    /// Whether it can count where it was calm.
    fn counts(&self, protocol: &Introduction) -> bool {
        let Some(step) = self.rung.and_then(|rung| protocol.steps.get(rung)) else { return false };
        let fed = self.rung < Some(protocol.proof) || self.session.ate != Some(false);
        self.over && fed && self.minutes >= step.least_minutes
    }
}

/// A course while it is read.
struct Reader<'r, 'b> {
    home: &'r Home,
    book: &'r Rulebook,
    id: &'r IntroductionId,
    protocol: &'b Introduction,
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

    /// What the whole group went through.
    fn look_back(&mut self, reader: &Reader<'_, '_>, gathering: &Gathering, events: &[&Event]) {
        for event in events.iter().filter(|e| e.happened() >= gathering.started_at) {
            let day = reader.home.calendar.day(event.happened());
            match &event.what {
                What::IntroductionSession(session) if session.introduction == self.id => {
                    if Seen::in_session(session, &reader.book.ethogram).stop {
                        self.setbacks.entry(day).or_default().push(event.id);
                    }
                    if gapes(session.wounds.as_deref().unwrap_or_default()) {
                        self.gapes.push(event.id);
                    }
                }
                What::BodyCheck { animals, wounds } => {
                    if gapes(wounds) {
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

fn gapes(wounds: &[Wound]) -> bool {
    wounds.iter().any(|wound| wound.severity == WoundSeverity::Gape)
}

impl Reader<'_, '_> {
    /// Sessions and looks at bodies of those who take part, in order.
    fn events<'l>(&self, log: &'l Log, gathering: &Gathering) -> Vec<&'l Event> {
        let mut events: BTreeMap<(Timestamp, EventId), &Event> = BTreeMap::new();
        for member in &gathering.members {
            for event in log.of_animal(&member.animal, self.home.now) {
                let tells =
                    matches!(event.what, What::IntroductionSession(_) | What::BodyCheck { .. });
                if tells && !self.home.is_retracted(event.id) {
                    events.insert(event.key(), event);
                }
            }
        }
        events.into_values().collect()
    }

    /// Who came anew in the meantime is a stranger again.
    fn since_arrival(&self, member: &Member) -> Member {
        let stays = self.home.animal(&member.animal).map(|animal| animal.arrivals.as_slice());
        let again = match stays {
            Some([_, .., latest]) => {
                // A day that can't be reckoned with: nothing counts.
                Some(self.home.calendar.start(latest.on).unwrap_or(Timestamp::MAX))
            }
            _ => None,
        };
        Member { since: member.since.max(again), ..member.clone() }
    }

    /// Whether two need to be introduced: every newcomer to every resident, and those on one side
    /// who live apart, or came on different days and are not known to live together.
    fn strangers(&self, a: &Member, b: &Member, started_at: Timestamp) -> bool {
        if a.side != b.side {
            return true;
        }
        let then = a.since.max(b.since).unwrap_or(started_at).max(started_at);
        let home = |m: &Member| self.home.housing.enclosure_at(&m.animal, then);
        match (home(a), home(b)) {
            (Some(home_a), Some(home_b)) => home_a != home_b,
            _ if a.side == Side::Resident => false,
            _ => {
                let day = |m: &Member| self.home.animal(&m.animal)?.arrival().map(|stay| stay.on);
                day(a) != day(b)
            }
        }
    }

    fn pair(
        &self,
        (a, b): (&Member, &Member),
        started_at: Timestamp,
        events: &[&Event],
    ) -> PairCourse {
        let mut pair = PairCourse::begin(a, b);
        let since = a.since.max(b.since);
        for event in events.iter().filter(|e| since.is_none_or(|since| e.happened() >= since)) {
            match &event.what {
                What::IntroductionSession(session) => {
                    let own = session.introduction == *self.id;
                    let both = pair.animals.iter().all(|animal| session.animals.contains(animal));
                    if both && (own || event.happened() >= started_at) {
                        self.meet(&mut pair, &self.meeting(session, event, own));
                    }
                }
                What::BodyCheck { animals, wounds } if event.happened() >= started_at => {
                    self.check(&mut pair, (animals, wounds), event);
                }
                _ => {}
            }
        }
        pair
    }

    fn meeting<'e>(
        &self,
        session: &'e IntroductionSession,
        event: &Event,
        own: bool,
    ) -> Meeting<'e> {
        let began = event.happened();
        let ended = event.shifted(session.ended_at).max(began);
        Meeting {
            session,
            seen: Seen::in_session(session, &self.book.ethogram),
            rung: self.protocol.rung(&session.step).filter(|_| own),
            day: self.home.calendar.day(began),
            minutes: ended.duration_since(began).as_secs_f64() / 60.0,
            ended,
            over: ended <= self.home.now,
            event: event.id,
        }
    }

    /// What a session means for two who were both there.
    fn meet(&self, pair: &mut PairCourse, meeting: &Meeting<'_>) {
        let Meeting { seen, event, day, .. } = *meeting;
        let was = meeting.rung.unwrap_or(0);
        pair.held.extend(meeting.rung.map(|rung| Held { rung, day, event }));
        if seen.trouble {
            pair.trouble = pair.trouble.max(Some((meeting.ended, event)));
        }
        if seen.blood {
            return pair.set_back(self.protocol.after_blood, was, Why::Blood, event);
        }
        if seen.stop {
            return pair.set_back(self.protocol.after_stop, was, Why::Stop, event);
        }
        if meeting.rung.is_none() {
            return;
        }
        let calm = !seen.trouble && meeting.session.ended_by != MeetingEndedBy::Abort;
        let counts = calm && meeting.counts(self.protocol);
        // The step of a session tells where they are, up to the first meeting; beyond, only one
        // that was calm does, while somebody watches.
        let told = if counts && was < self.protocol.unwatched {
            was
        } else {
            was.min(self.protocol.after_stop)
        };
        if told > pair.rung {
            pair.stand(told, Why::Met, alloc::vec![event]);
        }
        if !calm {
            pair.calm.clear();
        }
        if !counts {
            return;
        }
        let counted = Calm { day, minutes: meeting.minutes, event };
        if was == self.protocol.proof {
            pair.proven.push(counted);
        }
        if meeting.session.slept_in_contact == Some(true) {
            pair.slept = Some(event);
        }
        if was == pair.rung {
            pair.count(counted, self.protocol);
        }
    }

    /// What a look at bodies means for two.
    fn check(
        &self,
        pair: &mut PairCourse,
        (animals, wounds): (&[AnimalId], &[Wound]),
        event: &Event,
    ) {
        if wounds.iter().any(|wound| pair.animals.contains(&wound.animal)) {
            return pair.set_back(self.protocol.after_blood, 0, Why::Blood, event.id);
        }
        let both = pair.animals.iter().all(|animal| animals.contains(animal));
        let rung = pair.rung;
        if both && self.protocol.steps.get(rung).is_some_and(|step| step.body_checks) {
            let day = self.home.calendar.day(event.happened());
            pair.held.push(Held { rung, day, event: event.id });
            pair.count(Calm { day, minutes: 0.0, event: event.id }, self.protocol);
        }
    }
}
