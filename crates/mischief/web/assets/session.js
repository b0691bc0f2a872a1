// The live session. What was tapped is a list of moments, kept on the device at every tap; the screen
// is made from that list and the clock alone, so that a reload, a locked screen or an empty battery
// loses nothing.

import { newId, put, send } from "./outbox.js";

const plan = JSON.parse(document.getElementById("plan").textContent);
const root = document.getElementById("live");
const words = plan.words;
const KEY = `mischief.session.${plan.caretaker}.${plan.animal}`;
const COUNT_IN = 3;
const grave = (id) => (plan.behaviours.find((b) => b.id === id)?.severity ?? 0) >= 2;
const label = (id) => plan.behaviours.find((b) => b.id === id)?.label ?? id;

let session = load();

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return kept?.step === plan.step ? kept : null;
  } catch {
    return null;
  }
}

function keep() {
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
}

/** Adds a moment: begin, start, seen, stopped, done, end, undo. */
function tap(kind, more = {}) {
  session.taps.push({ at: Math.max(Date.now(), session.taps.at(-1)?.at ?? 0), kind, ...more });
  keep();
  draw();
}

/** What the moments amount to. */
function read() {
  const trials = [];
  let open = null;
  let asking = null;
  let stop = null;
  let over = null;
  for (const moment of session.taps) {
    if (moment.kind === "start") open = { began: moment.at, dose: moment.dose, seen: [] };
    if (moment.kind === "seen" && grave(moment.id)) stop = moment.id;
    if (moment.kind === "seen" && (open ?? asking)) (open ?? asking).seen.push(moment.id);
    if (moment.kind === "seen" && plan.manner === "tries") {
      trials.push({ began: moment.at, ended: moment.at, seen: [moment.id] });
    }
    if (moment.kind === "stopped" && open) {
      open.ended = moment.at;
      asking = open;
      open = null;
    }
    if (moment.kind === "done" && (asking ?? open)) {
      const trial = asking ?? open;
      trial.ended ??= moment.at;
      trials.push(trial);
      asking = null;
      open = null;
    }
    if (moment.kind === "go-on") stop = null;
    if (moment.kind === "end") over = moment;
  }
  if (over && (asking ?? open)) {
    const trial = asking ?? open;
    trial.ended ??= over.at;
    trials.push(trial);
  }
  return { trials, open: over ? null : open, asking: over ? null : asking, stop, over };
}

function doseOf(at) {
  return plan.doses?.[at] ?? plan.dose;
}

/** Seconds from a moment, never negative: a clock may be set back. */
function since(at) {
  return Math.max(0, (Date.now() - at) / 1000);
}

function seconds(dose) {
  return plan.unit === "min" ? dose * 60 : dose;
}

/** The event that goes on record. */
function event() {
  const { trials, over } = read();
  const iso = (at) => new Date(at).toISOString();
  return {
    v: 1,
    id: session.id,
    type: "session",
    observed_at: iso(session.began),
    by: plan.caretaker,
    animal: plan.animal,
    caretaker: plan.caretaker,
    step: plan.step,
    ended_at: iso(over.at),
    trials: trials.map((trial) => {
      const told = { behaviours: trial.seen };
      if (trial.dose != null) told.dose = trial.dose;
      if (plan.dose != null) told.lasted_s = Math.round((trial.ended - trial.began) / 100) / 10;
      return told;
    }),
    ended_by: over.by,
  };
}

function outcome(seen) {
  const signals = seen.map((id) => plan.behaviours.find((b) => b.id === id));
  if (signals.some((b) => (b?.severity ?? 0) >= 2)) return "adverse";
  if (signals.some((b) => (b?.severity ?? 0) === 1)) return "unsure";
  return signals.some((b) => b?.signal === "calm") ? "calm" : "unsure";
}

// The screen.

const SHAPES = {
  calm: (x, y) => `<circle class="go" cx="${x}" cy="${y}" r="4.500"/>`,
  unsure: (x, y) => `<path class="wait" d="M${x} ${y - 5.500}l5.500 5.500-5.500 5.500-5.500-5.500Z"/>`,
  adverse: (x, y) => `<rect class="stop" x="${x - 4.500}" y="${y - 4.500}" width="9" height="9" rx="1"/>`,
};

/** The session ring: filled as time passes, with a shape for each try that is over. */
function ring(share, marks, middle) {
  const length = 2 * Math.PI * 52;
  const shapes = marks
    .map((mark, at) => {
      const turn = ((at + 0.5) / Math.max(plan.trials, marks.length)) * 2 * Math.PI - Math.PI / 2;
      return SHAPES[mark](64 + 52 * Math.cos(turn), 64 + 52 * Math.sin(turn));
    })
    .join("");
  return `<svg class="session-ring" viewBox="0 0 128 128" aria-hidden="true"><circle class="groove" cx="64" cy="64" r="52"/><circle class="fill" cx="64" cy="64" r="52" stroke-dasharray="${length}" stroke-dashoffset="${length * (1 - Math.min(1, share))}" transform="rotate(-90 64 64)"/>${shapes}</svg><p class="in-ring">${middle}</p>`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
}

function button(act, text, kind = "") {
  return `<button class="button ${kind}" data-act="${act}">${escape(text)}</button>`;
}

function signs(first) {
  const sorted = first ? [...plan.behaviours].sort((a, b) => first(b) - first(a)) : plan.behaviours;
  return sorted
    .map((b) => {
      const mark = b.severity >= 2 ? "stop" : b.severity === 1 ? "wait" : b.signal === "calm" ? "go" : "";
      return `<button class="sign ${mark}" data-act="seen" data-id="${b.id}">${escape(b.label)}</button>`;
    })
    .join("");
}

function clockText(passed) {
  const whole = Math.floor(passed);
  if (plan.unit !== "min") return String(whole);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

let drawn = "";

/** Shows a screen, and leaves what has not changed alone. */
function show(html, name) {
  root.dataset.screen = name;
  if (html === drawn) return;
  drawn = html;
  root.innerHTML = html;
}

function draw() {
  if (!session) {
    show(`<p class="short">${escape(plan.short)}</p>${button("begin", words.begin, "wide")}`, "begin");
    document.body.classList.remove("is-live");
    return;
  }
  document.body.classList.add("is-live");
  const state = read();
  const marks = state.trials.map((trial) => outcome(trial.seen));
  if (state.over) drawOver(state, marks);
  else if (state.stop) drawStop(state.stop);
  else if (state.asking) drawAsking(state, marks);
  else if (state.open) drawOpen(state, marks);
  else drawReady(state, marks);
}

function drawReady(state, marks) {
  const count = `${Math.min(marks.length + 1, plan.trials)} ${words.of} ${plan.trials}`;
  if (plan.manner === "tries") {
    const ring_ = ring(marks.length / plan.trials, marks, `${marks.length} ${words.of} ${plan.trials}`);
    show(
      `<p class="short">${escape(plan.short)}</p><div class="dial">${ring_}</div><p class="ask">${escape(words["how-was-it"])}</p><div class="signs">${signs()}</div>${foot(marks)}`,
      "tries",
    );
    return;
  }
  show(
    `<p class="short">${escape(plan.short)}</p><div class="dial">${ring(0, marks, plan.trials > 1 ? count : "")}</div>${button("start", marks.length ? words.again : words.ready, "wide")}${foot(marks)}`,
    "ready",
  );
}

function drawOpen(state, marks) {
  const lead = plan.manner === "hold" ? COUNT_IN : 0;
  const passed = since(state.open.began) - lead;
  const goal = seconds(state.open.dose ?? plan.dose);
  if (passed < 0) {
    show(`<div class="dial">${ring(0, marks, String(Math.ceil(-passed)))}</div><p class="ask">${escape(words["any-touch"])}</p>`, "holding");
    return;
  }
  if (passed >= goal && !session.rung) {
    session.rung = true;
    keep();
    tell();
  }
  const middle = passed >= goal ? escape(words["time-over"]) : clockText(passed);
  const dial = `<div class="dial">${ring(passed / goal, marks, middle)}</div>`;
  if (plan.manner === "hold") {
    show(`${dial}<p class="ask">${escape(passed >= goal ? words.now : words["any-touch"])}</p>`, "holding");
    return;
  }
  const seen = [...new Set(state.open.seen)].map((id) => escape(label(id))).join(" · ");
  show(
    `<p class="short">${escape(plan.short)}</p>${dial}<p class="seen">${seen}</p><div class="signs">${signs()}</div>${button("end", words.end, "second wide")}${foot(marks)}`,
    "minutes",
  );
}

function drawAsking(state, marks) {
  const early = (state.asking.ended - state.asking.began) / 1000 - COUNT_IN < seconds(state.asking.dose ?? plan.dose) - 0.5;
  const first = early ? (b) => b.severity : null;
  show(
    `<p class="short">${escape(words["how-was-it"])}</p><div class="dial small-dial">${ring(marks.length / plan.trials, marks, "")}</div><div class="signs">${signs(first)}</div>${button("done", words.nothing, "second wide")}${foot(marks)}`,
    "asking",
  );
}

function drawStop(id) {
  const behaviour = plan.behaviours.find((b) => b.id === id);
  show(
    `<div class="stop-screen" role="alert"><p class="stop-word">${escape(words.stop)}</p><p class="short">${escape(behaviour?.act ?? "")}</p><p>${escape(words["stop-calm"])}</p>${button("end-animal", words.ended, "wide")}${button("undo", words.undo, "second wide")}</div>`,
    "stop",
  );
}

function drawOver(state, marks) {
  const told = marks.map((mark) => words[mark]).join(", ") || words.nothing;
  const state_ = session.refused ? `${words.refused} ${escape(session.refused)}` : session.sent ? words.saved : words.kept;
  show(
    `<div class="dial">${ring(1, marks, "")}</div><p class="short">${escape(words.ended)}</p><p>${escape(told)}</p><p>${escape(plan.then ?? "")}</p><p class="quiet" aria-live="polite">${state_}</p><a class="button wide" href="${plan.today}">${escape(words.next)}</a>${session.sent ? "" : button("undo", words.undo, "second wide")}`,
    "over",
  );
}

function foot(marks) {
  const undo = session.taps.length > 1 ? button("undo", words.undo, "second") : button("discard", words.discard, "second");
  const end = marks.length ? button("end", words.end, "second") : "";
  return `<div class="foot-acts">${undo}${end}</div>`;
}

// Sound, a buzz and a flash, at the end of a time.

function tell() {
  navigator.vibrate?.(200);
  document.body.classList.add("flash");
  setTimeout(() => document.body.classList.remove("flash"), 400);
  if (localStorage.getItem("mischief.silent")) return;
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    loud.gain.value = 0.08;
    tone.frequency.value = 660;
    tone.connect(loud).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.25);
  } catch {
    // A device without sound has the flash.
  }
}

let awake = null;
async function stayAwake() {
  if (!session || document.visibilityState !== "visible") return;
  try {
    awake ??= await navigator.wakeLock?.request("screen");
    awake?.addEventListener("release", () => {
      awake = null;
    });
  } catch {
    awake = null;
  }
}

// What a tap does.

function finish(by) {
  tap("end", { by });
  hand();
}

function hand() {
  put(plan.send_to, event());
  send().then((left) => {
    const mine = left.find((item) => item.event.id === session?.id);
    if (!session) return;
    session.sent = !mine;
    session.refused = mine?.refused;
    keep();
    draw();
  });
}

const acts = {
  begin() {
    session = { id: newId(), step: plan.step, began: Date.now(), taps: [] };
    tap("begin");
    stayAwake();
    if (plan.manner === "minutes") acts.start();
  },
  start() {
    session.rung = false;
    tap("start", { dose: doseOf(read().trials.length) });
  },
  seen(id) {
    const before = read();
    tap("seen", { id });
    const { asking, stop, trials } = read();
    if (stop) {
      if (before.open) tap("stopped");
      return;
    }
    if (asking) tap("done");
    if (plan.manner !== "minutes" && read().trials.length >= plan.trials) finish("plan");
    else if (trials.length >= plan.trials && plan.manner === "tries") finish("plan");
  },
  done() {
    tap("done");
    if (read().trials.length >= plan.trials) finish("plan");
  },
  end() {
    finish(read().trials.length >= plan.trials || plan.manner === "minutes" ? "plan" : "handler");
  },
  "end-animal"() {
    finish("handler");
  },
  undo() {
    const last = session.taps.at(-1);
    session.taps.pop();
    // What one tap did is undone as one.
    while (["stopped", "done", "end"].includes(last?.kind) && ["stopped", "done", "seen"].includes(session.taps.at(-1)?.kind)) {
      if (session.taps.pop().kind === "seen") break;
    }
    keep();
    draw();
  },
  discard() {
    session = null;
    keep();
    drawn = "";
    draw();
  },
};

root.addEventListener("click", (click) => {
  const target = click.target.closest("[data-act]");
  if (target) acts[target.dataset.act]?.(target.dataset.id);
});

// While both hands are busy, any touch anywhere ends the try.
addEventListener("pointerdown", (touch) => {
  if (root.dataset.screen !== "holding") return;
  touch.preventDefault();
  tap("stopped");
});
addEventListener("keydown", (key) => {
  if (root.dataset.screen === "holding" && !key.metaKey && !key.ctrlKey) tap("stopped");
});
document.addEventListener("visibilitychange", stayAwake);

setInterval(() => {
  if (session && !read().over) draw();
}, 200);
if (session && read().over) hand();
draw();
stayAwake();
