//! What every database must do, whichever it is: the same cases for each.

mod beside;
mod households;
mod log;
mod people;

use crate::support::{Place, run};
use mischief_store::Store;

/// Runs every case, each with a fresh, empty store. What is beside the store is dropped after it.
async fn contract<Beside>(open: impl AsyncFn() -> (Beside, Store)) {
    macro_rules! cases {
        ($($module:ident: $($case:ident)*;)*) => {$($(
            println!("{}: {}", stringify!($module), stringify!($case));
            let (_beside, store) = open().await;
            $module::$case(store.clone()).await;
            store.close().await;
        )*)*};
    }
    cases! {
        log:
            an_event_comes_back_as_it_was_written
            the_same_event_again_is_a_duplicate
            the_earliest_time_of_recording_holds
            an_id_with_another_body_is_a_conflict
            a_batch_is_taken_in_wholly_or_not_at_all
            one_batch_may_repeat_itself
            large_batches_keep_their_order
            events_are_found_by_the_animals_that_they_name
            wide_events_are_read_apart
            pages_hold_every_event_once_in_order
            history_goes_backwards
            who_keeps_up_is_told_what_came_since
            households_do_not_see_each_other
            the_sequence_tells_of_every_change
            times_far_away_are_kept
            an_unknown_household_takes_no_events;
        households:
            households_are_created_listed_and_renamed
            an_id_is_given_once
            a_deleted_household_leaves_nothing
            changes_are_made_together_or_not_at_all;
        people:
            people_sign_in_by_name
            devices_are_signed_in_and_out
            attempts_are_counted
            a_person_who_goes_leaves_the_members;
        beside:
            members_have_roles
            tokens_open_one_household
            an_invitation_is_used_once
            drafts_are_kept_replaced_and_dropped
            a_draft_becomes_events_at_once
            protocols_keep_their_text
            photos_come_back_whole_and_go_for_good
            deeds_are_listed_newest_first
            settings_are_small_texts;
    }
}

#[test]
fn sqlite_keeps_the_contract() {
    run(contract(async || {
        let place = Place::new();
        let store = Store::open(&place.file).await.unwrap();
        (place, store)
    }));
}
