// One session while it goes on: the screen that belongs to this moment, and what a tap does. The
// screen is made from the moments and the time alone, so that a reload, a locked screen or an empty
// battery loses nothing.

import { asPlanned, BETWEEN, COUNT_IN, doseOf, endedBy, eventOf, LONGEST, long, minutes, outcome, read, severity, sign } from "./course.js";
import { button, clockText, escape, fill, line, mark, ring, signs, turn } from "./kit.js";
import { newId } from "./outbox.js";
import { tell } from "./tell.js";

/** A guide through one session. `get` gives the session, `store` keeps it, `show` shows a screen,
 * `ended` is told when it is over, `dropped` when nothing of it is left. */
export function guide({ root, words, now, get, store, show, ended, dropped, nextAct = () => (get().taps.at(-1)?.act ?? 0) + 1 }) {
  const told = new Set();

  /** Adds a moment. What one tap did has one number, and is undone as one. */
  function tap(number, kind, more = {}) {
    const { taps } = get();
    taps.push({ at: Math.max(now(), taps.at(-1)?.at ?? 0), act: number, kind, ...more });
    store();
  }

  /** Tells of a moment once, and not of one that passed while the device slept. */
  function tellOf(what, moment) {
    const late = now() - moment;
    const key = `${what} ${moment}`;
    if (late < 0 || told.has(key)) return;
    told.add(key);
    if (late < 1500) tell(what);
  }

  const say = (key, more = {}) => fill(words[key], { name: get().plan.name, ...more });

  function head() {
    const { plan } = get();
    return `<div class="live-top"><h1>${escape(plan.name)}</h1><p class="quiet">${escape(plan.title)}</p></div>`;
  }

  /** What the tries so far left on the ring, and how far it is filled. */
  function onRing(state) {
    const { plan } = get();
    const of = Math.max(plan.trials, state.tries.length, 1);
    if (plan.manner === "minutes" || plan.manner === "long") {
      const one = state.open ?? state.asking ?? state.tries[0];
      const whole = plan.manner === "long" ? plan.long_hold.least * 60000 : long(plan, doseOf(plan, 0));
      const began = one?.began ?? 0;
      const marks = state.seen.map(({ at, id }) => ({ place: Math.min(0.999, (at - began) / whole), kind: outcome(plan, [id]) }));
      const passed = one ? (one.ended ?? now()) - one.began : 0;
      return { marks, share: passed / whole };
    }
    const part = (one) => (one.dose === null ? 0.5 : Math.min(1, (one.ended - one.began) / long(plan, one.dose)));
    const marks = state.tries.map((one, at) => ({ place: (at + part(one)) / of - 0.0001, kind: outcome(plan, one.seen) }));
    const current = state.open ?? state.asking;
    const going = current ? Math.max(0, Math.min(1, ((current.ended ?? now()) - current.began) / long(plan, current.dose))) : 0;
    return { marks, share: (state.tries.length + going) / of };
  }

  function parts(state, middle, kind = "") {
    const { marks, share } = onRing(state);
    return { dial: ring(marks, kind, kind.startsWith("small") ? 8 : 4.8), set: () => turn(root, share, middle) };
  }

  const counted = (state) => {
    const { plan } = get();
    return plan.trials > 1 ? say("count", { count: Math.min(plan.trials, state.tries.length + 1), of: plan.trials }) : "";
  };

  function others(act) {
    const { plan } = get();
    return plan.others?.length ? `<details class="more-here" data-name="others"><summary>${escape(words.other)}</summary>${signs(act, plan.others, "plain-signs")}</details>` : "";
  }

  function foot(state, ends = true) {
    const { taps } = get();
    const first = taps.at(-1).act === taps[0].act;
    const back = first && !state.tries.length ? button("discard", words.discard, "quiet-button") : button("undo", words.undo, "quiet-button");
    const begun = state.tries.length || state.open || state.asking;
    const end = begun && ends
      ? `<details class="more-here end" data-name="end"><summary>${escape(words.end)}</summary><div class="stack">${button("end", words["end-me"], "second wide")}${button("end-animal", say("end-animal"), "second wide")}${button("abort", words["end-abort"], "second wide is-stop")}</div></details>`
      : "";
    return `<div class="live-foot">${back}${end}</div>`;
  }

  const page = (mid, low) => `${head()}<div class="live-mid">${mid}</div><div class="live-low">${low}</div>`;

  /** Shows what belongs to this moment. */
  function draw() {
    const session = get();
    const { plan } = session;
    const state = read(session, now());
    if (session.biting) drawBite(session, state);
    else if (state.stop || state.halted) drawStop(state);
    else if (state.asking) drawAsking(plan, state);
    else if (state.open && plan.manner === "long") drawLong(session, state);
    else if (state.open) drawOpen(plan, state);
    else if (state.tries.length >= plan.trials) drawDone(plan, state);
    else drawReady(plan, state);
  }

  function drawReady(plan, state) {
    const { dial, set } = parts(state, counted(state));
    if (plan.manner === "tries") {
      show(page(line(plan.short, "short") + dial + line(words["how-was-it"], "ask"), signs("seen", plan.behaviours) + others("seen") + foot(state)), "tries", counted(state));
    } else {
      const also = state.tries.length ? `<details class="more-here" data-name="also"><summary>${escape(words.also)}</summary>${signs("also", plan.behaviours, "plain-signs")}</details>` : "";
      show(page(line(plan.short, "short") + dial, also + button("start", state.tries.length ? words.again : words.ready, "wide large") + foot(state)), "ready", plan.short);
    }
    set();
  }

  function drawOpen(plan, state) {
    const { open } = state;
    const left = open.began + long(plan, open.dose) - now();
    if (plan.manner === "minutes") return drawMinutes(plan, state, left);
    const before = open.began - now();
    if (before > 0) {
      for (const second of [3, 2, 1]) tellOf("tick", open.began - second * 1000);
      const { dial, set } = parts(state, Math.ceil(before / 1000), "is-waiting");
      const what = !state.tries.length ? say("count-in") : plan.lifts ? say("between") : say("between-touch");
      show(page(line(what, "short") + dial + line(words["touch-waits"], "ask"), ""), "holding", what);
      set();
      return;
    }
    tellOf("begin", open.began);
    const { dial, set } = parts(state, clockText(left, false), "is-holding");
    show(page(line(plan.short, "short") + dial + line(words["any-touch"], "ask"), ""), "holding", words["any-touch"]);
    set();
  }

  const labels = (plan, seen) => [...new Set(seen)].map((id) => sign(plan, id)?.label ?? id).join(" · ");

  function drawMinutes(plan, state, left) {
    const { dial, set } = parts(state, clockText(left, true));
    const seen = labels(plan, state.open.seen);
    show(page(line(plan.short, "short") + dial + line(seen || words["tap-what"], "ask"), signs("seen", plan.behaviours) + others("seen") + foot(state)), "open", plan.short);
    set();
  }

  function drawAsking(plan, state) {
    const { asking } = state;
    const planned = long(plan, asking.dose);
    const lasted = asking.ended - asking.began;
    if (lasted >= planned) tellOf("end", asking.ended);
    const { dial, set } = parts(state, lasted < planned - 500 ? `${Math.round(lasted / 100) / 10} s` : "✓", "small-dial");
    const what = plan.manner === "hold" && plan.lifts ? say("down") : words["how-was-it"];
    show(page(line(what, "short") + dial, signs("seen", plan.behaviours) + others("seen") + button("done", words.nothing, "second wide") + foot(state)), "asking", what);
    set();
  }

  function drawDone(plan, state) {
    tellOf("end", state.tries.at(-1).ended);
    const { dial, set } = parts(state, "✓");
    const seen = labels(plan, state.tries.at(-1).seen);
    show(page(line(words["time-over"], "short") + dial + line(seen, "ask"), signs("also", plan.behaviours, "plain-signs") + button("end", words["that-was-it"], "wide large") + foot(state, false)), "done", words["time-over"]);
    set();
  }

  // The long hold: what each minute shows, and when and how to end.

  function drawLong(session, state) {
    const { plan } = session;
    const so = minutes(session, now());
    const { dial, set } = parts(state, clockText(so.passed - 999, true), "wide-dial");
    const count = { count: so.running, of: plan.long_hold.calm };
    const what = so.struggle ? say("long-lull") : so.must ? say("long-must") : so.may ? say("long-may") : so.asks ? say("long-asks") : say("long-on");
    if (so.asks && so.list.length > 1) tellOf("minute", so.began + (so.list.length - 1) * 60000);
    if (so.may && !told.has("may")) {
      told.add("may");
      tell("end");
    }
    const shapes = so.list.map((kind) => mark(kind)).join("");
    const evidence = `<p class="minutes" role="img" aria-label="${escape(fill(words["long-evidence"], count))}">${shapes}</p><p class="quiet">${escape(fill(words["long-evidence"], count))}</p>`;
    const end = (so.may || so.must) && !so.struggle ? button("end-long", say("long-end"), "wide large") : "";
    const stop = button("abort", words["end-abort"], "second wide is-stop");
    show(page(line(what, so.struggle || so.must ? "short is-grave" : "short") + dial + evidence, end + signs("seen", plan.behaviours) + others("seen") + stop + `<div class="live-foot">${button("undo", words.undo, "quiet-button")}</div>`), "long", what);
    set();
  }

  // A stop sign: what to do first, and one button for what comes after.

  function drawStop(state) {
    const { plan } = get();
    const behaviour = state.stop ? sign(plan, state.stop) : null;
    const grave = Boolean(behaviour?.bite);
    const first = grave ? plan.bites.first : [];
    const list = first.length ? `<ol class="steps">${first.map((one) => `<li>${escape(one)}</li>`).join("")}</ol>` : "";
    const what = behaviour?.act ? line(behaviour.act, "short") : line(plan.manner === "long" ? say("long-abort") : say("stop-abort"), "short");
    const why = state.halted && !state.stop ? `<label class="reason">${escape(words.reason)}<input data-field="reason" maxlength="2000" value="${escape(state.reason ?? "")}"></label>` : "";
    const next = grave ? button("bite", words["bite-record"], "wide large") + button("end", words["bite-later"], "second wide") : button("end", words.ended, "wide large");
    show(
      `<div class="stop-screen" role="alertdialog" aria-label="${escape(words.stop)}"><div class="stop-in">${line(words.stop, "stop-word")}${what}${list}${grave ? "" : line(words["stop-calm"])}${why}${next}${button("undo", words["stop-undo"], "quiet-button")}</div></div>`,
      "stop",
      `${words.stop} ${behaviour?.act ?? ""}`,
    );
  }

  function drawBite(session, state) {
    const { plan, bite } = session;
    const reads = sign(plan, state.stop)?.bite ?? 2;
    const grades = plan.bites.grades.filter(({ grade }) => (reads <= 2 ? grade >= 1 && grade <= 2 : grade >= reads));
    if (bite?.grade === undefined) {
      const list = grades.map(({ grade, label }) => button("grade", label, "second wide", String(grade))).join("");
      show(page(line(say("bite-how"), "short"), list + `<div class="live-foot">${button("undo-bite", words.back, "quiet-button")}</div>`), "bite", say("bite-how"));
    } else {
      show(page(line(say("bite-food"), "short"), button("food", words["bite-food-yes"], "second wide", "yes") + button("food", words["bite-food-no"], "second wide", "no") + `<div class="live-foot">${button("undo-bite", words.back, "quiet-button")}</div>`), "bite", say("bite-food"));
    }
  }

  /** The bite that was recorded within the session, as an event of its own. */
  function biteOf(session) {
    const { plan, bite, shift = 0 } = session;
    if (bite?.food === undefined) return null;
    bite.id ??= newId(now());
    return {
      v: 1,
      id: bite.id,
      type: "bite",
      observed_at: new Date(bite.at - shift).toISOString(),
      by: plan.caretaker,
      animal: plan.animal,
      person: plan.caretaker,
      grade: bite.grade,
      food_related: bite.food,
    };
  }

  /** Ends the session, once: now, or where it was left alone, with its last tap. */
  function finish(by, left = false, ownEnd = false) {
    const session = get();
    const { taps } = session;
    if (read(session).over) return;
    // What was told last and what ended it are undone as one, but for an end that stands by itself.
    const act = left || ownEnd ? nextAct() : taps.at(-1).act;
    taps.push({ at: left ? taps.at(-1).at : Math.max(now(), taps.at(-1).at), act, kind: "end", by });
    // More than a day is no session: it ended with the last tap of its day.
    const last = taps.findLast((one) => one.at - taps[0].at <= LONGEST).at;
    for (const one of taps) one.at = Math.min(one.at, last);
    // A clock that was ahead and was set right: the session did not end in the time to come.
    session.shift = Math.max(0, taps.at(-1).at - Date.now());
    session.biting = false;
    const event = eventOf(session);
    const bite = biteOf(session);
    store();
    if (event) ended([event, bite].filter(Boolean));
    else dropped();
  }

  /** After an answer the next hold begins by itself; after the last one it is over. */
  function goOn(number) {
    const session = get();
    const { plan } = session;
    const state = read(session, now());
    if (state.stop || state.open || state.asking) return;
    if (state.tries.length >= plan.trials) {
      if (plan.manner !== "minutes" || session.taps.at(-1).kind === "done") finish(endedBy(plan, state));
    } else if (plan.manner === "hold") start(number, BETWEEN);
  }

  function start(number, lead) {
    const { plan } = get();
    const dose = doseOf(plan, read(get()).tries.length);
    tap(number, "start", { dose: plan.manner === "long" ? null : dose, lead: plan.manner === "hold" ? lead * 1000 : 0 });
  }

  const acts = {
    start: (number) => start(number, COUNT_IN),
    stopped(number) {
      tap(number, "stopped");
    },
    seen(number, id) {
      const asked = Boolean(read(get(), now()).asking);
      tap(number, "seen", { id });
      const { plan } = get();
      const minute = plan.manner === "minutes" || plan.manner === "long";
      if (minute && asked && !read(get(), now()).stop) finish(endedBy(plan, read(get(), now())));
      else if (!minute) goOn(number);
    },
    also: (number, id) => tap(number, "also", { id }),
    done(number) {
      tap(number, "done");
      goOn(number);
    },
    end(number) {
      const state = read(get(), now());
      if (state.stop || state.halted) {
        const reason = root.querySelector("[data-field=reason]")?.value.trim();
        if (reason) tap(number, "abort", { reason });
        return finish(endedBy(get().plan, read(get(), now())), false, true);
      }
      // Nobody said yet how the try went that is open.
      if (state.open && !state.open.seen.length && state.open.began < now()) return tap(number, "stopped");
      if (state.open) tap(number, "done");
      finish(asPlanned(get().plan, read(get(), now())) ? "plan" : "handler", false, true);
    },
    "end-animal"(number) {
      if (read(get(), now()).open) tap(number, "done");
      finish("animal", false, true);
    },
    "end-long"(number) {
      tap(number, "done");
      finish("plan");
    },
    abort: (number) => tap(number, "abort"),
    bite() {
      const state = read(get(), now());
      const at = get().taps.findLast((one) => one.id === state.stop)?.at ?? now();
      Object.assign(get(), { biting: true, bite: { at } });
      store();
    },
    grade(_, id) {
      get().bite.grade = Number(id);
      store();
    },
    food(_, id) {
      get().bite.food = id === "yes";
      store();
      finish(endedBy(get().plan, read(get(), now())));
    },
    "undo-bite"() {
      const { bite } = get();
      if (bite.grade === undefined) Object.assign(get(), { biting: false, bite: undefined });
      else bite.grade = undefined;
      store();
    },
    undo() {
      const session = get();
      const last = session.taps.at(-1).act;
      const taken = session.taps.filter((one) => one.act === last);
      session.taps = session.taps.filter((one) => one.act !== last);
      // A hold that was stopped is not taken up again: its time has passed without hands.
      if (taken.some(({ kind }) => kind === "stopped") && session.taps.at(-1)?.kind === "start" && session.plan.manner === "hold") session.taps.pop();
      Object.assign(session, { shift: 0, biting: false, bite: undefined });
      if (!session.taps.length) return dropped();
      store();
    },
    discard: () => dropped(),
  };

  return {
    draw,
    finish,
    /** Does what a tap asks for. Says whether it knew it. */
    act(name, id) {
      if (!acts[name]) return false;
      acts[name](nextAct(), id);
      return true;
    },
    /** Whether a tap tells of something so grave that it is never taken for a slip. */
    isGrave: (name, id) => name === "abort" || Boolean(id && get() && ["seen", "also"].includes(name) && severity(get().plan, id) >= 2),
  };
}
