//! What one tap on Today records, for several animals at once.

use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::pages::record::CARRIED_ON;
use axum::Extension;
use axum::extract::{RawForm, State};
use axum::response::Redirect;
use mischief_app::command::{Acting, Draft, Recorded};
use mischief_core::event::{What, Worst};
use mischief_core::ids::AnimalId;

/// The animals that a form names: its fields `animal`.
fn animals(form: &[u8], frame: &Frame) -> Result<Vec<AnimalId>, PageError> {
    let text = std::str::from_utf8(form).unwrap_or_default();
    // Ids are written in letters that no form escapes.
    let given = text.split('&').filter_map(|pair| pair.strip_prefix("animal="));
    let animals: Result<Vec<AnimalId>, _> = given.map(AnimalId::parse).collect();
    let animals = animals.map_err(|_| PageError::NOT_FOUND)?;
    if animals.is_empty() {
        return Err(PageError::bad(frame.t("quarantine-who-missing")));
    }
    Ok(animals)
}

/// They were looked over, and nothing was found.
pub(crate) async fn looked_over(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    RawForm(form): RawForm,
) -> Result<Redirect, PageError> {
    let animals = animals(&form, &frame)?;
    let draft = Draft { observed_at: web.app.now(), what: What::HealthCheck { animals } };
    let recorded = web.app.record(&acting, vec![draft]).await?;
    Ok(back(&frame, &recorded))
}

/// This person carried on with each of them, and all stayed calm.
pub(crate) async fn carried_on(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    RawForm(form): RawForm,
) -> Result<Redirect, PageError> {
    let now = web.app.now();
    let observed_at = now.checked_sub(CARRIED_ON).unwrap_or(now);
    let draft = |animal| {
        let caretaker = acting.caretaker.clone();
        let what = What::Contact { animal, caretaker, ended_at: now, worst: Worst::Calm };
        Draft { observed_at, what }
    };
    let drafts = animals(&form, &frame)?.into_iter().map(draft).collect();
    let recorded = web.app.record(&acting, drafts).await?;
    Ok(back(&frame, &recorded))
}

/// Back to Today, which says what went on record and has the way back.
fn back(frame: &Frame, recorded: &[Recorded]) -> Redirect {
    let ids: Vec<String> = recorded.iter().map(|one| one.id.to_text()).collect();
    Redirect::to(&frame.home(&format!("/?recorded={}", ids.join("."))))
}
