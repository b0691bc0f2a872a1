//! The session in a terminal: draws what is to be seen, hears keys, keeps every tap, and leaves the
//! terminal as it was, however it ends.

use super::Left;
use super::frame::{Line, Tone, frame};
use super::guide::Guide;
use super::keys::{Action, Mode, action};
use crate::cli::out::{GO, HEADING, QUIET, WAIT};
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Color, Style};
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, Event, KeyEventKind};
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use crossterm::{execute, queue};
use jiff::{SignedDuration, Timestamp};
use mischief_app::live::{Screen, Tapped};
use std::io::{Stdout, Write as _, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often the screen is looked at again.
const TICK: Duration = Duration::from_millis(100);
/// How long the count-in takes: hands need so long.
const COUNT_IN: Duration = Duration::from_secs(3);
/// Over the whole width: nothing else looks like it.
const STOP: Style = Style::new()
    .fg_color(Some(Color::Ansi(AnsiColor::White)))
    .bg_color(Some(Color::Ansi(AnsiColor::Red)))
    .bold();

/// The terminal, taken over; dropped, it is as it was, whatever made it drop.
struct Taken {
    out: Stdout,
    colours: bool,
    drawn: Vec<Line>,
}

impl Taken {
    fn over() -> anyhow::Result<Self> {
        let colours = AutoStream::choice(&stdout()) != ColorChoice::Never;
        enable_raw_mode()?;
        let mut taken = Self { out: stdout(), colours, drawn: Vec::new() };
        execute!(taken.out, EnterAlternateScreen, Hide)?;
        Ok(taken)
    }

    fn draw(&mut self, lines: Vec<Line>, height: u16) -> anyhow::Result<()> {
        if lines == self.drawn {
            return Ok(());
        }
        for (row, (tone, text)) in (0u16..).zip(&lines) {
            queue!(self.out, MoveTo(0, row))?;
            let style = style(*tone);
            if self.colours {
                queue!(self.out, Print(format!("{style}{text}{style:#}")))?;
            } else {
                queue!(self.out, Print(text))?;
            }
            queue!(self.out, Clear(ClearType::UntilNewLine))?;
        }
        let below = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if below < height {
            queue!(self.out, MoveTo(0, below), Clear(ClearType::FromCursorDown))?;
        }
        self.out.flush()?;
        self.drawn = lines;
        Ok(())
    }

    fn ring(&mut self) -> anyhow::Result<()> {
        self.out.write_all(b"\x07")?;
        self.out.flush()?;
        Ok(())
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        // Where this fails there is no terminal any more.
        let _ = execute!(self.out, Show, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}

const fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => HEADING,
        Tone::Quiet => QUIET,
        Tone::Go => GO,
        Tone::Wait => WAIT,
        Tone::Time => HEADING.invert(),
        Tone::Stop => STOP,
    }
}

/// A clock that was set by hand goes on from there, so that a session can be tried out at any time.
struct Going {
    from: Timestamp,
    since: Instant,
}

impl Going {
    fn on(&self, guide: &Guide<'_>) {
        let passed = SignedDuration::try_from(self.since.elapsed()).unwrap_or_default();
        if let Ok(now) = self.from.checked_add(passed) {
            guide.local.app.clock().set(now);
        }
    }
}

/// Guides a session until it is left.
///
/// # Errors
/// Where the terminal can't be used, or a tap can't be kept.
pub(super) async fn guide(mut guide: Guide<'_>, sound: bool) -> anyhow::Result<(Guide<'_>, Left)> {
    let asked_to_end = Arc::new(AtomicBool::new(false));
    for signal in signal_hook::consts::TERM_SIGNALS {
        signal_hook::flag::register(*signal, Arc::clone(&asked_to_end))?;
    }
    let mut terminal = Taken::over()?;
    let going = Going { from: guide.local.app.now(), since: Instant::now() };
    let mut mode = Mode::Plain;
    let mut begins: Option<Instant> = None;
    let mut counted = false;
    loop {
        if asked_to_end.load(Ordering::Relaxed) {
            return Ok((guide, Left::Open));
        }
        going.on(&guide);
        if let Some(begun) = begins.map(|at| at.saturating_duration_since(Instant::now())) {
            mode = Mode::CountIn(begun.as_secs_f64());
            if begun.is_zero() {
                (begins, mode) = (None, Mode::Plain);
                guide.tap(Tapped::Begin).await?;
            }
        }
        let screen = guide.screen();
        if matches!(screen, Screen::Over { .. }) {
            return Ok((guide, Left::Finish));
        }
        let counts = matches!(screen, Screen::Counting { .. });
        if sound && counted && !counts {
            terminal.ring()?;
        }
        counted = counts;
        let (width, height) = size().unwrap_or((80, 24));
        let room = (usize::from(width), usize::from(height));
        let lines = frame(&screen, &mode, &guide.texts, guide.live.plan.unit(), room);
        terminal.draw(lines, height)?;
        if !event::poll(TICK)? {
            continue;
        }
        let key = match event::read()? {
            Event::Key(key) if key.kind == KeyEventKind::Press => key,
            Event::Resize(..) => {
                terminal.drawn.clear();
                continue;
            }
            _ => continue,
        };
        going.on(&guide);
        let was = std::mem::take(&mut mode);
        begins = None;
        match action(key, &guide.screen(), &was, &guide.texts) {
            Action::None => mode = was,
            Action::Tap(tap) => guide.tap(tap).await?,
            Action::CountIn if guide.live.plan.hands_busy() => {
                begins = Some(Instant::now() + COUNT_IN);
            }
            Action::CountIn => guide.tap(Tapped::Begin).await?,
            Action::Over(by) => guide.end(by).await?,
            Action::Leave => return Ok((guide, Left::Open)),
            Action::Mode(next) => mode = next,
        }
    }
}
