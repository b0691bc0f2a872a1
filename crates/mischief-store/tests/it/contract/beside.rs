//! What stands beside the log of a household.

use crate::support::{at, event, event_id, household};
use mischief_store::{
    Appended, AuditEntry, Draft, HouseholdId, Invitation, Photo, PhotoContent, ProtocolText, Store,
    StoreError, Token,
};

async fn home(store: &Store) -> HouseholdId {
    store.create_household(household(1), "Home", at(0)).await.unwrap();
    household(1)
}

pub(crate) async fn members_have_roles(store: Store) {
    let home = home(&store).await;
    store.set_member(home, "lena", "owner", None, at(1)).await.unwrap();
    store.set_member(home, "Ben", "sitter", Some("2026-02-01T18:00:00Z"), at(2)).await.unwrap();
    store.set_member(home, "Ben", "carer", None, at(3)).await.unwrap();
    let ben = store.member(home, "Ben").await.unwrap().unwrap();
    assert_eq!((ben.role.as_str(), &ben.until, ben.created_at), ("carer", &None, at(2)));
    store.end_member(home, "Ben", at(4)).await.unwrap();
    assert!(matches!(store.end_member(home, "Ben", at(5)).await, Err(StoreError::NotFound { .. })));
    let members = store.members(home).await.unwrap();
    let ends: Vec<_> = members.iter().map(|m| (m.caretaker.as_str(), m.ended_at)).collect();
    assert_eq!(ends, [("lena", None), ("Ben", Some(at(4)))]);
    store.set_member(home, "Ben", "sitter", Some("later"), at(6)).await.unwrap();
    let ben = store.member(home, "Ben").await.unwrap().unwrap();
    assert_eq!((ben.until.as_deref(), ben.ended_at), (Some("later"), None), "it begins again");
    assert_eq!(store.member(home, "ben").await.unwrap(), None);
    let nowhere = store.set_member(household(2), "lena", "owner", None, at(1)).await;
    assert!(matches!(nowhere, Err(StoreError::NotFound { .. })), "{nowhere:?}");
}

pub(crate) async fn tokens_open_one_household(store: Store) {
    let home = home(&store).await;
    let token = Token {
        household: home,
        id: "t1".into(),
        caretaker: "lena".into(),
        name: "kitchen scale".into(),
        scope: "record".into(),
        hash: vec![0, 255, 7],
        created_at: at(1),
        expires_at: at(100),
        last_used_at: None,
        revoked_at: None,
    };
    store.add_token(token.clone()).await.unwrap();
    assert_eq!(store.token_by_hash(&[0, 255, 7]).await.unwrap(), Some(token.clone()));
    assert_eq!(store.token_by_hash(&[0]).await.unwrap(), None);
    let same = store.add_token(Token { id: "t2".into(), ..token.clone() }).await;
    assert!(matches!(same, Err(StoreError::Exists { .. })), "one secret opens one household");
    store.token_used(home, "t1", at(5)).await.unwrap();
    store.revoke_token(home, "t1", at(6)).await.unwrap();
    assert!(store.revoke_token(home, "t1", at(7)).await.is_err());
    let expected = Token { last_used_at: Some(at(5)), revoked_at: Some(at(6)), ..token };
    assert_eq!(store.tokens(home).await.unwrap(), [expected]);
}

pub(crate) async fn an_invitation_is_used_once(store: Store) {
    let home = home(&store).await;
    let invitation = Invitation {
        household: home,
        id: "i1".into(),
        role: "sitter".into(),
        until: Some("2026-02-01T18:00:00Z".into()),
        caretaker: Some("ben".into()),
        hash: vec![1],
        created_by: "lena".into(),
        created_at: at(0),
        expires_at: at(10),
        used_at: None,
    };
    store.add_invitation(invitation.clone()).await.unwrap();
    let other = Invitation { id: "i2".into(), hash: vec![2], ..invitation.clone() };
    store.add_invitation(other).await.unwrap();
    assert_eq!(store.invitation_by_hash(&[1]).await.unwrap(), Some(invitation));
    let late = store.use_invitation(home, "i2", at(10)).await;
    assert!(matches!(late, Err(StoreError::NotFound { .. })), "it ran out: {late:?}");
    store.use_invitation(home, "i1", at(9)).await.unwrap();
    assert!(store.use_invitation(home, "i1", at(9)).await.is_err());
    store.remove_invitation(home, "i2").await.unwrap();
    assert!(store.remove_invitation(home, "i2").await.is_err());
    let left = store.invitations(home).await.unwrap();
    assert_eq!(left.iter().map(|i| i.used_at).collect::<Vec<_>>(), [Some(at(9))]);
}

fn draft(id: &str, body: &str, time: i64) -> Draft {
    let (household, caretaker) = (household(1), "lena".into());
    Draft { household, id: id.into(), caretaker, body: body.into(), updated_at: at(time) }
}

pub(crate) async fn drafts_are_kept_replaced_and_dropped(store: Store) {
    let home = home(&store).await;
    store.put_draft(draft("b", "{}", 5)).await.unwrap();
    store.put_draft(draft("a", "{}", 7)).await.unwrap();
    store.put_draft(draft("b", r#"{"trials":[]}"#, 9)).await.unwrap();
    let expected = [draft("a", "{}", 7), draft("b", r#"{"trials":[]}"#, 9)];
    assert_eq!(store.drafts(home).await.unwrap(), expected);
    assert_eq!(store.draft(home, "a").await.unwrap(), Some(draft("a", "{}", 7)));
    store.remove_draft(home, "a").await.unwrap();
    store.remove_draft(home, "a").await.unwrap();
    assert_eq!(store.draft(home, "a").await.unwrap(), None);
    let nowhere = Draft { household: household(2), ..draft("a", "{}", 1) };
    assert!(matches!(store.put_draft(nowhere).await, Err(StoreError::NotFound { .. })));
}

pub(crate) async fn a_draft_becomes_events_at_once(store: Store) {
    let home = home(&store).await;
    store.put_draft(draft("a", "{}", 1)).await.unwrap();
    store.append(home, vec![event(1, &[])]).await.unwrap();
    let mut other = event(1, &[]);
    other.body = "{}".into();
    let refused = store.finish_draft(home, "a", vec![event(2, &[]), other]).await;
    assert_eq!(refused, Err(StoreError::Conflict(event_id(1))));
    assert_eq!(store.drafts(home).await.unwrap().len(), 1, "it is still there to be put right");
    assert_eq!(store.count(home).await.unwrap(), 1);
    let became = store.finish_draft(home, "a", vec![event(2, &["pip"])]).await.unwrap();
    assert_eq!(became, [Appended::New]);
    assert_eq!(store.drafts(home).await.unwrap(), []);
    let again = store.finish_draft(home, "a", vec![event(2, &["pip"])]).await.unwrap();
    assert_eq!(again, [Appended::Duplicate]);
}

pub(crate) async fn photos_come_back_whole_and_go_for_good(store: Store) {
    let home = home(&store).await;
    let content = |size: usize| PhotoContent {
        small: (0..=255).collect(),
        large: (0..=255).cycle().take(size).collect(),
    };
    let photo = |id: &str, animal: &str, added: i64| Photo {
        household: home,
        id: id.into(),
        animal: animal.into(),
        caretaker: "lena".into(),
        added_at: at(added),
        chosen_at: at(added),
        width: 1600,
        height: 1200,
    };
    for (id, animal, added) in [("p1", "pip", 1), ("p2", "pip", 2), ("n1", "nutmeg", 3)] {
        store.add_photo(photo(id, animal, added), content(700_000)).await.unwrap();
    }
    let same = store.add_photo(photo("p1", "pip", 4), content(1)).await;
    assert!(matches!(same, Err(StoreError::Exists { .. })), "{same:?}");
    let of_pip = store.photos(home, "pip").await.unwrap();
    assert_eq!(of_pip, [photo("p1", "pip", 1), photo("p2", "pip", 2)]);
    assert_eq!(store.photo(home, "n1").await.unwrap(), Some(photo("n1", "nutmeg", 3)));
    for large in [true, false] {
        let whole = content(700_000);
        let whole = if large { whole.large } else { whole.small };
        let read = store.photo_content(home, "p1", large).await.unwrap().unwrap();
        assert_eq!(read, &*whole);
        assert_eq!(store.photo_content(household(2), "p1", large).await.unwrap(), None);
    }
    let portraits = |store: Store| async move { store.portraits(home).await.unwrap() };
    assert_eq!(portraits(store.clone()).await["pip"], "p2", "the newest stands for it");
    store.choose_photo(home, "p1", at(9)).await.unwrap();
    assert_eq!(portraits(store.clone()).await["pip"], "p1", "but for one that was chosen");
    assert_eq!(store.count_photos(home).await.unwrap(), 3);
    store.remove_photo(home, "p1").await.unwrap();
    assert_eq!(store.photo_content(home, "p1", true).await.unwrap(), None);
    assert_eq!(portraits(store.clone()).await["pip"], "p2");
    let gone = store.remove_photo(home, "p1").await;
    assert!(matches!(gone, Err(StoreError::NotFound { .. })), "{gone:?}");
    assert!(matches!(
        store.choose_photo(home, "p1", at(9)).await,
        Err(StoreError::NotFound { .. })
    ));
    let nowhere = Photo { household: household(2), ..photo("p3", "pip", 5) };
    let nowhere = store.add_photo(nowhere, content(1)).await;
    assert!(matches!(nowhere, Err(StoreError::NotFound { .. })), "{nowhere:?}");
}

pub(crate) async fn protocols_keep_their_text(store: Store) {
    let home = home(&store).await;
    let text = |protocol: &str, revision, toml: &str| ProtocolText {
        household: home,
        protocol: protocol.into(),
        revision,
        toml: toml.into(),
        added_at: at(1),
    };
    store.add_protocol(text("our.trust", 2, "b = 1")).await.unwrap();
    store.add_protocol(text("our.trust", 1, "a = 1")).await.unwrap();
    store.add_protocol(text("a.trust", 1, "c = 1")).await.unwrap();
    store.add_protocol(text("our.trust", 1, "a = 1")).await.unwrap();
    let other = store.add_protocol(text("our.trust", 1, "a = 2")).await;
    assert!(matches!(other, Err(StoreError::Exists { .. })), "{other:?}");
    let expected =
        [text("a.trust", 1, "c = 1"), text("our.trust", 1, "a = 1"), text("our.trust", 2, "b = 1")];
    assert_eq!(store.protocols(home).await.unwrap(), expected);
}

pub(crate) async fn deeds_are_listed_newest_first(store: Store) {
    let home = home(&store).await;
    let entry = |sequence, detail: &str| AuditEntry {
        household: home,
        sequence,
        at: at(1),
        who: "lena".into(),
        act: "role".into(),
        detail: detail.into(),
    };
    for detail in ["one", "two", "three"] {
        store.add_audit(entry(99, detail)).await.unwrap();
    }
    assert_eq!(store.audit(home, None, 2).await.unwrap(), [entry(3, "three"), entry(2, "two")]);
    assert_eq!(store.audit(home, Some(2), 9).await.unwrap(), [entry(1, "one")]);
}

pub(crate) async fn settings_are_small_texts(store: Store) {
    let home = home(&store).await;
    store.set_setting(home, "b", Some("1")).await.unwrap();
    store.set_setting(home, "a", Some("2")).await.unwrap();
    store.set_setting(home, "b", Some("3")).await.unwrap();
    assert_eq!(store.setting(home, "b").await.unwrap().as_deref(), Some("3"));
    store.set_setting(home, "b", None).await.unwrap();
    store.set_setting(home, "b", None).await.unwrap();
    let all = store.settings(home).await.unwrap();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [("a".into(), "2".into())]);
}
