//! One animal: what to do now and why, with every source; and what happened.

use super::today::{self, Line, framed, teller};
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::event::SettleSign;
use mischief_core::ids::AnimalId;
use mischief_core::rulebook::Rule;
use serde_json::Value;

struct Reason {
    text: String,
    evidence: String,
    sources: Vec<Source>,
}

struct Source {
    title: String,
    link: Option<String>,
}

struct Doubt {
    text: String,
}

#[derive(Template)]
#[template(path = "pages/animal.html")]
struct AnimalPage {
    frame: Frame,
    told: Line,
    /// Where a quick record is sent.
    record: String,
    title: String,
    steps: Vec<String>,
    watch: Vec<String>,
    then: String,
    reasons: Vec<Reason>,
    doubts: Vec<Doubt>,
    /// What shows that it settles in, while it does.
    settling: Vec<(&'static str, String)>,
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
    let recommendation = view.recommend(&animal, &acting.caretaker, None)?;
    let teller = teller(&web, &situation, &view);
    let answer = teller.recommendation(&recommendation);
    let reasons = list(&answer, "/because").iter();
    let reasons = reasons.map(|reason| self::reason(&web, &frame, reason)).collect();
    let doubts = list(&answer, "/step_backing/doubts").iter();
    let doubts = doubts.map(|doubt| Doubt { text: text(doubt, "/text") }).collect();
    let settles = recommendation.because.iter().any(|why| why.rule == Rule::SettlingIn);
    let words = web.app.builtin().catalogue.language(&frame.language);
    let label = |sign: &SettleSign| {
        let word = sign.word();
        (word, words.say(&format!("settle-{word}"), None, &Default::default()))
    };
    let page = AnimalPage {
        settling: SettleSign::ALL.iter().filter(|_| settles).map(label).collect(),
        record: frame.home(&format!("/animals/{animal}/record")),
        told: today::line(&frame, &teller, &recommendation),
        title: text(&answer, "/title"),
        steps: texts(&answer, "/do"),
        watch: texts(&answer, "/watch_for"),
        then: text(&answer, "/then"),
        reasons,
        doubts,
        frame,
    };
    Ok(Html(page.render()?))
}

fn reason(web: &Web, frame: &Frame, reason: &Value) -> Reason {
    let sources = texts(reason, "/sources")
        .iter()
        .filter_map(|id| web.app.builtin().sources.get(id))
        .map(|source| Source {
            title: source.title.to_string(),
            link: source.url.as_deref().map(ToOwned::to_owned),
        })
        .collect();
    let words = web.app.builtin().catalogue.language(&frame.language);
    let evidence =
        reason.pointer("/evidence").and_then(Value::as_str).map_or_else(String::new, |word| {
            words.say(&format!("evidence-{word}"), None, &Default::default())
        });
    Reason { text: text(reason, "/text"), evidence, sources }
}
