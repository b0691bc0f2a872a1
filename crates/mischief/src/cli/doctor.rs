//! `mischief doctor`: what is wrong with the record on this machine, and what to do.

use super::out::{self, say};
use super::{EXIT_MISTAKES, Globals, moving};
use mischief_app::query::checkup;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Looks the record over.
///
/// # Errors
/// Where something else fails, for people.
pub(crate) async fn run(globals: &Globals) -> anyhow::Result<ExitCode> {
    let file = globals.store_file()?;
    let found = checkup(&file, globals.clock()).await?;
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
