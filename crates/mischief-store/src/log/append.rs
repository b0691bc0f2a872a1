//! Adding events to the log: what is new, what is there already, what contradicts.

use super::read::is_separable;
use super::{Appended, NewEvent, split};
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::row::Columns as _;
use crate::rows::Rows;
use mischief_core::ids::EventId;
use sqlx::AnyConnection;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

static EXISTING: Rows = Rows::new(include_str!("../sql/event/existing.sql"));
static INSERT: Rows = Rows::new(include_str!("../sql/event/insert.sql"));
static INSERT_ANIMAL: Rows = Rows::new(include_str!("../sql/event/insert_animal.sql"));

/// An event that is stored, or is going to be.
struct Known<'e> {
    sequence: i64,
    happened_at: i64,
    /// Microseconds, and nanoseconds beyond them.
    recorded_at: (i64, i64),
    body: Body<'e>,
    /// Where it stood before, if it was stored before.
    stored: Option<i64>,
    /// The event with which it came, or came again with an earlier time.
    event: Option<&'e NewEvent>,
}

enum Body<'e> {
    Stored(String),
    New(&'e str),
}

impl Body<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Stored(text) => text,
            Self::New(text) => text,
        }
    }
}

/// Adds one batch.
pub(crate) async fn append_one(
    conn: &mut AnyConnection,
    household: HouseholdId,
    events: &[NewEvent],
) -> Result<Vec<Appended>, Failure> {
    let outcomes = append(conn, household, &[events]).await?;
    Ok(outcomes.into_iter().next().unwrap_or_else(|| Ok(Vec::new()))?)
}

/// Adds batches to the log of one household, each all or none, with few statements for all. What is
/// refused is known before anything is written.
pub(crate) async fn append(
    conn: &mut AnyConnection,
    household: HouseholdId,
    batches: &[&[NewEvent]],
) -> Result<Vec<Result<Vec<Appended>, StoreError>>, Failure> {
    let lock = sqlx::query(include_str!("../sql/household/lock.sql")).bind(household.get());
    let Some(row) = lock.fetch_optional(&mut *conn).await? else {
        let missing = StoreError::not_found(format!("household {household}"));
        return Ok(batches.iter().map(|_| Err(missing.clone())).collect());
    };
    let before = row.number("sequence")?;
    let mut sequence = before;
    let mut known = existing(conn, household, batches).await?;
    let mut outcomes = Vec::with_capacity(batches.len());
    for batch in batches {
        outcomes.push(match check(batch, &known) {
            Ok(()) => Ok(merge(batch, &mut known, &mut sequence)),
            Err(error) => Err(error),
        });
    }
    write(conn, household, &known).await?;
    if sequence != before {
        let advance = sqlx::query(include_str!("../sql/household/advance.sql"));
        advance.bind(household.get()).bind(sequence).execute(&mut *conn).await?;
    }
    Ok(outcomes)
}

/// What those of the events say that are stored.
pub(super) async fn bodies(
    conn: &mut AnyConnection,
    household: HouseholdId,
    ids: &[EventId],
) -> Result<BTreeMap<EventId, String>, Failure> {
    let mut bodies = BTreeMap::new();
    for (sql, ids) in EXISTING.portions(ids) {
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(household.get());
        for id in ids {
            query = query.bind(id.to_text());
        }
        for row in query.fetch_all(&mut *conn).await? {
            bodies.insert(row.event("id")?, row.text("body")?);
        }
    }
    Ok(bodies)
}

/// What is stored under the ids of the batches.
async fn existing<'e>(
    conn: &mut AnyConnection,
    household: HouseholdId,
    batches: &[&'e [NewEvent]],
) -> Result<BTreeMap<EventId, Known<'e>>, Failure> {
    let ids: Vec<EventId> = batches.iter().flat_map(|batch| batch.iter().map(|e| e.id)).collect();
    let mut known = BTreeMap::new();
    for (sql, ids) in EXISTING.portions(&ids) {
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(household.get());
        for id in ids {
            query = query.bind(id.to_text());
        }
        for row in query.fetch_all(&mut *conn).await? {
            let happened_at = row.number("happened_at")?;
            let event = Known {
                sequence: row.number("sequence")?,
                happened_at,
                recorded_at: (row.number("recorded_at")?, row.number("recorded_nanos")?),
                body: Body::Stored(row.text("body")?),
                stored: Some(happened_at),
                event: None,
            };
            known.insert(row.event("id")?, event);
        }
    }
    Ok(known)
}

/// Checks that no event of a batch contradicts itself, what is known, or another of the batch.
fn check(batch: &[NewEvent], known: &BTreeMap<EventId, Known<'_>>) -> Result<(), StoreError> {
    let mut own: BTreeMap<EventId, &str> = BTreeMap::new();
    for event in batch {
        let id = event.id;
        if !is_separable(&event.body) {
            let detail = "its text is no JSON: it holds a separator".into();
            return Err(StoreError::BadEvent { id, detail });
        }
        if event.happened_at != event.observed_at.min(event.recorded_at) {
            let detail = "it did not happen at the earlier of when it was observed and recorded";
            return Err(StoreError::BadEvent { id, detail: detail.into() });
        }
        let said = known.get(&event.id).map(|known| known.body.text());
        let said = said.or_else(|| own.get(&event.id).copied());
        if said.is_some_and(|said| said != event.body) {
            return Err(StoreError::Conflict(event.id));
        }
        own.insert(event.id, &event.body);
    }
    Ok(())
}

/// Takes a batch that was checked into what is known.
fn merge<'e>(
    batch: &'e [NewEvent],
    known: &mut BTreeMap<EventId, Known<'e>>,
    sequence: &mut i64,
) -> Vec<Appended> {
    let mut outcomes = Vec::with_capacity(batch.len());
    for event in batch {
        let (recorded_at, (happened_at, _)) = (split(event.recorded_at), split(event.happened_at));
        if let Some(known) = known.get_mut(&event.id) {
            if recorded_at < known.recorded_at {
                known.recorded_at = recorded_at;
                known.happened_at = known.happened_at.min(happened_at);
                // What is not stored yet has its number already; what is was changed.
                if known.stored.is_some() && known.event.is_none() {
                    *sequence += 1;
                }
                known.event.get_or_insert(event);
            }
            outcomes.push(Appended::Duplicate);
            continue;
        }
        *sequence += 1;
        let new = Known {
            sequence: *sequence,
            happened_at,
            recorded_at,
            body: Body::New(&event.body),
            stored: None,
            event: Some(event),
        };
        known.insert(event.id, new);
        outcomes.push(Appended::New);
    }
    outcomes
}

/// Writes what is new and what moved.
async fn write(
    conn: &mut AnyConnection,
    household: HouseholdId,
    known: &BTreeMap<EventId, Known<'_>>,
) -> Result<(), Failure> {
    let mut new = Vec::new();
    for known in known.values() {
        match (known.event, known.stored) {
            (Some(event), None) => new.push((event, known)),
            (Some(event), Some(stood_at)) => {
                move_event(conn, household, event, known, stood_at).await?;
            }
            (None, _) => {}
        }
    }
    new.sort_by_key(|(_, known)| known.sequence);
    let mut named = Vec::new();
    for (event, known) in &new {
        let animals: BTreeSet<&str> = event.animals.iter().map(|animal| animal.as_str()).collect();
        named.extend(animals.into_iter().map(|animal| (animal, known.happened_at, known.sequence)));
    }
    for (sql, rows) in INSERT.portions(&new) {
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(household.get());
        for (event, known) in rows {
            query = query
                .bind(known.sequence)
                .bind(event.id.to_text())
                .bind(event.kind)
                .bind(i64::from(event.wide))
                .bind(known.happened_at)
                .bind(known.recorded_at.0)
                .bind(known.recorded_at.1)
                .bind(event.body.as_str());
        }
        query.execute(&mut *conn).await?;
    }
    for (sql, rows) in INSERT_ANIMAL.portions(&named) {
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(household.get());
        for (animal, happened_at, sequence) in rows {
            query = query.bind(*animal).bind(*happened_at).bind(*sequence);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// An event that was stored turned out to have been recorded earlier.
async fn move_event(
    conn: &mut AnyConnection,
    household: HouseholdId,
    event: &NewEvent,
    known: &Known<'_>,
    stood_at: i64,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("../sql/event/move.sql"));
    let query = query.bind(household.get()).bind(known.sequence).bind(known.happened_at);
    query.bind(known.recorded_at.0).bind(known.recorded_at.1).execute(&mut *conn).await?;
    if known.happened_at == stood_at {
        return Ok(());
    }
    let animals: BTreeSet<&str> = event.animals.iter().map(|animal| animal.as_str()).collect();
    for animal in animals {
        let query = sqlx::query(include_str!("../sql/event/move_animal.sql"));
        let query = query.bind(household.get()).bind(animal).bind(stood_at);
        query.bind(known.sequence).bind(known.happened_at).execute(&mut *conn).await?;
    }
    Ok(())
}
