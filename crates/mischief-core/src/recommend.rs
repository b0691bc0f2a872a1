//! What to do next: for this animal, this person, now.

mod advice;
mod doses;
mod introduction;
mod look_back;
mod outlook;
mod reasons;

pub use look_back::Practice;

use crate::calendar::OutOfRange;
use crate::dosing::{Dosing, Tolerated};
use crate::explain::{Dose, Fact, Meeting, Recommendation, Verdict};
use crate::fold::home::{Animal, Caretaker, Home};
use crate::fold::pair::Pair;
use crate::fold::quarantine::{Quarantine, quarantine};
use crate::fold::record::Record;
use crate::ids::{AnimalId, CaretakerId, EventId, IntroductionId, StepId};
use crate::log::Log;
use crate::people::Difference;
use crate::protocol::{Protocol, Step, StepKind};
use crate::rulebook::Rulebook;
use crate::rules::care::Subject;
use crate::rules::handling::{Handling, blocking, limiting, sessions_today, settling_in};
use crate::rules::meetings::{Party, may_meet};
use crate::rules::{self, Finding};
use crate::setback::Setback;
use alloc::borrow::Cow;
use alloc::vec::Vec;
use jiff::Timestamp;

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskError {
    /// No animal of that id, or its registration is taken back.
    #[error("there is no animal `{0}`")]
    UnknownAnimal(AnimalId),
    /// No caretaker of that id, or the joining is taken back.
    #[error("there is no caretaker `{0}`")]
    UnknownCaretaker(CaretakerId),
    /// No introduction of that id, or its start is taken back.
    #[error("there is no introduction `{0}`")]
    UnknownIntroduction(IntroductionId),
    /// No branch or module of that name for this animal.
    #[error(
        "`{0}` is no branch or module of this animal's protocol; leave `branch` out for the next step"
    )]
    UnknownBranch(StepId),
    /// Nobody, or only one, to meet.
    #[error("name two animals or more that would meet, each once")]
    NobodyToMeet,
}

/// A household read from its log as of a time, ready to be asked.
#[derive(Debug, Clone)]
pub struct View<'a> {
    log: &'a Log,
    book: &'a Rulebook,
    /// The household.
    pub home: Home,
}

/// An animal's record, ready to be asked about.
#[derive(Debug, Clone)]
pub struct Known<'v> {
    id: &'v AnimalId,
    animal: &'v Animal,
    record: Record<'v>,
    quarantine: Result<Option<Quarantine>, OutOfRange>,
}

impl<'v> Known<'v> {
    /// Which animal.
    #[must_use]
    pub fn id(&self) -> &'v AnimalId {
        self.id
    }

    /// Its record.
    #[must_use]
    pub fn record(&self) -> &Record<'v> {
        &self.record
    }

    /// Whether it is in quarantine; so too where its end can't be told.
    #[must_use]
    pub fn quarantined(&self) -> bool {
        !matches!(self.quarantine, Ok(None))
    }
}

/// What is known of an animal as of a time.
#[derive(Debug, Clone)]
pub struct State<'v> {
    /// Its facts.
    pub animal: &'v Animal,
    /// Its record.
    pub record: &'v Record<'v>,
    /// Whether it has settled in.
    pub settled: bool,
    /// Its quarantine, where it is not over.
    pub quarantine: Option<&'v Quarantine>,
    /// Whether it is in quarantine; so too where its end can't be told.
    pub quarantined: bool,
    /// That it lives alone for longer than there is a reason for.
    pub alone: Option<Finding>,
    /// When all rest is over.
    pub rest_until: Option<Timestamp>,
    /// Its pairs, by caretaker.
    pub pairs: Vec<PairState<'v>>,
    /// Where it bears more with one person than with another.
    pub differences: Vec<Difference>,
    /// Its setback, and what comes next for the person who had it.
    pub setback: Option<(Setback<'v>, Option<Recommendation>)>,
}

/// Where a pair stands as of a time.
#[derive(Debug, Clone)]
pub struct PairState<'v> {
    /// Who.
    pub caretaker: &'v CaretakerId,
    /// The rung at which it stands.
    pub rung: usize,
    /// The rung offered.
    pub offered: usize,
    /// Whether the animal's goal is reached.
    pub complete: bool,
    /// The dose that the animal bears at the step offered, where it has one and enough is known.
    pub tolerated: Option<Tolerated>,
}

impl<'a> View<'a> {
    /// Reads the household as of `now`.
    #[must_use]
    pub fn at(log: &'a Log, book: &'a Rulebook, now: Timestamp) -> Self {
        Self { log, book, home: Home::at(log, now) }
    }

    /// Reads an animal's record.
    ///
    /// # Errors
    /// Where there is no such animal.
    pub fn animal(&'a self, id: &AnimalId) -> Result<Known<'a>, AskError> {
        let unknown = || AskError::UnknownAnimal(id.clone());
        let (id, animal) = self.home.animal_entry(id).ok_or_else(unknown)?;
        let record = Record::of(&self.home, self.log, id, self.book).ok_or_else(unknown)?;
        let quarantine = quarantine(&self.home, self.log, id, &record, self.book);
        Ok(Known { id, animal, record, quarantine })
    }

    /// A caretaker who joined.
    ///
    /// # Errors
    /// Where there is no such caretaker.
    pub fn caretaker(&self, id: &CaretakerId) -> Result<&Caretaker, AskError> {
        self.home.caretaker(id).ok_or_else(|| AskError::UnknownCaretaker(id.clone()))
    }

    fn subject<'s>(&'s self, known: &'s Known<'_>) -> Subject<'s> {
        Subject {
            home: &self.home,
            book: self.book,
            id: known.id,
            animal: known.animal,
            record: &known.record,
        }
    }

    /// What to do next with an animal, for a person; `branch` asks for a branch or module by name.
    ///
    /// # Errors
    /// Where animal, caretaker or branch are not known.
    pub fn recommend(
        &self,
        animal: &AnimalId,
        caretaker: &CaretakerId,
        branch: Option<&StepId>,
    ) -> Result<Recommendation, AskError> {
        let known = self.animal(animal)?;
        self.recommend_for(&known, caretaker, branch)
    }

    /// The same from a record that is read already.
    ///
    /// # Errors
    /// Where caretaker or branch are not known.
    pub fn recommend_for(
        &self,
        known: &Known<'_>,
        caretaker_id: &CaretakerId,
        branch: Option<&StepId>,
    ) -> Result<Recommendation, AskError> {
        let caretaker = self.caretaker(caretaker_id)?;
        let subject = self.subject(known);
        let protocol = known.record.protocol;
        let asked = branch.map(|id| self.branch(protocol, id)).transpose()?;
        let pair = pair_of(&self.home, known, caretaker_id, self.book);
        let offered = pair.offered(self.home.now, protocol, &self.book.parameters);
        let Some(offered_step) = protocol.at(offered) else {
            return Err(AskError::UnknownAnimal(known.id.clone()));
        };
        let mut handling = Handling {
            subject,
            caretaker_id,
            caretaker,
            pair: &pair,
            offered,
            quarantine: &known.quarantine,
            step: asked.unwrap_or(offered_step),
        };
        let mut rung = offered;
        if asked.is_none() {
            for most in rules::limits::of(&handling).iter().filter_map(|f| f.contact) {
                rung = rung.min(protocol.at_most(most, pair.rung));
            }
            handling.step = protocol.at(rung).unwrap_or(offered_step);
        }
        let frightens = doses::frightens(&handling).filter(|_| asked.is_none() && rung > 0);
        if frightens.is_some() {
            rung -= 1;
            handling.step = protocol.at(rung).unwrap_or(offered_step);
        }
        let mut findings = blocking(&handling);
        findings.extend(limiting(&handling));
        findings.extend(frightens);
        findings.extend(subject.alone(known.quarantined()));
        Ok(self.answer(&handling, rung, &findings))
    }

    fn branch<'s>(&'s self, protocol: &'s Protocol, id: &StepId) -> Result<&'s Step, AskError> {
        let long_hold = Some(&self.book.long_hold).filter(|step| step.id == *id);
        protocol.branch(id).or(long_hold).ok_or_else(|| AskError::UnknownBranch(id.clone()))
    }

    fn answer(&self, h: &Handling<'_>, rung: usize, findings: &[Finding]) -> Recommendation {
        let protocol = h.subject.record.protocol;
        let blocked = rules::blocking(findings);
        let goal = h.subject.animal.goal;
        let reached = h.step.kind == StepKind::Ladder
            && rung >= protocol.goal_rung(goal)
            && h.pair.complete(goal, protocol);
        let verdict = match rules::verdict(&blocked) {
            Verdict::Go if reached => Verdict::Complete,
            other => other,
        };
        let choice = doses::dose(h, findings);
        let (done, most) = sessions_today(&h.subject);
        let outlook =
            (verdict == Verdict::Go).then(|| outlook::outlook(h, choice.map(|c| c.dose))).flatten();
        let mut missing: Vec<Fact> =
            findings.iter().flat_map(|f| f.missing.iter().copied()).collect();
        missing.dedup();
        Recommendation {
            animal: h.subject.id.clone(),
            caretaker: h.caretaker_id.clone(),
            now: self.home.now,
            protocol: protocol.id.clone(),
            revision: protocol.revision,
            step: h.step.id.clone(),
            verdict,
            dose: choice
                .zip(h.step.dose)
                .map(|(choice, range)| Dose { value: choice.dose, unit: range.unit }),
            dose_most: h
                .step
                .dose
                .map(|range| Dose { value: doses::most(range, findings), unit: range.unit }),
            doses: None,
            trials: h.step.trials,
            not_before: rules::not_before(&blocked).filter(|_| !blocked.is_empty()),
            sessions_today: (u32::try_from(done.len()).unwrap_or(u32::MAX), most),
            blocked_by: blocked.iter().map(|f| f.rule).collect(),
            missing,
            because: reasons::because(h, verdict, &blocked, findings, choice),
            advice: advice::advice(h, verdict, &blocked, findings),
            // Only a session has something to look out for.
            watch_for: match verdict {
                Verdict::Go | Verdict::Complete => h.step.buttons.clone(),
                Verdict::Stop | Verdict::Wait => Vec::new(),
            },
            outlook,
        }
    }

    /// Reads the records of animals that would meet.
    ///
    /// # Errors
    /// Where one is not known, or fewer than two are named, or one twice.
    pub fn parties(&'a self, animals: &[AnimalId]) -> Result<Vec<Known<'a>>, AskError> {
        let known: Vec<Known<'_>> =
            animals.iter().map(|id| self.animal(id)).collect::<Result<_, _>>()?;
        let mut once: Vec<&AnimalId> = animals.iter().collect();
        once.sort_unstable();
        once.dedup();
        if animals.len() < 2 || once.len() < animals.len() {
            return Err(AskError::NobodyToMeet);
        }
        Ok(known)
    }

    /// Whether animals may meet now.
    ///
    /// # Errors
    /// Where one is not known, or fewer than two are named, or one twice.
    pub fn may_meet(&self, animals: &[AnimalId]) -> Result<Meeting, AskError> {
        Ok(self.meeting(&self.parties(animals)?))
    }

    /// The same from records that are read already.
    #[must_use]
    pub fn meeting(&self, known: &[Known<'_>]) -> Meeting {
        let parties: Vec<Party<'_>> = known.iter().map(|known| self.party(known)).collect();
        may_meet(&parties)
    }

    fn party<'s>(&'s self, known: &'s Known<'_>) -> Party<'s> {
        Party { subject: self.subject(known), quarantine: &known.quarantine }
    }

    /// What is known of an animal.
    #[must_use]
    pub fn state<'s>(&'s self, known: &'s Known<'s>) -> State<'s> {
        let subject = self.subject(known);
        let rests = [known.record.fright, known.record.rest];
        let rest_until = rests.into_iter().flatten().map(|rest| rest.until).max();
        State {
            animal: known.animal,
            record: &known.record,
            settled: matches!(settling_in(&subject), Ok(None)),
            quarantine: known.quarantine.as_ref().ok().and_then(Option::as_ref),
            quarantined: known.quarantined(),
            alone: subject.alone(known.quarantined()),
            rest_until: rest_until.filter(|until| self.home.now < *until),
            pairs: self.pairs(known),
            differences: self.differences(known),
            setback: self.setback(known).map(|setback| {
                let next = self.recommend_for(known, setback.caretaker, None).ok();
                (setback, next)
            }),
        }
    }

    fn pairs<'s>(&'s self, known: &'s Known<'s>) -> Vec<PairState<'s>> {
        let protocol = known.record.protocol;
        let parameters = &self.book.parameters;
        let subject = self.subject(known);
        let state = |pair: &'s Pair| {
            let offered = pair.offered(self.home.now, protocol, parameters);
            let tolerated = protocol.at(offered).and_then(|step| {
                let range = step.dose?;
                let asked = doses::Asked { subject: &subject, pair, step, range };
                asked.with(range.most, |situation| self.book.dosing.tolerated(situation))
            });
            let complete = pair.complete(known.animal.goal, protocol);
            PairState { caretaker: &pair.caretaker, rung: pair.rung, offered, complete, tolerated }
        };
        // A caretaker whose joining is taken back is hidden; what was done still counts.
        let joined = |pair: &&Pair| self.home.caretaker(&pair.caretaker).is_some();
        let mut pairs: Vec<PairState<'_>> =
            known.record.pairs.iter().filter(joined).map(state).collect();
        pairs.sort_by_key(|pair| pair.caretaker);
        pairs
    }
}

/// The pair as it is, or as it would start.
fn pair_of<'p>(
    home: &Home,
    known: &'p Known<'_>,
    caretaker: &CaretakerId,
    book: &Rulebook,
) -> Cow<'p, Pair> {
    let record = &known.record;
    match record.pair(caretaker) {
        Some(pair) => Cow::Borrowed(pair),
        None => Cow::Owned(Pair::starting(
            caretaker,
            &record.pairs,
            (home.now, (home.now, EventId::LAST), 0),
            record.protocol,
            &book.parameters,
        )),
    }
}
