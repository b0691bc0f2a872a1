//! Made-up logs of a size and a shape: the same in every run.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::io::{self, Write};

/// 1 January 2016, 18:00 UTC: before this nothing happened.
const BEGIN: i64 = 1_451_671_200;
/// The day on which everything ends, counted from there: 24 November 2026.
const DAYS: usize = 3_980;
/// What happens to an animal in a day.
const A_DAY: usize = 11;
const CARETAKERS: [&str; 3] = ["ada", "ben", "cleo"];
const STEPS: [&str; 7] =
    ["presence", "treat_near", "hand_in_cage", "palm", "touch", "hold_seconds", "lap"];

/// The evening after all of it.
pub(crate) const NOW: &str = "2026-11-25T19:00:00+01:00";

/// A household: how many animals ever lived in it, how many still do, and how much is on record.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) animals: usize,
    pub(crate) present: usize,
    pub(crate) events: usize,
}

/// Writes the log of a household and says how many events it has.
pub(crate) fn write(shape: Shape, mut out: impl Write) -> io::Result<usize> {
    let mut log = Log { out: &mut out, events: 0 };
    log.put(0, json!({"type": "household_set", "set": {"time_zone": "Europe/Berlin"}}))?;
    for name in CARETAKERS {
        let joined = json!({
            "type": "caretaker_joined", "caretaker": name, "name": name, "age_band": "adult",
        });
        log.put(0, joined)?;
    }
    let each = (shape.events.saturating_sub(4) / shape.animals).saturating_sub(2).max(1);
    let days = each / A_DAY + 1;
    for n in 0..shape.animals {
        let stays = n + shape.present >= shape.animals;
        let last = DAYS.saturating_sub(days);
        // Those who left came and went over the years.
        let first = if stays { last } else { n * 7_919 % last.max(1) };
        log.animal(n, first, each)?;
        if !stays {
            let left = json!({"type": "animal_left", "animal": id(n), "reason": "rehomed"});
            log.put((first + days) * 1_440, left)?;
        }
    }
    Ok(log.events)
}

struct Log<'o> {
    out: &'o mut dyn Write,
    events: usize,
}

impl Log<'_> {
    fn put(&mut self, minutes: usize, mut event: Value) -> io::Result<()> {
        let at = time(minutes);
        if let Value::Object(fields) = &mut event {
            let id = format!("01900000-0000-7000-8000-{:012x}", self.events);
            for (name, text) in [("id", id), ("observed_at", at.clone()), ("recorded_at", at)] {
                fields.insert(name.into(), text.into());
            }
            fields.insert("by".into(), "ada".into());
        }
        self.events += 1;
        writeln!(self.out, "{event}")
    }

    /// An animal from its first day on.
    fn animal(&mut self, n: usize, first: usize, events: usize) -> io::Result<()> {
        let begin = first * 1_440;
        let arrived_on: String = time(begin).chars().take(10).collect();
        let registered = json!({
            "type": "animal_registered", "animal": id(n), "name": format!("Pip {n}"),
            "species": "rat", "sex": "female", "origin": "breeder", "arrived_on": arrived_on,
        });
        self.put(begin, registered)?;
        for round in 0..events {
            let minutes = begin + round / A_DAY * 1_440 + round % A_DAY * 20 + 1;
            self.put(minutes, happening(n, round, minutes))?;
        }
        Ok(())
    }
}

fn id(n: usize) -> String {
    format!("animal-{n}")
}

fn time(minutes: usize) -> String {
    let minutes = SignedDuration::from_mins(i64::try_from(minutes).expect("few minutes"));
    (Timestamp::from_second(BEGIN).expect("a time") + minutes).to_string()
}

/// What happens to an animal in a round.
fn happening(n: usize, round: usize, minutes: usize) -> Value {
    let (day, part) = (round / A_DAY, round % A_DAY);
    let chance = (n * 7_919 + round * 104_729) % 97;
    match part {
        0 => json!({
            "type": "settle_check", "animal": id(n),
            "signs": ["eats_normally", "rests_in_open", "out_with_person", "calm_at_entry"],
        }),
        1 => json!({"type": "weight", "animal": id(n), "grams": 300 + (day + n) % 9}),
        2 => json!({"type": "health_check", "animals": [id(n)]}),
        3 if chance < 12 => {
            json!({"type": "note", "animal": id(n), "text": "Slept in the new hammock."})
        }
        _ => {
            let step = STEPS[(day / 6).min(STEPS.len() - 1)];
            json!({
                "type": "session", "animal": id(n), "caretaker": CARETAKERS[part % 3],
                "step": step, "ended_at": time(minutes + 5), "trials": trials(step, chance),
                "ended_by": "plan",
            })
        }
    }
}

/// Three to five trials: three in four go well, one in twelve frightens.
fn trials(step: &str, chance: usize) -> Vec<Value> {
    let trial = |n: usize| {
        let behaviours = match (chance + n) % 12 {
            0 => ["moves_away", "freezes"],
            1 | 2 => ["sniffs_hand", "still"],
            _ => ["explores", "takes_treat"],
        };
        match step {
            "presence" | "lap" => json!({"dose": 5, "behaviours": behaviours}),
            "hold_seconds" => json!({"dose": 1 + n, "lasted_s": 1 + n, "behaviours": behaviours}),
            _ => json!({"behaviours": behaviours}),
        }
    };
    (0..3 + chance % 3).map(trial).collect()
}
