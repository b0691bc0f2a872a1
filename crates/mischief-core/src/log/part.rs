//! Which part of a log an answer needs, so that a store need not read all of it.
//!
//! Two kinds of event: those from which the whole household is read, needed for every answer, and
//! those that belong to the record of the animals they name. A property of the tests holds that
//! answers from the part are the answers from the whole.

use super::concerns_household;
use crate::event::What;
use crate::fold::home::{Animal, Home};
use crate::ids::AnimalId;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// Whether every answer needs this event, whichever animals it names.
#[must_use]
pub fn is_wide(what: &What) -> bool {
    concerns_household(what) || matches!(what, What::Retracted { .. })
}

/// The animals whose own events an answer about some animals needs: these, and all that arrived on
/// a day on which one of them did, for they share a quarantine clock.
///
/// The home may be read from the wide events alone.
#[must_use]
pub fn animals_needed<'h>(home: &'h Home, asked: &[AnimalId]) -> Vec<&'h AnimalId> {
    let days: BTreeSet<_> = asked
        .iter()
        .filter_map(|id| home.animal(id))
        .flat_map(|animal| animal.arrivals.iter().map(|arrival| arrival.on))
        .collect();
    let shares = |(id, animal): &(&AnimalId, &Animal)| {
        asked.contains(id) || animal.arrivals.iter().any(|arrival| days.contains(&arrival.on))
    };
    home.animals().filter(shares).map(|(id, _)| id).collect()
}
