// What the moments of a meeting amount to: what was seen, who did it to whom, what goes on, and the
// event that goes on record. No clock, no screen.

/** The longest meeting that goes on record, in milliseconds. */
export const LONGEST = 24 * 3600 * 1000;

export const sign = (plan, id) => plan.behaviours.find((b) => b.id === id);

/** What is open after a stop or an end: who it was, then bodies, then it is over. */
export function read({ taps }, now = Infinity) {
  const state = { seen: [], asking: null, stop: null, ended: null, told: null, answers: {}, wounds: {}, over: null, began: taps[0]?.at ?? 0 };
  const last = () => state.seen.at(-1);
  for (const tap of taps) {
    if (state.over || tap.at > now) break;
    const { kind } = tap;
    if (kind === "seen") {
      state.seen.push({ at: tap.at, id: tap.id, actor: null, target: null, until: null });
      if (tap.stop) state.stop = state.seen.length - 1;
      state.asking = tap.stop ? null : "who";
    }
    if (kind === "who") {
      last().actor = tap.animal;
      state.asking = "whom";
    }
    if (kind === "whom") {
      last().target = tap.animal;
      state.asking = null;
    }
    if (kind === "skip") state.asking = null;
    if (kind === "past") for (const one of state.seen) if (one.id === tap.id) one.until ??= tap.at;
    if (kind === "ended") {
      state.ended = { at: tap.at, by: tap.by };
      state.asking = state.stop === null ? null : "who";
    }
    if (kind === "answer") {
      state.answers[tap.key] = tap.value;
      // All ate, or not all: never both.
      const other = { ate: "hungry", hungry: "ate" }[tap.key];
      if (other && tap.value) state.answers[other] = false;
    }
    if (kind === "wound") state.wounds[tap.animal] = { ...state.wounds[tap.animal], severity: tap.severity };
    if (kind === "place") state.wounds[tap.animal] = { ...state.wounds[tap.animal], place: tap.text };
    if (kind === "end") state.over = { at: tap.at };
  }
  return state;
}

/** What goes on and has a limit: the sign, since when, and for how long it may. */
export function going(plan, state) {
  const open = state.seen.filter((one) => one.until === null && sign(plan, one.id)?.limit_s);
  const first = new Map();
  for (const one of open) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()].map((one) => ({ ...one, limit: sign(plan, one.id).limit_s * 1000 }));
}

/** How it went: the gravest of what was seen. */
export function went(plan, state) {
  const kinds = state.seen.map((one) => sign(plan, one.id)?.kind);
  const wounded = Object.values(state.wounds).some((wound) => wound.severity);
  if (wounded || state.seen.some((one) => sign(plan, one.id)?.blood)) return "blood";
  if (kinds.includes("stop")) return "stopped";
  return kinds.includes("ready") ? "tense" : "calm";
}

/** Where that leads, by what the record said when it began. Where one did not eat, it is not foretold. */
export function leads(plan, state) {
  if (state.answers.hungry) return null;
  const way = { blood: "severe", stopped: "fail", tense: "mixed", calm: state.answers.slept ? "clean" : "success" }[went(plan, state)];
  return plan.if?.[way] ?? null;
}

/** The event that goes on record. */
export function eventOf(meeting) {
  const { plan, shift = 0 } = meeting;
  const state = read(meeting);
  const iso = (at) => new Date(at - shift).toISOString();
  const tidy = (seconds) => Math.max(0, Math.round(seconds * 10) / 10);
  const observations = state.seen.map(({ at, id, actor, target }) => {
    const told = { at_s: tidy((at - state.began) / 1000), behaviour: id };
    if (actor) told.actor = actor;
    if (target && target !== actor) told.target = target;
    return told;
  });
  const event = {
    v: 1,
    id: meeting.id,
    type: "introduction_session",
    observed_at: iso(state.began),
    by: plan.caretaker,
    introduction: plan.introduction,
    step: plan.step,
    animals: meeting.animals,
    ended_at: iso(state.ended.at),
    observations,
    ended_by: state.ended.by,
  };
  if (state.answers.slept) event.slept_in_contact = true;
  if (state.answers.ate || state.answers.hungry) event.ate = Boolean(state.answers.ate);
  const wounds = Object.entries(state.wounds).filter(([, wound]) => wound.severity);
  if (wounds.length) {
    event.wounds = wounds.map(([animal, { severity, place }]) => (place ? { animal, severity, place } : { animal, severity }));
  }
  return event;
}
