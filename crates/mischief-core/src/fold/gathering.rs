//! Who takes part in an introduction, on which side, and since when.

use super::housing::Housing;
use crate::event::{Event, IntroductionOutcome, What};
use crate::ids::{AnimalId, EventId, IntroductionId, ProtocolId};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;

/// On which side an animal takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// It comes to those who live there already.
    Newcomer,
    /// It lives there already.
    Resident,
}

/// One who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Which animal.
    pub animal: AnimalId,
    /// On which side.
    pub side: Side,
    /// Since when its meetings count; `None`: all that belong to the introduction.
    pub since: Option<Timestamp>,
}

/// An introduction as far as the household's events tell of it.
#[derive(Debug, Clone)]
pub struct Gathering {
    /// The way that is followed.
    pub protocol: ProtocolId,
    /// When it began.
    pub started_at: Timestamp,
    /// The event by which it began.
    pub started: EventId,
    /// Who takes part, by id.
    pub members: Vec<Member>,
    /// When and how it ended, where it has, and the event that told.
    pub ended: Option<(Timestamp, IntroductionOutcome, EventId)>,
}

/// Every introduction that has begun, whether it goes on or is over.
#[derive(Debug, Clone, Default)]
pub struct Introductions(BTreeMap<IntroductionId, Gathering>);

impl Introductions {
    /// The introduction of this id.
    #[must_use]
    pub fn get(&self, id: &IntroductionId) -> Option<&Gathering> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&IntroductionId, &Gathering)> {
        self.0.iter()
    }

    /// The first start of an introduction.
    pub(super) fn begin(&mut self, event: &Event) {
        let What::IntroductionStarted { introduction, protocol, newcomers, residents } =
            &event.what
        else {
            return;
        };
        let begin = || Gathering::new(protocol, (newcomers, residents), event);
        self.0.entry(introduction.clone()).or_insert_with(begin);
    }

    /// What becomes of one that has begun.
    pub(super) fn apply(&mut self, event: &Event, housing: &Housing) {
        match &event.what {
            What::IntroductionStarted { introduction, protocol, newcomers, residents } => {
                if let Some(known) = self.0.get_mut(introduction) {
                    known.start_again(protocol, (newcomers, residents), event);
                }
            }
            What::IntroductionChanged { introduction, joined, left } => {
                if let Some(known) = self.0.get_mut(introduction) {
                    let list =
                        |animals: &Option<Vec<AnimalId>>| animals.clone().unwrap_or_default();
                    known.change(&list(joined), &list(left), housing, event);
                }
            }
            What::IntroductionEnded { introduction, outcome } => {
                if let Some(known) = self.0.get_mut(introduction) {
                    known.end(*outcome, event);
                }
            }
            _ => {}
        }
    }
}

impl Gathering {
    /// An introduction that begins.
    pub(super) fn new(
        protocol: &ProtocolId,
        (newcomers, residents): (&[AnimalId], &[AnimalId]),
        event: &Event,
    ) -> Self {
        let mut gathering = Self {
            protocol: protocol.clone(),
            started_at: event.happened(),
            started: event.id,
            members: Vec::new(),
            ended: None,
        };
        gathering.take_in(newcomers, Side::Newcomer, None);
        gathering.take_in(residents, Side::Resident, None);
        gathering
    }

    /// A later start of the same introduction: more take part; one that had ended begins afresh.
    pub(super) fn start_again(
        &mut self,
        protocol: &ProtocolId,
        (newcomers, residents): (&[AnimalId], &[AnimalId]),
        event: &Event,
    ) {
        if event.id == self.started {
            return;
        }
        let since = Some(event.happened());
        if self.ended.take().is_some() {
            self.protocol = protocol.clone();
            self.started_at = event.happened();
            self.members.clear();
        }
        self.take_in(newcomers, Side::Newcomer, since);
        self.take_in(residents, Side::Resident, since);
    }

    /// Some come to take part, some no longer do. Who lives with a resident comes as one.
    pub(super) fn change(
        &mut self,
        joined: &[AnimalId],
        left: &[AnimalId],
        housing: &Housing,
        event: &Event,
    ) {
        self.members.retain(|member| !left.contains(&member.animal));
        for animal in joined.iter().filter(|animal| !left.contains(animal)) {
            let home = housing.enclosure(animal);
            let with =
                |m: &Member| m.side == Side::Resident && housing.enclosure(&m.animal) == home;
            let resident = home.is_some() && self.members.iter().any(with);
            let side = if resident { Side::Resident } else { Side::Newcomer };
            self.take_in(core::slice::from_ref(animal), side, Some(event.happened()));
        }
    }

    /// It ends; an end from before its beginning is none.
    pub(super) fn end(&mut self, outcome: IntroductionOutcome, event: &Event) {
        if event.happened() >= self.started_at {
            self.ended = Some((event.happened(), outcome, event.id));
        }
    }

    /// Those on a side, by id.
    pub fn side(&self, side: Side) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.side == side)
    }

    /// Who takes part already keeps its place.
    fn take_in(&mut self, animals: &[AnimalId], side: Side, since: Option<Timestamp>) {
        for animal in animals {
            if let Err(at) = self.members.binary_search_by(|m| m.animal.cmp(animal)) {
                self.members.insert(at, Member { animal: animal.clone(), side, since });
            }
        }
    }
}
