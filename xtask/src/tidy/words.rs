//! Rules about words: what is unfinished, and one spelling for all.

use super::{File, Finding};
use std::sync::LazyLock;

/// One a line: how it is not written, and how it is. `*` stands for any ending.
const SPELLING: &str = include_str!("spelling.txt");

static SPELLINGS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| SPELLING.lines().filter_map(|line| line.split_once(' ')).collect());

/// Names that browsers know, and that can't be spelled otherwise.
const NAMES: &[&str] = &["theme-color", "prefers-color-scheme", "block: 'center'"];

/// Comments that say that something is missing.
const UNFINISHED: &[&str] = &["FIXME", "TODO", "XXX"];

pub(super) fn no_unfinished_work(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, text) in prose(file, Texts::Without) {
        if let Some(word) = words(&text).find(|word| UNFINISHED.contains(word)) {
            findings.push(file.finding(
                line,
                format!(
                    "`{word}`: finish it, or say what does \
                not work yet where its users read it; such notes are never come back to"
                ),
            ));
        }
    }
    let code = file.rust.as_ref().map(|rust| rust.code.as_str()).unwrap_or_default();
    for (line, code) in (1..).zip(code.lines()) {
        if code.contains("todo!") || code.contains("unimplemented!") {
            findings.push(file.finding(
                line,
                "finish it: a program that stops half way loses what people told it",
            ));
        }
    }
    findings
}

pub(super) fn spelling(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, text) in prose(file, Texts::With) {
        for word in words(&text) {
            if let Some((_, right)) = SPELLINGS.iter().find(|(wrong, _)| fits(wrong, word)) {
                let right = right.trim_end_matches('*');
                findings.push(file.finding(
                    line,
                    format!(
                        "`{word}` is spelled `{right}…` here: \
                    Oxford spelling throughout, so that one search finds all"
                    ),
                ));
            }
        }
    }
    findings
}

fn fits(pattern: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    match pattern.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == pattern,
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    // `_` belongs to names in code, so that NO_COLOR is a word of its own.
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Whether what Rust has between quotes is looked at too.
#[derive(PartialEq, Eq)]
enum Texts {
    With,
    Without,
}

/// The lines that are written for people, numbered, without code and addresses in them.
fn prose(file: &File, texts: Texts) -> Vec<(usize, String)> {
    let numbered = |text: &str, keep: fn(&str) -> bool| -> Vec<(usize, String)> {
        let lines = (1..).zip(text.lines()).filter(|(_, line)| keep(line));
        lines.map(|(at, line)| (at, without_code(line))).collect()
    };
    let all = |_: &str| true;
    let comment = |line: &str| line.trim_start().starts_with('#');
    let ending = file.path.rsplit('.').next().unwrap_or_default();
    match (&file.rust, ending) {
        (Some(rust), _) => {
            let mut lines = numbered(&rust.comments, all);
            if texts == Texts::With {
                lines.extend(numbered(&rust.texts, all));
            }
            lines
        }
        (None, "toml") => numbered(&file.text, comment),
        (None, "md") => numbered(&without_fences(&file.text), all),
        // Other languages have their own spelling.
        (None, "ftl") if file.path.contains("/en/") => numbered(&file.text, all),
        (None, "html") => numbered(&file.text, all),
        _ => Vec::new(),
    }
}

/// A Markdown text, the lines between fences blank.
fn without_fences(text: &str) -> String {
    let mut inside = false;
    let line = |line: &str| {
        let fence = line.trim_start().starts_with("```");
        let shown = !inside && !fence;
        inside ^= fence;
        format!("{}\n", if shown { line } else { "" })
    };
    text.lines().map(line).collect()
}

/// A line without `code`, “quotations”, addresses and names of browsers.
fn without_code(line: &str) -> String {
    let line = NAMES.iter().fold(line.to_owned(), |line, name| line.replace(name, ""));
    let mut inside = None;
    let mut kept = String::new();
    for c in line.chars() {
        match (inside, c) {
            (None, '`') => inside = Some('`'),
            (None, '“') => inside = Some('”'),
            (Some(end), _) if c == end => inside = None,
            (None, _) => kept.push(c),
            _ => {}
        }
    }
    let plain = |word: &&str| !word.contains("://");
    kept.split(' ').filter(plain).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&File) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
        rule(&File::new(path, text)).iter().map(|f| f.line).collect()
    }

    fn american() -> &'static str {
        SPELLINGS.first().map(|(wrong, _)| wrong.trim_end_matches('*')).unwrap()
    }

    #[test]
    fn unfinished_work_is_refused() {
        let marker = UNFINISHED.first().unwrap();
        let comment = format!("//! A.\n// {marker}: later\nf({marker:?});\n");
        assert_eq!(lines(no_unfinished_work, "a.rs", &comment), [2]);
        assert_eq!(lines(no_unfinished_work, "a.rs", "todo!();"), [1]);
        assert_eq!(lines(no_unfinished_work, "a.md", &format!("`{marker}`")), [0_usize; 0]);
    }

    #[test]
    fn spelling_is_checked_where_people_read() {
        let word = american();
        assert_eq!(
            lines(spelling, "a.rs", &format!("//! A.\n/// The {word}s\nlet {word} = 1;")),
            [2]
        );
        assert_eq!(lines(spelling, "a.md", &format!("```\n{word}\n```\n`{word}`\n{word}\n")), [5]);
        assert_eq!(lines(spelling, "a.toml", &format!("a = \"{word}\"\n# {word}")), [2]);
        let named = "<meta name=\"theme-color\">";
        assert!(lines(spelling, "a.html", named).is_empty(), "browsers know it by that name");
        assert_eq!(lines(spelling, "a.html", &format!("{named}<p>{word}</p>")), [1]);
        assert_eq!(lines(spelling, "words/en/a.ftl", &format!("a = {word}")), [1]);
        assert_eq!(
            lines(spelling, "a.rs", &format!("//! https://no-{word}.example")),
            [0_usize; 0]
        );
    }

    #[test]
    fn every_spelling_has_both_sides() {
        assert_eq!(SPELLINGS.len(), SPELLING.lines().count());
        assert!(SPELLINGS.iter().all(|(wrong, right)| !fits(wrong, right.trim_end_matches('*'))));
    }
}
