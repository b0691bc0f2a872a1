// The live session with one animal: before it, and when it is over. What happens in between is
// guided by `live.js`.

import { became, change, doneRing, handOver, hour, noteBox, restedAt, takeNote, tally, then } from "./after.js";
import { COUNT_IN, eventOf, LONGEST, long, read } from "./course.js";
import { button, clock, escape, fill, line, screen, turn } from "./kit.js";
import { guide } from "./live.js";
import { changed, keep, kept, newId, readChanged, send, take, waiting } from "./outbox.js";
import { canStayLit, flip, isOn, stayLit, wake, WAYS } from "./tell.js";

const { plan: fresh, ...shared } = JSON.parse(document.getElementById("plan").textContent);
const { default: words } = await import(shared.said);
const root = document.getElementById("live");
// The page shows it before any script runs.
fresh.drawing = root.querySelector(".drawing")?.innerHTML;
const show = screen(root, document.getElementById("live-status"));
const KEY = `mischief.session.${shared.send_to}.${shared.caretaker}.${fresh.animal}`;
/** After so long without a tap somebody is asked whether the session still goes on. */
const QUIET = 30 * 60 * 1000;
/** A plan is looked up anew where it was made so long ago. */
const STALE = 10 * 60 * 1000;
/** A second tap within this time is a slip of the finger, unless it tells of something grave. */
const SLIP = 400;

const loaded = Date.now();
let lasts = true;
let session = load();
/** Whether somebody said that a session which was left alone goes on. */
let goesOn = false;
/** What is chosen before it begins. */
const setting = {};
const now = clock(session?.taps.at(-1).at ?? 0);

function load() {
  const found = kept(KEY);
  const whole = Array.isArray(found?.taps) && found.taps.length && found.plan?.behaviours && found.plan.judge && found.id;
  return whole ? found : null;
}

function store() {
  lasts = keep(KEY, session);
}

function forget() {
  session = null;
  goesOn = false;
  store();
  stayLit(false);
}

const live = guide({
  root,
  words,
  now,
  get: () => session,
  store,
  show: display,
  ended(events) {
    session.handed = true;
    store();
    lasts = handOver(shared.send_to, session, events) && lasts;
    stayLit(false);
  },
  dropped: forget,
});

/** Shows a screen, and says so where nothing outlasts the page. */
function display(html, name, said) {
  const going = !["begin", "nothing", "left", "over", "rests"].includes(name);
  document.body.classList.toggle("is-live", going);
  document.body.classList.toggle("is-over", name === "over");
  show(lasts ? html : html + line(words["no-storage"], "small quiet"), name, said);
}

const say = (key, more) => fill(words[key], { name: (session?.plan ?? fresh).name, ...more });

function draw() {
  if (!session) drawBefore();
  else if (read(session).over) drawOver();
  else if (isLeft()) drawLeft();
  else live.draw();
}

function drawBefore() {
  const back = `<a class="button second wide" href="${escape(fresh.back)}">${escape(words.back)}</a>`;
  if (!fresh.step) {
    const log = `<a class="quiet-button" href="${escape(fresh.log)}">${escape(words.log)}</a>`;
    return display(`${line(fresh.short, "short")}<div class="stack">${back}${log}</div>`, "nothing", fresh.short);
  }
  const rested = restedAt(fresh);
  if (rested > now()) return display(line(say("rests", { time: hour(rested) }), "short") + back, "rests");
  const begins = fresh.manner === "hold" ? words.ready : words.begin;
  display(
    `${fresh.drawing ? `<figure class="drawing">${fresh.drawing}</figure>` : ""}${line(fresh.short, "short")}${line(fresh.why, "quiet")}${beside()}${details()}<div class="begin">${litNote()}${button("begin", begins, "wide large")}</div>`,
    "begin",
  );
}

/** The adult who sits beside, where one has to. */
function beside() {
  const { adults } = fresh;
  if (!adults?.length) return "";
  setting.with_adult ??= adults.length === 1 ? adults[0].id : undefined;
  const one = ({ id, name }) => `<button type="button" class="pill" data-act="adult" data-id="${escape(id)}" aria-pressed="${setting.with_adult === id}">${escape(name)}</button>`;
  return `<div class="choice" role="group" aria-label="${escape(words.adult)}"><p>${escape(words.adult)}</p>${adults.map(one).join("")}</div>`;
}

/** What may be told beforehand, and how this device tells of moments: never required. */
function details() {
  const towel = fresh.towel ? `<button type="button" class="pill" data-act="towel" aria-pressed="${Boolean(setting.towel)}">${escape(words.towel)}</button>` : "";
  const treats = fresh.treats?.length ? `<datalist id="treats">${fresh.treats.map((one) => `<option value="${escape(one)}">`).join("")}</datalist>` : "";
  const ways = WAYS.map((way) => `<button type="button" class="pill" data-act="way" data-id="${way}" aria-pressed="${isOn(way)}">${escape(words[`way-${way}`])}</button>`).join("");
  return `<details class="more-here settings" data-name="settings"><summary>${escape(words.settings)}</summary><div class="stack"><div class="choice" role="group" aria-label="${escape(words.ways)}"><p>${escape(words.ways)}</p>${ways}</div><label>${escape(words.treat)}<input data-field="treat" list="treats" maxlength="200" value="${escape(setting.treat)}"></label>${treats}<label>${escape(words.place)}<input data-field="place" maxlength="200" value="${escape(setting.place)}"></label>${towel}</div></details>`;
}

/** Once on a device: where nothing keeps the screen lit. */
function litNote() {
  if (canStayLit() || kept("mischief.unlit")) return "";
  return line(words.unlit, "small quiet");
}

/** Whether it was left alone, or is of a plan that holds no more. */
function isLeft() {
  const at = now();
  if (goesOn && at - session.taps[0].at < LONGEST) return false;
  const { plan } = session;
  const { open } = read(session, at);
  const goes = open && plan.manner !== "long" ? open.began + long(plan, open.dose) : 0;
  return fresh.step !== plan.step || at - Math.max(session.taps.at(-1).at, goes) > QUIET;
}

function drawLeft() {
  const young = now() - session.taps[0].at < LONGEST;
  const begun = new Date(session.taps[0].at).toLocaleString(document.documentElement.lang, { weekday: "long", hour: "2-digit", minute: "2-digit", hour12: false });
  const state = read(session, now());
  const told = state.tries.length || state.asking || state.open?.seen.length;
  const ringed = doneRing(session);
  display(
    `${line(words.open, "short")}${ringed.html}${line(session.plan.title)}${line(begun, "quiet")}<div class="stack low">${told ? button("record", words.record, "wide") : ""}${young ? button("go-on", words["go-on"], "second wide") : ""}${button("drop", words.drop, "second wide")}</div>`,
    "left",
    words.open,
  );
  turn(root, ringed.share);
}

function drawOver() {
  // Told here, it need not be told on every page.
  if (changed().some(({ id }) => id === session.id)) queueMicrotask(() => session && readChanged(session.id));
  const { item, text } = became(session, words);
  const ringed = doneRing(session);
  const back = item
    ? item.refused || item.tried
      ? ""
      : button("undo", words.undo, "quiet-button")
    : `<form method="post" action="${escape(shared.take_back + session.id)}"><button class="quiet-button">${escape(words["take-back"])}</button></form>`;
  display(
    `${ringed.html}${line(words.ended, "short")}${tally(session, words)}${change(session, words)}${then(session, words)}${noteBox(session, words)}<div class="stack low"><p class="quiet">${escape(text)}</p><a class="button wide large" href="${escape(shared.today)}">${escape(words.next)}</a><div class="live-foot">${back}</div></div>`,
    "over",
    `${words.ended} ${text}`,
  );
  turn(root, ringed.share);
}

const acts = {
  begin() {
    session = { id: newId(), page: location.pathname + location.search, send_to: shared.send_to, plan: fresh, setting: { ...setting }, taps: [{ at: now(), act: 1, kind: "begin" }] };
    goesOn = true;
    store();
    wake();
    stayLit(true);
    if (!canStayLit()) keep("mischief.unlit", true);
    if (fresh.manner !== "tries") live.act("start");
    // What the first tap did is undone as one.
    for (const one of session?.taps ?? []) one.act = 1;
    store();
  },
  adult(id) {
    setting.with_adult = id;
  },
  towel() {
    setting.towel = setting.towel ? undefined : true;
  },
  way: flip,
  record: () => live.finish("handler", true),
  "go-on"() {
    goesOn = true;
    wake();
    stayLit(true);
  },
  drop: forget,
  note() {
    takeNote(root, session, shared.send_to, now());
    store();
  },
  async undo() {
    if (!(await take(session.id))) return draw();
    if (session.bite?.id) await take(session.bite.id);
    session.handed = false;
    live.act("undo");
    draw();
  },
};

/** What was written beforehand. */
function remember() {
  for (const field of ["treat", "place"]) {
    const written = root.querySelector(`[data-field=${field}]`);
    if (written) setting[field] = written.value.trim() || undefined;
  }
}

let actedAt = -SLIP;

/** Does what a tap asks for, unless a finger slipped. */
function act(name, id) {
  const at = performance.now();
  if (at - actedAt < SLIP && !live.isGrave(name, id)) return;
  actedAt = at;
  if (!session) remember();
  // Another tab may have gone on.
  if (name !== "begin" && lasts) session = load();
  const over = session && read(session).over;
  if (session && !over && !isLeft() && live.act(name, id)) return draw();
  if (session || ["begin", "adult", "towel", "way"].includes(name)) acts[name]?.(id);
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
  forget();
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
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") return;
  // What was right then may not be now.
  if (!session && navigator.onLine && Date.now() - loaded > STALE) location.reload();
  else draw();
});
document.addEventListener("outbox", draw);

setInterval(() => {
  if (session && !read(session).over) draw();
}, 100);

if (session && read(session).over) {
  const item = waiting().find((one) => one.event.id === session.id);
  const event = eventOf(session);
  // On record, or told of on every page: the next session begins.
  if (!event || (session.handed && (!item || item.refused))) forget();
  else if (!session.handed) handOver(shared.send_to, session, [event]);
}
draw();
if (session && !read(session).over) stayLit(true);
send();
