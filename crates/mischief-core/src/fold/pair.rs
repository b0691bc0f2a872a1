//! How a pair, one animal and one caretaker, moves along the ladder.

use super::health::days;
use super::session::{DOSE_CRUMB, Sum, Summary};
use super::shown::Shown;
use crate::ethogram::Outcome;
use crate::event::Goal;
use crate::ids::{CaretakerId, EventId, StepId};
use crate::protocol::{Contact, DoseRange, Parameters, Protocol, Step};
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// When something takes effect: the time, then the order of reading, then whether it is the
/// beginning or the end of it. So what ends at a time comes before what begins then.
pub type Moment = (Timestamp, (Timestamp, EventId), u8);

/// What set the step at which a pair stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// What kind of move.
    pub how: How,
    /// The rung before, where there was one.
    pub from: Option<usize>,
    /// The events behind it.
    pub events: Vec<EventId>,
    /// Who set it, where a person did.
    pub by: Option<CaretakerId>,
}

/// The ways in which a pair comes to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The first caretaker starts at the first step.
    First,
    /// A new caretaker starts below the furthest pair; the rung of that pair's offered step.
    New {
        /// The rung offered to the furthest pair.
        furthest: usize,
    },
    /// A person set it.
    Placed,
    /// It met the criterion.
    Advanced,
    /// It went back, for this reason.
    Back(Why),
    /// A protocol was assigned that lacks the step.
    Moved,
}

/// Why a pair went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Two failed sessions running.
    Failures,
    /// A behaviour of severity 3.
    Severe,
    /// A bite.
    Bite,
    /// A mishap.
    Mishap,
    /// A failed session at the step that was offered after a gap.
    Gap,
    /// Two failed sessions running at an earlier step.
    Earlier,
    /// A long hold that was aborted, or the second running that ended without calm.
    LongHold,
}

impl Why {
    /// The word for sentences and programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Failures => "failures",
            Self::Severe => "severe",
            Self::Bite => "bite",
            Self::Mishap => "mishap",
            Self::Gap => "gap",
            Self::Earlier => "earlier",
            Self::LongHold => "long_hold",
        }
    }
}

/// More successes than any criterion looks at.
const ROW_LENGTH_MAX: usize = 32;

/// A success at the pair's step that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Success {
    began: Moment,
    day: Date,
    clean: bool,
    event: EventId,
}

/// Failed sessions running at a rung, by when they began. Two people may hold sessions that
/// overlap; what began later comes later in the row, whichever ended first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Run {
    failures: Vec<Moment>,
    /// The latest failure, whether a success came after it or not.
    failure: Option<Moment>,
    /// The latest success, whether it counted or not.
    success: Option<Moment>,
}

impl Run {
    fn succeed(&mut self, began: Moment) {
        self.success = self.success.max(Some(began));
        self.failures.retain(|failure| *failure > began);
    }

    /// Returns how many have failed running.
    fn fail(&mut self, began: Moment) -> i64 {
        self.failure = self.failure.max(Some(began));
        if self.success.is_none_or(|success| success < began) {
            self.failures.push(began);
        }
        i64::try_from(self.failures.len()).unwrap_or(i64::MAX)
    }
}

/// What is known of a pair at one exposure.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// Which.
    pub id: Box<str>,
    /// The longest calm dose of each local day that had one, oldest first.
    pub days: Vec<(Date, f64)>,
    /// The longest calm dose of the latest session with a calm trial, and that session.
    pub last_calm: Option<(f64, EventId)>,
    /// The latest session, where it had an adverse trial.
    pub fright: Option<EventId>,
    /// The shortest dose of an adverse trial in the latest session.
    pub fright_dose: Option<f64>,
    /// Whether a gap came since the latest session.
    pub gap_came: bool,
    /// What the latest trials showed, oldest first.
    pub shown: Vec<Shown>,
    /// The longest calm dose of those that are forgotten.
    pub long_ago: Option<f64>,
    /// Sessions of the pair elsewhere that succeeded, since the latest here.
    pub well_elsewhere: u32,
}

impl Exposure {
    /// The longest calm dose of the latest local days that had one, before a day.
    #[must_use]
    pub fn longest_before(&self, day: Date, parameters: &Parameters) -> Option<f64> {
        let count = usize::try_from(parameters.hold_growth_days).unwrap_or(0);
        let earlier = self.days.iter().rev().filter(|(at, _)| *at < day).take(count);
        earlier.map(|(_, dose)| *dose).reduce(f64::max)
    }

    /// The most that a hold may last on a day.
    #[must_use]
    pub fn hold_most(
        known: Option<&Self>,
        day: Date,
        range: DoseRange,
        parameters: &Parameters,
    ) -> f64 {
        let longest = known.and_then(|e| e.longest_before(day, parameters));
        let grown = longest.map_or(parameters.hold_first_s, |dose| dose * parameters.hold_growth);
        grown.min(range.goal)
    }

    /// How many calm trials of the latest session with one reached its longest calm dose.
    #[must_use]
    pub fn calm_at_longest(&self) -> u32 {
        let Some((longest, _)) = self.last_calm else { return 0 };
        let calm = |shown: &&Shown| shown.outcome == Outcome::Calm;
        let Some(latest) = self.shown.iter().rfind(calm) else { return 0 };
        let of_session = self.shown.iter().filter(|s| s.at == latest.at).filter(calm);
        let longest = of_session.filter(|s| s.dose + DOSE_CRUMB >= longest);
        longest.map(|s| s.times).fold(0, u32::saturating_add)
    }

    /// How many sessions with a dose are remembered.
    #[must_use]
    pub fn sessions(&self) -> u32 {
        let sessions = self.shown.chunk_by(|a, b| a.at == b.at).count();
        u32::try_from(sessions).unwrap_or(u32::MAX)
    }

    /// Keeps what a session showed, and forgets what is long ago.
    fn show(&mut self, session: &Session<'_>, parameters: &Parameters) {
        let step = session.step;
        let hold = step.dose.filter(|_| step.is_hold());
        let day = session.summary.day;
        let mut most =
            hold.map_or(f64::INFINITY, |range| Self::hold_most(Some(self), day, range, parameters));
        if let (true, Some((calm, _))) = (self.gap_came || self.fright.is_some(), self.last_calm) {
            most = most.min(calm);
        }
        let frightened = session.summary.adverse;
        self.shown.extend(session.shown.iter().map(|shown| Shown { most, frightened, ..*shown }));
        let keep = usize::try_from(parameters.dose_memory).unwrap_or(0);
        // Some more are kept than are asked for, so that forgetting is rare.
        if self.shown.len() > keep + keep / 4 {
            let long_ago = self.shown.drain(..self.shown.len() - keep);
            let calm = long_ago.filter(|s| s.outcome == Outcome::Calm).map(|s| s.dose);
            self.long_ago = calm.chain(self.long_ago).reduce(f64::max);
        }
    }
}

/// One animal and one caretaker.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Who.
    pub caretaker: CaretakerId,
    /// The rung at which the pair stands.
    pub rung: usize,
    /// What set it.
    pub cause: Cause,
    /// When the pair came to it.
    came: Moment,
    /// When its whole record was last begun afresh, by a person or another protocol.
    afresh: Option<Moment>,
    /// Successes that count since the pair came to its step and since the last failure there.
    row: Vec<Success>,
    /// Failed sessions running, by rung.
    runs: Vec<Run>,
    /// The local day of the last advance.
    last_advance: Option<Date>,
    /// For each rung: the lowest rung stood at since the criterion was met there.
    met: Vec<Option<usize>>,
    /// When the latest session, contact or placing was over, and the event.
    latest: Option<(Timestamp, EventId)>,
    /// How many steps lower the offered step is: 0, 1 or 2.
    gap: usize,
    /// Doses by exposure.
    exposures: Vec<Exposure>,
    /// Branches of which a session succeeded, and whether one counted.
    branches: Vec<(StepId, bool)>,
    /// Whether the animal took a treat in the latest session.
    pub treat_taken: bool,
    /// Whether the latest long hold of the pair ended without calm.
    hold_without_calm: bool,
}

/// A session that has begun.
#[derive(Debug, Clone, Copy)]
pub struct Begun {
    /// When.
    pub at: Moment,
    /// The rung that was offered then.
    offered: usize,
    /// The rung at which the pair stood.
    stood: usize,
    /// Whether the animal took a treat in the pair's session before.
    pub treat_taken_before: bool,
    /// Whether the pair knows already if the animal took a treat this time.
    told: bool,
}

/// How a long hold ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldEnd {
    /// With its last minutes calm.
    Calm,
    /// Without calm.
    NotCalm,
    /// It was broken off.
    Aborted,
}

/// What a session did, for the pair to be moved by.
#[derive(Debug, Clone, Copy)]
pub struct Session<'a> {
    /// The event.
    pub event: EventId,
    /// The step that was done.
    pub step: &'a Step,
    /// Its rung, where it is one of the pair's ladder.
    pub rung: Option<usize>,
    /// How it was when it began.
    pub begun: Begun,
    /// When it ended.
    pub ended: Moment,
    /// Summed up.
    pub summary: &'a Summary,
    /// What its trials with a dose showed.
    pub shown: &'a [Shown],
    /// Whether a loss of weight keeps sessions from advancing.
    pub no_advance: bool,
    /// How it ended, where it is a long hold.
    pub long_hold: Option<HoldEnd>,
}

impl Pair {
    /// A pair that stands at a rung.
    #[must_use]
    pub fn new(
        caretaker: CaretakerId,
        (rung, cause): (usize, Cause),
        came: Moment,
        protocol: &Protocol,
    ) -> Self {
        let rungs = protocol.ladder.len();
        Self {
            caretaker,
            rung,
            cause,
            came,
            afresh: None,
            row: Vec::new(),
            runs: vec![Run::default(); rungs],
            last_advance: None,
            met: vec![None; rungs],
            latest: None,
            gap: 0,
            exposures: Vec::new(),
            branches: Vec::new(),
            treat_taken: false,
            hold_without_calm: false,
        }
    }

    /// A pair of a caretaker who has had no session with the animal: where it would start at `at`,
    /// beside the pairs that are there.
    #[must_use]
    pub fn starting(
        caretaker: &CaretakerId,
        others: &[Self],
        at: Moment,
        protocol: &Protocol,
        parameters: &Parameters,
    ) -> Self {
        let furthest = others
            .iter()
            .map(|p| (p.rung, p.offered(at.0, protocol, parameters)))
            .max()
            .map(|(_, offered)| offered);
        let (rung, how) = match furthest {
            None => (0, How::First),
            Some(furthest) => {
                let start = &protocol.new_caretaker;
                let rung = furthest.saturating_sub(start.steps_back).max(start.not_below);
                (rung.min(furthest), How::New { furthest })
            }
        };
        let cause = Cause { how, from: None, events: Vec::new(), by: None };
        Self::new(caretaker.clone(), (rung, cause), at, protocol)
    }

    /// The rung offered at a time: the one where the pair stands, lower after a gap.
    #[must_use]
    pub fn offered(&self, at: Timestamp, protocol: &Protocol, parameters: &Parameters) -> usize {
        self.rung.saturating_sub(self.gap_at(at, protocol, parameters))
    }

    /// Whether the pair stands where days without a session matter: at contact hand and beyond.
    fn knows_gaps(&self, protocol: &Protocol) -> bool {
        protocol.at(self.rung).is_some_and(|step| step.contact >= Contact::Hand)
    }

    /// How many steps lower is offered at a time.
    fn gap_at(&self, at: Timestamp, protocol: &Protocol, parameters: &Parameters) -> usize {
        if !self.knows_gaps(protocol) {
            return 0;
        }
        let Some((latest, _)) = self.latest else { return 0 };
        let away = at.duration_since(latest);
        let lower = if away >= days(parameters.gap_days_long) {
            2
        } else {
            usize::from(away >= days(parameters.gap_days))
        };
        lower.max(self.gap)
    }

    /// When the latest session, contact or placing happened, and which event it was.
    #[must_use]
    pub fn latest(&self) -> Option<(Timestamp, EventId)> {
        self.latest
    }

    /// What is known at an exposure.
    #[must_use]
    pub fn exposure(&self, id: &str) -> Option<&Exposure> {
        self.exposures.iter().find(|e| &*e.id == id)
    }

    /// What is known at every exposure.
    #[must_use]
    pub fn exposures(&self) -> &[Exposure] {
        &self.exposures
    }

    /// Whether doses at every exposure are held down because a gap came, as of a time.
    #[must_use]
    pub fn gap_came(&self, at: Timestamp, protocol: &Protocol, parameters: &Parameters) -> bool {
        if !self.knows_gaps(protocol) {
            return false;
        }
        let away = |latest: Timestamp| at.duration_since(latest) >= days(parameters.gap_days);
        self.latest.is_some_and(|(latest, _)| away(latest))
    }

    /// Whether a session of this branch succeeded.
    #[must_use]
    pub fn branch_succeeded(&self, branch: &StepId) -> bool {
        self.branches.iter().any(|(id, _)| id == branch)
    }

    /// Whether the pair has reached a goal and has not stood before its step since.
    #[must_use]
    pub fn complete(&self, goal: Goal, protocol: &Protocol) -> bool {
        let rung = protocol.goal_rung(goal);
        let met = self.met.iter().skip(rung).flatten().any(|lowest| *lowest >= rung);
        let branch = match (&protocol.cuddly_branch, goal) {
            (Some(branch), Goal::Cuddly) => {
                self.branches.iter().any(|(id, counted)| id == branch && *counted)
            }
            _ => true,
        };
        met && branch
    }

    /// The pair is seen at `at`: a gap that came opens, and counts until it is closed.
    fn arrive(&mut self, at: Timestamp, protocol: &Protocol, parameters: &Parameters) {
        if self.gap_came(at, protocol, parameters) {
            for exposure in &mut self.exposures {
                exposure.gap_came = true;
            }
        }
        self.gap = self.gap_at(at, protocol, parameters);
    }

    /// Moves to a rung, its record afresh.
    fn stand(
        &mut self,
        rung: usize,
        (how, events): (How, Vec<EventId>),
        at: Moment,
        protocol: &Protocol,
    ) {
        // What moves a pair at one moment is one move.
        let from = if self.came == at { self.cause.from } else { None };
        self.cause = Cause { how, from: from.or(Some(self.rung)), events, by: None };
        self.rung = rung;
        self.came = at;
        self.row.clear();
        if let Some(run) = self.runs.get_mut(rung) {
            *run = Run::default();
        }
        for lowest in self.met.iter_mut().flatten() {
            *lowest = rung.min(*lowest);
        }
        if !self.knows_gaps(protocol) {
            self.gap = 0;
        }
    }

    /// Steps back, never below the first step.
    pub fn step_back(
        &mut self,
        steps: usize,
        (why, event): (Why, EventId),
        at: Moment,
        protocol: &Protocol,
    ) {
        if steps > 0 {
            let rung = self.rung.saturating_sub(steps);
            if rung != self.rung {
                self.stand(rung, (How::Back(why), vec![event]), at, protocol);
            }
        }
    }

    /// A person sets the step; the pair's record starts afresh.
    pub fn place(
        &mut self,
        rung: usize,
        (at, event): (Moment, EventId),
        by: &CaretakerId,
        protocol: &Protocol,
    ) {
        self.stand(rung, (How::Placed, vec![event]), at, protocol);
        self.cause.by = Some(by.clone());
        self.afresh = Some(at);
        self.runs.fill(Run::default());
        self.exposures.clear();
        self.gap = 0;
        self.hold_without_calm = false;
        self.be_together(at.0, event);
    }

    /// The latest time at which the two were together is what a gap is counted from.
    pub(super) fn be_together(&mut self, until: Timestamp, event: EventId) {
        if self.latest.is_none_or(|(known, _)| known <= until) {
            self.latest = Some((until, event));
        }
    }

    /// They carried on without a record.
    pub fn contact(
        &mut self,
        adverse: bool,
        (from, to): (Timestamp, Timestamp),
        event: EventId,
        protocol: &Protocol,
        parameters: &Parameters,
    ) {
        if !adverse {
            self.arrive(from, protocol, parameters);
            self.gap = 0;
            self.be_together(to, event);
        }
    }

    /// The pair follows another protocol from now on.
    pub fn follow(&mut self, old: &Protocol, new: &Protocol, event: EventId, at: Moment) {
        let Some(step) = old.at(self.rung) else { return };
        let rung = new.rung(&step.id);
        let run = |id: &StepId| old.rung(id).and_then(|at| self.runs.get(at).cloned());
        self.runs = new.ladder.iter().map(|s| run(&s.id).unwrap_or_default()).collect();
        let lowest = |id: &StepId| old.rung(id).and_then(|at| self.met.get(at).copied().flatten());
        let moved = |rung: usize| old.at(rung).and_then(|s| new.rung(&s.id));
        self.met = new.ladder.iter().map(|s| lowest(&s.id).and_then(moved)).collect();
        match rung {
            Some(rung) => self.rung = rung,
            None => {
                let most = step.contact;
                let rung = new.ladder.iter().rposition(|s| s.contact <= most).unwrap_or(0);
                self.stand(rung, (How::Moved, vec![event]), at, new);
                self.afresh = Some(at);
                self.runs.fill(Run::default());
                self.exposures.clear();
            }
        }
    }

    /// A session of the pair begins.
    pub fn begin(
        &mut self,
        at: Moment,
        ended_at: Timestamp,
        treat_taken: Option<bool>,
        protocol: &Protocol,
        parameters: &Parameters,
    ) -> Begun {
        let (_, (_, event), _) = at;
        self.arrive(at.0, protocol, parameters);
        self.be_together(ended_at, event);
        let treat_taken_before = self.treat_taken;
        self.treat_taken = treat_taken.unwrap_or(self.treat_taken);
        let told = treat_taken.is_some();
        let offered = self.rung.saturating_sub(self.gap);
        Begun { at, offered, stood: self.rung, treat_taken_before, told }
    }

    /// A session of the pair ends. Returns how many steps back it asks for and why; the caller
    /// takes them, since a bite within the session may ask for more and one incident steps back
    /// once.
    pub fn end(
        &mut self,
        session: &Session<'_>,
        protocol: &Protocol,
        parameters: &Parameters,
    ) -> Option<(usize, Why)> {
        self.note_dose(session, parameters);
        if !session.begun.told {
            self.treat_taken = session.summary.treat_taken;
        }
        let mut back = session.summary.severe.then_some((1, Why::Severe));
        match session.rung {
            Some(rung) => {
                if self.ladder_session(rung, session, protocol, parameters) && back.is_none() {
                    back = Some((1, Why::Failures));
                }
            }
            None => self.branch_session(session),
        }
        let second = core::mem::take(&mut self.hold_without_calm);
        match session.long_hold {
            Some(HoldEnd::NotCalm) if !second => self.hold_without_calm = true,
            Some(HoldEnd::NotCalm | HoldEnd::Aborted) => back = Some((2, Why::LongHold)),
            Some(HoldEnd::Calm) => {}
            None => self.hold_without_calm = second,
        }
        back
    }

    fn branch_session(&mut self, session: &Session<'_>) {
        if session.summary.sum != Sum::Succeeded {
            return;
        }
        let id = &session.step.id;
        match self.branches.iter_mut().find(|(known, _)| known == id) {
            Some((_, counted)) => *counted |= session.summary.counts,
            None => self.branches.push((id.clone(), session.summary.counts)),
        }
    }

    /// Returns whether the pair's own step failed often enough to step back.
    fn ladder_session(
        &mut self,
        rung: usize,
        session: &Session<'_>,
        protocol: &Protocol,
        parameters: &Parameters,
    ) -> bool {
        let Begun { at: began, offered, stood, .. } = session.begun;
        // Only what began since the pair came to its step counts there.
        let own = rung == self.rung && began >= self.came;
        match session.summary.sum {
            Sum::Mixed => false,
            Sum::Succeeded => {
                if let Some(run) = self.runs.get_mut(rung).filter(|_| rung != self.rung || own) {
                    run.succeed(began);
                }
                if self.gap > 0 && (rung == offered || rung == stood) {
                    self.gap = 0;
                }
                if own && session.summary.counts {
                    self.succeed(session, protocol, parameters);
                }
                false
            }
            // A bite or mishap within the session may have moved the pair to where gaps do not
            // matter; the gap that the session was offered for was open all the same.
            Sum::Failed
                if rung == offered
                    && offered < stood
                    && (self.gap > 0 || (rung < self.rung && self.rung < stood)) =>
            {
                // The failure that makes the pair stand there is no part of its record there.
                self.gap = 0;
                let moved = (How::Back(Why::Gap), vec![session.event]);
                self.stand(rung.min(self.rung), moved, session.ended, protocol);
                false
            }
            Sum::Failed => self.fail(rung, own, session, protocol, parameters),
        }
    }

    fn fail(
        &mut self,
        rung: usize,
        own: bool,
        session: &Session<'_>,
        protocol: &Protocol,
        parameters: &Parameters,
    ) -> bool {
        let began = session.begun.at;
        let before = self.afresh.is_some_and(|afresh| began < afresh);
        if before || (rung == self.rung && !own) {
            return false;
        }
        let running = self.runs.get_mut(rung).map_or(0, |run| run.fail(began));
        let enough = running >= parameters.step_back_failures;
        if own {
            self.row.retain(|success| success.began > began);
            return enough;
        }
        if rung < self.rung && enough {
            let moved = (How::Back(Why::Earlier), vec![session.event]);
            self.stand(rung, moved, session.ended, protocol);
        }
        false
    }

    /// A success at the pair's step that counts: is the criterion met?
    fn succeed(&mut self, session: &Session<'_>, protocol: &Protocol, parameters: &Parameters) {
        let (summary, day) = (session.summary, session.summary.day);
        let (began, event) = (session.begun.at, session.event);
        let failed = self.runs.get(self.rung).and_then(|run| run.failure);
        if failed.is_none_or(|failed| failed < began) {
            let after = self.row.partition_point(|success| success.began < began);
            self.row.insert(after, Success { began, day, clean: summary.clean, event });
        }
        // The criterion looks at the latest few only.
        if self.row.len() > ROW_LENGTH_MAX {
            self.row.remove(0);
        }
        if session.no_advance || self.last_advance == Some(day) {
            return;
        }
        let Some(events) = self.criterion(session.step, parameters) else { return };
        if let Some(met) = self.met.get_mut(self.rung) {
            *met = Some(self.rung);
        }
        if self.rung + 1 < protocol.ladder.len() {
            self.last_advance = Some(day);
            self.stand(self.rung + 1, (How::Advanced, events), session.ended, protocol);
        }
    }

    /// The sessions that meet the criterion for advancing, where they do.
    fn criterion(&self, step: &Step, parameters: &Parameters) -> Option<Vec<EventId>> {
        let latest = |count: i64| {
            let count = usize::try_from(count).ok()?;
            self.row.get(self.row.len().checked_sub(count)?..)
        };
        let days = |row: &[Success]| {
            let mut days: Vec<Date> = row.iter().map(|s| s.day).collect();
            days.sort_unstable();
            days.dedup();
            i64::try_from(days.len()).unwrap_or(i64::MAX)
        };
        let spread = |row: &&[Success]| days(row) >= parameters.advance_days;
        let clean = |row: &&[Success]| row.iter().all(|s| s.clean);
        let one_is_enough = step.contact <= Contact::Hand;
        let met = latest(1)
            .filter(|row| one_is_enough && clean(row))
            .or_else(|| latest(parameters.advance_clean_sessions).filter(clean).filter(spread))
            .or_else(|| latest(parameters.advance_sessions).filter(spread))?;
        Some(met.iter().map(|s| s.event).collect())
    }

    /// Keeps what the session says about doses at its exposure.
    fn note_dose(&mut self, session: &Session<'_>, parameters: &Parameters) {
        let summary = session.summary;
        let at = match self.exposures.iter().position(|e| e.id == session.step.exposure) {
            Some(at) => at,
            None => {
                self.exposures.push(Exposure {
                    id: session.step.exposure.clone(),
                    days: Vec::new(),
                    last_calm: None,
                    fright: None,
                    fright_dose: None,
                    gap_came: false,
                    shown: Vec::new(),
                    long_ago: None,
                    well_elsewhere: 0,
                });
                self.exposures.len() - 1
            }
        };
        let well = u32::from(summary.sum == Sum::Succeeded);
        for exposure in &mut self.exposures {
            exposure.well_elsewhere = exposure.well_elsewhere.saturating_add(well);
        }
        let Some(exposure) = self.exposures.get_mut(at) else { return };
        exposure.well_elsewhere = 0;
        exposure.show(session, parameters);
        exposure.gap_came = false;
        // After one fright upon another the least dose that frightened is what counts.
        let before = exposure.fright_dose.filter(|_| exposure.fright.is_some());
        exposure.fright_dose = if summary.adverse {
            summary.shortest_adverse.into_iter().chain(before).reduce(f64::min)
        } else {
            None
        };
        exposure.fright = summary.adverse.then_some(session.event);
        let Some(longest) = summary.longest_calm else { return };
        exposure.last_calm = Some((longest, session.event));
        match exposure.days.iter_mut().rev().find(|(day, _)| *day == summary.day) {
            Some((_, best)) => *best = best.max(longest),
            None => {
                exposure.days.push((summary.day, longest));
                // Today's and those that are looked back upon: older days no longer matter.
                let keep = usize::try_from(parameters.hold_growth_days).unwrap_or(0) + 2;
                if exposure.days.len() > keep {
                    exposure.days.remove(0);
                }
            }
        }
    }
}
