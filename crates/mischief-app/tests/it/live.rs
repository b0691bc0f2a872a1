//! A live session follows from its taps alone, whatever they are.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code: a broken assumption shall fail the test"
)]

use jiff::{SignedDuration, Timestamp};
use mischief_app::live::{Live, LiveError, LongHold, Minute, Plan, Screen, Setting, Tap, Tapped};
use mischief_core::event::wire::{Decoded, Path, decode, encode, parse};
use mischief_core::event::{EndedBy, Event, Session, What};
use mischief_core::ids::{AnimalId, CaretakerId, EventId, ProtocolId, StepId};
use mischief_core::log::Log;
use mischief_core::rulebook::Rulebook;
use proptest::prelude::*;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| mischief_rulebook::builtin().expect("the rulebook loads").book);

const START: i64 = 1_798_761_600;

fn at(seconds: f64) -> Timestamp {
    let since = SignedDuration::try_from_secs_f64(seconds).unwrap();
    Timestamp::from_second(START).unwrap() + since
}

fn plan(step: &str) -> Plan {
    let known = BOOK.step(mischief_core::event::Species::Rat, &StepId::parse(step).unwrap());
    let step = known.expect("a step of rats");
    let unit = step.dose.map(|dose| dose.unit);
    let id = |ix| BOOK.ethogram.get(ix).unwrap().id.to_string();
    Plan {
        animal: AnimalId::parse("pip").unwrap(),
        caretaker: CaretakerId::parse("lena").unwrap(),
        protocol: ProtocolId::parse("rat.trust").unwrap(),
        revision: 1,
        step: step.id.clone(),
        unit: unit.map(|unit| unit.word().to_owned()),
        doses: step.dose.map_or_else(Vec::new, |d| vec![d.start; step.trials as usize]),
        trials: step.trials,
        behaviours: step.buttons.iter().map(|ix| id(*ix)).collect(),
        at_touch: true,
        treat_taken_before: false,
        long_hold: (step.id.as_str() == "long_hold").then_some(LongHold {
            least: 20.0,
            most: 45.0,
            calm: 5,
        }),
    }
}

fn live(step: &str) -> Live {
    let (event, by) = (EventId::from_bytes([7; 16]), CaretakerId::parse("lena").unwrap());
    Live::new(event, by, at(0.0), plan(step), Setting::default())
}

fn seen(behaviour: &str) -> Tapped {
    Tapped::Seen { behaviour: behaviour.into() }
}

fn tapped(step: &str, taps: &[(f64, Tapped)]) -> Live {
    let mut live = live(step);
    for (seconds, what) in taps {
        live.tap(Tap::new(at(*seconds), what.clone()), &BOOK.ethogram).unwrap();
    }
    live
}

fn over(by: EndedBy) -> Tapped {
    Tapped::Over { by }
}

fn session(live: &Live) -> Session {
    let event = live.event(&BOOK.ethogram).unwrap().expect("something was done");
    match event.what {
        What::Session(session) => *session,
        other => panic!("not a session: {other:?}"),
    }
}

fn words(session: &Session, trial: usize) -> Vec<&'static str> {
    let seen = session.trials[trial].behaviours.iter();
    seen.map(|ix| &*BOOK.ethogram.get(*ix).unwrap().id).collect()
}

/// A log that knows whom the session is about.
fn log() -> Log {
    let lines = [
        r#"{"id":"00000000-0000-4000-8000-000000000001","type":"caretaker_joined","observed_at":"2026-01-01T00:00:00Z","by":"lena","caretaker":"lena"}"#,
        r#"{"id":"00000000-0000-4000-8000-000000000002","type":"animal_registered","observed_at":"2026-01-01T00:00:00Z","by":"lena","animal":"pip","name":"Pip","species":"rat","origin":"breeder","arrived_on":"2026-01-01"}"#,
    ];
    let mut log = Log::new();
    for line in lines {
        let decoded = decode(&parse(line).unwrap(), Path::Line, &BOOK).unwrap();
        log.accept(decoded, "event", &BOOK).unwrap();
    }
    log
}

/// The event as the log takes it, after it was written and read again.
fn accepted(event: &Event) -> Event {
    let text = encode(event, &BOOK);
    let decoded = decode(&parse(&text).unwrap(), Path::Line, &BOOK).expect("it can be read");
    let again = decoded.event.clone();
    let decoded = Decoded { event: decoded.event, unknown_behaviour: decoded.unknown_behaviour };
    log().accept(decoded, "event", &BOOK).expect("the log accepts it");
    again
}

#[test]
fn an_easy_hold_is_a_touch_to_begin_and_one_answer() {
    let taps = [
        (0.0, Tapped::Begin),
        (3.0, seen("stays_loose")),
        (30.0, Tapped::Begin),
        (34.0, seen("stays_loose")),
        (60.0, Tapped::Begin),
        (61.5, Tapped::End),
        (65.0, seen("moves_away")),
        (70.0, over(EndedBy::Plan)),
    ];
    let session = session(&tapped("hold_seconds", &taps));
    let lasted: Vec<f64> = session.trials.iter().map(|t| t.lasted_s.unwrap().get()).collect();
    assert_eq!(lasted, [2.0, 2.0, 1.5], "the clock ends a hold, or a touch does before");
    assert_eq!(words(&session, 2), ["moves_away"]);
    assert_eq!(session.ended_at, at(70.0));
    assert_eq!(session.observations, None, "an answer belongs to its try");
}

#[test]
fn without_a_dose_what_was_seen_is_a_whole_try() {
    let taps = [
        (0.0, seen("takes_treat")),
        (9.0, Tapped::Also { behaviour: "still".into() }),
        (20.0, seen("takes_treat")),
        (31.0, over(EndedBy::Handler)),
    ];
    let session = session(&tapped("spoon", &taps));
    assert_eq!(session.trials.len(), 2);
    assert_eq!(words(&session, 0), ["takes_treat", "still"]);
    assert_eq!(session.trials[0].lasted_s, None);
    assert_eq!(session.ended_by, EndedBy::Handler);
}

#[test]
fn what_is_grave_stops_at_once_and_nothing_begins_after_it() {
    for (behaviour, severity, by) in
        [("struggles", 2, EndedBy::Handler), ("bites_blood", 3, EndedBy::Abort)]
    {
        let mut live = tapped("hold_seconds", &[(0.0, Tapped::Begin), (1.2, seen(behaviour))]);
        let stop = Screen::Stop { behaviour: Some(behaviour.into()), severity };
        assert_eq!(live.screen(at(1.3), &BOOK.ethogram), stop);
        live.tap(Tap::new(at(5.0), Tapped::Begin), &BOOK.ethogram).unwrap();
        assert_eq!(live.screen(at(6.0), &BOOK.ethogram), stop);
        assert_eq!(live.ended_by(&BOOK.ethogram), by);
        live.tap(Tap::new(at(9.0), over(by)), &BOOK.ethogram).unwrap();
        let session = session(&live);
        assert_eq!(session.trials.len(), 1);
        assert_eq!(session.trials[0].lasted_s.unwrap().get(), 1.2, "it ended when it was seen");
    }
}

#[test]
fn a_stop_is_heard_in_every_state() {
    let states: [&[(f64, Tapped)]; 5] = [
        &[],
        &[(0.0, Tapped::Begin)],
        &[(0.0, Tapped::Begin), (9.0, Tapped::End)],
        &[(0.0, Tapped::Begin), (1.0, seen("struggles"))],
        &[(0.0, Tapped::Begin), (3.0, seen("stays_loose"))],
    ];
    for before in states {
        let mut taps = before.to_vec();
        taps.push((10.0, Tapped::Stop { reason: Some("the dog came in".into()) }));
        let mut live = tapped("hold_seconds", &taps);
        let screen = live.screen(at(10.0), &BOOK.ethogram);
        assert!(matches!(screen, Screen::Stop { .. }), "{screen:?}");
        live.tap(Tap::new(at(12.0), over(EndedBy::Plan)), &BOOK.ethogram).unwrap();
        let session = session(&live);
        assert_eq!(session.ended_by, EndedBy::Abort, "whatever the end says");
        assert_eq!(session.abort_reason.as_deref(), Some("the dog came in"));
    }
}

#[test]
fn the_screen_counts_from_the_taps() {
    let live = tapped("hold_seconds", &[(0.0, Tapped::Begin)]);
    let Screen::Counting { left_s, until, hands_busy, .. } = live.screen(at(0.5), &BOOK.ethogram)
    else {
        panic!("it counts")
    };
    assert_eq!((left_s, until, hands_busy), (Some(1.5), Some(at(2.0)), true));
    let asks = Screen::Asking { trial: 1, of: 3, lasted_s: 2.0 };
    assert_eq!(live.screen(at(2.0), &BOOK.ethogram), asks);
    assert_eq!(live.screen(at(90_000.0), &BOOK.ethogram), asks, "however late it is looked at");
}

#[test]
fn a_clock_that_is_set_back_makes_no_time_pass() {
    let taps = [
        (100.0, Tapped::Begin),
        (-3500.0, seen("explores")),
        (-3440.0, Tapped::End),
        (-3430.0, over(EndedBy::Plan)),
    ];
    let session = session(&tapped("presence", &taps));
    assert_eq!(session.trials[0].lasted_s.unwrap().get(), 60.0);
    assert_eq!(session.ended_at, at(170.0), "never before it began");
    assert_eq!(session.observations.unwrap()[0].at_s.get(), 0.0);
}

#[test]
fn a_session_left_open_for_days_ends_with_its_last_tap() {
    let taps =
        [(0.0, Tapped::Begin), (3.0, seen("stays_loose")), (400_000.0, over(EndedBy::Handler))];
    let live = tapped("hold_seconds", &taps);
    assert_eq!(session(&live).ended_at, at(3.0));
    accepted(&live.event(&BOOK.ethogram).unwrap().unwrap());
    assert!(tapped("hold_seconds", &taps[..2]).is_quiet(at(4000.0)));
    assert!(!tapped("hold_seconds", &taps[..2]).is_quiet(at(400.0)));
}

#[test]
fn a_try_of_which_nobody_told_anything_is_no_try() {
    // A crash right after the beginning, ended where it was.
    let live = tapped("hold_seconds", &[(0.0, Tapped::Begin), (0.0, over(EndedBy::Handler))]);
    assert_eq!(live.event(&BOOK.ethogram), Ok(None), "nothing was done: nothing to record");
    let noted =
        [(0.0, Tapped::Note { text: "She was asleep.".into() }), (5.0, over(EndedBy::Plan))];
    let event = tapped("hold_seconds", &noted).event(&BOOK.ethogram).unwrap().unwrap();
    assert!(matches!(event.what, What::Note { .. }), "a note is kept without a session");
    accepted(&event);
}

#[test]
fn a_newer_form_is_refused_in_clear_words() {
    let text = live("lift").to_json().replace("\"v\":1", "\"v\":2");
    assert_eq!(Live::from_json(&text), Err(LiveError::Newer(2)));
    assert!(LiveError::Newer(2).to_string().contains("newer version of mischief"));
    assert!(matches!(Live::from_json("{\"v\":1}"), Err(LiveError::Unreadable(_))));
}

#[test]
fn a_tap_that_is_sent_twice_counts_once() {
    let mut live = live("spoon");
    let tap = Tap { at: at(1.0), id: Some("t1".into()), what: seen("takes_treat") };
    live.tap(tap.clone(), &BOOK.ethogram).unwrap();
    live.tap(tap, &BOOK.ethogram).unwrap();
    assert_eq!(live.taps().len(), 1);
    let unknown = Tap::new(at(2.0), seen("purrs"));
    let refused = live.tap(unknown, &BOOK.ethogram);
    assert_eq!(refused, Err(LiveError::UnknownBehaviour("purrs".into())));
}

#[test]
fn a_fright_within_minutes_is_told_once_and_ends_them() {
    let taps = [
        (0.0, Tapped::Begin),
        (60.0, seen("explores")),
        (90.0, seen("freezes")),
        (99.0, over(EndedBy::Handler)),
    ];
    let session = session(&tapped("presence", &taps));
    assert_eq!(session.trials[0].lasted_s.unwrap().get(), 90.0);
    assert_eq!(words(&session, 0), ["explores", "freezes"]);
    let observations = session.observations.unwrap();
    assert_eq!(observations.len(), 1, "beside the try it would count as one more");
    assert_eq!(observations[0].at_s.get(), 60.0);
}

#[test]
fn minutes_that_are_cut_short_were_ended_by_the_person() {
    let short = [(0.0, Tapped::Begin), (60.0, seen("explores")), (70.0, Tapped::End)];
    assert_eq!(tapped("presence", &short).ended_by(&BOOK.ethogram), EndedBy::Handler);
    let whole = [(0.0, Tapped::Begin), (60.0, seen("explores")), (700.0, Tapped::End)];
    assert_eq!(tapped("presence", &whole).ended_by(&BOOK.ethogram), EndedBy::Plan);
}

/// A long hold with one tap a minute.
fn hold(minutes: u32, behaviour: impl Fn(u32) -> &'static str) -> Vec<(f64, Tapped)> {
    let tap = |minute| (f64::from(minute) * 60.0 + 30.0, seen(behaviour(minute)));
    [(0.0, Tapped::Begin)].into_iter().chain((0..minutes).map(tap)).collect()
}

#[test]
fn a_long_hold_may_end_after_twenty_minutes_of_which_the_last_five_were_calm() {
    let calm = tapped("long_hold", &hold(21, |m| if m < 10 { "still" } else { "grooms_self" }));
    let minutes = |live: &Live, seconds| match live.screen(at(seconds), &BOOK.ethogram) {
        Screen::Minutes(minutes) => minutes,
        other => panic!("{other:?}"),
    };
    let before = tapped("long_hold", &hold(20, |m| if m < 10 { "still" } else { "grooms_self" }));
    let early = minutes(&before, 1190.0);
    assert!(!early.may_end && early.calm_running == 5, "{early:?}");
    assert_eq!(early.minutes[3], Minute::Unsure, "stillness is not calm");
    assert!(minutes(&calm, 1250.0).may_end);
    let quiet = minutes(&calm, 1300.0);
    assert!(quiet.asks && !quiet.may_end, "a minute of which nobody told is not calm: {quiet:?}");
    let still = tapped("long_hold", &hold(46, |_| "still"));
    let late = minutes(&still, 2710.0);
    assert!(late.must_end && !late.may_end);
}

#[test]
fn a_struggle_in_a_long_hold_is_waited_out_and_an_emergency_is_not() {
    let mut live = tapped("long_hold", &hold(3, |_| "explores"));
    live.tap(Tap::new(at(160.0), seen("struggles")), &BOOK.ethogram).unwrap();
    let Screen::Minutes(minutes) = live.screen(at(162.0), &BOOK.ethogram) else { panic!() };
    assert!(minutes.struggle && minutes.calm_running == 0);
    live.tap(Tap::new(at(165.0), seen("gasps")), &BOOK.ethogram).unwrap();
    let screen = live.screen(at(165.0), &BOOK.ethogram);
    assert_eq!(screen, Screen::Stop { behaviour: Some("gasps".into()), severity: 3 });
    assert_eq!(live.ended_by(&BOOK.ethogram), EndedBy::Abort);
}

const STEPS: &[&str] =
    &["presence", "treat_near", "spoon", "stroke", "lift", "hold_seconds", "lap", "long_hold"];

fn any_tap() -> impl Strategy<Value = (i64, Tapped)> {
    let behaviours: Vec<String> = BOOK.ethogram.iter().map(|(_, b)| b.id.to_string()).collect();
    let behaviour = prop::sample::select(behaviours);
    let ended = prop::sample::select(EndedBy::ALL.to_vec());
    let what = prop_oneof![
        4 => Just(Tapped::Begin),
        5 => behaviour.clone().prop_map(|behaviour| Tapped::Seen { behaviour }),
        2 => behaviour.prop_map(|behaviour| Tapped::Also { behaviour }),
        3 => Just(Tapped::End),
        1 => ".{0,40}".prop_map(|text| Tapped::Note { text }),
        1 => prop::option::of(".{0,9}").prop_map(|reason| Tapped::Stop { reason }),
        1 => ended.prop_map(|by| Tapped::Over { by }),
        2 => Just(Tapped::Undo),
    ];
    // Milliseconds since the tap before: mostly seconds, now and then days, or a clock set back.
    let gap = prop_oneof![
        8 => 0..20_000i64,
        2 => 0..900_000i64,
        1 => -7_200_000..0i64,
        1 => 0..300_000_000i64,
    ];
    (gap, what)
}

fn any_live() -> impl Strategy<Value = Live> {
    let taps = prop::collection::vec(any_tap(), 0..40);
    (prop::sample::select(STEPS), taps).prop_map(|(step, taps)| {
        let mut live = live(step);
        let mut now = at(0.0);
        for (gap, what) in taps {
            now += SignedDuration::from_millis(gap);
            live.tap(Tap::new(now, what), &BOOK.ethogram).expect("a known behaviour");
        }
        live
    })
}

proptest! {
    #[test]
    fn whatever_is_tapped_there_is_a_screen_and_in_the_end_an_event_that_the_log_accepts(
        mut live in any_live(),
        later in 0..500_000_000i64,
    ) {
        let now = live.last_at() + SignedDuration::from_millis(later);
        let _ = live.screen(now, &BOOK.ethogram);
        let by = live.ended_by(&BOOK.ethogram);
        live.tap(Tap::new(now, Tapped::Over { by }), &BOOK.ethogram).unwrap();
        let ended = matches!(live.screen(now, &BOOK.ethogram), Screen::Over { .. });
        prop_assert!(ended);
        let Some(event) = live.event(&BOOK.ethogram).unwrap() else { return Ok(()) };
        let again = accepted(&event);
        prop_assert!(again.says_the_same(&event), "it is read as it was written");
        if let What::Session(session) = &event.what {
            prop_assert!(session.ended_at >= event.observed_at);
            let seen = session.observations.iter().flatten().map(|seen| seen.at_s);
            let seen: Vec<_> = seen.collect();
            prop_assert!(seen.is_sorted(), "observations come in order");
            let longest = session.ended_at.duration_since(event.observed_at).as_secs_f64() + 0.1;
            let lasted = session.trials.iter().filter_map(|t| t.lasted_s).map(|l| l.get());
            prop_assert!(lasted.into_iter().all(|l| l <= longest), "no try outlasts it");
        }
    }

    #[test]
    fn an_undone_tap_is_as_if_it_had_never_been(
        live in any_live(),
        (gap, what) in any_tap(),
        later in 0..60_000i64,
    ) {
        prop_assume!(what != Tapped::Undo);
        let mut undone = live.clone();
        let last = live.taps().last().map_or(at(0.0), |tap| tap.at);
        let now = last + SignedDuration::from_millis(gap);
        undone.tap(Tap::new(now, what), &BOOK.ethogram).unwrap();
        undone.tap(Tap::new(now, Tapped::Undo), &BOOK.ethogram).unwrap();
        let then = now + SignedDuration::from_millis(later);
        prop_assert_eq!(undone.screen(then, &BOOK.ethogram), live.screen(then, &BOOK.ethogram));
        prop_assert_eq!(undone.event(&BOOK.ethogram), live.event(&BOOK.ethogram));
    }

    #[test]
    fn what_is_kept_is_read_as_it_was(live in any_live()) {
        let again = Live::from_json(&live.to_json());
        prop_assert_eq!(again.as_ref(), Ok(&live));
    }

    /// What the screen promises of a long hold is what the record says of it.
    #[test]
    fn a_long_hold_that_may_end_ended_calm(
        kinds in prop::collection::vec(0..6usize, 18..40),
        offset in 0..59_000i64,
        end in 0..119_000i64,
    ) {
        let words = ["grooms_self", "explores", "takes_treat", "grooms_self", "still", "struggles"];
        let mut live = live("long_hold");
        let mut now = at(0.0);
        live.tap(Tap::new(now, Tapped::Begin), &BOOK.ethogram).unwrap();
        now += SignedDuration::from_millis(offset);
        for kind in kinds {
            live.tap(Tap::new(now, seen(words[kind])), &BOOK.ethogram).unwrap();
            now += SignedDuration::from_secs(60);
        }
        now += SignedDuration::from_millis(end) - SignedDuration::from_secs(60);
        let Screen::Minutes(minutes) = live.screen(now, &BOOK.ethogram) else { return Ok(()) };
        live.tap(Tap::new(now, Tapped::End), &BOOK.ethogram).unwrap();
        live.tap(Tap::new(now, Tapped::Over { by: EndedBy::Plan }), &BOOK.ethogram).unwrap();
        let event = live.event(&BOOK.ethogram).unwrap().unwrap();
        let mut log = log();
        let (id, ended) = (event.id, now);
        log.accept(Decoded { event, unknown_behaviour: None }, "event", &BOOK).unwrap();
        let view = mischief_core::recommend::View::at(&log, &BOOK, ended);
        let known = view.animal(&AnimalId::parse("pip").unwrap()).unwrap();
        let hold = known.record().long_holds.iter().find(|hold| hold.event == id).unwrap();
        prop_assert_eq!(hold.calm, minutes.may_end);
    }
}
