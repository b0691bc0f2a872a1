//! Temperaments: from which ranges a simulated animal is drawn.
//!
//! Where a study has a number it is used and named; what is marked *ours* is a choice, wide on
//! purpose, since nobody has measured it. None of this reaches a real animal: it only tells whether
//! the dosing keeps its promises when animals differ from what it assumes.

/// From, to; drawn evenly.
pub type Span = (f64, f64);

/// A kind of animal, and of record keeping, to try the programme on.
#[derive(Debug, Clone, PartialEq)]
pub struct Temperament {
    /// Its name in tables.
    pub id: &'static str,
    /// One sentence about it.
    pub says: &'static str,
    /// Whether the dosing's own assumptions leave room for it.
    pub assumed: bool,
    /// What is hoped for: days as a multiple of what one who knows needs.
    pub days_most: f64,
    /// What is hoped for: the largest share of adverse trials.
    pub adverse_most: f64,
    /// Logarithm added to the dose borne at first.
    pub level: Span,
    /// Gain in the logarithm of the dose borne, by one session at the limit.
    pub growth: Span,
    /// Loss of it by one fright that came right at the limit.
    pub drop: Span,
    /// Spread of the logarithm from trial to trial.
    pub trial_noise: Span,
    /// Spread of the logarithm from day to day.
    pub day_noise: Span,
    /// Share of all gain that is lost in a day without practice.
    pub forgetting: Span,
    /// The dose in seconds at which gain stops for a while; 0 for never.
    pub plateau_s: Span,
    /// For how many days of practice it stops.
    pub plateau_days: Span,
    /// Share of trials that are written down as something else.
    pub misreport: Span,
    /// How likely a fright far beyond the limit ends in a bite.
    pub bite: Span,
    /// Chance that a day shifts the limit for good, up or down.
    pub jump_chance: f64,
    /// By how much.
    pub jump: Span,
    /// How much more is borne in the evening than in the morning.
    pub evening: Span,
    /// How much less is borne in a second session of a day.
    pub tired: Span,
    /// How much less is borne from one of two people.
    pub person: Span,
    /// Whether it takes two people to be seen.
    pub two_people: bool,
}

/// The middle of the road; the others differ from it in what they are named for.
const EVEN: Temperament = Temperament {
    id: "even",
    says: "the middle of the road",
    assumed: true,
    days_most: 1.25,
    adverse_most: 0.06,
    level: (-0.2, 0.2),
    // Three days do much more than one, and five little more than three (L2): something is gained
    // by every day. The rate is ours: from two seconds to two minutes in ten to thirty days.
    growth: (0.12, 0.28),
    // Ours: a fright costs about what one session gains.
    drop: (0.08, 0.25),
    // The first distress call comes after 4.6 s, SD 5.0 s (P17); as logarithms a spread of 0.88
    // between and within animals. Ours: 0.6 of it between, the rest from trial to trial and day to day.
    trial_noise: (0.12, 0.3),
    day_noise: (0.08, 0.2),
    // Tameness lasts for months (L9, L10), a known person is preferred after five (P28).
    forgetting: (0.003, 0.02),
    plateau_s: (0.0, 0.0),
    plateau_days: (0.0, 0.0),
    // Ours: one trial in a hundred is tapped wrongly.
    misreport: (0.0, 0.02),
    // Ours: most frights end without teeth.
    bite: (0.02, 0.1),
    jump_chance: 0.0,
    jump: (0.0, 0.0),
    evening: (0.0, 0.0),
    tired: (0.0, 0.1),
    person: (-0.1, 0.4),
    two_people: false,
};

/// Every temperament, those that the dosing assumes first.
pub const TEMPERAMENTS: &[Temperament] = &[
    EVEN,
    Temperament {
        id: "slow",
        says: "gains little by each session",
        level: (-0.4, 0.0),
        growth: (0.07, 0.13),
        ..EVEN
    },
    Temperament {
        id: "bold",
        says: "bears much from the first day and gains fast",
        level: (0.5, 1.3),
        growth: (0.25, 0.5),
        drop: (0.02, 0.1),
        ..EVEN
    },
    Temperament {
        id: "startled_easily",
        says: "loses much by one fright, and bites sooner",
        level: (-0.5, 0.1),
        drop: (0.3, 0.7),
        trial_noise: (0.2, 0.35),
        bite: (0.1, 0.3),
        ..EVEN
    },
    Temperament {
        id: "forgetting",
        says: "loses ground on every day without practice",
        // Three days between exposures do less than one (P7); how much less is ours.
        forgetting: (0.08, 0.2),
        ..EVEN
    },
    Temperament {
        id: "plateauing",
        says: "stops gaining for a week to three at some dose",
        days_most: 1.5,
        adverse_most: 0.09,
        plateau_s: (6.0, 45.0),
        plateau_days: (7.0, 21.0),
        ..EVEN
    },
    Temperament {
        id: "noisy",
        says: "bears much today and little tomorrow",
        trial_noise: (0.35, 0.55),
        day_noise: (0.25, 0.45),
        ..EVEN
    },
    Temperament {
        id: "reported_wrongly",
        says: "has a record in which one trial in five to twelve is wrong",
        days_most: 1.5,
        adverse_most: 0.09,
        misreport: (0.08, 0.2),
        ..EVEN
    },
    Temperament {
        id: "jumping",
        says: "bears suddenly more or less, for good, about every twelve days",
        assumed: false,
        jump_chance: 1.0 / 12.0,
        jump: (-0.9, 0.9),
        ..EVEN
    },
    Temperament {
        id: "evening_animal",
        says: "bears much less in the morning than in the evening",
        assumed: false,
        evening: (0.5, 1.0),
        ..EVEN
    },
    Temperament {
        id: "tiring",
        says: "bears much less in the second session of a day",
        assumed: false,
        tired: (0.4, 0.8),
        ..EVEN
    },
    Temperament {
        id: "one_person_less",
        says: "trusts one of its two people much less",
        assumed: false,
        person: (0.9, 1.5),
        two_people: true,
        ..EVEN
    },
];

/// The temperament of this name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Temperament> {
    TEMPERAMENTS.iter().find(|temperament| temperament.id == id)
}
