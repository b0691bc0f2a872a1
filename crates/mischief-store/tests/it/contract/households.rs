//! Households, and several changes at once.

use crate::support::{animal, at, event, household};
use mischief_store::{
    AuditEntry, Change, Draft, Household, Invitation, Photo, PhotoContent, ProtocolText, Store,
    StoreError, Token,
};

pub(crate) async fn households_are_created_listed_and_renamed(store: Store) {
    assert_eq!(store.households().await.unwrap(), []);
    store.create_household(household(8), "The Mischief of Elm Street", at(5)).await.unwrap();
    store.create_household(household(3), "", at(9)).await.unwrap();
    store.rename_household(household(3), "größer 🐀").await.unwrap();
    let name = |n: i64, name: &str, time| Household {
        id: household(n),
        name: name.into(),
        created_at: at(time),
    };
    let expected = [name(8, "The Mischief of Elm Street", 5), name(3, "größer 🐀", 9)];
    assert_eq!(store.households().await.unwrap(), expected);
    let missing = store.rename_household(household(4), "x").await;
    assert!(matches!(missing, Err(StoreError::NotFound { .. })));
}

pub(crate) async fn an_id_is_given_once(store: Store) {
    store.create_household(household(1), "One", at(0)).await.unwrap();
    let again = store.create_household(household(1), "Two", at(1)).await;
    assert!(matches!(again, Err(StoreError::Exists { .. })), "{again:?}");
    assert_eq!(store.households().await.unwrap()[0].name, "One");
}

/// A household with something of everything.
async fn furnish(store: &Store, n: i64) {
    let home = household(n);
    store.create_household(home, "Home", at(0)).await.unwrap();
    let wide = mischief_store::NewEvent { wide: true, ..event(2, &["kit"]) };
    store.append(home, vec![event(1, &["pip", "kit"]), wide]).await.unwrap();
    store.set_member(home, "lena", "owner", None, at(0)).await.unwrap();
    let hash = vec![u8::try_from(n).unwrap()];
    let token = Token {
        household: home,
        id: "t".into(),
        caretaker: "lena".into(),
        name: "scale".into(),
        scope: "record".into(),
        hash: hash.clone(),
        created_at: at(0),
        expires_at: at(9),
        last_used_at: None,
        revoked_at: None,
    };
    store.add_token(token).await.unwrap();
    let invitation = Invitation {
        household: home,
        id: "i".into(),
        role: "sitter".into(),
        until: Some("2026-03-01".into()),
        caretaker: None,
        hash,
        created_by: "lena".into(),
        created_at: at(0),
        expires_at: at(9),
        used_at: None,
    };
    store.add_invitation(invitation).await.unwrap();
    let (id, caretaker, body) = ("d".into(), "lena".into(), "{}".into());
    store
        .put_draft(Draft { household: home, id, caretaker, body, updated_at: at(0) })
        .await
        .unwrap();
    let (protocol, toml) = ("own.trust".into(), "a = 1".into());
    let text = ProtocolText { household: home, protocol, revision: 1, toml, added_at: at(0) };
    store.add_protocol(text).await.unwrap();
    let (who, act, detail) = ("lena".into(), "added".into(), "all".into());
    store
        .add_audit(AuditEntry { household: home, sequence: 0, at: at(0), who, act, detail })
        .await
        .unwrap();
    store.set_setting(home, "backup", Some("weekly")).await.unwrap();
    let (id, animal, caretaker) = ("p".into(), "pip".into(), "lena".into());
    let (added_at, chosen_at) = (at(0), at(0));
    let photo =
        Photo { household: home, id, animal, caretaker, added_at, chosen_at, width: 4, height: 3 };
    let content = PhotoContent { small: [1].into(), large: [1, 2].into() };
    store.add_photo(photo, content).await.unwrap();
}

/// What can be found of a household, in words.
async fn found(store: &Store, n: i64) -> String {
    let home = household(n);
    let animals = [animal("pip"), animal("kit")];
    format!(
        "{} {} {} {} {} {} {} {} {} {} {} {}",
        store.households().await.unwrap().iter().filter(|h| h.id == home).count(),
        store.count(home).await.unwrap(),
        store.wide_events(home).await.unwrap().len(),
        store.events_of(home, &animals).await.unwrap().len(),
        store.history(home, Some(&animals[0]), None, 9).await.unwrap().len(),
        store.members(home).await.unwrap().len(),
        store.tokens(home).await.unwrap().len(),
        store.invitations(home).await.unwrap().len(),
        store.drafts(home).await.unwrap().len(),
        store.protocols(home).await.unwrap().len(),
        store.audit(home, None, 9).await.unwrap().len(),
        store.settings(home).await.unwrap().len(),
    )
}

pub(crate) async fn a_deleted_household_leaves_nothing(store: Store) {
    furnish(&store, 1).await;
    furnish(&store, 2).await;
    assert_eq!(found(&store, 1).await, "1 2 1 1 1 1 1 1 1 1 1 1");
    store.delete_household(household(1)).await.unwrap();
    assert_eq!(found(&store, 1).await, "0 0 0 0 0 0 0 0 0 0 0 0");
    assert_eq!(found(&store, 2).await, "1 2 1 1 1 1 1 1 1 1 1 1");
    assert_eq!(store.token_by_hash(&[1]).await.unwrap(), None);
    assert_eq!(store.invitation_by_hash(&[1]).await.unwrap(), None);
    for (table, rows) in store.rows_of(household(1)).await.unwrap() {
        assert_eq!(rows, 0, "left behind in `{table}`");
    }
    for (table, rows) in store.rows_of(household(2)).await.unwrap() {
        assert_ne!(rows, 0, "nothing was in `{table}`, so this test shows nothing about it");
    }
    assert!(store.delete_household(household(1)).await.is_err());
    // The id can be given again, and begins from nothing.
    furnish(&store, 1).await;
    assert_eq!(store.latest_sequence(household(1)).await.unwrap(), 2);
}

pub(crate) async fn changes_are_made_together_or_not_at_all(store: Store) {
    let home = household(1);
    let create = Change::CreateHousehold { id: home, name: "Home".into(), at: at(0) };
    let lead = Change::SetMember {
        household: home,
        caretaker: "lena".into(),
        role: "owner".into(),
        until: None,
        at: at(0),
    };
    let append = Change::Append { household: home, events: vec![event(1, &["pip"])] };
    let useless = Change::UseInvitation { household: home, id: "none".into(), at: at(0) };
    let all = vec![create.clone(), lead.clone(), append.clone(), useless];
    let refused = store.change(all).await;
    assert!(matches!(refused, Err(StoreError::NotFound { .. })), "{refused:?}");
    assert_eq!(store.households().await.unwrap(), []);
    let made = store.change(vec![create, lead, append.clone(), append]).await.unwrap();
    assert_eq!(made, [mischief_store::Appended::New, mischief_store::Appended::Duplicate]);
    assert_eq!(store.members(home).await.unwrap().len(), 1);
    assert_eq!(store.count(home).await.unwrap(), 1);
}
