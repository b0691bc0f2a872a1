//! QR codes of links: as a drawing in a page, and as text in a terminal.
//!
//! Both are dark on light whatever surrounds them: few readers take one that is inverted.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The light margin that the standard asks for, in modules.
const QUIET: usize = 4;
/// The margin in a terminal, where room is scarce; readers bear less than the standard asks for.
const QUIET_TERMINAL: usize = 2;

/// The modules of a code, with a light margin around them.
struct Modules {
    dark: Vec<bool>,
    width: usize,
    quiet: usize,
}

impl Modules {
    fn of(text: &str, quiet: usize) -> Option<Self> {
        // Low correction: a screen has no dirt on it, and fewer modules are read from further away.
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let width = code.width();
        let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { dark, width, quiet })
    }

    /// How many modules there are in a row, the margin among them.
    const fn side(&self) -> usize {
        self.width + 2 * self.quiet
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inner = |at: usize| at.checked_sub(self.quiet).filter(|at| *at < self.width);
        let (Some(x), Some(y)) = (inner(x), inner(y)) else { return false };
        self.dark.get(y * self.width + x).copied().unwrap_or(false)
    }
}

/// A QR code as a drawing of its own light ground, to be put into a page; its size is up to the
/// page. Whoever does not see it needs the link beside it, so it is hidden from screen readers.
/// Nothing where the text is too long for a code, which a link never is.
#[must_use]
pub fn svg(text: &str) -> String {
    let Some(code) = Modules::of(text, QUIET) else { return String::new() };
    let side = code.side();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|at| code.is_dark(*at, y)).count();
            if run > 0 {
                // Writing to a text does not fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    format!(
        r##"<svg class="qr" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/></svg>"##
    )
}

/// A QR code for a terminal, two modules a character, light blocks on what is taken for a dark
/// ground. With `colour` the two are said outright, so that it is right on a light ground too.
/// Nothing where the text is too long for a code.
#[must_use]
pub fn terminal(text: &str, colour: bool) -> String {
    let Some(code) = Modules::of(text, QUIET_TERMINAL) else { return String::new() };
    let (begin, end) = if colour { ("\u{1b}[97;40m", "\u{1b}[0m") } else { ("", "") };
    let mut lines = String::new();
    for y in (0..code.side()).step_by(2) {
        lines.push_str(begin);
        for x in 0..code.side() {
            lines.push(match (code.is_dark(x, y), code.is_dark(x, y + 1)) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            });
        }
        lines.push_str(end);
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://192.168.178.20:4242/start?token=abcdefghijklmnopqrstuvwxyz234567";

    #[test]
    fn both_forms_show_the_same_modules_in_a_light_margin() {
        let code = Modules::of(LINK, QUIET).expect("a code");
        assert_eq!(code.width % 4, 1, "a code has 17 modules and 4 for each version");
        let terminal = terminal(LINK, false);
        let rows: Vec<Vec<char>> = terminal.lines().map(|line| line.chars().collect()).collect();
        let drawing = svg(LINK);
        for y in 0..code.width {
            for x in 0..code.width {
                let dark = code.is_dark(x + QUIET, y + QUIET);
                let (at, row) = (x + QUIET_TERMINAL, y + QUIET_TERMINAL);
                let shown = match rows[row / 2][at] {
                    '█' => false,
                    ' ' => true,
                    '▀' => row % 2 == 1,
                    '▄' => row % 2 == 0,
                    other => panic!("{other} is no part of a code"),
                };
                assert_eq!(shown, dark, "{x}, {y}");
            }
        }
        assert!(rows[0].iter().all(|part| *part == '█'), "the margin is light");
        let side = code.width + 2 * QUIET;
        assert!(drawing.contains(&format!(r#"viewBox="0 0 {side} {side}""#)), "{drawing}");
        // The upper edge of the first finder: seven dark modules at the corner of the margin.
        assert!(drawing.contains(r#"d="M4 4h7v1h-7z"#), "{drawing}");
    }

    #[test]
    fn what_is_too_long_is_no_code() {
        let long = "x".repeat(5_000);
        assert_eq!((svg(&long), terminal(&long, true)), (String::new(), String::new()));
    }

    #[test]
    fn colours_are_said_only_where_they_are_seen() {
        assert!(terminal(LINK, true).contains('\u{1b}'));
        assert!(!terminal(LINK, false).contains('\u{1b}'));
    }
}
