//! An animal's passport: its signed record for another household, and taking one in.

use super::asked::{Asked, animal};
use super::error::ApiError;
use super::shape;
use crate::web::Web;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::{Extension, Json};
use jiff::civil::Date;
use mischief_app::command::{Acting, Deed, Seal, Settled};
use mischief_app::situation::Scope;
use mischief_core::event::Origin;
use mischief_core::event::wire::{Code, NAME_LENGTH_MAX, Refusal};
use mischief_core::recommend::AskError;
use std::collections::BTreeMap;

/// An animal's whole record, signed, for another household. No names of people are in it.
#[utoipa::path(
    operation_id = "export_passport",
    get, path = "/api/v1/households/{household}/animals/{animal}/passport", tag = "passports",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("animal" = String, Path, description = "The animal's id"),
        ("from" = Option<String>, Query, description = "What the household is called in it; not named where nobody says"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = shape::PassportFile),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 403, description = "Not for this token, or not for its maker", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
    ),
)]
pub(crate) async fn export(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Path((_, id)): Path<(String, String)>,
    Query(given): Query<BTreeMap<String, String>>,
) -> Result<impl IntoResponse, ApiError> {
    let (id, asked) = (animal(&id)?, Asked::of(given, &["from"])?);
    let situation = web.app.situation(&acting, Scope::Household).await?;
    if situation.view().home.animal(&id).is_none() {
        return Err(AskError::UnknownAnimal(id).into());
    }
    let from = asked.text("from", NAME_LENGTH_MAX)?;
    let made = web.app.export_passport(&acting, &id, from).await?;
    web.app.note_deed(&acting, Deed::Exported, &format!("{id}.passport.json")).await?;
    Ok(([(CONTENT_TYPE, "application/json")], made.text))
}

/// Takes an animal in with its record: all of it or nothing, and once however often it is sent.
///
/// The body is the passport as it was made. With `dry_run` nothing is taken in: the answer says what
/// would be. One that was changed after it was signed is refused.
#[utoipa::path(
    operation_id = "take_in_passport",
    post, path = "/api/v1/households/{household}/passports", tag = "passports",
    params(
        ("household" = String, Path, description = "The household's number"),
        ("origin" = String, Query, description = "From what it comes, as `rescue`"),
        ("arrived_on" = String, Query, description = "The local day on which it came, as 2026-11-24"),
        ("dry_run" = Option<String>, Query, description = "There: nothing is taken in"),
    ),
    request_body = shape::PassportFile,
    responses(
        (status = 200, description = "What was asked for", body = shape::TakenIn),
        (status = 400, description = "What was asked can't be; `path` says where", body = shape::Failure),
        (status = 403, description = "Not for this token, or not for its maker", body = shape::Failure),
        (status = 404, description = "No such thing, or another household's", body = shape::Failure),
        (status = 413, description = "More than fits", body = shape::Failure),
    ),
)]
pub(crate) async fn take_in(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Query(given): Query<BTreeMap<String, String>>,
    body: Bytes,
) -> Result<Json<shape::TakenIn>, ApiError> {
    let dry_run = given.contains_key("dry_run");
    let asked = Asked::of(given, &["origin", "arrived_on", "dry_run"])?;
    let how = settled(&asked)?;
    let text = std::str::from_utf8(&body)
        .map_err(|_| Refusal::new(Code::BadJson, "", "the body is not UTF-8"))?;
    let passport = web.app.read_passport(text)?;
    let taking = match dry_run {
        true => web.app.check_passport(&acting, &passport, how).await?,
        false => web.app.import_passport(&acting, &passport, how).await?,
    };
    if !dry_run && !taking.already {
        web.app.note_deed(&acting, Deed::Imported, &passport.bundle).await?;
    }
    let (seal, fingerprint) = match passport.seal {
        Seal::Good(fingerprint) => ("good", Some(fingerprint)),
        Seal::Missing => ("missing", None),
        Seal::Broken => ("broken", None),
    };
    Ok(Json(shape::TakenIn {
        ok: true,
        animal: taking.animal.to_string(),
        other_id: taking.other_id,
        events: taking.events,
        duplicate: taking.already,
        dry_run,
        household: passport.household,
        seal: seal.to_owned(),
        fingerprint,
    }))
}

/// From what and on which day it comes.
fn settled(asked: &Asked) -> Result<Settled, ApiError> {
    let missing = |name: &str| {
        ApiError::unknown(Code::MissingField, name, format!("`{name}` is missing in the address"))
    };
    let text = |name: &'static str| asked.text(name, NAME_LENGTH_MAX)?.ok_or_else(|| missing(name));
    let origin = Origin::from_word(text("origin")?).ok_or_else(|| {
        let known: Vec<&str> = Origin::ALL.iter().map(|origin| origin.word()).collect();
        ApiError::bad("origin", format!("`origin` is one of: {}", known.join(", ")))
    })?;
    let arrived_on: Date = text("arrived_on")?
        .parse()
        .map_err(|_| ApiError::bad("arrived_on", "`arrived_on` is a day, as 2026-11-24"))?;
    Ok(Settled { arrived_on, origin })
}
