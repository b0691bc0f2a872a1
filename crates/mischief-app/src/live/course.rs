//! What the taps of a session amount to, one after the other.

use super::{Live, Plan, Tap, Tapped};
use jiff::{SignedDuration, Timestamp};
use mischief_core::ethogram::Ethogram;
use mischief_core::event::EndedBy;
use mischief_core::event::wire::SESSION_LENGTH_MAX;

/// One try. Times are counted from the beginning of the session.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Try {
    /// When it began, and by which clock time.
    pub(super) from: SignedDuration,
    pub(super) began_at: Timestamp,
    /// None while it goes on.
    pub(super) to: Option<SignedDuration>,
    /// What was seen, each once, in order.
    pub(super) seen: Vec<String>,
}

/// Why it stopped.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Halt {
    /// What was seen; none where somebody stopped it.
    pub(super) behaviour: Option<String>,
    pub(super) severity: u8,
}

/// What the taps of a session amount to.
#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    pub(super) tries: Vec<Try>,
    /// What was seen and when: outside the tries, and within them where they take minutes.
    pub(super) observations: Vec<(SignedDuration, String)>,
    pub(super) notes: Vec<String>,
    pub(super) halt: Option<Halt>,
    /// Somebody stopped it, and perhaps said why.
    pub(super) aborted: Option<Option<String>>,
    pub(super) over: Option<EndedBy>,
    /// When something was first done, by the clock; notes do nothing.
    pub(super) began_at: Option<Timestamp>,
    /// The latest tap since the beginning; at most as long as a session may last.
    pub(super) latest: SignedDuration,
    latest_at: Option<Timestamp>,
}

/// What a session waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The next try.
    Ready,
    /// The end of the try.
    Running,
    /// The answer to how it went.
    Asking,
    /// The end: too much was seen, or somebody stopped it.
    Halted,
    /// The end: all is done.
    Done,
    /// Nothing.
    Over,
}

impl Course {
    /// Follows the taps.
    pub(super) fn of(live: &Live, ethogram: &Ethogram) -> Self {
        let mut course = Self::default();
        for tap in live.standing() {
            course.follow(tap, &live.plan, ethogram);
        }
        course
    }

    /// The same as of a time: where the clock ends a try, it has.
    pub(super) fn at(live: &Live, now: Timestamp, ethogram: &Ethogram) -> (Self, SignedDuration) {
        let mut course = Self::of(live, ethogram);
        let t = course.reckon(now);
        course.end_by_clock(t, &live.plan);
        (course, t)
    }

    /// How long after the beginning a time is; never before the latest tap.
    fn reckon(&self, at: Timestamp) -> SignedDuration {
        let since = self.latest_at.map_or(SignedDuration::ZERO, |latest| at.duration_since(latest));
        self.latest.saturating_add(since.max(SignedDuration::ZERO))
    }

    fn follow(&mut self, tap: &Tap, plan: &Plan, ethogram: &Ethogram) {
        if let Tapped::Note { text } = &tap.what {
            self.notes.push(text.clone());
            return;
        }
        if self.over.is_some() {
            return;
        }
        let mut t = self.reckon(tap.at);
        if t > SESSION_LENGTH_MAX {
            // It was left open: it ended with the last tap, and nothing lasts for days.
            let over = matches!(tap.what, Tapped::Over { .. });
            t = if over { self.latest } else { SESSION_LENGTH_MAX };
        }
        self.began_at.get_or_insert(tap.at);
        (self.latest, self.latest_at) = (t, Some(tap.at));
        self.end_by_clock(t, plan);
        match &tap.what {
            Tapped::Begin => self.begin(t, tap.at, plan),
            Tapped::Seen { behaviour } => self.seen(behaviour, (t, tap.at), plan, ethogram),
            Tapped::Also { behaviour } => self.also(behaviour, t, plan, ethogram),
            Tapped::End => self.end(t),
            Tapped::Stop { reason } => {
                self.end(t);
                self.halt.get_or_insert(Halt { behaviour: None, severity: 0 });
                self.aborted = Some(reason.clone());
            }
            Tapped::Over { by } => {
                self.end(t);
                self.over = Some(*by);
            }
            Tapped::Note { .. } | Tapped::Undo => {}
        }
    }

    /// What it waits for.
    pub(super) fn phase(&self, plan: &Plan) -> Phase {
        let running = self.tries.last().is_some_and(|t| t.to.is_none());
        let unanswered = self.tries.last().is_some_and(|t| t.to.is_some() && t.seen.is_empty());
        if self.over.is_some() {
            Phase::Over
        } else if self.halt.is_some() {
            Phase::Halted
        } else if running {
            Phase::Running
        } else if unanswered {
            Phase::Asking
        } else if self.tries.len() >= usize::try_from(plan.trials).unwrap_or(usize::MAX) {
            Phase::Done
        } else {
            Phase::Ready
        }
    }

    /// Where the clock ends a try and its time is over, it ended then.
    fn end_by_clock(&mut self, t: SignedDuration, plan: &Plan) {
        let Some(length) = plan.length_s(self.tries.len().saturating_sub(1)) else { return };
        let Ok(length) = SignedDuration::try_from_secs_f64(length) else { return };
        if let Some(running) = self.tries.last_mut().filter(|running| running.to.is_none()) {
            let planned = running.from.saturating_add(length);
            if planned <= t {
                running.to = Some(planned);
            }
        }
    }

    fn end(&mut self, t: SignedDuration) {
        if let Some(running) = self.tries.last_mut() {
            running.to.get_or_insert(t);
        }
    }

    fn begin(&mut self, t: SignedDuration, at: Timestamp, plan: &Plan) {
        let done = self.tries.len() >= usize::try_from(plan.trials).unwrap_or(usize::MAX);
        let waits = matches!(self.phase(plan), Phase::Ready | Phase::Asking);
        if waits && !done {
            self.tries.push(Try { from: t, began_at: at, to: None, seen: Vec::new() });
        }
    }

    fn seen(
        &mut self,
        behaviour: &str,
        (t, at): (SignedDuration, Timestamp),
        plan: &Plan,
        ethogram: &Ethogram,
    ) {
        match self.phase(plan) {
            Phase::Over => return,
            Phase::Ready if plan.unit.is_none() => {
                let seen = Vec::new();
                self.tries.push(Try { from: t, began_at: at, to: Some(t), seen });
            }
            // Minutes need no tap to begin: what is seen first begins them.
            Phase::Ready if plan.in_minutes() => {
                self.tries.push(Try { from: t, began_at: at, to: None, seen: Vec::new() });
            }
            Phase::Ready => {
                self.observe(behaviour, t);
                self.weigh(behaviour, t, plan, ethogram);
                return;
            }
            Phase::Running | Phase::Asking | Phase::Halted | Phase::Done => {}
        }
        self.add(behaviour, t, plan);
        self.weigh(behaviour, t, plan, ethogram);
    }

    fn also(&mut self, behaviour: &str, t: SignedDuration, plan: &Plan, ethogram: &Ethogram) {
        self.add(behaviour, t, plan);
        self.weigh(behaviour, t, plan, ethogram);
    }

    /// Adds what was seen to the latest try; where there is none, beside the tries.
    fn add(&mut self, behaviour: &str, t: SignedDuration, plan: &Plan) {
        match self.tries.last_mut() {
            Some(latest) => {
                if !latest.seen.iter().any(|seen| seen == behaviour) {
                    latest.seen.push(behaviour.to_owned());
                }
                if plan.in_minutes() {
                    self.observe(behaviour, t);
                }
            }
            None => self.observe(behaviour, t),
        }
    }

    fn observe(&mut self, behaviour: &str, t: SignedDuration) {
        self.observations.push((t, behaviour.to_owned()));
    }

    /// Too much ends the try and stops the session. In a long hold a struggle is waited out: opening
    /// up in the middle of it is what its instruction warns of.
    fn weigh(&mut self, behaviour: &str, t: SignedDuration, plan: &Plan, ethogram: &Ethogram) {
        let severity = severity(behaviour, plan, ethogram);
        let waited_out = plan.long_hold.is_some() && severity == 2;
        if severity < 2 || waited_out {
            return;
        }
        self.end(t);
        let graver = self.halt.as_ref().is_none_or(|halt| severity > halt.severity);
        if graver {
            self.halt = Some(Halt { behaviour: Some(behaviour.to_owned()), severity });
        }
    }

    /// Who or what ends it, as things are.
    pub(super) fn ended_by(&self, plan: &Plan) -> EndedBy {
        let severe = self.halt.as_ref().is_some_and(|halt| halt.severity >= 3);
        match self.over {
            _ if self.aborted.is_some() => EndedBy::Abort,
            Some(by) => by,
            None if severe => EndedBy::Abort,
            None if self.halt.is_none() && self.is_as_planned(plan) => EndedBy::Plan,
            None => EndedBy::Handler,
        }
    }

    /// Whether every try was done, and minutes were not cut short. A hold that a touch ended is
    /// done: it showed how long the animal bears.
    fn is_as_planned(&self, plan: &Plan) -> bool {
        let all = self.tries.len() >= usize::try_from(plan.trials).unwrap_or(usize::MAX);
        let length = plan.length_s(self.tries.len().saturating_sub(1));
        let lasted = self.tries.last().and_then(|t| Some(t.to?.saturating_sub(t.from)));
        let Some(lasted) = lasted.map(|lasted| lasted.as_secs_f64()) else {
            // A long hold goes on until somebody ends it.
            return all && plan.long_hold.is_some();
        };
        all && (!plan.in_minutes() || length.is_none_or(|length| lasted >= length))
    }
}

/// How grave a behaviour is in this session; what nobody knows is as grave as can be.
pub(super) fn severity(behaviour: &str, plan: &Plan, ethogram: &Ethogram) -> u8 {
    ethogram.find(behaviour).map_or(3, |ix| ethogram.severity(ix, plan.treat_taken_before))
}
