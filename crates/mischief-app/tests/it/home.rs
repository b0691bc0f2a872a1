//! A store in a temporary folder, with a household in it.

use jiff::{SignedDuration, Timestamp};
use mischief_app::App;
use mischief_app::clock::Clock;
use mischief_app::command::{Acting, NewHousehold};
use mischief_core::event::{AgeBand, CaretakerFacts, HouseholdSettings};
use mischief_core::ids::CaretakerId;
use tempfile::TempDir;

/// A store, its clock, and a household with an owner called Lena.
pub(crate) struct Home {
    pub(crate) app: App,
    pub(crate) clock: Clock,
    pub(crate) lena: Acting,
    folder: TempDir,
}

impl Home {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::at("2026-11-24T18:00:00Z".parse().unwrap());
        let app = App::open(&folder.path().join("mischief.db"), clock.clone()).await.unwrap();
        let new = NewHousehold {
            name: "Rattery".into(),
            settings: HouseholdSettings {
                time_zone: Some("Europe/Berlin".into()),
                ..HouseholdSettings::default()
            },
            owner: Some(CaretakerId::parse("lena").unwrap()),
            facts: named("Lena"),
        };
        let lena = app.begin_household(new).await.unwrap().acting;
        Self { app, clock, lena, folder }
    }

    /// Another program on the same store.
    pub(crate) async fn beside(&self) -> App {
        App::open(&self.folder.path().join("mischief.db"), self.clock.clone()).await.unwrap()
    }

    /// Moves the clock on.
    pub(crate) fn wait(&self, by: SignedDuration) {
        self.clock.set(self.app.now() + by);
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }
}

pub(crate) fn named(name: &str) -> CaretakerFacts {
    CaretakerFacts { name: Some(name.into()), age_band: Some(AgeBand::Adult), at_risk: None }
}
