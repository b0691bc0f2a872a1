//! Moving animals: one form, one event.

use super::page;
use crate::web::Web;
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::given::Sent;
use crate::web::telling::{known, present};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Date;
use mischief_app::command::{Acting, Draft};
use mischief_app::situation::Scope;
use mischief_core::event::What;
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EnclosureId};

/// Moves animals.
pub(crate) async fn change(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent(sent);
    let situation = web.app.situation(&acting, Scope::Household).await?;
    match draft(&frame, &situation.view().home, &sent) {
        Ok(draft) => {
            web.app.record(&acting, vec![draft]).await?;
            Ok(Redirect::to(&frame.home("/homes")).into_response())
        }
        Err(problem) => {
            let page = page(&web, &acting, frame, sent, Some(problem)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// What a form asks for.
fn draft(frame: &Frame, home: &Home, sent: &Sent) -> Result<Draft, String> {
    let moving = known(home, sent.all("animal"));
    if moving.is_empty() {
        return Err(frame.t("homes-move-nobody"));
    }
    let enclosure = cage(frame, home, sent)?;
    let there = present(home);
    let there = there.iter().filter(|id| home.housing.enclosure(id) == Some(&enclosure));
    let stay = there.filter(|id| !sent.ticked("only") && !moving.contains(id)).cloned();
    let mut animals: Vec<AnimalId> = stay.collect();
    animals.extend(moving);
    animals.sort_unstable();
    let day = |name: &str, missing: &str| -> Result<Option<Date>, String> {
        match sent.one(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| frame.t(missing)),
        }
    };
    let since = day("since", "homes-day-wrong")?.filter(|since| *since < home.today);
    let observed_at = match since {
        Some(since) => home.calendar.start(since).map_err(|_| frame.t("homes-day-wrong"))?,
        None => home.now,
    };
    let until = day("until", "homes-day-wrong")?;
    if until.is_some_and(|until| until < home.today) {
        return Err(frame.t("homes-until-over"));
    }
    let reason = Some(sent.one("alone_reason")).filter(|reason| !reason.is_empty());
    let alone_reason = reason.map(Into::into);
    Ok(Draft { observed_at, what: What::Housed { animals, enclosure, alone_reason, until } })
}

/// Where they move: a cage that is there, or a new one. A name that a cage has already is that cage.
fn cage(frame: &Frame, home: &Home, sent: &Sent) -> Result<EnclosureId, String> {
    let name = match sent.one("cage") {
        "" => sent.one("new_cage"),
        id => return EnclosureId::parse(id).map_err(|_| frame.t("homes-move-nowhere")),
    };
    let id = enclosure::id_of(name).ok_or_else(|| frame.t("homes-move-nowhere"))?;
    let lived = home.animals().flat_map(|(animal, _)| home.housing.stays(animal));
    let same = lived.map(|(known, ..)| known).find(|known| enclosure::is(known, &id));
    Ok(same.cloned().unwrap_or(id))
}
