//! Where the handbook has what is spoken of elsewhere.

use crate::answer::Teller;
use crate::web::frame::Frame;
use mischief_core::explain::{Arg, Reason};
use mischief_core::ids::{AnimalId, ProtocolId, StepId};
use mischief_core::rulebook::Rule;

/// A place of the handbook, by its name.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) link: String,
    pub(crate) title: String,
}

/// A step of a protocol. Those of a protocol that a household wrote stand on a page of its own.
pub(crate) fn step(frame: &Frame, protocol: &ProtocolId, step: &StepId) -> String {
    let page = match protocol.as_str() {
        _ if step.as_str() == "long_hold" => "long-hold",
        "rat.trust" => "rats",
        "mouse.trust" => "mice",
        lab if lab.contains(".lab.") => {
            return frame.link(&format!("/handbook/laboratory#{}-{step}", part_of(protocol)));
        }
        _ => return frame.home(&format!("/handbook#{}-{step}", part_of(protocol))),
    };
    frame.link(&format!("/handbook/{page}#{step}"))
}

/// A protocol, as the ids of its steps on a page of several begin.
pub(super) fn part_of(protocol: &ProtocolId) -> String {
    protocol.as_str().replace('.', "-")
}

/// A behaviour, by its id.
pub(crate) fn behaviour(frame: &Frame, id: &str) -> String {
    frame.link(&format!("/handbook/behaviours#{id}"))
}

/// A chapter, by its name.
pub(crate) fn chapter(frame: &Frame, name: &str) -> Leaf {
    Leaf { link: frame.link(&format!("/handbook/{name}")), title: frame.word("handbook", name) }
}

/// A rule.
pub(crate) fn rule(frame: &Frame, rule: Rule) -> Leaf {
    let word = rule.word();
    Leaf {
        link: frame.link(&format!("/handbook/rules#rule-{word}")),
        title: frame.word("handbook-rule", word),
    }
}

/// A health sign, by its id, called as it is for this animal.
pub(crate) fn sign(frame: &Frame, teller: &Teller<'_>, animal: &AnimalId, id: &str) -> Leaf {
    Leaf {
        link: frame.link(&format!("/handbook/health#{id}")),
        title: teller.about(animal, &format!("sign-{id}"), None),
    }
}

/// What a reason speaks of: the sign that was seen, else the rule.
pub(crate) fn reason(frame: &Frame, teller: &Teller<'_>, animal: &AnimalId, why: &Reason) -> Leaf {
    let seen = why.args.iter().find_map(|(_, arg)| match arg {
        Arg::Sign(ix) => teller.book.signs.get(*ix),
        Arg::Signs(all) => teller.book.signs.get(*all.first()?),
        _ => None,
    });
    seen.map_or_else(|| rule(frame, why.rule), |seen| sign(frame, teller, animal, &seen.id))
}
