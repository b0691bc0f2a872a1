//! What is wrong with a database file, if anything: looked at from outside, changing nothing.

use crate::backup::integrity;
use crate::dialect::Access;
use crate::error::StoreError;
use crate::schema;
use crate::store::{check_writable, close, connect, located};
use std::fs;
use std::path::{Path, PathBuf};

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A word for it, for programs: that of the error, or `log_left_behind`.
    pub code: &'static str,
    /// What it is, and where.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

impl From<&StoreError> for Finding {
    fn from(error: &StoreError) -> Self {
        Self { code: error.code(), what: error.what(), help: error.help().to_owned() }
    }
}

/// Looks at a database file and its folder. Nothing is found where all is well.
///
/// Whether there is room on the disk is not looked at.
pub async fn diagnose(path: &Path) -> Vec<Finding> {
    let path = match located(path, false) {
        Ok(path) => path,
        Err(error) => {
            let mut findings = vec![Finding::from(&error)];
            findings.extend(log_left_behind(path, false));
            return findings;
        }
    };
    let mut findings = Vec::new();
    findings.extend(log_left_behind(&path, true));
    let folder = path.parent().unwrap_or(&path);
    for place in [&path, folder] {
        findings.extend(check_writable(place).err().as_ref().map(Finding::from));
    }
    match within(&path).await {
        Ok(wrong) => {
            let damaged =
                |detail| StoreError::Damaged { place: path.display().to_string(), detail };
            findings.extend(wrong.into_iter().map(|detail| Finding::from(&damaged(detail))));
        }
        Err(error) => findings.push(Finding::from(&error)),
    }
    findings
}

/// What the pages and the schema say.
async fn within(path: &Path) -> Result<Vec<String>, StoreError> {
    let place = path.display().to_string();
    let conn = connect(path, Access::Read).await;
    let mut conn = conn.map_err(|failure| failure.at(&place))?;
    let looked = async {
        schema::check(&mut conn, &place).await?;
        integrity(&mut conn).await
    };
    let looked = looked.await;
    close(conn).await;
    looked.map_err(|failure| failure.at(&place))
}

/// A write-ahead log is there while a program has the database open, and after one that ended
/// suddenly.
fn log_left_behind(path: &Path, is_there: bool) -> Option<Finding> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let log = PathBuf::from(log);
    let size = fs::metadata(&log).ok()?.len();
    if size == 0 {
        return None;
    }
    let (what, help) = if is_there {
        (
            format!("`{}` holds {size} bytes that are not in the database file yet", log.display()),
            "leave the two together, and copy the database with `mischief backup` only: the log is \
            read when the database is next opened, and nothing is lost",
        )
    } else {
        (
            format!("`{}` is there, but the database that it belongs to is not", log.display()),
            "put the database back beside it, or restore a backup",
        )
    };
    Some(Finding { code: "log_left_behind", what, help: help.to_owned() })
}
