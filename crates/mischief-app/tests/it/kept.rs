//! A log that is kept between questions answers as one that is read anew.

use crate::home::Home;
use crate::moving::{check, histories, import_new, lines};
use mischief_app::App;
use mischief_app::command::Acting;
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::Event;
use mischief_core::ids::AnimalId;
use mischief_core::log::part::is_wide;
use mischief_core::rulebook::Rulebook;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::io::Cursor;

/// What the household would be told today.
fn told(situation: &Situation) -> String {
    let view = situation.view();
    let caretakers = ["lena", "mo", "nele"].map(histories::caretaker_id);
    format!("{:#?}", caretakers.map(|caretaker| view.today(&caretaker)))
}

/// What each of them would be told of an animal.
fn told_of(situation: &Situation, animal: &AnimalId) -> String {
    let view = situation.view();
    let caretakers = ["lena", "mo", "nele"].map(histories::caretaker_id);
    format!("{:#?}", caretakers.map(|caretaker| view.recommend(animal, &caretaker, None)))
}

/// Brings in what can be by now, and hands the rest back.
async fn bring(app: &App, acting: &Acting, portion: Vec<Event>, book: &Rulebook) -> Vec<Event> {
    let text = lines(&portion, book);
    let checked = check(app, Some(acting), &text).await;
    if !checked.is_good() {
        return portion;
    }
    let input = Box::new(Cursor::new(text.into_bytes()));
    app.import(acting, &checked, input, &mut |_| ()).await.expect("it was checked");
    Vec::new()
}

#[test]
fn a_kept_log_answers_as_one_that_is_read_anew() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let book = mischief_rulebook::builtin().unwrap().book;
    let mut runner = TestRunner::new(Config { cases: 16, ..Config::default() });
    let portions = prop::collection::vec(any::<prop::sample::Index>(), 1..6);
    let cases = (histories::history_for(&book), portions);
    let result = runner.run(&cases, |(history, cuts)| {
        runtime.block_on(async {
            let home = Home::new().await;
            home.clock.set(history.now.max(home.now()));
            let (first, mut rest): (Vec<_>, Vec<_>) =
                history.events.into_iter().partition(|event| is_wide(&event.what));
            let owner = import_new(&home.app, &lines(&first, &book), "lena").await;
            // Another program at work on the same store.
            let other = home.beside().await;
            let mut left = Vec::new();
            for (turn, cut) in cuts.iter().enumerate() {
                let mut portion = left;
                portion.extend(rest.drain(..cut.index(rest.len() + 1)));
                let by = if turn % 2 == 0 { &other } else { &home.app };
                left = bring(by, &owner, portion, &book).await;
                same(&home, &owner, turn).await?;
            }
            left.append(&mut rest);
            bring(&other, &owner, left, &book).await;
            same(&home, &owner, 0).await
        })
    });
    result.unwrap();
}

/// What the program that keeps its log says is what one says that has just begun.
async fn same(home: &Home, acting: &Acting, turn: usize) -> Result<(), TestCaseError> {
    let fresh = home.beside().await;
    let animal = histories::animal_id(["ada", "bix", "cleo"][turn % 3]);
    let one = Scope::Animals(std::slice::from_ref(&animal));
    let kept = home.app.situation(acting, one).await.unwrap();
    let anew = fresh.situation(acting, one).await.unwrap();
    prop_assert_eq!(told_of(&kept, &animal), told_of(&anew, &animal));
    let fresh = home.beside().await;
    let kept = home.app.situation(acting, Scope::Present).await.unwrap();
    let anew = fresh.situation(acting, Scope::Present).await.unwrap();
    prop_assert_eq!(told(&kept), told(&anew));
    fresh.close().await;
    Ok(())
}
