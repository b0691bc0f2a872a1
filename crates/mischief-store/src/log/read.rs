//! Reading many events: joined by the database into few texts, taken apart here.
//!
//! A row costs several allocations and a place in the queue between threads, an event in a joined
//! text next to nothing beside its own bytes.

use super::StoredEvent;
use crate::error::Failure;
use crate::household::HouseholdId;
use crate::row::unreadable;
use jiff::Timestamp;
use mischief_core::ids::{AnimalId, EventId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};
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
    for animal in animals {
        let mut after = (i64::MIN, i64::MIN);
        loop {
            let query = sqlx::query(include_str!("../sql/event/of_animal.sql"));
            let query = query.bind(household.get()).bind(animal.as_str());
            let query = query.bind(after.0).bind(after.1).bind(PORTION).bind(BETWEEN);
            // The first of the two is begun first.
            let (row, ()) =
                tokio::join!(query.fetch_one(&mut *conn), async { take(mem::take(&mut found)) });
            found = unpack(&row?)?;
            let last = found.iter().map(|event| (event.happened_at, event.sequence)).max();
            match last {
                Some(last) if !is_last(&found) => after = last,
                _ => break,
            }
        }
    }
    take(found);
    Ok(())
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
