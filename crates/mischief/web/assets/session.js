// The live session. What was tapped is a list of moments, kept on the device at every tap; the screen
// is made from that list and the time alone, so that a reload, a locked screen or an empty battery
// loses nothing.

import { asPlanned, COUNT_IN, doseOf, eventOf, LONGEST, outcome, read, seconds } from "./course.js";
import { keep, kept, newId, put, send, take, waiting } from "./outbox.js";

const fresh = JSON.parse(document.getElementById("plan").textContent);
const root = document.getElementById("live");
const words = fresh.words;
const KEY = `mischief.session.${fresh.send_to}.${fresh.caretaker}.${fresh.animal}`;
/** After so long without a tap somebody is asked whether the session still goes on. */
const QUIET = 30 * 60 * 1000;
/** A second tap within this time is a slip of the finger, unless it tells of something grave. */
const SLIP = 400;

let lasts = true;
let session = load();
/** Whether somebody said that a session which was left alone goes on. */
let goesOn = false;

function load() {
  const found = kept(KEY);
  const whole = Array.isArray(found?.taps) && found.taps.length && found.plan?.behaviours && found.id;
  return whole ? found : null;
}

function store() {
  lasts = keep(KEY, session);
}

// The time never goes back: where the device's clock is set back, it goes on from where it was; where
// the device slept, the clock knows better than the page.

let reached = session?.taps.at(-1).at ?? 0;
let lookedAt = performance.now();

function now() {
  const here = performance.now();
  reached = Math.max(Date.now(), Math.round(reached + here - lookedAt));
  lookedAt = here;
  return reached;
}

/** Which act the moments belong to that are added now: what one tap did is undone as one. */
let number = 1;

/** Adds a moment. */
function tap(kind, more = {}) {
  session.taps.push({ at: Math.max(now(), session.taps.at(-1)?.at ?? 0), act: number, kind, ...more });
  store();
}

// The screen.

const SHAPES = {
  calm: (x, y) => `<circle class="go" cx="${x}" cy="${y}" r="4.500"/>`,
  unsure: (x, y) => `<path class="wait" d="M${x} ${y - 5.5}l5.500 5.500-5.500 5.500-5.500-5.500Z"/>`,
  adverse: (x, y) => `<rect class="stop" x="${x - 4.5}" y="${y - 4.5}" width="9" height="9" rx="1"/>`,
};

/** The session ring: filled as time passes, with a shape for each try that is over. */
function ring(share, marks, middle, kind = "") {
  const length = 2 * Math.PI * 52;
  const shapes = marks
    .map((mark, at) => {
      const turn = ((at + 0.5) / Math.max(session.plan.trials, marks.length)) * 2 * Math.PI - Math.PI / 2;
      return SHAPES[mark](64 + 52 * Math.cos(turn), 64 + 52 * Math.sin(turn));
    })
    .join("");
  const filled = length * (1 - Math.max(0, Math.min(1, share)));
  return `<div class="dial ${kind}"><svg class="session-ring" viewBox="0 0 128 128" aria-hidden="true"><circle class="groove" cx="64" cy="64" r="52"/><circle class="fill" cx="64" cy="64" r="52" stroke-dasharray="${length}" stroke-dashoffset="${filled}" transform="rotate(-90 64 64)"/>${shapes}</svg><p class="in-ring">${middle}</p></div>`;
}

function escape(text) {
  return String(text ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const line = (text, kind = "") => (text ? `<p class="${kind}">${escape(text)}</p>` : "");
const button = (act, text, kind = "") => `<button class="button ${kind}" data-act="${act}">${escape(text)}</button>`;

function signs(act, first) {
  const all = session.plan.behaviours;
  const sorted = first ? [...all].sort((a, b) => first(b) - first(a)) : all;
  const sign = (b) => {
    const mark = b.severity >= 2 ? "stop" : b.severity === 1 ? "wait" : b.signal === "calm" ? "go" : "";
    return `<button class="sign ${mark}" data-act="${act}" data-id="${escape(b.id)}">${escape(b.label)}</button>`;
  };
  return `<div class="signs">${sorted.map(sign).join("")}</div>`;
}

function clockText(passed) {
  const whole = Math.floor(passed);
  if (session.plan.unit !== "min") return String(whole);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

let drawn = "";

/** Shows a screen, and leaves what has not changed alone. */
function show(html, name) {
  root.dataset.screen = name;
  document.body.classList.toggle("is-live", name !== "begin" && name !== "nothing");
  const safe = lasts || (name === "over" && !waiting().length);
  const whole = safe ? html : html + line(words["no-storage"], "small quiet");
  if (whole === drawn) return;
  drawn = whole;
  root.innerHTML = whole;
}

function draw() {
  if (!session) {
    const what = line(fresh.short, "short");
    if (fresh.step) show(what + button("begin", words.begin, "wide"), "begin");
    else show(`${what}<a class="button second" href="${escape(fresh.back)}">${escape(words.back)}</a>`, "nothing");
    return;
  }
  const state = read(session);
  const marks = state.tries.map((one) => outcome(session.plan, one.seen));
  if (state.over) drawOver(marks);
  else if (isLeft()) drawLeft(marks);
  else if (state.stop) drawStop(state.stop);
  else if (state.asking) drawAsking(state, marks);
  else if (state.open) drawOpen(state, marks);
  else drawReady(marks);
}

/** Whether it was left alone, or is of a plan that holds no more. */
function isLeft() {
  if (goesOn && now() - session.taps[0].at < LONGEST) return false;
  return fresh.step !== session.plan.step || now() - session.taps.at(-1).at > QUIET;
}

function drawLeft(marks) {
  const young = now() - session.taps[0].at < LONGEST;
  show(
    `${line(words.open, "short")}${ring(marks.length / session.plan.trials, marks, "", "small-dial")}${line(session.plan.title)}${line(new Date(session.taps[0].at).toLocaleString(document.documentElement.lang, { weekday: "long", hour: "2-digit", minute: "2-digit", hour12: false }), "quiet")}${marks.length || read(session).asking ? button("record", words.record, "wide") : ""}${young ? button("go-on", words["go-on"], "second wide") : ""}${button("discard", words.drop, "second wide")}`,
    "left",
  );
}

function drawReady(marks) {
  const { plan } = session;
  const count = `${marks.length} ${words.of} ${plan.trials}`;
  const dial = ring(marks.length / plan.trials, marks, marks.length || plan.trials > 1 ? count : "");
  if (plan.manner === "tries") {
    show(`${line(plan.short, "short")}${dial}${line(words["how-was-it"], "ask")}${signs("seen")}${foot(marks)}`, "tries");
    return;
  }
  const also = marks.length ? `<details class="also"><summary><span>${escape(words.also)}</span></summary>${signs("also", (b) => b.severity)}</details>` : "";
  const start = button("start", marks.length ? words.again : words.ready, "wide large");
  show(`${line(plan.short, "short")}${dial}${start}${also}${foot(marks)}`, "ready");
}

function drawOpen(state, marks) {
  const { plan } = session;
  const passed = (now() - state.open.began) / 1000;
  const goal = seconds(plan, state.open.dose ?? plan.dose);
  if (passed < 0) {
    show(ring(0, marks, String(Math.min(COUNT_IN, Math.ceil(-passed)))) + line(words["any-touch"], "ask"), "holding");
    return;
  }
  const over = passed >= goal;
  if (over && !session.rung) {
    session.rung = true;
    store();
    tell();
  }
  const dial = ring(passed / goal, marks, over ? escape(words["time-over"]) : clockText(passed), over ? "is-over" : "");
  if (plan.manner === "hold") {
    show(dial + line(over ? words.now : words["any-touch"], "ask"), "holding");
    return;
  }
  const labels = [...new Set(state.open.seen)].map((id) => plan.behaviours.find((b) => b.id === id)?.label ?? id);
  const act = plan.manner === "minutes" ? "end" : "stopped";
  show(
    `${line(plan.short, "short")}${dial}${line(labels.join(" · "), "seen")}${signs("seen")}${button(act, words.end, "second wide")}${foot(marks)}`,
    "open",
  );
}

function drawAsking(state, marks) {
  const { plan } = session;
  const lasted = (state.asking.ended - state.asking.began) / 1000;
  const early = lasted < seconds(plan, state.asking.dose ?? plan.dose) - 0.5;
  const dial = ring(marks.length / plan.trials, marks, "", "small-dial");
  const none = button("done", words.nothing, "second wide");
  show(`${line(words["how-was-it"], "short")}${dial}${signs("seen", early ? (b) => b.severity : null)}${none}${foot(marks)}`, "asking");
}

function drawStop(id) {
  const behaviour = session.plan.behaviours.find((b) => b.id === id);
  show(
    `<div class="stop-screen" role="alert">${line(words.stop, "stop-word")}${line(behaviour?.act, "short")}${line(words["stop-calm"])}${button("end", words.ended, "wide")}${button("undo", words.undo, "second wide")}</div>`,
    "stop",
  );
}

function drawOver(marks) {
  const { plan } = session;
  const item = waiting().find((one) => one.event.id === session.id);
  const told = marks.map((mark) => words[mark]).join(", ");
  const became = item?.refused ? `${words.refused} ${item.refused}` : item ? words.kept : words.saved;
  const back = item
    ? item.refused
      ? ""
      : button("undo", words.undo, "second wide")
    : `<form method="post" action="${escape(plan.take_back + session.id)}"><button class="button second wide">${escape(words["take-back"])}</button></form>`;
  show(
    `${ring(1, marks, "", "small-dial")}${line(words.ended, "short")}${line(told)}${line(plan.then)}<p class="quiet" aria-live="polite">${escape(became)}</p><a class="button wide" href="${escape(plan.today)}">${escape(words.next)}</a>${back}`,
    "over",
  );
}

function foot(marks) {
  const undo = session.taps.at(-1).act === session.taps[0].act ? button("discard", words.discard, "second") : button("undo", words.undo, "second");
  const end = marks.length && root.dataset.screen !== "open" ? button("end", words.end, "second") : "";
  return `<div class="foot-acts">${undo}${end}</div>`;
}

// Sound, a buzz and a flash, at the end of a time.

function tell() {
  navigator.vibrate?.(200);
  document.body.classList.add("flash");
  setTimeout(() => document.body.classList.remove("flash"), 400);
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    loud.gain.value = 0.08;
    tone.frequency.value = 660;
    tone.connect(loud).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.25);
    tone.onended = () => audio.close();
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

/** Ends the session, once: now, or where it was left alone, with its last tap. */
function finish(by, left = false) {
  const { taps } = session;
  if (read(session).over) return;
  const at = left ? taps.at(-1).at : Math.max(now(), taps.at(-1).at);
  taps.push({ at, act: number, kind: "end", by });
  // More than a day is no session: it ended with the last tap of its day.
  const last = taps.findLast((one) => one.at - taps[0].at <= LONGEST).at;
  for (const one of taps) one.at = Math.min(one.at, last);
  // A clock that was ahead and was set right: the session did not end in the time to come.
  session.shift = Math.max(0, taps.at(-1).at - Date.now());
  const event = eventOf(session);
  if (!event) {
    session = null;
    store();
    return;
  }
  store();
  handOver(event);
}

/** Gives the event to the outbox. Once: what was sent is not sent again in another form. */
function handOver(event) {
  const safe = put(session.plan.send_to, event);
  session.handed = true;
  store();
  lasts = lasts && safe;
  send();
}

function finishIfDone() {
  const { tries } = read(session);
  if (tries.length >= session.plan.trials) finish(asPlanned(session.plan, tries) ? "plan" : "handler");
}

const acts = {
  begin() {
    const { words: _, ...plan } = fresh;
    session = { id: newId(), page: location.pathname, plan, taps: [] };
    goesOn = true;
    tap("begin");
    stayAwake();
    if (plan.manner === "minutes") acts.start();
  },
  start() {
    session.rung = false;
    tap("start", { dose: doseOf(session.plan, read(session).tries.length) });
  },
  stopped() {
    tap("stopped");
    if (read(session).asking?.seen.length) acts.done();
  },
  seen(id) {
    tap("seen", { id });
    const { open, asking, stop } = read(session);
    if (stop) {
      if (open) tap("stopped");
      return;
    }
    const { plan } = session;
    const passed = open ? (now() - open.began) / 1000 >= seconds(plan, open.dose ?? plan.dose) : false;
    if (asking || (passed && plan.manner === "seconds")) tap("done");
    if (!open || passed) finishIfDone();
  },
  also(id) {
    tap("also", { id });
  },
  done() {
    tap("done");
    finishIfDone();
  },
  end() {
    const { open, stop, tries } = read(session);
    // Nobody said yet how it went.
    if (open && !open.seen.length && !stop) {
      tap("stopped");
      if (read(session).asking) return;
    } else if (open) tap("done");
    const { tries: now_ } = read(session);
    finish(!stop && now_.length >= Math.max(1, tries.length) && asPlanned(session.plan, now_) ? "plan" : "handler");
  },
  record() {
    finish("handler", true);
  },
  "go-on"() {
    goesOn = true;
  },
  async undo() {
    if (read(session).over && !(await take(session.id))) return draw();
    const { taps } = session;
    const last = taps.at(-1).act;
    session.taps = taps.filter((one) => one.act !== last);
    session.handed = false;
    session.shift = 0;
    store();
    draw();
  },
  discard() {
    session = null;
    store();
  },
};

let actedAt = -SLIP;

/** Does what a tap asks for, unless a finger slipped. */
function act(name, id) {
  const at = performance.now();
  const grave = id && session?.plan.behaviours.some((b) => b.id === id && b.severity >= 2);
  if (at - actedAt < SLIP && !grave) return;
  actedAt = at;
  // Another tab may have gone on.
  if (name !== "begin" && lasts) session = load();
  number = (session?.taps.at(-1)?.act ?? 0) + 1;
  if (session || name === "begin") acts[name]?.(id);
  draw();
}

root.addEventListener("click", (click) => {
  const target = click.target.closest("[data-act]");
  // The second tap of two must not lead away either.
  if (click.target.closest("a") && performance.now() - actedAt < SLIP) click.preventDefault();
  if (target) act(target.dataset.act, target.dataset.id);
});
root.addEventListener("submit", (submit) => {
  if (performance.now() - actedAt < SLIP) return submit.preventDefault();
  session = null;
  store();
});

// While both hands are busy, any touch anywhere ends the try.
addEventListener("pointerdown", (touch) => {
  if (root.dataset.screen !== "holding") return;
  touch.preventDefault();
  act("stopped");
});
addEventListener("keydown", (key) => {
  if (root.dataset.screen !== "holding" || key.repeat || key.metaKey || key.ctrlKey) return;
  key.preventDefault();
  act("stopped");
});
addEventListener("storage", (change) => {
  if (change.key !== KEY) return;
  session = load();
  draw();
});
addEventListener("pageshow", () => draw());
addEventListener("beforeunload", (leave) => {
  // Where nothing outlasts the page, it is not left by mistake.
  if (!lasts && session && (!read(session).over || waiting().some((one) => one.event.id === session.id))) leave.preventDefault();
});
document.addEventListener("visibilitychange", stayAwake);
document.addEventListener("outbox", draw);

setInterval(() => {
  if (session && !read(session).over) draw();
}, 200);

if (session && read(session).over) {
  const item = waiting().find((one) => one.event.id === session.id);
  const event = eventOf(session);
  // On record, or told of on every page: the next session begins.
  if (!event || (session.handed && (!item || item.refused))) acts.discard();
  else if (!session.handed) handOver(event);
}
draw();
stayAwake();
send();
