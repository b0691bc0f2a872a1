//! What keys mean, where it matters most.

use super::*;
use mischief::answer::Instruction;

fn texts(doses: &[&str]) -> Texts {
    let sight = |id: &str, label: &str| Sight {
        id: id.into(),
        label: label.into(),
        act: String::new(),
        severity: 0,
        calm: true,
    };
    Texts {
        name: "Pip".into(),
        them: "her",
        they: "she",
        instruction: Instruction {
            title: String::new(),
            short: String::new(),
            lines: Vec::new(),
            then: String::new(),
            stop_when: Vec::new(),
        },
        shorts: Vec::new(),
        after: String::new(),
        sights: vec![sight("stays_loose", "Body stays loose"), sight("explores", "Explores")],
        more: vec![sight("freezes", "Freezes"), sight("bolts", "Bolts")],
        doses: doses.iter().map(|dose| (*dose).to_owned()).collect(),
    }
}

fn pressed(code: KeyCode, screen: &Screen, mode: &Mode) -> Action {
    let timed = !matches!(screen, Screen::Ready { dose: None, .. });
    let texts = texts(if timed { &["4 seconds"] } else { &[] });
    action(KeyEvent::from(code), screen, mode, &texts)
}

fn seen(behaviour: &str) -> Action {
    Action::Tap(Tapped::Seen { behaviour: behaviour.into() })
}

fn also(behaviour: &str) -> Action {
    Action::Tap(Tapped::Also { behaviour: behaviour.into() })
}

fn counting(hands_busy: bool) -> Screen {
    Screen::Counting {
        trial: 1,
        of: 3,
        since: jiff::Timestamp::UNIX_EPOCH,
        until: None,
        elapsed_s: 1.0,
        left_s: Some(3.0),
        hands_busy,
        seen: Vec::new(),
    }
}

const ASKING: Screen = Screen::Asking { trial: 1, of: 3, lasted_s: 4.0 };

#[test]
fn while_holding_any_key_ends_the_try() {
    for code in [KeyCode::Char(' '), KeyCode::Char('z'), KeyCode::Enter, KeyCode::Esc, KeyCode::Up]
    {
        assert_eq!(pressed(code, &counting(true), &Mode::Plain), Action::Tap(Tapped::End));
    }
}

#[test]
fn space_is_the_sign_that_matters_most() {
    assert_eq!(pressed(KeyCode::Char(' '), &ASKING, &Mode::Plain), seen("stays_loose"));
    assert_eq!(pressed(KeyCode::Char('2'), &ASKING, &Mode::Plain), seen("explores"));
    assert_eq!(pressed(KeyCode::Char('9'), &ASKING, &Mode::Plain), Action::None);
    let untimed = Screen::Ready { trial: 1, of: 4, dose: None };
    assert_eq!(pressed(KeyCode::Char(' '), &untimed, &Mode::Plain), seen("stays_loose"));
    let timed = Screen::Ready { trial: 1, of: 4, dose: Some(4.0) };
    assert_eq!(pressed(KeyCode::Char(' '), &timed, &Mode::Plain), Action::CountIn);
}

#[test]
fn more_than_one_sign_may_belong_to_a_try() {
    assert_eq!(pressed(KeyCode::Char('2'), &ASKING, &Mode::Also), also("explores"));
    let stop = Screen::Stop { behaviour: None, severity: 0 };
    assert_eq!(pressed(KeyCode::Char('2'), &stop, &Mode::Plain), also("explores"));
}

#[test]
fn every_sign_can_be_found_by_its_letters() {
    let search = |letters: &str| Mode::Search { letters: letters.into(), also: false };
    let typed = pressed(KeyCode::Char('e'), &ASKING, &search("fre"));
    assert_eq!(typed, Action::Mode(search("free")));
    assert_eq!(pressed(KeyCode::Enter, &ASKING, &search("free")), seen("freezes"));
    assert_eq!(pressed(KeyCode::Enter, &ASKING, &search("zzz")), Action::None);
    assert_eq!(pressed(KeyCode::Esc, &ASKING, &search("f")), Action::Mode(Mode::Plain));
}

#[test]
fn a_stop_is_one_key_and_leaving_keeps_the_session() {
    let stop = Action::Tap(Tapped::Stop { reason: None });
    for screen in [ASKING, counting(false), Screen::Ready { trial: 1, of: 3, dose: None }] {
        assert_eq!(pressed(KeyCode::Char('x'), &screen, &Mode::Plain), stop);
    }
    let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    for mode in [Mode::Plain, Mode::Note("half a".into()), Mode::CountIn(2.0)] {
        assert_eq!(action(interrupt, &ASKING, &mode, &texts(&[])), Action::Leave);
    }
    assert_eq!(
        pressed(KeyCode::Char('x'), &ASKING, &Mode::CountIn(1.0)),
        Action::Mode(Mode::Plain),
        "any key calls a count-in off"
    );
}
