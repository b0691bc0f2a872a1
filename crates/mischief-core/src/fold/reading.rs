//! Reads the events of one animal into its record.

use super::health::{LossLevel, Weighing, hours};
use super::home::{Animal, Home};
use super::incidents::{Incident, Incidents, Taken};
use super::pair::{Begun, HoldEnd, Moment, Pair, Session as PairSession, Why};
use super::record::{Bite, Done, LongHold, Mishap, OptIn, Record, Rest, SettleDay, Waiver};
use super::session::{Lens, Summary};
use super::shown::{Shown, keep};
use super::{long_hold, traces};
use crate::calendar::DayFinder;
use crate::ethogram::{Ethogram, Outcome};
use crate::event::{AgeBand, Change, Event, Session, SettleSign, Species, What, Worst};
use crate::ids::{AnimalId, CaretakerId, EventId};
use crate::protocol::{Contact, Protocol, Step, StepKind};
use crate::rulebook::Rulebook;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use jiff::Timestamp;

/// When an event begins to take effect.
fn beginning(event: &Event) -> Moment {
    (event.happened(), event.key(), 0)
}

/// When a session ends.
fn end(event: &Event, session: &Session) -> Moment {
    (event.shifted(session.ended_at).max(event.happened()), event.key(), 1)
}

/// The events of an animal as they are read, one after the other.
pub(super) struct Reading<'h, 'b> {
    home: &'h Home,
    id: &'h AnimalId,
    animal: &'h Animal,
    book: &'b Rulebook,
    days: DayFinder<'h>,
    incidents: Incidents,
    taken: Taken,
    /// What the trials of the session at hand showed.
    shown: Vec<Shown>,
    nursing: bool,
    /// Times with caretakers whose pair has not begun.
    contacts: Vec<(CaretakerId, Timestamp, EventId)>,
    record: Record<'b>,
}

impl<'h, 'b> Reading<'h, 'b> {
    /// Nothing is read yet; what belongs together is found beforehand.
    pub(super) fn new(
        (home, id, animal): (&'h Home, &'h AnimalId, &'h Animal),
        (book, protocol): (&'b Rulebook, &'b Protocol),
        (events, harms): (&[&Event], &[&Event]),
    ) -> Self {
        let reads_as_bite = |session: &Session| reads_as_bite(session, &book.ethogram);
        let incidents = Incidents::among(events, harms, &book.parameters, reads_as_bite);
        Self {
            home,
            id,
            animal,
            book,
            days: DayFinder::new(&home.calendar),
            incidents,
            taken: Taken::default(),
            shown: Vec::new(),
            nursing: false,
            contacts: Vec::new(),
            record: Record::empty(protocol),
        }
    }

    fn species(&self) -> Species {
        self.animal.species
    }

    /// Reads the events in order, as long as nothing happens while a session lasts, as it mostly
    /// is; `None` where something does.
    pub(super) fn read(mut self, events: &[&Event]) -> Option<Record<'b>> {
        let mut ended: Option<Moment> = None;
        for event in events {
            if ended.is_some_and(|ended| beginning(event) <= ended) {
                return None;
            }
            match &event.what {
                What::Session(session) => {
                    let begun = self.session_begins(event, session, false);
                    self.session_ends(event, session, begun);
                    ended = Some(end(event, session));
                }
                _ => self.apply(event),
            }
        }
        Some(self.record)
    }

    /// Reads the events in the order in which they take effect. A session begins at one moment and
    /// is judged at another; what happened in between comes in between.
    pub(super) fn read_overlapping(mut self, events: &[&Event]) -> Record<'b> {
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
                    begun.insert(at, self.session_begins(event, session, true));
                }
                (What::Session(session), _) => {
                    if let Some(begun) = begun.remove(&at) {
                        self.session_ends(event, session, begun);
                    }
                }
                _ => self.apply(event),
            }
        }
        self.record
    }

    // tidy: registry
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
            What::IntroductionSession(_) | What::BodyCheck { .. } => {
                let day = self.days.day(at);
                self.record.traces.extend(traces::left_on(self.id, event, day, self.book));
            }
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
            // Sessions begin and end: see `read`.
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
        let place = self.pair_at(caretaker, beginning(event));
        if let Some(pair) = self.record.pairs.get_mut(place) {
            pair.place(rung.unwrap_or(0), (beginning(event), event.id), &event.by, protocol);
            know_contacts(pair, &self.contacts);
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

    /// `overlapping`: another may begin before this one ends, and must know already whether the
    /// animal took a treat. Else the end of the session tells.
    fn session_begins(&mut self, event: &Event, session: &Session, overlapping: bool) -> Begun {
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
            let of_pair = self.record.opt_ins.iter_mut().find(|o| o.caretaker == session.caretaker);
            if let Some(opt_in) = of_pair {
                opt_in.holds_since += 1;
            }
        }
        let took = |ix| self.book.ethogram.get(ix).is_some_and(|b| b.treat_taken);
        let treat_taken = overlapping.then(|| session.behaviours().any(took));
        let ended_at = end(event, session).0;
        let (protocol, parameters) = (self.record.protocol, &self.book.parameters);
        let Some(pair) = self.record.pairs.get_mut(place) else {
            // `pair_at` has just seen to it that there is one; this is for the compiler.
            let mut pair = Pair::starting(&session.caretaker, &[], at, protocol, parameters);
            return pair.begin(at, ended_at, treat_taken, protocol, parameters);
        };
        let begun = pair.begin(at, ended_at, treat_taken, protocol, parameters);
        know_contacts(pair, &self.contacts);
        begun
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
        let (from, shown) = (event.happened(), &mut self.shown);
        shown.clear();
        let summary = lens.sum_up_showing(session, from, ended.0, day, |dose, outcome, times| {
            let (most, frightened) = (f64::INFINITY, outcome == Outcome::Adverse);
            keep(shown, Shown { at: from, dose, outcome, times, most, frightened });
        });
        self.keep_rest(step, &summary, id);
        let module = step.kind == StepKind::Module;
        let long_hold = module.then(|| self.long_hold(session, &summary, &lens, id));
        let loss = self.record.health.loss_level(self.species(), &self.book.parameters);
        let protocol = self.record.protocol;
        let place = self.pair_at(&session.caretaker, begun.at);
        let (to, sum) = (summary.to, summary.sum);
        self.record.done.push(Done { event: id, from, to, sum, pair: place });
        let for_pair = PairSession {
            event: id,
            step,
            rung: protocol.rung(&session.step),
            begun,
            ended,
            summary: &summary,
            shown: &self.shown,
            no_advance: loss > LossLevel::None,
            long_hold,
        };
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
    fn long_hold(
        &mut self,
        session: &Session,
        summary: &Summary,
        lens: &Lens<'_>,
        id: EventId,
    ) -> HoldEnd {
        let (aborted, calm) = (summary.aborted, long_hold::ended_calm(session, summary, lens));
        let hold = LongHold {
            at: summary.to,
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
}

fn reads_as_bite(session: &Session, ethogram: &Ethogram) -> bool {
    let bite = |ix| ethogram.get(ix).is_some_and(|b| b.reads_as_bite.is_some());
    session.behaviours().any(bite)
}

/// Whether rest and the daily limit count a step.
fn is_close(step: &Step) -> bool {
    (Contact::Hand..=Contact::Hold).contains(&step.contact)
}

/// A pair that begins has no gap behind it; a contact that goes on may lie ahead of it.
fn know_contacts(pair: &mut Pair, contacts: &[(CaretakerId, Timestamp, EventId)]) {
    for (who, until, event) in contacts {
        if *who == pair.caretaker {
            pair.be_together(*until, *event);
        }
    }
}
