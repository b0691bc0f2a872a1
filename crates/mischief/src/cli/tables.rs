//! `mischief tables`: the record as CSV files, for spreadsheets and statistics.

use super::local::Local;
use super::out::{self, say};
use super::{Globals, moving};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Where the tables go, and how much is in them.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mischief tables numbers              to be shared: no names, no notes, numbers in place of ids
  mischief tables numbers --private    with names and notes, for yourself

columns.csv in the folder says what each column means. To move the record, use `mischief export`:
tables leave out what no table has a place for.")]
pub(crate) struct Tables {
    /// A folder that is empty or not there yet
    folder: PathBuf,
    /// With names and what people wrote
    #[arg(long)]
    private: bool,
}

impl Tables {
    /// Writes them.
    ///
    /// # Errors
    /// Why they could not be written, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let written = local.app.tables(&local.acting, &self.folder, self.private).await?;
        local.app.close().await;
        if globals.json {
            let rows: Vec<Value> = written
                .iter()
                .map(|table| json!({"table": table.table, "rows": table.rows}))
                .collect();
            let folder = self.folder.display().to_string();
            out::json(&json!({"folder": folder, "private": self.private, "tables": rows}))?;
            return Ok(ExitCode::SUCCESS);
        }
        for table in written.iter().filter(|table| table.rows > 0) {
            say!("{:>12}  {}.csv", moving::grouped(table.rows), table.table);
        }
        say!(
            "Written to {}; columns.csv there says what each column means.",
            self.folder.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}
