//! Backups: whole, checked, and put back without losing what was there.

use crate::support::{Place, at, event, household, opened, recorded, run};
use mischief_store::backup::{inspect, restore};
use mischief_store::{NewEvent, Store};
use std::fs;
use std::path::Path;

fn events(numbers: impl Iterator<Item = u64>) -> Vec<NewEvent> {
    numbers.map(|n| event(n, &["pip"])).collect()
}

async fn holding(path: &Path, numbers: impl Iterator<Item = u64>) {
    let store = opened(path).await;
    store.append(household(1), events(numbers)).await.unwrap();
    store.close().await;
}

#[test]
fn a_backup_is_whole_while_others_write() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        store.append(household(1), events(0..1_000)).await.unwrap();
        let writing = tokio::spawn({
            let store = store.clone();
            async move {
                for n in 1_000..1_200 {
                    store.append(household(1), events(n..n + 1)).await.unwrap();
                }
            }
        });
        let copy = place.beside("backup.db");
        store.backup_to(&copy).await.unwrap();
        writing.await.unwrap();
        let inspection = inspect(&copy).await.unwrap();
        assert_eq!(inspection.integrity, Vec::<String>::new());
        let events = inspection.households[0].events;
        assert!((1_000..=1_200).contains(&events), "{events}");
        let again = store.backup_to(&copy).await.unwrap_err();
        assert_eq!(again.code(), "exists", "a backup is never written over");
        store.close().await;
        let names: Vec<_> = fs::read_dir(place.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(names.len(), 2, "nothing else lies about: {names:?}");
        Store::open(&copy).await.unwrap().close().await;
    });
}

#[test]
fn the_digest_is_that_of_the_set() {
    run(async {
        let place = Place::new();
        let digest = async |name: &str, events: Vec<NewEvent>| {
            let file = place.beside(name);
            let store = opened(&file).await;
            for one in events {
                store.append(household(1), vec![one]).await.unwrap();
            }
            store.close().await;
            inspect(&file).await.unwrap().households.remove(0)
        };
        let forwards = digest("a.db", events(0..20)).await;
        let backwards = digest("b.db", events((0..20).rev())).await;
        assert_eq!(forwards, backwards);
        assert_eq!((forwards.events, forwards.digest.len()), (20, 64));
        let fewer = digest("c.db", events(0..19)).await;
        let mut other = events(0..20);
        other[7].body.push(' ');
        let other = digest("d.db", other).await;
        let mut earlier = events(0..20);
        earlier[7] = recorded(earlier[7].clone(), at(1));
        let earlier = digest("e.db", earlier).await;
        for differs in [fewer, other, earlier] {
            assert_ne!(differs.digest, forwards.digest);
        }
    });
}

#[test]
fn a_backup_takes_the_place_of_what_was_there() {
    run(async {
        let place = Place::new();
        let backup = place.beside("backup.db");
        holding(&backup, 0..10).await;
        holding(&place.file, 5..25).await;
        let expected = inspect(&backup).await.unwrap();
        let replaced = inspect(&place.file).await.unwrap();
        let restored = restore(&backup, &place.file, "2026-03-01").await.unwrap();
        assert_eq!(restored.inspection, expected);
        assert_eq!(inspect(&place.file).await.unwrap(), expected);
        let previous = restored.previous.unwrap();
        assert_eq!(previous.file_name().unwrap(), "mischief.db.2026-03-01");
        assert_eq!(inspect(&previous).await.unwrap(), replaced, "what was there is kept");
        assert_eq!(inspect(&backup).await.unwrap(), expected, "the backup too");
        let again = restore(&backup, &place.file, "2026-03-01").await.unwrap_err();
        assert_eq!(again.code(), "exists");
        let store = opened(&place.file).await;
        store.append(household(1), events(10..11)).await.unwrap();
        store.close().await;
        let fresh = place.beside("fresh.db");
        let restored = restore(&backup, &fresh, "x").await.unwrap();
        assert_eq!((restored.previous, inspect(&fresh).await.unwrap()), (None, expected));
    });
}

#[test]
fn nothing_is_put_back_while_somebody_has_it_open() {
    run(async {
        let place = Place::new();
        let backup = place.beside("backup.db");
        holding(&backup, 0..10).await;
        let store = opened(&place.file).await;
        store.append(household(1), events(0..3)).await.unwrap();
        let refused = restore(&backup, &place.file, "x").await.unwrap_err();
        assert_eq!(refused.code(), "busy", "{refused}");
        store.append(household(1), events(3..4)).await.unwrap();
        assert_eq!(store.count(household(1)).await.unwrap(), 4);
        store.close().await;
        assert!(!place.beside("mischief.db.part").exists());
        restore(&backup, &place.file, "x").await.unwrap();
    });
}

#[test]
fn a_damaged_backup_is_refused_and_a_damaged_store_replaced() {
    run(async {
        let place = Place::new();
        let backup = place.beside("backup.db");
        holding(&backup, 0..500).await;
        holding(&place.file, 0..5).await;
        let whole = fs::read(&backup).unwrap();
        let mut broken = whole.clone();
        let middle = broken.len() / 2 / 4096 * 4096;
        broken[middle..middle + 4096].fill(0x5a);
        fs::write(&backup, &broken).unwrap();
        let before = fs::read(&place.file).unwrap();
        let refused = restore(&backup, &place.file, "x").await.unwrap_err();
        assert_eq!(refused.code(), "damaged", "{refused}");
        assert!(fs::read(&place.file).unwrap() == before, "nothing was touched");
        fs::write(&backup, &whole).unwrap();
        for damage in [&b"scribbled over, all of it"[..], &broken] {
            fs::write(&place.file, damage).unwrap();
            let stamp = format!("damaged-{}", damage.len());
            let restored = restore(&backup, &place.file, &stamp).await.unwrap();
            let kept = fs::read(restored.previous.unwrap()).unwrap();
            // All but the header, which says that the log was folded in.
            assert!(kept.get(100..) == damage.get(100..), "what was there is kept as it was");
            assert_eq!(inspect(&place.file).await.unwrap().households[0].events, 500);
        }
    });
}
