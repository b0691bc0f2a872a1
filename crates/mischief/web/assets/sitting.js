// Several animals of a cage in one sitting. What they can do together they do together; then each has
// its turn. Each moves on its own record: there is a session for each, and what they share is the id
// of the sitting.

import { became, change, doctor, doneRing, handOver, hour, restedAt, tally } from "./after.js";
import { doseOf, long, outcome, read } from "./course.js";
import { button, clock, clockText, escape, fill, line, mark, screen, turn } from "./kit.js";
import { guide } from "./live.js";
import { changed, keep, kept, newId, readChanged, send } from "./outbox.js";
import { canStayLit, stayLit, wake } from "./tell.js";

const shared = JSON.parse(document.getElementById("plan").textContent);
const { plans: all, resting } = shared;
const { default: words } = await import(shared.said);
const root = document.getElementById("live");
const show = screen(root, document.getElementById("live-status"));
const KEY = `mischief.sitting.${shared.send_to}.${shared.caretaker}.${shared.enclosure}`;
const QUIET = 30 * 60 * 1000;
const SLIP = 400;

let lasts = true;
let sitting = load();
let goesOn = false;
/** Which animal's own signs are shown while several are at it. */
let picked = null;
let withAdult;
const now = clock(Math.max(0, ...(sitting?.sessions ?? []).flatMap(({ taps }) => taps.map(({ at }) => at))));

function load() {
  const found = kept(KEY);
  return Array.isArray(found?.sessions) && found.sessions.every((one) => one.plan?.judge && Array.isArray(one.taps)) ? found : null;
}

function store() {
  lasts = keep(KEY, sitting);
}

const begun = (one) => one.taps.length > 0;
const isOver = (one) => begun(one) && Boolean(read(one).over);
const isDone = (one) => one.skipped || isOver(one);
const together = () => {
  const group = sitting.sessions.filter(({ plan }) => plan.together);
  return group.length > 1 ? group : [];
};

/** Whose turn it is: several at once, one, or nobody's any more. */
function turnOf() {
  const group = together();
  if (group.some((one) => !isDone(one))) return group;
  const one = sitting.sessions.find((other) => !isDone(other));
  return one ? [one] : [];
}

/** The session that the guide guides. */
function current() {
  const at = turnOf();
  return at.length > 1 ? sitting.sessions[picked] : at[0];
}

const nextAct = () => 1 + Math.max(0, ...sitting.sessions.flatMap(({ taps }) => taps.map(({ act }) => act)));

const live = guide({
  root,
  words,
  now,
  get: current,
  store,
  show: display,
  nextAct,
  ended(events) {
    const one = sitting.sessions.find(({ id }) => id === events[0].id);
    one.events = events;
    store();
  },
  dropped() {
    const one = current();
    Object.assign(one, { taps: [], bite: undefined });
    // Among several who are at it, nothing told is nothing done.
    if (together().includes(one)) one.skipped = true;
    store();
  },
});

/** Gives what is over and can't be undone any more to the outbox. */
function deliver(all = false) {
  const at = turnOf();
  for (const one of sitting.sessions) {
    if (!one.events || one.handed || (!all && at.includes(one))) continue;
    one.handed = true;
    store();
    lasts = handOver(shared.send_to, one, one.events) && lasts;
  }
}

function display(html, name, said) {
  document.body.classList.toggle("is-live", !["begin", "nothing", "over", "left"].includes(name));
  document.body.classList.toggle("is-over", name === "over");
  show(lasts ? html : html + line(words["no-storage"], "small quiet"), name, said);
}

const latest = () => Math.max(...sitting.sessions.flatMap(({ taps }) => taps.map(({ at }) => at)), 0);

/** When the last of those who sit for minutes is through. */
function goesUntil() {
  const ends = sitting.sessions.filter(begun).map((one) => {
    const { open } = read(one, now());
    return open && one.plan.manner === "minutes" ? open.began + long(one.plan, open.dose) : 0;
  });
  return Math.max(0, ...ends);
}

function draw() {
  if (!sitting) return drawBefore();
  const at = turnOf();
  if (!at.length) return drawOver();
  if (!goesOn && now() - Math.max(latest(), goesUntil()) > QUIET) return drawLeft();
  if (at.length > 1) {
    const stopped = at.findIndex((one) => !isDone(one) && (read(one, now()).stop || one.biting));
    if (stopped >= 0) picked = sitting.sessions.indexOf(at[stopped]);
    if (picked !== null && !isDone(sitting.sessions[picked])) return drawPicked();
    picked = null;
    return drawTogether(at);
  }
  if (begun(at[0])) live.draw();
  else drawTurn(at[0]);
}

/** Whom this device does not know to rest from a session that waits here for a connection. */
const due = () => all.filter((plan) => restedAt(plan) <= now());

function drawBefore() {
  const back = `<a class="button second wide" href="${escape(shared.today)}">${escape(words.back)}</a>`;
  const plans = due();
  const here = all.filter((plan) => !plans.includes(plan)).map((plan) => ({ name: plan.name, what: fill(words.rests, { name: plan.name, time: hour(restedAt(plan)) }) }));
  const rests = [...resting, ...here].map(({ name, what }) => `<li><strong>${escape(name)}</strong><span class="quiet">${escape(what)}</span></li>`).join("");
  const later = rests ? `<ul class="who-does quiet-list">${rests}</ul>` : "";
  if (!plans.length) return display(line(words["nobody-now"], "short") + later + back, "nothing");
  const group = plans.filter(({ together }) => together);
  const one = ({ name, short }) => `<li><strong>${escape(name)}</strong><span>${escape(short)}</span></li>`;
  const list = (title, some) => (some.length ? `<h2>${escape(title)}</h2><ol class="who-does">${some.map(one).join("")}</ol>` : "");
  const atOnce = group.length > 1 ? group : [];
  const inTurn = plans.filter((plan) => !atOnce.includes(plan));
  const adults = plans.find((plan) => plan.adults?.length)?.adults ?? [];
  withAdult ??= adults.length === 1 ? adults[0].id : undefined;
  const adult = ({ id, name }) => `<button type="button" class="pill" data-act="adult" data-id="${escape(id)}" aria-pressed="${withAdult === id}">${escape(name)}</button>`;
  const beside = adults.length ? `<div class="choice" role="group" aria-label="${escape(words.adult)}"><p>${escape(words.adult)}</p>${adults.map(adult).join("")}</div>` : "";
  const lit = canStayLit() || kept("mischief.unlit") ? "" : line(words.unlit, "small quiet");
  display(`<div class="rounds">${list(words["at-once"], atOnce)}${list(atOnce.length ? words["then-each"] : words["each"], inTurn)}${later}</div>${beside}<div class="begin">${lit}${button("begin", atOnce.length ? words.begin : fill(words["begin-with"], { name: plans[0].name }), "wide large")}</div>`, "begin");
}

const undo = () => `<div class="live-foot">${button("undo-all", words.undo, "quiet-button")}</div>`;

/** Everybody who is at it, a line each; one tap for all where it went as hoped. */
function drawTogether(group) {
  const at = now();
  const [{ plan: first }] = group;
  // What all of them do is said once, large.
  const same = group.every(({ plan }) => plan.short === first.short);
  const drawing = group.every(({ plan }) => plan.step === first.step) ? `<figure class="drawing small-drawing">${first.drawing}</figure>` : "";
  const rows = group.map((one) => {
    const { plan } = one;
    const state = isDone(one) ? read(one) : read(one, at);
    const marks = plan.manner === "minutes" ? state.seen.map(({ id }) => outcome(plan, [id])) : state.tries.map(({ seen }) => outcome(plan, seen));
    const shapes = marks.map((kind) => mark(kind)).join("");
    const over = isDone(one) || state.tries.length >= plan.trials;
    const count = plan.manner === "minutes" ? `<span class="left-time" data-of="${sitting.sessions.indexOf(one)}"></span>` : `${state.tries.length}/${plan.trials}`;
    const sign = plan.behaviours[0];
    const id = sitting.sessions.indexOf(one);
    const told = `<span class="row-what"><strong>${escape(plan.name)}</strong> <span class="quiet">${count}</span><span class="row-marks">${shapes}</span>${same ? "" : `<span class="quiet">${escape(plan.short)}</span>`}</span>`;
    if (over) return `<li class="row is-over">${told}<span class="row-over">${mark("calm")}</span></li>`;
    return `<li class="row">${told}<span class="row-acts"><button type="button" class="sign go" data-act="one" data-id="${id}">${mark("calm")}<span>${escape(sign.label)}</span></button><button type="button" class="sign" data-act="pick" data-id="${id}" aria-label="${escape(fill(words["what-else"], { name: plan.name }))}">…</button></span></li>`;
  });
  const open = group.filter((one) => !isDone(one) && read(one, at).tries.length < one.plan.trials);
  const labels = [...new Set(open.map(({ plan }) => plan.behaviours[0].label))];
  const all = open.length === 1 ? `${open[0].plan.name}: ${labels[0]}` : labels.length === 1 ? fill(words["all-sign"], { sign: labels[0] }) : words["all-hoped"];
  const main = open.length ? button("all", all, "wide large") : button("end-together", words["that-was-it"], "wide large");
  const end = open.length ? `<details class="more-here end" data-name="end"><summary>${escape(words.end)}</summary><div class="stack">${button("end-together", words["end-all"], "second wide")}</div></details>` : "";
  display(
    `<div class="live-top"><h1>${escape(shared.name)}</h1></div><div class="live-mid">${drawing}${same ? line(first.short, "short") : ""}<ul class="rows">${rows.join("")}</ul></div><div class="live-low">${main}<div class="live-foot">${button("undo-all", words.undo, "quiet-button")}${end}</div></div>`,
    "together",
  );
  for (const text of root.querySelectorAll(".left-time")) {
    const one = sitting.sessions[Number(text.dataset.of)];
    const { open: going } = read(one, at);
    const left = going ? clockText(going.began + long(one.plan, doseOf(one.plan, 0)) - at, true) : "";
    if (text.textContent !== left) text.textContent = left;
  }
}

function drawPicked() {
  const one = sitting.sessions[picked];
  if (read(one, now()).stop || one.biting) return live.draw();
  const { plan } = one;
  const all = [...plan.behaviours, ...(plan.others ?? [])];
  const list = all.map((b) => `<button type="button" class="sign ${b.severity >= 2 ? "stop" : b.severity === 1 ? "wait" : b.calm ? "go" : ""}" data-act="seen-of" data-id="${escape(b.id)}">${mark(b.severity >= 2 ? "adverse" : b.severity === 1 ? "unsure" : b.calm && !b.leans ? "calm" : "nothing")}<span>${escape(b.label)}</span></button>`).join("");
  display(
    `<div class="live-top"><h1>${escape(plan.name)}</h1><p class="quiet">${escape(plan.title)}</p></div><div class="live-mid">${line(words["how-was-it"], "short")}</div><div class="live-low"><div class="signs">${list}</div>${button("enough", fill(words["end-animal"], { name: plan.name }), "second wide")}${button("back", words.back, "second wide")}</div>`,
    "picked",
  );
}

/** One animal's turn: what to do, and who came before. */
function drawTurn({ plan }) {
  const before = sitting.sessions.filter((one) => isOver(one) && !together().includes(one)).at(-1);
  const told = before ? `<div class="came-before">${line(before.plan.name, "quiet")}${tally(before, words)}</div>` : "";
  const drawing = plan.drawing ? `<figure class="drawing">${plan.drawing}</figure>` : "";
  display(
    `<div class="live-top"><h1>${escape(plan.name)}</h1><p class="quiet">${escape(plan.title)}</p></div><div class="live-mid">${drawing}${line(plan.short, "short")}</div><div class="live-low">${told}${button("turn", plan.manner === "hold" ? words.ready : words.begin, "wide large")}<div class="live-foot">${button("undo-all", words.undo, "quiet-button")}${button("skip", words.discard, "quiet-button")}</div></div>`,
    "turn",
    `${plan.name}. ${plan.short}`,
  );
}

function drawLeft() {
  display(`${line(words.open, "short")}<div class="stack low">${button("record", words.record, "wide")}${button("go-on", words["go-on"], "second wide")}${button("drop", words.drop, "second wide")}</div>`, "left", words.open);
}

function drawOver() {
  const done = sitting.sessions.filter(isOver);
  // Told here, it need not be told on every page.
  const here = changed().find((item) => done.some(({ id }) => id === item.id));
  if (here) queueMicrotask(() => readChanged(here.id));
  const one = (session) => {
    const { text, item } = became(session, words);
    const back = session.handed && !item ? `<form method="post" action="${escape(shared.take_back + session.id)}"><button class="quiet-button">${escape(words["take-back"])}</button></form>` : "";
    return `<li class="row"><span class="row-ring" data-of="${escape(session.id)}">${doneRing(session).html}</span><div class="row-what"><strong>${escape(session.plan.name)}</strong>${tally(session, words)}${change(session, words)}${doctor(session, words)}${item?.refused ? line(text, "quiet") : ""}${back}</div></li>`;
  };
  const waits = done.some((session) => !session.handed || became(session, words).item);
  const back = done.some((session) => !session.handed) ? undo() : "";
  display(
    `${line(words.ended, "short")}<ul class="rows">${done.map(one).join("")}</ul><div class="stack low"><p class="quiet">${escape(waits ? words["kept-here"] : words.saved)}</p><a class="button wide large" href="${escape(shared.today)}">${escape(words.next)}</a>${back}</div>`,
    "over",
    words.ended,
  );
  for (const session of done) {
    const place = root.querySelector(`[data-of="${session.id}"]`);
    if (place) turn(place, doneRing(session).share);
  }
}

/** Adds a moment of one animal. */
function moment(one, act, kind, more = {}) {
  one.taps.push({ at: Math.max(now(), one.taps.at(-1)?.at ?? 0), act, kind, ...more });
}

/** One try, or one thing seen, of one animal; after its last try its session is over. */
function seen(one, act, id) {
  moment(one, act, "seen", { id });
  const state = read(one, now());
  if (state.stop || one.plan.manner === "minutes" || state.tries.length < one.plan.trials) return;
  picked = sitting.sessions.indexOf(one);
  live.finish("plan");
  picked = null;
}

function endTogether() {
  for (const one of turnOf()) {
    if (isDone(one)) continue;
    const state = read(one, now());
    picked = sitting.sessions.indexOf(one);
    const said = state.tries.length || state.open?.seen.length;
    if (said && state.open) moment(one, nextAct(), "done");
    if (said) live.finish(state.tries.length >= one.plan.trials ? "plan" : "handler", false, true);
    else Object.assign(one, { skipped: true, taps: [] });
  }
  picked = null;
  store();
}

const acts = {
  begin() {
    const id = newId();
    const setting = { sitting: id, ...(withAdult ? { with_adult: withAdult } : {}) };
    const own = (plan) => ({ ...setting, with_adult: plan.adults?.length ? setting.with_adult : undefined });
    sitting = {
      id,
      name: shared.name,
      page: location.pathname + location.search,
      send_to: shared.send_to,
      caretaker: shared.caretaker,
      sessions: due().map((plan) => ({ id: newId(), plan, setting: own(plan), taps: [] })),
    };
    goesOn = true;
    for (const one of together()) {
      moment(one, 1, "begin");
      if (one.plan.manner === "minutes") moment(one, 1, "start", { dose: doseOf(one.plan, 0) });
    }
    store();
    wake();
    stayLit(true);
    if (!canStayLit()) keep("mischief.unlit", true);
    // With nobody to begin together the first has its turn.
    if (!together().length) acts.turn();
  },
  adult(id) {
    withAdult = id;
  },
  all() {
    const act = nextAct();
    for (const one of turnOf()) {
      const state = read(one, now());
      if (!isDone(one) && state.tries.length < one.plan.trials) seen(one, act, one.plan.behaviours[0].id);
    }
    store();
  },
  one(id) {
    const one = sitting.sessions[Number(id)];
    seen(one, nextAct(), one.plan.behaviours[0].id);
    store();
  },
  pick(id) {
    picked = Number(id);
  },
  "seen-of"(id) {
    const one = sitting.sessions[picked];
    picked = null;
    seen(one, nextAct(), id);
    store();
  },
  enough() {
    const one = sitting.sessions[picked];
    const state = read(one, now());
    if (!state.tries.length && !state.open?.seen.length) Object.assign(one, { skipped: true, taps: [] });
    else live.act("end-animal");
    picked = null;
    store();
  },
  back() {
    picked = null;
  },
  "end-together": endTogether,
  turn() {
    deliver();
    const one = turnOf()[0];
    const act = nextAct();
    moment(one, act, "begin");
    store();
    wake();
    stayLit(true);
    if (one.plan.manner !== "tries") live.act("start");
    for (const tap of one.taps) tap.act = act;
    store();
  },
  skip() {
    turnOf()[0].skipped = true;
    store();
  },
  "undo-all"() {
    const open = sitting.sessions.filter((one) => !one.handed);
    const last = Math.max(0, ...open.flatMap(({ taps }) => taps.map(({ act }) => act)));
    const touched = open.filter(({ taps }) => taps.some(({ act }) => act === last));
    for (const one of touched) {
      one.taps = one.taps.filter(({ act }) => act !== last);
      Object.assign(one, { events: undefined, bite: undefined, biting: false });
    }
    picked = null;
    if (!sitting.sessions.some(begun)) sitting = null;
    store();
  },
  record() {
    goesOn = true;
    for (const one of sitting.sessions) {
      if (isDone(one)) continue;
      if (read(one, now()).tries.length) {
        picked = sitting.sessions.indexOf(one);
        // The guide knows the one whose turn it is.
        if (current() === one) live.finish("handler", true);
      } else Object.assign(one, { skipped: true, taps: [] });
    }
    picked = null;
    store();
  },
  "go-on"() {
    goesOn = true;
    wake();
    stayLit(true);
  },
  drop() {
    sitting = null;
    store();
  },
};

let actedAt = -SLIP;

function act(name, id) {
  const at = performance.now();
  if (at - actedAt < SLIP && !live.isGrave(name, id)) return;
  actedAt = at;
  if (name !== "begin" && lasts && sitting) sitting = load();
  const mine = Object.hasOwn(acts, name) && !(name === "back" && picked === null);
  if (sitting && !mine && current()) live.act(name, id);
  else if (sitting || ["begin", "adult"].includes(name)) acts[name]?.(id);
  if (sitting && !turnOf().length) overSoon();
  draw();
}

let over = null;

/** A last tap can be undone for a moment; then all goes on record. */
function overSoon() {
  stayLit(false);
  over ??= setTimeout(() => {
    over = null;
    if (sitting && !turnOf().length) deliver(true);
    draw();
  }, 8000);
}

root.addEventListener("click", (click) => {
  const target = click.target.closest("[data-act]");
  if (click.target.closest("a") && performance.now() - actedAt < SLIP) return click.preventDefault();
  if (target) act(target.dataset.act, target.dataset.id);
});
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
  sitting = load();
  draw();
});
addEventListener("pageshow", () => draw());
addEventListener("pagehide", () => {
  if (sitting && !turnOf().length) deliver(true);
});
document.addEventListener("outbox", draw);
setInterval(() => {
  if (sitting && turnOf().length) draw();
}, 100);

// One that is over was told of; the next begins.
if (sitting && !turnOf().length) {
  deliver(true);
  sitting = null;
  store();
}
draw();
if (sitting) stayLit(true);
send();
