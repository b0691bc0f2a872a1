//! Members: which caretaker has which role in a household, and which person that is.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::{HouseholdId, found};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// One caretaker's role in a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The household.
    pub household: HouseholdId,
    /// The caretaker.
    pub caretaker: String,
    /// The person who signs in for it, if there is one.
    pub person: Option<String>,
    /// The role, a word that the caller knows.
    pub role: String,
    /// Until when, in the caller's words.
    pub until: Option<String>,
    /// When it was first set.
    pub created_at: Timestamp,
    /// When it ended, if it has.
    pub ended_at: Option<Timestamp>,
}

/// A role of a person, and what the household of it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The role.
    pub member: Member,
    /// The household's name.
    pub household_name: String,
}

impl Store {
    /// Gives a caretaker a role, in place of any that it has; one that ended begins again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such household; else what the database says.
    pub async fn set_member(
        &self,
        household: HouseholdId,
        caretaker: &str,
        role: &str,
        until: Option<&str>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let (caretaker, role) = (caretaker.to_owned(), role.to_owned());
        let until = until.map(str::to_owned);
        self.change_one(Change::SetMember { household, caretaker, role, until, at }).await
    }

    /// Says which person signs in for a caretaker, or that nobody does.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such member or person; else what the database says.
    pub async fn link_person(
        &self,
        household: HouseholdId,
        caretaker: &str,
        person: Option<&str>,
    ) -> Result<(), StoreError> {
        let (caretaker, person) = (caretaker.to_owned(), person.map(str::to_owned));
        self.change_one(Change::LinkPerson { household, caretaker, person }).await
    }

    /// Ends a caretaker's role. What was done in it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no role that has not ended; else what the database
    /// says.
    pub async fn end_member(
        &self,
        household: HouseholdId,
        caretaker: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let caretaker = caretaker.to_owned();
        self.change_one(Change::EndMember { household, caretaker, at }).await
    }

    /// Everybody who has or had a role, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn members(&self, household: HouseholdId) -> Result<Vec<Member>, StoreError> {
        let sql = include_str!("sql/member/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        self.read(&rows, member)
    }

    /// One caretaker's role, ended or not.
    ///
    /// # Errors
    /// What the database says.
    pub async fn member(
        &self,
        household: HouseholdId,
        caretaker: &str,
    ) -> Result<Option<Member>, StoreError> {
        let sql = include_str!("sql/member/find.sql");
        let caretaker = caretaker.to_owned();
        let row = self.first(sql, |query| query.bind(household.get()).bind(caretaker)).await?;
        self.read_one(row.as_ref(), member)
    }

    /// The roles of a person in all households, ended or not, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn memberships(&self, person: &str) -> Result<Vec<Membership>, StoreError> {
        let person = person.to_owned();
        let sql = include_str!("sql/member/of_person.sql");
        let rows = self.all(sql, |query| query.bind(person)).await?;
        self.read(&rows, membership)
    }
}

pub(crate) fn membership(row: &AnyRow) -> Result<Membership, Failure> {
    Ok(Membership { member: member(row)?, household_name: row.text("name")? })
}

fn member(row: &AnyRow) -> Result<Member, Failure> {
    Ok(Member {
        household: row.household("household")?,
        caretaker: row.text("caretaker")?,
        person: row.text_or_none("person")?,
        role: row.text("role")?,
        until: row.text_or_none("until")?,
        created_at: row.time("created_at")?,
        ended_at: row.time_or_none("ended_at")?,
    })
}

pub(crate) async fn set(
    conn: &mut AnyConnection,
    household: HouseholdId,
    caretaker: &str,
    role: &str,
    until: Option<&str>,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/member/set.sql")).bind(household.get());
    let query = query.bind(caretaker).bind(role).bind(until).bind(at.as_microsecond());
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn link(
    conn: &mut AnyConnection,
    household: HouseholdId,
    caretaker: &str,
    person: Option<&str>,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/member/link.sql")).bind(household.get());
    let done = query.bind(caretaker).bind(person).execute(conn).await?;
    found(done.rows_affected(), || format!("member `{caretaker}` of this household"))
}

pub(crate) async fn end(
    conn: &mut AnyConnection,
    household: HouseholdId,
    caretaker: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/member/end.sql")).bind(household.get());
    let done = query.bind(caretaker).bind(at.as_microsecond()).execute(conn).await?;
    found(done.rows_affected(), || format!("member `{caretaker}` of this household"))
}
