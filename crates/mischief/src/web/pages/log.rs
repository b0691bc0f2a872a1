//! A session that nobody guided, told afterwards: how many tries, what was seen, the worst moment.

use super::session::plan::Planner;
use super::today::framed;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::ring::Ring;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{Html, Redirect};
use axum::{Extension, Form};
use jiff::{SignedDuration, Timestamp};
use mischief_app::command::{Acting, Draft};
use mischief_app::live::Plan;
use mischief_app::situation::Scope;
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::{EndedBy, Quantity, Session, Trial, What};
use mischief_core::explain::Dose;
use mischief_core::ids::{AnimalId, StepId};
use mischief_core::protocol::{Contact, Step, Unit};
use std::collections::BTreeMap;

/// More tries than this nobody counts afterwards.
const TRIES_MOST: u32 = 20;
/// How long ago it may be said to have ended, in minutes.
const AGO: &[i64] = &[0, 30, 120, 360];
/// How long a try takes where nothing says so.
const A_TRY: SignedDuration = SignedDuration::from_secs(60);

/// What may be said to have been seen.
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) severity: u8,
    pub(crate) calm: bool,
}

impl Choice {
    /// Circle, diamond or square, as everywhere; nothing for what says nothing by itself.
    pub(crate) const fn shape(&self) -> &'static str {
        match (self.severity, self.calm) {
            (2.., _) => SQUARE,
            (1, _) => DIAMOND,
            (0, true) => CIRCLE,
            (0, false) => "",
        }
    }
}

const CIRCLE: &str = r#"<svg class="shape go" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.4" fill="currentColor"/></svg>"#;
const DIAMOND: &str = r#"<svg class="shape wait" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="currentColor"/></svg>"#;
const SQUARE: &str = r#"<svg class="shape stop" viewBox="0 0 16 16" aria-hidden="true"><rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1" fill="currentColor"/></svg>"#;

/// The form for one step.
pub(crate) struct LogForm {
    pub(crate) action: String,
    pub(crate) step: String,
    pub(crate) title: String,
    pub(crate) trials: u32,
    /// How much each try was planned to be, as a number, where the step has a dose.
    pub(crate) dose: Option<String>,
    pub(crate) unit: &'static str,
    pub(crate) good: Vec<Choice>,
    /// What may have gone wrong: what belongs to the step, and what else there is.
    pub(crate) worse: Vec<Choice>,
    pub(crate) rare: Vec<Choice>,
    pub(crate) ago: &'static [i64],
}

impl LogForm {
    /// The form for a step of the animal's protocol; none for a step that it lacks.
    pub(crate) fn of(planner: &Planner<'_>, animal: &AnimalId, step: &StepId) -> Option<Self> {
        let plan = plan(planner, animal, step)?;
        let about = &planner.web.app.builtin().about;
        let (first, others) = planner.teller.sights(&plan, about);
        let choice = |sight: &crate::answer::Sight| Choice {
            id: sight.id.clone(),
            label: sight.label.clone(),
            severity: sight.severity,
            calm: sight.calm,
        };
        let some = |sights: &[crate::answer::Sight], good: bool| -> Vec<Choice> {
            sights.iter().map(choice).filter(|choice| (choice.severity == 0) == good).collect()
        };
        let title = planner.teller.step_of(animal, (&plan.protocol, plan.revision), step);
        Some(Self {
            action: planner.frame.home(&format!("/animals/{animal}/log")),
            step: step.to_string(),
            title,
            trials: plan.trials,
            dose: plan.doses.first().map(|dose| dose.to_string()),
            unit: plan.unit().map_or("", Unit::word),
            good: some(&first, true),
            worse: some(&first, false),
            rare: some(&others, false),
            ago: AGO,
        })
    }
}

/// What a session at a step would be, for its words: as recommended, or as the protocol has it.
fn plan(planner: &Planner<'_>, animal: &AnimalId, id: &StepId) -> Option<Plan> {
    let known = planner.view.animal(animal).ok()?;
    let record = known.record();
    let step = record.protocol.step(id)?;
    let caretaker = &planner.acting.caretaker;
    let now = planner.view.recommend(animal, caretaker, None).ok()?;
    let planned = now.dose.filter(|_| now.step == *id);
    let dose = planned.or(step.dose.map(|dose| Dose { value: dose.start, unit: dose.unit }));
    Some(Plan {
        animal: animal.clone(),
        caretaker: caretaker.clone(),
        protocol: record.protocol.id.clone(),
        revision: record.protocol.revision,
        step: id.clone(),
        unit: dose.map(|dose| dose.unit.word().to_owned()),
        doses: dose.into_iter().map(|dose| dose.value).collect(),
        trials: step.trials.max(1),
        behaviours: buttons(planner, step),
        at_touch: step.contact >= Contact::Touch,
        treat_taken_before: record.pair(caretaker).is_some_and(|pair| pair.treat_taken),
        long_hold: None,
    })
}

fn buttons(planner: &Planner<'_>, step: &Step) -> Vec<String> {
    let rest = step.buttons.iter().copied().filter(|ix| *ix != step.sign);
    let id = |ix: BehaviourIx| planner.teller.book.ethogram.get(ix).map(|b| b.id.to_string());
    std::iter::once(step.sign).chain(rest).filter_map(id).collect()
}

/// A session that is on record already.
struct Done {
    ring: String,
    what: String,
}

#[derive(Template)]
#[template(path = "pages/log.html")]
struct LogPage {
    frame: Frame,
    name: String,
    form: LogForm,
    /// Other steps: address, title.
    others: Vec<(String, String)>,
    /// What is on record of today already.
    today: Vec<Done>,
    back: String,
    caretaker: String,
    animal: String,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let animals = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&animals)).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let planner = Planner::new(&web, &frame, &acting, &situation, &view);
    let known = view.animal(&animal)?;
    let protocol = known.record().protocol;
    let offered = view.recommend(&animal, &acting.caretaker, None)?.step;
    let step = match asked.get("step") {
        Some(id) => StepId::parse(id).map_err(|_| PageError::NOT_FOUND)?,
        None => offered,
    };
    let form = LogForm::of(&planner, &animal, &step).ok_or(PageError::NOT_FOUND)?;
    let path = frame.home(&format!("/animals/{animal}/log"));
    let title =
        |id: &StepId| planner.teller.step_of(&animal, (&protocol.id, protocol.revision), id);
    let others = protocol.ladder.iter().chain(&protocol.branches).filter(|other| other.id != step);
    let others = others.map(|other| (format!("{path}?step={}", other.id), title(&other.id)));
    let page = LogPage {
        name: planner.teller.name(&animal).to_owned(),
        form,
        others: others.collect(),
        today: today(&planner, &animal),
        back: frame.home(&format!("/animals/{animal}")),
        caretaker: acting.caretaker.to_string(),
        animal: animal.to_string(),
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// The sessions of today that are on record, so that none is told twice.
fn today(planner: &Planner<'_>, animal: &AnimalId) -> Vec<Done> {
    let home = &planner.view.home;
    let Ok(known) = planner.view.animal(animal) else { return Vec::new() };
    let protocol = known.record().protocol;
    let mut done = Vec::new();
    for event in planner.situation.log.iter() {
        let What::Session(session) = &event.what else { continue };
        let at = event.happened();
        let is_today = home.calendar.day(at) == home.today && at <= home.now;
        if session.animal != *animal || !is_today || home.is_retracted(event.id) {
            continue;
        }
        let step = protocol.step(&session.step);
        let book = planner.teller.book;
        let ring = Ring::of(session, event.observed_at, step, &book.ethogram, false);
        let title =
            planner.teller.step_of(animal, (&protocol.id, protocol.revision), &session.step);
        let time = home.calendar.zone().to_datetime(at).strftime("%H:%M").to_string();
        done.push((at, Done { ring: ring.svg(planner.frame), what: format!("{time} · {title}") }));
    }
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, done)| done).collect()
}

/// Records what the form told.
pub(crate) async fn add(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, animal)): Path<(String, String)>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Redirect, PageError> {
    let animal = AnimalId::parse(&animal).map_err(|_| PageError::NOT_FOUND)?;
    let animals = [animal.clone()];
    let situation = web.app.situation(&acting, Scope::Animals(&animals)).await?;
    let view = situation.view();
    let known = view.animal(&animal)?;
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let step = StepId::parse(field("step")).ok();
    let step = step.as_ref().and_then(|id| known.record().protocol.step(id));
    let step = step.ok_or_else(|| PageError::bad(frame.t("log-step-missing")))?;
    let tries = field("tries").parse().ok().filter(|tries| (1..=TRIES_MOST).contains(tries));
    let tries: u32 = tries.ok_or_else(|| PageError::bad(frame.t("log-tries-missing")))?;
    let ethogram = &situation.book.ethogram;
    let seen = ethogram.find(field("seen"));
    let seen = seen.ok_or_else(|| PageError::bad(frame.t("log-seen-missing")))?;
    let worst = Some(field("worst")).filter(|worst| !worst.is_empty());
    let worst = worst.map(|worst| ethogram.find(worst));
    let missing = || PageError::bad(frame.t("log-worst-missing"));
    let worst = worst.map(|found| found.ok_or_else(missing)).transpose()?;
    let grave = worst.map_or(0, |worst| ethogram.severity(worst, false));
    let dose = field("dose").replace(',', ".").parse().ok().and_then(Quantity::new);
    let dose = dose.filter(|_| step.dose.is_some());
    let ago = field("ago").parse().unwrap_or(0_i64).clamp(0, 7 * 24 * 60);
    let before = |at: Timestamp, long| at.checked_sub(long).unwrap_or(at);
    let ended_at = before(web.app.now(), SignedDuration::from_mins(ago));
    let long = lasted(step, dose, tries);
    let trials = trials(step, tries, dose, seen, worst);
    let by = match grave {
        3.. => EndedBy::Abort,
        0 | 1 if tries >= step.trials || step.in_minutes() => EndedBy::Plan,
        _ => EndedBy::Handler,
    };
    let who = (animal.clone(), acting.caretaker.clone());
    let mut session = Session::of(who, step.id.clone(), ended_at, trials, by);
    session.note = Some(field("note")).filter(|note| !note.is_empty()).map(Into::into);
    let what = What::Session(Box::new(session));
    let draft = Draft { observed_at: before(ended_at, long), what };
    let recorded = web.app.record(&acting, vec![draft]).await?;
    let id = recorded.first().map(|one| one.id.to_text()).unwrap_or_default();
    Ok(Redirect::to(&frame.home(&format!("/animals/{animal}/recorded/{id}"))))
}

/// How long it took in all, as far as can be told afterwards.
fn lasted(step: &Step, dose: Option<Quantity>, tries: u32) -> SignedDuration {
    let one = if step.in_minutes() { dose.map(|dose| dose.get() * 60.0) } else { None };
    let one = one.and_then(|long| SignedDuration::try_from_secs_f64(long.min(6.0 * 3600.0)).ok());
    one.unwrap_or_else(|| A_TRY.saturating_mul(i32::try_from(tries).unwrap_or(1)))
}

/// The tries: all alike but the one with the worst moment.
fn trials(
    step: &Step,
    tries: u32,
    dose: Option<Quantity>,
    seen: BehaviourIx,
    worst: Option<BehaviourIx>,
) -> Vec<Trial> {
    let trial = |times, behaviours: Vec<BehaviourIx>| Trial {
        dose,
        lasted_s: None,
        times,
        behaviours: behaviours.into(),
    };
    match worst {
        // Minutes are one try, with all that was seen in them.
        Some(worst) if step.in_minutes() || tries == 1 => vec![trial(1, vec![seen, worst])],
        Some(worst) => vec![trial(tries - 1, vec![seen]), trial(1, vec![worst])],
        None if step.in_minutes() => vec![trial(1, vec![seen])],
        None => vec![trial(tries, vec![seen])],
    }
}
