//! Backups of everything on this machine: making one, looking into one, putting one back.
//!
//! Whoever can read the files of a machine can do all of this, so nobody is asked for a role.

use crate::App;
use crate::error::AppError;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use mischief_store::backup::{InspectedHousehold, Inspection};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is in a backup, and whether it is what was once written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its schema.
    pub schema: i64,
    /// Its households.
    pub households: Vec<VerifiedHousehold>,
    /// What is wrong with it, one sentence each; empty where nothing is.
    pub wrong: Vec<String>,
    /// Whether digests lay beside it to hold it against.
    pub compared: bool,
}

/// A household in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedHousehold {
    /// Its number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many events it has.
    pub events: u64,
    /// The digest of its log.
    pub digest: String,
}

/// A backup that took the place of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What is there now.
    pub verified: Verified,
    /// Where the record that was there before is kept.
    pub previous: Option<PathBuf>,
}

impl App {
    /// Writes a backup of everything to a new file, and its digests beside it. Work may go on
    /// meanwhile.
    ///
    /// # Errors
    /// Where there is such a file already, or it can't be written.
    pub async fn backup(&self, file: &Path) -> Result<Verified, AppError> {
        self.store.backup_to(file).await?;
        let inspection = mischief_store::backup::inspect(file).await?;
        let sums = sums_file(file);
        fs::write(&sums, sums_of(&inspection)).map_err(|error| AppError::Io {
            what: format!("the digests can't be written to {}", sums.display()),
            error,
        })?;
        Ok(verified(inspection, None))
    }
}

/// The name that a backup made now gets, where nobody gives it one.
#[must_use]
pub fn default_name(now: Timestamp) -> String {
    format!("mischief-{}.db", stamp(now))
}

/// A time as part of a file's name.
pub(super) fn stamp(now: Timestamp) -> String {
    now.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d-%H%M%S").to_string()
}

/// Looks into a backup: opens it, checks its pages, counts its events, reckons their digests and
/// holds them against those that were written beside it.
///
/// # Errors
/// Where it can't be read as a record of this version.
pub async fn verify(file: &Path) -> Result<Verified, AppError> {
    let inspection = mischief_store::backup::inspect(file).await?;
    let path = sums_file(file);
    let sums = match fs::read_to_string(&path) {
        Ok(sums) => Some(sums),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => {
            return Err(AppError::Io { what: format!("{} can't be read", path.display()), error });
        }
    };
    Ok(verified(inspection, sums.as_deref()))
}

/// Puts a backup in the place of the record. What was there is kept beside it under a dated name.
///
/// # Errors
/// Where the backup is damaged or not the one that was written, or the record is in use; the record
/// is then as it was.
pub async fn restore(file: &Path, target: &Path, now: Timestamp) -> Result<Restored, AppError> {
    let verified = verify(file).await?;
    if let Some(first) = verified.wrong.first() {
        return Err(AppError::Bad(format!(
            "{} is not put back: {first}; use another backup",
            file.display()
        )));
    }
    let stamp = format!("before-{}", stamp(now));
    let restored = mischief_store::backup::restore(file, target, &stamp).await?;
    Ok(Restored { verified, previous: restored.previous })
}

/// Where the digests of a backup lie.
fn sums_file(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".sums");
    PathBuf::from(name)
}

/// The digests of a backup, a household a line.
fn sums_of(inspection: &Inspection) -> String {
    let line = |household: &InspectedHousehold| {
        format!("{}  {}  {}\n", household.digest, household.events, household.id)
    };
    inspection.households.iter().map(line).collect()
}

/// What was found, held against what was written where that is there.
fn verified(inspection: Inspection, sums: Option<&str>) -> Verified {
    let mut wrong = inspection.integrity.clone();
    if let Some(sums) = sums {
        let found = sums_of(&inspection);
        for line in sums.lines().filter(|line| !found.lines().any(|known| known == *line)) {
            let household = line.rsplit(' ').next().unwrap_or(line);
            wrong.push(format!("household {household} is not as it was when the backup was made"));
        }
        for line in found.lines().filter(|line| !sums.lines().any(|known| known == *line)) {
            let household = line.rsplit(' ').next().unwrap_or(line);
            let known = |line: &str| line.rsplit(' ').next() == Some(household);
            if !sums.lines().any(known) {
                wrong.push(format!("household {household} was not in the backup when it was made"));
            }
        }
    }
    let households = inspection.households.into_iter().map(|household| VerifiedHousehold {
        id: household.id.to_string(),
        name: household.name,
        events: household.events,
        digest: household.digest,
    });
    Verified {
        schema: inspection.schema,
        households: households.collect(),
        wrong,
        compared: sums.is_some(),
    }
}
