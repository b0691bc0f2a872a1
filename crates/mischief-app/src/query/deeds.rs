//! What people did with a household apart from its log, newest first.

use crate::App;
use crate::command::{Acting, Deed};
use crate::error::AppError;
use crate::role::Act;
use jiff::Timestamp;
use mischief_core::ids::CaretakerId;

/// One thing that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Its number within the household.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who; none where the id can't be read.
    pub who: Option<CaretakerId>,
    /// What; none where a newer program noted it.
    pub deed: Option<Deed>,
    /// To what, and how.
    pub detail: String,
}

impl App {
    /// What was done, newest first: the first `limit` before a number, or of all.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or the store can't be read.
    pub async fn deeds(
        &self,
        acting: &Acting,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<Done>, AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let entries = self.store.audit(acting.household, before, limit).await?;
        let done = entries.into_iter().map(|entry| Done {
            sequence: entry.sequence,
            at: entry.at,
            who: CaretakerId::parse(&entry.who).ok(),
            deed: Deed::from_word(&entry.act),
            detail: entry.detail,
        });
        Ok(done.collect())
    }
}
