//! What runs at present, and until when: settling in, quarantine, rests, waits for a vet.

use super::timeline::capital;
use crate::answer::Teller;
use crate::web::frame::Frame;
use mischief_core::explain::Recommendation;
use mischief_core::fold::quarantine::Held;
use mischief_core::recommend::State;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::FluentValue;

/// Rules whose sentences tell of a clock, or of what waits for somebody.
const CLOCKS: &[Rule] = &[
    Rule::HealthRed,
    Rule::HealthAmber,
    Rule::WeightLoss,
    Rule::BiteLock,
    Rule::BitePause,
    Rule::SettlingIn,
    Rule::RestAfterFear,
    Rule::RestInterval,
    Rule::DailyLimit,
    Rule::SurgeryWait,
    Rule::PregnantOrNursing,
    Rule::Alone,
];

/// A sentence for each.
pub(super) fn of(
    frame: &Frame,
    teller: &Teller<'_>,
    state: &State<'_>,
    r: &Recommendation,
) -> Vec<String> {
    let told = r.because.iter().filter(|reason| CLOCKS.contains(&reason.rule));
    let mut all: Vec<String> =
        teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
            told.map(|reason| teller.words.reason_text(reason, scene)).collect()
        });
    all.extend(quarantine(frame, teller, state, r));
    let shortened = state.record.waivers.iter().map(|waiver| {
        let reason = FluentValue::from(waiver.reason.to_string());
        frame.with("clock-waived", [("reason", reason)])
    });
    all.extend(shortened.filter(|_| state.quarantined));
    all
}

fn quarantine(
    frame: &Frame,
    teller: &Teller<'_>,
    state: &State<'_>,
    r: &Recommendation,
) -> Option<String> {
    if !state.quarantined {
        return None;
    }
    let Some(clock) = state.quarantine else { return Some(frame.t("clock-quarantine-unclear")) };
    let until = clock.until.map(|at| {
        teller.scene(&r.animal, None, &r.protocol, r.revision, |s| teller.words.time_text(at, s))
    });
    let why = match clock.why {
        Held::Clock => "clock",
        Held::Sign => "sign",
        Held::Weight => "weight",
    };
    let args = [
        ("until", FluentValue::from(until.unwrap_or_else(|| "none".to_owned()))),
        ("why", why.into()),
    ];
    Some(capital(&frame.with("clock-quarantine", args)))
}
