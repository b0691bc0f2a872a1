//! What the record says beside what to do next: what is borne, what lies ahead, where people
//! differ, what a setback was like.

use super::{Teller, dose_value};
use mischief_core::dosing::Tolerated;
use mischief_core::explain::Recommendation;
use mischief_core::forecast::{Days, forecast};
use mischief_core::ids::AnimalId;
use mischief_core::people::Difference;
use mischief_core::protocol::Step;
use mischief_core::recommend::{PairState, State};
use mischief_core::setback::{Different, Setback, Usually};
use mischief_rulebook::Scene;
use serde_json::{Map, Value, json};

impl Teller<'_> {
    /// What an animal bears with a person, as a range.
    pub(super) fn tolerated(&self, t: Tolerated, scene: &Scene<'_>) -> Value {
        json!({
            "value": t.value,
            "low": t.low,
            "high": t.high,
            "unit": t.unit.word(),
            "text": self.words.tolerated_text(&t, scene),
        })
    }

    /// The days ahead of a pair; `to` is null where nobody can tell.
    pub(super) fn forecast(
        &self,
        state: &State<'_>,
        pair: &PairState<'_>,
        scene: &Scene<'_>,
    ) -> Value {
        let Some(known) = state.record.pair(pair.caretaker) else { return Value::Null };
        let protocol = state.record.protocol;
        let goal = protocol.goal_rung(state.animal.goal);
        let ahead = forecast(known, protocol, goal, pair.complete, &self.book.parameters);
        json!({
            "next_step": ahead.next.map(days),
            "goal": ahead.goal.map(days),
            "text": self.words.forecast_text(&ahead, scene),
        })
    }

    /// Where the animal bears more with one person than with another.
    pub(super) fn differences(&self, id: &AnimalId, state: &State<'_>) -> Vec<Value> {
        let protocol = state.record.protocol;
        let step = |exposure: &str| {
            protocol.ladder.iter().find(|step: &&Step| *step.exposure == *exposure)
        };
        let tell = |d: &Difference| {
            let step = step(&d.exposure);
            let [more, less] = d.sessions;
            let text = self.scene(id, None, &protocol.id, protocol.revision, |scene| {
                self.words.difference_text(d, step.map(|step| &step.id), scene)
            });
            json!({
                "exposure": d.exposure,
                "step": step.map(|step| step.id.as_str()),
                "more": d.more.as_str(),
                "less": d.less.as_str(),
                "times": tenths(d.apart.times),
                "low": tenths(d.apart.low),
                "high": tenths(d.apart.high),
                "chance": (d.apart.chance * 1000.0).round() / 1000.0,
                "sessions": {"more": more, "less": less},
                "text": text,
            })
        };
        state.differences.iter().map(tell).collect()
    }

    /// A setback beside the animal's own record; null where the latest session was none.
    pub(super) fn setback(&self, id: &AnimalId, state: &State<'_>) -> Value {
        let Some((setback, next)) = &state.setback else { return Value::Null };
        let protocol = state.record.protocol;
        let who = Some(setback.caretaker);
        self.scene(id, who, &protocol.id, protocol.revision, |scene| {
            let different: Vec<Value> =
                setback.different.iter().map(|d| self.different(d, scene)).collect();
            json!({
                "caretaker": setback.caretaker.as_str(),
                "at": self.instant(setback.at),
                "event": setback.event.to_text(),
                "failed": setback.failed,
                "back": setback.back.map(|(steps, why)| json!({"steps": steps, "why": why.word()})),
                "usually": setback.usually.map(usually),
                "different": different,
                "next": next.as_ref().map(|next| self.next(next, scene)),
                "text": self.setback_text(setback, next.as_ref(), scene),
            })
        })
    }

    fn different(&self, d: &Different, scene: &Scene<'_>) -> Value {
        let args: Map<String, Value> =
            d.args.iter().map(|(name, arg)| ((*name).to_owned(), self.arg(arg))).collect();
        json!({
            "what": d.what,
            "args": args,
            "text": self.words.different_text(d, scene),
            "events": d.events.iter().map(|id| id.to_text()).collect::<Vec<_>>(),
        })
    }

    /// The next gentle step: what the engine recommends.
    fn next(&self, next: &Recommendation, scene: &Scene<'_>) -> Value {
        json!({
            "step": next.step.as_str(),
            "title": self.words.step_title(&next.step, scene),
            "verdict": next.verdict.word(),
            "dose": next.dose.map(dose_value),
            "not_before": self.instant_or_null(next.not_before),
        })
    }

    fn setback_text(
        &self,
        setback: &Setback<'_>,
        next: Option<&Recommendation>,
        scene: &Scene<'_>,
    ) -> String {
        let words = self.words;
        let sentences = [
            Some(words.setback_text(setback, scene)),
            setback.usually.map(|usually| words.usually_text(&usually, scene)),
            words.differences_text(&setback.different, scene),
            next.and_then(|next| words.next_text(next, scene)),
        ];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

fn usually(usually: Usually) -> Value {
    json!({
        "failed": usually.failed,
        "recovered": usually.recovered,
        "within": usually.within,
    })
}

fn days(days: Days) -> Value {
    json!({"from": days.from, "to": days.to})
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
