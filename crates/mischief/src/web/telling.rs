//! What several pages tell of animals that live or meet together: names, times, reasons with their
//! sources.

use super::Web;
use super::frame::Frame;
use super::told::{list, text, texts};
use crate::answer::Teller;
use jiff::Timestamp;
use mischief_core::fold::Home;
use mischief_core::ids::AnimalId;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::FluentValue;
use serde_json::Value;

/// A name and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) link: String,
}

/// The animals of a list, each with its page.
pub(crate) fn named<'i>(
    frame: &Frame,
    home: &Home,
    ids: impl IntoIterator<Item = &'i AnimalId>,
) -> Vec<Named> {
    let one = |id: &AnimalId| Named {
        name: name(home, id),
        id: id.to_string(),
        link: frame.home(&format!("/animals/{id}")),
    };
    ids.into_iter().map(one).collect()
}

/// The name of an animal.
pub(crate) fn name(home: &Home, id: &AnimalId) -> String {
    home.animal(id).map_or_else(|| id.to_string(), |animal| animal.name.to_string())
}

/// The names of several, as a sentence names them.
pub(crate) fn names<'i>(
    teller: &Teller<'_>,
    ids: impl IntoIterator<Item = &'i AnimalId>,
) -> String {
    let all: Vec<String> = ids.into_iter().map(|id| name(teller.home, id)).collect();
    teller.words.list_text(&all)
}

/// The names of a few, and how many there are beside them.
pub(crate) fn some_names(frame: &Frame, teller: &Teller<'_>, ids: &[AnimalId]) -> String {
    if ids.len() <= NAMED_MOST {
        return names(teller, ids);
    }
    let first: Vec<String> =
        ids.iter().take(NAMED_MOST - 1).map(|id| name(teller.home, id)).collect();
    let more = i64::try_from(ids.len() - first.len()).unwrap_or(i64::MAX);
    let args = [("names", FluentValue::from(first.join(", "))), ("count", more.into())];
    frame.with("newcomers-and-more", args)
}

/// How many are named one by one in a heading.
const NAMED_MOST: usize = 4;

/// The animals that are here now, by name.
pub(crate) fn present(home: &Home) -> Vec<AnimalId> {
    let here = home.animals().filter(|(_, animal)| animal.left().is_none());
    let mut ids: Vec<(&str, &AnimalId)> = here.map(|(id, animal)| (&*animal.name, id)).collect();
    ids.sort();
    ids.into_iter().map(|(_, id)| id.clone()).collect()
}

/// The animals of a list as a form sent it, where they are known here; each once.
pub(crate) fn known<'s>(home: &Home, sent: impl Iterator<Item = &'s str>) -> Vec<AnimalId> {
    let mut found: Vec<AnimalId> = Vec::new();
    for id in sent.filter_map(|id| AnimalId::parse(id).ok()) {
        if home.animal(&id).is_some() && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// A time as it fits after "until"; empty where there is no animal to speak of.
pub(crate) fn until(teller: &Teller<'_>, at: Timestamp) -> String {
    let first = teller.home.animals().next();
    let told =
        first.and_then(|(id, _)| teller.with_animal(id, |scene| teller.words.time_text(at, scene)));
    told.unwrap_or_default()
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) link: Option<String>,
}

/// A reason with what backs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Why {
    pub(crate) text: String,
    pub(crate) evidence: String,
    pub(crate) sources: Vec<Source>,
    /// Sources that speak against it, where it is contested.
    pub(crate) against: Vec<Source>,
}

/// The reasons of an answer, each said once.
pub(crate) fn whys(web: &Web, frame: &Frame, reasons: &[Value]) -> Vec<Why> {
    let mut all: Vec<Why> = Vec::new();
    for reason in reasons {
        let why = Why {
            text: text(reason, "/text"),
            evidence: evidence(web, frame, &text(reason, "/evidence")),
            sources: sources(web, &texts(reason, "/sources")),
            against: against(web, &text(reason, "/rule")),
        };
        if !all.contains(&why) {
            all.push(why);
        }
    }
    all
}

/// What stands behind the step of an answer: its single claims, and where sources disagree.
pub(crate) fn backing(web: &Web, frame: &Frame, answer: &Value) -> (Vec<Why>, Vec<Why>) {
    let claim = |claim: &Value| Why {
        text: text(claim, "/text"),
        evidence: evidence(web, frame, &text(claim, "/evidence")),
        sources: sources(web, &texts(claim, "/sources")),
        against: Vec::new(),
    };
    let doubt = |doubt: &Value| Why {
        text: text(doubt, "/text"),
        evidence: String::new(),
        sources: sources(web, &texts(doubt, "/for")),
        against: sources(web, &texts(doubt, "/against")),
    };
    let claims = list(answer, "/step_backing/claims").iter().map(claim).collect();
    let doubts = list(answer, "/step_backing/doubts").iter().map(doubt).collect();
    (claims, doubts)
}

fn evidence(web: &Web, frame: &Frame, word: &str) -> String {
    if word.is_empty() {
        return String::new();
    }
    let words = web.app.builtin().catalogue.language(&frame.language);
    words.say(&format!("evidence-{word}"), None, &Default::default())
}

/// Sources by their ids; what is not known is left out.
pub(crate) fn sources<T: AsRef<str>>(web: &Web, ids: &[T]) -> Vec<Source> {
    let known = ids.iter().filter_map(|id| web.app.builtin().sources.get(id.as_ref()));
    let source = |source: &mischief_rulebook::Source| Source {
        title: source.title.to_string(),
        link: source.url.as_deref().map(ToOwned::to_owned),
    };
    known.map(source).collect()
}

/// What speaks against a rule that is contested.
fn against(web: &Web, rule: &str) -> Vec<Source> {
    let Some(rule) = Rule::from_word(rule) else { return Vec::new() };
    let note = web.app.builtin().about.rules.iter().find(|note| note.rule == rule);
    let sides = note.and_then(|note| note.sides.as_ref());
    sides.map_or_else(Vec::new, |sides| sources(web, &sides.sources_against))
}
