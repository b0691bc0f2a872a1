//! The ring of a finished session, the mark by which a session is known everywhere: a shape for each
//! try where it came, and in the middle how all of it went.

use super::frame::Frame;
use jiff::Timestamp;
use mischief_core::ethogram::{Ethogram, Outcome};
use mischief_core::event::{EndedBy, Session};
use mischief_core::protocol::{Contact, Step};
use mischief_rulebook::words::FluentValue;
use std::collections::BTreeMap;
use std::f64::consts::TAU;
use std::fmt::Write as _;

/// More shapes than this can't be told apart on a small ring; neighbours share one, the graver.
const PLACES: usize = 12;
/// How far a ring is closed that was not carried through.
const LEFT_OPEN: f64 = 0.8;
/// The middle of the drawing and the radius of the ring, in its own units.
const MIDDLE: f64 = 24.0;
const RADIUS: f64 = 17.5;

/// What a finished session shows as a ring.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ring {
    /// Where on the ring a shape stands, from 0 to 1, and what it says.
    marks: Vec<(f64, Outcome)>,
    /// How far the ring is closed, from 0 to 1.
    share: f64,
    /// How many tries went how: calm, not sure, a fright.
    tally: [u32; 3],
    whole: Outcome,
}

impl Ring {
    /// The ring of a session that began at a time. The step is the one that was done, where the
    /// protocol still has it; `treat_taken_before` as for [`Ethogram::outcome`].
    pub(crate) fn of(
        session: &Session,
        began: Timestamp,
        step: Option<&Step>,
        ethogram: &Ethogram,
        treat_taken_before: bool,
    ) -> Self {
        let at_touch = step.is_some_and(|step| step.contact >= Contact::Touch);
        let outcome = |seen: &[_]| ethogram.outcome(seen, at_touch, treat_taken_before);
        let tries: Vec<Outcome> = session
            .trials
            .iter()
            .flat_map(|trial| {
                let times = usize::try_from(trial.times).unwrap_or(usize::MAX);
                std::iter::repeat_n(outcome(&trial.behaviours), times.min(PLACES))
            })
            .collect();
        let mut tally = [0_u32; 3];
        for (trial, outcome) in session.trials.iter().map(|t| (t, outcome(&t.behaviours))) {
            let [calm, unsure, adverse] = &mut tally;
            let count = match outcome {
                Outcome::Calm => calm,
                Outcome::Unsure => unsure,
                Outcome::Adverse => adverse,
            };
            *count = count.saturating_add(trial.times);
        }
        let share = if session.ended_by == EndedBy::Plan { 1.0 } else { LEFT_OPEN };
        let long = session.ended_at.duration_since(began).as_secs_f64();
        let timed = step.is_some_and(Step::in_minutes) && long > 0.0;
        let seen = session.observations.iter().flatten();
        let timed: Vec<(f64, Outcome)> = seen
            .filter(|_| timed)
            .map(|seen| ((seen.at_s.get() / long).min(1.0) * share, outcome(&[seen.behaviour])))
            .collect();
        let marks = if timed.is_empty() { spread(&tries, share) } else { thin(&timed) };
        Self { marks, share, tally, whole: whole(session, tally) }
    }

    /// The ring as a drawing, with what it says in words.
    pub(crate) fn svg(&self, frame: &Frame) -> String {
        let [calm, unsure, adverse] = self.tally.map(|count| FluentValue::from(f64::from(count)));
        let label = frame.with("ring", [("calm", calm), ("unsure", unsure), ("adverse", adverse)]);
        let length = TAU * RADIUS;
        let filled = length * self.share;
        let mut svg = format!(
            r#"<svg class="session-mark" viewBox="0 0 48 48" role="img" aria-label="{label}"><circle class="groove" cx="24" cy="24" r="{RADIUS}"/><circle class="fill" cx="24" cy="24" r="{RADIUS}" stroke-dasharray="{filled:.1} {length:.1}" transform="rotate(-90 24 24)"/>"#
        );
        for (at, outcome) in &self.marks {
            let (sin, cos) = (at * TAU - TAU / 4.0).sin_cos();
            shape(&mut svg, *outcome, (MIDDLE + RADIUS * cos, MIDDLE + RADIUS * sin), 5.0);
        }
        shape(&mut svg, self.whole, (MIDDLE, MIDDLE), 7.5);
        svg.push_str("</svg>");
        svg
    }
}

/// A shape for each try, at equal distances.
fn spread(tries: &[Outcome], share: f64) -> Vec<(f64, Outcome)> {
    let many = tries.len().max(1);
    let place = |at: usize| (small(at) + 0.5) / small(many) * share;
    let all: Vec<_> = tries.iter().enumerate().map(|(at, outcome)| (place(at), *outcome)).collect();
    thin(&all)
}

fn small(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// Where many stand close together the graver is kept.
fn thin(marks: &[(f64, Outcome)]) -> Vec<(f64, Outcome)> {
    let mut kept: BTreeMap<u32, (f64, Outcome)> = BTreeMap::new();
    for (at, outcome) in marks {
        let slot = (1..=PLACES).find(|slot| *at * small(PLACES) < small(*slot)).unwrap_or(PLACES);
        let slot = u32::try_from(slot).unwrap_or_default();
        let there = kept.entry(slot).or_insert((*at, *outcome));
        if *outcome > there.1 {
            *there = (*at, *outcome);
        }
    }
    kept.into_values().collect()
}

/// The middle of the ring: calm where it went mostly calm and was not broken off. A drawing of what
/// was seen; where the pair stands is for the engine to say.
fn whole(session: &Session, [calm, unsure, adverse]: [u32; 3]) -> Outcome {
    if adverse > 0 || session.ended_by == EndedBy::Abort {
        Outcome::Adverse
    } else if calm > 0 && calm >= unsure.saturating_mul(2) {
        Outcome::Calm
    } else {
        Outcome::Unsure
    }
}

/// Circle, diamond or square: never colour alone.
fn shape(svg: &mut String, outcome: Outcome, (x, y): (f64, f64), size: f64) {
    // Writing into a text does not fail.
    let _ = match outcome {
        Outcome::Calm => {
            write!(svg, r#"<circle class="go" cx="{x:.1}" cy="{y:.1}" r="{:.1}"/>"#, size * 0.9)
        }
        Outcome::Unsure => {
            let r = size * 1.15;
            let (left, top) = (x - r, y - r);
            write!(
                svg,
                r#"<path class="wait" d="M{x:.1} {top:.1}L{:.1} {y:.1} {x:.1} {:.1} {left:.1} {y:.1}Z"/>"#,
                x + r,
                y + r
            )
        }
        Outcome::Adverse => {
            let r = size * 0.85;
            write!(
                svg,
                r#"<rect class="stop" x="{:.1}" y="{:.1}" width="{w:.1}" height="{w:.1}" rx="1"/>"#,
                x - r,
                y - r,
                w = r * 2.0
            )
        }
    };
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Ring, thin};
    use jiff::Timestamp;
    use mischief_core::event::{EndedBy, Observation, Quantity, Session, Trial};
    use mischief_core::ids::{AnimalId, CaretakerId, StepId};
    use mischief_rulebook::Builtin;

    const BEGAN: &str = "2026-11-24T18:00:00Z";

    fn builtin() -> Builtin {
        mischief_rulebook::builtin().expect("the rulebook can be read")
    }

    fn session(builtin: &Builtin, step: &str, trials: &[(&str, u32)], by: EndedBy) -> Session {
        let find = |id: &str| builtin.book.ethogram.find(id).expect("a behaviour");
        let trials = trials
            .iter()
            .map(|(id, times)| Trial {
                dose: None,
                lasted_s: None,
                times: *times,
                behaviours: [find(id)].into(),
            })
            .collect();
        let who =
            (AnimalId::parse("pip").expect("an id"), CaretakerId::parse("lena").expect("an id"));
        let ended: Timestamp = "2026-11-24T18:10:00Z".parse().expect("a time");
        Session::of(who, StepId::parse(step).expect("an id"), ended, trials, by)
    }

    fn ring(builtin: &Builtin, session: &Session) -> Ring {
        let protocol = builtin.book.protocols.iter().find(|p| p.id.as_str() == "rat.trust");
        let step = protocol.and_then(|protocol| protocol.step(&session.step));
        assert!(step.is_some());
        let began = BEGAN.parse().expect("a time");
        Ring::of(session, began, step, &builtin.book.ethogram, false)
    }

    #[test]
    fn each_try_leaves_its_shape_and_one_broken_off_stays_open() {
        let builtin = builtin();
        let tries = [("stays_loose", 2), ("still", 1)];
        let done = ring(&builtin, &session(&builtin, "hold_seconds", &tries, EndedBy::Plan));
        let shapes: Vec<_> = done.marks.iter().map(|(_, outcome)| *outcome).collect();
        assert_eq!(shapes, [Outcome::Calm, Outcome::Calm, Outcome::Unsure]);
        assert_eq!((done.whole, done.tally), (Outcome::Calm, [2, 1, 0]));
        assert!((done.share - 1.0).abs() < 1e-9);
        let left = ring(&builtin, &session(&builtin, "hold_seconds", &tries, EndedBy::Handler));
        assert!(left.share < 1.0 && left.marks.iter().all(|(at, _)| *at < left.share));
        let fright = [("stays_loose", 5), ("struggles", 1)];
        let fright = ring(&builtin, &session(&builtin, "hold_seconds", &fright, EndedBy::Handler));
        assert_eq!(fright.whole, Outcome::Adverse);
    }

    #[test]
    fn what_is_done_in_minutes_has_its_shapes_where_they_came() {
        let builtin = builtin();
        let mut sat = session(&builtin, "presence", &[("explores", 1)], EndedBy::Plan);
        let seen = |at: f64, id: &str| Observation {
            at_s: Quantity::new(at).expect("a number"),
            behaviour: builtin.book.ethogram.find(id).expect("a behaviour"),
        };
        sat.observations = Some(vec![seen(150.0, "explores"), seen(450.0, "still")]);
        let ring = ring(&builtin, &sat);
        assert_eq!(ring.marks, [(0.25, Outcome::Calm), (0.75, Outcome::Unsure)]);
    }

    #[test]
    fn where_shapes_crowd_the_gravest_is_kept() {
        let many: Vec<_> = (0..60).map(|at| (f64::from(at) / 60.0, Outcome::Calm)).collect();
        assert_eq!(thin(&many).len(), super::PLACES);
        let two = [(0.01, Outcome::Calm), (0.02, Outcome::Adverse), (0.03, Outcome::Unsure)];
        assert_eq!(thin(&two), [(0.02, Outcome::Adverse)]);
    }
}
