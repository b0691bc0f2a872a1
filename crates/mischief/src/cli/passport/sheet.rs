//! What stands on the page about an animal: all of it from its record, none of it made up.

use crate::cli::describe::plain;
use crate::cli::local::caretaker_name;
use crate::cli::tell::{face, step_title, what, with_scene};
use crate::cli::words::{counted, listed, number};
use anyhow::Context as _;
use askama::Template;
use jiff::{SignedDuration, Timestamp};
use mischief::answer::Teller;
use mischief_app::ids::new_event;
use mischief_app::situation::Situation;
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::event::wire::Decoded;
use mischief_core::event::{EndedBy, Event, Quantity, Session, Trial, What};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::fold::health::days;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::protocol::Unit;
use mischief_core::recommend::State;
use mischief_rulebook::words::Answer;
use std::collections::BTreeMap;

/// How many of what was seen most often are told.
const MOST: usize = 5;

/// How many sessions are looked ahead.
const AHEAD: usize = 3;

/// For how many days after a bite it is worth a word.
const BITE_WATCH_DAYS: f64 = 14.0;

/// A heading and its lines.
pub(super) struct Part {
    pub(super) title: String,
    pub(super) lines: Vec<String>,
}

/// A page about an animal.
#[derive(Template)]
#[template(path = "passport.html")]
pub(super) struct Sheet {
    /// Part of the page, which asks for nothing from anywhere.
    pub(super) style: &'static str,
    pub(super) name: String,
    pub(super) about: String,
    pub(super) parts: Vec<Part>,
    pub(super) made: String,
}

/// What the page is made of.
struct Maker<'a> {
    teller: &'a Teller<'a>,
    situation: &'a Situation,
    id: &'a AnimalId,
    state: &'a State<'a>,
    r: &'a Recommendation,
    sessions: Vec<(Timestamp, &'a Session)>,
}

impl Sheet {
    /// Reads the page from the record.
    ///
    /// # Errors
    /// Where the animal or the person is not known.
    pub(super) fn of(
        teller: &Teller<'_>,
        situation: &Situation,
        (id, caretaker): (&AnimalId, &CaretakerId),
    ) -> anyhow::Result<Self> {
        let view = situation.view();
        let known = view.animal(id)?;
        let state = view.state(&known);
        let r = view.recommend_for(&known, caretaker, None)?;
        let mut sessions: Vec<(Timestamp, &Session)> = situation
            .log
            .iter()
            .filter(|event| !view.home.is_retracted(event.id) && event.happened() <= view.home.now)
            .filter_map(|event| match &event.what {
                What::Session(session) if session.animal == *id => {
                    Some((event.happened(), &**session))
                }
                _ => None,
            })
            .collect();
        sessions.sort_by_key(|(at, _)| *at);
        let maker = Maker { teller, situation, id, state: &state, r: &r, sessions };
        let parts = vec![
            ("Trusts", maker.trust()),
            ("Loves", maker.loves()),
            ("Frightens", maker.frightens()),
            ("Calms", maker.calms()),
            ("Now: do", maker.advice()),
            ("Now: do not", maker.mistakes()),
            ("Health and weight", maker.health()),
            ("The next sessions, if all goes well", maker.ahead(caretaker)?),
            ("Still open", maker.open()),
        ];
        let parts = parts
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(title, lines)| Part { title: title.to_owned(), lines })
            .collect();
        let day = view.home.calendar.zone().to_datetime(view.home.now);
        let who = caretaker_name(&view.home, caretaker);
        Ok(Self {
            style: include_str!("sheet.css"),
            name: state.animal.name.to_string(),
            about: maker.about(),
            parts,
            made: format!(
                "Written {} for {who}, from the record of mischief.",
                day.strftime("%-d %B %Y")
            ),
        })
    }
}

/// What was seen, and how often, most often first.
fn most_often(counts: BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = counts.into_iter().collect();
    all.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    all.truncate(MOST);
    all
}

impl Maker<'_> {
    fn about(&self) -> String {
        let (known, face) = (self.state.animal, face(self.teller.home));
        let sex = known.sex.map_or(String::new(), |sex| format!("{} ", sex.word()));
        let mut parts = vec![format!("A {sex}{}", known.species.word())];
        parts.extend(known.born_on.map(|day| format!("born {}", day.strftime("%-d %b %Y"))));
        parts.extend(known.arrival().map(|stay| {
            format!("here since {}, from: {}", face.day_shown(stay.on), plain(stay.origin.word()))
        }));
        parts.extend(known.traits.iter().map(|t| plain(t.word())));
        format!("{}.", parts.join(", "))
    }

    fn trust(&self) -> Vec<String> {
        let protocol = self.state.record.protocol;
        let pair = |pair: &mischief_core::recommend::PairState<'_>| {
            let step = protocol.at(pair.rung)?;
            let title = step_title(self.teller, self.id, &step.id);
            let who = caretaker_name(self.teller.home, pair.caretaker);
            let done = if pair.complete { ", its goal" } else { "" };
            Some(format!("{who}: as far as “{title}”{done}"))
        };
        let lines: Vec<String> = self.state.pairs.iter().filter_map(pair).collect();
        if lines.is_empty() { vec!["Nobody has had a session yet.".to_owned()] } else { lines }
    }

    fn loves(&self) -> Vec<String> {
        let mut lines: Vec<String> =
            self.state.animal.treats.iter().map(ToString::to_string).collect();
        let taken = self.sessions.iter().filter(|(_, session)| {
            session
                .behaviours()
                .any(|ix| self.situation.book.ethogram.get(ix).is_some_and(|b| b.treat_taken))
        });
        let mut counts = BTreeMap::new();
        for treat in taken.filter_map(|(_, session)| session.treat.as_ref()) {
            if !lines.iter().any(|line| line.eq_ignore_ascii_case(treat)) {
                *counts.entry(treat.to_lowercase()).or_insert(0) += 1;
            }
        }
        lines.extend(most_often(counts).into_iter().map(|(treat, _)| treat));
        lines
    }

    /// The labels of behaviours that were seen, each with how many sessions it was seen in.
    fn seen(&self, fits: impl Fn(BehaviourIx) -> bool) -> Vec<(String, usize)> {
        let mut counts = BTreeMap::new();
        for (_, session) in &self.sessions {
            let mut once: Vec<BehaviourIx> = session.behaviours().filter(|ix| fits(*ix)).collect();
            once.sort_unstable();
            once.dedup();
            for behaviour in once.iter().filter_map(|ix| self.situation.book.ethogram.get(*ix)) {
                let key = format!("behaviour-{}", behaviour.id);
                *counts.entry(self.teller.about(self.id, &key, None)).or_insert(0) += 1;
            }
        }
        most_often(counts)
    }

    /// What it showed when it was too much, at which steps, and what went wrong beside.
    fn frightens(&self) -> Vec<String> {
        let ethogram = &self.situation.book.ethogram;
        let grave = |ix: BehaviourIx| ethogram.get(ix).is_some_and(|b| b.severity >= 2);
        let mut steps = BTreeMap::new();
        let frights = self.sessions.iter().filter(|(_, session)| session.behaviours().any(grave));
        for (_, session) in frights {
            *steps.entry(step_title(self.teller, self.id, &session.step)).or_insert(0) += 1;
        }
        let mut lines: Vec<String> = most_often(steps)
            .into_iter()
            .map(|(title, n)| format!("at “{title}”, {}", counted(n, "time", "times")))
            .collect();
        let shown = self.seen(grave).into_iter().map(|(label, _)| label.to_lowercase());
        let shown: Vec<String> = shown.collect();
        if !shown.is_empty() {
            lines.push(format!("shows it so: {}", listed(&shown)));
        }
        let reasons = self.sessions.iter().rev().filter_map(|(_, s)| s.abort_reason.as_ref());
        lines.extend(reasons.take(MOST).map(|reason| format!("broken off: {reason}")));
        let face = face(self.teller.home);
        lines.extend(
            self.state.record.mishaps.iter().rev().take(MOST).map(|mishap| {
                format!("a {}, {}", plain(mishap.kind.word()), face.shown(mishap.at))
            }),
        );
        lines
    }

    fn calms(&self) -> Vec<String> {
        let ethogram = &self.situation.book.ethogram;
        let calm = |ix: BehaviourIx| ethogram.get(ix).is_some_and(|b| b.signal == Signal::Calm);
        let seen = self.seen(calm).into_iter();
        let mut lines: Vec<String> = seen
            .map(|(label, n)| {
                format!("{}, in {}", label.to_lowercase(), counted(n, "session", "sessions"))
            })
            .collect();
        let mut places = BTreeMap::new();
        for (_, session) in self.sessions.iter().filter(|(_, s)| s.behaviours().any(calm)) {
            if let Some(place) = &session.place {
                *places.entry(place.to_lowercase()).or_insert(0) += 1;
            }
        }
        lines.extend(
            most_often(places).into_iter().take(2).map(|(place, _)| format!("at: {place}")),
        );
        lines
    }

    fn advice(&self) -> Vec<String> {
        let answer = Answer::from(self.r);
        with_scene(self.teller, self.r, |scene| self.teller.words.advice_lines(&answer, scene))
    }

    fn mistakes(&self) -> Vec<String> {
        let answer = Answer::from(self.r);
        let text = with_scene(self.teller, self.r, |scene| {
            self.teller.words.step_text("mistakes", &answer, scene)
        });
        let text = text.unwrap_or_default();
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    fn health(&self) -> Vec<String> {
        let (home, record) = (self.teller.home, &self.state.record);
        let mut lines = Vec::new();
        lines.extend(record.weight().map(|grams| format!("weighs {} g", number(grams))));
        let mut signs: Vec<String> = record
            .health
            .open_signs(home.now)
            .map(|seen| self.teller.sign_label(self.id, seen.sign))
            .collect();
        signs.dedup();
        lines.push(match signs.as_slice() {
            [] => "no sign of illness is open".to_owned(),
            signs => format!("open: {}", listed(signs)),
        });
        lines.extend(self.state.animal.neutered_on.map(|day| format!("neutered {day}")));
        lines
    }

    /// The sessions to come, each begun as soon as it may be, all of them calm.
    fn ahead(&self, caretaker: &CaretakerId) -> anyhow::Result<Vec<String>> {
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
                let when = face(self.teller.home).shown_ahead(tried.now);
                lines.push(format!("{when}: {}", what(self.teller, &r)));
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
            let book = std::sync::Arc::clone(&tried.book);
            let decoded = Decoded { event, unknown_behaviour: None };
            tried.log.accept_all(vec![decoded], |_| "ahead".to_owned(), &book)?;
            tried.now = ended;
        }
        Ok(lines)
    }

    /// What is not over yet: quarantine, settling in, rest, watchfulness after a bite.
    fn open(&self) -> Vec<String> {
        let (home, state) = (self.teller.home, self.state);
        let face = face(home);
        let mut lines = Vec::new();
        if state.quarantined {
            let until = state.quarantine.and_then(|quarantine| quarantine.until);
            let until = until.map(|at| format!(" until {}", face.shown_ahead(at)));
            lines.push(format!("quarantine{}", until.unwrap_or_default()));
        }
        let waived = state.record.waivers.iter();
        lines.extend(waived.map(|waiver| format!("quarantine was shortened: {}", waiver.reason)));
        if !state.settled {
            lines.push("has not settled in yet: no hands".to_owned());
        }
        let since = home.now.checked_sub(days(BITE_WATCH_DAYS)).unwrap_or(Timestamp::MIN);
        for bite in state.record.bites.iter().filter(|bite| bite.at >= since) {
            lines.push(format!(
                "a bite of grade {}, {}: watch the wound, and see a doctor at any sign of illness",
                bite.grade,
                face.shown(bite.at)
            ));
        }
        lines.extend(state.rest_until.map(|at| format!("rests until {}", face.shown_ahead(at))));
        lines
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
