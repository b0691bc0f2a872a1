//! What was unusual about a day, held against the animal's earlier sessions.

use super::{Different, Lookback};
use crate::event::{Event, Session, What};
use crate::explain::Arg;
use crate::fold::health::{Weighing, days};
use crate::fold::record::Done;
use crate::ids::{AnimalId, EventId};
use alloc::boxed::Box;
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use jiff::Timestamp;

/// Minutes in a day, on a clock's face.
const DAY: i32 = 24 * 60;

/// Everything that was unusual at a time; of the session at that time, where it is one, and the
/// sessions before it.
pub(super) fn different(
    look: &Lookback<'_>,
    session: Option<&Done>,
    earlier: &[Done],
    at: Timestamp,
) -> Vec<Different> {
    let count = usize::try_from(look.parameters.setback_usual_sessions).unwrap_or(0);
    let usual = earlier.get(earlier.len().saturating_sub(count)..).unwrap_or_default();
    let usual = Usual { look, sessions: usual };
    let of_session = session.and_then(|done| Some((done, usual.held(done)?)));
    let mut found = Vec::new();
    if let Some((done, (event, held))) = of_session {
        found.extend(usual.hour(event));
        found.extend(usual.person(event, held));
        found.extend(usual.choice("treat", event, held, |held| held.treat.as_deref()));
        found.extend(usual.choice("place", event, held, |held| held.place.as_deref()));
        found.extend(usual.gap(done));
    }
    found.extend(usual.signs(at));
    found.extend(weight(look, at));
    found.extend(cagemates(look, at));
    found
}

/// The sessions that tell what is usual.
struct Usual<'l, 'a> {
    look: &'l Lookback<'a>,
    sessions: &'l [Done],
}

impl<'a> Usual<'_, 'a> {
    fn held(&self, done: &Done) -> Option<(&'a Event, &'a Session)> {
        let event = self.look.log.find(done.event)?;
        match &event.what {
            What::Session(session) => Some((event, session)),
            _ => None,
        }
    }

    fn all(&self) -> impl Iterator<Item = (&'a Event, &'a Session)> {
        self.sessions.iter().filter_map(|done| self.held(done))
    }

    /// Whether so many of so many are enough to call something usual.
    fn is_usual(&self, count: usize, of: usize) -> bool {
        let parameters = self.look.parameters;
        let enough = i64::try_from(of).unwrap_or(0) >= parameters.setback_usual_least;
        enough && count as f64 >= parameters.setback_usual_share * of as f64
    }

    /// Whether so many of so many are so few that this is unusual.
    fn is_unusual(&self, count: usize, of: usize) -> bool {
        let parameters = self.look.parameters;
        let enough = i64::try_from(of).unwrap_or(0) >= parameters.setback_usual_least;
        enough && count as f64 <= parameters.setback_unusual_share * of as f64
    }

    /// What is there mostly, where this is hardly ever.
    fn mostly<T: Ord + Copy>(&self, this: T, known: &[T]) -> Option<T> {
        let count = |which: &T| known.iter().filter(|other| *other == which).count();
        let usual = known.iter().copied().max_by_key(|which| (count(which), *which))?;
        let (here, there) = (count(&this), count(&usual));
        let differs = self.is_usual(there, known.len()) && self.is_unusual(here, known.len());
        differs.then_some(usual)
    }

    fn person(&self, event: &Event, held: &'a Session) -> Option<Different> {
        let known: Vec<_> = self.all().map(|(_, session)| &session.caretaker).collect();
        let usual = self.mostly(&held.caretaker, &known)?;
        Some(Different {
            what: "person",
            args: vec![
                ("was", Arg::Caretaker(held.caretaker.clone())),
                ("usual", Arg::Caretaker(usual.clone())),
            ],
            events: vec![event.id],
        })
    }

    /// A treat or a place that was written down, beside those that were written down before.
    fn choice(
        &self,
        what: &'static str,
        event: &Event,
        held: &'a Session,
        of: impl Fn(&'a Session) -> Option<&'a str>,
    ) -> Option<Different> {
        let known: Vec<&str> = self.all().filter_map(|(_, session)| of(session)).collect();
        let was = of(held)?;
        let usual = self.mostly(was, &known)?;
        let text = |text: &str| Arg::Text(text.into());
        let args = vec![("was", text(was)), ("usual", text(usual))];
        Some(Different { what, args, events: vec![event.id] })
    }

    /// An hour at which hardly any session was held, where they are held around one hour or two.
    fn hour(&self, event: &Event) -> Option<Different> {
        let face = |event: &Event| {
            let zone = self.look.home.calendar.zone();
            let local = zone.to_datetime(event.happened());
            i32::from(local.hour()) * 60 + i32::from(local.minute())
        };
        let known: Vec<i32> = self.all().map(|(event, _)| face(event)).collect();
        let near = libm::round(self.look.parameters.setback_hours * 60.0) as i32;
        let around = |centre: i32| known.iter().filter(move |at| apart(**at, centre) <= near);
        let was = face(event);
        if !self.is_unusual(around(was).count(), known.len()) {
            return None;
        }
        let fullest = |besides: Option<i32>| {
            let free = |at: &&i32| besides.is_none_or(|other| apart(**at, other) > 2 * near);
            known.iter().filter(free).max_by_key(|at| (around(**at).count(), **at)).copied()
        };
        let first = fullest(None)?;
        let second = fullest(Some(first));
        let many = |centre: Option<i32>| centre.map_or(0, |centre| around(centre).count());
        let one = self.is_usual(many(Some(first)), known.len());
        let both = self.is_usual(many(Some(first)) + many(second), known.len());
        if !(one || both) {
            return None;
        }
        let clock = |at: i32| Arg::Text(on_the_clock(at));
        let middle = |centre: i32| clock(middle(around(centre).copied(), centre));
        let also = second.filter(|_| !one).map_or(Arg::None, middle);
        let args = vec![("was", clock(was)), ("usual", middle(first)), ("also", also)];
        Some(Different { what: "hour", args, events: vec![event.id] })
    }

    /// A break longer than any before, and much longer than usual.
    fn gap(&self, session: &Done) -> Option<Different> {
        let parameters = self.look.parameters;
        let between = |one: &Done, next: &Done| next.from.duration_since(one.to).as_secs_f64();
        let before = self.sessions.last()?;
        let mut known: Vec<f64> = self
            .sessions
            .windows(2)
            .filter_map(|two| Some(between(two.first()?, two.last()?)))
            .collect();
        known.sort_by(f64::total_cmp);
        let was = between(before, session);
        let longer = known.iter().filter(|gap| **gap >= was).count();
        let median = known.get(known.len() / 2)?;
        let long = was >= parameters.setback_gap_times * median
            && was >= parameters.setback_gap_days * 86_400.0;
        if !(long && self.is_unusual(longer, known.len())) {
            return None;
        }
        let in_days = |seconds: f64| libm::round(seconds / 86_400.0);
        let usual = in_days(*median);
        let args = vec![
            ("was", Arg::Number(in_days(was))),
            // Less than a day is told as such.
            ("usual", if usual >= 1.0 { Arg::Number(usual) } else { Arg::None }),
        ];
        Some(Different { what: "gap", args, events: vec![before.event, session.event] })
    }

    /// A health sign within some days, where such signs were seldom there before sessions.
    fn signs(&self, at: Timestamp) -> Option<Different> {
        let within = days(self.look.parameters.setback_sign_days);
        let signs = &self.look.record.health.signs;
        let before = |at: Timestamp| {
            signs.iter().filter(move |seen| seen.at <= at && at.duration_since(seen.at) <= within)
        };
        let often = self.sessions.iter().filter(|done| before(done.from).next().is_some()).count();
        let latest = before(at).next_back()?;
        if !self.is_unusual(often, self.sessions.len()) {
            return None;
        }
        let args = vec![("sign", Arg::Sign(latest.sign)), ("at", Arg::Instant(latest.at))];
        Some(Different { what: "sign", args, events: vec![latest.event] })
    }
}

/// How many minutes two times on the clock lie apart.
fn apart(one: i32, other: i32) -> i32 {
    let away = (one - other).rem_euclid(DAY);
    away.min(DAY - away)
}

/// The mean of times on the clock that lie around one of them, to the nearest half hour.
fn middle(around: impl Iterator<Item = i32>, centre: i32) -> i32 {
    let (mut sum, mut count) = (0, 0);
    for at in around {
        let away = (at - centre + DAY / 2).rem_euclid(DAY) - DAY / 2;
        sum += away;
        count += 1;
    }
    let mean = centre + sum / count.max(1);
    ((mean + 15).div_euclid(30) * 30).rem_euclid(DAY)
}

fn on_the_clock(at: i32) -> Box<str> {
    format!("{}:{:02}", at / 60, at % 60).into()
}

/// A weighing of late that was lower than the one before, by more than any earlier one was.
fn weight(look: &Lookback<'_>, at: Timestamp) -> Option<Different> {
    let parameters = look.parameters;
    let weighings = &look.record.health.weighings;
    let known = weighings.partition_point(|weighing| weighing.at <= at);
    let known = weighings.get(..known).unwrap_or_default();
    let lost = |two: &[Weighing]| match two {
        [one, next] if one.grams > 0.0 => (one.grams - next.grams) / one.grams * 100.0,
        _ => 0.0,
    };
    let (latest, earlier) = known.split_last()?;
    let before = earlier.last()?;
    let most = earlier.windows(2).map(lost).fold(0.0, f64::max);
    let now = lost(&[*before, *latest]);
    let enough = i64::try_from(earlier.len()).unwrap_or(0) >= parameters.setback_weighings_least;
    let of_late = at.duration_since(latest.at) <= days(parameters.setback_weight_days);
    if !(enough && of_late && now >= parameters.setback_weight_percent && now > most) {
        return None;
    }
    let percent = libm::round(now * 10.0) / 10.0;
    let args = vec![("percent", Arg::Number(percent)), ("at", Arg::Instant(latest.at))];
    Some(Different { what: "weight", args, events: vec![before.event, latest.event] })
}

/// An animal that came to live with this one some days before.
fn cagemates(look: &Lookback<'_>, at: Timestamp) -> Option<Different> {
    let within = days(look.parameters.setback_cagemate_days);
    let mut mates: Option<Vec<&AnimalId>> = None;
    let mut came: Vec<(Timestamp, EventId, &AnimalId)> = Vec::new();
    for event in look.log.of_animal(look.animal, at) {
        let What::Housed { animals, .. } = &event.what else { continue };
        if look.home.is_retracted(event.id) || !animals.contains(look.animal) {
            continue;
        }
        let others: Vec<&AnimalId> = animals.iter().filter(|id| *id != look.animal).collect();
        // Whom it lived with when it was first housed here is no change.
        if let Some(before) = &mates {
            let new = others.iter().filter(|id| !before.contains(id));
            came.extend(new.map(|id| (event.happened(), event.id, *id)));
        }
        mates = Some(others);
    }
    let late = |at: Timestamp, came: Timestamp| at.duration_since(came) <= within;
    let (since, event, newcomer) = came.iter().rfind(|(when, ..)| late(at, *when)).copied()?;
    let still = mates.is_some_and(|mates| mates.contains(&newcomer));
    if !still {
        return None;
    }
    let args = vec![("newcomer", Arg::Animal(newcomer.clone())), ("at", Arg::Instant(since))];
    Some(Different { what: "cagemate", args, events: vec![event] })
}
