//! Files that were sent to be looked at first: kept aside until they are taken in, for half an hour.

use jiff::{SignedDuration, Timestamp};
use mischief_app::HouseholdId;
use mischief_app::error::AppError;
use mischief_app::ids::new_text;
use mischief_core::ids::CaretakerId;
use std::collections::BTreeMap;
use std::fs::File;
use std::sync::{Mutex, PoisonError};

/// How long a file is kept.
const KEPT: SignedDuration = SignedDuration::from_mins(30);
/// How many files are kept at once; the oldest makes room.
const MOST: usize = 8;

#[derive(Debug)]
struct Upload {
    household: HouseholdId,
    caretaker: CaretakerId,
    at: Timestamp,
    name: String,
    file: File,
}

/// The files.
#[derive(Debug, Default)]
pub(crate) struct Uploads {
    kept: Mutex<BTreeMap<String, Upload>>,
}

impl Uploads {
    /// Keeps a file for whoever sent it, and says under which id. One that they sent before goes.
    pub(crate) fn keep(
        &self,
        (household, caretaker): (HouseholdId, &CaretakerId),
        name: String,
        file: File,
        now: Timestamp,
    ) -> String {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let own = |upload: &Upload| upload.household == household && upload.caretaker == *caretaker;
        kept.retain(|_, upload| now.duration_since(upload.at) < KEPT && !own(upload));
        while kept.len() >= MOST {
            let oldest = kept.iter().min_by_key(|(_, upload)| upload.at).map(|(id, _)| id.clone());
            let Some(oldest) = oldest else { break };
            kept.remove(&oldest);
        }
        let id = new_text(now);
        let upload = Upload { household, caretaker: caretaker.clone(), at: now, name, file };
        kept.insert(id.clone(), upload);
        id
    }

    /// Takes a file out again, for whoever sent it: its name, and the file. None where it is gone,
    /// or another's.
    pub(crate) fn take(
        &self,
        (household, caretaker): (HouseholdId, &CaretakerId),
        id: &str,
        now: Timestamp,
    ) -> Option<(String, File)> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let upload = kept.get(id)?;
        let own = upload.household == household && upload.caretaker == *caretaker;
        if !own || now.duration_since(upload.at) >= KEPT {
            return None;
        }
        kept.remove(id).map(|upload| (upload.name, upload.file))
    }
}

/// A file that nobody else sees, and that goes when it is let go.
///
/// # Errors
/// Where there is no room for it.
pub(crate) fn scratch() -> Result<File, AppError> {
    tempfile::tempfile().map_err(super::aside::unwell)
}
