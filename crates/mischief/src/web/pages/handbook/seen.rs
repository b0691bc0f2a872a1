//! Chapters of lists: behaviours, health signs, bites, rules, figures, dosing, sources.

use super::parts::{Block, Cite, Part};
use super::writer::{Writer, lines};
use crate::web::drawing;
use mischief_core::ethogram::{Level, Signal};
use mischief_core::event::Species;
use mischief_core::protocol::Evidence;
use mischief_core::rulebook::{Effect, Rule};
use mischief_rulebook::words::number;
use mischief_rulebook::{Concerns, Sides, SourceKind};

impl Writer<'_> {
    /// Everything that an animal may be seen to do, the gravest last.
    pub(super) fn behaviours(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for signal in Signal::ALL {
            let of_signal: Vec<_> =
                self.data.book.ethogram.iter().filter(|(_, b)| b.signal == *signal).collect();
            for (at, (ix, behaviour)) in of_signal.iter().enumerate() {
                let key = format!("behaviour-{}", behaviour.id);
                let mut blocks = Vec::new();
                let note = self.data.about.behaviours.get(usize::from(ix.0));
                let seen = |species: Species| self.told(&key, Some(species.word()));
                let (rat, mouse) = (seen(Species::Rat), seen(Species::Mouse));
                match (rat, mouse) {
                    (Some(rat), Some(mouse)) => {
                        blocks.push(Block::Text(rat));
                        blocks.push(Block::Text(mouse));
                    }
                    (rat, mouse) => blocks.extend(rat.or(mouse).map(Block::Text)),
                }
                let unsure = self.told(&key, Some("ambiguous"));
                let unsure =
                    unsure.map(|text| Block::List(self.say("handbook-unsure"), lines(&text)));
                blocks.extend(unsure);
                let act = self.told(&key, Some("act"));
                blocks.extend(act.map(|text| Block::Steps(self.say("handbook-act"), lines(&text))));
                blocks.extend(note.map(|note| Block::Backed(self.backed(&note.backing))));
                let label = self.label(&key);
                let mut part = self.part(behaviour.id.to_string(), label, blocks);
                part.mark = mark_of(*signal);
                part.tag = self.label(&format!("signal-{}", signal.word()));
                part.group = if at == 0 { part.tag.clone() } else { String::new() };
                parts.push(part);
            }
        }
        parts
    }

    /// Health signs, the gravest first.
    pub(super) fn signs(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (level, mark) in [(Level::Red, "stop"), (Level::Amber, "wait"), (Level::Note, "go")] {
            let signs = self.data.book.signs.0.iter().enumerate();
            let signs: Vec<_> = signs.filter(|(_, sign)| sign.level == level).collect();
            for (at, (ix, sign)) in signs.into_iter().enumerate() {
                let key = format!("sign-{}", sign.id);
                let mut blocks = Vec::new();
                blocks.extend(self.told(&key, Some("what")).map(Block::Text));
                let act = self.told(&key, Some("do"));
                blocks.extend(act.map(|text| Block::Steps(self.say("handbook-act"), lines(&text))));
                if sign.restarts_quarantine {
                    blocks.push(Block::Text(self.say("handbook-restarts")));
                }
                let backing = self.data.about.signs.get(ix);
                blocks.extend(backing.map(|backing| Block::Backed(self.backed(backing))));
                let mut part = self.part(sign.id.to_string(), self.label(&key), blocks);
                part.mark = mark;
                part.tag = self.label(&format!("level-{}", level.word()));
                part.group = if at == 0 { part.tag.clone() } else { String::new() };
                parts.push(part);
            }
        }
        parts
    }

    /// First aid, when to ask a doctor, and each grade.
    pub(super) fn bites(&self) -> Vec<Part> {
        let told =
            [("first_aid", "do"), ("doctor", "when"), ("watch", "text"), ("questions", "ask")];
        let mut parts: Vec<Part> = told
            .iter()
            .map(|(id, part)| {
                let key = format!("bite-{id}");
                let said = lines(&self.told(&key, Some(part)).unwrap_or_default());
                let block = match *part {
                    "do" => Block::Steps(String::new(), said),
                    _ => Block::List(String::new(), said),
                };
                self.part((*id).to_owned(), self.label(&key), vec![block])
            })
            .collect();
        for grade in &self.data.bites {
            let key = format!("bite-{}", grade.grade);
            let mut blocks = Vec::new();
            blocks.push(Block::Drawing(drawing::bite(grade.grade)));
            blocks.extend(self.told(&key, Some("example")).map(Block::Text));
            let plan = self.told(&key, Some("plan"));
            blocks.extend(plan.map(|text| Block::List(self.say("handbook-plan"), lines(&text))));
            blocks.push(Block::Backed(self.backed(&grade.backing)));
            let number =
                self.frame.with("handbook-grade", [("grade", i64::from(grade.grade).into())]);
            let mut part = self.part(format!("grade-{}", grade.grade), self.label(&key), blocks);
            part.group = if grade.grade == 0 { self.say("handbook-grades") } else { String::new() };
            part.mark = if grade.grade >= 4 {
                "stop"
            } else if grade.grade == 3 {
                "wait"
            } else {
                ""
            };
            part.tag = number;
            parts.push(part);
        }
        for rule in [Rule::BiteLock, Rule::BitePause, Rule::AtRisk] {
            parts.extend(self.rule(rule));
        }
        parts
    }

    /// Every rule: first those that stop.
    pub(super) fn rules(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for effect in Effect::ALL {
            let of_effect = Rule::ALL
                .iter()
                .filter(|rule| self.data.book.rule(**rule).is_some_and(|f| f.effect == *effect));
            for (at, rule) in of_effect.enumerate() {
                let Some(mut part) = self.rule(*rule) else { continue };
                if at == 0 {
                    part.group = self.frame.word("effect", effect.word());
                }
                parts.push(part);
            }
        }
        parts
    }

    /// A rule: when it holds, what to do meanwhile, its figures, and what stands behind it.
    pub(super) fn rule(&self, rule: Rule) -> Option<Part> {
        let facts = self.data.book.rule(rule)?;
        let note = self.data.about.rules.iter().find(|note| note.rule == rule)?;
        let mut blocks =
            vec![Block::Text(self.say(&format!("handbook-rule-{}-what", rule.word())))];
        if matches!(facts.effect, Effect::Stop | Effect::Wait) && rule != Rule::Absent {
            let meanwhile = self.meanwhile(rule, note.concerns == Concerns::Meetings);
            blocks.push(Block::List(self.say("handbook-meanwhile"), meanwhile));
        }
        if !note.parameters.is_empty() {
            let figures = note.parameters.iter().map(|id| Cite {
                title: id.replace('_', " "),
                link: format!("{}#figure-{id}", self.link("figures")),
            });
            blocks.push(Block::Links(self.say("handbook-its-figures"), figures.collect()));
        }
        blocks.extend(self.sides(note.sides.as_ref()));
        blocks.push(Block::Backed(self.backed(&facts.backing)));
        let title = self.frame.t(&format!("handbook-rule-{}", rule.word()));
        let mut part = self.part(format!("rule-{}", rule.word()), title, blocks);
        part.mark = match facts.effect {
            Effect::Stop => "stop",
            Effect::Wait => "wait",
            Effect::Limits | Effect::Informs => "",
        };
        part.tag = self.frame.word("effect", facts.effect.word());
        Some(part)
    }

    fn sides(&self, sides: Option<&Sides>) -> Option<Block> {
        let sides = sides?;
        let (pro, contra) = (self.cites(&sides.sources_for), self.cites(&sides.sources_against));
        Some(Block::Doubt(self.say("handbook-contested"), pro, contra))
    }

    /// Every figure that the rules reckon with.
    pub(super) fn figures(&self) -> Vec<Part> {
        let figures = self.data.about.parameters.iter();
        figures
            .map(|figure| {
                let mut blocks = vec![Block::Text(figure.note.to_string())];
                blocks.extend(self.sides(figure.sides.as_ref()));
                blocks.push(Block::Backed(self.backed(&figure.backing)));
                let title = figure.id.replace('_', " ");
                let mut part = self.part(format!("figure-{}", figure.id), title, blocks);
                let value = [("value", number(figure.value)), ("unit", (&*figure.unit).into())];
                part.tag = self.frame.with("handbook-figure", value);
                part
            })
            .collect()
    }

    /// How the program picks doses, in plain words.
    pub(super) fn dosing(&self) -> Vec<Part> {
        let topics = ["belief", "choice", "limits", "record"];
        let mut parts: Vec<Part> = topics
            .iter()
            .map(|topic| {
                let title = self.frame.word("handbook-dosing", topic);
                let text = self.say(&format!("handbook-dosing-{topic}-what"));
                let blocks = lines(&text).into_iter().map(Block::Text).collect();
                self.part((*topic).to_owned(), title, blocks)
            })
            .collect();
        for rule in
            [Rule::Dosing, Rule::HoldGrowth, Rule::NoRiseAfterFear, Rule::DoseTooLikelyToFrighten]
        {
            parts.extend(self.rule(rule));
        }
        parts
    }

    /// What kinds of evidence there are, and every source.
    pub(super) fn sources(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = Evidence::ALL
            .iter()
            .enumerate()
            .map(|(at, kind)| {
                let key = format!("evidence-{}", kind.word());
                let blocks = self.told(&key, Some("what")).map(Block::Text).into_iter().collect();
                let mut part = self.part(key.clone(), self.label(&key), blocks);
                part.group = if at == 0 { self.say("handbook-kinds") } else { String::new() };
                part
            })
            .collect();
        for (kind, word) in [
            (SourceKind::PeerReviewed, "peer-reviewed"),
            (SourceKind::WelfareBody, "welfare-body"),
            (SourceKind::Community, "community"),
            (SourceKind::Ours, "ours"),
        ] {
            let of_kind = self.data.sources.iter().filter(|source| source.kind == kind);
            for (at, source) in of_kind.enumerate() {
                let read = source
                    .url
                    .as_deref()
                    .map(|url| Block::Out(url.to_owned(), self.say("handbook-read")));
                let blocks = vec![read.unwrap_or_else(|| Block::Text(self.say("handbook-named")))];
                let id = format!("source-{}", source.id);
                let mut part = self.part(id, source.title.to_string(), blocks);
                part.tag = self.frame.word("source", word);
                part.group = if at == 0 { part.tag.clone() } else { String::new() };
                parts.push(part);
            }
        }
        parts
    }
}

const fn mark_of(signal: Signal) -> &'static str {
    match signal {
        Signal::Calm | Signal::LetBe => "go",
        Signal::Neutral => "",
        Signal::Caution | Signal::Watch | Signal::ReadyToStop => "wait",
        Signal::Stop | Signal::StopBetween => "stop",
    }
}
