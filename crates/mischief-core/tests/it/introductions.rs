//! Introductions: no dead end from the first day to the home, nothing together before its time,
//! and a second, plain reading of where every two stand that the engine must agree with.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code: a broken assumption shall fail the test"
)]

use crate::agreement::BOOK;
use crate::asking::{cases, log_in, plus_minutes, seen};
use crate::histories::{
    animal_facts, animal_id, at, event, event_id, joined, quantity, registered, step_id,
};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use mischief_core::event::{
    AgeBand, AnimalFacts, Event, IntroductionSession, LeftReason, MeetingEndedBy,
    MeetingObservation, Origin, Sex, Species, What, Wound, WoundSeverity,
};
use mischief_core::explain::{Guidance, Verdict};
use mischief_core::ids::{AnimalId, IntroductionId, ProtocolId};
use mischief_core::recommend::View;
use mischief_core::rulebook::Rule;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

const WAYS: [(&str, Species); 3] = [
    ("rat.introduction", Species::Rat),
    ("rat.introduction.carrier", Species::Rat),
    ("mouse.introduction", Species::Mouse),
];

fn introduction() -> IntroductionId {
    IntroductionId::parse("together").expect("an id")
}

fn asked(events: &[Event], now: Timestamp) -> Guidance {
    let log = log_in(&BOOK, events);
    View::at(&log, &BOOK, now).recommend_introduction(&introduction()).expect("an introduction")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn started(way: &str, newcomers: &[&str], residents: &[&str]) -> What {
    let ids = |names: &[&str]| names.iter().map(|name| animal_id(name)).collect();
    What::IntroductionStarted {
        introduction: introduction(),
        protocol: ProtocolId::parse(way).expect("an id"),
        newcomers: ids(newcomers),
        residents: ids(residents),
    }
}

/// How a session goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Goes {
    Calm,
    Slept,
    Ready,
    Stop,
    Blood,
    Gape,
    Short,
    Aborted,
    Hungry,
}

const GOES: [Goes; 9] = [
    Goes::Calm,
    Goes::Slept,
    Goes::Ready,
    Goes::Stop,
    Goes::Blood,
    Goes::Gape,
    Goes::Short,
    Goes::Aborted,
    Goes::Hungry,
];

fn held(step: &str, animals: &[AnimalId], from: Timestamp, minutes: i64, goes: Goes) -> What {
    let behaviour = match goes {
        Goes::Ready => Some("huffs_at_other"),
        Goes::Stop => Some("fight_ball"),
        Goes::Blood => Some("draws_blood"),
        _ => Some("sniffs_other"),
    };
    let wound = |animal: &AnimalId| Wound {
        animal: animal.clone(),
        severity: WoundSeverity::Gape,
        place: None,
    };
    let minutes = if goes == Goes::Short { 1 } else { minutes };
    What::IntroductionSession(Box::new(IntroductionSession {
        introduction: introduction(),
        step: step_id(step),
        animals: animals.to_vec(),
        ended_at: plus_minutes(from, minutes),
        observations: behaviour
            .into_iter()
            .map(|id| MeetingObservation {
                at_s: quantity(5.0),
                behaviour: seen(id),
                actor: None,
                target: None,
            })
            .collect(),
        ended_by: if goes == Goes::Aborted { MeetingEndedBy::Abort } else { MeetingEndedBy::Plan },
        slept_in_contact: (goes == Goes::Slept).then_some(true),
        ate: (goes == Goes::Hungry).then_some(false),
        wounds: (goes == Goes::Gape).then(|| animals.iter().take(1).map(wound).collect()),
    }))
}

/// How long a session of this answer lasts.
fn minutes(answer: &Guidance) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole minutes")]
    answer.dose.map_or(60, |dose| dose.value as i64)
}

fn members(answer: &Guidance) -> Vec<AnimalId> {
    answer.newcomers.iter().chain(&answer.residents).cloned().collect()
}

// No dead end.

/// A place that can be reached: the events that lead there, and the time.
#[derive(Debug, Clone)]
struct Place {
    events: Vec<Event>,
    now: Timestamp,
}

impl Place {
    fn begin(way: &str, species: Species) -> Self {
        let animal = |name: &str| {
            let facts = animal_facts(species, Origin::Breeder, day("2026-01-01"));
            let facts =
                AnimalFacts { sex: Some(Sex::Female), born_on: Some(day("2025-06-01")), ..facts };
            registered(name, facts)
        };
        let start = at("2026-03-01T08:00:00Z");
        let told = [
            joined("lena", AgeBand::Adult),
            animal("ada"),
            animal("bix"),
            started(way, &["bix"], &["ada"]),
        ];
        let events = (0..).zip(told).map(|(number, what)| event(number, start, what)).collect();
        Self { events, now: plus_minutes(start, 60) }
    }

    /// One more session, as it is recommended.
    fn session(&self, answer: &Guidance, goes: Goes) -> Self {
        let length = minutes(answer);
        let what = held(answer.step.as_str(), &members(answer), self.now, length, goes);
        let mut events = self.events.clone();
        events.push(event(events.len(), self.now, what));
        Self { events, now: plus_minutes(self.now, length + 5) }
    }

    /// What tells places apart for what comes after them.
    fn kind(&self, answer: &Guidance) -> impl Ord + use<> {
        let bled = self.events.iter().filter(|event| {
            matches!(&event.what, What::IntroductionSession(meeting)
                if meeting.wounds.is_some()
                    || meeting.observations.iter().any(|o| o.behaviour == seen("draws_blood")))
        });
        let slept = self.events.iter().rev().find_map(|event| match &event.what {
            What::IntroductionSession(meeting) => Some(meeting.slept_in_contact.is_some()),
            _ => None,
        });
        let pair = answer.pairs.first().map(|pair| (pair.step.to_string(), pair.calm, pair.days));
        let blocked: Vec<&str> = answer.blocked_by.iter().map(|rule| rule.word()).collect();
        (answer.verdict, blocked, pair, bled.count().min(2), slept)
    }
}

/// Goes on as well as can be until the home is reached or an end is explained. How many answers it
/// takes; an error where it does not go on.
fn goes_on(mut place: Place) -> Result<usize, String> {
    for taken in 0..120 {
        let answer = asked(&place.events, place.now);
        match answer.verdict {
            Verdict::Complete => return Ok(taken),
            Verdict::Stop => {
                let ended = answer.blocked_by.contains(&Rule::PairingEnded)
                    && answer.because.iter().any(|r| r.rule == Rule::ConsiderEnding);
                return ended.then_some(taken).ok_or_else(|| format!("stops: {answer:?}"));
            }
            Verdict::Wait => match answer.not_before {
                Some(until) if until > place.now => place.now = until,
                _ => return Err(format!("waits for nothing: {answer:?}")),
            },
            Verdict::Go => place = place.session(&answer, Goes::Slept),
        }
    }
    Err("no end after 120 answers".to_owned())
}

#[test]
fn from_every_place_there_is_a_way_on() {
    for (way, species) in WAYS {
        let mut known = BTreeSet::new();
        let mut open = VecDeque::from([Place::begin(way, species)]);
        let (mut homes, mut ends) = (0, 0);
        while let Some(place) = open.pop_front() {
            let answer = asked(&place.events, place.now);
            if !known.insert(place.kind(&answer)) {
                continue;
            }
            goes_on(place.clone()).unwrap_or_else(|off| panic!("{way}: {off}"));
            match answer.verdict {
                Verdict::Complete => homes += 1,
                Verdict::Stop => ends += 1,
                Verdict::Wait => {
                    let now = answer.not_before.expect("a time");
                    open.push_back(Place { events: place.events, now });
                }
                Verdict::Go => {
                    let outcomes = [Goes::Slept, Goes::Calm, Goes::Ready, Goes::Stop, Goes::Blood];
                    open.extend(outcomes.map(|goes| place.session(&answer, goes)));
                }
            }
        }
        let steps: BTreeSet<String> = BOOK
            .introductions
            .iter()
            .filter(|i| i.id.as_str() == way)
            .flat_map(|i| i.steps.iter().skip(1).map(|step| step.id.to_string()))
            .collect();
        assert!(homes > 0 && ends > 0 && known.len() > steps.len(), "{way}: {}", known.len());
    }
}

#[test]
fn if_tells_where_the_introduction_will_stand() {
    for (way, species) in WAYS {
        let mut place = Place::begin(way, species);
        for _ in 0..60 {
            let answer = asked(&place.events, place.now);
            match answer.verdict {
                Verdict::Wait => place.now = answer.not_before.expect("a time"),
                Verdict::Go => {
                    let told = answer.outlook.clone().expect("foretold");
                    for (goes, step) in [
                        (Goes::Slept, told.clean),
                        (Goes::Calm, told.success),
                        (Goes::Ready, told.mixed),
                        (Goes::Stop, told.fail),
                        (Goes::Blood, told.severe),
                    ] {
                        let then = place.session(&answer, goes);
                        assert_eq!(asked(&then.events, then.now).step, step, "{way} {goes:?}");
                    }
                    place = place.session(&answer, Goes::Slept);
                }
                Verdict::Stop | Verdict::Complete => break,
            }
        }
        assert_eq!(asked(&place.events, place.now).verdict, Verdict::Complete, "{way}");
    }
}

// Made-up households.

#[derive(Debug, Clone)]
struct Made {
    way: usize,
    animals: Vec<MadeAnimal>,
    newcomers: usize,
    /// So many sessions, as they are recommended, went well before.
    ahead: usize,
    /// Whether they sleep in contact from then on.
    cuddly: bool,
    deeds: Vec<(u16, Deed)>,
}

#[derive(Debug, Clone)]
struct MadeAnimal {
    other_species: bool,
    male: Option<bool>,
    age_days: Option<u16>,
    neutered_days_ago: Option<u8>,
    breeder: bool,
    here_days: u8,
}

#[derive(Debug, Clone)]
enum Deed {
    /// As it is recommended, with all; how it goes.
    AsTold(Goes),
    /// At any step, with some.
    Anyhow {
        step: u8,
        who: u8,
        minutes: u16,
        goes: Goes,
    },
    Sign {
        who: u8,
        red: bool,
    },
    Cleared {
        who: u8,
        red: bool,
    },
    Weight {
        who: u8,
        grams: u16,
    },
    Checked {
        wound: Option<u8>,
    },
    Left(u8),
    CameBack(u8),
    Joined(u8),
    LeftIntroduction(u8),
    NothingDone,
}

const NAMES: [&str; 4] = ["ada", "bix", "cleo", "dot"];

fn goes() -> impl Strategy<Value = Goes> {
    prop_oneof![
        10 => Just(Goes::Slept),
        6 => Just(Goes::Calm),
        2 => Just(Goes::Ready),
        1 => Just(Goes::Stop),
        2 => prop::sample::select(GOES.to_vec()),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        40 => goes().prop_map(Deed::AsTold),
        5 => (0_u8..10, 3_u8..16, 1_u16..2000, goes())
            .prop_map(|(step, who, minutes, goes)| Deed::Anyhow { step, who, minutes, goes }),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(who, red)| Deed::Sign { who, red }),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(who, red)| Deed::Cleared { who, red }),
        1 => (any::<u8>(), 150_u16..400).prop_map(|(who, grams)| Deed::Weight { who, grams }),
        3 => prop::option::weighted(0.1, any::<u8>()).prop_map(|wound| Deed::Checked { wound }),
        1 => any::<u8>().prop_map(Deed::Left),
        1 => any::<u8>().prop_map(Deed::CameBack),
        1 => any::<u8>().prop_map(Deed::Joined),
        1 => any::<u8>().prop_map(Deed::LeftIntroduction),
        3 => Just(Deed::NothingDone),
    ]
}

fn made_animal() -> impl Strategy<Value = MadeAnimal> {
    (
        prop::bool::weighted(0.04),
        prop::option::weighted(0.97, prop::bool::weighted(0.15)),
        prop::option::weighted(0.95, prop_oneof![4 => 100_u16..600, 1 => 10_u16..100]),
        prop::option::weighted(0.3, any::<u8>()),
        any::<bool>(),
        prop_oneof![3 => 45_u8..200, 1 => 0_u8..45],
    )
        .prop_map(|(other_species, male, age_days, neutered_days_ago, breeder, here_days)| {
            MadeAnimal { other_species, male, age_days, neutered_days_ago, breeder, here_days }
        })
}

fn made() -> impl Strategy<Value = Made> {
    (
        0..WAYS.len(),
        prop::collection::vec(made_animal(), 2..=4),
        (1_usize..3, 0_usize..30, any::<bool>()),
        prop::collection::vec((prop_oneof![4 => 600_u16..1500, 1 => 1_u16..6000], deed()), 5..70),
    )
        .prop_map(|(way, animals, (newcomers, ahead, cuddly), deeds)| {
            let newcomers = newcomers.min(animals.len() - 1);
            Made { way, animals, newcomers, ahead, cuddly, deeds }
        })
}

impl Made {
    fn species(&self, who: usize) -> Species {
        match (WAYS[self.way].1, self.animals[who].other_species) {
            (Species::Rat, false) | (Species::Mouse, true) => Species::Rat,
            _ => Species::Mouse,
        }
    }

    fn facts(&self, who: usize, today: Date) -> AnimalFacts {
        let made = &self.animals[who];
        let ago = |days: u16| today.checked_sub(i64::from(days).days()).expect("a day");
        let origin = if made.breeder { Origin::Breeder } else { Origin::PetStore };
        AnimalFacts {
            sex: made.male.map(|male| if male { Sex::Male } else { Sex::Female }),
            born_on: made.age_days.map(|days| ago(days.max(u16::from(made.here_days)))),
            neutered_on: made.neutered_days_ago.map(|days| ago(days.into())),
            ..animal_facts(self.species(who), origin, ago(made.here_days.into()))
        }
    }

    /// Plays it out, and calls with the events and the time before each deed.
    fn play(
        &self,
        mut look: impl FnMut(&[Event], Timestamp, &Guidance) -> Result<(), TestCaseError>,
    ) -> Result<(), TestCaseError> {
        let start = at("2026-03-01T08:00:00Z");
        let today = day("2026-03-01");
        let mut events = vec![event(0, start, joined("lena", AgeBand::Adult))];
        for (who, name) in NAMES.into_iter().enumerate().take(self.animals.len()) {
            let what = registered(name, self.facts(who, today));
            events.push(event(events.len(), plus_minutes(start, -60 * 24 * 200), what));
        }
        let (newcomers, residents) = NAMES[..self.animals.len()].split_at(self.newcomers);
        let begin = started(WAYS[self.way].0, newcomers, residents);
        events.push(event(events.len(), start, begin));
        let mut now = start;
        for _ in 0..self.ahead {
            let answer = asked(&events, now);
            if let Some((what, _)) = self.done(&Deed::AsTold(Goes::Slept), &answer, now) {
                events.push(event(events.len(), now, what));
            }
            now = plus_minutes(now, 1440 + minutes(&answer));
        }
        for (wait, deed) in &self.deeds {
            now = plus_minutes(now, i64::from(*wait));
            let answer = asked(&events, now);
            look(&events, now, &answer)?;
            let deed = match deed {
                Deed::AsTold(Goes::Slept) if !self.cuddly => &Deed::AsTold(Goes::Calm),
                other => other,
            };
            if let Some((what, length)) = self.done(deed, &answer, now) {
                events.push(event(events.len(), now, what));
                now = plus_minutes(now, length);
            }
        }
        look(&events, now, &asked(&events, now))
    }

    /// What a deed comes to, and how long it lasts.
    fn done(&self, deed: &Deed, answer: &Guidance, now: Timestamp) -> Option<(What, i64)> {
        let name = |who: u8| animal_id(NAMES[usize::from(who) % self.animals.len()]);
        let health =
            |red: bool| BOOK.signs.find(if red { "gasping" } else { "cough" }).expect("a sign");
        let what = match deed {
            Deed::AsTold(goes) => {
                // Nobody keeps to it while it waits.
                if answer.verdict != Verdict::Go {
                    return None;
                }
                let length = minutes(answer);
                let what = held(answer.step.as_str(), &members(answer), now, length, *goes);
                return Some((what, length));
            }
            Deed::Anyhow { step, who, minutes, goes } => {
                let way = BOOK.introductions.iter().find(|i| i.id == answer.protocol)?;
                let step = &way.steps[usize::from(*step) % way.steps.len()].id;
                let some = NAMES[..self.animals.len()].iter().enumerate();
                let some = some.filter(|(at, _)| who >> at & 1 == 1).map(|(_, n)| animal_id(n));
                let length = i64::from(*minutes);
                return Some((
                    held(step.as_str(), &some.collect::<Vec<_>>(), now, length, *goes),
                    length,
                ));
            }
            Deed::Sign { who, red } => What::HealthSign { animal: name(*who), sign: health(*red) },
            Deed::Cleared { who, red } => {
                What::HealthCleared { animal: name(*who), sign: health(*red), by_vet: None }
            }
            Deed::Weight { who, grams } => {
                What::Weight { animal: name(*who), grams: quantity((*grams).into()) }
            }
            Deed::Checked { wound } => {
                let wounds = wound.map(|who| Wound {
                    animal: name(who),
                    severity: WoundSeverity::Nick,
                    place: None,
                });
                let animals = NAMES[..self.animals.len()].iter().map(|n| animal_id(n)).collect();
                What::BodyCheck { animals, wounds: wounds.into_iter().collect() }
            }
            Deed::Left(who) => What::AnimalLeft { animal: name(*who), reason: LeftReason::Rehomed },
            Deed::CameBack(who) => {
                let arrived_on = now.to_zoned(jiff::tz::TimeZone::UTC).date();
                What::AnimalArrived { animal: name(*who), arrived_on, origin: Origin::Breeder }
            }
            Deed::Joined(who) => What::IntroductionChanged {
                introduction: introduction(),
                joined: Some(vec![name(*who)]),
                left: None,
            },
            Deed::LeftIntroduction(who) => What::IntroductionChanged {
                introduction: introduction(),
                joined: None,
                left: Some(vec![name(*who)]),
            },
            Deed::NothingDone => return None,
        };
        Some((what, 5))
    }
}

// What must never be.

/// Everything told of one animal that could forbid a meeting, read as plainly as can be.
struct Naive {
    species: Species,
    sex: Option<Sex>,
    age_days: Option<i64>,
    neutered_days: Option<i64>,
    quarantined: bool,
    ill: bool,
    gone: bool,
}

fn days(from: Date, to: Date) -> i64 {
    from.until((jiff::Unit::Day, to)).expect("a span").get_days().into()
}

fn naive(events: &[Event], animal: &AnimalId, now: Timestamp) -> Naive {
    let date = |at: Timestamp| at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let today = date(now);
    let mut facts = None;
    let (mut gone, mut ill) = (false, BTreeMap::new());
    let mut arrived: Option<(Date, Origin)> = None;
    // The shortest that the clock can be, with nobody to share it with.
    let length = |origin: Origin| if origin == Origin::Breeder { 21 } else { 42 };
    let later = |day: Date, days: i64| day.checked_add(days.days()).expect("a day");
    let mut over: Option<Date> = None;
    let cough = BOOK.signs.find("cough");
    let mut coughed: Option<Timestamp> = None;
    for event in events {
        match &event.what {
            What::AnimalRegistered { animal: a, facts: told } if a == animal => {
                arrived = Some((told.arrived_on, told.origin));
                over = Some(later(told.arrived_on, length(told.origin)));
                facts = Some(told.clone());
            }
            What::AnimalArrived { animal: a, arrived_on, origin } if a == animal => {
                arrived = Some((*arrived_on, *origin));
                over = Some(later(*arrived_on, length(*origin)));
                gone = false;
            }
            What::AnimalLeft { animal: a, .. } if a == animal => gone = true,
            What::HealthSign { animal: a, sign } if a == animal => {
                let begins = ill.insert(*sign, true) != Some(true);
                coughed = coughed.filter(|_| !begins || Some(*sign) != cough);
                if coughed.is_none() && Some(*sign) == cough {
                    coughed = Some(event.happened());
                }
            }
            What::HealthCleared { animal: a, sign, .. } if a == animal => {
                // A cough that begins while the clock runs starts it anew once it is cleared.
                let open = ill.insert(*sign, false) == Some(true);
                if let (true, Some((came, origin)), Some(since)) = (open, arrived, coughed)
                    && Some(*sign) == cough
                    && date(since) >= came
                    && over.is_some_and(|over| date(since) < over)
                {
                    over = Some(later(date(event.happened()), length(origin)));
                }
            }
            _ => {}
        }
    }
    let facts = facts.expect("registered");
    let (on, _) = arrived.expect("it came");
    let others_before = events.iter().any(|event| {
        matches!(&event.what, What::AnimalRegistered { animal: a, facts }
            if a != animal && facts.arrived_on < on)
    });
    // Who has left since may have been the only other one.
    let left = events.iter().any(|event| matches!(event.what, What::AnimalLeft { .. }));
    Naive {
        species: facts.species,
        sex: facts.sex,
        age_days: facts.born_on.map(|born| days(born, today)),
        neutered_days: facts.neutered_on.map(|on| days(on, today)),
        quarantined: others_before && !left && over.is_some_and(|over| today < over),
        ill: ill.values().any(|open| *open),
        gone,
    }
}

/// Sessions with blood in which both took part.
fn bled_together(events: &[Event], a: &AnimalId, b: &AnimalId) -> usize {
    let bled = |event: &&Event| {
        matches!(&event.what, What::IntroductionSession(meeting)
            if meeting.animals.contains(a) && meeting.animals.contains(b)
                && meeting.observations.iter().any(|o| o.behaviour == seen("draws_blood")))
    };
    events.iter().filter(bled).count()
}

fn intact(animal: &Naive) -> bool {
    animal.neutered_days.is_none_or(|days| days < 0)
}

/// Why these two must not be together, whatever the introduction says.
fn forbidden(events: &[Event], now: Timestamp, [a, b]: [&AnimalId; 2]) -> Option<&'static str> {
    let (one, other) = (naive(events, a, now), naive(events, b, now));
    let both = [&one, &other];
    if one.species != other.species {
        return Some("a rat and a mouse");
    }
    if both.iter().any(|n| n.gone) {
        return Some("somebody who left");
    }
    if both.iter().any(|n| n.ill) {
        return Some("somebody ill");
    }
    if both.iter().any(|n| n.sex.is_none()) {
        return Some("a sex that is not known");
    }
    let fertile = |n: &Naive| {
        n.sex == Some(Sex::Male) && intact(n) && n.age_days.is_none_or(|days| days >= 28)
    };
    let female = |n: &Naive| n.sex == Some(Sex::Female) && intact(n);
    if (fertile(&one) && female(&other)) || (fertile(&other) && female(&one)) {
        return Some("an intact male and an intact female");
    }
    let male_mouse = |n: &&Naive| n.species == Species::Mouse && n.sex == Some(Sex::Male);
    let grown = |n: &&Naive| n.age_days.is_none_or(|days| days >= 35);
    let potent = |n: &&Naive| intact(n) || n.neutered_days.is_some_and(|days| days < 42);
    if both.iter().all(male_mouse) && both.iter().any(grown) && both.iter().any(potent) {
        return Some("strange male mice");
    }
    let lately = |n: &Naive| n.neutered_days.is_some_and(|days| (0..42).contains(&days));
    let lately_male = |n: &Naive| n.sex == Some(Sex::Male) && lately(n);
    if (lately_male(&one) && female(&other)) || (lately_male(&other) && female(&one)) {
        return Some("a male neutered lately and an intact female");
    }
    let rats = both.iter().all(|n| n.species == Species::Rat);
    if rats && both.iter().any(|n| n.age_days.is_some_and(|days| days < 42)) {
        return Some("a rat under six weeks");
    }
    if within_pause(events, now, [a, b], one.species) {
        return Some("two who fought or bled a short while ago");
    }
    (bled_together(events, a, b) >= 2).then_some("two who drew blood twice")
}

/// Whether a fight or blood between both lies less than its hours back: 48 and 72, of mice a week.
fn within_pause(
    events: &[Event],
    now: Timestamp,
    [a, b]: [&AnimalId; 2],
    species: Species,
) -> bool {
    events.iter().any(|event| {
        let What::IntroductionSession(meeting) = &event.what else { return false };
        let has = |id: &str| meeting.observations.iter().any(|o| o.behaviour == seen(id));
        let hours = match (has("draws_blood"), has("fight_ball"), species) {
            (false, false, _) => return false,
            (_, _, Species::Mouse) => 7 * 24,
            (true, ..) => 72,
            (false, ..) => 48,
        };
        let since = now.duration_since(meeting.ended_at).as_secs();
        meeting.animals.contains(a) && meeting.animals.contains(b) && since < hours * 3600
    })
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn whoever_must_not_meet_is_told_so_whatever_the_group(made in made()) {
        made.play(|events, now, _| {
            let names: Vec<AnimalId> =
                NAMES[..made.animals.len()].iter().map(|name| animal_id(name)).collect();
            let log = log_in(&BOOK, events);
            let view = View::at(&log, &BOOK, now);
            for group in 2..=names.len() {
                let group = &names[..group];
                let meeting = view.may_meet(group).expect("they are known");
                let mut off = None;
                for (at, a) in group.iter().enumerate() {
                    for b in &group[at + 1..] {
                        off = off.or(forbidden(events, now, [a, b]));
                    }
                }
                prop_assert!(
                    off.is_none() || meeting.verdict != Verdict::Go,
                    "{off:?} among {group:?}"
                );
            }
            Ok(())
        })?;
    }

    #[test]
    fn nobody_is_put_together_who_must_not_be(made in made()) {
        made.play(|events, now, answer| {
            if answer.verdict != Verdict::Go {
                prop_assert!(answer.outlook.is_none());
                return Ok(());
            }
            let members = members(answer);
            for (at, a) in members.iter().enumerate() {
                for b in &members[at + 1..] {
                    let off = forbidden(events, now, [a, b]);
                    prop_assert!(off.is_none(), "{off:?}: {a} and {b} at {}", answer.step);
                }
                let quarantined = naive(events, a, now).quarantined;
                let with_all = members.iter().all(|m| naive(events, m, now).quarantined);
                prop_assert!(!quarantined || with_all, "{a} is in quarantine");
            }
            prop_assert!(answer.blocked_by.is_empty());
            // A worse session never leads further than a better one.
            let told = answer.outlook.clone().expect("foretold");
            let way = BOOK.introduction(&answer.protocol).expect("a way");
            let rungs = [told.severe, told.fail, told.mixed, told.success, told.clean]
                .map(|step| way.rung(&step).expect("a step"));
            prop_assert!(rungs.is_sorted(), "{rungs:?}");
            Ok(())
        })?;
    }

    #[test]
    fn nobody_is_left_alone_together_before_it_is_time(made in made()) {
        made.play(|events, now, answer| {
            let way = BOOK.introduction(&answer.protocol).expect("a way");
            let rung = way.rung(&answer.step).expect("a step");
            if rung < way.unwatched || answer.verdict != Verdict::Go {
                return Ok(());
            }
            let carrier = answer.protocol.as_str() == "rat.introduction.carrier";
            for newcomer in &answer.newcomers {
                for resident in &answer.residents {
                    let shown = Shown::of(events, [newcomer, resident], carrier, now);
                    let met = if carrier {
                        shown.calm_minutes >= 24 * 60
                    } else {
                        shown.calm_days >= 2 && shown.slept
                    };
                    prop_assert!(met, "{newcomer} and {resident} at {}", answer.step);
                    prop_assert!(!shown.trouble_lately, "{newcomer} and {resident}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_engine_moves_introductions_as_the_written_rules_do(made in made()) {
        made.play(|events, _, answer| {
            for pair in &answer.pairs {
                let [a, b] = &pair.animals;
                let written = Written::of(events, [a, b], answer);
                prop_assert_eq!(
                    (pair.step.as_str(), pair.calm),
                    (written.step.as_str(), written.calm),
                    "{} and {}", a, b
                );
            }
            let least = answer.pairs.iter().map(|pair| {
                BOOK.introduction(&answer.protocol).expect("a way").rung(&pair.step)
            }).min().flatten();
            if let (Some(least), false) = (least, answer.blocked_by.contains(&Rule::Quarantine)) {
                let way = BOOK.introduction(&answer.protocol).expect("a way");
                prop_assert_eq!(way.rung(&answer.step), Some(least));
            }
            Ok(())
        })?;
    }
}

/// What two have shown, read as plainly as can be.
struct Shown {
    calm_days: usize,
    calm_minutes: i64,
    slept: bool,
    trouble_lately: bool,
}

impl Shown {
    fn of(events: &[Event], [a, b]: [&AnimalId; 2], carrier: bool, now: Timestamp) -> Self {
        let mut shown = Self { calm_days: 0, calm_minutes: 0, slept: false, trouble_lately: false };
        for event in events {
            let meeting = match &event.what {
                What::IntroductionSession(meeting) => meeting,
                What::BodyCheck { wounds, .. }
                    if wounds.iter().any(|w| w.animal == *a || w.animal == *b)
                        && event.happened() >= at("2026-03-01T08:00:00Z") =>
                {
                    shown = Self { calm_days: 0, calm_minutes: 0, slept: false, ..shown };
                    continue;
                }
                _ => continue,
            };
            if !meeting.animals.contains(a) || !meeting.animals.contains(b) {
                continue;
            }
            let has = |id: &str| meeting.observations.iter().any(|o| o.behaviour == seen(id));
            let stop = has("fight_ball") || has("draws_blood") || meeting.wounds.is_some();
            let trouble = stop || has("huffs_at_other");
            if trouble && now.duration_since(meeting.ended_at).as_secs() < 12 * 3600 {
                shown.trouble_lately = true;
            }
            if stop {
                shown = Self { calm_days: 0, calm_minutes: 0, slept: false, ..shown };
            } else if !trouble {
                shown.slept |= meeting.slept_in_contact == Some(true);
                let step = if carrier { "small_cage" } else { "shared_day" };
                if meeting.step.as_str() == step {
                    shown.calm_days += 1;
                    let length = meeting.ended_at.duration_since(event.happened());
                    shown.calm_minutes += length.as_secs() / 60;
                }
            }
        }
        shown
    }
}

// Where two stand, a second time: the written rules word by word, as slow and plain as can be.

/// Step, calm sessions, days, shortest session in minutes, calm hours, sleep in contact.
type Rung = (&'static str, usize, usize, i64, i64, bool);

const SLOW: [Rung; 9] = [
    ("side_by_side", 2, 2, 0, 0, false),
    ("scent_swap", 2, 2, 0, 0, false),
    ("cage_swap", 2, 2, 0, 0, false),
    ("first_meeting", 2, 2, 5, 0, false),
    ("longer_meeting", 3, 3, 20, 0, false),
    ("shared_day", 2, 2, 240, 0, true),
    ("first_night", 2, 2, 360, 0, false),
    ("larger_cage", 3, 3, 0, 0, false),
    ("home", 14, 14, 0, 0, false),
];

const CARRIER: [Rung; 4] = [
    ("carrier", 1, 1, 45, 0, false),
    ("small_cage", 1, 1, 0, 24, false),
    ("larger_cage", 3, 3, 0, 0, false),
    ("home", 14, 14, 0, 0, false),
];

const MICE: [Rung; 9] = [
    ("side_by_side", 1, 1, 0, 0, false),
    ("scent_swap", 2, 2, 0, 0, false),
    ("cage_swap", 1, 1, 0, 0, false),
    ("first_meeting", 2, 2, 5, 0, false),
    ("longer_meeting", 2, 2, 20, 0, false),
    ("shared_day", 2, 2, 240, 0, true),
    ("first_night", 1, 1, 360, 0, false),
    ("larger_cage", 3, 3, 0, 0, false),
    ("home", 14, 14, 0, 0, false),
];

struct Written {
    step: String,
    calm: u32,
}

/// One thing that two went through.
#[derive(Clone)]
struct Went {
    step: String,
    calm: bool,
    stop: bool,
    blood: bool,
    aborted: bool,
    hungry: bool,
    slept: bool,
    minutes: i64,
    day: Date,
}

impl Written {
    /// Takes the whole past again for every question, from the beginning.
    fn of(events: &[Event], animals: [&AnimalId; 2], answer: &Guidance) -> Self {
        let rungs: &[Rung] = match answer.protocol.as_str() {
            "rat.introduction" => &SLOW,
            "rat.introduction.carrier" => &CARRIER,
            _ => &MICE,
        };
        let carrier = rungs.len() == CARRIER.len();
        let place = |step: &str| rungs.iter().position(|rung| rung.0 == step);
        let first_meeting = if carrier { 0 } else { 3 };
        let scent_swap = if carrier { 0 } else { 1 };
        // The last step at which somebody watches: it shows whether they can be left.
        let watched = if carrier { 1 } else { 5 };
        let (mut stands, mut calm, mut slept) = (0_usize, Vec::<Went>::new(), false);
        for went in went(events, animals) {
            let here = place(&went.step);
            if went.blood || went.stop {
                let back = if went.blood { scent_swap } else { first_meeting };
                // Back from where they were, by their standing or by what was done.
                stands = stands.max(here.unwrap_or(0)).min(back);
                (calm, slept) = (Vec::new(), false);
                continue;
            }
            // The quarantine wants no session; whoever looked bodies over did so where they stand.
            let body_check = went.step == "body_check";
            let Some(here) = (if body_check { Some(stands) } else { here }) else {
                if !went.calm || went.aborted {
                    calm = Vec::new();
                }
                continue;
            };
            if body_check && rungs[stands].0 != "home" {
                continue;
            }
            let fed = here < watched || !went.hungry;
            let good = went.calm && !went.aborted;
            let counts = good && fed && went.minutes >= rungs[here].3;
            let told = if counts && here <= watched { here } else { here.min(first_meeting) };
            if told > stands {
                (stands, calm) = (told, Vec::new());
            }
            if !good {
                calm = Vec::new();
            }
            if counts {
                slept |= went.slept;
            }
            if !counts || here != stands {
                continue;
            }
            calm.push(went);
            let (_, sessions, days, _, hours, wants_sleep) = rungs[stands];
            let on: BTreeSet<Date> = calm.iter().map(|c| c.day).collect();
            let minutes: i64 = calm.iter().map(|c| c.minutes).sum();
            let enough = calm.len() >= sessions
                && on.len() >= days
                && minutes >= hours * 60
                && (slept || !wants_sleep);
            if enough && stands + 1 < rungs.len() {
                (stands, calm) = (stands + 1, Vec::new());
            }
        }
        Self { step: rungs[stands].0.to_owned(), calm: u32::try_from(calm.len()).expect("few") }
    }
}

/// All that two went through since they are in the introduction, in order.
fn went(events: &[Event], animals: [&AnimalId; 2]) -> Vec<Went> {
    let date = |at: Timestamp| at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut list: Vec<Went> = Vec::new();
    let mut inside: BTreeSet<AnimalId> = BTreeSet::new();
    for event in events {
        let blank = Went {
            step: String::new(),
            calm: true,
            stop: false,
            blood: false,
            aborted: false,
            hungry: false,
            slept: false,
            minutes: 0,
            day: date(event.happened()),
        };
        match &event.what {
            What::IntroductionStarted { newcomers, residents, .. } => {
                inside.extend(newcomers.iter().chain(residents).cloned());
            }
            // Who comes later is a stranger: what was before does not count.
            What::IntroductionChanged { joined, left, .. } => {
                for animal in left.iter().flatten() {
                    inside.remove(animal);
                }
                for animal in joined.iter().flatten() {
                    if inside.insert(animal.clone()) && animals.contains(&animal) {
                        list.clear();
                    }
                }
            }
            // Who came anew is one too, from the beginning of that day.
            What::AnimalArrived { animal, .. } if animals.contains(&animal) => {
                let today = date(event.happened());
                list.retain(|went| went.day >= today);
            }
            What::BodyCheck { animals: looked_at, wounds } => {
                let blood = wounds.iter().any(|wound| animals.contains(&&wound.animal));
                let both = animals.iter().all(|animal| looked_at.contains(animal));
                if blood || both {
                    list.push(Went { step: "body_check".into(), blood, ..blank });
                }
            }
            What::IntroductionSession(meeting) => {
                if !animals.iter().all(|animal| meeting.animals.contains(animal)) {
                    continue;
                }
                let has = |id: &str| meeting.observations.iter().any(|o| o.behaviour == seen(id));
                let blood = has("draws_blood") || meeting.wounds.is_some();
                let length = meeting.ended_at.duration_since(event.happened());
                list.push(Went {
                    step: meeting.step.to_string(),
                    calm: !has("huffs_at_other"),
                    stop: has("fight_ball"),
                    blood,
                    aborted: meeting.ended_by == MeetingEndedBy::Abort,
                    hungry: meeting.ate == Some(false),
                    slept: meeting.slept_in_contact == Some(true),
                    minutes: length.as_secs() / 60,
                    ..blank
                });
            }
            _ => {}
        }
    }
    list
}

#[test]
fn an_introduction_reads_the_same_whatever_the_order_of_arrival() {
    let mut place = Place::begin("rat.introduction", Species::Rat);
    for goes in [Goes::Slept, Goes::Slept, Goes::Calm, Goes::Ready, Goes::Blood] {
        let answer = asked(&place.events, place.now);
        place = place.session(&answer, goes);
        place.now = plus_minutes(place.now, 1440);
    }
    let answer = asked(&place.events, place.now);
    let mut turned = place.events.clone();
    turned.reverse();
    turned.extend(place.events.clone());
    assert_eq!(asked(&turned, place.now), answer);
    // What is taken back never was.
    let last = place.events.last().expect("events").id;
    let what = What::Retracted { event: last, reason: "the wrong cage".into() };
    let mut without = place.events.clone();
    without.pop();
    turned.push(Event { id: event_id(9, 1), ..event(0, place.now, what) });
    assert_eq!(asked(&turned, place.now), asked(&without, place.now));
}

#[test]
fn the_made_up_households_get_everywhere() {
    let mut runner = TestRunner::deterministic();
    let mut reached: BTreeSet<(String, String)> = BTreeSet::new();
    let mut blocked: BTreeSet<Rule> = BTreeSet::new();
    for _ in 0..1_000 {
        let made = made().new_tree(&mut runner).expect("a household").current();
        let looked = made.play(|_, _, answer| {
            if answer.verdict == Verdict::Go {
                reached.insert((answer.protocol.to_string(), answer.step.to_string()));
            }
            blocked.extend(answer.blocked_by.iter().copied());
            Ok(())
        });
        looked.expect("nothing is asked of it");
    }
    for way in &BOOK.introductions {
        for step in way.steps.iter().skip(1) {
            let at = (way.id.to_string(), step.id.to_string());
            assert!(reached.contains(&at), "{at:?} is never reached: {reached:?}");
        }
    }
    for rule in [
        Rule::HealthRed,
        Rule::Absent,
        Rule::SpeciesMix,
        Rule::IntactMixedSex,
        Rule::MouseMales,
        Rule::PairingEnded,
        Rule::UnknownFact,
        Rule::NeuterWait,
        Rule::Quarantine,
        Rule::IntroductionPause,
        Rule::AgeOrSize,
        Rule::TogetherTooSoon,
        Rule::MeetingsDone,
        Rule::HealthAmber,
    ] {
        assert!(blocked.contains(&rule), "{} never holds", rule.word());
    }
}

#[test]
fn after_a_setback_sleep_in_contact_has_to_be_seen_anew() {
    let mut place = Place::begin("rat.introduction", Species::Rat);
    let mut stopped = false;
    for _ in 0..80 {
        let answer = asked(&place.events, place.now);
        match (answer.verdict, answer.step.as_str(), stopped) {
            (Verdict::Wait, ..) => place.now = answer.not_before.expect("a time"),
            (_, "first_night", true) => panic!("a night without having slept in contact since"),
            (_, "first_night", false) => {
                place = place.session(&answer, Goes::Stop);
                stopped = true;
            }
            (_, _, false) => place = place.session(&answer, Goes::Slept),
            (_, _, true) => place = place.session(&answer, Goes::Calm),
        }
    }
    assert!(stopped);
    assert_eq!(asked(&place.events, place.now).step.as_str(), "shared_day");
}
