//! A household behind a real server, in a folder of its own.
#![allow(dead_code, reason = "each binary of tests uses a part of it")]

use mischief::web::{Config, Server};
use mischief_app::clock::Clock;
use mischief_app::command::{Acting, Draft, NewHousehold};
use mischief_app::role::Role;
use mischief_app::{App, HouseholdId};
use mischief_core::event::{
    AgeBand, AnimalFacts, CaretakerFacts, HouseholdSettings, Origin, Quantity, Species, What,
};
use mischief_core::ids::{
    AnimalId, CaretakerId, EnclosureId, EventId, IntroductionId, ProtocolId, StepId,
};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// When most of it happens: an evening in Berlin.
pub(crate) const EVENING: &str = "2026-11-24T19:00:00+01:00";

/// A server that runs until it is dropped.
pub(crate) struct House {
    pub(crate) runtime: Runtime,
    pub(crate) app: App,
    pub(crate) clock: Clock,
    /// Where it listens, with what comes before every path.
    pub(crate) address: String,
    /// The link that it prints.
    pub(crate) link: String,
    end: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<anyhow::Result<()>>>,
    _folder: TempDir,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::with("", false)
    }

    pub(crate) fn with(base: &str, secure: bool) -> Self {
        Self::of(Config { base: base.to_owned(), secure, ..Config::default() })
    }

    pub(crate) fn of(config: Config) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let clock = Clock::at(EVENING.parse().expect("a time"));
        let runtime = Runtime::new().expect("a runtime");
        let base = config.base.clone();
        let file = folder.path().join("mischief.sqlite");
        let (app, server) = runtime.block_on(async {
            let app = App::open(&file, clock.clone()).await.expect("a store");
            let server = Server::bind(app.clone(), config).await.expect("a free port");
            (app, server)
        });
        let link = server.link().expect("a link");
        let root = link.split('/').take(3).collect::<Vec<_>>().join("/");
        let (end, ended) = oneshot::channel();
        let served = runtime.spawn(server.run(async {
            let _ = ended.await;
        }));
        let address = format!("{root}{base}");
        let (end, served) = (Some(end), Some(served));
        Self { runtime, app, clock, address, link, end, served, _folder: folder }
    }

    pub(crate) fn later(&self, seconds: i64) {
        let now = self.app.now() + jiff::SignedDuration::from_secs(seconds);
        self.clock.set(now);
    }

    /// Ends it as Ctrl-C does, and waits.
    pub(crate) fn end(&mut self) {
        self.end.take().expect("it runs").send(()).expect("it hears");
        let served = self.served.take().expect("it runs");
        self.runtime.block_on(served).expect("no panic").expect("a clean end");
    }

    pub(crate) fn household(&self, name: &str, owner: &str) -> Acting {
        let new = NewHousehold {
            name: name.to_owned(),
            settings: HouseholdSettings {
                time_zone: Some("Europe/Berlin".into()),
                day_starts_at: None,
                language: Some("en".into()),
            },
            owner: Some(caretaker(owner)),
            facts: facts(owner),
        };
        self.runtime.block_on(self.app.begin_household(new)).expect("a household").acting
    }

    pub(crate) fn member(&self, owner: &Acting, name: &str, role: Role) -> Acting {
        let id = caretaker(name);
        let added = self.app.add_caretaker(owner, &id, facts(name), role);
        self.runtime.block_on(added).expect("a caretaker");
        Acting::new(owner.household, id, role)
    }

    /// A person who signs in as the name, for a caretaker of a household.
    pub(crate) fn person(&self, owner: &Acting, who: &Acting) {
        self.runtime.block_on(async {
            let password = format!("the password of {}", who.caretaker);
            let secret = mischief_app::secret::Secret::given(password);
            let person = self.app.new_person(who.caretaker.as_str(), secret).await.expect("new");
            self.app.link_person(owner, &who.caretaker, Some(&person)).await.expect("linked");
        });
    }

    /// What a device keeps on which somebody is signed in already.
    pub(crate) fn device_of(&self, who: &Acting) -> String {
        self.runtime.block_on(async {
            let person = self.app.person_named(who.caretaker.as_str()).await.expect("a person");
            let device = self.app.sign_in_device(person, "a test").await.expect("a device");
            device.secret.reveal().to_owned()
        })
    }

    /// A tame rat that may be held for seconds.
    pub(crate) fn rat(&self, owner: &Acting, id: &str) -> AnimalId {
        let animal = AnimalId::parse(id).expect("an id");
        let facts = AnimalFacts {
            name: "Pip".into(),
            species: Species::Rat,
            origin: Origin::Breeder,
            arrived_on: "2026-10-01".parse().expect("a day"),
            sex: None,
            born_on: None,
            neutered_on: None,
            traits: None,
            goal: None,
            treats: None,
        };
        let step = StepId::parse("hold_seconds").expect("a step");
        let caretaker = owner.caretaker.clone();
        self.record(owner, What::AnimalRegistered { animal: animal.clone(), facts });
        let reason = "tame already".into();
        self.record(owner, What::Placed { animal: animal.clone(), caretaker, step, reason });
        animal
    }

    /// Has an animal stand at a step with somebody.
    pub(crate) fn stands(&self, who: &Acting, with: &Acting, animal: &AnimalId, step: &str) {
        let (animal, caretaker) = (animal.clone(), with.caretaker.clone());
        let step = StepId::parse(step).expect("a step");
        self.record(who, What::Placed { animal, caretaker, step, reason: "so it is".into() });
    }

    /// An introduction of a newcomer to an animal that is there.
    pub(crate) fn introduction(&self, owner: &Acting, resident: &AnimalId, id: &str) {
        let newcomer = self.rat(owner, "kit");
        let started = What::IntroductionStarted {
            introduction: IntroductionId::parse(id).expect("an id"),
            protocol: ProtocolId::parse("rat.introduction").expect("a protocol"),
            newcomers: vec![newcomer],
            residents: vec![resident.clone()],
        };
        self.record(owner, started);
    }

    pub(crate) fn housed(&self, owner: &Acting, animal: &AnimalId, enclosure: &str) -> EventId {
        self.housed_together(owner, std::slice::from_ref(animal), enclosure)
    }

    pub(crate) fn housed_together(
        &self,
        owner: &Acting,
        animals: &[AnimalId],
        enclosure: &str,
    ) -> EventId {
        let enclosure = EnclosureId::parse(enclosure).expect("an id");
        let animals = animals.to_vec();
        self.record(owner, What::Housed { animals, enclosure, alone_reason: None, until: None })
    }

    pub(crate) fn weighed(&self, owner: &Acting, animal: &AnimalId) -> EventId {
        let grams = Quantity::new(312.0).expect("a weight");
        self.record(owner, What::Weight { animal: animal.clone(), grams })
    }

    pub(crate) fn record(&self, who: &Acting, what: What) -> EventId {
        let drafts = vec![Draft { observed_at: self.app.now(), what }];
        let recorded = self.runtime.block_on(self.app.record(who, drafts)).expect("recorded");
        recorded[0].id
    }

    pub(crate) fn count(&self, who: &Acting) -> u64 {
        self.runtime.block_on(self.app.count_events(who)).expect("counted")
    }
}

pub(crate) fn caretaker(name: &str) -> CaretakerId {
    CaretakerId::parse(name).expect("an id")
}

pub(crate) fn facts(name: &str) -> CaretakerFacts {
    CaretakerFacts { name: Some(name.into()), age_band: Some(AgeBand::Adult), at_risk: None }
}

/// The page of a live session.
pub(crate) fn session_of(home: HouseholdId, animal: &AnimalId) -> String {
    format!("/h/{home}/animals/{animal}/session")
}
