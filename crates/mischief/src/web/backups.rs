//! Backups while the pages are served: when one is due, and whether it went well.

use jiff::Timestamp;
use mischief_app::App;
use mischief_app::command::BackupPlan;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long to wait at most before the plan is looked at again: the machine may have slept.
const LOOK_AGAIN: Duration = Duration::from_secs(600);

/// How backups went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// When the last one was made.
    pub(crate) last: Option<Timestamp>,
    /// Whether the last try failed.
    pub(crate) failing: bool,
}

/// How backups went, for whoever asks.
#[derive(Debug, Default)]
pub(crate) struct Backups(Mutex<State>);

impl Backups {
    pub(crate) fn state(&self) -> State {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes backups by a plan for as long as it is let.
    pub(crate) async fn keep_making(&self, app: &App, plan: &BackupPlan) {
        loop {
            let failing = match app.backup_by_plan(plan).await {
                Ok(true) => {
                    tracing::info!("a backup was made in {}", plan.folder.display());
                    false
                }
                Ok(false) => false,
                Err(error) => {
                    tracing::error!("no backup was made: {error}");
                    true
                }
            };
            let last = plan.last().unwrap_or_default();
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = State { last, failing };
            let now = app.now();
            let due = plan.next(now).map_or(now, |next| next);
            let wait = Duration::try_from(due.duration_since(now)).unwrap_or_default();
            // What failed is tried again, but not at once.
            tokio::time::sleep(if failing { LOOK_AGAIN } else { wait.min(LOOK_AGAIN) }).await;
        }
    }
}
