//! Reads the meetings of every two from the log.

use super::super::gathering::{Gathering, Member, Side};
use super::super::home::Home;
use super::pair::{Calm, Held, PairCourse, Why};
use crate::ethogram::{Ethogram, Signal};
use crate::event::{Event, IntroductionSession, MeetingEndedBy, MeetingObservation, What, Wound};
use crate::ids::{AnimalId, EventId, IntroductionId};
use crate::log::Log;
use crate::protocol::introduction::Introduction;
use crate::rulebook::Rulebook;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// What a session held, as far as it matters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) blood: bool,
    pub(super) stop: bool,
    pub(super) trouble: bool,
}

impl Seen {
    pub(super) fn in_session(session: &IntroductionSession, ethogram: &Ethogram) -> Self {
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
pub(super) struct Meeting<'e> {
    pub(super) session: &'e IntroductionSession,
    pub(super) seen: Seen,
    /// The place of its step, where it belongs to this introduction.
    pub(super) rung: Option<usize>,
    pub(super) day: Date,
    pub(super) minutes: f64,
    pub(super) ended: Timestamp,
    pub(super) over: bool,
    pub(super) event: EventId,
}

impl Meeting<'_> {
    /// Whether it can count where it was calm.
    fn counts(&self, protocol: &Introduction) -> bool {
        // The quarantine wants no session, and what happens in it shows nothing.
        let rung = self.rung.filter(|rung| *rung > 0);
        let Some(step) = rung.and_then(|rung| protocol.steps.get(rung)) else { return false };
        let fed = self.rung < Some(protocol.proof) || self.session.ate != Some(false);
        self.over && fed && self.minutes >= step.least_minutes
    }
}

/// A course while it is read.
pub(super) struct Reader<'r, 'b> {
    pub(super) home: &'r Home,
    pub(super) book: &'r Rulebook,
    pub(super) id: &'r IntroductionId,
    pub(super) protocol: &'b Introduction,
}

impl Reader<'_, '_> {
    /// Sessions and looks at bodies of those who take part, in order.
    pub(super) fn events<'l>(&self, log: &'l Log, gathering: &Gathering) -> Vec<&'l Event> {
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
    pub(super) fn since_arrival(&self, member: &Member) -> Member {
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
    pub(super) fn strangers(&self, a: &Member, b: &Member, started_at: Timestamp) -> bool {
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

    pub(super) fn pair(
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
    pub(super) fn meet(&self, pair: &mut PairCourse, meeting: &Meeting<'_>) {
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
