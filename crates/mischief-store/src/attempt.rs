//! Failed attempts to sign in, counted so that they can be slowed down.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// What failed from one origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Whatever the caller counts by: a name, an address.
    pub origin: String,
    /// How often it failed since it last succeeded.
    pub failed: u64,
    /// When it last failed.
    pub last_at: Timestamp,
}

impl Store {
    /// Counts one more failure.
    ///
    /// # Errors
    /// What the database says.
    pub async fn attempt_failed(&self, origin: &str, at: Timestamp) -> Result<(), StoreError> {
        self.change_one(Change::AttemptFailed { origin: origin.to_owned(), at }).await
    }

    /// What failed from an origin; nothing where it never did.
    ///
    /// # Errors
    /// What the database says.
    pub async fn attempts(&self, origin: &str) -> Result<Option<Attempt>, StoreError> {
        let origin = origin.to_owned();
        let sql = include_str!("sql/attempt/find.sql");
        let row = self.first(sql, |query| query.bind(origin)).await?;
        self.read_one(row.as_ref(), |row| {
            Ok(Attempt {
                origin: row.text("origin")?,
                failed: u64::try_from(row.number("failed")?).unwrap_or(0),
                last_at: row.time("last_at")?,
            })
        })
    }

    /// Counts from nothing again.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clear_attempts(&self, origin: &str) -> Result<(), StoreError> {
        self.change_one(Change::ClearAttempts { origin: origin.to_owned() }).await
    }

    /// Forgets those that last failed before a time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn forget_attempts(&self, before: Timestamp) -> Result<(), StoreError> {
        self.change_one(Change::ForgetAttempts { before }).await
    }
}

pub(crate) async fn fail(
    conn: &mut AnyConnection,
    origin: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/attempt/fail.sql"));
    query.bind(origin).bind(at.as_microsecond()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn clear(conn: &mut AnyConnection, origin: &str) -> Result<(), Failure> {
    sqlx::query(include_str!("sql/attempt/clear.sql")).bind(origin).execute(conn).await?;
    Ok(())
}

pub(crate) async fn forget(conn: &mut AnyConnection, before: Timestamp) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/attempt/forget.sql"));
    query.bind(before.as_microsecond()).execute(conn).await?;
    Ok(())
}
