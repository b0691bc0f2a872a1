//! What a person sees, without a terminal.

use super::*;
use mischief::answer::{Instruction, Sight};

fn sight(id: &str, label: &str, severity: u8) -> Sight {
    let act = format!("What to do about {id}.");
    Sight { id: id.into(), label: label.into(), act, severity, calm: severity == 0 }
}

fn texts(doses: &[&str]) -> Texts {
    let labels = [("stays_loose", "Body stays loose", 0), ("struggles", "Struggles", 2)];
    let more = (3..10).map(|n| sight(&format!("sign_{n}"), &format!("Sign number {n}"), 1));
    let first = labels.iter().map(|(id, label, severity)| sight(id, label, *severity));
    Texts {
        name: "Pip".into(),
        them: "her",
        they: "she",
        instruction: Instruction {
            title: "Hold for seconds".into(),
            short: "Hold Pip for 4 seconds.".into(),
            lines: (1..9)
                .map(|n| format!("Action {n} of a long and careful instruction."))
                .collect(),
            then: "End on an easy one.".into(),
            stop_when: vec!["Pip struggles: down at once.".into()],
        },
        shorts: doses.iter().map(|dose| format!("Hold Pip for {dose}.")).collect(),
        after: "Time. Down with her, and the treat.".into(),
        sights: first.chain(more).collect(),
        more: vec![sight("freezes", "Freezes", 2)],
        doses: doses.iter().map(|dose| (*dose).to_owned()).collect(),
    }
}

fn drawn(screen: &Screen, mode: &Mode, texts: &Texts, size: (usize, usize)) -> Vec<String> {
    let lines = frame(screen, mode, texts, Some(Unit::Seconds), size);
    lines.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn nothing_is_wider_or_higher_than_the_terminal_and_the_keys_are_always_there() {
    let screens = [
        Screen::Ready { trial: 1, of: 3, dose: Some(4.0) },
        Screen::Asking { trial: 1, of: 3, lasted_s: 4.0 },
        Screen::Stop { behaviour: Some("struggles".into()), severity: 2 },
        Screen::Done { trials: 3 },
    ];
    for size in [(80, 24), (40, 24), (40, 16), (30, 20)] {
        for screen in &screens {
            let lines = drawn(screen, &Mode::Plain, &texts(&["4 seconds"]), size);
            assert!(lines.len() <= size.1, "{size:?} {lines:#?}");
            let widest = lines.iter().map(|line| line.chars().count()).max();
            assert!(widest <= Some(size.0), "{size:?} {lines:#?}");
            assert!(lines.iter().any(|line| line.contains("undo") || line.contains("slip")));
        }
    }
}

#[test]
fn what_is_grave_is_offered_in_a_small_window_too() {
    let asking = Screen::Asking { trial: 1, of: 3, lasted_s: 4.0 };
    let lines = drawn(&asking, &Mode::Plain, &texts(&["4 seconds"]), (40, 18));
    assert!(lines.iter().any(|line| line.contains("■ Struggles")), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("Sign number 9")), "{lines:#?}");
}

#[test]
fn a_stop_begins_with_the_word_and_then_what_to_do() {
    let stop = Screen::Stop { behaviour: Some("struggles".into()), severity: 2 };
    let lines = drawn(&stop, &Mode::Plain, &texts(&["4 seconds"]), (80, 24));
    assert_eq!(lines[0], "■ STOP");
    assert_eq!(lines[2], "What to do about struggles.");
    let stop = Screen::Stop { behaviour: None, severity: 0 };
    let lines = drawn(&stop, &Mode::Plain, &texts(&["4 seconds"]), (80, 24));
    assert_eq!(lines[2], "End it gently, and let her be.");
}

#[test]
fn each_try_says_its_own_dose() {
    let texts = texts(&["2 seconds", "3 seconds"]);
    for (trial, short) in [
        (1, "Hold Pip for 2 seconds."),
        (2, "Hold Pip for 3 seconds."),
        (9, "Hold Pip for 3 seconds."),
    ] {
        let ready = Screen::Ready { trial, of: 2, dose: None };
        let lines = drawn(&ready, &Mode::Plain, &texts, (80, 24));
        assert_eq!(lines[2], short);
    }
}

#[test]
fn figures_are_large() {
    let rows = large("12");
    assert_eq!(rows[0], "    █    █████");
    assert_eq!(rows.len(), 5);
}
