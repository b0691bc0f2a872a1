//! Moving animals: one form, one event.

use super::{Question, page};
use crate::web::Web;
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::given::Sent;
use crate::web::pages::today::teller;
use crate::web::telling::{known, names, present};
use crate::web::told::{list, text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Date;
use mischief_app::command::{Acting, Draft};
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::{IntroductionOutcome, What};
use mischief_core::explain::Verdict;
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EnclosureId};
use mischief_core::recommend::View;
use mischief_core::rulebook::Rulebook;
use std::collections::BTreeSet;

/// Moves animals.
pub(crate) async fn change(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent(sent);
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let asked = match draft(&frame, &situation.view().home, &sent) {
        Ok(draft) => {
            let question = match sent.ticked("anyway") {
                true => None,
                false => question(&web, &frame, &situation, (&draft.what, &sent))?,
            };
            if question.is_none() {
                web.app.record(&acting, vec![draft]).await?;
                return Ok(Redirect::to(&frame.home("/homes")).into_response());
            }
            (None, question)
        }
        Err(problem) => (Some(problem), None),
    };
    let page = page(&web, &acting, frame, sent, asked).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// What is asked before strangers come to live together.
fn question(
    web: &Web,
    frame: &Frame,
    situation: &Situation,
    (what, sent): (&What, &Sent),
) -> Result<Option<Question>, PageError> {
    let What::Housed { animals, .. } = what else { return Ok(None) };
    let view = situation.view();
    let (mut pairs, mut who) = (Vec::new(), Vec::new());
    for (at, a) in animals.iter().enumerate() {
        for b in animals.iter().skip(at + 1) {
            if view.home.housing.together_since(a, b).is_none()
                && are_strangers(&view, &situation.book, [a, b])?
            {
                pairs.push([a, b]);
                who.extend([a.clone(), b.clone()]);
            }
        }
    }
    if pairs.is_empty() {
        return Ok(None);
    }
    who.sort_unstable();
    who.dedup();
    let parties = view.parties(&who)?;
    let meeting = view.meeting(&parties);
    let teller = teller(web, situation, &view);
    let told = teller.meeting(&meeting, &parties);
    let moving = known(&view.home, sent.all("animal"));
    let side = |id: &AnimalId| if moving.contains(id) { "newcomer" } else { "resident" };
    let sides: Vec<String> = who.iter().map(|id| format!("{}={id}", side(id))).collect();
    let mut kinds = BTreeSet::new();
    let reasons = list(&told, "/may_meet/because").iter();
    let reasons = reasons.filter(|reason| kinds.insert(text(reason, "/rule")));
    let all: Vec<String> = who.iter().map(|id| format!("animal={id}")).collect();
    Ok(Some(Question {
        pairs: pairs.into_iter().map(|pair| names(&teller, pair)).collect(),
        reasons: reasons.map(|reason| text(reason, "/text")).collect(),
        why: frame.home(&format!("/may-meet?{}", all.join("&"))),
        never: meeting.verdict == Verdict::Stop,
        begin: frame.home(&format!("/introductions?{}#begin", sides.join("&"))),
    }))
}

/// Whether two do not know each other: they neither came on one day nor were introduced, or are such
/// as never meet.
fn are_strangers(
    view: &View<'_>,
    book: &Rulebook,
    [a, b]: [&AnimalId; 2],
) -> Result<bool, PageError> {
    let came = |id| view.home.animal(id).and_then(|animal| animal.arrival()).map(|stay| stay.on);
    let mut know = came(a) == came(b);
    for (id, gathering) in view.home.introductions.iter() {
        let there = |id: &AnimalId| gathering.members.iter().any(|member| member.animal == *id);
        if know || !there(a) || !there(b) {
            continue;
        }
        let guidance = view.recommend_introduction(id)?;
        let way = book.introduction(&guidance.protocol);
        let far = |step| way.is_some_and(|way| way.rung(step) >= Some(way.unwatched));
        let mut pairs =
            guidance.pairs.iter().filter(|p| p.animals.contains(a) && p.animals.contains(b));
        know = guidance.ended == Some(IntroductionOutcome::Together) || pairs.any(|p| far(&p.step));
    }
    let both = [a.clone(), b.clone()];
    Ok(!know || view.may_meet(&both)?.verdict == Verdict::Stop)
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
