//! Reading many events: joined by the database into few texts, taken apart here.
//!
//! A row costs several allocations and a place in the queue between threads, an event in a joined
//! text next to nothing beside its own bytes.

use super::StoredEvent;
use crate::error::Failure;
use crate::household::HouseholdId;
use crate::row::{Columns as _, unreadable};
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use mischief_core::ids::{AnimalId, EventId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};
use std::collections::BTreeMap;
use std::mem;

/// What divides the parts of an event; the view `event_line` writes it.
const WITHIN: char = '\u{1f}';
/// What divides events, for the database and for ourselves.
pub(super) const BETWEEN: &str = "\u{1e}";
/// A character is looked for much faster than a text.
const SEPARATOR: char = '\u{1e}';
/// How many events are read as one text, so that no text grows with the household.
const PORTION: i64 = 4096;

/// Whether a text can be told apart from others once it is joined to them. All JSON can.
pub(super) fn is_separable(body: &str) -> bool {
    !body.bytes().any(|byte| byte == 0x1e || byte == 0x1f)
}

/// All wide events of a household, by their number.
pub(super) async fn wide(
    conn: &mut AnyConnection,
    household: HouseholdId,
) -> Result<Vec<StoredEvent>, Failure> {
    let mut all: Vec<StoredEvent> = Vec::new();
    loop {
        let after = all.last().map_or(i64::MIN, |last| last.sequence);
        let query = sqlx::query(include_str!("../sql/event/wide.sql")).bind(household.get());
        let query = query.bind(after).bind(PORTION).bind(BETWEEN);
        let portion = unpack(&query.fetch_one(&mut *conn).await?)?;
        let is_last = is_last(&portion);
        all.extend(portion);
        if is_last {
            all.sort_by_key(|event| event.sequence);
            return Ok(all);
        }
    }
}

/// For how many animals there are places in a query; what is left over stays empty. Few different
/// statements are prepared that way, and a page asks once for all of its animals.
const PLACES: [usize; 2] = [8, 64];

/// The query for the first portion of so many animals.
fn first_of(places: usize) -> String {
    let text = include_str!("../sql/event/of_animals.sql");
    let all: Vec<String> = (0..places).map(|at| format!("(${})", at + 4)).collect();
    text.replace("/*each*/($4)/*end*/", &all.join(", "))
}

/// Hands over all events but wide ones that name any of the animals, in portions; one that names
/// several of them may come several times. While a portion is dealt with, the database, which works
/// on a thread of its own, looks for the next.
pub(super) async fn each_of_animals(
    conn: &mut AnyConnection,
    household: HouseholdId,
    animals: &[AnimalId],
    mut take: impl FnMut(Vec<StoredEvent>) + Send,
) -> Result<(), Failure> {
    let mut found = Vec::new();
    let [few, many] = PLACES;
    for some in animals.chunks(many) {
        let places = if some.len() <= few { few } else { many };
        let mut query = sqlx::query(AssertSqlSafe(first_of(places))).bind(household.get());
        query = query.bind(BETWEEN).bind(PORTION);
        for at in 0..places {
            query = query.bind(some.get(at).map(|animal| animal.as_str().to_owned()));
        }
        let mut longer = Vec::new();
        let mut rows = query.fetch(&mut *conn);
        loop {
            // The first of the two is begun first.
            let (row, ()) = tokio::join!(rows.try_next(), async { take(mem::take(&mut found)) });
            let Some(row) = row? else { break };
            found = unpack(&row)?;
            if let Some(last) = last_of(&found).filter(|_| !is_last(&found)) {
                longer.push((row.text("animal")?, last));
            }
        }
        drop(rows);
        for (animal, after) in longer {
            found = rest_of(conn, household, &animal, after, found, &mut take).await?;
        }
    }
    take(found);
    Ok(())
}

/// Hands over what one animal has on record after a place, and `found` before it. The last portion is
/// given back.
async fn rest_of(
    conn: &mut AnyConnection,
    household: HouseholdId,
    animal: &str,
    mut after: (i64, i64),
    mut found: Vec<StoredEvent>,
    take: &mut (impl FnMut(Vec<StoredEvent>) + Send),
) -> Result<Vec<StoredEvent>, Failure> {
    loop {
        let query = sqlx::query(include_str!("../sql/event/of_animal.sql"));
        let query = query.bind(household.get()).bind(animal.to_owned());
        let query = query.bind(after.0).bind(after.1).bind(PORTION).bind(BETWEEN);
        let (row, ()) =
            tokio::join!(query.fetch_one(&mut *conn), async { take(mem::take(&mut found)) });
        found = unpack(&row?)?;
        match last_of(&found) {
            Some(last) if !is_last(&found) => after = last,
            _ => return Ok(found),
        }
    }
}

/// The place of the last of a portion.
fn last_of(portion: &[StoredEvent]) -> Option<(i64, i64)> {
    portion.iter().map(|event| (event.happened_at, event.sequence)).max()
}

/// All events but wide ones that name any of the animals, each once, by their number.
pub(super) async fn of_animals(
    conn: &mut AnyConnection,
    household: HouseholdId,
    animals: &[AnimalId],
) -> Result<Vec<StoredEvent>, Failure> {
    let mut all = BTreeMap::new();
    let take = |found: Vec<StoredEvent>| {
        all.extend(found.into_iter().map(|event| (event.sequence, event)));
    };
    each_of_animals(conn, household, animals, take).await?;
    Ok(all.into_values().collect())
}

fn is_last(portion: &[StoredEvent]) -> bool {
    i64::try_from(portion.len()).unwrap_or(i64::MAX) < PORTION
}

/// The events of a row, in the order of the row.
pub(super) fn unpack(row: &AnyRow) -> Result<Vec<StoredEvent>, Failure> {
    let lines: Option<&str> = row.try_get("lines")?;
    let lines = lines.into_iter().flat_map(|lines| lines.split(SEPARATOR));
    lines.map(|line| event(line).ok_or_else(|| unreadable("line", line))).collect()
}

fn event(line: &str) -> Option<StoredEvent> {
    let mut parts = line.splitn(6, WITHIN);
    let sequence = parts.next()?.parse().ok()?;
    let id = EventId::parse(parts.next()?)?;
    let happened_at = parts.next()?.parse().ok()?;
    let micros: i64 = parts.next()?.parse().ok()?;
    let nanos: i64 = parts.next()?.parse().ok()?;
    let recorded_at = Timestamp::from_nanosecond(i128::from(micros) * 1000 + i128::from(nanos));
    let body = parts.next()?.to_owned();
    Some(StoredEvent { id, sequence, happened_at, recorded_at: recorded_at.ok()?, body })
}
