//! The sheet of each kind of record: what to read first, what is asked.

use super::field::{Choice, Field, Kind, Mark};
use super::{Desk, PLAN, Sheet, plan};
use crate::web::drawing;
use crate::web::pages::handbook::places::{self, Leaf};
use mischief_core::ethogram::Level;
use mischief_core::event::{MishapKind, SettleSign, Species, SurgeryKind};
use mischief_core::ids::AnimalId;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::{FluentValue, number};

/// The sheet of a kind.
pub(super) fn of(desk: &Desk<'_>, kind: &'static str) -> Sheet {
    let title = desk.frame.word("record", kind);
    let button = Some(desk.frame.t("record-save"));
    let mut sheet =
        Sheet { title, fields: Vec::new(), button, timed: true, read: read(desk, kind) };
    if PLAN.contains(&kind) {
        plan::sheet(desk, kind, &mut sheet);
        return sheet;
    }
    match kind {
        "settle" => sheet.fields = settle(desk),
        "weight" => sheet.fields = weight(desk),
        "sign" => sign(desk, &mut sheet),
        "checked" => sheet.fields = checked(desk),
        "carried_on" => sheet.fields = carried_on(desk),
        "bite" => sheet.fields = bite(desk),
        "mishap" => {
            let kinds = MishapKind::ALL.iter().map(|kind| kind.word());
            let kinds = kinds.map(|word| (word, desk.frame.word("mishap", word)));
            sheet.fields = vec![one_of(desk, "record-mishap-what", kinds.collect())];
        }
        "surgery" => {
            let kinds = SurgeryKind::ALL.iter().map(|kind| kind.word());
            let kinds = kinds.map(|word| (word, desk.frame.word("surgery", word)));
            sheet.fields = vec![one_of(desk, "record-surgery-what", kinds.collect())];
        }
        _ => {
            sheet.fields = vec![Field::Text {
                name: "text",
                label: desk.frame.t("record-note-what"),
                value: desk.given.was("text").to_owned(),
            }];
        }
    }
    sheet
}

/// Where the handbook has what a sheet is about.
fn read(desk: &Desk<'_>, kind: &str) -> Option<Leaf> {
    let frame = desk.frame;
    Some(match kind {
        "settle" => places::rule(frame, Rule::SettlingIn),
        "weight" | "baseline" => places::rule(frame, Rule::WeightLoss),
        "sign" | "cleared" => places::chapter(frame, "health"),
        "checked" | "quarantine" => places::chapter(frame, "quarantine"),
        "carried_on" => places::rule(frame, Rule::Gap),
        "bite" => places::chapter(frame, "bites"),
        "surgery" => places::rule(frame, Rule::SurgeryWait),
        "litter" => places::rule(frame, Rule::PregnantOrNursing),
        "long_hold" => places::chapter(frame, "long-hold"),
        "placed" | "protocol" if desk.animal.species == Species::Mouse => {
            places::chapter(frame, "mice")
        }
        "placed" | "protocol" => places::chapter(frame, "rats"),
        _ => return None,
    })
}

/// One of a few kinds.
fn one_of(desk: &Desk<'_>, legend: &str, kinds: Vec<(&'static str, String)>) -> Field {
    let choice = |(word, label): (&'static str, String)| {
        Choice::new(word, label).chosen(desk.field("kind") == word)
    };
    let choices = kinds.into_iter().map(choice).collect();
    Field::One { name: "kind", legend: desk.frame.t(legend), choices, must: true }
}

fn settle(desk: &Desk<'_>) -> Vec<Field> {
    let choice = |sign: &SettleSign| {
        let key = format!("settle-{}", sign.word());
        Choice::new(sign.word(), desk.teller.about(desk.id, &key, None))
            .about(desk.teller.about(desk.id, &key, Some("what")))
            .chosen(desk.given.0.contains_key(sign.word()))
    };
    let choices = SettleSign::ALL.iter().map(choice).collect();
    vec![Field::Any { legend: desk.frame.t("record-settle-what"), choices }]
}

fn weight(desk: &Desk<'_>) -> Vec<Field> {
    let last = desk.known.record().health.weighings.last();
    let last = last.map(|weighing| {
        let day = desk.view.home.calendar.day(weighing.at);
        let args = [
            ("grams", number(weighing.grams)),
            ("day", desk.teller.words.on_day_text(day, desk.view.home.today).into()),
        ];
        desk.frame.with("record-weight-last", args)
    });
    let said = Field::Said {
        mark: Mark::Plain,
        heading: String::new(),
        lines: last.into_iter().collect(),
    };
    let line = Field::Line {
        name: "grams",
        label: desk.frame.t("record-weight-grams"),
        value: desk.given.was("grams").to_owned(),
        kind: Kind::Number,
        must: true,
    };
    vec![said, line]
}

/// First all signs by how urgent they are; then the one that was chosen, with what to do about it,
/// before anything is recorded.
fn sign(desk: &Desk<'_>, sheet: &mut Sheet) {
    let book = &desk.situation.book.signs;
    let mark = |level: Level| match level {
        Level::Red => Mark::Stop,
        Level::Amber => Mark::Wait,
        Level::Note => Mark::Plain,
    };
    let about = |id: &str, part| desk.teller.about(desk.id, &format!("sign-{id}"), part);
    let chosen = book.find(desk.field("sign")).and_then(|ix| book.get(ix));
    if let Some(sign) = chosen {
        sheet.title = about(&sign.id, None);
        sheet.read = Some(places::sign(desk.frame, desk.teller, desk.id, &sign.id));
        sheet.button = Some(desk.frame.t("record-sign-save"));
        let level = format!("level-{}", sign.level.word());
        let help = Field::Said {
            mark: mark(sign.level),
            heading: desk.teller.about(desk.id, &level, None),
            lines: desk.teller.lines_about(desk.id, &format!("sign-{}", sign.id), "do"),
        };
        let what = Field::Said {
            mark: Mark::Plain,
            heading: desk.frame.t("record-sign-looks"),
            lines: vec![about(&sign.id, Some("what"))],
        };
        sheet.fields = vec![help, what, Field::Along { name: "sign", value: sign.id.to_string() }];
        return;
    }
    sheet.button = None;
    sheet.timed = false;
    let group = |level: &Level| {
        let signs = book.0.iter().filter(|sign| sign.level == *level);
        let own = desk.frame.home(&format!("/animals/{}/record/sign", desk.id));
        let row = |sign: &mischief_core::ethogram::Sign| {
            Choice::new(format!("{own}?sign={}", sign.id), about(&sign.id, None))
                .about(about(&sign.id, Some("what")))
        };
        Field::Links {
            mark: mark(*level),
            heading: desk.teller.about(desk.id, &format!("level-{}", level.word()), None),
            rows: signs.map(row).collect(),
        }
    };
    sheet.fields = Level::ALL.iter().map(group).collect();
}

/// Its cagemates are looked at together with it, mostly.
fn checked(desk: &Desk<'_>) -> Vec<Field> {
    let home = &desk.view.home;
    let mates: Vec<&AnimalId> = home.housing.mates(desk.id).collect();
    let mut here: Vec<_> = home.animals().filter(|(_, animal)| animal.left().is_none()).collect();
    here.sort_by_key(|(id, animal)| {
        (*id != desk.id, !mates.contains(id), animal.name.clone(), (*id).clone())
    });
    let asked = desk.given.0.keys().any(|name| name.starts_with("with_"));
    let choices = here.into_iter().map(|(id, animal)| {
        let name = format!("with_{id}");
        let chosen = match asked {
            true => desk.given.0.contains_key(&name),
            false => id == desk.id,
        };
        Choice::new(name, animal.name.to_string()).chosen(chosen)
    });
    let choices = choices.collect();
    vec![Field::Any { legend: desk.frame.t("record-checked-who"), choices }]
}

fn carried_on(desk: &Desk<'_>) -> Vec<Field> {
    let choice = |word: &&str| {
        Choice::new(*word, desk.frame.word("worst", word)).chosen(desk.field("worst") == *word)
    };
    let choices = ["calm", "unsure", "adverse"].iter().map(choice).collect();
    let legend = desk.frame.t("record-worst");
    vec![Field::One { name: "worst", legend, choices, must: true }]
}

/// First the wound.
fn bite(desk: &Desk<'_>) -> Vec<Field> {
    let about = |key: &str, part| desk.teller.about(desk.id, key, part);
    let aid = Field::Said {
        mark: Mark::Stop,
        heading: about("bite-first_aid", None),
        lines: desk.teller.lines_about(desk.id, "bite-first_aid", "do"),
    };
    let doctor = Field::More {
        heading: about("bite-doctor", None),
        lines: desk.teller.lines_about(desk.id, "bite-doctor", "when"),
    };
    let grade = |grade: u8| {
        let key = format!("bite-{grade}");
        Choice::new(grade.to_string(), format!("{grade} · {}", about(&key, None)))
            .about(about(&key, Some("example")))
            .chosen(desk.field("grade") == grade.to_string())
            .drawn(drawing::bite(grade))
    };
    let grades = Field::One {
        name: "grade",
        legend: about("bite-questions", None),
        choices: (0..=5).map(grade).collect(),
        must: true,
    };
    let questions = Field::More {
        heading: desk.frame.t("record-bite-questions"),
        lines: desk.teller.lines_about(desk.id, "bite-questions", "ask"),
    };
    let food = |word: &str, key: &str| {
        Choice::new(word, desk.frame.t(key)).chosen(desk.field("food") == word)
    };
    let food = Field::One {
        name: "food",
        legend: desk.frame.t("record-bite-food"),
        choices: vec![food("no", "record-bite-food-no"), food("yes", "record-bite-food-yes")],
        must: true,
    };
    vec![aid, doctor, grades, questions, food, bitten(desk), other(desk)]
}

fn bitten(desk: &Desk<'_>) -> Field {
    let home = &desk.view.home;
    let own = &desk.acting.caretaker;
    let given = desk.field("person");
    let mut people: Vec<_> = home.caretakers().filter(|(_, c)| c.left.is_none()).collect();
    people.sort_by_key(|(id, _)| (*id != own, (*id).clone()));
    let person = |(id, _): &(&mischief_core::ids::CaretakerId, _)| {
        let chosen = given == id.as_str() || (given.is_empty() && *id == own);
        Choice::new(id.as_str(), desk.teller.caretaker_name(id)).chosen(chosen)
    };
    let mut choices: Vec<Choice> = people.iter().map(person).collect();
    choices.push(Choice::new("other", desk.frame.t("record-bite-other")).chosen(given == "other"));
    Field::One { name: "person", legend: desk.frame.t("record-bite-who"), choices, must: false }
}

fn other(desk: &Desk<'_>) -> Field {
    let name = FluentValue::from(desk.name());
    Field::Line {
        name: "other",
        label: desk.frame.with("record-bite-other-who", [("name", name)]),
        value: desk.given.was("other").to_owned(),
        kind: Kind::Text,
        must: false,
    }
}
