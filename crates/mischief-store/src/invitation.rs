//! Invitations into a household, each good for one person.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::{HouseholdId, found};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// One invitation. The secret itself is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The household.
    pub household: HouseholdId,
    /// Its id within the household.
    pub id: String,
    /// The role that it gives.
    pub role: String,
    /// Until when the role holds, in the caller's words.
    pub until: Option<String>,
    /// The caretaker that whoever accepts it becomes, if it is one who is known.
    pub caretaker: Option<String>,
    /// The hash of the secret. Each is there once.
    pub hash: Vec<u8>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When it was used, if it was.
    pub used_at: Option<Timestamp>,
}

impl Store {
    /// Adds an invitation.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the id or the hash is taken; else what the database says.
    pub async fn add_invitation(&self, invitation: Invitation) -> Result<(), StoreError> {
        self.change_one(Change::AddInvitation(invitation)).await
    }

    /// The invitation with a secret of that hash, of whatever household, used or not.
    ///
    /// # Errors
    /// What the database says.
    pub async fn invitation_by_hash(&self, hash: &[u8]) -> Result<Option<Invitation>, StoreError> {
        let hash = hash.to_vec();
        let sql = include_str!("sql/invitation/by_hash.sql");
        let row = self.first(sql, |query| query.bind(hash)).await?;
        self.read_one(row.as_ref(), invitation)
    }

    /// The invitations of a household, used or not, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn invitations(&self, household: HouseholdId) -> Result<Vec<Invitation>, StoreError> {
        let sql = include_str!("sql/invitation/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        self.read(&rows, invitation)
    }

    /// Uses an invitation up. Together with what it gives, as one [`Store::change`], nobody gets it
    /// twice.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is none that is unused and has not run out; else what
    /// the database says.
    pub async fn use_invitation(
        &self,
        household: HouseholdId,
        id: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::UseInvitation { household, id: id.to_owned(), at }).await
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is none; else what the database says.
    pub async fn remove_invitation(
        &self,
        household: HouseholdId,
        id: &str,
    ) -> Result<(), StoreError> {
        self.change_one(Change::RemoveInvitation { household, id: id.to_owned() }).await
    }
}

fn invitation(row: &AnyRow) -> Result<Invitation, Failure> {
    Ok(Invitation {
        household: row.household("household")?,
        id: row.text("id")?,
        role: row.text("role")?,
        until: row.text_or_none("until")?,
        caretaker: row.text_or_none("caretaker")?,
        hash: row.bytes("hash")?,
        created_by: row.text("created_by")?,
        created_at: row.time("created_at")?,
        expires_at: row.time("expires_at")?,
        used_at: row.time_or_none("used_at")?,
    })
}

pub(crate) async fn add(conn: &mut AnyConnection, invitation: &Invitation) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/invitation/add.sql"));
    let query = query.bind(invitation.household.get()).bind(invitation.id.as_str());
    let query = query.bind(invitation.role.as_str()).bind(invitation.until.as_deref());
    let query = query.bind(invitation.caretaker.as_deref()).bind(invitation.hash.as_slice());
    let query = query.bind(invitation.created_by.as_str());
    let query = query.bind(invitation.created_at.as_microsecond());
    let query = query.bind(invitation.expires_at.as_microsecond());
    query.bind(invitation.used_at.map(Timestamp::as_microsecond)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn redeem(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/invitation/use.sql")).bind(household.get());
    let done = query.bind(id).bind(at.as_microsecond()).execute(conn).await?;
    found(done.rows_affected(), || "invitation that can still be used".to_owned())
}

pub(crate) async fn remove(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/invitation/remove.sql")).bind(household.get());
    let done = query.bind(id).execute(conn).await?;
    found(done.rows_affected(), || format!("invitation `{id}`"))
}
