//! A sitting with the animals of a cage: what each of them may do now, for one device to guide.

use super::session::joined;
use super::session::plan::{Planner, in_script};
use super::today::framed;
use crate::web::Web;
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::told::text;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::ids::{AnimalId, EnclosureId};
use serde_json::json;

/// More than this nobody sits with at once; beyond it the first are taken, by name.
const MOST: usize = 12;

#[derive(Template)]
#[template(path = "pages/sitting.html")]
struct SittingPage {
    frame: Frame,
    name: String,
    /// Each animal and what to do with it, for who has no script: name, what, address.
    each: Vec<(String, String, String)>,
    plan: String,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, enclosure)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let enclosure = EnclosureId::parse(&enclosure).map_err(|_| PageError::NOT_FOUND)?;
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Today);
    let lives = |id: &&AnimalId| view.home.housing.enclosure(id) == Some(&enclosure);
    let present = view.home.animals().filter(|(_, animal)| animal.left().is_none());
    let mut animals: Vec<AnimalId> =
        present.map(|(id, _)| id).filter(lives).take(MOST).cloned().collect();
    if animals.is_empty() {
        return Err(PageError::NOT_FOUND);
    }
    let planner = Planner::new(&web, &frame, &acting, &situation, &view);
    animals.sort_by_key(|id| planner.teller.name(id).to_lowercase());
    let (mut plans, mut resting, mut each) = (Vec::new(), Vec::new(), Vec::new());
    for animal in &animals {
        let told = planner.told(animal, None)?;
        let what = text(&told.answer, if told.goes() { "/short" } else { "/do/0" });
        let link = frame.home(&format!("/animals/{animal}"));
        each.push((told.name.clone(), what.clone(), link));
        if told.goes() {
            plans.push(joined(told.plan, json!({"drawing": told.drawing})));
        } else {
            resting.push(json!({"name": told.name, "what": what}));
        }
    }
    let name = enclosure::shown(&enclosure);
    let own = json!({
        "enclosure": enclosure.as_str(), "name": name, "plans": plans, "resting": resting,
    });
    let plan = in_script(&joined(planner.shared(), own));
    Ok(Html(SittingPage { name, each, plan, frame: frame.clone() }.render()?))
}
