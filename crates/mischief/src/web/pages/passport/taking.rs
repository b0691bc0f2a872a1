//! Taking an animal in with its record: what is in the file is shown before anything is taken in.

use super::super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::aside::unwell;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::pages::today::line;
use crate::web::telling::{name, until};
use crate::web::uploads::scratch;
use askama::Template;
use axum::Extension;
use axum::Form;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use jiff::civil::Date;
use mischief_app::command::{Acting, Deed, PASSPORT_BYTES_MAX, Passport, Seal, Settled, Taking};
use mischief_app::error::AppError;
use mischief_app::situation::Scope;
use mischief_core::event::{Origin, What};
use mischief_rulebook::words::{FluentValue, number};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

#[derive(Template)]
#[template(path = "pages/take_in.html")]
struct TakeInPage {
    frame: Frame,
    origins: &'static [Origin],
    today: String,
    given: Sent,
    problem: Option<String>,
}

/// What is in a file, and what would become of it here.
#[derive(Template)]
#[template(path = "pages/take_in_look.html")]
struct LookPage {
    frame: Frame,
    name: String,
    seal: &'static str,
    fingerprint: Option<String>,
    from: String,
    there: Vec<String>,
    here: Vec<String>,
    due: Option<(&'static str, String)>,
    already: Option<String>,
    take: Option<String>,
    origin: &'static str,
    arrived_on: String,
}

/// The form.
pub(crate) async fn ask(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Response, PageError> {
    Ok(form(&web, &acting, frame, Sent::default(), None).await?.into_response())
}

async fn form(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    given: Sent,
    problem: Option<String>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Household).await?;
    let home = situation.view().home;
    let frame = framed(frame, &home, acting).at(Place::Animals);
    let today = home.today.to_string();
    let page = TakeInPage { frame, origins: Origin::ALL, today, given, problem };
    Ok(Html(page.render()?))
}

/// Reads a form with a file: its fields, and the text of the file.
async fn read(mut form: Multipart) -> Result<(Sent, Option<(String, Vec<u8>)>), PageError> {
    let bad = |error: axum::extract::multipart::MultipartError| {
        // Too large a file is told as such.
        PageError::of(error.status(), None)
    };
    let (mut sent, mut file) = (Sent::default(), None);
    while let Some(mut field) = form.next_field().await.map_err(bad)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name: String = field.file_name().unwrap_or_default().chars().take(100).collect();
        let most = if file_name.is_empty() { 1000 } else { PASSPORT_BYTES_MAX };
        let mut bytes = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(bad)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > most {
                return Err(PageError::of(StatusCode::PAYLOAD_TOO_LARGE, None));
            }
        }
        if file_name.is_empty() {
            sent.0.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        } else if name == "passport" {
            file = Some((file_name, bytes));
        }
    }
    Ok((sent, file))
}

/// From what and on which day it comes here.
fn settled(frame: &Frame, sent: &Sent) -> Result<Settled, String> {
    let origin = Origin::from_word(sent.one("origin"));
    let origin = origin.ok_or_else(|| frame.t("cage-origin-missing"))?;
    let arrived_on: Date =
        sent.one("arrived_on").parse().map_err(|_| frame.t("cage-arrived-missing"))?;
    Ok(Settled { arrived_on, origin })
}

/// Shows what is in a file, and keeps it aside until it is taken in.
pub(crate) async fn look(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    multipart: Multipart,
) -> Result<Response, PageError> {
    let (sent, file) = read(multipart).await?;
    match looked(&web, &acting, &frame, &sent, file).await {
        Ok(page) => Ok(page.into_response()),
        Err(Looked::Unwell(error)) => Err(error),
        Err(Looked::Wrong(problem)) => {
            let page = form(&web, &acting, frame, sent, Some(problem)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Why a file can't be shown: it is told beside the form, or on a page of its own.
enum Looked {
    Wrong(String),
    Unwell(PageError),
}

impl From<PageError> for Looked {
    fn from(error: PageError) -> Self {
        Self::Unwell(error)
    }
}

impl From<AppError> for Looked {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Bad(_) | AppError::Refused(_) => Self::Wrong(error.to_string()),
            error => Self::Unwell(error.into()),
        }
    }
}

async fn looked(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    sent: &Sent,
    file: Option<(String, Vec<u8>)>,
) -> Result<Html<String>, Looked> {
    let missing = || Looked::Wrong(frame.t("take-in-file-missing"));
    let (file_name, bytes) = file.ok_or_else(missing)?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| Looked::Wrong(frame.t("take-in-no-text")))?;
    let no_passport =
        |error: AppError| Looked::Wrong(frame.with_one("take-in-wrong", "why", &error.to_string()));
    let passport = web.app.read_passport(&text).map_err(no_passport)?;
    let how = settled(frame, sent).map_err(Looked::Wrong)?;
    let taking = match passport.seal {
        // It is shown all the same, so that somebody sees what was changed; but not taken in.
        Seal::Broken => None,
        _ => Some(web.app.check_passport(acting, &passport, how).await?),
    };
    let mut page = told(web, acting, frame, &passport, (how, taking.as_ref())).await?;
    if taking.is_some_and(|taking| !taking.already) {
        let mut kept = scratch()?;
        kept.write_all(text.as_bytes()).map_err(unwell)?;
        let whose = (acting.household, &acting.caretaker);
        let upload = web.uploads.keep(whose, file_name, kept, web.app.now());
        page.take = Some(frame.home(&format!("/take-in/{upload}")));
    }
    Ok(Html(page.render().map_err(PageError::from)?))
}

async fn told(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    passport: &Passport,
    (how, taking): (Settled, Option<&Taking>),
) -> Result<LookPage, PageError> {
    let own = web.app.situation(acting, Scope::Household).await?;
    let frame = framed(frame.clone(), &own.view().home, acting).at(Place::Animals);
    let (seal, fingerprint) = match &passport.seal {
        Seal::Good(fingerprint) => ("good", Some(fingerprint.clone())),
        Seal::Missing => ("missing", None),
        Seal::Broken => ("broken", None),
    };
    let household = passport.household.clone().unwrap_or_else(|| "none".to_owned());
    let day = {
        let calendar = own.view().home.calendar;
        let words = web.app.builtin().catalogue.language(&frame.language);
        words.day_text(calendar.day(passport.made_at), calendar.day(web.app.now()))
    };
    let from = [("household", FluentValue::from(household)), ("day", day.into())];
    let mut page = LookPage {
        name: passport.facts().map_or_else(String::new, |facts| facts.name.to_string()),
        seal,
        fingerprint,
        from: frame.with("take-in-from", from),
        there: there(web, &frame, passport)?,
        here: Vec::new(),
        due: None,
        already: None,
        take: None,
        origin: how.origin.word(),
        arrived_on: how.arrived_on.to_string(),
        frame,
    };
    if let Some(taking) = taking {
        page.here = here(web, acting, &mut page, taking)?;
    }
    Ok(page)
}

/// What the record says of its life before.
fn there(web: &Web, frame: &Frame, passport: &Passport) -> Result<Vec<String>, PageError> {
    let situation = web.app.passport_situation(passport)?;
    let view = situation.view();
    let teller = Teller {
        words: web.app.builtin().catalogue.language(&frame.language),
        book: &situation.book,
        home: &view.home,
        own_words: &situation.own_words,
    };
    let id = &passport.animal;
    let known = view.animal(id)?;
    let state = view.state(&known);
    let count = |fits: &dyn Fn(&What) -> bool| {
        let all = passport.events.iter().filter(|event| fits(&event.what)).count();
        FluentValue::from(i64::try_from(all).unwrap_or(i64::MAX))
    };
    let mut lines = Vec::new();
    for pair in &state.pairs {
        let Some(step) = state.record.protocol.at(pair.rung) else { continue };
        let age = view.home.caretaker(pair.caretaker).map(|known| known.age_band().word());
        let args = [
            ("age", FluentValue::from(age.unwrap_or("none"))),
            ("step", teller.step_title(id, &step.id).into()),
        ];
        lines.push(frame.with("take-in-pair", args));
    }
    let counts = [
        ("sessions", count(&|what| matches!(what, What::Session(_)))),
        ("bites", count(&|what| matches!(what, What::Bite { .. }))),
        ("count", count(&|_| true)),
    ];
    lines.push(frame.with("take-in-counts", counts));
    lines.extend(
        state.record.weight().map(|g| frame.with("take-in-weight", [("grams", number(g))])),
    );
    let treats = &state.animal.treats;
    if !treats.is_empty() {
        lines.push(frame.with("take-in-treats", [("treats", treats.join(", ").into())]));
    }
    let open = state.record.health.open_signs(view.home.now);
    let mut signs: Vec<String> = open.map(|seen| teller.sign_label(id, seen.sign)).collect();
    signs.dedup();
    if !signs.is_empty() {
        let signs = teller.words.list_text(&signs);
        lines.push(frame.with("take-in-signs", [("signs", signs.into())]));
    }
    Ok(lines)
}

/// What would become of it here.
fn here(
    web: &Web,
    acting: &Acting,
    page: &mut LookPage,
    taking: &Taking,
) -> Result<Vec<String>, PageError> {
    let frame = page.frame.clone();
    let view = taking.situation.view();
    let teller = teller(web, &taking.situation, &view);
    let name = name(&view.home, &taking.animal);
    let one = || [("name", FluentValue::from(name.clone()))];
    if taking.already {
        page.already = Some(frame.home(&format!("/animals/{}", taking.animal)));
        return Ok(vec![frame.with("take-in-already", one())]);
    }
    let mut lines = Vec::new();
    let same = |other: &str| other.to_lowercase() == name.to_lowercase();
    let mut others = view.home.animals().filter(|(id, _)| **id != taking.animal);
    if others.any(|(_, known)| known.left().is_none() && same(&known.name)) {
        lines.push(frame.with("take-in-namesake", one()));
    }
    lines.push(frame.with("take-in-anew", one()));
    let known = view.animal(&taking.animal)?;
    let state = view.state(&known);
    if let Some(at) = state.quarantine.and_then(|quarantine| quarantine.until) {
        let until = [("until", FluentValue::from(until(&teller, at)))];
        lines.push(frame.with("take-in-quarantine", until));
    }
    if taking.other_id {
        lines.push(frame.t("take-in-other-id"));
    }
    let count = FluentValue::from(i64::try_from(taking.events).unwrap_or(i64::MAX));
    lines.push(frame.with("take-in-new", [("count", count)]));
    let r = view.recommend(&taking.animal, &acting.caretaker, None)?;
    let due = line(&frame, &teller, &r);
    page.due = Some((due.verdict, due.what));
    Ok(lines)
}

/// Takes in what was looked at.
pub(crate) async fn take_in(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, upload)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Redirect, PageError> {
    let whose = (acting.household, &acting.caretaker);
    let kept = web.uploads.take(whose, &upload, web.app.now());
    let (file_name, mut file) = kept.ok_or_else(|| PageError::bad(frame.t("passport-gone")))?;
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).and_then(|_| file.read_to_string(&mut text)).map_err(unwell)?;
    let passport = web.app.read_passport(&text)?;
    let how = settled(&frame, &Sent(sent)).map_err(PageError::bad)?;
    let taken = web.app.import_passport(&acting, &passport, how).await?;
    if !taken.already {
        web.app.note_deed(&acting, Deed::Imported, &file_name).await?;
    }
    Ok(Redirect::to(&frame.home(&format!("/animals/{}", taken.animal))))
}
