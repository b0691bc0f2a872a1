//! The record of one animal: its pairs, its health, what was hard, what was done when.

use super::health::{Health, LossLevel, Weighing, hours};
use super::home::{Animal, Home};
use super::incidents::{Incident, Incidents, Taken};
use super::pair::{Begun, HoldEnd, Moment, Pair, Session as PairSession, Why};
use super::session::{Lens, Summary};
use crate::calendar::{DayFinder, days_between};
use crate::ethogram::Ethogram;
use crate::event::{
    AgeBand, Change, Event, MishapKind, Observation, Session, SettleSign, Species, What, Worst,
};
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::log::Log;
use crate::protocol::{Contact, Protocol, Step, StepKind};
use crate::rulebook::Rulebook;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;
use jiff::civil::Date;

/// A bite, recorded or read from a session's behaviours.
#[derive(Debug, Clone, Copy)]
pub struct Bite {
    /// When.
    pub at: Timestamp,
    /// 0 to 5.
    pub grade: u8,
    /// The event that told.
    pub event: EventId,
}

/// A fall, an escape or a chase.
#[derive(Debug, Clone, Copy)]
pub struct Mishap {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: MishapKind,
    /// The event that told.
    pub event: EventId,
}

/// A session that keeps the animal at rest for a while.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    /// When the session ended.
    pub since: Timestamp,
    /// When the rest is over.
    pub until: Timestamp,
    /// The session.
    pub event: EventId,
}

/// A long hold that was done.
#[derive(Debug, Clone, Copy)]
pub struct LongHold {
    /// When it began.
    pub at: Timestamp,
    /// Its local day.
    pub day: Date,
    /// Whether it was broken off.
    pub aborted: bool,
    /// Whether it ended calm.
    pub calm: bool,
    /// The session.
    pub event: EventId,
}

/// What a pair's opt-in to the long hold amounts to.
#[derive(Debug, Clone)]
pub struct OptIn {
    /// Who opted in.
    pub caretaker: CaretakerId,
    /// The event.
    pub event: EventId,
    /// Long holds of the pair since.
    pub holds_since: i64,
}

/// Signs of having settled, checked on a local day.
#[derive(Debug, Clone)]
struct SettleDay {
    day: Date,
    signs: Vec<SettleSign>,
    events: Vec<EventId>,
}

/// A shortened quarantine.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// When.
    pub at: Timestamp,
    /// Why, in somebody's own words.
    pub reason: Box<str>,
    /// The event.
    pub event: EventId,
}

/// A meeting or a look at bodies that left traces.
#[derive(Debug, Clone)]
pub struct Trace {
    /// When it ended.
    pub at: Timestamp,
    /// Its local day.
    pub day: Date,
    /// What happened.
    pub kind: TraceKind,
    /// The others whom it concerns; none: everybody.
    pub with: Option<Vec<AnimalId>>,
    /// The event.
    pub event: EventId,
}

/// What a trace is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceKind {
    /// A locked fight, or one was bullied.
    Fight,
    /// Blood was drawn, or a wound found.
    Blood,
    /// A wound that gapes.
    Gape,
}

/// The record of one animal as of a time.
#[derive(Debug, Clone)]
pub struct Record<'b> {
    /// The protocol that is followed.
    pub protocol: &'b Protocol,
    /// By the time of their first session or placing.
    pub pairs: Vec<Pair>,
    /// Signs and weights.
    pub health: Health,
    /// Bites, oldest first.
    pub bites: Vec<Bite>,
    /// Mishaps, oldest first.
    pub mishaps: Vec<Mishap>,
    /// The rest that lasts longest after a session with an adverse trial.
    pub fright: Option<Rest>,
    /// The rest that lasts longest after any other session.
    pub rest: Option<Rest>,
    /// The latest local day with sessions that count for the limit, and those sessions.
    pub sessions: Option<(Date, Vec<EventId>)>,
    /// Placings by an adult, oldest first.
    pub placed_by_adult: Vec<(Timestamp, EventId)>,
    /// Surgeries, oldest first.
    pub surgeries: Vec<(Timestamp, EventId)>,
    /// Long holds, oldest first.
    pub long_holds: Vec<LongHold>,
    /// The latest opt-in of each pair with both things confirmed.
    pub opt_ins: Vec<OptIn>,
    /// Waivers of quarantine, oldest first.
    pub waivers: Vec<Waiver>,
    /// What meetings left.
    pub traces: Vec<Trace>,
    settle_days: Vec<SettleDay>,
}

impl<'b> Record<'b> {
    /// Reads the record of an animal from the log, as of the household's time. `None` where the
    /// rulebook has no protocol for it.
    #[must_use]
    pub fn of(home: &Home, log: &Log, id: &AnimalId, book: &'b Rulebook) -> Option<Self> {
        let animal = home.animal(id)?;
        let protocol = book.standard(animal.species, animal.registered_on)?;
        let mut events = log.of_animal(id, home.now);
        if !home.retracted.is_empty() {
            events.retain(|e| !home.is_retracted(e.id));
        }
        let mut fold = Fold::new(home, id, animal, book, protocol, &events);
        fold.run(&events);
        Some(fold.record)
    }

    /// The pair of a caretaker, where it had a session or was placed.
    #[must_use]
    pub fn pair(&self, caretaker: &CaretakerId) -> Option<&Pair> {
        self.pairs.iter().find(|p| p.caretaker == *caretaker)
    }

    /// The latest weight in grams.
    #[must_use]
    pub fn weight(&self) -> Option<f64> {
        self.health.weighings.last().map(|w| w.grams)
    }

    /// Whether the signs of having settled were there on days enough running, since an arrival.
    /// With the events that told of it.
    #[must_use]
    pub fn settle_signs(&self, since: Date, book: &Rulebook) -> Option<Vec<EventId>> {
        let parameters = &book.parameters;
        let mut running: Vec<&SettleDay> = Vec::new();
        for day in self.settle_days.iter().filter(|d| d.day >= since) {
            let enough = i64::try_from(day.signs.len()).unwrap_or(0)
                >= parameters.settle_signs_least
                && day.signs.contains(&SettleSign::EatsNormally);
            if !enough {
                running.clear();
                continue;
            }
            if running.last().is_some_and(|last| days_between(last.day, day.day) != 1) {
                running.clear();
            }
            running.push(day);
            if i64::try_from(running.len()).unwrap_or(0) >= parameters.settle_days_running {
                return Some(running.iter().flat_map(|d| d.events.iter().copied()).collect());
            }
        }
        None
    }
}

/// When an event begins to take effect.
fn beginning(event: &Event) -> Moment {
    (event.happened(), event.key(), 0)
}

/// When a session ends.
fn end(event: &Event, session: &Session) -> Moment {
    (event.shifted(session.ended_at).max(event.happened()), event.key(), 1)
}

/// Whether nothing happens while a session lasts, as it mostly is.
fn one_after_another(events: &[&Event]) -> bool {
    events.iter().zip(events.iter().skip(1)).all(|(event, next)| match &event.what {
        What::Session(session) => end(event, session) < beginning(next),
        _ => true,
    })
}

struct Fold<'h, 'b> {
    home: &'h Home,
    id: &'h AnimalId,
    animal: &'h Animal,
    book: &'b Rulebook,
    days: DayFinder<'h>,
    incidents: Incidents,
    taken: Taken,
    nursing: bool,
    /// Times with caretakers whose pair has not begun.
    contacts: Vec<(CaretakerId, Timestamp, EventId)>,
    record: Record<'b>,
}

impl<'h, 'b> Fold<'h, 'b> {
    fn new(
        home: &'h Home,
        id: &'h AnimalId,
        animal: &'h Animal,
        book: &'b Rulebook,
        protocol: &'b Protocol,
        events: &[&Event],
    ) -> Self {
        let incidents =
            Incidents::among(events, &book.parameters, |s| reads_as_bite(s, &book.ethogram));
        Self {
            home,
            id,
            animal,
            book,
            days: DayFinder::new(&home.calendar),
            incidents,
            taken: Taken::default(),
            nursing: false,
            contacts: Vec::new(),
            record: Record {
                protocol,
                pairs: Vec::new(),
                health: Health::default(),
                bites: Vec::new(),
                mishaps: Vec::new(),
                fright: None,
                rest: None,
                sessions: None,
                placed_by_adult: Vec::new(),
                surgeries: Vec::new(),
                long_holds: Vec::new(),
                opt_ins: Vec::new(),
                waivers: Vec::new(),
                traces: Vec::new(),
                settle_days: Vec::new(),
            },
        }
    }

    fn species(&self) -> Species {
        self.animal.species
    }

    /// Reads the events in order. A session begins at one moment and is judged at another; what
    /// happened in between comes in between.
    fn run(&mut self, events: &[&Event]) {
        if one_after_another(events) {
            for event in events {
                match &event.what {
                    What::Session(session) => {
                        let begun = self.session_begins(event, session);
                        self.session_ends(event, session, begun);
                    }
                    _ => self.apply(event),
                }
            }
            return;
        }
        let mut moments: Vec<(Moment, usize)> = Vec::with_capacity(events.len() * 2);
        for (at, event) in events.iter().enumerate() {
            moments.push((beginning(event), at));
            if let What::Session(session) = &event.what {
                moments.push((end(event, session), at));
            }
        }
        moments.sort_unstable();
        let mut begun: BTreeMap<usize, Begun> = BTreeMap::new();
        for ((_, _, phase), at) in moments {
            let Some(event) = events.get(at) else { continue };
            match (&event.what, phase) {
                (What::Session(session), 0) => {
                    begun.insert(at, self.session_begins(event, session));
                }
                (What::Session(session), _) => {
                    if let Some(begun) = begun.remove(&at) {
                        self.session_ends(event, session, begun);
                    }
                }
                _ => self.apply(event),
            }
        }
    }

    fn apply(&mut self, event: &Event) {
        let (at, id) = (event.happened(), event.id);
        let parameters = &self.book.parameters;
        match &event.what {
            What::Contact { caretaker, worst, ended_at, .. } => {
                let protocol = self.record.protocol;
                let span = (at, event.shifted(*ended_at).max(at));
                let adverse = *worst == Worst::Adverse;
                match self.known_pair(caretaker) {
                    Some(pair) => pair.contact(adverse, span, id, protocol, parameters),
                    // A pair begins with its first session or placing, and remembers this then.
                    None if !adverse => self.contacts.push((caretaker.clone(), span.1, id)),
                    None => {}
                }
            }
            What::Placed { caretaker, step, .. } => self.placed(event, caretaker, step),
            What::ProtocolAssigned { protocol, revision, .. } => {
                if let Some(new) = self.book.protocol(protocol, *revision) {
                    for pair in &mut self.record.pairs {
                        pair.follow(self.record.protocol, new, id, beginning(event));
                    }
                    self.record.protocol = new;
                }
            }
            What::SettleCheck { signs, .. } => self.settle_check(at, id, signs),
            What::Bite { grade, food_related, .. } => {
                self.bite(*grade, *food_related, event);
            }
            What::Mishap { kind, .. } => {
                self.record.mishaps.push(Mishap { at, kind: *kind, event: id });
                self.step_all_back(2, (Why::Mishap, id), beginning(event));
            }
            What::Weight { grams, .. } => {
                let weighing = Weighing { at, grams: grams.get(), event: id };
                let species = self.species();
                self.record.health.weigh(weighing, species, parameters);
            }
            What::WeightBaseline { .. } => self.record.health.begin_anew(at),
            What::HealthSign { sign, .. } => {
                self.record.health.see(*sign, at, id, &self.book.signs);
            }
            What::HealthCleared { sign, .. } => self.record.health.clear(*sign, at, parameters),
            What::Surgery { .. } => {
                self.record.surgeries.push((at, id));
                self.record.health.begin_anew(at);
            }
            What::AnimalChanged { set, .. } => {
                // Only the start of nursing is a new beginning.
                match set.nursing {
                    Change::Keep => {}
                    Change::Clear | Change::Set(false) => self.nursing = false,
                    Change::Set(true) => {
                        if !self.nursing {
                            self.record.health.begin_anew(at);
                        }
                        self.nursing = true;
                    }
                }
            }
            What::LongHoldOptedIn { caretaker, evidence_read, room_checked, .. } => {
                if *evidence_read && *room_checked {
                    self.record.opt_ins.retain(|o| o.caretaker != *caretaker);
                    let opt_in = OptIn { caretaker: caretaker.clone(), event: id, holds_since: 0 };
                    self.record.opt_ins.push(opt_in);
                }
            }
            What::QuarantineWaived { reason, .. } => {
                self.record.waivers.push(Waiver { at, reason: reason.clone(), event: id });
            }
            What::IntroductionSession(_) | What::BodyCheck { .. } => self.trace(event),
            What::HouseholdSet { .. }
            | What::CaretakerJoined { .. }
            | What::CaretakerChanged { .. }
            | What::CaretakerLeft { .. }
            | What::AnimalRegistered { .. }
            | What::AnimalArrived { .. }
            | What::AnimalLeft { .. }
            | What::HealthCheck { .. }
            | What::IntroductionStarted { .. }
            | What::IntroductionChanged { .. }
            | What::IntroductionEnded { .. }
            | What::Housed { .. }
            | What::Note { .. }
            | What::Retracted { .. }
            // Sessions begin and end: see `run`.
            | What::Session(_) => {}
        }
    }

    fn known_pair(&mut self, caretaker: &CaretakerId) -> Option<&mut Pair> {
        self.record.pairs.iter_mut().find(|p| p.caretaker == *caretaker)
    }

    /// The place of the caretaker's pair; a pair begins with its first session or placing.
    fn pair_at(&mut self, caretaker: &CaretakerId, at: Moment) -> usize {
        let record = &mut self.record;
        if let Some(place) = record.pairs.iter().position(|p| p.caretaker == *caretaker) {
            return place;
        }
        let parameters = &self.book.parameters;
        let mut pair = Pair::starting(caretaker, &record.pairs, at, record.protocol, parameters);
        for (_, until, event) in self.contacts.iter().filter(|(with, ..)| with == caretaker) {
            pair.be_together(*until, *event);
        }
        record.pairs.push(pair);
        record.pairs.len() - 1
    }

    fn placed(&mut self, event: &Event, caretaker: &CaretakerId, step: &crate::ids::StepId) {
        let at = event.happened();
        let adult = self.home.caretaker(&event.by);
        if adult.is_some_and(|c| c.age_band_at(at) == AgeBand::Adult) {
            self.record.placed_by_adult.push((at, event.id));
        }
        let protocol = self.record.protocol;
        let rung = protocol.rung(step).or_else(|| {
            let contact = self.book.step(self.animal.species, step)?.contact;
            protocol.ladder.iter().rposition(|s| s.contact <= contact)
        });
        let place = self.pair_at(caretaker, beginning(event));
        if let Some(pair) = self.record.pairs.get_mut(place) {
            pair.place(rung.unwrap_or(0), (beginning(event), event.id), &event.by, protocol);
        }
    }

    fn settle_check(&mut self, at: Timestamp, id: EventId, signs: &[SettleSign]) {
        let day = self.days.day(at);
        let days = &mut self.record.settle_days;
        if days.last().is_none_or(|last| last.day != day) {
            days.push(SettleDay { day, signs: Vec::new(), events: Vec::new() });
        }
        if let Some(last) = days.last_mut() {
            for sign in signs {
                if !last.signs.contains(sign) {
                    last.signs.push(*sign);
                }
            }
            last.events.push(id);
        }
    }

    fn bite(&mut self, grade: u8, food_related: bool, event: &Event) {
        self.record.bites.push(Bite { at: event.happened(), grade, event: event.id });
        let steps = match (grade, food_related) {
            (0 | 1, _) | (2, true) => 0,
            (2, false) | (3, true) => 1,
            _ => 2,
        };
        self.step_all_back(steps, (Why::Bite, event.id), beginning(event));
    }

    /// Steps every pair back, as far as their common incident has not done so already.
    fn step_all_back(&mut self, steps: usize, why: (Why, EventId), at: Moment) {
        let incident = self.incidents.of(why.1);
        for place in 0..self.record.pairs.len() {
            self.step_back(place, steps, why, at, incident);
        }
    }

    fn step_back(
        &mut self,
        place: usize,
        steps: usize,
        why: (Why, EventId),
        at: Moment,
        incident: Option<Incident>,
    ) {
        let more = self.taken.more(incident, place, steps);
        let protocol = self.record.protocol;
        if let Some(pair) = self.record.pairs.get_mut(place) {
            pair.step_back(more, why, at, protocol);
        }
    }

    fn session_begins(&mut self, event: &Event, session: &Session) -> Begun {
        let at = beginning(event);
        let place = self.pair_at(&session.caretaker, at);
        let day = self.days.day(event.happened());
        if let Some(step) = self.step_of(session)
            && is_close(step)
        {
            match &mut self.record.sessions {
                Some((latest, sessions)) if *latest == day => sessions.push(event.id),
                sessions => *sessions = Some((day, alloc::vec![event.id])),
            }
        }
        if session.step == self.book.long_hold.id {
            let of_pair =
                self.record.opt_ins.iter_mut().find(|o| o.caretaker == session.caretaker);
            if let Some(opt_in) = of_pair {
                opt_in.holds_since += 1;
            }
        }
        let took = |ix| self.book.ethogram.get(ix).is_some_and(|b| b.treat_taken);
        let treat_taken = session.behaviours().any(took);
        let (protocol, parameters) = (self.record.protocol, &self.book.parameters);
        match self.record.pairs.get_mut(place) {
            Some(pair) => {
                pair.begin(at, end(event, session).0, treat_taken, protocol, parameters)
            }
            // `pair_at` has just seen to it that there is one; this is for the compiler.
            None => Pair::starting(&session.caretaker, &[], at, protocol, parameters).begin(
                at,
                at.0,
                treat_taken,
                protocol,
                parameters,
            ),
        }
    }

    /// The step that a session did: of the protocol that is followed, or else of any.
    fn step_of(&self, session: &Session) -> Option<&'b Step> {
        let own = self.record.protocol.step(&session.step);
        own.or_else(|| self.book.step(self.animal.species, &session.step))
    }

    fn session_ends(&mut self, event: &Event, session: &Session, begun: Begun) {
        let id = event.id;
        let ended = end(event, session);
        let day = self.days.day(event.happened());
        let Some(step) = self.step_of(session) else { return };
        let lens = Lens {
            ethogram: &self.book.ethogram,
            parameters: &self.book.parameters,
            step,
            treat_taken_before: begun.treat_taken_before,
        };
        let summary = lens.sum_up(session, event.happened(), ended.0, day);
        self.keep_rest(step, &summary, id);
        let module = step.kind == StepKind::Module;
        let long_hold = module.then(|| self.long_hold(session, &summary, id));
        let loss = self.record.health.loss_level(self.species(), &self.book.parameters);
        let protocol = self.record.protocol;
        let for_pair = PairSession {
            event: id,
            step,
            rung: protocol.rung(&session.step),
            begun,
            ended,
            summary: &summary,
            no_advance: loss > LossLevel::None,
            long_hold,
        };
        let place = self.pair_at(&session.caretaker, begun.at);
        let Some(pair) = self.record.pairs.get_mut(place) else { return };
        let back = pair.end(&for_pair, protocol, &self.book.parameters);
        let unspoken = summary.reads_as_bite.filter(|_| !self.incidents.is_spoken_for(id));
        let alone = unspoken.map(|_| Incident::MAX);
        let incident = self.incidents.of(id).or(alone);
        if let Some((steps, why)) = back {
            self.step_back(place, steps, (why, id), ended, incident);
        }
        if let Some(grade) = unspoken {
            self.record.bites.push(Bite { at: ended.0, grade, event: id });
            for place in 0..self.record.pairs.len() {
                self.step_back(place, 2, (Why::Bite, id), ended, incident);
            }
            self.taken.close(Incident::MAX);
        }
    }

    /// Rest and the daily limit count what comes close; rest after a fright follows any session.
    fn keep_rest(&mut self, step: &Step, summary: &Summary, id: EventId) {
        let parameters = &self.book.parameters;
        let interval = match self.species() {
            Species::Rat => parameters.rest_interval_hours_rat,
            Species::Mouse => parameters.rest_interval_hours_mouse,
        }
        .max(parameters.rest_interval_floor_hours);
        let rest = |hours_long: f64| {
            let until = summary.to.saturating_add(hours(hours_long)).unwrap_or(Timestamp::MAX);
            Rest { since: summary.to, until, event: id }
        };
        let longer = |known: Option<Rest>, new: Rest| match known {
            Some(known) if known.until >= new.until => Some(known),
            _ => Some(new),
        };
        if summary.adverse {
            let floor = parameters.rest_after_fear_floor_minutes / 60.0;
            let after = parameters.rest_after_fear_hours.max(floor).max(interval);
            self.record.fright = longer(self.record.fright, rest(after));
        } else if is_close(step) {
            self.record.rest = longer(self.record.rest, rest(interval));
        }
    }

    /// Keeps a long hold, and tells how it ended.
    fn long_hold(&mut self, session: &Session, summary: &Summary, id: EventId) -> HoldEnd {
        let (aborted, calm) = (summary.aborted, ended_calm(session, summary, self.book));
        let hold = LongHold {
            at: summary.from,
            day: summary.day,
            aborted,
            calm: calm && !aborted,
            event: id,
        };
        self.record.long_holds.push(hold);
        match (aborted, calm) {
            (true, _) => HoldEnd::Aborted,
            (false, true) => HoldEnd::Calm,
            (false, false) => HoldEnd::NotCalm,
        }
    }

    /// Keeps what a meeting or a look at bodies left on this animal.
    fn trace(&mut self, event: &Event) {
        let day = self.days.day(event.happened());
        let mut leave = |kind, at, with| {
            self.record.traces.push(Trace { at, day, kind, with, event: event.id });
        };
        let gape = crate::event::WoundSeverity::Gape;
        match &event.what {
            What::BodyCheck { wounds, .. } => {
                for wound in wounds.iter().filter(|w| w.animal == *self.id) {
                    let kind =
                        if wound.severity == gape { TraceKind::Gape } else { TraceKind::Blood };
                    leave(kind, event.happened(), None);
                }
            }
            What::IntroductionSession(meeting) => {
                let at = event.shifted(meeting.ended_at).max(event.happened());
                let present = meeting.animals.contains(self.id);
                let others = || meeting.animals.iter().filter(|a| *a != self.id).cloned().collect();
                let mut fought = false;
                let mut bled_with: Vec<AnimalId> = Vec::new();
                for seen in &meeting.observations {
                    let id = self.book.ethogram.get(seen.behaviour).map_or("", |b| &b.id);
                    match id {
                        "fight_ball" | "bullied" => fought = true,
                        "draws_blood" => {
                            let two = [&seen.actor, &seen.target];
                            match two {
                                [Some(a), Some(b)] if a == self.id => bled_with.push(b.clone()),
                                [Some(a), Some(b)] if b == self.id => bled_with.push(a.clone()),
                                [Some(_), Some(_)] => {}
                                _ => bled_with.extend::<Vec<AnimalId>>(others()),
                            }
                        }
                        _ => {}
                    }
                }
                let wounds = meeting.wounds.iter().flatten();
                let told = !meeting.observations.is_empty()
                    && meeting.observations.iter().any(|o| {
                        self.book.ethogram.get(o.behaviour).is_some_and(|b| &*b.id == "draws_blood")
                    });
                for wound in wounds {
                    let own = wound.animal == *self.id;
                    if own {
                        let kind =
                            if wound.severity == gape { TraceKind::Gape } else { TraceKind::Blood };
                        leave(kind, at, None);
                    }
                    // A wound is blood, and nobody said whose teeth it was.
                    if !told && own {
                        bled_with.extend::<Vec<AnimalId>>(others());
                    } else if !told && present {
                        bled_with.push(wound.animal.clone());
                    }
                }
                if fought && present {
                    leave(TraceKind::Fight, at, Some(others()));
                }
                if !bled_with.is_empty() {
                    bled_with.sort();
                    bled_with.dedup();
                    leave(TraceKind::Blood, at, Some(bled_with));
                }
            }
            _ => {}
        }
    }
}

fn reads_as_bite(session: &Session, ethogram: &Ethogram) -> bool {
    let bite = |ix| ethogram.get(ix).is_some_and(|b| b.reads_as_bite.is_some());
    session.behaviours().any(bite)
}

/// Whether rest and the daily limit count a step.
fn is_close(step: &Step) -> bool {
    (Contact::Hand..=Contact::Hold).contains(&step.contact)
}

/// Whether a long hold ended calm: it lasted long enough, and each of its last minutes has a calm
/// sign and nothing of severity 2 or 3.
fn ended_calm(session: &Session, summary: &Summary, book: &Rulebook) -> bool {
    let parameters = &book.parameters;
    let step = &book.long_hold;
    let end_s = summary.to.duration_since(summary.from).as_secs_f64();
    // Where the trial tells how long the hold was, it must have been long enough, too.
    let unit = step.dose.map(|dose| dose.unit);
    let held_min = session.trials.first().and_then(|t| super::session::dose_reached(t, unit));
    let lasted_min = held_min.map_or(end_s / 60.0, |held| held.min(end_s / 60.0));
    if lasted_min + super::session::DOSE_CRUMB < parameters.long_hold_minutes {
        return false;
    }
    let no_observations: &[Observation] = &[];
    let observations = session.observations.as_deref().unwrap_or(no_observations);
    (1..=parameters.long_hold_calm_minutes).all(|back| {
        #[expect(clippy::cast_precision_loss, reason = "a few minutes")]
        let from_s = end_s - 60.0 * back as f64;
        // The last minute holds its end, too.
        let to_s = if back == 1 { f64::INFINITY } else { from_s + 60.0 };
        let seen: Vec<_> = observations
            .iter()
            .filter(|o| from_s <= o.at_s.get() && o.at_s.get() < to_s)
            .map(|o| o.behaviour)
            .collect();
        book.ethogram.shows_calm(&seen, true)
            && seen.iter().all(|ix| book.ethogram.severity(*ix, summary.treat_taken) < 2)
    })
}
