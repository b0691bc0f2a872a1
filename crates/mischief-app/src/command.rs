//! Use cases: one file for each thing that people do.

mod found;
mod household;
mod live;
mod member;
mod record;

pub use found::Founding;
pub use household::{NewHousehold, Opened};
pub use live::{Finished, NewSession, OpenSession};
pub use member::Member;
pub use record::{Draft, Recorded};

use crate::App;
use crate::error::AppError;
use crate::role::{Act, Role, may};
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
}

impl Acting {
    /// Checks that this person may do something now.
    ///
    /// # Errors
    /// [`AppError::Forbidden`].
    pub fn may(&self, act: Act, now: Timestamp) -> Result<(), AppError> {
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
        Ok(Acting { household, caretaker: caretaker.clone(), role: member.role })
    }
}
