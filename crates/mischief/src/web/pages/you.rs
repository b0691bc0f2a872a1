//! Whoever is signed in: their households, the devices on which they are signed in, their password.

use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use crate::web::gate::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Time;
use mischief_app::error::AppError;
use mischief_app::secret::Secret;
use mischief_core::calendar::Calendar;
use serde::Deserialize;

struct Home {
    name: String,
    link: String,
    role: &'static str,
    is_here: bool,
}

struct Device {
    label: String,
    what: String,
    end: String,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "pages/you.html")]
struct YouPage {
    frame: Frame,
    name: String,
    homes: Vec<Home>,
    devices: Vec<Device>,
    changed: bool,
    problem: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Whence {
    /// The household from which they came, for the way back.
    #[serde(default)]
    at: String,
    /// Whether the password was just changed.
    #[serde(default)]
    changed: bool,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
    Query(whence): Query<Whence>,
) -> Result<Html<String>, PageError> {
    let page = page(&web, &visitor, frame, &whence.at, None).await?;
    Ok(Html(YouPage { changed: whence.changed, ..page }.render()?))
}

async fn page(
    web: &Web,
    visitor: &Visitor,
    mut frame: Frame,
    at: &str,
    problem: Option<String>,
) -> Result<YouPage, PageError> {
    let theirs = web.app.households_of(&visitor.person).await?;
    let of_them = theirs.iter().find(|(_, acting)| acting.household.to_string() == at);
    let here = of_them.or(theirs.first()).map(|(_, acting)| acting.household);
    frame.household = here;
    let homes = theirs.iter().map(|(name, acting)| Home {
        name: name.clone(),
        link: frame.link(&format!("/h/{}/", acting.household)),
        role: acting.role.word(),
        is_here: theirs.len() > 1 && Some(acting.household) == here,
    });
    let homes = homes.collect();
    let name = web.app.sign_in_name_of(&visitor.person).await?;
    frame.who = Some(name.clone());
    // Devices belong to no household: their times are those of the machine.
    let calendar = Calendar::new(jiff::tz::TimeZone::system(), Time::midnight());
    let now = web.app.now();
    let devices = web.app.devices(&visitor.person, Some(&visitor.secret)).await?;
    let devices = devices.into_iter().map(|device| Device {
        what: frame.with(
            "devices-when",
            [
                ("since", moment(&frame, &calendar, now, device.since).into()),
                ("seen", moment(&frame, &calendar, now, device.last_seen_at).into()),
            ],
        ),
        end: frame.link(&format!("/you/devices/{}/end", device.id)),
        label: device.label,
        is_this: device.is_this,
    });
    let devices = devices.collect();
    Ok(YouPage { name, homes, devices, changed: false, problem, frame })
}

#[derive(Deserialize)]
pub(crate) struct Passwords {
    old: String,
    new: String,
}

/// Changes the password, and signs them out everywhere else.
pub(crate) async fn change_password(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<Passwords>,
) -> Result<Response, PageError> {
    let (old, new) = (Secret::given(given.old), Secret::given(given.new));
    let changed = web.app.change_password(&visitor.person, old, new, Some(&visitor.secret)).await;
    let problem = match changed {
        Ok(()) => {
            let to = frame.link("/you?changed=true");
            return Ok(Redirect::to(&to).into_response());
        }
        Err(AppError::SignIn) => frame.t("password-old-wrong"),
        Err(error @ (AppError::SlowDown { .. } | AppError::Bad(_))) => refused(&frame, &error),
        Err(error) => return Err(error.into()),
    };
    let page = page(&web, &visitor, frame, "", Some(problem)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// Signs one of their devices out.
pub(crate) async fn end_device(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
    Path(device): Path<String>,
) -> Result<Redirect, PageError> {
    web.app.end_device(&visitor.person, &device).await?;
    Ok(Redirect::to(&frame.link("/you")))
}

/// Signs them out everywhere but here.
pub(crate) async fn end_others(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
) -> Result<Redirect, PageError> {
    web.app.end_other_devices(&visitor.person, &visitor.secret).await?;
    Ok(Redirect::to(&frame.link("/you")))
}
