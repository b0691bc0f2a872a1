//! What the commands share that move much at once: bars, counts, and ends that come early.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mischief_app::error::AppError;
use std::io::{self, ErrorKind, IsTerminal as _};

/// A bar on a terminal; nothing where there is none.
pub(crate) fn bar(total: u64, what: &'static str, wanted: bool) -> ProgressBar {
    if !wanted || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    let template = "{bar:30} {percent:>3} % {msg}, {eta} left";
    let style = ProgressStyle::with_template(template);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    bar
}

/// A number of events, for people.
pub(crate) fn events(count: u64) -> String {
    match count {
        1 => "1 event".into(),
        _ => format!("{} events", grouped(count)),
    }
}

/// A number in groups of three.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Whoever reads the output may stop when they have seen enough; that is no failure.
///
/// # Errors
/// Any other error.
pub(crate) fn quiet_when_closed<T>(result: anyhow::Result<T>) -> anyhow::Result<Option<T>> {
    let closed = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
    match result {
        Ok(done) => Ok(Some(done)),
        Err(error) => {
            let in_app = matches!(
                error.downcast_ref(),
                Some(AppError::Io { error, .. }) if closed(error)
            );
            if in_app || error.downcast_ref().is_some_and(closed) { Ok(None) } else { Err(error) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_threes() {
        let all = [0, 7, 999, 1_000, 45_678, 1_234_567].map(grouped);
        assert_eq!(all, ["0", "7", "999", "1,000", "45,678", "1,234,567"]);
    }
}
