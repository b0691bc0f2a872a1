//! The live session with one animal: what a device needs to guide one, with or without a connection.

pub(crate) mod plan;
pub(crate) mod said;

use super::today::framed;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::pages::handbook::places::{self, Leaf};
use crate::web::told::{text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::ids::{AnimalId, StepId};
use mischief_core::rulebook::Rule;
use plan::{Planner, in_script};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "pages/session.html")]
struct SessionPage {
    frame: Frame,
    name: String,
    title: String,
    short: String,
    drawing: String,
    steps: Vec<String>,
    stop_when: Vec<String>,
    /// Where the long hold is agreed to; none where nothing but that is missing.
    agree: Option<String>,
    plan: String,
    back: String,
    goes: bool,
    /// Where it is told how it went, where no script guides.
    log: String,
    /// The step in the handbook.
    read: Leaf,
}

/// The page. Where no session is right now, it says so; one that the device still keeps is not lost.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let branch = match asked.get("branch") {
        Some(id) => Some(StepId::parse(id).map_err(|_| PageError::NOT_FOUND)?),
        None => None,
    };
    let animals = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&animals)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Today);
    let planner = Planner::new(&web, &frame, &acting, &situation, &view);
    let told = planner.told(&animal, branch.as_ref())?;
    let goes = told.goes();
    let r = &told.recommendation;
    let agree = (r.blocked_by == [Rule::LongHoldNotOptedIn])
        .then(|| frame.home(&format!("/animals/{animal}/plan/long_hold")));
    let shared = joined(planner.shared(), json!({"plan": told.plan}));
    let page = SessionPage {
        goes,
        read: Leaf {
            link: places::step(&frame, &r.protocol, &r.step),
            title: text(&told.answer, "/title"),
        },
        title: text(&told.answer, "/title"),
        short: text(&told.answer, if goes { "/short" } else { "/do/0" }),
        steps: texts(&told.answer, "/do"),
        stop_when: texts(&told.plan, "/stop_when"),
        agree,
        plan: in_script(&shared),
        back: frame.home(&format!("/animals/{animal}")),
        log: frame.home(&format!("/animals/{animal}/log")),
        drawing: told.drawing,
        name: told.name,
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// Two objects as one.
pub(crate) fn joined(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Object(mut first), Value::Object(second)) => {
            first.extend(second);
            Value::Object(first)
        }
        (first, _) => first,
    }
}
