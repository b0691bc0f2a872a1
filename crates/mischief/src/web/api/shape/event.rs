//! The shapes of events, and of what becomes of them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// An event in its written form. Which further fields it has depends on its type.
#[derive(Debug, Serialize, ToSchema)]
pub struct Event {
    /// The version of the form: 1.
    pub v: Option<u32>,
    /// A UUID, made by whoever records it.
    pub id: String,
    /// What it is.
    #[schema(example = "weight")]
    pub r#type: String,
    /// When it happened, or began: RFC 3339 with its offset.
    #[schema(example = "2026-11-24T19:00:00+01:00")]
    pub observed_at: String,
    /// When a store first accepted it; only in answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<String>,
    /// Who recorded it.
    pub by: String,
    /// What belongs to its type.
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// Events to be taken in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum NewEvents {
    /// Several, all or none.
    Several {
        /// In any order.
        events: Vec<Event>,
    },
    /// One, as the line protocol has it.
    One {
        /// It.
        event: Event,
    },
    /// One by itself.
    Bare(Event),
}

/// What became of events that were sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recorded {
    /// Always true: what is answered so is on disk.
    pub ok: bool,
    /// Of several: how many were new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<usize>,
    /// Of several: how many were there already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicates: Option<usize>,
    /// Of one: there, and true, where it was there already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate: Option<bool>,
    /// What comes next for each animal that the events are about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Vec<Next>>,
}

/// What comes next for an animal, in a line.
#[derive(Debug, Serialize, ToSchema)]
pub struct Next {
    /// Which.
    pub animal: String,
    /// Its name.
    pub name: String,
    /// The step that is offered.
    pub step: String,
    /// The step's title.
    pub title: String,
    /// `stop`, `wait`, `go` or `complete`.
    pub verdict: String,
    /// What to do, in a line.
    pub what: String,
    /// Why, in a line.
    pub why: String,
}

/// Why an event is taken back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// Why, in a few words.
    #[schema(example = "that was Kit, not Pip")]
    pub reason: String,
}

/// That an event is taken back.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenBack {
    /// Always true.
    pub ok: bool,
    /// The id of the event that takes it back.
    pub event: String,
}

/// What came into the log since somebody last asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct Since {
    /// In the order in which they came.
    pub events: Vec<Event>,
    /// What to ask with next.
    pub since: i64,
    /// Whether there is more already.
    pub more: bool,
}

/// What happened to an animal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Past {
    /// Newest first.
    pub events: Vec<Event>,
    /// What to ask with for the next page; null where this is the last.
    pub before: Option<String>,
}
