//! The web: a real server on this machine, asked as browsers ask it.

mod animal;
mod api;
mod app;
mod client;
mod door;
mod handbook;
mod live;
mod newcomers;
mod passports;
mod photos;
#[cfg(unix)]
mod program;
mod proxy;
mod story;
mod tls;
mod today;
mod walk;
#[cfg(unix)]
mod watching;
mod words;

use crate::web::client::Client;
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
const EVENING: &str = "2026-11-24T19:00:00+01:00";

/// The smallest PNG: one grey point.
const POINT: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];

/// A server that runs until it is dropped.
struct House {
    runtime: Runtime,
    app: App,
    clock: Clock,
    /// Where it listens, with what comes before every path.
    address: String,
    /// The link that it prints.
    link: String,
    end: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<anyhow::Result<()>>>,
    _folder: TempDir,
}

impl House {
    fn new() -> Self {
        Self::with("", false)
    }

    fn with(base: &str, secure: bool) -> Self {
        Self::of(Config { base: base.to_owned(), secure, ..Config::default() })
    }

    fn of(config: Config) -> Self {
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

    fn client(&self) -> Client {
        Client::at(&self.address)
    }

    fn later(&self, seconds: i64) {
        let now = self.app.now() + jiff::SignedDuration::from_secs(seconds);
        self.clock.set(now);
    }

    /// Ends it as Ctrl-C does, and waits.
    fn end(&mut self) {
        self.end.take().expect("it runs").send(()).expect("it hears");
        let served = self.served.take().expect("it runs");
        self.runtime.block_on(served).expect("no panic").expect("a clean end");
    }

    fn household(&self, name: &str, owner: &str) -> Acting {
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

    fn member(&self, owner: &Acting, name: &str, role: Role) -> Acting {
        let id = caretaker(name);
        let added = self.app.add_caretaker(owner, &id, facts(name), role);
        self.runtime.block_on(added).expect("a caretaker");
        Acting::new(owner.household, id, role)
    }

    /// A person who signs in as the name, for a caretaker of a household.
    fn person(&self, owner: &Acting, who: &Acting) {
        self.runtime.block_on(async {
            let password = format!("the password of {}", who.caretaker);
            let secret = mischief_app::secret::Secret::given(password);
            let person = self.app.new_person(who.caretaker.as_str(), secret).await.expect("new");
            self.app.link_person(owner, &who.caretaker, Some(&person)).await.expect("linked");
        });
    }

    /// A client on a device on which somebody is signed in already.
    fn signed_in(&self, who: &Acting) -> Client {
        let mut client = self.client();
        self.runtime.block_on(async {
            let person = self.app.person_named(who.caretaker.as_str()).await.expect("a person");
            let device = self.app.sign_in_device(person, "a test").await.expect("a device");
            client.keep("mischief_device", device.secret.reveal());
        });
        client
    }

    /// A tame rat that may be held for seconds.
    fn rat(&self, owner: &Acting, id: &str) -> AnimalId {
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

    /// An introduction of a newcomer to an animal that is there.
    fn introduction(&self, owner: &Acting, resident: &AnimalId, id: &str) {
        let newcomer = self.rat(owner, "kit");
        let started = What::IntroductionStarted {
            introduction: IntroductionId::parse(id).expect("an id"),
            protocol: ProtocolId::parse("rat.introduction").expect("a protocol"),
            newcomers: vec![newcomer],
            residents: vec![resident.clone()],
        };
        self.record(owner, started);
    }

    fn housed(&self, owner: &Acting, animal: &AnimalId, enclosure: &str) -> EventId {
        let enclosure = EnclosureId::parse(enclosure).expect("an id");
        let animals = vec![animal.clone()];
        self.record(owner, What::Housed { animals, enclosure, alone_reason: None, until: None })
    }

    fn weighed(&self, owner: &Acting, animal: &AnimalId) -> EventId {
        let grams = Quantity::new(312.0).expect("a weight");
        self.record(owner, What::Weight { animal: animal.clone(), grams })
    }

    /// A photo of one grey point.
    fn photo(&self, owner: &Acting, animal: &AnimalId) -> String {
        let added = self.app.add_photo(owner, animal, POINT.to_vec());
        self.runtime.block_on(added).expect("a photo")
    }

    fn record(&self, who: &Acting, what: What) -> EventId {
        let drafts = vec![Draft { observed_at: self.app.now(), what }];
        let recorded = self.runtime.block_on(self.app.record(who, drafts)).expect("recorded");
        recorded[0].id
    }

    fn count(&self, who: &Acting) -> u64 {
        self.runtime.block_on(self.app.count_events(who)).expect("counted")
    }
}

fn caretaker(name: &str) -> CaretakerId {
    CaretakerId::parse(name).expect("an id")
}

fn facts(name: &str) -> CaretakerFacts {
    CaretakerFacts { name: Some(name.into()), age_band: Some(AgeBand::Adult), at_risk: None }
}

fn session_of(home: HouseholdId, animal: &AnimalId) -> String {
    format!("/h/{home}/animals/{animal}/session")
}
