//! Behaviours and health signs: what each means for the step now, and what a trial amounts to.

use crate::event::words;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The place of a behaviour in the ethogram's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BehaviourIx(pub u8);

/// The place of a health sign in the list of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignIx(pub u8);

words! {
    /// What a behaviour means for the step now.
    Signal {
        /// A sign of ease.
        Calm = "calm",
        /// Means nothing by itself.
        Neutral = "neutral",
        /// Too much, or nearly.
        Caution = "caution",
        /// Stop now.
        Stop = "stop",
        /// Between animals: let them be.
        LetBe = "let_be",
        /// Between animals: watch.
        Watch = "watch",
        /// Between animals: be ready to stop.
        ReadyToStop = "ready_to_stop",
        /// Between animals: stop.
        StopBetween = "stop_between",
    }

    /// How urgent a health sign is.
    Level {
        /// A vet now; everything stops.
        Red = "red",
        /// A vet soon; near the animal only.
        Amber = "amber",
        /// Worth writing down.
        Note = "note",
    }
}

/// One entry of the ethogram, which two observers would score alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behaviour {
    /// Its id in the log.
    pub id: Box<str>,
    /// What it means.
    pub signal: Signal,
    /// 0 to 3; 3 means stop.
    pub severity: u8,
    /// Calm only beside a calm sign that is not itself of this kind (bruxing may be pain).
    pub needs_other_calm: bool,
    /// The animal does not move: never calm.
    pub stillness: bool,
    /// No calm sign beside stillness at contact touch and beyond.
    pub hidden_by_stillness: bool,
    /// It took a treat.
    pub treat_taken: bool,
    /// The severity where the animal took a treat in the pair's latest earlier session.
    pub severity_after_taking: Option<u8>,
    /// Between animals: blood was drawn.
    pub draws_blood: bool,
    /// The grade of bite that it stands for where no bite was recorded.
    pub reads_as_bite: Option<u8>,
}

/// One health sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Its id in the log.
    pub id: Box<str>,
    /// How urgent.
    pub level: Level,
    /// Whether a quarantine starts anew with it.
    pub restarts_quarantine: bool,
}

/// What a trial amounts to. Nobody asserts it; it follows from the behaviours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// No caution, and a calm sign.
    Calm,
    /// All else.
    Unsure,
    /// Any behaviour of severity 2 or 3.
    Adverse,
}

/// All behaviours, by their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ethogram {
    behaviours: Vec<Behaviour>,
    by_id: Vec<BehaviourIx>,
}

impl Ethogram {
    /// An ethogram of at most 255 behaviours; what is beyond is left out by the caller's check.
    #[must_use]
    pub fn new(behaviours: Vec<Behaviour>) -> Self {
        let count = u8::try_from(behaviours.len()).unwrap_or(u8::MAX);
        let mut by_id: Vec<BehaviourIx> = (0..count).map(BehaviourIx).collect();
        let id = |ix: &BehaviourIx| behaviours.get(usize::from(ix.0)).map(|b| &b.id);
        by_id.sort_by(|a, b| id(a).cmp(&id(b)));
        Self { behaviours, by_id }
    }

    /// The behaviour at a place.
    #[must_use]
    pub fn get(&self, ix: BehaviourIx) -> Option<&Behaviour> {
        self.behaviours.get(usize::from(ix.0))
    }

    /// The place of the behaviour with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<BehaviourIx> {
        let at =
            self.by_id.binary_search_by(|ix| self.get(*ix).map_or("", |b| &b.id).cmp(id)).ok()?;
        self.by_id.get(at).copied()
    }

    /// All behaviours in the ethogram's order.
    pub fn iter(&self) -> impl Iterator<Item = (BehaviourIx, &Behaviour)> {
        (0..=u8::MAX).map(BehaviourIx).zip(&self.behaviours)
    }

    /// How grave a behaviour is in a session whose pair did or did not take a treat in its latest
    /// earlier one. A behaviour that is not known is as grave as can be.
    #[must_use]
    pub fn severity(&self, ix: BehaviourIx, treat_taken_before: bool) -> u8 {
        let Some(behaviour) = self.get(ix) else { return 3 };
        match behaviour.severity_after_taking {
            Some(grave) if treat_taken_before => grave.max(behaviour.severity),
            _ => behaviour.severity,
        }
    }

    /// Whether these behaviours, seen together, hold a calm sign.
    ///
    /// `at_touch` is true at contact touch and beyond, where a treat taken by an animal that does
    /// not move is no sign of ease.
    #[must_use]
    pub fn shows_calm(&self, seen: &[BehaviourIx], at_touch: bool) -> bool {
        let known = || seen.iter().filter_map(|ix| self.get(*ix));
        let still = known().any(|b| b.stillness);
        known().any(|b| {
            b.signal == Signal::Calm
                && !b.needs_other_calm
                && !(b.hidden_by_stillness && still && at_touch)
        })
    }

    /// The first behaviour for which a question is answered with yes.
    #[must_use]
    pub fn first(&self, is: impl Fn(&Behaviour) -> bool) -> Option<BehaviourIx> {
        self.iter().find(|(_, behaviour)| is(behaviour)).map(|(ix, _)| ix)
    }

    /// What a trial with these behaviours amounts to.
    #[must_use]
    pub fn outcome(
        &self,
        seen: &[BehaviourIx],
        at_touch: bool,
        treat_taken_before: bool,
    ) -> Outcome {
        match seen.iter().map(|ix| self.severity(*ix, treat_taken_before)).max() {
            Some(2..) => Outcome::Adverse,
            Some(0) if self.shows_calm(seen, at_touch) => Outcome::Calm,
            _ => Outcome::Unsure,
        }
    }
}

/// All health signs, by their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signs(pub Vec<Sign>);

impl Signs {
    /// The sign at a place.
    #[must_use]
    pub fn get(&self, ix: SignIx) -> Option<&Sign> {
        self.0.get(usize::from(ix.0))
    }

    /// The place of the sign with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<SignIx> {
        let at = self.0.iter().position(|s| &*s.id == id)?;
        u8::try_from(at).ok().map(SignIx)
    }
}
