//! The lines of a log, one at a time, however long it is.

use crate::error::AppError;
use mischief_core::event::wire::{Code, Refusal};
use std::io::{BufRead, Read as _};

/// The longest line that is read, in bytes.
const LINE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// What spreadsheets and some editors put before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Lines, numbered from 1; empty ones are passed over.
pub(super) struct Lines {
    input: Box<dyn BufRead>,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
}

impl Lines {
    pub(super) fn of(input: Box<dyn BufRead>) -> Self {
        Self { input, line: Vec::new(), number: 0, bytes: 0 }
    }

    /// How many bytes were read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next line without its end.
    ///
    /// # Errors
    /// Where the input can't be read, or a line has no end.
    pub(super) fn next(&mut self) -> Result<Option<(u64, &[u8])>, AppError> {
        loop {
            self.line.clear();
            let longest = u64::try_from(LINE_BYTES_MAX).unwrap_or(u64::MAX);
            let read = self.input.by_ref().take(longest).read_until(b'\n', &mut self.line);
            let read = read.map_err(|error| AppError::Io {
                what: format!("line {} of the log can't be read", self.number + 1),
                error,
            })?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            self.bytes += u64::try_from(read).unwrap_or(0);
            if read == LINE_BYTES_MAX && self.line.last() != Some(&b'\n') {
                return Err(AppError::Bad(format!(
                    "line {} is longer than 16 MiB; is this a log?",
                    self.number
                )));
            }
            if self.number == 1 && self.line.starts_with(BYTE_ORDER_MARK) {
                self.line.drain(..BYTE_ORDER_MARK.len());
            }
            let end = self.line.trim_ascii_end().len();
            self.line.truncate(end);
            if !self.line.is_empty() {
                return Ok(Some((self.number, &self.line)));
            }
        }
    }
}

/// A line as text.
pub(super) fn text(line: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(line).map_err(|error| {
        let message = format!("the line is not UTF-8 from byte {} on", error.valid_up_to());
        Refusal::new(Code::BadJson, "", message)
    })
}
