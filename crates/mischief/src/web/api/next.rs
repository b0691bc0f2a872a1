//! What comes next for the animals of events that were just taken in, in a line each.

use super::error::ApiError;
use super::shape;
use crate::web::Web;
use crate::web::frame::Frame;
use crate::web::pages::today::{framed, line, teller};
use crate::web::told::text;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::ids::AnimalId;

/// More animals than this one answer does not speak of.
pub(super) const MOST: usize = 12;

/// What comes next for animals, for whoever recorded.
pub(super) async fn next(
    web: &Web,
    frame: Frame,
    acting: &Acting,
    animals: &[AnimalId],
) -> Result<Vec<shape::Next>, ApiError> {
    let situation = web.app.situation(acting, Scope::Animals(animals)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting);
    let teller = teller(web, &situation, &view);
    let mut next = Vec::with_capacity(animals.len());
    for animal in animals {
        let recommendation = view.recommend(animal, &acting.caretaker, None)?;
        let told = teller.recommendation(&recommendation);
        let line = line(&frame, &teller, &recommendation);
        next.push(shape::Next {
            animal: animal.to_string(),
            name: line.name,
            step: recommendation.step.to_string(),
            title: text(&told, "/title"),
            verdict: line.verdict.to_owned(),
            what: line.what,
            why: line.why,
        });
    }
    Ok(next)
}
