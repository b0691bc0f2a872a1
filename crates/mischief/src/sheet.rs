//! What stands on the page about an animal: all of it from its record, none of it made up.

mod ahead;

use crate::answer::Teller;
use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use mischief_app::situation::Situation;
use mischief_core::calendar::add_days;
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::event::{Session, What};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::fold::health::days;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::recommend::State;
use mischief_rulebook::Scene;
use mischief_rulebook::words::{Answer, FluentValue, number};
use std::collections::BTreeMap;

/// How the page looks.
pub const STYLE: &str = include_str!("../web/style/sheet.css");

/// How many of what was seen most often are told.
const MOST: usize = 5;

/// For how many days after a bite it is worth a word.
const BITE_WATCH_DAYS: f64 = 14.0;

/// A heading and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// A short sentence or a few words each.
    pub lines: Vec<String>,
}

/// A page about an animal.
#[derive(Debug, Clone, Template)]
#[template(path = "passport.html")]
pub struct Sheet {
    /// The tag of the language it is written in.
    pub language: String,
    /// Part of the page, which asks for nothing from anywhere.
    pub style: &'static str,
    /// The animal's name.
    pub name: String,
    /// What it is, in a sentence.
    pub about: String,
    /// All the rest.
    pub parts: Vec<Part>,
    /// When it was written, and for whom.
    pub made: String,
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
    pub fn of(
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
        let parts = [
            ("trusts", maker.trust()),
            ("loves", maker.loves()),
            ("frightens", maker.frightens()),
            ("calms", maker.calms()),
            ("do", maker.advice()),
            ("do_not", maker.mistakes()),
            ("health", maker.health()),
            ("ahead", maker.ahead(caretaker)?),
            ("open", maker.open()),
        ];
        let parts = parts
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(part, lines)| Part {
                title: teller.say(&format!("sheet-{part}"), vec![]),
                lines,
            })
            .collect();
        let day = teller.words.day_text(view.home.today, add_days(view.home.today, 400)?);
        let who = teller.caretaker_name(caretaker);
        Ok(Self {
            language: teller.words.tag().to_owned(),
            style: STYLE,
            name: state.animal.name.to_string(),
            about: maker.about(),
            parts,
            made: teller.say("sheet-made", vec![("day", day.into()), ("who", who.into())]),
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
    fn say(&self, key: &str, args: Vec<(&'static str, FluentValue<'_>)>) -> String {
        self.teller.say(key, args)
    }

    fn scene<T>(&self, tell: impl FnOnce(&Scene<'_>) -> T) -> T {
        let r = self.r;
        self.teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, tell)
    }

    /// A day, or `none`.
    fn day(&self, day: Option<Date>) -> FluentValue<'static> {
        let told = day.map(|day| self.teller.words.day_text(day, self.teller.home.today));
        told.unwrap_or_else(|| "none".to_owned()).into()
    }

    /// A time as it fits after "until".
    fn time(&self, at: Timestamp) -> FluentValue<'static> {
        self.scene(|scene| self.teller.words.time_text(at, scene)).into()
    }

    fn about(&self) -> String {
        let known = self.state.animal;
        let stay = known.arrival();
        let traits = known.traits.iter();
        let traits: Vec<String> =
            traits.map(|t| self.say(&format!("trait-{}", t.word()), vec![])).collect();
        let about = self.say(
            "sheet-about",
            vec![
                ("species", known.species.word().into()),
                ("sex", known.sex.map_or("none", |sex| sex.word()).into()),
                ("born", self.day(known.born_on)),
                ("since", self.day(stay.map(|stay| stay.on))),
                ("origin", stay.map_or("unknown", |stay| stay.origin.word()).into()),
            ],
        );
        std::iter::once(about).chain(traits).collect::<Vec<_>>().join(" · ")
    }

    fn trust(&self) -> Vec<String> {
        let protocol = self.state.record.protocol;
        let pair = |pair: &mischief_core::recommend::PairState<'_>| {
            let step = protocol.at(pair.rung)?;
            let title = self.teller.step_title(self.id, &step.id);
            let args = vec![
                ("who", self.teller.caretaker_name(pair.caretaker).into()),
                ("step", title.into()),
                ("goal", if pair.complete { "yes" } else { "no" }.into()),
            ];
            Some(self.say("sheet-trust", args))
        };
        let lines: Vec<String> = self.state.pairs.iter().filter_map(pair).collect();
        if lines.is_empty() { vec![self.say("sheet-trust-none", vec![])] } else { lines }
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
            *steps.entry(self.teller.step_title(self.id, &session.step)).or_insert(0) += 1;
        }
        let mut lines: Vec<String> = most_often(steps)
            .into_iter()
            .map(|(step, n)| {
                self.say("sheet-fright", vec![("step", step.into()), ("count", count(n))])
            })
            .collect();
        let shown: Vec<String> = self.seen(grave).into_iter().map(|(label, _)| label).collect();
        if !shown.is_empty() {
            let shown = self.teller.words.list_text(&shown);
            lines.push(self.say("sheet-shows", vec![("signs", shown.into())]));
        }
        let reasons = self.sessions.iter().rev().filter_map(|(_, s)| s.abort_reason.as_ref());
        lines.extend(reasons.take(MOST).map(|reason| {
            self.say("sheet-broken_off", vec![("reason", reason.to_string().into())])
        }));
        let mishaps = self.state.record.mishaps.iter().rev().take(MOST);
        lines.extend(mishaps.map(|mishap| {
            let day = self.teller.home.calendar.day(mishap.at);
            let args = vec![("kind", mishap.kind.word().into()), ("day", self.day(Some(day)))];
            self.say("sheet-mishap", args)
        }));
        lines
    }

    fn calms(&self) -> Vec<String> {
        let ethogram = &self.situation.book.ethogram;
        let calm = |ix: BehaviourIx| ethogram.get(ix).is_some_and(|b| b.signal == Signal::Calm);
        let seen = self.seen(calm).into_iter();
        let mut lines: Vec<String> = seen
            .map(|(sign, n)| {
                self.say("sheet-calm", vec![("sign", sign.into()), ("count", count(n))])
            })
            .collect();
        let mut places = BTreeMap::new();
        for (_, session) in self.sessions.iter().filter(|(_, s)| s.behaviours().any(calm)) {
            if let Some(place) = &session.place {
                *places.entry(place.to_lowercase()).or_insert(0) += 1;
            }
        }
        let places = most_often(places).into_iter().take(2);
        lines.extend(
            places.map(|(place, _)| self.say("sheet-place", vec![("place", place.into())])),
        );
        lines
    }

    fn advice(&self) -> Vec<String> {
        let answer = Answer::from(self.r);
        self.scene(|scene| self.teller.words.advice_lines(&answer, scene))
    }

    fn mistakes(&self) -> Vec<String> {
        let answer = Answer::from(self.r);
        let text = self.scene(|scene| self.teller.words.step_text("mistakes", &answer, scene));
        let text = text.unwrap_or_default();
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    fn health(&self) -> Vec<String> {
        let (home, record) = (self.teller.home, &self.state.record);
        let weight = record.weight();
        let weight = weight.map(|grams| self.say("sheet-weight", vec![("grams", number(grams))]));
        let mut lines: Vec<String> = weight.into_iter().collect();
        let mut signs: Vec<String> = record
            .health
            .open_signs(home.now)
            .map(|seen| self.teller.sign_label(self.id, seen.sign))
            .collect();
        signs.dedup();
        lines.push(match signs.as_slice() {
            [] => self.say("sheet-signs-none", vec![]),
            signs => {
                let signs = self.teller.words.list_text(signs);
                self.say("sheet-signs", vec![("signs", signs.into())])
            }
        });
        let neutered = self.state.animal.neutered_on;
        lines.extend(
            neutered.map(|on| self.say("sheet-neutered", vec![("day", self.day(Some(on)))])),
        );
        lines
    }

    /// What is due, in one line.
    fn due(&self, r: &Recommendation) -> String {
        if r.verdict == Verdict::Complete {
            let step = self.teller.step_title(self.id, &r.step);
            return self.say("sheet-keep", vec![("step", step.into())]);
        }
        let answer = Answer::from(r);
        self.scene(|scene| self.teller.words.short_text(&answer, scene))
    }

    /// What is not over yet: quarantine, settling in, rest, watchfulness after a bite.
    fn open(&self) -> Vec<String> {
        let (home, state) = (self.teller.home, self.state);
        let until = |at: Option<Timestamp>| at.map_or_else(|| "none".into(), |at| self.time(at));
        let mut lines = Vec::new();
        if state.quarantined {
            let at = state.quarantine.and_then(|quarantine| quarantine.until);
            lines.push(self.say("sheet-quarantine", vec![("until", until(at))]));
        }
        let waived = state.record.waivers.iter();
        lines.extend(waived.map(|waiver| {
            self.say("sheet-waived", vec![("reason", waiver.reason.to_string().into())])
        }));
        if !state.settled {
            lines.push(self.say("sheet-settling", vec![]));
        }
        let since = home.now.checked_sub(days(BITE_WATCH_DAYS)).unwrap_or(Timestamp::MIN);
        for bite in state.record.bites.iter().filter(|bite| bite.at >= since) {
            let day = self.day(Some(home.calendar.day(bite.at)));
            let args = vec![("grade", FluentValue::from(i64::from(bite.grade))), ("day", day)];
            lines.push(self.say("sheet-bite", args));
        }
        let rest = state.rest_until;
        lines.extend(rest.map(|at| self.say("sheet-rest", vec![("until", until(Some(at)))])));
        lines
    }
}

fn count(n: usize) -> FluentValue<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
