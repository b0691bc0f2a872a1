//! What can go wrong with a store, each with what to do about it.

use crate::dialect;
use mischief_core::ids::EventId;

/// What went wrong: what it is, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}; {}", self.what(), self.help())]
pub enum StoreError {
    /// There is nothing where the database should be.
    Missing {
        /// Where it was looked for.
        place: String,
    },
    /// The file is something else.
    NotADatabase {
        /// The file.
        place: String,
    },
    /// A database that another program made.
    Foreign {
        /// The file.
        place: String,
    },
    /// A newer version of mischief wrote it.
    NewerSchema {
        /// The file.
        place: String,
        /// Its schema.
        found: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// An older version wrote it, and it was opened for reading only.
    OlderSchema {
        /// The file.
        place: String,
        /// Its schema.
        found: i64,
        /// The schema that this version wants.
        known: i64,
    },
    /// It may be read but not written.
    ReadOnly {
        /// The file or folder.
        place: String,
    },
    /// No room is left on the disk.
    Full {
        /// The file.
        place: String,
    },
    /// Something else holds it.
    Busy {
        /// The file.
        place: String,
    },
    /// Its pages do not fit together, or can't be read.
    Damaged {
        /// The file.
        place: String,
        /// What the database says.
        detail: String,
    },
    /// An event's id is taken by an event that says something else.
    Conflict(EventId),
    /// An event is not what it should be.
    BadEvent {
        /// Which.
        id: EventId,
        /// What is wrong with it.
        detail: String,
    },
    /// There is one by that name already.
    Exists {
        /// What is there.
        what: String,
    },
    /// What should be changed is not there.
    NotFound {
        /// What was looked for.
        what: String,
    },
    /// The store was closed.
    Closed {
        /// The file.
        place: String,
    },
    /// What else the database or the system said.
    Other {
        /// The file.
        place: String,
        /// What it said.
        detail: String,
    },
}

impl StoreError {
    /// A word for the kind of error, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::NotADatabase { .. } => "not_a_database",
            Self::Foreign { .. } => "foreign",
            Self::NewerSchema { .. } => "newer_schema",
            Self::OlderSchema { .. } => "older_schema",
            Self::ReadOnly { .. } => "read_only",
            Self::Full { .. } => "full",
            Self::Busy { .. } => "busy",
            Self::Damaged { .. } => "damaged",
            Self::Conflict(_) => "conflicting_id",
            Self::BadEvent { .. } => "bad_event",
            Self::Exists { .. } => "exists",
            Self::NotFound { .. } => "not_found",
            Self::Closed { .. } => "closed",
            Self::Other { .. } => "other",
        }
    }

    /// What went wrong, and where.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Missing { place } => format!("there is no database at `{place}`"),
            Self::NotADatabase { place } => {
                format!("`{place}` is not a database; it was left as it is")
            }
            Self::Foreign { place } => {
                format!("`{place}` is the database of another program; it was left as it is")
            }
            Self::NewerSchema { place, found, known } => format!(
                "`{place}` was written by a newer mischief (its schema is {found}, this one knows \
                {known}); it was left as it is"
            ),
            Self::OlderSchema { place, found, known } => format!(
                "`{place}` was written by an older mischief (its schema is {found}, this one wants \
                {known})"
            ),
            Self::ReadOnly { place } => format!("`{place}` can't be written"),
            Self::Full { place } => {
                format!("the disk of `{place}` is full; nothing of this was recorded")
            }
            Self::Busy { place } => {
                format!("`{place}` is in use by another program that does not let go of it")
            }
            Self::Damaged { place, detail } => format!("`{place}` is damaged ({detail})"),
            Self::Conflict(id) => format!("the id `{id}` belongs to another event"),
            Self::BadEvent { id, detail } => format!("the event `{id}` can't be stored: {detail}"),
            Self::Exists { what } => format!("{what} is there already"),
            Self::NotFound { what } => format!("there is no {what}"),
            Self::Closed { place } => format!("`{place}` was closed"),
            Self::Other { place, detail } => format!("`{place}`: {detail}"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "check the path, or create a household there first",
            Self::NotADatabase { .. } => "name another file, or restore a backup",
            Self::Foreign { .. } => "name another file",
            Self::NewerSchema { .. } => "update mischief",
            Self::OlderSchema { .. } => "open it once for writing, which brings it up to date",
            Self::ReadOnly { .. } => "see that the file and its folder are yours and not read-only",
            Self::Full { .. } => "make room and try again",
            Self::Busy { .. } => "try again, or end the other program",
            Self::Damaged { .. } => "copy it away as it is, then restore a backup",
            Self::Conflict(_) => "give this one an id of its own",
            Self::BadEvent { .. } => "record it anew",
            Self::Exists { .. } => "choose another",
            Self::NotFound { .. } => "look at the list and try again",
            Self::Closed { .. } => "open it again",
            Self::Other { .. } => {
                "try again, and if it stays so, look at it with `mischief doctor`"
            }
        }
    }
    pub(crate) fn not_found(what: impl Into<String>) -> Self {
        Self::NotFound { what: what.into() }
    }

    pub(crate) fn exists(what: impl Into<String>) -> Self {
        Self::Exists { what: what.into() }
    }
}

/// What went wrong inside, before it is known where.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The database refused or failed.
    Sql(sqlx::Error),
    /// What a caller asked for can't be.
    Store(StoreError),
}

impl Failure {
    /// The error for the caller.
    pub(crate) fn at(self, place: &str) -> StoreError {
        match self {
            Self::Sql(error) => dialect::error(&error, place),
            Self::Store(error) => error,
        }
    }

    /// Whether it is about what was asked for, not about the database: then only that is refused.
    pub(crate) fn is_refusal(&self) -> bool {
        match self {
            Self::Sql(sqlx::Error::Database(error)) => {
                error.is_unique_violation() || error.is_foreign_key_violation()
            }
            Self::Sql(_) => false,
            Self::Store(_) => true,
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
