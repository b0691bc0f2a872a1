//! A household that exists only here: it asks, does as it is told, and writes down what it sees.

use super::animal::{Animal, Moment, Seen};
use super::draw::Draw;
use super::strategy::{Choice, Memories, Strategy};
use super::temperament::Temperament;
use super::{Course, Expected, Setup, SimulationError};
use crate::ethogram::{BehaviourIx, Ethogram, Outcome};
use crate::event::wire::Decoded;
use crate::event::{
    AgeBand, AnimalFacts, CaretakerFacts, EndedBy, Event, Origin, Quantity, Session, SettleSign,
    Sex, Trial, What,
};
use crate::explain::{Arg, Recommendation, Verdict};
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::log::Log;
use crate::protocol::{Contact, Step, Unit};
use crate::recommend::View;
use crate::rulebook::Rule;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use jiff::{SignedDuration, Timestamp};

/// The first day: 1 January 2027, 00:00 UTC. Any day after the rulebook's first revision would do.
const FIRST_SECOND: i64 = 1_798_761_600;
/// How long an animal has been there that is placed somewhere at the start.
const HERE_DAYS: i64 = 21;
/// When the two sessions of a day are begun, in hours.
const MORNING: (f64, f64) = (7.0, 10.0);
const EVENING: (f64, f64) = (16.0, 20.0);
/// No session is begun later.
const LATEST_HOUR: f64 = 22.0;
/// Seconds between two tries.
const BREATH_S: f64 = 45.0;

/// The purposes of chance, each with a stream of its own.
const ANIMAL: u64 = 1;
const DIARY: u64 = 2;
const TRIALS: u64 = 3;

pub(super) struct Household<'a> {
    setup: &'a Setup<'a>,
    strategy: &'a Strategy,
    log: Log,
    pip: AnimalId,
    people: Vec<CaretakerId>,
    animal: Animal,
    diary: Draw,
    chance: Draw,
    memories: Memories,
    events: u64,
    latest_end: Option<Timestamp>,
    /// The day of the first person's latest session.
    latest_day: u32,
    course: Course,
}

impl<'a> Household<'a> {
    pub(super) fn new(
        setup: &'a Setup<'a>,
        temperament: &'static Temperament,
        strategy: &'a Strategy,
        index: u64,
    ) -> Result<Self, SimulationError> {
        let people = if temperament.two_people { 2 } else { setup.people.clamp(1, 2) };
        let kind = temperament.id.bytes().fold(0u64, |sum, b| sum.wrapping_mul(131) + u64::from(b));
        let stream = |purpose| Draw::new(&[setup.seed, kind, index, purpose]);
        let animal = Animal::draw(temperament, setup.protocol.species, people, &mut stream(ANIMAL));
        let id = |name| CaretakerId::parse(name).map_err(|_| SimulationError::Unmade("an id"));
        let people = ["lena", "max"].into_iter().take(people).map(id).collect::<Result<_, _>>()?;
        let mut household = Self {
            setup,
            strategy,
            log: Log::new(),
            pip: AnimalId::parse("pip").map_err(|_| SimulationError::Unmade("an id"))?,
            people,
            animal,
            diary: stream(DIARY),
            chance: stream(TRIALS),
            memories: Memories::default(),
            events: 0,
            latest_end: None,
            latest_day: 0,
            course: Course {
                reached: vec![None; setup.protocol.ladder.len()],
                ..Course::default()
            },
        };
        household.move_in()?;
        Ok(household)
    }

    fn here_days(&self) -> i64 {
        if self.setup.start.is_some() { HERE_DAYS } else { 0 }
    }

    fn person(&self, at: usize) -> Result<CaretakerId, SimulationError> {
        self.people.get(at).cloned().ok_or(SimulationError::Unmade("a person"))
    }

    fn note(&mut self, at: Timestamp, person: usize, what: What) -> Result<(), SimulationError> {
        self.events += 1;
        let mut id = [0u8; 16];
        for (place, byte) in id.iter_mut().rev().zip(self.events.to_le_bytes()) {
            *place = byte;
        }
        let by = self.person(person)?;
        let id = EventId::from_bytes(id);
        let event = Event { id, observed_at: at, recorded_at: None, by, what };
        let decoded = Decoded { event, unknown_behaviour: None };
        self.log
            .accept(decoded, "event", self.setup.book)
            .map(|_| ())
            .map_err(SimulationError::Refused)
    }

    /// Who lives here, what is followed, where the first person stands.
    fn move_in(&mut self) -> Result<(), SimulationError> {
        let came = moment(-self.here_days(), 6.0)?;
        for at in 0..self.people.len() {
            let caretaker = self.person(at)?;
            let age_band = Some(AgeBand::Adult);
            let facts = CaretakerFacts { name: None, age_band, at_risk: None };
            self.note(came, at, What::CaretakerJoined { caretaker, facts })?;
        }
        let facts = AnimalFacts {
            name: "Pip".into(),
            species: self.setup.protocol.species,
            origin: Origin::PetStore,
            arrived_on: jiff::tz::TimeZone::UTC.to_datetime(came).date(),
            sex: Some(if self.animal.female { Sex::Female } else { Sex::Male }),
            born_on: None,
            neutered_on: None,
            traits: None,
            goal: None,
            treats: None,
        };
        self.note(came, 0, What::AnimalRegistered { animal: self.pip.clone(), facts })?;
        let protocol = self.setup.protocol;
        let (animal, revision) = (self.pip.clone(), Some(protocol.revision));
        let what = What::ProtocolAssigned { animal, protocol: protocol.id.clone(), revision };
        self.note(came, 0, what)?;
        if let Some(step) = self.setup.start {
            let passed = protocol.ladder.iter().take(protocol.rung(step).unwrap_or(0));
            passed.for_each(|step| self.animal.has_passed(step));
            let (animal, caretaker) = (self.pip.clone(), self.person(0)?);
            let reason = "the simulation begins here".into();
            let what = What::Placed { animal, caretaker, step: step.clone(), reason };
            self.note(moment(0, 0.0)?, 0, what)?;
        }
        Ok(())
    }

    pub(super) fn live(mut self) -> Result<(Course, Log), SimulationError> {
        for day in 0..i64::from(self.setup.days) {
            self.course.days += 1;
            self.animal.wake(day, &mut self.chance);
            // Drawn on every day, so that one strategy's days are another's.
            let missed = self.diary.chance(self.setup.missed);
            let slots = [MORNING, EVENING].map(|span| {
                let hour = self.diary.between(span);
                let second = self.diary.chance(0.5);
                (hour, usize::from(second && self.people.len() > 1))
            });
            if missed {
                continue;
            }
            if self.setup.start.is_none() {
                self.look_whether_settled(day)?;
            }
            for (hour, person) in slots {
                if self.slot(day, hour, person)? {
                    self.course.goal = Some(self.latest_day);
                    return Ok((self.course, self.log));
                }
            }
        }
        // The last session may have been the one that was missing.
        let end = moment(i64::from(self.setup.days) + 1, 0.0)?;
        if self.ask(end, 0)?.verdict == Verdict::Complete {
            self.course.goal = Some(self.latest_day);
        }
        Ok((self.course, self.log))
    }

    /// Signs of having settled are looked for on the first days and are there once it has.
    fn look_whether_settled(&mut self, day: i64) -> Result<(), SimulationError> {
        if day as f64 >= self.animal.arrival_days()
            && day <= self.setup.book.parameters.settle_timeout_days
        {
            let signs =
                vec![SettleSign::EatsNormally, SettleSign::RestsInOpen, SettleSign::CalmAtEntry];
            let animal = self.pip.clone();
            self.note(moment(day, 6.5)?, 0, What::SettleCheck { animal, signs })?;
        }
        Ok(())
    }

    fn ask(&self, at: Timestamp, person: usize) -> Result<Recommendation, SimulationError> {
        let view = View::at(&self.log, self.setup.book, at);
        Ok(view.recommend(&self.pip, &self.person(person)?, None)?)
    }

    /// One occasion for a session. Returns whether the first person's goal turns out to be reached.
    fn slot(&mut self, day: i64, hour: f64, person: usize) -> Result<bool, SimulationError> {
        let mut at = moment(day, hour)?;
        let mut recommendation = self.ask(at, person)?;
        if recommendation.verdict == Verdict::Wait
            && let Some(not_before) = recommendation.not_before
            && not_before <= moment(day, LATEST_HOUR)?
        {
            at = not_before;
            recommendation = self.ask(at, person)?;
        }
        match recommendation.verdict {
            Verdict::Complete => return Ok(person == 0),
            Verdict::Go => self.session(day, at, person, &recommendation)?,
            Verdict::Stop if recommendation.blocked_by.contains(&Rule::BiteLock) => {
                self.place_anew(at, person, &recommendation)?;
            }
            Verdict::Stop | Verdict::Wait => {}
        }
        Ok(false)
    }

    /// After a grave bite an adult sets the step once the time has come.
    fn place_anew(
        &mut self,
        at: Timestamp,
        person: usize,
        recommendation: &Recommendation,
    ) -> Result<(), SimulationError> {
        let earliest = recommendation.because.iter().flat_map(|reason| &reason.args).find_map(
            |(name, arg)| match arg {
                Arg::Instant(earliest) if *name == "earliest" => Some(*earliest),
                _ => None,
            },
        );
        if earliest.is_some_and(|earliest| at >= earliest) {
            let (animal, caretaker) = (self.pip.clone(), self.person(person)?);
            let (step, reason) = (recommendation.step.clone(), "a new start".into());
            self.note(at, person, What::Placed { animal, caretaker, step, reason })?;
        }
        Ok(())
    }

    fn session(
        &mut self,
        day: i64,
        at: Timestamp,
        person: usize,
        recommendation: &Recommendation,
    ) -> Result<(), SimulationError> {
        let Some(step) = self.setup.protocol.step(&recommendation.step) else { return Ok(()) };
        let since_midnight = at.duration_since(moment(day, 0.0)?).as_secs_f64() / 3600.0;
        let when = Moment {
            day,
            hour: since_midnight,
            here_days: (day + self.here_days()) as f64,
            hours_since: self
                .latest_end
                .map(|end| at.duration_since(end).as_secs_f64().max(0.0) / 3600.0),
        };
        let doses = self.doses(person, recommendation, step, &when);
        let mut truth = Vec::new();
        let mut written = Vec::new();
        for dose in doses {
            let seen = self.animal.trial(step, person, dose, &when, &mut self.chance);
            self.expect(recommendation, dose, &seen);
            let note = self.animal.written(seen, &mut self.chance);
            truth.push((dose, seen));
            written.push((dose, note));
            // Who sees a fright lets it be.
            if note.outcome == Outcome::Adverse {
                break;
            }
        }
        self.count(person, day, recommendation, &truth);
        self.animal.remember(step, person, &truth, day);
        self.memories.keep(person, &step.exposure, &written, day);
        self.write(at, person, step, &written)
    }

    /// What the strategy chooses.
    fn doses(
        &mut self,
        person: usize,
        recommendation: &Recommendation,
        step: &Step,
        when: &Moment,
    ) -> Vec<Option<f64>> {
        let (level, spread) = self.animal.knows(step, person, when);
        self.strategy.doses(&Choice {
            recommendation,
            range: step.dose,
            hold_growth: self.setup.book.parameters.hold_growth,
            memory: self.memories.of(person, &step.exposure),
            day: when.day,
            level,
            spread,
        })
    }

    /// Keeps what was expected of a trial at the recommended dose beside what came.
    fn expect(&mut self, recommendation: &Recommendation, dose: Option<f64>, seen: &Seen) {
        let recommended = recommendation.dose.map(|dose| dose.value);
        if !self.strategy.is_ours() || dose != recommended {
            return;
        }
        let dosing = recommendation.because.iter().find(|reason| reason.rule == Rule::Dosing);
        let chance = dosing.and_then(|reason| {
            reason.args.iter().find_map(|(name, arg)| match arg {
                // How likely it is to stay calm.
                Arg::Number(calm) if *name == "chance" => Some(*calm),
                _ => None,
            })
        });
        if let Some(calm) = chance {
            let chance = 1.0 - calm;
            let adverse = seen.outcome == Outcome::Adverse;
            self.course.expected.push(Expected { chance, adverse });
        }
    }

    fn count(
        &mut self,
        person: usize,
        day: i64,
        recommendation: &Recommendation,
        truth: &[(Option<f64>, Seen)],
    ) {
        let today = u32::try_from(day + 1).unwrap_or(u32::MAX);
        let course = &mut self.course;
        if person == 0 {
            self.latest_day = today;
            let rung = self.setup.protocol.rung(&recommendation.step);
            if let Some(reached) = rung.and_then(|rung| course.reached.get_mut(rung)) {
                reached.get_or_insert(today);
            }
        }
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let adverse = truth.iter().filter(|(_, seen)| seen.outcome == Outcome::Adverse).count();
        course.sessions += 1;
        course.trials += count(truth.len());
        course.adverse += count(adverse);
        course.bites += count(truth.iter().filter(|(_, seen)| seen.bite.is_some()).count());
    }

    /// Writes the session down, and the bite where there was one.
    fn write(
        &mut self,
        at: Timestamp,
        person: usize,
        step: &Step,
        trials: &[(Option<f64>, Seen)],
    ) -> Result<(), SimulationError> {
        let seconds_a_unit = match step.dose.map(|dose| dose.unit) {
            Some(Unit::Minutes) => 60.0,
            Some(Unit::Seconds) | None => 1.0,
        };
        let ethogram = &self.setup.book.ethogram;
        let mut length = 0.0;
        let trials_written: Vec<Trial> = trials
            .iter()
            .map(|(dose, seen)| {
                let reached = libm::round(seen.reached * 10.0) / 10.0;
                let lasted = dose.map(|dose| reached.min(dose) * seconds_a_unit);
                length += lasted.unwrap_or(0.0) + BREATH_S;
                Trial {
                    dose: dose.and_then(Quantity::new),
                    lasted_s: lasted.and_then(Quantity::new),
                    times: 1,
                    behaviours: behaviours(ethogram, step, seen),
                }
            })
            .collect();
        let ended_at = at
            .checked_add(SignedDuration::from_secs(length as i64))
            .map_err(|_| SimulationError::Unmade("a time"))?;
        self.latest_end = Some(ended_at);
        let (animal, caretaker) = (self.pip.clone(), self.person(person)?);
        let who = (animal.clone(), caretaker.clone());
        let session = Session::of(who, step.id.clone(), ended_at, trials_written, EndedBy::Plan);
        self.note(at, person, What::Session(Box::new(session)))?;
        if let Some(grade) = trials.iter().find_map(|(_, seen)| seen.bite) {
            let person_bitten = caretaker.as_str().into();
            let what = What::Bite { animal, person: person_bitten, grade, food_related: false };
            self.note(ended_at, person, what)?;
        }
        Ok(())
    }
}

/// The instant of an hour of a day.
fn moment(day: i64, hour: f64) -> Result<Timestamp, SimulationError> {
    let seconds = FIRST_SECOND + day * 86_400 + (hour * 3600.0) as i64;
    Timestamp::from_second(seconds).map_err(|_| SimulationError::Unmade("a time"))
}

/// The taps that stand for what was seen, from the buttons of the step.
fn behaviours(ethogram: &Ethogram, step: &Step, seen: &Seen) -> Box<[BehaviourIx]> {
    let at_touch = step.contact >= Contact::Touch;
    let is = |ix: &BehaviourIx, outcome| ethogram.outcome(&[*ix], at_touch, false) == outcome;
    let button = |fits: &dyn Fn(&BehaviourIx) -> bool| {
        [step.sign].iter().chain(&step.buttons).copied().find(|ix| fits(ix))
    };
    let graver = |ix: &BehaviourIx, severity| {
        let behaviour = ethogram.get(*ix);
        behaviour.is_some_and(|b| b.severity == severity && b.reads_as_bite.is_none())
    };
    let tap = match seen.outcome {
        Outcome::Calm => button(&|ix| is(ix, Outcome::Calm))
            .or_else(|| ethogram.iter().map(|(ix, _)| ix).find(|ix| is(ix, Outcome::Calm))),
        // What becomes graver by what went before is left out.
        Outcome::Unsure => button(&|ix| {
            graver(ix, 1) && ethogram.get(*ix).is_some_and(|b| b.severity_after_taking.is_none())
        }),
        Outcome::Adverse => {
            let severity = if seen.severe { 3 } else { 2 };
            button(&|ix| graver(ix, severity))
                .or_else(|| ethogram.first(|b| b.severity == severity && b.reads_as_bite.is_none()))
        }
    };
    tap.into_iter().collect()
}
