//! Files that are not what they should be: a clear word each, and the file unharmed.

use crate::support::{Place, at, event, household, opened, run};
use mischief_store::diagnose::diagnose;
use mischief_store::{KNOWN_SCHEMA, NewEvent, Store, StoreError};
use sqlx::{AssertSqlSafe, Connection as _};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

async fn sql(path: &Path, sql: &str) {
    let url = format!("sqlite://{}?mode=rwc", path.display());
    let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

/// A closed database with 500 events.
async fn filled(path: &Path) {
    let store = opened(path).await;
    store.append(household(1), (0..500).map(|n| event(n, &["pip"])).collect()).await.unwrap();
    store.close().await;
}

/// Both ways of opening and the diagnosis say the same, and the file is as it was.
async fn refused(path: &Path, code: &str) -> StoreError {
    let before = fs::read(path).ok();
    let error = Store::open(path).await.unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    let reading = Store::open_read_only(path).await.unwrap_err();
    assert_eq!(reading.code(), code, "{reading}");
    let codes: Vec<_> = diagnose(path).await.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&code), "{codes:?}");
    assert!(fs::read(path).ok() == before, "the file was changed");
    let text = error.to_string();
    assert!(text.contains("; "), "it says what to do: {text}");
    error
}

#[test]
fn a_fresh_place_gets_a_database_and_its_folder() {
    run(async {
        let place = Place::new();
        let file = place.beside("a b?c#d%20é").join("e").join("my rats.db");
        opened(&file).await.close().await;
        assert!(file.exists(), "under the very name that was asked for");
        assert_eq!(diagnose(&file).await, []);
        let store = Store::open_read_only(&file).await.unwrap();
        assert_eq!(store.households().await.unwrap().len(), 1);
        let refused = store.append(household(1), vec![event(1, &[])]).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
        store.close().await;
    });
}

#[test]
fn a_missing_file_is_not_made_for_reading() {
    run(async {
        let place = Place::new();
        let error = Store::open_read_only(&place.file).await.unwrap_err();
        assert_eq!(error.code(), "missing");
        assert!(error.to_string().contains("mischief.db"), "it says where: {error}");
        assert_eq!(diagnose(&place.file).await[0].code, "missing");
        assert!(!place.file.exists());
        assert_eq!(Store::open(place.folder.path()).await.unwrap_err().code(), "not_a_database");
    });
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    run(async {
        let place = Place::new();
        fs::write(&place.file, "Pip took a treat today.\n".repeat(500)).unwrap();
        refused(&place.file, "not_a_database").await;
    });
}

#[test]
fn another_program_s_database_is_left_alone() {
    run(async {
        let place = Place::new();
        sql(&place.file, "CREATE TABLE recipes (name TEXT)").await;
        refused(&place.file, "foreign").await;
    });
}

#[test]
fn a_newer_schema_is_left_alone() {
    run(async {
        let place = Place::new();
        filled(&place.file).await;
        let newer = KNOWN_SCHEMA + 1;
        sql(&place.file, &format!("INSERT INTO schema_version VALUES ({newer})")).await;
        let error = refused(&place.file, "newer_schema").await;
        assert!(error.to_string().contains(&newer.to_string()), "{error}");
    });
}

#[test]
fn an_older_schema_is_brought_up_to_date_only_for_writing() {
    run(async {
        let place = Place::new();
        sql(&place.file, "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY)").await;
        let error = Store::open_read_only(&place.file).await.unwrap_err();
        assert_eq!(error.code(), "older_schema");
        assert_eq!(diagnose(&place.file).await[0].code, "older_schema");
        opened(&place.file).await.close().await;
        Store::open_read_only(&place.file).await.unwrap().close().await;
    });
}

#[test]
fn a_file_that_may_not_be_written_can_be_read() {
    run(async {
        let place = Place::new();
        filled(&place.file).await;
        let before = fs::read(&place.file).unwrap();
        fs::set_permissions(&place.file, fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(Store::open(&place.file).await.unwrap_err().code(), "read_only");
        assert_eq!(diagnose(&place.file).await[0].code, "read_only");
        let store = Store::open_read_only(&place.file).await.unwrap();
        assert_eq!(store.count(household(1)).await.unwrap(), 500);
        store.close().await;
        assert!(fs::read(&place.file).unwrap() == before, "the file was changed");
    });
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    run(async {
        let place = Place::new();
        let folder = place.beside("locked");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        let error = Store::open(&folder.join("mischief.db")).await.unwrap_err();
        assert_eq!(error.code(), "read_only");
        assert!(error.to_string().contains("locked"), "{error}");
        assert!(!folder.join("mischief.db").exists());
    });
}

#[test]
fn a_file_cut_short_is_found_out() {
    run(async {
        let place = Place::new();
        filled(&place.file).await;
        let whole = fs::read(&place.file).unwrap();
        fs::write(&place.file, &whole[..whole.len() / 2]).unwrap();
        let codes: Vec<_> = diagnose(&place.file).await.iter().map(|f| f.code).collect();
        assert!(codes.contains(&"damaged"), "{codes:?}");
        let store = Store::open_read_only(&place.file).await;
        let read = match store {
            Ok(store) => store.page(household(1), None, 1_000).await.map(|page| page.len()),
            Err(error) => Err(error),
        };
        let error = read.unwrap_err();
        assert_eq!(error.code(), "damaged", "{error}");
        let now = fs::read(&place.file).unwrap();
        assert!(now == whole[..whole.len() / 2], "the file was changed");
    });
}

#[test]
fn scribbled_pages_are_found_out() {
    run(async {
        let place = Place::new();
        filled(&place.file).await;
        let mut bytes = fs::read(&place.file).unwrap();
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 4096].fill(0x5a);
        fs::write(&place.file, &bytes).unwrap();
        let codes: Vec<_> = diagnose(&place.file).await.iter().map(|f| f.code).collect();
        assert!(codes.contains(&"damaged"), "{codes:?}");
    });
}

#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    run(async {
        let place = Place::new();
        opened(&place.file).await.close().await;
        let store = Store::open_limited(&place.file, Some(1 << 20)).await.unwrap();
        let large = |n| NewEvent {
            body: format!(r#"{{"n":{n},"note":"{}"}}"#, "x".repeat(2_000)),
            ..event(n, &["pip"])
        };
        let mut kept = 0;
        let error = loop {
            match store.append(household(1), vec![large(kept)]).await {
                Ok(_) => kept += 1,
                Err(error) => break error,
            }
        };
        assert_eq!(error.code(), "full", "{error}");
        assert!(kept > 100);
        assert_eq!(store.count(household(1)).await.unwrap(), kept);
        // A batch that is too large is refused wholly, and who waits beside it is not.
        store.set_setting(household(1), "a", Some("1")).await.unwrap();
        let too_many = (kept..kept + 50).map(large).collect();
        let both = [
            tokio::spawn({
                let store = store.clone();
                async move { store.append(household(1), too_many).await.map(drop) }
            }),
            tokio::spawn({
                let store = store.clone();
                async move { store.set_setting(household(1), "a", Some("2")).await }
            }),
        ];
        let mut answers = Vec::new();
        for task in both {
            answers.push(task.await.unwrap().map_err(|error| error.code()));
        }
        assert_eq!(answers, [Err("full"), Ok(())]);
        assert_eq!(store.count(household(1)).await.unwrap(), kept);
        store.close().await;
        // With room again, all goes on.
        let store = opened(&place.file).await;
        assert_eq!(store.setting(household(1), "a").await.unwrap().as_deref(), Some("2"));
        store.append(household(1), vec![large(kept)]).await.unwrap();
        assert_eq!(store.page(household(1), None, u32::MAX).await.unwrap().len() as u64, kept + 1);
        store.close().await;
        assert_eq!(diagnose(&place.file).await, []);
    });
}

#[test]
fn a_store_that_another_holds_says_so() {
    run(async {
        let place = Place::new();
        filled(&place.file).await;
        let url = format!("sqlite://{}", place.file.display());
        let mut other = sqlx::SqliteConnection::connect(&url).await.unwrap();
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
        // Readers need not wait for one who writes.
        let store = Store::open_read_only(&place.file).await.unwrap();
        assert_eq!(store.count(household(1)).await.unwrap(), 500);
        store.close().await;
        sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
        other.close().await.unwrap();
    });
}

#[test]
fn a_log_left_behind_is_told_and_read() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        store.append(household(1), vec![event(1, &["pip"])]).await.unwrap();
        // As after a power cut: the files as they are while the store is open.
        let copy = place.beside("copy.db");
        let log = |path: &Path| path.with_extension("db-wal");
        fs::copy(&place.file, &copy).unwrap();
        fs::copy(log(&place.file), log(&copy)).unwrap();
        let codes: Vec<_> = diagnose(&copy).await.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["log_left_behind"]);
        let reopened = opened(&copy).await;
        assert_eq!(reopened.count(household(1)).await.unwrap(), 1);
        reopened.close().await;
        assert_eq!(diagnose(&copy).await, [], "closing moved it into the file");
        fs::remove_file(&copy).unwrap();
        fs::write(log(&copy), "left").unwrap();
        let codes: Vec<_> = diagnose(&copy).await.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["missing", "log_left_behind"]);
        store.close().await;
    });
}

#[test]
fn an_event_that_is_not_what_it_says_is_refused() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        let separator = NewEvent { body: "{\"a\":\"\u{1e}\"}".into(), ..event(1, &[]) };
        let late = NewEvent { happened_at: at(99_000_000), ..event(2, &[]) };
        for wrong in [separator, late] {
            let refused = store.append(household(1), vec![event(3, &[]), wrong]).await.unwrap_err();
            assert_eq!(refused.code(), "bad_event", "{refused}");
        }
        assert_eq!(store.count(household(1)).await.unwrap(), 0);
        store.close().await;
    });
}
