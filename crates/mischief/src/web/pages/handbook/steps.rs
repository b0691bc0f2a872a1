//! Chapters of steps: the paths of trust, the schedules of laboratories, introductions, the long
//! hold, quarantine.

use super::parts::{Block, Chapter, Cite, Part};
use super::places::{behaviour, part_of};
use super::writer::{Writer, lines};
use crate::web::drawing;
use mischief_app::situation::OwnWords;
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::Species;
use mischief_core::explain::{Dose, Verdict};
use mischief_core::ids::{ProtocolId, StepId};
use mischief_core::protocol::introduction::MeetingStep;
use mischief_core::protocol::{Backing, Doubt, Protocol, Step, StepKind, Unit};
use mischief_core::rulebook::{Rule, Rulebook};
use mischief_rulebook::words::Answer;

/// What stands before the parts of a chapter, and these.
type Told = (Vec<Block>, Vec<Part>);

/// A step of whatever kind, as far as its text needs it.
struct Asked<'s> {
    id: &'s StepId,
    species: Species,
    protocol: &'s ProtocolId,
    meets: bool,
    dose: Option<Dose>,
    trials: u32,
    buttons: &'s [BehaviourIx],
    backing: &'s Backing,
    claims: &'s [(Box<str>, Backing)],
    doubts: &'s [Doubt],
}

impl Writer<'_> {
    fn protocol(&self, id: &str) -> Option<&Protocol> {
        self.data.book.protocol(&ProtocolId::parse(id).ok()?, None)
    }

    /// A path of trust.
    pub(super) fn path(&self, id: &str) -> Option<Told> {
        let protocol = self.protocol(id)?;
        let mut before = vec![Block::Text(self.plain(protocol))];
        before.push(Block::List(
            self.say("handbook-going-on"),
            lines(&self.say("handbook-going-on-what")),
        ));
        before.push(Block::List(
            self.say("handbook-going-back"),
            lines(&self.say("handbook-going-back-what")),
        ));
        Some((before, self.steps(protocol, "")))
    }

    /// What a protocol is for, in plain words.
    fn plain(&self, protocol: &Protocol) -> String {
        let key = format!("protocol-{}", protocol.id.as_str().replace('.', "-"));
        self.scene(protocol.species, &protocol.id, false, |scene| {
            self.words.try_say(&key, Some("plain"), &self.words.scene_args(scene))
        })
        .unwrap_or_default()
    }

    fn steps(&self, protocol: &Protocol, prefix: &str) -> Vec<Part> {
        let ladder = protocol.ladder.iter().enumerate().map(|(at, step)| {
            let number = format!("{}", at + 1);
            let group = if at == 0 { self.say("handbook-ladder") } else { String::new() };
            (step, number, group)
        });
        let branches = protocol.branches.iter().enumerate().map(|(at, step)| {
            let group = if at == 0 { self.say("handbook-branches") } else { String::new() };
            (step, String::new(), group)
        });
        let all = ladder.chain(branches);
        all.map(|(step, number, group)| {
            let mut part = self.step(protocol.species, &protocol.id, step, prefix);
            part.group = if prefix.is_empty() { group } else { String::new() };
            if !number.is_empty() {
                part.title = format!("{number}. {}", part.title);
            }
            part
        })
        .collect()
    }

    fn step(&self, species: Species, protocol: &ProtocolId, step: &Step, prefix: &str) -> Part {
        let dose = step.dose.map(|range| Dose { value: range.start, unit: range.unit });
        let told = Asked {
            id: &step.id,
            species,
            protocol,
            meets: false,
            dose,
            trials: step.trials,
            buttons: &step.buttons,
            backing: &step.backing,
            claims: &step.claims,
            doubts: &step.doubts,
        };
        let mut part = self.told_step(&told, prefix);
        let key = format!("contact-{}", step.contact.word());
        part.tag = self.label(&key);
        let mut facts = Vec::new();
        if let Some(range) = step.dose {
            let [from, to] = [range.start, range.goal].map(|value| self.dose(value, range.unit));
            let key = if range.start < range.goal { "handbook-dose" } else { "handbook-dose-one" };
            facts.push(self.frame.with(key, [("from", from.into()), ("to", to.into())]));
        }
        if step.dose.is_none_or(|range| range.unit == Unit::Seconds) {
            let trials = i64::from(step.trials);
            facts.push(self.frame.with("handbook-tries", [("count", trials.into())]));
        }
        if step.kind == StepKind::Branch
            && let Some(opens) = &step.opens_at
        {
            let opens = self.scene(species, protocol, false, |s| self.words.step_title(opens, s));
            facts.push(self.frame.with("handbook-opens", [("step", opens.into())]));
        }
        let at = part.blocks.iter().position(|block| matches!(block, Block::Steps(..)));
        part.blocks.insert(at.unwrap_or(0), Block::Text(facts.join(" ")));
        let alt = self.scene(species, protocol, false, |scene| {
            let answer = answer(&told);
            self.words.step_text("drawing", &answer, scene)
        });
        if let Some(drawing) = drawing::of(species, step, alt.as_deref()) {
            part.blocks.insert(0, Block::Drawing(drawing));
        }
        part
    }

    /// The texts of a step, in the order in which somebody needs them.
    fn told_step(&self, told: &Asked<'_>, prefix: &str) -> Part {
        let answer = answer(told);
        let (title, text) = self.scene(told.species, told.protocol, told.meets, |scene| {
            let text = |part: &str| self.words.step_text(part, &answer, scene);
            let parts = ["aim", "do", "then", "stop-when", "mistakes", "safety"].map(text);
            let claims: Vec<_> =
                told.claims.iter().map(|(id, _)| text(&format!("claim-{id}"))).collect();
            let doubts: Vec<_> =
                told.doubts.iter().map(|doubt| text(&format!("doubt-{}", doubt.id))).collect();
            (self.words.step_title(told.id, scene), (parts, claims, doubts))
        });
        let ([aim, todo, then, stop, mistakes, safety], claims, doubts) = text;
        let mut blocks = Vec::new();
        blocks.extend(aim.map(Block::Strong));
        blocks.extend(todo.map(|text| Block::Steps(self.say("handbook-do"), lines(&text))));
        blocks.extend(then.map(|text| Block::List(self.say("handbook-then"), lines(&text))));
        blocks.extend(stop.map(|text| Block::List(self.say("handbook-stop"), lines(&text))));
        blocks
            .extend(mistakes.map(|text| Block::List(self.say("handbook-mistakes"), lines(&text))));
        blocks.extend(safety.map(|text| Block::List(self.say("handbook-safety"), lines(&text))));
        blocks.push(Block::Links(self.say("handbook-watch"), self.sights(told.buttons)));
        for ((_, backing), text) in told.claims.iter().zip(claims) {
            blocks.extend(text.map(|text| Block::Claim(text, self.backed(backing))));
        }
        for (doubt, text) in told.doubts.iter().zip(doubts) {
            blocks.extend(text.map(|text| self.doubt(text, doubt)));
        }
        blocks.push(Block::Backed(self.backed(told.backing)));
        self.part(format!("{prefix}{}", told.id), title, blocks)
    }

    fn sights(&self, buttons: &[BehaviourIx]) -> Vec<Cite> {
        let known = buttons.iter().filter_map(|ix| self.data.book.ethogram.get(*ix));
        let cite = |sight: &mischief_core::ethogram::Behaviour| Cite {
            title: self.label(&format!("behaviour-{}", sight.id)),
            link: behaviour(self.frame, &sight.id),
        };
        known.map(cite).collect()
    }

    /// The schedules of laboratories.
    pub(super) fn laboratory(&self) -> Told {
        let is_lab = |p: &&Protocol| p.id.as_str().contains(".lab.");
        let mut parts = Vec::new();
        for protocol in self.data.book.protocols.iter().filter(is_lab) {
            let name = part_of(&protocol.id);
            let mut steps = self.steps(protocol, &format!("{name}-"));
            if let Some(first) = steps.first_mut() {
                first.group = self.label(&format!("protocol-{name}"));
                first.blocks.insert(0, Block::Text(self.plain(protocol)));
            }
            parts.extend(steps);
        }
        (Vec::new(), parts)
    }

    /// The protocols that a household wrote, each in its latest revision.
    pub(super) fn own(&self, book: &Rulebook, words: &OwnWords) -> Chapter {
        let mut parts = Vec::new();
        for ((id, revision), own) in words {
            let later = words.keys().any(|(known, other)| known == id && other > revision);
            let Some(protocol) = book.protocol(id, Some(*revision)).filter(|_| !later) else {
                continue;
            };
            let mut steps = self.with_words(own).steps(protocol, &format!("{}-", part_of(id)));
            if let Some(first) = steps.first_mut() {
                first.group = id.to_string();
                first.blocks.splice(0..0, own.get("plain").cloned().map(Block::Text));
            }
            parts.extend(steps);
        }
        let none = parts.is_empty().then(|| Block::Text(self.say("handbook-own-none")));
        Chapter {
            name: "own",
            link: self.frame.home("/handbook"),
            title: self.title("own"),
            lead: self.say("handbook-own-what"),
            before: none.into_iter().collect(),
            parts,
        }
    }

    /// A way in which strangers come to live together.
    pub(super) fn meeting(&self, id: &str) -> Option<Told> {
        let way = self.data.book.introduction(&ProtocolId::parse(id).ok()?)?;
        let parts = way.steps.iter().enumerate().map(|(at, step)| {
            let mut part = self.meeting_step(way.species, &way.id, step);
            part.title = format!("{}. {}", at + 1, part.title);
            part
        });
        let before =
            vec![Block::Text(self.meeting_plain(id)), Block::Backed(self.backed(&way.backing))];
        Some((before, parts.collect()))
    }

    fn meeting_plain(&self, id: &str) -> String {
        let key = format!("protocol-{}", id.replace('.', "-"));
        let Ok(protocol) = ProtocolId::parse(id) else { return String::new() };
        let species = if id.starts_with("mouse") { Species::Mouse } else { Species::Rat };
        self.scene(species, &protocol, true, |scene| {
            self.words.try_say(&key, Some("plain"), &self.words.scene_args(scene))
        })
        .unwrap_or_default()
    }

    fn meeting_step(&self, species: Species, way: &ProtocolId, step: &MeetingStep) -> Part {
        let told = Asked {
            id: &step.id,
            species,
            protocol: way,
            meets: true,
            dose: step.length(0, 0.0).map(|value| Dose { value, unit: Unit::Minutes }),
            trials: 1,
            buttons: &step.buttons,
            backing: &step.backing,
            claims: &step.claims,
            doubts: &step.doubts,
        };
        let mut part = self.told_step(&told, "");
        let mut facts = vec![self.frame.with(
            "handbook-meetings",
            [("sessions", i64::from(step.sessions).into()), ("days", i64::from(step.days).into())],
        )];
        if step.slept {
            facts.push(self.say("handbook-meetings-slept"));
        }
        let at = part.blocks.iter().position(|block| matches!(block, Block::Steps(..)));
        if step.id.as_str() != "quarantine" {
            part.blocks.insert(at.unwrap_or(0), Block::Text(facts.join(" ")));
        }
        part
    }

    /// Quarantine: the rule, and what is done each day.
    pub(super) fn quarantine(&self) -> Option<Told> {
        let way = self.data.book.introductions.first()?;
        let first = way.steps.first()?;
        let mut parts = vec![self.meeting_step(way.species, &way.id, first)];
        for rule in [Rule::Quarantine, Rule::IntroductionPause, Rule::AgeOrSize] {
            parts.extend(self.rule(rule));
        }
        Some((
            lines(&self.say("handbook-quarantine-why")).into_iter().map(Block::Text).collect(),
            parts,
        ))
    }

    /// The long hold, with what speaks for it and against.
    pub(super) fn long_hold(&self) -> Told {
        let step = &self.data.book.long_hold;
        let Some(protocol) = self.protocol("rat.trust") else { return (Vec::new(), Vec::new()) };
        let mut parts = vec![self.step(Species::Rat, &protocol.id, step, "")];
        let rules = [
            Rule::LongHoldExcluded,
            Rule::LongHoldNotReady,
            Rule::LongHoldNotOptedIn,
            Rule::LongHoldLimit,
        ];
        parts.extend(rules.into_iter().filter_map(|rule| self.rule(rule)));
        (vec![Block::Strong(self.say("handbook-long-hold-first"))], parts)
    }
}

fn answer<'s>(told: &Asked<'s>) -> Answer<'s> {
    Answer {
        verdict: Verdict::Go,
        step: told.id,
        dose: told.dose,
        trials: told.trials,
        because: &[],
        advice: &[],
    }
}
