//! What a trial says about each tolerance on the grid, reckoned once and looked up ever after.
//!
//! The grid is even in the logarithm of the dose, so that what a trial says depends only on how
//! far a point lies from the dose: one row serves every dose, shifted. Between two points there are
//! [`PHASES`] rows, so that a dose is off by an eighth of a step at most, about 1.5 %.

use crate::protocol::Parameters;
use alloc::boxed::Box;

/// How many points the grid has.
pub(super) const POINTS: usize = 64;
/// Rows between two points.
const PHASES: usize = 4;
/// How far two points lie apart, in the logarithm of the dose: about an eighth.
pub(super) const STEP: f32 = 0.12;
/// The lowest point, as the dose in relation to the scale of the step.
const LOWEST: f32 = -1.609_438;
/// A row reaches as far to both sides as the grid is long.
const ROW: usize = 2 * POINTS;

/// One over the square root of two pi.
const FRAC_1_SQRT_2PI: f32 = 0.398_942_3;

/// One number for each point.
pub(super) type Row = [f32; POINTS];
type Rows = Box<[[f32; ROW]; PHASES]>;

/// The logarithm of a point's dose.
#[expect(clippy::cast_precision_loss, reason = "64 points")]
pub(super) fn point(at: usize) -> f32 {
    LOWEST + STEP * at as f32
}

/// A place on the grid: a point, and how many phases beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(usize);

impl Place {
    /// The highest place.
    pub(super) const LAST: Self = Self((POINTS - 1) * PHASES);

    /// The place that is nearest to the logarithm of a dose.
    pub(super) fn near(log_dose: f32) -> Self {
        let at = libm::roundf((log_dose - LOWEST) / STEP * 4.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        let at = at.clamp(0.0, 252.0) as usize;
        Self(at)
    }

    /// The place with this number, from the lowest.
    pub(super) fn nth(at: usize) -> Self {
        Self(at.min(Self::LAST.0))
    }

    /// Its number, from the lowest.
    pub(super) const fn number(self) -> usize {
        self.0
    }

    /// The logarithm of its dose.
    #[expect(clippy::cast_precision_loss, reason = "252 places")]
    pub(super) fn log_dose(self) -> f32 {
        LOWEST + STEP * 0.25 * self.0 as f32
    }
}

/// The tables of a model.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tables {
    /// How likely it is that a trial stays calm up to a dose.
    pub(super) bears: Rows,
    /// What a calm record says, or an unsure one.
    pub(super) calm: Rows,
    /// What an adverse record says, at the dose at which it broke off.
    pub(super) adverse: Rows,
    /// How much of a calm trial is practice: all near the limit, nothing far below it.
    pub(super) practice: Rows,
}

impl Tables {
    pub(super) fn new(parameters: &Parameters) -> Self {
        let noise = parameters.dose_noise as f32;
        let wrong = parameters.dose_wrong_record as f32;
        let near = parameters.dose_practice_near as f32;
        let none = parameters.dose_practice_none as f32;
        let bears = |away: f32| normal_below(away / noise);
        let calm = move |away: f32| wrong + (1.0 - wrong) * bears(away);
        // How likely it is to break off just there.
        let there = move |away: f32| {
            let z = away / noise;
            libm::expf(-0.5 * z * z) * FRAC_1_SQRT_2PI / noise
        };
        let practice = move |away: f32| ((none + -away) / (none - near)).clamp(0.0, 1.0);
        Self {
            bears: rows(bears),
            calm: rows(calm),
            adverse: falling(rows(there), rows(calm)),
            practice: rows(practice),
        }
    }
}

/// A record of fear must never speak more for a high tolerance than a calm one does: so what it says,
/// beside what the calm one says, falls with tolerance.
fn falling(mut adverse: Rows, calm: Rows) -> Rows {
    let mut most = 0.0_f32;
    // From the highest tolerance down, over all phases at once, so that the rows agree.
    for at in (0..ROW).rev() {
        for phase in 0..PHASES {
            let calm = calm.get(phase).and_then(|row| row.get(at)).copied().unwrap_or(1.0);
            if let Some(there) = adverse.get_mut(phase).and_then(|row| row.get_mut(at)) {
                most = most.max(*there / calm);
                *there = most * calm;
            }
        }
    }
    adverse
}

fn rows(of: impl Fn(f32) -> f32) -> Rows {
    let mut rows = Box::new([[0.0; ROW]; PHASES]);
    for (phase, row) in rows.iter_mut().enumerate() {
        for (at, value) in row.iter_mut().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "128 places")]
            let away = STEP * ((at as f32 - POINTS as f32) - phase as f32 / PHASES as f32);
            *value = of(away);
        }
    }
    rows
}

/// The row of a table for a dose.
pub(super) fn row(rows: &Rows, place: Place) -> &Row {
    const EVEN: Row = [1.0; POINTS];
    let (at, phase) = (place.0 / PHASES, place.0 % PHASES);
    let row = rows.get(phase).and_then(|row| row.get(POINTS.saturating_sub(at)..));
    row.and_then(|row| row.first_chunk()).unwrap_or(&EVEN)
}

/// How much of a normal distribution lies below.
fn normal_below(z: f32) -> f32 {
    0.5 * libm::erfcf(-z * core::f32::consts::FRAC_1_SQRT_2)
}
