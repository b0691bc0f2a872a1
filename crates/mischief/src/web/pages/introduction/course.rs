//! The course of an introduction: its path, its pairs, its meetings, the looks at bodies after it.

use super::Asked;
use crate::answer::{Went, meetings};
use crate::web::frame::Frame;
use crate::web::telling::names;
use jiff::Timestamp;
use mischief_core::calendar::{add_days, days_between};
use mischief_core::event::{Event, IntroductionSession, What};
use mischief_core::explain::{Advice, Verdict};
use mischief_core::ids::{AnimalId, StepId};
use mischief_rulebook::words::FluentValue;

/// How many meetings are shown, the latest first.
const SHOWN: usize = 12;

/// A step of the path.
pub(super) struct Stone {
    pub(super) title: String,
    /// `done`, `here` or `ahead`.
    pub(super) state: &'static str,
    /// Those who stand here, where not all stand at one step.
    pub(super) pairs: Vec<String>,
}

/// Two strangers and how they get along.
pub(super) struct PairRow {
    pub(super) names: String,
    pub(super) at: String,
    /// How each of their meetings went, oldest first.
    pub(super) course: Vec<Mark>,
}

/// How a meeting went, as a shape.
pub(super) struct Mark {
    pub(super) went: Went,
    pub(super) label: String,
}

impl Mark {
    /// A small ring with a shape for how it went: circle, diamond, square or cross.
    pub(super) fn drawn(&self) -> String {
        let shape = match self.went {
            Went::Calm => r#"<circle class="shape" cx="12" cy="12" r="4.5"/>"#,
            Went::Tense => r#"<path class="shape" d="M12 6.5 17.5 12 12 17.5 6.5 12Z"/>"#,
            Went::Stopped => r#"<rect class="shape" x="7.5" y="7.5" width="9" height="9" rx="1"/>"#,
            Went::Blood => r#"<path class="cross" d="M8 8l8 8M16 8l-8 8"/>"#,
        };
        let (word, label) = (self.went.word(), &self.label);
        format!(
            r#"<svg class="went is-{word}" viewBox="0 0 24 24" role="img" aria-label="{label}"><circle class="round" cx="12" cy="12" r="10"/>{shape}</svg>"#
        )
    }
}

/// A mark for each way in which a meeting can go.
pub(super) fn legend(frame: &Frame) -> Vec<Mark> {
    let all = [Went::Calm, Went::Tense, Went::Stopped, Went::Blood];
    all.map(|went| Mark { went, label: frame.word("went", went.word()) }).into()
}

/// A meeting.
pub(super) struct Met {
    pub(super) mark: Mark,
    pub(super) when: String,
    pub(super) title: String,
    pub(super) length: String,
    pub(super) seen: String,
    pub(super) event: String,
}

/// The days on which bodies are looked over.
pub(super) struct Checks {
    /// Each day: when, and `done`, `wound`, `today`, `missed` or `ahead`.
    pub(super) days: Vec<(String, &'static str)>,
    pub(super) told: String,
    pub(super) due: bool,
}

impl Asked<'_> {
    /// The title of a step.
    pub(crate) fn title(&self, step: &StepId) -> String {
        self.teller.group_scene(self.guidance, |scene| self.teller.words.step_title(step, scene))
    }

    /// The steps of the way, as a path.
    pub(super) fn path(&self) -> Vec<Stone> {
        let here = self.way.rung(&self.guidance.step).unwrap_or_default();
        let done = self.guidance.verdict == Verdict::Complete;
        let lead = |rung: usize| {
            let furthest = self.guidance.pairs.iter().filter_map(|p| self.way.rung(&p.step));
            furthest.max().is_some_and(|most| most > here) && rung >= here
        };
        let stone = |(at, step): (usize, &mischief_core::protocol::introduction::MeetingStep)| {
            let state = match at {
                _ if done => "done",
                at if at < here => "done",
                at if at == here => "here",
                _ => "ahead",
            };
            let there = self.guidance.pairs.iter().filter(|pair| pair.step == step.id);
            let pairs = there.map(|pair| names(self.teller, &pair.animals));
            Stone {
                title: self.title(&step.id),
                state,
                pairs: if lead(at) { pairs.collect() } else { Vec::new() },
            }
        };
        self.way.steps.iter().enumerate().map(stone).collect()
    }

    fn all_meetings(&self) -> Vec<(&Event, &IntroductionSession)> {
        let id = &self.guidance.introduction;
        meetings(&self.situation.log, &self.view.home, id)
    }

    fn mark(&self, session: &IntroductionSession) -> Mark {
        let went = Went::of(self.teller.book, session);
        Mark { went, label: self.frame.word("went", went.word()) }
    }

    /// Every two who are strangers, the least far first: how their meetings went, and where they are.
    pub(super) fn pairs(&self) -> Vec<PairRow> {
        let all = self.all_meetings();
        let row = |pair: &mischief_core::explain::PairProgress| {
            let there = |session: &IntroductionSession| {
                pair.animals.iter().all(|id| session.animals.contains(id))
            };
            let course = all.iter().filter(|(_, session)| there(session));
            let count = |n: u32| FluentValue::from(i64::from(n));
            let title = FluentValue::from(self.title(&pair.step));
            let args = [("title", title), ("calm", count(pair.calm)), ("days", count(pair.days))];
            PairRow {
                names: names(self.teller, &pair.animals),
                at: self.frame.with("introduction-pair", args),
                course: course.map(|(_, session)| self.mark(session)).collect(),
            }
        };
        let mut pairs: Vec<_> = self.guidance.pairs.iter().collect();
        pairs.sort_by_key(|pair| (self.way.rung(&pair.step), pair.calm));
        pairs.into_iter().map(row).collect()
    }

    /// The latest meetings, the newest first, and how many there were before.
    pub(super) fn meetings(&self) -> (Vec<Met>, usize) {
        let all = self.all_meetings();
        let hidden = all.len().saturating_sub(SHOWN);
        let met = |(event, session): &(&Event, &IntroductionSession)| {
            let minutes = session.ended_at.duration_since(event.observed_at).as_mins();
            Met {
                mark: self.mark(session),
                when: self.day(event.happened()),
                title: self.title(&session.step),
                length: self.length(minutes),
                seen: self.teller.seen_in_meeting(session),
                event: event.id.to_text(),
            }
        };
        (all.iter().rev().take(SHOWN).map(met).collect(), hidden)
    }

    fn length(&self, minutes: i64) -> String {
        let args = |n: i64| [("count", FluentValue::from(n))];
        if minutes < 120 {
            return self.frame.with("introduction-minutes", args(minutes));
        }
        self.frame.with("introduction-hours", args((minutes + 30) / 60))
    }

    fn day(&self, at: Timestamp) -> String {
        let home = &self.view.home;
        self.teller.words.day_text(home.calendar.day(at), home.today)
    }

    /// The looks at bodies in the days that the last step asks for, once they live together.
    pub(super) fn checks(&self) -> Option<Checks> {
        let last = self.way.steps.last()?;
        let asked = self.guidance.advice.contains(&Advice::BodyCheck);
        let home = &self.view.home;
        let at_home = self.guidance.ended.is_none() && self.guidance.step == last.id;
        if !asked && !at_home {
            return None;
        }
        let all = self.all_meetings();
        let looked = |event: &&Event| match &event.what {
            What::BodyCheck { animals, .. } => self.members().any(|id| animals.contains(id)),
            _ => false,
        };
        let looks: Vec<&Event> = self
            .situation
            .log
            .iter()
            .filter(|event| !home.is_retracted(event.id) && event.happened() <= home.now)
            .filter(looked)
            .collect();
        let state = |day| {
            let on = |event: &Event| home.calendar.day(event.happened()) == day;
            let wounds = |event: &&&Event| matches!(&event.what, What::BodyCheck { wounds, .. } if !wounds.is_empty());
            let then: Vec<&&Event> = looks.iter().filter(|event| on(event)).collect();
            let met = all.iter().any(|(event, session)| on(event) && session.step == last.id);
            match (then.iter().any(wounds), then.is_empty() && !met) {
                (true, _) => "wound",
                (false, false) => "done",
                (false, true) if day == home.today => "today",
                (false, true) => "missed",
            }
        };
        // They came there after all that was done elsewhere.
        let elsewhere = all.iter().filter(|(_, session)| session.step != last.id);
        let came = elsewhere.map(|(_, session)| home.calendar.day(session.ended_at)).max();
        let span = i64::from(last.days);
        let since = came.map_or(span, |came| days_between(came, home.today) + 1).clamp(1, span);
        let days =
            (1 - since..=span - since).filter_map(|at| Some((at, add_days(home.today, at).ok()?)));
        let days: Vec<(String, &'static str)> = days
            .map(|(at, day)| {
                let state = if at > 0 { "ahead" } else { state(day) };
                (self.teller.words.day_text(day, home.today), state)
            })
            .collect();
        let shown = days.iter().filter(|(_, state)| matches!(*state, "done" | "wound")).count();
        let counted = self.guidance.pairs.iter().filter(|pair| at_home && pair.step == last.id);
        let counted = counted.map(|pair| i64::from(pair.days)).min();
        let done = counted.unwrap_or(i64::try_from(shown).unwrap_or(span)).min(span);
        let args = [("done", FluentValue::from(done)), ("days", FluentValue::from(span))];
        Some(Checks {
            due: days.iter().any(|(_, state)| *state == "today"),
            told: self.frame.with("introduction-checks", args),
            days,
        })
    }

    /// Those who take part.
    pub(super) fn members(&self) -> impl Iterator<Item = &AnimalId> {
        self.guidance.newcomers.iter().chain(&self.guidance.residents)
    }

    /// The steps in which somebody meets, for telling what was done: id, title, whether it is due.
    pub(super) fn steps(&self) -> Vec<(String, String, bool)> {
        let due = self.step().map_or(0, |step| self.way.rung(&step.id).unwrap_or_default()).max(1);
        let steps = self.way.steps.iter().enumerate().skip(1);
        steps.map(|(at, step)| (step.id.to_string(), self.title(&step.id), at == due)).collect()
    }

    /// From when to when a meeting of the usual length was that ended now, as a form has it.
    pub(super) fn times(&self) -> (String, String) {
        let home = &self.view.home;
        let minutes = self.guidance.dose.map_or(0.0, |dose| dose.value);
        let length = jiff::SignedDuration::try_from_secs_f64(minutes * 60.0).unwrap_or_default();
        let began = home.now.checked_sub(length).unwrap_or(home.now);
        let told = |at| home.calendar.zone().to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string();
        (told(began), told(home.now))
    }
}
