//! Taking the log out: JSON Lines in the order of reading, nothing left out, nothing added.

use super::Acting;
use crate::App;
use crate::error::AppError;
use crate::role::Act;
use crate::situation::{Scope, read_stored};
use jiff::Timestamp;
use mischief_core::event::wire::{Json, encode, parse, parse_instant};
use mischief_core::event::{Event, What};
use mischief_core::ids::{AnimalId, CaretakerId, EventId, IntroductionId};
use mischief_core::log::own_animals;
use mischief_store::StoredEvent;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How many events are read from the store at once.
const PAGE: u32 = 2_000;

/// Takes one line, without its end.
pub type Sink<'s> = dyn FnMut(&str) -> Result<(), AppError> + 's;

impl App {
    /// Writes out the whole log of a household, event after event, and says how many there were.
    ///
    /// # Errors
    /// Where the person may not, the store can't be read, or a line not be taken.
    pub async fn export(&self, acting: &Acting, sink: &mut Sink<'_>) -> Result<u64, AppError> {
        acting.may(Act::MoveData, self.now())?;
        let mut written = 0;
        // Events of one microsecond: the store keeps no finer time, the order of reading does.
        let mut together: Vec<(Timestamp, EventId, String)> = Vec::new();
        let mut after = None;
        loop {
            let page = self.store.page(acting.household, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            let next = Some((last.happened_at, last.id));
            for stored in &page {
                if in_another_moment(&together, stored) {
                    written += flush(&mut together, sink)?;
                }
                let (happened, line) = line_of(stored)?;
                together.push((happened, stored.id, line));
            }
            after = next;
        }
        Ok(written + flush(&mut together, sink)?)
    }

    /// How many events a household has: how much there is to write out.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn count_events(&self, acting: &Acting) -> Result<u64, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.count(acting.household).await?)
    }

    /// Writes out what one animal needs to be understood elsewhere: its own events, what makes the
    /// animals, people and introductions known that these name, the household's settings, and what
    /// takes any of these back.
    ///
    /// # Errors
    /// As [`Self::export`].
    pub async fn export_animal(
        &self,
        acting: &Acting,
        animal: &AnimalId,
        sink: &mut Sink<'_>,
    ) -> Result<u64, AppError> {
        acting.may(Act::MoveData, self.now())?;
        let situation = self.load(acting.household, Scope::Household, self.now()).await?;
        let book = &situation.book;
        let wide = self.store.wide_events(acting.household).await?;
        let own = self.store.events_of(acting.household, std::slice::from_ref(animal)).await?;
        let read = |stored: &StoredEvent| read_stored(stored, book).map(|decoded| decoded.event);
        let mut all = Vec::with_capacity(wide.len() + own.len());
        for stored in wide.iter().chain(&own) {
            all.push(read(stored)?);
        }
        let mut chosen = of_animal(&all, animal);
        chosen.sort_by_key(|event| event.key());
        for event in &chosen {
            sink(&encode(event, book))?;
        }
        Ok(u64::try_from(chosen.len()).unwrap_or(u64::MAX))
    }
}

/// Whether an event happened in another microsecond than those that wait.
fn in_another_moment(together: &[(Timestamp, EventId, String)], stored: &StoredEvent) -> bool {
    let first = together.first().map(|(at, _, _)| at.as_nanosecond().div_euclid(1_000));
    first.is_some_and(|at| at != i128::from(stored.happened_at))
}

fn flush(
    together: &mut Vec<(Timestamp, EventId, String)>,
    sink: &mut Sink<'_>,
) -> Result<u64, AppError> {
    together.sort_unstable_by_key(|(at, id, _)| (*at, *id));
    let written = together.len();
    for (_, _, line) in together.drain(..) {
        sink(&line)?;
    }
    Ok(u64::try_from(written).unwrap_or(0))
}

/// The line of an event, and when it happened. It is not read as an event: so it comes out whole
/// even where a newer version wrote something that this one does not know.
pub(crate) fn line_of(stored: &StoredEvent) -> Result<(Timestamp, String), AppError> {
    let unreadable = |refusal| AppError::Unreadable { event: stored.id, refusal };
    let mut json = parse(&stored.body).map_err(unreadable)?;
    let observed = match json.field("observed_at") {
        Some(Json::Text(text)) => parse_instant(text),
        _ => None,
    };
    if let Json::Object(fields) = &mut json {
        let place = fields.iter().position(|(name, _)| name == "observed_at");
        let place = place.map_or(fields.len(), |at| at + 1);
        let recorded_at = Json::Text(Cow::Owned(stored.recorded_at.to_string()));
        fields.insert(place, (Cow::Borrowed("recorded_at"), recorded_at));
    }
    let happened = observed.map_or(stored.recorded_at, |at| at.min(stored.recorded_at));
    let line = serde_json::to_string(&json).map_err(|error| {
        AppError::Bad(format!("record {} can't be written: {error}", stored.id))
    })?;
    Ok((happened, line))
}

/// What other events name, as far as something must make it known.
#[derive(Default)]
struct Needed {
    animals: BTreeSet<AnimalId>,
    caretakers: BTreeSet<CaretakerId>,
    introductions: BTreeSet<IntroductionId>,
}

impl Needed {
    fn by(&mut self, event: &Event) {
        self.animals.extend(own_animals(event).into_iter().cloned());
        match &event.what {
            What::Session(session) => {
                self.caretakers.insert(session.caretaker.clone());
                self.caretakers.extend(session.with_adult.clone());
            }
            What::Placed { caretaker, .. }
            | What::Contact { caretaker, .. }
            | What::LongHoldOptedIn { caretaker, .. } => {
                self.caretakers.insert(caretaker.clone());
            }
            What::IntroductionSession(session) => {
                self.introductions.insert(session.introduction.clone());
            }
            What::IntroductionChanged { introduction, .. }
            | What::IntroductionEnded { introduction, .. } => {
                self.introductions.insert(introduction.clone());
            }
            _ => {}
        }
        self.caretakers.insert(event.by.clone());
    }

    /// Whether an event makes known, or changes, what is needed.
    fn is_told_by(&self, event: &Event) -> bool {
        match &event.what {
            What::HouseholdSet { .. } => true,
            What::CaretakerJoined { caretaker, .. }
            | What::CaretakerChanged { caretaker, .. }
            | What::CaretakerLeft { caretaker } => self.caretakers.contains(caretaker),
            What::AnimalRegistered { animal, .. } | What::AnimalChanged { animal, .. } => {
                self.animals.contains(animal)
            }
            What::IntroductionStarted { introduction, .. }
            | What::IntroductionChanged { introduction, .. }
            | What::IntroductionEnded { introduction, .. } => {
                self.introductions.contains(introduction)
            }
            _ => false,
        }
    }
}

/// The events that one animal needs.
fn of_animal<'e>(all: &'e [Event], animal: &AnimalId) -> Vec<&'e Event> {
    let mut chosen: BTreeMap<EventId, &Event> = BTreeMap::new();
    let mut needed = Needed::default();
    for event in all.iter().filter(|event| own_animals(event).contains(&animal)) {
        needed.by(event);
        chosen.insert(event.id, event);
    }
    // What makes an introduction known names animals, which must be known in turn.
    loop {
        let before = chosen.len();
        for event in all {
            let takes_back = match &event.what {
                What::Retracted { event: id, .. } => chosen.contains_key(id),
                _ => false,
            };
            if !chosen.contains_key(&event.id) && (takes_back || needed.is_told_by(event)) {
                needed.by(event);
                chosen.insert(event.id, event);
            }
        }
        if chosen.len() == before {
            return chosen.into_values().collect();
        }
    }
}
