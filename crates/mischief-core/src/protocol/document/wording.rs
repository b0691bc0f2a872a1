//! How mistakes are put into words: what somebody wrote, what they may have meant, how it is written.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// How a key is written, for help.
pub(super) fn example(key: &str) -> &'static str {
    match key {
        "id" => "`id = \"bruno_lap\"`",
        "kind" => "`kind = \"trust\"`",
        "species" => "`species = \"rat\"`",
        "revision" => "`revision = 1`",
        "date" => "`date = 2026-11-22`",
        "new_caretaker" => {
            "`new_caretaker = { steps_back = 3, not_below = \"treat_near\", \
             evidence = \"design_default\", sources = [\"D\"] }`"
        }
        "steps_back" => "`steps_back = 3`",
        "not_below" => "`not_below = \"treat_near\"`",
        "goals" => "`goals = { calm_care = \"stroke\", hand_tame = \"hold\", cuddly = \"hold\" }`",
        "calm_care" => "`calm_care = \"stroke\"`",
        "hand_tame" => "`hand_tame = \"hold\"`",
        "cuddly" => "`cuddly = \"hold\"`",
        "cuddly_branch" => "`cuddly_branch = \"lap\"`",
        "step" => "`[[step]]` and below it `id = \"presence\"`",
        "branch" => "`[[branch]]` and below it `id = \"lap\"`",
        "source" => "`[[source]]` and below it `id = \"bruno_diary\"`",
        "plain" => "`plain = \"What this protocol is for, in a sentence or two.\"`",
        "contact" => "`contact = \"touch\"`",
        "dose" => "`dose = { unit = \"s\", start = 2, goal = 5 }`",
        "unit" => "`unit = \"s\"`",
        "start" => "`start = 2`",
        "goal" => "`goal = 5`",
        "most" => "`most = 10`",
        "exposure" => "`exposure = \"hold\"`",
        "trials" => "`trials = 4`",
        "together" => "`together = true`",
        "sign" => "`sign = \"takes_treat\"`",
        "buttons" => {
            "`buttons = [\"takes_treat\", \"approaches\", \"still\", \"moves_away\", \
             \"freezes\", \"bolts\"]`"
        }
        "evidence" => "`evidence = \"community\"`",
        "sources" => "`sources = [\"G\"]`",
        "claims" => {
            "`claims = [ { id = \"nape_last\", evidence = \"community\", sources = [\"G\"] } ]`"
        }
        "doubts" => "`doubts = [ { id = \"towel\", for = [\"G\"], against = [\"D\"] } ]`",
        "for" => "`for = [\"G\"]`",
        "against" => "`against = [\"D\"]`",
        "opens_at" => "`opens_at = \"step_on\"`",
        "after" => "`after = \"lap\"`",
        "title" => "`title = \"Stroke the cheek\"`",
        "do" => "`do = [\"Sit down beside the cage.\", \"Wait.\"]`",
        "url" => "`url = \"https://example.org/\"`",
        "text" => "`text = \"What is claimed, in one plain sentence.\"`",
        _ => "`key = [\"One sentence a line.\"]`",
    }
}

/// What somebody wrote, in backticks; shortened, and without characters that can't be shown.
pub(super) fn quoted(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String =
        text.chars().take(SHOWN).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// Words in backticks, with commas and an `and`.
pub(super) fn listed<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} and {last}", before.join(", "))
        }
        _ => words.concat(),
    }
}

/// The word that was most likely meant, where one is near enough.
pub(super) fn nearest<'w>(text: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    // No word of ours is longer; so the reckoning stays small whatever is written.
    const LENGTH_MAX: usize = 64;
    if text.len() > LENGTH_MAX {
        return None;
    }
    let allowed = ((text.chars().count() + 1) / 3).max(1);
    let by_distance = words.into_iter().map(|word| (distance(text, word), word));
    by_distance.filter(|(far, _)| *far <= allowed).min_by_key(|(far, _)| *far).map(|(_, word)| word)
}

/// How many letters must be added, left out or changed to make one word of the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (at, a) in from.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        let cells = row.iter_mut();
        for (cell, b) in cells.zip(core::iter::once(None).chain(to.chars().map(Some))) {
            let above = *cell;
            *cell = match b {
                None => left,
                Some(b) => (diagonal + usize::from(a != b)).min(above + 1).min(left + 1),
            };
            diagonal = above;
            left = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}
