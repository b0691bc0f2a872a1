//! Quarantine: a clock for each group of newcomers, the daily look, and in which order to see to all.

use super::may_meet::{quarantine_lines, quarantine_reason};
use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::telling::{Named, Source, Why, known, name, named, names, present, sources, until};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use jiff::civil::Date;
use mischief_app::command::{Acting, Draft};
use mischief_app::situation::{Scope, Situation};
use mischief_core::calendar::days_between;
use mischief_core::ethogram::{Level, Sign as HealthSign};
use mischief_core::event::What;
use mischief_core::fold::quarantine::{Held, Quarantine as Clock};
use mischief_core::ids::AnimalId;
use mischief_core::recommend::{AskError, View};
use mischief_rulebook::words::{FluentArgs, FluentValue};
use std::collections::BTreeMap;

/// Animals that came on one day and share a clock.
struct Group {
    names: String,
    animals: Vec<Named>,
    /// "Day 5 of 21", where the clock runs.
    day: String,
    /// The day alone, for the middle of the ring.
    number: String,
    /// How much of the clock has passed, from 0 to 1, as a length of its ring.
    passed: String,
    left: String,
    since: String,
    /// Why it counts anew or stands still, and what its length rests on.
    reasons: Vec<Why>,
    waived: Vec<String>,
    checked: String,
    /// Who has not been looked over today.
    open: Vec<Named>,
}

/// A health sign that can be seen.
struct Sign {
    id: String,
    label: String,
}

#[derive(Template)]
#[template(path = "pages/quarantine.html")]
struct QuarantinePage {
    frame: Frame,
    groups: Vec<Group>,
    /// In which order to see to all.
    order: Vec<String>,
    daily: Vec<String>,
    safety: Vec<String>,
    known: Vec<String>,
    known_sources: Vec<Source>,
    /// Those that a quarantine is for: the mild ones, and those that start it anew.
    signs: Vec<Sign>,
    other_signs: Vec<Sign>,
    problem: Option<String>,
}

/// The length of the ring of the page's drawing.
const RING: f64 = 326.73;

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    page(&web, &acting, frame, None).await
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    problem: Option<String>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let teller = teller(web, &situation, &view);
    let asked = Asked { web, frame: &frame, situation: &situation, view: &view, teller: &teller };
    let (clocks, others) = asked.clocks()?;
    let groups = clocks.iter().map(|clock| asked.group(clock, &others));
    let groups = groups.collect::<Result<Vec<_>, _>>()?;
    let apart: Vec<AnimalId> = clocks.iter().flat_map(|clock| clock.animals.clone()).collect();
    let residents = match others.as_slice() {
        [] => frame.t("quarantine-others"),
        others => names(&teller, others),
    };
    let newcomers = names(&teller, &apart);
    let both = (newcomers.as_str(), residents.as_str());
    let lines = |part: &str| match apart.first() {
        Some(first) => quarantine_lines(&teller, part, both, first),
        None => Vec::new(),
    };
    // What the claim about looking well rests on.
    let ways = &situation.book.introductions;
    let claims = ways.iter().filter_map(|way| way.steps.first()).flat_map(|step| &step.claims);
    let looks = claims.filter(|(id, _)| &**id == "looks_well").map(|(_, backing)| backing);
    let known_sources = looks.take(1).flat_map(|backing| sources(web, &backing.sources));
    let (signs, other_signs) = signs(&teller);
    let page = QuarantinePage {
        order: order(&teller, &clocks, &others),
        daily: lines("do"),
        safety: lines("safety"),
        known: lines("claim-looks_well"),
        known_sources: known_sources.collect(),
        signs,
        other_signs,
        groups,
        problem,
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// A clock and whom it is about.
struct Running {
    came: Date,
    animals: Vec<AnimalId>,
    clock: Option<Clock>,
    waived: Vec<String>,
}

/// What the page is made from.
struct Asked<'a> {
    web: &'a Web,
    frame: &'a Frame,
    situation: &'a Situation,
    view: &'a View<'a>,
    teller: &'a Teller<'a>,
}

impl Asked<'_> {
    /// The clocks that run, and the animals that are in no quarantine.
    fn clocks(&self) -> Result<(Vec<Running>, Vec<AnimalId>), AskError> {
        let home = &self.view.home;
        let mut clocks: BTreeMap<Date, Running> = BTreeMap::new();
        let mut others = Vec::new();
        for id in present(home) {
            let known = self.view.animal(&id)?;
            let state = self.view.state(&known);
            let Some(arrival) = state.animal.arrival().filter(|_| state.quarantined) else {
                others.push(id);
                continue;
            };
            let on = arrival.on;
            let running = clocks.entry(on).or_insert_with(|| Running {
                came: on,
                animals: Vec::new(),
                clock: None,
                waived: Vec::new(),
            });
            // Who shares a clock shares what holds it up; a waiver may speak for one alone.
            running.clock = running.clock.take().or_else(|| state.quarantine.cloned());
            let own = known.record().waivers.iter().filter(|w| home.calendar.day(w.at) >= on);
            running.waived.extend(own.map(|waiver| {
                let args = [
                    ("name", name(home, &id).into()),
                    ("reason", waiver.reason.to_string().into()),
                ];
                self.frame.with("quarantine-waived", args)
            }));
            running.animals.push(id);
        }
        Ok((clocks.into_values().collect(), others))
    }

    fn group(&self, running: &Running, others: &[AnimalId]) -> Result<Group, AskError> {
        let home = &self.view.home;
        let looked = |id: &&AnimalId| looked_over_today(self.situation, self.view, id);
        let (checked, open): (Vec<&AnimalId>, Vec<&AnimalId>) =
            running.animals.iter().partition(looked);
        let one = |key: &str, name: &'static str, value: String| {
            self.frame.with(key, [(name, FluentValue::from(value))])
        };
        let other = others.first().or_else(|| running.animals.get(1));
        let reasons = match (running.animals.first(), other) {
            (Some(animal), Some(other)) => {
                let asked = (self.view, self.teller);
                quarantine_reason(self.web, self.frame, asked, (animal, other))?
            }
            _ => Vec::new(),
        };
        let (number, day, passed, left) = self.passed(running.clock.as_ref());
        let since = self.teller.words.day_text(running.came, home.today);
        Ok(Group {
            names: names(self.teller, &running.animals),
            animals: named(self.frame, home, &running.animals),
            number,
            day,
            passed,
            left,
            since: one("quarantine-since", "since", since),
            reasons,
            waived: running.waived.clone(),
            checked: match checked.as_slice() {
                [] => String::new(),
                ids => one("quarantine-checked", "names", names(self.teller, ids.iter().copied())),
            },
            open: named(self.frame, home, open),
        })
    }

    /// How far the clock has come: its day, in words, as a length of the ring, and what is left.
    #[expect(clippy::cast_precision_loss, reason = "days of a quarantine")]
    fn passed(&self, clock: Option<&Clock>) -> (String, String, String, String) {
        let home = &self.view.home;
        let none = || format!("0 {RING}");
        let Some(clock) = clock else {
            return (String::new(), String::new(), none(), self.frame.t("quarantine-untold"));
        };
        let (Some(since), Some(at)) = (clock.since, clock.until) else {
            let held = self.frame.t("quarantine-held");
            return (String::new(), held, none(), self.frame.t("quarantine-held-what"));
        };
        let days = days_between(since, home.calendar.day(at)).max(1);
        let done = days_between(since, home.today).clamp(0, days);
        let number = |n: i64| FluentValue::from(n);
        let day = [("day", number((done + 1).min(days))), ("days", number(days))];
        let left = [("days", number(days - done)), ("until", until(self.teller, at).into())];
        let share = done as f64 / days as f64;
        (
            (done + 1).min(days).to_string(),
            self.frame.with("quarantine-day", day),
            format!("{:.2} {RING}", share * RING),
            self.frame.with("quarantine-left", left),
        )
    }
}

/// Whether somebody looked an animal over on this local day, whatever was found.
fn looked_over_today(situation: &Situation, view: &View<'_>, id: &AnimalId) -> bool {
    let home = &view.home;
    let looked = |what: &What| match what {
        What::HealthCheck { animals } => animals.contains(id),
        What::HealthSign { animal, .. } => animal == id,
        _ => false,
    };
    situation.log.iter().any(|event| {
        event.happened() <= home.now
            && home.calendar.day(event.happened()) == home.today
            && looked(&event.what)
            && !home.is_retracted(event.id)
    })
}

/// In which order to see to all: who has shown nothing comes before who has.
fn order(teller: &Teller<'_>, clocks: &[Running], others: &[AnimalId]) -> Vec<String> {
    let ill = |clock: &&Running| clock.clock.as_ref().is_some_and(|c| c.why != Held::Clock);
    let (sick, well): (Vec<&Running>, Vec<&Running>) = clocks.iter().partition(ill);
    let rest = well.into_iter().chain(sick).map(|clock| clock.animals.as_slice());
    let all = std::iter::once(others).chain(rest).filter(|ids| !ids.is_empty());
    all.map(|ids| names(teller, ids)).collect()
}

/// Every health sign: first those that a quarantine is for, the mild ones before the others.
fn signs(teller: &Teller<'_>) -> (Vec<Sign>, Vec<Sign>) {
    let label = |id: &str| teller.words.say(&format!("sign-{id}"), None, &FluentArgs::new());
    let told = |sign: &HealthSign| Sign { id: sign.id.to_string(), label: label(&sign.id) };
    let all = teller.book.signs.0.iter();
    let (notes, graver): (Vec<_>, Vec<_>) = all.partition(|sign| sign.level == Level::Note);
    let (usual, others): (Vec<_>, Vec<_>) =
        graver.into_iter().partition(|sign| sign.restarts_quarantine);
    let signs = notes.into_iter().chain(usual).map(told).collect();
    (signs, others.into_iter().map(told).collect())
}

/// Records what a look showed.
pub(crate) async fn look(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent(sent);
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let animals = known(&situation.view().home, sent.all("animal"));
    let sign = situation.book.signs.find(sent.one("sign"));
    let (what, back) = match (sent.one("kind"), animals.as_slice(), sign) {
        ("well", [_, ..], _) => (What::HealthCheck { animals }, "/quarantine".to_owned()),
        ("sign", [animal], Some(sign)) => {
            // What to do about it stands on the animal's page.
            let back = format!("/animals/{animal}");
            (What::HealthSign { animal: animal.clone(), sign }, back)
        }
        (kind, ..) => {
            let key =
                if kind == "sign" { "quarantine-sign-missing" } else { "quarantine-who-missing" };
            let problem = Some(frame.t(key));
            let page = page(&web, &acting, frame, problem).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    web.app.record(&acting, vec![Draft { observed_at: web.app.now(), what }]).await?;
    Ok(Redirect::to(&frame.home(&back)).into_response())
}
