//! What a record changed: said right after it, with what to do now, and with the way back.

use super::animal::timeline::capital;
use super::handbook::places::{self, Leaf};
use super::today::{self, Line, framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::pages::record::{Field, Mark};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::role::Act;
use mischief_app::situation::Scope;
use mischief_core::ethogram::Level;
use mischief_core::event::{LeftReason, What};
use mischief_core::ids::{AnimalId, EventId};
use mischief_rulebook::words::FluentValue;

/// So many animals of one record are told of.
const TOLD: usize = 8;

/// From this grade on there is blood.
const BLEEDS: u8 = 3;

#[derive(Template)]
#[template(path = "pages/recorded.html")]
struct RecordedPage {
    frame: Frame,
    back: String,
    name: String,
    /// For a farewell there is nothing to do, and no other word.
    farewell: Option<String>,
    what: String,
    first: Vec<Field>,
    /// Where the handbook has it.
    read: Option<Leaf>,
    /// What it moved and what newly holds.
    changes: Vec<String>,
    now: Vec<Line>,
    /// Where it is taken back, where whoever looks may.
    undo: Option<String>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal, event)): Path<(String, String, String)>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let event = EventId::parse(&event).ok_or(PageError::NOT_FOUND)?;
    let asked = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&asked)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let found = situation.log.find(event).ok_or(PageError::NOT_FOUND)?;
    let concerned = mischief_core::log::own_animals(found);
    let taken = view.home.is_retracted(event);
    if taken || !concerned.contains(&&animal) {
        return Err(PageError::NOT_FOUND);
    }
    let without = situation.without(&acting.caretaker, event)?;
    let before = without.view();
    let teller = teller(&web, &situation, &view);
    let mut changes = Vec::new();
    let mut now = Vec::new();
    let by_hand = matches!(found.what, What::Placed { .. } | What::ProtocolAssigned { .. });
    let here = |id: &&&AnimalId| view.home.animal(id).is_some_and(|a| a.left().is_none());
    for id in concerned.iter().filter(here).take(TOLD) {
        changes.extend(teller.moved((&before, &view), id, by_hand));
        let is = view.recommend(id, &acting.caretaker, None)?;
        let was = before.recommend(id, &acting.caretaker, None).ok();
        let main = is.blocked_by.first().copied();
        changes.extend(teller.newly_blocked(was.as_ref(), &is, main));
        now.push(today::line(&frame, &teller, &is));
    }
    let own = found.by == acting.caretaker;
    let act = if own { Act::TakeBackOwn } else { Act::TakeBackAny };
    let may = acting.may(act, web.app.now()).is_ok();
    let page = RecordedPage {
        back: frame.home(&format!("/animals/{animal}")),
        name: teller.animal_name(&animal),
        farewell: farewell(&frame, &teller, &found.what),
        what: capital(&teller.happened(&found.what)),
        read: read(&frame, &teller, &animal, &found.what),
        first: first(&frame, &teller, &animal, &found.what),
        changes,
        now,
        undo: may.then(|| frame.home(&format!("/take-back/{}", event.to_text()))),
        frame,
    };
    Ok(Html(page.render()?))
}

fn farewell(frame: &Frame, teller: &Teller<'_>, what: &What) -> Option<String> {
    let What::AnimalLeft { animal, reason: LeftReason::Died } = what else { return None };
    let name = FluentValue::from(teller.animal_name(animal));
    Some(frame.with("farewell-done", [("name", name)]))
}

/// Where the handbook has what was recorded.
fn read(frame: &Frame, teller: &Teller<'_>, id: &AnimalId, what: &What) -> Option<Leaf> {
    match what {
        What::HealthSign { sign, .. } => {
            let sign = teller.book.signs.get(*sign)?;
            Some(places::sign(frame, teller, id, &sign.id))
        }
        What::Bite { .. } => Some(places::chapter(frame, "bites")),
        _ => None,
    }
}

/// What comes before everything else: what to do about a sign, what a bite means.
fn first(frame: &Frame, teller: &Teller<'_>, id: &AnimalId, what: &What) -> Vec<Field> {
    let about = |key: &str| teller.about(id, key, None);
    let said = |mark, heading, key: &str, part: &str| Field::Said {
        mark,
        heading,
        lines: teller.lines_about(id, key, part),
    };
    match what {
        What::HealthSign { sign, .. } => {
            let Some(sign) = teller.book.signs.get(*sign) else { return Vec::new() };
            let mark = match sign.level {
                Level::Red => Mark::Stop,
                Level::Amber => Mark::Wait,
                Level::Note => Mark::Plain,
            };
            let level = about(&format!("level-{}", sign.level.word()));
            vec![said(mark, level, &format!("sign-{}", sign.id), "do")]
        }
        What::Bite { grade, .. } => {
            let plan = frame.t("recorded-bite-plan");
            let mut all = vec![said(Mark::Plain, plan, &format!("bite-{grade}"), "plan")];
            if *grade >= BLEEDS {
                all.push(said(Mark::Wait, about("bite-watch"), "bite-watch", "text"));
                all.insert(0, said(Mark::Stop, about("bite-doctor"), "bite-doctor", "when"));
            }
            all
        }
        _ => Vec::new(),
    }
}
