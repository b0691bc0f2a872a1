//! An animal's passport: the page that goes along with it, and its signed record for another home.

mod taking;

pub(crate) use taking::{ask, look, take_in};

use super::today::{framed, teller};
use crate::sheet::{Part, Sheet};
use crate::web::Web;
use crate::web::aside::{download, unwell};
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::telling::name;
use crate::web::uploads::scratch;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, Deed, Made};
use mischief_app::role::Act;
use mischief_app::situation::Scope;
use mischief_core::event::wire::NAME_LENGTH_MAX;
use mischief_core::ids::AnimalId;
use mischief_rulebook::words::FluentValue;
use std::collections::BTreeMap;
use std::io::Write as _;

#[derive(Template)]
#[template(path = "pages/passport.html")]
struct PassportPage {
    frame: Frame,
    name: String,
    title: String,
    link: String,
    animal: String,
    /// Whether the visitor may take the record out.
    moves: bool,
    /// Where a record that was made is fetched, what is in it, and by what others know who signed it.
    made: Option<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "pages/passport_print.html")]
struct PrintPage {
    frame: Frame,
    sheet: Sheet,
    back: String,
}

impl PrintPage {
    fn parts(&self) -> &[Part] {
        &self.sheet.parts
    }
}

fn animal_id(text: &str) -> Result<AnimalId, PageError> {
    AnimalId::parse(text).map_err(|_| PageError::NOT_FOUND)
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    page(&web, &acting, frame, &animal_id(&animal)?, None).await
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    animal: &AnimalId,
    made: Option<(String, Made)>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Household).await?;
    let home = situation.view().home;
    let frame = framed(frame, &home, acting).at(Place::Animals);
    home.animal(animal).ok_or(PageError::NOT_FOUND)?;
    let link = frame.home(&format!("/animals/{animal}/passport"));
    let told = |(upload, made): (String, Made)| {
        let count = FluentValue::from(i64::try_from(made.events).unwrap_or(i64::MAX));
        let events = frame.with("passport-events", [("count", count)]);
        (format!("{link}/file/{upload}"), events, made.fingerprint)
    };
    let page = PassportPage {
        title: frame.with("passport-of", [("name", name(&home, animal).into())]),
        name: name(&home, animal),
        made: made.map(told),
        moves: acting.may(Act::MoveData, web.app.now()).is_ok(),
        animal: frame.home(&format!("/animals/{animal}")),
        link: link.clone(),
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// The page that goes along, to be printed.
pub(crate) async fn print(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let id = animal_id(&animal)?;
    let situation = web.app.situation(&acting, Scope::Animals(std::slice::from_ref(&id))).await?;
    let view = situation.view();
    view.home.animal(&id).ok_or(PageError::NOT_FOUND)?;
    let frame = framed(frame, &view.home, &acting);
    let teller = teller(&web, &situation, &view);
    let sheet = Sheet::of(&teller, &situation, (&id, &acting.caretaker));
    let sheet = sheet.map_err(|error| {
        PageError::of(StatusCode::INTERNAL_SERVER_ERROR, Some(format!("{error:#}")))
    })?;
    let back = frame.home(&format!("/animals/{id}/passport"));
    Ok(Html(PrintPage { frame, sheet, back }.render()?))
}

/// Makes the signed record of an animal, and says by what others know who signed it.
pub(crate) async fn make(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let id = animal_id(&animal)?;
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    home.animal(&id).ok_or(PageError::NOT_FOUND)?;
    let from = given.get("from").map_or("", |from| from.trim());
    let from: String = from.chars().take(NAME_LENGTH_MAX).collect();
    let made = web.app.export_passport(&acting, &id, Some(&from)).await?;
    let file_name = format!("{}.passport.json", name(&home, &id));
    let mut file = scratch()?;
    file.write_all(made.text.as_bytes()).map_err(unwell)?;
    web.app.note_deed(&acting, Deed::Exported, &file_name).await?;
    let whose = (acting.household, &acting.caretaker);
    let upload = web.uploads.keep(whose, file_name, file, web.app.now());
    page(&web, &acting, frame, &id, Some((upload, made))).await
}

/// The file itself.
pub(crate) async fn fetch(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, _, upload)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let whose = (acting.household, &acting.caretaker);
    let now = web.app.now();
    let kept = web.uploads.take(whose, &upload, now);
    let (name, file) = kept.ok_or_else(|| PageError::bad(frame.t("passport-gone")))?;
    Ok(download(file, &name, "application/json")?.into_response())
}
