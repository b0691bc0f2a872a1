//! The plain way: one command a line in, one line out. For scripts, tests and screen readers.

use super::guide::{Guide, Texts};
use super::{Left, Voice, say};
use anyhow::{Context as _, bail};
use jiff::{SignedDuration, Timestamp};
use mischief_app::live::{Minutes, Screen, Tapped};
use mischief_core::event::EndedBy;
use mischief_core::event::wire::parse_instant;
use serde_json::json;
use std::io::StdinLock;

/// What is typed.
pub(super) type Lines = std::io::Lines<StdinLock<'static>>;

const HELP: &str = "\
start           a try begins
seen WHAT       what was seen: the answer to a try, or a whole try where nothing is timed
also WHAT       something more in the same try
end             the try ends
stop WHY        everything stops
note TEXT       a word on it
undo            takes the last line back
finish          the session is over: puts it on record (`finish animal`: it left)
discard         drops the session
leave           leaves it open
signs           what may be seen, by its short name
status          says again where we are
A line may begin with when it was: `+4.5` (seconds after the one before) or a time as RFC 3339.";

/// What a line asks for.
enum Asked {
    Tap(Tapped),
    Finish(Option<EndedBy>),
    Discard,
    Leave,
    Help,
    Signs,
    Status,
}

/// Guides a session line by line until it is left.
///
/// # Errors
/// Where a line can't be read, or what it tells can't be kept.
pub(super) async fn guide<'l>(
    mut guide: Guide<'l>,
    voice: Voice,
    lines: &mut Lines,
) -> anyhow::Result<(Guide<'l>, Left)> {
    let json = voice == Voice::Json;
    begin(&guide, json)?;
    loop {
        let Some(line) = lines.next().transpose()? else { return Ok((guide, Left::Open)) };
        let (at, words) = match timed(&guide, line.trim()) {
            Ok(timed) => timed,
            Err(error) => {
                wrong(json, &error)?;
                continue;
            }
        };
        let asked = match read(words, &guide.texts) {
            Ok(asked) => asked,
            Err(error) => {
                wrong(json, &error)?;
                continue;
            }
        };
        match asked {
            Asked::Tap(tap) => {
                if let Some(why) = pointless(&tap, &guide.live.screen(at, guide.ethogram())) {
                    wrong(json, &anyhow::anyhow!("{why}"))?;
                    continue;
                }
                guide.tap_at(at, tap).await?;
            }
            Asked::Finish(by) => {
                let by = by.unwrap_or_else(|| guide.live.ended_by(guide.ethogram()));
                guide.tap_at(at, Tapped::Over { by }).await?;
                return Ok((guide, Left::Finish));
            }
            Asked::Discard => return Ok((guide, Left::Discard)),
            Asked::Leave => return Ok((guide, Left::Open)),
            Asked::Help => {
                say!("{HELP}");
                continue;
            }
            Asked::Signs => {
                signs(&guide.texts)?;
                continue;
            }
            Asked::Status => {}
        }
        show(&guide, at, json)?;
    }
}

fn begin(guide: &Guide<'_>, json: bool) -> anyhow::Result<()> {
    let Texts { name, instruction, sights, .. } = &guide.texts;
    if json {
        let signs: Vec<&str> = sights.iter().map(|sight| sight.id.as_str()).collect();
        say!(
            "{}",
            json!({"session": guide.id, "plan": guide.live.plan, "title": instruction.title,
                "do": instruction.lines, "signs": signs})
        );
    } else {
        say!("session: {name}, {}", instruction.title);
        for line in &instruction.lines {
            say!("do: {line}");
        }
        let first = sights.first().map_or("", |sight| &sight.id);
        say!("look for: {first} (`signs` lists all, `help` the commands)");
    }
    show(guide, guide.local.app.now(), json)
}

/// When a line happened, and the rest of it.
fn timed<'a>(guide: &Guide<'_>, line: &'a str) -> anyhow::Result<(Timestamp, &'a str)> {
    let app = &guide.local.app;
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let at = match first.strip_prefix('+') {
        Some(seconds) => {
            let seconds: f64 = seconds.parse().with_context(|| {
                format!("`{first}` is no time; write `+4.5` for four and a half seconds later")
            })?;
            let since = SignedDuration::try_from_secs_f64(seconds.max(0.0))?;
            Some(guide.live.last_at().checked_add(since)?)
        }
        None => parse_instant(first),
    };
    let Some(at) = at else { return Ok((app.now(), line)) };
    // A clock that was set by hand follows what is told.
    if at > app.now() {
        app.clock().set(at);
    }
    Ok((at, rest.trim()))
}

fn read(line: &str, texts: &Texts) -> anyhow::Result<Asked> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = rest.trim();
    let text = || (!rest.is_empty()).then(|| rest.to_owned());
    Ok(match word {
        "start" | "begin" => Asked::Tap(Tapped::Begin),
        "seen" => Asked::Tap(Tapped::Seen { behaviour: behaviour(rest, texts)? }),
        "also" => Asked::Tap(Tapped::Also { behaviour: behaviour(rest, texts)? }),
        "end" => Asked::Tap(Tapped::End),
        "stop" => Asked::Tap(Tapped::Stop { reason: text() }),
        "undo" => Asked::Tap(Tapped::Undo),
        "note" => Asked::Tap(Tapped::Note { text: text().context("`note` wants a text")? }),
        "finish" if rest.is_empty() => Asked::Finish(None),
        "finish" => Asked::Finish(Some(EndedBy::from_word(rest).with_context(|| {
            format!("`{rest}` ends no session; it is plan, handler, animal or abort")
        })?)),
        "discard" => Asked::Discard,
        "leave" | "quit" => Asked::Leave,
        "help" => Asked::Help,
        "signs" => Asked::Signs,
        "status" | "" => Asked::Status,
        _ => bail!("`{word}` is no command; `help` lists them"),
    })
}

/// The id of a behaviour, from its id or its name.
fn behaviour(text: &str, texts: &Texts) -> anyhow::Result<String> {
    let all = || texts.sights.iter().chain(&texts.more);
    let same = |sight: &&mischief::answer::Sight| {
        sight.id == text || sight.label.to_lowercase() == text.to_lowercase()
    };
    let found = all().find(same).map(|sight| sight.id.clone());
    found.with_context(|| {
        let usual: Vec<&str> = texts.sights.iter().map(|sight| sight.id.as_str()).collect();
        format!("there is no sign `{text}`; at this step mostly: {}", usual.join(", "))
    })
}

/// Why a tap would change nothing, where it would.
fn pointless(tap: &Tapped, screen: &Screen) -> Option<&'static str> {
    match (tap, screen) {
        (Tapped::Begin, Screen::Stop { .. }) => {
            Some("it stopped: nothing begins any more; `finish`")
        }
        (Tapped::Begin, Screen::Done { .. }) => Some("that was the last try; `finish`"),
        (Tapped::Begin, Screen::Counting { .. } | Screen::Minutes(_)) => {
            Some("a try goes on already; `end` it first")
        }
        (Tapped::End, Screen::Ready { .. } | Screen::Done { .. } | Screen::Stop { .. }) => {
            Some("no try goes on")
        }
        _ => None,
    }
}

fn signs(texts: &Texts) -> anyhow::Result<()> {
    for sight in texts.sights.iter().chain(&texts.more) {
        let grave = if sight.severity >= 2 { " (stop)" } else { "" };
        say!("{}: {}{grave}", sight.id, sight.label);
    }
    Ok(())
}

fn wrong(json: bool, error: &anyhow::Error) -> anyhow::Result<()> {
    if json {
        say!("{}", json!({"error": {"code": "bad_value", "message": format!("{error:#}")}}));
    } else {
        say!("error: {error:#}");
    }
    Ok(())
}

fn show(guide: &Guide<'_>, at: Timestamp, json: bool) -> anyhow::Result<()> {
    let screen = guide.live.screen(at, guide.ethogram());
    if json {
        say!("{}", serde_json::to_string(&screen)?);
    } else {
        say!("{}", line(&screen, &guide.texts));
    }
    Ok(())
}

/// A screen in one line.
fn line(screen: &Screen, texts: &Texts) -> String {
    let dose = |trial: u32| texts.dose(trial).map_or(String::new(), |dose| format!(", {dose}"));
    match screen {
        Screen::Ready { trial, of, .. } if texts.doses.is_empty() => {
            format!("ready: try {trial} of {of}; `seen WHAT` tells how it went")
        }
        Screen::Ready { trial, of, .. } => {
            format!("ready: try {trial} of {of}{}; `start` begins", dose(*trial))
        }
        Screen::Counting { trial, of, elapsed_s, left_s, .. } => {
            let left = left_s.map_or(String::new(), |left| format!(", {} to go", seconds(left)));
            format!("counting: try {trial} of {of}, {}{left}", seconds(*elapsed_s))
        }
        Screen::Minutes(minutes) => long_hold(minutes),
        Screen::Asking { trial, of, lasted_s } => {
            let lasted = seconds(*lasted_s);
            format!("asking: try {trial} of {of} lasted {lasted}; what was seen? `seen WHAT`")
        }
        Screen::Stop { behaviour, .. } => {
            let (label, act) = match behaviour.as_deref().and_then(|id| texts.sight(id)) {
                Some(sight) => (format!(" {}.", sight.label), sight.act.clone()),
                None => (String::new(), format!("Let {} be.", texts.them)),
            };
            format!("stop:{label} {act} Then `finish`, or `undo` where it was a slip")
        }
        Screen::Done { trials: 1 } => "done: `finish` puts it on record".to_owned(),
        Screen::Done { trials } => format!("done: {trials} tries; `finish` puts them on record"),
        Screen::Over { by } => format!("over: ended by {by}"),
    }
}

fn long_hold(minutes: &Minutes) -> String {
    let so_far = seconds(minutes.elapsed_s);
    let calm = format!("{} of {} calm minutes running", minutes.calm_running, minutes.plan.calm);
    let what = if minutes.must_end {
        "wait for a lull, then let go and `end`"
    } else if minutes.struggle {
        "hands away, wait for a lull; do not open up in a struggle"
    } else if minutes.may_end {
        "it may end calm now: `end`"
    } else if minutes.asks {
        "what is done this minute? `seen WHAT`"
    } else {
        "go on"
    };
    format!("minutes: {so_far}, {calm}; {what}")
}

/// A length as people read it: `4.5 s`, `3:05 min`.
pub(super) fn seconds(seconds: f64) -> String {
    let tenths = (seconds * 10.0).round() / 10.0;
    if tenths < 60.0 {
        return format!("{tenths} s");
    }
    let whole = SignedDuration::try_from_secs_f64(seconds.round()).unwrap_or_default();
    format!("{}:{:02} min", whole.as_mins(), whole.as_secs() % 60)
}
