//! What holds for a household's own protocols: they may be stricter than the rulebook, never looser.

use super::step::{Draft, Reading};
use super::table::{At, Table};
use super::wording::quoted;
use super::{LIST_ITEMS_MAX, OwnSource, SourceKind};
use crate::event::Species;
use crate::event::wire::TEXT_LENGTH_MAX;
use crate::ids::{ProtocolId, StepId};
use crate::protocol::{Backing, Contact, Evidence, NewCaretaker, Protocol, ProtocolKind};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

/// Names of the rulebook, and all that begin with one of them and a dot. A revision to come must not
/// meet a household's own protocol under its name.
const RESERVED: &[&str] = &[
    LONG_HOLD,
    "rat.trust",
    "rat.introduction",
    "rat.lab",
    "mouse.trust",
    "mouse.introduction",
    "mouse.lab",
];
/// The module that stands beside every ladder, with rules of its own.
const LONG_HOLD: &str = "long_hold";
/// How many ranks of contact a step may lie above the one before.
const RANKS_MAX: u8 = 2;
/// How many steps below the furthest person a new one starts, where nothing else is said.
const STEPS_BACK: usize = 3;

/// Whether an id belongs to the rulebook.
fn is_reserved(id: &str) -> bool {
    RESERVED.iter().any(|name| {
        id.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// Reads the sources that the document declares, and makes them known to what is read next.
pub(super) fn sources(root: &Table<'_>, reading: &Reading<'_>) -> Vec<OwnSource> {
    let Some(items) = root.get("source").and_then(|value| value.items(LIST_ITEMS_MAX)) else {
        return Vec::new();
    };
    let mut sources = Vec::new();
    for item in items {
        let Some(table) = item.table("the source") else { continue };
        let id_value = table.need("id");
        let id = id_value.and_then(|value| value.part_id(StepId::parse));
        let title = table.need("title").and_then(|value| value.title());
        let kind = table
            .need("kind")
            .and_then(|value| value.word(SourceKind::ALL, SourceKind::word, "kind of source"));
        let url = table.get("url").map(|value| {
            let url = value.str()?;
            let fine = is_link(url);
            if !fine {
                let help = "write the whole address, as in `https://example.org/page`";
                value.problem(format!("{} is no web address", quoted(url)), help);
            }
            fine.then(|| url.to_owned())
        });
        table.finish(&[]);
        let (Some(value), Some((id, span))) = (id_value, id) else { continue };
        let known = value.str().unwrap_or_default();
        let taken = reading.knows_source(known);
        if taken {
            let message = format!("there is a source `{id}` already");
            reading.problems.add(span, message, "give this one another id");
        }
        // Known even where something else about it is wrong, so that its uses are not told as well.
        reading.own_sources.borrow_mut().push(known.to_owned());
        if let (Some(title), Some((kind, _))) = (title, kind) {
            let (id, title) = (id.as_str().into(), title.to_owned());
            sources.push(OwnSource { id, title, kind, url: url.flatten() });
        }
    }
    sources
}

fn is_link(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"'<>\\`{}".contains(c);
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        && url.chars().all(plain)
        && url.chars().count() <= TEXT_LENGTH_MAX
}

/// The id is the household's to give, and the revision is new.
pub(super) fn named(
    id: Option<&At<ProtocolId>>,
    revision: Option<&At<u32>>,
    reading: &Reading<'_>,
) {
    let Some((id, span)) = id else { return };
    if is_reserved(id.as_str()) {
        reading.problems.add(
            span.clone(),
            format!("`{id}` is the name of a protocol of the rulebook"),
            "give yours a name of its own, such as `home.bruno`",
        );
        return;
    }
    let Some((revision, span)) = revision else { return };
    let mut known = reading.context.protocols.iter().filter(|known| known.id == *id);
    if known.any(|known| known.revision == *revision) {
        reading.problems.add(
            span.clone(),
            format!("revision {revision} of `{id}` is already in use"),
            "raise `revision`; animals stay on the one they began with",
        );
    }
}

/// Contact rises slowly, from afar, and is nowhere called less than it is. The limits on rest, on the
/// day's sessions and on how holds grow hang on contact and on doses in seconds, so that neither can
/// be left out.
pub(super) fn no_looser(
    ladder: &[Draft],
    branches: &[Draft],
    species: Option<Species>,
    reading: &Reading<'_>,
) {
    let mut before: Option<Contact> = None;
    for (at, draft) in ladder.iter().enumerate() {
        let Some((contact, span)) = draft.contact.clone() else {
            before = None;
            continue;
        };
        if contact == Contact::Free {
            reading.problems.add(
                span,
                "no rung of the ladder has contact `free`",
                "make it a `[[branch]]`: time on the lap or on the floor stands beside the ladder",
            );
        } else if at == 0 && contact > Contact::Near {
            reading.problems.add(
                span,
                format!("the ladder begins with contact `{}`", contact.word()),
                "begin with a step of contact `none` or `near`",
            );
        } else if let Some(before) = before {
            close_enough(before, contact, span, species, reading);
        }
        before = Some(contact);
    }
    for draft in branches {
        let Some((opens_at, _)) = &draft.opens_at else { continue };
        let rung = ladder.iter().find(|d| d.id.as_ref().is_some_and(|(id, _)| id == opens_at));
        let below = rung.and_then(|rung| rung.contact.as_ref()).map(|(contact, _)| *contact);
        let (Some(below), Some((contact, span))) = (below, draft.contact.clone()) else { continue };
        if contact != Contact::Free {
            close_enough(below, contact, span, species, reading);
        } else if below < Contact::Touch
            && let Some((_, span)) = &draft.opens_at
        {
            reading.problems.add(
                span.clone(),
                "a branch with contact `free` opens before the animal is used to a touch",
                "open it at a step with contact `touch` or more",
            );
        }
    }
    for draft in ladder.iter().chain(branches) {
        as_in_the_rulebook(draft, species, reading);
    }
}

/// Whether contact rises by a small step, or by one that a ladder of the rulebook takes too: a mouse
/// is lifted in its tunnel before any hand touches it.
fn close_enough(
    before: Contact,
    contact: Contact,
    span: Range<usize>,
    species: Option<Species>,
    reading: &Reading<'_>,
) {
    let ranks = (contact as u8).saturating_sub(before as u8);
    let as_there = |protocol: &Protocol| {
        let pairs = protocol.ladder.iter().zip(protocol.ladder.iter().skip(1));
        pairs.into_iter().any(|(low, high)| low.contact <= before && high.contact >= contact)
    };
    if ranks > RANKS_MAX && !rulebook(species, reading).any(as_there) {
        reading.problems.add(
            span,
            format!("contact leaps from `{}` to `{}`", before.word(), contact.word()),
            "put a step between: none, near, hand, touch, lift, hold",
        );
    }
}

/// The rulebook's own protocols for a species.
fn rulebook<'r>(
    species: Option<Species>,
    reading: &Reading<'r>,
) -> impl Iterator<Item = &'r Protocol> {
    reading.context.protocols.iter().filter(move |protocol| {
        protocol.kind == ProtocolKind::Trust
            && Some(protocol.species) == species
            && is_reserved(protocol.id.as_str())
    })
}

/// A step of an id that the rulebook knows has no less contact than there, and whoever holds an
/// animal counts the seconds.
fn as_in_the_rulebook(draft: &Draft, species: Option<Species>, reading: &Reading<'_>) {
    let Some((id, id_span)) = &draft.id else { return };
    if id.as_str() == LONG_HOLD {
        reading.problems.add(
            id_span.clone(),
            format!("`{LONG_HOLD}` is the name of a module of the rulebook"),
            "give yours another id",
        );
        return;
    }
    let Some((contact, span)) = &draft.contact else { return };
    let known = || rulebook(species, reading).filter_map(|protocol| protocol.step(id));
    if let Some(least) = known().map(|step| step.contact).max() {
        // `free` ranks highest, and is held back by the fewest rules: it is no way round either.
        if *contact < least || (*contact == Contact::Free && least != Contact::Free) {
            reading.problems.add(
                span.clone(),
                format!("`{id}` has contact `{}` in the rulebook", least.word()),
                "give it the same contact, or give the step another id",
            );
        }
    }
    let without_dose = known().any(|step| step.dose.is_none());
    if matches!(contact, Contact::Lift | Contact::Hold) && !draft.has_dose && !without_dose {
        reading.problems.add(
            draft.span.clone(),
            format!("a step with contact `{}` has a dose", contact.word()),
            "add `dose = { unit = \"s\", start = 2, goal = 5 }`, so that holds grow slowly",
        );
    }
}

/// How few steps back a new person may start: no fewer than in the rulebook.
pub(super) fn steps_back(species: Option<Species>) -> u32 {
    match species {
        Some(Species::Mouse) => 2,
        Some(Species::Rat) | None => 3,
    }
}

/// Where new people start, where the document does not say.
pub(super) fn new_caretaker(ladder: &[Draft]) -> NewCaretaker {
    let near = |draft: &Draft| draft.contact.as_ref().is_some_and(|(c, _)| *c == Contact::Near);
    NewCaretaker {
        steps_back: STEPS_BACK,
        not_below: ladder.iter().position(near).unwrap_or(0),
        backing: Backing { evidence: Evidence::DesignDefault, sources: vec!["D".into()] },
    }
}
