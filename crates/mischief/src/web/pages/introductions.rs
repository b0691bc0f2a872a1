//! Introductions: those that go on, those that are over, and beginning one.

use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::telling::{Named, Why, known, name, named, present, some_names, whys};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, Draft};
use mischief_app::ids::{new_event, new_text};
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::wire::Decoded;
use mischief_core::event::{Event, Species, What};
use mischief_core::explain::{Guidance, Verdict};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, IntroductionId};
use mischief_rulebook::words::{FluentArgs, FluentValue};
use std::sync::Arc;

/// An introduction in a line.
struct Row {
    link: String,
    who: String,
    verdict: &'static str,
    what: String,
    why: String,
}

/// A way to go.
struct Way {
    id: String,
    title: String,
    plain: String,
}

/// Why the engine would not begin it.
struct Refused {
    text: String,
    reasons: Vec<Why>,
    advice: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/introductions.html")]
struct IntroductionsPage {
    frame: Frame,
    open: Vec<Row>,
    over: Vec<Row>,
    animals: Vec<Named>,
    ways: Vec<Way>,
    given: Sent,
    problem: Option<String>,
    refused: Option<Refused>,
}

/// The list, and the form to begin one.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(sent): Query<Vec<(String, String)>>,
) -> Result<Html<String>, PageError> {
    page(&web, &acting, frame, Sent(sent), None, None).await
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    given: Sent,
    problem: Option<String>,
    refused: Option<Refused>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let teller = teller(web, &situation, &view);
    let (mut open, mut over) = (Vec::new(), Vec::new());
    for (id, gathering) in view.home.introductions.iter() {
        let guidance = view.recommend_introduction(id)?;
        let row = row(&frame, &teller, &guidance);
        if gathering.ended.is_some() { &mut over } else { &mut open }.push(row);
    }
    let here = present(&view.home);
    let page = IntroductionsPage {
        open,
        over,
        animals: named(&frame, &view.home, &here),
        ways: ways(&frame, &teller, &here),
        given,
        problem,
        refused,
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// An introduction in a line.
fn row(frame: &Frame, teller: &Teller<'_>, guidance: &Guidance) -> Row {
    let told = teller.guidance(guidance);
    Row {
        link: frame.home(&format!("/introductions/{}", guidance.introduction)),
        who: who(frame, teller, guidance),
        verdict: guidance.verdict.word(),
        what: text(&told, "/title"),
        why: text(&told, "/because/0/text"),
    }
}

/// Who comes to whom.
pub(super) fn who(frame: &Frame, teller: &Teller<'_>, guidance: &Guidance) -> String {
    let [newcomers, residents] =
        [&guidance.newcomers, &guidance.residents].map(|ids| some_names(frame, teller, ids));
    match (newcomers.is_empty(), residents.is_empty()) {
        (true, true) => frame.t("today-introduction"),
        (false, false) => {
            let count = i64::try_from(guidance.newcomers.len()).unwrap_or(i64::MAX);
            let args = [
                ("newcomers", FluentValue::from(newcomers)),
                ("residents", residents.into()),
                ("count", count.into()),
            ];
            frame.with("introductions-who", args)
        }
        _ => format!("{newcomers}{residents}"),
    }
}

/// The ways for the species that live here.
fn ways(frame: &Frame, teller: &Teller<'_>, here: &[AnimalId]) -> Vec<Way> {
    let lives = |species: Species| {
        here.iter().any(|id| teller.home.animal(id).is_some_and(|a| a.species == species))
    };
    let all = teller.book.introductions.iter().filter(|way| lives(way.species));
    let told = |way: &mischief_core::protocol::introduction::Introduction| {
        let key = format!("protocol-{}", way.id.as_str().replace('.', "-"));
        let mut args = FluentArgs::new();
        args.set("animal", frame.t("introductions-they"));
        Way {
            id: way.id.to_string(),
            title: teller.words.say(&key, None, &args),
            plain: teller.words.say(&key, Some("plain"), &args),
        }
    };
    all.map(told).collect()
}

/// Begins one; what the engine says against it is shown first.
pub(crate) async fn begin(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent(sent);
    let again = async |problem, refused| {
        let page = page(&web, &acting, frame.clone(), sent.clone(), problem, refused).await?;
        Ok::<_, PageError>((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let introduction =
        IntroductionId::parse(&new_text(web.app.now())).map_err(|_| PageError::NOT_FOUND)?;
    let what = match started(&frame, &situation, &sent, &introduction) {
        Ok(what) => what,
        Err(problem) => return again(Some(problem), None).await,
    };
    if !sent.ticked("anyway")
        && let Some(refused) = refusal(&web, &acting, &frame, situation, &what)?
    {
        return again(None, Some(refused)).await;
    }
    let draft = Draft { observed_at: web.app.now(), what };
    web.app.record(&acting, vec![draft]).await?;
    let to = frame.home(&format!("/introductions/{introduction}"));
    Ok(Redirect::to(&to).into_response())
}

/// What a form asks for.
fn started(
    frame: &Frame,
    situation: &Situation,
    sent: &Sent,
    introduction: &IntroductionId,
) -> Result<What, String> {
    let home: Home = situation.view().home;
    let here = present(&home);
    let side = |name: &str| -> Vec<AnimalId> {
        known(&home, sent.all(name)).into_iter().filter(|id| here.contains(id)).collect()
    };
    let (newcomers, residents) = (side("newcomer"), side("resident"));
    if newcomers.is_empty() || residents.is_empty() {
        return Err(frame.t("introductions-nobody"));
    }
    if let Some(twice) = newcomers.iter().find(|id| residents.contains(id)) {
        let twice = FluentValue::from(name(&home, twice));
        return Err(frame.with("introductions-twice", [("name", twice)]));
    }
    let first = residents.first().and_then(|id| home.animal(id)).map(|animal| animal.species);
    let mut fit = situation.book.introductions.iter().filter(|way| Some(way.species) == first);
    let way = match sent.one("way") {
        "" => fit.next(),
        id => fit.find(|way| way.id.as_str() == id),
    };
    let way = way.ok_or_else(|| frame.t("introductions-way-wrong"))?;
    let (introduction, protocol) = (introduction.clone(), way.id.clone());
    Ok(What::IntroductionStarted { introduction, protocol, newcomers, residents })
}

/// Why they may not meet, where waiting would not change it: as if it had begun.
fn refusal(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    mut tried: Situation,
    what: &What,
) -> Result<Option<Refused>, PageError> {
    let What::IntroductionStarted { introduction, .. } = what else { return Ok(None) };
    let event = Event {
        id: new_event(tried.now),
        observed_at: tried.now,
        recorded_at: None,
        by: acting.caretaker.clone(),
        what: what.clone(),
    };
    let decoded = Decoded { event, unknown_behaviour: None };
    let book = Arc::clone(&tried.book);
    let taken =
        Arc::make_mut(&mut tried.log).accept_all(vec![decoded], |_| "event".to_owned(), &book);
    taken.map_err(mischief_app::error::AppError::from)?;
    let view = tried.view();
    let guidance = view.recommend_introduction(introduction)?;
    if guidance.verdict != Verdict::Stop {
        return Ok(None);
    }
    let frame = framed(frame.clone(), &view.home, acting);
    let teller = teller(web, &tried, &view);
    let told = teller.guidance(&guidance);
    Ok(Some(Refused {
        text: who(&frame, &teller, &guidance),
        reasons: whys(web, &frame, list(&told, "/because")),
        advice: texts(&told, "/do"),
    }))
}
