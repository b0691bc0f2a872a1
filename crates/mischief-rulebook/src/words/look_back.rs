//! What the record says beside what to do next, as sentences.

use super::render::one_line;
use super::{FluentArgs, Scene, Who, Words, number};
use mischief_core::dosing::Tolerated;
use mischief_core::explain::{Dose, Recommendation, Verdict};
use mischief_core::forecast::{Days, Forecast};
use mischief_core::ids::StepId;
use mischief_core::people::Difference;
use mischief_core::setback::{Different, Setback, Usually};

/// Where somebody has held fewer than so many of the sessions of another, that may be all there is
/// to a difference.
const FEWER: f64 = 2.0 / 3.0;

impl Words {
    /// What an animal bears with the scene's caretaker, with how far that is known.
    #[must_use]
    pub fn tolerated_text(&self, tolerated: &Tolerated, scene: &Scene<'_>) -> String {
        let dose = |value| self.dose_text(Dose { value, unit: tolerated.unit });
        let mut args = self.scene_args(scene);
        args.set("value", dose(tolerated.value));
        args.set("low", dose(tolerated.low));
        args.set("high", dose(tolerated.high));
        one_line(&self.say("tolerated", None, &args))
    }

    /// The days to the next step and to the goal, and that nobody knows where nobody does.
    #[must_use]
    pub fn forecast_text(&self, ahead: &Forecast, scene: &Scene<'_>) -> String {
        let days = |key: &str, days: Days| {
            let mut args = self.scene_args(scene);
            args.set("from", number(f64::from(days.from)));
            match days.to {
                Some(to) if to > days.from => args.set("to", number(f64::from(to))),
                Some(_) => args.set("to", "same"),
                None => args.set("to", "none"),
            }
            one_line(&self.say(key, None, &args))
        };
        let next = ahead.next.map(|next| days("forecast-next", next));
        // Where the next step is the goal, it is told once.
        let next = next.filter(|_| ahead.next != ahead.goal);
        let goal = match ahead.goal {
            Some(goal) => days("forecast-goal", goal),
            None => one_line(&self.say("forecast-reached", None, &self.scene_args(scene))),
        };
        next.into_iter().chain([goal]).collect::<Vec<_>>().join(" ")
    }

    /// A difference between two people, over how many sessions it was seen, and what else may be
    /// behind it.
    #[must_use]
    pub fn difference_text(
        &self,
        difference: &Difference,
        step: Option<&StepId>,
        scene: &Scene<'_>,
    ) -> String {
        let [more, less] = difference.sessions.map(f64::from);
        let mut args = self.scene_args(scene);
        args.set("step", step.map_or(String::new(), |step| self.step_title(step, scene)));
        args.set("times", number(about(difference.apart.times)));
        args.set("more", scene.known(Who::Caretaker(&difference.more)).name);
        args.set("less", scene.known(Who::Caretaker(&difference.less)).name);
        args.set("sessions", number(more));
        args.set("others", number(less));
        args.set("practised", if less < FEWER * more { "less" } else { "alike" });
        one_line(&self.say("people-differ", None, &args))
    }

    /// That a session failed, or that the pair went back.
    #[must_use]
    pub fn setback_text(&self, setback: &Setback<'_>, scene: &Scene<'_>) -> String {
        let mut args = self.scene_args(scene);
        let zone = scene.calendar.zone();
        let today = zone.to_datetime(scene.now).date();
        let day = zone.to_datetime(setback.at).date();
        args.set("day", self.day_text(day, today));
        args.set("day_at", self.on_day_text(day, today));
        let mut sentences = Vec::new();
        if setback.failed {
            sentences.push(one_line(&self.say("setback-failed", None, &args)));
        }
        if let Some((steps, why)) = setback.back {
            args.set("steps", number(f64::from(u32::try_from(steps).unwrap_or(u32::MAX))));
            args.set("why", why.word());
            sentences.push(one_line(&self.say("setback-back", None, &args)));
        }
        sentences.join(" ")
    }

    /// What mostly came after earlier failed sessions.
    #[must_use]
    pub fn usually_text(&self, usually: &Usually, scene: &Scene<'_>) -> String {
        let mut args = self.scene_args(scene);
        args.set("failed", number(f64::from(usually.failed)));
        if usually.recovered < usually.failed {
            args.set("recovered", number(f64::from(usually.recovered)));
        } else {
            args.set("recovered", "all");
        }
        args.set("within", number(f64::from(usually.within)));
        one_line(&self.say("setback-usually", None, &args))
    }

    /// One thing that was unusual, as a clause.
    #[must_use]
    pub fn different_text(&self, different: &Different, scene: &Scene<'_>) -> String {
        let args = self.named_args(None, &different.args, scene);
        one_line(&self.say(&format!("setback-different-{}", different.what), None, &args))
    }

    /// All that was unusual, and that it need not be the reason. Nothing where nothing was.
    #[must_use]
    pub fn differences_text(&self, different: &[Different], scene: &Scene<'_>) -> Option<String> {
        if different.is_empty() {
            return None;
        }
        let clauses: Vec<String> =
            different.iter().map(|different| self.different_text(different, scene)).collect();
        let mut args = FluentArgs::new();
        args.set("list", self.list_text(&clauses));
        Some(one_line(&self.say("setback-different", None, &args)))
    }

    /// What comes next, and when. Nothing where all stops: the reasons for that say what to do.
    #[must_use]
    pub fn next_text(&self, next: &Recommendation, scene: &Scene<'_>) -> Option<String> {
        if next.verdict == Verdict::Stop {
            return None;
        }
        let mut args = self.scene_args(scene);
        args.set("step", self.step_title(&next.step, scene));
        args.set("dose", next.dose.map_or("none".to_owned(), |dose| self.dose_text(dose)));
        let from = next.not_before.filter(|from| *from > scene.now);
        args.set("from", from.map_or("none".to_owned(), |from| self.time_text(from, scene)));
        let waits = next.verdict == Verdict::Wait;
        args.set("when", if waits { "wait" } else { "now" });
        Some(one_line(&self.say("setback-next", None, &args)))
    }
}

/// As finely as anybody needs it: halves up to three, then whole times.
fn about(times: f64) -> f64 {
    if times < 3.0 { ((times * 2.0).round() / 2.0).max(1.5) } else { times.round() }
}
