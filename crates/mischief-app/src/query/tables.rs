//! The record as tables for spreadsheets and statistics: one CSV file a table.

mod columns;
mod names;
mod rows;

pub use columns::{Column, Sight, TABLES, Table};

use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::role::Act;
use crate::situation::{Scope, read_stored};
use mischief_core::event::Event;
use mischief_core::fold::Home;
use mischief_core::log::own_animals;
use names::Names;
use rows::{Row, Rows};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// How many events are read from the store at once.
const PAGE: u32 = 2_000;

/// What spreadsheets take for the beginning of a formula, wide forms too
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub table: &'static str,
    /// How many rows it has, its heading apart.
    pub rows: u64,
}

impl App {
    /// Writes a household's record into a folder, one CSV file a table, with a description beside.
    /// What was taken back is left out. Private columns are written only where they are asked for;
    /// without them ids are numbers.
    ///
    /// # Errors
    /// Where the person may not, the folder holds something already or can't be written, or the
    /// store can't be read.
    pub async fn tables(
        &self,
        acting: &Acting,
        folder: &Path,
        private: bool,
    ) -> Result<Vec<Written>, AppError> {
        acting.may(Act::MoveData, self.now())?;
        let situation = self.load(acting.household, Scope::Household, self.now()).await?;
        let view = situation.view();
        let mut files = Files::begin(folder, private)?;
        let mut rows = Rows {
            home: &view.home,
            book: &situation.book,
            names: Names::new(&view.home, private),
            treat_taken: BTreeMap::new(),
        };
        for row in rows.of_home() {
            files.write(&row)?;
        }
        let mut after = None;
        loop {
            let page = self.store.page(acting.household, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.happened_at, last.id));
            for stored in &page {
                let event = read_stored(stored, &situation.book)?.event;
                if counts(&view.home, &event) {
                    for row in rows.of(&event) {
                        files.write(&row)?;
                    }
                }
            }
        }
        files.describe(folder, private)?;
        files.finish()
    }
}

/// Whether an event is neither taken back nor about an animal that is.
fn counts(home: &Home, event: &Event) -> bool {
    let animals = own_animals(event);
    let known = animals.is_empty() || animals.iter().any(|id| home.animal(id).is_some());
    known && !home.is_retracted(event.id) && event.happened() <= home.now
}

/// The files, one a table.
struct Files {
    open: Vec<(&'static Table, csv::Writer<File>, u64)>,
    private: bool,
}

impl Files {
    fn begin(folder: &Path, private: bool) -> Result<Self, AppError> {
        let failed = |error| unwritten(folder, error);
        fs::create_dir_all(folder).map_err(failed)?;
        if fs::read_dir(folder).map_err(failed)?.next().is_some() {
            return Err(AppError::Bad(format!(
                "{} holds something already; name a folder that is empty or not there yet",
                folder.display()
            )));
        }
        let mut open = Vec::with_capacity(TABLES.len());
        for table in TABLES {
            let path = folder.join(format!("{}.csv", table.name));
            let file = File::create_new(&path).map_err(|error| unwritten(&path, error))?;
            let mut writer = csv::Writer::from_writer(file);
            let names = shown(table, private).map(|column| column.name);
            writer.write_record(names).map_err(broken)?;
            open.push((table, writer, 0));
        }
        Ok(Self { open, private })
    }

    /// Writes a row. Where it has a column that nobody classified, nothing is written.
    fn write(&mut self, row: &Row) -> Result<(), AppError> {
        let of_table = |(table, _, _): &&mut (&Table, _, _)| table.name == row.table;
        let Some((table, writer, count)) = self.open.iter_mut().find(of_table) else {
            return Err(AppError::Bad(format!("there is no table `{}`", row.table)));
        };
        let known = |name: &&str| table.columns.iter().any(|column| column.name == *name);
        if let Some(name) = row.cells.keys().find(|name| !known(name)) {
            let message = format!("the column `{name}` of `{}` is not described", table.name);
            return Err(AppError::Bad(message));
        }
        let cell = |column: &Column| match row.cells.get(column.name) {
            Some(text) => harmless(text),
            None => Cow::Borrowed(""),
        };
        let cells: Vec<Cow<'_, str>> = shown(table, self.private).map(cell).collect();
        writer.write_record(cells.iter().map(|cell| cell.as_bytes())).map_err(broken)?;
        *count += 1;
        Ok(())
    }

    /// Writes what the columns mean, for people and for programs.
    fn describe(&self, folder: &Path, private: bool) -> Result<(), AppError> {
        let path = folder.join("columns.csv");
        let file = File::create_new(&path).map_err(|error| unwritten(&path, error))?;
        let mut writer = csv::Writer::from_writer(file);
        let heading = ["table", "column", "sight", "written", "unit", "meaning"];
        writer.write_record(heading).map_err(broken)?;
        for table in TABLES {
            for column in table.columns {
                let written = if is_shown(column, private) { "yes" } else { "no" };
                let (sight, unit) = (column.sight.word(), column.unit);
                let row = [table.name, column.name, sight, written, unit, column.meaning];
                writer.write_record(row).map_err(broken)?;
            }
        }
        writer.flush().map_err(|error| unwritten(&path, error))?;
        let path = folder.join("README.txt");
        fs::write(&path, readme(private)).map_err(|error| unwritten(&path, error))
    }

    fn finish(self) -> Result<Vec<Written>, AppError> {
        let mut written = Vec::with_capacity(self.open.len());
        for (table, mut writer, rows) in self.open {
            writer.flush().map_err(|error| AppError::Io {
                what: format!("the table {} can't be written", table.name),
                error,
            })?;
            written.push(Written { table: table.name, rows });
        }
        Ok(written)
    }
}

fn is_shown(column: &Column, private: bool) -> bool {
    private || column.sight != Sight::Private
}

fn shown(table: &'static Table, private: bool) -> impl Iterator<Item = &'static Column> {
    table.columns.iter().filter(move |column| is_shown(column, private))
}

/// A cell that no spreadsheet takes for a formula: what looks like one begins with `'`. So does what
/// begins with that already, that it can be told what was there.
fn harmless(text: &str) -> Cow<'_, str> {
    let first = text.trim_start_matches(' ');
    if first.starts_with(FORMULA) || text.starts_with('\'') {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

fn readme(private: bool) -> String {
    let sight = if private {
        "Private columns are in these tables: names, and what people wrote. Keep them to yourself."
    } else {
        "Names and what people wrote are left out, and animals, people and enclosures have numbers in \
         place of their ids. `--private` writes all."
    };
    let tables: String = TABLES
        .iter()
        .map(|table| format!("{}.csv: a row is {}\n", table.name, table.row))
        .collect();
    format!(
        "The record of a household, as tables. columns.csv says what each column means.\n\n\
         {tables}\n{sight}\n\n\
         UTF-8, divided by commas, headings in the first line. An empty cell means that nobody said.\n\
         What was taken back is not here. Several things in one cell are divided by blanks.\n\
         A cell that begins with = + - @ or a blank sign of another kind has a ' before it, so that no\n\
         spreadsheet takes it for a formula; a ' that was there is doubled. Take it off to have the\n\
         text as it was.\n"
    )
}

fn unwritten(path: &Path, error: io::Error) -> AppError {
    AppError::Io { what: format!("{} can't be written", path.display()), error }
}

fn broken(error: csv::Error) -> AppError {
    let error = io::Error::other(error);
    AppError::Io { what: "a table can't be written".into(), error }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "'=1"]
        {
            let cell = harmless(text);
            assert!(cell.starts_with('\''), "{text:?}");
            assert_eq!(cell.strip_prefix('\''), Some(text), "and it can be told what was there");
        }
        for text in ["", "Pip", "4.5", "2026-11-24", "a=b", " Pip", "ß"] {
            assert_eq!(harmless(text), text);
        }
    }
}
