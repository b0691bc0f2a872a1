//! Accepting an invitation: for somebody new, with a name and a password, or for whoever is signed
//! in already.

use super::sign_in::{kept, label_of};
use crate::web::Web;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::PersonId;
use mischief_app::error::AppError;
use mischief_app::role::Role;
use mischief_app::secret::Secret;
use mischief_core::event::wire::NAME_LENGTH_MAX;
use mischief_core::event::{AgeBand, CaretakerFacts};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "pages/join.html")]
struct JoinPage {
    frame: Frame,
    invitation: String,
    household: String,
    role: &'static str,
    /// Whether they become somebody who is known there already.
    is_known: bool,
    /// The name with which the visitor is signed in on this device.
    signed_in: Option<String>,
    name: String,
    age: String,
    at_risk: bool,
    problem: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Link {
    #[serde(default)]
    invitation: String,
}

/// Who is signed in on the device, where somebody is.
async fn signed_in(web: &Web, frame: &Frame, headers: &HeaderMap) -> Option<PersonId> {
    web.app.signed_in(&frame.device(headers)?).await.ok()
}

/// The form.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    headers: HeaderMap,
    Query(link): Query<Link>,
) -> Result<Html<String>, PageError> {
    let address = frame.client.to_string();
    let given = BTreeMap::from([("invitation".to_owned(), link.invitation)]);
    Ok(Html(page(&web, frame, &headers, &address, &given, None).await?.render()?))
}

async fn page(
    web: &Web,
    frame: Frame,
    headers: &HeaderMap,
    address: &str,
    given: &BTreeMap<String, String>,
    problem: Option<String>,
) -> Result<JoinPage, PageError> {
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let secret = Secret::given(field("invitation"));
    let (invitation, household) = web.app.invitation_from(&secret, address).await?;
    let signed_in = match signed_in(web, &frame, headers).await {
        Some(person) => Some(web.app.sign_in_name_of(&person).await?),
        None => None,
    };
    Ok(JoinPage {
        invitation: field("invitation").to_owned(),
        household,
        role: invitation.role.word(),
        is_known: invitation.caretaker.is_some(),
        signed_in,
        name: field("name").to_owned(),
        age: field("age").to_owned(),
        at_risk: given.contains_key("at_risk"),
        problem,
        frame: frame.nowhere(),
    })
}

/// Accepts it.
pub(crate) async fn accept(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    headers: HeaderMap,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let address = frame.client.to_string();
    let secret = Secret::given(given.get("invitation").map_or("", |text| text.trim()));
    // An invitation that is not good makes nobody.
    let (invitation, _) = web.app.invitation_from(&secret, &address).await?;
    let until = match invitation.role {
        Role::Sitter { until } => Some(until),
        _ => None,
    };
    let over = until.is_some_and(|until| until <= web.app.now());
    let joined = match over {
        true => Err(frame.t("join-over")),
        false => {
            let known = invitation.caretaker.is_some();
            join(&web, &frame, &headers, &secret, known, &given).await
        }
    };
    match joined {
        Ok(response) => Ok(response),
        Err(problem) => {
            let page = page(&web, frame, &headers, &address, &given, Some(problem)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
        }
    }
}

async fn join(
    web: &Web,
    frame: &Frame,
    headers: &HeaderMap,
    secret: &Secret,
    is_known: bool,
    given: &BTreeMap<String, String>,
) -> Result<Response, String> {
    let told = |error: AppError| refused(frame, &error);
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let name = field("name");
    let facts = match is_known {
        true => CaretakerFacts { name: None, age_band: None, at_risk: None },
        false => {
            if name.is_empty() {
                return Err(frame.t("start-name-missing"));
            }
            if name.chars().count() > NAME_LENGTH_MAX {
                return Err(frame.t("cage-name-wrong"));
            }
            let age = AgeBand::from_word(field("age"));
            CaretakerFacts {
                name: Some(name.into()),
                age_band: Some(age.ok_or_else(|| frame.t("people-age-missing"))?),
                at_risk: given.contains_key("at_risk").then_some(true),
            }
        }
    };
    let own = signed_in(web, frame, headers).await.filter(|_| given.contains_key("as_me"));
    let lead = |acting: mischief_app::command::Acting| {
        Redirect::to(&frame.link(&format!("/h/{}/", acting.household)))
    };
    if let Some(person) = own {
        let acting = web.app.accept_invitation(secret, &person, facts).await.map_err(told)?;
        return Ok(lead(acting).into_response());
    }
    // A space before or after a password belongs to it.
    let password = Secret::given(given.get("password").map_or("", String::as_str));
    let person = web.app.new_person(field("sign_in"), password).await.map_err(told)?;
    let acting = web.app.accept_invitation(secret, &person, facts).await.map_err(told)?;
    let device = web.app.sign_in_device(person, &label_of(headers)).await.map_err(told)?;
    Ok((kept(frame, &device), lead(acting)).into_response())
}
