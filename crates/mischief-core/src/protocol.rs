//! The protocol model: what a checked protocol is. Its written form is in [`document`].

pub mod document;
pub mod introduction;

use crate::ethogram::BehaviourIx;
use crate::event::{Goal, Origin, Species, words};
use crate::ids::{ProtocolId, StepId};
use alloc::boxed::Box;
use alloc::vec::Vec;
use jiff::civil::Date;

words! {
    /// How close the hand comes, in rising order.
    Contact {
        /// A person near the cage.
        None = "none",
        /// Treats near the animal.
        Near = "near",
        /// A hand in the cage that doesn't touch.
        Hand = "hand",
        /// The hand touches.
        Touch = "touch",
        /// Lifted for moments.
        Lift = "lift",
        /// Held.
        Hold = "hold",
        /// Free, with a person.
        Free = "free",
    }

    /// In what a dose is measured.
    Unit {
        /// Seconds.
        Seconds = "s",
        /// Minutes.
        Minutes = "min",
    }

    /// What a protocol is for.
    ProtocolKind {
        /// Trust of an animal in a person.
        Trust = "trust",
        /// Unfamiliar animals that come to live together.
        Introduction = "introduction",
    }

    /// What kind of evidence stands behind a rule.
    Evidence {
        /// A peer-reviewed study.
        PeerReviewed = "peer_reviewed",
        /// A veterinary, public-health or welfare body.
        WelfareBody = "welfare_body",
        /// Keepers' practice.
        Community = "community",
        /// Good sources disagree.
        Contested = "contested",
        /// Our own choice.
        DesignDefault = "design_default",
    }

    /// Where a step stands in its protocol.
    StepKind {
        /// A rung of the ladder.
        Ladder = "ladder",
        /// Beside the ladder, asked for by name.
        Branch = "branch",
        /// Beside every ladder, asked for by name, with rules of its own.
        Module = "module",
    }
}

/// What backs a rule: the kind of evidence and the ids of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backing {
    /// The kind of evidence.
    pub evidence: Evidence,
    /// At least one.
    pub sources: Vec<Box<str>>,
}

/// A dose that a step is given in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DoseRange {
    /// Seconds or minutes.
    pub unit: Unit,
    /// The first dose, before anything is known.
    pub start: f64,
    /// The dose at which the step is reached.
    pub goal: f64,
    /// The most that is ever asked for.
    pub most: f64,
}

/// The smallest unit that is instructed: one exposure, its dose, when it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its id, unique in the protocol.
    pub id: StepId,
    /// Rung, branch or module.
    pub kind: StepKind,
    /// How close the hand comes. Rules speak of this, never of a step's name.
    pub contact: Contact,
    /// The dose, where the step has one.
    pub dose: Option<DoseRange>,
    /// What the animal is presented with; steps that share it share their doses.
    pub exposure: Box<str>,
    /// How many tries are planned.
    pub trials: u32,
    /// Whether cagemates can do it together.
    pub together: bool,
    /// The one sign that matters most.
    pub sign: BehaviourIx,
    /// The behaviours worth a button.
    pub buttons: Vec<BehaviourIx>,
    /// For a branch: the step at which it opens.
    pub opens_at: Option<StepId>,
    /// For a branch: the branch of which a session must have succeeded.
    pub after: Option<StepId>,
    /// What backs it.
    pub backing: Backing,
    /// Single claims of its text, each with its backing.
    pub claims: Vec<(Box<str>, Backing)>,
    /// Where sources disagree: id, sources for, sources against.
    pub doubts: Vec<Doubt>,
}

/// Where sources disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Its id among the step's doubts.
    pub id: Box<str>,
    /// Sources that speak for it.
    pub sources_for: Vec<Box<str>>,
    /// Sources that speak against it.
    pub sources_against: Vec<Box<str>>,
}

/// Where a new caretaker starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCaretaker {
    /// So many steps below the furthest pair.
    pub steps_back: usize,
    /// Not below this rung.
    pub not_below: usize,
    /// What backs it.
    pub backing: Backing,
}

/// A sourced, dated plan of steps for one aim and species.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// Its id.
    pub id: ProtocolId,
    /// What it is for.
    pub kind: ProtocolKind,
    /// For whom.
    pub species: Species,
    /// Counts up from 1. Old revisions stay.
    pub revision: u32,
    /// The day from which this revision is current.
    pub date: Date,
    /// The rungs, in order; at least one.
    pub ladder: Vec<Step>,
    /// What stands beside the ladder.
    pub branches: Vec<Step>,
    /// Where new caretakers start.
    pub new_caretaker: NewCaretaker,
    /// The rung of each goal, in the order of [`Goal::ALL`].
    pub goals: [usize; 3],
    /// The branch of which a session must have counted for [`Goal::Cuddly`].
    pub cuddly_branch: Option<StepId>,
}

impl Step {
    /// Whether it is a hold or a lift whose dose is in seconds.
    #[must_use]
    pub fn is_hold(&self) -> bool {
        matches!(self.contact, Contact::Lift | Contact::Hold)
            && self.dose.is_some_and(|d| d.unit == Unit::Seconds)
    }

    /// Whether the dose is in minutes, so that one trial makes a session.
    #[must_use]
    pub fn in_minutes(&self) -> bool {
        self.dose.is_some_and(|d| d.unit == Unit::Minutes)
    }
}

impl Protocol {
    /// The place on the ladder of the step with this id.
    #[must_use]
    pub fn rung(&self, id: &StepId) -> Option<usize> {
        self.ladder.iter().position(|s| s.id == *id)
    }

    /// The rung at a place, the last one where the place is beyond it.
    #[must_use]
    pub fn at(&self, rung: usize) -> Option<&Step> {
        self.ladder.get(rung).or(self.ladder.last())
    }

    /// The branch with this id.
    #[must_use]
    pub fn branch(&self, id: &StepId) -> Option<&Step> {
        self.branches.iter().find(|s| s.id == *id)
    }

    /// The rung or branch with this id.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.rung(id).and_then(|rung| self.ladder.get(rung)).or_else(|| self.branch(id))
    }

    /// The furthest rung, not beyond `stands`, that comes before the first with more contact than
    /// `most`; the first rung in any case.
    #[must_use]
    pub fn at_most(&self, most: Contact, stands: usize) -> usize {
        let first_beyond = self.ladder.iter().position(|s| s.contact > most);
        first_beyond.map_or(stands, |beyond| stands.min(beyond.saturating_sub(1)))
    }

    /// The rung at which a goal is reached.
    #[must_use]
    pub fn goal_rung(&self, goal: Goal) -> usize {
        let [calm_care, hand_tame, cuddly] = self.goals;
        match goal {
            Goal::CalmCare => calm_care,
            Goal::HandTame => hand_tame,
            Goal::Cuddly => cuddly,
        }
    }
}

/// Numbers of the rulebook that rules reckon with. Each is data with a source; its meaning, unit
/// and backing are with the data. Durations are in the unit that the name ends with.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each parameter is described beside its value in the rulebook")]
pub struct Parameters {
    pub hands_off_days_pet_store: i64,
    pub hands_off_days_breeder: i64,
    pub hands_off_days_rescue: i64,
    pub hands_off_days_unknown: i64,
    pub hands_off_days_laboratory: i64,
    pub hands_off_days_feral: i64,
    pub hands_off_days_half_wild: i64,
    pub hands_off_days_own_litter: i64,
    pub settle_signs_least: i64,
    pub settle_days_running: i64,
    pub settle_timeout_days: i64,
    pub rest_interval_hours_rat: f64,
    pub rest_interval_hours_mouse: f64,
    pub rest_interval_floor_hours: f64,
    pub rest_after_fear_hours: f64,
    pub rest_after_fear_floor_minutes: f64,
    pub sessions_a_day: i64,
    pub sessions_a_day_most: i64,
    pub advance_sessions: i64,
    pub advance_days: i64,
    pub advance_clean_sessions: i64,
    pub clean_trials_least: i64,
    pub calm_to_unsure_ratio: i64,
    pub goal_trials: i64,
    pub step_back_failures: i64,
    pub gap_days: f64,
    pub gap_days_long: f64,
    pub bite_pause_hours: f64,
    pub bite_lock_days: f64,
    pub bite_speaks_hours: f64,
    pub young_helper_bite_free_days: f64,
    pub hold_first_s: f64,
    pub hold_growth: f64,
    pub hold_growth_days: i64,
    pub dose_risk: f64,
    pub dose_kinder: f64,
    pub dose_kinder_trials: f64,
    pub dose_least_s: f64,
    pub dose_least_risk: f64,
    pub dose_lower_sessions: i64,
    pub dose_memory: i64,
    pub dose_noise: f64,
    pub dose_wrong_record: f64,
    pub dose_prior_times: f64,
    pub dose_prior_spread: f64,
    pub dose_prior_hard: f64,
    pub dose_prior_easy: f64,
    pub dose_growth: f64,
    pub dose_growth_quick: f64,
    pub dose_growth_slow: f64,
    pub dose_slow_share: f64,
    pub dose_no_growth_share: f64,
    pub dose_quick_share: f64,
    pub dose_rate_change: f64,
    pub dose_practice_near: f64,
    pub dose_practice_none: f64,
    pub dose_fear_drop: f64,
    pub dose_drift: f64,
    pub dose_forgetting: f64,
    pub dose_other_person_less: f64,
    pub dose_other_person_spread: f64,
    pub dose_other_exposure_spread: f64,
    pub red_sign_hours: f64,
    pub weight_red_percent: f64,
    pub weight_red_days: f64,
    pub weight_loss_percent: f64,
    pub weight_loss_days: f64,
    pub weighings_running_mouse: i64,
    pub weight_odd_times: f64,
    pub weight_odd_least_g_rat: f64,
    pub weight_odd_most_g_rat: f64,
    pub weight_odd_least_g_mouse: f64,
    pub weight_odd_most_g_mouse: f64,
    pub surgery_wait_days: f64,
    pub neuter_wait_days: i64,
    pub male_fertile_days: i64,
    pub mouse_male_days: i64,
    pub unknown_age_on_arrival_days: i64,
    pub meeting_age_days: i64,
    pub meeting_age_with_male_days: i64,
    pub adult_male_days: i64,
    pub light_fraction: f64,
    pub introduction_pause_fight_hours: f64,
    pub introduction_pause_blood_hours: f64,
    pub introduction_pause_gape_days: f64,
    pub introduction_pause_mouse_days: f64,
    pub together_calm_sessions: i64,
    pub together_calm_hours: f64,
    pub together_trouble_hours: f64,
    pub alone_days: f64,
    pub introduction_weeks_most: f64,
    pub introduction_setback_days: i64,
    pub introduction_gaping_wounds: i64,
    pub quarantine_days_breeder: i64,
    pub quarantine_days_other: i64,
    pub quarantine_least_days_breeder: i64,
    pub quarantine_least_days_other: i64,
    pub long_hold_age_least_days: i64,
    pub long_hold_age_most_months: i64,
    pub long_hold_surgery_days: f64,
    pub long_hold_sign_days: f64,
    pub long_hold_arrival_days: i64,
    pub long_hold_bite_days: f64,
    pub long_hold_lock_days: f64,
    pub long_hold_opt_in_holds: i64,
    pub long_hold_minutes: f64,
    pub long_hold_calm_minutes: i64,
    pub bite_watch_days: i64,
    pub forecast_days_least: i64,
    pub forecast_pace_least: f64,
    pub forecast_sooner: f64,
    pub forecast_later: f64,
    pub people_differ_times: f64,
    pub people_differ_chance: f64,
    pub people_differ_sessions: i64,
    pub setback_failures_least: i64,
    pub setback_within: i64,
    pub setback_recovered_share: f64,
    pub setback_usual_sessions: i64,
    pub setback_usual_least: i64,
    pub setback_usual_share: f64,
    pub setback_unusual_share: f64,
    pub setback_hours: f64,
    pub setback_gap_times: f64,
    pub setback_gap_days: f64,
    pub setback_sign_days: f64,
    pub setback_weight_percent: f64,
    pub setback_weight_days: f64,
    pub setback_weighings_least: i64,
    pub setback_cagemate_days: f64,
}

impl Parameters {
    /// How many whole days after arrival hands stay out.
    #[must_use]
    pub const fn hands_off_days(&self, origin: Origin) -> i64 {
        match origin {
            Origin::PetStore => self.hands_off_days_pet_store,
            Origin::Breeder => self.hands_off_days_breeder,
            Origin::Rescue => self.hands_off_days_rescue,
            Origin::Unknown => self.hands_off_days_unknown,
            Origin::Laboratory => self.hands_off_days_laboratory,
            Origin::Feral => self.hands_off_days_feral,
            Origin::OwnLitter => self.hands_off_days_own_litter,
        }
    }
}
