//! Who lives where, and since when.

use crate::ids::{AnimalId, EnclosureId, EventId};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// A stay in an enclosure.
#[derive(Debug, Clone)]
struct Stay {
    enclosure: EnclosureId,
    from: Timestamp,
    to: Option<Timestamp>,
    plan: Option<Plan>,
}

/// For how long an animal is meant to live alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Until this local day, where somebody said.
    pub until: Option<Date>,
    /// The event that told.
    pub event: EventId,
}

/// The stays of every animal, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Housing {
    stays: BTreeMap<AnimalId, Vec<Stay>>,
}

impl Housing {
    /// From now on exactly these animals live in the enclosure.
    pub(super) fn house(
        &mut self,
        animals: &[AnimalId],
        enclosure: &EnclosureId,
        (at, plan): (Timestamp, Plan),
    ) {
        for (animal, stays) in &mut self.stays {
            if let Some(stay) = stays.last_mut()
                && stay.to.is_none()
                && stay.enclosure == *enclosure
                && !animals.contains(animal)
            {
                stay.to = Some(at);
            }
        }
        for animal in animals {
            let stays = self.stays.entry(animal.clone()).or_default();
            if let Some(stay) = stays.last_mut().filter(|s| s.to.is_none()) {
                if stay.enclosure == *enclosure {
                    stay.plan = Some(plan);
                    continue;
                }
                stay.to = Some(at);
            }
            let (enclosure, plan) = (enclosure.clone(), Some(plan));
            stays.push(Stay { enclosure, from: at, to: None, plan });
        }
    }

    pub(super) fn leave(&mut self, animal: &AnimalId, at: Timestamp) {
        if let Some(stay) = self.stays.get_mut(animal).and_then(|s| s.last_mut()) {
            stay.to = stay.to.or(Some(at));
        }
    }

    /// The enclosure in which an animal lives now.
    #[must_use]
    pub fn enclosure(&self, animal: &AnimalId) -> Option<&EnclosureId> {
        let stay = self.stays.get(animal)?.last()?;
        stay.to.is_none().then_some(&stay.enclosure)
    }

    /// The enclosure in which an animal lived at a time.
    #[must_use]
    pub fn enclosure_at(&self, animal: &AnimalId, at: Timestamp) -> Option<&EnclosureId> {
        let lived = |stay: &&Stay| stay.from <= at && stay.to.is_none_or(|to| at < to);
        self.stays.get(animal)?.iter().rev().find(lived).map(|stay| &stay.enclosure)
    }

    /// Where an animal lived, and from when to when, oldest first.
    pub fn stays(
        &self,
        animal: &AnimalId,
    ) -> impl Iterator<Item = (&EnclosureId, Timestamp, Option<Timestamp>)> {
        let stays = self.stays.get(animal).into_iter().flatten();
        stays.map(|stay| (&stay.enclosure, stay.from, stay.to))
    }

    /// Who else lives in the enclosure of an animal now, by id.
    pub fn mates(&self, animal: &AnimalId) -> impl Iterator<Item = &AnimalId> {
        let own = self.enclosure(animal);
        let others = self.stays.keys().filter(move |other| *other != animal);
        others.filter(move |other| own.is_some() && self.enclosure(other) == own)
    }

    /// Since when an animal lives alone, where it is known to.
    #[must_use]
    pub fn alone_since(&self, animal: &AnimalId) -> Option<Timestamp> {
        let own = self.stays.get(animal)?.last().filter(|stay| stay.to.is_none())?;
        let mut since = own.from;
        let others = self.stays.iter().filter(|(other, _)| *other != animal);
        for stay in others.flat_map(|(_, stays)| stays).filter(|s| s.enclosure == own.enclosure) {
            since = since.max(stay.to?);
        }
        Some(since)
    }

    /// For how long an animal is meant to live as it does now.
    #[must_use]
    pub fn plan(&self, animal: &AnimalId) -> Option<Plan> {
        self.stays.get(animal)?.last().filter(|stay| stay.to.is_none())?.plan
    }

    /// Since when two animals live together without a break, where they do now: in one enclosure,
    /// or in several one after another into which they moved at the same time.
    #[must_use]
    pub fn together_since(&self, a: &AnimalId, b: &AnimalId) -> Option<Timestamp> {
        let (mut stays_a, mut stays_b) =
            (self.stays.get(a)?.iter().rev(), self.stays.get(b)?.iter().rev());
        let (mut in_a, mut in_b) = (stays_a.next()?, stays_b.next()?);
        if in_a.to.is_some() || in_b.to.is_some() || in_a.enclosure != in_b.enclosure {
            return None;
        }
        let mut since = in_a.from.max(in_b.from);
        // Moved together from an earlier enclosure: the same moment ended that stay for both.
        while in_a.from == in_b.from {
            let (Some(before_a), Some(before_b)) = (stays_a.next(), stays_b.next()) else { break };
            let unbroken = before_a.to == Some(since) && before_b.to == Some(since);
            if !unbroken || before_a.enclosure != before_b.enclosure {
                break;
            }
            (in_a, in_b) = (before_a, before_b);
            since = in_a.from.max(in_b.from);
        }
        Some(since)
    }
}
