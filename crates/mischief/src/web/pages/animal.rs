//! One animal: what to do now, where everybody stands with it, what the record shows, and everything
//! that happened.

pub(crate) mod charts;
pub(crate) mod clocks;
pub(crate) mod facts;
pub(crate) mod path;
pub(crate) mod timeline;
pub(crate) mod week;

use super::handbook::places::{self, Leaf};
use super::photo;
use super::record::QUICK;
use super::today::{self, Line, framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::role::Act;
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::Recommendation;
use mischief_core::ids::{AnimalId, EventId};
use mischief_core::recommend::State as Known;
use serde::Deserialize;
use serde_json::Value;
use timeline::{Telling, Timeline};

/// What an address may ask for.
#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    /// The place in the timeline before which its page begins.
    before: Option<String>,
    /// A record to which the timeline is turned.
    at: Option<String>,
}

/// So many photos are shown here.
const PHOTOS: usize = 4;

/// What to do now.
struct Now {
    line: Line,
    steps: Vec<String>,
    /// What to watch for, with its place in the handbook, and what to do then.
    watch: Vec<(Leaf, String)>,
    then: String,
    /// The step in the handbook.
    read: Leaf,
}

#[derive(Template)]
#[template(path = "pages/animal.html")]
struct AnimalPage {
    frame: Frame,
    /// The address of the animal; others begin with it.
    link: String,
    name: String,
    about: String,
    portrait: Option<String>,
    photos: Vec<photo::Shown>,
    more_photos: bool,
    /// None for one that is no longer here.
    now: Option<Now>,
    /// Why it is no longer here, and since when.
    gone: String,
    may_record: bool,
    /// Records that are at hand here.
    quick: Vec<&'static str>,
    path: path::Path,
    week: Vec<week::Day>,
    clocks: Vec<String>,
    shows: Vec<String>,
    charts: Vec<charts::Shown>,
    facts: Vec<facts::Row>,
    timeline: Timeline,
    /// Whether the timeline's first page is not the one that is shown.
    turned: bool,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let wanted = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&wanted)).await?;
    let before = before(&situation, &asked);
    let history =
        web.app.history_in(&acting, &situation, Some(&animal), before, timeline::PAGE).await?;
    let photos = web.app.photos(&acting, &animal).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let known = view.animal(&animal)?;
    let state = view.state(&known);
    let r = view.recommend_for(&known, &acting.caretaker, None)?;
    let teller = teller(&web, &situation, &view);
    let here = state.animal.left().is_none();
    let at = web.app.now();
    let charting = charts::Charting {
        frame: &frame,
        teller: &teller,
        view: &view,
        known: &known,
        state: &state,
        r: &r,
    };
    let told = Telling { frame: &frame, teller: &teller, acting: &acting };
    let page = AnimalPage {
        link: frame.home(&format!("/animals/{animal}")),
        name: state.animal.name.to_string(),
        about: facts::about(&frame, &teller, &animal),
        now: here.then(|| now(&frame, &teller, &r)),
        gone: facts::gone(&frame, &teller, &animal),
        may_record: acting.may(Act::RecordCare, at).is_ok(),
        quick: quick(state.settled),
        path: path::Path::of(&frame, &teller, &state, &r),
        week: if here { week::days(&frame, &teller, &situation.log, &animal) } else { Vec::new() },
        clocks: if here { clocks::of(&frame, &teller, &state, &r) } else { Vec::new() },
        shows: if here { shows(&teller, &animal, &state, &r) } else { Vec::new() },
        charts: charting.all(),
        facts: facts::rows(&frame, &teller, &animal, &state),
        portrait: photo::portrait(&frame, &photos),
        photos: photo::shown(&frame, &teller, &acting, &photos).into_iter().take(PHOTOS).collect(),
        more_photos: photos.len() > PHOTOS,
        timeline: Timeline::of(&told, &situation.log, history, (&photos, before)),
        turned: before.is_some(),
        frame,
    };
    Ok(Html(page.render()?))
}

/// The place before which the timeline's page begins. That of a record has it as its first.
fn before(situation: &Situation, asked: &Asked) -> Option<(i64, EventId)> {
    let at = asked.at.as_deref().and_then(EventId::parse);
    let record = at.and_then(|id| situation.log.find(id));
    let record = record.map(|event| (event.happened().as_microsecond(), EventId::LAST));
    record.or_else(|| asked.before.as_deref().and_then(timeline::place))
}

fn now(frame: &Frame, teller: &Teller<'_>, r: &Recommendation) -> Now {
    let answer = teller.recommendation(r);
    let seen = r.watch_for.iter().filter_map(|ix| teller.book.ethogram.get(*ix));
    let watch = seen.map(|behaviour| {
        let key = format!("behaviour-{}", behaviour.id);
        let say = |part| teller.about(&r.animal, &key, part);
        let link = places::behaviour(frame, &behaviour.id);
        (Leaf { link, title: say(None) }, say(Some("act")))
    });
    Now {
        line: today::line(frame, teller, r),
        steps: texts(&answer, "/do"),
        watch: watch.collect(),
        then: text(&answer, "/then"),
        read: Leaf {
            link: places::step(frame, &r.protocol, &r.step),
            title: text(&answer, "/title"),
        },
    }
}

/// The estimate and what lies ahead for whoever looks, where people differ, and a setback beside the
/// animal's own record.
fn shows(teller: &Teller<'_>, id: &AnimalId, state: &Known<'_>, r: &Recommendation) -> Vec<String> {
    let told = teller.state(id, state);
    let text = |value: &Value| value.get("text").and_then(Value::as_str).map(str::to_owned);
    let own = |pair: &&Value| text_of(pair, "caretaker") == r.caretaker.as_str();
    let pair = list(&told, "/state/pairs").iter().find(own);
    let setback = told.pointer("/state/setback").and_then(text);
    let of_pair = ["/tolerated", "/forecast"].map(|name| pair?.pointer(name).and_then(text));
    let differ = list(&told, "/state/people_differ").iter().map(text);
    [setback].into_iter().chain(of_pair).chain(differ).flatten().collect()
}

fn text_of<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// What is mostly recorded; while it settles in, how it does so comes first.
fn quick(settled: bool) -> Vec<&'static str> {
    let first = if settled { None } else { Some("settle") };
    first.into_iter().chain(QUICK.iter().copied()).collect()
}
