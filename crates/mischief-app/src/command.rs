//! Use cases: one file for each thing that people do.

mod account;
mod backup;
mod backup_plan;
mod deed;
mod device;
mod export;
mod feed;
mod found;
mod household;
mod import;
mod invitation;
mod live;
mod member;
mod passport;
mod photo;
mod protocol;
mod record;
mod token;

pub use account::{FirstRun, PersonId};
pub use backup::{
    Restored, Verified, VerifiedHousehold, default_name as default_backup_name, restore, verify,
};
pub use backup_plan::BackupPlan;
pub use deed::Deed;
pub use device::{SignedIn, SignedInDevice};
pub use export::Sink;
pub(crate) use export::line_of;
pub use feed::FeedFacts;
pub use found::Founding;
pub use household::{NewHousehold, Opened};
pub use import::{Checked, Imported, PROBLEMS_SHOWN, Problem, Progress};
pub use invitation::{NewInvitation, OpenInvitation};
pub use live::{Finished, NewSession, OpenSession};
pub use member::Member;
pub use passport::{
    Made, PASSPORT_BYTES_MAX, PASSPORT_VERSION, Passport, Seal, Settled, Taking, is_former,
};
pub use photo::PHOTOS_OF_ANIMAL;
pub use record::{Draft, Recorded};
pub use token::{NewToken, TOKEN_DAYS_DEFAULT, TOKEN_DAYS_MOST, TokenFacts, TokenWish};

use crate::App;
use crate::error::AppError;
use crate::role::{Act, Role, Scope, may};
use jiff::Timestamp;
use mischief_core::ids::CaretakerId;
use mischief_store::HouseholdId;

/// Somebody at work in a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// Where.
    pub household: HouseholdId,
    /// Who.
    pub caretaker: CaretakerId,
    /// As what.
    pub role: Role,
    /// How much of that, where a token acts for them.
    pub scope: Option<Scope>,
}

impl Acting {
    /// Somebody who acts in person.
    #[must_use]
    pub fn new(household: HouseholdId, caretaker: CaretakerId, role: Role) -> Self {
        Self { household, caretaker, role, scope: None }
    }

    /// Checks that this person may do something now.
    ///
    /// # Errors
    /// [`AppError::Forbidden`], or [`AppError::BeyondScope`] where it is the token that may not.
    pub fn may(&self, act: Act, now: Timestamp) -> Result<(), AppError> {
        if let Some(scope) = self.scope.filter(|scope| !scope.allows(act)) {
            return Err(AppError::BeyondScope { scope, act });
        }
        if may(self.role, act, now) {
            return Ok(());
        }
        let caretaker = self.caretaker.clone();
        Err(AppError::Forbidden { caretaker, role: self.role, act })
    }
}

impl App {
    /// Lets somebody act in a household in the role that they have there.
    ///
    /// # Errors
    /// Where there is no such household or they do not belong to it.
    pub async fn act_as(
        &self,
        household: HouseholdId,
        caretaker: &CaretakerId,
    ) -> Result<Acting, AppError> {
        let member = self.member(household, caretaker).await?;
        let member = member.ok_or_else(|| AppError::NoMember(caretaker.to_string()))?;
        Ok(Acting::new(household, caretaker.clone(), member.role))
    }
}
