//! The events of simulated animals, as one household would have written them down.

use mischief_core::event::What;
use mischief_core::event::wire::encode;
use mischief_core::log::Log;
use mischief_core::rulebook::Rulebook;
use serde_json::{Value, json};

/// The events of one simulated animal, one a line, in order. Every simulated animal has the same id
/// and counts its events from one; here it is called `name`, and its events are those of the
/// `number`th animal. The people are the same for all, and told of with the first.
#[must_use]
pub fn lines(log: &Log, book: &Rulebook, name: &str, number: u32) -> String {
    let mut out = String::new();
    for event in log.iter() {
        if number > 0 && matches!(event.what, What::CaretakerJoined { .. }) {
            continue;
        }
        // What was encoded here is JSON.
        let Ok(Value::Object(mut fields)) = serde_json::from_str(&encode(event, book)) else {
            continue;
        };
        let id = event.id.to_text();
        let own = id.split_once('-').map_or("", |(_, own)| own);
        fields.insert("id".into(), json!(format!("{number:08x}-{own}")));
        if let Some(animal) = fields.get_mut("animal") {
            *animal = json!(name);
        }
        if let (What::AnimalRegistered { .. }, Some(called)) = (&event.what, fields.get_mut("name"))
        {
            *called = json!(name);
        }
        out.push_str(&Value::Object(fields).to_string());
        out.push('\n');
    }
    out
}
