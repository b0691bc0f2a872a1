//! What a dosing may look at, gathered from an animal's record.

use super::reasons;
use crate::dosing::{self, Before, Choice, Dosing as _, Elsewhere, Situation};
use crate::event::{Origin, Trait};
use crate::fold::home::Animal;
use crate::fold::pair::Pair;
use crate::protocol::{DoseRange, Parameters, Protocol, Step, Unit};
use crate::rules::Finding;
use crate::rules::care::Subject;
use crate::rules::handling::Handling;

/// A step with a dose, asked for a pair.
pub(super) struct Asked<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) pair: &'a Pair,
    pub(super) step: &'a Step,
    pub(super) range: DoseRange,
}

/// So many records from elsewhere are looked at; more would say little more.
const ELSEWHERE: usize = 3;

impl Asked<'_> {
    /// Answers a question about the situation, under the most that the rules allow.
    pub(super) fn with<T>(&self, most: f64, ask: impl FnOnce(&Situation<'_>) -> T) -> T {
        let mut others = [Elsewhere::default(); ELSEWHERE];
        let mut count = 0;
        for (place, found) in others.iter_mut().zip(self.elsewhere()) {
            *place = found;
            count += 1;
        }
        let others = others.get(..count).unwrap_or_default();
        let exposure = self.pair.exposure(&self.step.exposure);
        let long_ago = exposure.and_then(|e| e.long_ago);
        ask(&Situation {
            range: self.range,
            exposure,
            most,
            now: self.subject.home.now,
            before: Before { first: self.first(), factor: self.factor(), long_ago, others },
            parameters: &self.subject.book.parameters,
        })
    }

    /// What the animal showed at this exposure with others, then what it showed this person at
    /// others.
    fn elsewhere(&self) -> impl Iterator<Item = Elsewhere<'_>> {
        let people = self.subject.record.pairs.iter();
        let people = people.filter(|pair| pair.caretaker != self.pair.caretaker);
        let people = people.filter_map(|pair| pair.exposure(&self.step.exposure));
        let people = people.map(|e| (e, true));
        let own = self.pair.exposures().iter().filter(|e| e.id != self.step.exposure);
        let own = own.filter(|e| self.in_seconds(&e.id)).map(|e| (e, false));
        people.chain(own).filter(|(e, _)| !e.shown.is_empty()).map(|(e, person)| Elsewhere {
            shown: &e.shown,
            other_person: person,
            other_exposure: !person,
        })
    }

    /// Whether it is an exposure of the ladder with doses in seconds.
    fn in_seconds(&self, exposure: &str) -> bool {
        first_dose(self.subject.record.protocol, exposure, Unit::Seconds).is_some()
    }

    /// The first dose of the first step with this exposure.
    fn first(&self) -> f64 {
        let protocol = self.subject.record.protocol;
        let first = first_dose(protocol, &self.step.exposure, self.range.unit);
        first.map_or(self.range.start, |first| first.min(self.range.start))
    }

    /// What origin and traits make of what is expected, as a factor.
    fn factor(&self) -> f64 {
        factor(self.subject.animal, &self.subject.book.parameters)
    }
}

/// The least that a step of the ladder with this exposure begins with, in a unit.
pub(super) fn first_dose(protocol: &Protocol, exposure: &str, unit: Unit) -> Option<f64> {
    let same = protocol.ladder.iter().filter(|step| *step.exposure == *exposure);
    let doses = same.filter_map(|step| step.dose).filter(|dose| dose.unit == unit);
    doses.map(|dose| dose.start).reduce(f64::min)
}

/// What origin and traits make of what an animal is expected to bear, as a factor.
pub(super) fn factor(animal: &Animal, parameters: &Parameters) -> f64 {
    let origin = animal.arrival().map(|arrival| arrival.origin);
    let hard = [Trait::Trauma, Trait::HalfWild].iter().any(|t| animal.traits.contains(t));
    match origin {
        _ if hard => parameters.dose_prior_hard,
        Some(Origin::Feral) => parameters.dose_prior_hard,
        Some(Origin::Breeder | Origin::OwnLitter) => parameters.dose_prior_easy,
        _ => 1.0,
    }
}

/// The dose within what the rules leave.
pub(super) fn dose(h: &Handling<'_>, findings: &[Finding]) -> Option<Choice> {
    let range = h.step.dose?;
    let most = findings.iter().filter_map(|f| f.dose).fold(range.most, f64::min);
    if h.is_long_hold() {
        // It has its one measure and does not grow.
        let dose = range.start.min(most);
        return Some(Choice { dose, why: dosing::Why::Goal, chance: None });
    }
    let asked = Asked { subject: &h.subject, pair: h.pair, step: h.step, range };
    Some(asked.with(most, |situation| h.subject.book.dosing.choose(situation)))
}

/// Even the smallest dose of the step would probably frighten: the step before it is offered.
pub(super) fn frightens(h: &Handling<'_>) -> Option<Finding> {
    let range = h.step.dose?;
    let asked = Asked { subject: &h.subject, pair: h.pair, step: h.step, range };
    let dosing = &h.subject.book.dosing;
    let chance = asked.with(range.most, |situation| dosing.frightens(situation))?;
    Some(reasons::frightens(h, range, chance))
}
