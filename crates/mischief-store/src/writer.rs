//! The one task that writes: it makes the changes of many callers in one transaction.
//!
//! A transaction is on disk only once the disk says so, which takes longer than everything else. So
//! while one transaction waits for the disk, the changes of all who come meanwhile gather, and the
//! next transaction makes them together.

use crate::change::{self, Change};
use crate::dialect::{self, Access};
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::log::{self, Appended, NewEvent};
use crate::store::{close, connect};
use sqlx::AnyConnection;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// How many callers may wait; further ones wait until they may wait.
const QUEUE: usize = 1024;
/// How many events one transaction takes, roughly: the memory that it needs.
const GROUP_EVENTS: usize = 8192;

type Answer = Result<Vec<Appended>, StoreError>;

struct Job {
    changes: Vec<Change>,
    answer: oneshot::Sender<Answer>,
}

enum Message {
    Job(Job),
    Close(oneshot::Sender<()>),
}

/// The way to the task that writes.
pub(crate) struct Writer {
    place: Arc<str>,
    queue: mpsc::Sender<Message>,
}

impl Writer {
    /// Starts the task; it ends when nobody can reach it any more.
    pub(crate) fn start(
        path: PathBuf,
        place: Arc<str>,
        bytes_max: Option<u64>,
        conn: AnyConnection,
    ) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let database = Database { path, place: Arc::clone(&place), bytes_max, conn: Some(conn) };
        tokio::spawn(work(database, jobs));
        Self { place, queue }
    }

    /// Has changes made, all or none.
    pub(crate) async fn change(&self, changes: Vec<Change>) -> Answer {
        let closed = || StoreError::Closed { place: self.place.as_ref().to_owned() };
        let (answer, answered) = oneshot::channel();
        let job = Message::Job(Job { changes, answer });
        self.queue.send(job).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    /// Ends the task once it has done what it was given.
    pub(crate) async fn close(&self) {
        let (done, is_done) = oneshot::channel();
        if self.queue.send(Message::Close(done)).await.is_ok() {
            let _ = is_done.await;
        }
    }
}

/// What the task writes to.
struct Database {
    path: PathBuf,
    place: Arc<str>,
    bytes_max: Option<u64>,
    /// None where the last one was of no more use.
    conn: Option<AnyConnection>,
}

impl Database {
    async fn conn(&mut self) -> Result<AnyConnection, StoreError> {
        if let Some(conn) = self.conn.take() {
            return Ok(conn);
        }
        let connected = async {
            let mut conn = connect(&self.path, Access::Write).await?;
            dialect::limit(&mut conn, self.bytes_max).await?;
            Ok(conn)
        };
        connected.await.map_err(|failure: Failure| failure.at(&self.place))
    }
}

/// The task: takes what waits, makes it, answers.
async fn work(mut database: Database, mut queue: mpsc::Receiver<Message>) {
    let mut closing = None;
    while let Some(message) = queue.recv().await {
        let mut jobs = Vec::new();
        let mut events = 0;
        let mut next = Some(message);
        while let Some(message) = next.take() {
            match message {
                Message::Close(done) => closing = Some(done),
                Message::Job(job) => {
                    events += job.changes.iter().map(size).sum::<usize>();
                    jobs.push(job);
                }
            }
            if closing.is_none() && events < GROUP_EVENTS {
                next = queue.try_recv().ok();
            }
        }
        if !jobs.is_empty() {
            make_all(&mut database, jobs).await;
        }
        if closing.is_some() {
            break;
        }
    }
    if let Some(conn) = database.conn {
        close(conn).await;
    }
    if let Some(done) = closing {
        let _ = done.send(());
    }
}

fn size(change: &Change) -> usize {
    if let Change::Append { events, .. } = change { events.len() } else { 1 }
}

/// Makes the changes of all jobs and answers them.
async fn make_all(database: &mut Database, jobs: Vec<Job>) {
    let changes: Vec<&[Change]> = jobs.iter().map(|job| job.changes.as_slice()).collect();
    let answers = match transaction(database, &changes).await {
        Ok(answers) => answers,
        // One of them may be too much where the others are not: each for itself.
        Err(StoreError::Full { .. } | StoreError::Other { .. }) if changes.len() > 1 => {
            let mut answers = Vec::with_capacity(changes.len());
            for &job in &changes {
                let alone = transaction(database, &[job]).await;
                answers.extend(alone.unwrap_or_else(|error| vec![Err(error)]));
            }
            answers
        }
        Err(error) => changes.iter().map(|_| Err(error.clone())).collect(),
    };
    for (job, answer) in jobs.into_iter().zip(answers) {
        // Whoever no longer waits for the answer has had their changes made all the same.
        let _ = job.answer.send(answer);
    }
}

/// One transaction. Answers for each job, in order; an error where none of them was made.
async fn transaction(
    database: &mut Database,
    jobs: &[&[Change]],
) -> Result<Vec<Answer>, StoreError> {
    let mut conn = database.conn().await?;
    let place = Arc::clone(&database.place);
    let answers = match sqlx::raw_sql(dialect::BEGIN_WRITE).execute(&mut conn).await {
        Ok(_) => committed(&mut conn, &place, jobs).await,
        Err(error) => Err(error.into()),
    };
    if answers.is_ok() {
        database.conn = Some(conn);
    } else {
        // What became of the transaction is not sure: closing undoes it, and the next begins anew.
        close(conn).await;
    }
    answers.map_err(|failure| failure.at(&place))
}

async fn committed(
    conn: &mut AnyConnection,
    place: &str,
    jobs: &[&[Change]],
) -> Result<Vec<Answer>, Failure> {
    let answers = within(conn, place, jobs).await?;
    sqlx::raw_sql("COMMIT").execute(conn).await?;
    Ok(answers)
}

/// Makes the changes of all jobs. First those that do more than append, each with a savepoint to
/// return to; then the appends to each household together.
async fn within(
    conn: &mut AnyConnection,
    place: &str,
    jobs: &[&[Change]],
) -> Result<Vec<Answer>, Failure> {
    let mut answers: Vec<Answer> = Vec::with_capacity(jobs.len());
    let mut appends: BTreeMap<HouseholdId, Vec<(usize, &[NewEvent])>> = BTreeMap::new();
    for (at, job) in jobs.iter().enumerate() {
        if let [Change::Append { household, events }] = *job {
            appends.entry(*household).or_default().push((at, events));
            answers.push(Ok(Vec::new()));
        } else {
            answers.push(with_savepoint(conn, place, job).await?);
        }
    }
    for (household, batches) in appends {
        let (places, batches): (Vec<usize>, Vec<&[NewEvent]>) = batches.into_iter().unzip();
        let outcomes = log::append(conn, household, &batches).await?;
        for (at, outcome) in places.into_iter().zip(outcomes) {
            if let Some(answer) = answers.get_mut(at) {
                *answer = outcome;
            }
        }
    }
    Ok(answers)
}

async fn with_savepoint(
    conn: &mut AnyConnection,
    place: &str,
    job: &[Change],
) -> Result<Answer, Failure> {
    sqlx::raw_sql("SAVEPOINT job").execute(&mut *conn).await?;
    let mut appended = Vec::new();
    let mut made = Ok(());
    for change in job {
        made = change::make(conn, change, &mut appended).await;
        if made.is_err() {
            break;
        }
    }
    match made {
        Ok(()) => {
            sqlx::raw_sql("RELEASE SAVEPOINT job").execute(&mut *conn).await?;
            Ok(Ok(appended))
        }
        Err(failure) if failure.is_refusal() => {
            sqlx::raw_sql("ROLLBACK TO SAVEPOINT job").execute(&mut *conn).await?;
            sqlx::raw_sql("RELEASE SAVEPOINT job").execute(&mut *conn).await?;
            Ok(Err(failure.at(place)))
        }
        Err(failure) => Err(failure),
    }
}
