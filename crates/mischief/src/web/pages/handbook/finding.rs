//! Looking for something in the handbook.

use super::parts::{Block, Chapter};

/// How many places are shown.
const MOST: usize = 40;
/// How much of a text is shown, in letters.
const SHOWN: usize = 160;

/// A place where something was found.
pub(crate) struct Found {
    pub(crate) link: String,
    pub(crate) title: String,
    pub(crate) chapter: String,
    pub(crate) text: String,
}

/// The parts in which every word of a query occurs: first those that have it in their title.
pub(crate) fn find(chapters: &[Chapter], query: &str) -> Vec<Found> {
    let wanted: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let has = |text: &str| {
        let text = text.to_lowercase();
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let mut found: Vec<(u8, Found)> = Vec::new();
    for chapter in chapters {
        for part in &chapter.parts {
            let texts: Vec<String> = part.blocks.iter().map(Block::words).collect();
            let rank = if has(&part.title) {
                0
            } else if has(&format!("{} {}", part.title, texts.join(" "))) {
                1
            } else {
                continue;
            };
            let best = texts.iter().find(|text| has(text));
            let best = best.or_else(|| texts.iter().find(|text| !text.is_empty()));
            found.push((
                rank,
                Found {
                    link: chapter.at(part),
                    title: part.title.clone(),
                    chapter: chapter.title.clone(),
                    text: short(best.map_or("", String::as_str)),
                },
            ));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, found)| found).take(MOST).collect()
}

fn short(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.trim().to_owned();
    }
    let cut: String = text.trim().chars().take(SHOWN).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
