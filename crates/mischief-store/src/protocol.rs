//! A household's own protocols, as the text that was given. What was given once stays as it is.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// One revision of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolText {
    /// The household.
    pub household: HouseholdId,
    /// The protocol's id.
    pub protocol: String,
    /// Its revision, counted from 1.
    pub revision: u32,
    /// Its text.
    pub toml: String,
    /// When it was added.
    pub added_at: Timestamp,
}

impl Store {
    /// Adds a revision of a protocol. The same text again is no error.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where that revision has another text, [`StoreError::NotFound`] where
    /// there is no such household; else what the database says.
    pub async fn add_protocol(&self, text: ProtocolText) -> Result<(), StoreError> {
        self.change_one(Change::AddProtocol(text)).await
    }

    /// The protocols of a household, by id and revision.
    ///
    /// # Errors
    /// What the database says.
    pub async fn protocols(&self, household: HouseholdId) -> Result<Vec<ProtocolText>, StoreError> {
        let sql = include_str!("sql/protocol/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        self.read(&rows, protocol)
    }
}

fn protocol(row: &AnyRow) -> Result<ProtocolText, Failure> {
    Ok(ProtocolText {
        household: row.household("household")?,
        protocol: row.text("protocol")?,
        revision: u32::try_from(row.number("revision")?).unwrap_or(0),
        toml: row.text("toml")?,
        added_at: row.time("added_at")?,
    })
}

pub(crate) async fn add(conn: &mut AnyConnection, text: &ProtocolText) -> Result<(), Failure> {
    let (household, revision) = (text.household.get(), i64::from(text.revision));
    let query = sqlx::query(include_str!("sql/protocol/add.sql")).bind(household);
    let query = query.bind(text.protocol.as_str()).bind(revision).bind(text.toml.as_str());
    let done = query.bind(text.added_at.as_microsecond()).execute(&mut *conn).await?;
    if done.rows_affected() > 0 {
        return Ok(());
    }
    let query = sqlx::query(include_str!("sql/protocol/find.sql")).bind(household);
    let row = query.bind(text.protocol.as_str()).bind(revision).fetch_one(&mut *conn).await?;
    if protocol(&row)?.toml == text.toml {
        return Ok(());
    }
    let what = format!("revision {revision} of `{}`, with another text,", text.protocol);
    Err(StoreError::exists(what).into())
}
