//! The live introduction: what a device needs to guide a meeting, with or without a connection.

use super::introduction::Asked;
use super::introductions::who;
use super::today::{framed, teller};
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::telling::name;
use crate::web::told::{text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::explain::Verdict;
use mischief_core::ids::{AnimalId, IntroductionId, StepId};
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "pages/meeting.html")]
struct MeetingPage {
    frame: Frame,
    who: String,
    title: String,
    short: String,
    advice: Vec<String>,
    plan: String,
    back: String,
}

/// The page. Where no meeting is right now, it says so; one that the device still keeps is not lost.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, introduction)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let id = IntroductionId::parse(&introduction).map_err(|_| PageError::NOT_FOUND)?;
    let situation = web.app.situation(&acting, Scope::Introduction(&id)).await?;
    let view = situation.view();
    let guidance = view.recommend_introduction(&id)?;
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let teller = teller(&web, &situation, &view);
    let way = situation.book.introduction(&guidance.protocol).ok_or(PageError::NOT_FOUND)?;
    let (situation, view) = (&situation, &view);
    let (teller, guidance, frame) = (&teller, &guidance, &frame);
    let asked = Asked { frame, situation, view, teller, guidance, way };
    let told = teller.guidance(guidance);
    let goes = guidance.verdict == Verdict::Go && asked.is_live();
    let plan = plan(&web, &acting, &asked, &told, goes);
    let page = MeetingPage {
        who: who(frame, teller, guidance),
        title: text(&told, "/title"),
        short: text(&plan, "/short"),
        advice: texts(&told, "/do"),
        // Within a script element nothing but this could end it.
        plan: plan.to_string().replace('<', "\\u003c"),
        back: frame.home(&format!("/introductions/{id}")),
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// The words that the script says, without what comes before each in the catalogue.
const SAID: &[&str] = &[
    "meeting-apart",
    "meeting-ate",
    "meeting-back",
    "meeting-begin",
    "meeting-both-sides",
    "meeting-calm",
    "meeting-drop",
    "meeting-end",
    "meeting-go-on",
    "meeting-hungry",
    "meeting-kept",
    "meeting-kind-let_be",
    "meeting-kind-ready",
    "meeting-kind-stop",
    "meeting-kind-watch",
    "meeting-leads",
    "meeting-look-over",
    "meeting-newcomers",
    "meeting-next",
    "meeting-no-storage",
    "meeting-open",
    "meeting-over-blood",
    "meeting-over-calm",
    "meeting-over-stopped",
    "meeting-over-tense",
    "meeting-past",
    "meeting-place",
    "meeting-record",
    "meeting-refused",
    "meeting-residents",
    "meeting-save",
    "meeting-save-well",
    "meeting-saved",
    "meeting-skip",
    "meeting-slept",
    "meeting-stop",
    "meeting-take-back",
    "meeting-time-over",
    "meeting-timer",
    "meeting-together",
    "meeting-undo",
    "meeting-unlit",
    "meeting-way-buzz",
    "meeting-way-flash",
    "meeting-way-sound",
    "meeting-ways",
    "meeting-who",
    "meeting-who-there",
    "meeting-whom",
    "meeting-wound-gape",
    "meeting-wound-nick",
    "meeting-wounds",
];

fn plan(web: &Web, acting: &Acting, asked: &Asked<'_>, told: &Value, goes: bool) -> Value {
    let Asked { frame, teller, guidance, .. } = asked;
    let said = SAID.iter().map(|key| {
        let short = key.strip_prefix("meeting-").unwrap_or(key);
        (short.to_owned(), Value::String(frame.t(key)))
    });
    let words: serde_json::Map<String, Value> = said.collect();
    let animal = |side: &'static str| move |id: &AnimalId| json!({"id": id.as_str(), "name": name(teller.home, id), "side": side});
    let newcomers = guidance.newcomers.iter().map(animal("newcomer"));
    let animals: Vec<Value> =
        newcomers.chain(guidance.residents.iter().map(animal("resident"))).collect();
    let leads = guidance.outlook.as_ref().map(|outlook| {
        let title = |step: &StepId| asked.title(step);
        json!({
            "clean": title(&outlook.clean),
            "success": title(&outlook.success),
            "mixed": title(&outlook.mixed),
            "fail": title(&outlook.fail),
            "severe": title(&outlook.severe),
        })
    });
    let vet = teller.group_scene(guidance, |scene| {
        let args = teller.words.scene_args(scene);
        teller.words.say("step-introduction-home", Some("safety"), &args)
    });
    // Why nobody reaches into a fight, as the first meeting of their species says it.
    let bare_hands = teller.group_scene(guidance, |scene| {
        let key = format!("step-{}-introduction-first_meeting", asked.way.species.word());
        teller.words.say(&key, Some("claim-bare_hands"), &teller.words.scene_args(scene))
    });
    let waits = match guidance.not_before {
        Some(_) if !goes => asked.when(),
        _ => String::new(),
    };
    let short = if goes { asked.what(&text(told, "/title")) } else { asked.why() };
    json!({
        "introduction": guidance.introduction.as_str(),
        "caretaker": acting.caretaker.as_str(),
        // Without a step no meeting is right now.
        "step": goes.then(|| guidance.step.as_str()),
        "title": text(told, "/title"),
        "short": format!("{short} {waits}").trim(),
        "then": text(told, "/then"),
        "minutes": guidance.dose.map(|dose| dose.value),
        "least": asked.step().map_or(0.0, |step| step.least_minutes),
        "animals": animals,
        "behaviours": behaviours(web, asked),
        "part": [bare_hands],
        "vet": vet,
        "if": leads,
        "send_to": frame.link(&format!("/api/v1/households/{}/events", acting.household)),
        "back": frame.home(&format!("/introductions/{}", guidance.introduction)),
        "take_back": frame.home("/take-back/"),
        "words": words,
    })
}

/// What may be seen, what it means, what to do then, and for how long it may go on.
fn behaviours(web: &Web, asked: &Asked<'_>) -> Vec<Value> {
    let notes = &web.app.builtin().about.behaviours;
    let ethogram = &asked.teller.book.ethogram;
    let told = |kind: &'static str, seen: &super::introduction::Seen| {
        let ix = ethogram.find(&seen.id)?;
        let known = ethogram.get(ix)?;
        Some(json!({
            "id": seen.id,
            "label": seen.label,
            "act": seen.act,
            "kind": kind,
            "blood": known.draws_blood,
            "limit_s": notes.get(usize::from(ix.0)).and_then(|note| note.limit_s),
        }))
    };
    let signs = asked.signs(&asked.guidance.watch_for);
    let all = signs.iter().flat_map(|part| part.seen.iter().map(|seen| (part.kind, seen)));
    all.filter_map(|(kind, seen)| told(kind, seen)).collect()
}
