//! What can go wrong with a store, each with what to do about it.

use crate::dialect;
use mischief_core::ids::EventId;

/// What went wrong: what it is, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is nothing where the database should be.
    #[error("there is no database at `{place}`; check the path, or create a household there first")]
    Missing {
        /// Where it was looked for.
        place: String,
    },
    /// The file is something else.
    #[error(
        "`{place}` is not a database; it was left as it is: name another file, or restore a backup"
    )]
    NotADatabase {
        /// The file.
        place: String,
    },
    /// A database that another program made.
    #[error(
        "`{place}` is the database of another program; it was left as it is: name another file"
    )]
    Foreign {
        /// The file.
        place: String,
    },
    /// A newer version of mischief wrote it.
    #[error(
        "`{place}` was written by a newer mischief (its schema is {found}, this version knows {known}); \
        it was left as it is: update mischief"
    )]
    NewerSchema {
        /// The file.
        place: String,
        /// Its schema.
        found: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// An older version wrote it, and it was opened for reading only.
    #[error(
        "`{place}` was written by an older mischief (its schema is {found}, this version wants \
        {known}); open it once for writing, which brings it up to date"
    )]
    OlderSchema {
        /// The file.
        place: String,
        /// Its schema.
        found: i64,
        /// The schema that this version wants.
        known: i64,
    },
    /// It may be read but not written.
    #[error(
        "`{place}` can't be written; see that the file and its folder are yours and not read-only"
    )]
    ReadOnly {
        /// The file or folder.
        place: String,
    },
    /// No room is left on the disk.
    #[error("the disk of `{place}` is full; nothing was recorded: make room and try again")]
    Full {
        /// The file.
        place: String,
    },
    /// Something else holds it.
    #[error(
        "`{place}` is in use by another program that does not let go of it; try again, or end the \
        other one"
    )]
    Busy {
        /// The file.
        place: String,
    },
    /// Its pages do not fit together, or can't be read.
    #[error("`{place}` is damaged ({detail}); copy it away as it is, then restore a backup")]
    Damaged {
        /// The file.
        place: String,
        /// What the database says.
        detail: String,
    },
    /// An event's id is taken by an event that says something else.
    #[error("the id `{0}` belongs to another event; give this one an id of its own")]
    Conflict(EventId),
    /// There is one by that name already.
    #[error("{what} is there already; choose another")]
    Exists {
        /// What is there.
        what: String,
    },
    /// What should be changed is not there.
    #[error("there is no {what}; look at the list and try again")]
    NotFound {
        /// What was looked for.
        what: String,
    },
    /// The store was closed.
    #[error("`{place}` was closed; open it again")]
    Closed {
        /// The file.
        place: String,
    },
    /// What else the database said.
    #[error(
        "`{place}`: {detail}; try again, and if it stays so, look at it with `mischief doctor`"
    )]
    Other {
        /// The file.
        place: String,
        /// What the database said.
        detail: String,
    },
}

impl StoreError {
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
