//! An animal moves to another household with its record, and its people stay behind.

use crate::home::{Home, named};
use crate::moving::{histories, import_new, lines};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use mischief_app::App;
use mischief_app::command::{Acting, Draft, NewHousehold, Seal, Settled};
use mischief_app::error::AppError;
use mischief_app::role::Role;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::{
    AgeBand, AnimalFacts, CaretakerFacts, Event, Goal, HouseholdSettings, Origin, Sex, Species,
    What,
};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::log::own_animals;
use proptest::test_runner::{Config, TestRunner};

const TODAY: Date = date(2026, 11, 24);

/// A rescue in which Lena and a child have tamed Pip, who has a sister.
async fn rescue(home: &Home) -> AnimalId {
    let pip = AnimalId::parse("pip").unwrap();
    let now = home.now();
    let days = |n: i64| now - SignedDuration::from_hours(24 * n);
    let facts = |name: &str| AnimalFacts {
        name: name.into(),
        species: Species::Rat,
        origin: Origin::PetStore,
        arrived_on: date(2026, 8, 1),
        sex: Some(Sex::Female),
        born_on: Some(date(2026, 5, 1)),
        neutered_on: None,
        traits: None,
        goal: Some(Goal::HandTame),
        treats: Some(vec!["pea".into()]),
    };
    let kim = CaretakerFacts {
        name: Some("Kimberley".into()),
        age_band: Some(AgeBand::From5To11),
        at_risk: Some(true),
    };
    let (lena, mia) = (histories::caretaker_id("lena"), histories::caretaker_id("kim"));
    let draft = |n: i64, what: What| Draft { observed_at: days(n), what };
    let place = What::Placed {
        animal: pip.clone(),
        caretaker: lena.clone(),
        step: histories::step_id("hold_seconds"),
        reason: "Lena says so".into(),
    };
    let mut session = histories::session(
        "pip",
        "lena",
        "hold_seconds",
        days(2) + SignedDuration::from_mins(5),
        vec![histories::trial_of(4.0, &["stays_loose", "explores"])],
    );
    session.note = Some("Lena and Kimberley laughed".into());
    session.treat = Some("pea".into());
    let drafts = vec![
        draft(90, What::CaretakerJoined { caretaker: mia, facts: kim }),
        draft(90, What::AnimalRegistered { animal: pip.clone(), facts: facts("Pip") }),
        draft(
            90,
            What::AnimalRegistered {
                animal: AnimalId::parse("nutmeg").unwrap(),
                facts: facts("Nutmeg"),
            },
        ),
        draft(10, place),
        draft(5, histories::weight("pip", 312.0)),
        draft(5, histories::weight("nutmeg", 287.0)),
        draft(4, histories::bite("pip", "the neighbour Ben", 2, true)),
        draft(3, What::Note { animal: Some(pip.clone()), text: "Lena is fond of her".into() }),
        draft(2, What::Session(Box::new(session))),
    ];
    home.app.record(&home.lena, drafts).await.unwrap();
    pip
}

/// A household of an adopter, in the same zone.
async fn adopter(app: &App) -> Acting {
    let new = NewHousehold {
        name: "Adopter".into(),
        settings: HouseholdSettings {
            time_zone: Some("Europe/Berlin".into()),
            ..HouseholdSettings::default()
        },
        owner: Some(CaretakerId::parse("noa").unwrap()),
        facts: named("Noa"),
    };
    app.begin_household(new).await.unwrap().acting
}

fn adopted() -> Settled {
    Settled { arrived_on: TODAY, origin: Origin::Rescue }
}

#[tokio::test]
async fn a_tamed_rat_goes_from_a_rescue_to_its_adopter() {
    let home = Home::new().await;
    let pip = rescue(&home).await;
    let made = home.app.export_passport(&home.lena, &pip, Some("Rescue Kiel")).await.unwrap();
    for name in
        ["Lena", "lena", "Kim", "Nutmeg", "nutmeg", "\":287", "neighbour", "laughed", "fond"]
    {
        assert!(!made.text.contains(name), "{name} is in the bundle: {}", made.text);
    }
    let passport = home.app.read_passport(&made.text).unwrap();
    assert_eq!(passport.seal, Seal::Good(made.fingerprint.clone()));
    assert_eq!(passport.household.as_deref(), Some("Rescue Kiel"));

    let other = Home::new().await;
    let noa = adopter(&other.app).await;
    // Two rats have lived there for ten days; nobody else did, so they were in no quarantine.
    let resident = |id: &str| What::AnimalRegistered {
        animal: AnimalId::parse(id).unwrap(),
        facts: histories::animal_facts(Species::Rat, Origin::PetStore, date(2026, 11, 14)),
    };
    let now = other.now();
    let drafts = ["ada", "bea"].map(|id| Draft { observed_at: now, what: resident(id) });
    other.app.record(&noa, drafts.to_vec()).await.unwrap();
    let taking = other.app.import_passport(&noa, &passport, adopted()).await.unwrap();
    assert_eq!(
        (taking.animal.clone(), taking.other_id, taking.already),
        (pip.clone(), false, false)
    );

    let situation = other.app.situation(&noa, Scope::Present).await.unwrap();
    let view = situation.view();
    let known = view.animal(&pip).unwrap();
    let state = view.state(&known);
    assert!(!state.settled, "it settles in anew");
    assert!(state.quarantined, "it is in quarantine anew");
    assert_eq!(state.record.weight(), Some(312.0));
    assert_eq!(state.record.bites.len(), 1);
    assert_eq!(state.animal.treats.len(), 1);
    let protocol = state.record.protocol;
    let former = protocol.at(state.record.pairs[0].rung).unwrap();
    assert_eq!(former.id.as_str(), "hold_seconds");
    // Three below: hold_seconds, lift, step_on, stroke; and settling in keeps hands out meanwhile.
    let r = view.recommend_for(&known, &noa.caretaker, None).unwrap();
    assert!(r.blocked_by.is_empty() && r.step.as_str() == "treat_near", "{r:?}");
    other.wait(SignedDuration::from_hours(24 * 12));
    let later =
        other.app.situation(&noa, Scope::Animals(std::slice::from_ref(&pip))).await.unwrap();
    let r = later.view().recommend(&pip, &noa.caretaker, None).unwrap();
    assert_eq!(r.step.as_str(), "touch", "two more for the gap: {r:?}");
    // Those who were there already are in no quarantine for it.
    for id in ["ada", "bea"] {
        let known = view.animal(&AnimalId::parse(id).unwrap()).unwrap();
        assert!(!view.state(&known).quarantined, "{id}");
    }
    // Nobody from before belongs here.
    let people = other.app.members_of(noa.household).await.unwrap();
    assert_eq!(people.len(), 1);
    let gone = view.home.caretakers().filter(|(id, _)| id.as_str().starts_with("former-"));
    let gone: Vec<_> = gone.collect();
    assert!(!gone.is_empty() && gone.iter().all(|(_, known)| known.left.is_some()));
}

#[tokio::test]
async fn importing_twice_is_one_import() {
    let home = Home::new().await;
    let pip = rescue(&home).await;
    let made = home.app.export_passport(&home.lena, &pip, None).await.unwrap();
    let passport = home.app.read_passport(&made.text).unwrap();
    let other = Home::new().await;
    let noa = adopter(&other.app).await;
    other.app.import_passport(&noa, &passport, adopted()).await.unwrap();
    let count = other.app.count_events(&noa).await.unwrap();
    other.wait(SignedDuration::from_hours(30));
    let again = Settled { arrived_on: date(2026, 11, 25), origin: Origin::Breeder };
    let taking = other.app.import_passport(&noa, &passport, again).await.unwrap();
    assert!(taking.already && taking.animal == pip);
    assert_eq!(other.app.count_events(&noa).await.unwrap(), count);
    // Where the id is somebody's, it gets another; and that too is one import.
    let twice = home.app.import_passport(&home.lena, &passport, adopted()).await.unwrap();
    assert!(twice.other_id && twice.animal != pip);
    let count = home.app.count_events(&home.lena).await.unwrap();
    let third = home.app.import_passport(&home.lena, &passport, adopted()).await.unwrap();
    assert!(third.already && third.animal == twice.animal);
    assert_eq!(home.app.count_events(&home.lena).await.unwrap(), count);
}

#[tokio::test]
async fn a_changed_byte_is_noticed_wherever_it_is() {
    let home = Home::new().await;
    let pip = rescue(&home).await;
    let made = home.app.export_passport(&home.lena, &pip, Some("Rescue")).await.unwrap();
    let good = home.app.read_passport(&made.text).unwrap();
    let bytes = made.text.as_bytes();
    for at in 0..bytes.len() {
        let mut changed = bytes.to_vec();
        changed[at] ^= 1;
        let Ok(text) = String::from_utf8(changed) else { continue };
        match home.app.read_passport(&text) {
            Err(_) => {}
            Ok(read) => assert_eq!(read.seal, Seal::Broken, "byte {at}"),
        }
    }
    let broken = made.text.replace("\\\"grams\\\":312", "\\\"grams\\\":412");
    assert_ne!(broken, made.text);
    let broken = home.app.read_passport(&broken).unwrap();
    let other = Home::new().await;
    let noa = adopter(&other.app).await;
    let refused = other.app.check_passport(&noa, &broken, adopted()).await.unwrap_err();
    assert!(refused.to_string().contains("changed after it was signed"), "{refused}");
    // Without a seal it can be read, and says so.
    let (unsigned, _) = made.text.split_once(",\"seal\"").unwrap();
    let unsigned = home.app.read_passport(&format!("{unsigned}}}")).unwrap();
    assert_eq!(unsigned.seal, Seal::Missing);
    assert_eq!(unsigned.events, good.events);
}

#[tokio::test]
async fn what_is_no_passport_is_refused_in_plain_words() {
    let home = Home::new().await;
    let pip = rescue(&home).await;
    let text = home.app.export_passport(&home.lena, &pip, None).await.unwrap().text;
    let refused = |text: &str| home.app.read_passport(text).unwrap_err().to_string();
    for garbage in [
        "",
        "hello",
        "{}",
        "[]",
        "{\"mischief_passport\":{}}",
        text.split_once("\"seal\"").unwrap().0,
    ] {
        assert!(refused(garbage).contains("no passport that mischief wrote"), "{garbage}");
    }
    let newer = text.replace("\"version\":1", "\"version\":2");
    assert!(refused(&newer).contains("a newer mischief can read it"));
    // A record that speaks for somebody else's people or animals is no passport.
    for (what, instead) in [("former-", "lena"), ("weight\\\",", "note\\\",")] {
        assert!(!refused(&text.replace(what, instead)).is_empty());
    }
}

#[tokio::test]
async fn only_owners_hand_animals_on_and_take_them_in() {
    let home = Home::new().await;
    let pip = rescue(&home).await;
    let made = home.app.export_passport(&home.lena, &pip, None).await.unwrap();
    let passport = home.app.read_passport(&made.text).unwrap();
    let carer = Acting::new(home.lena.household, home.lena.caretaker.clone(), Role::Carer);
    let refused = home.app.export_passport(&carer, &pip, None).await.unwrap_err();
    assert!(matches!(refused, AppError::Forbidden { .. }), "{refused}");
    let refused = home.app.check_passport(&carer, &passport, adopted()).await.unwrap_err();
    assert!(matches!(refused, AppError::Forbidden { .. }), "{refused}");
}

/// Where each pair stands and what it is offered, the weight, the grades of bites, the open signs.
type Told = (Vec<(usize, usize)>, Option<f64>, Vec<u8>, usize);

/// What an animal's own record amounts to, whoever it was with.
fn told(situation: &Situation, id: &AnimalId) -> Told {
    let view = situation.view();
    let known = view.animal(id).unwrap();
    let record = known.record();
    let parameters = &situation.book.parameters;
    let mut pairs: Vec<(usize, usize)> = record
        .pairs
        .iter()
        .map(|pair| (pair.rung, pair.offered(situation.now, record.protocol, parameters)))
        .collect();
    pairs.sort_unstable();
    let mut grades: Vec<u8> = record.bites.iter().map(|bite| bite.grade).collect();
    grades.sort_unstable();
    let open = record.health.open_signs(situation.now).count();
    (pairs, record.weight(), grades, open)
}

/// A household of its own for generated events, with its clock after all of them.
async fn generated(home: &Home, events: &[Event]) -> Acting {
    let book = mischief_rulebook::builtin().unwrap().book;
    let text = lines(events, &book);
    let owner = events.iter().find_map(|event| match &event.what {
        What::CaretakerJoined { caretaker, .. } => Some(caretaker.as_str()),
        _ => None,
    });
    import_new(&home.app, &text, owner.unwrap_or("Somebody")).await
}

#[test]
fn any_animal_can_move_into_an_empty_and_into_a_full_household() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let book = mischief_rulebook::builtin().unwrap().book;
    let strategy = (histories::history_for(&book), histories::history_for(&book));
    let mut runner = TestRunner::new(Config { cases: 10, ..Config::default() });
    let result = runner.run(&strategy, |(from, to)| {
        runtime.block_on(async {
            let home = Home::new().await;
            let all = from.events.iter().chain(&to.events);
            let latest = all.map(|event| event.observed_at).max().unwrap_or_default();
            home.clock.set(latest.max(home.now()) + SignedDuration::from_hours(48));
            let source = generated(&home, &from.events).await;
            let full = generated(&home, &to.events).await;
            let empty = adopter(&home.app).await;
            let wide = home.app.situation(&source, Scope::Household).await.unwrap();
            let home_before = wide.view().home;
            let animals: Vec<AnimalId> = home_before.animals().map(|(id, _)| id.clone()).collect();
            let set = HouseholdSettings {
                time_zone: home_before.calendar.zone().iana_name().map(Into::into),
                day_starts_at: Some(home_before.calendar.day_starts_at()),
                language: None,
            };
            for target in [&full, &empty] {
                let set = set.clone();
                let draft = Draft { observed_at: home.now(), what: What::HouseholdSet { set } };
                home.app.record(target, vec![draft]).await.unwrap();
            }
            for id in &animals {
                home.wait(SignedDuration::from_hours(1));
                let before = home.now() - SignedDuration::from_secs(1);
                let scope = Scope::Animals(std::slice::from_ref(id));
                let own = home.app.situation_at(&source, scope, before).await.unwrap();
                let expected = told(&own, id);
                let made = home.app.export_passport(&source, id, None).await.unwrap();
                let passport = home.app.read_passport(&made.text).unwrap();
                for event in &passport.events {
                    assert!(own_animals(event).into_iter().all(|one| one == id));
                }
                let alone = home.app.passport_situation(&passport).unwrap();
                let alone = Situation { now: before, ..alone };
                assert_eq!(told(&alone, id), expected, "by itself");
                let today = home_before.calendar.day(home.now());
                let how = Settled { arrived_on: today, origin: Origin::Rescue };
                for target in [&full, &empty] {
                    let taking = home.app.import_passport(target, &passport, how).await.unwrap();
                    let scope = Scope::Animals(std::slice::from_ref(&taking.animal));
                    let there = home.app.situation_at(target, scope, before).await.unwrap();
                    assert_eq!(told(&there, &taking.animal), expected);
                }
            }
        });
        Ok(())
    });
    result.unwrap();
}
