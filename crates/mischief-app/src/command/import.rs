//! Bringing a log in: everything is checked before anything is taken in, and what is there already is
//! skipped, so that an import that was interrupted is simply run again.

mod check;
mod lines;

pub use check::{Checked, PROBLEMS_SHOWN, Problem};

use super::Acting;
use super::household::check_name;
use super::member::set_member;
use crate::App;
use crate::command::record::to_store;
use crate::error::AppError;
use crate::ids::{new_household, new_text};
use crate::role::{Act, Role};
use check::Checker;
use jiff::Timestamp;
use lines::Lines;
use mischief_core::event::wire::{Decoded, Path, decode, parse};
use mischief_core::event::{CaretakerFacts, What};
use mischief_core::ids::CaretakerId;
use mischief_core::rulebook::Rulebook;
use mischief_store::{Appended, Change, NewEvent};
use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::Arc;

/// How many events are stored at once.
const CHUNK: usize = 4_096;

/// Told how many bytes were read so far.
pub type Progress<'p> = dyn FnMut(u64) + 'p;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Events that were not there before.
    pub new: u64,
    /// Events that were there already.
    pub duplicates: u64,
}

impl App {
    /// Reads a log and checks it against a household, or by itself where it is for a new one.
    /// Changes nothing.
    ///
    /// # Errors
    /// Where the person may not, the input can't be read, or the store can't.
    pub async fn check_import(
        &self,
        acting: Option<&Acting>,
        mut open: impl FnMut() -> Result<Box<dyn BufRead>, AppError>,
        progress: &mut Progress<'_>,
    ) -> Result<Checked, AppError> {
        let mut checker = match acting {
            Some(acting) => {
                acting.may(Act::MoveData, self.now())?;
                Checker::against(self, acting.household).await?
            }
            None => Checker::alone(self),
        };
        let mut lines = Lines::of(open()?);
        while let Some((number, line)) = lines.next()? {
            checker.line(number, line);
            if number % 1_000 == 0 {
                progress(lines.bytes());
                checker.compare(self).await?;
            }
        }
        checker.compare(self).await?;
        if checker.has_deferred() {
            let mut lines = Lines::of(open()?);
            while let Some((number, line)) = lines.next()? {
                checker.again(number, line);
            }
        }
        Ok(checker.done())
    }

    /// Takes in a log that was found good.
    ///
    /// # Errors
    /// Where the person may not, or the input or the store can't be read or written. What was taken
    /// in until then stays: run it again.
    pub async fn import(
        &self,
        acting: &Acting,
        checked: &Checked,
        input: Box<dyn BufRead>,
        progress: &mut Progress<'_>,
    ) -> Result<Imported, AppError> {
        let now = self.now();
        acting.may(Act::MoveData, now)?;
        if !checked.is_good() {
            return Err(AppError::Bad("a log with mistakes in it is not taken in".into()));
        }
        let (book, _) = self.book_for(acting.household).await?;
        let mut imported = Imported::default();
        let mut lines = Lines::of(input);
        let mut read = 0;
        loop {
            let chunk = next_chunk(&mut lines, now, &book)?;
            if chunk.is_empty() {
                break;
            }
            read += u64::try_from(chunk.len()).unwrap_or(0);
            for appended in self.append(acting.household, chunk).await? {
                match appended {
                    Appended::New => imported.new += 1,
                    Appended::Duplicate => imported.duplicates += 1,
                }
            }
            progress(lines.bytes());
        }
        if read != checked.lines {
            return Err(changed());
        }
        Ok(imported)
    }

    /// Begins a household for a log that is about to be brought in. Its owner is a caretaker of that
    /// log, by id or by name; where it has none at all, a new one of that name.
    ///
    /// # Errors
    /// Where nobody in the log is called so, or the store can't be written.
    pub async fn begin_household_for(
        &self,
        checked: &Checked,
        name: &str,
        owner: &str,
    ) -> Result<Acting, AppError> {
        let now = self.now();
        let found = if checked.caretakers.is_empty() { None } else { Some(find(checked, owner)?) };
        let (household, name) = (new_household(), name.trim().to_owned());
        check_name(&name)?;
        let caretaker = match &found {
            Some(caretaker) => caretaker.clone(),
            None => CaretakerId::parse(&new_text(now))
                .map_err(|error| AppError::Bad(format!("the owner's id: {error}")))?,
        };
        let member = set_member(household, &caretaker, Role::Owner, now);
        let create = Change::CreateHousehold { id: household, name, at: now };
        self.store.change(vec![create, member]).await?;
        let acting = Acting::new(household, caretaker.clone(), Role::Owner);
        if found.is_none() {
            let facts = CaretakerFacts { name: Some(owner.into()), age_band: None, at_risk: None };
            let what = What::CaretakerJoined { caretaker, facts };
            self.record(&acting, vec![super::Draft { observed_at: now, what }]).await?;
        }
        Ok(acting)
    }
}

/// The caretaker of a log whom a text means.
fn find(checked: &Checked, owner: &str) -> Result<CaretakerId, AppError> {
    let wanted = owner.to_lowercase();
    let fits = |(id, name): &(&CaretakerId, &Option<Box<str>>)| {
        id.as_str() == owner || name.as_ref().is_some_and(|name| name.to_lowercase() == wanted)
    };
    let found: Vec<_> = checked.caretakers.iter().filter(fits).collect();
    match found.as_slice() {
        [(id, _)] => Ok((*id).clone()),
        [] => {
            let all: Vec<String> = checked.caretakers.iter().map(described).collect();
            Err(AppError::Bad(format!(
                "nobody in this log is called `{owner}`; there are: {}",
                all.join(", ")
            )))
        }
        several => {
            let all: Vec<String> = several.iter().copied().map(described).collect();
            Err(AppError::Bad(format!(
                "several in this log are called `{owner}`; say which by the id: {}",
                all.join(", ")
            )))
        }
    }
}

fn described((id, name): (&CaretakerId, &Option<Box<str>>)) -> String {
    name.as_ref().map_or_else(|| id.to_string(), |name| format!("{name} ({id})"))
}

/// The next events in the form in which they are stored; none at the end.
fn next_chunk(
    lines: &mut Lines,
    now: Timestamp,
    book: &Rulebook,
) -> Result<Vec<NewEvent>, AppError> {
    let mut chunk = Vec::with_capacity(CHUNK);
    while chunk.len() < CHUNK {
        let Some((_, line)) = lines.next()? else { break };
        let event = read(line, book).map_err(|_| changed())?.event;
        let recorded_at = event.recorded_at.map_or(now, |at| at.min(now));
        chunk.push(to_store(&event, recorded_at, book));
    }
    Ok(chunk)
}

fn changed() -> AppError {
    AppError::Bad("the log changed while it was brought in; run the import again".into())
}

/// Reads one line.
fn read(line: &[u8], book: &Rulebook) -> Result<Decoded, mischief_core::event::wire::Refusal> {
    let text = lines::text(line)?;
    decode(&parse(text)?, Path::Line, book)
}

/// Caretakers of a log, by id, each with the first name that it tells.
type Caretakers = BTreeMap<CaretakerId, Option<Box<str>>>;

/// The rulebook that a log is read with.
type Book = Arc<Rulebook>;
