//! People who can sign in.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::found;
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::fmt;

/// A person who can sign in.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's id.
    pub id: String,
    /// The name to sign in with. Each is there once; letters count as written, so the caller says
    /// which case is which.
    pub sign_in_name: String,
    /// What the password was made into.
    pub password_hash: String,
    /// When the person was added.
    pub created_at: Timestamp,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut person = f.debug_struct("Person");
        person.field("id", &self.id).field("sign_in_name", &self.sign_in_name);
        person.finish_non_exhaustive()
    }
}

impl Store {
    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the id or the name is taken; else what the database says.
    pub async fn add_person(&self, person: Person) -> Result<(), StoreError> {
        self.change_one(Change::AddPerson(person)).await
    }

    /// The person of an id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        let id = id.to_owned();
        let row = self.first(include_str!("sql/person/find.sql"), |query| query.bind(id)).await?;
        self.read_one(row.as_ref(), person)
    }

    /// The person who signs in with a name.
    ///
    /// # Errors
    /// What the database says.
    pub async fn person_by_name(&self, name: &str) -> Result<Option<Person>, StoreError> {
        let name = name.to_owned();
        let row =
            self.first(include_str!("sql/person/by_name.sql"), |query| query.bind(name)).await?;
        self.read_one(row.as_ref(), person)
    }

    /// How many people can sign in.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count_people(&self) -> Result<u64, StoreError> {
        let row = self.first(include_str!("sql/person/count.sql"), |query| query).await?;
        let count = self.read_one(row.as_ref(), |row| row.number("count"))?;
        Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or(0))
    }

    /// Gives a person another password.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such person; else what the database says.
    pub async fn set_password(&self, person: &str, hash: &str) -> Result<(), StoreError> {
        let (person, password_hash) = (person.to_owned(), hash.to_owned());
        self.change_one(Change::SetPassword { person, password_hash }).await
    }

    /// Removes a person and all devices where it is signed in. Its members stay, with nobody who
    /// signs in for them.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such person; else what the database says.
    pub async fn remove_person(&self, person: &str) -> Result<(), StoreError> {
        self.change_one(Change::RemovePerson { person: person.to_owned() }).await
    }
}

fn person(row: &AnyRow) -> Result<Person, Failure> {
    Ok(Person {
        id: row.text("id")?,
        sign_in_name: row.text("sign_in_name")?,
        password_hash: row.text("password_hash")?,
        created_at: row.time("created_at")?,
    })
}

pub(crate) async fn add(conn: &mut AnyConnection, person: &Person) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/person/add.sql"));
    let query = query.bind(person.id.as_str()).bind(person.sign_in_name.as_str());
    let query = query.bind(person.password_hash.as_str()).bind(person.created_at.as_microsecond());
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn set_password(
    conn: &mut AnyConnection,
    person: &str,
    hash: &str,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/person/set_password.sql"));
    let done = query.bind(person).bind(hash).execute(conn).await?;
    found(done.rows_affected(), || format!("person `{person}`"))
}

pub(crate) async fn remove(conn: &mut AnyConnection, person: &str) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/person/remove.sql"));
    let done = query.bind(person).execute(conn).await?;
    found(done.rows_affected(), || format!("person `{person}`"))
}
