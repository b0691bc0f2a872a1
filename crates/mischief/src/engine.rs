//! The line protocol: one JSON object a line in, one line out, in order. The log is kept in memory;
//! there is no clock here and no file is touched.

use crate::answer::{Teller, refusal};
use jiff::Timestamp;
use mischief_core::event::wire::{
    Code, Decoded, Json, Path, Refusal, decode, parse, parse_instant,
};
use mischief_core::ids::{AnimalId, CaretakerId, IdError, IntroductionId, ProtocolId, StepId};
use mischief_core::log::{Accepted, Log};
use mischief_core::protocol::document::{Context, read};
use mischief_core::recommend::{AskError, View};
use mischief_core::rulebook::Rulebook;
use mischief_rulebook::Builtin;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

/// The longest line that is read, in bytes.
pub const LINE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A log in memory and what answers questions about it.
#[derive(Debug)]
pub struct Engine {
    builtin: Builtin,
    /// The rulebook with the household's own protocols.
    book: Rulebook,
    own_words: BTreeMap<(ProtocolId, u32), BTreeMap<String, String>>,
    log: Log,
}

impl Engine {
    /// An engine with an empty log.
    #[must_use]
    pub fn new(builtin: Builtin) -> Self {
        let book = builtin.book.clone();
        Self { builtin, book, own_words: BTreeMap::new(), log: Log::new() }
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The rulebook with the household's own protocols.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// Answers one line. Whatever the line holds, there is an answer, and a line that is refused
    /// changes nothing.
    pub fn answer(&mut self, line: &[u8]) -> String {
        let answer = match std::str::from_utf8(line) {
            Ok(text) => self.command(text),
            Err(error) => Err(Refusal::new(
                Code::BadJson,
                "",
                format!("the line is not UTF-8 from byte {} on", error.valid_up_to()),
            )),
        };
        answer.unwrap_or_else(|error| refusal(&error)).to_string()
    }

    fn command(&mut self, text: &str) -> Result<Value, Refusal> {
        let json = parse(text)?;
        let Json::Object(fields) = &json else {
            return Err(Refusal::new(Code::BadJson, "", "the line must be one JSON object"));
        };
        let known = fields.iter().find(|(name, _)| COMMANDS.contains(&&**name));
        let Some((name, body)) = known else {
            let message = format!("there is no such command; there are: {}", COMMANDS.join(", "));
            let path = fields.first().map_or(String::new(), |(name, _)| name.to_string());
            return Err(Refusal::new(Code::UnknownCommand, path, message));
        };
        if let Some((other, _)) = fields.iter().find(|(other, _)| other != name) {
            let message = format!("`{other}` does not belong beside `{name}`: one command a line");
            return Err(Refusal::new(Code::UnknownField, other.to_string(), message));
        }
        match &**name {
            "event" => self.event(body),
            "events" => self.events(body),
            "recommend" => self.recommend(&Question::of(body, "recommend")?),
            "recommend_introduction" => {
                self.recommend_introduction(&Question::of(body, "recommend_introduction")?)
            }
            "may_meet" => self.may_meet(&Question::of(body, "may_meet")?),
            "today" => self.today(&Question::of(body, "today")?),
            "state" => self.state(&Question::of(body, "state")?),
            "protocol" => self.protocol(&Question::of(body, "protocol")?),
            _ => self.reset(body),
        }
    }

    fn event(&mut self, body: &Json<'_>) -> Result<Value, Refusal> {
        let decoded = decode(body, Path::Field(&Path::Line, "event"), &self.book)?;
        Ok(match self.log.accept(decoded, "event", &self.book)? {
            Accepted::New => json!({"ok": true}),
            Accepted::Duplicate => json!({"ok": true, "duplicate": true}),
        })
    }

    fn events(&mut self, body: &Json<'_>) -> Result<Value, Refusal> {
        let Json::List(items) = body else {
            let message = format!("`events` is a list, not {}", body.kind());
            return Err(Refusal::new(Code::BadValue, "events", message));
        };
        let path = Path::Field(&Path::Line, "events");
        let batch: Vec<Decoded> = items
            .iter()
            .enumerate()
            .map(|(at, item)| decode(item, Path::Item(&path, at), &self.book))
            .collect::<Result<_, _>>()?;
        let at = |at: usize| format!("events[{at}]");
        let (accepted, duplicates) = self.log.accept_all(batch, at, &self.book)?;
        Ok(json!({"ok": true, "accepted": accepted, "duplicates": duplicates}))
    }

    fn view(&self, now: Timestamp) -> View<'_> {
        View::at(&self.log, &self.book, now)
    }

    fn teller<'t>(&'t self, view: &'t View<'_>) -> Teller<'t> {
        Teller {
            words: self.builtin.catalogue.language(&view.home.language),
            book: &self.book,
            home: &view.home,
            own_words: &self.own_words,
        }
    }

    fn recommend(&self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["animal", "caretaker", "now"], &["branch"])?;
        let animal = question.id("animal", AnimalId::parse)?;
        let caretaker = question.id("caretaker", CaretakerId::parse)?;
        let branch = match question.get("branch") {
            None | Some(Json::Null) => None,
            Some(_) => Some(question.id("branch", StepId::parse)?),
        };
        let view = self.view(question.now()?);
        let recommendation = view
            .recommend(&animal, &caretaker, branch.as_ref())
            .map_err(|error| question.refuse(&error))?;
        Ok(json!({"recommendation": self.teller(&view).recommendation(&recommendation)}))
    }

    fn recommend_introduction(&self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["introduction", "now"], &[])?;
        let introduction = question.id("introduction", IntroductionId::parse)?;
        let view = self.view(question.now()?);
        let guidance =
            view.recommend_introduction(&introduction).map_err(|error| question.refuse(&error))?;
        Ok(json!({"recommendation": self.teller(&view).guidance(&guidance)}))
    }

    fn may_meet(&self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["animals", "now"], &[])?;
        let animals = question.animals("animals")?;
        let view = self.view(question.now()?);
        let parties = view.parties(&animals).map_err(|error| question.refuse(&error))?;
        Ok(self.teller(&view).meeting(&view.meeting(&parties), &parties))
    }

    fn today(&self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["now", "caretaker"], &[])?;
        let caretaker = question.id("caretaker", CaretakerId::parse)?;
        let view = self.view(question.now()?);
        let list = view.today(&caretaker).map_err(|error| question.refuse(&error))?;
        let teller = self.teller(&view);
        let list: Vec<Value> = list.iter().map(|item| teller.today(item)).collect();
        Ok(json!({"today": list}))
    }

    fn state(&self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["animal", "now"], &[])?;
        let animal = question.id("animal", AnimalId::parse)?;
        let view = self.view(question.now()?);
        let known = view.animal(&animal).map_err(|error| question.refuse(&error))?;
        Ok(self.teller(&view).state(&animal, &view.state(&known)))
    }

    /// A household's own protocol, usable from then on.
    fn protocol(&mut self, question: &Question<'_, '_>) -> Result<Value, Refusal> {
        question.fields(&["toml"], &[])?;
        let text = question.text("toml")?;
        let sources = |id: &str| self.builtin.sources.contains(id);
        let context = Context {
            ethogram: &self.book.ethogram,
            sources: &sources,
            protocols: &self.book.protocols,
            texts_required: true,
        };
        let document = read(text, &context).map_err(|problems| {
            let lines: Vec<String> = problems
                .iter()
                .map(|p| {
                    let (line, column) = place(text, p.span.start);
                    format!("line {line}, column {column}: {}; {}", p.message, p.help)
                })
                .collect();
            Refusal::new(Code::BadProtocol, "protocol.toml", lines.join("\n"))
        })?;
        let protocol = document.protocol;
        let id = protocol.id.to_string();
        self.own_words.insert((protocol.id.clone(), protocol.revision), document.words);
        self.book.protocols.push(protocol);
        Ok(json!({"ok": true, "protocol": id}))
    }

    fn reset(&mut self, body: &Json<'_>) -> Result<Value, Refusal> {
        if *body != Json::Bool(true) {
            return Err(Refusal::new(Code::BadValue, "reset", "`reset` takes true"));
        }
        self.log = Log::new();
        self.book = self.builtin.book.clone();
        self.own_words.clear();
        Ok(json!({"ok": true}))
    }
}

const COMMANDS: [&str; 9] = [
    "event",
    "events",
    "recommend",
    "recommend_introduction",
    "may_meet",
    "today",
    "state",
    "protocol",
    "reset",
];

/// Line and column, from 1, of a byte of a text.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}

/// The fields of a question.
struct Question<'j, 't> {
    command: &'static str,
    body: &'j Json<'t>,
}

impl<'j, 't> Question<'j, 't> {
    fn of(body: &'j Json<'t>, command: &'static str) -> Result<Self, Refusal> {
        match body {
            Json::Object(_) => Ok(Self { command, body }),
            other => {
                let message = format!("`{command}` is an object, not {}", other.kind());
                Err(Refusal::new(Code::BadValue, command, message))
            }
        }
    }

    fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.command)
    }

    fn get(&self, field: &str) -> Option<&'j Json<'t>> {
        self.body.field(field)
    }

    /// Refuses fields that do not belong there, then those that are missing.
    fn fields(&self, required: &[&str], optional: &[&str]) -> Result<(), Refusal> {
        if let Json::Object(fields) = self.body {
            let belongs = |name: &str| required.contains(&name) || optional.contains(&name);
            if let Some((name, _)) = fields.iter().find(|(name, _)| !belongs(name)) {
                let message = format!("there is no field `{name}` here; check its spelling");
                return Err(Refusal::new(Code::UnknownField, self.path(name), message));
            }
        }
        match required.iter().find(|name| self.get(name).is_none()) {
            Some(name) => {
                let path = self.path(name);
                let message = format!("`{path}` must be there");
                Err(Refusal::new(Code::MissingField, path, message))
            }
            None => Ok(()),
        }
    }

    fn bad(&self, field: &str, message: &str) -> Refusal {
        let path = self.path(field);
        let message = format!("`{path}` {message}");
        Refusal::new(Code::BadValue, path, message)
    }

    fn text(&self, field: &str) -> Result<&'j str, Refusal> {
        match self.get(field) {
            Some(Json::Text(text)) => Ok(text),
            Some(other) => Err(self.bad(field, &format!("is a text, not {}", other.kind()))),
            None => Err(self.bad(field, "must be there")),
        }
    }

    fn id<T>(&self, field: &str, parse: impl Fn(&str) -> Result<T, IdError>) -> Result<T, Refusal> {
        parse(self.text(field)?).map_err(|error| {
            let refusal = self.bad(field, &format!("can't be: {error}"));
            match error {
                IdError::TooLong => Refusal { code: Code::TooLong, ..refusal },
                IdError::BadCharacter => refusal,
            }
        })
    }

    fn now(&self) -> Result<Timestamp, Refusal> {
        let example = "is a time with its offset, such as 2026-11-24T18:00:00+01:00";
        parse_instant(self.text("now")?).ok_or_else(|| self.bad("now", example))
    }

    fn animals(&self, field: &str) -> Result<Vec<AnimalId>, Refusal> {
        let Some(Json::List(items)) = self.get(field) else {
            return Err(self.bad(field, "is a list of animals"));
        };
        if items.len() > ANIMALS_MAX {
            let message = format!("at most {ANIMALS_MAX} animals can be asked about at once");
            return Err(Refusal::new(Code::TooLong, self.path(field), message));
        }
        let animal = |item: &Json<'_>| match item {
            Json::Text(text) => AnimalId::parse(text).ok(),
            _ => None,
        };
        let read: Option<Vec<AnimalId>> = items.iter().map(animal).collect();
        read.ok_or_else(|| self.bad(field, "is a list of animals' ids"))
    }

    fn refuse(&self, error: &AskError) -> Refusal {
        let (code, field) = match error {
            AskError::UnknownAnimal(id) => {
                let refusal = |field: &str| {
                    Refusal::new(Code::UnknownAnimal, self.path(field), error.to_string())
                };
                let Some(Json::List(items)) = self.get("animals") else { return refusal("animal") };
                let named = |item: &Json<'_>| matches!(item, Json::Text(t) if t == id.as_str());
                let at = items.iter().position(named).unwrap_or(0);
                return refusal(&format!("animals[{at}]"));
            }
            AskError::UnknownCaretaker(_) => (Code::UnknownCaretaker, "caretaker"),
            AskError::UnknownIntroduction(_) => (Code::UnknownIntroduction, "introduction"),
            AskError::UnknownBranch(_) => (Code::UnknownStep, "branch"),
            AskError::NobodyToMeet => (Code::BadValue, "animals"),
        };
        Refusal::new(code, self.path(field), error.to_string())
    }
}

/// Every two of them are looked at, so that many would take long.
const ANIMALS_MAX: usize = 100;

/// Reads lines until the input ends and answers each at once.
///
/// # Errors
/// Where the input can't be read or the output not written.
pub fn run(engine: &mut Engine, mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let longest = u64::try_from(LINE_BYTES_MAX).unwrap_or(u64::MAX);
        if io::Read::take(&mut input, longest).read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        let whole = line.last() == Some(&b'\n') || line.len() < LINE_BYTES_MAX;
        while line.last().is_some_and(|b| matches!(b, b'\n' | b'\r')) {
            line.pop();
        }
        let answer = if whole {
            engine.answer(&line)
        } else {
            input.skip_until(b'\n')?;
            let message = "the line is longer than 64 MiB; send its events in several";
            refusal(&Refusal::new(Code::TooLong, "", message)).to_string()
        };
        output.write_all(answer.as_bytes())?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
}
