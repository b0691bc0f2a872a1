//! Many at once: writers in one process, and two stores on one file as if in two.

use crate::support::{Place, at, event, household, opened, run};
use mischief_store::{Appended, NewEvent, Store, StoreError};

/// Adds the events of these numbers, three at a time; says how many were new.
async fn add(store: Store, numbers: Vec<u64>) -> usize {
    let mut new = 0;
    for three in numbers.chunks(3) {
        let events: Vec<NewEvent> = three.iter().map(|n| event(*n, &["pip"])).collect();
        let became = store.append(household(1), events).await.unwrap();
        new += became.iter().filter(|became| **became == Appended::New).count();
    }
    new
}

/// Every number of the household was given out once.
async fn check_whole(store: &Store, events: usize) {
    assert_eq!(store.count(household(1)).await.unwrap(), events as u64);
    let page = store.page(household(1), None, u32::MAX).await.unwrap();
    let mut sequences: Vec<i64> = page.iter().map(|event| event.sequence).collect();
    sequences.sort_unstable();
    let last = i64::try_from(events).unwrap();
    assert!(sequences.into_iter().eq(1..=last));
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), last);
}

#[test]
fn many_writers_lose_and_double_nothing() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        // Each event is added by two of the writers.
        let tasks: Vec<_> = (0..64_u64)
            .map(|writer| {
                let first = writer / 2 * 30;
                tokio::spawn(add(store.clone(), (first..first + 30).collect()))
            })
            .collect();
        let mut new = 0;
        for task in tasks {
            new += task.await.unwrap();
        }
        assert_eq!(new, 960, "each event is new to one of those who add it");
        check_whole(&store, 960).await;
        store.close().await;
    });
}

#[test]
fn two_stores_share_a_file() {
    run(async {
        let place = Place::new();
        let stores = [opened(&place.file).await, opened(&place.file).await];
        let tasks: Vec<_> = (0..8_u64)
            .map(|writer| {
                let store = stores[usize::try_from(writer % 2).unwrap()].clone();
                let first = writer / 2 * 60;
                tokio::spawn(add(store, (first..first + 60).collect()))
            })
            .collect();
        let mut new = 0;
        for task in tasks {
            new += task.await.unwrap();
        }
        assert_eq!(new, 240);
        for store in stores {
            check_whole(&store, 240).await;
            store.close().await;
        }
    });
}

#[test]
fn a_new_file_may_be_opened_by_many_at_once() {
    run(async {
        let place = Place::new();
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let file = place.file.clone();
                tokio::spawn(async move { Store::open(&file).await.map(drop) })
            })
            .collect();
        for task in tasks {
            assert_eq!(task.await.unwrap(), Ok(()));
        }
        opened(&place.file).await.close().await;
    });
}

#[test]
fn a_refused_caller_does_not_harm_the_others() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        store.append(household(1), vec![event(0, &[])]).await.unwrap();
        let tasks: Vec<_> = (0..40_u64)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let other = NewEvent { body: "{}".into(), ..event(0, &[]) };
                    match n % 4 {
                        0 => {
                            let batch = vec![event(1_000 + n, &["pip"]), other];
                            let refused = store.append(household(1), batch).await;
                            assert!(matches!(refused, Err(StoreError::Conflict(_))));
                        }
                        1 => {
                            let refused = store.finish_draft(household(1), "d", vec![other]).await;
                            assert!(matches!(refused, Err(StoreError::Conflict(_))));
                        }
                        2 => {
                            let refused = store.create_household(household(1), "x", at(0)).await;
                            assert!(matches!(refused, Err(StoreError::Exists { .. })));
                        }
                        _ => {
                            store.append(household(1), vec![event(n, &["pip"])]).await.unwrap();
                        }
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        check_whole(&store, 11).await;
        store.close().await;
    });
}

#[test]
fn what_was_handed_over_is_done_though_nobody_waits() {
    run(async {
        let place = Place::new();
        let store = opened(&place.file).await;
        let waiting = store.clone();
        let task = tokio::spawn(async move {
            waiting.append(household(1), vec![event(1, &[])]).await.unwrap();
            waiting.append(household(1), vec![event(2, &[])]).await.unwrap();
        });
        while store.count(household(1)).await.unwrap() == 0 {
            tokio::task::yield_now().await;
        }
        task.abort();
        store.append(household(1), vec![event(3, &[])]).await.unwrap();
        store.clone().close().await;
        let closed = store.append(household(1), vec![event(4, &[])]).await;
        assert!(matches!(closed, Err(StoreError::Closed { .. })), "{closed:?}");
        let store = opened(&place.file).await;
        assert!(store.event(household(1), event(3, &[]).id).await.unwrap().is_some());
        store.close().await;
    });
}
