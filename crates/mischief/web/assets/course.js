// What the moments of a session amount to: its tries, what ends them, and the event that goes on
// record. No clock, no screen. A session goes by the plan with which it began, whatever the plan is
// by now.

/** Seconds that count in before the first hold, for the hands to be ready. */
export const COUNT_IN = 5;
/** Seconds between two holds: down again, the treat, a few steps. Any touch makes it longer. */
export const BETWEEN = 15;
/** The longest session that goes on record, in milliseconds. */
export const LONGEST = 24 * 3600 * 1000;
const MINUTE = 60 * 1000;
/** So long after a struggle its lull is waited for. */
const LULL = 10 * 1000;

export function sign(plan, id) {
  return plan.behaviours.find((b) => b.id === id) ?? plan.others?.find((b) => b.id === id);
}

/** How grave a behaviour is; what nobody knows is as grave as can be. */
export function severity(plan, id) {
  return sign(plan, id)?.severity ?? 3;
}

/** The dose of a try, in the plan's unit; none where the step has none. */
export function doseOf(plan, at) {
  return plan.doses[at] ?? plan.doses.at(-1) ?? null;
}

/** How long a dose is, in milliseconds. */
export function long(plan, dose) {
  return (dose ?? 0) * (plan.unit === "min" ? MINUTE : 1000);
}

/** How a try went, by what was seen. */
export function outcome(plan, seen) {
  const worst = Math.max(-1, ...seen.map((id) => severity(plan, id)));
  if (worst >= 2) return "adverse";
  const known = seen.map((id) => sign(plan, id)).filter(Boolean);
  const still = plan.at_touch && known.some((b) => b.still);
  const calm = known.some((b) => b.calm && !b.leans && !(b.veiled && still));
  return worst === 0 && calm ? "calm" : "unsure";
}

/** What the moments amount to as of a time: tries that are over, one that is open, one of which
 * nobody has told yet how it went, what was seen when, and what ended it. */
export function read(session, now = Infinity) {
  const { plan, taps } = session;
  const state = { tries: [], seen: [], open: null, asking: null, stop: null, halted: false, over: null, reason: null };
  const done = (one, at) => {
    one.ended ??= at;
    state.tries.push(one);
    state.open = state.asking = null;
  };
  for (const one of taps) {
    if (state.over) break;
    endByClock(plan, state, one.at, done);
    follow(plan, state, one, done);
  }
  if (!state.over) endByClock(plan, state, now, done);
  return state;
}

/** Where the clock ends a try and its time is over, it ended then. */
function endByClock(plan, state, now, done) {
  const { open } = state;
  if (!open || plan.manner === "long" || open.dose === null) return;
  const planned = open.began + long(plan, open.dose);
  if (now < planned) return;
  open.ended = planned;
  if (open.seen.length) done(open, planned);
  else [state.asking, state.open] = [open, null];
}

function follow(plan, state, { kind, at, id, dose, lead = 0, by, reason }, done) {
  const current = state.open ?? state.asking;
  switch (kind) {
    case "start":
      if (!current) state.open = { began: at + lead, dose: dose ?? null, seen: [] };
      break;
    case "seen":
    case "also": {
      const grave = severity(plan, id);
      // In a long hold a struggle is waited out: opening up in the middle of it is the worst end.
      const stops = grave >= 2 && !(plan.manner === "long" && grave === 2);
      if (stops && severityOf(plan, state.stop) < grave) state.stop = id;
      if (plan.manner === "minutes" || plan.manner === "long") state.seen.push({ at, id });
      if (kind === "seen" && current) current.seen.push(id);
      else if (kind === "seen" && plan.manner === "tries" && (stops || !state.stop)) done({ began: at, dose: null, seen: [id] }, at);
      else state.tries.at(-1)?.seen.push(id);
      if (current && kind === "seen" && (state.asking || stops)) done(current, at);
      break;
    }
    case "stopped":
    case "done":
      if (!state.open && !(kind === "done" && state.asking)) break;
      // Who stops while it counts in has not begun.
      if (at < current.began && !current.seen.length) state.open = null;
      else if (kind === "done" || current.seen.length) done(current, at);
      else {
        current.ended = Math.max(at, current.began);
        [state.asking, state.open] = [current, null];
      }
      break;
    case "abort":
      state.halted = true;
      state.reason = reason ?? state.reason;
      if (current && at >= current.began) done(current, at);
      else state.open = state.asking = null;
      break;
    case "end":
      if (current && at >= current.began) done(current, at);
      state.open = state.asking = null;
      state.over = { at, by };
  }
}

function severityOf(plan, id) {
  return id === null ? -1 : severity(plan, id);
}

/** Whether all was done as planned; minutes that were cut short were not. */
export function asPlanned(plan, { tries, stop, halted }) {
  if (stop || halted || tries.length < plan.trials) return false;
  const last = tries.at(-1);
  if (plan.manner !== "minutes") return true;
  return last.ended - last.began >= long(plan, last.dose);
}

/** Who or what ends it, as things are. */
export function endedBy(plan, state) {
  if (state.halted || (state.stop && severity(plan, state.stop) >= 3)) return "abort";
  return asPlanned(plan, state) ? "plan" : "handler";
}

/** A try that lasted no time and showed nothing is a slip. */
const happened = (one) => one.seen.length > 0 || one.ended > one.began;

const tenths = (ms) => Math.round(ms / 100) / 10;

/** The event that goes on record; none where nothing was done. */
export function eventOf(session) {
  const { plan, shift = 0, setting = {} } = session;
  const state = read(session);
  const done = state.tries.filter(happened);
  if (!state.over || (!done.length && !state.halted)) return null;
  const began = session.taps[0].at;
  const iso = (at) => new Date(at - shift).toISOString();
  const event = {
    v: 1,
    id: session.id,
    type: "session",
    observed_at: iso(began),
    by: plan.caretaker,
    animal: plan.animal,
    caretaker: plan.caretaker,
    step: plan.step,
    ended_at: iso(state.over.at),
    trials: done.map((one) => {
      const told = { behaviours: [...new Set(one.seen)] };
      // Less than a minute says nothing of how many minutes are borne; a fright does.
      const cut = plan.manner === "minutes" && one.ended - one.began < MINUTE && outcome(plan, one.seen) !== "adverse";
      if (one.dose !== null && !cut) {
        told.dose = one.dose;
        told.lasted_s = tenths(one.ended - one.began);
      }
      return told;
    }),
    ended_by: state.over.by,
  };
  // What is grave would count as one more try; a long hold is judged minute by minute.
  const beside = state.seen.filter(({ id }) => plan.manner === "long" || severity(plan, id) < 2);
  if (beside.length) event.observations = beside.map(({ at, id }) => ({ at_s: tenths(Math.max(0, at - began)), behaviour: id }));
  if (state.reason) event.abort_reason = state.reason;
  for (const key of ["treat", "place", "sitting", "with_adult", "towel"]) if (setting[key]) event[key] = setting[key];
  return event;
}

/** What the session amounts to, by the words of the plan's outlook. */
export function summary(plan, state) {
  const went = state.tries.map((one) => outcome(plan, one.seen));
  const count = (what) => went.filter((one) => one === what).length;
  const [calm, unsure] = [count("calm"), count("unsure")];
  const all = state.tries.flatMap((one) => one.seen).concat(state.seen.map(({ id }) => id));
  const by = state.over?.by;
  if (all.some((id) => severity(plan, id) >= 3)) return "severe";
  if (all.some((id) => severity(plan, id) >= 2) || by === "abort" || (by === "animal" && went.length < 3)) return "fail";
  if (!calm || calm < plan.judge.ratio * unsure) return "mixed";
  return !unsure && went.length >= (plan.unit === "min" ? 1 : plan.judge.clean) ? "clean" : "success";
}

/** What the minutes of a long hold show so far, and what may be done now. */
export function minutes(session, now) {
  const { plan } = session;
  const { long_hold: rule } = plan;
  const state = read(session, now);
  const began = state.open?.began ?? state.tries[0]?.began ?? now;
  const kind = (from, to) => {
    const seen = state.seen.filter(({ at }) => from <= at && at < to).map(({ id }) => id);
    if (!seen.length) return "nothing";
    const went = outcome(plan, seen);
    // A caution beside a calm sign does not unmake the minute; something of severity 2 does.
    if (went === "adverse") return "adverse";
    return outcome(plan, seen.filter((id) => severity(plan, id) < 1)) === "calm" ? "calm" : "unsure";
  };
  const whole = Math.min(24 * 60, Math.floor((now - began) / MINUTE));
  const list = Array.from({ length: whole + 1 }, (_, at) => kind(began + at * MINUTE, began + (at + 1) * MINUTE));
  let running = 0;
  for (let to = now + 1; running < rule.calm; running += 1) {
    const from = now - (running + 1) * MINUTE;
    if (from < began || kind(from, to) !== "calm") break;
    to = from;
  }
  const passed = now - began;
  return {
    began,
    passed,
    list,
    running,
    asks: list.at(-1) === "nothing",
    struggle: kind(now - LULL, now + 1) === "adverse",
    may: running >= rule.calm && passed >= rule.least * MINUTE,
    must: passed >= rule.most * MINUTE,
  };
}
