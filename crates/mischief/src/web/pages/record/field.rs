//! What a sheet is made of.

/// A way to choose.
#[derive(Default)]
pub(crate) struct Choice {
    /// What is sent.
    pub(crate) value: String,
    pub(crate) label: String,
    /// What it means, in smaller words.
    pub(crate) about: String,
    pub(crate) chosen: bool,
    /// A line drawing of it; made here, it holds nothing from outside.
    pub(crate) drawing: String,
}

/// How urgent what is said is; never by colour alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Plain,
    Wait,
    Stop,
}

impl Mark {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Wait => "wait",
            Self::Stop => "stop",
        }
    }
}

/// A part of a sheet.
pub(crate) enum Field {
    /// Something to read first.
    Said { mark: Mark, heading: String, lines: Vec<String> },
    /// Something to read for whoever wants to.
    More { heading: String, lines: Vec<String> },
    /// One of several.
    One { name: &'static str, legend: String, choices: Vec<Choice>, must: bool },
    /// Any of several; each is sent by its own name.
    Any { legend: String, choices: Vec<Choice> },
    /// Ways on to other pages.
    Links { mark: Mark, heading: String, rows: Vec<Choice> },
    /// A line of text.
    Line { name: &'static str, label: String, value: String, kind: Kind, must: bool },
    /// Several lines of text.
    Text { name: &'static str, label: String, value: String },
    /// Something that is sent along.
    Along { name: &'static str, value: String },
}

/// What a line of text holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Day,
}

impl Kind {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Day => "day",
        }
    }
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    pub(crate) fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    pub(crate) fn drawn(mut self, drawing: String) -> Self {
        self.drawing = drawing;
        self
    }

    pub(crate) fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}
