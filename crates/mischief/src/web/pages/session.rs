//! The live session: what a device needs to guide one, with or without a connection.

use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::ids::AnimalId;
use mischief_core::protocol::{Contact, Unit};
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "pages/session.html")]
struct SessionPage {
    frame: Frame,
    name: String,
    title: String,
    short: String,
    steps: Vec<String>,
    plan: String,
    back: String,
}

/// The page. Where no session is right now, it says so; one that the device still keeps is not lost.
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
    let frame = framed(frame, &view.home, &acting).at(Place::Today);
    let back = frame.home(&format!("/animals/{animal}"));
    let recommendation = view.recommend(&animal, &acting.caretaker, None)?;
    let teller = teller(&web, &situation, &view);
    let told = teller.recommendation(&recommendation);
    let text = |field: &str| told[field].as_str().unwrap_or_default().to_owned();
    let goes = recommendation.verdict == Verdict::Go;
    let plan = plan(&frame, &teller, &recommendation, &told, &acting);
    let page = SessionPage {
        name: teller.home.animal(&animal).map_or_else(String::new, |a| a.name.to_string()),
        title: text("title"),
        short: if goes { text("short") } else { told["do"][0].as_str().unwrap_or_default().into() },
        steps: told["do"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(Into::into)
            .collect(),
        // Within a script element nothing but this could end it.
        plan: plan.to_string().replace('<', "\\u003c"),
        back,
        frame,
    };
    Ok(Html(page.render()?))
}

/// How the device guides the step: by counting tries, by holding for seconds, by minutes passing.
fn manner(contact: Contact, unit: Option<Unit>) -> &'static str {
    match unit {
        Some(Unit::Minutes) => "minutes",
        Some(Unit::Seconds) if contact >= Contact::Lift => "hold",
        Some(Unit::Seconds) => "seconds",
        None => "tries",
    }
}

fn plan(
    frame: &Frame,
    teller: &Teller<'_>,
    r: &Recommendation,
    told: &Value,
    acting: &Acting,
) -> Value {
    let book = teller.book;
    let goes = r.verdict == Verdict::Go;
    let protocol = book.protocol(&r.protocol, Some(r.revision));
    let step = protocol.and_then(|protocol| protocol.step(&r.step));
    let contact = step.map_or(Contact::Hold, |step| step.contact);
    let manner = manner(contact, r.dose.map(|dose| dose.unit));
    let texts = told["watch_for"].as_array().into_iter().flatten();
    let behaviours: Vec<Value> = r
        .watch_for
        .iter()
        .zip(texts)
        .filter_map(|(ix, text)| {
            let behaviour = book.ethogram.get(*ix)?;
            let text = text.as_str().unwrap_or_default();
            let (label, act) = text.split_once(": ").unwrap_or((text, ""));
            Some(json!({
                "id": &*behaviour.id,
                "label": label,
                "act": act,
                "severity": book.ethogram.severity(*ix, true),
                "signal": behaviour.signal.word(),
            }))
        })
        .collect();
    let keys = [
        "again",
        "also",
        "any-touch",
        "back",
        "begin",
        "calm",
        "unsure",
        "adverse",
        "discard",
        "drop",
        "end",
        "ended",
        "go-on",
        "how-was-it",
        "kept",
        "next",
        "no-storage",
        "nothing",
        "now",
        "of",
        "open",
        "ready",
        "record",
        "refused",
        "saved",
        "stop",
        "stop-calm",
        "take-back",
        "time-over",
        "undo",
    ];
    let words: serde_json::Map<String, Value> = keys
        .iter()
        .map(|key| ((*key).to_owned(), frame.t(&format!("session-{key}")).into()))
        .collect();
    json!({
        "animal": r.animal.as_str(),
        "name": teller.home.animal(&r.animal).map(|animal| &*animal.name),
        "caretaker": acting.caretaker.as_str(),
        // Without a step no session is right now.
        "step": goes.then(|| r.step.as_str()),
        "title": told["title"],
        "short": if goes { &told["short"] } else { &told["do"][0] },
        "then": told["then"],
        "manner": manner,
        "dose": r.dose.map(|dose| dose.value),
        "doses": r.doses,
        "unit": r.dose.map(|dose| dose.unit.word()),
        "trials": r.trials.max(1),
        "behaviours": behaviours,
        "send_to": frame.link(&format!("/api/v1/households/{}/events", acting.household)),
        "back": frame.home(&format!("/animals/{}", r.animal)),
        "today": frame.home("/"),
        "take_back": frame.home("/take-back/"),
        "words": words,
    })
}
