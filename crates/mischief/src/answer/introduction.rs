//! The shape of what is answered about an introduction.

use super::{Backed, Teller, dose_value, merge, outlook, rules};
use mischief_core::ethogram::Signal;
use mischief_core::event::{Event, IntroductionSession, MeetingEndedBy, What};
use mischief_core::explain::{Guidance, PairProgress, Today};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, IntroductionId};
use mischief_core::log::Log;
use mischief_core::protocol::introduction::MeetingStep;
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::words::{Answer, FluentArgs, Group, Who};
use mischief_rulebook::{Scene, Words};
use serde_json::{Value, json};

impl Teller<'_> {
    /// One of the things to do today.
    #[must_use]
    pub fn today(&self, item: &Today) -> Value {
        match item {
            Today::Animal(recommendation) => self.recommendation(recommendation),
            Today::Introduction(guidance) => self.guidance(guidance),
        }
    }

    fn names(&self, animals: &[AnimalId]) -> Vec<String> {
        let name = |id: &AnimalId| {
            let known = self.known(Who::Animal(id));
            known.map_or_else(|| id.to_string(), |known| known.name)
        };
        animals.iter().map(name).collect()
    }

    /// Sets the scene for those who meet in an introduction, and calls `tell` with it.
    pub fn group_scene<T>(&self, g: &Guidance, tell: impl FnOnce(&Scene<'_>) -> T) -> T {
        let words: &Words = self.words;
        let list = |names: &[String]| words.list_text(names);
        let (newcomers, residents) = (self.names(&g.newcomers), self.names(&g.residents));
        let everyone = [newcomers.clone(), residents.clone()].concat();
        let everyone = if everyone.is_empty() {
            words.say("introduction-nobody", None, &FluentArgs::new())
        } else {
            list(&everyone)
        };
        let (newcomers, residents) = (list(&newcomers), list(&residents));
        let protocol = self.book.introduction(&g.protocol);
        tell(&Scene {
            animal: &everyone,
            sex: None,
            group: Some(Group { newcomers: &newcomers, residents: &residents }),
            species: protocol.map_or(mischief_core::event::Species::Rat, |p| p.species),
            caretaker: "",
            treat: None,
            calendar: &self.home.calendar,
            now: self.home.now,
            protocol: &g.protocol,
            others: &|who| self.known(who),
            own_words: None,
        })
    }

    /// What to do next in an introduction: the shape of a recommendation, with `introduction` in
    /// place of animal and caretaker.
    #[must_use]
    pub fn guidance(&self, g: &Guidance) -> Value {
        self.group_scene(g, |scene| merge(self.what(g, scene), self.why(g, scene)))
    }

    fn what(&self, g: &Guidance, scene: &Scene<'_>) -> Value {
        let ids = |animals: &[AnimalId]| -> Vec<String> {
            animals.iter().map(ToString::to_string).collect()
        };
        let (done, most) = g.sessions_today;
        json!({
            "introduction": g.introduction.as_str(),
            "now": self.instant(g.now),
            "protocol": g.protocol.as_str(),
            "revision": g.revision,
            "newcomers": ids(&g.newcomers),
            "residents": ids(&g.residents),
            "ended": g.ended.map(|outcome| outcome.word()),
            "step": g.step.as_str(),
            "title": self.words.step_title(&g.step, scene),
            "verdict": g.verdict.word(),
            "dose": g.dose.map(dose_value),
            "trials": 1,
            "not_before": self.instant_or_null(g.not_before),
            "sessions_today": {"done": done, "most": most},
            "pairs": g.pairs.iter().map(pair).collect::<Vec<_>>(),
        })
    }

    fn why(&self, g: &Guidance, scene: &Scene<'_>) -> Value {
        let answer = Answer::from(g);
        let because: Vec<Value> = g.because.iter().map(|b| self.reason(b, scene)).collect();
        let step = self.book.introduction(&g.protocol);
        let step = step.and_then(|p| p.steps.iter().find(|step| step.id == g.step));
        let backing = step.map(|MeetingStep { backing, claims, doubts, .. }| {
            self.backing(&Backed { backing, claims, doubts }, &answer, scene)
        });
        json!({
            "blocked_by": rules(&g.blocked_by),
            "missing": g.missing.iter().map(|fact| fact.word()).collect::<Vec<_>>(),
            "because": because,
            "do": self.words.advice_lines(&answer, scene),
            "watch_for": self.words.watch_for_texts(&g.watch_for, scene),
            "then": self.words.then_text(&answer, scene),
            "if": g.outlook.as_ref().map(outlook),
            "step_backing": backing,
        })
    }
}

fn pair(pair: &PairProgress) -> Value {
    json!({
        "animals": pair.animals.iter().map(AnimalId::as_str).collect::<Vec<_>>(),
        "step": pair.step.as_str(),
        "calm": pair.calm,
        "days": pair.days,
        "sessions": pair.sessions,
    })
}

/// How a meeting went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Went {
    /// Nothing to be ready for.
    Calm,
    /// Something to be ready to stop for.
    Tense,
    /// Something to stop for.
    Stopped,
    /// Blood, or a wound.
    Blood,
}

impl Went {
    /// How it went, by what was seen.
    #[must_use]
    pub fn of(book: &Rulebook, session: &IntroductionSession) -> Self {
        let one = |ix| match book.ethogram.get(ix) {
            Some(b) if b.draws_blood => Self::Blood,
            Some(b) if b.signal == Signal::StopBetween => Self::Stopped,
            Some(b) if b.signal == Signal::ReadyToStop => Self::Tense,
            _ => Self::Calm,
        };
        let seen = session.observations.iter().map(|seen| one(seen.behaviour)).max();
        let wounded = session.wounds.as_deref().is_some_and(|wounds| !wounds.is_empty());
        let aborted = session.ended_by == MeetingEndedBy::Abort;
        let least = if aborted { Self::Stopped } else { Self::Calm };
        if wounded { Self::Blood } else { seen.unwrap_or(least).max(least) }
    }

    /// The word for programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Tense => "tense",
            Self::Stopped => "stopped",
            Self::Blood => "blood",
        }
    }
}

/// The meetings of an introduction that count, oldest first.
#[must_use]
pub fn meetings<'l>(
    log: &'l Log,
    home: &Home,
    id: &IntroductionId,
) -> Vec<(&'l Event, &'l IntroductionSession)> {
    let mut found: Vec<_> = log
        .iter()
        .filter_map(|event| match &event.what {
            What::IntroductionSession(session) if session.introduction == *id => {
                Some((event, &**session))
            }
            _ => None,
        })
        .filter(|(event, _)| !home.is_retracted(event.id) && event.happened() <= home.now)
        .collect();
    found.sort_by_key(|(event, _)| event.key());
    found
}
