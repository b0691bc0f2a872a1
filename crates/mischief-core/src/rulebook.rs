//! The rulebook as the engine sees it: checked data, no texts.

use crate::dosing::Learned;
use crate::ethogram::{Ethogram, Signs};
use crate::event::{Species, words};
use crate::ids::{ProtocolId, StepId};
use crate::protocol::introduction::Introduction;
use crate::protocol::{Backing, Parameters, Protocol, ProtocolKind, Step};
use alloc::vec::Vec;
use jiff::civil::Date;

words! {
    /// The rules, first those of the recommendation in the order in which answers name them, then
    /// those that only say what set the step or the dose.
    Rule {
        /// A red health sign, or a grave loss of weight.
        HealthRed = "health_red",
        /// The animal or the caretaker has left.
        Absent = "absent",
        /// A bite of grade 4 or 5.
        BiteLock = "bite_lock",
        /// Too young to do this.
        Child = "child",
        /// A rat and a mouse.
        SpeciesMix = "species_mix",
        /// An intact male and an intact female.
        IntactMixedSex = "intact_mixed_sex",
        /// Two strange male mice.
        MouseMales = "mouse_males",
        /// The same two drew blood twice.
        PairingEnded = "pairing_ended",
        /// Never the long hold for this animal, as things are.
        LongHoldExcluded = "long_hold_excluded",
        /// A fact that is needed is not known.
        UnknownFact = "unknown_fact",
        /// A male neutered not long ago and an intact female.
        NeuterWait = "neuter_wait",
        /// A newcomer's quarantine.
        Quarantine = "quarantine",
        /// After a fight or a wound.
        IntroductionPause = "introduction_pause",
        /// Too young or too light to meet.
        AgeOrSize = "age_or_size",
        /// Living together before its time.
        TogetherTooSoon = "together_too_soon",
        /// The day's meetings are done.
        MeetingsDone = "meetings_done",
        /// Not yet the long hold.
        LongHoldNotReady = "long_hold_not_ready",
        /// Nobody chose the long hold.
        LongHoldNotOptedIn = "long_hold_not_opted_in",
        /// One long hold a day.
        LongHoldLimit = "long_hold_limit",
        /// The branch opens later.
        BranchNotOpen = "branch_not_open",
        /// After a bite or a mishap.
        BitePause = "bite_pause",
        /// After a fright.
        RestAfterFear = "rest_after_fear",
        /// Between sessions.
        RestInterval = "rest_interval",
        /// The day's sessions are done.
        DailyLimit = "daily_limit",
        /// Not settled in.
        SettlingIn = "settling_in",
        /// An amber health sign.
        HealthAmber = "health_amber",
        /// Lighter than it was.
        WeightLoss = "weight_loss",
        /// After surgery.
        SurgeryWait = "surgery_wait",
        /// Pregnant or nursing.
        PregnantOrNursing = "pregnant_or_nursing",
        /// A child helps.
        YoungHelper = "young_helper",
        /// Not more than was borne before a fright or a gap.
        NoRiseAfterFear = "no_rise_after_fear",
        /// How fast a hold may grow.
        HoldGrowth = "hold_growth",
        /// Even the smallest dose of the step would probably frighten.
        DoseTooLikelyToFrighten = "dose_too_likely_to_frighten",
        /// The pair moved a step on.
        Advance = "advance",
        /// The pair moved back.
        StepBack = "step_back",
        /// Days without a session.
        Gap = "gap",
        /// A person who is new to the animal.
        NewCaretaker = "new_caretaker",
        /// A person set the step.
        Placed = "placed",
        /// The first step of the first caretaker.
        FirstStep = "first_step",
        /// What set the dose.
        Dosing = "dosing",
        /// What doctors advise people at risk.
        AtRisk = "at_risk",
        /// The goal is reached.
        Complete = "complete",
        /// What set the step of an introduction, and how far it has come there.
        IntroductionStep = "introduction_step",
        /// Living apart may be the better end of an introduction.
        ConsiderEnding = "consider_ending",
        /// The introduction is over.
        IntroductionEnded = "introduction_ended",
        /// Two grown male rats that do not know each other.
        StrangeMales = "strange_males",
        /// An animal lives alone for longer than there is a reason for.
        Alone = "alone",
    }

    /// What a rule does.
    Effect {
        /// Not at all.
        Stop = "stop",
        /// Not yet.
        Wait = "wait",
        /// Less than otherwise.
        Limits = "limits",
        /// Only says why.
        Informs = "informs",
    }
}

/// What backs a rule, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFacts {
    /// What it does.
    pub effect: Effect,
    /// What backs it.
    pub backing: Backing,
}

/// All that the engine knows beside the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Rulebook {
    /// Behaviours.
    pub ethogram: Ethogram,
    /// Health signs.
    pub signs: Signs,
    /// Numbers.
    pub parameters: Parameters,
    /// What chooses doses, made from these numbers.
    pub dosing: Learned,
    /// Every protocol in every revision.
    pub protocols: Vec<Protocol>,
    /// The guide's forced socialization, beside every ladder and with rules of its own.
    pub long_hold: Step,
    /// Ways of introducing animals to each other.
    pub introductions: Vec<Introduction>,
    /// One entry a rule, in the order of [`Rule::ALL`].
    pub rules: Vec<RuleFacts>,
}

impl Rulebook {
    /// The facts of a rule.
    #[must_use]
    pub fn rule(&self, rule: Rule) -> Option<&RuleFacts> {
        self.rules.get(rule as usize)
    }

    /// A protocol in this revision; without one, in its latest.
    #[must_use]
    pub fn protocol(&self, id: &ProtocolId, revision: Option<u32>) -> Option<&Protocol> {
        let of_id = self.protocols.iter().filter(|p| p.id == *id);
        match revision {
            Some(revision) => of_id.into_iter().find(|p| p.revision == revision),
            None => of_id.max_by_key(|p| p.revision),
        }
    }

    /// A way of introducing animals, by its id.
    #[must_use]
    pub fn introduction(&self, id: &ProtocolId) -> Option<&Introduction> {
        self.introductions.iter().find(|introduction| introduction.id == *id)
    }

    /// The trust protocol that animals of a species follow when nobody chose another: the revision
    /// that was current on the day, else the first.
    #[must_use]
    pub fn standard(&self, species: Species, day: Date) -> Option<&Protocol> {
        let id = match species {
            Species::Rat => "rat.trust",
            Species::Mouse => "mouse.trust",
        };
        let revisions = || self.protocols.iter().filter(|p| p.id.as_str() == id);
        revisions()
            .filter(|p| p.date <= day)
            .max_by_key(|p| p.revision)
            .or_else(|| revisions().min_by_key(|p| p.revision))
    }

    /// A step of handling by its id, in any protocol of a species, or the long hold.
    #[must_use]
    pub fn step(&self, species: Species, id: &StepId) -> Option<&Step> {
        if *id == self.long_hold.id {
            return Some(&self.long_hold);
        }
        let trust = |p: &&Protocol| p.species == species && p.kind == ProtocolKind::Trust;
        self.protocols.iter().filter(trust).find_map(|p| p.step(id))
    }

    /// Whether a step is a rung of any ladder of a species.
    #[must_use]
    pub fn is_rung(&self, species: Species, id: &StepId) -> bool {
        let trust = |p: &&Protocol| p.species == species && p.kind == ProtocolKind::Trust;
        self.protocols.iter().filter(trust).any(|p| p.rung(id).is_some())
    }
}
