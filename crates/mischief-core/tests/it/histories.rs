//! Made-up histories of a household, for tests that compare or that look for what must always hold.
//!
//! A history is drawn as a list of small deeds, each so long after the one before, and then written
//! out as events. So it shrinks well: a deed can go and the rest moves up. A simple belief about
//! where each pair stands makes the sessions plausible; it need not be right.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use mischief_core::ethogram::{BehaviourIx, SignIx};
use mischief_core::event::{
    AgeBand, AnimalChange, AnimalFacts, CaretakerFacts, Change, EndedBy, Event, Goal,
    HouseholdSettings, LeftReason, MishapKind, Observation, Origin, Quantity, Session, SettleSign,
    Sex, Species, SurgeryKind, Trait, Trial, What, Worst,
};
use mischief_core::ids::{AnimalId, CaretakerId, EventId, StepId};
use mischief_core::rulebook::Rulebook;
use proptest::prelude::*;

/// The behaviours that histories speak of. Their [`BehaviourIx`] is the place in this list, until
/// [`for_book`] puts that of a rulebook in its place.
pub(crate) const BEHAVIOURS: &[&str] = &[
    "takes_treat",
    "eats_on_hand",
    "eats_in_view",
    "approaches",
    "explores",
    "grooms_self",
    "bruxes",
    "boggles",
    "licks_hand",
    "stretches_out",
    "sleeps_on_you",
    "popcorns",
    "climbs_on",
    "comes_when_called",
    "enters_tunnel",
    "stays_loose",
    "sniffs_hand",
    "rears",
    "mouths_gently",
    "head_sways",
    "still",
    "moves_away",
    "soils_hand",
    "tail_swishes",
    "ears_back",
    "stays_hidden",
    "leaps",
    "hurried_face_wash",
    "nips",
    "refuses_treat",
    "freezes",
    "fur_puffed",
    "squeaks_when_touched",
    "fresh_porphyrin",
    "eyes_bulge",
    "teeth_chatter",
    "struggles",
    "huffs",
    "lunges",
    "sidles",
    "tail_rattles",
    "bites_no_blood",
    "bolts",
    "screams",
    "limp",
    "bites_blood",
    "bites_repeatedly",
    "gasps",
    "overheats",
    "bleeds",
];

/// The health signs that histories speak of, likewise.
pub(crate) const SIGNS: &[&str] =
    &["gasping", "not_eating", "crackle", "limping", "scabs", "sneeze", "porphyrin_trace"];

/// The steps of the two ladders, and what stands beside them.
pub(crate) const RAT_STEPS: &[&str] = &[
    "presence",
    "treat_near",
    "hand_in_cage",
    "spoon",
    "fingers",
    "palm",
    "touch",
    "stroke",
    "step_on",
    "lift",
    "hold_seconds",
    "hold_minutes",
];
pub(crate) const RAT_BRANCHES: &[&str] = &["lap", "free_range", "generalize", "tickle"];
pub(crate) const MOUSE_STEPS: &[&str] = &[
    "presence",
    "treat_near",
    "tunnel_home",
    "tunnel_lift",
    "tunnel_to_hand",
    "cup",
    "cup_longer",
];
pub(crate) const MOUSE_BRANCHES: &[&str] = &["lap_tray"];

/// The goal dose of a step, and whether it is in minutes.
pub(crate) fn goal_dose(step: &str) -> Option<(f64, bool)> {
    Some(match step {
        "presence" => (10.0, true),
        "stroke" | "cup" => (5.0, false),
        "lift" | "tunnel_lift" => (2.0, false),
        "hold_seconds" => (30.0, false),
        "hold_minutes" => (120.0, false),
        "cup_longer" => (60.0, false),
        "lap" | "long_hold" => (20.0, true),
        "lap_tray" => (5.0, true),
        "free_range" => (60.0, true),
        "tickle" => (15.0, false),
        _ => return None,
    })
}

// Builders.

/// How a behaviour of a history is called.
pub(crate) fn behaviour_name(ix: BehaviourIx) -> String {
    BEHAVIOURS.get(usize::from(ix.0)).map_or_else(String::new, |b| (*b).to_owned())
}

/// The behaviour of this id, by its place in [`BEHAVIOURS`].
pub(crate) fn behaviour(id: &str) -> BehaviourIx {
    let at = BEHAVIOURS.iter().position(|b| *b == id).expect("a behaviour of the list");
    BehaviourIx(u8::try_from(at).expect("a short list"))
}

/// The sign of this id, by its place in [`SIGNS`].
pub(crate) fn sign(id: &str) -> SignIx {
    let at = SIGNS.iter().position(|s| *s == id).expect("a sign of the list");
    SignIx(u8::try_from(at).expect("a short list"))
}

/// The animal of this id.
pub(crate) fn animal_id(id: &str) -> AnimalId {
    AnimalId::parse(id).expect("an id")
}

/// The caretaker of this id.
pub(crate) fn caretaker_id(id: &str) -> CaretakerId {
    CaretakerId::parse(id).expect("an id")
}

/// The step of this id.
pub(crate) fn step_id(id: &str) -> StepId {
    StepId::parse(id).expect("an id")
}

/// An amount.
pub(crate) fn quantity(value: f64) -> Quantity {
    Quantity::new(value).expect("a quantity")
}

/// An instant.
pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

/// The id of the event of this number; `before` decides who comes first of two at one time.
pub(crate) fn event_id(before: u8, number: usize) -> EventId {
    let mut bytes = [0; 16];
    bytes[0] = before;
    bytes[8..].copy_from_slice(&u64::try_from(number).expect("few events").to_be_bytes());
    EventId::from_bytes(bytes)
}

/// An event of this number at this time.
pub(crate) fn event(number: usize, at: Timestamp, what: What) -> Event {
    Event {
        id: event_id(0, number),
        observed_at: at,
        recorded_at: None,
        by: caretaker_id("lena"),
        what,
    }
}

/// A household of this time zone and start of the day.
pub(crate) fn household(zone: &str, day_starts_at: Time) -> What {
    let set = HouseholdSettings {
        time_zone: Some(zone.into()),
        day_starts_at: Some(day_starts_at),
        language: None,
    };
    What::HouseholdSet { set }
}

/// A caretaker joins.
pub(crate) fn joined(caretaker: &str, age_band: AgeBand) -> What {
    let facts = CaretakerFacts { name: None, age_band: Some(age_band), at_risk: None };
    What::CaretakerJoined { caretaker: caretaker_id(caretaker), facts }
}

/// What is told of an animal of which little is known.
pub(crate) fn animal_facts(species: Species, origin: Origin, arrived_on: Date) -> AnimalFacts {
    AnimalFacts {
        name: "Pip".into(),
        species,
        origin,
        arrived_on,
        sex: None,
        born_on: None,
        neutered_on: None,
        traits: None,
        goal: None,
        treats: None,
    }
}

/// An animal is registered.
pub(crate) fn registered(animal: &str, facts: AnimalFacts) -> What {
    What::AnimalRegistered { animal: animal_id(animal), facts }
}

/// A person sets the step.
pub(crate) fn placed(animal: &str, caretaker: &str, step: &str) -> What {
    What::Placed {
        animal: animal_id(animal),
        caretaker: caretaker_id(caretaker),
        step: step_id(step),
        reason: "test".into(),
    }
}

/// Signs of having settled in.
pub(crate) fn settle_check(animal: &str, signs: &[SettleSign]) -> What {
    What::SettleCheck { animal: animal_id(animal), signs: signs.to_vec() }
}

/// A trial in which these were seen.
pub(crate) fn trial(behaviours: &[&str]) -> Trial {
    Trial {
        dose: None,
        lasted_s: None,
        times: 1,
        behaviours: behaviours.iter().map(|b| behaviour(b)).collect(),
    }
}

/// The same with a dose, in the step's unit.
pub(crate) fn trial_of(dose: f64, behaviours: &[&str]) -> Trial {
    Trial { dose: Some(quantity(dose)), ..trial(behaviours) }
}

/// Something seen at this second.
pub(crate) fn observation(at_s: f64, id: &str) -> Observation {
    Observation { at_s: quantity(at_s), behaviour: behaviour(id) }
}

/// A session that ended as planned.
pub(crate) fn session(
    animal: &str,
    caretaker: &str,
    step: &str,
    ended_at: Timestamp,
    trials: Vec<Trial>,
) -> Session {
    Session {
        animal: animal_id(animal),
        caretaker: caretaker_id(caretaker),
        step: step_id(step),
        ended_at,
        trials,
        ended_by: EndedBy::Plan,
        observations: None,
        abort_reason: None,
        note: None,
        treat: None,
        place: None,
        sitting: None,
        with_adult: None,
        towel: None,
    }
}

/// They carried on without a record.
pub(crate) fn contact(animal: &str, caretaker: &str, ended_at: Timestamp, worst: Worst) -> What {
    What::Contact { animal: animal_id(animal), caretaker: caretaker_id(caretaker), ended_at, worst }
}

/// A bite.
pub(crate) fn bite(animal: &str, person: &str, grade: u8, food_related: bool) -> What {
    What::Bite { animal: animal_id(animal), person: person.into(), grade, food_related }
}

/// A mishap.
pub(crate) fn mishap(animal: &str) -> What {
    What::Mishap { animal: animal_id(animal), kind: MishapKind::Fall }
}

/// A weighing.
pub(crate) fn weight(animal: &str, grams: f64) -> What {
    What::Weight { animal: animal_id(animal), grams: quantity(grams) }
}

/// An event is taken back.
pub(crate) fn retracted(event: EventId) -> What {
    What::Retracted { event, reason: "test".into() }
}

/// The events with the behaviours and signs of a rulebook in place of those of the lists here.
pub(crate) fn for_book(events: &[Event], book: &Rulebook) -> Vec<Event> {
    let known = |ix: &mut BehaviourIx| {
        let id = behaviour_name(*ix);
        *ix = book.ethogram.find(&id).expect("the rulebook knows every behaviour of the list");
    };
    let known_sign = |ix: &mut SignIx| {
        let id = SIGNS[usize::from(ix.0)];
        *ix = book.signs.find(id).expect("the rulebook knows every sign of the list");
    };
    let mut events = events.to_vec();
    for event in &mut events {
        match &mut event.what {
            What::Session(session) => {
                for trial in &mut session.trials {
                    trial.behaviours.iter_mut().for_each(known);
                }
                for o in session.observations.iter_mut().flatten() {
                    known(&mut o.behaviour);
                }
            }
            What::HealthSign { sign, .. } | What::HealthCleared { sign, .. } => known_sign(sign),
            _ => {}
        }
    }
    events
}

/// What happened in a household, and the time at which is asked.
#[derive(Debug, Clone)]
pub(crate) struct History {
    /// In any order; some of them twice.
    pub(crate) events: Vec<Event>,
    /// Mostly after all of them.
    pub(crate) now: Timestamp,
}

/// Histories whose behaviours and signs are those of a rulebook.
pub(crate) fn history_for(book: &Rulebook) -> impl Strategy<Value = History> + use<> {
    let book = book.clone();
    history().prop_map(move |h| History { events: for_book(&h.events, &book), now: h.now })
}

/// Histories whose behaviours are places in [`BEHAVIOURS`] and whose signs are places in [`SIGNS`].
pub(crate) fn history() -> impl Strategy<Value = History> {
    plan().prop_map(|plan| write_out(&plan))
}

// What is drawn.

#[derive(Debug, Clone)]
struct Plan {
    zone: u8,
    day_starts_at_four: bool,
    season: u8,
    animals: Vec<AnimalPlan>,
    caretakers: Vec<AgeBand>,
    deeds: Vec<Deed>,
    now: NowPlan,
    backwards: bool,
    repeats: Vec<(prop::sample::Index, bool)>,
}

#[derive(Debug, Clone)]
enum NowPlan {
    /// So many minutes after everything.
    After(u32),
    /// So many minutes after the beginning, while animals settle in.
    Early(u32),
    /// At the beginning of one of the events, moved by some minutes.
    Around(prop::sample::Index, i32),
}

#[derive(Debug, Clone)]
struct AnimalPlan {
    species: Species,
    origin: Origin,
    goal: Option<Goal>,
    half_wild: bool,
    arrived_days_ago: u8,
    /// Where one pair starts, so that the upper steps are seen often.
    placed: Option<u8>,
    /// Registered only after so many days, or dated so.
    registered_late_days: u8,
}

#[derive(Debug, Clone)]
struct Deed {
    wait: Wait,
    animal: u8,
    caretaker: u8,
    before: u8,
    /// The recorder's clock ran ahead by so many minutes.
    clock_ahead: Option<i16>,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Wait {
    Minutes(u16),
    Days(u8),
    /// Days, to the second.
    Whole(u8),
    /// To so many minutes before the next local day begins.
    BeforeDayStart(u8),
    None,
}

#[derive(Debug, Clone)]
enum Kind {
    Session(SessionPlan),
    SettleCheck(u8),
    /// Two good settle checks, a day apart.
    Settled,
    Placed(u8),
    Bite {
        person: PersonPlan,
        grade: u8,
        food: bool,
        when: When,
    },
    Mishap(When),
    Contact {
        worst: Worst,
        minutes: u32,
    },
    Weight(u16),
    Baseline,
    Nursing(bool),
    Sign(u8),
    Cleared(u8),
    Surgery,
    OptIn,
    Arrived {
        days_ago: u8,
        origin: Origin,
    },
    Left,
    CaretakerLeft,
    Goal(Option<Goal>),
    RegisteredAgain {
        origin: Origin,
        goal: Option<Goal>,
    },
    Retract(prop::sample::Index),
    /// Takes back one of the latest events, where mistakes are mostly found.
    RetractLate(u8),
    RetractRetraction(prop::sample::Index),
    Ring {
        length: u8,
        also: prop::sample::Index,
    },
    Zone(u8),
}

#[derive(Debug, Clone)]
enum PersonPlan {
    This,
    Other,
    Guest,
}

/// When a bite or mishap was, as seen from the animal's latest session.
#[derive(Debug, Clone)]
enum When {
    Now,
    WithinSession(u8),
    AtItsEnd,
    AfterSession(u16),
}

#[derive(Debug, Clone)]
struct SessionPlan {
    place: Place,
    course: Course,
    minutes: u16,
    look: u8,
    /// The next deed may begin before this session's end.
    overlaps: bool,
    /// Once more, some hours later.
    again: bool,
}

#[derive(Debug, Clone)]
enum Place {
    /// Where the pair is believed to stand, one lower after a gap.
    Offered,
    Stands,
    Earlier(u8),
    Later(u8),
    Branch(u8),
    LongHold {
        calm: bool,
        aborted: bool,
        minutes: u8,
    },
}

#[derive(Debug, Clone)]
enum Course {
    Clean,
    /// Two calm, and no third.
    Short,
    WithUnsure,
    BelowGoal,
    Mixed,
    Neutral,
    StillWithTreat,
    BruxingOnly,
    RefusesTreat {
        fails: bool,
    },
    Adverse(u8),
    AdverseBeside(u8),
    Severe(u8),
    SevereBeside(u8),
    Blood,
    BitesAgain,
    AnimalLeft(u8),
    Aborted,
    Nothing,
}

fn origin() -> impl Strategy<Value = Origin> {
    prop::sample::select(Origin::ALL)
}

fn goal() -> impl Strategy<Value = Option<Goal>> {
    prop::option::of(prop::sample::select(Goal::ALL))
}

fn wait() -> impl Strategy<Value = Wait> {
    prop_oneof![
        50 => (60_u16..900).prop_map(Wait::Minutes),
        20 => (900_u16..2400).prop_map(Wait::Minutes),
        8 => (0_u16..60).prop_map(Wait::Minutes),
        8 => (0_u8..15).prop_map(Wait::BeforeDayStart),
        3 => (1_u8..31).prop_map(Wait::Days),
        3 => (6_u8..31).prop_map(Wait::Days),
        2 => prop::sample::select(vec![1_u8, 7, 28]).prop_map(Wait::Whole),
        3 => Just(Wait::None),
    ]
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        Just(When::Now),
        (0_u8..40).prop_map(When::WithinSession),
        Just(When::AtItsEnd),
        (1_u16..1600).prop_map(When::AfterSession),
    ]
}

fn session_plan() -> impl Strategy<Value = SessionPlan> {
    let place = prop_oneof![
        70 => Just(Place::Offered),
        10 => Just(Place::Stands),
        7 => (1_u8..4).prop_map(Place::Earlier),
        3 => (1_u8..3).prop_map(Place::Later),
        6 => any::<u8>().prop_map(Place::Branch),
        4 => (any::<bool>(), prop::bool::weighted(0.2), 10_u8..40)
            .prop_map(|(calm, aborted, minutes)| Place::LongHold { calm, aborted, minutes }),
    ];
    let course = prop_oneof![
        120 => Just(Course::Clean),
        10 => Just(Course::WithUnsure),
        5 => Just(Course::Short),
        5 => Just(Course::BelowGoal),
        6 => Just(Course::Mixed),
        3 => Just(Course::Neutral),
        3 => Just(Course::StillWithTreat),
        2 => Just(Course::BruxingOnly),
        4 => any::<bool>().prop_map(|fails| Course::RefusesTreat { fails }),
        12 => any::<u8>().prop_map(Course::Adverse),
        4 => any::<u8>().prop_map(Course::AdverseBeside),
        4 => any::<u8>().prop_map(Course::Severe),
        2 => any::<u8>().prop_map(Course::SevereBeside),
        2 => Just(Course::Blood),
        1 => Just(Course::BitesAgain),
        4 => (1_u8..5).prop_map(Course::AnimalLeft),
        4 => Just(Course::Aborted),
        1 => Just(Course::Nothing),
    ];
    let minutes = prop_oneof![20 => 2_u16..40, 1 => Just(0_u16), 1 => 60_u16..1440];
    let overlaps = prop::bool::weighted(0.04);
    let again = prop::bool::weighted(0.1);
    (place, course, minutes, any::<u8>(), overlaps, again).prop_map(
        |(place, course, minutes, look, overlaps, again)| SessionPlan {
            place,
            course,
            minutes,
            look,
            overlaps,
            again,
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    let person = prop_oneof![
        3 => Just(PersonPlan::This),
        1 => Just(PersonPlan::Other),
        1 => Just(PersonPlan::Guest),
    ];
    prop_oneof![
        160 => session_plan().prop_map(Kind::Session),
        4 => any::<u8>().prop_map(Kind::SettleCheck),
        2 => Just(Kind::Settled),
        3 => any::<u8>().prop_map(Kind::Placed),
        5 => (person, 0_u8..6, any::<bool>(), when())
            .prop_map(|(person, grade, food, when)| Kind::Bite { person, grade, food, when }),
        2 => when().prop_map(Kind::Mishap),
        4 => (prop::sample::select(Worst::ALL), prop_oneof![5 => 1_u32..300, 1 => 300_u32..40_000])
            .prop_map(|(worst, minutes)| Kind::Contact { worst, minutes }),
        8 => (85_u16..108).prop_map(Kind::Weight),
        1 => Just(Kind::Baseline),
        1 => any::<bool>().prop_map(Kind::Nursing),
        2 => any::<u8>().prop_map(Kind::Sign),
        1 => any::<u8>().prop_map(Kind::Cleared),
        1 => Just(Kind::Surgery),
        1 => Just(Kind::OptIn),
        1 => (0_u8..12, origin()).prop_map(|(days_ago, origin)| Kind::Arrived { days_ago, origin }),
        1 => Just(Kind::Left),
        1 => Just(Kind::CaretakerLeft),
        2 => goal().prop_map(Kind::Goal),
        1 => (origin(), goal())
            .prop_map(|(origin, goal)| Kind::RegisteredAgain { origin, goal }),
        2 => any::<prop::sample::Index>().prop_map(Kind::Retract),
        5 => (0_u8..6).prop_map(Kind::RetractLate),
        2 => any::<prop::sample::Index>().prop_map(Kind::RetractRetraction),
        1 => (1_u8..4, any::<prop::sample::Index>())
            .prop_map(|(length, also)| Kind::Ring { length, also }),
        1 => any::<u8>().prop_map(Kind::Zone),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let mostly_first = || prop_oneof![6 => Just(0_u8), 2 => Just(1_u8), 1 => Just(2_u8)];
    let clock = prop_oneof![
        25 => Just(None),
        1 => (1_i16..3000).prop_map(Some),
        1 => (-600_i16..0).prop_map(Some),
    ];
    (wait(), mostly_first(), mostly_first(), 0_u8..4, clock, kind()).prop_map(
        |(wait, animal, caretaker, before, clock_ahead, kind)| Deed {
            wait,
            animal,
            caretaker,
            before,
            clock_ahead,
            kind,
        },
    )
}

fn animal_plan() -> impl Strategy<Value = AnimalPlan> {
    let species = prop_oneof![3 => Just(Species::Rat), 2 => Just(Species::Mouse)];
    let late = prop_oneof![8 => Just(0_u8), 1 => 0_u8..40];
    (
        species,
        origin(),
        goal(),
        prop::bool::weighted(0.1),
        0_u8..12,
        prop::option::weighted(0.5, any::<u8>()),
        late,
    )
        .prop_map(|(species, origin, goal, half_wild, arrived_days_ago, placed, late)| {
            AnimalPlan {
                species,
                origin,
                goal,
                half_wild,
                arrived_days_ago,
                placed,
                registered_late_days: late,
            }
        })
}

fn plan() -> impl Strategy<Value = Plan> {
    let now = prop_oneof![
        2 => (0_u32..8_000).prop_map(NowPlan::After),
        1 => (8_000_u32..50_000).prop_map(NowPlan::After),
        1 => (0_u32..16_000).prop_map(NowPlan::Early),
        1 => (any::<prop::sample::Index>(), -40_i32..40).prop_map(|(i, m)| NowPlan::Around(i, m)),
    ];
    let household = (0_u8..4, any::<bool>(), 0_u8..4);
    let people = prop::collection::vec(prop::sample::select(AgeBand::ALL), 1..=3);
    (
        household,
        prop::collection::vec(animal_plan(), 1..=3),
        people,
        prop::collection::vec(deed(), 0..120),
        now,
        any::<bool>(),
        prop::collection::vec(any::<(prop::sample::Index, bool)>(), 0..3),
    )
        .prop_map(|(household, animals, caretakers, deeds, now, backwards, repeats)| Plan {
            zone: household.0,
            day_starts_at_four: household.1,
            season: household.2,
            animals,
            caretakers,
            deeds,
            now,
            backwards,
            repeats,
        })
}

// How it is written out.

const ZONES: [&str; 4] = ["UTC", "Europe/Berlin", "Pacific/Apia", "America/St_Johns"];

const ANIMALS: [&str; 3] = ["ada", "bix", "cleo"];
const CARETAKERS: [&str; 3] = ["lena", "mo", "nele"];

/// What a pair is believed to have reached.
#[derive(Debug, Clone)]
struct Belief {
    animal: usize,
    caretaker: usize,
    rung: usize,
    failures: u8,
    clean_on: Option<Date>,
    advanced_on: Option<Date>,
    last: Timestamp,
}

struct Writer {
    zone: TimeZone,
    day_starts_at: Time,
    events: Vec<Event>,
    beliefs: Vec<Belief>,
    /// The latest session of each animal: beginning and end.
    latest: Vec<Option<(Timestamp, Timestamp)>>,
    cursor: Timestamp,
}

impl Writer {
    fn day(&self, at: Timestamp) -> Date {
        let wall = self.zone.to_datetime(at);
        if wall.time() < self.day_starts_at {
            wall.date().yesterday().expect("a day before")
        } else {
            wall.date()
        }
    }

    fn next_day_start(&self, at: Timestamp) -> Timestamp {
        let mut day = self.day(at);
        loop {
            day = day.tomorrow().expect("a day after");
            let start = self.zone.to_timestamp(day.to_datetime(self.day_starts_at));
            if let Ok(start) = start
                && start > at
            {
                return start;
            }
        }
    }

    fn push(&mut self, before: u8, at: Timestamp, clock_ahead: Option<i16>, what: What) -> EventId {
        let number = self.events.len();
        let id = event_id(before, number);
        self.events.push(Event {
            id,
            observed_at: at,
            recorded_at: clock_ahead.map(|m| minus_minutes(at, i64::from(m))),
            by: caretaker_id("lena"),
            what,
        });
        id
    }

    fn advance_cursor(&mut self, wait: &Wait) {
        self.cursor = match wait {
            Wait::None => self.cursor,
            Wait::Minutes(m) => plus_minutes(self.cursor, i64::from(*m)),
            Wait::Days(d) => plus_minutes(self.cursor, i64::from(*d) * 24 * 60 + 37),
            Wait::Whole(d) => plus_minutes(self.cursor, i64::from(*d) * 24 * 60),
            Wait::BeforeDayStart(m) => {
                let start = self.next_day_start(self.cursor);
                minus_minutes(start, i64::from(*m)).max(self.cursor)
            }
        };
    }

    fn belief(&mut self, animal: usize, caretaker: usize, species: Species) -> usize {
        let found =
            self.beliefs.iter().position(|b| b.animal == animal && b.caretaker == caretaker);
        if let Some(found) = found {
            return found;
        }
        let furthest =
            self.beliefs.iter().filter(|b| b.animal == animal).map(|b| b.rung).max().unwrap_or(0);
        let below = if species == Species::Rat { 3 } else { 2 };
        self.beliefs.push(Belief {
            animal,
            caretaker,
            rung: furthest.saturating_sub(below).max(1).min(furthest),
            failures: 0,
            clean_on: None,
            advanced_on: None,
            last: self.cursor,
        });
        self.beliefs.len() - 1
    }

    fn all_back(&mut self, animal: usize, steps: usize) {
        for belief in self.beliefs.iter_mut().filter(|b| b.animal == animal) {
            belief.rung = belief.rung.saturating_sub(steps);
        }
    }
}

fn plus_minutes(at: Timestamp, minutes: i64) -> Timestamp {
    at + SignedDuration::from_mins(minutes)
}

fn minus_minutes(at: Timestamp, minutes: i64) -> Timestamp {
    at - SignedDuration::from_mins(minutes)
}

fn steps(species: Species) -> &'static [&'static str] {
    match species {
        Species::Rat => RAT_STEPS,
        Species::Mouse => MOUSE_STEPS,
    }
}

fn pick<'a>(from: &[&'a str], look: u8) -> &'a str {
    from[usize::from(look) % from.len()]
}

const PLAIN_CALM: [&str; 6] =
    ["approaches", "explores", "grooms_self", "takes_treat", "eats_on_hand", "stays_loose"];
const ADVERSE: [&str; 6] =
    ["freezes", "struggles", "squeaks_when_touched", "huffs", "bites_no_blood", "fur_puffed"];
const SEVERE: [&str; 4] = ["bolts", "screams", "limp", "gasps"];
const CAUTIONS: [&str; 4] = ["moves_away", "tail_swishes", "leaps", "nips"];

/// The trials of a session, what was seen beside, who ended it.
fn course(plan: &SessionPlan, step: &str) -> (Vec<Trial>, Vec<Observation>, EndedBy) {
    let look = plan.look;
    let goal = goal_dose(step);
    let calm = pick(&PLAIN_CALM, look);
    let dosed = |share: f64, seen: &[&str]| {
        let mut t = trial(seen);
        if let Some((goal, in_minutes)) = goal {
            let dose = goal * share;
            let seconds = if in_minutes { dose * 60.0 } else { dose };
            // Which of the two is told, and which is the lesser, differs.
            match look % 4 {
                0 => t.dose = Some(quantity(dose)),
                1 => t.lasted_s = Some(quantity(seconds)),
                2 => {
                    t.dose = Some(quantity(dose));
                    t.lasted_s = Some(quantity(seconds * 2.0));
                }
                _ => {
                    t.dose = Some(quantity(dose + 1.0));
                    t.lasted_s = Some(quantity(seconds));
                }
            }
        }
        t
    };
    let minutes_step = goal.is_some_and(|(_, in_minutes)| in_minutes);
    let good = || -> Vec<Trial> {
        if minutes_step && look < 200 {
            return vec![dosed(1.0, &[calm, "sniffs_hand"])];
        }
        if look.is_multiple_of(3) {
            let mut t = dosed(1.0, &[calm]);
            t.times = 3;
            return vec![t];
        }
        vec![dosed(0.5, &[calm]), dosed(1.0, &["explores"]), dosed(1.0, &[calm, "boggles"])]
    };
    let and = |mut trials: Vec<Trial>, t: Trial| {
        trials.push(t);
        trials
    };
    let beside = |id: &str| vec![observation(f64::from(look), id)];
    match &plan.course {
        Course::Clean => (good(), Vec::new(), EndedBy::Plan),
        Course::Short => {
            (vec![dosed(1.0, &[calm]), dosed(1.0, &[calm])], Vec::new(), EndedBy::Handler)
        }
        Course::WithUnsure => {
            let trials = vec![
                dosed(1.0, &[calm]),
                dosed(1.0, &[calm]),
                dosed(1.0, &[calm, pick(&CAUTIONS, look)]),
            ];
            (trials, Vec::new(), EndedBy::Plan)
        }
        Course::BelowGoal => {
            let trials = vec![dosed(0.5, &[calm]), dosed(0.9, &[calm]), dosed(1.0, &[calm])];
            let trials = if minutes_step { vec![dosed(0.5, &[calm])] } else { trials };
            (trials, Vec::new(), EndedBy::Plan)
        }
        Course::Mixed => {
            let trials = vec![dosed(1.0, &[calm]), dosed(1.0, &["rears"]), dosed(1.0, &["still"])];
            (trials, beside("moves_away"), EndedBy::Plan)
        }
        Course::Neutral => (vec![dosed(1.0, &["sniffs_hand"])], Vec::new(), EndedBy::Plan),
        Course::StillWithTreat => {
            let mut t = dosed(1.0, &["still", "takes_treat"]);
            t.times = 3;
            (vec![t], Vec::new(), EndedBy::Plan)
        }
        Course::BruxingOnly => {
            let mut t = dosed(1.0, &["bruxes", "boggles", "sleeps_on_you"]);
            t.times = 3;
            (vec![t], Vec::new(), EndedBy::Plan)
        }
        Course::RefusesTreat { fails: true } => {
            (and(good(), dosed(1.0, &["refuses_treat"])), Vec::new(), EndedBy::Plan)
        }
        Course::RefusesTreat { fails: false } => (good(), beside("refuses_treat"), EndedBy::Plan),
        Course::Adverse(which) => {
            let t = dosed(1.0, &[calm, pick(&ADVERSE, *which)]);
            (and(good(), t), Vec::new(), EndedBy::Handler)
        }
        Course::AdverseBeside(which) => (good(), beside(pick(&ADVERSE, *which)), EndedBy::Plan),
        Course::Severe(which) => {
            (and(good(), dosed(1.0, &[pick(&SEVERE, *which)])), Vec::new(), EndedBy::Handler)
        }
        Course::SevereBeside(which) => (good(), beside(pick(&SEVERE, *which)), EndedBy::Plan),
        Course::Blood => (and(good(), dosed(0.5, &["bites_blood"])), Vec::new(), EndedBy::Handler),
        Course::BitesAgain => {
            (vec![dosed(0.5, &["lunges"])], beside("bites_repeatedly"), EndedBy::Abort)
        }
        Course::AnimalLeft(trials) => {
            let trials = (0..*trials).map(|_| dosed(1.0, &[calm])).collect();
            (trials, Vec::new(), EndedBy::Animal)
        }
        Course::Aborted => (good(), Vec::new(), EndedBy::Abort),
        Course::Nothing => (Vec::new(), Vec::new(), EndedBy::Handler),
    }
}

fn long_hold(calm: bool, aborted: bool, minutes: u8, look: u8) -> (Vec<Trial>, Vec<Observation>) {
    let lasted = 60.0 * f64::from(minutes);
    let mut seen = Vec::new();
    for minute in 0..minutes {
        let last_five = minutes - minute <= 5;
        let second = 60.0 * f64::from(minute) + f64::from(look % 60);
        let id = match (last_five, calm) {
            (true, true) => pick(&["grooms_self", "stretches_out", "explores"], minute),
            (true, false) if minute % 2 == 0 => "still",
            (true, false) => pick(&["bruxes", "freezes", "takes_treat"], look),
            (false, _) => pick(&["still", "struggles", "rears", "approaches"], minute),
        };
        seen.push(observation(second, id));
    }
    let mut t = trial(&[if aborted || !calm { "still" } else { "stays_loose" }]);
    t.lasted_s = Some(quantity(lasted));
    (vec![t], seen)
}

fn write_out(plan: &Plan) -> History {
    let bases = match plan.zone {
        // Samoa left out 30 December 2011; Newfoundland used to change its clocks at 00:01.
        2 => ["2026-03-20T00:30:00Z", "2026-10-05T00:30:00Z", "2011-12-20T00:30:00Z"],
        3 => ["2026-02-27T00:30:00Z", "2026-10-25T00:30:00Z", "2010-10-30T00:30:00Z"],
        _ => ["2026-03-20T00:30:00Z", "2026-10-15T00:30:00Z", "2027-02-20T00:30:00Z"],
    };
    let base = at(bases[usize::from(plan.season) % bases.len()]);
    let zone_name = ZONES[usize::from(plan.zone) % ZONES.len()];
    let mut writer = Writer {
        zone: TimeZone::get(zone_name).expect("a time zone"),
        day_starts_at: Time::constant(if plan.day_starts_at_four { 4 } else { 0 }, 0, 0, 0),
        events: Vec::new(),
        beliefs: Vec::new(),
        latest: vec![None; plan.animals.len()],
        cursor: base,
    };
    let starts = writer.day_starts_at;
    writer.push(0, base, None, household(zone_name, starts));
    for (i, band) in plan.caretakers.iter().enumerate() {
        writer.push(0, base, None, joined(CARETAKERS[i], *band));
    }
    for (i, animal) in plan.animals.iter().enumerate() {
        let today = writer.day(base);
        let arrived = today.checked_sub(i64::from(animal.arrived_days_ago).days());
        let facts = AnimalFacts {
            goal: animal.goal,
            traits: animal.half_wild.then(|| vec![Trait::HalfWild]),
            sex: Some(Sex::Female),
            ..animal_facts(animal.species, animal.origin, arrived.expect("a day before"))
        };
        let when = plus_minutes(base, i64::from(animal.registered_late_days) * 1440);
        writer.push(0, when, None, registered(ANIMALS[i], facts));
        if let Some(rung) = animal.placed {
            let step = pick(steps(animal.species), rung);
            let believed = writer.belief(i, 0, animal.species);
            writer.beliefs[believed].rung = usize::from(rung) % steps(animal.species).len();
            writer.push(0, base, None, placed(ANIMALS[i], CARETAKERS[0], step));
        }
    }
    for deed in &plan.deeds {
        do_it(&mut writer, plan, deed);
    }
    let end = writer.events.iter().map(|e| e.observed_at).max().unwrap_or(base).max(writer.cursor);
    let now = match &plan.now {
        NowPlan::After(minutes) => plus_minutes(end, i64::from(*minutes)),
        NowPlan::Early(minutes) => plus_minutes(base, i64::from(*minutes)),
        NowPlan::Around(which, minutes) => {
            plus_minutes(which.get(&writer.events).happened(), i64::from(*minutes))
        }
    };
    let mut events = writer.events;
    for (which, recorded) in &plan.repeats {
        let mut again = which.get(&events).clone();
        if *recorded {
            again.recorded_at = Some(plus_minutes(again.observed_at, 5));
        }
        events.push(again);
    }
    if plan.backwards {
        events.reverse();
    }
    History { events, now }
}

fn do_it(writer: &mut Writer, plan: &Plan, deed: &Deed) {
    writer.advance_cursor(&deed.wait);
    let animal_ix = usize::from(deed.animal) % plan.animals.len();
    let caretaker_ix = usize::from(deed.caretaker) % plan.caretakers.len();
    let species = plan.animals[animal_ix].species;
    let animal = ANIMALS[animal_ix];
    let caretaker = CARETAKERS[caretaker_ix];
    let now = writer.cursor;
    let (before, ahead) = (deed.before, deed.clock_ahead);
    let meant = |writer: &Writer, when: &When| match (when, writer.latest[animal_ix]) {
        (When::Now, _) | (_, None) => now,
        (When::WithinSession(m), Some((from, to))) => plus_minutes(from, i64::from(*m)).min(to),
        (When::AtItsEnd, Some((_, to))) => to,
        (When::AfterSession(m), Some((_, to))) => plus_minutes(to, i64::from(*m)),
    };
    match &deed.kind {
        Kind::Session(session) => {
            do_session(writer, plan, deed, session);
            if session.again {
                writer.cursor = plus_minutes(writer.cursor, 5 * 60);
                do_session(writer, plan, deed, session);
            }
        }
        Kind::SettleCheck(mask) => {
            let mut signs = Vec::new();
            for (bit, sign) in SettleSign::ALL.iter().enumerate() {
                if mask & (1 << bit) != 0 {
                    signs.push(*sign);
                }
            }
            writer.push(before, now, ahead, settle_check(animal, &signs));
        }
        Kind::Settled => {
            let signs = [SettleSign::EatsNormally, SettleSign::RestsInOpen];
            writer.push(before, now, ahead, settle_check(animal, &signs));
            writer.push(before, now, ahead, settle_check(animal, &[SettleSign::CalmAtEntry]));
            let tomorrow = writer.next_day_start(now);
            writer.push(before, tomorrow, None, settle_check(animal, SettleSign::ALL));
            writer.cursor = tomorrow;
        }
        Kind::Placed(rung) => {
            let believed = writer.belief(animal_ix, caretaker_ix, species);
            let belief = &mut writer.beliefs[believed];
            belief.rung = usize::from(*rung) % steps(species).len();
            belief.clean_on = None;
            belief.failures = 0;
            belief.last = now;
            let step = pick(steps(species), *rung);
            writer.push(before, now, ahead, placed(animal, caretaker, step));
        }
        Kind::Bite { person, grade, food, when } => {
            let person = match person {
                PersonPlan::This => caretaker,
                PersonPlan::Other => CARETAKERS[(caretaker_ix + 1) % plan.caretakers.len()],
                PersonPlan::Guest => "the neighbour",
            };
            let when = meant(writer, when);
            writer.push(before, when, ahead, bite(animal, person, *grade, *food));
            if *grade >= 3 {
                writer.all_back(animal_ix, 2);
            }
        }
        Kind::Mishap(when) => {
            let when = meant(writer, when);
            writer.push(before, when, ahead, mishap(animal));
            writer.all_back(animal_ix, 2);
        }
        Kind::Contact { worst, minutes } => {
            let end = plus_minutes(now, i64::from(*minutes));
            writer.push(before, now, ahead, contact(animal, caretaker, end, *worst));
            if *worst != Worst::Adverse {
                let believed = writer.belief(animal_ix, caretaker_ix, species);
                writer.beliefs[believed].last = end;
            }
        }
        Kind::Weight(percent) => {
            let full = if species == Species::Rat { 400.0 } else { 40.0 };
            let grams = full * f64::from(*percent) / 100.0;
            writer.push(before, now, ahead, weight(animal, grams.round()));
        }
        Kind::Baseline => {
            let what =
                What::WeightBaseline { animal: animal_id(animal), reason: "new scales".into() };
            writer.push(before, now, ahead, what);
        }
        Kind::Nursing(nursing) => {
            let set = AnimalChange { nursing: Change::Set(*nursing), ..AnimalChange::default() };
            let what = What::AnimalChanged { animal: animal_id(animal), set: Box::new(set) };
            writer.push(before, now, ahead, what);
        }
        Kind::Sign(which) => {
            let what =
                What::HealthSign { animal: animal_id(animal), sign: sign(pick(SIGNS, *which)) };
            writer.push(before, now, ahead, what);
        }
        Kind::Cleared(which) => {
            let what = What::HealthCleared {
                animal: animal_id(animal),
                sign: sign(pick(SIGNS, *which)),
                by_vet: None,
            };
            writer.push(before, now, ahead, what);
        }
        Kind::Surgery => {
            let what = What::Surgery { animal: animal_id(animal), kind: SurgeryKind::Other };
            writer.push(before, now, ahead, what);
        }
        Kind::OptIn => {
            let what = What::LongHoldOptedIn {
                animal: animal_id(animal),
                caretaker: caretaker_id(caretaker),
                evidence_read: true,
                room_checked: true,
            };
            writer.push(before, now, ahead, what);
        }
        Kind::Arrived { days_ago, origin } => {
            let day = writer.day(now).checked_sub(i64::from(*days_ago).days());
            let what = What::AnimalArrived {
                animal: animal_id(animal),
                arrived_on: day.expect("a day before"),
                origin: *origin,
            };
            writer.push(before, now, ahead, what);
        }
        Kind::Left => {
            let what = What::AnimalLeft { animal: animal_id(animal), reason: LeftReason::Rehomed };
            writer.push(before, now, ahead, what);
        }
        Kind::CaretakerLeft => {
            let what = What::CaretakerLeft { caretaker: caretaker_id(caretaker) };
            writer.push(before, now, ahead, what);
        }
        Kind::Goal(goal) => {
            let change = goal.map_or(Change::Clear, Change::Set);
            let set = AnimalChange { goal: change, ..AnimalChange::default() };
            let what = What::AnimalChanged { animal: animal_id(animal), set: Box::new(set) };
            writer.push(before, now, ahead, what);
        }
        Kind::RegisteredAgain { origin, goal } => {
            let facts =
                AnimalFacts { goal: *goal, ..animal_facts(species, *origin, writer.day(now)) };
            writer.push(before, now, ahead, registered(animal, facts));
        }
        Kind::Retract(which) => {
            let id = which.get(&writer.events).id;
            writer.push(before, now, ahead, retracted(id));
        }
        Kind::RetractLate(back) => {
            let count = writer.events.len();
            let id = writer.events[count - 1 - usize::from(*back) % count].id;
            writer.push(before, now, ahead, retracted(id));
        }
        Kind::RetractRetraction(which) => {
            let ids: Vec<EventId> = writer
                .events
                .iter()
                .filter(|e| matches!(e.what, What::Retracted { .. }))
                .map(|e| e.id)
                .collect();
            if !ids.is_empty() {
                let id = *which.get(&ids);
                writer.push(before, now, ahead, retracted(id));
            }
        }
        Kind::Ring { length, also } => {
            // Each takes back the next, the last the first; one more leads into the ring or, where
            // the ring is long, at an event that none of them reaches.
            let first = writer.events.len();
            let length = usize::from(*length);
            for i in 0..length {
                let next = event_id(before, first + (i + 1) % length);
                writer.push(before, now, None, retracted(next));
            }
            let id = also.get(&writer.events).id;
            writer.push(before, now, ahead, retracted(id));
        }
        Kind::Zone(which) => {
            let set = HouseholdSettings {
                time_zone: Some(ZONES[usize::from(*which) % ZONES.len()].into()),
                ..HouseholdSettings::default()
            };
            writer.push(before, now, ahead, What::HouseholdSet { set });
        }
    }
}

fn do_session(writer: &mut Writer, plan: &Plan, deed: &Deed, session_plan: &SessionPlan) {
    let animal_ix = usize::from(deed.animal) % plan.animals.len();
    let caretaker_ix = usize::from(deed.caretaker) % plan.caretakers.len();
    let species = plan.animals[animal_ix].species;
    let now = writer.cursor;
    let today = writer.day(now);
    let believed = writer.belief(animal_ix, caretaker_ix, species);
    let Belief { rung, last, .. } = writer.beliefs[believed];
    let ladder = steps(species);
    let away = now.duration_since(last);
    let lower = if rung < 2 || away < SignedDuration::from_hours(7 * 24) {
        0
    } else if away < SignedDuration::from_hours(28 * 24) {
        1
    } else {
        2
    };
    let step = match session_plan.place {
        Place::Offered => ladder[rung - lower.min(rung)],
        Place::Stands => ladder[rung],
        Place::Earlier(n) => ladder[rung.saturating_sub(usize::from(n))],
        Place::Later(n) => ladder[(rung + usize::from(n)).min(ladder.len() - 1)],
        Place::Branch(which) => match species {
            Species::Rat => pick(RAT_BRANCHES, which),
            Species::Mouse => pick(MOUSE_BRANCHES, which),
        },
        Place::LongHold { .. } if species == Species::Rat => "long_hold",
        Place::LongHold { .. } => ladder[rung],
    };
    let mut minutes = i64::from(session_plan.minutes);
    let (trials, observations, ended_by) = match session_plan.place {
        Place::LongHold { calm, aborted, minutes: long } if species == Species::Rat => {
            minutes = i64::from(long);
            let (trials, seen) = long_hold(calm, aborted, long, session_plan.look);
            (trials, seen, if aborted { EndedBy::Abort } else { EndedBy::Plan })
        }
        _ => course(session_plan, step),
    };
    let ended_at = plus_minutes(now, minutes);
    let mut what = session(ANIMALS[animal_ix], CARETAKERS[caretaker_ix], step, ended_at, trials);
    what.ended_by = ended_by;
    what.observations = (!observations.is_empty()).then_some(observations);
    writer.push(deed.before, now, deed.clock_ahead, What::Session(Box::new(what)));
    writer.latest[animal_ix] = Some((now, ended_at));
    writer.cursor = if session_plan.overlaps { plus_minutes(now, minutes / 2) } else { ended_at };

    // What is believed of the pair from now on.
    let belief = &mut writer.beliefs[believed];
    belief.last = ended_at;
    let at_its_step = step == ladder[rung];
    match session_plan.course {
        Course::Clean if at_its_step => {
            belief.failures = 0;
            let enough = match step {
                "presence" | "treat_near" | "hand_in_cage" | "spoon" | "fingers" | "palm"
                | "tunnel_home" => true,
                _ => belief.clean_on.is_some_and(|day| day != today),
            };
            if enough && belief.advanced_on != Some(today) && rung + 1 < ladder.len() {
                belief.rung += 1;
                belief.advanced_on = Some(today);
                belief.clean_on = None;
            } else if belief.clean_on.is_none() {
                belief.clean_on = Some(today);
            }
        }
        Course::Adverse(_) | Course::AdverseBeside(_) | Course::Aborted if at_its_step => {
            belief.clean_on = None;
            belief.failures += 1;
            if belief.failures == 2 {
                belief.failures = 0;
                belief.rung = rung.saturating_sub(1);
            }
        }
        Course::Severe(_) | Course::SevereBeside(_) => {
            belief.clean_on = None;
            belief.rung = rung.saturating_sub(1);
        }
        Course::Blood | Course::BitesAgain => {
            belief.clean_on = None;
            writer.all_back(animal_ix, 2);
        }
        _ => {}
    }
}
