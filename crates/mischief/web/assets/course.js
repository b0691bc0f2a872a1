// What the moments of a session amount to: its tries, and the event that goes on record. No clock, no
// screen. A session goes by the plan with which it began, whatever the plan is by now.

/** Seconds that count in before a hold. */
export const COUNT_IN = 3;
/** The longest session that goes on record, in milliseconds. */
export const LONGEST = 24 * 3600 * 1000;

const severity = (plan, id) => plan.behaviours.find((b) => b.id === id)?.severity ?? 0;

/** How long a dose is, in seconds. */
export function seconds(plan, dose) {
  return plan.unit === "min" ? dose * 60 : dose;
}

/** The dose of a try. */
export function doseOf(plan, at) {
  return plan.doses?.[at] ?? plan.dose;
}

/** What the moments amount to: tries that are over, one that is open, one that is asked about. */
export function read(session) {
  const { plan, taps } = session;
  const lead = plan.manner === "hold" ? COUNT_IN * 1000 : 0;
  const tries = [];
  let [open, asking, stop, over] = [null, null, null, null];
  const done = (one, at) => {
    one.ended ??= at;
    tries.push(one);
    open = asking = null;
  };
  for (const { kind, at, id, dose, by } of taps) {
    if (over) break;
    if (kind === "start") open = { began: at + lead, dose, seen: [] };
    if (kind === "seen") {
      if (severity(plan, id) >= 2) stop = id;
      const current = open ?? asking;
      if (current) current.seen.push(id);
      else if (plan.manner === "tries") done({ began: at, dose: null, seen: [id] }, at);
    }
    if (kind === "also") {
      if (severity(plan, id) >= 2) stop = id;
      tries.at(-1)?.seen.push(id);
    }
    if (kind === "stopped" && open) {
      // Who stops while it counts in has not begun.
      if (at < open.began && !open.seen.length) open = null;
      else {
        open.ended = Math.max(at, open.began);
        asking = open;
        open = null;
      }
    }
    if (kind === "done" && (asking ?? open)) done(asking ?? open, at);
    if (kind === "end") {
      if (asking ?? open) done(asking ?? open, Math.max(at, (asking ?? open).began));
      over = { at, by };
    }
  }
  return { tries, open, asking, stop, over };
}

/** A try that lasted no time and showed nothing is a slip. */
const happened = (one) => one.seen.length > 0 || one.ended > one.began;

/** The event that goes on record; none where nothing was done. */
export function eventOf(session) {
  const { plan, shift = 0 } = session;
  const { tries, over } = read(session);
  const done = tries.filter(happened);
  if (!over || !done.length) return null;
  const iso = (at) => new Date(at - shift).toISOString();
  return {
    v: 1,
    id: session.id,
    type: "session",
    observed_at: iso(session.taps[0].at),
    by: plan.caretaker,
    animal: plan.animal,
    caretaker: plan.caretaker,
    step: plan.step,
    ended_at: iso(over.at),
    trials: done.map((one) => {
      const told = { behaviours: [...new Set(one.seen)] };
      if (one.dose != null) {
        told.dose = one.dose;
        told.lasted_s = Math.round((one.ended - one.began) / 100) / 10;
      }
      return told;
    }),
    ended_by: over.by,
  };
}

/** Whether all was done as planned; minutes that were cut short were not. */
export function asPlanned(plan, tries) {
  if (tries.length < plan.trials) return false;
  const last = tries.at(-1);
  return plan.manner !== "minutes" || (last.ended - last.began) / 1000 >= seconds(plan, last.dose ?? plan.dose);
}

/** How a try went, by what was seen. */
export function outcome(plan, seen) {
  if (seen.some((id) => severity(plan, id) >= 2)) return "adverse";
  if (seen.some((id) => severity(plan, id) === 1)) return "unsure";
  const calm = (id) => plan.behaviours.find((b) => b.id === id)?.signal === "calm";
  return seen.some(calm) ? "calm" : "unsure";
}
