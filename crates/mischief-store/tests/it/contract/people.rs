//! People who sign in, their devices, and failed attempts.

use crate::support::{at, household};
use mischief_store::{Device, Person, Store, StoreError};

fn person(id: &str, name: &str) -> Person {
    Person {
        id: id.into(),
        sign_in_name: name.into(),
        password_hash: "$argon2id$1".into(),
        created_at: at(1),
    }
}

fn device(hash: u8, person: &str) -> Device {
    Device {
        hash: vec![hash; 32],
        person: person.into(),
        label: "Firefox on Linux".into(),
        created_at: at(i64::from(hash)),
        last_seen_at: at(20),
        expires_at: at(100),
        ended_at: None,
    }
}

pub(crate) async fn people_sign_in_by_name(store: Store) {
    store.add_person(person("p1", "Lena")).await.unwrap();
    assert_eq!(store.count_people().await.unwrap(), 1);
    assert_eq!(store.person_by_name("Lena").await.unwrap(), Some(person("p1", "Lena")));
    assert_eq!(store.person_by_name("lena").await.unwrap(), None, "case counts");
    let taken = store.add_person(person("p2", "Lena")).await;
    assert!(matches!(taken, Err(StoreError::Exists { .. })), "{taken:?}");
    store.set_password("p1", "$argon2id$2").await.unwrap();
    let now = store.person("p1").await.unwrap().unwrap();
    assert_eq!(now.password_hash, "$argon2id$2");
    assert!(!format!("{now:?}").contains("argon2id"), "a log never shows it");
    assert!(matches!(store.set_password("p9", "x").await, Err(StoreError::NotFound { .. })));
}

pub(crate) async fn devices_are_signed_in_and_out(store: Store) {
    store.add_person(person("p1", "Lena")).await.unwrap();
    for hash in 1..=3 {
        store.add_device(device(hash, "p1")).await.unwrap();
    }
    assert!(matches!(
        store.add_device(device(4, "nobody")).await,
        Err(StoreError::NotFound { .. })
    ));
    assert!(matches!(store.add_device(device(1, "p1")).await, Err(StoreError::Exists { .. })));
    store.device_seen(&[1; 32], at(30), at(200)).await.unwrap();
    let (seen, roles) = store.device(&[1; 32]).await.unwrap().unwrap();
    assert_eq!(roles, [], "somebody may belong nowhere");
    assert_eq!((seen.last_seen_at, seen.expires_at), (at(30), at(200)));
    store.end_device(&[2; 32], at(40)).await.unwrap();
    store.end_device(&[2; 32], at(50)).await.unwrap();
    assert_eq!(store.device(&[2; 32]).await.unwrap().unwrap().0.ended_at, Some(at(40)));
    store.end_devices("p1", Some(&[1; 32]), at(60)).await.unwrap();
    let ended: Vec<_> =
        store.devices("p1").await.unwrap().into_iter().map(|device| device.ended_at).collect();
    assert_eq!(ended, [None, Some(at(40)), Some(at(60))]);
    store.device_seen(&[3; 32], at(70), at(300)).await.unwrap();
    let (gone, _) = store.device(&[3; 32]).await.unwrap().unwrap();
    assert_eq!(gone.last_seen_at, at(20), "one that was signed out stays as it was");
    store.end_devices("p1", None, at(80)).await.unwrap();
    store.forget_devices(at(70)).await.unwrap();
    assert_eq!(store.devices("p1").await.unwrap().len(), 1);
}

pub(crate) async fn attempts_are_counted(store: Store) {
    assert_eq!(store.attempts("lena").await.unwrap(), None);
    for time in [1, 2, 5] {
        store.attempt_failed("lena", at(time)).await.unwrap();
    }
    store.attempt_failed("192.0.2.7", at(3)).await.unwrap();
    let failed = store.attempts("lena").await.unwrap().unwrap();
    assert_eq!((failed.failed, failed.last_at), (3, at(5)));
    store.forget_attempts(at(4)).await.unwrap();
    assert_eq!(store.attempts("192.0.2.7").await.unwrap(), None);
    assert!(store.attempts("lena").await.unwrap().is_some());
    store.clear_attempts("lena").await.unwrap();
    assert_eq!(store.attempts("lena").await.unwrap(), None);
}

pub(crate) async fn a_person_who_goes_leaves_the_members(store: Store) {
    store.add_person(person("p1", "Lena")).await.unwrap();
    store.add_device(device(1, "p1")).await.unwrap();
    for n in [2, 1] {
        store.create_household(household(n), &format!("Home {n}"), at(n)).await.unwrap();
        store.set_member(household(n), "lena", "owner", None, at(n)).await.unwrap();
        store.link_person(household(n), "lena", Some("p1")).await.unwrap();
    }
    assert!(store.link_person(household(1), "lena", Some("nobody")).await.is_err());
    let theirs = store.memberships("p1").await.unwrap();
    let of: Vec<_> = theirs
        .iter()
        .map(|of| (of.member.household, of.household_name.as_str(), of.member.person.as_deref()))
        .collect();
    let expected = [1, 2].map(|n| (household(n), ["Home 1", "Home 2"][n as usize - 1], Some("p1")));
    assert_eq!(of, expected);
    let (shown, roles) = store.device(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((shown.person.as_str(), roles), ("p1", theirs), "in one reading");
    store.remove_person("p1").await.unwrap();
    assert_eq!(store.device(&[1; 32]).await.unwrap(), None);
    assert_eq!(store.memberships("p1").await.unwrap(), []);
    let left = store.member(household(1), "lena").await.unwrap().unwrap();
    assert_eq!((left.person, left.role.as_str()), (None, "owner"));
}
