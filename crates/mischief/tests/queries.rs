//! How often pages ask the database. A binary of its own: it counts what this process asks.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails is meant to stop"
)]

#[path = "it/web/client.rs"]
#[allow(dead_code, reason = "each binary of tests uses a part of it")]
mod client;
#[path = "support/figures.rs"]
mod figures;
#[path = "support/house.rs"]
mod house;
#[path = "support/households.rs"]
mod households;
#[path = "support/places.rs"]
mod places;

use client::Client;
use house::House;
use mischief_app::command::Acting;
use places::{Parts, places};
use std::fmt::Debug;
use std::sync::Mutex;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// The most that a page may ask.
const MOST: usize = 6;

/// What was asked, by the first words of each query.
static ASKED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Hears of every query, whoever asks it.
struct Ear;

impl Subscriber for Ear {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        about.target() == "sqlx::query"
    }

    fn event(&self, event: &Event<'_>) {
        let mut words = Words::default();
        event.record(&mut words);
        // What only frames a query asks for nothing.
        let frames = ["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA"];
        if !frames.iter().any(|frame| words.0.starts_with(frame)) {
            ASKED.lock().expect("nobody panicked").push(words.0);
        }
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Words(String);

impl Visit for Words {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" if self.0.is_empty() => self.0 = value.to_owned(),
            // The whole of it, where the first words are not all.
            "db.statement" if !value.trim().is_empty() => {
                self.0 = value.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            _ => {}
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

/// What each page of a household asks.
fn asked_by(make: fn(&House) -> (Acting, Parts)) -> Vec<(String, Vec<String>)> {
    let house = House::new();
    let (owner, parts) = make(&house);
    let places = places(&house, &owner, &parts);
    let mut client = Client::at(&house.address);
    client.keep("mischief_device", &house.device_of(&owner));
    // The first time a device is seen this is written down, and connections are made.
    client.get(&places[1]);
    let asked = places.into_iter().map(|place| {
        ASKED.lock().expect("nobody panicked").clear();
        let answer = client.get(&place);
        assert!(answer.status < 400, "{place}: {}", answer.status);
        let asked = std::mem::take(&mut *ASKED.lock().expect("nobody panicked"));
        (place, asked)
    });
    asked.collect()
}

#[test]
fn pages_ask_few_queries() {
    tracing::subscriber::set_global_default(Ear).expect("nobody listens yet");
    let pages = [asked_by(households::lived_in), asked_by(households::large)].concat();
    assert!(pages.iter().any(|(_, asked)| asked.len() > 2), "the queries are heard");
    let most = pages.iter().map(|(_, asked)| asked.len()).max().unwrap_or_default();
    figures::keep("pages/queries", most as u64);
    println!("at most {most} queries a page, of {} pages", pages.len());
    let over = pages.iter().filter(|(_, asked)| asked.len() > MOST);
    let told: Vec<String> = over
        .map(|(place, asked)| format!("{place}: {}\n  {}", asked.len(), asked.join("\n  ")))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
