//! The days of the made-up household: who does what with whom, and what comes of it.

use super::care::{away, care, happenings};
use super::cast::{Cast, Person, Resident, arrive, house};
use super::chronicle::Chronicle;
use super::{Demo, DemoError, story};
use jiff::{SignedDuration, Timestamp};
use mischief_core::calendar::after;
use mischief_core::ethogram::{BehaviourIx, Outcome};
use mischief_core::event::{EndedBy, Event, Quantity, Session, Trial, What};
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::ids::{AnimalId, SittingId, StepId};
use mischief_core::protocol::{Contact, Step};
use mischief_core::recommend::View;
use mischief_core::simulation::animal::{Moment, Seen};
use mischief_core::simulation::draw::Draw;

/// What the household is called.
const NAME: &str = "Rosewood Lane";
/// Chance of what animals do.
const TRIALS: u64 = 50;
/// Nobody begins a session later.
const LATEST_HOUR: f64 = 22.0;

/// A round: one person goes to some animals, one after the other.
struct Round {
    person: usize,
    hour: f64,
    animals: Vec<&'static str>,
}

/// Lives through all days but the last.
pub(super) fn live(chronicle: &mut Chronicle<'_>, mut cast: Cast) -> Result<Demo, DemoError> {
    let mut chance = chronicle.chance(TRIALS);
    let number = chronicle.number();
    for day in 0..=chronicle.days {
        let arriving: Vec<Resident> =
            cast.residents.iter().filter(|r| r.came == day).cloned().collect();
        for resident in &arriving {
            arrive(chronicle, &cast, resident)?;
        }
        if day == 0 {
            house(chronicle, &cast)?;
        }
        for resident in &mut cast.residents {
            resident.soul.wake(day, &mut chance);
        }
        // The last day is still to come: something is left to do tonight.
        if day < chronicle.days {
            care(chronicle, &cast, day)?;
            for round in rounds(chronicle, day) {
                hold_round(chronicle, &mut cast, day, &round, &mut chance)?;
            }
            happenings(chronicle, &cast, day)?;
        }
    }
    chronicle.events.sort_by_key(Event::key);
    let caretakers = cast.people.into_iter().map(|person| person.id).collect();
    let events = std::mem::take(&mut chronicle.events);
    Ok(Demo { name: NAME, number, caretakers, events })
}

/// Who goes to whom on a day. Chance is drawn in the same way on every day.
fn rounds(chronicle: &mut Chronicle<'_>, day: i64) -> Vec<Round> {
    let diary = &mut chronicle.diary;
    let morning = (diary.chance(0.4), diary.between((7.0, 9.0)));
    let child = (diary.chance(0.35), diary.between((15.0, 16.5)));
    let evening = (diary.chance(0.88), diary.between((18.2, 20.2)));
    let quiet = away(chronicle, day);
    let mut rounds = Vec::new();
    if morning.0 && !quiet {
        rounds.push(Round {
            person: 1,
            hour: morning.1,
            animals: vec!["Pip", "Biscuit", "Clover"],
        });
    }
    if child.0 && !quiet {
        rounds.push(Round { person: 2, hour: child.1, animals: vec!["Juno"] });
    }
    if evening.0 && !quiet {
        let animals = vec!["Pip", "Juno", "Biscuit", "Nutmeg", "Clover", "Thistle"];
        rounds.push(Round { person: 0, hour: evening.1, animals });
    }
    rounds
}

fn hold_round(
    chronicle: &mut Chronicle<'_>,
    cast: &mut Cast,
    day: i64,
    round: &Round,
    chance: &mut Draw,
) -> Result<(), DemoError> {
    let mut at = chronicle.at(day, round.hour)?;
    let sitting = SittingId::parse(&chronicle.id(at).to_text())?;
    for name in &round.animals {
        let Some(place) = cast.residents.iter().position(|r| r.name == *name && r.came <= day)
        else {
            continue;
        };
        let people = cast.people.clone();
        let Some(resident) = cast.residents.get_mut(place) else { continue };
        let visit = Visit { people: &people, person: round.person, day, at, sitting: &sitting };
        at = visit.hold(chronicle, resident, chance)?;
    }
    Ok(())
}

/// One person comes to one animal.
struct Visit<'v> {
    people: &'v [Person],
    person: usize,
    day: i64,
    at: Timestamp,
    sitting: &'v SittingId,
}

impl Visit<'_> {
    /// Asks, and does as it is told. Returns when the person is free again.
    fn hold(
        &self,
        chronicle: &mut Chronicle<'_>,
        resident: &mut Resident,
        chance: &mut Draw,
    ) -> Result<Timestamp, DemoError> {
        let branches = chronicle.diary.chance(0.2);
        let mut at = self.at;
        let mut advice = self.ask(chronicle, &resident.id, at, None)?;
        let latest = chronicle.at(self.day, LATEST_HOUR)?;
        if let Some(not_before) = advice.not_before.filter(|_| advice.verdict == Verdict::Wait)
            && not_before <= latest
            && not_before.duration_since(at) < SignedDuration::from_mins(90)
        {
            at = not_before;
            advice = self.ask(chronicle, &resident.id, at, None)?;
        }
        if branches && let Ok(lap) = StepId::parse("lap") {
            let branch = self.ask(chronicle, &resident.id, at, Some(&lap));
            advice = branch.ok().filter(|b| b.verdict == Verdict::Go).unwrap_or(advice);
        }
        if !matches!(advice.verdict, Verdict::Go | Verdict::Complete) {
            return Ok(self.at);
        }
        self.session(chronicle, resident, &advice, at, chance)
    }

    fn ask(
        &self,
        chronicle: &Chronicle<'_>,
        animal: &AnimalId,
        at: Timestamp,
        branch: Option<&StepId>,
    ) -> Result<Recommendation, DemoError> {
        let person = self.people.get(self.person).ok_or(DemoError::Unknown("a person"))?;
        let view = View::at(&chronicle.log, chronicle.book, at);
        Ok(view.recommend(animal, &person.id, branch)?)
    }

    fn session(
        &self,
        chronicle: &mut Chronicle<'_>,
        resident: &mut Resident,
        advice: &Recommendation,
        at: Timestamp,
        chance: &mut Draw,
    ) -> Result<Timestamp, DemoError> {
        let step = chronicle.book.step(resident.species, &advice.step);
        let step = step.ok_or(DemoError::Unknown("a step"))?.clone();
        let moment = self.moment(chronicle, resident, at)?;
        let mut seen: Vec<(Option<f64>, Seen)> = Vec::new();
        for index in 0..usize::try_from(advice.trials).unwrap_or(1) {
            let doses = advice.doses.as_ref().and_then(|doses| doses.get(index).copied());
            let dose = doses.or(advice.dose.map(|dose| dose.value));
            let one = resident.soul.trial(&step, self.person, dose, &moment, chance);
            seen.push((dose, one));
            if one.outcome == Outcome::Adverse {
                break;
            }
        }
        resident.soul.remember(&step, self.person, &seen, self.day);
        let (session, bite) = self.told(chronicle, resident, &step, &seen, at)?;
        let ended_at = session.ended_at;
        resident.latest = Some(ended_at);
        let by = self.writer()?;
        chronicle.note(at, &by.id, What::Session(Box::new(session)))?;
        if let Some(grade) = bite {
            let person = self.people.get(self.person).map_or("", |p| p.id.as_str()).into();
            let animal = resident.id.clone();
            let what = What::Bite { animal, person, grade: grade.min(2), food_related: false };
            chronicle.note(ended_at, &by.id, what)?;
        }
        Ok(after(ended_at, SignedDuration::from_mins(2))?)
    }

    /// A child's sessions are written down by the adult who sits beside.
    fn writer(&self) -> Result<&Person, DemoError> {
        let place = if self.person == 2 { 0 } else { self.person };
        self.people.get(place).ok_or(DemoError::Unknown("a person"))
    }

    fn moment(
        &self,
        chronicle: &Chronicle<'_>,
        resident: &Resident,
        at: Timestamp,
    ) -> Result<Moment, DemoError> {
        let since = at.duration_since(chronicle.at(self.day, 0.0)?).as_secs_f64() / 3600.0;
        let hours = |end: Timestamp| at.duration_since(end).as_secs_f64().max(0.0) / 3600.0;
        #[expect(clippy::cast_precision_loss, reason = "a year of days at most")]
        let here_days = (self.day - resident.came) as f64;
        Ok(Moment {
            day: self.day,
            hour: since,
            here_days,
            hours_since: resident.latest.map(hours),
        })
    }

    /// The session as it is written down.
    fn told(
        &self,
        chronicle: &mut Chronicle<'_>,
        resident: &Resident,
        step: &Step,
        tries: &[(Option<f64>, Seen)],
        at: Timestamp,
    ) -> Result<(Session, Option<u8>), DemoError> {
        let seconds_a_unit = if step.in_minutes() { 60.0 } else { 1.0 };
        let mut length = 20.0;
        let mut trials = Vec::new();
        for (dose, seen) in tries {
            let lasted = dose.map(|dose| {
                // Hands are a moment late.
                let late = chronicle.diary.between((0.0, 0.6));
                let reached = seen.reached.min(dose) * seconds_a_unit;
                ((reached + late) * 10.0).round() / 10.0
            });
            length += lasted.unwrap_or(6.0) + chronicle.diary.between((15.0, 50.0));
            trials.push(Trial {
                dose: dose.and_then(Quantity::new),
                lasted_s: lasted.and_then(Quantity::new),
                times: 1,
                behaviours: signs(chronicle, step, seen),
            });
        }
        let frightened = tries.iter().any(|(_, seen)| seen.outcome == Outcome::Adverse);
        let unsure = tries.iter().any(|(_, seen)| seen.outcome == Outcome::Unsure);
        let severe = tries.iter().any(|(_, seen)| seen.severe);
        let ended_by = match (severe, frightened) {
            (true, _) => EndedBy::Abort,
            (false, true) => EndedBy::Handler,
            (false, false) => EndedBy::Plan,
        };
        let length = SignedDuration::try_from_secs_f64(length.round()).unwrap_or_default();
        let who = self.people.get(self.person).ok_or(DemoError::Unknown("a person"))?;
        let pair = (resident.id.clone(), who.id.clone());
        let end = after(at, length)?;
        let mut session = Session::of(pair, step.id.clone(), end, trials, ended_by);
        session.sitting = Some(self.sitting.clone());
        session.with_adult = self.people.first().filter(|_| self.person == 2).map(|p| p.id.clone());
        let word = story::word(frightened, unsure, &mut chronicle.diary);
        session.note = word.map(Into::into);
        Ok((session, tries.iter().find_map(|(_, seen)| seen.bite)))
    }
}

/// What was tapped for what was seen, mostly from the step's own signs.
fn signs(chronicle: &mut Chronicle<'_>, step: &Step, seen: &Seen) -> Box<[BehaviourIx]> {
    let ethogram = &chronicle.book.ethogram;
    let at_touch = step.contact >= Contact::Touch;
    let usual = || std::iter::once(step.sign).chain(step.buttons.iter().copied());
    let alone = |ix: BehaviourIx| ethogram.outcome(&[ix], at_touch, false);
    let plain = |ix: BehaviourIx| {
        let known = ethogram.get(ix);
        known.is_some_and(|b| b.severity_after_taking.is_none() && b.reads_as_bite.is_none())
    };
    let severity = |ix: BehaviourIx| ethogram.get(ix).map_or(3, |b| b.severity);
    let grave = if seen.severe { 3 } else { 2 };
    let fits: Vec<BehaviourIx> = match seen.outcome {
        Outcome::Calm => usual().filter(|ix| alone(*ix) == Outcome::Calm).collect(),
        Outcome::Unsure => {
            usual().filter(|ix| alone(*ix) == Outcome::Unsure && plain(*ix)).collect()
        }
        Outcome::Adverse => {
            let of_step: Vec<_> =
                usual().filter(|ix| severity(*ix) == grave && plain(*ix)).collect();
            let any = || ethogram.first(|b| b.severity == grave && b.reads_as_bite.is_none());
            if of_step.is_empty() { any().into_iter().collect() } else { of_step }
        }
    };
    let (usually, first, second) =
        (chronicle.diary.chance(0.6), chronicle.diary.unit(), chronicle.diary.unit());
    let mut told: Vec<BehaviourIx> = if usually && seen.outcome == Outcome::Calm {
        fits.first().copied().into_iter().collect()
    } else {
        story::pick(&fits, first).into_iter().collect()
    };
    // Now and then a second sign is tapped.
    let more = story::pick(&fits, second).filter(|ix| second < 0.3 && !told.contains(ix));
    told.extend(more);
    told.into()
}
