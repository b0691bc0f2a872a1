//! Why: the rules behind a recommendation, the very records they speak of, the sources, and both
//! sides of what is contested.

use super::animal::timeline::{capital, clock};
use super::handbook::places;
use super::today::{self, Line, framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::{Outlook, Recommendation};
use mischief_core::ids::{AnimalId, EventId, StepId};
use mischief_rulebook::SourceKind;
use mischief_rulebook::words::FluentValue;
use serde_json::Value;

/// Of many records behind a reason the latest say enough; the timeline has the rest.
const RECORDS: usize = 4;

/// A source, with where to read it.
struct Source {
    title: String,
    kind: String,
    link: Option<String>,
}

/// A record that a reason speaks of.
struct Record {
    link: String,
    when: String,
    text: String,
}

struct Reason {
    text: String,
    /// The rule in the handbook, and what it is called there.
    rule: (String, String),
    /// What kind of knowledge it is, and what that means.
    evidence: String,
    means: String,
    sources: Vec<Source>,
    records: Vec<Record>,
    /// How many more there are; empty where there are none.
    more: String,
}

struct Claim {
    text: String,
    evidence: String,
    sources: Vec<Source>,
}

struct Doubt {
    text: String,
    pro: Vec<Source>,
    contra: Vec<Source>,
}

struct Way {
    how: String,
    step: String,
}

#[derive(Template)]
#[template(path = "pages/why.html")]
struct WhyPage {
    frame: Frame,
    told: Line,
    title: String,
    /// The step in the handbook.
    step_link: String,
    reasons: Vec<Reason>,
    /// What stands behind the instruction itself.
    step: Option<Claim>,
    claims: Vec<Claim>,
    doubts: Vec<Doubt>,
    ways: Vec<Way>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let asked = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&asked)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let r = view.recommend(&animal, &acting.caretaker, None)?;
    let teller = teller(&web, &situation, &view);
    let answer = teller.recommendation(&r);
    let tell = Tell { web: &web, frame: &frame, teller: &teller, situation: &situation };
    let reasons = list(&answer, "/because").iter().map(|value| tell.reason(&animal, value));
    let claims = list(&answer, "/step_backing/claims").iter().map(|value| tell.claim(value));
    let doubts = list(&answer, "/step_backing/doubts").iter().map(|value| Doubt {
        text: text(value, "/text"),
        pro: tell.sources(value, "/for"),
        contra: tell.sources(value, "/against"),
    });
    let step = answer.pointer("/step_backing").filter(|value| value.is_object());
    let page = WhyPage {
        told: today::line(&frame, &teller, &r),
        title: text(&answer, "/title"),
        step_link: places::step(&frame, &r.protocol, &r.step),
        reasons: reasons.collect(),
        step: step.map(|value| tell.claim(value)),
        claims: claims.collect(),
        doubts: doubts.collect(),
        ways: tell.ways(&r),
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// What the parts of the page are told with.
struct Tell<'a> {
    web: &'a Web,
    frame: &'a Frame,
    teller: &'a Teller<'a>,
    situation: &'a Situation,
}

impl Tell<'_> {
    fn reason(&self, animal: &AnimalId, value: &Value) -> Reason {
        let ids: Vec<EventId> =
            texts(value, "/events").iter().filter_map(|id| EventId::parse(id)).collect();
        let records = ids.iter().rev().filter_map(|id| self.record(animal, *id));
        let records: Vec<Record> = records.take(RECORDS).collect();
        let word = text(value, "/evidence");
        let rule = text(value, "/rule");
        let place = self.frame.link(&format!("/handbook/rules#rule-{rule}"));
        Reason {
            text: text(value, "/text"),
            rule: (place, self.frame.word("handbook-rule", &rule)),
            evidence: self.evidence(&word, None),
            means: self.evidence(&word, Some("what")),
            sources: self.sources(value, "/sources"),
            more: match i64::try_from(ids.len().saturating_sub(RECORDS)) {
                Ok(more) if more > 0 => self.frame.with("why-more", [("count", more.into())]),
                _ => String::new(),
            },
            records,
        }
    }

    fn evidence(&self, word: &str, part: Option<&str>) -> String {
        if word.is_empty() {
            return String::new();
        }
        self.teller.words.say(&format!("evidence-{word}"), part, &Default::default())
    }

    fn claim(&self, value: &Value) -> Claim {
        Claim {
            text: text(value, "/text"),
            evidence: self.evidence(&text(value, "/evidence"), None),
            sources: self.sources(value, "/sources"),
        }
    }

    /// A record behind a reason, with the place where it stands in the timeline.
    fn record(&self, animal: &AnimalId, id: EventId) -> Option<Record> {
        let event = self.situation.log.find(id)?;
        let home = self.teller.home;
        let day = home.calendar.day(event.happened());
        let when = self.teller.words.day_text(day, home.today);
        let short = crate::answer::short_id(id);
        let path = format!("/animals/{animal}?at={}#e-{short}", id.to_text());
        Some(Record {
            link: self.frame.home(&path),
            when: format!("{}, {}", capital(&when), clock(self.teller, event.happened())),
            text: capital(&self.teller.happened(&event.what)),
        })
    }

    fn sources(&self, value: &Value, place: &str) -> Vec<Source> {
        let known = &self.web.app.builtin().sources;
        let sources = texts(value, place);
        let sources = sources.iter().filter_map(|id| known.get(id));
        let kind = |kind: SourceKind| match kind {
            SourceKind::PeerReviewed => "peer-reviewed",
            SourceKind::WelfareBody => "welfare-body",
            SourceKind::Community => "community",
            SourceKind::Ours => "ours",
        };
        let told = |source: &mischief_rulebook::Source| Source {
            title: source.title.to_string(),
            kind: self.frame.word("source", kind(source.kind)),
            link: source.url.as_deref().map(ToOwned::to_owned),
        };
        sources.map(told).collect()
    }

    /// Where each way a session can go would lead, those that lead to the same step together.
    fn ways(&self, r: &Recommendation) -> Vec<Way> {
        let Some(outlook) = &r.outlook else { return Vec::new() };
        let Outlook { clean, success, mixed, fail, severe } = outlook;
        let all = [
            ("clean", clean),
            ("success", success),
            ("mixed", mixed),
            ("fail", fail),
            ("severe", severe),
        ];
        let mut ends: Vec<(&StepId, Vec<String>)> = Vec::new();
        for (way, step) in all {
            let way = self.teller.say(&format!("result-{way}"), Vec::new());
            match ends.iter_mut().find(|(end, _)| *end == step) {
                Some((_, ways)) => ways.push(way),
                None => ends.push((step, vec![way])),
            }
        }
        let way = |(step, ways): (&StepId, Vec<String>)| {
            let title =
                FluentValue::from(self.teller.step_of(&r.animal, (&r.protocol, r.revision), step));
            Way { how: ways.join(" · "), step: self.frame.with("why-way", [("step", title)]) }
        };
        ends.into_iter().map(way).collect()
    }
}
