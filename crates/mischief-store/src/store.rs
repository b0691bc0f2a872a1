//! One database: opening it, reading from it, closing it.

use crate::change::Change;
use crate::dialect::{self, Access};
use crate::error::{Failure, StoreError};
use crate::log::Appended;
use crate::schema;
use crate::writer::Writer;
use sqlx::Any;
use sqlx::AnyConnection;
use sqlx::any::{AnyArguments, AnyConnectOptions, AnyPoolOptions, AnyRow};
use sqlx::{AnyPool, Connection as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How many may read at once.
const READERS: u32 = 4;
/// How long a reader waits for its turn.
const TURN: Duration = Duration::from_secs(30);

/// A handle on one database; clones share it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    place: Arc<str>,
    readers: AnyPool,
    /// None where the store was opened for reading only.
    writer: Option<Writer>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("place", &self.inner.place).finish_non_exhaustive()
    }
}

/// A query whose values are still to be bound.
pub(crate) type Query = sqlx::query::Query<'static, Any, AnyArguments>;

impl Store {
    /// Opens the database in a file for reading and writing. Makes the file and its folder where
    /// they are missing, and brings an older schema up to date. Must be called within a Tokio
    /// runtime.
    ///
    /// # Errors
    /// [`StoreError`] where the file is no database or another program's, has a newer schema, or
    /// can't be written. The file is then as it was.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_limited(path, None).await
    }

    /// As [`Store::open`], but the database never grows beyond so many bytes, a mebibyte at least:
    /// what would make it larger is refused as [`StoreError::Full`], as if the disk were full.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_limited(path: &Path, bytes_max: Option<u64>) -> Result<Self, StoreError> {
        let path = located(path, true)?;
        let place: Arc<str> = path.display().to_string().into();
        let at = |failure: Failure| failure.at(&place);
        let fresh = !path.exists();
        // The log and what else belongs to the database is made beside it.
        [Some(path.as_path()), path.parent()].into_iter().flatten().try_for_each(check_writable)?;
        let mut conn = connect(&path, Access::Create).await.map_err(at)?;
        let prepared = schema::bring_up_to_date(&mut conn, &place).await;
        if let Err(failure) = prepared {
            close(conn).await;
            return Err(failure.at(&place));
        }
        if fresh {
            // A file whose folder does not know it yet would be gone after a power cut.
            sync_folder(&path)?;
        }
        let readers = readers(&path).map_err(at)?;
        dialect::limit(&mut conn, bytes_max).await.map_err(|error| at(error.into()))?;
        let writer = Writer::start(path.clone(), Arc::clone(&place), bytes_max, conn);
        Ok(Self { inner: Arc::new(Inner { path, place, readers, writer: Some(writer) }) })
    }

    /// Opens a database for reading only: nothing is made, changed or brought up to date.
    ///
    /// # Errors
    /// [`StoreError`] where there is none, it is no database or another program's, or its schema is
    /// not the one that this version knows.
    pub async fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        let path = located(path, false)?;
        let place: Arc<str> = path.display().to_string().into();
        let mut conn = connect(&path, Access::Read).await.map_err(|f| f.at(&place))?;
        let checked = schema::check(&mut conn, &place).await;
        close(conn).await;
        checked.map_err(|f| f.at(&place))?;
        Self::reading_only(path)
    }

    /// A store to read from, whatever its schema.
    pub(crate) fn reading_only(path: PathBuf) -> Result<Self, StoreError> {
        let place: Arc<str> = path.display().to_string().into();
        let readers = readers(&path).map_err(|f| f.at(&place))?;
        Ok(Self { inner: Arc::new(Inner { path, place, readers, writer: None }) })
    }

    /// The path of the database.
    pub(crate) fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Ends what is under way and closes the database. Other handles on it are of no use from then
    /// on.
    pub async fn close(self) {
        // The last to close moves the write-ahead log into the file, which only the writer can.
        self.inner.readers.close().await;
        if let Some(writer) = &self.inner.writer {
            writer.close().await;
        }
    }

    /// Where the database is.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.inner.place
    }

    /// Makes changes, all or none of them, in their order. When it returns they are on disk. Once it
    /// was called they are made, even where nobody waits for the answer any more.
    ///
    /// What became of each event of every [`Change::Append`] is in the answer, in order.
    ///
    /// # Errors
    /// [`StoreError`] says why none of them was made.
    pub async fn change(&self, changes: Vec<Change>) -> Result<Vec<Appended>, StoreError> {
        match &self.inner.writer {
            Some(writer) => writer.change(changes).await,
            None => Err(StoreError::ReadOnly { place: self.place().to_owned() }),
        }
    }

    pub(crate) async fn change_one(&self, change: Change) -> Result<(), StoreError> {
        self.change(vec![change]).await.map(drop)
    }

    /// All rows of a query.
    pub(crate) async fn all(
        &self,
        sql: &'static str,
        bind: impl FnOnce(Query) -> Query,
    ) -> Result<Vec<AnyRow>, StoreError> {
        let rows = bind(sqlx::query(sql)).fetch_all(&self.inner.readers).await;
        rows.map_err(|error| self.error(error))
    }

    /// The first row of a query.
    pub(crate) async fn first(
        &self,
        sql: &'static str,
        bind: impl FnOnce(Query) -> Query,
    ) -> Result<Option<AnyRow>, StoreError> {
        let row = bind(sqlx::query(sql)).fetch_optional(&self.inner.readers).await;
        row.map_err(|error| self.error(error))
    }

    /// Reads rows.
    pub(crate) fn read<'r, T>(
        &self,
        rows: impl IntoIterator<Item = &'r AnyRow>,
        read: impl Fn(&AnyRow) -> Result<T, Failure>,
    ) -> Result<Vec<T>, StoreError> {
        let all: Result<Vec<T>, Failure> = rows.into_iter().map(read).collect();
        all.map_err(|failure| self.error(failure))
    }

    /// Reads a row that may be missing.
    pub(crate) fn read_one<T>(
        &self,
        row: Option<&AnyRow>,
        read: impl Fn(&AnyRow) -> Result<T, Failure>,
    ) -> Result<Option<T>, StoreError> {
        row.map(read).transpose().map_err(|failure| self.error(failure))
    }

    /// A transaction to read in: whatever is read in it is as of one moment.
    pub(crate) async fn reading(&self) -> Result<sqlx::Transaction<'static, Any>, StoreError> {
        let begun = self.inner.readers.begin_with(dialect::BEGIN_READ).await;
        begun.map_err(|error| self.error(error))
    }

    /// A connection to read with.
    pub(crate) async fn reader(&self) -> Result<sqlx::pool::PoolConnection<Any>, StoreError> {
        self.inner.readers.acquire().await.map_err(|error| self.error(error))
    }

    /// An error with the place where it happened.
    pub(crate) fn error(&self, failure: impl Into<Failure>) -> StoreError {
        failure.into().at(self.place())
    }
}

/// A connection, ready for use.
pub(crate) async fn connect(path: &Path, access: Access) -> Result<AnyConnection, Failure> {
    dialect::install();
    let mut conn = AnyConnection::connect_with(&dialect::address(path, access)?).await?;
    dialect::prepare(&mut conn, access).await?;
    Ok(conn)
}

/// Closes a connection; where that fails the system does it when the process ends.
pub(crate) async fn close(conn: AnyConnection) {
    let _ = conn.close().await;
}

fn readers(path: &Path) -> Result<AnyPool, Failure> {
    let options: AnyConnectOptions = dialect::address(path, Access::Read)?;
    let pool = AnyPoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(TURN)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_connect(|conn, _| Box::pin(dialect::prepare(conn, Access::Read)));
    Ok(pool.connect_lazy_with(options))
}

/// The path from the root, with every link followed, so that it means the same from everywhere. Makes
/// the folder where it is to be made.
pub(crate) fn located(path: &Path, create: bool) -> Result<PathBuf, StoreError> {
    let place = || path.display().to_string();
    if let Ok(found) = fs::canonicalize(path) {
        if found.is_dir() {
            return Err(StoreError::NotADatabase { place: place() });
        }
        return Ok(found);
    }
    if !create {
        return Err(StoreError::Missing { place: place() });
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let name = path.file_name().ok_or_else(|| StoreError::NotADatabase { place: place() })?;
    let made = fs::create_dir_all(folder).and_then(|()| fs::canonicalize(folder));
    let folder = made.map_err(|_| StoreError::ReadOnly { place: folder.display().to_string() })?;
    Ok(folder.join(name))
}

/// SQLite falls back to reading where a file can't be written, and says so only at the first write.
pub(crate) fn check_writable(path: &Path) -> Result<(), StoreError> {
    match fs::metadata(path) {
        Ok(about) if about.permissions().readonly() => {
            Err(StoreError::ReadOnly { place: path.display().to_string() })
        }
        _ => Ok(()),
    }
}

/// Has the folder of a file remember what it holds.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| StoreError::Other {
        place: folder.display().to_string(),
        detail: error.to_string(),
    })
}
