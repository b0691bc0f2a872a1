//! The log is a set: what comes twice is there once, and what contradicts is refused.

use crate::support::{animal, at, event, event_id, household, recorded};
use jiff::Timestamp;
use mischief_core::ids::EventId;
use mischief_store::{Appended, NewEvent, Store, StoreError, StoredEvent};

async fn home(store: &Store) {
    store.create_household(household(1), "Home", at(0)).await.unwrap();
}

fn ids(events: &[StoredEvent]) -> Vec<EventId> {
    events.iter().map(|event| event.id).collect()
}

fn of(numbers: impl IntoIterator<Item = u64>) -> Vec<EventId> {
    numbers.into_iter().map(event_id).collect()
}

pub(crate) async fn an_event_comes_back_as_it_was_written(store: Store) {
    home(&store).await;
    let new = event(7, &["pip"]);
    let became = store.append(household(1), vec![new.clone()]).await.unwrap();
    assert_eq!(became, [Appended::New]);
    let stored = store.event(household(1), new.id).await.unwrap().unwrap();
    let expected = StoredEvent {
        id: new.id,
        sequence: 1,
        happened_at: new.observed_at.as_microsecond(),
        recorded_at: new.recorded_at,
        body: new.body,
    };
    assert_eq!(stored, expected);
    assert_eq!(store.event(household(1), event_id(8)).await.unwrap(), None);
    assert_eq!(store.event(household(2), new.id).await.unwrap(), None);
}

pub(crate) async fn the_same_event_again_is_a_duplicate(store: Store) {
    home(&store).await;
    store.append(household(1), vec![event(1, &["pip"])]).await.unwrap();
    let became = store.append(household(1), vec![event(1, &["pip"]), event(2, &[])]).await.unwrap();
    assert_eq!(became, [Appended::Duplicate, Appended::New]);
    assert_eq!(store.count(household(1)).await.unwrap(), 2);
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 2);
}

pub(crate) async fn the_earliest_time_of_recording_holds(store: Store) {
    home(&store).await;
    let first = recorded(event(10, &["pip", "kit"]), at(50_000_000));
    let nanoseconds = jiff::SignedDuration::from_nanos(123);
    let earlier = recorded(first.clone(), at(5_000_000) + nanoseconds);
    let later = recorded(first.clone(), at(90_000_000));
    store.append(household(1), vec![first, event(7, &["pip"])]).await.unwrap();
    for again in [later.clone(), earlier.clone(), later] {
        let became = store.append(household(1), vec![again]).await.unwrap();
        assert_eq!(became, [Appended::Duplicate]);
    }
    let stored = store.event(household(1), event_id(10)).await.unwrap().unwrap();
    assert_eq!(stored.recorded_at, earlier.recorded_at, "to the nanosecond");
    assert_eq!(stored.happened_at, at(5_000_000).as_microsecond(), "it happened no later");
    // It now comes before the event of second 7, wherever one looks.
    let page = store.page(household(1), None, 10).await.unwrap();
    assert_eq!(ids(&page), of([10, 7]));
    let history = store.history(household(1), Some(&animal("pip")), None, 10).await.unwrap();
    assert_eq!(ids(&history), of([7, 10]));
    let own = store.events_of(household(1), &[animal("kit")]).await.unwrap();
    assert_eq!(own, [stored]);
}

pub(crate) async fn an_id_with_another_body_is_a_conflict(store: Store) {
    home(&store).await;
    store.append(household(1), vec![event(1, &[])]).await.unwrap();
    let mut other = event(1, &[]);
    other.body = r#"{"other":true}"#.into();
    let refused = store.append(household(1), vec![other.clone()]).await;
    assert_eq!(refused, Err(StoreError::Conflict(event_id(1))));
    // In another household the id is free.
    store.create_household(household(2), "Foster", at(1)).await.unwrap();
    assert_eq!(store.append(household(2), vec![other]).await.unwrap(), [Appended::New]);
}

pub(crate) async fn a_batch_is_taken_in_wholly_or_not_at_all(store: Store) {
    home(&store).await;
    store.append(household(1), vec![event(1, &["pip"])]).await.unwrap();
    let before = store.latest_sequence(household(1)).await.unwrap();
    let mut other = event(1, &["pip"]);
    other.body = "{}".into();
    let batch = vec![event(2, &["pip"]), other, event(3, &["pip"])];
    assert!(store.append(household(1), batch).await.is_err());
    let mut twice = event(5, &[]);
    twice.body = "{}".into();
    let batch = vec![event(4, &["pip"]), event(5, &[]), twice];
    assert_eq!(
        store.append(household(1), batch).await,
        Err(StoreError::Conflict(event_id(5))),
        "a batch may not contradict itself either"
    );
    assert_eq!(store.count(household(1)).await.unwrap(), 1);
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), before);
    assert_eq!(store.events_of(household(1), &[animal("pip")]).await.unwrap().len(), 1);
}

pub(crate) async fn one_batch_may_repeat_itself(store: Store) {
    home(&store).await;
    let late = event(1, &["pip", "pip"]);
    let early = recorded(late.clone(), at(0));
    let became =
        store.append(household(1), vec![late, early.clone(), event(2, &[])]).await.unwrap();
    assert_eq!(became, [Appended::New, Appended::Duplicate, Appended::New]);
    let stored = store.event(household(1), early.id).await.unwrap().unwrap();
    assert_eq!(stored.recorded_at, early.recorded_at);
    assert_eq!(stored.happened_at, at(0).as_microsecond());
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 2);
    assert_eq!(store.append(household(1), Vec::new()).await.unwrap(), []);
}

pub(crate) async fn large_batches_keep_their_order(store: Store) {
    home(&store).await;
    let numbers = 0..1_111;
    let batch: Vec<NewEvent> = numbers.clone().map(|n| event(n, &["pip"])).collect();
    let became = store.append(household(1), batch.clone()).await.unwrap();
    assert_eq!(became.len(), 1_111);
    assert!(became.iter().all(|became| *became == Appended::New));
    let own = store.events_of(household(1), &[animal("pip")]).await.unwrap();
    assert_eq!(ids(&own), of(numbers));
    assert!(own.iter().map(|event| event.sequence).eq(1..=1_111));
    assert!(
        own.iter()
            .zip(&batch)
            .all(|(stored, new)| stored.body == new.body && stored.recorded_at == new.recorded_at)
    );
    let again = store.append(household(1), batch).await.unwrap();
    assert!(again.iter().all(|became| *became == Appended::Duplicate));
}

pub(crate) async fn events_are_found_by_the_animals_that_they_name(store: Store) {
    home(&store).await;
    let batch =
        vec![event(1, &["pip"]), event(2, &["kit", "pip"]), event(3, &["kit"]), event(4, &[])];
    store.append(household(1), batch).await.unwrap();
    let of_both = [animal("kit"), animal("pip"), animal("nobody")];
    let found = store.events_of(household(1), &of_both).await.unwrap();
    assert_eq!(ids(&found), of([1, 2, 3]), "each once");
    let found = store.events_of(household(1), &[animal("pip")]).await.unwrap();
    assert_eq!(ids(&found), of([1, 2]));
    assert_eq!(store.events_of(household(1), &[]).await.unwrap(), []);
}

pub(crate) async fn wide_events_are_read_apart(store: Store) {
    home(&store).await;
    let wide = NewEvent { wide: true, ..event(1, &["pip"]) };
    store.append(household(1), vec![event(2, &["pip"]), wide]).await.unwrap();
    assert_eq!(ids(&store.wide_events(household(1)).await.unwrap()), of([1]));
    let own = store.events_of(household(1), &[animal("pip")]).await.unwrap();
    assert_eq!(ids(&own), of([2]));
    let history = store.history(household(1), Some(&animal("pip")), None, 10).await.unwrap();
    assert_eq!(ids(&history), of([2, 1]), "it is part of the animal's history all the same");
}

/// Many events at few times, so that ties go by id.
fn crowded() -> Vec<NewEvent> {
    let tied = |n: u64| {
        let mut event = event(n, if n.is_multiple_of(3) { &["kit"] } else { &["pip"] });
        event.observed_at = at(i64::try_from(n % 7).unwrap());
        recorded(event, at(1_000))
    };
    (0..100).map(tied).collect()
}

fn in_order(events: &[NewEvent]) -> Vec<EventId> {
    let mut keys: Vec<_> = events.iter().map(|e| (e.happened_at, e.id.to_text(), e.id)).collect();
    keys.sort();
    keys.into_iter().map(|(_, _, id)| id).collect()
}

pub(crate) async fn pages_hold_every_event_once_in_order(store: Store) {
    home(&store).await;
    let events = crowded();
    store.append(household(1), events.clone()).await.unwrap();
    for limit in [1, 7, 100, 1_000] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = store.page(household(1), after, limit).await.unwrap();
            let Some(last) = page.last() else { break };
            assert!(page.len() <= limit as usize);
            after = Some((last.happened_at, last.id));
            seen.extend(ids(&page));
        }
        assert_eq!(seen, in_order(&events), "in pages of {limit}");
    }
}

pub(crate) async fn history_goes_backwards(store: Store) {
    home(&store).await;
    let events = crowded();
    store.append(household(1), events.clone()).await.unwrap();
    let kit = animal("kit");
    let of_kit: Vec<NewEvent> =
        events.iter().filter(|event| event.animals == [kit.clone()]).cloned().collect();
    for (whose, events) in [(None, events), (Some(&kit), of_kit)] {
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = store.history(household(1), whose, before, 9).await.unwrap();
            let Some(last) = page.last() else { break };
            before = Some((last.happened_at, last.id));
            seen.extend(ids(&page));
        }
        let mut expected = in_order(&events);
        expected.reverse();
        assert_eq!(seen, expected);
    }
}

pub(crate) async fn who_keeps_up_is_told_what_came_since(store: Store) {
    home(&store).await;
    store.append(household(1), vec![event(9, &["pip"]), event(8, &[])]).await.unwrap();
    store.append(household(1), vec![event(2, &["pip"])]).await.unwrap();
    let first = store.since(household(1), 0, 2).await.unwrap();
    assert_eq!(ids(&first), of([9, 8]), "as they were stored, not as they happened");
    let rest = store.since(household(1), first[1].sequence, 10).await.unwrap();
    assert_eq!(ids(&rest), of([2]));
    assert_eq!(store.since(household(1), rest[0].sequence, 10).await.unwrap(), []);
    assert_eq!(store.since(household(2), 0, 10).await.unwrap(), []);
}

pub(crate) async fn households_do_not_see_each_other(store: Store) {
    home(&store).await;
    store.create_household(household(2), "Home", at(0)).await.unwrap();
    store.append(household(1), vec![event(1, &["pip"])]).await.unwrap();
    let wide = NewEvent { wide: true, ..event(3, &["pip"]) };
    store.append(household(2), vec![event(2, &["pip"]), wide]).await.unwrap();
    let pip = animal("pip");
    let own = store.events_of(household(1), std::slice::from_ref(&pip)).await.unwrap();
    assert_eq!(ids(&own), of([1]));
    assert_eq!(store.wide_events(household(1)).await.unwrap(), []);
    assert_eq!(ids(&store.page(household(1), None, 9).await.unwrap()), of([1]));
    assert_eq!(ids(&store.history(household(1), None, None, 9).await.unwrap()), of([1]));
    assert_eq!(ids(&store.history(household(1), Some(&pip), None, 9).await.unwrap()), of([1]));
    assert_eq!(store.count(household(1)).await.unwrap(), 1);
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 1);
    assert_eq!(store.latest_sequence(household(2)).await.unwrap(), 2);
}

pub(crate) async fn the_sequence_tells_of_every_change(store: Store) {
    home(&store).await;
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 0);
    store.append(household(1), vec![event(1, &[]), event(2, &[])]).await.unwrap();
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 2);
    store.append(household(1), vec![event(1, &[])]).await.unwrap();
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 2, "nothing changed");
    store.append(household(1), vec![recorded(event(1, &[]), at(0))]).await.unwrap();
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 3, "it was recorded earlier");
    store.append(household(1), vec![event(3, &[])]).await.unwrap();
    let stored = store.event(household(1), event_id(3)).await.unwrap().unwrap();
    assert_eq!(stored.sequence, 4);
}

pub(crate) async fn times_far_away_are_kept(store: Store) {
    home(&store).await;
    for (n, time) in [(1, Timestamp::MIN), (2, Timestamp::MAX)] {
        let mut far = event(n, &["pip"]);
        (far.observed_at, far.recorded_at, far.happened_at) = (time, time, time);
        store.append(household(1), vec![far]).await.unwrap();
        let stored = store.event(household(1), event_id(n)).await.unwrap().unwrap();
        assert_eq!(stored.recorded_at, time);
    }
    assert_eq!(ids(&store.page(household(1), None, 9).await.unwrap()), of([1, 2]));
}

pub(crate) async fn an_unknown_household_takes_no_events(store: Store) {
    let refused = store.append(household(9), vec![event(1, &["pip"])]).await;
    assert!(matches!(refused, Err(StoreError::NotFound { .. })), "{refused:?}");
    assert_eq!(store.count(household(9)).await.unwrap(), 0);
}
