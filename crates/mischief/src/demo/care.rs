//! What the made-up household does and meets beside its sessions: daily care, a bite, a sneeze, days
//! away, notes.

use super::cast::{Cast, Resident};
use super::chronicle::Chronicle;
use super::{DemoError, story};
use jiff::SignedDuration;
use mischief_core::calendar::after;
use mischief_core::event::{Event, Quantity, SettleSign, What, Worst};

/// Nobody is there for five days, where there are weeks enough; only the daily care goes on.
pub(super) fn away(chronicle: &Chronicle<'_>, day: i64) -> bool {
    let from = chronicle.days * 3 / 5;
    chronicle.days >= 28 && (from..from + 5).contains(&day)
}

/// The daily care that is written down: signs of having settled, weights, looking over.
pub(super) fn care(chronicle: &mut Chronicle<'_>, cast: &Cast, day: i64) -> Result<(), DemoError> {
    let Some(lena) = cast.people.first() else { return Ok(()) };
    for resident in cast.residents.iter().filter(|r| r.came <= day) {
        let here = day - resident.came;
        #[expect(clippy::cast_precision_loss, reason = "a year of days at most")]
        let settled = here as f64 >= resident.soul.arrival_days();
        if settled && here <= 8 {
            let signs =
                vec![SettleSign::EatsNormally, SettleSign::RestsInOpen, SettleSign::CalmAtEntry];
            let animal = resident.id.clone();
            let at = chronicle.at(day, 8.5)?;
            chronicle.note(at, &lena.id, What::SettleCheck { animal, signs })?;
        }
        if here % 7 == 1
            && let Some(grams) = weight(chronicle, resident, here)
        {
            let what = What::Weight { animal: resident.id.clone(), grams };
            chronicle.note(chronicle.at(day, 17.5)?, &lena.id, what)?;
        }
    }
    if day % 14 == 1 {
        let present = cast.residents.iter().filter(|r| r.came <= day);
        let animals = present.map(|resident| resident.id.clone()).collect();
        chronicle.note(chronicle.at(day, 17.7)?, &lena.id, What::HealthCheck { animals })?;
    }
    Ok(())
}

/// Grown by so many days, and weighed to the gram.
fn weight(chronicle: &mut Chronicle<'_>, resident: &Resident, days: i64) -> Option<Quantity> {
    #[expect(clippy::cast_precision_loss, reason = "a year of days at most")]
    let days = days as f64;
    let (young, grown) = resident.grams;
    let grown_up = grown - (grown - young) * (-days / 45.0).exp();
    let scale = if grown < 60.0 { 0.3 } else { 2.0 };
    let grams = grown_up + scale * chronicle.diary.normal();
    Quantity::new(grams.round().max(1.0))
}

/// What else happens: a bite, a sneeze, days away, notes.
pub(super) fn happenings(
    chronicle: &mut Chronicle<'_>,
    cast: &Cast,
    day: i64,
) -> Result<(), DemoError> {
    let (Some(lena), Some(max)) = (cast.people.first(), cast.people.get(1)) else { return Ok(()) };
    let find = |name: &str| cast.residents.iter().find(|r| r.name == name && r.came <= day);
    let writes = (chronicle.diary.chance(0.3), chronicle.diary.unit(), chronicle.diary.unit());
    if let Some(biscuit) = find("Biscuit").filter(|_| day == chronicle.days * 11 / 20) {
        let (at, animal) = (chronicle.at(day, 21.5)?, biscuit.id.clone());
        let person = max.id.as_str().into();
        let bite = What::Bite { animal: animal.clone(), person, grade: 2, food_related: false };
        chronicle.note(at, &max.id, bite)?;
        let text = "Reached past her to fix the water bottle while she was asleep. My own fault; a \
                    scratch, washed it at once.";
        let note = What::Note { animal: Some(animal), text: text.into() };
        chronicle.note(chronicle.at(day, 21.6)?, &max.id, note)?;
    }
    if let Some(juno) = find("Juno").filter(|_| day == chronicle.days - 4) {
        let sign = chronicle.book.signs.find("sneeze").ok_or(DemoError::Unknown("sneeze"))?;
        let (at, animal) = (chronicle.at(day, 20.5)?, juno.id.clone());
        chronicle.note(at, &lena.id, What::HealthSign { animal: animal.clone(), sign })?;
        let text = "Sneezed three times after the bedding change, not since. Watching her.";
        let note = What::Note { animal: Some(animal), text: text.into() };
        chronicle.note(chronicle.at(day, 20.6)?, &lena.id, note)?;
    }
    if away(chronicle, day + 1) != away(chronicle, day) {
        home_and_away(chronicle, cast, day)?;
    }
    let (true, kind, which) = writes else { return Ok(()) };
    let text = if kind < 0.15 {
        story::pick(story::HOUSE, which).map(|text| (None, text))
    } else {
        let about = story::pick(story::ABOUT, which);
        about.and_then(|(name, from, text)| {
            let resident = find(name).filter(|r| r.came + from <= day)?;
            Some((Some(resident.id.clone()), text))
        })
    };
    let written = |text: &str| {
        let same =
            |event: &Event| matches!(&event.what, What::Note { text: t, .. } if **t == *text);
        chronicle.events.iter().any(same)
    };
    if let Some((animal, text)) = text.filter(|(_, text)| !written(text)) {
        let at = chronicle.at(day, 21.0 + which)?;
        chronicle.note(at, &lena.id, What::Note { animal, text: text.into() })?;
    }
    Ok(())
}

/// They go away, or come back and say how it was meanwhile.
fn home_and_away(chronicle: &mut Chronicle<'_>, cast: &Cast, day: i64) -> Result<(), DemoError> {
    let (Some(lena), Some(max)) = (cast.people.first(), cast.people.get(1)) else { return Ok(()) };
    let at = chronicle.at(day, 21.8)?;
    if !away(chronicle, day) {
        let text = "At my sister's until the weekend. Max feeds and says hello, no training.";
        return chronicle.note(at, &lena.id, What::Note { animal: None, text: text.into() });
    }
    let rats = cast.residents.iter().filter(|r| ["Pip", "Juno"].contains(&r.name));
    for rat in rats {
        let (animal, caretaker) = (rat.id.clone(), max.id.clone());
        let began = chronicle.at(day, 20.0)?;
        let ended_at = after(began, SignedDuration::from_mins(15))?;
        let worst = Worst::Calm;
        let what = What::Contact { animal, caretaker, ended_at, worst };
        chronicle.note(began, &max.id, what)?;
    }
    Ok(())
}
