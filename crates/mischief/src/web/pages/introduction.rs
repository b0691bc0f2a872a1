//! One introduction: where it stands, what to do now and why, how each two get along, and what is
//! behind it.

mod course;
mod record;

pub(crate) use record::{body_check, change, end, log};

use super::introductions::who;
use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::telling::{Named, Why, backing, named, present, until, whys};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use course::{Checks, Mark, Met, PairRow, Stone, legend};
use mischief_app::command::Acting;
use mischief_app::situation::{Scope, Situation};
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::explain::{Advice, Guidance, Verdict};
use mischief_core::ids::IntroductionId;
use mischief_core::protocol::introduction::{Introduction, MeetingStep};
use mischief_core::recommend::View;
use mischief_rulebook::words::{Answer, FluentValue, number};
use std::collections::BTreeMap;

/// So many of every two are shown at first.
const PAIRS: usize = 6;

/// Something to look out for, and what it means.
pub(super) struct Seen {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) act: String,
}

/// Behaviours of one meaning: `let_be`, `watch`, `stop`.
pub(super) struct Signs {
    pub(super) kind: &'static str,
    pub(super) mark: &'static str,
    pub(super) seen: Vec<Seen>,
}

/// Where it leads from here, for the ways in which a meeting can go.
struct Outlook {
    ways: String,
    step: String,
}

#[derive(Template)]
#[template(path = "pages/introduction.html")]
struct IntroductionPage {
    frame: Frame,
    link: String,
    who: String,
    way: String,
    verdict: &'static str,
    is_over: bool,
    what: String,
    when: String,
    why: String,
    /// Whether a live session guides the step.
    live: bool,
    /// Whether anything can be recorded of a meeting now.
    meets: bool,
    advice: Vec<String>,
    then: String,
    stop_when: Vec<String>,
    mistakes: Vec<String>,
    safety: Vec<String>,
    signs: Vec<Signs>,
    outlook: Vec<Outlook>,
    path: Vec<Stone>,
    /// Those who are least far, and behind them the others, where there are many.
    pairs: Vec<PairRow>,
    more_pairs: Vec<PairRow>,
    legend: Vec<Mark>,
    meetings: Vec<Met>,
    hidden: usize,
    checks: Option<Checks>,
    members: Vec<Named>,
    others: Vec<Named>,
    steps: Vec<(String, String, bool)>,
    began: String,
    ended: String,
    reasons: Vec<Why>,
    claims: Vec<Why>,
    doubts: Vec<Why>,
    /// When living apart is thought of.
    give_up: Vec<String>,
    given: Sent,
    problem: Option<String>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, introduction)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    page(&web, &acting, frame, &introduction, Sent::default(), None).await
}

/// An introduction and all that a page tells of it.
pub(super) struct Asked<'a> {
    pub(super) frame: &'a Frame,
    pub(super) situation: &'a Situation,
    pub(super) view: &'a View<'a>,
    pub(super) teller: &'a Teller<'a>,
    pub(super) guidance: &'a Guidance,
    pub(super) way: &'a Introduction,
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    introduction: &str,
    given: Sent,
    problem: Option<String>,
) -> Result<Html<String>, PageError> {
    let id = IntroductionId::parse(introduction).map_err(|_| PageError::NOT_FOUND)?;
    let situation = web.app.situation(acting, Scope::Introduction(&id)).await?;
    let view = situation.view();
    let guidance = view.recommend_introduction(&id)?;
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let teller = teller(web, &situation, &view);
    let way = situation.book.introduction(&guidance.protocol).ok_or(PageError::NOT_FOUND)?;
    let (situation, view) = (&situation, &view);
    let (teller, guidance, frame) = (&teller, &guidance, &frame);
    let asked = Asked { frame, situation, view, teller, guidance, way };
    let told = teller.guidance(guidance);
    let (claims, doubts) = backing(web, frame, &told);
    let members = guidance.newcomers.iter().chain(&guidance.residents);
    let members = named(frame, &view.home, members);
    let others = named(frame, &view.home, &present(&view.home));
    let (meetings, hidden) = asked.meetings();
    let mut pairs = asked.pairs();
    let more_pairs = if pairs.len() > PAIRS { pairs.split_off(PAIRS) } else { Vec::new() };
    let (began, ended) = asked.times();
    let is_over = guidance.ended.is_some();
    let due = guidance.verdict == Verdict::Go || guidance.verdict == Verdict::Complete;
    let page = IntroductionPage {
        link: frame.home(&format!("/introductions/{id}")),
        who: who(frame, teller, guidance),
        way: asked.way_title(),
        verdict: guidance.verdict.word(),
        is_over,
        what: asked.what(&text(&told, "/title")),
        when: asked.when(),
        why: asked.why(),
        live: guidance.verdict == Verdict::Go && asked.is_live(),
        meets: !is_over && guidance.verdict != Verdict::Stop,
        advice: texts(&told, "/do"),
        then: if due { text(&told, "/then") } else { String::new() },
        stop_when: asked.part("stop-when"),
        mistakes: asked.part("mistakes"),
        safety: asked.part("safety"),
        signs: asked.signs(&guidance.watch_for),
        outlook: asked.outlook(),
        path: asked.path(),
        pairs,
        more_pairs,
        legend: legend(frame),
        meetings,
        hidden,
        checks: asked.checks(),
        others: others.into_iter().filter(|one| !members.contains(one)).collect(),
        members,
        steps: asked.steps(),
        began,
        ended,
        reasons: whys(web, frame, list(&told, "/because")),
        claims,
        doubts,
        give_up: asked.give_up(),
        given,
        problem,
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

impl Asked<'_> {
    /// The step that is due.
    pub(super) fn step(&self) -> Option<&MeetingStep> {
        self.way.steps.iter().find(|step| step.id == self.guidance.step)
    }

    /// Whether the step is a meeting that somebody watches from beginning to end.
    pub(super) fn is_live(&self) -> bool {
        let watched = self.way.rung(&self.guidance.step).is_some_and(|at| at < self.way.unwatched);
        watched && self.guidance.dose.is_some()
    }

    fn way_title(&self) -> String {
        let key = format!("protocol-{}", self.guidance.protocol.as_str().replace('.', "-"));
        self.teller.group_scene(self.guidance, |scene| {
            self.teller.words.say(&key, None, &self.teller.words.scene_args(scene))
        })
    }

    /// "First meeting, 10 minutes".
    pub(super) fn what(&self, title: &str) -> String {
        let dose = self.guidance.dose.filter(|_| self.guidance.verdict == Verdict::Go);
        match (self.guidance.ended, dose) {
            (Some(outcome), _) => self.frame.word("introduction-ended", outcome.word()),
            (None, _) if self.guidance.verdict == Verdict::Stop => {
                self.frame.t("introductions-refused")
            }
            (None, Some(dose)) => {
                let length = FluentValue::from(self.teller.words.dose_text(dose));
                let args = [("title", title.to_owned().into()), ("length", length)];
                self.frame.with("introduction-what", args)
            }
            (None, None) => title.to_owned(),
        }
    }

    /// What speaks for living apart, before it happens.
    fn give_up(&self) -> Vec<String> {
        let parameters = &self.situation.book.parameters;
        let said = |key: &str, n: i64| self.frame.with(key, [("count", FluentValue::from(n))]);
        vec![
            self.frame.t("introduction-give-up-blood"),
            said("introduction-give-up-wounds", parameters.introduction_gaping_wounds),
            said("introduction-give-up-days", parameters.introduction_setback_days),
            self.frame.with(
                "introduction-give-up-weeks",
                [("count", number(parameters.introduction_weeks_most))],
            ),
        ]
    }

    /// From when on, where something waits for the clock.
    pub(super) fn when(&self) -> String {
        let at = self.guidance.not_before.filter(|_| self.guidance.verdict == Verdict::Wait);
        at.map_or_else(String::new, |at| {
            let until = FluentValue::from(until(self.teller, at));
            self.frame.with("introduction-until", [("until", until)])
        })
    }

    /// The reason that matters most.
    pub(super) fn why(&self) -> String {
        let blocks = self.guidance.blocked_by.first();
        let reasons = &self.guidance.because;
        let blocking = reasons.iter().find(|reason| Some(&reason.rule) == blocks);
        let reason = blocking.or(reasons.first());
        reason.map_or_else(String::new, |reason| {
            let words = self.teller.words;
            self.teller.group_scene(self.guidance, |scene| words.reason_text(reason, scene))
        })
    }

    /// A part of the step's text, line by line, while the step is due.
    pub(super) fn part(&self, part: &str) -> Vec<String> {
        if !self.guidance.advice.contains(&Advice::Step) {
            return Vec::new();
        }
        let answer = Answer::from(self.guidance);
        let words = self.teller.words;
        let text = self
            .teller
            .group_scene(self.guidance, |scene| words.step_text(part, &answer, scene))
            .unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(ToOwned::to_owned).collect()
    }

    /// Behaviours with their words, by what they mean, in the order of the step.
    pub(super) fn signs(&self, behaviours: &[BehaviourIx]) -> Vec<Signs> {
        let words = self.teller.words;
        let of = |signals: &[Signal]| -> Vec<Seen> {
            let seen = |ix: &BehaviourIx| {
                let behaviour = self.teller.book.ethogram.get(*ix)?;
                signals.contains(&behaviour.signal).then(|| {
                    self.teller.group_scene(self.guidance, |scene| {
                        let args = words.scene_args(scene);
                        let key = format!("behaviour-{}", behaviour.id);
                        Seen {
                            id: behaviour.id.to_string(),
                            label: words.say(&key, None, &args),
                            act: words.say(&key, Some("act"), &args),
                        }
                    })
                })
            };
            behaviours.iter().filter_map(seen).collect()
        };
        let kinds: [(&'static str, &'static str, &[Signal]); 4] = [
            ("let_be", "go", &[Signal::LetBe, Signal::Calm, Signal::Neutral]),
            ("watch", "wait", &[Signal::Watch, Signal::Caution]),
            ("ready", "wait", &[Signal::ReadyToStop]),
            ("stop", "stop", &[Signal::StopBetween, Signal::Stop]),
        ];
        let signs = kinds.map(|(kind, mark, signals)| Signs { kind, mark, seen: of(signals) });
        signs.into_iter().filter(|signs| !signs.seen.is_empty()).collect()
    }

    /// Where it leads, the ways that lead to one step together.
    fn outlook(&self) -> Vec<Outlook> {
        let Some(outlook) = &self.guidance.outlook else { return Vec::new() };
        let ways = [
            ("clean", &outlook.clean),
            ("success", &outlook.success),
            ("mixed", &outlook.mixed),
            ("fail", &outlook.fail),
            ("severe", &outlook.severe),
        ];
        let mut ends: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (way, step) in ways {
            let rung = self.way.rung(step).unwrap_or_default();
            ends.entry(rung).or_default().push(self.frame.word("introduction-way", way));
        }
        let told = |(rung, ways): (usize, Vec<String>)| Outlook {
            ways: ways.join("; "),
            step: self.way.at(rung).map_or_else(String::new, |step| self.title(&step.id)),
        };
        ends.into_iter().rev().map(told).collect()
    }
}
