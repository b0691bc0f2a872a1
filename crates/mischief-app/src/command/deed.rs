//! Deeds: what people did with a household apart from its log, such as handing out a key. They are
//! noted with the change itself, so that there is none without its note.

use super::Acting;
use crate::App;
use crate::error::AppError;
use jiff::Timestamp;
use mischief_store::{AuditEntry, Change};

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Gave somebody a role.
    RoleSet,
    /// Ended somebody's part in the household, or their own.
    Left,
    /// Made an invitation.
    Invited,
    /// Took an invitation back.
    InvitationTakenBack,
    /// Accepted an invitation.
    Joined,
    /// Made a token.
    TokenMade,
    /// Revoked a token.
    TokenRevoked,
    /// Made an address of the calendar.
    CalendarMade,
    /// Revoked an address of the calendar.
    CalendarRevoked,
    /// Gave the household another name.
    Renamed,
    /// Took the record out.
    Exported,
    /// Brought a record in.
    Imported,
    /// Took a backup of the whole machine.
    BackedUp,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 13] = [
        Self::RoleSet,
        Self::Left,
        Self::Invited,
        Self::InvitationTakenBack,
        Self::Joined,
        Self::TokenMade,
        Self::TokenRevoked,
        Self::CalendarMade,
        Self::CalendarRevoked,
        Self::Renamed,
        Self::Exported,
        Self::Imported,
        Self::BackedUp,
    ];

    /// The word for it, as stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::RoleSet => "role_set",
            Self::Left => "left",
            Self::Invited => "invited",
            Self::InvitationTakenBack => "invitation_taken_back",
            Self::Joined => "joined",
            Self::TokenMade => "token_made",
            Self::TokenRevoked => "token_revoked",
            Self::CalendarMade => "calendar_made",
            Self::CalendarRevoked => "calendar_revoked",
            Self::Renamed => "renamed",
            Self::Exported => "exported",
            Self::Imported => "imported",
            Self::BackedUp => "backed_up",
        }
    }

    /// The deed of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.word() == word)
    }
}

/// The note of a deed, to be made with what it tells of. Its `detail` is one or two things, such as a
/// caretaker's id and a role, divided by a blank; a name comes alone or last.
pub(super) fn note(acting: &Acting, deed: Deed, detail: &str, at: Timestamp) -> Change {
    Change::AddAudit(AuditEntry {
        household: acting.household,
        sequence: 0,
        at,
        who: acting.caretaker.to_string(),
        act: deed.word().to_owned(),
        detail: detail.to_owned(),
    })
}

impl App {
    /// Notes a deed that changes nothing here, such as taking the record out.
    ///
    /// # Errors
    /// Where the store can't be written.
    pub async fn note_deed(
        &self,
        acting: &Acting,
        deed: Deed,
        detail: &str,
    ) -> Result<(), AppError> {
        self.store.change(vec![note(acting, deed, detail, self.now())]).await?;
        Ok(())
    }
}
