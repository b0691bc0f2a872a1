//! How much of a step: doses and their limits.

use super::step::Draft;
use super::table::{At, Problems, Value};
use crate::protocol::{Contact, DoseRange, Unit};
use alloc::format;

/// The most that a dose can be, in seconds and in minutes: longer than any session should be.
const SECONDS_MAX: f64 = 3_600.0;
const MINUTES_MAX: f64 = 120.0;
/// The longest goal at contact lift and hold, in seconds.
const HELD_SECONDS_MAX: f64 = 1_800.0;

/// Reads a dose.
pub(super) fn read(value: &Value<'_>, problems: &Problems) -> Option<At<DoseRange>> {
    let table = value.table("a dose")?;
    let unit = table.need("unit").and_then(|value| value.word(Unit::ALL, Unit::word, "unit"));
    let start = table.need("start").and_then(|value| value.number());
    let goal = table.need("goal").and_then(|value| value.number());
    let most_value = table.get("most");
    let most = most_value.map(|value| value.number());
    table.finish(&[]);
    let (unit, start, goal) = (unit?.0, start?, goal?);
    let most = match most {
        Some(most) => most?,
        None => goal.clone(),
    };
    let limit = match unit {
        Unit::Seconds => SECONDS_MAX,
        Unit::Minutes => MINUTES_MAX,
    };
    if start.0 <= 0.0 {
        problems.add(start.1, "a dose is more than 0", "begin with the least that is of any use");
    } else if goal.0 < start.0 {
        problems.add(goal.1, "`goal` is less than `start`", "begin lower, or aim higher");
    } else if most.0 < goal.0 {
        problems.add(most.1, "`most` is less than `goal`", "raise `most`, or leave it out");
    } else if most.0 > limit {
        problems.add(
            most.1,
            format!("a dose is at most {limit} {}", unit.word()),
            "plan shorter sessions, and more of them",
        );
    } else {
        return Some((
            DoseRange { unit, start: start.0, goal: goal.0, most: most.0 },
            value.span(),
        ));
    }
    None
}

/// Whether a dose suits how close the hand comes. A dose in minutes is no hold: how fast holds may
/// grow is reckoned in seconds, so minutes would slip through.
pub(super) fn held(draft: &Draft, problems: &Problems) {
    let (Some((contact, _)), Some((dose, span))) = (&draft.contact, &draft.dose) else { return };
    if !matches!(contact, Contact::Lift | Contact::Hold) {
        return;
    }
    if dose.unit == Unit::Minutes {
        problems.add(
            span.clone(),
            format!("a dose at contact `{}` is in seconds", contact.word()),
            "write `unit = \"s\"`; what lasts minutes is for the lap, with contact `free`",
        );
    } else if dose.most > HELD_SECONDS_MAX {
        problems.add(
            span.clone(),
            format!("a dose at contact `{}` is at most {HELD_SECONDS_MAX} s", contact.word()),
            "let the animal go sooner, and pick it up more often",
        );
    }
}
