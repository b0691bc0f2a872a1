//! `mischief passport print`: a page about an animal, as text or to be printed.

use super::write;
use crate::cli::Globals;
use crate::cli::local::Local;
use crate::cli::out::{self, heading, list, say};
use crate::cli::tell::teller;
use anyhow::Context as _;
use askama::Template as _;
use clap::Args;
use mischief::sheet::Sheet;
use mischief_app::situation::Scope;
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Whose page.
#[derive(Debug, Args)]
pub(crate) struct Print {
    /// The animal's name or id
    animal: String,
    /// Write a page for the printer into this file: one or two sheets of A4
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// For somebody else than you
    #[arg(long = "for", value_name = "WHO")]
    whom: Option<String>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

impl Print {
    pub(super) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
        let view = situation.view();
        let caretaker = local.caretaker(&view.home, self.whom.as_deref())?;
        let teller = teller(&local, &situation, &view);
        let sheet = Sheet::of(&teller, &situation, (&id, &caretaker))?;
        if let Some(file) = &self.html {
            let page = sheet.render().context("the page can't be made")?;
            write(file, &page, self.force)?;
        }
        if globals.json {
            let parts = sheet.parts.iter().map(|part| (part.title.clone(), json!(part.lines)));
            let parts: Map<String, Value> = parts.collect();
            let file = self.html.as_ref().map(|file| file.display().to_string());
            out::json(
                &json!({"animal": id.as_str(), "name": sheet.name, "parts": parts, "file": file}),
            )?;
            return Ok(ExitCode::SUCCESS);
        }
        if let Some(file) = &self.html {
            say!("Written to {}. Open it in a browser and print it.", file.display());
            return Ok(ExitCode::SUCCESS);
        }
        heading(&sheet.name)?;
        say!("{}", out::wrapped(&sheet.about, 0));
        for part in &sheet.parts {
            say!();
            heading(&part.title)?;
            list(&part.lines, 2)?;
        }
        say!();
        say!("{}", sheet.made);
        Ok(ExitCode::SUCCESS)
    }
}
