//! Backups: a whole copy while the store is in use, what is in a copy, and putting one back.

use crate::dialect::{self, Access};
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::log::StoredEvent;
use crate::schema::{self, Schema};
use crate::store::{Store, close, connect, located, sync_folder};
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// How many events are looked at at a time.
const PORTION: u32 = 4096;

/// What is in a database file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// Its schema.
    pub schema: i64,
    /// What is wrong with its pages; empty where nothing is.
    pub integrity: Vec<String>,
    /// Its households, the oldest first.
    pub households: Vec<InspectedHousehold>,
}

/// What is in one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectedHousehold {
    /// Its id.
    pub id: HouseholdId,
    /// Its name.
    pub name: String,
    /// How many events it has.
    pub events: u64,
    /// The same for two logs where they hold the same events, in whatever order they came: the sum
    /// of the SHA-256 of id, time of recording and body of each, in 64 hexadecimal digits.
    pub digest: String,
}

/// What became of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What is there now.
    pub inspection: Inspection,
    /// Where the file that was there before is kept.
    pub previous: Option<PathBuf>,
}

impl Store {
    /// Writes a copy of everything, as of one moment, to a new file. Others may go on reading and
    /// writing meanwhile. The file appears under its name only once it is whole and on disk.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is something by that name; else what went wrong, and
    /// then nothing is left behind.
    pub async fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        let path = located(path, true)?;
        if path.exists() {
            return Err(StoreError::exists(format!("`{}`", path.display())));
        }
        let aside = named(&path, "part");
        copy(self.path(), &aside).await?;
        let moved = fs::rename(&aside, &path).map_err(|error| of_files(&path, &error));
        moved.and_then(|()| sync_folder(&path))
    }
}

/// Looks into a database file, without changing it: checks its pages, counts, and reckons digests.
///
/// # Errors
/// [`StoreError`] where it is no database of this version's schema, or can't be read. What is
/// wrong with its pages is no error, as long as the rest can be read.
pub async fn inspect(path: &Path) -> Result<Inspection, StoreError> {
    let path = located(path, false)?;
    let place = path.display().to_string();
    let at = |failure: Failure| failure.at(&place);
    let mut conn = connect(&path, Access::Read).await.map_err(at)?;
    let looked = look(&mut conn, &place).await;
    close(conn).await;
    let (schema, integrity) = looked.map_err(at)?;
    let store = Store::reading_only(path.clone())?;
    let households = households(&store).await;
    store.close().await;
    Ok(Inspection { schema, integrity, households: households? })
}

/// Puts a backup in the place of a database, or where there is none. The backup is copied and the
/// copy compared with it before anything is touched; then one takes the place of the other at once.
/// The file that was there is kept beside it, as `<name>.<stamp>`.
///
/// # Errors
/// [`StoreError::Damaged`] where the backup is; [`StoreError::Busy`] where some program has the
/// database open; [`StoreError::Exists`] where a file was kept under that stamp already; else what
/// went wrong. The database is then as it was.
pub async fn restore(backup: &Path, target: &Path, stamp: &str) -> Result<Restored, StoreError> {
    let backup = located(backup, false)?;
    let target = located(target, true)?;
    let place = target.display().to_string();
    if backup == target {
        return Err(StoreError::exists(format!("`{place}`, which is the backup itself,")));
    }
    let kept = named(&target, stamp);
    if kept.exists() {
        return Err(StoreError::exists(format!("`{}`", kept.display())));
    }
    let before = inspect(&backup).await?;
    if let Some(first) = before.integrity.first() {
        let (place, detail) = (backup.display().to_string(), first.clone());
        return Err(StoreError::Damaged { place, detail });
    }
    let aside = named(&target, "part");
    copy(&backup, &aside).await?;
    let after = inspect(&aside).await;
    let swapped = match after {
        Ok(after) if after == before => swap(&aside, &target, &kept).await,
        Ok(_) => {
            let detail = "the copy of the backup differs from it".to_owned();
            Err(StoreError::Damaged { place, detail })
        }
        Err(error) => Err(error),
    };
    if swapped.is_err() {
        let _ = fs::remove_file(&aside);
    }
    Ok(Restored { inspection: before, previous: swapped? })
}

async fn look(conn: &mut sqlx::AnyConnection, place: &str) -> Result<(i64, Vec<String>), Failure> {
    schema::check(conn, place).await?;
    let schema = match schema::of(conn).await? {
        Schema::Of(schema) => schema,
        Schema::Empty | Schema::Foreign => 0,
    };
    Ok((schema, integrity(conn).await?))
}

/// What is wrong with the pages.
pub(crate) async fn integrity(conn: &mut sqlx::AnyConnection) -> Result<Vec<String>, Failure> {
    let rows = sqlx::query(dialect::CHECK).fetch_all(conn).await?;
    let mut wrong = Vec::new();
    for row in rows {
        let line: String = row.try_get(0)?;
        if line != "ok" {
            wrong.push(line);
        }
    }
    Ok(wrong)
}

async fn households(store: &Store) -> Result<Vec<InspectedHousehold>, StoreError> {
    let mut all = Vec::new();
    for household in store.households().await? {
        let mut sum = Sum::default();
        let (mut events, mut after) = (0, None);
        loop {
            let page = store.page(household.id, after, PORTION).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.happened_at, last.id));
            page.iter().for_each(|event| sum.add(event));
            events += page.len() as u64;
        }
        let (id, name, digest) = (household.id, household.name, sum.digits());
        all.push(InspectedHousehold { id, name, events, digest });
    }
    Ok(all)
}

/// A sum of digests, in four parts of 64 bits.
#[derive(Debug, Default)]
struct Sum([u64; 4]);

impl Sum {
    fn add(&mut self, event: &StoredEvent) {
        let mut hash = Sha256::new();
        for part in [&event.id.to_text(), &event.recorded_at.to_string(), &event.body] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let hash: [u8; 32] = hash.finalize().into();
        for (sum, part) in self.0.iter_mut().zip(hash.chunks_exact(8)) {
            let part = part.iter().fold(0, |part, byte| part << 8 | u64::from(*byte));
            *sum = sum.wrapping_add(part);
        }
    }

    fn digits(&self) -> String {
        self.0.iter().fold(String::new(), |mut digits, part| {
            let _ = write!(digits, "{part:016x}");
            digits
        })
    }
}

/// Copies a database, as of one moment, into a new file that is on disk when this returns.
async fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    remove(to)?;
    let text = to.display().to_string();
    let copied = async {
        let mut conn = connect(from, Access::Copy).await?;
        let copied = sqlx::query(dialect::COPY_TO).bind(text).execute(&mut conn).await;
        close(conn).await;
        Ok::<_, Failure>(copied.map(drop)?)
    };
    let copied = copied.await.map_err(|failure| match failure.at(&from.display().to_string()) {
        // It is the disk of the copy that has no room.
        StoreError::Full { .. } => StoreError::Full { place: to.display().to_string() },
        error => error,
    });
    let synced = copied.and_then(|()| {
        let synced = fs::File::open(to).and_then(|file| file.sync_all());
        synced.map_err(|error| of_files(to, &error))
    });
    if synced.is_err() {
        let _ = fs::remove_file(to);
    }
    synced
}

/// Puts one file in the place of another at once, and keeps the other.
async fn swap(new: &Path, target: &Path, kept: &Path) -> Result<Option<PathBuf>, StoreError> {
    let failed = |error: io::Error| of_files(target, &error);
    if !target.exists() {
        // What a log says of a file that is gone must not be read into this one.
        for ending in ["-wal", "-shm"] {
            remove(&with_ending(target, ending))?;
        }
        fs::rename(new, target).map_err(failed)?;
        sync_folder(target)?;
        return Ok(None);
    }
    settle(target).await?;
    for ending in ["-wal", "-shm"] {
        let log = with_ending(target, ending);
        if log.exists() {
            fs::rename(&log, with_ending(kept, ending)).map_err(failed)?;
        }
    }
    // With a second name for the old file there is no moment without one in its place.
    if fs::hard_link(target, kept).is_err() {
        fs::rename(target, kept).map_err(failed)?;
    }
    if let Err(error) = fs::rename(new, target) {
        // The old file keeps its place, or gets it back.
        let _ = fs::rename(kept, target);
        return Err(failed(error));
    }
    sync_folder(target)?;
    Ok(Some(kept.to_owned()))
}

/// Moves what lies in the log into the file, so that the file is whole by itself. Refuses where
/// somebody has it open. What is damaged is left as it is.
async fn settle(target: &Path) -> Result<(), StoreError> {
    let place = target.display().to_string();
    let settled = async {
        let mut conn = connect(target, Access::Settle).await?;
        let settled = sqlx::query(dialect::SETTLE).fetch_all(&mut conn).await;
        close(conn).await;
        Ok::<_, Failure>(settled.map(drop)?)
    };
    match settled.await.map_err(|failure| failure.at(&place)) {
        Ok(()) | Err(StoreError::NotADatabase { .. } | StoreError::Damaged { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The name of a file with something after it.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn named(path: &Path, after: &str) -> PathBuf {
    with_ending(path, &format!(".{after}"))
}

/// Removes a file; that there is none is no error.
fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(of_files(path, &error)),
        _ => Ok(()),
    }
}

fn of_files(path: &Path, error: &io::Error) -> StoreError {
    let place = path.display().to_string();
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full { place },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly { place }
        }
        io::ErrorKind::NotFound => StoreError::Missing { place },
        _ => StoreError::Other { place, detail: error.to_string() },
    }
}
