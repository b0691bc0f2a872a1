//! What happened: the facts of a household's log.
//!
//! Plain types. How they are written and read is in [`wire`]; what they mean is for the fold.

pub mod wire;

use crate::ethogram::{BehaviourIx, SignIx};
use crate::ids::{
    AnimalId, CaretakerId, EnclosureId, EventId, IntroductionId, ProtocolId, SittingId, StepId,
};
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

/// A number that is finite and compares like a value: doses, seconds, grams.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Quantity(f64);

// Never NaN: `Quantity::new` refuses it, so equality is reflexive.
impl Eq for Quantity {}

impl Quantity {
    /// A quantity, where the number is finite and not negative.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (value.is_finite() && value >= 0.0).then_some(Self(value + 0.0))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// One immutable recorded fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Made by whoever records the event.
    pub id: EventId,
    /// When it happened, or began, by the caretaker's account.
    pub observed_at: Timestamp,
    /// When a store first accepted it.
    pub recorded_at: Option<Timestamp>,
    /// Who recorded it; need not be known to the log.
    pub by: CaretakerId,
    /// What happened.
    pub what: What,
}

impl Event {
    /// When the event counts as having happened: the earlier of `observed_at` and `recorded_at`,
    /// so that a phone whose clock runs ahead hides nothing and blocks nothing.
    #[must_use]
    pub fn happened(&self) -> Timestamp {
        self.recorded_at.map_or(self.observed_at, |r| r.min(self.observed_at))
    }

    /// An end that the event names, moved as much earlier as the event itself is.
    #[must_use]
    pub fn shifted(&self, end: Timestamp) -> Timestamp {
        let lead = self.observed_at.duration_since(self.happened());
        if lead == SignedDuration::ZERO {
            return end;
        }
        end.checked_sub(lead).unwrap_or(end)
    }

    /// The place of the event in the order of reading: time, then id.
    #[must_use]
    pub fn key(&self) -> (Timestamp, EventId) {
        (self.happened(), self.id)
    }

    /// Whether both say the same: id and everything but `recorded_at`.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.id == other.id
            && self.observed_at == other.observed_at
            && self.by == other.by
            && self.what == other.what
    }
}

/// A field of a change: left as it is, cleared, or set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Change<T> {
    /// The change does not name the field.
    #[default]
    Keep,
    /// `null`: the field is no longer known, or back at its default.
    Clear,
    /// The new value.
    Set(T),
}

impl<T: Clone> Change<T> {
    /// Applies the change to an optional fact.
    pub fn apply(&self, to: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *to = None,
            Self::Set(value) => *to = Some(value.clone()),
        }
    }

    /// The change that sets what is there and keeps what is not.
    #[must_use]
    pub fn set_if_some(value: Option<&T>) -> Self {
        value.map_or(Self::Keep, |v| Self::Set(v.clone()))
    }
}

/// Declares an enum whose values are fixed words of the wire form.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word of the wire form.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The value that a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    )*};
}
pub(crate) use words;

words! {
    /// Rat (*Rattus norvegicus*) or mouse (*Mus musculus*).
    Species {
        /// *Rattus norvegicus*.
        Rat = "rat",
        /// *Mus musculus*.
        Mouse = "mouse",
    }

    /// Where an animal came from.
    Origin {
        /// A shop.
        PetStore = "pet_store",
        /// A breeder.
        Breeder = "breeder",
        /// A rescue or shelter.
        Rescue = "rescue",
        /// A laboratory.
        Laboratory = "laboratory",
        /// Wild-born.
        Feral = "feral",
        /// Born in this household.
        OwnLitter = "own_litter",
        /// Nobody knows.
        Unknown = "unknown",
    }

    /// Sex.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }

    /// What makes an animal need other care.
    Trait {
        /// Sees nothing, or hardly.
        Blind = "blind",
        /// Hears nothing, or hardly.
        Deaf = "deaf",
        /// Without fur.
        Hairless = "hairless",
        /// Frightened by what people did before.
        Trauma = "trauma",
        /// A wild parent.
        HalfWild = "half_wild",
    }

    /// How far the household wants to go with an animal.
    Goal {
        /// Daily care without fright.
        CalmCare = "calm_care",
        /// May be held.
        HandTame = "hand_tame",
        /// Seeks the lap.
        Cuddly = "cuddly",
    }

    /// How old a caretaker is.
    AgeBand {
        /// Under five years.
        Under5 = "under_5",
        /// Five to eleven.
        From5To11 = "5_11",
        /// Twelve to seventeen.
        From12To17 = "12_17",
        /// Eighteen and over.
        Adult = "adult",
    }

    /// Why an animal is no longer there.
    LeftReason {
        /// It has a new home.
        Rehomed = "rehomed",
        /// It died.
        Died = "died",
        /// It went back to where it came from.
        Returned = "returned",
        /// Anything else.
        Other = "other",
    }

    /// A sign that an animal has settled in.
    SettleSign {
        /// Eats and drinks as it should.
        EatsNormally = "eats_normally",
        /// Rests where it can be seen.
        RestsInOpen = "rests_in_open",
        /// Is out of its hide while a person sits near.
        OutWithPerson = "out_with_person",
        /// Takes a dropped treat soon after the person leans back.
        TakesDroppedTreat = "takes_dropped_treat",
        /// Neither bolts nor freezes when the person comes in.
        CalmAtEntry = "calm_at_entry",
    }

    /// Who or what ended a session.
    EndedBy {
        /// It was done.
        Plan = "plan",
        /// The person wished to.
        Handler = "handler",
        /// The animal left.
        Animal = "animal",
        /// It had to be broken off.
        Abort = "abort",
    }

    /// Who or what ended a meeting.
    MeetingEndedBy {
        /// It was done.
        Plan = "plan",
        /// The person wished to.
        Handler = "handler",
        /// It had to be broken off.
        Abort = "abort",
    }

    /// The worst moment of handling without a record.
    Worst {
        /// All calm.
        Calm = "calm",
        /// Not sure.
        Unsure = "unsure",
        /// A fright.
        Adverse = "adverse",
    }

    /// Unplanned harm, or nearly, other than a bite.
    MishapKind {
        /// It fell.
        Fall = "fall",
        /// It got away.
        Escape = "escape",
        /// It was chased.
        Chase = "chase",
    }

    /// What kind of surgery.
    SurgeryKind {
        /// Neutering; the day becomes `neutered_on`.
        Neuter = "neuter",
        /// Any other.
        Other = "other",
    }

    /// How an introduction ended.
    IntroductionOutcome {
        /// They live together.
        Together = "together",
        /// They live apart.
        Apart = "apart",
    }

    /// How bad a wound is.
    WoundSeverity {
        /// A nick that does not gape.
        Nick = "nick",
        /// A wound that gapes.
        Gape = "gape",
    }
}

/// What a household is set to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseholdSettings {
    /// An IANA name.
    pub time_zone: Option<Box<str>>,
    /// The local time at which a new day begins.
    pub day_starts_at: Option<Time>,
    /// A language tag.
    pub language: Option<Box<str>>,
}

/// What is told of a caretaker at joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaretakerFacts {
    /// Display name.
    pub name: Option<Box<str>>,
    /// Absent reads as [`AgeBand::From12To17`].
    pub age_band: Option<AgeBand>,
    /// A doctor advises against contact with rats and mice.
    pub at_risk: Option<bool>,
}

/// What changes about a caretaker.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaretakerChange {
    /// Display name.
    pub name: Change<Box<str>>,
    /// Age band.
    pub age_band: Change<AgeBand>,
    /// Whether a doctor advises against contact.
    pub at_risk: Change<bool>,
}

/// What is told of an animal at registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnimalFacts {
    /// Display name.
    pub name: Box<str>,
    /// Rat or mouse, for good.
    pub species: Species,
    /// Where it came from.
    pub origin: Origin,
    /// The local day on which it came.
    pub arrived_on: Date,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birthday, known or estimated.
    pub born_on: Option<Date>,
    /// The day of neutering.
    pub neutered_on: Option<Date>,
    /// Sorted, each once.
    pub traits: Option<Vec<Trait>>,
    /// Absent reads as [`Goal::HandTame`].
    pub goal: Option<Goal>,
    /// What it loves to eat, best first.
    pub treats: Option<Vec<Box<str>>>,
}

/// What changes about an animal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnimalChange {
    /// Display name.
    pub name: Option<Box<str>>,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// The day of its present arrival, corrected.
    pub arrived_on: Option<Date>,
    /// Sex.
    pub sex: Change<Sex>,
    /// Birthday.
    pub born_on: Change<Date>,
    /// The day of neutering.
    pub neutered_on: Change<Date>,
    /// All traits from now on.
    pub traits: Change<Vec<Trait>>,
    /// Goal.
    pub goal: Change<Goal>,
    /// All treats from now on.
    pub treats: Change<Vec<Box<str>>>,
    /// Whether it is pregnant.
    pub pregnant: Change<bool>,
    /// Whether it is nursing.
    pub nursing: Change<bool>,
}

/// One exposure within a session and what was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// In the step's unit.
    pub dose: Option<Quantity>,
    /// In seconds.
    pub lasted_s: Option<Quantity>,
    /// How often it went just so.
    pub times: u32,
    /// What was seen.
    pub behaviours: Box<[BehaviourIx]>,
}

/// A behaviour at its second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Seconds since the beginning.
    pub at_s: Quantity,
    /// What was seen.
    pub behaviour: BehaviourIx,
}

/// One sitting of a person with one animal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// With whom.
    pub animal: AnimalId,
    /// Who handled.
    pub caretaker: CaretakerId,
    /// The step, branch or module that was done.
    pub step: StepId,
    /// When it ended, by the same clock as `observed_at`.
    pub ended_at: Timestamp,
    /// In order.
    pub trials: Vec<Trial>,
    /// Who ended it.
    pub ended_by: EndedBy,
    /// What was seen outside the trials.
    pub observations: Option<Vec<Observation>>,
    /// Why it was broken off.
    pub abort_reason: Option<Box<str>>,
    /// Free text.
    pub note: Option<Box<str>>,
    /// The treat that was given.
    pub treat: Option<Box<str>>,
    /// Where it was held.
    pub place: Option<Box<str>>,
    /// Shared by the sessions of one sitting.
    pub sitting: Option<SittingId>,
    /// The adult who sat beside.
    pub with_adult: Option<CaretakerId>,
    /// Whether a towel was used.
    pub towel: Option<bool>,
}

impl Session {
    /// A session of which only what must be there is told.
    #[must_use]
    pub fn of(
        (animal, caretaker): (AnimalId, CaretakerId),
        step: StepId,
        ended_at: Timestamp,
        trials: Vec<Trial>,
        ended_by: EndedBy,
    ) -> Self {
        Self {
            animal,
            caretaker,
            step,
            ended_at,
            trials,
            ended_by,
            observations: None,
            abort_reason: None,
            note: None,
            treat: None,
            place: None,
            sitting: None,
            with_adult: None,
            towel: None,
        }
    }

    /// Every behaviour that was seen, in trials and outside.
    pub fn behaviours(&self) -> impl Iterator<Item = BehaviourIx> {
        let in_trials = self.trials.iter().flat_map(|trial| trial.behaviours.iter().copied());
        in_trials.chain(self.observations.iter().flatten().map(|seen| seen.behaviour))
    }
}

/// A behaviour in a meeting of animals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingObservation {
    /// Seconds since the beginning.
    pub at_s: Quantity,
    /// What was seen.
    pub behaviour: BehaviourIx,
    /// Who did it.
    pub actor: Option<AnimalId>,
    /// To whom.
    pub target: Option<AnimalId>,
}

/// A wound found on an animal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wound {
    /// On whom.
    pub animal: AnimalId,
    /// How bad.
    pub severity: WoundSeverity,
    /// Where on the body.
    pub place: Option<Box<str>>,
}

/// One meeting, or one stretch of living together, in an introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionSession {
    /// Which introduction.
    pub introduction: IntroductionId,
    /// Which step of its protocol.
    pub step: StepId,
    /// Who was there.
    pub animals: Vec<AnimalId>,
    /// When it ended.
    pub ended_at: Timestamp,
    /// What was seen.
    pub observations: Vec<MeetingObservation>,
    /// Who ended it.
    pub ended_by: MeetingEndedBy,
    /// Whether they slept in contact.
    pub slept_in_contact: Option<bool>,
    /// Whether all ate.
    pub ate: Option<bool>,
    /// Wounds found.
    pub wounds: Option<Vec<Wound>>,
}

/// The kinds of event. Matches on it name every kind, so that a new one is thought of everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields are named and explained in the log's description")]
pub enum What {
    /// The household's settings.
    HouseholdSet { set: HouseholdSettings },
    /// A caretaker is known.
    CaretakerJoined { caretaker: CaretakerId, facts: CaretakerFacts },
    /// Facts about a caretaker changed.
    CaretakerChanged { caretaker: CaretakerId, set: CaretakerChange },
    /// A caretaker no longer takes part.
    CaretakerLeft { caretaker: CaretakerId },
    /// An animal is known.
    AnimalRegistered { animal: AnimalId, facts: AnimalFacts },
    /// Facts about an animal changed.
    AnimalChanged { animal: AnimalId, set: Box<AnimalChange> },
    /// It came to a new home, or came back.
    AnimalArrived { animal: AnimalId, arrived_on: Date, origin: Origin },
    /// It is no longer here.
    AnimalLeft { animal: AnimalId, reason: LeftReason },
    /// A protocol is followed from now on.
    ProtocolAssigned { animal: AnimalId, protocol: ProtocolId, revision: Option<u32> },
    /// A person sets the step of a pair.
    Placed { animal: AnimalId, caretaker: CaretakerId, step: StepId, reason: Box<str> },
    /// Signs of having settled in.
    SettleCheck { animal: AnimalId, signs: Vec<SettleSign> },
    /// A session.
    Session(Box<Session>),
    /// They carried on without a record.
    Contact { animal: AnimalId, caretaker: CaretakerId, ended_at: Timestamp, worst: Worst },
    /// The animal bit a person.
    Bite { animal: AnimalId, person: Box<str>, grade: u8, food_related: bool },
    /// A fall, an escape, a chase.
    Mishap { animal: AnimalId, kind: MishapKind },
    /// A weighing.
    Weight { animal: AnimalId, grams: Quantity },
    /// Weighings before it no longer count.
    WeightBaseline { animal: AnimalId, reason: Box<str> },
    /// Looked at, nothing found.
    HealthCheck { animals: Vec<AnimalId> },
    /// A health sign was seen.
    HealthSign { animal: AnimalId, sign: SignIx },
    /// A sign need not hold the programme back any longer.
    HealthCleared { animal: AnimalId, sign: SignIx, by_vet: Option<bool> },
    /// Surgery.
    Surgery { animal: AnimalId, kind: SurgeryKind },
    /// Somebody chose the long hold for a pair.
    LongHoldOptedIn {
        animal: AnimalId,
        caretaker: CaretakerId,
        evidence_read: bool,
        room_checked: bool,
    },
    /// Somebody shortened a quarantine.
    QuarantineWaived { animal: AnimalId, reason: Box<str> },
    /// An introduction began.
    IntroductionStarted {
        introduction: IntroductionId,
        protocol: ProtocolId,
        newcomers: Vec<AnimalId>,
        residents: Vec<AnimalId>,
    },
    /// A meeting.
    IntroductionSession(Box<IntroductionSession>),
    /// Animals joined or left an introduction.
    IntroductionChanged {
        introduction: IntroductionId,
        joined: Option<Vec<AnimalId>>,
        left: Option<Vec<AnimalId>>,
    },
    /// An introduction ended.
    IntroductionEnded { introduction: IntroductionId, outcome: IntroductionOutcome },
    /// All animals that live in an enclosure from now on.
    Housed {
        animals: Vec<AnimalId>,
        enclosure: EnclosureId,
        alone_reason: Option<Box<str>>,
        until: Option<Date>,
    },
    /// Bodies looked over for wounds.
    BodyCheck { animals: Vec<AnimalId>, wounds: Vec<Wound> },
    /// Free text.
    Note { animal: Option<AnimalId>, text: Box<str> },
    /// An event is taken back.
    Retracted { event: EventId, reason: Box<str> },
}

impl What {
    /// The word of the wire form for this type of event.
    #[must_use]
    pub const fn type_word(&self) -> &'static str {
        match self {
            Self::HouseholdSet { .. } => "household_set",
            Self::CaretakerJoined { .. } => "caretaker_joined",
            Self::CaretakerChanged { .. } => "caretaker_changed",
            Self::CaretakerLeft { .. } => "caretaker_left",
            Self::AnimalRegistered { .. } => "animal_registered",
            Self::AnimalChanged { .. } => "animal_changed",
            Self::AnimalArrived { .. } => "animal_arrived",
            Self::AnimalLeft { .. } => "animal_left",
            Self::ProtocolAssigned { .. } => "protocol_assigned",
            Self::Placed { .. } => "placed",
            Self::SettleCheck { .. } => "settle_check",
            Self::Session(_) => "session",
            Self::Contact { .. } => "contact",
            Self::Bite { .. } => "bite",
            Self::Mishap { .. } => "mishap",
            Self::Weight { .. } => "weight",
            Self::WeightBaseline { .. } => "weight_baseline",
            Self::HealthCheck { .. } => "health_check",
            Self::HealthSign { .. } => "health_sign",
            Self::HealthCleared { .. } => "health_cleared",
            Self::Surgery { .. } => "surgery",
            Self::LongHoldOptedIn { .. } => "long_hold_opted_in",
            Self::QuarantineWaived { .. } => "quarantine_waived",
            Self::IntroductionStarted { .. } => "introduction_started",
            Self::IntroductionSession(_) => "introduction_session",
            Self::IntroductionChanged { .. } => "introduction_changed",
            Self::IntroductionEnded { .. } => "introduction_ended",
            Self::Housed { .. } => "housed",
            Self::BodyCheck { .. } => "body_check",
            Self::Note { .. } => "note",
            Self::Retracted { .. } => "retracted",
        }
    }
}
