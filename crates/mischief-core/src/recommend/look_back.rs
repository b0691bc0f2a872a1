//! What an animal's record says beside what to do next: where people differ, what a setback was
//! like, and what every exposure showed.

use super::{Known, View, doses};
use crate::dosing::{Before, Dosing as _, Situation, Tolerated};
use crate::ethogram::Outcome;
use crate::fold::pair::{Exposure, Pair};
use crate::fold::shown::Shown;
use crate::people::{Difference, Handled, differences};
use crate::protocol::{DoseRange, Unit};
use crate::setback::{Lookback, Setback, setback};
use alloc::vec::Vec;
use jiff::Timestamp;

/// What an animal showed at one exposure with the person who practised it with it most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice<'k> {
    /// The exposure.
    pub exposure: &'k str,
    /// What trials showed, oldest first.
    pub shown: &'k [Shown],
    /// What is known before the first of them.
    pub before: Before<'k>,
}

impl View<'_> {
    /// What is known of an exposure with doses in seconds before anybody has tried it.
    fn unknown<'k>(&self, known: &Known<'_>, exposure: &str) -> Option<Before<'k>> {
        let first = doses::first_dose(known.record.protocol, exposure, Unit::Seconds)?;
        let factor = doses::factor(known.animal, &self.book.parameters);
        Some(Before { first, factor, long_ago: None, others: &[] })
    }

    /// Where the animal bears more with one person than with another and the record shows it; see
    /// [`crate::people`].
    #[must_use]
    pub fn differences(&self, known: &Known<'_>) -> Vec<Difference> {
        // A caretaker whose joining is taken back is hidden.
        let joined = |pair: &&Pair| self.home.caretaker(&pair.caretaker).is_some();
        let pairs = known.record.pairs.iter().filter(joined);
        let mut people: Vec<Handled<'_>> =
            pairs.map(|pair| (&pair.caretaker, pair.exposures())).collect();
        people.sort_by_key(|(caretaker, _)| *caretaker);
        let starting = |exposure: &Exposure| self.unknown(known, &exposure.id);
        let book = self.book;
        differences(&people, &book.dosing, &starting, self.home.now, &book.parameters)
    }

    /// The animal's setback, unless a session has been better since; see [`crate::setback`].
    #[must_use]
    pub fn setback<'k>(&'k self, known: &'k Known<'k>) -> Option<Setback<'k>> {
        setback(&Lookback {
            log: self.log,
            home: &self.home,
            animal: known.id,
            record: &known.record,
            parameters: &self.book.parameters,
        })
    }

    /// What would have been said to be borne as of some times, from the trials of a pair alone as far
    /// as they had come by then and are remembered. For looking back only: what is recommended
    /// knows more.
    #[must_use]
    pub fn borne_over(
        &self,
        known: &Known<'_>,
        exposure: &Exposure,
        range: DoseRange,
        times: &[Timestamp],
    ) -> Vec<(Timestamp, Tolerated)> {
        let Some(before) = self.unknown(known, &exposure.id) else { return Vec::new() };
        let book = self.book;
        let mut so_far = exposure.clone();
        let as_of = |at: &Timestamp| {
            so_far.shown.clear();
            so_far.shown.extend(exposure.shown.iter().filter(|shown| shown.at <= *at));
            let calm = so_far.shown.iter().filter(|shown| shown.outcome == Outcome::Calm);
            calm.map(|shown| shown.dose).reduce(f64::max)?;
            let situation = Situation {
                range,
                exposure: Some(&so_far),
                most: range.most,
                now: *at,
                before: Before { long_ago: exposure.long_ago, ..before },
                parameters: &book.parameters,
            };
            Some((*at, book.dosing.tolerated(&situation)?))
        };
        times.iter().filter_map(as_of).collect()
    }

    /// What the animal showed at each exposure with doses in seconds: one record for each, that of
    /// the person with the most trials there. Those of others are no news of the same weight.
    #[must_use]
    pub fn practice<'k>(&self, known: &'k Known<'_>) -> Vec<Practice<'k>> {
        let mut all: Vec<Practice<'k>> = Vec::new();
        let trials = |shown: &[Shown]| shown.iter().map(|shown| shown.times).sum::<u32>();
        let exposures = known.record.pairs.iter().flat_map(|pair| pair.exposures());
        for here in exposures.filter(|here| !here.shown.is_empty()) {
            let Some(before) = self.unknown(known, &here.id) else { continue };
            let practice = Practice { exposure: &here.id, shown: &here.shown, before };
            match all.iter_mut().find(|other| other.exposure == practice.exposure) {
                Some(other) if trials(other.shown) >= trials(&here.shown) => {}
                Some(other) => *other = practice,
                None => all.push(practice),
            }
        }
        all.sort_by_key(|practice| practice.exposure);
        all
    }
}
