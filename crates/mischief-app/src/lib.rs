//! What people do with mischief: the use cases, who may do what, the clock, ids and secrets.
//!
//! One file a use case in [`command`], one a question in [`query`]. Nothing here knows a terminal,
//! HTTP or HTML. This crate alone reads the clock and makes ids, each in one file.

pub mod clock;
pub mod command;
pub mod error;
pub mod ids;
mod kept;
pub mod live;
pub mod password;
pub mod picture;
pub mod query;
pub mod role;
pub mod secret;
pub mod situation;

pub use mischief_store::HouseholdId;

use clock::Clock;
use error::AppError;
use jiff::Timestamp;
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::Builtin;
use mischief_store::Store;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// What every use case needs: the store, the rulebook and the clock. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App {
    pub(crate) store: Store,
    builtin: Arc<Builtin>,
    /// The built-in rulebook, shared by every household without a protocol of its own.
    book: Arc<Rulebook>,
    clock: Clock,
    /// Held while a draft is read, changed and kept, so that no tap is lost between two.
    pub(crate) drafts: Arc<Mutex<()>>,
    /// Held while a picture is read, which takes much memory.
    pub(crate) pictures: Arc<Mutex<()>>,
    pub(crate) appended: Arc<AtomicU64>,
    pub(crate) kept: Arc<kept::Kept>,
}

impl App {
    /// Opens the store in a file, makes it where there is none, and brings it up to date.
    ///
    /// # Errors
    /// Where the file can't be opened as a store, or the rulebook not read.
    pub async fn open(path: &Path, clock: Clock) -> Result<Self, AppError> {
        Self::with(Store::open(path).await?, clock)
    }

    /// Opens the store in a file that must be there already.
    ///
    /// # Errors
    /// Where there is none, it can't be opened as a store, or the rulebook can't be read.
    pub async fn open_existing(path: &Path, clock: Clock) -> Result<Self, AppError> {
        if !path.exists() {
            return Err(AppError::NoStore { path: path.to_owned() });
        }
        Self::open(path, clock).await
    }

    fn with(store: Store, clock: Clock) -> Result<Self, AppError> {
        let builtin = mischief_rulebook::builtin()?;
        let book = Arc::new(builtin.book.clone());
        Ok(Self {
            store,
            builtin: Arc::new(builtin),
            book,
            clock,
            drafts: Arc::default(),
            pictures: Arc::default(),
            appended: Arc::default(),
            kept: Arc::default(),
        })
    }

    /// Writes what is not yet written and lets the file go.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// The built-in rulebook with its words and sources.
    #[must_use]
    pub fn builtin(&self) -> &Builtin {
        &self.builtin
    }

    /// The built-in rulebook as the engine reads it.
    #[must_use]
    pub fn book(&self) -> &Arc<Rulebook> {
        &self.book
    }

    /// How many events were recorded through this and its clones.
    #[must_use]
    pub fn appended(&self) -> u64 {
        self.appended.load(Ordering::Relaxed)
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
