//! Photos of an animal: looking at them, adding one, choosing the one that stands for it, removing.

use super::animal::timeline::capital;
use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use askama::Template;
use axum::Extension;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use mischief_app::command::Acting;
use mischief_app::error::AppError;
use mischief_app::picture::PictureError;
use mischief_app::query::Photo;
use mischief_app::role::Act;
use mischief_app::situation::Scope;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_rulebook::words::FluentValue;

/// A photo as pages show it.
pub(crate) struct Shown {
    /// Where the small one is.
    pub(crate) small: String,
    /// Where the large one is.
    pub(crate) large: String,
    /// What it says to who does not see it.
    pub(crate) alt: String,
    /// When it was added, and by whom.
    pub(crate) about: String,
    /// The one that stands for the animal.
    pub(crate) first: bool,
    /// Where it is chosen or removed, where whoever looks may.
    pub(crate) choose: Option<String>,
    pub(crate) remove: Option<String>,
}

/// The photos of an animal, the newest first.
pub(crate) fn shown(
    frame: &Frame,
    teller: &Teller<'_>,
    acting: &Acting,
    photos: &[Photo],
) -> Vec<Shown> {
    let first = photos.iter().max_by_key(|photo| (photo.chosen_at, &photo.id));
    let now = teller.home.now;
    let one = |photo: &Photo| {
        let day = teller.home.calendar.day(photo.added_at);
        let day = teller.words.day_text(day, teller.home.today);
        let who = CaretakerId::parse(&photo.caretaker);
        let own = acting.caretaker.as_str() == photo.caretaker;
        let name = AnimalId::parse(&photo.animal).map(|id| teller.animal_name(&id));
        let args =
            [("name", FluentValue::from(name.unwrap_or_default())), ("day", day.clone().into())];
        let who = who.map_or_else(|_| photo.caretaker.clone(), |id| teller.caretaker_name(&id));
        let link = |end: &str| frame.home(&format!("/photos/{}/{end}", photo.id));
        let is_first = first.is_some_and(|first| first.id == photo.id);
        let may = |act| acting.may(act, now).is_ok();
        let removes = if own { Act::TakeBackOwn } else { Act::TakeBackAny };
        Shown {
            small: link("small"),
            large: link("large"),
            alt: frame.with("photo-alt", args),
            about: format!("{}, {who}", capital(&day)),
            first: is_first,
            choose: (!is_first && may(Act::RecordCare)).then(|| link("choose")),
            remove: may(removes).then(|| link("remove")),
        }
    };
    photos.iter().rev().map(one).collect()
}

/// Where the small picture is that stands for an animal.
pub(crate) fn portrait(frame: &Frame, photos: &[Photo]) -> Option<String> {
    let first = photos.iter().max_by_key(|photo| (photo.chosen_at, &photo.id))?;
    Some(frame.home(&format!("/photos/{}/small", first.id)))
}

#[derive(Template)]
#[template(path = "pages/photos.html")]
struct PhotosPage {
    frame: Frame,
    back: String,
    name: String,
    photos: Vec<Shown>,
    may_add: bool,
    problem: Option<String>,
}

/// All photos of an animal.
pub(crate) async fn list(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    page(&web, &acting, frame, &animal, None).await
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    animal: &AnimalId,
    problem: Option<&'static str>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Household).await?;
    let photos = web.app.photos(acting, animal).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let known = view.home.animal(animal).ok_or(PageError::NOT_FOUND)?;
    let teller = teller(web, &situation, &view);
    let page = PhotosPage {
        back: frame.home(&format!("/animals/{animal}")),
        name: known.name.to_string(),
        photos: shown(&frame, &teller, acting, &photos),
        may_add: acting.may(Act::RecordCare, web.app.now()).is_ok(),
        problem: problem.map(|key| frame.t(key)),
        frame,
    };
    Ok(Html(page.render()?))
}

/// Adds the photo of a form.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let file = match form {
        Ok(form) => file_of(form).await,
        Err(_) => Err(PictureError::Unreadable),
    };
    let added = match file {
        Ok(file) => web.app.add_photo(&acting, &animal, file).await,
        Err(error) => Err(error.into()),
    };
    let (status, problem) = match added {
        Ok(_) => {
            let back = frame.home(&format!("/animals/{animal}/photos"));
            return Ok(Redirect::to(&back).into_response());
        }
        Err(AppError::Picture(PictureError::TooLarge)) => {
            (StatusCode::PAYLOAD_TOO_LARGE, "photo-too-large")
        }
        Err(AppError::Picture(PictureError::TooMany)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "photo-too-many")
        }
        Err(AppError::Picture(PictureError::Unreadable)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "photo-unreadable")
        }
        Err(error) => return Err(error.into()),
    };
    let page = page(&web, &acting, frame, &animal, Some(problem)).await?;
    Ok((status, page).into_response())
}

/// The file of a form, whatever else is in it.
async fn file_of(mut form: Multipart) -> Result<Vec<u8>, PictureError> {
    let failed = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    };
    while let Some(field) = form.next_field().await.map_err(failed)? {
        if field.name() == Some("photo") {
            return Ok(field.bytes().await.map_err(failed)?.to_vec());
        }
    }
    Err(PictureError::Unreadable)
}

/// A photo itself. Its content never changes, so a device may keep it; nobody else may.
pub(crate) async fn serve(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, photo, size)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let large = match size.as_str() {
        "large" => true,
        "small" => false,
        _ => return Err(PageError::NOT_FOUND),
    };
    let content = web.app.photo_content(&acting, &photo, large).await?;
    let content = content.ok_or(PageError::NOT_FOUND)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"photo.jpg\"")),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        ),
    ];
    Ok((headers, content).into_response())
}

/// Lets a photo stand for its animal.
pub(crate) async fn choose(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, photo)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let back = of_animal(&web, &acting, &frame, &photo).await?;
    web.app.choose_photo(&acting, &photo).await?;
    Ok(Redirect::to(&back))
}

/// Removes a photo.
pub(crate) async fn remove(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, photo)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let back = of_animal(&web, &acting, &frame, &photo).await?;
    web.app.remove_photo(&acting, &photo).await?;
    Ok(Redirect::to(&back))
}

/// The address of the photos among which one is.
async fn of_animal(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    photo: &str,
) -> Result<String, PageError> {
    let photo = web.app.photo(acting, photo).await?.ok_or(PageError::NOT_FOUND)?;
    Ok(frame.home(&format!("/animals/{}/photos", photo.animal)))
}
