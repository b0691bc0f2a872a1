//! The rules of safety. They lie outside the protocols: nothing that a protocol, a household or a
//! placing says lifts one, except as the rule itself says.
//!
//! Each rule is a function from what is asked to a [`Finding`], in a table whose order is that of
//! the answers. A rule that can't be evaluated blocks.

pub mod care;
pub mod handling;
pub mod introductions;
pub mod limits;
pub mod long_hold;
pub mod meetings;

use crate::calendar::OutOfRange;
use crate::explain::{Advice, Arg, Fact, Reason, Verdict};
use crate::ids::EventId;
use crate::protocol::Contact;
use crate::rulebook::{Effect, Rule};
use alloc::vec::Vec;
use jiff::Timestamp;

/// What a rule says where it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which rule.
    pub rule: Rule,
    /// What it does here.
    pub effect: Effect,
    /// When the clock alone will have ended it.
    pub until: Option<Timestamp>,
    /// At most this contact.
    pub contact: Option<Contact>,
    /// At most this dose, in the step's unit.
    pub dose: Option<f64>,
    /// Facts that it needs.
    pub missing: Vec<Fact>,
    /// What it was reckoned with.
    pub args: Vec<(&'static str, Arg)>,
    /// The events behind it.
    pub events: Vec<EventId>,
}

/// What a rule answers: nothing, a finding, or that it can't be told.
pub type Answer = Result<Option<Finding>, OutOfRange>;

impl Finding {
    fn new(rule: Rule, effect: Effect) -> Self {
        Self {
            rule,
            effect,
            until: None,
            contact: None,
            dose: None,
            missing: Vec::new(),
            args: Vec::new(),
            events: Vec::new(),
        }
    }

    fn stop(rule: Rule) -> Self {
        Self::new(rule, Effect::Stop)
    }

    fn wait(rule: Rule) -> Self {
        Self::new(rule, Effect::Wait)
    }

    pub(crate) fn limits(rule: Rule) -> Self {
        Self::new(rule, Effect::Limits)
    }

    /// Ends by the clock at this time; also tells the sentence.
    fn until(mut self, at: Timestamp) -> Self {
        self.until = Some(at);
        self.args.push(("until", Arg::Instant(at)));
        self
    }

    /// Ends by the clock at this time, if at all.
    fn until_if(mut self, at: Option<Timestamp>) -> Self {
        self.until = at;
        self.args.push(("until", Arg::instant(at)));
        self
    }

    fn contact(mut self, most: Contact) -> Self {
        self.contact = Some(most);
        self
    }

    pub(crate) fn arg(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }

    fn event(mut self, event: EventId) -> Self {
        self.events.push(event);
        self
    }

    pub(crate) fn events(mut self, events: impl IntoIterator<Item = EventId>) -> Self {
        self.events.extend(events);
        self
    }

    /// The finding as a reason.
    #[must_use]
    pub fn reason(&self) -> Reason {
        Reason { rule: self.rule, args: self.args.clone(), events: self.events.clone() }
    }
}

/// A rule that couldn't be evaluated blocks with its own verdict; one that limits makes wait.
#[must_use]
pub fn cannot_tell(rule: Rule, effect: Effect) -> Finding {
    let effect = if effect == Effect::Stop { Effect::Stop } else { Effect::Wait };
    Finding::new(rule, effect)
}

/// What blocks, in the order in which it is named: what stops, then what waits, each in the order
/// of the rules.
#[must_use]
pub fn blocking(findings: &[Finding]) -> Vec<&Finding> {
    let mut blocking: Vec<&Finding> =
        findings.iter().filter(|f| matches!(f.effect, Effect::Stop | Effect::Wait)).collect();
    blocking.sort_by_key(|f| (f.effect, f.rule));
    blocking
}

/// Stop beats wait beats go.
#[must_use]
pub fn verdict(blocking: &[&Finding]) -> Verdict {
    let worst = blocking.iter().map(|f| f.effect).min();
    match worst {
        Some(Effect::Stop) => Verdict::Stop,
        Some(_) => Verdict::Wait,
        None => Verdict::Go,
    }
}

/// When everything that blocks will have ended, where the clock alone ends it all.
#[must_use]
pub fn not_before(blocking: &[&Finding]) -> Option<Timestamp> {
    let ends: Option<Vec<Timestamp>> = blocking.iter().map(|f| f.until).collect();
    ends.and_then(|ends| ends.into_iter().max())
}

/// Rules that always have their say, whatever else blocks: there is somebody to call, or a wound
/// to wash.
const ALWAYS_TOLD: [Rule; 5] =
    [Rule::HealthRed, Rule::BiteLock, Rule::BitePause, Rule::HealthAmber, Rule::RestAfterFear];

/// What to do while something blocks: the rule that comes first speaks, and with it those that
/// always do.
#[must_use]
pub fn meanwhile(blocked: &[&Finding]) -> Vec<Advice> {
    let said = blocked.iter().enumerate();
    let said = said.filter(|(at, f)| *at == 0 || ALWAYS_TOLD.contains(&f.rule));
    let mut advice: Vec<Advice> = said.map(|(_, f)| Advice::Meanwhile(f.rule)).collect();
    advice.dedup();
    advice
}
