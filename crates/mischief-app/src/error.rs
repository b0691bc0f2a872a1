//! What can go wrong, in words for people, with a stable code for programs.

use crate::live::LiveError;
use crate::picture::PictureError;
use crate::role::{Act, Role, Scope};
use jiff::Timestamp;
use mischief_core::event::wire::Refusal;
use mischief_core::ids::{CaretakerId, EventId};
use mischief_core::recommend::AskError;
use mischief_rulebook::LoadError;
use mischief_store::HouseholdId;
pub use mischief_store::StoreError;
use std::path::PathBuf;

/// Why something was not done. Nothing is ever half-done.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no store where one should be.
    #[error(
        "there is no household here yet ({}); begin with `mischief household new`, or look around \
         with `mischief demo`",
        path.display()
    )]
    NoStore {
        /// Where it should be.
        path: PathBuf,
    },
    /// An event can't be taken in.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A question has no answer.
    #[error(transparent)]
    Ask(#[from] AskError),
    /// Somebody's role does not allow it.
    #[error("{}", forbidden(*role, *act))]
    Forbidden {
        /// Who wished to.
        caretaker: CaretakerId,
        /// What they are.
        role: Role,
        /// What they wished to do.
        act: Act,
    },
    /// A token does not reach that far.
    #[error(
        "this token is for `{scope}` and may not {}; make one that reaches further with \
         `mischief token new`",
        act.phrase()
    )]
    BeyondScope {
        /// How far it reaches.
        scope: Scope,
        /// What was wished for.
        act: Act,
    },
    /// A name and a password that do not belong together; it is not said which of the two is wrong.
    #[error("the name or the password is not right; try again")]
    SignIn,
    /// Too many failed attempts to sign in.
    #[error("too many attempts; try again in {}", seconds_in_words(*seconds))]
    SlowDown {
        /// From when on.
        until: Timestamp,
        /// In how many seconds that is.
        seconds: i64,
    },
    /// A device that is not signed in, or no longer.
    #[error("you are not signed in here, or no longer; sign in again")]
    SignedOut,
    /// A token that is unknown, revoked or expired; it is not said which.
    #[error("this token is not good, or no longer; make a new one with `mischief token new`")]
    BadToken,
    /// An invitation that is unknown, used or expired; it is not said which.
    #[error("this invitation is not good, or no longer; ask for a new one")]
    BadInvitation,
    /// The first person can be made once, with the secret of the first start.
    #[error(
        "the link of the first start is not right, or was used; start the program anew for a fresh one"
    )]
    NotFirst,
    /// Somebody has that name to sign in with already.
    #[error("somebody signs in as `{0}` already; choose another name")]
    NameTaken(String),
    /// The machine gives no random numbers.
    #[error("this machine gives no random numbers: {0}")]
    NoRandom(String),
    /// Nobody of that id belongs to the household.
    #[error("nobody here is called `{0}`; `mischief caretaker list` shows who is")]
    NoMember(String),
    /// There is no such household.
    #[error("there is no household {0}")]
    NoHousehold(HouseholdId),
    /// No event of that id is on record.
    #[error("no record has the id {0}")]
    NoEvent(EventId),
    /// The last owner can't cease to be one.
    #[error("a household needs an owner; make somebody else one first")]
    LastOwner,
    /// What was stored can't be read: most likely a newer program wrote it.
    #[error(
        "record {event} can't be read by this version ({}); was it written by a newer one? \
         Nothing was changed",
        refusal.message
    )]
    Unreadable {
        /// The event.
        event: EventId,
        /// What the reader says.
        refusal: Refusal,
    },
    /// A live session can't be read or ended.
    #[error(transparent)]
    Live(#[from] LiveError),
    /// No such session is open.
    #[error("this session is not open any more; `mischief session` shows which are")]
    NoOpenSession,
    /// The same two have a session open already.
    #[error("a session of the same two is open already; go on with it, finish or discard it")]
    OpenAlready {
        /// Its id.
        id: String,
    },
    /// Somebody else's session.
    #[error("this session is {0}'s; nobody else goes on with it")]
    AnothersSession(CaretakerId),
    /// The engine does not say that a session is right now.
    #[error("a session is not right now; ask what to do first")]
    NotNow,
    /// A file is not taken as a photo.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// Something that was asked for can't be.
    #[error("{0}")]
    Bad(String),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rulebook.
    #[error("the built-in rulebook can't be read: {0}")]
    Rulebook(#[from] LoadError),
    /// A file or folder.
    #[error("{what}: {error}")]
    Io {
        /// What was attempted, and on which file.
        what: String,
        /// What the system says.
        error: std::io::Error,
    },
}

fn forbidden(role: Role, act: Act) -> String {
    match role {
        // Looking is the last thing that is taken away.
        Role::Sitter { .. } if act == Act::Look => {
            "your time as a sitter here is over; an owner of the household can set a new end".into()
        }
        Role::Owner => format!("an owner may not {}", act.phrase()),
        _ => {
            format!("as a {role} here you may not {}; ask an owner of the household", act.phrase())
        }
    }
}

impl AppError {
    /// The stable code, for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoStore { .. } => "no_store",
            Self::Refused(refusal) => refusal.code.word(),
            Self::Ask(AskError::UnknownAnimal(_)) => "unknown_animal",
            Self::Ask(AskError::UnknownCaretaker(_)) | Self::NoMember(_) => "unknown_caretaker",
            Self::Ask(AskError::UnknownBranch(_)) => "unknown_step",
            Self::Ask(_) | Self::Bad(_) => "bad_value",
            Self::Forbidden { .. } | Self::BeyondScope { .. } => "forbidden",
            Self::Picture(PictureError::TooLarge) => "too_large",
            Self::Picture(PictureError::TooMany) => "too_many",
            Self::Picture(PictureError::Unreadable) => "bad_value",
            Self::SignIn | Self::SignedOut | Self::BadToken => "not_signed_in",
            Self::SlowDown { .. } => "slow_down",
            Self::BadInvitation => "bad_invitation",
            Self::NotFirst => "not_first",
            Self::NameTaken(_) => "name_taken",
            Self::NoRandom(_) => "no_random",
            Self::NoHousehold(_) => "unknown_household",
            Self::NoEvent(_) => "unknown_event",
            Self::LastOwner => "last_owner",
            Self::Live(LiveError::UnknownBehaviour(_)) => "unknown_behaviour",
            Self::Live(LiveError::Newer(_) | LiveError::Unreadable(_)) => "unreadable",
            Self::Live(LiveError::NotOver | LiveError::TooManyTaps) => "bad_value",
            Self::NoOpenSession => "unknown_session",
            Self::OpenAlready { .. } => "open_already",
            Self::AnothersSession(_) => "forbidden",
            Self::NotNow => "not_now",
            Self::Unreadable { .. } => "unreadable",
            Self::Store(StoreError::Conflict(_)) => "conflicting_id",
            Self::Store(_) => "store",
            Self::Rulebook(_) => "rulebook",
            Self::Io { .. } => "file",
        }
    }
}

/// A wait, in the words of somebody who counts on their fingers.
fn seconds_in_words(seconds: i64) -> String {
    match seconds {
        ..=1 => "a second".into(),
        2..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", (seconds + 59) / 60),
    }
}
