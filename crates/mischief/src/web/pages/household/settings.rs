//! The household's settings: its name, its time zone, when its day starts, its language.

use super::room;
use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Time;
use mischief_app::command::{Acting, Draft};
use mischief_app::error::AppError;
use mischief_core::event::{HouseholdSettings, What};
use std::collections::BTreeMap;

/// A language that there is.
pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) name: String,
}

/// What a household can be set to.
pub(crate) struct Settings {
    pub(crate) name: String,
    pub(crate) zone: String,
    pub(crate) day_starts_at: String,
    pub(crate) language: String,
    pub(crate) languages: Vec<Language>,
    pub(crate) zones: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/household/settings.html")]
struct SettingsPage {
    frame: Frame,
    settings: Settings,
    problem: Option<String>,
}

/// The languages, each by its own name.
pub(crate) fn languages(web: &Web) -> Vec<Language> {
    let language = |tag: &str| Language { name: web.interface.of_itself(tag), tag: tag.to_owned() };
    web.interface.tags().map(language).collect()
}

/// The time zones that there are: those of places.
pub(crate) fn zones() -> Vec<String> {
    let all = jiff::tz::db().available().map(|name| name.to_string());
    let of_place = |name: &String| name.contains('/') && !name.starts_with("Etc/");
    let mut zones: Vec<String> = all.filter(of_place).collect();
    zones.push("UTC".to_owned());
    zones
}

/// An hour and minute as a form writes them.
pub(crate) fn hour(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// The zone and the start of the day that a form names.
pub(crate) fn read(
    frame: &Frame,
    given: &BTreeMap<String, String>,
) -> Result<(Box<str>, Time), String> {
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let zone = field("zone");
    if mischief_core::calendar::zone_named(zone).is_none() {
        return Err(frame.t("start-zone-unknown"));
    }
    let starts: Time = match field("day_starts_at") {
        "" => super::super::start::DAY_STARTS_AT,
        text => text.parse().map_err(|_| frame.t("settings-day-unknown"))?,
    };
    Ok((zone.into(), starts))
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let (frame, settings) = as_it_is(&web, &acting, frame).await?;
    Ok(Html(SettingsPage { frame, settings, problem: None }.render()?))
}

async fn as_it_is(
    web: &Web,
    acting: &Acting,
    frame: Frame,
) -> Result<(Frame, Settings), PageError> {
    let (frame, situation) = room(web, acting, frame).await?;
    let home = situation.view().home;
    let settings = Settings {
        name: web.app.household_name(acting.household).await?,
        zone: home.calendar.zone().iana_name().unwrap_or("UTC").to_owned(),
        day_starts_at: hour(home.calendar.day_starts_at()),
        language: home.language.to_string(),
        languages: languages(web),
        zones: zones(),
    };
    Ok((frame, settings))
}

/// Changes what is different.
pub(crate) async fn change(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let (frame, mut settings) = as_it_is(&web, &acting, frame).await?;
    match make(&web, &acting, &frame, &settings, &given).await {
        Ok(()) => Ok(Redirect::to(&frame.home("/household")).into_response()),
        Err(problem) => {
            let was = |name: &str| given.get(name).cloned().unwrap_or_default();
            settings.name = was("name");
            settings.zone = was("zone");
            settings.day_starts_at = was("day_starts_at");
            let page = SettingsPage { frame, settings, problem: Some(problem) }.render()?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
        }
    }
}

async fn make(
    web: &Web,
    acting: &Acting,
    frame: &Frame,
    settings: &Settings,
    given: &BTreeMap<String, String>,
) -> Result<(), String> {
    let told = |error: AppError| refused(frame, &error);
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let (zone, starts) = read(frame, given)?;
    let language = field("language");
    if !settings.languages.iter().any(|known| known.tag == language) {
        return Err(frame.t("settings-language-unknown"));
    }
    if field("name") != settings.name {
        web.app.rename_household(acting, field("name")).await.map_err(told)?;
    }
    let set = HouseholdSettings {
        time_zone: (*zone != *settings.zone).then_some(zone),
        day_starts_at: (hour(starts) != settings.day_starts_at).then_some(starts),
        language: (language != settings.language).then(|| language.into()),
    };
    if set != HouseholdSettings::default() {
        let drafts = vec![Draft { observed_at: web.app.now(), what: What::HouseholdSet { set } }];
        web.app.record(acting, drafts).await.map_err(told)?;
    }
    Ok(())
}
