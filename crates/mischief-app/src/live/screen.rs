//! What to show of a live session at a time.

use super::course::{Course, Phase, severity};
use super::{Live, LongHold};
use jiff::{SignedDuration, Timestamp};
use mischief_core::ethogram::Ethogram;
use serde::Serialize;

/// What to show of a live session at a time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "screen", rename_all = "snake_case")]
pub enum Screen {
    /// The next try may begin.
    Ready {
        /// Which one, from 1.
        trial: u32,
        /// Of how many.
        of: u32,
        /// How much, in the plan's unit.
        dose: Option<f64>,
    },
    /// A try goes on.
    Counting {
        /// Which one, from 1.
        trial: u32,
        /// Of how many.
        of: u32,
        /// Since when, by the clock of the device.
        since: Timestamp,
        /// When it has lasted long enough; none where no dose says so.
        until: Option<Timestamp>,
        /// How long it lasts already, in seconds.
        elapsed_s: f64,
        /// How long still, in seconds.
        left_s: Option<f64>,
        /// The hands are busy: any touch means its end.
        hands_busy: bool,
        /// What was seen in it so far.
        seen: Vec<String>,
    },
    /// The long hold goes on.
    Minutes(Minutes),
    /// A try has ended: what was seen?
    Asking {
        /// Which one, from 1.
        trial: u32,
        /// Of how many.
        of: u32,
        /// How long it lasted, in seconds.
        lasted_s: f64,
    },
    /// Stop.
    Stop {
        /// What was seen; none where somebody stopped it.
        behaviour: Option<String>,
        /// 2 or 3; 0 where somebody stopped it.
        severity: u8,
    },
    /// Every try is done.
    Done {
        /// So many.
        trials: u32,
    },
    /// It is over and may go on record.
    Over {
        /// Who or what ended it.
        by: &'static str,
    },
}

/// What one minute of a long hold showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Minute {
    /// A calm sign, and nothing of severity 2 or 3.
    Calm,
    /// Something, but no calm sign: stillness is not calm.
    Unsure,
    /// Something of severity 2 or 3.
    Fear,
    /// Nobody tapped.
    Nothing,
}

/// A long hold under way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Minutes {
    /// Since when, by the clock of the device.
    pub since: Timestamp,
    /// How long already, in seconds.
    pub elapsed_s: f64,
    /// What it goes by.
    #[serde(flatten)]
    pub plan: LongHold,
    /// The minutes since it began, the last one still open.
    pub minutes: Vec<Minute>,
    /// How many minutes were calm running, counted back from now; not counted beyond what is needed.
    pub calm_running: u32,
    /// Nothing was tapped in the minute that is open.
    pub asks: bool,
    /// Something of severity 2 was seen within the last ten seconds: wait for a lull.
    pub struggle: bool,
    /// It may end calm now.
    pub may_end: bool,
    /// It ends now in any case, in a lull.
    pub must_end: bool,
}

/// What to show of a live session at a time.
pub(super) fn screen(live: &Live, now: Timestamp, ethogram: &Ethogram) -> Screen {
    let plan = &live.plan;
    let (course, t) = Course::at(live, now, ethogram);
    let tries = count(course.tries.len());
    let phase = course.phase(plan);
    let latest = course.tries.last();
    match (phase, latest) {
        (Phase::Over, _) => Screen::Over { by: course.ended_by(plan).word() },
        (Phase::Halted, _) => {
            let halt = course.halt.as_ref();
            Screen::Stop {
                behaviour: halt.and_then(|halt| halt.behaviour.clone()),
                severity: halt.map_or(0, |halt| halt.severity),
            }
        }
        (Phase::Running, Some(running)) => {
            let elapsed = t.saturating_sub(running.from);
            if let Some(hold) = plan.long_hold {
                let span = (running.from, t);
                return Screen::Minutes(minutes(live, &course, hold, span, ethogram));
            }
            let length = plan.length_s(course.tries.len().saturating_sub(1));
            let elapsed_s = elapsed.as_secs_f64();
            let until = length.and_then(|length| SignedDuration::try_from_secs_f64(length).ok());
            Screen::Counting {
                trial: tries,
                of: plan.trials,
                since: running.began_at,
                until: until.and_then(|length| running.began_at.checked_add(length).ok()),
                elapsed_s,
                left_s: length.map(|length| (length - elapsed_s).max(0.0)),
                hands_busy: plan.hands_busy(),
                seen: running.seen.clone(),
            }
        }
        (Phase::Asking, Some(asked)) => {
            let lasted = asked.to.map_or(SignedDuration::ZERO, |to| to.saturating_sub(asked.from));
            Screen::Asking { trial: tries, of: plan.trials, lasted_s: lasted.as_secs_f64() }
        }
        (Phase::Done, _) => Screen::Done { trials: tries },
        (Phase::Ready | Phase::Running | Phase::Asking, _) => Screen::Ready {
            trial: tries.saturating_add(1),
            of: plan.trials,
            dose: plan.dose(course.tries.len()),
        },
    }
}

fn minutes(
    live: &Live,
    course: &Course,
    hold: LongHold,
    (from, now): (SignedDuration, SignedDuration),
    ethogram: &Ethogram,
) -> Minutes {
    let (minute, lull) = (SignedDuration::from_mins(1), SignedDuration::from_secs(10));
    let seen_in = |from: SignedDuration, to: SignedDuration| {
        let within = |(at, _): &&(SignedDuration, String)| from <= *at && *at < to;
        let seen = course.observations.iter().filter(within).map(|(_, id)| id.as_str());
        kind(&seen.collect::<Vec<_>>(), live, ethogram)
    };
    let elapsed = now.saturating_sub(from);
    let whole = elapsed.as_mins().clamp(0, 24 * 60);
    let minutes: Vec<Minute> = (0..=whole)
        .map(|at| {
            let start = from.saturating_add(SignedDuration::from_mins(at));
            seen_in(start, start.saturating_add(minute))
        })
        .collect();
    // Counted back from now, as the record will count it if it ended now.
    let just_after = now.saturating_add(SignedDuration::from_nanos(1));
    let mut calm_running = 0;
    let mut to = just_after;
    while calm_running < hold.calm {
        let start = now.saturating_sub(SignedDuration::from_mins(i64::from(calm_running) + 1));
        if start < from || seen_in(start, to) != Minute::Calm {
            break;
        }
        (calm_running, to) = (calm_running + 1, start);
    }
    let elapsed_s = elapsed.as_secs_f64();
    let calm = calm_running >= hold.calm;
    Minutes {
        since: course.tries.last().map_or(live.started_at, |hold| hold.began_at),
        elapsed_s,
        plan: hold,
        asks: minutes.last() == Some(&Minute::Nothing),
        minutes,
        calm_running,
        struggle: seen_in(now.saturating_sub(lull), just_after) == Minute::Fear,
        may_end: calm && elapsed_s >= hold.least * 60.0,
        must_end: elapsed_s >= hold.most * 60.0,
    }
}

fn kind(seen: &[&str], live: &Live, ethogram: &Ethogram) -> Minute {
    if seen.is_empty() {
        return Minute::Nothing;
    }
    if seen.iter().any(|id| severity(id, &live.plan, ethogram) >= 2) {
        return Minute::Fear;
    }
    let seen: Vec<_> = seen.iter().filter_map(|id| ethogram.find(id)).collect();
    if ethogram.shows_calm(&seen, live.plan.at_touch) { Minute::Calm } else { Minute::Unsure }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
