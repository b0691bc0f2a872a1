//! What all chapters are written with: the words, the animals of the examples, sources as links.

use super::CHAPTERS;
use super::parts::{Backed, Block, Chapter, Cite, Part};
use crate::web::Web;
use crate::web::frame::Frame;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use mischief_core::calendar::Calendar;
use mischief_core::event::{Sex, Species};
use mischief_core::explain::{Advice, Arg, Dose, Reason, Verdict};
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::protocol::{Backing, Doubt, Evidence, Protocol, Unit};
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::{Answer, FluentArgs, FluentValue, Group, number};
use mischief_rulebook::{Builtin, Scene, SourceKind, Words};
use std::collections::BTreeMap;

/// Writes chapters in one language.
pub(super) struct Writer<'w> {
    pub(super) frame: &'w Frame,
    pub(super) data: &'w Builtin,
    pub(super) words: &'w Words,
    /// What a household's protocol says of its steps, while one is written.
    own_words: Option<&'w BTreeMap<String, String>>,
    calendar: Calendar,
}

impl<'w> Writer<'w> {
    pub(super) fn new(web: &'w Web, frame: &'w Frame) -> Self {
        let data = web.app.builtin();
        let words = data.catalogue.language(&frame.language);
        let calendar = Calendar::new(TimeZone::UTC, Time::midnight());
        Self { frame, data, words, own_words: None, calendar }
    }

    /// The same, of a protocol that a household wrote.
    pub(super) fn with_words<'o>(&self, own_words: &'o BTreeMap<String, String>) -> Writer<'o>
    where
        'w: 'o,
    {
        let calendar = Calendar::new(TimeZone::UTC, Time::midnight());
        let (frame, data, words) = (self.frame, self.data, self.words);
        Writer { frame, data, words, own_words: Some(own_words), calendar }
    }

    /// A chapter by its name.
    pub(super) fn chapter(&self, name: &str) -> Option<Chapter> {
        let name = CHAPTERS.iter().copied().find(|known| *known == name)?;
        let (before, parts) = match name {
            "rats" => self.path("rat.trust")?,
            "mice" => self.path("mouse.trust")?,
            "laboratory" => self.laboratory(),
            "introducing-rats" => self.meeting("rat.introduction")?,
            "carrier" => self.meeting("rat.introduction.carrier")?,
            "introducing-mice" => self.meeting("mouse.introduction")?,
            "quarantine" => self.quarantine()?,
            "long-hold" => self.long_hold(),
            "behaviours" => (Vec::new(), self.behaviours()),
            "health" => (Vec::new(), self.signs()),
            "bites" => (Vec::new(), self.bites()),
            "rules" => (Vec::new(), self.rules()),
            "figures" => (Vec::new(), self.figures()),
            "dosing" => (Vec::new(), self.dosing()),
            _ => (Vec::new(), self.sources()),
        };
        let lead = self.say(&format!("handbook-{name}-what"));
        Some(Chapter { name, link: self.link(name), title: self.title(name), lead, before, parts })
    }

    /// The address of a chapter.
    pub(super) fn link(&self, name: &str) -> String {
        self.frame.link(&format!("/handbook/{name}"))
    }

    /// The title of a chapter.
    pub(super) fn title(&self, name: &str) -> String {
        self.frame.word("handbook", name)
    }

    /// A text of the pages, into which every figure of the rulebook can be put by its name.
    pub(super) fn say(&self, key: &str) -> String {
        let figures = &self.data.about.parameters;
        self.frame.with_figures(key, figures.iter().map(|note| (&*note.id, number(note.value))))
    }

    /// Calls `tell` with the animals of the examples.
    pub(super) fn scene<T>(
        &self,
        species: Species,
        protocol: &ProtocolId,
        meets: bool,
        tell: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let mouse = species == Species::Mouse;
        let [one, other, third] =
            if mouse { ["Minna", "Tilda", "Romy"] } else { ["Pip", "Nutmeg", "Juno"] };
        let residents = self.words.list_text(&[one.to_owned(), other.to_owned()]);
        let all = [one, other, third].map(str::to_owned);
        let all = self.words.list_text(&all);
        tell(&Scene {
            animal: if meets { &all } else { one },
            sex: Some(Sex::Female),
            group: meets.then_some(Group { newcomers: third, residents: &residents }),
            species,
            caretaker: "Lena",
            treat: None,
            calendar: &self.calendar,
            now: jiff::Timestamp::UNIX_EPOCH,
            protocol,
            others: &|_| None,
            own_words: self.own_words,
        })
    }

    /// What every text about an example animal may use.
    pub(super) fn args(&self) -> FluentArgs<'static> {
        let mut own = FluentArgs::new();
        let is_rat = |known: &&Protocol| known.species == Species::Rat;
        if let Some(protocol) = self.data.book.protocols.iter().find(is_rat) {
            self.scene(protocol.species, &protocol.id, false, |scene| {
                for (name, value) in self.words.scene_args(scene).iter() {
                    if let FluentValue::String(text) = value {
                        own.set(name.to_owned(), text.clone().into_owned());
                    }
                }
            });
        }
        own
    }

    /// A text of the rulebook about the example animal.
    pub(super) fn told(&self, key: &str, part: Option<&str>) -> Option<String> {
        self.words.try_say(key, part, &self.args())
    }

    pub(super) fn label(&self, key: &str) -> String {
        self.told(key, None).unwrap_or_default()
    }

    pub(super) fn dose(&self, value: f64, unit: Unit) -> String {
        self.words.dose_text(Dose { value, unit })
    }

    /// What to do while a rule blocks.
    pub(super) fn meanwhile(&self, rule: Rule, meets: bool) -> Vec<String> {
        let id = if meets { "rat.introduction" } else { "rat.trust" };
        let (Ok(protocol), Ok(step)) = (ProtocolId::parse(id), StepId::parse("presence")) else {
            return Vec::new();
        };
        let advice = [Advice::Meanwhile(rule)];
        // As long as nothing says when it ends, and where it is a sign that was seen.
        let args = vec![
            ("until", Arg::None),
            ("cause", Arg::Word("sign")),
            ("needs", Arg::None),
            ("other", Arg::None),
        ];
        let because = [Reason { rule, args, events: Vec::new() }];
        let answer = Answer {
            verdict: Verdict::Wait,
            step: &step,
            dose: None,
            trials: 1,
            because: &because,
            advice: &advice,
        };
        self.scene(Species::Rat, &protocol, meets, |scene| self.words.advice_lines(&answer, scene))
    }

    pub(super) fn cites(&self, ids: &[Box<str>]) -> Vec<Cite> {
        let known = ids.iter().filter_map(|id| self.data.sources.get(id));
        let cite = |source: &mischief_rulebook::Source| Cite {
            title: source.title.to_string(),
            link: format!("{}#source-{}", self.link("sources"), source.id),
        };
        known.map(cite).collect()
    }

    pub(super) fn backed(&self, backing: &Backing) -> Backed {
        let ours = |id: &str| {
            self.data.sources.get(id).is_some_and(|source| source.kind == SourceKind::Ours)
        };
        let evidence = self.evidence(backing.evidence);
        // What is our own choice and names no other source says so once, and what that means.
        if backing.evidence == Evidence::DesignDefault && backing.sources.iter().all(|id| ours(id))
        {
            let link = format!("{}#evidence-{}", self.link("sources"), backing.evidence.word());
            let own = Cite { title: evidence, link };
            return Backed { evidence: String::new(), cites: vec![own] };
        }
        Backed { evidence, cites: self.cites(&backing.sources) }
    }

    fn evidence(&self, evidence: Evidence) -> String {
        self.label(&format!("evidence-{}", evidence.word()))
    }

    pub(super) fn doubt(&self, text: String, doubt: &Doubt) -> Block {
        let (pro, contra) = (&doubt.sources_for, &doubt.sources_against);
        Block::Doubt(text, self.cites(pro), self.cites(contra))
    }

    pub(super) fn part(&self, id: String, title: String, blocks: Vec<Block>) -> Part {
        Part { id, title, tag: String::new(), mark: "", group: String::new(), blocks }
    }
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
