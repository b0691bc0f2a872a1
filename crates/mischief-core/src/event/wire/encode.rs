//! From an event to its JSON value, fields in the order of the log's description.

use super::json::Json;
use crate::ethogram::{BehaviourIx, SignIx};
use crate::event::{
    AnimalChange, AnimalFacts, CaretakerChange, CaretakerFacts, Change, Event, HouseholdSettings,
    IntroductionSession, MeetingObservation, Observation, Session, Trial, What, Wound,
};
use crate::ids::AnimalId;
use crate::rulebook::Rulebook;
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use jiff::Timestamp;

/// Writes an event as one line of the log, without the line's end.
#[must_use]
pub fn encode(event: &Event, book: &Rulebook) -> String {
    let mut writer = Writer::new(book);
    writer.whole("v", 1);
    writer.text("id", &event.id.to_text());
    let kind_at = writer.fields.len();
    writer.instant("observed_at", event.observed_at);
    if let Some(at) = event.recorded_at {
        writer.instant("recorded_at", at);
    }
    writer.text("by", event.by.as_str());
    let kind = writer.what(&event.what);
    writer.fields.insert(kind_at, (Cow::Borrowed("type"), Json::Text(Cow::Borrowed(kind))));
    // Strings, numbers and lists of them: there is nothing that serialization could refuse.
    serde_json::to_string(&Json::Object(writer.fields)).unwrap_or_default()
}

struct Writer<'b> {
    fields: Vec<(Cow<'static, str>, Json<'static>)>,
    book: &'b Rulebook,
}

fn text(value: &str) -> Json<'static> {
    Json::Text(Cow::Owned(value.to_string()))
}

fn word(value: &'static str) -> Json<'static> {
    Json::Text(Cow::Borrowed(value))
}

impl<'b> Writer<'b> {
    fn new(book: &'b Rulebook) -> Self {
        Self { fields: Vec::new(), book }
    }

    fn put(&mut self, name: &'static str, value: Json<'static>) {
        self.fields.push((Cow::Borrowed(name), value));
    }

    fn text(&mut self, name: &'static str, value: &str) {
        self.put(name, text(value));
    }

    fn word(&mut self, name: &'static str, value: &'static str) {
        self.put(name, word(value));
    }

    fn bool(&mut self, name: &'static str, value: bool) {
        self.put(name, Json::Bool(value));
    }

    fn whole(&mut self, name: &'static str, value: u32) {
        self.put(name, Json::Number(f64::from(value)));
    }

    fn instant(&mut self, name: &'static str, at: Timestamp) {
        self.put(name, Json::Text(Cow::Owned(at.to_string())));
    }

    fn if_some<T>(&mut self, value: Option<T>, put: impl FnOnce(&mut Self, T)) {
        if let Some(value) = value {
            put(self, value);
        }
    }

    fn text_if_some(&mut self, name: &'static str, value: Option<&str>) {
        self.if_some(value, |w, v| w.text(name, v));
    }

    fn change<T>(
        &mut self,
        name: &'static str,
        change: &Change<T>,
        json: impl FnOnce(&T) -> Json<'static>,
    ) {
        match change {
            Change::Keep => {}
            Change::Clear => self.put(name, Json::Null),
            Change::Set(value) => self.put(name, json(value)),
        }
    }

    fn animals(&mut self, name: &'static str, animals: &[AnimalId]) {
        self.put(name, Json::List(animals.iter().map(|a| text(a.as_str())).collect()));
    }

    fn object(&mut self, name: &'static str, fill: impl FnOnce(&mut Self)) {
        let mut inner = Self::new(self.book);
        fill(&mut inner);
        self.put(name, Json::Object(inner.fields));
    }

    fn objects<T>(&mut self, name: &'static str, items: &[T], mut fill: impl FnMut(&mut Self, &T)) {
        let objects = items.iter().map(|item| {
            let mut inner = Self::new(self.book);
            fill(&mut inner, item);
            Json::Object(inner.fields)
        });
        let list = Json::List(objects.collect());
        self.put(name, list);
    }

    fn behaviour(&self, ix: BehaviourIx) -> Json<'static> {
        text(self.book.ethogram.get(ix).map_or("", |b| &b.id))
    }

    fn sign(&mut self, ix: SignIx) {
        let id = self.book.signs.get(ix).map_or("", |s| &s.id).to_string();
        self.text("sign", &id);
    }

    // tidy: registry
    fn what(&mut self, what: &What) -> &'static str {
        match what {
            What::HouseholdSet { set } => self.household_set(set),
            What::CaretakerJoined { caretaker, facts } => {
                self.caretaker_joined(caretaker.as_str(), facts);
            }
            What::CaretakerChanged { caretaker, set } => {
                self.caretaker_changed(caretaker.as_str(), set);
            }
            What::CaretakerLeft { caretaker } => self.text("caretaker", caretaker.as_str()),
            What::AnimalRegistered { animal, facts } => self.animal_registered(animal, facts),
            What::AnimalChanged { animal, set } => self.animal_changed(animal, set),
            What::AnimalArrived { animal, arrived_on, origin } => {
                self.text("animal", animal.as_str());
                self.text("arrived_on", &arrived_on.to_string());
                self.word("origin", origin.word());
            }
            What::AnimalLeft { animal, reason } => {
                self.text("animal", animal.as_str());
                self.word("reason", reason.word());
            }
            What::ProtocolAssigned { animal, protocol, revision } => {
                self.text("animal", animal.as_str());
                self.text("protocol", protocol.as_str());
                self.if_some(*revision, |w, r| w.whole("revision", r));
            }
            What::Placed { animal, caretaker, step, reason } => {
                self.text("animal", animal.as_str());
                self.text("caretaker", caretaker.as_str());
                self.text("step", step.as_str());
                self.text("reason", reason);
            }
            What::SettleCheck { animal, signs } => {
                self.text("animal", animal.as_str());
                self.put("signs", Json::List(signs.iter().map(|s| word(s.word())).collect()));
            }
            What::Session(session) => self.session(session),
            What::Contact { animal, caretaker, ended_at, worst } => {
                self.text("animal", animal.as_str());
                self.text("caretaker", caretaker.as_str());
                self.instant("ended_at", *ended_at);
                self.word("worst", worst.word());
            }
            What::Bite { animal, person, grade, food_related } => {
                self.text("animal", animal.as_str());
                self.text("person", person);
                self.whole("grade", u32::from(*grade));
                self.bool("food_related", *food_related);
            }
            What::Mishap { animal, kind } => {
                self.text("animal", animal.as_str());
                self.word("kind", kind.word());
            }
            What::Weight { animal, grams } => {
                self.text("animal", animal.as_str());
                self.put("grams", Json::Number(grams.get()));
            }
            What::WeightBaseline { animal, reason } | What::QuarantineWaived { animal, reason } => {
                self.text("animal", animal.as_str());
                self.text("reason", reason);
            }
            What::HealthCheck { animals } => self.animals("animals", animals),
            What::HealthSign { animal, sign } => {
                self.text("animal", animal.as_str());
                self.sign(*sign);
            }
            What::HealthCleared { animal, sign, by_vet } => {
                self.text("animal", animal.as_str());
                self.sign(*sign);
                self.if_some(*by_vet, |w, v| w.bool("by_vet", v));
            }
            What::Surgery { animal, kind } => {
                self.text("animal", animal.as_str());
                self.word("kind", kind.word());
            }
            What::LongHoldOptedIn { animal, caretaker, evidence_read, room_checked } => {
                self.text("animal", animal.as_str());
                self.text("caretaker", caretaker.as_str());
                self.bool("evidence_read", *evidence_read);
                self.bool("room_checked", *room_checked);
            }
            What::IntroductionStarted { introduction, protocol, newcomers, residents } => {
                self.text("introduction", introduction.as_str());
                self.text("protocol", protocol.as_str());
                self.animals("newcomers", newcomers);
                self.animals("residents", residents);
            }
            What::IntroductionSession(session) => self.introduction_session(session),
            What::IntroductionChanged { introduction, joined, left } => {
                self.text("introduction", introduction.as_str());
                self.if_some(joined.as_ref(), |w, a| w.animals("joined", a));
                self.if_some(left.as_ref(), |w, a| w.animals("left", a));
            }
            What::IntroductionEnded { introduction, outcome } => {
                self.text("introduction", introduction.as_str());
                self.word("outcome", outcome.word());
            }
            What::Housed { animals, enclosure, alone_reason, until } => {
                self.animals("animals", animals);
                self.text("enclosure", enclosure.as_str());
                self.text_if_some("alone_reason", alone_reason.as_deref());
                self.if_some(*until, |w, d| w.text("until", &d.to_string()));
            }
            What::BodyCheck { animals, wounds } => {
                self.animals("animals", animals);
                self.wounds(wounds);
            }
            What::Note { animal, text } => {
                self.text_if_some("animal", animal.as_ref().map(AnimalId::as_str));
                self.text("text", text);
            }
            What::Retracted { event, reason } => {
                self.text("event", &event.to_text());
                self.text("reason", reason);
            }
        }
        what.type_word()
    }

    fn household_set(&mut self, set: &HouseholdSettings) {
        self.object("set", |w| {
            w.text_if_some("time_zone", set.time_zone.as_deref());
            w.if_some(set.day_starts_at, |w, at| {
                w.text("day_starts_at", &format!("{:02}:{:02}", at.hour(), at.minute()));
            });
            w.text_if_some("language", set.language.as_deref());
        });
    }

    fn caretaker_joined(&mut self, caretaker: &str, facts: &CaretakerFacts) {
        self.text("caretaker", caretaker);
        self.text_if_some("name", facts.name.as_deref());
        self.if_some(facts.age_band, |w, band| w.word("age_band", band.word()));
        self.if_some(facts.at_risk, |w, at_risk| w.bool("at_risk", at_risk));
    }

    fn caretaker_changed(&mut self, caretaker: &str, set: &CaretakerChange) {
        self.text("caretaker", caretaker);
        self.object("set", |w| {
            w.change("name", &set.name, |v| text(v));
            w.change("age_band", &set.age_band, |v| word(v.word()));
            w.change("at_risk", &set.at_risk, |v| Json::Bool(*v));
        });
    }

    fn animal_registered(&mut self, animal: &AnimalId, facts: &AnimalFacts) {
        self.text("animal", animal.as_str());
        self.text("name", &facts.name);
        self.word("species", facts.species.word());
        self.word("origin", facts.origin.word());
        self.text("arrived_on", &facts.arrived_on.to_string());
        self.if_some(facts.sex, |w, sex| w.word("sex", sex.word()));
        self.if_some(facts.born_on, |w, day| w.text("born_on", &day.to_string()));
        self.if_some(facts.neutered_on, |w, day| w.text("neutered_on", &day.to_string()));
        self.if_some(facts.traits.as_ref(), |w, traits| {
            w.put("traits", Json::List(traits.iter().map(|t| word(t.word())).collect()));
        });
        self.if_some(facts.goal, |w, goal| w.word("goal", goal.word()));
        self.if_some(facts.treats.as_ref(), |w, treats| {
            w.put("treats", Json::List(treats.iter().map(|t| text(t)).collect()));
        });
    }

    fn animal_changed(&mut self, animal: &AnimalId, set: &AnimalChange) {
        self.text("animal", animal.as_str());
        self.object("set", |w| {
            w.text_if_some("name", set.name.as_deref());
            w.if_some(set.origin, |w, origin| w.word("origin", origin.word()));
            w.if_some(set.arrived_on, |w, day| w.text("arrived_on", &day.to_string()));
            w.change("sex", &set.sex, |v| word(v.word()));
            w.change("born_on", &set.born_on, |v| text(&v.to_string()));
            w.change("neutered_on", &set.neutered_on, |v| text(&v.to_string()));
            w.change("traits", &set.traits, |v| {
                Json::List(v.iter().map(|t| word(t.word())).collect())
            });
            w.change("goal", &set.goal, |v| word(v.word()));
            w.change("treats", &set.treats, |v| Json::List(v.iter().map(|t| text(t)).collect()));
            w.change("pregnant", &set.pregnant, |v| Json::Bool(*v));
            w.change("nursing", &set.nursing, |v| Json::Bool(*v));
        });
    }

    fn trial(&mut self, trial: &Trial) {
        self.if_some(trial.dose, |w, dose| w.put("dose", Json::Number(dose.get())));
        self.if_some(trial.lasted_s, |w, s| w.put("lasted_s", Json::Number(s.get())));
        if trial.times != 1 {
            self.whole("times", trial.times);
        }
        let seen = trial.behaviours.iter().map(|ix| self.behaviour(*ix)).collect();
        self.put("behaviours", Json::List(seen));
    }

    fn observation(&mut self, seen: &Observation) {
        self.put("at_s", Json::Number(seen.at_s.get()));
        let behaviour = self.behaviour(seen.behaviour);
        self.put("behaviour", behaviour);
    }

    fn session(&mut self, session: &Session) {
        self.text("animal", session.animal.as_str());
        self.text("caretaker", session.caretaker.as_str());
        self.text("step", session.step.as_str());
        self.instant("ended_at", session.ended_at);
        self.objects("trials", &session.trials, Self::trial);
        self.word("ended_by", session.ended_by.word());
        self.if_some(session.observations.as_ref(), |w, seen| {
            w.objects("observations", seen, Self::observation);
        });
        self.text_if_some("abort_reason", session.abort_reason.as_deref());
        self.text_if_some("note", session.note.as_deref());
        self.text_if_some("treat", session.treat.as_deref());
        self.text_if_some("place", session.place.as_deref());
        self.text_if_some("sitting", session.sitting.as_ref().map(|s| s.as_str()));
        self.text_if_some("with_adult", session.with_adult.as_ref().map(|c| c.as_str()));
        self.if_some(session.towel, |w, towel| w.bool("towel", towel));
    }

    fn meeting_observation(&mut self, seen: &MeetingObservation) {
        self.put("at_s", Json::Number(seen.at_s.get()));
        let behaviour = self.behaviour(seen.behaviour);
        self.put("behaviour", behaviour);
        self.text_if_some("actor", seen.actor.as_ref().map(AnimalId::as_str));
        self.text_if_some("target", seen.target.as_ref().map(AnimalId::as_str));
    }

    fn wounds(&mut self, wounds: &[Wound]) {
        self.objects("wounds", wounds, |w, wound| {
            w.text("animal", wound.animal.as_str());
            w.word("severity", wound.severity.word());
            w.text_if_some("place", wound.place.as_deref());
        });
    }

    fn introduction_session(&mut self, session: &IntroductionSession) {
        self.text("introduction", session.introduction.as_str());
        self.text("step", session.step.as_str());
        self.animals("animals", &session.animals);
        self.instant("ended_at", session.ended_at);
        self.objects("observations", &session.observations, Self::meeting_observation);
        self.word("ended_by", session.ended_by.word());
        self.if_some(session.slept_in_contact, |w, v| w.bool("slept_in_contact", v));
        self.if_some(session.ate, |w, v| w.bool("ate", v));
        self.if_some(session.wounds.as_ref(), |w, wounds| w.wounds(wounds));
    }
}
