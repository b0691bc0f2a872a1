//! Households: the id that leads every key, and the name.

use crate::change::Change;
use crate::dialect;
use crate::error::{Failure, StoreError};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The id of a household: a positive number of at most 53 bits, so that every reader of JSON keeps
/// it whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HouseholdId(i64);

impl HouseholdId {
    const MAX: i64 = (1 << 53) - 1;

    /// The id of that number: from 1 to 2^53 - 1.
    #[must_use]
    pub const fn new(number: i64) -> Option<Self> {
        if number >= 1 && number <= Self::MAX { Some(Self(number)) } else { None }
    }

    /// Its number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for HouseholdId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why a text is no household's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a household's id is a number from 1 to 9007199254740991, in digits only")]
pub struct HouseholdIdError;

impl FromStr for HouseholdId {
    type Err = HouseholdIdError;

    /// Reads digits only: one number has one text.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
        let number = if plain { text.parse().ok() } else { None };
        number.and_then(Self::new).ok_or(HouseholdIdError)
    }
}

/// One household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    /// Its id.
    pub id: HouseholdId,
    /// Its name as it was typed.
    pub name: String,
    /// When it was created, in whole microseconds.
    pub created_at: Timestamp,
}

impl Store {
    /// Creates a household without events or members.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the id is taken; else what the database says.
    pub async fn create_household(
        &self,
        id: HouseholdId,
        name: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::CreateHousehold { id, name: name.into(), at }).await
    }

    /// Every household, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn households(&self) -> Result<Vec<Household>, StoreError> {
        let rows = self.all(include_str!("sql/household/list.sql"), |query| query).await?;
        self.read(&rows, |row| {
            Ok(Household {
                id: row.household("id")?,
                name: row.text("name")?,
                created_at: row.time("created_at")?,
            })
        })
    }

    /// Gives a household another name.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is none by that id; else what the database says.
    pub async fn rename_household(&self, id: HouseholdId, name: &str) -> Result<(), StoreError> {
        self.change_one(Change::RenameHousehold { id, name: name.into() }).await
    }

    /// Deletes a household and all that belongs to it, for good. People who can sign in stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is none by that id; else what the database says.
    pub async fn delete_household(&self, id: HouseholdId) -> Result<(), StoreError> {
        self.change_one(Change::DeleteHousehold { id }).await
    }

    /// How many rows of a household each table holds, by table: all that is kept of it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn rows_of(&self, id: HouseholdId) -> Result<BTreeMap<String, u64>, StoreError> {
        let tables = self.all(dialect::TABLES_OF_HOUSEHOLDS, |query| query).await?;
        let tables = self.read(&tables, |row| row.text("name"))?;
        let mut rows = BTreeMap::new();
        for table in tables {
            // The names of tables come from the migrations.
            let sql = format!("SELECT COUNT(*) AS count FROM {table} WHERE household = $1");
            let query = sqlx::query(AssertSqlSafe(sql)).bind(id.get());
            let row = query.fetch_one(&mut *self.reader().await?).await;
            let row = row.map_err(|error| self.error(error))?;
            let count = row.number("count").map_err(|failure| self.error(failure))?;
            rows.insert(table, u64::try_from(count).unwrap_or(0));
        }
        Ok(rows)
    }
}

pub(crate) async fn create(
    conn: &mut AnyConnection,
    id: HouseholdId,
    name: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/household/create.sql"));
    let query = query.bind(id.get()).bind(name).bind(at.as_microsecond());
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn rename(
    conn: &mut AnyConnection,
    id: HouseholdId,
    name: &str,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/household/rename.sql"));
    let done = query.bind(id.get()).bind(name).execute(conn).await?;
    found(done.rows_affected(), || format!("household {id}"))
}

pub(crate) async fn delete(conn: &mut AnyConnection, id: HouseholdId) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/household/delete.sql"));
    let done = query.bind(id.get()).execute(conn).await?;
    found(done.rows_affected(), || format!("household {id}"))
}

/// Something was changed, or what was to be changed is not there.
pub(crate) fn found(changed: u64, what: impl Fn() -> String) -> Result<(), Failure> {
    if changed == 0 { Err(StoreError::not_found(what()).into()) } else { Ok(()) }
}
