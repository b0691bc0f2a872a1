//! `mischief animal list` and `show`: who is here, and all that is known of one.

use crate::cli::Globals;
use crate::cli::describe::plain;
use crate::cli::local::{Local, animal_name, caretaker_name};
use crate::cli::out::{self, QUIET, say};
use crate::cli::tell::{face, short, teller};
use crate::cli::words::{listed, number};
use mischief::answer::Teller;
use mischief_app::situation::Scope;
use mischief_core::event::LeftReason;
use mischief_core::fold::home::{Animal, Home};
use mischief_core::ids::{AnimalId, EnclosureId};
use mischief_core::recommend::{State, View};
use serde_json::{Value, json};
use std::process::ExitCode;

/// An animal's facts, for programs: the fields of its registration and what changed since.
pub(crate) fn facts(home: &Home, id: &AnimalId) -> Option<Value> {
    let known = home.animal(id)?;
    let words =
        |list: &[mischief_core::event::Trait]| list.iter().map(|t| t.word()).collect::<Vec<_>>();
    Some(json!({
        "animal": id.as_str(),
        "name": known.name,
        "species": known.species.word(),
        "origin": known.arrival().map(|stay| stay.origin.word()),
        "arrived_on": known.arrival().map(|stay| stay.on.to_string()),
        "sex": known.sex.map(|sex| sex.word()),
        "born_on": known.born_on.map(|day| day.to_string()),
        "neutered_on": known.neutered_on.map(|day| day.to_string()),
        "traits": words(&known.traits),
        "goal": known.goal.word(),
        "treats": known.treats,
        "pregnant": known.pregnant.is_some(),
        "nursing": known.nursing.is_some(),
        "enclosure": home.housing.enclosure(id).map(EnclosureId::as_str),
        "left": known.left().map(|(reason, _)| reason.word()),
    }))
}

/// Everybody who lives here.
pub(super) async fn list(local: &Local, globals: &Globals, all: bool) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Present).await?;
    let view = situation.view();
    let home = &view.home;
    let shown = |(_, known): &(&AnimalId, &Animal)| all || known.left().is_none();
    let mut animals: Vec<_> = home.animals().filter(shown).collect();
    animals.sort_by_key(|(id, known)| (known.left().is_some(), known.name.clone(), (*id).clone()));
    if globals.json {
        let rows: Vec<Value> = animals.iter().filter_map(|(id, _)| facts(home, id)).collect();
        out::json(&json!({"animals": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    if animals.is_empty() {
        say!("No animal lives here yet. Add one with `mischief animal add`.");
    }
    let teller = teller(local, &situation, &view);
    let width = animals.iter().map(|(_, known)| known.name.chars().count()).max().unwrap_or(0);
    for (id, known) in animals {
        let mut parts = vec![known.species.word().to_owned()];
        parts.extend(home.housing.enclosure(id).map(|cage| format!("in {cage}")));
        let left = |reason: LeftReason| teller.about(id, &format!("left-{}", reason.word()), None);
        parts.extend(known.left().map(|(reason, _)| left(reason).to_lowercase()));
        if known.left().is_none() {
            parts.extend(standing(&teller, &view, id)?);
        }
        say!("{:<width$}  {QUIET}{}{QUIET:#}", known.name, parts.join(", "));
    }
    Ok(ExitCode::SUCCESS)
}

/// Where each pair of an animal stands: `“Lift” with Lena`.
fn standing(teller: &Teller<'_>, view: &View<'_>, id: &AnimalId) -> anyhow::Result<Vec<String>> {
    let known = view.animal(id)?;
    let state = view.state(&known);
    Ok(pairs(teller, id, &state))
}

fn pairs(teller: &Teller<'_>, id: &AnimalId, state: &State<'_>) -> Vec<String> {
    let protocol = state.record.protocol;
    let title = |rung: usize| match protocol.at(rung) {
        Some(step) => teller.scene(id, None, &protocol.id, protocol.revision, |scene| {
            teller.words.step_title(&step.id, scene)
        }),
        None => String::new(),
    };
    let pair = |pair: &mischief_core::recommend::PairState<'_>| {
        let offered = match pair.offered < pair.rung {
            true => format!(" (next from “{}”)", title(pair.offered)),
            false => String::new(),
        };
        let goal = if pair.complete { ", goal reached" } else { "" };
        let who = caretaker_name(teller.home, pair.caretaker);
        format!("“{}” with {who}{offered}{goal}", title(pair.rung))
    };
    state.pairs.iter().map(pair).collect()
}

/// All that is known of an animal.
pub(super) async fn show(
    local: &Local,
    globals: &Globals,
    id: &AnimalId,
) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Animals(std::slice::from_ref(id))).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    let known = view.animal(id)?;
    let state = view.state(&known);
    if globals.json {
        let mut value = facts(&view.home, id).unwrap_or_default();
        if let (Value::Object(value), Value::Object(told)) = (&mut value, teller.state(id, &state))
            && let Some(state) = told.get("state")
        {
            value.insert("state".to_owned(), state.clone());
        }
        out::json(&json!({"animal": value}))?;
        return Ok(ExitCode::SUCCESS);
    }
    out::heading(&animal_name(&view.home, id))?;
    for (name, value) in rows(&teller, id, &state) {
        say!("  {QUIET}{name:<11}{QUIET:#} {value}");
    }
    if state.animal.left().is_none() {
        let r = view.recommend_for(&known, &local.acting.caretaker, None)?;
        say!();
        short(&teller, &r, animal_name(&view.home, id).chars().count(), 2)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is told of an animal, each under its name.
fn rows(teller: &Teller<'_>, id: &AnimalId, state: &State<'_>) -> Vec<(&'static str, String)> {
    let (home, known) = (teller.home, state.animal);
    let face = face(home);
    let mut rows = Vec::new();
    let mut row = |name: &'static str, value: Option<String>| {
        rows.extend(value.filter(|value| !value.is_empty()).map(|value| (name, value)));
    };
    let sex = known.sex.map_or(String::new(), |sex| format!("{} ", sex.word()));
    row("is", Some(format!("a {sex}{}", known.species.word())));
    let came = |stay: &mischief_core::fold::home::Arrival| {
        format!("{}, from {}", face.day_shown(stay.on), plain(stay.origin.word()))
    };
    row("came", known.arrival().map(came));
    row("born", known.born_on.map(|day| face.day_shown(day)));
    row("neutered", known.neutered_on.map(|day| face.day_shown(day)));
    row("lives in", home.housing.enclosure(id).map(ToString::to_string));
    let traits: Vec<String> = known.traits.iter().map(|t| plain(t.word())).collect();
    row("needs care", Some(traits.join(", ")));
    row("goal", Some(plain(known.goal.word())));
    row("loves", Some(known.treats.join(", ")));
    row("pregnant", known.pregnant.map(|_| "yes".to_owned()));
    row("nursing", known.nursing.map(|_| "yes".to_owned()));
    row("left", known.left().map(|(reason, _)| plain(reason.word())));
    let protocol = state.record.protocol;
    row("follows", Some(format!("{}, revision {}", protocol.id, protocol.revision)));
    row("stands at", Some(listed(&pairs(teller, id, state))));
    row("settled", Some(if state.settled { "yes" } else { "not yet" }.to_owned()));
    row("weight", state.record.weight().map(|grams| format!("{} g", number(grams))));
    let mut signs: Vec<String> = state
        .record
        .health
        .open_signs(home.now)
        .map(|seen| teller.sign_label(id, seen.sign))
        .collect();
    signs.dedup();
    row("open signs", Some(listed(&signs)));
    let until = state.quarantine.map(|quarantine| match quarantine.until {
        Some(at) => format!("until {}", face.shown_ahead(at)),
        None => "until what holds it up is cleared".to_owned(),
    });
    row("quarantine", until.filter(|_| state.quarantined));
    row("rests", state.rest_until.map(|at| format!("until {}", face.shown_ahead(at))));
    rows
}
