//! What must hold of every household, whatever happened in it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "test code: a broken assumption shall fail the test"
)]

use crate::agreement::BOOK;
use crate::asking::{
    ANIMALS, Asked, BRANCHES, CARETAKERS, afterwards, answers, asked, cases, every, household,
    late_id, leave, log_in, offer, once, over, plus_minutes, recorded, rung_of, seen, sessions,
    species_of, standing, stops,
};
use crate::histories::{
    History, MOUSE_STEPS, RAT_STEPS, animal_facts, animal_id, caretaker_id, event_id, joined,
    placed, quantity, registered, step_id,
};
use jiff::{SignedDuration, Timestamp};
use mischief_core::calendar::{Calendar, days_between};
use mischief_core::ethogram::{BehaviourIx, Level, Outcome};
use mischief_core::event::wire::Code;
use mischief_core::event::{
    AgeBand, Change, EndedBy, Event, Observation, Origin, Session, Sex, Species, Trial, What,
};
use mischief_core::explain::{Dose, Recommendation, Today, Verdict};
use mischief_core::fold::health::days;
use mischief_core::ids::{EventId, ProtocolId};
use mischief_core::log::Log;
use mischief_core::protocol::document::{Context, read};
use mischief_core::protocol::{Contact, Step, Unit};
use mischief_core::recommend::{AskError, View};
use mischief_core::rulebook::{Effect, Rule, Rulebook};
use proptest::prelude::*;
use proptest::sample::Index;

fn built(events: &[Event]) -> Log {
    log_in(&BOOK, events)
}

/// A step of handling, of whatever protocol.
fn step_of(animal_of: Species, r: &Recommendation) -> &'static Step {
    BOOK.step(animal_of, &r.step).expect("a step of the rulebook")
}

fn is_held_back(contact: Contact) -> bool {
    (Contact::Hand..=Contact::Hold).contains(&contact)
}

fn value(dose: Option<Dose>) -> Option<f64> {
    dose.map(|dose| dose.value)
}

/// Doses are numbers of clocks: crumbs are no difference.
const CRUMB: f64 = 1e-6;

// The log is a set.

/// Sends the events in this order in batches; a batch that is refused, because what it names is
/// told later, is kept back and sent again with the next.
fn sent_in_batches(events: &[Event], batch_length: usize) -> Log {
    let mut log = Log::new();
    let mut waiting: Vec<Event> = Vec::new();
    for batch in events.chunks(batch_length) {
        waiting.extend_from_slice(batch);
        if offer(&mut log, &waiting, &BOOK).is_ok() {
            waiting.clear();
        }
    }
    assert!(waiting.is_empty(), "everything is accepted in the end");
    log
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn order_and_repetition_and_batches_change_nothing(
        (history, shuffled, batch_length) in household().prop_flat_map(|history| {
            let again = (any::<Index>(), prop::option::of(-3_000_i64..3_000));
            let again = prop::collection::vec(again, 0..8);
            (Just(history), again).prop_flat_map(|(history, again)| {
                let mut all = history.events.clone();
                for (which, recorded_at) in again {
                    let mut event = which.get(&history.events).clone();
                    if let Some(minutes) = recorded_at {
                        event.recorded_at = Some(plus_minutes(event.observed_at, minutes));
                    }
                    all.push(event);
                }
                (Just(history), Just(all).prop_shuffle(), 1_usize..60)
            })
        })
    ) {
        let plain = built(&once(&shuffled));
        let told = answers(&plain, &BOOK, history.now);
        let batched = sent_in_batches(&shuffled, batch_length);
        prop_assert_eq!(&told, &answers(&built(&shuffled), &BOOK, history.now));
        prop_assert_eq!(&told, &answers(&batched, &BOOK, history.now));
        prop_assert_eq!(plain.len(), batched.len());
        let texts = |log: &Log| log.iter().cloned().collect::<Vec<_>>();
        prop_assert_eq!(texts(&plain), texts(&batched));
    }
}

// Better and worse reactions.

/// How a reaction is made better.
#[derive(Debug, Clone)]
enum Better {
    /// A trial is calm.
    Calm(Index),
    /// An adverse trial is one of which nobody can tell.
    Unsure(Index),
    /// What was grave in a trial was not.
    Milder(Index),
    /// Nothing grave was seen beside the trials.
    NothingBeside,
}

fn better() -> impl Strategy<Value = Better> {
    prop_oneof![
        any::<Index>().prop_map(Better::Calm),
        any::<Index>().prop_map(Better::Unsure),
        any::<Index>().prop_map(Better::Milder),
        Just(Better::NothingBeside),
    ]
}

fn is_grave(ix: BehaviourIx) -> bool {
    BOOK.ethogram.severity(ix, true) >= 2
}

/// The session with a better reaction in it, and the dose of the trial that is now calm; `None`
/// where there is nothing to make better.
fn made_better(session: &Session, how: &Better) -> Option<(Session, Option<Trial>)> {
    let mut session = session.clone();
    let mut now_calm = None;
    let count = session.trials.len();
    let grave = |trial: &Trial| trial.behaviours.iter().any(|ix| is_grave(*ix));
    match how {
        Better::NothingBeside => {
            let seen = session.observations.as_mut()?;
            let before = seen.len();
            seen.retain(|seen| !is_grave(seen.behaviour));
            if seen.len() == before {
                return None;
            }
        }
        Better::Calm(_) | Better::Unsure(_) | Better::Milder(_) if count == 0 => return None,
        Better::Calm(which) => {
            let trial = &mut session.trials[which.index(count)];
            trial.behaviours = Box::from([seen("approaches")]);
            now_calm = Some(trial.clone());
        }
        Better::Unsure(which) => {
            let trial = &mut session.trials[which.index(count)];
            if !grave(trial) {
                return None;
            }
            trial.behaviours = Box::from([seen("moves_away")]);
        }
        Better::Milder(which) => {
            let trial = &mut session.trials[which.index(count)];
            if !grave(trial) {
                return None;
            }
            trial.behaviours = trial.behaviours.iter().copied().filter(|b| !is_grave(*b)).collect();
            now_calm = Some(trial.clone());
        }
    }
    Some((session, now_calm))
}

/// What happened until a session and the session itself, none other of the animal overlapping it.
fn until_session(events: &[Event], which: &Index) -> Option<(Vec<Event>, Event)> {
    let events = once(events);
    let all: Vec<&Event> = sessions(&events).map(|(event, _)| event).collect();
    let last = (!all.is_empty()).then(|| (*which.get(&all)).clone())?;
    let What::Session(of) = &last.what else { return None };
    let told_for_all_time = |event: &Event| {
        matches!(
            event.what,
            What::HouseholdSet { .. }
                | What::CaretakerJoined { .. }
                | What::AnimalRegistered { .. }
                | What::IntroductionStarted { .. }
        )
    };
    let before: Vec<Event> = events
        .iter()
        .filter(|event| {
            let overlaps = matches!(&event.what, What::Session(s) if s.animal == of.animal)
                && over(event) > last.happened();
            event.key() < last.key() && !overlaps || told_for_all_time(event)
        })
        .cloned()
        .collect();
    Some((before, last))
}

fn dose_reached(trial: &Trial, step: &Step) -> Option<f64> {
    mischief_core::fold::session::dose_reached(trial, step.dose.map(|dose| dose.unit))
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn a_better_reaction_never_earns_a_harsher_plan_than_a_worse_one_in_its_place(
        history in household(),
        which in any::<Index>(),
        how in better(),
        later in prop_oneof![1_i64..400, 400_i64..8_000],
    ) {
        let Some((before, worse)) = until_session(&history.events, &which) else { return Ok(()) };
        let What::Session(session) = &worse.what else { return Ok(()) };
        let Some((improved, now_calm)) = made_better(session, &how) else { return Ok(()) };
        let better = Event { what: What::Session(Box::new(improved)), ..worse.clone() };
        let now = plus_minutes(over(&worse), later);
        let with = |last: &Event| {
            let mut events = before.clone();
            events.push(last.clone());
            built(&events)
        };
        let (worse, better) = (with(&worse), with(&better));
        let Some(species) = species_of(&before, session.animal.as_str()) else { return Ok(()) };
        if View::at(&worse, &BOOK, now).animal(&session.animal).is_err() {
            return Ok(());
        }
        let animal = session.animal.as_str();
        for caretaker in CARETAKERS {
            let stands = |log| standing(log, &BOOK, now, animal, caretaker);
            let (worse, better) = (stands(&worse), stands(&better));
            prop_assert!(
                better.rung >= worse.rung && better.offered >= worse.offered,
                "{animal} with {caretaker} stands at {worse:?} after the worse, {better:?} after \
                 the better"
            );
        }
        let done = BOOK.step(species, &session.step).expect("the step is known");
        for caretaker in CARETAKERS {
            let of_worse = asked(&worse, &BOOK, now, animal, caretaker);
            let of_better = asked(&better, &BOOK, now, animal, caretaker);
            for ((branch, worse_told), (_, told)) in of_worse.iter().zip(&of_better) {
                if worse_told.step != told.step {
                    continue;
                }
                prop_assert!(
                    leave(told.verdict) >= leave(worse_told.verdict),
                    "{branch:?}: {:?} after the better, {:?} after the worse",
                    told.blocked_by,
                    worse_told.blocked_by
                );
                if let (Some(sooner), Some(later)) = (told.not_before, worse_told.not_before) {
                    prop_assert!(sooner <= later);
                }
                // A trial that was calm, but short, says that this much is borne, and no more.
                let step = step_of(species, told);
                let short = now_calm.as_ref().filter(|_| step.exposure == done.exposure);
                let borne = short.and_then(|trial| dose_reached(trial, done));
                if let Some((dose, before)) = value(told.dose).zip(value(worse_told.dose)) {
                    prop_assert!(
                        dose + CRUMB >= borne.map_or(before, |borne| before.min(borne)),
                        "{branch:?} at {}: {dose} after the better, {before} after the worse",
                        told.step
                    );
                }
            }
        }
    }
}

/// A session that goes wrong.
#[derive(Debug, Clone)]
struct WentWrong {
    /// The step recommended; a rung of the ladder; a branch.
    step: Option<Result<u8, u8>>,
    /// Calm trials before, each with this share of the dose recommended.
    calm: Vec<f64>,
    behaviour: u8,
    /// The share of the dose recommended at which it went wrong, where it was told.
    share: Option<f64>,
    beside: bool,
    minutes: i64,
    later: i64,
    ended_by: EndedBy,
}

fn went_wrong() -> impl Strategy<Value = WentWrong> {
    let step = prop_oneof![
        3 => Just(None),
        1 => any::<u8>().prop_map(|rung| Some(Ok(rung))),
        1 => any::<u8>().prop_map(|branch| Some(Err(branch))),
    ];
    (
        step,
        prop::collection::vec(0.1_f64..=1.0, 0..3),
        any::<u8>(),
        prop::option::of(0.1_f64..2.0),
        any::<bool>(),
        1_i64..40,
        prop_oneof![0_i64..400, 400_i64..12_000],
        prop::sample::select(vec![EndedBy::Plan, EndedBy::Handler, EndedBy::Abort]),
    )
        .prop_map(|(step, calm, behaviour, share, beside, minutes, later, ended_by)| {
            WentWrong { step, calm, behaviour, share, beside, minutes, later, ended_by }
        })
}

const ADVERSE: [&str; 8] = [
    "freezes",
    "struggles",
    "squeaks_when_touched",
    "bites_no_blood",
    "bolts",
    "screams",
    "bites_blood",
    "bites_repeatedly",
];

fn trial(dose: Option<f64>, behaviours: &[&str]) -> Trial {
    Trial {
        dose: dose.map(quantity),
        lasted_s: None,
        times: 1,
        behaviours: behaviours.iter().map(|id| seen(id)).collect(),
    }
}

fn plain_session(r: &Recommendation, from: Timestamp, minutes: i64, trials: Vec<Trial>) -> Session {
    Session {
        animal: r.animal.clone(),
        caretaker: r.caretaker.clone(),
        step: r.step.clone(),
        ended_at: plus_minutes(from, minutes),
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

/// Before and after a session that went wrong.
struct Aftermath {
    animal: &'static str,
    caretaker: &'static str,
    /// The log without that session, and with it.
    before: Log,
    after: Log,
    /// When the session began, and when is asked.
    start: Timestamp,
    later: Timestamp,
}

/// Lets a session go wrong after everything else.
fn aftermath(history: &History, which: &Index, wrong: &WentWrong) -> Option<Aftermath> {
    let start = afterwards(history);
    let before = built(&history.events);
    let questions = every(&before, &BOOK, start);
    let chosen = (!questions.is_empty()).then(|| which.get(&questions))?;
    let (animal, caretaker) = (chosen.animal, chosen.caretaker);
    let at_start = asked(&before, &BOOK, start, animal, caretaker);
    let species = species_of(&history.events, animal)?;
    let mut told = match wrong.step {
        Some(Err(branch)) => at_start[usize::from(branch) % at_start.len()].1.clone(),
        _ => at_start[0].1.clone(),
    };
    if let Some(Ok(rung)) = wrong.step {
        let ladder = if species == Species::Rat { RAT_STEPS } else { MOUSE_STEPS };
        told.step = step_id(ladder[usize::from(rung) % ladder.len()]);
    }
    // A dose that was borne in this session counts; here none went beyond what was planned.
    let same_step = at_start.iter().find(|(_, r)| r.step == told.step);
    let dose = same_step.and_then(|(_, r)| value(r.dose));
    let mut trials: Vec<Trial> = dose.map_or_else(Vec::new, |dose| {
        wrong.calm.iter().map(|share| trial(Some(dose * share), &["explores"])).collect()
    });
    let behaviour = ADVERSE[usize::from(wrong.behaviour) % ADVERSE.len()];
    let mut session = plain_session(&told, start, wrong.minutes, Vec::new());
    if wrong.beside {
        let observation = Observation { at_s: quantity(3.0), behaviour: seen(behaviour) };
        session.observations = Some(vec![observation]);
    } else {
        let reached = wrong.share.zip(dose).map(|(share, dose)| share * dose);
        trials.push(trial(reached, &[behaviour]));
    }
    session.trials = trials;
    session.ended_by = wrong.ended_by;
    let mut events = history.events.clone();
    events.push(recorded(late_id(1), start, What::Session(Box::new(session))));
    let after = built(&events);
    let later = plus_minutes(start, wrong.minutes + wrong.later);
    Some(Aftermath { animal, caretaker, before, after, start, later })
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn an_adverse_answer_never_earns_a_further_step(
        history in household(),
        which in any::<Index>(),
        wrong in went_wrong(),
    ) {
        let Some(it) = aftermath(&history, &which, &wrong) else { return Ok(()) };
        let mut gap = false;
        for other in CARETAKERS {
            let at = |log, now| standing(log, &BOOK, now, it.animal, other);
            let (first, second) = (at(&it.before, it.start), at(&it.before, it.later));
            let now = at(&it.after, it.later);
            // Another person who is new starts below the furthest pair, which may change.
            if other != it.caretaker && !now.begun {
                continue;
            }
            prop_assert!(now.rung <= first.rung, "{other}: {first:?}, then {now:?}");
            // Stepping back may lead out of a gap, so that the step below is offered.
            let most = if first.offered < first.rung {
                first.offered.max(first.rung - 1)
            } else {
                first.offered
            };
            prop_assert!(
                now.offered <= most.max(second.offered),
                "{other}: {first:?}, {second:?} without, {now:?} with"
            );
            if other == it.caretaker {
                // Where a gap came meanwhile, or stepping back led out of one, the ladder is not
                // that of before.
                gap = first.offered != second.offered
                    || first.offered < first.rung && now.rung < first.rung;
            }
        }
        if gap {
            return Ok(());
        }
        let next = |log, now| {
            let told = asked(log, &BOOK, now, it.animal, it.caretaker);
            rung_of(log, &BOOK, now, &told[0].1)
        };
        let most = next(&it.before, it.start).max(next(&it.before, it.later));
        prop_assert!(next(&it.after, it.later) <= most);
    }

    #[test]
    fn an_adverse_answer_never_earns_a_higher_dose_anywhere(
        history in household(),
        which in any::<Index>(),
        wrong in went_wrong(),
    ) {
        let Some(it) = aftermath(&history, &which, &wrong) else { return Ok(()) };
        let told = |log, now| asked(log, &BOOK, now, it.animal, it.caretaker);
        let with = told(&it.after, it.later);
        let (first, without) = (told(&it.before, it.start), told(&it.before, it.later));
        for (((_, with), (_, without)), (_, first)) in with.iter().zip(&without).zip(&first) {
            let of_same_step = [without, first].into_iter().filter(|r| r.step == with.step);
            let most = of_same_step.filter_map(|r| value(r.dose)).reduce(f64::max);
            if let (Some(dose), Some(most)) = (value(with.dose), most) {
                prop_assert!(dose <= most + CRUMB, "{}: {dose} with, {most} without", with.step);
            }
        }
    }
}

/// The dose offered to a rat that was placed at a step, after a session on each day with these
/// trials.
fn dose_after(step: &str, sessions: &[&[Trial]]) -> f64 {
    let day = |day: usize| -> Timestamp { format!("2026-03-{day:02}T12:00:00Z").parse().unwrap() };
    let facts = animal_facts(Species::Rat, Origin::OwnLitter, "2026-01-01".parse().unwrap());
    let mut events = vec![
        recorded(late_id(1), day(1), joined("lena", AgeBand::Adult)),
        recorded(late_id(2), day(1), registered("ada", facts)),
        recorded(late_id(3), day(1), placed("ada", "lena", step)),
    ];
    for (at, trials) in (1..).zip(sessions) {
        let told = &asked(&built(&events), &BOOK, day(at), "ada", "lena")[0].1;
        let session = plain_session(told, day(at), 5, trials.to_vec());
        let what = What::Session(Box::new(session));
        events.push(recorded(late_id(3 + at), day(at), what));
    }
    let now = day(sessions.len() + 1);
    let told = &asked(&built(&events), &BOOK, now, "ada", "lena")[0].1;
    assert_eq!(told.step.as_str(), step);
    told.dose.unwrap().value
}

#[test]
fn a_short_hold_that_was_calm_earns_no_less_than_one_of_which_nobody_can_tell() {
    let borne = [trial(Some(20.0), &["stays_loose"])];
    let after = |seen| dose_after("hold_seconds", &[&borne, &[trial(Some(5.0), &[seen])]]);
    let (calm, unsure) = (after("stays_loose"), after("moves_away"));
    assert!(calm >= unsure, "{calm} s after calm, {unsure} s after unsure");
}

#[test]
fn a_second_fright_never_raises_the_dose() {
    let calm = || trial(Some(10.0), &["explores"]);
    let borne = [calm(), calm(), trial(Some(10.0), &["moves_away"])];
    let fright = |dose| [trial(dose, &["freezes"])];
    let once = dose_after("presence", &[&borne, &fright(Some(8.0))]);
    for dose in [None, Some(8.0), Some(10.0)] {
        let twice = dose_after("presence", &[&borne, &fright(Some(8.0)), &fright(dose)]);
        assert!(twice <= once, "{once} min after one fright, {twice} after another at {dose:?}");
    }
}

// Missing data.

/// A fact that excuses, or that a rule needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Untold {
    BornOn,
    Sex,
    NeuteredOn,
    SettleChecks,
    OptIns,
    Housing,
    Cleared,
    Waivers,
    Baselines,
}

fn untold() -> impl Strategy<Value = Untold> {
    use Untold::{
        Baselines, BornOn, Cleared, Housing, NeuteredOn, OptIns, SettleChecks, Sex, Waivers,
    };
    prop::sample::select(vec![
        BornOn,
        Sex,
        NeuteredOn,
        SettleChecks,
        OptIns,
        Housing,
        Cleared,
        Waivers,
        Baselines,
    ])
}

/// The events without the fact.
fn without(events: &[Event], fact: Untold) -> Vec<Event> {
    let mut left = events.to_vec();
    left.retain(|event| match &event.what {
        What::SettleCheck { .. } => fact != Untold::SettleChecks,
        What::LongHoldOptedIn { .. } => fact != Untold::OptIns,
        What::Housed { .. } => fact != Untold::Housing,
        What::HealthCleared { .. } => fact != Untold::Cleared,
        What::QuarantineWaived { .. } => fact != Untold::Waivers,
        What::WeightBaseline { .. } => fact != Untold::Baselines,
        _ => true,
    });
    for event in &mut left {
        match &mut event.what {
            What::AnimalRegistered { facts, .. } => match fact {
                Untold::BornOn => facts.born_on = None,
                Untold::Sex => facts.sex = None,
                Untold::NeuteredOn => facts.neutered_on = None,
                _ => {}
            },
            What::AnimalChanged { set, .. } => match fact {
                Untold::BornOn => set.born_on = Change::Keep,
                Untold::Sex => set.sex = Change::Keep,
                Untold::NeuteredOn => set.neutered_on = Change::Keep,
                _ => {}
            },
            What::Surgery { kind, .. } if fact == Untold::NeuteredOn => {
                *kind = mischief_core::event::SurgeryKind::Other;
            }
            _ => {}
        }
    }
    left
}

/// Whether what is assumed where a fact is not known is no better than the truth.
fn assumption_is_cautious(log: &Log, now: Timestamp, fact: Untold) -> bool {
    let view = View::at(log, &BOOK, now);
    view.home.animals().all(|(_, animal)| {
        let first = animal.arrivals.first().expect("it came");
        let age = |on| animal.born_on.map_or(i64::MAX, |born| days_between(born, on));
        match fact {
            // Who is unknown was 35 days old on arrival, which may be older than it was.
            Untold::BornOn => age(first.on) >= BOOK.parameters.unknown_age_on_arrival_days,
            // A male neutered as a child may meet once nobody knows that it was.
            Untold::NeuteredOn => {
                animal.neutered_on.is_none_or(|on| age(on) >= BOOK.parameters.male_fertile_days)
            }
            _ => true,
        }
    })
}

/// Whether what was not to be, is not to be.
fn stays_blocked(told: Verdict, less: Verdict) -> bool {
    leave(told) == 2 || leave(less) < 2
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn missing_data_never_read_as_fine(history in household(), fact in untold()) {
        let now = history.now;
        let told_log = built(&history.events);
        let less_log = built(&without(&history.events, fact));
        if !assumption_is_cautious(&told_log, now, fact) {
            return Ok(());
        }
        let (of_told, of_less) =
            (answers(&told_log, &BOOK, now), answers(&less_log, &BOOK, now));
        for ((who, told), (_, less)) in of_told.meetings.iter().zip(&of_less.meetings) {
            let (Ok(told), Ok(less)) = (told, less) else { continue };
            prop_assert!(
                stays_blocked(told.verdict, less.verdict),
                "{who:?} without {fact:?}: {:?}, with it {:?}",
                less.blocked_by,
                told.blocked_by
            );
        }
        let (with, without) = (every(&told_log, &BOOK, now), every(&less_log, &BOOK, now));
        for (with, without) in with.iter().zip(&without) {
            prop_assert!(with.same_question(without));
            let (told, less) = (&with.answer, &without.answer);
            match with.branch {
                None => {
                    let with = rung_of(&told_log, &BOOK, now, told);
                    let without = rung_of(&less_log, &BOOK, now, less);
                    prop_assert!(without <= with, "further without {fact:?}: {}", less.step);
                }
                Some(_) => prop_assert!(
                    stays_blocked(told.verdict, less.verdict),
                    "{} without {fact:?}: {:?}, with it {:?}",
                    with.question(),
                    less.blocked_by,
                    told.blocked_by
                ),
            }
        }
    }

    #[test]
    fn nobody_of_unknown_sex_meets_anybody(history in household()) {
        let log = built(&without(&history.events, Untold::Sex));
        for (who, meeting) in answers(&log, &BOOK, history.now).meetings {
            let Ok(meeting) = meeting else { continue };
            prop_assert_ne!(meeting.verdict, Verdict::Go, "{:?}", who);
            prop_assert!(meeting.blocked_by.contains(&Rule::UnknownFact));
            prop_assert_eq!(meeting.missing.len(), 1);
        }
    }

    #[test]
    fn no_long_hold_of_an_animal_of_unknown_age_or_without_an_opt_in(history in household()) {
        for (fact, rule) in
            [(Untold::BornOn, Rule::UnknownFact), (Untold::OptIns, Rule::LongHoldNotOptedIn)]
        {
            let log = built(&without(&history.events, fact));
            let all = every(&log, &BOOK, history.now);
            for told in all.iter().filter(|told| told.branch == Some("long_hold")) {
                prop_assert!(leave(told.answer.verdict) < 2);
                prop_assert!(told.answer.blocked_by.contains(&rule), "{}", told.question());
            }
        }
    }
}

// Stop, wait, go.

/// What had happened by a time, and what holds for all time: the first registrations and joinings,
/// and the household's settings.
fn known_by(events: &[Event], now: Timestamp) -> Vec<Event> {
    let events = once(events);
    let first = |event: &Event| {
        let named = |e: &Event| match &e.what {
            What::AnimalRegistered { animal, .. } => Some(animal.to_string()),
            What::CaretakerJoined { caretaker, .. } => Some(caretaker.to_string()),
            What::IntroductionStarted { introduction, .. } => Some(introduction.to_string()),
            _ => None,
        };
        named(event).is_some()
            && events.iter().filter(|e| named(e) == named(event)).map(Event::key).min()
                == Some(event.key())
    };
    let kept = events.iter().filter(|event| {
        event.happened() <= now || matches!(event.what, What::HouseholdSet { .. }) || first(event)
    });
    kept.cloned().collect()
}

/// Whether what blocks is named in the rules' order, stops first, each once.
fn in_order(blocked_by: &[Rule]) -> bool {
    let rank = |rule: &Rule| (!stops(*rule), *rule);
    blocked_by.windows(2).all(|two| rank(&two[0]) < rank(&two[1]))
}

fn verdict_of(blocked_by: &[Rule]) -> Verdict {
    match blocked_by.first() {
        None => Verdict::Go,
        Some(rule) if stops(*rule) => Verdict::Stop,
        Some(_) => Verdict::Wait,
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn stop_beats_wait_beats_go_and_reasons_come_in_the_rules_order(history in household()) {
        let log = built(&history.events);
        for told in every(&log, &BOOK, history.now) {
            let r = &told.answer;
            prop_assert!(in_order(&r.blocked_by), "{:?}", r.blocked_by);
            match (verdict_of(&r.blocked_by), r.verdict) {
                (Verdict::Go, Verdict::Complete) => prop_assert!(told.branch.is_none()),
                (expected, verdict) => prop_assert_eq!(expected, verdict),
            }
            let reasons: Vec<Rule> = r.because.iter().map(|reason| reason.rule).collect();
            let (blocking, others) = reasons.split_at(r.blocked_by.len());
            prop_assert_eq!(blocking, r.blocked_by.as_slice());
            for rule in others {
                prop_assert!(!r.blocked_by.contains(rule), "{} twice", rule.word());
                let effect = BOOK.rule(*rule).expect("its facts").effect;
                prop_assert!(matches!(effect, Effect::Limits | Effect::Informs), "{}", rule.word());
            }
            let effect = |rule: &Rule| BOOK.rule(*rule).expect("its facts").effect;
            let limits = others.iter().filter(|rule| effect(rule) == Effect::Limits);
            prop_assert!(limits.collect::<Vec<_>>().is_sorted());
            prop_assert!(!r.advice.is_empty());
            prop_assert_eq!(r.outlook.is_some(), r.verdict == Verdict::Go);
            prop_assert!(r.not_before.is_none_or(|at| at > r.now), "{:?}", r.not_before);
            prop_assert!(r.not_before.is_none() || !r.blocked_by.is_empty());
        }
        for (who, meeting) in answers(&log, &BOOK, history.now).meetings {
            let Ok(meeting) = meeting else { continue };
            prop_assert!(in_order(&meeting.blocked_by), "{who:?} {:?}", meeting.blocked_by);
            prop_assert_eq!(verdict_of(&meeting.blocked_by), meeting.verdict);
            let mut reasons: Vec<Rule> = meeting.because.iter().map(|reason| reason.rule).collect();
            reasons.dedup();
            // What only informs comes last.
            reasons.pop_if(|rule| BOOK.rule(*rule).expect("its facts").effect == Effect::Informs);
            prop_assert_eq!(&reasons, &meeting.blocked_by);
            prop_assert!(meeting.not_before.is_none_or(|at| at > history.now));
            for pair in &meeting.pairs {
                prop_assert!(in_order(&pair.blocked_by));
                prop_assert_eq!(verdict_of(&pair.blocked_by), pair.verdict);
                prop_assert!(pair.blocked_by.iter().all(|rule| meeting.blocked_by.contains(rule)));
            }
            let mut of_pairs: Vec<Rule> =
                meeting.pairs.iter().flat_map(|pair| pair.blocked_by.clone()).collect();
            of_pairs.sort_by_key(|rule| (!stops(*rule), *rule));
            of_pairs.dedup();
            prop_assert_eq!(&of_pairs, &meeting.blocked_by);
        }
    }

    #[test]
    fn at_not_before_all_that_blocked_has_ended(history in household()) {
        let now = history.now;
        let events = known_by(&history.events, now);
        let log = built(&events);
        for told in every(&log, &BOOK, now) {
            let Some(then) = told.answer.not_before else { continue };
            let later = asked(&log, &BOOK, then, told.animal, told.caretaker);
            let (_, later) =
                later.iter().find(|(branch, _)| *branch == told.branch).expect("the same question");
            for rule in &told.answer.blocked_by {
                prop_assert!(
                    !later.blocked_by.contains(rule),
                    "{}: {} still blocks at {then}",
                    told.question(),
                    rule.word()
                );
            }
        }
        for (who, meeting) in answers(&log, &BOOK, now).meetings {
            let Ok(meeting) = meeting else { continue };
            let Some(then) = meeting.not_before else { continue };
            let later = View::at(&log, &BOOK, then).may_meet(&who).expect("the same question");
            for rule in &meeting.blocked_by {
                prop_assert!(
                    !later.blocked_by.contains(rule),
                    "{who:?}: {} still blocks at {then}",
                    rule.word()
                );
            }
        }
    }
}

// Nothing that a person says lifts a rule.

/// Rules that hold whatever step is asked for.
const ABOVE_ALL: [Rule; 5] =
    [Rule::HealthRed, Rule::Absent, Rule::BiteLock, Rule::Child, Rule::BitePause];
/// Rules that hold for the long hold whatever step a pair stands at.
const OF_THE_LONG_HOLD: [Rule; 4] =
    [Rule::LongHoldExcluded, Rule::UnknownFact, Rule::LongHoldNotOptedIn, Rule::LongHoldLimit];
/// Rules that hold back what comes close.
const OF_WHAT_COMES_CLOSE: [Rule; 3] = [Rule::RestAfterFear, Rule::RestInterval, Rule::DailyLimit];
/// Rules that limit how close.
const LIMITS: [Rule; 5] = [
    Rule::SettlingIn,
    Rule::HealthAmber,
    Rule::WeightLoss,
    Rule::SurgeryWait,
    Rule::PregnantOrNursing,
];

/// At most this contact, while this rule limits.
fn most_contact(rule: Rule) -> Contact {
    match rule {
        Rule::SettlingIn | Rule::HealthAmber => Contact::Near,
        Rule::SurgeryWait | Rule::PregnantOrNursing => Contact::Touch,
        Rule::YoungHelper => Contact::Hand,
        _ => Contact::Free,
    }
}

fn names(r: &Recommendation, rule: Rule) -> bool {
    r.because.iter().any(|reason| reason.rule == rule)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn no_placement_lifts_a_safety_rule(
        history in household(),
        (which, to, step, when) in (any::<Index>(), any::<Index>(), any::<u8>(), any::<Index>()),
    ) {
        let now = history.now;
        let before = built(&history.events);
        let all = every(&before, &BOOK, now);
        if all.is_empty() {
            return Ok(());
        }
        let (animal, caretaker) = (which.get(&all).animal, to.get(&all).caretaker);
        let species = species_of(&history.events, animal).expect("its species");
        let ladder = if species == Species::Rat { RAT_STEPS } else { MOUSE_STEPS };
        let what = What::Placed {
            animal: animal_id(animal),
            caretaker: caretaker_id(caretaker),
            step: step_id(ladder[usize::from(step) % ladder.len()]),
            reason: "we know better".into(),
        };
        let when = when.get(&history.events).happened().min(now);
        let mut events = history.events.clone();
        events.push(recorded(late_id(1), when, what));
        let after = built(&events);

        let meetings = |log| answers(log, &BOOK, now).meetings;
        prop_assert_eq!(meetings(&before), meetings(&after), "meetings are not about steps");
        // A placing by an adult, a week after the bite, is what lifts this lock.
        let view = View::at(&before, &BOOK, now);
        let adult = view.caretaker(&caretaker_id("lena")).is_ok_and(|lena| {
            lena.age_band_at(when) == AgeBand::Adult
        });
        for (before, after) in all.iter().zip(&every(&after, &BOOK, now)) {
            let (told, then) = (&before.answer, &after.answer);
            for rule in ABOVE_ALL {
                if rule == Rule::BiteLock && adult && before.animal == animal {
                    continue;
                }
                prop_assert_eq!(
                    told.blocked_by.contains(&rule),
                    then.blocked_by.contains(&rule),
                    "{}: {}", before.question(), rule.word()
                );
            }
            for rule in LIMITS {
                prop_assert_eq!(names(told, rule), names(then, rule), "{}", rule.word());
            }
            if before.branch == Some("long_hold") {
                for rule in OF_THE_LONG_HOLD {
                    prop_assert_eq!(
                        told.blocked_by.contains(&rule), then.blocked_by.contains(&rule)
                    );
                }
            }
            if before.branch.is_some() {
                for rule in OF_WHAT_COMES_CLOSE {
                    prop_assert_eq!(
                        told.blocked_by.contains(&rule), then.blocked_by.contains(&rule)
                    );
                }
            } else {
                let contact = step_of(
                    species_of(&history.events, before.animal).expect("its species"), then,
                ).contact;
                for reason in &then.because {
                    prop_assert!(contact <= most_contact(reason.rule), "{}", reason.rule.word());
                }
            }
        }
    }
}

// A household's own protocol.

#[derive(Debug, Clone)]
struct OwnStep {
    /// Its name is one of the rulebook's.
    known_name: bool,
    /// So many ranks closer than the step before.
    rise: u8,
    start: f64,
    more: f64,
    trials: u32,
}

fn own_steps() -> impl Strategy<Value = Vec<OwnStep>> {
    let step = (prop::bool::weighted(0.3), 0_u8..3, 0.5_f64..40.0, 0.0_f64..60.0, 1_u32..8)
        .prop_map(|(known_name, rise, start, more, trials)| OwnStep {
            known_name,
            rise,
            start,
            more,
            trials,
        });
    prop::collection::vec(step, 1..9)
}

/// The text of a rat protocol of these steps.
fn own_protocol(steps: &[OwnStep]) -> String {
    let contacts = ["none", "near", "hand", "touch", "lift", "hold"];
    let named: [&[&str]; 6] = [
        &["presence"],
        &["treat_near", "presence"],
        &["hand_in_cage", "treat_near", "spoon"],
        &["touch", "palm", "step_on"],
        &["lift", "touch"],
        &["hold_seconds", "lift", "hold_minutes"],
    ];
    let mut text = String::from(
        "id = \"home.own\"\nkind = \"trust\"\nspecies = \"rat\"\nrevision = 1\n\
         date = 2026-11-22\nplain = \"Our own way.\"\n",
    );
    let mut rank = 0;
    let mut used: Vec<&str> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let rise = usize::from(step.rise).min(if at == 0 { 1 } else { 2 });
        rank = (rank + rise).min(contacts.len() - 1);
        let free = named[rank].iter().find(|name| step.known_name && !used.contains(*name));
        let id = match free {
            Some(name) => {
                used.push(name);
                (*name).to_owned()
            }
            None => format!("own_{at}"),
        };
        let contact = contacts[rank];
        let (start, goal) = (step.start, step.start + step.more);
        let dose = if rank >= 4 {
            format!("dose = {{ unit = \"s\", start = {start}, goal = {goal} }}\n")
        } else {
            String::new()
        };
        text.push_str(&format!(
            "\n[[step]]\nid = \"{id}\"\ntitle = \"Step {at}\"\ndo = [\"Do it.\"]\n\
             contact = \"{contact}\"\n{dose}trials = {}\nsign = \"explores\"\n\
             buttons = [\"explores\", \"takes_treat\", \"still\", \"moves_away\", \"freezes\", \
             \"bolts\"]\nevidence = \"design_default\"\nsources = [\"D\"]\n",
            step.trials
        ));
    }
    text
}

/// The rulebook with this protocol.
fn book_with(text: &str) -> Rulebook {
    let mut book = BOOK.clone();
    let context = Context {
        ethogram: &BOOK.ethogram,
        sources: &|id| id == "D",
        protocols: &BOOK.protocols,
        texts_required: true,
    };
    let document = read(text, &context).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    book.protocols.push(document.protocol);
    book
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn no_protocol_of_a_household_lifts_a_safety_rule(
        history in household(),
        steps in own_steps(),
        when in any::<Index>(),
        placed in prop::option::of((any::<Index>(), any::<Index>())),
    ) {
        let now = history.now;
        let text = own_protocol(&steps);
        let book = book_with(&text);
        let before = built(&history.events);
        let when = when.get(&history.events).happened().min(now);
        let own = book.protocols.last().expect("it was added");
        let mut events = history.events.clone();
        for (at, animal) in ANIMALS.into_iter().enumerate() {
            if species_of(&events, animal) == Some(Species::Rat) {
                let what = What::ProtocolAssigned {
                    animal: animal_id(animal),
                    protocol: ProtocolId::parse("home.own").expect("an id"),
                    revision: None,
                };
                events.push(recorded(late_id(at), when, what));
                if let Some((step, who)) = &placed {
                    let caretaker = *who.get(&CARETAKERS);
                    let home = View::at(&before, &book, now).home;
                    let known = home.caretaker(&caretaker_id(caretaker)).is_some();
                    if known {
                        let what = What::Placed {
                            animal: animal_id(animal),
                            caretaker: caretaker_id(caretaker),
                            step: step.get(&own.ladder).id.clone(),
                            reason: "we know better".into(),
                        };
                        events.push(recorded(late_id(10 + at), when, what));
                    }
                }
            }
        }
        let after = log_in(&book, &events);
        let meetings = answers(&before, &BOOK, now).meetings;
        prop_assert_eq!(meetings, answers(&after, &book, now).meetings);
        let told_before = every(&before, &BOOK, now);
        for told in every(&after, &book, now) {
            let then = &told.answer;
            let Some(before) = told_before.iter().find(|before| before.same_question(&told)) else {
                prop_assert!(false, "a branch that the rulebook lacks: {}", told.question());
                continue;
            };
            let same = |rule: Rule| {
                before.answer.blocked_by.contains(&rule) == then.blocked_by.contains(&rule)
            };
            for rule in ABOVE_ALL {
                let lifted = rule == Rule::BiteLock && placed.is_some();
                prop_assert!(lifted || same(rule), "{}: {}", told.question(), rule.word());
            }
            for rule in LIMITS {
                prop_assert_eq!(names(&before.answer, rule), names(then, rule), "{}", rule.word());
            }
            if told.branch == Some("long_hold") {
                for rule in OF_THE_LONG_HOLD.into_iter().chain([Rule::RestAfterFear]) {
                    prop_assert!(same(rule), "{}", rule.word());
                }
            }
            if told.branch.is_none() && species_of(&events, told.animal) == Some(Species::Rat) {
                let view = View::at(&after, &book, now);
                let known = view.animal(&then.animal).expect("it is there");
                let state = view.state(&known);
                let step = state.record.protocol.step(&then.step).expect("a step of its protocol");
                for reason in &then.because {
                    prop_assert!(
                        step.contact <= most_contact(reason.rule),
                        "{}: `{}` at contact {}",
                        reason.rule.word(), step.id, step.contact.word()
                    );
                }
                // The long hold is as close as any step that rest and the daily limit hold back.
                let close = told_before
                    .iter()
                    .find(|b| {
                        let same = (b.animal, b.caretaker) == (told.animal, told.caretaker);
                        same && b.branch == Some("long_hold")
                    })
                    .expect("asked about");
                for rule in OF_WHAT_COMES_CLOSE {
                    if is_held_back(step.contact) && close.answer.blocked_by.contains(&rule) {
                        prop_assert!(
                            then.blocked_by.contains(&rule),
                            "{} does not hold back `{}`", rule.word(), step.id
                        );
                    }
                }
                if let (Some(range), Some(dose)) = (step.dose, then.dose) {
                    prop_assert!(dose.value <= range.most + CRUMB);
                }
            }
        }
    }
}

// Long absence.

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_long_absence_never_piles_up_overdue_work(
        history in household(),
        away in prop::collection::vec(1_i64..200, 1..5),
    ) {
        let log = built(&history.events);
        // By then every clock that a rule may wait for has run out.
        let mut now = afterwards(&history) + SignedDuration::from_hours(24 * 61);
        let mut earlier: Option<Vec<Asked>> = None;
        for days_away in away {
            now += SignedDuration::from_hours(24 * days_away);
            let all = every(&log, &BOOK, now);
            for told in &all {
                let r = &told.answer;
                let step = step_of(species_of(&history.events, told.animal).unwrap(), r);
                prop_assert_eq!(r.trials, step.trials);
                prop_assert_eq!(r.sessions_today, (0, 2));
                for rule in OF_WHAT_COMES_CLOSE.into_iter().chain([Rule::BitePause]) {
                    prop_assert!(!r.blocked_by.contains(&rule), "{}", rule.word());
                }
                prop_assert!(r.doses.is_none());
            }
            for (told, before) in all.iter().zip(earlier.iter().flatten()) {
                let (r, before) = (&told.answer, &before.answer);
                if told.branch.is_none() {
                    let rung = |now, r| rung_of(&log, &BOOK, now, r);
                    prop_assert!(rung(r.now, r) <= rung(before.now, before));
                }
                if r.step == before.step && let (Some(dose), Some(most)) = (r.dose, before.dose) {
                    prop_assert!(dose.value <= most.value + CRUMB);
                }
            }
            let present = View::at(&log, &BOOK, now)
                .home
                .animals()
                .filter(|(_, animal)| animal.left().is_none())
                .count();
            for caretaker in CARETAKERS {
                let today = View::at(&log, &BOOK, now).today(&caretaker_id(caretaker));
                if let Ok(today) = today {
                    prop_assert_eq!(today.iter().filter(|t| matches!(t, Today::Animal(_))).count(), present, "one for each animal");
                }
            }
            earlier = Some(all);
        }
    }
}

// What is foretold.

/// A session of one of the five kinds: what is seen, trial by trial, and who ends it.
fn played(kind: &str, planned: u32, look: u8) -> (Vec<Vec<&'static str>>, EndedBy) {
    let calm = [vec!["explores"], vec!["approaches", "sniffs_hand"], vec!["grooms_self", "bruxes"]];
    let unsure = [vec![], vec!["moves_away"], vec!["still"], vec!["rears", "tail_swishes"]];
    let adverse = ["freezes", "struggles", "huffs"];
    let severe = ["bolts", "screams", "gasps"];
    let look = usize::from(look);
    let calm = |at: usize| calm[(look + at) % calm.len()].clone();
    let unsure = |at: usize| unsure[(look + at) % unsure.len()].clone();
    let planned = planned.max(1) as usize;
    match kind {
        "clean" => ((0..planned).map(calm).collect(), EndedBy::Plan),
        "success" => {
            let mut trials: Vec<_> = (0..planned.max(3) - 1).map(calm).collect();
            trials.insert(look % trials.len(), unsure(look));
            (trials, EndedBy::Plan)
        }
        "mixed" => {
            let mut trials: Vec<_> = (0..planned).map(unsure).collect();
            if planned > 2 && look.is_multiple_of(2) {
                trials[0] = calm(0);
            }
            (trials, EndedBy::Handler)
        }
        "fail" => {
            let mut trials: Vec<_> = (0..look % planned.max(1)).map(calm).collect();
            trials.push(vec![adverse[look % adverse.len()]]);
            (trials, EndedBy::Handler)
        }
        _ => {
            let mut trials: Vec<_> = (0..look % planned.max(1)).map(calm).collect();
            trials.push(vec![severe[look % severe.len()]]);
            (trials, EndedBy::Handler)
        }
    }
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn if_tells_where_the_pair_will_stand(
        history in household(),
        late in any::<bool>(),
        look in any::<u8>(),
    ) {
        let now = if late { afterwards(&history) } else { history.now };
        let events = known_by(&history.events, now);
        let log = built(&events);
        for told in every(&log, &BOOK, now) {
            let r = &told.answer;
            let Some(outlook) = &r.outlook else { continue };
            // Where another session with the animal goes on meanwhile, nobody can tell.
            if sessions(&events).any(|(event, s)| s.animal == r.animal && over(event) > now) {
                continue;
            }
            let step = step_of(species_of(&events, told.animal).unwrap(), r);
            let dose = value(r.dose);
            let minutes = match dose {
                Some(dose) if step.in_minutes() => dose.ceil() as i64,
                _ => 5,
            };
            let foretold = [
                ("clean", &outlook.clean),
                ("success", &outlook.success),
                ("mixed", &outlook.mixed),
                ("fail", &outlook.fail),
                ("severe", &outlook.severe),
            ];
            for (kind, expected) in foretold {
                let (trials, ended_by) = played(kind, r.trials, look);
                let trials = trials.iter().map(|seen| trial(dose, seen)).collect();
                let mut session = plain_session(r, now, minutes, trials);
                session.ended_by = ended_by;
                if told.branch == Some("long_hold") {
                    // It ends calm, or does not.
                    let calm = matches!(kind, "clean" | "success");
                    let seen_last = if calm { "explores" } else { "still" };
                    session.observations = Some(
                        (0..minutes)
                            .map(|minute| Observation {
                                at_s: quantity(60.0 * minute as f64 + 30.0),
                                behaviour: seen(seen_last),
                            })
                            .collect(),
                    );
                }
                let session = recorded(
                    EventId::from_bytes([0xff; 16]),
                    now,
                    What::Session(Box::new(session)),
                );
                let mut with = log.clone();
                offer(&mut with, &[session], &BOOK).expect("accepted");
                let view = View::at(&with, &BOOK, plus_minutes(now, minutes));
                let known = view.animal(&r.animal).unwrap();
                let state = view.state(&known);
                let pair = state.record.pair(&r.caretaker).expect("it has begun");
                let stands = &state.record.protocol.at(pair.rung).unwrap().id;
                prop_assert_eq!(stands, expected, "{} after {}", told.question(), kind);
            }
        }
    }
}

// How close, and how much.

/// The longest dose that a pair ever bore calmly at an exposure, by so many days ago.
fn longest_borne(
    events: &[Event],
    calendar: &Calendar,
    r: &Recommendation,
    step: &Step,
    days_ago: i64,
) -> Option<f64> {
    let (species, exposure) = (species_of(events, r.animal.as_str())?, &step.exposure);
    let day = |at| calendar.day(at);
    sessions(events)
        .filter(|(event, s)| {
            s.animal == r.animal
                && s.caretaker == r.caretaker
                && event.happened() <= r.now
                && days_between(day(event.happened()), day(r.now)) >= days_ago
        })
        .filter_map(|(_, s)| {
            let step = BOOK.step(species, &s.step)?;
            (step.exposure == *exposure).then_some((s, step))
        })
        .flat_map(|(s, step)| {
            let at_touch = step.contact >= Contact::Touch;
            s.trials
                .iter()
                .filter(move |t| {
                    BOOK.ethogram.outcome(&t.behaviours, at_touch, false) == Outcome::Calm
                })
                .filter_map(move |t| dose_reached(t, step))
        })
        .reduce(f64::max)
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn the_step_is_never_closer_than_the_animal_and_the_person_allow(history in household()) {
        let log = built(&history.events);
        let view = View::at(&log, &BOOK, history.now);
        let all = every(&log, &BOOK, history.now);
        let animals: Vec<_> = ANIMALS
            .iter()
            .filter_map(|animal| view.animal(&animal_id(animal)).ok())
            .collect();
        let states: Vec<_> = animals.iter().map(|known| (known.id(), view.state(known))).collect();
        for told in &all {
            let r = &told.answer;
            let (_, state) = states.iter().find(|(id, _)| **id == r.animal).unwrap();
            let species = state.animal.species;
            let contact = step_of(species, r).contact;
            // What is asked for by name waits where it is too close; the ladder goes back.
            let goes = leave(r.verdict) == 2;
            let at_most = |most: Contact| contact <= most || told.branch.is_some() && !goes;
            let amber = state.record.health.open_signs(history.now).any(|s| s.level == Level::Amber);
            if !state.settled || amber {
                prop_assert!(at_most(Contact::Near), "{}: {}", told.question(), r.step);
            }
            let surgery = state.record.surgeries.last().is_some_and(|(at, _)| {
                history.now.duration_since(*at) < days(14.0)
            });
            if surgery || state.animal.pregnant.is_some() || state.animal.nursing.is_some() {
                prop_assert!(at_most(Contact::Touch), "{}: {}", told.question(), r.step);
            }
            let red = state.record.health.open_signs(history.now).any(|s| s.level == Level::Red);
            prop_assert!(!red || r.verdict == Verdict::Stop);
            let band = view.caretaker(&r.caretaker).unwrap().age_band();
            match band {
                AgeBand::Under5 => prop_assert_eq!(r.verdict, Verdict::Stop),
                AgeBand::From5To11 => {
                    let held = state.record.pairs.iter().any(|pair| {
                        let adult = view.caretaker(&pair.caretaker).is_ok_and(|c| c.age_band() == AgeBand::Adult);
                        adult && state.record.protocol.at(pair.rung).unwrap().contact >= Contact::Hold
                    });
                    let bitten = state.record.bites.iter().any(|bite| {
                        bite.grade >= 3 && history.now.duration_since(bite.at) < days(60.0)
                    });
                    if !held || bitten {
                        prop_assert!(at_most(Contact::Hand), "{}: {}", told.question(), r.step);
                    }
                }
                AgeBand::From12To17 | AgeBand::Adult => {}
            }
            if told.branch == Some("long_hold") {
                prop_assert!(species == Species::Rat || r.verdict == Verdict::Stop);
                prop_assert!(band == AgeBand::Adult || r.verdict == Verdict::Stop);
            }
            if told.branch.is_none() {
                let pair = standing(&log, &BOOK, history.now, told.animal, told.caretaker);
                prop_assert!(rung_of(&log, &BOOK, history.now, r) <= pair.offered);
            }
        }
    }

    #[test]
    fn holds_begin_short_and_grow_by_half_at_most_a_day(history in household()) {
        let events = once(&history.events);
        let log = built(&events);
        let calendar = View::at(&log, &BOOK, history.now).home.calendar;
        for told in every(&log, &BOOK, history.now) {
            let r = &told.answer;
            let species = species_of(&events, told.animal).unwrap();
            let step = step_of(species, r);
            let (Some(range), Some(dose)) = (step.dose, r.dose) else {
                prop_assert!(r.dose.is_none() && step.dose.is_none());
                continue;
            };
            prop_assert_eq!(dose.unit, range.unit);
            prop_assert!(dose.value > 0.0);
            // Only a plan that says so goes beyond its goal, and only to what was borne before.
            let most = if range.most > range.goal {
                longest_borne(&events, &calendar, r, step, 0)
                    .map_or(range.goal, |borne| borne.clamp(range.goal, range.most))
            } else {
                range.goal
            };
            prop_assert!(dose.value <= most + CRUMB, "{}: {}", r.step, dose.value);
            if range.unit == Unit::Seconds && matches!(step.contact, Contact::Lift | Contact::Hold) {
                let borne = longest_borne(&events, &calendar, r, step, 1);
                let most = borne.map_or(2.0, |borne| (borne * 1.5).max(2.0));
                prop_assert!(dose.value <= most + CRUMB, "{}: {} of {most}", r.step, dose.value);
            }
        }
    }
}

// Taking back.

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn what_is_taken_back_never_was(
        history in household(),
        which in any::<Index>(),
        later in 0_i64..3_000,
    ) {
        let now = plus_minutes(afterwards(&history), later);
        let events = once(&history.events);
        let event = which.get(&events).clone();
        let taken_back = What::Retracted { event: event.id, reason: "a slip".into() };
        let mut with = events.clone();
        // A retraction may come before its event.
        let at = plus_minutes(now, -later).min(event.happened());
        with.push(recorded(late_id(1), at, taken_back));
        let rest: Vec<Event> = events.iter().filter(|e| e.id != event.id).cloned().collect();
        let mut without = Log::new();
        match offer(&mut without, &rest, &BOOK) {
            Ok(_) => prop_assert_eq!(
                answers(&built(&with), &BOOK, now),
                answers(&without, &BOOK, now)
            ),
            // What named the animal, caretaker or introduction is still there.
            Err(code) => prop_assert!(matches!(
                code,
                Code::UnknownAnimal | Code::UnknownCaretaker | Code::UnknownIntroduction
            )),
        }
    }

    #[test]
    fn an_animal_whose_registration_is_taken_back_is_as_if_it_never_came(
        history in household(),
        which in any::<Index>(),
    ) {
        let now = afterwards(&history);
        let events = once(&history.events);
        let known: Vec<&str> = ANIMALS.into_iter().filter(|a| species_of(&events, a).is_some()).collect();
        let animal = animal_id(known[which.index(known.len())]);
        let mut with = events.clone();
        let registrations: Vec<EventId> = events
            .iter()
            .filter(|e| matches!(&e.what, What::AnimalRegistered { animal: a, .. } if *a == animal))
            .map(|e| e.id)
            .collect();
        for (at, registration) in registrations.iter().enumerate() {
            let what = What::Retracted { event: *registration, reason: "never came".into() };
            with.push(recorded(event_id(251, at), now, what));
        }
        let hidden = built(&with);
        let view = View::at(&hidden, &BOOK, now);
        prop_assert_eq!(view.animal(&animal).err(), Some(AskError::UnknownAnimal(animal.clone())));
        let rest: Vec<Event> = events.iter().filter_map(|event| without_animal(event, &animal)).collect();
        // Where it was the last animal left, there is nobody to ask about.
        let gone = built(&rest);
        let (hidden, gone) = (answers(&hidden, &BOOK, now), answers(&gone, &BOOK, now));
        let ok = |all: Vec<Result<Recommendation, AskError>>| all.into_iter().filter_map(Result::ok).collect::<Vec<_>>();
        prop_assert_eq!(ok(hidden.recommendations), ok(gone.recommendations));
        let with_animals = |all: Vec<Result<Vec<Today>, AskError>>| -> Vec<Today> {
            let animal = |item: &Today| matches!(item, Today::Animal(_));
            all.into_iter().filter_map(Result::ok).flatten().filter(animal).collect()
        };
        prop_assert_eq!(with_animals(hidden.today), with_animals(gone.today));
        // Of meetings at which somebody bled the blood stays, whoever else was there.
        let bled = events.iter().any(|event| {
            matches!(&event.what, What::IntroductionSession(meeting)
                if meeting.wounds.is_some() || meeting.observations.iter().any(|o| {
                    o.actor.as_ref() == Some(&animal) || o.target.as_ref() == Some(&animal)
                }))
        });
        if bled {
            return Ok(());
        }
        let ended_alike = hidden.introductions == gone.introductions;
        prop_assert!(ended_alike, "{:?} {:?}", hidden.introductions, gone.introductions);
        for ((who, hidden), (_, gone)) in hidden.meetings.into_iter().zip(gone.meetings) {
            prop_assert_eq!(hidden.ok(), gone.ok(), "{:?}", who);
        }
    }
}

/// The event as it would be had there never been this animal; `None` where it is the animal's own.
fn without_animal(event: &Event, animal: &mischief_core::ids::AnimalId) -> Option<Event> {
    let mut event = event.clone();
    let own = match &mut event.what {
        What::AnimalRegistered { animal: a, .. }
        | What::AnimalChanged { animal: a, .. }
        | What::AnimalArrived { animal: a, .. }
        | What::AnimalLeft { animal: a, .. }
        | What::ProtocolAssigned { animal: a, .. }
        | What::Placed { animal: a, .. }
        | What::SettleCheck { animal: a, .. }
        | What::Contact { animal: a, .. }
        | What::Bite { animal: a, .. }
        | What::Mishap { animal: a, .. }
        | What::Weight { animal: a, .. }
        | What::WeightBaseline { animal: a, .. }
        | What::HealthSign { animal: a, .. }
        | What::HealthCleared { animal: a, .. }
        | What::Surgery { animal: a, .. }
        | What::LongHoldOptedIn { animal: a, .. }
        | What::QuarantineWaived { animal: a, .. } => a == animal,
        What::Session(session) => session.animal == *animal,
        What::Housed { animals, .. } => {
            animals.retain(|a| a != animal);
            false
        }
        What::BodyCheck { animals, wounds } => {
            animals.retain(|a| a != animal);
            wounds.retain(|wound| wound.animal != *animal);
            false
        }
        What::IntroductionStarted { newcomers, residents, .. } => {
            newcomers.retain(|a| a != animal);
            residents.retain(|a| a != animal);
            false
        }
        What::IntroductionSession(meeting) => {
            meeting.animals.retain(|a| a != animal);
            meeting
                .observations
                .retain(|o| o.actor.as_ref() != Some(animal) && o.target.as_ref() != Some(animal));
            if let Some(wounds) = &mut meeting.wounds {
                wounds.retain(|wound| wound.animal != *animal);
            }
            false
        }
        _ => false,
    };
    (!own).then_some(event)
}

#[test]
fn every_branch_of_the_rulebook_is_asked_about() {
    let branches = BOOK.protocols.iter().flat_map(|p| &p.branches).map(|step| step.id.as_str());
    let all: Vec<&str> = branches.chain([BOOK.long_hold.id.as_str()]).collect();
    assert_eq!(BRANCHES.map(|b| all.contains(&b)), [true; 6]);
    assert!(all.iter().all(|branch| BRANCHES.contains(branch)), "{all:?}");
}

#[test]
fn two_sexes_are_among_the_households() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn: Vec<History> =
        (0..40).map(|_| household().new_tree(&mut runner).unwrap().current()).collect();
    let has = |sex: Sex| {
        drawn.iter().flat_map(|h| &h.events).any(|event| {
            matches!(&event.what, What::AnimalChanged { set, .. } if set.sex == Change::Set(sex))
        })
    };
    assert!(has(Sex::Male) && has(Sex::Female));
}
