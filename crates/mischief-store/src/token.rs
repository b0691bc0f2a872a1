//! Tokens: what programs show instead of signing in.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::{HouseholdId, found};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// One token. The secret itself is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The household that it opens.
    pub household: HouseholdId,
    /// Its id within the household.
    pub id: String,
    /// The caretaker in whose name it acts.
    pub caretaker: String,
    /// What it is called.
    pub name: String,
    /// What it may do, a word that the caller knows.
    pub scope: String,
    /// The hash of the secret. Each is there once.
    pub hash: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When it was last used, if it was.
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
}

impl Store {
    /// Adds a token.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the id or the hash is taken; else what the database says.
    pub async fn add_token(&self, token: Token) -> Result<(), StoreError> {
        self.change_one(Change::AddToken(token)).await
    }

    /// The token with a secret of that hash, of whatever household, revoked or not.
    ///
    /// # Errors
    /// What the database says.
    pub async fn token_by_hash(&self, hash: &[u8]) -> Result<Option<Token>, StoreError> {
        let hash = hash.to_vec();
        let row =
            self.first(include_str!("sql/token/by_hash.sql"), |query| query.bind(hash)).await?;
        self.read_one(row.as_ref(), token)
    }

    /// The tokens of a household, revoked or not, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn tokens(&self, household: HouseholdId) -> Result<Vec<Token>, StoreError> {
        let sql = include_str!("sql/token/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        self.read(&rows, token)
    }

    /// A token was used.
    ///
    /// # Errors
    /// What the database says.
    pub async fn token_used(
        &self,
        household: HouseholdId,
        id: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::TokenUsed { household, id: id.to_owned(), at }).await
    }

    /// Revokes a token.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is none that was not revoked; else what the database
    /// says.
    pub async fn revoke_token(
        &self,
        household: HouseholdId,
        id: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::RevokeToken { household, id: id.to_owned(), at }).await
    }
}

fn token(row: &AnyRow) -> Result<Token, Failure> {
    Ok(Token {
        household: row.household("household")?,
        id: row.text("id")?,
        caretaker: row.text("caretaker")?,
        name: row.text("name")?,
        scope: row.text("scope")?,
        hash: row.bytes("hash")?,
        created_at: row.time("created_at")?,
        expires_at: row.time("expires_at")?,
        last_used_at: row.time_or_none("last_used_at")?,
        revoked_at: row.time_or_none("revoked_at")?,
    })
}

pub(crate) async fn add(conn: &mut AnyConnection, token: &Token) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/token/add.sql")).bind(token.household.get());
    let query = query.bind(token.id.as_str()).bind(token.caretaker.as_str());
    let query = query.bind(token.name.as_str()).bind(token.scope.as_str());
    let query = query.bind(token.hash.as_slice()).bind(token.created_at.as_microsecond());
    let query = query.bind(token.expires_at.as_microsecond());
    let query = query.bind(token.last_used_at.map(Timestamp::as_microsecond));
    query.bind(token.revoked_at.map(Timestamp::as_microsecond)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn used(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/token/used.sql")).bind(household.get());
    query.bind(id).bind(at.as_microsecond()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn revoke(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/token/revoke.sql")).bind(household.get());
    let done = query.bind(id).bind(at.as_microsecond()).execute(conn).await?;
    found(done.rows_affected(), || format!("token `{id}` that still opens anything"))
}
