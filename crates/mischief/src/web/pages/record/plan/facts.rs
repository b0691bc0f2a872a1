//! Putting right what is known of an animal: name, sex, birth, needs, goal, treats.

use super::super::field::{Choice, Field, Kind};
use super::super::{Desk, Reply};
use crate::web::pages::animal::timeline::capital;
use jiff::civil::Date;
use mischief_core::event::wire::NAME_LENGTH_MAX;
use mischief_core::event::{AnimalChange, Change, Goal, Origin, Sex, Trait, What};

/// What is asked, as it is known now.
pub(super) fn fields(desk: &Desk<'_>) -> Vec<Field> {
    let animal = desk.animal;
    let sent = !desk.given.0.is_empty();
    let was = |name: &str, known: String| match sent {
        true => desk.given.was(name).to_owned(),
        false => known,
    };
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let line = |name: &'static str, known: String, kind: Kind, must: bool| Field::Line {
        name,
        label: desk.frame.t(&format!("record-facts-{name}")),
        value: was(name, known),
        kind,
        must,
    };
    let legend = |name: &str| desk.frame.t(&format!("record-facts-{name}"));
    let one = |name: &'static str, known: &str, choices: Vec<(&str, String)>| {
        let known = was(name, known.to_owned());
        let choice = |(word, label): (&str, String)| Choice::new(word, label).chosen(known == word);
        let choices = choices.into_iter().map(choice).collect();
        Field::One { name, legend: legend(name), choices, must: true }
    };
    let term = |kind: &str, word: &str| desk.teller.about(desk.id, &format!("{kind}-{word}"), None);
    let sexes =
        Sex::ALL.iter().map(|sex| (sex.word(), capital(&desk.frame.word("sex", sex.word()))));
    let sexes = sexes.chain([("", desk.frame.t("record-facts-unknown"))]).collect();
    let goals = Goal::ALL.iter().map(|goal| (goal.word(), term("goal", goal.word()))).collect();
    let origins = Origin::ALL.iter().map(|o| (o.word(), term("origin", o.word()))).collect();
    let needs = Trait::ALL.iter().map(|need| {
        let name = format!("trait_{}", need.word());
        let chosen = match sent {
            true => desk.given.0.contains_key(&name),
            false => animal.traits.contains(need),
        };
        Choice::new(name, term("trait", need.word())).chosen(chosen)
    });
    let arrival = animal.arrival();
    vec![
        line("name", animal.name.to_string(), Kind::Text, true),
        one("sex", animal.sex.map_or("", Sex::word), sexes),
        line("born_on", day(animal.born_on), Kind::Day, false),
        line("treats", animal.treats.join(", "), Kind::Text, false),
        one("goal", animal.goal.word(), goals),
        Field::Any { legend: legend("traits"), choices: needs.collect() },
        line("neutered_on", day(animal.neutered_on), Kind::Day, false),
        one("origin", arrival.map_or("", |stay| stay.origin.word()), origins),
        line("arrived_on", day(arrival.map(|stay| stay.on)), Kind::Day, true),
    ]
}

/// What differs from what is known.
pub(super) fn what(desk: &Desk<'_>) -> Result<Reply, String> {
    let animal = desk.animal;
    let name = desk.field("name");
    if name.is_empty() || name.chars().count() > NAME_LENGTH_MAX || name.contains(char::is_control)
    {
        return Err(desk.frame.t("cage-name-wrong"));
    }
    let day = |field: &str| match desk.field(field) {
        "" => Ok(None),
        text => text.parse::<Date>().map(Some).map_err(|_| desk.frame.t("record-day-wrong")),
    };
    let traits = Trait::ALL.iter();
    let traits = traits.filter(|t| desk.given.0.contains_key(&format!("trait_{}", t.word())));
    let traits: Vec<Trait> = traits.copied().collect();
    let treats = desk.field("treats").split(',').map(str::trim).filter(|treat| !treat.is_empty());
    let treats: Vec<Box<str>> = treats.map(Box::from).collect();
    let mut known = animal.traits.clone();
    known.sort_unstable();
    let arrival = animal.arrival();
    let origin = Origin::from_word(desk.field("origin"));
    let arrived_on = day("arrived_on")?;
    let set = AnimalChange {
        name: (name != &*animal.name).then(|| name.into()),
        origin: origin.filter(|origin| arrival.is_some_and(|stay| stay.origin != *origin)),
        arrived_on: arrived_on.filter(|day| arrival.is_some_and(|stay| stay.on != *day)),
        sex: changed(Sex::from_word(desk.field("sex")), animal.sex),
        born_on: changed(day("born_on")?, animal.born_on),
        neutered_on: changed(day("neutered_on")?, animal.neutered_on),
        traits: if traits == known { Change::Keep } else { Change::Set(traits) },
        goal: match Goal::from_word(desk.field("goal")) {
            Some(goal) if goal != animal.goal => Change::Set(goal),
            _ => Change::Keep,
        },
        treats: if treats == animal.treats { Change::Keep } else { Change::Set(treats) },
        pregnant: Change::Keep,
        nursing: Change::Keep,
    };
    if set == AnimalChange::default() {
        return Ok(Reply::Nothing);
    }
    Ok(Reply::Record(What::AnimalChanged { animal: desk.id.clone(), set: Box::new(set) }))
}

fn changed<T: PartialEq>(told: Option<T>, known: Option<T>) -> Change<T> {
    match (told, known) {
        (None, None) => Change::Keep,
        (None, Some(_)) => Change::Clear,
        (Some(told), Some(known)) if told == known => Change::Keep,
        (Some(told), _) => Change::Set(told),
    }
}
