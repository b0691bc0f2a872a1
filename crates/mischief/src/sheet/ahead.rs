//! The sessions to come, as the engine would have them where all goes well.

use super::Maker;
use anyhow::Context as _;
use jiff::SignedDuration;
use mischief_app::ids::new_event;
use mischief_app::situation::Situation;
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::wire::Decoded;
use mischief_core::event::{EndedBy, Event, Quantity, Session, Trial, What};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::ids::CaretakerId;
use mischief_core::protocol::Unit;
use std::sync::Arc;

/// How many sessions are looked ahead.
const AHEAD: usize = 3;

impl Maker<'_> {
    /// The sessions to come, each begun as soon as it may be, all of them calm.
    pub(super) fn ahead(&self, caretaker: &CaretakerId) -> anyhow::Result<Vec<String>> {
        let mut tried = self.situation.clone();
        let mut lines = Vec::new();
        // A rest or two lie between any two sessions; whatever waits longer is not ahead.
        for _ in 0..4 * AHEAD {
            let (session, from) = {
                let view = tried.view();
                let known = view.animal(self.id)?;
                let r = view.recommend_for(&known, caretaker, None)?;
                match (r.verdict, r.not_before) {
                    (Verdict::Wait, Some(at)) if at > tried.now => {
                        tried.now = at;
                        continue;
                    }
                    (Verdict::Go | Verdict::Complete, _) => {}
                    _ => break,
                }
                let args = vec![("when", self.time(tried.now)), ("what", self.due(&r).into())];
                lines.push(self.say("sheet-session", args));
                if lines.len() == AHEAD {
                    break;
                }
                (calm_session(&tried, &r)?, tried.now)
            };
            let ended = session.ended_at;
            let event = Event {
                id: new_event(from),
                observed_at: from,
                recorded_at: None,
                by: caretaker.clone(),
                what: What::Session(Box::new(session)),
            };
            let book = Arc::clone(&tried.book);
            let decoded = Decoded { event, unknown_behaviour: None };
            Arc::make_mut(&mut tried.log).accept_all(
                vec![decoded],
                |_| "ahead".to_owned(),
                &book,
            )?;
            tried.now = ended;
        }
        Ok(lines)
    }
}

/// The session that is recommended, as it goes where all of it is calm.
fn calm_session(situation: &Situation, r: &Recommendation) -> anyhow::Result<Session> {
    let ethogram = &situation.book.ethogram;
    let calm = ["explores", "approaches", "stays_loose"];
    let behaviours: Vec<BehaviourIx> = calm.iter().filter_map(|id| ethogram.find(id)).collect();
    let dose = r.dose.and_then(|dose| Quantity::new(dose.value));
    let seconds = r.dose.map_or(60.0, |dose| match dose.unit {
        Unit::Seconds => dose.value,
        Unit::Minutes => dose.value * 60.0,
    });
    let trial =
        Trial { dose, lasted_s: None, times: r.trials.max(1), behaviours: behaviours.into() };
    let length = SignedDuration::try_from_secs_f64(seconds * f64::from(r.trials.max(1)))?;
    let ended = situation.now.checked_add(length).context("that is too far ahead")?;
    let pair = (r.animal.clone(), r.caretaker.clone());
    Ok(Session::of(pair, r.step.clone(), ended, vec![trial], EndedBy::Plan))
}
