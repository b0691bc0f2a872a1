//! Quick records of one animal, and taking one back.

use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use axum::extract::{Path, State};
use axum::response::Redirect;
use axum::{Extension, Form};
use jiff::SignedDuration;
use mischief_app::command::{Acting, Draft};
use mischief_core::event::{Quantity, SettleSign, What, Worst};
use mischief_core::ids::{AnimalId, EventId};
use std::collections::BTreeMap;

/// How long it is taken to have lasted where people only say that they carried on.
const CARRIED_ON: SignedDuration = SignedDuration::from_mins(10);

/// Records what a form told.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Redirect, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let now = web.app.now();
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let back = frame.home(&format!("/animals/{animal}"));
    let (observed_at, what) = match field("kind") {
        "carried_on" => {
            let worst = Worst::from_word(field("worst"));
            let worst = worst.ok_or_else(|| PageError::bad(frame.t("record-worst-missing")))?;
            let began = now.checked_sub(CARRIED_ON).unwrap_or(now);
            let caretaker = acting.caretaker.clone();
            (began, What::Contact { animal, caretaker, ended_at: now, worst })
        }
        "weight" => {
            let grams = field("grams").replace(',', ".").parse().ok().and_then(Quantity::new);
            let grams = grams.ok_or_else(|| PageError::bad(frame.t("record-grams-missing")))?;
            (now, What::Weight { animal, grams })
        }
        "long_hold" => {
            let both = given.contains_key("evidence_read") && given.contains_key("room_checked");
            if !both {
                return Err(PageError::bad(frame.t("hold-agree-missing")));
            }
            let caretaker = acting.caretaker.clone();
            let agreed = What::LongHoldOptedIn {
                animal,
                caretaker,
                evidence_read: true,
                room_checked: true,
            };
            (now, agreed)
        }
        "settle" => {
            let seen = |sign: &&SettleSign| given.contains_key(sign.word());
            let signs = SettleSign::ALL.iter().filter(seen).copied().collect();
            (now, What::SettleCheck { animal, signs })
        }
        "note" if !field("text").is_empty() => {
            (now, What::Note { animal: Some(animal), text: field("text").into() })
        }
        _ => return Err(PageError::bad(frame.t("record-kind-missing"))),
    };
    let back = match what {
        What::LongHoldOptedIn { .. } => format!("{back}/session?branch=long_hold"),
        _ => back,
    };
    web.app.record(&acting, vec![Draft { observed_at, what }]).await?;
    Ok(Redirect::to(&back))
}

/// Takes a record back; it stays on record that it was there.
pub(crate) async fn take_back(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, event)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let event = EventId::parse(&event).ok_or(PageError::NOT_FOUND)?;
    let what = What::Retracted { event, reason: "taken back on the page".into() };
    let now = web.app.now();
    web.app.record(&acting, vec![Draft { observed_at: now, what }]).await?;
    Ok(Redirect::to(&frame.home("/")))
}
