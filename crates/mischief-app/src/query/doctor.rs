//! What is wrong with a record, why, and what to do about it. Nothing is changed.

use crate::App;
use crate::clock::Clock;
use crate::error::AppError;
use crate::role::Role;
use crate::situation::read_stored;
use jiff::{SignedDuration, Timestamp};
use mischief_core::rulebook::Rulebook;
use mischief_store::{HouseholdId, Store};
use std::fs;
use std::path::Path;

/// How many events are read from the store at once.
const PAGE: u32 = 4_000;
/// Less room than this on the disk is little, in bytes.
const ROOM_LEAST: u64 = 200 * 1024 * 1024;
/// How far clocks may differ before it is odd.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);
/// When a session that was not ended was probably forgotten.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(12);
/// How many events that can't be read are named.
const NAMED: usize = 3;

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// A stable word for it, for programs.
    pub code: &'static str,
    /// Whether something is wrong, or it is merely good to know.
    pub is_wrong: bool,
    /// What it is, and where.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

/// What a look at a record found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checkup {
    /// What was found.
    pub complaints: Vec<Complaint>,
    /// How many households there are.
    pub households: u64,
    /// How many events were read.
    pub events: u64,
}

impl Checkup {
    /// Whether anything is wrong.
    #[must_use]
    pub fn is_ill(&self) -> bool {
        self.complaints.iter().any(|complaint| complaint.is_wrong)
    }

    fn add(&mut self, code: &'static str, what: impl Into<String>, help: impl Into<String>) {
        let (what, help) = (what.into(), help.into());
        self.complaints.push(Complaint { code, is_wrong: true, what, help });
    }
}

/// Looks a record over, with every event in it.
///
/// # Errors
/// Where something fails that has nothing to do with the record.
pub async fn checkup(path: &Path, clock: Clock) -> Result<Checkup, AppError> {
    let mut checkup = Checkup::default();
    for finding in mischief_store::diagnose::diagnose(path).await {
        let (code, what, help) = (finding.code, finding.what, finding.help);
        // A log beside its database is how it looks while a program is at work.
        let is_wrong = code != "log_left_behind" || !path.exists();
        checkup.complaints.push(Complaint { code, is_wrong, what, help });
    }
    room(path, &mut checkup);
    if !path.exists() || checkup.is_ill() && Store::open_read_only(path).await.is_err() {
        return Ok(checkup);
    }
    let app = App::with(Store::open_read_only(path).await?, clock)?;
    for (household, name) in app.households().await? {
        checkup.households += 1;
        app.look_over(household, &name, &mut checkup).await?;
    }
    app.close().await;
    Ok(checkup)
}

/// Whether there is room on the disk.
fn room(path: &Path, checkup: &mut Checkup) {
    let folder = path.ancestors().skip(1).find(|folder| folder.is_dir());
    let free = folder.and_then(|folder| fs4::available_space(folder).ok());
    let size = fs::metadata(path).map_or(0, |about| about.len());
    // A backup takes as much again, and so does bringing an older record up to date.
    let wanted = ROOM_LEAST.max(size.saturating_mul(2));
    if let Some(free) = free.filter(|free| *free < wanted) {
        let mib = |bytes: u64| bytes / (1024 * 1024);
        checkup.add(
            "little_room",
            format!("there are {} MiB left on the disk of {}", mib(free), path.display()),
            format!("make room for {} MiB at least; a full disk takes no records", mib(wanted)),
        );
    }
}

impl App {
    async fn look_over(
        &self,
        household: HouseholdId,
        name: &str,
        checkup: &mut Checkup,
    ) -> Result<(), AppError> {
        let members = self.members_of(household).await?;
        if !members.iter().any(|member| member.role == Role::Owner) {
            checkup.add(
                "no_owner",
                format!("{name} has nobody who answers for it"),
                "restore a backup from before, or take the record out with `mischief export` from one \
                 and bring it in with `mischief import --new-household`",
            );
        }
        let now = self.now();
        for draft in self.store.drafts(household).await? {
            if now.duration_since(draft.updated_at) >= FORGOTTEN {
                let at = draft.updated_at.strftime("%Y-%m-%d %H:%M UTC").to_string();
                checkup.add(
                    "draft_left_open",
                    format!("{name}: a session that {} began was never ended ({at})", draft.caretaker),
                    "end it with `mischief session end`, or drop it there; until then it is not on record",
                );
            }
        }
        match self.book_for(household).await {
            Ok((book, _)) => self.read_over(household, name, &book, checkup).await,
            Err(error) => {
                let help = "update mischief; a newer one may have stored the protocol";
                checkup.add("protocol_unreadable", format!("{name}: {error}"), help);
                Ok(())
            }
        }
    }

    /// Reads every event.
    async fn read_over(
        &self,
        household: HouseholdId,
        name: &str,
        book: &Rulebook,
        checkup: &mut Checkup,
    ) -> Result<(), AppError> {
        let late = self.now().checked_add(CLOCKS_DIFFER).unwrap_or(Timestamp::MAX);
        let (mut unreadable, mut ahead) = (Vec::new(), 0_u64);
        let mut after = None;
        loop {
            let page = self.store.page(household, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.happened_at, last.id));
            for stored in &page {
                checkup.events += 1;
                ahead += u64::from(stored.recorded_at > late);
                if let Err(error) = read_stored(stored, book) {
                    unreadable.push(error.to_string());
                }
            }
        }
        if !unreadable.is_empty() {
            let count = unreadable.len();
            unreadable.truncate(NAMED);
            checkup.add(
                "event_unreadable",
                format!("{name}: {count} of its records can't be read: {}", unreadable.join("; ")),
                "update mischief: most likely a newer one wrote them. They are kept as they are",
            );
        }
        if ahead > 0 {
            checkup.add(
                "clock_wrong",
                format!("{name}: {ahead} of its records were made at a time that is still to come"),
                "set this machine's clock; it is wrong now, or was ahead when these were recorded",
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::NewHousehold;
    use mischief_core::event::{CaretakerFacts, HouseholdSettings};
    use mischief_core::ids::EventId;
    use mischief_store::{Draft, NewEvent};

    fn now() -> Timestamp {
        "2026-11-24T18:00:00Z".parse().unwrap()
    }

    /// A record in which one household is well.
    async fn well(path: &Path) -> (App, HouseholdId) {
        let app = App::open(path, Clock::at(now())).await.unwrap();
        let facts = CaretakerFacts { name: Some("Lena".into()), age_band: None, at_risk: None };
        let settings = HouseholdSettings::default();
        let new = NewHousehold { name: "Home".into(), settings, owner: None, facts };
        let opened = app.begin_household(new).await.unwrap();
        (app, opened.acting.household)
    }

    /// What is found wrong, by its words.
    async fn found(path: &Path) -> Vec<&'static str> {
        let checkup = checkup(path, Clock::at(now())).await.unwrap();
        checkup.complaints.iter().filter(|one| one.is_wrong).map(|one| one.code).collect()
    }

    fn run(test: impl AsyncFnOnce(&Path)) {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(test(&folder.path().join("mischief.db")));
    }

    #[test]
    fn what_is_well_is_left_alone() {
        run(async |path: &Path| {
            let (app, _) = well(path).await;
            app.close().await;
            assert!(found(path).await.is_empty());
        });
    }

    #[test]
    fn a_household_without_an_owner_is_found() {
        run(async |path: &Path| {
            let (app, _) = well(path).await;
            let other = HouseholdId::new(7).unwrap();
            app.store.create_household(other, "Empty", now()).await.unwrap();
            app.close().await;
            assert_eq!(found(path).await, ["no_owner"]);
        });
    }

    #[test]
    fn a_session_that_was_never_ended_is_found_after_half_a_day() {
        run(async |path: &Path| {
            let (app, household) = well(path).await;
            let draft = |id: &str, hours: i64| Draft {
                household,
                id: id.into(),
                caretaker: "lena".into(),
                body: "{}".into(),
                updated_at: now() - SignedDuration::from_hours(hours),
            };
            app.store.put_draft(draft("today", 2)).await.unwrap();
            app.store.put_draft(draft("yesterday", 20)).await.unwrap();
            app.close().await;
            assert_eq!(found(path).await, ["draft_left_open"]);
        });
    }

    #[test]
    fn what_a_newer_version_wrote_and_what_is_still_to_come_are_found() {
        run(async |path: &Path| {
            let (app, household) = well(path).await;
            let event = |number: u8, at: Timestamp, body: &str| NewEvent {
                id: EventId::from_bytes([number; 16]),
                kind: "note",
                happened_at: now(),
                recorded_at: at,
                observed_at: now(),
                wide: false,
                animals: Vec::new(),
                body: body.into(),
            };
            let text = "00000000-0000-0000-0000-000000000000";
            let note = format!(
                "{{\"v\":1,\"id\":\"{text}\",\"type\":\"note\",\"observed_at\":\"{}\",\"by\":\"x\",\
                 \"text\":\"y\"}}",
                now()
            );
            let later = now() + SignedDuration::from_hours(1);
            let events =
                vec![event(1, now(), "{\"v\":2,\"type\":\"dream\"}"), event(0, later, &note)];
            app.store.append(household, events).await.unwrap();
            app.close().await;
            assert_eq!(found(path).await, ["event_unreadable", "clock_wrong"]);
        });
    }
}
