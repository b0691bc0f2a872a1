//! The first reading of a log: what is wrong with it, and what of it is new.
//!
//! No event is held. What is kept of each is its id and a mark of what it says, to find two that say
//! different things under one id.

use super::{Book, Caretakers, lines, read};
use crate::App;
use crate::error::AppError;
use crate::situation::Scope;
use mischief_core::event::What;
use mischief_core::event::wire::{Code, Decoded, Json, Refusal, encode, parse};
use mischief_core::ids::EventId;
use mischief_core::log::Known;
use mischief_store::HouseholdId;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// How many problems are told; the rest is counted.
pub const PROBLEMS_SHOWN: usize = 10;

/// One thing that is wrong with a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub refusal: Refusal,
}

/// What a first reading found.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// How many lines hold an event.
    pub lines: u64,
    /// How many of the events are not there yet.
    pub new: u64,
    /// How many are there already, or come more than once.
    pub duplicates: u64,
    /// The first things that are wrong, by line.
    pub problems: Vec<Problem>,
    /// How many things are wrong in all.
    pub problem_count: u64,
    /// Whether a newer version wrote some of it.
    pub newer: bool,
    /// The log's caretakers, each with a name where it tells one.
    pub caretakers: Caretakers,
}

impl Checked {
    /// Whether the log can be taken in.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.problem_count == 0
    }
}

/// A mark of what an event says: whoever finds two alike by chance only learns of it later.
type Mark = u64;

/// What is kept of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    id: EventId,
    line: u64,
    mark: Mark,
}

/// Reads lines and gathers what is wrong.
pub(super) struct Checker {
    book: Book,
    /// None where the household is new.
    household: Option<HouseholdId>,
    known: Known,
    checked: Checked,
    seen: Vec<Seen>,
    /// How many of those were held against what is stored.
    compared: usize,
    /// Events that are stored already.
    stored: BTreeSet<EventId>,
    /// Lines that name what no line before them made known.
    deferred: BTreeSet<u64>,
}

impl Checker {
    /// For a household that is there.
    pub(super) async fn against(app: &App, household: HouseholdId) -> Result<Self, AppError> {
        let situation = app.load(household, Scope::Household, app.now()).await?;
        let empty = app.store.count(household).await? == 0;
        let mut checker = Self::alone(app);
        checker.book = situation.book;
        checker.known = Known::of(&situation.log);
        checker.household = (!empty).then_some(household);
        Ok(checker)
    }

    /// For a household that is yet to begin.
    pub(super) fn alone(app: &App) -> Self {
        Self {
            book: app.book().clone(),
            household: None,
            known: Known::default(),
            checked: Checked::default(),
            seen: Vec::new(),
            compared: 0,
            stored: BTreeSet::new(),
            deferred: BTreeSet::new(),
        }
    }

    /// Reads a line.
    pub(super) fn line(&mut self, number: u64, line: &[u8]) {
        self.checked.lines += 1;
        let decoded = match read(line, &self.book) {
            Ok(decoded) => decoded,
            Err(refusal) => {
                let newer = version(line).filter(|version| *version > 1.0);
                self.checked.newer |= newer.is_some();
                return self.problem(number, newer.map_or(refusal, of_newer));
            }
        };
        self.known.learn(&decoded.event);
        if let What::CaretakerJoined { caretaker, facts } = &decoded.event.what {
            let name = self.checked.caretakers.entry(caretaker.clone()).or_default();
            if name.is_none() {
                name.clone_from(&facts.name);
            }
        }
        if self.known.check(&decoded, "", &self.book).is_err() {
            self.deferred.insert(number);
        }
        let (id, mark) = (decoded.event.id, self.mark(decoded));
        self.seen.push(Seen { id, line: number, mark });
    }

    /// What an event says but for the time of its recording, as a number.
    fn mark(&self, decoded: Decoded) -> Mark {
        let mut event = decoded.event;
        event.recorded_at = None;
        mark_of(&encode(&event, &self.book))
    }

    /// Holds what was read since the last time against what is stored.
    pub(super) async fn compare(&mut self, app: &App) -> Result<(), AppError> {
        let from = std::mem::replace(&mut self.compared, self.seen.len());
        let Some(household) = self.household else { return Ok(()) };
        let fresh: BTreeMap<EventId, Seen> =
            self.seen.get(from..).unwrap_or_default().iter().map(|s| (s.id, *s)).collect();
        let ids: Vec<EventId> = fresh.keys().copied().collect();
        for (id, body) in app.store.bodies(household, &ids).await? {
            let Some(seen) = fresh.get(&id) else { continue };
            if mark_of(&body) != seen.mark {
                self.problem(seen.line, conflict(id, "is on record already and says"));
            }
            self.stored.insert(id);
        }
        Ok(())
    }

    /// Whether lines must be read once more, now that all is known that the log makes known.
    pub(super) fn has_deferred(&self) -> bool {
        !self.deferred.is_empty()
    }

    /// Reads a line once more, where it must be.
    pub(super) fn again(&mut self, number: u64, line: &[u8]) {
        if !self.deferred.contains(&number) {
            return;
        }
        if let Ok(decoded) = read(line, &self.book)
            && let Err(mut refusal) = self.known.check(&decoded, "", &self.book)
        {
            refusal.path = refusal.path.trim_start_matches('.').to_owned();
            self.problem(number, refusal);
        }
    }

    /// What was found.
    pub(super) fn done(mut self) -> Checked {
        let mut seen = std::mem::take(&mut self.seen);
        seen.sort_unstable();
        let mut last: Option<Seen> = None;
        for next in seen {
            match last.filter(|last| last.id == next.id) {
                Some(first) if first.mark != next.mark => {
                    let said = format!("stands on line {} too and says", first.line);
                    self.problem(next.line, conflict(next.id, &said));
                }
                Some(_) => self.checked.duplicates += 1,
                None if self.stored.contains(&next.id) => self.checked.duplicates += 1,
                None => self.checked.new += 1,
            }
            last = last.filter(|last| last.id == next.id).or(Some(next));
        }
        self.checked.problems.sort_by_key(|problem| problem.line);
        self.checked
    }

    /// Notes what is wrong with a line. Of many the first few lines are kept.
    fn problem(&mut self, line: u64, refusal: Refusal) {
        self.checked.problem_count += 1;
        let problems = &mut self.checked.problems;
        let place = problems.partition_point(|known| known.line <= line);
        problems.insert(place, Problem { line, refusal });
        problems.truncate(PROBLEMS_SHOWN);
    }
}

fn mark_of(body: &str) -> Mark {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}

fn conflict(id: EventId, said: &str) -> Refusal {
    let message = format!("the event {id} {said} something else; one id belongs to one event");
    Refusal::new(Code::ConflictingId, "id", message)
}

/// The version of the log's form that a line names.
fn version(line: &[u8]) -> Option<f64> {
    match parse(lines::text(line).ok()?).ok()?.field("v") {
        Some(Json::Number(version)) => Some(*version),
        _ => None,
    }
}

fn of_newer(version: f64) -> Refusal {
    let message = format!(
        "the event is of version {version} of the log's form, and this program reads version 1; \
        update mischief"
    );
    Refusal::new(Code::BadValue, "v", message)
}
