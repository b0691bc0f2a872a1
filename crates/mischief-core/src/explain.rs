//! What an answer consists of: verdict, reasons, advice. Ids and arguments only; the sentences are
//! elsewhere, in a file for each language.

use crate::ethogram::{BehaviourIx, SignIx};
use crate::event::{Goal, IntroductionOutcome, LeftReason, words};
use crate::ids::{AnimalId, CaretakerId, EventId, IntroductionId, ProtocolId, StepId};
use crate::protocol::Unit;
use crate::rulebook::Rule;
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::Timestamp;

words! {
    /// The answer in one word. In the order of dominance: stop beats wait beats the others.
    Verdict {
        /// Not at all, and waiting out a rest will not change it.
        Stop = "stop",
        /// Not yet.
        Wait = "wait",
        /// Now.
        Go = "go",
        /// The goal is reached; upkeep.
        Complete = "complete",
    }

    /// A fact that a rule needs and nobody told.
    Fact {
        /// Birthday, an estimate will do.
        BornOn = "born_on",
        /// Sex.
        Sex = "sex",
        /// Who takes part.
        Animals = "animals",
    }

    /// The parts of a step's text.
    StepPart {
        /// The instruction, one action a line.
        Do = "do",
        /// What to do right after.
        Then = "then",
    }
}

/// A dose in its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dose {
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: Unit,
}

/// An argument of a reason.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A word that the sentence selects on, such as why a rule holds.
    Word(&'static str),
    /// Several such words, each with a phrase of its own.
    Words(Vec<&'static str>),
    /// A number.
    Number(f64),
    /// An instant; shown in the household's time.
    Instant(Timestamp),
    /// A dose.
    Dose(Dose),
    /// A step, shown by its title.
    Step(StepId),
    /// A health sign, shown by its label.
    Sign(SignIx),
    /// Several health signs.
    Signs(Vec<SignIx>),
    /// An animal, shown by its name.
    Animal(AnimalId),
    /// A caretaker, shown by name.
    Caretaker(CaretakerId),
    /// Somebody's own words.
    Text(Box<str>),
    /// Nothing is known; the sentence selects on `none`.
    None,
}

impl Arg {
    /// The instant, or nothing.
    #[must_use]
    pub fn instant(at: Option<Timestamp>) -> Self {
        at.map_or(Self::None, Self::Instant)
    }

    /// The dose, or nothing.
    #[must_use]
    pub fn dose(value: Option<f64>, unit: Unit) -> Self {
        value.map_or(Self::None, |value| Self::Dose(Dose { value, unit }))
    }
}

/// Why: a rule, what it was reckoned with, and the events behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Which rule.
    pub rule: Rule,
    /// By name; every rule has always the same names.
    pub args: Vec<(&'static str, Arg)>,
    /// The very events, oldest first.
    pub events: Vec<EventId>,
}

/// A piece of what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// An adult sits beside the child.
    AdultBeside,
    /// The instruction of the step that is recommended.
    Step,
    /// What to do while a rule blocks.
    Meanwhile(Rule),
    /// What to do beside the session, because of a rule that limits.
    Also(Rule),
    /// How to keep what is reached.
    Upkeep(Goal),
    /// The animal has left: quiet.
    AnimalGone(LeftReason),
    /// The caretaker has left: quiet.
    CaretakerGone,
    /// Those who would meet have left: quiet.
    NobodyLeft,
    /// The bodies of all who live together now are looked over.
    BodyCheck,
    /// They live together: how to keep it so.
    Together,
    /// They live apart: quiet.
    Apart,
}

/// Where the pair will stand after each way a session can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// All calm.
    pub clean: StepId,
    /// A success with an unsure trial.
    pub success: StepId,
    /// Neither success nor failure.
    pub mixed: StepId,
    /// Failed.
    pub fail: StepId,
    /// With a behaviour of severity 3.
    pub severe: StepId,
}

/// What to do next, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommendation {
    /// For this animal.
    pub animal: AnimalId,
    /// And this person.
    pub caretaker: CaretakerId,
    /// At this time.
    pub now: Timestamp,
    /// The protocol that is followed.
    pub protocol: ProtocolId,
    /// Its revision.
    pub revision: u32,
    /// The step that is offered, or the branch that was asked for.
    pub step: StepId,
    /// The answer.
    pub verdict: Verdict,
    /// How much, where the step has a dose; with `doses`, the largest.
    pub dose: Option<Dose>,
    /// One a trial, where they differ.
    pub doses: Option<Vec<f64>>,
    /// How many tries.
    pub trials: u32,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<Timestamp>,
    /// Sessions of the local day that count for the limit, and the limit.
    pub sessions_today: (u32, u32),
    /// Every rule that stops, then every rule that waits, in the rules' order.
    pub blocked_by: Vec<Rule>,
    /// Facts that are needed.
    pub missing: Vec<Fact>,
    /// What blocks, what limits, what set step and dose.
    pub because: Vec<Reason>,
    /// Never empty.
    pub advice: Vec<Advice>,
    /// What to look out for, the sign that matters most first.
    pub watch_for: Vec<BehaviourIx>,
    /// There where the verdict is go.
    pub outlook: Option<Outlook>,
}

/// How far two animals have come in an introduction.
#[derive(Debug, Clone, PartialEq)]
pub struct PairProgress {
    /// The two.
    pub animals: [AnimalId; 2],
    /// The step at which they stand, the quarantine aside.
    pub step: StepId,
    /// Calm sessions running there that count.
    pub calm: u32,
    /// On so many local days.
    pub days: u32,
    /// How many sessions of the introduction they have had.
    pub sessions: u32,
}

/// What to do next in an introduction, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Guidance {
    /// Which introduction.
    pub introduction: IntroductionId,
    /// At this time.
    pub now: Timestamp,
    /// The way that is followed.
    pub protocol: ProtocolId,
    /// Its revision.
    pub revision: u32,
    /// Those who come and are here, by id.
    pub newcomers: Vec<AnimalId>,
    /// Those who live there already and are here, by id.
    pub residents: Vec<AnimalId>,
    /// How it ended, where it has.
    pub ended: Option<IntroductionOutcome>,
    /// The step that is due.
    pub step: StepId,
    /// The answer.
    pub verdict: Verdict,
    /// How long a session is meant to last, where the step has a length.
    pub dose: Option<Dose>,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<Timestamp>,
    /// Sessions of the local day at this step, and how many are enough; none: they are not counted.
    pub sessions_today: (u32, Option<u32>),
    /// Every rule that stops, then every rule that waits, in the rules' order.
    pub blocked_by: Vec<Rule>,
    /// Facts that are needed.
    pub missing: Vec<Fact>,
    /// What blocks, what is still too soon, what set the step.
    pub because: Vec<Reason>,
    /// Never empty.
    pub advice: Vec<Advice>,
    /// What to look out for, the sign that matters most first.
    pub watch_for: Vec<BehaviourIx>,
    /// There where the verdict is go: after a calm session in which they slept in contact, after
    /// any other calm one, with a sign to be ready to stop, with one to stop, with blood.
    pub outlook: Option<Outlook>,
    /// Every two who are strangers.
    pub pairs: Vec<PairProgress>,
}

/// One of the things to do today.
#[derive(Debug, Clone, PartialEq)]
pub enum Today {
    /// With an animal.
    Animal(Recommendation),
    /// In an introduction.
    Introduction(Guidance),
}

impl Today {
    /// The answer in one word.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Animal(recommendation) => recommendation.verdict,
            Self::Introduction(guidance) => guidance.verdict,
        }
    }

    /// The id of the animal, or of the introduction.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Animal(recommendation) => recommendation.animal.as_str(),
            Self::Introduction(guidance) => guidance.introduction.as_str(),
        }
    }
}

/// Whether two of the animals may meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairMeeting {
    /// The two.
    pub animals: [AnimalId; 2],
    /// Whether they may meet.
    pub verdict: Verdict,
    /// What blocks these two.
    pub blocked_by: Vec<Rule>,
}

/// Whether animals may meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Whether all may meet.
    pub verdict: Verdict,
    /// Every rule that stops, then every rule that waits.
    pub blocked_by: Vec<Rule>,
    /// Facts that are needed.
    pub missing: Vec<Fact>,
    /// When all that blocks will have ended, where the clock alone ends it.
    pub not_before: Option<Timestamp>,
    /// Why.
    pub because: Vec<Reason>,
    /// What to do while something blocks.
    pub advice: Vec<Advice>,
    /// Every two of them.
    pub pairs: Vec<PairMeeting>,
}
