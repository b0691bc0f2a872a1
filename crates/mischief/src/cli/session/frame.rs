//! What is drawn: the most important thing first and largest, the keys at the foot. Pure text, so
//! that it can be looked at without a terminal.

use super::guide::Texts;
use super::keys::{Mode, matches};
use super::plain::seconds;
use mischief_app::live::{Minute, Minutes, Screen};
use mischief_core::protocol::Unit;

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it is.
    Plain,
    /// What matters most.
    Strong,
    /// What matters less.
    Quiet,
    /// Calm.
    Go,
    /// Caution.
    Wait,
    /// The time of a try is over: it flashes up.
    Time,
    /// Stop, over the whole width.
    Stop,
}

/// A space at which no line breaks; drawn as any other.
const HARD_SPACE: &str = "\u{a0}";

/// A line and how it looks.
pub(super) type Line = (Tone, String);

/// A screen before it is fitted into a terminal.
#[derive(Debug, Default)]
struct Draft {
    head: Vec<Line>,
    /// What gives way first where there is no room.
    body: Vec<Line>,
    foot: Vec<Line>,
}

/// A screen, as lines that fit a terminal of a width and a height.
pub(super) fn frame(
    screen: &Screen,
    mode: &Mode,
    texts: &Texts,
    unit: Option<Unit>,
    (width, height): (usize, usize),
) -> Vec<Line> {
    let width = width.clamp(20, 90);
    let mut draft = match mode {
        Mode::Search { letters, .. } => search(texts, letters),
        Mode::Note(text) => note(text),
        Mode::CountIn(left) => count_in(texts, *left),
        Mode::Plain | Mode::Also => of_screen(screen, texts, unit),
    };
    if *mode == Mode::Also {
        draft.foot.insert(0, (Tone::Strong, "The next sign joins the same try.".to_owned()));
    }
    fitted(draft, width, height)
}

fn of_screen(screen: &Screen, texts: &Texts, unit: Option<Unit>) -> Draft {
    match screen {
        Screen::Ready { trial, of, .. } => ready(texts, *trial, *of),
        Screen::Counting { trial, of, elapsed_s, left_s, hands_busy, seen, .. } => {
            let left = left_s.unwrap_or(*elapsed_s);
            let mut draft = counting(texts, (*trial, *of), left, unit);
            if *hands_busy {
                draft.foot.push((Tone::Strong, "Any key ends the try.".to_owned()));
            } else {
                draft.body.extend(signs(texts, seen));
                let left = left_key(texts);
                draft.foot.push(keys(&[
                    "space or number: seen",
                    "e end",
                    "x stop",
                    &left,
                    "u undo",
                    "m more signs",
                    "n note",
                    "q later",
                ]));
            }
            draft
        }
        Screen::Minutes(minutes) => long_hold(texts, minutes),
        Screen::Asking { trial, of, lasted_s } => {
            let head = vec![
                title(texts, Some((*trial, *of))),
                blank(),
                (Tone::Time, texts.after.clone()),
                (Tone::Quiet, format!("It lasted {}.", seconds(*lasted_s))),
                blank(),
                (Tone::Strong, "What did you see?".to_owned()),
            ];
            let left = left_key(texts);
            let foot = vec![keys(&[
                "space or number: how it went",
                "m more signs",
                "u undo",
                "x stop",
                &left,
                "f finish",
            ])];
            Draft { head, body: signs(texts, &[]), foot }
        }
        Screen::Stop { behaviour, severity } => stop(texts, behaviour.as_deref(), *severity),
        Screen::Done { trials } => {
            let done = match trials {
                1 => "● Done.".to_owned(),
                many => format!("● All {many} tries are done."),
            };
            Draft {
                head: vec![
                    title(texts, None),
                    blank(),
                    (Tone::Go, done),
                    blank(),
                    (Tone::Strong, texts.instruction.then.clone()),
                ],
                body: Vec::new(),
                foot: vec![
                    (Tone::Strong, "Enter: put it on record".to_owned()),
                    keys(&["number: something more was seen", "n note", "u undo"]),
                ],
            }
        }
        Screen::Over { .. } => Draft { head: vec![title(texts, None)], ..Draft::default() },
    }
}

/// The keys at the foot: each stays whole when the line breaks.
fn keys(keys: &[&str]) -> Line {
    let whole: Vec<String> = keys.iter().map(|key| key.replace(' ', HARD_SPACE)).collect();
    (Tone::Quiet, whole.join("   "))
}

fn blank() -> Line {
    (Tone::Plain, String::new())
}

fn left_key(texts: &Texts) -> String {
    format!("l {} left", texts.they)
}

fn title(texts: &Texts, tries: Option<(u32, u32)>) -> Line {
    let tries = match tries {
        Some((trial, of)) if of > 1 => format!(" · try {trial} of {of}"),
        _ => String::new(),
    };
    (Tone::Quiet, format!("{} · {}{tries}", texts.name, texts.instruction.title))
}

fn ready(texts: &Texts, trial: u32, of: u32) -> Draft {
    let mut head = vec![title(texts, Some((trial, of))), blank()];
    head.push((Tone::Strong, texts.short(trial).to_owned()));
    head.push(blank());
    let instruction = texts.instruction.lines.iter();
    let mut body: Vec<Line> = instruction.map(|line| (Tone::Plain, line.clone())).collect();
    let mut foot = Vec::new();
    if texts.doses.is_empty() {
        // The keys come first: in a small window the long instruction gives way.
        body.insert(0, blank());
        body.splice(0..0, signs(texts, &[]));
        foot.push((Tone::Strong, "space or number: how this try went".to_owned()));
        foot.push(keys(&["+ one more sign in the same try", "m more signs"]));
    } else {
        foot.push((Tone::Strong, "Enter: begin".to_owned()));
    }
    let left = left_key(texts);
    foot.push(keys(&["u undo", "n note", "x stop", &left, "f finish", "q later"]));
    Draft { head, body, foot }
}

fn count_in(texts: &Texts, left: f64) -> Draft {
    let mut head =
        vec![title(texts, None), blank(), (Tone::Strong, "Get ready.".to_owned()), blank()];
    head.extend(large(&format!("{:.0}", left.ceil())).into_iter().map(|row| (Tone::Wait, row)));
    let foot = vec![(Tone::Strong, "Any key: not yet".to_owned())];
    Draft { head, body: Vec::new(), foot }
}

fn counting(texts: &Texts, tries: (u32, u32), left: f64, unit: Option<Unit>) -> Draft {
    let mut head = vec![title(texts, Some(tries)), blank()];
    let number = if unit == Some(Unit::Minutes) || left >= 100.0 {
        clock(left)
    } else {
        format!("{:.0}", left.ceil())
    };
    head.extend(large(&number).into_iter().map(|row| (Tone::Go, row)));
    head.push(blank());
    Draft { head, body: Vec::new(), foot: Vec::new() }
}

fn stop(texts: &Texts, behaviour: Option<&str>, severity: u8) -> Draft {
    let sight = behaviour.and_then(|id| texts.sight(id));
    let mut head = vec![(Tone::Stop, "■ STOP".to_owned()), blank()];
    let what = match sight {
        Some(sight) => sight.act.clone(),
        None => format!("End it gently, and let {} be.", texts.them),
    };
    head.push((Tone::Strong, what));
    if let Some(sight) = sight {
        head.push((Tone::Quiet, format!("You saw: {}", sight.label)));
    }
    head.push(blank());
    let mut body: Vec<Line> = Vec::new();
    if severity >= 2 {
        body.extend(texts.instruction.stop_when.iter().map(|line| (Tone::Plain, line.clone())));
    }
    let foot = vec![
        (Tone::Strong, "Enter: end the session here".to_owned()),
        keys(&["u it was a slip", "number or m: what else", "n note"]),
    ];
    Draft { head, body, foot }
}

fn long_hold(texts: &Texts, minutes: &Minutes) -> Draft {
    let mut head = vec![title(texts, None)];
    head.extend(large(&clock(minutes.elapsed_s)).into_iter().map(|row| (Tone::Go, row)));
    let marks: String = minutes.minutes.iter().map(|minute| mark(*minute)).collect();
    head.push((Tone::Plain, format!("Minutes: {marks}")));
    let (calm, needed) = (minutes.calm_running, minutes.plan.calm);
    head.push((Tone::Quiet, format!("Calm minutes running: {calm} of {needed}")));
    let (tone, what) = if minutes.struggle {
        (Tone::Wait, "Hands away. Wait for a lull; do not open up in a struggle.".to_owned())
    } else if minutes.must_end {
        let text = format!("The time is up: wait for a lull, then let {} out. Then e.", texts.them);
        (Tone::Wait, text)
    } else if minutes.may_end {
        (Tone::Go, format!("{} is calm: let {} walk out now. Then Enter.", texts.name, texts.them))
    } else if minutes.asks {
        (Tone::Strong, format!("What does {} do now?", texts.name))
    } else {
        (Tone::Plain, "Noted. Sit quietly.".to_owned())
    };
    head.push((tone, what));
    let foot = vec![keys(&[
        "space or number: seen",
        "m more signs",
        "e end",
        "x break off",
        "u undo",
        "n note",
        "q later",
    ])];
    Draft { head, body: signs(texts, &[]), foot }
}

const fn mark(minute: Minute) -> char {
    match minute {
        Minute::Calm => '●',
        Minute::Unsure => '◆',
        Minute::Fear => '■',
        Minute::Nothing => '·',
    }
}

fn signs(texts: &Texts, seen: &[String]) -> Vec<Line> {
    let line = |(at, sight): (usize, &mischief::answer::Sight)| {
        let key = if at == 0 { "space".to_owned() } else { format!("{:>5}", at + 1) };
        let was = if seen.contains(&sight.id) { "  ✓" } else { "" };
        let (tone, shape) = match sight.severity {
            0 if sight.calm => (Tone::Go, "●"),
            0 | 1 => (Tone::Wait, "◆"),
            _ => (Tone::Wait, "■"),
        };
        (tone, format!("{key}  {shape} {}{was}", sight.label))
    };
    texts.sights.iter().take(9).enumerate().map(line).collect()
}

fn search(texts: &Texts, letters: &str) -> Draft {
    let found = matches(texts, letters);
    let line = |(at, sight): (usize, &&mischief::answer::Sight)| {
        (Tone::Plain, format!("{}  {}", at + 1, sight.label))
    };
    Draft {
        head: vec![(Tone::Strong, format!("What did you see? {letters}_")), blank()],
        body: found.iter().enumerate().map(line).collect(),
        foot: vec![keys(&["letters narrow it down", "number or Enter: that one", "Esc back"])],
    }
}

fn note(text: &str) -> Draft {
    Draft {
        head: vec![(Tone::Strong, "Note".to_owned()), blank(), (Tone::Plain, format!("{text}_"))],
        body: Vec::new(),
        foot: vec![keys(&["Enter keeps it", "Esc forgets it"])],
    }
}

/// Breaks lines at the width; where there is no room for all, the body gives way.
fn fitted(draft: Draft, width: usize, height: usize) -> Vec<Line> {
    let wrap = |lines: Vec<Line>| -> Vec<Line> {
        let broken = |(tone, text): Line| {
            let parts = textwrap::wrap(&text, width);
            parts.into_iter().map(|part| (tone, part.replace(HARD_SPACE, " "))).collect::<Vec<_>>()
        };
        lines.into_iter().flat_map(broken).collect()
    };
    let (mut lines, mut body, foot) = (wrap(draft.head), wrap(draft.body), wrap(draft.foot));
    let room = |lines: &[Line]| height.saturating_sub(lines.len() + foot.len() + 1);
    if body.len() > room(&lines) {
        // What is only there for the eye gives way first.
        lines.retain(|(_, text)| !text.is_empty());
        body.retain(|(_, text)| !text.is_empty());
    }
    let room = room(&lines);
    if body.len() > room {
        lines.extend(body.into_iter().take(room.saturating_sub(1)));
        lines.push((Tone::Quiet, "…".to_owned()));
    } else {
        lines.extend(body);
    }
    if lines.len() + foot.len() < height {
        lines.push(blank());
    }
    lines.extend(foot);
    lines.truncate(height);
    lines
}

fn clock(seconds: f64) -> String {
    let whole = jiff::SignedDuration::try_from_secs_f64(seconds.ceil()).unwrap_or_default();
    format!("{}:{:02}", whole.as_mins(), whole.as_secs() % 60)
}

/// A number in large figures, five rows high.
fn large(text: &str) -> Vec<String> {
    let mut rows = vec![String::new(); 5];
    for figure in text.chars() {
        for (row, part) in rows.iter_mut().zip(shape(figure)) {
            row.push_str("  ");
            row.push_str(part);
        }
    }
    rows
}

const fn shape(figure: char) -> [&'static str; 5] {
    match figure {
        '0' => ["█████", "█   █", "█   █", "█   █", "█████"],
        '1' => ["  █  ", " ██  ", "  █  ", "  █  ", "█████"],
        '2' => ["█████", "    █", "█████", "█    ", "█████"],
        '3' => ["█████", "    █", " ████", "    █", "█████"],
        '4' => ["█   █", "█   █", "█████", "    █", "    █"],
        '5' => ["█████", "█    ", "█████", "    █", "█████"],
        '6' => ["█████", "█    ", "█████", "█   █", "█████"],
        '7' => ["█████", "    █", "   █ ", "  █  ", "  █  "],
        '8' => ["█████", "█   █", "█████", "█   █", "█████"],
        '9' => ["█████", "█   █", "█████", "    █", "█████"],
        ':' => [" ", "█", " ", "█", " "],
        _ => ["", "", "", "", ""],
    }
}

#[cfg(test)]
mod tests;
