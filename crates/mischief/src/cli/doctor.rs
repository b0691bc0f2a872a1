//! `mischief doctor`: what is wrong with the record on this machine, and what to do.

use super::out::{self, say};
use super::serve::{backup_plan, settings};
use super::{EXIT_MISTAKES, Globals, moving};
use mischief::settings::Settings;
use mischief_app::query::{Complaint, checkup};
use serde_json::{Value, json};
use std::process::ExitCode;

/// What is wrong with the backups that `mischief serve` makes, where it was told to.
fn backups(globals: &Globals) -> anyhow::Result<Option<Complaint>> {
    let settings = settings(globals, Settings::default(), None)?;
    let Some(plan) = backup_plan(&settings, &globals.data_folder()?)? else { return Ok(None) };
    let now = globals.clock().now();
    let folder = plan.folder.display();
    let what = match plan.last() {
        Err(error) => error.to_string(),
        Ok(None) => format!("there is no backup in {folder} yet"),
        Ok(Some(last)) if plan.is_late(now)? => {
            let last = last.strftime("%Y-%m-%d %H:%M UTC");
            format!("the last backup in {folder} is of {last}, later than it should be")
        }
        Ok(Some(_)) => return Ok(None),
    };
    let help = "`mischief serve` makes them while it runs, and says on standard error why it can't; \
        make one now with `mischief backup`";
    Ok(Some(Complaint { code: "backup_late", is_wrong: true, what, help: help.to_owned() }))
}

/// Looks the record over.
///
/// # Errors
/// Where something else fails, for people.
pub(crate) async fn run(globals: &Globals) -> anyhow::Result<ExitCode> {
    let file = globals.store_file()?;
    let mut found = checkup(&file, globals.clock()).await?;
    found.complaints.extend(backups(globals)?);
    let code = if found.is_ill() { EXIT_MISTAKES } else { 0 };
    if globals.json {
        let complaints: Vec<Value> = found
            .complaints
            .iter()
            .map(|one| {
                let (code, wrong) = (one.code, one.is_wrong);
                json!({"code": code, "wrong": wrong, "what": one.what, "help": one.help})
            })
            .collect();
        out::json(&json!({
            "file": file.display().to_string(),
            "ok": !found.is_ill(),
            "households": found.households,
            "events": found.events,
            "complaints": complaints,
        }))?;
        return Ok(ExitCode::from(code));
    }
    for complaint in &found.complaints {
        let (style, shape) =
            if complaint.is_wrong { (out::STOP, "■") } else { (out::QUIET, "·") };
        say!("{style}{shape}{} {}", style.render_reset(), complaint.what);
        say!("{}", out::wrapped(&complaint.help, 2));
    }
    let events = moving::events(found.events);
    let all_well = "Nothing is wrong";
    let verdict = if found.is_ill() { "Something is wrong, see above" } else { all_well };
    say!("{verdict}. Looked at {events} in {}.", file.display());
    Ok(ExitCode::from(code))
}
