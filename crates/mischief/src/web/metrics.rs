//! Numbers for whoever watches over the program, in the text form of Prometheus.
//!
//! A dozen numbers need no library: what is counted are requests by route and answer, how long they
//! took, and what happened to the store.

use super::Web;
use super::error::PageError;
use super::reach::Reach;
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use mischief_app::secret::Secret;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The upper bounds of the groups in which durations are counted, in seconds.
const BOUNDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// What is counted while the pages are served.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    requests: Mutex<BTreeMap<(&'static str, String), Requests>>,
    connections: AtomicU64,
}

/// The requests of one route and method.
#[derive(Debug, Default)]
struct Requests {
    by_status: BTreeMap<u16, u64>,
    /// How many took no longer than each bound.
    within: [u64; BOUNDS.len()],
    seconds: f64,
}

/// A connection that is open, as long as this is kept.
pub(super) struct Open<'a>(&'a AtomicU64);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Metrics {
    /// Counts a request: the route as it stands in the table, never the path.
    pub(super) fn count(&self, route: &'static str, method: &str, status: u16, took: Duration) {
        let mut all = self.requests();
        // What nobody may call is one thing, whatever it is called.
        let method = if route.is_empty() { "" } else { method };
        let one = all.entry((route, method.to_owned())).or_default();
        *one.by_status.entry(status).or_default() += 1;
        let seconds = took.as_secs_f64();
        one.seconds += seconds;
        for (bound, count) in BOUNDS.iter().zip(&mut one.within) {
            *count += u64::from(seconds <= *bound);
        }
    }

    /// Counts a connection for as long as it is open.
    pub(super) fn open(&self) -> Open<'_> {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Open(&self.connections)
    }

    fn requests(&self) -> MutexGuard<'_, BTreeMap<(&'static str, String), Requests>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn text(&self, web: &Web) -> String {
        let mut text = String::new();
        self.requests_in(&mut text);
        let open = self.connections.load(Ordering::Relaxed);
        line(&mut text, "mischief_connections", "gauge", "Connections that are open.", open);
        let events = web.app.appended();
        let help = "Events that were recorded since the start.";
        line(&mut text, "mischief_events_appended_total", "counter", help, events);
        if let Some(store) = &web.config.store {
            let help = "The size of the record on the disk, in bytes.";
            line(&mut text, "mischief_store_bytes", "gauge", help, size_of(store));
        }
        if web.config.backups.is_some() {
            let state = web.backups.state();
            let last = state.last.map_or(0, |at| at.as_second());
            let help = "When the last backup was made, in seconds since 1970; 0 where none was.";
            line(&mut text, "mischief_backup_last_seconds", "gauge", help, last);
            let help = "Whether the last try to make a backup failed.";
            let failing = u8::from(state.failing);
            line(&mut text, "mischief_backup_failing", "gauge", help, failing);
        }
        text
    }

    // Writing to a text does not fail.
    fn requests_in(&self, text: &mut String) {
        let all = self.requests();
        let name = "mischief_requests_total";
        let _ = writeln!(text, "# HELP {name} Requests by route, method and status.");
        let _ = writeln!(text, "# TYPE {name} counter");
        for ((route, method), one) in all.iter() {
            for (status, count) in &one.by_status {
                let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
                let _ = writeln!(text, "{name}{{{labels}}} {count}");
            }
        }
        let name = "mischief_request_seconds";
        let _ = writeln!(text, "# HELP {name} How long requests took.");
        let _ = writeln!(text, "# TYPE {name} histogram");
        for ((route, method), one) in all.iter() {
            let labels = format!("route=\"{route}\",method=\"{method}\"");
            for (bound, count) in BOUNDS.iter().zip(&one.within) {
                let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{bound}\"}} {count}");
            }
            let count: u64 = one.by_status.values().sum();
            let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {count}");
            let _ = writeln!(text, "{name}_sum{{{labels}}} {}", one.seconds);
            let _ = writeln!(text, "{name}_count{{{labels}}} {count}");
        }
    }
}

fn line(text: &mut String, name: &str, kind: &str, help: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
}

/// The size of a database, with what is not yet written into it.
fn size_of(store: &Path) -> u64 {
    let mut log = store.as_os_str().to_owned();
    log.push("-wal");
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len());
    size(store) + size(Path::new(&log))
}

/// Shows the numbers to whoever is on this machine, or has the token.
pub(super) async fn show(
    State(web): State<Web>,
    Extension(reach): Extension<Reach>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let shown = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let shown = shown.and_then(|value| value.strip_prefix("Bearer ")).map(Secret::given);
    // Hashes are compared, so that the time that takes tells nothing.
    let has_token = match (&web.config.metrics_token, &shown) {
        (Some(token), Some(shown)) => token.hash() == shown.hash(),
        _ => false,
    };
    if !reach.local && !has_token {
        return Err(PageError::NOT_FOUND);
    }
    let kind = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    Ok((kind, web.metrics.text(&web)).into_response())
}
