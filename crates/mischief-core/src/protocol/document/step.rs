//! One step of the written form, whatever table it stands in.

use super::table::{At, Problems, Table, Value};
use super::wording::{nearest, quoted};
use super::{BUTTONS, Context, LIST_ITEMS_MAX, TRIALS_MAX, dose};
use crate::ethogram::{Behaviour, BehaviourIx, Signal};
use crate::ids::StepId;
use crate::protocol::{Backing, Contact, DoseRange, Doubt, Evidence, Step, StepKind};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ops::Range;

/// What reading a document needs and gathers.
pub(super) struct Reading<'t> {
    /// What is known already.
    pub(super) context: &'t Context<'t>,
    /// The mistakes.
    pub(super) problems: &'t Problems,
    /// Ids of the sources that the document declares.
    pub(super) own_sources: RefCell<Vec<String>>,
    /// The texts.
    pub(super) words: RefCell<BTreeMap<String, String>>,
}

impl Reading<'_> {
    /// Whether there is a source of this id, here or in the rulebook.
    pub(super) fn knows_source(&self, id: &str) -> bool {
        self.own_sources.borrow().iter().any(|own| own == id) || (self.context.sources)(id)
    }
}

/// A step as far as it could be read, with the places of what is compared with other steps.
pub(super) struct Draft {
    /// The table's heading.
    pub(super) span: Range<usize>,
    /// Its id.
    pub(super) id: Option<At<StepId>>,
    /// How close the hand comes.
    pub(super) contact: Option<At<Contact>>,
    /// The dose.
    pub(super) dose: Option<At<DoseRange>>,
    /// Whether a dose is written, be it right or wrong.
    pub(super) has_dose: bool,
    /// The exposure, where it is written.
    pub(super) exposure: Option<At<Box<str>>>,
    /// Where it opens.
    pub(super) opens_at: Option<At<StepId>>,
    /// Which branch must have succeeded.
    pub(super) after: Option<At<StepId>>,
    /// The whole step, where nothing in it is wrong.
    pub(super) step: Option<Step>,
}

/// Reads the evidence and sources of whatever `table` is; the place is that of the evidence.
pub(super) fn backing(table: &Table<'_>, reading: &Reading<'_>) -> Option<At<Backing>> {
    let evidence = table
        .need("evidence")
        .and_then(|value| value.word(Evidence::ALL, Evidence::word, "kind of evidence"));
    let sources = table.need("sources").and_then(|value| sources(&value, reading));
    let ((evidence, span), sources) = (evidence?, sources?);
    Some((Backing { evidence, sources }, span))
}

fn sources(list: &Value<'_>, reading: &Reading<'_>) -> Option<Vec<Box<str>>> {
    let items = list.items(LIST_ITEMS_MAX)?;
    if items.is_empty() {
        list.problem(
            "no source is named",
            "name at least one; `D` where it is nobody's but our own choice",
        );
        return None;
    }
    let own = reading.own_sources.borrow();
    let read = items.iter().map(|item| {
        let id = item.str()?;
        if reading.knows_source(id) {
            return Some(id.into());
        }
        let help = match nearest(id, own.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None if reading.context.texts_required => {
                "use the id of a source of the rulebook, or declare it here in a `[[source]]`"
                    .into()
            }
            None => "use the id of a source of the rulebook".into(),
        };
        item.problem(format!("there is no source {}", quoted(id)), help);
        None
    });
    // Two passes, so that a second unknown source is told as well.
    let read: Vec<Option<Box<str>>> = read.collect();
    read.into_iter().collect()
}

fn behaviour<'t>(value: &Value<'t>, reading: &Reading<'t>) -> Option<At<BehaviourIx>> {
    let id = value.str()?;
    let ethogram = reading.context.ethogram;
    if let Some(ix) = ethogram.find(id) {
        return Some((ix, value.span()));
    }
    let help = match nearest(id, ethogram.iter().map(|(_, b)| &*b.id)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "use a behaviour of the rulebook, such as `takes_treat` or `moves_away`".into(),
    };
    value.problem(format!("there is no behaviour {}", quoted(id)), help);
    None
}

/// Reads a step and its texts.
pub(super) fn read(table: &Table<'_>, kind: StepKind, reading: &Reading<'_>) -> Draft {
    let id = table.need("id").and_then(|value| value.part_id(StepId::parse));
    let contact = table
        .need("contact")
        .and_then(|value| value.word(Contact::ALL, Contact::word, "kind of contact"));
    let dose_value = table.get("dose");
    let dose = dose_value.and_then(|value| dose::read(&value, reading.problems));
    let exposure_value = table.get("exposure");
    let exposure = exposure_value.and_then(|value| value.part_id(StepId::parse));
    let exposure = exposure.map(|(id, span)| (Box::<str>::from(id.as_str()), span));
    let trials = table.need("trials").and_then(|value| value.whole(1, TRIALS_MAX));
    let together = table.get("together").map_or(Some(false), |value| value.flag());
    let sign = table.need("sign").and_then(|value| sign(&value, reading));
    let buttons = table.need("buttons").and_then(|value| buttons(&value, sign.as_ref(), reading));
    let (opens_at, after) = if kind == StepKind::Branch {
        let opens_at = table.need("opens_at").and_then(|value| value.part_id(StepId::parse));
        (opens_at, table.get("after").map(|value| value.part_id(StepId::parse)))
    } else {
        (None, None)
    };
    let backing = backing(table, reading);
    let name = id.as_ref().map_or("", |(id, _)| id.as_str());
    let claims = list(table, "claims", |value| claim(value, name, reading));
    let doubts = list(table, "doubts", |value| doubt(value, name, reading));
    if reading.context.texts_required {
        texts(table, name, reading);
    }
    table.finish(if kind == StepKind::Branch {
        &[]
    } else {
        &[
            ("opens_at", "only a `[[branch]]` opens at a step"),
            ("after", "only a `[[branch]]` can come after another one"),
        ]
    });
    contested(backing.as_ref(), claims.as_deref(), doubts.as_deref(), reading.problems);
    let step = || {
        Some(Step {
            id: id.as_ref()?.0.clone(),
            kind,
            contact: contact.as_ref()?.0,
            dose: match dose_value {
                Some(_) => Some(dose.as_ref()?.0),
                None => None,
            },
            exposure: match exposure_value {
                Some(_) => exposure.as_ref()?.0.clone(),
                None => id.as_ref()?.0.as_str().into(),
            },
            trials: trials?,
            together: together?,
            sign: sign.as_ref()?.0,
            buttons: buttons?,
            opens_at: opens_at.as_ref().map(|(id, _)| id.clone()),
            after: match &after {
                Some(read) => Some(read.as_ref()?.0.clone()),
                None => None,
            },
            backing: backing?.0,
            claims: claims?.into_iter().map(|(id, (backing, _))| (id, backing)).collect(),
            doubts: doubts?,
        })
    };
    let step = step();
    let has_dose = dose_value.is_some();
    let after = after.flatten();
    Draft { span: table.span.clone(), id, contact, dose, has_dose, exposure, opens_at, after, step }
}

fn sign<'t>(value: &Value<'t>, reading: &Reading<'t>) -> Option<At<BehaviourIx>> {
    let (ix, span) = behaviour(value, reading)?;
    let known = reading.context.ethogram.get(ix)?;
    if known.signal != Signal::Calm {
        value.problem(
            format!("`{}` is no sign of ease", known.id),
            "name the calm behaviour to look out for, such as `takes_treat` or `stays_loose`",
        );
        return None;
    }
    if known.needs_other_calm {
        value.problem(
            format!("`{}` says nothing by itself: it can be pain as well as ease", known.id),
            "name a calm behaviour that stands alone, such as `takes_treat` or `stays_loose`",
        );
        return None;
    }
    Some((ix, span))
}

fn buttons<'t>(
    list: &Value<'t>,
    sign: Option<&At<BehaviourIx>>,
    reading: &Reading<'t>,
) -> Option<Vec<BehaviourIx>> {
    let items = list.items(LIST_ITEMS_MAX)?;
    let (least, most) = BUTTONS;
    let mut fine = true;
    if !(least..=most).contains(&items.len()) {
        list.problem(
            format!("a step has {least} to {most} buttons, not {}", items.len()),
            "take what is most likely seen, with at least one caution and one stop",
        );
        fine = false;
    }
    let mut all: Vec<BehaviourIx> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some((ix, _)) = behaviour(item, reading) else {
            fine = false;
            continue;
        };
        let Some(known) = reading.context.ethogram.get(ix) else { continue };
        if all.contains(&ix) {
            item.problem(format!("`{}` has two buttons", known.id), "take one of them out");
            fine = false;
        }
        if between_animals(known) {
            item.problem(
                format!("`{}` is about animals among themselves", known.id),
                "take what an animal does with a person",
            );
            fine = false;
        }
        if at == 0
            && let Some((sign, _)) = sign
            && *sign != ix
        {
            let sign = reading.context.ethogram.get(*sign).map_or("", |sign| &sign.id);
            item.problem(
                format!("the first button is `{}`, not the `sign`", known.id),
                format!("put `{sign}` first"),
            );
            fine = false;
        }
        all.push(ix);
    }
    if !fine {
        return None;
    }
    for (signal, what, such_as) in [
        (Signal::Caution, "caution", "`moves_away` or `freezes`"),
        (Signal::Stop, "stop", "`bolts` or `bites_blood`"),
    ] {
        let has = |ix: &BehaviourIx| {
            reading.context.ethogram.get(*ix).is_some_and(|known| known.signal == signal)
        };
        if !all.iter().any(has) {
            list.problem(
                format!("no button is a sign of {what}"),
                format!("add one, such as {such_as}"),
            );
            fine = false;
        }
    }
    fine.then_some(all)
}

fn between_animals(behaviour: &Behaviour) -> bool {
    !matches!(behaviour.signal, Signal::Calm | Signal::Neutral | Signal::Caution | Signal::Stop)
}

/// Reads a list that may be absent, every item of it.
fn list<'t, T>(
    table: &Table<'t>,
    key: &'static str,
    mut read: impl FnMut(&Value<'t>) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(value) = table.get(key) else { return Some(Vec::new()) };
    let items: Vec<Option<T>> = value.items(LIST_ITEMS_MAX)?.iter().map(&mut read).collect();
    items.into_iter().collect()
}

type Claim = (Box<str>, At<Backing>);

fn claim<'t>(value: &Value<'t>, step: &str, reading: &Reading<'t>) -> Option<Claim> {
    let table = value.table("a claim")?;
    let id = table.need("id").and_then(|value| value.part_id(StepId::parse));
    let backing = backing(&table, reading);
    let id = remark(&table, id, step, "claim", reading);
    table.finish(&[]);
    Some((id?, backing?))
}

fn doubt<'t>(value: &Value<'t>, step: &str, reading: &Reading<'t>) -> Option<Doubt> {
    let table = value.table("a doubt")?;
    let id = table.need("id").and_then(|value| value.part_id(StepId::parse));
    let sources_for = table.need("for").and_then(|value| sources(&value, reading));
    let sources_against = table.need("against").and_then(|value| sources(&value, reading));
    let id = remark(&table, id, step, "doubt", reading);
    table.finish(&[]);
    Some(Doubt { id: id?, sources_for: sources_for?, sources_against: sources_against? })
}

/// The text of a claim or doubt, where the document carries its texts.
fn remark(
    table: &Table<'_>,
    id: Option<At<StepId>>,
    step: &str,
    what: &str,
    reading: &Reading<'_>,
) -> Option<Box<str>> {
    let text = if reading.context.texts_required {
        table.need("text").map(|value| value.lines())
    } else {
        None
    };
    let (id, span) = id?;
    let mut words = reading.words.borrow_mut();
    // Also where texts are elsewhere: so a second one of that id is seen.
    let key = format!("step.{step}.{what}.{id}");
    if words.insert(key, text.flatten().unwrap_or_default()).is_some() {
        reading.problems.add(
            span,
            format!("there are two {what}s `{id}` at this step"),
            "give one of them another id",
        );
        return None;
    }
    Some(id.as_str().into())
}

fn texts(table: &Table<'_>, name: &str, reading: &Reading<'_>) {
    let keep = |part: &str, text: Option<String>| {
        if let Some(text) = text {
            reading.words.borrow_mut().insert(format!("step.{name}.{part}"), text);
        }
    };
    keep("title", table.need("title").and_then(|v| v.title()).map(ToString::to_string));
    keep("do", table.need("do").and_then(|value| value.list_of_lines()));
    for part in ["aim", "then", "stop_when", "mistakes", "safety"] {
        keep(part, table.get(part).and_then(|value| value.lines()));
    }
}

/// What is contested must show both sides.
fn contested(
    backing: Option<&At<Backing>>,
    claims: Option<&[Claim]>,
    doubts: Option<&[Doubt]>,
    problems: &Problems,
) {
    // A doubt has both sides or was refused; where the doubts are wrong, that was told.
    if doubts.is_none_or(|doubts| !doubts.is_empty()) {
        return;
    }
    let claims = claims.unwrap_or_default().iter().map(|(_, backing)| backing);
    for (backing, span) in claims.chain(backing) {
        if backing.evidence == Evidence::Contested {
            problems.add(
                span.clone(),
                "what is contested shows both sides",
                "add to the step: `doubts = [ { id = \"…\", for = [\"…\"], against = [\"…\"] } ]`",
            );
        }
    }
}
