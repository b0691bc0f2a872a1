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
enum Close {
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
    contact: Close,
    goal: Dose,
}

const fn rung(id: &'static str, contact: Close, goal: Dose) -> Rung {
    Rung { id, contact, goal }
}

const RAT: [Rung; 12] = [
    rung("presence", Close::None, Dose::Minutes(10.0)),
    rung("treat_near", Close::Near, Dose::Not),
    rung("hand_in_cage", Close::Hand, Dose::Not),
    rung("spoon", Close::Hand, Dose::Not),
    rung("fingers", Close::Hand, Dose::Not),
    rung("palm", Close::Hand, Dose::Not),
    rung("touch", Close::Touch, Dose::Not),
    rung("stroke", Close::Touch, Dose::Seconds(5.0)),
    rung("step_on", Close::Touch, Dose::Not),
    rung("lift", Close::Lift, Dose::Seconds(2.0)),
    rung("hold_seconds", Close::Hold, Dose::Seconds(30.0)),
    rung("hold_minutes", Close::Hold, Dose::Seconds(120.0)),
];

const RAT_BESIDE: [Rung; 5] = [
    rung("lap", Close::Free, Dose::Minutes(20.0)),
    rung("free_range", Close::Free, Dose::Minutes(60.0)),
    rung("generalize", Close::Hold, Dose::Not),
    rung("tickle", Close::Touch, Dose::Seconds(15.0)),
    rung("long_hold", Close::Hold, Dose::Minutes(20.0)),
];

const MOUSE: [Rung; 7] = [
    rung("presence", Close::None, Dose::Minutes(10.0)),
    rung("treat_near", Close::Near, Dose::Not),
    rung("tunnel_home", Close::Near, Dose::Not),
    rung("tunnel_lift", Close::Lift, Dose::Seconds(2.0)),
    rung("tunnel_to_hand", Close::Touch, Dose::Not),
    rung("cup", Close::Hold, Dose::Seconds(5.0)),
    rung("cup_longer", Close::Hold, Dose::Seconds(60.0)),
];

const MOUSE_BESIDE: [Rung; 2] = [
    rung("lap_tray", Close::Free, Dose::Minutes(5.0)),
    rung("long_hold", Close::Hold, Dose::Minutes(20.0)),
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

const STOP_3: [&str; 8] =
    ["bolts", "screams", "limp", "bites_blood", "bites_repeatedly", "gasps", "overheats", "bleeds"];

fn severity(behaviour: &str, treat_taken_before: bool) -> u8 {
    if STOP_3.contains(&behaviour) {
        3
    } else if CAUTION_2.contains(&behaviour) || (behaviour == "refuses_treat" && treat_taken_before)
    {
        2
    } else if CAUTION_1.contains(&behaviour) {
        1
    } else {
        // Reading: what animals do to each other has no severity in a session with a person; it is
        // as good as neutral there.
        0
    }
}

fn has_calm_sign(behaviours: &[String], contact: Close) -> bool {
    let still = behaviours.iter().any(|b| b == "still");
    for b in behaviours {
        if !CALM.contains(&b.as_str()) {
            continue;
        }
        if b == "bruxes" || b == "boggles" || b == "sleeps_on_you" {
            continue;
        }
        if b == "takes_treat" && still && contact >= Close::Touch {
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

fn outcome(behaviours: &[String], contact: Close, treat_taken_before: bool) -> Outcome {
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
    once.retain(|e| !is_retracted(&all, e.id));
    once
}

/// Whether a retraction that counts takes this event back.
fn is_retracted(all: &[Event], id: EventId) -> bool {
    for r in all {
        // A retraction takes back one event only, so that whatever is in a ring takes back nothing
        // outside of it, and what is left has an end.
        if let What::Retracted { event, .. } = &r.what
            && *event == id
            && !in_a_ring(all, r.id)
            && !is_retracted(all, r.id)
        {
            return true;
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
enum Went {
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
    result: Went,
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
) -> Went {
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
        return Went::Failed;
    }
    if calm == 0 || calm < 2 * unsure {
        return Went::Mixed;
    }
    let counts = match step.goal {
        Dose::Not => true,
        Dose::Seconds(_) => reached >= 2,
        Dose::Minutes(_) => reached >= 1,
    };
    let clean = unsure == 0 && (all >= 3 || (in_minutes && all >= 1));
    Went::Success { counts, clean }
}

/// Whether a long hold ended calm.
fn long_hold_ended_calm(own: &[Event], event: &Event, session: &Session, names: Names<'_>) -> bool {
    // Reading: how long it lasted is the time from its beginning to its end, or less where its trial
    // says so.
    let mut lasted = session.ended_at.duration_since(event.observed_at).as_secs_f64();
    if let Some(held) = session.trials.first().and_then(|t| t.lasted_s) {
        lasted = lasted.min(held.get());
    }
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
        if !has_calm_sign(&seen, Close::Hold) || seen.iter().any(|b| severity(b, taken) >= 2) {
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
///
/// Reading: what is weighed at the very instant at which a session ends comes after it.
fn loses_weight(own: &[Event], species: Species, at: Moment) -> bool {
    let mut weighings: Vec<(Timestamp, f64)> = Vec::new();
    let mut nursing = false;
    for event in own {
        if begin_of(event) > at {
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
    if ladder(species)[pair.rung].contact >= Close::Hand {
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
        let lower = if ladder(self.species)[stood].contact >= Close::Hand {
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
            if past.step == step && late_enough && past.result != Went::Mixed {
                row.push(past.clone());
            }
        }
        row.sort_by_key(|p| p.began);
        row.reverse();
        row
    }

    fn two_failed(row: &[Past]) -> bool {
        row.len() >= 2 && row[0].result == Went::Failed && row[1].result == Went::Failed
    }

    /// The criterion for advancing, over the latest sessions first.
    fn criterion(row: &[Past], contact: Close) -> bool {
        // Successes that do not count are passed over, like mixed ones.
        let row: Vec<&Past> = row
            .iter()
            .filter(|p| !matches!(p.result, Went::Success { counts: false, .. }))
            .collect();
        let success = |p: &Past| matches!(p.result, Went::Success { counts: true, .. });
        let clean = |p: &Past| matches!(p.result, Went::Success { counts: true, clean: true });
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
        contact <= Close::Hand && !row.is_empty() && clean(row[0])
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
        let failed = result == Went::Failed;
        let succeeded = matches!(result, Went::Success { .. });
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
                if matches!(result, Went::Success { counts: true, .. }) {
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

        if step.id == lap(self.species) && matches!(result, Went::Success { counts: true, .. }) {
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
        if loses_weight(self.own, self.species, end_of(event, session)) {
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
    let own: Vec<Event> =
        log.iter().filter(|e| about(e) == Some(animal) && e.happened() <= now).cloned().collect();

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

// Sentences of the written rules as examples.

use crate::histories::{
    animal_facts, animal_id, at, behaviour_name, bite, contact, event, event_id, household, joined,
    mishap, observation, placed, registered, retracted, session, settle_check, trial, trial_of,
    weight,
};
use mischief_core::event::{AgeBand, AnimalChange, AnimalFacts};

/// The rat `pip` of 1 May, the mouse `mim` of 1 May, lena and mo; further events are added.
struct Tale(Vec<Event>);

/// So many days after 1 May 2026, at this hour, UTC.
fn t(day: i64, hour: i64) -> Timestamp {
    at("2026-05-01T00:00:00Z") + SignedDuration::from_hours(24 * day + hour)
}

const EASY: [&[&str]; 3] = [&["explores"], &["explores"], &["takes_treat"]];
const HALF: [&[&str]; 3] = [&["explores"], &["explores"], &["sniffs_hand"]];
const FRIGHT: [&[&str]; 3] = [&["explores"], &["explores"], &["freezes"]];
const PANIC: [&[&str]; 1] = [&["bolts"]];
const BLOOD: [&[&str]; 1] = [&["bites_blood"]];

impl Tale {
    fn new() -> Self {
        let arrived = t(0, 0).to_zoned(TimeZone::UTC).date();
        let mut tale = Self(Vec::new());
        tale.add(t(0, 0), joined("lena", AgeBand::Adult));
        tale.add(t(0, 0), joined("mo", AgeBand::Adult));
        tale.add(t(0, 0), registered("pip", animal_facts(Species::Rat, Origin::PetStore, arrived)));
        tale.add(
            t(0, 0),
            registered("mim", animal_facts(Species::Mouse, Origin::Breeder, arrived)),
        );
        tale
    }

    /// Lena's pair stands there from the first day on.
    fn standing_at(step: &str) -> Self {
        let mut tale = Self::new();
        tale.add(t(0, 1), placed("pip", "lena", step));
        tale
    }

    fn add(&mut self, when: Timestamp, what: What) -> EventId {
        let number = self.0.len();
        self.0.push(event(number, when, what));
        event_id(0, number)
    }

    fn session(&mut self, when: Timestamp, step: &str, seen: &[&[&str]]) -> EventId {
        let trials = seen.iter().map(|s| trial(s)).collect();
        let end = when + SignedDuration::from_mins(10);
        self.add(when, What::Session(Box::new(session("pip", "lena", step, end, trials))))
    }

    fn session_of(&mut self, who: (&str, &str), when: Timestamp, step: &str, seen: &[&[&str]]) {
        let trials = seen.iter().map(|s| trial(s)).collect();
        let end = when + SignedDuration::from_mins(10);
        self.add(when, What::Session(Box::new(session(who.0, who.1, step, end, trials))));
    }

    fn dosed(&mut self, when: Timestamp, step: &str, doses: &[f64]) {
        let trials = doses.iter().map(|d| trial_of(*d, &["explores"])).collect();
        let end = when + SignedDuration::from_mins(10);
        self.add(when, What::Session(Box::new(session("pip", "lena", step, end, trials))));
    }

    fn animal(&self, id: &str, now: Timestamp) -> Option<OracleAnimal> {
        animals_named(&self.0, now, &behaviour_name).into_iter().find(|a| a.animal == id)
    }

    fn pair_of(&self, caretaker: &str, now: Timestamp) -> OraclePair {
        let pip = self.animal("pip", now).expect("pip");
        pip.pairs.into_iter().find(|p| p.caretaker == caretaker).expect("the pair")
    }

    fn step(&self, now: Timestamp) -> String {
        self.pair_of("lena", now).step
    }

    fn offered(&self, now: Timestamp) -> String {
        self.pair_of("lena", now).offered
    }
}

#[test]
fn the_first_caretaker_starts_at_the_first_step() {
    let mut tale = Tale::new();
    assert_eq!(tale.animal("pip", t(0, 2)).expect("pip").next_start, "presence");
    tale.session(t(0, 3), "presence", &[&["sniffs_hand"]]);
    assert_eq!(tale.step(t(0, 4)), "presence");
}

#[test]
fn one_clean_session_at_contact_hand_advances() {
    let mut tale = Tale::standing_at("spoon");
    tale.session(t(1, 9), "spoon", &EASY);
    assert_eq!(tale.step(t(1, 10)), "fingers");
}

#[test]
fn a_session_of_two_trials_is_not_clean() {
    let mut tale = Tale::standing_at("spoon");
    tale.session(t(1, 9), "spoon", &EASY[..2]);
    assert_eq!(tale.step(t(1, 10)), "spoon");
}

#[test]
fn where_the_dose_is_in_minutes_one_trial_makes_a_clean_session_at_the_goal_dose() {
    let mut tale = Tale::standing_at("presence");
    tale.dosed(t(1, 9), "presence", &[9.5]);
    assert_eq!(tale.step(t(1, 10)), "presence");
    tale.dosed(t(2, 9), "presence", &[10.0]);
    assert_eq!(tale.step(t(2, 10)), "treat_near");
}

#[test]
fn never_two_steps_on_one_local_day() {
    let mut tale = Tale::standing_at("spoon");
    tale.session(t(1, 9), "spoon", &EASY);
    tale.session(t(1, 15), "fingers", &EASY);
    assert_eq!(tale.step(t(1, 16)), "fingers");
    tale.session(t(2, 9), "fingers", &EASY);
    assert_eq!(tale.step(t(2, 10)), "palm");
}

#[test]
fn the_local_day_is_that_of_the_time_zone_and_of_the_hour_at_which_it_begins() {
    let mut tale = Tale::standing_at("spoon");
    // In Berlin it is 23:30 and 01:30 in the night from 2 to 3 May.
    tale.session(at("2026-05-02T21:30:00Z"), "spoon", &EASY);
    tale.session(at("2026-05-02T23:30:00Z"), "fingers", &EASY);
    assert_eq!(tale.step(t(3, 0)), "fingers");
    tale.add(t(9, 0), household("Europe/Berlin", Time::midnight()));
    assert_eq!(tale.step(t(3, 0)), "palm", "settings hold for all time");
    tale.add(t(9, 1), household("Europe/Berlin", Time::constant(4, 0, 0, 0)));
    assert_eq!(tale.step(t(3, 0)), "fingers");
}

#[test]
fn two_clean_sessions_on_two_days_advance_at_contact_touch() {
    let mut tale = Tale::standing_at("touch");
    tale.session(t(1, 9), "touch", &EASY);
    tale.session(t(1, 15), "touch", &EASY);
    assert_eq!(tale.step(t(1, 16)), "touch");
    tale.session(t(2, 9), "touch", &EASY);
    assert_eq!(tale.step(t(2, 10)), "stroke");
}

#[test]
fn three_successes_over_two_days_advance() {
    let mut tale = Tale::standing_at("touch");
    tale.session(t(1, 9), "touch", &HALF);
    tale.session(t(1, 12), "touch", &HALF);
    tale.session(t(1, 15), "touch", &HALF);
    assert_eq!(tale.step(t(1, 16)), "touch", "three on one day do not");
    tale.session(t(2, 9), "touch", &[&["sniffs_hand"]]);
    tale.session(t(2, 12), "touch", &HALF);
    assert_eq!(tale.step(t(2, 13)), "stroke", "mixed ones are passed over");
}

#[test]
fn a_failure_among_the_latest_three_holds_the_pair() {
    let mut tale = Tale::standing_at("touch");
    tale.session(t(1, 9), "touch", &HALF);
    tale.session(t(1, 12), "touch", &HALF);
    tale.session(t(2, 9), "touch", &FRIGHT);
    tale.session(t(2, 15), "touch", &HALF);
    assert_eq!(tale.step(t(2, 16)), "touch");
}

#[test]
fn a_success_counts_where_two_calm_trials_reached_the_goal_dose() {
    let mut tale = Tale::standing_at("lift");
    tale.dosed(t(1, 9), "lift", &[2.0, 1.0, 1.0]);
    tale.dosed(t(2, 9), "lift", &[2.0, 1.0, 1.0]);
    assert_eq!(tale.step(t(2, 10)), "lift");
    tale.dosed(t(3, 9), "lift", &[1.0, 2.0, 2.0]);
    assert_eq!(tale.step(t(3, 10)), "lift", "the two before do not count");
    tale.dosed(t(4, 9), "lift", &[2.0, 2.0, 2.0]);
    assert_eq!(tale.step(t(4, 10)), "hold_seconds");
}

#[test]
fn the_dose_reached_is_the_lesser_of_the_two() {
    let unit = Dose::Minutes(10.0);
    let mut told = trial_of(12.0, &["explores"]);
    assert_eq!(dose_reached(&told, unit), Some(12.0));
    told.lasted_s = Some(crate::histories::quantity(300.0));
    assert_eq!(dose_reached(&told, unit), Some(5.0));
    assert_eq!(dose_reached(&trial(&[]), unit), None);
}

#[test]
fn two_failed_sessions_running_step_back_one() {
    let mut tale = Tale::standing_at("palm");
    tale.session(t(1, 9), "palm", &FRIGHT);
    assert_eq!(tale.step(t(1, 10)), "palm");
    tale.session(t(2, 9), "palm", &[&["sniffs_hand"]]);
    tale.session(t(3, 9), "palm", &FRIGHT);
    assert_eq!(tale.step(t(3, 10)), "fingers");
    tale.session(t(4, 9), "fingers", &FRIGHT);
    assert_eq!(tale.step(t(4, 10)), "fingers", "the record is a new one");
}

#[test]
fn a_success_ends_a_row_of_failures() {
    let mut tale = Tale::standing_at("lift");
    tale.session(t(1, 9), "lift", &FRIGHT);
    tale.dosed(t(2, 9), "lift", &[1.0, 1.0]);
    tale.session(t(3, 9), "lift", &FRIGHT);
    assert_eq!(tale.step(t(3, 10)), "lift", "even one that does not count");
}

#[test]
fn a_session_that_the_animal_ends_before_the_third_trial_fails() {
    for (trials, end) in [(2, "fingers"), (3, "palm")] {
        let mut tale = Tale::standing_at("palm");
        for day in [1, 2] {
            let trials = (0..trials).map(|_| trial(&["sniffs_hand"])).collect();
            let mut s = session("pip", "lena", "palm", t(day, 10), trials);
            s.ended_by = EndedBy::Animal;
            tale.add(t(day, 9), What::Session(Box::new(s)));
        }
        assert_eq!(tale.step(t(3, 0)), end);
    }
}

#[test]
fn severity_3_steps_back_one_in_whatever_session() {
    let mut tale = Tale::standing_at("lift");
    tale.session(t(1, 9), "hand_in_cage", &PANIC);
    assert_eq!(tale.step(t(1, 10)), "step_on");
    tale.session(t(2, 9), "lap", &PANIC);
    assert_eq!(tale.step(t(2, 10)), "stroke");
    tale.session(t(3, 9), "lap", &FRIGHT);
    tale.session(t(4, 9), "lap", &FRIGHT);
    assert_eq!(tale.step(t(4, 10)), "stroke", "failures on a branch move nothing");
}

#[test]
fn never_below_the_first_step() {
    let mut tale = Tale::standing_at("treat_near");
    tale.add(t(1, 9), mishap("pip"));
    tale.add(t(2, 9), mishap("pip"));
    assert_eq!(tale.step(t(2, 10)), "presence");
}

#[test]
fn bites_step_all_pairs_back_by_their_grade() {
    for (grade, food, end) in [
        (1, false, "palm"),
        (2, true, "palm"),
        (2, false, "fingers"),
        (3, true, "fingers"),
        (3, false, "spoon"),
        (4, true, "spoon"),
    ] {
        let mut tale = Tale::standing_at("palm");
        tale.add(t(0, 2), placed("pip", "mo", "palm"));
        tale.add(t(1, 9), bite("pip", "a guest", grade, food));
        assert_eq!(tale.step(t(1, 10)), end);
        assert_eq!(tale.pair_of("mo", t(1, 10)).step, end);
    }
}

#[test]
fn blood_in_a_session_reads_as_a_bite_of_grade_3() {
    let mut tale = Tale::standing_at("palm");
    tale.add(t(0, 2), placed("pip", "mo", "palm"));
    tale.session(t(1, 9), "palm", &BLOOD);
    assert_eq!(tale.step(t(1, 10)), "spoon", "one incident, by its largest step");
    assert_eq!(tale.pair_of("mo", t(1, 10)).step, "spoon");
}

#[test]
fn a_bite_of_that_caretaker_soon_after_speaks_for_both() {
    let mut tale = Tale::standing_at("palm");
    tale.add(t(0, 2), placed("pip", "mo", "palm"));
    tale.session(t(1, 9), "palm", &BLOOD);
    tale.add(t(2, 9), bite("pip", "lena", 2, false));
    assert_eq!(tale.pair_of("mo", t(2, 8)).step, "spoon", "not yet known");
    assert_eq!(tale.step(t(2, 10)), "fingers");
    assert_eq!(tale.pair_of("mo", t(2, 10)).step, "fingers");
    // A minute over the 24 hours it is a bite of its own.
    tale.add(t(2, 11), retracted(event_id(0, tale.0.len() - 1)));
    tale.add(t(2, 9) + SignedDuration::from_mins(11), bite("pip", "lena", 2, false));
    assert_eq!(tale.step(t(2, 12)), "hand_in_cage");
}

#[test]
fn a_bite_after_the_next_session_of_the_pair_is_one_of_its_own() {
    let mut tale = Tale::standing_at("palm");
    tale.session(t(1, 9), "palm", &BLOOD);
    tale.session(t(1, 14), "spoon", &[&["sniffs_hand"]]);
    tale.add(t(1, 15), bite("pip", "lena", 2, false));
    assert_eq!(tale.step(t(1, 16)), "hand_in_cage");
}

#[test]
fn bites_and_mishaps_within_a_session_are_one_incident() {
    let mut tale = Tale::standing_at("palm");
    tale.session(t(1, 9), "palm", &PANIC);
    tale.add(t(1, 9) + SignedDuration::from_mins(5), mishap("pip"));
    tale.add(t(1, 9) + SignedDuration::from_mins(10), bite("pip", "a guest", 4, false));
    assert_eq!(tale.step(t(1, 10)), "spoon");
}

#[test]
fn a_bite_within_the_session_comes_before_its_success() {
    let mut tale = Tale::standing_at("palm");
    tale.session(t(1, 9), "palm", &EASY);
    tale.add(t(1, 9) + SignedDuration::from_mins(5), bite("pip", "mo", 2, false));
    assert_eq!(tale.step(t(1, 10)), "fingers", "it is judged at the end");
}

#[test]
fn a_gap_of_seven_days_offers_one_lower_and_of_28_two() {
    let mut tale = Tale::standing_at("palm");
    tale.session(t(1, 9), "palm", &[&["sniffs_hand"]]);
    let end = t(1, 9) + SignedDuration::from_mins(10);
    let days = |n: i64| SignedDuration::from_hours(24 * n);
    let second = SignedDuration::from_secs(1);
    assert_eq!(tale.offered(end + days(7) - second), "palm");
    assert_eq!(tale.offered(end + days(7)), "fingers");
    assert_eq!(tale.offered(end + days(28)), "spoon");
    assert_eq!(tale.step(end + days(28)), "palm");
}

#[test]
fn a_gap_lowers_nothing_before_contact_hand() {
    let tale = Tale::standing_at("treat_near");
    assert_eq!(tale.offered(t(40, 0)), "treat_near");
}

#[test]
fn after_a_gap_a_success_there_restores_and_a_failure_there_keeps() {
    let mut tale = Tale::standing_at("touch");
    tale.session(t(1, 9), "touch", &EASY);
    tale.session(t(10, 9), "palm", &[&["sniffs_hand"]]);
    assert_eq!(tale.offered(t(10, 10)), "palm", "mixed leaves it open");
    let mut well = Tale(tale.0.clone());
    well.session(t(11, 9), "palm", &EASY);
    assert_eq!(well.offered(t(11, 10)), "touch");
    well.session(t(12, 9), "touch", &EASY);
    assert_eq!(well.step(t(12, 10)), "stroke", "its record kept");
    tale.session(t(11, 9), "palm", &FRIGHT);
    assert_eq!(tale.step(t(11, 10)), "palm");
    assert_eq!(tale.offered(t(11, 10)), "palm");
}

#[test]
fn a_contact_closes_a_gap_unless_it_was_adverse() {
    for (worst, offered) in
        [(Worst::Calm, "palm"), (Worst::Unsure, "palm"), (Worst::Adverse, "fingers")]
    {
        let mut tale = Tale::standing_at("palm");
        tale.add(t(9, 0), contact("pip", "lena", t(9, 1), worst));
        assert_eq!(tale.offered(t(9, 2)), offered);
    }
}

#[test]
fn two_failures_at_an_earlier_step_bring_the_pair_there() {
    let mut tale = Tale::standing_at("touch");
    tale.session(t(1, 9), "spoon", &FRIGHT);
    tale.session(t(2, 9), "touch", &EASY);
    assert_eq!(tale.step(t(2, 10)), "touch");
    tale.session(t(3, 9), "spoon", &FRIGHT);
    assert_eq!(tale.step(t(3, 10)), "spoon");
}

#[test]
fn a_new_caretaker_starts_three_steps_lower() {
    let mut tale = Tale::standing_at("touch");
    assert_eq!(tale.animal("pip", t(1, 0)).expect("pip").next_start, "spoon");
    assert_eq!(tale.animal("pip", t(9, 0)).expect("pip").next_start, "hand_in_cage", "a gap");
    tale.session_of(("pip", "mo"), t(9, 1), "spoon", &[&["sniffs_hand"]]);
    tale.session(t(10, 1), "touch", &EASY);
    assert_eq!(tale.pair_of("mo", t(11, 0)).step, "hand_in_cage", "fixed at the first session");
}

#[test]
fn a_new_caretaker_starts_not_below_treat_near_and_never_above_the_furthest() {
    for (furthest, start) in
        [("presence", "presence"), ("treat_near", "treat_near"), ("spoon", "treat_near")]
    {
        let tale = Tale::standing_at(furthest);
        assert_eq!(tale.animal("pip", t(1, 0)).expect("pip").next_start, start);
    }
    let mut tale = Tale::new();
    tale.add(t(0, 1), placed("mim", "lena", "cup"));
    assert_eq!(tale.animal("mim", t(1, 0)).expect("mim").next_start, "tunnel_lift");
}

#[test]
fn bruxing_needs_another_calm_sign_and_stillness_spoils_a_treat() {
    let seen = |ids: &[&str]| -> Vec<String> { ids.iter().map(|b| (*b).to_owned()).collect() };
    let told = |ids: &[&str], contact| outcome(&seen(ids), contact, false);
    assert_eq!(told(&["bruxes", "boggles", "sleeps_on_you"], Close::Hold), Outcome::Unsure);
    assert_eq!(told(&["bruxes", "grooms_self"], Close::Hold), Outcome::Calm);
    assert_eq!(told(&["still", "takes_treat"], Close::Hand), Outcome::Calm);
    assert_eq!(told(&["still", "takes_treat"], Close::Touch), Outcome::Unsure);
    assert_eq!(told(&["still", "eats_on_hand"], Close::Touch), Outcome::Calm);
    assert_eq!(told(&["explores", "moves_away"], Close::Hand), Outcome::Unsure);
    assert_eq!(told(&[], Close::Hand), Outcome::Unsure);
    assert_eq!(told(&["explores", "freezes"], Close::Hand), Outcome::Adverse);
}

#[test]
fn a_treat_refused_after_one_was_taken_is_adverse() {
    let refused: [&[&str]; 1] = [&["refuses_treat"]];
    let mut tale = Tale::standing_at("lift");
    tale.session(t(1, 9), "lift", &refused);
    tale.session(t(2, 9), "lift", &refused);
    assert_eq!(tale.step(t(2, 10)), "lift");
    tale.session(t(3, 9), "presence", &[&["takes_treat"]]);
    tale.session(t(4, 9), "lift", &refused);
    tale.session(t(5, 9), "presence", &[&["takes_treat"]]);
    tale.session(t(6, 9), "lift", &refused);
    assert_eq!(tale.step(t(6, 10)), "step_on");
}

#[test]
fn what_is_seen_outside_the_trials_counts_where_it_is_grave() {
    for (seen, end) in [("moves_away", "touch"), ("freezes", "palm"), ("bolts", "fingers")] {
        let mut tale = Tale::standing_at("palm");
        let trials = EASY.iter().map(|s| trial(s)).collect();
        let mut s = session("pip", "lena", "palm", t(1, 10), trials);
        s.observations = Some(vec![observation(5.0, seen)]);
        tale.add(t(1, 9), What::Session(Box::new(s)));
        assert_eq!(tale.step(t(1, 11)), end, "{seen}");
    }
}

#[test]
fn a_long_hold_steps_two_back_when_aborted_or_twice_without_calm() {
    let long = |tale: &mut Tale, day: i64, calm: bool, ended_by| {
        let end = t(day, 9) + SignedDuration::from_mins(20);
        let mut s = session("pip", "lena", "long_hold", end, vec![trial(&["still"])]);
        let sign = if calm { "grooms_self" } else { "still" };
        s.observations =
            Some((0..20_u8).map(|m| observation(60.0 * f64::from(m) + 30.0, sign)).collect());
        s.ended_by = ended_by;
        tale.add(t(day, 9), What::Session(Box::new(s)));
    };
    let mut tale = Tale::standing_at("hold_seconds");
    long(&mut tale, 1, false, EndedBy::Plan);
    long(&mut tale, 2, true, EndedBy::Plan);
    long(&mut tale, 3, false, EndedBy::Plan);
    assert_eq!(tale.step(t(3, 10)), "hold_seconds");
    long(&mut tale, 4, false, EndedBy::Plan);
    assert_eq!(tale.step(t(4, 10)), "step_on");
    long(&mut tale, 5, true, EndedBy::Abort);
    assert_eq!(tale.step(t(5, 10)), "touch");
}

#[test]
fn sessions_while_weight_is_lost_do_not_advance() {
    let mut tale = Tale::standing_at("spoon");
    tale.add(t(0, 5), weight("pip", 400.0));
    tale.add(t(1, 5), weight("pip", 380.0));
    tale.session(t(1, 9), "spoon", &EASY);
    assert_eq!(tale.step(t(1, 10)), "spoon");
    tale.add(t(2, 5), weight("pip", 381.0));
    tale.session(t(2, 9), "spoon", &EASY);
    assert_eq!(tale.step(t(2, 10)), "fingers");
}

#[test]
fn complete_once_the_criterion_was_met_at_the_goals_step() {
    let mut tale = Tale::standing_at("hold_minutes");
    tale.dosed(t(1, 9), "hold_minutes", &[120.0, 120.0, 120.0]);
    assert!(!tale.pair_of("lena", t(1, 10)).complete);
    tale.dosed(t(2, 9), "hold_minutes", &[120.0, 120.0, 120.0]);
    assert!(tale.pair_of("lena", t(2, 10)).complete);
    let set = AnimalChange { goal: Change::Set(Goal::Cuddly), ..AnimalChange::default() };
    tale.add(t(3, 0), What::AnimalChanged { animal: animal_id("pip"), set: Box::new(set) });
    assert!(!tale.pair_of("lena", t(3, 1)).complete);
    tale.dosed(t(3, 9), "lap", &[20.0]);
    assert!(tale.pair_of("lena", t(3, 10)).complete);
    tale.session(t(4, 9), "lap", &PANIC);
    assert!(!tale.pair_of("lena", t(4, 10)).complete, "it stood before the goal's step");
}

#[test]
fn settled_after_the_hands_off_days_and_two_good_days_running() {
    let mut tale = Tale::new();
    let half = [SettleSign::EatsNormally, SettleSign::RestsInOpen];
    tale.add(t(2, 9), settle_check("pip", &half));
    tale.add(t(2, 20), settle_check("pip", &[SettleSign::CalmAtEntry]));
    tale.add(t(3, 9), settle_check("pip", SettleSign::ALL));
    let settled = |tale: &Tale, now| tale.animal("pip", now).expect("pip").settled;
    assert!(!settled(&tale, t(3, 8)));
    assert!(settled(&tale, t(3, 10)));
    assert!(!Tale::new().animal("mim", t(9, 23)).expect("mim").settled);
    assert!(Tale::new().animal("mim", t(10, 0)).expect("mim").settled, "day 10");
    let back = t(20, 0).to_zoned(TimeZone::UTC).date();
    let arrived =
        What::AnimalArrived { animal: animal_id("pip"), arrived_on: back, origin: Origin::Rescue };
    tale.add(t(20, 5), arrived);
    assert!(!settled(&tale, t(20, 6)), "it starts anew");
}

#[test]
fn a_retraction_may_itself_be_retracted_and_in_a_ring_none_counts() {
    let mut tale = Tale::standing_at("spoon");
    let it = tale.session(t(1, 9), "spoon", &EASY);
    let first = tale.add(t(1, 11), retracted(it));
    assert_eq!(tale.step(t(1, 12)), "spoon");
    tale.add(t(1, 13), retracted(first));
    assert_eq!(tale.step(t(1, 14)), "fingers");
    let next = event_id(0, tale.0.len() + 1);
    let one = tale.add(t(2, 0), retracted(next));
    tale.add(t(2, 0), retracted(one));
    assert_eq!(tale.step(t(2, 1)), "fingers");
}

#[test]
fn a_registration_holds_for_all_time_and_a_second_one_is_a_change() {
    let mut tale = Tale::new();
    let facts = AnimalFacts {
        goal: Some(Goal::CalmCare),
        ..animal_facts(Species::Rat, Origin::OwnLitter, t(0, 0).to_zoned(TimeZone::UTC).date())
    };
    let again = tale.add(t(5, 0), registered("pip", facts));
    let settled = |tale: &Tale, now| tale.animal("pip", now).expect("pip").settled;
    assert!(!settled(&tale, t(4, 0)));
    assert!(settled(&tale, t(5, 0)));
    assert!(tale.animal("pip", t(-5, 0)).is_some());
    tale.add(t(6, 0), retracted(event_id(0, 2)));
    assert!(settled(&tale, t(6, 0)), "the second one is left");
    tale.add(t(7, 0), retracted(again));
    assert!(tale.animal("pip", t(7, 0)).is_none());
}

#[test]
fn a_clock_that_runs_ahead_hides_nothing() {
    let mut tale = Tale::standing_at("spoon");
    tale.session(t(5, 9), "spoon", &EASY);
    assert_eq!(tale.step(t(1, 10)), "spoon");
    tale.0.last_mut().expect("the session").recorded_at = Some(t(1, 9));
    assert_eq!(tale.step(t(1, 10)), "fingers");
}
