//! Queries are files: each is used, and each means something to the database.

use crate::support::{Place, opened, run};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, Row as _, SqlSafeStr as _};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files of an ending below a folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Queries by their path below `src/sql`.
fn queries() -> BTreeMap<String, String> {
    let folder = root().join("src/sql");
    let named = |path: PathBuf| {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        (name, fs::read_to_string(&path).unwrap())
    };
    files(&folder, "sql").into_iter().map(named).collect()
}

#[test]
fn every_query_is_used_and_no_query_is_elsewhere() {
    let sources = files(&root().join("src"), "rs");
    let sources: Vec<String> =
        sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for name in queries().keys() {
        let used = sources.iter().filter(|text| text.contains(&format!("sql/{name}\")"))).count();
        assert!(used > 0, "nothing uses src/sql/{name}");
    }
}

#[test]
fn sqlite_understands_every_query() {
    run(async {
        let place = Place::new();
        opened(&place.file).await.close().await;
        let url = format!("sqlite://{}", place.file.display());
        let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
        let queries = queries();
        assert!(queries.len() > 50);
        for (name, sql) in queries {
            let prepared = conn.prepare(AssertSqlSafe(sql).into_sql_str()).await;
            assert!(prepared.is_ok(), "src/sql/{name}: {:?}", prepared.err());
        }
    });
}

/// No query of what happens often reads a whole table.
#[test]
fn queries_find_their_rows_by_keys() {
    run(async {
        let place = Place::new();
        opened(&place.file).await.close().await;
        let url = format!("sqlite://{}", place.file.display());
        let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
        // These are of all households, or tidy up.
        let of_all = [
            "attempt/forget.sql",
            "device/forget.sql",
            "household/list.sql",
            "person/count.sql",
            "schema/read.sql",
        ];
        for (name, sql) in queries() {
            let explained = format!("EXPLAIN QUERY PLAN {sql}");
            let plan = sqlx::query(AssertSqlSafe(explained)).fetch_all(&mut conn).await.unwrap();
            let scans = plan.iter().any(|row| {
                let detail: String = row.get("detail");
                detail.starts_with("SCAN")
                    && !detail.contains("found")
                    // The ids that are asked for, a few of them.
                    && !detail.contains("wanted")
                    && !detail.contains("CONSTANT")
            });
            assert_eq!(scans, of_all.contains(&name.as_str()), "src/sql/{name}");
        }
    });
}

/// Every query on what belongs to households names the household, but those that find it by what
/// somebody shows.
#[test]
fn queries_name_the_household() {
    let tables = [
        "event",
        "member",
        "token",
        "invitation",
        "draft",
        "photo",
        "protocol",
        "audit",
        "setting",
    ];
    let finds_it = ["member/of_person.sql", "token/by_hash.sql", "invitation/by_hash.sql"];
    for (name, sql) in queries() {
        let of_household = tables.iter().any(|table| name.starts_with(&format!("{table}/")));
        if of_household && !finds_it.contains(&name.as_str()) {
            let named = sql.contains("household = $1")
                || sql.contains("INSERT") && sql.contains("(household,");
            assert!(named, "src/sql/{name} does not name the household");
        }
    }
}

/// Tables, views and indices with their columns, as a migration names them.
fn shape(sql: &str) -> BTreeMap<String, Vec<String>> {
    let mut shape = BTreeMap::new();
    let plain: String = sql
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n");
    for statement in plain.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
        let head = statement.split('(').next().unwrap().trim().to_owned();
        let columns: Vec<String> = match statement.split_once("(\n") {
            Some((_, body)) => body
                .lines()
                .filter_map(|line| line.split_whitespace().next())
                .filter(|word| !word.starts_with(')'))
                .map(str::to_owned)
                .collect(),
            None => statement
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .map(str::to_owned)
                .collect(),
        };
        let columns = if head.contains("VIEW") { Vec::new() } else { columns };
        let head = head.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        assert!(shape.insert(head, columns).is_none());
    }
    shape
}

#[test]
fn migrations_come_in_pairs_that_make_the_same_tables() {
    let of = |dialect: &str| {
        let folder = root().join("migrations").join(dialect);
        let named = |path: PathBuf| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, shape(&fs::read_to_string(path).unwrap()))
        };
        files(&folder, "sql").into_iter().map(named).collect::<BTreeMap<_, _>>()
    };
    let (sqlite, postgresql) = (of("sqlite"), of("postgresql"));
    assert_eq!(sqlite, postgresql);
    let known = usize::try_from(mischief_store::KNOWN_SCHEMA).unwrap();
    assert_eq!(sqlite.len(), known, "every migration is run");
    assert!(sqlite["0001_first.sql"]["CREATE TABLE event"].contains(&"recorded_nanos".to_owned()));
}

/// Columns are texts, 64-bit integers and bytes; whatever else would differ between databases.
#[test]
fn columns_are_of_three_types() {
    run(async {
        let place = Place::new();
        opened(&place.file).await.close().await;
        let url = format!("sqlite://{}", place.file.display());
        let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
        let sql = "SELECT DISTINCT c.type AS type FROM sqlite_master t \
            JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
        let types = sqlx::query(sql).fetch_all(&mut conn).await.unwrap();
        let types: BTreeSet<String> = types.iter().map(|row| row.get("type")).collect();
        assert_eq!(types.into_iter().collect::<Vec<_>>(), ["BIGINT", "BLOB", "TEXT"]);
    });
}
