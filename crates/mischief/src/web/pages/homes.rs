//! Homes: who lives where and with whom, who is alone for too long, and moving animals.

mod moving;

pub(crate) use moving::change;

use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::enclosure::shown;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::telling::{Named, name, named, names, present, until};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Html;
use mischief_app::command::{Acting, is_former};
use mischief_app::role::Act;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::What;
use mischief_core::explain::Verdict;
use mischief_core::ids::{AnimalId, EnclosureId};
use mischief_core::recommend::{AskError, View};
use mischief_rulebook::words::{FluentValue, number};
use std::collections::BTreeMap;

/// An animal that is alone for longer than there is a reason for.
struct Alone {
    id: String,
    text: String,
    advice: Vec<String>,
    open: bool,
}

/// Some who should not share a cage as things are.
struct Danger {
    verdict: &'static str,
    text: String,
    link: String,
}

/// A cage and who lives there.
struct Home {
    id: String,
    name: String,
    about: String,
    animals: Vec<Named>,
    notes: Vec<String>,
    dangers: Vec<Danger>,
    alone: Vec<Alone>,
}

/// A cage that animals can move to.
struct Cage {
    id: String,
    name: String,
}

#[derive(Template)]
#[template(path = "pages/homes.html")]
struct HomesPage {
    frame: Frame,
    homes: Vec<Home>,
    animals: Vec<Named>,
    cages: Vec<Cage>,
    /// Where each lived before, oldest first.
    before: Vec<(String, Vec<String>)>,
    today: String,
    /// Whether the visitor may take an animal in with its record.
    takes_in: bool,
    given: Sent,
    problem: Option<String>,
    question: Option<Question>,
}

/// Some who would share a cage and do not know each other: that is asked about once.
pub(super) struct Question {
    /// Every two of them.
    pub(super) pairs: Vec<String>,
    /// Why they may not meet as things are, one reason of each kind.
    pub(super) reasons: Vec<String>,
    /// Where all of it stands.
    pub(super) why: String,
    /// Whether they may never meet, as things are.
    pub(super) never: bool,
    /// Where an introduction of them is begun.
    pub(super) begin: String,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    page(&web, &acting, frame, Sent::default(), (None, None)).await
}

async fn page(
    web: &Web,
    acting: &Acting,
    frame: Frame,
    given: Sent,
    (problem, question): (Option<String>, Option<Question>),
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, acting).at(Place::Animals);
    let teller = teller(web, &situation, &view);
    let ids = present(&view.home);
    let mut by_cage: BTreeMap<Option<&EnclosureId>, Vec<&AnimalId>> = BTreeMap::new();
    for id in &ids {
        by_cage.entry(view.home.housing.enclosure(id)).or_default().push(id);
    }
    let cages = by_cage.keys().flatten();
    let cages = cages.map(|id| Cage { id: id.to_string(), name: shown(id) }).collect();
    let asked = Asked { frame: &frame, situation: &situation, view: &view, teller: &teller };
    // Whoever lives nowhere that has a name comes last.
    let mut by_cage: Vec<_> = by_cage.into_iter().collect();
    by_cage.sort_by_key(|(cage, _)| cage.is_none());
    let homes = by_cage.into_iter().map(|(cage, animals)| asked.home(cage, &animals));
    let homes = homes.collect::<Result<Vec<_>, _>>()?;
    let page = HomesPage {
        homes,
        animals: named(&frame, &view.home, &ids),
        cages,
        before: asked.before(&ids),
        today: view.home.today.to_string(),
        takes_in: acting.may(Act::MoveData, web.app.now()).is_ok(),
        given,
        problem,
        question,
        frame,
    };
    Ok(Html(page.render()?))
}

/// What the page is made from.
struct Asked<'a> {
    frame: &'a Frame,
    situation: &'a Situation,
    view: &'a View<'a>,
    teller: &'a Teller<'a>,
}

impl Asked<'_> {
    fn home(&self, cage: Option<&EnclosureId>, animals: &[&AnimalId]) -> Result<Home, AskError> {
        let home = &self.view.home;
        let count = FluentValue::from(i64::try_from(animals.len()).unwrap_or(i64::MAX));
        let mut notes = Vec::new();
        let mut alone = Vec::new();
        for id in animals {
            let known = self.view.animal(id)?;
            let state = self.view.state(&known);
            if state.quarantined {
                let until = state.quarantine.and_then(|quarantine| quarantine.until);
                notes.push(self.quarantined(id, until));
            }
            if let Some(finding) = &state.alone {
                let told = self.teller.with_animal(id, |scene| {
                    let words = self.teller.words;
                    let also = words.say("rule-alone", Some("also"), &words.scene_args(scene));
                    (words.reason_text(&finding.reason(), scene), lines(&also))
                });
                let (text, advice) = told.unwrap_or_default();
                alone.push(Alone { id: id.to_string(), text, advice, open: false });
            } else if let [one] = animals
                && cage.is_some()
            {
                notes.extend(self.lives_alone(one));
            }
        }
        Ok(Home {
            id: cage.map_or_else(String::new, ToString::to_string),
            name: cage.map_or_else(|| self.frame.t("homes-unnamed"), shown),
            about: self.frame.with("today-animals", [("count", count)]),
            animals: named(self.frame, home, animals.iter().copied()),
            notes,
            dangers: if cage.is_some() { self.dangers(animals)? } else { Vec::new() },
            alone,
        })
    }

    fn quarantined(&self, id: &AnimalId, at: Option<jiff::Timestamp>) -> String {
        let who = FluentValue::from(name(&self.view.home, id));
        match at {
            Some(at) => {
                let until = until(self.teller, at).into();
                self.frame.with("homes-quarantine-until", [("name", who), ("until", until)])
            }
            None => self.frame.with("homes-quarantine", [("name", who)]),
        }
    }

    /// Since when and why the only one of a cage lives alone, and until when.
    fn lives_alone(&self, id: &AnimalId) -> Option<String> {
        let home = &self.view.home;
        let since = home.housing.alone_since(id)?;
        let plan = home.housing.plan(id);
        let told = plan.and_then(|plan| self.situation.log.find(plan.event));
        let reason = told.and_then(|event| match &event.what {
            What::Housed { alone_reason, .. } => alone_reason.clone(),
            _ => None,
        });
        let words = self.teller.words;
        let day = |day| words.day_text(day, home.today);
        let mut args: Vec<(&'static str, FluentValue<'_>)> = vec![
            ("name", name(home, id).into()),
            ("since", day(home.calendar.day(since)).into()),
            ("reason", reason.map_or_else(|| "none".to_owned(), String::from).into()),
        ];
        let until = plan.and_then(|plan| plan.until).map(day);
        args.push(("until", until.unwrap_or_else(|| "none".to_owned()).into()));
        Some(self.frame.with("homes-lives-alone", args))
    }

    /// Those of a cage who should not share it.
    fn dangers(&self, animals: &[&AnimalId]) -> Result<Vec<Danger>, AskError> {
        if animals.len() < 2 {
            return Ok(Vec::new());
        }
        let ids: Vec<AnimalId> = animals.iter().map(|id| (*id).clone()).collect();
        let meeting = self.view.may_meet(&ids)?;
        if meeting.verdict != Verdict::Stop {
            return Ok(Vec::new());
        }
        let apart = meeting.pairs.iter().filter(|pair| pair.verdict == Verdict::Stop);
        let danger = |[a, b]: &[AnimalId; 2]| Danger {
            verdict: "stop",
            text: {
                let who = FluentValue::from(names(self.teller, [a, b]));
                self.frame.with("homes-not-together", [("names", who)])
            },
            link: self.frame.home(&format!("/may-meet?animal={a}&animal={b}")),
        };
        Ok(apart.map(|pair| danger(&pair.animals)).collect())
    }

    /// A cage as it is called here; one of another household has no name.
    fn cage(&self, cage: &EnclosureId) -> String {
        if is_former(cage.as_str()) { self.frame.t("homes-former") } else { shown(cage) }
    }

    /// Where each of them lived before it came to where it is.
    fn before(&self, ids: &[AnimalId]) -> Vec<(String, Vec<String>)> {
        let home = &self.view.home;
        let day = |at| self.teller.words.day_text(home.calendar.day(at), home.today);
        let told = |id: &AnimalId| {
            let stays = home.housing.stays(id).filter_map(|(cage, from, to)| {
                let args = [
                    ("cage", FluentValue::from(self.cage(cage))),
                    ("from", day(from).into()),
                    ("to", day(to?).into()),
                    ("days", number(days(home.calendar.day(from), home.calendar.day(to?)))),
                ];
                Some(self.frame.with("homes-stay", args))
            });
            (name(home, id), stays.collect::<Vec<_>>())
        };
        ids.iter().map(told).filter(|(_, stays)| !stays.is_empty()).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "days of a life")]
fn days(from: jiff::civil::Date, to: jiff::civil::Date) -> f64 {
    mischief_core::calendar::days_between(from, to) as f64
}

/// The lines of a text, one sentence each.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}
