//! Backups that are made by a plan while the pages are served: how often, where, how many are kept.
//!
//! The plan has no memory but the files themselves, so that it goes on where it was after a restart,
//! and a backup that somebody took away is made anew.

use super::backup::{Verified, stamp};
use crate::App;
use crate::error::AppError;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What the name of a file that a plan made begins and ends with; no other is ever deleted.
const NAME: (&str, &str) = ("mischief-auto-", ".db");

/// When and where backups are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPlan {
    /// The folder, which is made where there is none.
    pub folder: PathBuf,
    /// How long after the last one.
    pub every: SignedDuration,
    /// How many are kept, at least one.
    pub keep: usize,
}

impl BackupPlan {
    /// When the last one was made, by its name.
    ///
    /// # Errors
    /// Where the folder can't be read; that there is none yet is no error.
    pub fn last(&self) -> Result<Option<Timestamp>, AppError> {
        Ok(self.made()?.last().map(|(at, _)| *at))
    }

    /// When the next one is due, which may be over.
    ///
    /// # Errors
    /// As [`Self::last`].
    pub fn next(&self, now: Timestamp) -> Result<Timestamp, AppError> {
        // One of a time to come was made by a clock that was wrong.
        let last = self.last()?.filter(|last| *last <= now);
        Ok(last.and_then(|last| last.checked_add(self.every).ok()).unwrap_or(now))
    }

    /// Whether the last one is so old that something must be wrong.
    ///
    /// # Errors
    /// As [`Self::last`].
    pub fn is_late(&self, now: Timestamp) -> Result<bool, AppError> {
        Ok(now.duration_since(self.next(now)?) > self.every)
    }

    /// Those that are there, the oldest first.
    fn made(&self) -> Result<Vec<(Timestamp, PathBuf)>, AppError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(self.unwell("can't be read", error)),
        };
        let mut made = Vec::new();
        for entry in entries {
            let path = entry.map_err(|error| self.unwell("can't be read", error))?.path();
            made.extend(time_of(&path).map(|at| (at, path)));
        }
        made.sort_unstable();
        Ok(made)
    }

    /// Deletes all but the newest, with the digests beside them.
    fn prune(&self) -> Result<(), AppError> {
        let made = self.made()?;
        let over = made.len().saturating_sub(self.keep.max(1));
        for (_, path) in made.iter().take(over) {
            let mut sums = path.clone().into_os_string();
            sums.push(".sums");
            for file in [path.clone(), PathBuf::from(sums)] {
                match fs::remove_file(&file) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(self.unwell("keeps an old backup that can't be deleted", error));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn unwell(&self, what: &str, error: io::Error) -> AppError {
        let folder = self.folder.display();
        AppError::Io { what: format!("the folder for backups {folder} {what}"), error }
    }
}

fn time_of(path: &Path) -> Option<Timestamp> {
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
    let at = civil::DateTime::strptime("%Y-%m-%d-%H%M%S", stamp).ok()?;
    TimeZone::UTC.to_timestamp(at).ok()
}

impl App {
    /// Makes a backup where one is due, looks whether it is whole, and deletes what is too much.
    /// Says whether one was made.
    ///
    /// # Errors
    /// Where it can't be written, or is not whole; nothing is deleted then.
    pub async fn backup_by_plan(&self, plan: &BackupPlan) -> Result<bool, AppError> {
        let now = self.now();
        if plan.next(now)? > now {
            return Ok(false);
        }
        fs::create_dir_all(&plan.folder).map_err(|error| plan.unwell("can't be made", error))?;
        let file = plan.folder.join(format!("{}{}{}", NAME.0, stamp(now), NAME.1));
        let Verified { wrong, .. } = self.backup(&file).await?;
        if let Some(wrong) = wrong.first() {
            let file = file.display();
            return Err(AppError::Bad(format!(
                "the backup {file} is not whole: {wrong}; run `mischief doctor`"
            )));
        }
        plan.prune()?;
        Ok(true)
    }
}
