//! What a key means, on each screen.

use super::guide::Texts;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use mischief::answer::Sight;
use mischief_app::live::{Screen, Tapped};
use mischief_core::event::EndedBy;

/// What the person is about, beside the session itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Mode {
    /// Nothing.
    #[default]
    Plain,
    /// The next sign belongs to the same try.
    Also,
    /// Looks for a sign that has no key, by letters of its name.
    Search {
        /// The letters.
        letters: String,
        /// Whether it belongs to the same try.
        also: bool,
    },
    /// Writes a note.
    Note(String),
    /// The try begins in so many seconds.
    CountIn(f64),
}

/// What a key asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    /// Nothing.
    None,
    /// A tap.
    Tap(Tapped),
    /// The count-in of a try.
    CountIn,
    /// The end of the session.
    Over(Option<EndedBy>),
    /// Leaves the session open.
    Leave,
    /// Goes about something else.
    Mode(Mode),
}

/// The signs that fit the letters, the first nine.
pub(super) fn matches<'t>(texts: &'t Texts, letters: &str) -> Vec<&'t Sight> {
    let letters = letters.to_lowercase();
    let fits = |sight: &&Sight| sight.label.to_lowercase().contains(&letters);
    texts.more.iter().chain(&texts.sights).filter(fits).take(9).collect()
}

/// What a key means.
pub(super) fn action(key: KeyEvent, screen: &Screen, mode: &Mode, texts: &Texts) -> Action {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        let leaves = matches!(key.code, KeyCode::Char('c' | 'd'));
        return if leaves { Action::Leave } else { Action::None };
    }
    match mode {
        Mode::Search { letters, also } => searching(key.code, letters, *also, texts),
        Mode::Note(text) => noting(key.code, text),
        Mode::CountIn(_) => Action::Mode(Mode::Plain),
        Mode::Plain | Mode::Also => {
            // With both hands busy every key, and any, is the end of the try.
            if matches!(screen, Screen::Counting { hands_busy: true, .. }) {
                return Action::Tap(Tapped::End);
            }
            on_screen(key.code, screen, *mode == Mode::Also, texts)
        }
    }
}

fn on_screen(code: KeyCode, screen: &Screen, also: bool, texts: &Texts) -> Action {
    let ended = matches!(screen, Screen::Stop { .. } | Screen::Done { .. });
    let also = also || ended;
    match code {
        KeyCode::Enter => enter(screen, texts),
        KeyCode::Char(' ') if ended => Action::None,
        KeyCode::Char(' ') => match screen {
            Screen::Ready { .. } if !texts.doses.is_empty() => enter(screen, texts),
            _ => sight(texts.sights.first(), also),
        },
        KeyCode::Char(digit @ '1'..='9') => {
            let at = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            sight(at.and_then(|at| texts.sights.get(at.saturating_sub(1))), also)
        }
        KeyCode::Char('+') => Action::Mode(Mode::Also),
        KeyCode::Char('m') => Action::Mode(Mode::Search { letters: String::new(), also }),
        KeyCode::Char('n') => Action::Mode(Mode::Note(String::new())),
        KeyCode::Char('u') | KeyCode::Backspace => Action::Tap(Tapped::Undo),
        KeyCode::Char('x') => Action::Tap(Tapped::Stop { reason: None }),
        KeyCode::Char('e') if matches!(screen, Screen::Counting { .. } | Screen::Minutes(_)) => {
            Action::Tap(Tapped::End)
        }
        KeyCode::Char('l') if !ended => Action::Over(Some(EndedBy::Animal)),
        KeyCode::Char('f') => Action::Over(None),
        KeyCode::Char('q') => Action::Leave,
        KeyCode::Esc => Action::Mode(Mode::Plain),
        _ => Action::None,
    }
}

fn enter(screen: &Screen, texts: &Texts) -> Action {
    match screen {
        Screen::Ready { .. } if texts.doses.is_empty() => Action::None,
        Screen::Ready { .. } => Action::CountIn,
        Screen::Stop { .. } | Screen::Done { .. } => Action::Over(None),
        Screen::Minutes(minutes) if minutes.may_end || minutes.must_end => Action::Tap(Tapped::End),
        Screen::Counting { hands_busy: false, .. } => Action::Tap(Tapped::End),
        _ => Action::None,
    }
}

fn sight(sight: Option<&Sight>, also: bool) -> Action {
    let Some(sight) = sight else { return Action::None };
    let behaviour = sight.id.clone();
    Action::Tap(if also { Tapped::Also { behaviour } } else { Tapped::Seen { behaviour } })
}

fn searching(code: KeyCode, letters: &str, also: bool, texts: &Texts) -> Action {
    let found = matches(texts, letters);
    let search = |letters: String| Action::Mode(Mode::Search { letters, also });
    match code {
        KeyCode::Esc => Action::Mode(Mode::Plain),
        KeyCode::Enter => sight(found.first().copied(), also),
        KeyCode::Char(digit @ '1'..='9') => {
            let at = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            sight(at.and_then(|at| found.get(at.saturating_sub(1))).copied(), also)
        }
        KeyCode::Char(letter) => search(format!("{letters}{letter}")),
        KeyCode::Backspace => search(without_last(letters)),
        _ => Action::None,
    }
}

fn noting(code: KeyCode, text: &str) -> Action {
    match code {
        KeyCode::Esc => Action::Mode(Mode::Plain),
        KeyCode::Enter if text.trim().is_empty() => Action::Mode(Mode::Plain),
        KeyCode::Enter => Action::Tap(Tapped::Note { text: text.trim().to_owned() }),
        KeyCode::Char(letter) => Action::Mode(Mode::Note(format!("{text}{letter}"))),
        KeyCode::Backspace => Action::Mode(Mode::Note(without_last(text))),
        _ => Action::None,
    }
}

fn without_last(text: &str) -> String {
    let mut chars = text.chars();
    chars.next_back();
    chars.as_str().to_owned()
}

#[cfg(test)]
mod tests;
