//! Households to ask about, and everything that can be asked of them: made-up histories, and what
//! animals do among themselves besides.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

use crate::agreement::BOOK;
use crate::histories::{
    History, animal_id, caretaker_id, event_id, history_for, quantity, step_id,
};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::wire::{Code, Decoded};
use mischief_core::event::{
    AgeBand, AnimalChange, CaretakerChange, Change, Event, IntroductionSession, MeetingEndedBy,
    MeetingObservation, Session, Sex, Species, SurgeryKind, What, Wound, WoundSeverity,
};
use mischief_core::explain::{Guidance, Meeting, Recommendation, Today, Verdict};
use mischief_core::fold::pair::Pair;
use mischief_core::ids::{
    AnimalId, CaretakerId, EnclosureId, EventId, IntroductionId, ProtocolId, StepId,
};
use mischief_core::log::Log;
use mischief_core::recommend::{AskError, Known, View};
use mischief_core::rulebook::{Effect, Rule, Rulebook};
use proptest::prelude::*;
use proptest::sample::Index;

/// Who and what is asked about, whether the household has them or not.
pub(crate) const ANIMALS: [&str; 3] = ["ada", "bix", "cleo"];
pub(crate) const CARETAKERS: [&str; 3] = ["lena", "mo", "nele"];
pub(crate) const BRANCHES: [&str; 6] =
    ["lap", "free_range", "generalize", "tickle", "lap_tray", "long_hold"];

/// How often each property is tried: so many times, or the multiple of it that `MISCHIEF_CASES`
/// asks for.
pub(crate) fn cases(base: u32) -> ProptestConfig {
    let times = std::env::var("MISCHIEF_CASES").ok().map_or(1, |text| {
        text.parse::<u32>().expect("MISCHIEF_CASES is how many times as many cases are tried")
    });
    ProptestConfig {
        cases: base.saturating_mul(times),
        max_shrink_iters: 20_000,
        // A history that fails is shrunk and becomes a test of its own; seeds are not kept.
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The id of an event that comes after all others of its time; no history uses it.
pub(crate) fn late_id(number: usize) -> EventId {
    event_id(250, number)
}

/// An event of an id of its own that somebody called lena records.
pub(crate) fn recorded(id: EventId, at: Timestamp, what: What) -> Event {
    Event { id, observed_at: at, recorded_at: None, by: caretaker_id("lena"), what }
}

/// The behaviour of this id.
pub(crate) fn seen(id: &str) -> BehaviourIx {
    BOOK.ethogram.find(id).expect("a behaviour of the rulebook")
}

pub(crate) fn plus_minutes(at: Timestamp, minutes: i64) -> Timestamp {
    at + SignedDuration::from_mins(minutes)
}

fn decoded(event: &Event) -> Decoded {
    Decoded { event: event.clone(), unknown_behaviour: None }
}

/// Offers these events in one batch.
pub(crate) fn offer(
    log: &mut Log,
    events: &[Event],
    book: &Rulebook,
) -> Result<(usize, usize), Code> {
    let batch = events.iter().map(decoded).collect();
    log.accept_all(batch, |at| format!("events[{at}]"), book).map_err(|refusal| refusal.code)
}

/// A log of these events under this rulebook.
pub(crate) fn log_in(book: &Rulebook, events: &[Event]) -> Log {
    let mut log = Log::new();
    offer(&mut log, events, book).expect("a log");
    log
}

/// When an event is over.
pub(crate) fn over(event: &Event) -> Timestamp {
    let happened = event.happened();
    match &event.what {
        What::Session(session) => event.shifted(session.ended_at).max(happened),
        What::Contact { ended_at, .. } => event.shifted(*ended_at).max(happened),
        What::IntroductionSession(meeting) => event.shifted(meeting.ended_at).max(happened),
        _ => happened,
    }
}

/// A time after everything that happened, and not before the one at which was asked.
pub(crate) fn afterwards(history: &History) -> Timestamp {
    let last = history.events.iter().map(over).max().unwrap_or(history.now);
    plus_minutes(last.max(history.now), 1)
}

/// The events once each, with the earliest time at which each was recorded.
pub(crate) fn once(events: &[Event]) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    for event in events {
        match kept.iter_mut().find(|known| known.id == event.id) {
            Some(known) => {
                known.recorded_at = known.recorded_at.into_iter().chain(event.recorded_at).min();
            }
            None => kept.push(event.clone()),
        }
    }
    kept
}

/// The sessions among events, with their events.
pub(crate) fn sessions(events: &[Event]) -> impl Iterator<Item = (&Event, &Session)> {
    events.iter().filter_map(|event| match &event.what {
        What::Session(session) => Some((event, &**session)),
        _ => None,
    })
}

/// The species under which an animal is registered.
pub(crate) fn species_of(events: &[Event], animal: &str) -> Option<Species> {
    events.iter().find_map(|event| match &event.what {
        What::AnimalRegistered { animal: id, facts } if id.as_str() == animal => {
            Some(facts.species)
        }
        _ => None,
    })
}

// What can be asked.

/// Everything that can be asked of a household, answered.
#[derive(Debug, PartialEq)]
pub(crate) struct Answers {
    pub(crate) recommendations: Vec<Result<Recommendation, AskError>>,
    pub(crate) meetings: Vec<(Vec<AnimalId>, Result<Meeting, AskError>)>,
    pub(crate) today: Vec<Result<Vec<Today>, AskError>>,
    pub(crate) introductions: Vec<Result<Guidance, AskError>>,
    pub(crate) states: Vec<(AnimalId, String)>,
}

/// Every two of the animals, and all of them.
fn gatherings() -> Vec<Vec<AnimalId>> {
    let of = |names: &[&str]| names.iter().map(|name| animal_id(name)).collect();
    let [a, b, c] = ANIMALS;
    vec![of(&[a, b]), of(&[a, c]), of(&[b, c]), of(&[c, b]), of(&[a, b, c])]
}

/// Asks everything.
pub(crate) fn answers(log: &Log, book: &Rulebook, now: Timestamp) -> Answers {
    let view = View::at(log, book, now);
    let caretakers = CARETAKERS.map(caretaker_id);
    let mut recommendations = Vec::new();
    let mut states = Vec::new();
    for animal in ANIMALS.map(animal_id) {
        match view.animal(&animal) {
            Err(error) => recommendations.push(Err(error)),
            Ok(known) => {
                for caretaker in &caretakers {
                    recommendations.push(view.recommend_for(&known, caretaker, None));
                    for branch in BRANCHES.map(step_id) {
                        recommendations.push(view.recommend_for(&known, caretaker, Some(&branch)));
                    }
                }
                let state = view.state(&known);
                let told = format!(
                    "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                    state.settled,
                    state.quarantine,
                    state.rest_until,
                    state.animal,
                    state.record.health,
                    state.record.pairs,
                    (&state.record.bites, &state.record.traces, &state.record.long_holds),
                );
                states.push((animal, told));
            }
        }
    }
    let meetings = gatherings()
        .into_iter()
        .map(|animals| {
            let meeting = view.may_meet(&animals);
            (animals, meeting)
        })
        .collect();
    let today = caretakers.iter().map(|caretaker| view.today(caretaker)).collect();
    let introductions =
        view.home.introductions.iter().map(|(id, _)| view.recommend_introduction(id)).collect();
    Answers { recommendations, meetings, today, introductions, states }
}

/// What is recommended for one animal and person at each question: the ladder, then every branch
/// that its protocol has.
pub(crate) fn asked(
    log: &Log,
    book: &Rulebook,
    now: Timestamp,
    animal: &str,
    caretaker: &str,
) -> Vec<(Option<&'static str>, Recommendation)> {
    let view = View::at(log, book, now);
    let Ok(known) = view.animal(&animal_id(animal)) else { return Vec::new() };
    asked_of(&view, &known, caretaker)
}

fn asked_of(
    view: &View<'_>,
    known: &Known<'_>,
    caretaker: &str,
) -> Vec<(Option<&'static str>, Recommendation)> {
    let caretaker = caretaker_id(caretaker);
    let questions = core::iter::once(None).chain(BRANCHES.map(Some));
    questions
        .filter_map(|branch| {
            let id = branch.map(step_id);
            let answer = view.recommend_for(known, &caretaker, id.as_ref()).ok()?;
            Some((branch, answer))
        })
        .collect()
}

/// What is recommended to everybody for every animal, whatever is asked.
pub(crate) fn every(log: &Log, book: &Rulebook, now: Timestamp) -> Vec<Asked> {
    let view = View::at(log, book, now);
    let mut all = Vec::new();
    for animal in ANIMALS {
        let Ok(known) = view.animal(&animal_id(animal)) else { continue };
        for caretaker in CARETAKERS {
            for (branch, answer) in asked_of(&view, &known, caretaker) {
                all.push(Asked { animal, caretaker, branch, answer });
            }
        }
    }
    all
}

/// A question and its answer.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) animal: &'static str,
    pub(crate) caretaker: &'static str,
    pub(crate) branch: Option<&'static str>,
    pub(crate) answer: Recommendation,
}

impl Asked {
    /// Whether both were asked the same.
    pub(crate) fn same_question(&self, other: &Self) -> bool {
        (self.animal, self.caretaker, self.branch) == (other.animal, other.caretaker, other.branch)
    }

    /// Who, with whom, what, for messages.
    pub(crate) fn question(&self) -> String {
        let Self { animal, caretaker, branch, .. } = self;
        format!("{animal} with {caretaker}, {}", branch.unwrap_or("the next step"))
    }
}

/// Where a pair stands and what it is offered, as rungs; as it would start where it has not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) rung: usize,
    pub(crate) offered: usize,
    pub(crate) begun: bool,
}

/// Where a pair stands at a time.
pub(crate) fn standing(
    log: &Log,
    book: &Rulebook,
    now: Timestamp,
    animal: &str,
    caretaker: &str,
) -> Standing {
    let view = View::at(log, book, now);
    let known = view.animal(&animal_id(animal)).expect("the animal is there");
    let state = view.state(&known);
    let protocol = state.record.protocol;
    let caretaker = caretaker_id(caretaker);
    let late = (now, (now, EventId::from_bytes([0xff; 16])), 0);
    let own = state.record.pair(&caretaker).cloned();
    let begun = own.is_some();
    let pair = own.unwrap_or_else(|| {
        Pair::starting(&caretaker, &state.record.pairs, late, protocol, &book.parameters)
    });
    Standing { rung: pair.rung, offered: pair.offered(now, protocol, &book.parameters), begun }
}

/// The place of a step on the ladder that an animal follows.
pub(crate) fn rung_of(log: &Log, book: &Rulebook, now: Timestamp, r: &Recommendation) -> usize {
    let view = View::at(log, book, now);
    let known = view.animal(&r.animal).expect("the animal is there");
    let state = view.state(&known);
    state.record.protocol.rung(&r.step).expect("a step of the ladder")
}

/// How near a verdict is to going ahead.
pub(crate) fn leave(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Stop => 0,
        Verdict::Wait => 1,
        Verdict::Go | Verdict::Complete => 2,
    }
}

/// Whether a rule stops, by the rulebook.
pub(crate) fn stops(rule: Rule) -> bool {
    BOOK.rule(rule).expect("every rule has its facts").effect == Effect::Stop
}

// What animals do among themselves, and what is told late.

#[derive(Debug, Clone)]
struct More {
    when: Index,
    minutes: i32,
    animal: u8,
    before: u8,
    kind: MoreKind,
}

#[derive(Debug, Clone)]
enum MoreKind {
    Sex(Sex),
    BornBeforeArrival(u16),
    Neutered { age_days: u16 },
    Surgery,
    Housed { who: u8, enclosure: u8, days_back: u8 },
    Meeting { who: u8, what: u8, told: bool, wound: Option<bool> },
    BodyCheck { gape: bool },
    Waived,
    Expecting(bool),
    Band(u8, Option<AgeBand>),
}

fn more() -> impl Strategy<Value = More> {
    let kind = prop_oneof![
        6 => prop::sample::select(Sex::ALL).prop_map(MoreKind::Sex),
        6 => (0_u16..700).prop_map(MoreKind::BornBeforeArrival),
        3 => (35_u16..400).prop_map(|age_days| MoreKind::Neutered { age_days }),
        1 => Just(MoreKind::Surgery),
        6 => (1_u8..8, 0_u8..2, 0_u8..40)
            .prop_map(|(who, enclosure, days_back)| MoreKind::Housed { who, enclosure, days_back }),
        5 => (3_u8..8, any::<u8>(), any::<bool>(), prop::option::weighted(0.2, any::<bool>()))
            .prop_map(|(who, what, told, wound)| MoreKind::Meeting { who, what, told, wound }),
        1 => any::<bool>().prop_map(|gape| MoreKind::BodyCheck { gape }),
        1 => Just(MoreKind::Waived),
        2 => any::<bool>().prop_map(MoreKind::Expecting),
        1 => (any::<u8>(), prop::option::of(prop::sample::select(AgeBand::ALL)))
            .prop_map(|(who, band)| MoreKind::Band(who, band)),
    ];
    (any::<Index>(), -600_i32..600, any::<u8>(), 0_u8..5, kind).prop_map(
        |(when, minutes, animal, before, kind)| More { when, minutes, animal, before, kind },
    )
}

/// Histories of people with their animals, and of the animals among themselves.
pub(crate) fn household() -> impl Strategy<Value = History> {
    (history_for(&BOOK), prop::collection::vec(more(), 0..14)).prop_map(|(history, more)| {
        let mut history = history;
        let known: Vec<&str> = ANIMALS
            .into_iter()
            .filter(|animal| species_of(&history.events, animal).is_some())
            .collect();
        let people: Vec<&str> = CARETAKERS
            .into_iter()
            .filter(|who| {
                history.events.iter().any(|event| {
                    matches!(&event.what, What::CaretakerJoined { caretaker, .. }
                        if caretaker.as_str() == *who)
                })
            })
            .collect();
        let first = history.events.iter().map(Event::happened).min().expect("events");
        let arrivals: Vec<Date> =
            known.iter().map(|animal| arrived_on(&history.events, animal)).collect();
        let mut added = vec![recorded(
            event_id(7, 1_000_000),
            first,
            What::IntroductionStarted {
                introduction: introduction(),
                protocol: ProtocolId::parse("rat.introduction").expect("an id"),
                newcomers: known.iter().skip(1).map(|name| animal_id(name)).collect(),
                residents: known.iter().take(1).map(|name| animal_id(name)).collect(),
            },
        )];
        for (at, more) in more.iter().enumerate() {
            let when = more.when.get(&history.events).happened();
            let when = plus_minutes(when, i64::from(more.minutes));
            let who = usize::from(more.animal) % known.len();
            let (what, when) =
                write_more(&more.kind, (known[who], arrivals[who]), &known, &people, (first, when));
            added.push(recorded(event_id(more.before, 1_000_001 + at), when, what));
        }
        history.events.extend(added);
        history
    })
}

fn introduction() -> IntroductionId {
    IntroductionId::parse("meeting-each-other").expect("an id")
}

fn arrived_on(events: &[Event], animal: &str) -> Date {
    let on = events.iter().find_map(|event| match &event.what {
        What::AnimalRegistered { animal: id, facts } if id.as_str() == animal => {
            Some(facts.arrived_on)
        }
        _ => None,
    });
    on.expect("the animal is registered")
}

fn write_more(
    kind: &MoreKind,
    (name, arrived): (&str, Date),
    known: &[&str],
    people: &[&str],
    (first, when): (Timestamp, Timestamp),
) -> (What, Timestamp) {
    let animal = animal_id(name);
    let some = |mask: u8| -> Vec<AnimalId> {
        let chosen = known.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
        chosen.map(|(_, name)| animal_id(name)).collect()
    };
    let change =
        |set: AnimalChange| What::AnimalChanged { animal: animal_id(name), set: Box::new(set) };
    let days = |count: u16| i64::from(count).days();
    match kind {
        MoreKind::Sex(sex) => {
            (change(AnimalChange { sex: Change::Set(*sex), ..AnimalChange::default() }), first)
        }
        MoreKind::BornBeforeArrival(age) => {
            let born = arrived.checked_sub(days(*age)).expect("a day before");
            let set = AnimalChange { born_on: Change::Set(born), ..AnimalChange::default() };
            (change(set), first)
        }
        MoreKind::Neutered { age_days } => {
            let on = arrived.checked_add(days(*age_days)).expect("a day after");
            let on = on.checked_sub(200.days()).expect("a day before");
            let set = AnimalChange { neutered_on: Change::Set(on), ..AnimalChange::default() };
            (change(set), first)
        }
        MoreKind::Surgery => (What::Surgery { animal, kind: SurgeryKind::Neuter }, when),
        MoreKind::Housed { who, enclosure, days_back } => {
            let what = What::Housed {
                animals: some(*who),
                enclosure: EnclosureId::parse(&format!("cage-{enclosure}")).expect("an id"),
                alone_reason: None,
                until: None,
            };
            (what, plus_minutes(when, -1440 * i64::from(*days_back)))
        }
        MoreKind::Meeting { who, what, told, wound } => {
            let animals = some(*who);
            let words =
                ["fight_ball", "draws_blood", "draws_blood", "bullied", "allogrooms", "boxes"];
            let two = |at: usize| animals.get(at).cloned().filter(|_| *told);
            let observations = vec![MeetingObservation {
                at_s: quantity(60.0),
                behaviour: seen(words[usize::from(*what) % words.len()]),
                actor: two(0),
                target: two(1),
            }];
            let wounds = wound.map(|gape| {
                let severity = if gape { WoundSeverity::Gape } else { WoundSeverity::Nick };
                vec![Wound { animal: animal.clone(), severity, place: None }]
            });
            let meeting = IntroductionSession {
                introduction: introduction(),
                step: StepId::parse("first_meeting").expect("an id"),
                animals,
                ended_at: plus_minutes(when, 20),
                observations,
                ended_by: MeetingEndedBy::Handler,
                slept_in_contact: None,
                ate: None,
                wounds,
            };
            (What::IntroductionSession(Box::new(meeting)), when)
        }
        MoreKind::BodyCheck { gape } => {
            let severity = if *gape { WoundSeverity::Gape } else { WoundSeverity::Nick };
            let wounds = vec![Wound { animal: animal.clone(), severity, place: None }];
            (What::BodyCheck { animals: vec![animal], wounds }, when)
        }
        MoreKind::Waived => {
            (What::QuarantineWaived { animal, reason: "one room only".into() }, when)
        }
        MoreKind::Expecting(pregnant) => {
            let set = AnimalChange { pregnant: Change::Set(*pregnant), ..AnimalChange::default() };
            (change(set), when)
        }
        MoreKind::Band(who, band) => {
            let set = CaretakerChange {
                age_band: band.map_or(Change::Clear, Change::Set),
                ..CaretakerChange::default()
            };
            let caretaker: CaretakerId = caretaker_id(people[usize::from(*who) % people.len()]);
            (What::CaretakerChanged { caretaker, set }, when)
        }
    }
}
