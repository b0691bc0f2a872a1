//! What differs from one database to the other: how to connect, what to set, what errors mean.

use crate::error::{Failure, StoreError};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::AnyConnection;
use sqlx::any::{AnyConnectOptions, AnyRow};
use sqlx::{AssertSqlSafe, Row as _};
use std::path::Path;
use std::sync::Once;

/// The migrations, oldest first: the first has number 1.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/sqlite/0001_first.sql"),
    include_str!("../migrations/sqlite/0002_photos.sql"),
];

/// How a transaction begins that will write: it holds off other writers from the start, so that it
/// can't fail half-way.
pub(crate) const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";

/// How a transaction begins that only reads, all of it as of one moment.
pub(crate) const BEGIN_READ: &str = "BEGIN DEFERRED";

/// Tables that are not the database's own.
pub(crate) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";

/// Tables of what belongs to households.
pub(crate) const TABLES_OF_HOUSEHOLDS: &str = "SELECT t.name AS name \
    FROM sqlite_master t JOIN pragma_table_info(t.name) c \
    WHERE t.type = 'table' AND c.name = 'household' ORDER BY t.name";

/// Writes a whole copy, as of one moment, to the file `$1`, which must not exist.
pub(crate) const COPY_TO: &str = "VACUUM INTO $1";

/// Lists what is wrong with the pages; the one word `ok` where nothing is.
pub(crate) const CHECK: &str = "PRAGMA integrity_check(20)";

/// Moves what the write-ahead log holds into the file, and removes the log. It fails while somebody
/// else has the database open.
pub(crate) const SETTLE: &str = "PRAGMA journal_mode = DELETE";

/// How long to wait for another program that writes, in milliseconds.
const BUSY_MS: u32 = 15_000;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Write, and make the database where there is none.
    Create,
    /// Write to what is there.
    Write,
    /// Read only.
    Read,
    /// Read it, and write a copy elsewhere.
    Copy,
    /// Write to what is there, at once or not at all: no waiting for others.
    Settle,
}

/// Characters of a path that stand for themselves in an address.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~');

/// The address of a database file.
///
/// # Errors
/// Where the path is no UTF-8.
pub(crate) fn address(path: &Path, access: Access) -> Result<AnyConnectOptions, Failure> {
    let place = path.display().to_string();
    let text = path.to_str().ok_or_else(|| StoreError::Other {
        place: place.clone(),
        detail: "the path is no UTF-8; rename the file or its folder".into(),
    })?;
    let mode = match access {
        Access::Create => "rwc",
        Access::Write | Access::Settle => "rw",
        Access::Read | Access::Copy => "ro",
    };
    let url = format!("sqlite://{}?mode={mode}", utf8_percent_encode(text, PATH));
    Ok(url.parse()?)
}

/// Makes the drivers known; needed before anything connects.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(sqlx::any::install_default_drivers);
}

/// Sets what holds for one connection only.
pub(crate) async fn prepare(conn: &mut AnyConnection, access: Access) -> Result<(), sqlx::Error> {
    let rest = match access {
        // The log is moved into the file 16 MiB at a time; more would make reading slower.
        Access::Create | Access::Write => {
            "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096; \
            PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768;"
        }
        // Enough for all pages of a large household: the events of one animal lie scattered.
        Access::Read => "PRAGMA query_only = ON; PRAGMA cache_size = -32768;",
        Access::Copy | Access::Settle => "PRAGMA synchronous = FULL;",
    };
    let wait = if access == Access::Settle { 0 } else { BUSY_MS };
    let all = format!(
        "PRAGMA busy_timeout = {wait}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; {rest}"
    );
    sqlx::raw_sql(AssertSqlSafe(all)).execute(&mut *conn).await?;
    Ok(())
}

/// Sets how large the database may become; it holds for one connection.
pub(crate) async fn limit(
    conn: &mut AnyConnection,
    bytes_max: Option<u64>,
) -> Result<(), sqlx::Error> {
    let Some(bytes) = bytes_max else { return Ok(()) };
    // The size of a page where nobody sets another.
    let pages = bytes.max(1 << 20) / 4096;
    let sql = format!("PRAGMA max_page_count = {pages}");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    Ok(())
}

/// Turns on the write-ahead log, which lets readers read while one writes.
///
/// # Errors
/// Where somebody holds the database, or it can't be written.
pub(crate) async fn settle_in(conn: &mut AnyConnection) -> Result<(), Failure> {
    let row: AnyRow = sqlx::query("PRAGMA journal_mode = WAL").fetch_one(&mut *conn).await?;
    let mode: String = row.try_get(0)?;
    if mode == "wal" {
        return Ok(());
    }
    Err(Failure::Sql(sqlx::Error::Protocol(format!(
        "the write-ahead log can't be turned on (it stays `{mode}`): is the file on a network drive?"
    ))))
}

/// What an error of the database means.
pub(crate) fn error(error: &sqlx::Error, place: &str) -> StoreError {
    let place = place.to_owned();
    match error {
        sqlx::Error::Database(inner) if inner.is_unique_violation() => {
            StoreError::exists("something by that name")
        }
        sqlx::Error::Database(inner) if inner.is_foreign_key_violation() => {
            StoreError::not_found("household or person by that id")
        }
        sqlx::Error::Database(inner) => {
            let code: i64 = inner.code().and_then(|code| code.parse().ok()).unwrap_or(0);
            of_sqlite(code, place, inner.message())
        }
        sqlx::Error::PoolTimedOut => StoreError::Busy { place },
        sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => StoreError::Closed { place },
        other => StoreError::Other { place, detail: other.to_string() },
    }
}

/// The low byte of SQLite's codes says what kind of error it is, <https://sqlite.org/rescode.html>.
fn of_sqlite(code: i64, place: String, message: &str) -> StoreError {
    let detail = message.to_owned();
    match code & 0xff {
        5 | 6 => StoreError::Busy { place },
        8 => StoreError::ReadOnly { place },
        10 | 11 => StoreError::Damaged { place, detail },
        13 => StoreError::Full { place },
        14 => StoreError::ReadOnly { place },
        26 => StoreError::NotADatabase { place },
        _ => StoreError::Other { place, detail },
    }
}
