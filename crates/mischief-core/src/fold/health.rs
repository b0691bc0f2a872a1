//! Health signs and weights of one animal over time.

use crate::ethogram::{Level, SignIx, Signs};
use crate::event::Species;
use crate::ids::EventId;
use crate::protocol::Parameters;
use alloc::vec::Vec;
use jiff::{SignedDuration, Timestamp};

/// A span of so many hours, which may hold fractions.
#[must_use]
pub fn hours(count: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(count * 3_600.0).unwrap_or(SignedDuration::MAX)
}

/// A span of so many days of 24 hours.
#[must_use]
pub fn days(count: f64) -> SignedDuration {
    hours(count * 24.0)
}

/// A health sign that was seen, until it was cleared.
#[derive(Debug, Clone, Copy)]
pub struct SignSeen {
    /// Which.
    pub sign: SignIx,
    /// How urgent.
    pub level: Level,
    /// When it was seen.
    pub at: Timestamp,
    /// The event that told.
    pub event: EventId,
    /// When it was cleared; for a red one not before a day is over.
    pub cleared: Option<Timestamp>,
}

impl SignSeen {
    /// Whether it holds the programme back at a time.
    #[must_use]
    pub fn open(&self, now: Timestamp) -> bool {
        self.cleared.is_none_or(|cleared| now < cleared)
    }
}

/// One weighing.
#[derive(Debug, Clone, Copy)]
pub struct Weighing {
    /// When.
    pub at: Timestamp,
    /// How heavy.
    pub grams: f64,
    /// The event that told.
    pub event: EventId,
}

/// How much lighter than it was, in per cent, against the two spans that rules look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Loss {
    /// Against the highest of the longer span (for the red rule).
    pub red_percent: f64,
    /// Against the highest of the shorter span (for the limiting rule).
    pub recent_percent: f64,
}

/// A time during which weighings showed a loss.
#[derive(Debug, Clone, Copy)]
pub struct LossSpell {
    /// When it was first seen.
    pub at: Timestamp,
    /// The weighing that showed it.
    pub event: EventId,
    /// When it was no longer so.
    pub until: Option<Timestamp>,
}

/// What a loss of weight amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LossLevel {
    /// None that counts.
    None,
    /// Sessions do not advance, doses do not rise.
    Loss,
    /// Everything stops.
    Red,
}

/// Whether a weight in grams is so unlikely that it is asked about once before it is recorded: far
/// from the weight before, or beyond what the species weighs. Nothing is refused for it.
#[must_use]
pub fn odd_weight(
    grams: f64,
    before: Option<f64>,
    species: Species,
    parameters: &Parameters,
) -> bool {
    let (least, most) = match species {
        Species::Rat => (parameters.weight_odd_least_g_rat, parameters.weight_odd_most_g_rat),
        Species::Mouse => (parameters.weight_odd_least_g_mouse, parameters.weight_odd_most_g_mouse),
    };
    let times = parameters.weight_odd_times;
    let far = |before: f64| grams > before * times || grams * times < before;
    grams < least || grams > most || before.is_some_and(far)
}

/// Rounding leaves crumbs: a loss of 5 % must read as 5 % whatever the scale's decimals.
const CRUMB: f64 = 1e-9;

/// Signs and weights.
#[derive(Debug, Clone, Default)]
pub struct Health {
    /// Signs, oldest first.
    pub signs: Vec<SignSeen>,
    /// Weighings that count, oldest first.
    pub weighings: Vec<Weighing>,
    /// Losses of the weighings that count, in their order.
    losses: Vec<Loss>,
    /// Every time that weighings showed a loss, also from before a new beginning.
    pub losses_over_time: Vec<LossSpell>,
}

impl Health {
    pub(super) fn see(&mut self, sign: SignIx, at: Timestamp, event: EventId, signs: &Signs) {
        // A sign that is not known is as urgent as can be.
        let level = signs.get(sign).map_or(Level::Red, |s| s.level);
        self.signs.push(SignSeen { sign, level, at, event, cleared: None });
    }

    pub(super) fn clear(&mut self, sign: SignIx, at: Timestamp, parameters: &Parameters) {
        for seen in self.signs.iter_mut().filter(|s| s.sign == sign && s.cleared.is_none()) {
            let earliest = match seen.level {
                Level::Red => seen.at.saturating_add(hours(parameters.red_sign_hours)),
                Level::Amber | Level::Note => Ok(at),
            };
            // A time that can't be reckoned with leaves the sign open.
            seen.cleared = earliest.ok().map(|earliest| earliest.max(at));
        }
    }

    pub(super) fn weigh(&mut self, weighing: Weighing, species: Species, parameters: &Parameters) {
        let loss = |days_back: f64| {
            let from = weighing.at.saturating_sub(days(days_back)).unwrap_or(Timestamp::MIN);
            let before = self.weighings.iter().rev().take_while(|w| w.at >= from);
            let highest = before.map(|w| w.grams).fold(0.0_f64, f64::max);
            if highest > weighing.grams {
                (highest - weighing.grams) / highest * 100.0
            } else {
                0.0
            }
        };
        let loss = Loss {
            red_percent: loss(parameters.weight_red_days),
            recent_percent: loss(parameters.weight_loss_days),
        };
        self.weighings.push(weighing);
        self.losses.push(loss);
        let Weighing { at, event, .. } = weighing;
        let shown = self.losses_over_time.last().is_some_and(|spell| spell.until.is_none());
        match (shown, self.loss_level(species, parameters) > LossLevel::None) {
            (false, true) => self.losses_over_time.push(LossSpell { at, event, until: None }),
            (true, false) => self.end_spell(at),
            _ => {}
        }
    }

    fn end_spell(&mut self, at: Timestamp) {
        if let Some(spell) = self.losses_over_time.last_mut() {
            spell.until = spell.until.or(Some(at));
        }
    }

    /// Weighings before no longer count.
    pub(super) fn begin_anew(&mut self, at: Timestamp) {
        self.end_spell(at);
        self.weighings.clear();
        self.losses.clear();
    }

    /// The loss that the latest weighing shows.
    #[must_use]
    pub fn latest_loss(&self) -> Loss {
        self.losses.last().copied().unwrap_or_default()
    }

    /// What the latest weighings amount to. For mice a loss counts once as many weighings running
    /// show it as the parameter says.
    #[must_use]
    pub fn loss_level(&self, species: Species, parameters: &Parameters) -> LossLevel {
        let running = match species {
            Species::Rat => 1,
            Species::Mouse => usize::try_from(parameters.weighings_running_mouse).unwrap_or(1),
        };
        if self.losses.len() < running {
            return LossLevel::None;
        }
        let level = |loss: &Loss| {
            if loss.red_percent + CRUMB >= parameters.weight_red_percent {
                LossLevel::Red
            } else if loss.recent_percent + CRUMB >= parameters.weight_loss_percent {
                LossLevel::Loss
            } else {
                LossLevel::None
            }
        };
        self.losses.iter().rev().take(running).map(level).min().unwrap_or(LossLevel::None)
    }

    /// Whether a loss limits: the latest weight is lighter than the highest of the shorter span by
    /// the limiting share, but not by the red one.
    #[must_use]
    pub fn limiting_loss(&self, species: Species, parameters: &Parameters) -> Option<f64> {
        let recent = self.latest_loss().recent_percent;
        let shows = |percent: f64| percent + CRUMB >= parameters.weight_loss_percent;
        let counts = self.loss_level(species, parameters) > LossLevel::None;
        let red = recent + CRUMB >= parameters.weight_red_percent;
        // A mouse's first weighing at the red level is no more than a loss until the second.
        let held = red && self.loss_level(species, parameters) == LossLevel::Red;
        (counts && shows(recent) && !held).then_some(recent)
    }

    /// Signs that hold the programme back at a time, oldest first.
    pub fn open_signs(&self, now: Timestamp) -> impl Iterator<Item = &SignSeen> {
        self.signs.iter().filter(move |s| s.open(now))
    }
}
