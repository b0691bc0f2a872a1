//! The schema: which one a database has, and bringing an older one up to date.

use crate::dialect::{self, MIGRATIONS};
use crate::error::{Failure, StoreError};
use crate::row::Columns as _;
use sqlx::AnyConnection;

/// The newest schema that this version knows; it brings older ones up to it.
pub const KNOWN_SCHEMA: i64 = MIGRATIONS.len() as i64;

/// What a database is, by its schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    /// Nothing in it yet.
    Empty,
    /// Ours, with that schema.
    Of(i64),
    /// Another program's.
    Foreign,
}

/// Looks which schema a database has; changes nothing.
pub(crate) async fn of(conn: &mut AnyConnection) -> Result<Schema, Failure> {
    let tables = sqlx::query(dialect::TABLES).fetch_all(&mut *conn).await?;
    let names: Result<Vec<String>, Failure> = tables.iter().map(|row| row.text("name")).collect();
    let names = names?;
    if names.is_empty() {
        return Ok(Schema::Empty);
    }
    if !names.iter().any(|name| name == "schema_version") {
        return Ok(Schema::Foreign);
    }
    let query = sqlx::query(include_str!("sql/schema/read.sql"));
    let row = query.fetch_optional(&mut *conn).await?;
    row.map_or(Ok(Schema::Empty), |row| Ok(Schema::Of(row.number("version")?)))
}

/// Checks that a database has the schema that this version knows.
pub(crate) async fn check(conn: &mut AnyConnection, place: &str) -> Result<(), Failure> {
    let place = place.to_owned();
    let known = KNOWN_SCHEMA;
    match of(conn).await? {
        Schema::Of(found) if found == known => Ok(()),
        Schema::Of(found) if found > known => {
            Err(StoreError::NewerSchema { place, found, known }.into())
        }
        Schema::Of(found) => Err(StoreError::OlderSchema { place, found, known }.into()),
        Schema::Empty => Err(StoreError::OlderSchema { place, found: 0, known }.into()),
        Schema::Foreign => Err(StoreError::Foreign { place }.into()),
    }
}

/// Makes the tables, or brings an older schema up to date. What can't be opened is left as it is.
pub(crate) async fn bring_up_to_date(conn: &mut AnyConnection, place: &str) -> Result<(), Failure> {
    match check(conn, place).await {
        Err(Failure::Store(StoreError::OlderSchema { .. })) | Ok(()) => {}
        Err(failure) => return Err(failure),
    }
    dialect::settle_in(conn).await?;
    sqlx::raw_sql(dialect::BEGIN_WRITE).execute(&mut *conn).await?;
    let migrated = migrate(conn, place).await;
    let end = if migrated.is_ok() { "COMMIT" } else { "ROLLBACK" };
    sqlx::raw_sql(end).execute(&mut *conn).await?;
    migrated
}

/// Runs the migrations that are missing. Within the transaction it looks again: another process may
/// have been first.
async fn migrate(conn: &mut AnyConnection, place: &str) -> Result<(), Failure> {
    sqlx::query(include_str!("sql/schema/create.sql")).execute(&mut *conn).await?;
    let found = match of(conn).await? {
        Schema::Of(found) => found,
        Schema::Empty => 0,
        Schema::Foreign => return Err(StoreError::Foreign { place: place.to_owned() }.into()),
    };
    let missing = (1_i64..).zip(MIGRATIONS).filter(|(version, _)| *version > found);
    for (version, sql) in missing {
        sqlx::raw_sql(*sql).execute(&mut *conn).await?;
        sqlx::query(include_str!("sql/schema/add.sql")).bind(version).execute(&mut *conn).await?;
    }
    Ok(())
}
