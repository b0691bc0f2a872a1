//! Who may meet whom: the whole household at a glance, and any set of animals with why.

use super::today::{framed, teller};
use crate::answer::Teller;
use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::given::Sent;
use crate::web::telling::{Named, Why, known, name, named, names, present, until, whys};
use crate::web::told::{list, text, texts};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::situation::Scope;
use mischief_core::explain::{Meeting, Verdict};
use mischief_core::ids::AnimalId;
use mischief_core::recommend::{AskError, View};
use mischief_rulebook::words::FluentValue;
use std::collections::BTreeMap;

/// Two animals, and whether they may meet.
#[derive(Clone)]
struct Pair {
    verdict: &'static str,
    names: String,
    answer: String,
    link: String,
}

/// A row of the grid: an animal, and every other in the order of the columns; nothing at itself.
struct Row {
    animal: Named,
    cells: Vec<Option<Pair>>,
}

/// All pairs with one answer.
struct Part {
    word: &'static str,
    title: String,
    pairs: Vec<Pair>,
    open: bool,
}

#[derive(Template)]
#[template(path = "pages/may_meet.html")]
struct MayMeetPage {
    frame: Frame,
    animals: Vec<Named>,
    rows: Vec<Row>,
    parts: Vec<Part>,
    given: Sent,
}

#[derive(Template)]
#[template(path = "pages/meet.html")]
struct MeetPage {
    frame: Frame,
    names: String,
    verdict: &'static str,
    answer: String,
    reasons: Vec<Why>,
    advice: Vec<String>,
    /// Every two, where there are more than two.
    pairs: Vec<Pair>,
    waived: Vec<String>,
    /// Those of whom something is not known that the answer needs.
    unknown: Vec<Named>,
    /// Where an introduction of these is begun, while they may meet one day and don't live together.
    begin: Option<String>,
    animals: Vec<Named>,
    given: Sent,
}

/// The page: everybody, or those that are asked for.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(sent): Query<Vec<(String, String)>>,
) -> Result<Html<String>, PageError> {
    let sent = Sent(sent);
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Animals);
    let teller = teller(&web, &situation, &view);
    let here = present(&view.home);
    let asked: Vec<AnimalId> = known(&view.home, sent.all("animal"));
    let asked: Vec<AnimalId> = asked.into_iter().filter(|id| here.contains(id)).collect();
    let several = Several { frame: &frame, view: &view, teller: &teller };
    if asked.len() < 2 {
        let (rows, parts) = several.everybody(&here)?;
        let animals = named(&frame, &view.home, &here);
        let page = MayMeetPage { animals, rows, parts, given: sent, frame: frame.clone() };
        return Ok(Html(page.render()?));
    }
    let parties = view.parties(&asked)?;
    let meeting = view.meeting(&parties);
    let told = teller.meeting(&meeting, &parties);
    let waived = list(&told, "/may_meet/quarantine_waived").iter().map(|waived| {
        let animal = AnimalId::parse(&text(waived, "/animal"));
        let name = animal.map_or_else(|_| String::new(), |id| name(&view.home, &id));
        let args = [("name", name.into()), ("reason", text(waived, "/reason").into())];
        frame.with("quarantine-waived", args)
    });
    let ids: Vec<String> = asked.iter().map(|id| format!("newcomer={id}")).collect();
    let together = several.together(&asked);
    let may = meeting.verdict != Verdict::Stop && !together;
    let page = MeetPage {
        names: names(&teller, &asked),
        verdict: meeting.verdict.word(),
        answer: several.answer(&meeting, together),
        reasons: whys(&web, &frame, list(&told, "/may_meet/because")),
        advice: texts(&told, "/may_meet/do"),
        pairs: if asked.len() > 2 {
            several.pairs(&asked)?.into_values().collect()
        } else {
            vec![]
        },
        waived: waived.collect(),
        unknown: unknown(&frame, &view, &asked),
        begin: may.then(|| frame.home(&format!("/introductions?{}#begin", ids.join("&")))),
        animals: named(&frame, &view.home, &here),
        given: sent,
        frame: frame.clone(),
    };
    Ok(Html(page.render()?))
}

/// Those whose sex nobody told, each with the page on which it is told.
fn unknown(frame: &Frame, view: &View<'_>, asked: &[AnimalId]) -> Vec<Named> {
    let home = &view.home;
    let untold = asked.iter().filter(|id| home.animal(id).is_some_and(|known| known.sex.is_none()));
    let mut all = named(frame, home, untold);
    for one in &mut all {
        one.link.push_str("/plan/facts");
    }
    all
}

/// Several animals that might meet.
struct Several<'a> {
    frame: &'a Frame,
    view: &'a View<'a>,
    teller: &'a Teller<'a>,
}

impl Several<'_> {
    /// Whether all of them live in one cage.
    fn together(&self, ids: &[AnimalId]) -> bool {
        let housing = &self.view.home.housing;
        ids.iter().zip(ids.iter().skip(1)).all(|(a, b)| housing.together_since(a, b).is_some())
    }

    fn answer(&self, meeting: &Meeting, together: bool) -> String {
        match (meeting.verdict, meeting.not_before) {
            (Verdict::Go | Verdict::Complete, _) if together => self.frame.t("meet-together"),
            (Verdict::Go | Verdict::Complete, _) => self.frame.t("meet-yes"),
            (Verdict::Wait, Some(at)) if together => {
                let at = FluentValue::from(until(self.teller, at));
                self.frame.with("meet-together-until", [("until", at)])
            }
            (Verdict::Wait, Some(at)) => {
                let at = FluentValue::from(until(self.teller, at));
                self.frame.with("meet-from", [("until", at)])
            }
            (Verdict::Wait, None) if !meeting.missing.is_empty() => self.frame.t("meet-unknown"),
            (Verdict::Wait, None) => self.frame.t("meet-not-yet"),
            (Verdict::Stop, _) => self.frame.t("meet-never"),
        }
    }

    /// Every two, by their places in the list.
    fn pairs(&self, ids: &[AnimalId]) -> Result<BTreeMap<(usize, usize), Pair>, AskError> {
        let records = ids.iter().map(|id| self.view.animal(id)).collect::<Result<Vec<_>, _>>()?;
        let mut pairs = BTreeMap::new();
        for (at, (a, one)) in ids.iter().zip(&records).enumerate() {
            for (other, (b, two)) in ids.iter().zip(&records).enumerate().skip(at + 1) {
                let meeting = self.view.meeting(&[one.clone(), two.clone()]);
                let both = [a.clone(), b.clone()];
                let pair = Pair {
                    verdict: meeting.verdict.word(),
                    names: names(self.teller, &both),
                    answer: self.answer(&meeting, self.together(&both)),
                    link: self.frame.home(&format!("/may-meet?animal={a}&animal={b}")),
                };
                pairs.insert((at, other), pair);
            }
        }
        Ok(pairs)
    }

    fn everybody(&self, ids: &[AnimalId]) -> Result<(Vec<Row>, Vec<Part>), AskError> {
        let pairs = self.pairs(ids)?;
        let animals = named(self.frame, &self.view.home, ids);
        let cell = |a: usize, b: usize| pairs.get(&(a.min(b), a.max(b))).cloned();
        let row = |(at, animal): (usize, &Named)| Row {
            animal: animal.clone(),
            cells: (0..ids.len()).map(|other| cell(at, other)).collect(),
        };
        let rows = animals.iter().enumerate().map(row).collect();
        let part = |word: &'static str| {
            let pairs: Vec<Pair> =
                pairs.values().filter(|pair| pair.verdict == word).cloned().collect();
            let count = FluentValue::from(i64::try_from(pairs.len()).unwrap_or(i64::MAX));
            let title = match word {
                "stop" => self.frame.with("meet-part-stop", [("count", count)]),
                "wait" => self.frame.with("meet-part-wait", [("count", count)]),
                _ => self.frame.with("meet-part-go", [("count", count)]),
            };
            Part { word, title, open: pairs.len() <= 12, pairs }
        };
        let parts = ["stop", "wait", "go"].map(part);
        Ok((rows, parts.into_iter().filter(|part| !part.pairs.is_empty()).collect()))
    }
}

/// The reason why an animal is in quarantine, as the rule says it.
pub(super) fn quarantine_reason(
    web: &Web,
    frame: &Frame,
    (view, teller): (&View<'_>, &Teller<'_>),
    (animal, other): (&AnimalId, &AnimalId),
) -> Result<Vec<Why>, AskError> {
    let parties = view.parties(&[animal.clone(), other.clone()])?;
    let meeting = view.meeting(&parties);
    let told = teller.meeting(&meeting, &parties);
    let own = |reason: &&serde_json::Value| {
        text(reason, "/rule") == "quarantine" && text(reason, "/args/animal") == animal.as_str()
    };
    let own: Vec<_> =
        list(&told, "/may_meet/because").iter().filter(own).take(1).cloned().collect();
    Ok(whys(web, frame, &own))
}

/// A part of the text of a step of the quarantine, line by line.
pub(super) fn quarantine_lines(
    teller: &Teller<'_>,
    part: &str,
    (newcomers, residents): (&str, &str),
    first: &AnimalId,
) -> Vec<String> {
    let told = teller.with_animal(first, |scene| {
        let mut args = teller.words.scene_args(scene);
        args.set("newcomers", newcomers.to_owned());
        args.set("residents", residents.to_owned());
        teller.words.say("step-introduction-quarantine", Some(part), &args)
    });
    let told = told.unwrap_or_default();
    told.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}
