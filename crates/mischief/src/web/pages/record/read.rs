//! What a sheet told, as what happened.

use super::{Desk, Reply, plan};
use jiff::SignedDuration;
use mischief_core::event::{MishapKind, Quantity, SettleSign, SurgeryKind, What, Worst};
use mischief_core::fold::health::odd_weight;
use mischief_core::ids::AnimalId;
use mischief_rulebook::words::{FluentValue, number};

/// How long it is taken to have lasted where people only say that they carried on.
pub(crate) const CARRIED_ON: SignedDuration = SignedDuration::from_mins(10);

/// What a kind of sheet told.
///
/// # Errors
/// What is missing or can't be, for people.
pub(super) fn what(desk: &Desk<'_>, kind: &str) -> Result<Reply, String> {
    let animal = || desk.id.clone();
    let missing = |key: &str| desk.frame.t(key);
    let what = match kind {
        "settle" => {
            let seen = |sign: &&SettleSign| desk.given.0.contains_key(sign.word());
            let signs = SettleSign::ALL.iter().filter(seen).copied().collect();
            What::SettleCheck { animal: animal(), signs }
        }
        "weight" => return weight(desk),
        "sign" => {
            let sign = desk.situation.book.signs.find(desk.field("sign"));
            let sign = sign.ok_or_else(|| missing("record-sign-missing"))?;
            What::HealthSign { animal: animal(), sign }
        }
        "checked" => What::HealthCheck { animals: checked(desk)? },
        "carried_on" => {
            let worst = Worst::from_word(desk.field("worst"));
            let worst = worst.ok_or_else(|| missing("record-worst-missing"))?;
            let ended_at = super::time::read(desk)?;
            let caretaker = desk.acting.caretaker.clone();
            What::Contact { animal: animal(), caretaker, ended_at, worst }
        }
        "bite" => bite(desk)?,
        "mishap" => {
            let kind = MishapKind::from_word(desk.field("kind"));
            What::Mishap {
                animal: animal(),
                kind: kind.ok_or_else(|| missing("record-mishap-missing"))?,
            }
        }
        "surgery" => {
            let kind = SurgeryKind::from_word(desk.field("kind"));
            What::Surgery {
                animal: animal(),
                kind: kind.ok_or_else(|| missing("record-surgery-missing"))?,
            }
        }
        "note" => match desk.field("text") {
            "" => return Err(missing("record-note-missing")),
            text => What::Note { animal: Some(animal()), text: text.into() },
        },
        other => return plan::what(desk, other),
    };
    Ok(Reply::Record(what))
}

/// When it began, where it is told when it ended.
pub(super) fn began(what: &What, told: jiff::Timestamp) -> jiff::Timestamp {
    match what {
        What::Contact { .. } => told.checked_sub(CARRIED_ON).unwrap_or(told),
        _ => told,
    }
}

fn weight(desk: &Desk<'_>) -> Result<Reply, String> {
    let written = desk.field("grams").trim_end_matches(['g', 'G']).trim().replace(',', ".");
    let grams = written.parse().ok().and_then(Quantity::new);
    let grams = grams.filter(|grams| grams.get() > 0.0);
    let grams = grams.ok_or_else(|| desk.frame.t("record-grams-missing"))?;
    let before = desk.known.record().weight();
    let parameters = &desk.situation.book.parameters;
    let odd = odd_weight(grams.get(), before, desk.animal.species, parameters);
    if odd && desk.field("sure") != "yes" {
        let args = [
            ("name", FluentValue::from(desk.name())),
            ("grams", number(grams.get())),
            ("before", before.map_or("none".into(), number)),
        ];
        return Ok(Reply::Sure(desk.frame.with("record-weight-sure", args)));
    }
    Ok(Reply::Record(What::Weight { animal: desk.id.clone(), grams }))
}

fn checked(desk: &Desk<'_>) -> Result<Vec<AnimalId>, String> {
    let home = &desk.view.home;
    let here = home.animals().filter(|(_, animal)| animal.left().is_none());
    let named = here.filter(|(id, _)| desk.given.0.contains_key(&format!("with_{id}")));
    let animals: Vec<AnimalId> = named.map(|(id, _)| id.clone()).collect();
    if animals.is_empty() { Err(desk.frame.t("record-checked-missing")) } else { Ok(animals) }
}

fn bite(desk: &Desk<'_>) -> Result<What, String> {
    let grade = desk.field("grade").parse().ok().filter(|grade: &u8| *grade <= 5);
    let grade = grade.ok_or_else(|| desk.frame.t("record-grade-missing"))?;
    let food_related = match desk.field("food") {
        "yes" => true,
        "no" => false,
        _ => return Err(desk.frame.t("record-food-missing")),
    };
    let person = match (desk.field("person"), desk.field("other")) {
        ("", "") => desk.acting.caretaker.to_string(),
        ("other", "") => return Err(desk.frame.t("record-person-missing")),
        ("other" | "", other) => other.to_owned(),
        (known, _) => known.to_owned(),
    };
    Ok(What::Bite { animal: desk.id.clone(), person: person.into(), grade, food_related })
}
