//! The event that comes of a live session.

use super::course::{Course, Try, severity};
use super::{Live, LiveError};
use jiff::SignedDuration;
use mischief_core::ethogram::{BehaviourIx, Ethogram};
use mischief_core::event::wire::TEXT_LENGTH_MAX;
use mischief_core::event::{Event, Observation, Quantity, Session, Trial, What};

impl Live {
    /// What goes on record. None where nothing was done and nothing noted; where there are notes
    /// alone, a note. A session that stayed open for more than a day ended with its last tap.
    ///
    /// # Errors
    /// Where it is not over, or a behaviour is not known to this version.
    pub fn event(&self, ethogram: &Ethogram) -> Result<Option<Event>, LiveError> {
        let course = Course::of(self, ethogram);
        let Some(_) = course.over else { return Err(LiveError::NotOver) };
        let observed_at = course.began_at.unwrap_or(self.started_at);
        let event = |observed_at, what| Event {
            id: self.event,
            observed_at,
            recorded_at: None,
            by: self.by.clone(),
            what,
        };
        let tries: Vec<(usize, &Try)> =
            course.tries.iter().enumerate().filter(|(_, done)| was_done(done, self)).collect();
        let note = text_of(&course.notes.join("\n"));
        if tries.is_empty() && course.observations.is_empty() && course.aborted.is_none() {
            let animal = Some(self.plan.animal.clone());
            let note = note.map(|text| event(self.started_at, What::Note { animal, text }));
            return Ok(note);
        }
        let by = course.ended_by(&self.plan);
        let trials: Result<_, _> = tries.iter().map(|t| self.trial(t, ethogram)).collect();
        let who = (self.plan.animal.clone(), self.plan.caretaker.clone());
        let ended_at = observed_at.checked_add(course.latest).unwrap_or(observed_at);
        let mut session = Session::of(who, self.plan.step.clone(), ended_at, trials?, by);
        let observations: Result<Vec<Observation>, LiveError> = self
            .beside(&course, ethogram)
            .into_iter()
            .map(|seen| observation(seen, ethogram))
            .collect();
        session.observations = Some(observations?).filter(|seen| !seen.is_empty());
        session.abort_reason = course.aborted.flatten().as_deref().and_then(text_of);
        session.note = note;
        session.treat = self.setting.treat.as_deref().and_then(text_of);
        session.place = self.setting.place.as_deref().and_then(text_of);
        session.sitting = self.setting.sitting.clone();
        session.with_adult = self.setting.with_adult.clone();
        session.towel = self.setting.towel;
        Ok(Some(event(observed_at, What::Session(Box::new(session)))))
    }

    /// What goes on record beside the tries. What is grave counts there as one more try, so what a
    /// try tells already is told once; but a long hold is judged minute by minute, and fails closed.
    fn beside<'c>(
        &self,
        course: &'c Course,
        ethogram: &Ethogram,
    ) -> Vec<&'c (SignedDuration, String)> {
        let told = |id: &String| course.tries.iter().any(|done| done.seen.contains(id));
        let grave = |id: &String| severity(id, &self.plan, ethogram) >= 2;
        let twice = |id: &String| self.plan.long_hold.is_none() && grave(id) && told(id);
        course.observations.iter().filter(|(_, id)| !twice(id)).collect()
    }

    fn trial(&self, (at, done): &(usize, &Try), ethogram: &Ethogram) -> Result<Trial, LiveError> {
        let dose = self.plan.dose(*at);
        let lasted = done.to.map(|to| to.saturating_sub(done.from));
        let behaviours: Result<Vec<BehaviourIx>, LiveError> =
            done.seen.iter().map(|id| behaviour(id, ethogram)).collect();
        Ok(Trial {
            dose: dose.and_then(Quantity::new),
            // Without a dose there is nothing that the length would be measured by.
            lasted_s: lasted.filter(|_| dose.is_some()).and_then(seconds),
            times: 1,
            behaviours: behaviours?.into(),
        })
    }
}

/// A try that lasted no time and showed nothing is a slip, or one of which nobody told.
fn was_done(done: &Try, live: &Live) -> bool {
    let lasted = done.to.is_some_and(|to| to > done.from);
    !done.seen.is_empty() || (lasted && live.plan.unit.is_some())
}

fn observation(
    (at, id): &(SignedDuration, String),
    ethogram: &Ethogram,
) -> Result<Observation, LiveError> {
    let at_s = seconds(*at).ok_or_else(|| LiveError::Unreadable("a time".into()))?;
    Ok(Observation { at_s, behaviour: behaviour(id, ethogram)? })
}

fn behaviour(id: &str, ethogram: &Ethogram) -> Result<BehaviourIx, LiveError> {
    ethogram.find(id).ok_or_else(|| LiveError::UnknownBehaviour(id.to_owned()))
}

/// Seconds to the tenth: nobody taps more precisely.
fn seconds(length: SignedDuration) -> Option<Quantity> {
    Quantity::new((length.as_secs_f64() * 10.0).round() / 10.0)
}

fn text_of(text: &str) -> Option<Box<str>> {
    let short: String = text.trim().chars().take(TEXT_LENGTH_MAX).collect();
    (!short.is_empty()).then(|| short.into())
}
