//! Where an animal bears more with one person than with another, and the record shows it.
//!
//! Nothing is said of a difference that may as well be chance. The evidence is plain: what the
//! animal bears at the same exposure is reckoned for each person from the trials with that person
//! alone, as if the other were not there; a difference is shown where it is likely enough that the
//! one is at least so many times the other, both people have held sessions enough there, and the
//! animal has shown a limit with the one from whom it bears less. Without that, fewer sessions or
//! shorter doses would pass for less trust.

use crate::dosing::{Apart, Before, Learned};
use crate::ethogram::Outcome;
use crate::fold::pair::Exposure;
use crate::ids::CaretakerId;
use crate::protocol::Parameters;
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::Timestamp;

/// An animal bears more with one person than with another.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// At this exposure.
    pub exposure: Box<str>,
    /// The one with whom it bears more.
    pub more: CaretakerId,
    /// The one with whom it bears less.
    pub less: CaretakerId,
    /// How many sessions with each of them are behind this, in that order.
    pub sessions: [u32; 2],
    /// How much more, and how sure it is.
    pub apart: Apart,
}

/// What an exposure has in store for a newcomer, where the model has something to say of it: the
/// first dose, and what the animal's past makes of what is expected.
pub type Starting<'s> = &'s dyn Fn(&Exposure) -> Option<Before<'s>>;

/// A person, and what is known of the animal with that person at every exposure.
pub type Handled<'p> = (&'p CaretakerId, &'p [Exposure]);

/// Every difference between two people of an animal that the record shows, in their order and that
/// of the exposures of the first.
#[must_use]
pub fn differences(
    people: &[Handled<'_>],
    model: &Learned,
    starting: Starting<'_>,
    now: Timestamp,
    parameters: &Parameters,
) -> Vec<Difference> {
    let mut found = Vec::new();
    for (at, (one, known)) in people.iter().enumerate() {
        for (other, also) in people.iter().skip(at + 1) {
            for here in *known {
                let Some(there) = also.iter().find(|there| there.id == here.id) else { continue };
                let Some(before) = starting(here) else { continue };
                let (one, other) = ((*one, here), (*other, there));
                let compare = |two| difference(two, model, &before, now, parameters);
                found.extend(compare((one, other)).or_else(|| compare((other, one))));
            }
        }
    }
    found
}

/// Whether the animal bears more with the first than with the second, as the record shows it.
fn difference(
    ((one, here), (other, there)): ((&CaretakerId, &Exposure), (&CaretakerId, &Exposure)),
    model: &Learned,
    before: &Before<'_>,
    now: Timestamp,
    parameters: &Parameters,
) -> Option<Difference> {
    let sessions = [here.sessions(), there.sessions()];
    let enough = |held: u32| i64::from(held) >= parameters.people_differ_sessions;
    let limit = there.shown.iter().any(|shown| shown.outcome == Outcome::Adverse);
    if !(sessions.into_iter().all(enough) && limit) {
        return None;
    }
    let records = (&*here.shown, &*there.shown);
    let apart = model.apart(records, before, now, parameters, parameters.people_differ_times);
    let sure = apart.chance >= parameters.people_differ_chance;
    sure.then(|| Difference {
        exposure: here.id.clone(),
        more: one.clone(),
        less: other.clone(),
        sessions,
        apart,
    })
}
