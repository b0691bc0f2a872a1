//! Who may do what: one table, and nothing else decides it.

use jiff::Timestamp;
use mischief_core::event::What;
use std::fmt;

/// What a caretaker is in a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Looks, and changes nothing.
    Viewer,
    /// Looks after the animals for a while: a carer's daily work until a time, and no longer.
    Sitter {
        /// The end, exclusive; from then on the sitter may do nothing.
        until: Timestamp,
    },
    /// Looks after the animals.
    Carer,
    /// Answers for the household.
    Owner,
}

impl Role {
    /// The word for it, as stored and typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Sitter { .. } => "sitter",
            Self::Carer => "carer",
            Self::Owner => "owner",
        }
    }

    /// The end of a sitting.
    #[must_use]
    pub const fn until(self) -> Option<Timestamp> {
        match self {
            Self::Sitter { until } => Some(until),
            _ => None,
        }
    }

    /// The role of a word; a sitter needs the end of the sitting.
    #[must_use]
    pub fn from_word(word: &str, until: Option<Timestamp>) -> Option<Self> {
        match word {
            "viewer" => Some(Self::Viewer),
            "sitter" => Some(Self::Sitter { until: until? }),
            "carer" => Some(Self::Carer),
            "owner" => Some(Self::Owner),
            _ => None,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What somebody wishes to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// See what is on record and what to do.
    Look,
    /// Record what happened in a day's care: sessions, signs, weights, bites, notes.
    RecordCare,
    /// Take back what oneself recorded.
    TakeBackOwn,
    /// Take back what another recorded.
    TakeBackAny,
    /// Change what is known of animals and what is planned for them: register, place, house,
    /// introduce, clear signs, opt in.
    ManageAnimals,
    /// Change the household: its settings, its people, their roles and their keys.
    ManageHousehold,
    /// Take the whole log out, or an animal's, or bring one in. To take an animal in with its record
    /// one needs [`Self::ManageAnimals`] as well.
    MoveData,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 7] = [
        Self::Look,
        Self::RecordCare,
        Self::TakeBackOwn,
        Self::TakeBackAny,
        Self::ManageAnimals,
        Self::ManageHousehold,
        Self::MoveData,
    ];

    /// What it is, for "you may not …".
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Look => "look at this household",
            Self::RecordCare => "record care",
            Self::TakeBackOwn => "take back a record",
            Self::TakeBackAny => "take back what somebody else recorded",
            Self::ManageAnimals => "change what is known of animals or planned for them",
            Self::ManageHousehold => "change the household or its people",
            Self::MoveData => "export or import the record",
        }
    }
}

/// Whether somebody in a role may do something at a time.
#[must_use]
pub fn may(role: Role, act: Act, now: Timestamp) -> bool {
    match (role, act) {
        (Role::Sitter { until }, _) if now >= until => false,
        (_, Act::Look) | (Role::Owner, _) => true,
        (Role::Viewer, _) => false,
        (Role::Sitter { .. } | Role::Carer, Act::RecordCare | Act::TakeBackOwn) => true,
        (Role::Carer, Act::ManageAnimals | Act::TakeBackAny) => true,
        (Role::Sitter { .. } | Role::Carer, _) => false,
    }
}

/// How much of what its caretaker may do a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Look.
    Read,
    /// Look, and record care.
    Record,
    /// Everything but making further keys.
    Manage,
}

impl Scope {
    /// Every scope, the smallest first.
    pub const ALL: [Self; 3] = [Self::Read, Self::Record, Self::Manage];

    /// The word for it, as stored and typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Record => "record",
            Self::Manage => "manage",
        }
    }

    /// The scope of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.word() == word)
    }

    /// Whether it reaches as far as an act.
    #[must_use]
    pub const fn allows(self, act: Act) -> bool {
        match self {
            Self::Read => matches!(act, Act::Look),
            Self::Record => matches!(act, Act::Look | Act::RecordCare | Act::TakeBackOwn),
            Self::Manage => true,
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What recording an event amounts to. A retraction depends on whose event it takes back.
#[must_use]
pub fn act_of(what: &What, own: bool) -> Act {
    match what {
        What::HouseholdSet { .. }
        | What::CaretakerJoined { .. }
        | What::CaretakerChanged { .. }
        | What::CaretakerLeft { .. } => Act::ManageHousehold,
        What::AnimalRegistered { .. }
        | What::AnimalChanged { .. }
        | What::AnimalArrived { .. }
        | What::AnimalLeft { .. }
        | What::ProtocolAssigned { .. }
        | What::Placed { .. }
        | What::WeightBaseline { .. }
        | What::HealthCleared { .. }
        | What::LongHoldOptedIn { .. }
        | What::QuarantineWaived { .. }
        | What::IntroductionStarted { .. }
        | What::IntroductionChanged { .. }
        | What::IntroductionEnded { .. }
        | What::Housed { .. } => Act::ManageAnimals,
        What::SettleCheck { .. }
        | What::Session(_)
        | What::Contact { .. }
        | What::Bite { .. }
        | What::Mishap { .. }
        | What::Weight { .. }
        | What::HealthCheck { .. }
        | What::HealthSign { .. }
        | What::Surgery { .. }
        | What::IntroductionSession(_)
        | What::BodyCheck { .. }
        | What::Note { .. } => Act::RecordCare,
        What::Retracted { .. } if own => Act::TakeBackOwn,
        What::Retracted { .. } => Act::TakeBackAny,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITTER: Role = Role::Sitter { until: Timestamp::MAX };

    /// The table, drawn: one row an act, one column a role.
    #[test]
    fn who_may_do_what() {
        let mut table = String::new();
        for act in Act::ALL {
            let roles = [Role::Viewer, SITTER, Role::Carer, Role::Owner];
            let row: String = roles
                .map(|role| if may(role, act, Timestamp::UNIX_EPOCH) { " yes" } else { "  no" })
                .concat();
            table.push_str(&format!("{act:?}{row}\n"));
        }
        assert_eq!(
            table,
            "Look yes yes yes yes\n\
             RecordCare  no yes yes yes\n\
             TakeBackOwn  no yes yes yes\n\
             TakeBackAny  no  no yes yes\n\
             ManageAnimals  no  no yes yes\n\
             ManageHousehold  no  no  no yes\n\
             MoveData  no  no  no yes\n"
        );
    }

    #[test]
    fn how_far_a_token_reaches() {
        let reach = |scope: Scope| Act::ALL.map(|act| u8::from(scope.allows(act)));
        assert_eq!(reach(Scope::Read), [1, 0, 0, 0, 0, 0, 0]);
        assert_eq!(reach(Scope::Record), [1, 1, 1, 0, 0, 0, 0]);
        assert_eq!(reach(Scope::Manage), [1, 1, 1, 1, 1, 1, 1]);
        for scope in Scope::ALL {
            assert_eq!(Scope::from_word(scope.word()), Some(scope));
        }
    }

    #[test]
    fn a_sitter_may_nothing_once_the_time_is_over() {
        let role = Role::Sitter { until: Timestamp::UNIX_EPOCH };
        assert!(Act::ALL.iter().all(|act| !may(role, *act, Timestamp::UNIX_EPOCH)));
    }

    #[test]
    fn words_of_roles_are_read_as_written() {
        for role in [Role::Viewer, SITTER, Role::Carer, Role::Owner] {
            assert_eq!(Role::from_word(role.word(), Some(Timestamp::MAX)), Some(role));
        }
        assert_eq!(Role::from_word("sitter", None), None, "a sitting has an end");
    }
}
