//! Open sessions are kept tap by tap and go on record once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

use jiff::{SignedDuration, Timestamp};
use mischief_app::App;
use mischief_app::HouseholdId;
use mischief_app::clock::Clock;
use mischief_app::command::{Acting, Draft, Founding, NewHousehold, NewSession};
use mischief_app::error::AppError;
use mischief_app::live::{Setting, Tap, Tapped};
use mischief_app::role::Role;
use mischief_core::event::{
    AgeBand, AnimalFacts, CaretakerFacts, Event, HouseholdSettings, Origin, Species, What,
};
use mischief_core::ids::{AnimalId, CaretakerId, EventId};
use std::path::Path;

const NOW: &str = "2027-03-01T19:00:00Z";

fn facts(name: &str) -> CaretakerFacts {
    CaretakerFacts { name: Some(name.into()), age_band: Some(AgeBand::Adult), at_risk: None }
}

fn pip() -> AnimalId {
    AnimalId::parse("pip").unwrap()
}

async fn household(folder: &Path) -> (App, Acting, Clock) {
    let clock = Clock::at(NOW.parse().unwrap());
    let app = App::open(&folder.join("test.db"), clock.clone()).await.unwrap();
    let new = NewHousehold {
        name: "home".into(),
        settings: HouseholdSettings::default(),
        owner: Some(CaretakerId::parse("lena").unwrap()),
        facts: facts("Lena"),
    };
    let acting = app.begin_household(new).await.unwrap().acting;
    let facts = AnimalFacts {
        name: "Pip".into(),
        species: Species::Rat,
        origin: Origin::OwnLitter,
        arrived_on: jiff::civil::date(2027, 2, 1),
        sex: None,
        born_on: None,
        neutered_on: None,
        traits: None,
        goal: None,
        treats: None,
    };
    let what = What::AnimalRegistered { animal: pip(), facts };
    let draft = Draft { observed_at: app.now(), what };
    app.record(&acting, vec![draft]).await.unwrap();
    (app, acting, clock)
}

fn new(acting: &Acting) -> NewSession {
    NewSession {
        animal: pip(),
        caretaker: acting.caretaker.clone(),
        branch: None,
        setting: Setting::default(),
    }
}

fn wait(clock: &Clock, seconds: i64) -> Timestamp {
    let now = clock.now() + SignedDuration::from_secs(seconds);
    clock.set(now);
    now
}

async fn sessions(app: &App, acting: &Acting) -> usize {
    let page = app.history(acting, None, None, 100).await.unwrap();
    page.entries.iter().filter(|entry| matches!(entry.event.what, What::Session(_))).count()
}

#[tokio::test]
async fn a_session_survives_whatever_happens_to_the_program_and_is_one_event() {
    let folder = tempfile::tempdir().unwrap();
    let (app, acting, clock) = household(folder.path()).await;
    let open = app.open_session(&acting, new(&acting)).await.unwrap();
    app.tap(&acting, &open.id, Tap::new(clock.now(), Tapped::Begin)).await.unwrap();
    app.close().await;

    let app = App::open(&folder.path().join("test.db"), clock.clone()).await.unwrap();
    let again = app.open_of(&acting, &pip(), &acting.caretaker).await.unwrap().expect("it is open");
    assert_eq!(again.id, open.id);
    let seen = Tapped::Seen { behaviour: "explores".into() };
    app.tap(&acting, &open.id, Tap::new(wait(&clock, 90), seen)).await.unwrap();
    wait(&clock, 600);
    let finished = app.finish_session(&acting, &open.id).await.unwrap();
    assert_eq!(finished.recorded.unwrap().id, EventId::parse(&open.id).unwrap());
    assert_eq!(app.open_sessions(&acting).await.unwrap(), []);

    let twice = app.finish_session(&acting, &open.id).await.unwrap();
    assert!(twice.recorded.unwrap().duplicate);
    assert_eq!(sessions(&app, &acting).await, 1);
    let gone = app.tap(&acting, &open.id, Tap::new(clock.now(), Tapped::Begin)).await;
    assert!(matches!(gone, Err(AppError::NoOpenSession)));
}

#[tokio::test]
async fn two_people_may_have_a_session_with_one_animal_each_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let (app, lena, clock) = household(folder.path()).await;
    let max = CaretakerId::parse("max").unwrap();
    app.add_caretaker(&lena, &max, facts("Max"), Role::Carer).await.unwrap();
    let max = app.act_as(lena.household, &max).await.unwrap();
    let hers = app.open_session(&lena, new(&lena)).await.unwrap();
    let his = app.open_session(&max, new(&max)).await.unwrap();
    let again = app.open_session(&lena, new(&lena)).await;
    assert!(matches!(again, Err(AppError::OpenAlready { id }) if id == hers.id));
    let meddling = app.tap(&max, &hers.id, Tap::new(clock.now(), Tapped::Begin)).await;
    assert!(matches!(meddling, Err(AppError::AnothersSession(_))));
    for (acting, id) in [(&lena, &hers.id), (&max, &his.id)] {
        app.tap(acting, id, Tap::new(clock.now(), Tapped::Begin)).await.unwrap();
        wait(&clock, 30);
        app.finish_session(acting, id).await.unwrap();
    }
    assert_eq!(sessions(&app, &lena).await, 2);
}

#[tokio::test]
async fn nothing_begins_where_the_engine_says_stop() {
    let folder = tempfile::tempdir().unwrap();
    let (app, acting, clock) = household(folder.path()).await;
    let sign = app.book().signs.find("gasping").unwrap();
    let what = What::HealthSign { animal: pip(), sign };
    app.record(&acting, vec![Draft { observed_at: clock.now(), what }]).await.unwrap();
    let refused = app.open_session(&acting, new(&acting)).await;
    assert!(matches!(refused, Err(AppError::NotNow)));
    assert_eq!(app.open_sessions(&acting).await.unwrap(), []);
}

#[tokio::test]
async fn a_sitter_whose_time_runs_out_may_end_what_was_begun() {
    let folder = tempfile::tempdir().unwrap();
    let (app, lena, clock) = household(folder.path()).await;
    let max = CaretakerId::parse("max").unwrap();
    let until = clock.now() + SignedDuration::from_secs(60);
    app.add_caretaker(&lena, &max, facts("Max"), Role::Sitter { until }).await.unwrap();
    let max = app.act_as(lena.household, &max).await.unwrap();
    let open = app.open_session(&max, new(&max)).await.unwrap();
    let stop = Tapped::Stop { reason: None };
    app.tap(&max, &open.id, Tap::new(wait(&clock, 120), stop)).await.unwrap();
    let finished = app.finish_session(&max, &open.id).await.unwrap();
    assert!(!finished.recorded.unwrap().duplicate);
    assert!(app.open_session(&max, new(&max)).await.is_err(), "and begin nothing more");
}

#[tokio::test]
async fn what_is_discarded_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let (app, acting, clock) = household(folder.path()).await;
    let open = app.open_session(&acting, new(&acting)).await.unwrap();
    app.tap(&acting, &open.id, Tap::new(clock.now(), Tapped::Begin)).await.unwrap();
    app.discard_session(&acting, &open.id).await.unwrap();
    assert!(app.finish_session(&acting, &open.id).await.is_err());
    assert_eq!(sessions(&app, &acting).await, 0);
}

#[tokio::test]
async fn a_household_is_founded_with_its_history_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(NOW.parse().unwrap());
    let app = App::open(&folder.path().join("test.db"), clock).await.unwrap();
    let lena = CaretakerId::parse("lena").unwrap();
    let joined = What::CaretakerJoined { caretaker: lena.clone(), facts: facts("Lena") };
    let unknown = What::Note { animal: Some(pip()), text: "who?".into() };
    let event = |number: u8, what| Event {
        id: EventId::from_bytes([number; 16]),
        observed_at: "2027-01-01T00:00:00Z".parse().unwrap(),
        recorded_at: Some("2027-01-01T00:01:00Z".parse().unwrap()),
        by: lena.clone(),
        what,
    };
    let founding = |events| Founding {
        household: HouseholdId::new(7).unwrap(),
        name: "made up".into(),
        members: vec![(lena.clone(), Role::Owner)],
        events,
    };
    let refused =
        app.found_household(founding(vec![event(1, joined.clone()), event(2, unknown)])).await;
    assert!(matches!(refused, Err(AppError::Refused(_))));
    assert!(app.households().await.unwrap().is_empty());
    let acting = app.found_household(founding(vec![event(1, joined)])).await.unwrap();
    let page = app.history(&acting, None, None, 10).await.unwrap();
    let recorded = page.entries.first().unwrap().event.recorded_at;
    assert_eq!(recorded, Some("2027-01-01T00:01:00Z".parse().unwrap()), "it keeps its times");
}
