//! From events to rows.

use super::names::Names;
use jiff::Timestamp;
use mischief_core::ethogram::{BehaviourIx, Ethogram, Outcome};
use mischief_core::event::{Event, IntroductionSession, Session, SurgeryKind, Trial, What, Wound};
use mischief_core::fold::Home;
use mischief_core::fold::session::{Lens, Sum};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::protocol::{Contact, Step, Unit};
use mischief_core::rulebook::Rulebook;
use std::collections::BTreeMap;

/// A row: its table, and what stands in its columns. Columns that are not named are empty.
pub(super) struct Row {
    pub(super) table: &'static str,
    pub(super) cells: BTreeMap<&'static str, String>,
}

impl Row {
    fn of(table: &'static str) -> Self {
        Self { table, cells: BTreeMap::new() }
    }

    fn with(mut self, column: &'static str, value: impl ToString) -> Self {
        self.cells.insert(column, value.to_string());
        self
    }

    fn with_some(self, column: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(column, value),
            None => self,
        }
    }
}

/// What makes rows of a household's events, in the order of reading.
pub(super) struct Rows<'h> {
    pub(super) home: &'h Home,
    pub(super) book: &'h Rulebook,
    pub(super) names: Names<'h>,
    /// Whether the animal took a treat in the latest session of each pair.
    pub(super) treat_taken: BTreeMap<(AnimalId, CaretakerId), bool>,
}

impl Rows<'_> {
    /// The animals and the people, as they are known now.
    pub(super) fn of_home(&mut self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (id, animal) in self.home.animals() {
            let words = |all: Vec<&str>| all.join(" ");
            let stay = animal.arrival();
            let left = stay.and_then(|stay| stay.left.as_ref());
            let row = Row::of("animals")
                .with("animal", self.names.animal(id))
                .with("name", &animal.name)
                .with("species", animal.species.word())
                .with_some("sex", animal.sex.map(|sex| sex.word()))
                .with_some("origin", stay.map(|stay| stay.origin.word()))
                .with_some("arrived_on", stay.map(|stay| stay.on))
                .with_some("born_on", animal.born_on)
                .with_some("neutered_on", animal.neutered_on)
                .with("traits", words(animal.traits.iter().map(|t| t.word()).collect()))
                .with("goal", animal.goal.word())
                .with("treats", animal.treats.join("; "))
                .with_some("left_on", left.map(|(_, day, _, _)| day))
                .with_some("left_reason", left.map(|(_, _, reason, _)| reason.word()));
            rows.push(row);
        }
        for (id, caretaker) in self.home.caretakers() {
            let row = Row::of("caretakers")
                .with("caretaker", self.names.caretaker(id))
                .with_some("name", caretaker.name.as_ref())
                .with("age_band", caretaker.age_band().word())
                .with("at_risk", yes(caretaker.at_risk))
                .with("left", yes(caretaker.left.is_some()));
            rows.push(row);
        }
        rows
    }

    /// The rows of an event. Events that only tell of animals, people and settings have none: what
    /// they tell stands with the animals and the people.
    // tidy: registry
    pub(super) fn of(&mut self, event: &Event) -> Vec<Row> {
        match &event.what {
            What::Session(session) => self.session(event, session),
            What::Contact { animal, caretaker, ended_at, worst } => {
                let row = self.animals_row("contacts", event, animal);
                let row = row.with("caretaker", self.names.caretaker(caretaker));
                let row = row.with("ended_utc", event.shifted(*ended_at));
                vec![row.with("worst", worst.word())]
            }
            What::Placed { animal, caretaker, step, reason } => {
                let row = self.animals_row("placements", event, animal);
                let row = row.with("caretaker", self.names.caretaker(caretaker));
                vec![row.with("step", step).with("reason", reason)]
            }
            What::Weight { animal, grams } => {
                vec![self.animals_row("weights", event, animal).with("grams", grams.get())]
            }
            What::HealthCheck { animals } => {
                let row = |animal| self.animals_row("health", event, animal).with("kind", "check");
                animals.iter().map(row).collect()
            }
            What::HealthSign { animal, sign } => {
                vec![
                    self.sign(self.animals_row("health", event, animal), *sign)
                        .with("kind", "sign"),
                ]
            }
            What::HealthCleared { animal, sign, by_vet } => {
                let row = self.sign(self.animals_row("health", event, animal), *sign);
                vec![row.with("kind", "cleared").with_some("by_vet", by_vet.map(yes))]
            }
            What::Surgery { animal, kind } => {
                let kind = match kind {
                    SurgeryKind::Neuter | SurgeryKind::Other => kind.word(),
                };
                let row = self.animals_row("health", event, animal);
                vec![row.with("kind", "surgery").with("sign", kind)]
            }
            What::SettleCheck { animal, signs } => {
                let signs: Vec<&str> = signs.iter().map(|sign| sign.word()).collect();
                vec![self.animals_row("settling", event, animal).with("signs", signs.join(" "))]
            }
            What::Bite { animal, person, grade, food_related } => {
                let known = CaretakerId::parse(person).ok();
                let known = known.filter(|id| self.home.caretaker(id).is_some());
                let row = self.animals_row("bites", event, animal).with("person", person);
                let row = row.with_some("caretaker", known.map(|id| self.names.caretaker(&id)));
                vec![row.with("grade", grade).with("food_related", yes(*food_related))]
            }
            What::Mishap { animal, kind } => {
                vec![self.animals_row("mishaps", event, animal).with("kind", kind.word())]
            }
            What::Housed { animals, enclosure, alone_reason, until } => {
                let enclosure = self.names.enclosure(enclosure.as_str());
                let row = |animal| {
                    self.animals_row("housing", event, animal)
                        .with("enclosure", &enclosure)
                        .with("with", animals.len().saturating_sub(1))
                        .with_some("until", *until)
                        .with_some("alone_reason", alone_reason.as_ref())
                };
                animals.iter().map(row).collect()
            }
            What::IntroductionStarted { introduction, protocol, newcomers, residents } => {
                let row = self.introduction(event, introduction.as_str(), "started");
                let row = row.with("protocol", protocol);
                let row = row.with("newcomers", self.names.all(newcomers));
                vec![row.with("residents", self.names.all(residents))]
            }
            What::IntroductionChanged { introduction, joined, left } => {
                let row = self.introduction(event, introduction.as_str(), "changed");
                let row = row.with_some("joined", joined.as_ref().map(|all| self.names.all(all)));
                vec![row.with_some("left", left.as_ref().map(|all| self.names.all(all)))]
            }
            What::IntroductionEnded { introduction, outcome } => {
                let row = self.introduction(event, introduction.as_str(), "ended");
                vec![row.with("outcome", outcome.word())]
            }
            What::IntroductionSession(session) => self.meeting(event, session),
            What::BodyCheck { wounds, .. } => self.wounds(event, wounds),
            What::Note { animal, text } => {
                let row = self.row("notes", event).with("text", text);
                vec![row.with_some("animal", animal.as_ref().map(|id| self.names.animal(id)))]
            }
            What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::CaretakerChanged { .. }
            | What::CaretakerLeft { .. }
            | What::AnimalRegistered { .. }
            | What::AnimalChanged { .. }
            | What::AnimalArrived { .. }
            | What::AnimalLeft { .. }
            | What::ProtocolAssigned { .. }
            | What::WeightBaseline { .. }
            | What::LongHoldOptedIn { .. }
            | What::QuarantineWaived { .. }
            | What::Retracted { .. } => Vec::new(),
        }
    }

    fn row(&self, table: &'static str, event: &Event) -> Row {
        let at = event.happened();
        let calendar = &self.home.calendar;
        let mut row = Row::of(table)
            .with("event", event.id)
            .with("at_local", calendar.zone().to_datetime(at))
            .with("at_utc", at);
        if matches!(table, "sessions" | "weights" | "health" | "settling") {
            row = row.with("day", calendar.day(at));
        }
        row
    }

    fn animals_row(&self, table: &'static str, event: &Event, animal: &AnimalId) -> Row {
        self.row(table, event).with("animal", self.names.animal(animal))
    }

    fn introduction(&mut self, event: &Event, id: &str, kind: &'static str) -> Row {
        let introduction = self.names.introduction(id);
        self.row("introductions", event).with("introduction", introduction).with("kind", kind)
    }

    fn sign(&self, row: Row, sign: mischief_core::ethogram::SignIx) -> Row {
        match self.book.signs.get(sign) {
            Some(sign) => row.with("sign", &sign.id).with("level", sign.level.word()),
            None => row,
        }
    }

    fn behaviours(&self, seen: &[BehaviourIx]) -> String {
        let ids = seen.iter().filter_map(|ix| self.book.ethogram.get(*ix));
        ids.map(|behaviour| &*behaviour.id).collect::<Vec<_>>().join(" ")
    }

    fn session(&mut self, event: &Event, session: &Session) -> Vec<Row> {
        let species = self.home.animal(&session.animal).map(|animal| animal.species);
        let step = species.and_then(|species| self.book.step(species, &session.step));
        let Some(step) = step else { return Vec::new() };
        let pair = (session.animal.clone(), session.caretaker.clone());
        let before = self.treat_taken.get(&pair).copied().unwrap_or(false);
        let (from, to) = (event.happened(), event.shifted(session.ended_at));
        let book = self.book;
        let lens = Lens {
            ethogram: &book.ethogram,
            parameters: &book.parameters,
            step,
            treat_taken_before: before,
        };
        let summary = lens.sum_up(session, from, to, self.home.calendar.day(from));
        self.treat_taken.insert(pair, summary.treat_taken);
        let outcomes = Outcomes { ethogram: &book.ethogram, step, before };
        let count = |outcome: Outcome| -> u64 {
            let same = session.trials.iter().filter(|t| outcomes.of(t) == outcome);
            same.map(|trial| u64::from(trial.times)).sum()
        };
        let caretaker = self.names.caretaker(&session.caretaker);
        let sitting = session.sitting.as_ref().map(|id| self.names.sitting(id.as_str()));
        let row = self
            .animals_row("sessions", event, &session.animal)
            .with("caretaker", &caretaker)
            .with("ended_utc", to)
            .with("minutes", minutes(from, to))
            .with("step", &session.step)
            .with("contact", step.contact.word())
            .with("trials", session.trials.iter().map(|t| u64::from(t.times)).sum::<u64>())
            .with("calm", count(Outcome::Calm))
            .with("unsure", count(Outcome::Unsure))
            .with("adverse", count(Outcome::Adverse))
            .with("result", result(summary.sum))
            .with_some("longest_calm", summary.longest_calm)
            .with("ended_by", session.ended_by.word())
            .with("with_adult", yes(session.with_adult.is_some()))
            .with_some("towel", session.towel.map(yes))
            .with_some("sitting", sitting)
            .with_some("treat", session.treat.as_ref())
            .with_some("place", session.place.as_ref())
            .with_some("abort_reason", session.abort_reason.as_ref())
            .with_some("note", session.note.as_ref());
        let mut rows = vec![row];
        rows.extend(self.within(event, session, &outcomes));
        rows
    }

    /// The rows of the trials of a session, and of what was seen outside them.
    fn within(&self, event: &Event, session: &Session, outcomes: &Outcomes<'_>) -> Vec<Row> {
        let unit = outcomes.step.dose.map(|dose| Unit::word(dose.unit));
        let mut rows = Vec::new();
        for (at, trial) in session.trials.iter().enumerate() {
            let row = Row::of("trials")
                .with("session", event.id)
                .with("trial", at + 1)
                .with("animal", self.names.animal(&session.animal))
                .with("caretaker", self.names.caretaker(&session.caretaker))
                .with("step", &session.step)
                .with("times", trial.times)
                .with_some("dose", trial.dose.map(|dose| dose.get()))
                .with_some("unit", unit)
                .with_some("lasted_s", trial.lasted_s.map(|lasted| lasted.get()))
                .with("outcome", outcome(outcomes.of(trial)))
                .with("behaviours", self.behaviours(&trial.behaviours));
            rows.push(row);
        }
        for seen in session.observations.iter().flatten() {
            let row = Row::of("observations")
                .with("session", event.id)
                .with("at_s", seen.at_s.get())
                .with("behaviour", self.behaviours(&[seen.behaviour]))
                .with("severity", outcomes.ethogram.severity(seen.behaviour, outcomes.before));
            rows.push(row);
        }
        rows
    }

    fn meeting(&mut self, event: &Event, session: &IntroductionSession) -> Vec<Row> {
        let introduction = self.names.introduction(session.introduction.as_str());
        let (from, to) = (event.happened(), event.shifted(session.ended_at));
        let row = self
            .row("meetings", event)
            .with("introduction", introduction)
            .with("step", &session.step)
            .with("animals", self.names.all(&session.animals))
            .with("ended_utc", to)
            .with("minutes", minutes(from, to))
            .with("ended_by", session.ended_by.word())
            .with_some("slept_in_contact", session.slept_in_contact.map(yes))
            .with_some("ate", session.ate.map(yes));
        let mut rows = vec![row];
        for seen in &session.observations {
            let row = Row::of("meeting_observations")
                .with("meeting", event.id)
                .with("at_s", seen.at_s.get())
                .with("behaviour", self.behaviours(&[seen.behaviour]))
                .with_some("actor", seen.actor.as_ref().map(|id| self.names.animal(id)))
                .with_some("target", seen.target.as_ref().map(|id| self.names.animal(id)));
            rows.push(row);
        }
        rows.extend(self.wounds(event, session.wounds.as_deref().unwrap_or_default()));
        rows
    }

    fn wounds(&self, event: &Event, wounds: &[Wound]) -> Vec<Row> {
        let row = |wound: &Wound| {
            self.animals_row("wounds", event, &wound.animal)
                .with("severity", wound.severity.word())
                .with_some("place", wound.place.as_ref())
        };
        wounds.iter().map(row).collect()
    }
}

/// How trials went, in a session.
struct Outcomes<'a> {
    ethogram: &'a Ethogram,
    step: &'a Step,
    before: bool,
}

impl Outcomes<'_> {
    fn of(&self, trial: &Trial) -> Outcome {
        let at_touch = self.step.contact >= Contact::Touch;
        self.ethogram.outcome(&trial.behaviours, at_touch, self.before)
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Calm => "calm",
        Outcome::Unsure => "unsure",
        Outcome::Adverse => "adverse",
    }
}

const fn result(sum: Sum) -> &'static str {
    match sum {
        Sum::Failed => "failed",
        Sum::Mixed => "mixed",
        Sum::Succeeded => "succeeded",
    }
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// How long something took, to the tenth of a minute.
fn minutes(from: Timestamp, to: Timestamp) -> f64 {
    (to.duration_since(from).as_secs_f64() / 6.0).round() / 10.0
}
