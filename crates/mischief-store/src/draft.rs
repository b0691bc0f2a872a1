//! Drafts: live sessions under way, kept so that nothing of them is lost.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::log::{Appended, NewEvent};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// What is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The household.
    pub household: HouseholdId,
    /// Its id within the household.
    pub id: String,
    /// Whose it is.
    pub caretaker: String,
    /// What it holds so far, in the caller's form.
    pub body: String,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Store {
    /// Keeps a draft, in place of one of the same id. When it returns it is on disk.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such household; else what the database says.
    pub async fn put_draft(&self, draft: Draft) -> Result<(), StoreError> {
        self.change_one(Change::PutDraft(draft)).await
    }

    /// One draft.
    ///
    /// # Errors
    /// What the database says.
    pub async fn draft(
        &self,
        household: HouseholdId,
        id: &str,
    ) -> Result<Option<Draft>, StoreError> {
        let id = id.to_owned();
        let sql = include_str!("sql/draft/find.sql");
        let row = self.first(sql, |query| query.bind(household.get()).bind(id)).await?;
        self.read_one(row.as_ref(), draft)
    }

    /// All that is under way in a household, the one that changed longest ago first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn drafts(&self, household: HouseholdId) -> Result<Vec<Draft>, StoreError> {
        let sql = include_str!("sql/draft/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        self.read(&rows, draft)
    }

    /// Drops a draft; that there is none is no error.
    ///
    /// # Errors
    /// What the database says.
    pub async fn remove_draft(&self, household: HouseholdId, id: &str) -> Result<(), StoreError> {
        self.change_one(Change::RemoveDraft { household, id: id.to_owned() }).await
    }

    /// Turns a draft into events: adds these and drops it, both or neither. Where it was done
    /// before, all are duplicates and there is no draft, and that is no error.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub async fn finish_draft(
        &self,
        household: HouseholdId,
        id: &str,
        events: Vec<NewEvent>,
    ) -> Result<Vec<Appended>, StoreError> {
        let remove = Change::RemoveDraft { household, id: id.to_owned() };
        self.change(vec![Change::Append { household, events }, remove]).await
    }
}

fn draft(row: &AnyRow) -> Result<Draft, Failure> {
    Ok(Draft {
        household: row.household("household")?,
        id: row.text("id")?,
        caretaker: row.text("caretaker")?,
        body: row.text("body")?,
        updated_at: row.time("updated_at")?,
    })
}

pub(crate) async fn put(conn: &mut AnyConnection, draft: &Draft) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/draft/put.sql")).bind(draft.household.get());
    let query = query.bind(draft.id.as_str()).bind(draft.caretaker.as_str());
    query.bind(draft.body.as_str()).bind(draft.updated_at.as_microsecond()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn remove(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/draft/remove.sql"));
    query.bind(household.get()).bind(id).execute(conn).await?;
    Ok(())
}
