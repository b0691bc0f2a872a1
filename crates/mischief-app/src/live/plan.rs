//! What a live session sets out to do.

use super::text;
use mischief_core::explain::Recommendation;
use mischief_core::ids::{AnimalId, CaretakerId, ProtocolId, StepId};
use mischief_core::protocol::{Contact, StepKind, Unit};
use mischief_core::recommend::{Known, View};
use mischief_core::rulebook::Rulebook;
use serde::{Deserialize, Serialize};

/// What a live session sets out to do: one recommendation, fixed when the session is opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// With whom.
    #[serde(with = "text")]
    pub animal: AnimalId,
    /// Who handles.
    #[serde(with = "text")]
    pub caretaker: CaretakerId,
    /// The protocol that is followed.
    #[serde(with = "text")]
    pub protocol: ProtocolId,
    /// Its revision.
    pub revision: u32,
    /// The step, branch or module.
    #[serde(with = "text")]
    pub step: StepId,
    /// In what doses are measured: `s` or `min`; none where the step has no dose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The dose of each try, in the unit; empty where the step has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doses: Vec<f64>,
    /// How many tries.
    pub trials: u32,
    /// The behaviours worth a button at this step, the sign that matters most first.
    pub behaviours: Vec<String>,
    /// Whether the hand touches, so that a treat taken by one that keeps still says nothing.
    pub at_touch: bool,
    /// Whether the animal took a treat the last time; refusing one is graver then.
    pub treat_taken_before: bool,
    /// What a long hold goes by; none for anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long_hold: Option<LongHold>,
}

/// What a long hold goes by, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LongHold {
    /// Not shorter than this.
    pub least: f64,
    /// In any case not longer than this.
    pub most: f64,
    /// So many minutes at the end show a calm sign, each of them.
    pub calm: u32,
}

impl Plan {
    /// The plan that a recommendation makes. None where the recommended step is not known to the
    /// rulebook, which then is not the one that recommended it.
    #[must_use]
    pub fn of(
        recommendation: &Recommendation,
        view: &View<'_>,
        known: &Known<'_>,
        book: &Rulebook,
    ) -> Option<Self> {
        let r = recommendation;
        let species = view.home.animal(&r.animal)?.species;
        let of_protocol =
            book.protocol(&r.protocol, Some(r.revision)).and_then(|p| p.step(&r.step));
        let step = of_protocol.or_else(|| book.step(species, &r.step))?;
        let mut buttons = vec![step.sign];
        buttons.extend(step.buttons.iter().copied().filter(|ix| *ix != step.sign));
        let id = |ix| book.ethogram.get(ix).map(|behaviour| behaviour.id.to_string());
        let dose = r.dose.map(|dose| dose.value);
        let tries = usize::try_from(r.trials).unwrap_or(1);
        let doses = match (&r.doses, dose) {
            (Some(doses), _) => doses.clone(),
            (None, Some(dose)) => vec![dose; tries],
            (None, None) => Vec::new(),
        };
        let minutes = i64_as_u32(book.parameters.long_hold_calm_minutes);
        let long_hold = (step.kind == StepKind::Module).then(|| LongHold {
            least: book.parameters.long_hold_minutes,
            most: step.dose.map_or(book.parameters.long_hold_minutes, |range| range.most),
            calm: minutes,
        });
        Some(Self {
            animal: r.animal.clone(),
            caretaker: r.caretaker.clone(),
            protocol: r.protocol.clone(),
            revision: r.revision,
            step: r.step.clone(),
            unit: r.dose.map(|dose| dose.unit.word().to_owned()),
            doses,
            trials: r.trials.max(1),
            behaviours: buttons.into_iter().filter_map(id).collect(),
            at_touch: step.contact >= Contact::Touch,
            treat_taken_before: known.record().pair(&r.caretaker).is_some_and(|p| p.treat_taken),
            long_hold,
        })
    }

    /// The dose of a try, counted from 0; of tries beyond the plan that of the last.
    #[must_use]
    pub fn dose(&self, at: usize) -> Option<f64> {
        self.doses.get(at).or(self.doses.last()).copied()
    }

    /// In what doses are measured.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        self.unit.as_deref().and_then(Unit::from_word)
    }

    /// Whether it is done in minutes, with taps meanwhile.
    #[must_use]
    pub fn in_minutes(&self) -> bool {
        self.unit() == Some(Unit::Minutes)
    }

    /// Whether the hands are busy during a try, so that any touch means its end.
    #[must_use]
    pub fn hands_busy(&self) -> bool {
        self.unit() == Some(Unit::Seconds)
    }

    /// The length of a try in seconds, where the clock ends it. A long hold goes by what is seen.
    pub(super) fn length_s(&self, at: usize) -> Option<f64> {
        if self.long_hold.is_some() {
            return None;
        }
        let seconds = if self.in_minutes() { 60.0 } else { 1.0 };
        self.dose(at).filter(|_| self.unit().is_some()).map(|dose| dose * seconds)
    }
}

fn i64_as_u32(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
