//! The shape of answers, with their sentences: what other programs rely on.

mod change;
mod history;
mod introduction;
mod look_back;
mod session;

pub use introduction::{Went, meetings};
pub use session::{Instruction, Sight};

use jiff::Timestamp;
use mischief_app::command::is_former;
use mischief_core::calendar::Calendar;
use mischief_core::event::wire::{Json, Refusal};
use mischief_core::explain::{Arg, Dose, Meeting, Outlook, Reason, Recommendation};
use mischief_core::fold::Home;
use mischief_core::fold::record::{Record, Waiver};
use mischief_core::ids::{AnimalId, CaretakerId, EnclosureId, EventId, ProtocolId};
use mischief_core::protocol::{Backing, Doubt, Step};
use mischief_core::recommend::{Known, PairState, State};
use mischief_core::rulebook::{Rule, Rulebook};
use mischief_rulebook::words::{self, Answer, Who};
use mischief_rulebook::{Scene, Words};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What sentences are made with.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a> {
    /// The household's language.
    pub words: &'a Words,
    /// The engine's rules.
    pub book: &'a Rulebook,
    /// The household.
    pub home: &'a Home,
    /// Texts of the household's own protocols.
    pub own_words: &'a BTreeMap<(ProtocolId, u32), BTreeMap<String, String>>,
}

/// What stands behind a step.
struct Backed<'s> {
    backing: &'s Backing,
    claims: &'s [(Box<str>, Backing)],
    doubts: &'s [Doubt],
}

/// An instant with the offset of the household's zone.
#[must_use]
pub fn instant(at: Timestamp, calendar: &Calendar) -> String {
    at.display_with_offset(calendar.zone().to_offset(at)).to_string()
}

/// The last eight characters of an event's id: enough to name it by, and short enough to type.
#[must_use]
pub fn short_id(id: EventId) -> String {
    let id = id.to_text();
    id.get(id.len().saturating_sub(8)..).unwrap_or(&id).to_owned()
}

/// A refusal as it is answered.
#[must_use]
pub fn refusal(refusal: &Refusal) -> Value {
    json!({"error": {
        "code": refusal.code.word(),
        "message": refusal.message,
        "path": refusal.path,
    }})
}

impl Teller<'_> {
    fn instant(&self, at: Timestamp) -> Value {
        Value::String(instant(at, &self.home.calendar))
    }

    fn instant_or_null(&self, at: Option<Timestamp>) -> Value {
        at.map_or(Value::Null, |at| self.instant(at))
    }

    fn known(&self, who: Who<'_>) -> Option<words::Known> {
        match who {
            Who::Animal(id) => {
                let animal = self.home.animal(id)?;
                Some(words::Known { name: animal.name.to_string(), sex: animal.sex })
            }
            Who::Caretaker(id) => {
                let name = self.home.caretaker(id)?.name.as_ref().map(ToString::to_string);
                // Whoever looked after it in another household has no name here.
                let former = || is_former(id.as_str()).then(|| self.say("former-person", vec![]));
                Some(words::Known { name: name.or_else(former)?, sex: None })
            }
        }
    }

    /// Sets the scene for an animal, a person if one is spoken to, and a protocol whose steps are
    /// spoken of, and calls `tell` with it.
    pub fn scene<T>(
        &self,
        animal: &AnimalId,
        caretaker: Option<&CaretakerId>,
        protocol: &ProtocolId,
        revision: u32,
        tell: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let facts = self.home.animal(animal);
        let caretaker = caretaker.map_or(String::new(), |id| {
            let known = self.known(Who::Caretaker(id));
            known.map_or_else(|| id.to_string(), |known| known.name)
        });
        let treat = facts.and_then(|a| a.treats.first());
        let key = (protocol.clone(), revision);
        tell(&Scene {
            animal: facts.map_or(animal.as_str(), |a| &a.name),
            sex: facts.and_then(|a| a.sex),
            group: None,
            species: facts.map_or(mischief_core::event::Species::Rat, |a| a.species),
            caretaker: &caretaker,
            treat: treat.map(|t| &**t),
            calendar: &self.home.calendar,
            now: self.home.now,
            protocol,
            others: &|who| self.known(who),
            own_words: self.own_words.get(&key),
        })
    }

    fn arg(&self, arg: &Arg) -> Value {
        match arg {
            Arg::Word(word) => json!(word),
            Arg::Words(words) => json!(words),
            Arg::Number(number) => number_value(*number),
            Arg::Instant(at) => self.instant(*at),
            Arg::Dose(dose) => dose_value(*dose),
            Arg::Step(step) => json!(step.as_str()),
            Arg::Sign(sign) => json!(self.book.signs.get(*sign).map(|s| &*s.id)),
            Arg::Signs(signs) => {
                let signs = signs.iter().filter_map(|sign| self.book.signs.get(*sign));
                json!(signs.map(|sign| &*sign.id).collect::<Vec<_>>())
            }
            Arg::Animal(id) => json!(id.as_str()),
            Arg::Caretaker(id) => json!(id.as_str()),
            Arg::Text(text) => json!(text),
            Arg::None => Value::Null,
        }
    }

    fn reason(&self, reason: &Reason, scene: &Scene<'_>) -> Value {
        let args: Map<String, Value> =
            reason.args.iter().map(|(name, arg)| ((*name).to_owned(), self.arg(arg))).collect();
        let backing = self.book.rule(reason.rule).map(|facts| &facts.backing);
        json!({
            "rule": reason.rule.word(),
            "args": args,
            "text": self.words.reason_text(reason, scene),
            "events": reason.events.iter().map(|id| id.to_text()).collect::<Vec<_>>(),
            "sources": backing.map(|b| &b.sources),
            "evidence": backing.map(|b| b.evidence.word()),
        })
    }

    /// A recommendation, as the contract of answers has it.
    #[must_use]
    pub fn recommendation(&self, r: &Recommendation) -> Value {
        self.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
            let answer = Answer::from(r);
            let because: Vec<Value> = r.because.iter().map(|b| self.reason(b, scene)).collect();
            let mut value = json!({
                "animal": r.animal.as_str(),
                "caretaker": r.caretaker.as_str(),
                "now": self.instant(r.now),
                "protocol": r.protocol.as_str(),
                "revision": r.revision,
                "step": r.step.as_str(),
                "title": self.words.step_title(&r.step, scene),
                "short": self.words.short_text(&answer, scene),
                "verdict": r.verdict.word(),
                "dose": r.dose.map(dose_value),
            });
            // There only where they differ.
            if let (Some(doses), Value::Object(fields)) = (&r.doses, &mut value) {
                fields.insert("doses".into(), json!(doses));
            }
            let (done, most) = r.sessions_today;
            let rest = json!({
                "trials": r.trials,
                "not_before": self.instant_or_null(r.not_before),
                "sessions_today": {"done": done, "most": most},
                "blocked_by": rules(&r.blocked_by),
                "missing": r.missing.iter().map(|fact| fact.word()).collect::<Vec<_>>(),
                "because": because,
                "do": self.words.advice_lines(&answer, scene),
                "watch_for": self.words.watch_for_texts(&r.watch_for, scene),
                "then": self.words.then_text(&answer, scene),
                "if": r.outlook.as_ref().map(outlook),
                "step_backing": self.step_backing(r, &answer, scene),
            });
            merge(value, rest)
        })
    }

    /// What stands behind the step's instruction: its evidence, its single claims, and both sides
    /// where sources disagree.
    fn step_backing(&self, r: &Recommendation, answer: &Answer<'_>, scene: &Scene<'_>) -> Value {
        let protocol = self.book.protocol(&r.protocol, Some(r.revision));
        let module = Some(&self.book.long_hold).filter(|step| step.id == r.step);
        let Some(step) = protocol.and_then(|p| p.step(&r.step)).or(module) else {
            return Value::Null;
        };
        let Step { backing, claims, doubts, .. } = step;
        self.backing(&Backed { backing, claims, doubts }, answer, scene)
    }

    fn backing(&self, backed: &Backed<'_>, answer: &Answer<'_>, scene: &Scene<'_>) -> Value {
        let text = |part: String| self.words.step_text(&part, answer, scene);
        let claims: Vec<Value> = backed
            .claims
            .iter()
            .map(|(id, backing)| {
                with_backing(json!({"text": text(format!("claim-{id}"))}), backing)
            })
            .collect();
        let doubts: Vec<Value> = backed
            .doubts
            .iter()
            .map(|doubt| {
                json!({
                    "text": text(format!("doubt-{}", doubt.id)),
                    "for": doubt.sources_for,
                    "against": doubt.sources_against,
                })
            })
            .collect();
        with_backing(json!({"claims": claims, "doubts": doubts}), backed.backing)
    }

    /// Whether animals may meet.
    #[must_use]
    pub fn meeting(&self, meeting: &Meeting, parties: &[Known<'_>]) -> Value {
        let Some(first) = parties.first().map(Known::id) else { return Value::Null };
        let waived: Vec<Value> =
            parties.iter().flat_map(|k| self.waivers(k.id(), k.record())).collect();
        let species = self.home.animal(first).map(|a| a.species);
        let protocol = species.and_then(|s| self.book.standard(s, self.home.today));
        let Some(protocol) = protocol else { return Value::Null };
        self.scene(first, None, &protocol.id, protocol.revision, |scene| {
            let pairs: Vec<Value> = meeting
                .pairs
                .iter()
                .map(|pair| {
                    json!({
                        "animals": pair.animals.iter().map(AnimalId::as_str).collect::<Vec<_>>(),
                        "verdict": pair.verdict.word(),
                        "blocked_by": rules(&pair.blocked_by),
                    })
                })
                .collect();
            let because: Vec<Value> =
                meeting.because.iter().map(|b| self.reason(b, scene)).collect();
            let advice = self.words.meeting_lines(meeting, scene);
            json!({"may_meet": {
                "verdict": meeting.verdict.word(),
                "blocked_by": rules(&meeting.blocked_by),
                "missing": meeting.missing.iter().map(|fact| fact.word()).collect::<Vec<_>>(),
                "not_before": self.instant_or_null(meeting.not_before),
                "because": because,
                "do": advice,
                "pairs": pairs,
                "quarantine_waived": waived,
            }})
        })
    }

    /// Why somebody shortened this animal's quarantine: shown ever after.
    fn waivers(&self, id: &AnimalId, record: &Record<'_>) -> Vec<Value> {
        let waiver = |w: &Waiver| {
            json!({
                "animal": id.as_str(),
                "at": self.instant(w.at),
                "reason": w.reason,
                "event": w.event.to_text(),
            })
        };
        record.waivers.iter().map(waiver).collect()
    }

    /// What is known of an animal.
    #[must_use]
    pub fn state(&self, id: &AnimalId, state: &State<'_>) -> Value {
        let protocol = state.record.protocol;
        let step = |rung: usize| protocol.at(rung).map(|step: &Step| step.id.as_str());
        let pair = |pair: &PairState<'_>| {
            self.scene(id, Some(pair.caretaker), &protocol.id, protocol.revision, |scene| {
                json!({
                    "caretaker": pair.caretaker.as_str(),
                    "step": step(pair.rung),
                    "offered": step(pair.offered),
                    "complete": pair.complete,
                    "tolerated": pair.tolerated.map(|t| self.tolerated(t, scene)),
                    "forecast": self.forecast(state, pair, scene),
                })
            })
        };
        let pairs: Vec<Value> = state.pairs.iter().map(pair).collect();
        let mut signs: Vec<&str> = state
            .record
            .health
            .open_signs(self.home.now)
            .filter_map(|seen| self.book.signs.get(seen.sign))
            .map(|sign| &*sign.id)
            .collect();
        let mut seen = BTreeSet::new();
        signs.retain(|sign| seen.insert(*sign));
        json!({"state": {
            "animal": id.as_str(),
            "now": self.instant(self.home.now),
            "protocol": protocol.id.as_str(),
            "revision": protocol.revision,
            "settled": state.settled,
            "quarantined": state.quarantined,
            "quarantine_until": self.instant_or_null(state.quarantine.and_then(|q| q.until)),
            "quarantine_waived": self.waivers(id, state.record),
            "rest_until": self.instant_or_null(state.rest_until),
            "open_signs": signs,
            "weight": state.record.weight().map(number_value),
            "enclosure": self.home.housing.enclosure(id).map(ToString::to_string),
            "cagemates": self.cagemates(id),
            "alone_since": self.instant_or_null(self.home.housing.alone_since(id)),
            "alone_too_long": state.alone.is_some(),
            "lived": self.lived(id),
            "pairs": pairs,
            "people_differ": self.differences(id, state),
            "setback": self.setback(id, state),
        }})
    }
}

impl Teller<'_> {
    /// Who shares its enclosure.
    fn cagemates(&self, id: &AnimalId) -> Vec<&str> {
        self.home.housing.mates(id).map(AnimalId::as_str).collect()
    }

    /// Where it lived, oldest first, as far as it was told.
    fn lived(&self, id: &AnimalId) -> Vec<Value> {
        let stay = |(enclosure, from, to): (&EnclosureId, Timestamp, Option<Timestamp>)| {
            json!({
                "enclosure": enclosure.as_str(),
                "from": self.instant(from),
                "to": self.instant_or_null(to),
            })
        };
        self.home.housing.stays(id).map(stay).collect()
    }
}

fn merge(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Object(mut first), Value::Object(second)) => {
            first.extend(second);
            Value::Object(first)
        }
        (first, _) => first,
    }
}

fn with_backing(value: Value, backing: &Backing) -> Value {
    merge(json!({"evidence": backing.evidence.word(), "sources": backing.sources}), value)
}

/// Whole numbers are written as such: 11 days, not 11.0.
fn number_value(number: f64) -> Value {
    json!(Json::Number(number))
}

fn dose_value(dose: Dose) -> Value {
    json!({"value": number_value(dose.value), "unit": dose.unit.word()})
}

fn rules(rules: &[Rule]) -> Vec<&'static str> {
    rules.iter().map(|rule| rule.word()).collect()
}

fn outlook(outlook: &Outlook) -> Value {
    let step = |id: &mischief_core::ids::StepId| json!({"step": id.as_str()});
    json!({
        "clean": step(&outlook.clean),
        "success": step(&outlook.success),
        "mixed": step(&outlook.mixed),
        "fail": step(&outlook.fail),
        "severe": step(&outlook.severe),
    })
}
