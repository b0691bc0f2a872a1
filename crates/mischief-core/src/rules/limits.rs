//! Rules that limit: how close, and how much.

use super::handling::{Handling, settling_in};
use super::{Answer, Finding, cannot_tell};
use crate::calendar::after;
use crate::event::AgeBand;
use crate::explain::Arg;
use crate::fold::health::days;
use crate::fold::pair::Exposure;
use crate::protocol::{Contact, DoseRange};
use crate::rulebook::{Effect, Rule};
use alloc::vec::Vec;

type Check = fn(&Handling<'_>) -> Answer;

/// Every rule that limits handling, in the order of answers.
const LIMITING: &[(Rule, Check)] = &[
    (Rule::SettlingIn, |h| settling_in(&h.subject)),
    (Rule::HealthAmber, |h| Ok(h.subject.health_amber(Effect::Limits))),
    (Rule::WeightLoss, weight_loss),
    (Rule::SurgeryWait, |h| h.subject.surgery_wait(Effect::Limits)),
    (Rule::PregnantOrNursing, |h| Ok(h.subject.pregnant_or_nursing(Effect::Limits))),
    (Rule::YoungHelper, young_helper),
    (Rule::NoRiseAfterFear, no_rise_after_fear),
    (Rule::HoldGrowth, hold_growth),
];

/// Everything that limits what is asked.
#[must_use]
pub fn of(handling: &Handling<'_>) -> Vec<Finding> {
    let check = |(rule, check): &(Rule, Check)| match check(handling) {
        Ok(finding) => finding,
        Err(_) => Some(cannot_tell(*rule, Effect::Limits)),
    };
    LIMITING.iter().filter_map(check).collect()
}

fn exposure<'a>(h: &Handling<'a>) -> Option<&'a Exposure> {
    h.pair.exposure(&h.step.exposure)
}

/// The longest calm dose of the latest session with a calm trial at this exposure; before there is
/// one, the first dose of the step, which for holds is never more than the first hold.
fn last_calm(h: &Handling<'_>, range: DoseRange) -> f64 {
    match exposure(h).and_then(|e| e.last_calm) {
        Some((dose, _)) => dose,
        None if h.step.is_hold() => h.subject.book.parameters.hold_first_s.min(range.start),
        None => range.start,
    }
}

/// A loss of weight: no dose above the last calm one.
fn weight_loss(h: &Handling<'_>) -> Answer {
    let finding = h.subject.weight_loss(Effect::Limits).map(|mut finding| {
        finding.dose = h.step.dose.map(|range| last_calm(h, range));
        finding
    });
    Ok(finding)
}

/// A child of five to eleven helps: no closer than the hand, unless an adult holds the animal and
/// nobody was bitten for a while.
fn young_helper(h: &Handling<'_>) -> Answer {
    if h.caretaker.age_band() != AgeBand::From5To11 {
        return Ok(None);
    }
    let home = h.subject.home;
    let protocol = h.subject.record.protocol;
    let held_by_adult = h.subject.record.pairs.iter().any(|pair| {
        let adult = home.caretaker(&pair.caretaker).map(|c| c.age_band()) == Some(AgeBand::Adult);
        adult && protocol.at(pair.rung).is_some_and(|step| step.contact >= Contact::Hold)
    });
    let quiet = days(h.subject.book.parameters.young_helper_bite_free_days);
    let bitten = h.subject.record.bites.iter().filter(|bite| bite.grade >= 3);
    let bitten: Vec<_> = bitten.filter(|bite| home.now.duration_since(bite.at) < quiet).collect();
    if held_by_adult && bitten.is_empty() {
        return Ok(None);
    }
    let mut finding = Finding::limits(Rule::YoungHelper).contact(Contact::Hand);
    if let Some(latest) = bitten.iter().map(|bite| bite.at).max().filter(|_| held_by_adult) {
        finding.until = Some(after(latest, quiet)?);
    }
    Ok(Some(finding.events(bitten.iter().map(|bite| bite.event))))
}

/// After a fright or a gap: not more than was borne before.
fn no_rise_after_fear(h: &Handling<'_>) -> Answer {
    let Some(range) = h.step.dose else { return Ok(None) };
    let Some(known) = exposure(h) else { return Ok(None) };
    let gap = known.gap_came
        || h.pair.gap_came(h.now(), h.subject.record.protocol, &h.subject.book.parameters);
    let why = match (known.fright, gap) {
        (Some(_), _) => "fear",
        (None, true) => "gap",
        (None, false) => return Ok(None),
    };
    let most = last_calm(h, range);
    let mut finding = Finding::limits(Rule::NoRiseAfterFear)
        .arg("why", Arg::Word(why))
        .arg("dose", Arg::dose(Some(most), range.unit))
        .events(known.fright)
        .events(known.last_calm.map(|(_, event)| event).filter(|e| known.fright != Some(*e)));
    finding.dose = Some(most);
    Ok(Some(finding))
}

/// How fast a hold may grow: against the longest calm dose of the latest days before today.
fn hold_growth(h: &Handling<'_>) -> Answer {
    let Some(range) = h.step.dose.filter(|_| h.step.is_hold()) else { return Ok(None) };
    let parameters = &h.subject.book.parameters;
    let known = exposure(h);
    let longest = known.and_then(|e| e.longest_before(h.today(), parameters));
    let most = Exposure::hold_most(known, h.today(), range, parameters);
    let mut finding = Finding::limits(Rule::HoldGrowth)
        .arg("most", Arg::dose(Some(most), range.unit))
        .arg("longest", Arg::dose(longest, range.unit));
    finding.dose = Some(most);
    Ok(Some(finding))
}
