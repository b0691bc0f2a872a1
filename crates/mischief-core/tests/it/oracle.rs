//! How a pair moves, a second time: the written rules turned into code word by word, as slow and
//! as plain as can be, to check the engine against.
//!
//! It shares nothing with the engine but the types of the events. Steps, behaviours and numbers
//! are written down here anew. Where the written rules can be read in more than one way, a
//! `Reading:` comment says which way was taken.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a broken assumption shall fail the test"
)]

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::{
    Change, EndedBy, Event, Goal, Origin, Session, SettleSign, Species, Trait, Trial, What, Worst,
};
use mischief_core::ids::EventId;
use mischief_core::rulebook::Rulebook;

/// Where one pair stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OraclePair {
    pub(crate) caretaker: String,
    /// Where it stands.
    pub(crate) step: String,
    /// What it is offered: lower, while a gap is open.
    pub(crate) offered: String,
    pub(crate) complete: bool,
}

/// Where the pairs of one animal stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OracleAnimal {
    pub(crate) animal: String,
    pub(crate) settled: bool,
    /// By the caretaker's id. A pair is here from its first session or placing.
    pub(crate) pairs: Vec<OraclePair>,
    /// Where a caretaker who has no session yet would start now.
    pub(crate) next_start: String,
}

// The tables.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    None,
    Near,
    Hand,
    Touch,
    Lift,
    Hold,
    Free,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Dose {
    Not,
    Seconds(f64),
    Minutes(f64),
}

#[derive(Debug, Clone, Copy)]
struct Rung {
    id: &'static str,
    contact: Near,
    goal: Dose,
}

const fn rung(id: &'static str, contact: Near, goal: Dose) -> Rung {
    Rung { id, contact, goal }
}

const RAT: [Rung; 12] = [
    rung("presence", Near::None, Dose::Minutes(10.0)),
    rung("treat_near", Near::Near, Dose::Not),
    rung("hand_in_cage", Near::Hand, Dose::Not),
    rung("spoon", Near::Hand, Dose::Not),
    rung("fingers", Near::Hand, Dose::Not),
    rung("palm", Near::Hand, Dose::Not),
    rung("touch", Near::Touch, Dose::Not),
    rung("stroke", Near::Touch, Dose::Seconds(5.0)),
    rung("step_on", Near::Touch, Dose::Not),
    rung("lift", Near::Lift, Dose::Seconds(2.0)),
    rung("hold_seconds", Near::Hold, Dose::Seconds(30.0)),
    rung("hold_minutes", Near::Hold, Dose::Seconds(120.0)),
];

const RAT_BESIDE: [Rung; 5] = [
    rung("lap", Near::Free, Dose::Minutes(20.0)),
    rung("free_range", Near::Free, Dose::Minutes(60.0)),
    rung("generalize", Near::Hold, Dose::Not),
    rung("tickle", Near::Touch, Dose::Seconds(15.0)),
    rung("long_hold", Near::Hold, Dose::Minutes(20.0)),
];

const MOUSE: [Rung; 7] = [
    rung("presence", Near::None, Dose::Minutes(10.0)),
    rung("treat_near", Near::Near, Dose::Not),
    rung("tunnel_home", Near::Near, Dose::Not),
    rung("tunnel_lift", Near::Lift, Dose::Seconds(2.0)),
    rung("tunnel_to_hand", Near::Touch, Dose::Not),
    rung("cup", Near::Hold, Dose::Seconds(5.0)),
    rung("cup_longer", Near::Hold, Dose::Seconds(60.0)),
];

const MOUSE_BESIDE: [Rung; 2] = [
    rung("lap_tray", Near::Free, Dose::Minutes(5.0)),
    rung("long_hold", Near::Hold, Dose::Minutes(20.0)),
];

/// `treat_near`, on both ladders.
const TREAT_NEAR: usize = 1;

fn ladder(species: Species) -> &'static [Rung] {
    match species {
        Species::Rat => &RAT,
        Species::Mouse => &MOUSE,
    }
}

fn beside(species: Species) -> &'static [Rung] {
    match species {
        Species::Rat => &RAT_BESIDE,
        Species::Mouse => &MOUSE_BESIDE,
    }
}

fn place_on_ladder(species: Species, step: &str) -> Option<usize> {
    ladder(species).iter().position(|r| r.id == step)
}

fn any_step(species: Species, step: &str) -> Option<Rung> {
    ladder(species).iter().chain(beside(species)).find(|r| r.id == step).copied()
}

fn goal_rung(species: Species, goal: Goal) -> usize {
    let id = match (species, goal) {
        (Species::Rat, Goal::CalmCare) => "stroke",
        (Species::Mouse, Goal::CalmCare) => "tunnel_home",
        (Species::Rat, Goal::HandTame | Goal::Cuddly) => "hold_minutes",
        (Species::Mouse, Goal::HandTame | Goal::Cuddly) => "cup",
    };
    place_on_ladder(species, id).expect("goals are on the ladder")
}

fn lap(species: Species) -> &'static str {
    match species {
        Species::Rat => "lap",
        Species::Mouse => "lap_tray",
    }
}

const CALM: [&str; 16] = [
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
];

const CAUTION_1: [&str; 9] = [
    "moves_away",
    "soils_hand",
    "tail_swishes",
    "ears_back",
    "stays_hidden",
    "leaps",
    "hurried_face_wash",
    "nips",
    "refuses_treat",
];

const CAUTION_2: [&str; 12] = [
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
];

const STOP_3: [&str; 8] = [
    "bolts",
    "screams",
    "limp",
    "bites_blood",
    "bites_repeatedly",
    "gasps",
    "overheats",
    "bleeds",
];

fn severity(behaviour: &str, treat_taken_before: bool) -> u8 {
    if STOP_3.contains(&behaviour) {
        3
    } else if CAUTION_2.contains(&behaviour) {
        2
    } else if behaviour == "refuses_treat" && treat_taken_before {
        2
    } else if CAUTION_1.contains(&behaviour) {
        1
    } else {
        // Reading: what animals do to each other has no severity in a session with a person; it is
        // as good as neutral there.
        0
    }
}

fn has_calm_sign(behaviours: &[String], contact: Near) -> bool {
    let still = behaviours.iter().any(|b| b == "still");
    for b in behaviours {
        if !CALM.contains(&b.as_str()) {
            continue;
        }
        if b == "bruxes" || b == "boggles" || b == "sleeps_on_you" {
            continue;
        }
        if b == "takes_treat" && still && contact >= Near::Touch {
            continue;
        }
        return true;
    }
    false
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Calm,
    Unsure,
    Adverse,
}

fn outcome(behaviours: &[String], contact: Near, treat_taken_before: bool) -> Outcome {
    let mut gravest = 0;
    for b in behaviours {
        gravest = gravest.max(severity(b, treat_taken_before));
    }
    if gravest >= 2 {
        Outcome::Adverse
    } else if gravest == 0 && has_calm_sign(behaviours, contact) {
        Outcome::Calm
    } else {
        Outcome::Unsure
    }
}

// What the log says, once retractions and repetitions are through.

/// How a place in the list of behaviours reads.
type Names<'a> = &'a dyn Fn(BehaviourIx) -> String;

/// Moments in their order: the time, then the event that it belongs to, then beginning before end.
type Moment = (Timestamp, (Timestamp, EventId), u8);

fn begin_of(event: &Event) -> Moment {
    (event.happened(), event.key(), 0)
}

fn end_of(event: &Event, session: &Session) -> Moment {
    (event.shifted(session.ended_at), event.key(), 1)
}

/// Each event once, in order, without those that do not count.
fn standing(events: &[Event], now: Timestamp) -> Vec<Event> {
    let mut once: Vec<Event> = Vec::new();
    for event in events {
        match once.iter_mut().find(|e| e.id == event.id) {
            None => once.push(event.clone()),
            Some(known) => {
                known.recorded_at = match (known.recorded_at, event.recorded_at) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
        }
    }
    once.sort_by_key(Event::key);
    // Events after now are as if not there, but for registrations, joinings and settings.
    // Reading: a retraction that happened after now is not one of the three, so that it does not
    // yet take back even a registration.
    once.retain(|e| {
        e.happened() <= now
            || matches!(
                e.what,
                What::HouseholdSet { .. }
                    | What::CaretakerJoined { .. }
                    | What::AnimalRegistered { .. }
            )
    });
    let all = once.clone();
    once.retain(|e| !is_retracted(&all, e.id, &mut Vec::new()));
    once
}

/// Whether a retraction that counts takes this event back.
fn is_retracted(all: &[Event], id: EventId, on_the_way: &mut Vec<EventId>) -> bool {
    for r in all {
        if let What::Retracted { event, .. } = &r.what
            && *event == id
        {
            // A retraction takes back one event only, so that whatever is in a ring takes back
            // nothing outside of it: a retraction met a second time is in a ring.
            if on_the_way.contains(&r.id) {
                continue;
            }
            if in_a_ring(all, r.id) {
                continue;
            }
            on_the_way.push(r.id);
            let counts = !is_retracted(all, r.id, on_the_way);
            on_the_way.pop();
            if counts {
                return true;
            }
        }
    }
    false
}

fn in_a_ring(all: &[Event], id: EventId) -> bool {
    let mut at = id;
    for _ in 0..=all.len() {
        let next = all.iter().find(|e| e.id == at).and_then(|e| match &e.what {
            What::Retracted { event, .. } => Some(*event),
            _ => None,
        });
        match next {
            None => return false,
            Some(next) if next == id => return true,
            Some(next) => at = next,
        }
    }
    false
}

struct Days {
    zone: TimeZone,
    starts: Time,
}

impl Days {
    fn of(log: &[Event]) -> Self {
        let mut days = Self { zone: TimeZone::UTC, starts: Time::midnight() };
        // Reading: "the latest holds" is meant for each setting by itself; one that names only the
        // language leaves the time zone as it was.
        for event in log {
            if let What::HouseholdSet { set } = &event.what {
                if let Some(name) = &set.time_zone {
                    days.zone = TimeZone::get(name).expect("a time zone");
                }
                if let Some(starts) = set.day_starts_at {
                    days.starts = starts;
                }
            }
        }
        days
    }

    /// The local day of an instant.
    ///
    /// Reading: it goes by what the clock on the wall shows, also in the hour that comes twice.
    fn day(&self, at: Timestamp) -> Date {
        let wall = self.zone.to_datetime(at);
        if wall.time() < self.starts {
            wall.date().yesterday().expect("a day before")
        } else {
            wall.date()
        }
    }
}

/// What is known of an animal now.
struct Facts {
    species: Species,
    origin: Origin,
    arrived_on: Date,
    traits: Vec<Trait>,
    goal: Goal,
}

fn facts(log: &[Event], animal: &str, now: Timestamp) -> Option<Facts> {
    // The first registration holds for all time.
    let mut first = None;
    for event in log {
        if let What::AnimalRegistered { animal: a, facts } = &event.what
            && a.as_str() == animal
        {
            first = Some((event.id, facts));
            break;
        }
    }
    let (first, told) = first?;
    let mut known = Facts {
        species: told.species,
        origin: told.origin,
        arrived_on: told.arrived_on,
        traits: told.traits.clone().unwrap_or_default(),
        goal: told.goal.unwrap_or(Goal::HandTame),
    };
    for event in log {
        // Reading: a second registration is a change and, like any change, not yet made where it
        // happened after now.
        if event.happened() > now {
            continue;
        }
        match &event.what {
            What::AnimalRegistered { animal: a, facts }
                if a.as_str() == animal && event.id != first =>
            {
                // Reading: what the second registration does not tell stays as it was; the species
                // stays in any case.
                known.origin = facts.origin;
                known.arrived_on = facts.arrived_on;
                if let Some(traits) = &facts.traits {
                    known.traits = traits.clone();
                }
                if let Some(goal) = facts.goal {
                    known.goal = goal;
                }
            }
            What::AnimalChanged { animal: a, set } if a.as_str() == animal => {
                if let Some(origin) = set.origin {
                    known.origin = origin;
                }
                if let Some(day) = set.arrived_on {
                    known.arrived_on = day;
                }
                match &set.traits {
                    Change::Keep => {}
                    Change::Clear => known.traits = Vec::new(),
                    Change::Set(traits) => known.traits = traits.clone(),
                }
                match &set.goal {
                    Change::Keep => {}
                    Change::Clear => known.goal = Goal::HandTame,
                    Change::Set(goal) => known.goal = *goal,
                }
            }
            What::AnimalArrived { animal: a, arrived_on, origin } if a.as_str() == animal => {
                known.arrived_on = *arrived_on;
                known.origin = *origin;
            }
            _ => {}
        }
    }
    Some(known)
}

fn is_settled(own: &[Event], known: &Facts, days: &Days, now: Timestamp) -> bool {
    let today = days.day(now);
    let mut day_number = 0;
    let mut day = known.arrived_on;
    if today < day {
        // Reading: before the day of arrival nothing has settled, not even a litter of the house.
        return false;
    }
    while day < today {
        day = day.tomorrow().expect("a day after");
        day_number += 1;
    }
    // Reading: a litter of the house is settled from the first day even where it is half wild.
    if known.origin == Origin::OwnLitter {
        return true;
    }
    if day_number >= 10 {
        return true;
    }
    let mut hands_off = match known.origin {
        Origin::PetStore => 3,
        Origin::Breeder => 2,
        Origin::Rescue | Origin::Unknown => 3,
        Origin::Laboratory => 5,
        Origin::Feral => 7,
        Origin::OwnLitter => 0,
    };
    if known.traits.contains(&Trait::HalfWild) {
        hands_off = 7;
    }
    // Reading: with three hands-off days, the days 0, 1 and 2 are hands-off and they are over on
    // day 3.
    if day_number < hands_off {
        return false;
    }
    // Reading: the two days may lie within the hands-off days. Checks of the present arrival are
    // those from its local day on.
    let mut day = known.arrived_on;
    let mut good_before = false;
    while day <= today {
        let mut signs: Vec<SettleSign> = Vec::new();
        for event in own {
            if let What::SettleCheck { signs: seen, .. } = &event.what
                && days.day(event.happened()) == day
            {
                for sign in seen {
                    if !signs.contains(sign) {
                        signs.push(*sign);
                    }
                }
            }
        }
        let good = signs.len() >= 3 && signs.contains(&SettleSign::EatsNormally);
        if good && good_before {
            return true;
        }
        good_before = good;
        day = day.checked_add(1.day()).expect("a day after");
    }
    false
}

// Sessions.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Result {
    Failed,
    Mixed,
    /// A success; whether it counts for advancing and whether it was clean.
    Success {
        counts: bool,
        clean: bool,
    },
}

/// A session that has ended.
#[derive(Debug, Clone)]
struct Past {
    began: Moment,
    day: Date,
    step: String,
    result: Result,
}

fn seen_in(session: &Session, names: Names<'_>) -> Vec<String> {
    let mut seen = Vec::new();
    for trial in &session.trials {
        for b in &trial.behaviours {
            seen.push(names(*b));
        }
    }
    for o in session.observations.iter().flatten() {
        seen.push(names(o.behaviour));
    }
    seen
}

/// Whether the animal took a treat in the pair's latest earlier session.
///
/// Reading: earlier is what began earlier, at whatever step or branch; to take a treat is
/// `takes_treat`, in a trial or outside.
fn treat_taken_before(own: &[Event], event: &Event, session: &Session, names: Names<'_>) -> bool {
    let mut taken = false;
    for other in own {
        if other.key() >= event.key() {
            break;
        }
        if let What::Session(s) = &other.what
            && s.caretaker == session.caretaker
        {
            taken = seen_in(s, names).iter().any(|b| b == "takes_treat");
        }
    }
    taken
}

fn dose_reached(trial: &Trial, unit: Dose) -> Option<f64> {
    let dose = trial.dose.map(|d| d.get());
    let lasted = trial.lasted_s.map(|s| match unit {
        Dose::Minutes(_) => s.get() / 60.0,
        _ => s.get(),
    });
    match (dose, lasted) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

fn result_of(
    own: &[Event],
    event: &Event,
    session: &Session,
    step: Rung,
    names: Names<'_>,
) -> Result {
    let taken = treat_taken_before(own, event, session, names);
    let in_minutes = matches!(step.goal, Dose::Minutes(_));
    let (mut calm, mut unsure, mut adverse, mut all, mut reached) = (0_u32, 0_u32, 0_u32, 0, 0);
    for trial in &session.trials {
        let behaviours: Vec<String> = trial.behaviours.iter().map(|b| names(*b)).collect();
        all += trial.times;
        match outcome(&behaviours, step.contact, taken) {
            Outcome::Adverse => adverse += trial.times,
            Outcome::Unsure => unsure += trial.times,
            Outcome::Calm => {
                calm += trial.times;
                let goal = match step.goal {
                    Dose::Not => None,
                    Dose::Seconds(goal) | Dose::Minutes(goal) => Some(goal),
                };
                if let (Some(goal), Some(dose)) = (goal, dose_reached(trial, step.goal))
                    && dose >= goal
                {
                    reached += trial.times;
                }
            }
        }
    }
    for o in session.observations.iter().flatten() {
        if severity(&names(o.behaviour), taken) >= 2 {
            adverse += 1;
        }
    }
    // Reading: "before the third trial" holds for steps with a dose in minutes too.
    let animal_left = session.ended_by == EndedBy::Animal && all < 3;
    if adverse > 0 || session.ended_by == EndedBy::Abort || animal_left {
        return Result::Failed;
    }
    if calm == 0 || calm < 2 * unsure {
        return Result::Mixed;
    }
    let counts = match step.goal {
        Dose::Not => true,
        Dose::Seconds(_) => reached >= 2,
        Dose::Minutes(_) => reached >= 1,
    };
    let clean = unsure == 0 && (all >= 3 || (in_minutes && all >= 1));
    Result::Success { counts, clean }
}

/// Whether a long hold ended calm.
fn long_hold_ended_calm(
    own: &[Event],
    event: &Event,
    session: &Session,
    names: Names<'_>,
) -> bool {
    // Reading: how long it lasted is the time from its beginning to its end, whatever its trial
    // says.
    let lasted = session.ended_at.duration_since(event.observed_at).as_secs_f64();
    if lasted < 20.0 * 60.0 {
        return false;
    }
    let taken = treat_taken_before(own, event, session, names);
    // Reading: the last five minutes are counted back from the end, each with its first second and
    // without its last, but for the very end. Only observations have a second; what the trial
    // holds does not tell of any one minute. A bruxing needs its other calm sign, and a treat is
    // spoilt by stillness, within the same minute.
    for minute in 0..5 {
        let from = lasted - 300.0 + 60.0 * f64::from(minute);
        let to = from + 60.0;
        let mut seen = Vec::new();
        for o in session.observations.iter().flatten() {
            let at = o.at_s.get();
            let within = from <= at && (at < to || (minute == 4 && at <= to));
            if within {
                seen.push(names(o.behaviour));
            }
        }
        if !has_calm_sign(&seen, Near::Hold) || seen.iter().any(|b| severity(b, taken) >= 2) {
            return false;
        }
    }
    true
}

// Bites and incidents.

/// How far back all pairs step after a bite.
fn bite_step(grade: u8, food_related: bool) -> usize {
    match (grade, food_related) {
        (0..=1, _) => 0,
        (2, false) => 1,
        (2, true) => 0,
        (3, true) => 1,
        _ => 2,
    }
}

/// The grade of bite that a session tells of, whoever else speaks of it.
fn bite_in_session(session: &Session, names: Names<'_>) -> Option<u8> {
    let seen = seen_in(session, names);
    if seen.iter().any(|b| b == "bites_repeatedly") {
        Some(4)
    } else if seen.iter().any(|b| b == "bites_blood") {
        Some(3)
    } else {
        None
    }
}

fn within(event: &Event, session: &Session, at: Timestamp) -> bool {
    // Reading: the first and the last instant of a session lie within it.
    event.happened() <= at && at <= event.shifted(session.ended_at)
}

/// The bite, by its place among the animal's events, that speaks for a session with a bite in it.
///
/// Reading: of several the first in order; any grade will do.
fn speaking_bite(own: &[Event], at: usize, names: Names<'_>) -> Option<usize> {
    let What::Session(session) = &own[at].what else { return None };
    bite_in_session(session, names)?;
    let end = own[at].shifted(session.ended_at);
    let mut next_session = None;
    for event in &own[at + 1..] {
        if let What::Session(s) = &event.what
            && s.caretaker == session.caretaker
        {
            next_session = Some(event.key());
            break;
        }
    }
    for (j, event) in own.iter().enumerate() {
        if let What::Bite { person, .. } = &event.what
            && **person == *session.caretaker.as_str()
        {
            let t = event.happened();
            let after = end < t
                && t.duration_since(end) <= SignedDuration::from_hours(24)
                && next_session.is_none_or(|next| event.key() < next);
            if within(&own[at], session, t) || after {
                return Some(j);
            }
        }
    }
    None
}

/// Which incident each of the animal's events belongs to.
///
/// Reading: where one bite belongs to two sessions, all of them are one incident.
fn incidents(own: &[Event], names: Names<'_>) -> Vec<usize> {
    let mut incident: Vec<usize> = (0..own.len()).collect();
    for (i, event) in own.iter().enumerate() {
        let What::Session(session) = &event.what else { continue };
        let speaks = speaking_bite(own, i, names);
        for (j, other) in own.iter().enumerate() {
            let harm = matches!(other.what, What::Bite { .. } | What::Mishap { .. });
            if harm && (speaks == Some(j) || within(event, session, other.happened())) {
                let (from, to) = (incident[j], incident[i]);
                for label in &mut incident {
                    if *label == from {
                        *label = to;
                    }
                }
            }
        }
    }
    incident
}

// Weight.

/// Whether the animal's weight holds advances back at this time.
fn loses_weight(own: &[Event], species: Species, at: Timestamp) -> bool {
    let mut weighings: Vec<(Timestamp, f64)> = Vec::new();
    let mut nursing = false;
    for event in own {
        if event.happened() > at {
            break;
        }
        match &event.what {
            What::Weight { grams, .. } => weighings.push((event.happened(), grams.get())),
            What::WeightBaseline { .. } | What::Surgery { .. } => weighings.clear(),
            What::AnimalChanged { set, .. } => match set.nursing {
                Change::Keep => {}
                Change::Clear | Change::Set(false) => nursing = false,
                Change::Set(true) => {
                    if !nursing {
                        weighings.clear();
                    }
                    nursing = true;
                }
            },
            _ => {}
        }
    }
    let shows = |i: usize| {
        let (t, grams) = weighings[i];
        for (before, heavier) in &weighings[..i] {
            let hours = t.duration_since(*before).as_secs_f64() / 3600.0;
            // Reading: losses of 10 % and more, for which the rules have a stop, do not advance
            // either: neither those of the 7 days nor those of the 28 days.
            if hours <= 7.0 * 24.0 && grams * 100.0 <= heavier * 95.0 {
                return true;
            }
            if hours <= 28.0 * 24.0 && grams * 100.0 <= heavier * 90.0 {
                return true;
            }
        }
        false
    };
    let n = weighings.len();
    match species {
        Species::Rat => n >= 1 && shows(n - 1),
        Species::Mouse => n >= 2 && shows(n - 1) && shows(n - 2),
    }
}

// Pairs.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// From here on it stood at this rung.
    Stood(usize),
    /// It met the criterion for advancing at this rung.
    Met(usize),
}

#[derive(Debug, Clone)]
struct Pair {
    caretaker: String,
    rung: usize,
    /// When it last came to its rung.
    came: Moment,
    placed: Option<Moment>,
    last_advance: Option<Date>,
    /// How much lower it is offered: what is left of gaps that sessions did not close.
    gap: usize,
    past: Vec<Past>,
    marks: Vec<Mark>,
    /// Whether the latest long hold ended without calm, where that has not yet cost a step.
    long_hold_without_calm: bool,
    lap_counted: bool,
}

impl Pair {
    fn new(caretaker: &str, rung: usize, came: Moment) -> Self {
        Self {
            caretaker: caretaker.to_owned(),
            rung,
            came,
            placed: None,
            last_advance: None,
            gap: 0,
            past: Vec::new(),
            marks: vec![Mark::Stood(rung)],
            long_hold_without_calm: false,
            lap_counted: false,
        }
    }

    fn move_to(&mut self, rung: usize, at: Moment) {
        // Reading: a step back at the first step moves nothing, so that the pair has not come to
        // the step anew and its record stays.
        if rung != self.rung {
            self.rung = rung;
            self.came = at;
            self.marks.push(Mark::Stood(rung));
        }
    }

    fn complete(&self, species: Species, goal: Goal) -> bool {
        let at = goal_rung(species, goal);
        let mut met = false;
        for mark in &self.marks {
            match mark {
                Mark::Met(rung) if *rung >= at => met = true,
                Mark::Stood(rung) if *rung < at => met = false,
                _ => {}
            }
        }
        // Reading: the success on the lap may be of any time, and neither it nor the goal that was
        // reached is forgotten where the pair is placed at the goal's step or beyond.
        met && (goal != Goal::Cuddly || self.lap_counted)
    }
}

/// The latest end of what the pair did together before this moment.
///
/// Reading: a gap is counted from the end of a session or contact.
fn last_together(own: &[Event], caretaker: &str, before: Moment) -> Option<Timestamp> {
    let mut last: Option<Timestamp> = None;
    for event in own {
        if begin_of(event) >= before {
            break;
        }
        let end = match &event.what {
            What::Session(s) if s.caretaker.as_str() == caretaker => event.shifted(s.ended_at),
            What::Contact { caretaker: c, ended_at, worst, .. }
                if c.as_str() == caretaker && *worst != Worst::Adverse =>
            {
                event.shifted(*ended_at)
            }
            What::Placed { caretaker: c, .. } if c.as_str() == caretaker => event.happened(),
            _ => continue,
        };
        last = Some(last.map_or(end, |l| l.max(end)));
    }
    last
}

/// How much lower the pair is offered at this moment, gaps that stayed open and the present one.
fn gap_depth(own: &[Event], pair: &Pair, at: Moment) -> usize {
    // Reading: days of a gap are of 24 hours. Of an open gap and a new one the greater holds.
    let mut depth = pair.gap;
    if let Some(last) = last_together(own, &pair.caretaker, at) {
        let since = at.0.duration_since(last);
        if since >= SignedDuration::from_hours(28 * 24) {
            depth = depth.max(2);
        } else if since >= SignedDuration::from_hours(7 * 24) {
            depth = depth.max(1);
        }
    }
    depth
}

fn offered(own: &[Event], pair: &Pair, species: Species, at: Moment) -> usize {
    // Reading: whether the pair stands at contact hand or beyond is asked for whenever the step is
    // offered. A step back does not close an open gap.
    if ladder(species)[pair.rung].contact >= Near::Hand {
        pair.rung.saturating_sub(gap_depth(own, pair, at))
    } else {
        pair.rung
    }
}

/// Where a new caretaker starts.
fn start(own: &[Event], pairs: &[Pair], species: Species, at: Moment) -> usize {
    // Reading: the furthest pair is the one that stands furthest; of several that stand there, one
    // that is offered most. Caretakers who left or whose joining was taken back are among them.
    let mut furthest: Option<(usize, usize)> = None;
    for pair in pairs {
        let here = (pair.rung, offered(own, pair, species, at));
        furthest = Some(furthest.map_or(here, |f| f.max(here)));
    }
    let Some((_, offered)) = furthest else { return 0 };
    let below = match species {
        Species::Rat => 3,
        Species::Mouse => 2,
    };
    // Reading: "never above that pair" is never above what that pair is offered.
    offered.saturating_sub(below).max(TREAT_NEAR).min(offered)
}

struct Walk<'a> {
    own: &'a [Event],
    species: Species,
    days: &'a Days,
    names: Names<'a>,
    incident: Vec<usize>,
    pairs: Vec<Pair>,
    /// Steps that a pair already took back: incident, caretaker, how many.
    taken: Vec<(usize, String, usize)>,
    /// Sessions that began: event, what the pair was offered, where it stood.
    began: Vec<(EventId, usize, usize)>,
}

impl Walk<'_> {
    fn pair(&self, caretaker: &str) -> Option<usize> {
        self.pairs.iter().position(|p| p.caretaker == caretaker)
    }

    /// One incident steps back once, by its largest step.
    ///
    /// Reading: each part of an incident takes effect at its own time, and a later part takes the
    /// pair only as much further back as it is the larger.
    fn step_back(&mut self, incident: usize, pair: usize, steps: usize, at: Moment) {
        let caretaker = self.pairs[pair].caretaker.clone();
        let mut already = 0;
        for (i, c, n) in &self.taken {
            if *i == incident && *c == caretaker {
                already = already.max(*n);
            }
        }
        if steps <= already {
            return;
        }
        self.taken.push((incident, caretaker, steps));
        let to = self.pairs[pair].rung.saturating_sub(steps - already);
        self.pairs[pair].move_to(to, at);
    }

    fn step_all_back(&mut self, incident: usize, steps: usize, at: Moment) {
        for pair in 0..self.pairs.len() {
            self.step_back(incident, pair, steps, at);
        }
    }

    fn placed(&mut self, caretaker: &str, step: &str, at: Moment) {
        // Reading: a pair is placed on the ladder only.
        let Some(rung) = place_on_ladder(self.species, step) else { return };
        if self.pair(caretaker).is_none() {
            self.pairs.push(Pair::new(caretaker, rung, at));
        }
        let i = self.pair(caretaker).expect("just made");
        let pair = &mut self.pairs[i];
        pair.move_to(rung, at);
        pair.came = at;
        pair.placed = Some(at);
        // Reading: placing closes an open gap and forgets a long hold without calm; the local day
        // of the last advance stays.
        pair.gap = 0;
        pair.long_hold_without_calm = false;
    }

    fn session_begins(&mut self, event: &Event, session: &Session) {
        let at = begin_of(event);
        let caretaker = session.caretaker.as_str();
        match self.pair(caretaker) {
            None => {
                // Reading: any session is a first session, at whatever step or branch.
                let rung = start(self.own, &self.pairs, self.species, at);
                self.pairs.push(Pair::new(caretaker, rung, at));
            }
            Some(i) => self.pairs[i].gap = gap_depth(self.own, &self.pairs[i], at),
        }
        let i = self.pair(caretaker).expect("it is there by now");
        let stood = self.pairs[i].rung;
        let lower = if ladder(self.species)[stood].contact >= Near::Hand {
            stood.saturating_sub(self.pairs[i].gap)
        } else {
            stood
        };
        self.began.push((event.id, lower, stood));
    }

    /// The latest sessions at a step that bear on the pair, from a moment on, the latest first:
    /// without mixed ones.
    fn row(&self, pair: usize, step: &str, since: Option<Moment>) -> Vec<Past> {
        let mut row: Vec<Past> = Vec::new();
        for past in &self.pairs[pair].past {
            let late_enough = since.is_none_or(|s| past.began >= s);
            if past.step == step && late_enough && past.result != Result::Mixed {
                row.push(past.clone());
            }
        }
        row.sort_by_key(|p| p.began);
        row.reverse();
        row
    }

    fn two_failed(row: &[Past]) -> bool {
        row.len() >= 2 && row[0].result == Result::Failed && row[1].result == Result::Failed
    }

    /// The criterion for advancing, over the latest sessions first.
    fn criterion(row: &[Past], contact: Near) -> bool {
        // Successes that do not count are passed over, like mixed ones.
        let row: Vec<&Past> = row
            .iter()
            .filter(|p| !matches!(p.result, Result::Success { counts: false, .. }))
            .collect();
        let success = |p: &Past| matches!(p.result, Result::Success { counts: true, .. });
        let clean = |p: &Past| matches!(p.result, Result::Success { counts: true, clean: true });
        if row.len() >= 3
            && success(row[0])
            && success(row[1])
            && success(row[2])
            && (row[0].day != row[1].day || row[1].day != row[2].day)
        {
            return true;
        }
        if row.len() >= 2 && clean(row[0]) && clean(row[1]) && row[0].day != row[1].day {
            return true;
        }
        contact <= Near::Hand && !row.is_empty() && clean(row[0])
    }

    fn session_ends(&mut self, place: usize) {
        let own = self.own;
        let event = &own[place];
        let What::Session(session) = &event.what else { return };
        let Some(step) = any_step(self.species, session.step.as_str()) else { return };
        let at = end_of(event, session);
        let i = self.pair(session.caretaker.as_str()).expect("it began");
        let (_, offered, stood) =
            *self.began.iter().find(|(id, ..)| *id == event.id).expect("it began");
        let result = result_of(self.own, event, session, step, self.names);
        let failed = result == Result::Failed;
        let succeeded = matches!(result, Result::Success { .. });
        let day = self.days.day(event.happened());
        self.pairs[i].past.push(Past {
            began: begin_of(event),
            day,
            step: step.id.to_owned(),
            result,
        });

        let mut back = 0;
        if let Some(rung) = place_on_ladder(self.species, step.id) {
            // The gap. Reading: what was offered and where the pair stood is as when the session
            // began; a failure never takes a pair up. The failure that makes the pair stand at a
            // step is not yet part of its record there.
            let mut came_here = false;
            if self.pairs[i].gap > 0 {
                if succeeded && (rung == offered || rung == stood) {
                    self.pairs[i].gap = 0;
                } else if failed && rung == offered && offered < stood {
                    self.pairs[i].gap = 0;
                    came_here = true;
                    let to = rung.min(self.pairs[i].rung);
                    self.pairs[i].move_to(to, at);
                }
            }
            // Reading: a session counts at the step where it began after the pair came there.
            let at_its_step = rung == self.pairs[i].rung && begin_of(event) >= self.pairs[i].came;
            if came_here {
                // Nothing more.
            } else if at_its_step {
                let row = self.row(i, step.id, Some(self.pairs[i].came));
                if failed && Self::two_failed(&row) {
                    back = 1;
                }
                if matches!(result, Result::Success { counts: true, .. }) {
                    self.judge(i, &row, event, session);
                }
            } else if failed && rung < self.pairs[i].rung {
                // Reading: running means among the sessions at that step, since the pair was last
                // placed; sessions elsewhere do not end the row.
                let row = self.row(i, step.id, self.pairs[i].placed);
                if Self::two_failed(&row) {
                    self.pairs[i].move_to(rung, at);
                }
            }
        }

        if step.id == lap(self.species)
            && matches!(result, Result::Success { counts: true, .. })
        {
            self.pairs[i].lap_counted = true;
        }

        // Reading: to come to stand at a step, by a gap or by two failures there, is no step back;
        // where the same session also steps back, it does so from there.
        // Reading: a behaviour of severity 3 is one however it was recorded, in a trial or outside.
        if seen_in(session, self.names).iter().any(|b| STOP_3.contains(&b.as_str())) {
            back = back.max(1);
        }
        if step.id == "long_hold" {
            // Reading: running means among the long holds of this pair. Once it has cost a step, or
            // after an abort, the row begins anew.
            if session.ended_by == EndedBy::Abort {
                back = 2;
                self.pairs[i].long_hold_without_calm = false;
            } else if long_hold_ended_calm(self.own, event, session, self.names) {
                self.pairs[i].long_hold_without_calm = false;
            } else if self.pairs[i].long_hold_without_calm {
                back = 2;
                self.pairs[i].long_hold_without_calm = false;
            } else {
                self.pairs[i].long_hold_without_calm = true;
            }
        }
        let incident = self.incident[place];
        self.step_back(incident, i, back, at);
        if let Some(grade) = bite_in_session(session, self.names)
            && speaking_bite(self.own, place, self.names).is_none()
        {
            // Reading: a bite that only the session tells of had nothing to do with food.
            self.step_all_back(incident, bite_step(grade, false), at);
        }
    }

    fn judge(&mut self, i: usize, row: &[Past], event: &Event, session: &Session) {
        // Reading: the local day of a judgement, and of an advance, is that of the session at whose
        // end it is made: the day on which the session began.
        let day = self.days.day(event.happened());
        if self.pairs[i].last_advance == Some(day) {
            return;
        }
        // Reading: a session while weight is lost is not judged, but it stays in the record, where
        // later ones find it.
        if loses_weight(self.own, self.species, event.shifted(session.ended_at)) {
            return;
        }
        let here = self.pairs[i].rung;
        let ladder = ladder(self.species);
        if !Self::criterion(row, ladder[here].contact) {
            return;
        }
        self.pairs[i].marks.push(Mark::Met(here));
        // Reading: to meet the criterion at the last step is no advance.
        if here + 1 < ladder.len() {
            self.pairs[i].move_to(here + 1, end_of(event, session));
            self.pairs[i].last_advance = Some(day);
        }
    }
}

fn about(event: &Event) -> Option<&str> {
    match &event.what {
        What::AnimalRegistered { animal, .. }
        | What::AnimalChanged { animal, .. }
        | What::AnimalArrived { animal, .. }
        | What::AnimalLeft { animal, .. }
        | What::ProtocolAssigned { animal, .. }
        | What::Placed { animal, .. }
        | What::SettleCheck { animal, .. }
        | What::Contact { animal, .. }
        | What::Bite { animal, .. }
        | What::Mishap { animal, .. }
        | What::Weight { animal, .. }
        | What::WeightBaseline { animal, .. }
        | What::HealthSign { animal, .. }
        | What::HealthCleared { animal, .. }
        | What::Surgery { animal, .. }
        | What::LongHoldOptedIn { animal, .. }
        | What::QuarantineWaived { animal, .. } => Some(animal.as_str()),
        What::Session(session) => Some(session.animal.as_str()),
        _ => None,
    }
}

fn one_animal(
    log: &[Event],
    animal: &str,
    now: Timestamp,
    days: &Days,
    names: Names<'_>,
) -> Option<OracleAnimal> {
    let known = facts(log, animal, now)?;
    let species = known.species;
    let own: Vec<Event> = log
        .iter()
        .filter(|e| about(e) == Some(animal) && e.happened() <= now)
        .cloned()
        .collect();

    // Reading: a session that began by now is taken with its end, even where that is yet to come.
    let mut moments: Vec<(Moment, usize)> = Vec::new();
    for (place, event) in own.iter().enumerate() {
        moments.push((begin_of(event), place));
        if let What::Session(session) = &event.what {
            moments.push((end_of(event, session), place));
        }
    }
    moments.sort();

    let mut walk = Walk {
        own: &own,
        species,
        days,
        names,
        incident: incidents(&own, names),
        pairs: Vec::new(),
        taken: Vec::new(),
        began: Vec::new(),
    };
    for (at, place) in moments {
        let event = &own[place];
        let incident = walk.incident[place];
        match &event.what {
            What::Session(session) if at.2 == 0 => walk.session_begins(event, session),
            What::Session(_) => walk.session_ends(place),
            What::Placed { caretaker, step, .. } => {
                walk.placed(caretaker.as_str(), step.as_str(), at);
            }
            // Reading: a contact closes a gap when it begins.
            What::Contact { caretaker, worst, .. } if *worst != Worst::Adverse => {
                if let Some(i) = walk.pair(caretaker.as_str()) {
                    walk.pairs[i].gap = 0;
                }
            }
            What::Bite { grade, food_related, .. } => {
                walk.step_all_back(incident, bite_step(*grade, *food_related), at);
            }
            What::Mishap { .. } => walk.step_all_back(incident, 2, at),
            _ => {}
        }
    }

    // What lies at `now` is over: the answer is given after it.
    let last = EventId::from_bytes([0xff; 16]);
    let asked: Moment = (now, (now, last), u8::MAX);
    let name = |rung: usize| ladder(species)[rung].id.to_owned();
    let mut pairs: Vec<OraclePair> = walk
        .pairs
        .iter()
        // Reading: a pair whose caretaker's joining was taken back is left out here, but still
        // counts as a pair of the animal.
        .filter(|p| has_joined(log, &p.caretaker))
        .map(|p| OraclePair {
            caretaker: p.caretaker.clone(),
            step: name(p.rung),
            offered: name(offered(&own, p, species, asked)),
            complete: p.complete(species, known.goal),
        })
        .collect();
    pairs.sort_by(|a, b| a.caretaker.cmp(&b.caretaker));
    Some(OracleAnimal {
        animal: animal.to_owned(),
        settled: is_settled(&own, &known, days, now),
        next_start: name(start(&own, &walk.pairs, species, asked)),
        pairs,
    })
}

fn has_joined(log: &[Event], caretaker: &str) -> bool {
    log.iter().any(
        |e| matches!(&e.what, What::CaretakerJoined { caretaker: c, .. } if c.as_str() == caretaker),
    )
}

/// All animals that are not hidden, by id, whatever has become of them.
pub(crate) fn animals(events: &[Event], now: Timestamp, book: &Rulebook) -> Vec<OracleAnimal> {
    let names = |ix| book.ethogram.get(ix).map_or(String::new(), |b| b.id.to_string());
    animals_named(events, now, &names)
}

/// The same, where behaviours are named in some other way.
pub(crate) fn animals_named(
    events: &[Event],
    now: Timestamp,
    names: Names<'_>,
) -> Vec<OracleAnimal> {
    let log = standing(events, now);
    let days = Days::of(&log);
    let mut ids: Vec<String> = Vec::new();
    for event in &log {
        // Reading: an animal is hidden once no registration of it is left; where one of two is
        // taken back, the other is the registration.
        if let What::AnimalRegistered { animal, .. } = &event.what
            && !ids.iter().any(|id| id == animal.as_str())
        {
            ids.push(animal.as_str().to_owned());
        }
    }
    ids.sort();
    ids.iter().filter_map(|id| one_animal(&log, id, now, &days, names)).collect()
}
