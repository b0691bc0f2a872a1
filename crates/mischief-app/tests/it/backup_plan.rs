//! Backups by a plan: when they are due, which are kept, and that nothing else is touched.

use crate::home::Home;
use jiff::SignedDuration;
use mischief_app::command::{BackupPlan, verify};
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn plan(folder: &Path) -> BackupPlan {
    BackupPlan { folder: folder.join("copies"), every: SignedDuration::from_hours(12), keep: 2 }
}

#[tokio::test]
async fn one_is_made_when_it_is_due_and_the_oldest_go() {
    let (home, folder) = (Home::new().await, tempfile::tempdir().unwrap());
    let plan = plan(folder.path());
    assert_eq!(plan.last().unwrap(), None);
    assert_eq!(plan.next(home.now()).unwrap(), home.now(), "the first is due at once");
    assert!(home.app.backup_by_plan(&plan).await.unwrap());
    assert_eq!(plan.last().unwrap(), Some(home.now()));
    assert!(!home.app.backup_by_plan(&plan).await.unwrap(), "not two at once");
    home.wait(SignedDuration::from_hours(11));
    assert!(!home.app.backup_by_plan(&plan).await.unwrap());
    // What somebody put there by hand is not counted and not touched.
    home.app.backup(&plan.folder.join("mischief-2026-01-01-000000.db")).await.unwrap();
    std::fs::write(plan.folder.join("mischief-auto-notes.db"), "mine").unwrap();
    for _ in 0..3 {
        home.wait(SignedDuration::from_hours(12));
        assert!(home.app.backup_by_plan(&plan).await.unwrap());
    }
    let found = names(&plan.folder);
    let expected = [
        "mischief-2026-01-01-000000.db",
        "mischief-2026-01-01-000000.db.sums",
        "mischief-auto-2026-11-26-050000.db",
        "mischief-auto-2026-11-26-050000.db.sums",
        "mischief-auto-2026-11-26-170000.db",
        "mischief-auto-2026-11-26-170000.db.sums",
        "mischief-auto-notes.db",
    ];
    assert_eq!(found, expected);
    let newest = verify(&plan.folder.join("mischief-auto-2026-11-26-170000.db")).await.unwrap();
    assert!(newest.wrong.is_empty() && newest.compared);
}

#[tokio::test]
async fn it_is_late_where_twice_the_time_has_passed() {
    let (home, folder) = (Home::new().await, tempfile::tempdir().unwrap());
    let plan = plan(folder.path());
    assert!(home.app.backup_by_plan(&plan).await.unwrap());
    home.wait(SignedDuration::from_hours(23));
    assert!(!plan.is_late(home.now()).unwrap());
    home.wait(SignedDuration::from_hours(2));
    assert!(plan.is_late(home.now()).unwrap());
}

#[tokio::test]
async fn a_clock_that_was_ahead_stops_no_backup() {
    let (home, folder) = (Home::new().await, tempfile::tempdir().unwrap());
    let plan = plan(folder.path());
    let now = home.now();
    home.wait(SignedDuration::from_hours(24 * 365));
    assert!(home.app.backup_by_plan(&plan).await.unwrap());
    home.clock.set(now);
    assert!(home.app.backup_by_plan(&plan).await.unwrap());
}

#[tokio::test]
async fn what_can_not_be_written_is_told_and_nothing_is_deleted() {
    let (home, folder) = (Home::new().await, tempfile::tempdir().unwrap());
    let plan = plan(folder.path());
    std::fs::write(&plan.folder, "a file where the folder should be").unwrap();
    let told = home.app.backup_by_plan(&plan).await.unwrap_err().to_string();
    assert!(told.contains("the folder for backups"), "{told}");
    assert!(folder.path().join("copies").is_file());
}
