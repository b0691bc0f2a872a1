//! The interface for programs: what it answers, whom it lets in, and that its description is true.

mod described;
mod story;

use super::House;
use super::client::{Answer, Client};
use mischief_app::command::{Acting, TokenWish};
use mischief_app::role::Scope;
use serde_json::Value;

/// A program with a token.
struct Program {
    client: Client,
    token: String,
    home: String,
}

impl Program {
    fn new(house: &House, who: &Acting, scope: Scope) -> Self {
        let wish = TokenWish { name: "a test".into(), scope, days: 30 };
        let token = house.runtime.block_on(house.app.new_token(who, wish)).expect("a token");
        let home = format!("/api/v1/households/{}", who.household);
        Self { client: house.client(), token: token.secret.reveal().to_owned(), home }
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> Answer {
        let shown = format!("Bearer {}", self.token);
        let mut headers = vec![("authorization", shown.as_str())];
        if body.is_some() {
            headers.push(("content-type", "application/json"));
        }
        self.client.send(method, path, &headers, body)
    }

    /// Asks below the household.
    fn get(&mut self, below: &str) -> Answer {
        let path = format!("{}{below}", self.home);
        self.send("GET", &path, None)
    }

    fn post(&mut self, below: &str, body: &str) -> Answer {
        let path = format!("{}{below}", self.home);
        self.send("POST", &path, Some(body))
    }
}

fn code(answer: &Answer) -> String {
    let json = answer.json();
    assert!(json["error"]["message"].as_str().is_some_and(|told| told.len() > 10), "{json}");
    assert!(json["error"]["path"].is_string(), "{json}");
    json["error"]["code"].as_str().expect("a code").to_owned()
}

/// An event in its written form.
fn weight(id: u32, animal: &str, by: &str, grams: u32) -> Value {
    serde_json::json!({
        "v": 1,
        "id": format!("0198c0de-0000-7000-8000-{id:012}"),
        "type": "weight",
        "observed_at": "2026-11-24T18:30:00+01:00",
        "by": by,
        "animal": animal,
        "grams": grams,
    })
}
