//! The record of one animal: its pairs, its health, what was hard, what was done when.

use super::health::{Health, LossLevel, Weighing, hours};
use super::home::{Animal, Home};
use super::incidents::{Incident, Incidents, Taken};
use super::pair::{Pair, Session as PairSession, Why};
use super::session::{Lens, Summary};
use super::shown::{Shown, keep};
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
        for event in in_order_of_effect(events) {
            fold.apply(event);
        }
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

/// Sessions take effect when they end, everything else when it happened.
fn in_order_of_effect(events: Vec<&Event>) -> Vec<&Event> {
    let effect = |event: &Event| match &event.what {
        // What falls within a session comes before its end.
        What::Session(session) => (event.shifted(session.ended_at).max(event.happened()), 1u8),
        _ => (event.happened(), 0),
    };
    let mut events = events;
    if !events.is_sorted_by_key(|e| effect(e)) {
        events.sort_by_cached_key(|e| (effect(e), e.key()));
    }
    events
}

struct Fold<'h, 'b> {
    home: &'h Home,
    id: &'h AnimalId,
    animal: &'h Animal,
    book: &'b Rulebook,
    days: DayFinder<'h>,
    incidents: Incidents,
    taken: Taken,
    /// What the trials of the session at hand showed.
    shown: Vec<Shown>,
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
            shown: Vec::new(),
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

    fn apply(&mut self, event: &Event) {
        let (at, id) = (event.happened(), event.id);
        let parameters = &self.book.parameters;
        match &event.what {
            What::Session(session) => self.session(event, session),
            What::Contact { caretaker, worst, .. } => {
                let protocol = self.record.protocol;
                if let Some(pair) = self.known_pair(caretaker) {
                    pair.contact(*worst == Worst::Adverse, at, id, protocol, parameters);
                }
            }
            What::Placed { caretaker, step, .. } => self.placed(event, caretaker, step),
            What::ProtocolAssigned { protocol, revision, .. } => {
                if let Some(new) = self.book.protocol(protocol, *revision) {
                    for pair in &mut self.record.pairs {
                        pair.follow(self.record.protocol, new, id);
                    }
                    self.record.protocol = new;
                }
            }
            What::SettleCheck { signs, .. } => self.settle_check(at, id, signs),
            What::Bite { grade, food_related, .. } => {
                self.bite(*grade, *food_related, at, id);
            }
            What::Mishap { kind, .. } => {
                self.record.mishaps.push(Mishap { at, kind: *kind, event: id });
                self.step_all_back(2, Why::Mishap, id);
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
                if set.nursing == Change::Set(true) {
                    self.record.health.begin_anew(at);
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
            | What::Retracted { .. } => {}
        }
    }

    fn known_pair(&mut self, caretaker: &CaretakerId) -> Option<&mut Pair> {
        self.record.pairs.iter_mut().find(|p| p.caretaker == *caretaker)
    }

    /// The place of the caretaker's pair; a pair begins with its first session or placing.
    fn pair_at(&mut self, caretaker: &CaretakerId, at: Timestamp) -> usize {
        let record = &mut self.record;
        if let Some(place) = record.pairs.iter().position(|p| p.caretaker == *caretaker) {
            return place;
        }
        let parameters = &self.book.parameters;
        let pair = Pair::starting(caretaker, &record.pairs, at, record.protocol, parameters);
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
        let place = self.pair_at(caretaker, at);
        if let Some(pair) = self.record.pairs.get_mut(place) {
            pair.place(rung.unwrap_or(0), (at, event.id), &event.by, protocol);
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

    fn bite(&mut self, grade: u8, food_related: bool, at: Timestamp, id: EventId) {
        self.record.bites.push(Bite { at, grade, event: id });
        let steps = match (grade, food_related) {
            (0 | 1, _) | (2, true) => 0,
            (2, false) | (3, true) => 1,
            _ => 2,
        };
        self.step_all_back(steps, Why::Bite, id);
    }

    /// Steps every pair back, as far as their common incident has not done so already.
    fn step_all_back(&mut self, steps: usize, why: Why, id: EventId) {
        let incident = self.incidents.of(id);
        for place in 0..self.record.pairs.len() {
            self.step_back(place, steps, why, id, incident);
        }
    }

    fn step_back(
        &mut self,
        place: usize,
        steps: usize,
        why: Why,
        id: EventId,
        incident: Option<Incident>,
    ) {
        let more = self.taken.more(incident, place, steps);
        let protocol = self.record.protocol;
        if let Some(pair) = self.record.pairs.get_mut(place) {
            pair.step_back(more, why, alloc::vec![id], protocol);
        }
    }

    fn session(&mut self, event: &Event, session: &Session) {
        let (from, id) = (event.happened(), event.id);
        let to = event.shifted(session.ended_at).max(from);
        let day = self.days.day(from);
        let place = self.pair_at(&session.caretaker, from);
        let protocol = self.record.protocol;
        let rung = protocol.rung(&session.step);
        let Some(step) = rung
            .and_then(|r| protocol.ladder.get(r))
            .or_else(|| protocol.branch(&session.step))
            .or_else(|| self.book.step(self.species(), &session.step))
        else {
            return;
        };
        let Some(pair) = self.record.pairs.get(place) else { return };
        let lens = Lens {
            ethogram: &self.book.ethogram,
            parameters: &self.book.parameters,
            step,
            treat_taken_before: pair.treat_taken,
        };
        let shown = &mut self.shown;
        shown.clear();
        let summary = lens.sum_up_showing(session, from, to, day, |dose, outcome, times| {
            keep(shown, Shown { at: from, dose, outcome, times, most: f64::INFINITY });
        });
        self.keep_rest(step, &summary, id);
        let long_hold_back = step.kind == StepKind::Module && self.long_hold(session, &summary, id);
        let loss = self.record.health.loss_level(self.species(), &self.book.parameters);
        let for_pair = PairSession {
            event: id,
            step,
            rung,
            summary: &summary,
            shown: &self.shown,
            no_advance: loss > LossLevel::None,
            long_hold_back,
        };
        let Some(pair) = self.record.pairs.get_mut(place) else { return };
        let back = pair.session(&for_pair, protocol, &self.book.parameters);
        let unspoken = summary.reads_as_bite.filter(|_| !self.incidents.is_spoken_for(id));
        let incident = self.incidents.of(id).or_else(|| unspoken.map(|_| usize::MAX));
        if let Some((steps, why)) = back {
            self.step_back(place, steps, why, id, incident);
        }
        if let Some(grade) = unspoken {
            self.record.bites.push(Bite { at: to, grade, event: id });
            for place in 0..self.record.pairs.len() {
                self.step_back(place, 2, Why::Bite, id, incident);
            }
            self.taken.close(usize::MAX);
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
        let close = (Contact::Hand..=Contact::Hold).contains(&step.contact);
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
        } else if close {
            self.record.rest = longer(self.record.rest, rest(interval));
        }
        if close {
            match &mut self.record.sessions {
                Some((day, sessions)) if *day == summary.day => sessions.push(id),
                Some((day, _)) if *day > summary.day => {}
                sessions => *sessions = Some((summary.day, alloc::vec![id])),
            }
        }
    }

    /// Keeps a long hold. Returns whether it steps the pair two back.
    fn long_hold(&mut self, session: &Session, summary: &Summary, id: EventId) -> bool {
        let calm = !summary.aborted && ended_calm(session, summary, self.book);
        let before = self.record.long_holds.last().is_some_and(|h| !h.calm);
        let hold = LongHold {
            at: summary.from,
            day: summary.day,
            aborted: summary.aborted,
            calm,
            event: id,
        };
        self.record.long_holds.push(hold);
        let of_pair = self.record.opt_ins.iter_mut().find(|o| o.caretaker == session.caretaker);
        if let Some(opt_in) = of_pair {
            opt_in.holds_since += 1;
        }
        summary.aborted || (!calm && before)
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
    session.trials.iter().flat_map(|t| t.behaviours.iter()).any(|ix| bite(*ix))
        || session.observations.iter().flatten().any(|o| bite(o.behaviour))
}

/// Whether a long hold ended calm: it lasted long enough, and each of its last minutes has a calm
/// sign and nothing of severity 2 or 3.
fn ended_calm(session: &Session, summary: &Summary, book: &Rulebook) -> bool {
    let parameters = &book.parameters;
    let step = &book.long_hold;
    let lasted_min = session
        .trials
        .first()
        .and_then(|t| super::session::dose_reached(t, step.dose.map(|d| d.unit)))
        .unwrap_or_else(|| summary.to.duration_since(summary.from).as_secs_f64() / 60.0);
    if lasted_min + super::session::DOSE_CRUMB < parameters.long_hold_minutes {
        return false;
    }
    let no_observations: &[Observation] = &[];
    let observations = session.observations.as_deref().unwrap_or(no_observations);
    let end_s = lasted_min * 60.0;
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
