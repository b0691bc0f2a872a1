//! Who did what with a household, apart from what its log tells.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// One thing that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// The household.
    pub household: HouseholdId,
    /// Its number within the household, from 1; given out when it is added, whatever it says then.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who, as the caller writes it.
    pub who: String,
    /// What, a word that the caller knows.
    pub act: String,
    /// To what, and how.
    pub detail: String,
}

impl Store {
    /// Adds an entry by itself. One that tells of a change is better added with it, as one
    /// [`Store::change`].
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such household; else what the database says.
    pub async fn add_audit(&self, entry: AuditEntry) -> Result<(), StoreError> {
        self.change_one(Change::AddAudit(entry)).await
    }

    /// What was done, the newest first: the first `limit` before a number, or of all.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audit(
        &self,
        household: HouseholdId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>, StoreError> {
        let before = before.unwrap_or(i64::MAX);
        let bind = |query: crate::store::Query| {
            query.bind(household.get()).bind(before).bind(i64::from(limit))
        };
        let rows = self.all(include_str!("sql/audit/list.sql"), bind).await?;
        self.read(&rows, |row| {
            Ok(AuditEntry {
                household: row.household("household")?,
                sequence: row.number("sequence")?,
                at: row.time("at")?,
                who: row.text("who")?,
                act: row.text("act")?,
                detail: row.text("detail")?,
            })
        })
    }
}

pub(crate) async fn add(conn: &mut AnyConnection, entry: &AuditEntry) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/audit/add.sql")).bind(entry.household.get());
    let query = query.bind(entry.at.as_microsecond()).bind(entry.who.as_str());
    query.bind(entry.act.as_str()).bind(entry.detail.as_str()).execute(conn).await?;
    Ok(())
}
