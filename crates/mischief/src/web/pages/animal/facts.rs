//! What is known of an animal: who it is, where it lives, what it loves.

use super::timeline::capital;
use crate::answer::Teller;
use crate::web::frame::Frame;
use crate::web::telling::some_names;
use jiff::civil::Date;
use mischief_core::calendar::days_between;
use mischief_core::ids::AnimalId;
use mischief_core::recommend::State;
use mischief_rulebook::words::{FluentValue, number};

/// A line of what is known.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// "Rat, female, 8 months old, in attic".
pub(crate) fn about(frame: &Frame, teller: &Teller<'_>, id: &AnimalId) -> String {
    let Some(animal) = teller.home.animal(id) else { return String::new() };
    let mut parts = vec![frame.word("species", animal.species.word())];
    parts.extend(animal.sex.map(|sex| frame.word("sex", sex.word())));
    parts.extend(animal.born_on.map(|born| age(frame, born, teller.home.today)));
    let cage = teller.home.housing.enclosure(id).filter(|_| animal.left().is_none());
    parts.extend(cage.map(|cage| {
        let cage = FluentValue::from(cage.as_str().replace('-', " "));
        frame.with("animal-in", [("cage", cage)])
    }));
    parts.join(", ")
}

/// An age, in days, weeks, months or years, whichever says most.
fn age(frame: &Frame, born: Date, today: Date) -> String {
    let days = days_between(born, today).max(0);
    let (unit, count) = match days {
        0..=20 => ("days", days),
        21..=97 => ("weeks", days / 7),
        98..=729 => ("months", days * 12 / 365),
        _ => ("years", days * 10 / 3652),
    };
    frame.with("animal-age", [("unit", unit.into()), ("count", count.into())])
}

/// Why it is no longer here and since when; empty for one that is.
pub(crate) fn gone(frame: &Frame, teller: &Teller<'_>, id: &AnimalId) -> String {
    let Some(animal) = teller.home.animal(id) else { return String::new() };
    let Some((_, day, reason, _)) = animal.arrival().and_then(|stay| stay.left) else {
        return String::new();
    };
    let args = [
        ("name", FluentValue::from(animal.name.to_string())),
        ("reason", reason.word().into()),
        ("day", teller.words.on_day_text(day, teller.home.today).into()),
    ];
    frame.with("animal-gone", args)
}

/// What is known, where something is.
pub(crate) fn rows(
    frame: &Frame,
    teller: &Teller<'_>,
    id: &AnimalId,
    state: &State<'_>,
) -> Vec<Row> {
    let (home, animal) = (teller.home, state.animal);
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Option<String>| {
        let value = value.filter(|value| !value.is_empty());
        rows.extend(value.map(|value| Row { name: frame.t(key), value }));
    };
    let day = |day: Date| capital(&teller.words.day_text(day, home.today));
    let came = animal.arrival().map(|stay| {
        let origin = teller.say(&format!("origin-{}", stay.origin.word()), Vec::new());
        format!("{} · {origin}", day(stay.on))
    });
    let term = |kind: &str, word: &str| teller.say(&format!("{kind}-{word}"), Vec::new());
    row(
        "fact-weight",
        state.record.weight().map(|grams| frame.with("grams", [("grams", number(grams))])),
    );
    let mates: Vec<AnimalId> = home.housing.mates(id).cloned().collect();
    row("fact-lives-with", Some(some_names(frame, teller, &mates)));
    row("fact-born", animal.born_on.map(day));
    row("fact-came", came);
    row("fact-neutered", animal.neutered_on.map(day));
    row("fact-loves", Some(animal.treats.join(", ")));
    let traits: Vec<String> = animal.traits.iter().map(|t| term("trait", t.word())).collect();
    row("fact-needs", Some(traits.join(", ")));
    row("fact-pregnant", animal.pregnant.map(|_| frame.t("yes")));
    row("fact-nursing", animal.nursing.map(|_| frame.t("yes")));
    row("fact-goal", Some(term("goal", animal.goal.word())));
    let protocol = state.record.protocol;
    row("fact-follows", Some(teller.protocol_title(&protocol.id)));
    rows
}
