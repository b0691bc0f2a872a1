//! Today: cage by cage, what to do now, and why.

use crate::answer::Teller;
use crate::web::Web;
use crate::web::clock_words::{date, part_of_day};
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::told::{list, text};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::{Guidance, Recommendation, Today as Due, Verdict};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EnclosureId};
use mischief_core::recommend::View;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::FluentValue;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a list says of one animal.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) link: String,
    pub(crate) verdict: &'static str,
    pub(crate) what: String,
    pub(crate) why: String,
    /// "1 of 2", where sessions are counted.
    pub(crate) done: String,
}

struct Cage {
    name: String,
    about: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "pages/today.html")]
struct TodayPage {
    frame: Frame,
    heading: String,
    lead: String,
    cages: Vec<Cage>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Today);
    let list = view.today(&acting.caretaker)?;
    let teller = teller(&web, &situation, &view);
    let due = list.iter().filter(|item| item.verdict() == Verdict::Go).count();
    let now = view.home.calendar.zone().to_datetime(view.home.now);
    let due = FluentValue::from(i64::try_from(due).unwrap_or(i64::MAX));
    let key = if list.is_empty() { "today-nobody" } else { "today-due" };
    let lead = frame.with(key, [("date", date(&frame, now).into()), ("due", due)]);
    let heading = part_of_day(&frame, now);
    let mut animals = Vec::new();
    let mut meetings = Vec::new();
    for item in list {
        match item {
            Due::Animal(recommendation) => animals.push(recommendation),
            Due::Introduction(guidance) => meetings.push(meeting(&frame, &teller, &guidance)),
        }
    }
    let mut cages = cages(&frame, &teller, &animals);
    cages.extend(meetings);
    Ok(Html(TodayPage { frame, heading, lead, cages }.render()?))
}

/// What makes sentences for a household.
pub(crate) fn teller<'a>(web: &'a Web, situation: &'a Situation, view: &'a View<'a>) -> Teller<'a> {
    Teller {
        words: web.app.builtin().catalogue.language(&view.home.language),
        book: &situation.book,
        home: &view.home,
        own_words: &situation.own_words,
    }
}

/// The frame in the household's language, with the name of who is signed in.
pub(crate) fn framed(mut frame: Frame, home: &Home, acting: &Acting) -> Frame {
    frame.language = home.language.to_string();
    let caretaker = home.caretaker(&acting.caretaker);
    frame.who = caretaker.and_then(|c| c.name.as_ref()).map(ToString::to_string);
    frame
}

fn cages(frame: &Frame, teller: &Teller<'_>, list: &[Recommendation]) -> Vec<Cage> {
    let mut by_cage: BTreeMap<Option<&EnclosureId>, Vec<&Recommendation>> = BTreeMap::new();
    for r in list {
        by_cage.entry(teller.home.housing.enclosure(&r.animal)).or_default().push(r);
    }
    let mut by_cage: Vec<_> = by_cage.into_iter().collect();
    // A stop comes first, wherever it is; cages without a name come last.
    let stops = |rs: &[&Recommendation]| rs.iter().any(|r| r.verdict == Verdict::Stop);
    by_cage.sort_by_key(|(cage, rs)| (!stops(rs), cage.is_none()));
    by_cage
        .into_iter()
        .map(|(cage, mut rs)| {
            rs.sort_by_key(|r| rank(r.verdict));
            let name = cage.map_or_else(|| frame.t("today-cage"), enclosure::shown);
            let count = FluentValue::from(i64::try_from(rs.len()).unwrap_or(i64::MAX));
            let about = frame.with("today-animals", [("count", count)]);
            Cage { name, about, lines: rs.iter().map(|r| line(frame, teller, r)).collect() }
        })
        .collect()
}

/// An introduction under way, as a card of its own.
fn meeting(frame: &Frame, teller: &Teller<'_>, guidance: &Guidance) -> Cage {
    let told = teller.guidance(guidance);
    let name = |id: &AnimalId| {
        teller.home.animal(id).map_or_else(|| id.to_string(), |animal| animal.name.to_string())
    };
    let names: Vec<String> =
        guidance.newcomers.iter().chain(&guidance.residents).map(name).collect();
    let line = Line {
        name: names.join(", "),
        link: String::new(),
        verdict: guidance.verdict.word(),
        what: text(&told, "/do/0"),
        why: text(&told, "/because/0/text"),
        done: String::new(),
    };
    Cage { name: frame.t("today-introduction"), about: text(&told, "/title"), lines: vec![line] }
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Stop => 0,
        Verdict::Go => 1,
        Verdict::Wait => 2,
        Verdict::Complete => 3,
    }
}

/// Why, in a line: what blocks, or how much and why.
pub(crate) fn why(r: &Recommendation, told: &Value) -> String {
    let reasons = list(told, "/because");
    let of = |rule: Rule| reasons.iter().find(|reason| text(reason, "/rule") == rule.word());
    let why = match r.blocked_by.first() {
        Some(rule) => of(*rule),
        None => of(Rule::Dosing).or(reasons.first()),
    };
    why.map_or_else(String::new, |reason| text(reason, "/text"))
}

/// One animal in a list: what to do in a line, why in a line.
pub(crate) fn line(frame: &Frame, teller: &Teller<'_>, r: &Recommendation) -> Line {
    let told = teller.recommendation(r);
    let why = why(r, &told);
    let what = match r.verdict {
        Verdict::Go => text(&told, "/short"),
        Verdict::Stop | Verdict::Wait | Verdict::Complete => text(&told, "/do/0"),
    };
    let (done, most) = r.sessions_today;
    let counts = [
        ("done", FluentValue::from(i64::from(done))),
        ("most", FluentValue::from(i64::from(most))),
    ];
    let done = if done == 0 { String::new() } else { frame.with("today-done", counts) };
    let animal = teller.home.animal(&r.animal);
    Line {
        name: animal.map_or_else(|| r.animal.to_string(), |a| a.name.to_string()),
        link: frame.home(&format!("/animals/{}", r.animal)),
        verdict: r.verdict.word(),
        what,
        why,
        done,
    }
}
