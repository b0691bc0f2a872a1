//! What belongs together as one incident: a session, the bite that speaks for it, and every bite
//! and mishap within it. One incident steps a pair back once, by its largest step.

use super::health::hours;
use crate::event::{Event, Session, What};
use crate::ids::EventId;
use crate::protocol::Parameters;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::{SignedDuration, Timestamp};

/// A bite or a mishap: when, which event, and who was bitten.
type Harm<'e> = (Timestamp, EventId, Option<&'e str>);

/// Longer than any session and the hours for which a bite speaks together.
const REACH: SignedDuration = SignedDuration::from_hours(24 * 14);

/// The incident that a harm or a session belongs to.
pub type Incident = usize;

/// Which events of an animal belong to which incident, for those that share one.
#[derive(Debug, Default)]
pub struct Incidents {
    of_event: BTreeMap<EventId, Incident>,
    /// Sessions for whose bite a recorded one speaks.
    spoken_for: BTreeMap<EventId, EventId>,
    next: Incident,
}

/// A session as far as incidents are concerned.
#[derive(Clone, Copy)]
struct Span<'e> {
    id: EventId,
    from: Timestamp,
    to: Timestamp,
    session: &'e Session,
}

impl<'e> Span<'e> {
    fn of(event: &'e Event) -> Option<Self> {
        let What::Session(session) = &event.what else { return None };
        let (from, to) = (event.happened(), event.shifted(session.ended_at));
        Some(Self { id: event.id, from, to, session })
    }

    fn caretaker(&self) -> &'e str {
        self.session.caretaker.as_str()
    }
}

impl Incidents {
    /// Finds what belongs together among the events of one animal and the bites and mishaps of
    /// them, both given in order of reading. `reads_as_bite` tells whether a session's behaviours
    /// stand for a bite.
    #[must_use]
    pub fn among(
        events: &[&Event],
        harms: &[&Event],
        parameters: &Parameters,
        reads_as_bite: impl Fn(&Session) -> bool,
    ) -> Self {
        let mut found = Self::default();
        let harms: Vec<Harm<'_>> = harms
            .iter()
            .filter_map(|e| match &e.what {
                What::Bite { person, .. } => Some((e.happened(), e.id, Some(&**person))),
                What::Mishap { .. } => Some((e.happened(), e.id, None)),
                _ => None,
            })
            .collect();
        for (at, harm, _) in &harms {
            for (_, span) in before(events, *at).filter(|(_, span)| *at <= span.to) {
                found.join(span.id, *harm);
            }
        }
        // A session that bites lies within a day and the hours for which a bite may speak.
        let by_person = harms.iter().filter_map(|(at, _, person)| Some((*at, (*person)?)));
        let mut biting: Vec<(usize, Span<'_>)> = by_person
            .flat_map(|(at, person)| {
                before(events, at).filter(move |(_, span)| span.caretaker() == person)
            })
            .filter(|(_, span)| reads_as_bite(span.session))
            .collect();
        biting.sort_unstable_by_key(|(place, _)| *place);
        biting.dedup_by_key(|(place, _)| *place);
        for (place, span) in biting {
            let mut later = events.iter().skip(place + 1).filter_map(|e| Span::of(e));
            let next = later.find(|s| s.caretaker() == span.caretaker());
            let next = next.map(|s| (s.from, s.id));
            if let Some(bite) = speaking(&span, next, &harms, parameters) {
                found.spoken_for.insert(span.id, bite);
                found.join(span.id, bite);
            }
        }
        found
    }

    fn join(&mut self, a: EventId, b: EventId) {
        let (in_a, in_b) = (self.of_event.get(&a).copied(), self.of_event.get(&b).copied());
        match (in_a, in_b) {
            (Some(one), Some(other)) => {
                for incident in self.of_event.values_mut().filter(|i| **i == other) {
                    *incident = one;
                }
            }
            (Some(incident), None) => {
                self.of_event.insert(b, incident);
            }
            (None, Some(incident)) => {
                self.of_event.insert(a, incident);
            }
            (None, None) => {
                self.of_event.insert(a, self.next);
                self.of_event.insert(b, self.next);
                self.next += 1;
            }
        }
    }

    /// The incident of an event, where it shares one.
    #[must_use]
    pub fn of(&self, event: EventId) -> Option<Incident> {
        self.of_event.get(&event).copied()
    }

    /// Whether a recorded bite speaks for what a session's behaviours say.
    #[must_use]
    pub fn is_spoken_for(&self, session: EventId) -> bool {
        self.spoken_for.contains_key(&session)
    }
}

/// Sessions that began at or before a time, and not so long before that they could neither last
/// until then nor have a bite of then speak for them, with their places among the events.
fn before<'s, 'e>(
    events: &'s [&'e Event],
    at: Timestamp,
) -> impl Iterator<Item = (usize, Span<'e>)> + use<'s, 'e> {
    let earliest = at.saturating_sub(REACH).unwrap_or(Timestamp::MIN);
    let from = events.partition_point(|event| event.happened() < earliest);
    let to = events.partition_point(|event| event.happened() <= at);
    let near = events.get(from..to).unwrap_or_default();
    near.iter().enumerate().filter_map(move |(at, event)| Some((from + at, Span::of(event)?)))
}

/// The recorded bite of this caretaker that lies within the session, or else the first one within
/// the hours after it and before the pair's next session.
fn speaking(
    span: &Span<'_>,
    next: Option<(Timestamp, EventId)>,
    harms: &[Harm<'_>],
    parameters: &Parameters,
) -> Option<EventId> {
    let until = span.to.saturating_add(hours(parameters.bite_speaks_hours)).ok()?;
    let by_caretaker = |harm: &&Harm<'_>| {
        let (at, id, person) = **harm;
        let before_next = at <= span.to || next.is_none_or(|next| (at, id) < next);
        person == Some(span.caretaker()) && span.from <= at && at <= until && before_next
    };
    harms.iter().find(by_caretaker).map(|(_, id, _)| *id)
}

/// How far each incident has stepped each pair back already.
#[derive(Debug, Default)]
pub struct Taken(Vec<(Incident, usize, usize)>);

impl Taken {
    /// How many more steps a pair (by its place) goes back, where this incident asks for `steps`.
    pub fn more(&mut self, incident: Option<Incident>, pair: usize, steps: usize) -> usize {
        let Some(incident) = incident else { return steps };
        match self.0.iter_mut().find(|(i, p, _)| *i == incident && *p == pair) {
            Some((_, _, taken)) => {
                let more = steps.saturating_sub(*taken);
                *taken += more;
                more
            }
            None => {
                self.0.push((incident, pair, steps));
                steps
            }
        }
    }

    /// Forgets an incident that nothing else can belong to.
    pub fn close(&mut self, incident: Incident) {
        self.0.retain(|(i, _, _)| *i != incident);
    }
}
