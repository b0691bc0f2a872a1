//! Who comes in, how, and for how long.

use crate::home::{Home, named};
use jiff::SignedDuration;
use mischief_app::command::{FirstRun, TokenWish};
use mischief_app::error::AppError;
use mischief_app::role::{Act, Role, Scope};
use mischief_app::secret::Secret;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const PASSWORD: &str = "two rats and a spoon";

fn password() -> Secret {
    Secret::given(PASSWORD)
}

fn wrong() -> Secret {
    Secret::given("two rats and a fork")
}

#[tokio::test]
async fn somebody_signs_in_and_stays_signed_in_while_they_come_back() {
    let home = Home::new().await;
    let person = home.app.new_person("Lena", password()).await.unwrap();
    let phone = home.app.sign_in(" lena ", password(), None, "Phone").await.unwrap();
    assert_eq!(phone.person, person, "the case of a name does not matter");
    for _ in 0..5 {
        home.wait(DAY * 80);
        assert_eq!(home.app.signed_in(&phone.secret).await.unwrap(), person);
    }
    home.wait(DAY * 91);
    let gone = home.app.signed_in(&phone.secret).await;
    assert!(matches!(gone, Err(AppError::SignedOut)), "not used for 90 days");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_sound_the_same() {
    let home = Home::new().await;
    home.app.new_person("lena", password()).await.unwrap();
    let errors = [
        home.app.sign_in("lena", wrong(), None, "").await.unwrap_err(),
        home.app.sign_in("nobody", password(), None, "").await.unwrap_err(),
        home.app.sign_in("", password(), None, "").await.unwrap_err(),
    ];
    for error in errors {
        assert!(matches!(error, AppError::SignIn), "{error}");
        assert!(!format!("{error:?} {error}").contains("two rats"), "nothing secret is told");
    }
}

#[tokio::test]
async fn who_guesses_must_wait_longer_and_longer_and_whoever_knows_gets_in_after() {
    let home = Home::new().await;
    home.app.new_person("lena", password()).await.unwrap();
    for _ in 0..5 {
        let error = home.app.sign_in("lena", wrong(), None, "").await.unwrap_err();
        assert!(matches!(error, AppError::SignIn));
    }
    let mut waits = Vec::new();
    for _ in 0..4 {
        let error = home.app.sign_in("lena", password(), None, "").await.unwrap_err();
        let AppError::SlowDown { until, .. } = error else { panic!("{error}") };
        waits.push(until.duration_since(home.now()).as_secs());
        home.clock.set(until);
        let error = home.app.sign_in("lena", wrong(), None, "").await.unwrap_err();
        assert!(matches!(error, AppError::SignIn), "after the wait one may try");
    }
    assert_eq!(waits, [1, 2, 4, 8]);
    home.wait(SignedDuration::from_mins(15));
    home.app.sign_in("lena", password(), None, "").await.unwrap();
    let error = home.app.sign_in("lena", wrong(), None, "").await.unwrap_err();
    assert!(matches!(error, AppError::SignIn), "it counts from nothing again");
}

#[tokio::test]
async fn one_address_that_tries_many_names_must_wait_and_others_need_not() {
    let home = Home::new().await;
    home.app.new_person("lena", password()).await.unwrap();
    for guess in 0..20 {
        let name = format!("name{guess}");
        let _ = home.app.sign_in(&name, wrong(), Some("192.0.2.7"), "").await.unwrap_err();
    }
    let error = home.app.sign_in("lena", password(), Some("192.0.2.7"), "").await.unwrap_err();
    assert!(matches!(error, AppError::SlowDown { .. }));
    home.app.sign_in("lena", password(), Some("192.0.2.8"), "").await.unwrap();
}

#[tokio::test]
async fn a_clock_that_was_set_back_locks_nobody_out() {
    let home = Home::new().await;
    home.app.new_person("lena", password()).await.unwrap();
    for _ in 0..5 {
        let _ = home.app.sign_in("lena", wrong(), None, "").await.unwrap_err();
    }
    home.wait(-DAY);
    home.app.sign_in("lena", password(), None, "").await.unwrap();
}

#[tokio::test]
async fn a_person_sees_their_devices_and_ends_them() {
    let home = Home::new().await;
    let person = home.app.new_person("lena", password()).await.unwrap();
    let phone = home.app.sign_in("lena", password(), None, "Phone").await.unwrap().secret;
    home.wait(SignedDuration::from_hours(2));
    let desk = home.app.sign_in("lena", password(), None, "Desk").await.unwrap().secret;
    let devices = home.app.devices(&person, Some(&desk)).await.unwrap();
    let seen: Vec<_> = devices.iter().map(|d| (d.label.as_str(), d.is_this)).collect();
    assert_eq!(seen, [("Desk", true), ("Phone", false)]);
    home.app.end_device(&person, &devices[1].id).await.unwrap();
    assert!(home.app.signed_in(&phone).await.is_err());
    assert!(home.app.signed_in(&desk).await.is_ok());
    home.app.sign_out(&desk).await.unwrap();
    assert!(home.app.signed_in(&desk).await.is_err());
    assert!(home.app.devices(&person, None).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_new_password_signs_out_everywhere_else() {
    let home = Home::new().await;
    let person = home.app.new_person("lena", password()).await.unwrap();
    let phone = home.app.sign_in("lena", password(), None, "Phone").await.unwrap().secret;
    let desk = home.app.sign_in("lena", password(), None, "Desk").await.unwrap().secret;
    let new = || Secret::given("three mice in a cup");
    let refused = home.app.change_password(&person, wrong(), new(), Some(&desk)).await;
    assert!(matches!(refused, Err(AppError::SignIn)));
    home.app.change_password(&person, password(), new(), Some(&desk)).await.unwrap();
    assert!(home.app.signed_in(&phone).await.is_err());
    assert!(home.app.signed_in(&desk).await.is_ok());
    assert!(home.app.sign_in("lena", password(), None, "").await.is_err());
    home.app.sign_in("lena", new(), None, "").await.unwrap();
}

#[tokio::test]
async fn two_people_can_not_have_one_name() {
    let home = Home::new().await;
    home.app.new_person("lena", password()).await.unwrap();
    let again = home.app.new_person("LENA", password()).await;
    assert!(matches!(again, Err(AppError::NameTaken(_))));
}

#[tokio::test]
async fn the_first_person_needs_the_secret_of_the_first_start_and_comes_once() {
    let home = Home::new().await;
    assert!(home.app.is_first_run().await.unwrap());
    let (right, secret) = FirstRun::new().unwrap();
    let stranger = Secret::random().unwrap();
    let refused = home.app.first_person(&right, &stranger, "eve", password()).await;
    assert!(matches!(refused, Err(AppError::NotFirst)));
    let short = home.app.first_person(&right, &secret, "lena", Secret::given("short")).await;
    assert!(short.is_err());
    home.app.first_person(&right, &secret, "lena", password()).await.unwrap();
    let again = home.app.first_person(&right, &secret, "eve", password()).await;
    assert!(matches!(again, Err(AppError::NotFirst)), "a mistake does not use it up, success does");
    assert!(!home.app.is_first_run().await.unwrap());
}

#[tokio::test]
async fn whoever_is_invited_becomes_a_caretaker_and_the_invitation_is_used_up() {
    let home = Home::new().await;
    let invited = home.app.invite(&home.lena, Role::Carer, None).await.unwrap();
    let (shown, household) = home.app.invitation(&invited.secret).await.unwrap();
    assert_eq!((shown.role, household.as_str()), (Role::Carer, "Rattery"));
    let ben = home.app.new_person("ben", password()).await.unwrap();
    let acting = home.app.accept_invitation(&invited.secret, &ben, named("Ben")).await.unwrap();
    assert_eq!(acting.role, Role::Carer);
    let theirs = home.app.households_of(&ben).await.unwrap();
    assert_eq!(theirs, [("Rattery".to_owned(), acting.clone())]);
    let names = home.app.caretaker_names(home.lena.household).await.unwrap();
    assert_eq!(names.get(&acting.caretaker).map(String::as_str), Some("Ben"));
    let eve = home.app.new_person("eve", password()).await.unwrap();
    let again = home.app.accept_invitation(&invited.secret, &eve, named("Eve")).await;
    assert!(matches!(again, Err(AppError::BadInvitation)));
}

#[tokio::test]
async fn an_invitation_to_be_somebody_known_makes_nobody_new() {
    let home = Home::new().await;
    let caretaker = home.lena.caretaker.clone();
    let invited = home.app.invite(&home.lena, Role::Owner, Some(&caretaker)).await.unwrap();
    let lena = home.app.new_person("lena", password()).await.unwrap();
    let acting = home.app.accept_invitation(&invited.secret, &lena, named("?")).await.unwrap();
    assert_eq!(acting, home.lena);
    let names = home.app.caretaker_names(home.lena.household).await.unwrap();
    assert_eq!(names.len(), 1);
    assert_eq!(names.get(&caretaker).map(String::as_str), Some("Lena"));
}

#[tokio::test]
async fn an_invitation_ends_by_itself_by_being_taken_back_and_with_its_maker() {
    let home = Home::new().await;
    let old = home.app.invite(&home.lena, Role::Viewer, None).await.unwrap();
    home.wait(DAY * 7);
    assert!(home.app.invitation(&old.secret).await.is_err());
    let back = home.app.invite(&home.lena, Role::Viewer, None).await.unwrap();
    home.app.take_invitation_back(&home.lena, &back.id).await.unwrap();
    assert!(home.app.invitation(&back.secret).await.is_err());
    let orphan = home.app.invite(&home.lena, Role::Owner, None).await.unwrap();
    let ben = "ben".parse::<String>().unwrap();
    let ben = mischief_core::ids::CaretakerId::parse(&ben).unwrap();
    home.app.add_caretaker(&home.lena, &ben, named("Ben"), Role::Owner).await.unwrap();
    home.app.set_role(&home.lena, &home.lena.caretaker, Role::Carer).await.unwrap();
    assert!(home.app.invitation(&orphan.secret).await.is_err(), "Lena may not invite any more");
}

#[tokio::test]
async fn a_sitter_comes_until_a_day_and_no_longer() {
    let home = Home::new().await;
    let until = home.now() + DAY * 3;
    let invited = home.app.invite(&home.lena, Role::Sitter { until }, None).await.unwrap();
    let ben = home.app.new_person("ben", password()).await.unwrap();
    home.app.accept_invitation(&invited.secret, &ben, named("Ben")).await.unwrap();
    let acting = home.app.act_as_person(&ben, home.lena.household).await.unwrap();
    assert!(acting.may(Act::RecordCare, home.now()).is_ok());
    home.wait(DAY * 3);
    assert!(acting.may(Act::Look, home.now()).is_err());
}

fn wish(scope: Scope) -> TokenWish {
    TokenWish { name: "Scale".into(), scope, days: 30 }
}

#[tokio::test]
async fn a_token_reaches_as_far_as_it_was_made_for() {
    let home = Home::new().await;
    let made = home.app.new_token(&home.lena, wish(Scope::Record)).await.unwrap();
    let acting = home.app.act_by_token(&made.secret).await.unwrap();
    assert_eq!(acting.caretaker, home.lena.caretaker);
    assert!(acting.may(Act::RecordCare, home.now()).is_ok());
    let refused = acting.may(Act::ManageAnimals, home.now());
    assert!(matches!(refused, Err(AppError::BeyondScope { scope: Scope::Record, .. })));
    let manage = home.app.new_token(&home.lena, wish(Scope::Manage)).await.unwrap();
    let acting = home.app.act_by_token(&manage.secret).await.unwrap();
    assert!(home.app.new_token(&acting, wish(Scope::Read)).await.is_err(), "none makes another");
    assert!(home.app.invite(&acting, Role::Owner, None).await.is_err());
}

#[tokio::test]
async fn a_token_ends_when_it_is_revoked_when_its_time_is_over_and_with_its_caretaker() {
    let home = Home::new().await;
    let gone = |result: Result<_, AppError>| matches!(result, Err(AppError::BadToken));
    let revoked = home.app.new_token(&home.lena, wish(Scope::Read)).await.unwrap();
    home.app.revoke_token(&home.lena, &revoked.id).await.unwrap();
    assert!(gone(home.app.act_by_token(&revoked.secret).await));
    assert!(home.app.revoke_token(&home.lena, &revoked.id).await.is_err());
    let old = home.app.new_token(&home.lena, wish(Scope::Read)).await.unwrap();
    home.wait(DAY * 30);
    assert!(gone(home.app.act_by_token(&old.secret).await));
    assert!(gone(home.app.act_by_token(&Secret::given("mischief_0")).await));

    let ben = mischief_core::ids::CaretakerId::parse("ben").unwrap();
    home.app.add_caretaker(&home.lena, &ben, named("Ben"), Role::Owner).await.unwrap();
    let acting = home.app.act_as(home.lena.household, &ben).await.unwrap();
    let bens = home.app.new_token(&acting, wish(Scope::Manage)).await.unwrap();
    assert!(home.app.act_by_token(&bens.secret).await.is_ok());
    home.app.caretaker_leaves(&home.lena, &ben).await.unwrap();
    assert!(gone(home.app.act_by_token(&bens.secret).await));
}

#[tokio::test]
async fn the_list_of_tokens_tells_when_each_was_used_and_no_secret() {
    let home = Home::new().await;
    let made = home.app.new_token(&home.lena, wish(Scope::Read)).await.unwrap();
    assert_eq!(home.app.tokens(&home.lena).await.unwrap()[0].last_used_at, None);
    home.wait(DAY);
    home.app.act_by_token(&made.secret).await.unwrap();
    let tokens = home.app.tokens(&home.lena).await.unwrap();
    assert_eq!(tokens[0].last_used_at, Some(home.now()));
    assert!(tokens[0].is_good(home.now()));
    assert!(!format!("{tokens:?} {made:?}").contains(made.secret.reveal()));
}

#[tokio::test]
async fn only_owners_hand_out_keys() {
    let home = Home::new().await;
    let ben = mischief_core::ids::CaretakerId::parse("ben").unwrap();
    home.app.add_caretaker(&home.lena, &ben, named("Ben"), Role::Carer).await.unwrap();
    let acting = home.app.act_as(home.lena.household, &ben).await.unwrap();
    assert!(home.app.new_token(&acting, wish(Scope::Read)).await.is_err());
    assert!(home.app.tokens(&acting).await.is_err());
    assert!(home.app.invite(&acting, Role::Viewer, None).await.is_err());
    assert!(home.app.invitations(&acting).await.is_err());
}
