//! The animals as a list: how each stands now with somebody, filtered and sorted as was asked for.

use crate::answer::Teller;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::pages::animal::facts;
use crate::web::pages::today;
use mischief_core::explain::Verdict;
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::recommend::View;
use std::collections::{BTreeMap, BTreeSet};

/// From so many animals on a list can be filtered and sorted.
const MANY: usize = 6;

/// An animal in the list.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) link: String,
    /// Where its picture is.
    pub(crate) face: Option<String>,
    /// What stands for it where there is no picture.
    pub(crate) initial: String,
    pub(crate) about: String,
    /// None for one that is no longer here.
    pub(crate) verdict: Option<&'static str>,
    pub(crate) what: String,
    /// The step at which it stands.
    pub(crate) stands: String,
    cage: String,
    rung: usize,
}

/// A way to filter or sort.
pub(crate) struct Filter {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    /// What is sent, what is shown, and whether it is chosen.
    pub(crate) choices: Vec<(String, String, bool)>,
}

/// The list.
pub(crate) struct Rows {
    pub(crate) here: Vec<Row>,
    pub(crate) gone: Vec<Row>,
    /// None where the animals are few.
    pub(crate) filters: Vec<Filter>,
    /// Whether something is filtered out.
    pub(crate) fewer: bool,
}

/// Everything that the list is made from.
pub(crate) struct Listing<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) teller: &'a Teller<'a>,
    pub(crate) view: &'a View<'a>,
    /// Who looks.
    pub(crate) own: &'a CaretakerId,
    /// Pictures by the animal's id.
    pub(crate) faces: &'a BTreeMap<String, String>,
    /// What the address asks for.
    pub(crate) asked: &'a BTreeMap<String, String>,
}

impl Listing<'_> {
    pub(crate) fn rows(&self) -> Result<Rows, PageError> {
        let who = self.who();
        let (mut here, mut gone) = (Vec::new(), Vec::new());
        for (id, animal) in self.view.home.animals() {
            if animal.left().is_some() {
                gone.push(self.gone(id));
            } else {
                here.push(self.here(id, &who)?);
            }
        }
        gone.sort_by(|a, b| a.name.cmp(&b.name));
        let filters = if here.len() < MANY { Vec::new() } else { self.filters(&here, &who) };
        let all = here.len();
        here.retain(|row| {
            let fits =
                |name: &str, is: &str| matches!(self.was(name), "" | "all") || self.was(name) == is;
            fits("cage", &row.cage) && fits("verdict", row.verdict.unwrap_or_default())
        });
        let fewer = here.len() < all;
        here.sort_by(|a, b| a.name.cmp(&b.name));
        match self.was("sort") {
            "cage" => here.sort_by(|a, b| a.cage.cmp(&b.cage)),
            "verdict" => here.sort_by_key(|row| rank(row.verdict.unwrap_or_default())),
            "step" => here.sort_by_key(|row| row.rung),
            _ => {}
        }
        Ok(Rows { here, gone, filters, fewer })
    }

    fn was(&self, name: &str) -> &str {
        self.asked.get(name).map_or("", String::as_str)
    }

    /// The person with whom the animals are shown: whoever looks, or somebody who was asked for.
    fn who(&self) -> CaretakerId {
        let asked = CaretakerId::parse(self.was("who")).ok();
        let known = asked.filter(|id| self.view.home.caretaker(id).is_some());
        known.unwrap_or_else(|| self.own.clone())
    }

    fn row(&self, id: &AnimalId) -> Row {
        let name = self.teller.animal_name(id);
        let photo = self.faces.get(id.as_str());
        Row {
            link: self.frame.home(&format!("/animals/{id}")),
            face: photo.map(|photo| self.frame.home(&format!("/photos/{photo}/small"))),
            initial: name.chars().next().map(String::from).unwrap_or_default(),
            about: facts::about(self.frame, self.teller, id),
            verdict: None,
            what: String::new(),
            stands: String::new(),
            cage: String::new(),
            rung: 0,
            name,
        }
    }

    fn gone(&self, id: &AnimalId) -> Row {
        Row { about: facts::gone(self.frame, self.teller, id), ..self.row(id) }
    }

    fn here(&self, id: &AnimalId, who: &CaretakerId) -> Result<Row, PageError> {
        let known = self.view.animal(id)?;
        let r = self.view.recommend_for(&known, who, None)?;
        let line = today::line(self.frame, self.teller, &r);
        let record = known.record();
        let stands = record.pair(who).and_then(|pair| record.protocol.at(pair.rung));
        let cage = self.view.home.housing.enclosure(id);
        let of = (&record.protocol.id, record.protocol.revision);
        Ok(Row {
            verdict: Some(line.verdict),
            what: line.what,
            stands: stands.map_or_else(String::new, |step| self.teller.step_of(id, of, &step.id)),
            cage: cage.map_or("none".to_owned(), |cage| cage.as_str().to_owned()),
            rung: record.pair(who).map_or(0, |pair| pair.rung),
            ..self.row(id)
        })
    }

    fn filters(&self, here: &[Row], who: &CaretakerId) -> Vec<Filter> {
        let select = |name: &'static str, label: &str, choices: Vec<(String, String)>| {
            let asked = self.was(name);
            let chosen = |value: String, text: String| (asked == value, value, text);
            let choices = choices.into_iter().map(|(value, text)| chosen(value, text));
            let choices = choices.map(|(is, value, text)| (value, text, is)).collect();
            Filter { name, label: self.frame.t(label), choices }
        };
        let all = || ("all".to_owned(), self.frame.t("animals-all"));
        let cages: BTreeSet<&String> = here.iter().map(|row| &row.cage).collect();
        let cage = |id: &String| match id.as_str() {
            "none" => self.frame.t("animals-no-cage"),
            id => id.replace('-', " "),
        };
        let cages = cages.into_iter().map(|id| (id.clone(), cage(id)));
        let verdicts = [Verdict::Stop, Verdict::Go, Verdict::Wait, Verdict::Complete];
        let verdicts =
            verdicts.map(|v| (v.word().to_owned(), self.frame.word("verdict", v.word())));
        let home = &self.view.home;
        let people = home.caretakers().filter(|(_, known)| known.left.is_none());
        let people =
            people.map(|(id, _)| (id.to_string(), self.teller.caretaker_name(id), id == who));
        let people =
            Filter { name: "who", label: self.frame.t("animals-who"), choices: people.collect() };
        let sorts = ["name", "cage", "verdict", "step"];
        let sorts = sorts.map(|sort| (sort.to_owned(), self.frame.word("sort", sort)));
        vec![
            select("cage", "animals-cage", std::iter::once(all()).chain(cages).collect()),
            select("verdict", "animals-verdict", std::iter::once(all()).chain(verdicts).collect()),
            people,
            select("sort", "animals-sort", sorts.into_iter().collect()),
        ]
    }
}

fn rank(verdict: &str) -> u8 {
    match verdict {
        "stop" => 0,
        "go" => 1,
        "wait" => 2,
        _ => 3,
    }
}
