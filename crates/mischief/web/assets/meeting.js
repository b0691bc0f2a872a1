// The live introduction. What was tapped is a list of moments, kept on the device at every tap; the
// screen is made from that list and the time alone, so that a reload, a locked screen or an empty
// battery loses nothing.

import { button, clock, escape, fill, line, screen } from "./kit.js";
import { eventOf, going, leads, LONGEST, read, sign, went } from "./meeting_course.js";
import { keep, kept, newId, put, send, take, waiting } from "./outbox.js";
import { canStayLit, flip, isOn, stayLit, tell, wake, WAYS } from "./tell.js";

const fresh = JSON.parse(document.getElementById("plan").textContent);
const { words } = fresh;
const root = document.getElementById("live");
const show = screen(root, document.getElementById("live-status"));
const KEY = `mischief.session.${fresh.send_to}.${fresh.caretaker}.meeting.${fresh.introduction}`;
/** A second tap within this time, in milliseconds, and so near, in pixels, is a slip of the finger,
 * unless it tells of something grave. Two thumbs may be quicker. */
const SLIP = { time: 350, near: 40 };

let lasts = true;
let meeting = load();
/** Who is there, before it begins. */
const there = new Set(fresh.animals.map(({ id }) => id));
/** What was told already, so that no moment is told twice. */
const told = new Set();
const now = clock(meeting?.taps.at(-1)?.at ?? 0);

function load() {
  const found = kept(KEY);
  return Array.isArray(found?.taps) && found.taps.length && found.plan?.behaviours && found.id ? found : null;
}

function store() {
  lasts = keep(KEY, meeting);
}

function forget() {
  meeting = null;
  told.clear();
  store();
  stayLit(false);
}

let number = 1;

/** Adds a moment. What one tap did has one number, and is undone as one. */
function tap(kind, more = {}) {
  meeting.taps.push({ at: Math.max(now(), meeting.taps.at(-1)?.at ?? 0), act: number, kind, ...more });
  store();
}

const nameOf = (id) => fresh.animals.concat(meeting?.plan.animals ?? []).find((one) => one.id === id)?.name ?? "";
const MARKS = { let_be: "go", watch: "wait", ready: "wait", stop: "stop" };
const SHAPE = {
  go: '<circle cx="12" cy="12" r="9" fill="currentColor"/>',
  wait: '<path d="M12 2.5 21.5 12 12 21.5 2.5 12Z" fill="currentColor"/>',
  stop: '<rect x="3.5" y="3.5" width="17" height="17" rx="3" fill="currentColor"/>',
};
const mark = (kind) => `<svg class="mark ${MARKS[kind]}" viewBox="0 0 24 24" aria-hidden="true">${SHAPE[MARKS[kind]]}</svg>`;

function minutes(ms) {
  const whole = Math.max(0, Math.floor(ms / 1000));
  const rest = String(whole % 60).padStart(2, "0");
  return whole < 3600 ? `${Math.floor(whole / 60)}:${rest}` : `${Math.floor(whole / 3600)}:${String(Math.floor(whole / 60) % 60).padStart(2, "0")}:${rest}`;
}

// The ring: filled as time passes; every tap leaves its shape at its second.

const ROUND = 2 * Math.PI * 52;

function ring(state, kind = "") {
  const whole = (meeting.plan.minutes ?? 60) * 60000;
  const end = Math.max(whole, (state.ended?.at ?? now()) - state.began);
  const shapes = state.seen.map(({ at, id }) => {
    const angle = (Math.min(0.995, (at - state.began) / end) - 0.25) * 2 * Math.PI;
    const [x, y] = [64 + 52 * Math.cos(angle), 64 + 52 * Math.sin(angle)].map((n) => n.toFixed(1));
    const of = MARKS[sign(meeting.plan, id)?.kind] ?? "wait";
    if (of === "go") return `<circle class="go" cx="${x}" cy="${y}" r="5"/>`;
    if (of === "stop") return `<rect class="stop" x="${x - 5}" y="${y - 5}" width="10" height="10" rx="1"/>`;
    return `<path class="wait" d="M${x} ${y}m0-6l6 6-6 6-6-6Z"/>`;
  });
  return `<div class="dial ${kind}"><svg class="session-ring" viewBox="0 0 128 128" aria-hidden="true"><circle class="groove" cx="64" cy="64" r="52"/><circle class="fill" cx="64" cy="64" r="52" stroke-dasharray="${ROUND}" stroke-dashoffset="${ROUND}" transform="rotate(-90 64 64)"/>${shapes.join("")}</svg><p class="in-ring" aria-hidden="true"></p></div>`;
}

/** Turns what moves, and leaves what is under a finger alone. */
function turn(state) {
  const passed = (state.ended?.at ?? now()) - state.began;
  const whole = (meeting.plan.minutes ?? 60) * 60000;
  const part = Math.max(0, Math.min(1, passed / whole));
  const arc = root.querySelector(".session-ring .fill");
  if (arc) {
    arc.setAttribute("stroke-dashoffset", String(ROUND * (1 - part)));
    arc.classList.toggle("is-empty", part === 0);
  }
  const middle = root.querySelector(".in-ring");
  if (middle && middle.textContent !== minutes(passed)) middle.textContent = minutes(passed);
  for (const one of going(meeting.plan, state)) {
    const timer = root.querySelector(`[data-timer="${one.id}"]`);
    if (!timer) continue;
    const text = fill(words.timer, { passed: minutes(now() - one.at), limit: minutes(one.limit) });
    if (timer.textContent !== text) timer.textContent = text;
    const bar = timer.parentElement.querySelector("progress");
    if (bar) bar.value = Math.min(1, (now() - one.at) / one.limit);
  }
}

// The screens.

function display(html, name, said = "") {
  const live = ["meet", "stop", "who", "bodies"].includes(name);
  document.body.classList.toggle("is-live", live);
  document.body.classList.toggle("is-over", name === "over");
  show(lasts ? html : html + line(words["no-storage"], "small quiet"), name, said);
}

function draw() {
  if (!meeting) return drawBefore();
  const state = read(meeting);
  if (state.over) drawOver(state);
  else if (isLeft(state)) drawLeft(state);
  else if (state.stop !== null && !state.ended) drawStop(state);
  else if (state.ended && state.asking) drawWho(state);
  else if (state.ended) drawBodies(state);
  else drawMeeting(state);
  if (meeting) turn(state);
}

function drawBefore() {
  if (!fresh.step) return display(line(fresh.short, "short") + `<a class="button second wide" href="${escape(fresh.back)}">${escape(words.back)}</a>`, "nothing");
  const side = (side, title) => {
    const those = fresh.animals.filter((one) => one.side === side);
    const pill = ({ id, name }) => `<button type="button" class="pill there" data-act="there" data-id="${escape(id)}" aria-pressed="${there.has(id)}">${escape(name)}</button>`;
    return those.length ? `<div role="group" aria-label="${escape(title)}"><p class="small quiet">${escape(title)}</p><div class="choice">${those.map(pill).join("")}</div></div>` : "";
  };
  const ways = WAYS.map((way) => `<button type="button" class="pill" data-act="way" data-id="${way}" aria-pressed="${isOn(way)}">${escape(words[`way-${way}`])}</button>`).join("");
  const sides = (name) => new Set(fresh.animals.filter((one) => there.has(one.id)).map((one) => one.side)).has(name);
  const ready = sides("newcomer") && sides("resident");
  display(
    `${line(fresh.short, "short")}<div class="who-is-there"><p>${escape(words["who-there"])}</p>${side("newcomer", words.newcomers)}${side("resident", words.residents)}</div>${ready ? button("begin", words.begin, "wide large") : line(words["both-sides"], "ask")}<details class="more settings" data-name="settings"><summary><span>${escape(words.ways)}</span></summary><div class="choice" role="group" aria-label="${escape(words.ways)}">${ways}</div></details>${canStayLit() ? "" : line(words.unlit, "small quiet")}`,
    "begin",
  );
}

const foot = (more = "") => `<div class="foot-acts">${button("undo", words.undo, "second")}${more}</div>`;

/** The signs of a kind, as buttons. One that goes on shows its time, and ends with another tap. */
function band(kind, running) {
  const list = meeting.plan.behaviours.filter((b) => b.kind === kind);
  if (!list.length) return "";
  const one = (b) => {
    const goes = running.find((other) => other.id === b.id);
    if (goes) {
      return `<button type="button" class="tap is-running" data-act="past" data-id="${escape(b.id)}"><span class="label">${escape(b.label)}</span><span class="timer" data-timer="${escape(b.id)}"></span><progress max="1" aria-hidden="true"></progress><span class="small">${escape(words.past)}</span></button>`;
    }
    return `<button type="button" class="tap" data-act="seen" data-id="${escape(b.id)}">${mark(kind)}<span class="label">${escape(b.label)}</span></button>`;
  };
  return `<section class="band is-${kind}"><h2>${mark(kind)} ${escape(words[`kind-${kind}`])}</h2><div class="taps">${list.map(one).join("")}</div></section>`;
}

/** More than so many are shown side after side, each side across the screen. */
const FEW = 6;

/** The animals, newcomers under one thumb and residents under the other. */
function faces(act, but) {
  const column = (side) => {
    const those = meeting.plan.animals.filter((one) => one.side === side && meeting.animals.includes(one.id) && one.id !== but);
    const title = words[`${side}s`];
    const side_ = those.length ? `<p class="small quiet">${escape(title)}</p>` : "";
    return `<div class="faces" role="group" aria-label="${escape(title)}">${side_}${those.map(({ id, name }) => `<button type="button" class="tap face" data-act="${act}" data-id="${escape(id)}"><span>${escape(name)}</span></button>`).join("")}</div>`;
  };
  const many = meeting.animals.length > FEW ? " is-many" : "";
  return `<div class="two-thumbs${many}">${column("newcomer")}${column("resident")}</div>`;
}

/** "Pip boxes Bea": what was tapped last. */
function lastTold(state) {
  const one = state.seen.at(-1);
  if (!one) return "";
  const b = sign(meeting.plan, one.id);
  const who = [one.actor, one.target].filter(Boolean).map(nameOf).join(" → ");
  return `<p class="last"><span>${mark(b?.kind ?? "watch")} ${escape(b?.label ?? "")}${who ? `: ${escape(who)}` : ""}</span> <span class="quiet">${minutes(one.at - state.began)}</span></p>`;
}

/** What somebody should know now, before anything else. */
function banner(state, running) {
  const late = running.find((one) => now() - one.at >= one.limit);
  if (late) return { html: `<div class="now-banner is-wait" role="alert">${line(sign(meeting.plan, late.id).act, "ask")}</div>`, end: true };
  const ready = state.seen.findLast((one) => sign(meeting.plan, one.id)?.kind === "ready");
  if (ready) return { html: `<div class="now-banner is-wait" role="alert">${line(sign(meeting.plan, ready.id).act, "ask")}</div>`, end: true };
  const whole = meeting.plan.minutes;
  if (whole && now() - state.began >= whole * 60000 && !running.length) return { html: `<div class="now-banner is-go" role="alert">${line(words["time-over"], "ask")}</div>`, end: true };
  return { html: "", end: false };
}

function drawMeeting(state) {
  const { plan } = meeting;
  const running = going(plan, state);
  const { html: said, end } = banner(state, running);
  remind(state, running);
  const top = `<div class="meet-top">${ring(state, "small-dial")}<div><p class="short">${escape(plan.title)}</p>${lastTold(state) || line(words.calm, "quiet")}</div></div>`;
  const asked = state.asking
    ? `<section class="asking"><h2>${escape(fill(words[state.asking], { label: sign(plan, state.seen.at(-1).id)?.label ?? "" }))}</h2>${faces(state.asking, state.asking === "whom" ? state.seen.at(-1).actor : null)}${button("skip", words.skip, "second wide")}</section>`
    : ["let_be", "watch", "ready"].map((kind) => band(kind, running)).join("");
  display(`${top}${said}${asked}<div class="deck">${band("stop", running)}${foot(button("ended", words.end, end ? "" : "second"))}</div>`, "meet");
}

/** Tells of a limit that is reached, and of the time that is over: once. */
function remind(state, running) {
  const moments = running.map((one) => [`${one.id} ${one.at}`, one.at + one.limit]);
  if (meeting.plan.minutes) moments.push(["time", state.began + meeting.plan.minutes * 60000]);
  for (const [key, at] of moments) {
    const late = now() - at;
    if (late < 0 || told.has(key)) continue;
    told.add(key);
    // Not of one that passed while the device slept.
    if (late < 2000) tell("end");
  }
}

function drawStop(state) {
  const b = sign(meeting.plan, state.seen[state.stop].id);
  display(
    `<div class="stop-screen" role="alert">${line(words.stop, "stop-word")}${line(b?.act, "short")}<ul class="part-them">${meeting.plan.part.map((text) => `<li>${escape(text)}</li>`).join("")}</ul>${button("apart", words.apart, "wide large")}${button("undo", words.undo, "second wide")}</div>`,
    "stop",
    words.stop,
  );
}

/** Who it was, once they are apart: with several there, it matters for each two of them. */
function drawWho(state) {
  const one = state.seen[state.stop];
  const label = sign(meeting.plan, one.id)?.label ?? "";
  display(`<h2 class="short">${escape(fill(words[state.asking], { label }))}</h2>${faces(state.asking, state.asking === "whom" ? one.actor : null)}${button("skip", words.skip, "second wide")}${foot()}`, "who");
}

function drawBodies(state) {
  const flag = (key) => `<button type="button" class="pill" data-act="answer" data-id="${key}" aria-pressed="${Boolean(state.answers[key])}">${escape(words[key])}</button>`;
  const wound = ({ id, name }) => {
    const now_ = state.wounds[id] ?? {};
    const how = (severity) => `<button type="button" class="pill" data-act="wound" data-id="${escape(`${id} ${severity}`)}" aria-pressed="${now_.severity === severity}">${escape(words[`wound-${severity}`])}</button>`;
    const place = now_.severity ? `<label class="wound-place"><span>${escape(words.place)}</span><input data-place="${escape(id)}" maxlength="60" value="${escape(now_.place)}"></label>` : "";
    return `<li><strong>${escape(name)}</strong><div class="choice" role="group" aria-label="${escape(name)}">${how("nick")}${how("gape")}</div>${place}</li>`;
  };
  const those = meeting.plan.animals.filter((one) => meeting.animals.includes(one.id));
  const gape = Object.values(state.wounds).some((one) => one.severity === "gape");
  const any = Object.values(state.wounds).some((one) => one.severity);
  const together = state.stop === null ? `<section><h2>${escape(words.together)}</h2><div class="choice">${flag("slept")}${flag("ate")}${flag("hungry")}</div></section>` : "";
  display(
    `<div class="bodies">${line(words["look-over"], "short")}${together}<section><h2>${escape(words.wounds)}</h2><ul class="wounds-live">${those.map(wound).join("")}</ul>${gape ? `<p class="notice is-stop">${escape(meeting.plan.vet)}</p>` : ""}</section>${button("save", any ? words.save : words["save-well"], "wide large")}${foot()}</div>`,
    "bodies",
  );
}

function drawOver(state) {
  const { plan } = meeting;
  const item = waiting().find((one) => one.event.id === meeting.id);
  const became = item?.refused ? `${words.refused} ${item.refused}` : item ? words.kept : words.saved;
  const how = went(plan, state);
  const next = leads(plan, state);
  const gape = Object.values(state.wounds).some((one) => one.severity === "gape");
  const wounded = how === "blood" ? `<p class="notice is-stop">${escape(plan.vet)}</p>` : "";
  const back = item
    ? item.refused || item.tried
      ? ""
      : button("undo", words.undo, "second wide")
    : `<form method="post" action="${escape(plan.take_back + meeting.id)}"><button class="button second wide">${escape(words["take-back"])}</button></form>`;
  display(
    `${ring(state, "small-dial")}${line(words[`over-${how}`], "short")}${gape || wounded ? wounded : ""}${next ? line(fill(words.leads, { step: next }), "change") : ""}${line(how === "calm" ? plan.then : "", "")}<p class="quiet" aria-live="polite">${escape(became)}</p><a class="button wide" href="${escape(plan.back)}">${escape(words.next)}</a>${back}`,
    "over",
    became,
  );
}

/** Whether it was left alone: its day is over, or it is of a plan that holds no more. */
function isLeft(state) {
  return !state.ended && (now() - state.began > LONGEST || (meeting.goes_on !== true && fresh.step !== meeting.plan.step));
}

function drawLeft(state) {
  const begun = new Date(state.began).toLocaleString(document.documentElement.lang, { weekday: "long", hour: "2-digit", minute: "2-digit", hour12: false });
  const young = now() - state.began < LONGEST;
  display(`${line(words.open, "short")}${ring(state, "small-dial")}${line(meeting.plan.title)}${line(begun, "quiet")}${young ? button("go-on", words["go-on"], "wide") : ""}${button("record", words.record, "second wide")}${button("discard", words.drop, "second wide")}`, "left");
}

// What a tap does.

/** Hands the event to the outbox. Once: what was sent is not sent again in another form. */
function handOver() {
  // A clock that was ahead and was set right: it did not end in the time to come.
  meeting.shift = Math.max(0, read(meeting).ended.at - Date.now());
  const safe = put(meeting.plan.send_to, eventOf(meeting));
  meeting.handed = true;
  store();
  lasts = lasts && safe;
  stayLit(false);
  send();
}

function endedBy() {
  const { plan } = meeting;
  return !plan.minutes || now() - meeting.taps[0].at >= plan.least * 60000 ? "plan" : "handler";
}

const acts = {
  there(id) {
    if (!there.delete(id)) there.add(id);
  },
  way: flip,
  begin() {
    const { words: _, ...plan } = fresh;
    const animals = plan.animals.map((one) => one.id).filter((id) => there.has(id));
    const name = animals.map(nameOf).join(", ");
    meeting = { id: newId(), page: location.pathname, send_to: plan.send_to, caretaker: plan.caretaker, name, plan: { ...plan, name }, animals, taps: [] };
    tap("begin");
    wake();
    stayLit(true);
  },
  seen(id) {
    const stop = sign(meeting.plan, id)?.kind === "stop";
    tap("seen", stop ? { id, stop } : { id });
    if (stop) tell("end");
  },
  who: (animal) => tap("who", { animal }),
  whom: (animal) => tap("whom", { animal }),
  skip: () => tap("skip"),
  past: (id) => tap("past", { id }),
  ended: () => tap("ended", { by: endedBy() }),
  apart: () => tap("ended", { by: "abort" }),
  answer(key) {
    tap("answer", { key, value: !read(meeting).answers[key] });
  },
  wound(told_) {
    const at = told_.lastIndexOf(" ");
    const [animal, severity] = [told_.slice(0, at), told_.slice(at + 1)];
    tap("wound", { animal, severity: read(meeting).wounds[animal]?.severity === severity ? null : severity });
  },
  save() {
    tap("end");
    handOver();
  },
  record() {
    const at = Math.min(meeting.taps.at(-1).at, meeting.taps[0].at + LONGEST);
    meeting.taps = meeting.taps.filter((one) => one.at <= at);
    meeting.taps.push({ at, act: number, kind: "ended", by: read(meeting).stop === null ? "handler" : "abort" });
    store();
  },
  "go-on"() {
    meeting.goes_on = true;
    store();
    stayLit(true);
  },
  async undo() {
    if (read(meeting).over && !(await take(meeting.id))) return draw();
    const last = meeting.taps.at(-1).act;
    if (last === meeting.taps[0].act) return forget();
    meeting.taps = meeting.taps.filter((one) => one.act !== last);
    meeting.handed = false;
    store();
    draw();
  },
  discard: forget,
};

let acted = { at: -SLIP.time, x: 0, y: 0 };

/** Whether a click is the second of two by one finger. */
function slipped({ clientX: x, clientY: y }) {
  return performance.now() - acted.at < SLIP.time && Math.hypot(x - acted.x, y - acted.y) < SLIP.near;
}

/** Does what a tap asks for, unless a finger slipped. */
function act(name, id, click) {
  const grave = name === "seen" && sign(meeting?.plan ?? fresh, id)?.kind === "stop";
  if (slipped(click) && !grave) return;
  acted = { at: performance.now(), x: click.clientX, y: click.clientY };
  // Another tab may have gone on.
  if (meeting && lasts) meeting = load();
  number = (meeting?.taps.at(-1)?.act ?? 0) + 1;
  if (meeting || ["begin", "there", "way"].includes(name)) acts[name]?.(id);
  draw();
}

root.addEventListener("click", (click) => {
  const target = click.target.closest("[data-act]");
  // The second tap of two must not lead away either.
  if (click.target.closest("a, form") && slipped(click)) click.preventDefault();
  if (target) act(target.dataset.act, target.dataset.id, click);
});
root.addEventListener("change", (change) => {
  const animal = change.target.dataset.place;
  if (!animal || !meeting) return;
  number = meeting.taps.at(-1).act + 1;
  tap("place", { animal, text: change.target.value.trim() });
});
root.addEventListener("submit", forget);
addEventListener("storage", (change) => {
  if (change.key !== KEY) return;
  meeting = load();
  draw();
});
addEventListener("pageshow", draw);
addEventListener("beforeunload", (leave) => {
  // Where nothing outlasts the page, it is not left by mistake.
  if (!lasts && meeting && !read(meeting).over) leave.preventDefault();
});
document.addEventListener("outbox", draw);

setInterval(() => {
  if (meeting && !read(meeting).ended) draw();
}, 250);

if (meeting && read(meeting).over) {
  const item = waiting().find((one) => one.event.id === meeting.id);
  // On record, or told of on every page: the next one begins.
  if (meeting.handed && (!item || item.refused)) forget();
  else if (!meeting.handed) handOver();
}
draw();
if (meeting && !read(meeting).over) stayLit(true);
send();
