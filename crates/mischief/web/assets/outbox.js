// The outbox: complete events with ids of their own, kept on this device until the record has them.
// They may be sent twice, late, in any order; each counts once. Each is sent only where the person
// who made it is signed in: another on the same device leaves it waiting.

/** Each event has a place of its own, so that two tabs never overwrite each other's. */
const KEY = "mischief.outbox.";
/** How far this device's clock was off when that was last known. */
const CLOCK = "mischief.clock";
/** Clocks that differ by less agree, in milliseconds. */
const AGREE = 2 * 60 * 1000;
/** How many events are sent at once. */
const BATCH = 50;
/** So long an answer is waited for, in milliseconds. */
const PATIENCE = 30 * 1000;
/** After so long the clock is looked at again, in milliseconds. */
const LOOK_AGAIN = 3600 * 1000;
/** What waits is tried again soon, then ever less often, in milliseconds: a connection that has just come
 * back may not carry yet. */
const [SOON, LATER] = [500, 15 * 1000];

// A device may forbid storage or have none left. What it does not take is kept in this page alone.
const memory = new Map();

/** What is kept under a name. */
export function kept(key) {
  try {
    return JSON.parse(memory.get(key) ?? localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Keeps a value, or none with `null`. Says whether it outlasts the page. */
export function keep(key, value) {
  const text = JSON.stringify(value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    if (value === null) memory.delete(key);
    else memory.set(key, text);
    return value === null;
  }
}

/** The names under which something is kept. */
export function names() {
  try {
    return [...new Set([...Object.keys(localStorage), ...memory.keys()])];
  } catch {
    return [...memory.keys()];
  }
}

/** What waits, in the order in which it came: a list of {to, event, at, shown?, tried?, refused?}. */
export function waiting() {
  const list = names().filter((name) => name.startsWith(KEY)).map(kept);
  return list.filter((item) => item?.to && item.event?.id).sort((one, other) => one.at - other.at || (one.event.id < other.event.id ? -1 : 1));
}

function told() {
  document.dispatchEvent(new CustomEvent("outbox"));
  mirror();
}

/** Takes in an event, to be sent to an address, and to which step it leads by what was told here.
 * Says whether it outlasts the page. */
export function put(to, event, shown = null) {
  const key = KEY + event.id;
  if (kept(key)) return !memory.has(key);
  // Where the clock is known to be off, it may have been set right when this is sent.
  const item = { to, event, at: Date.now(), off: off() };
  const lasts = keep(key, shown ? { ...item, shown } : item);
  told();
  return lasts;
}

// The device's clock.

/** By how much the record's clock is ahead of this device's, in milliseconds; 0 where they agree. */
export function off() {
  const by = kept(CLOCK)?.by;
  return Number.isFinite(by) && Math.abs(by) > AGREE ? by : 0;
}

function learn(answer, began, came) {
  const theirs = Date.parse(answer.headers.get("date"));
  const took = came - began;
  // An answer out of a cache, or one that came while the device slept, tells of a time that was.
  if (!Number.isFinite(theirs) || answer.headers.has("age") || took < 0 || took > AGREE / 2) return;
  const before = off();
  // The header has no parts of a second.
  keep(CLOCK, { by: Math.round(theirs + 500 - (began + came) / 2), at: Date.now() });
  if (off() !== before) document.dispatchEvent(new CustomEvent("outbox"));
}

/** Asks for the time. Says whether there is a connection: the page of a café's network is none, but
 * somebody may have closed this one address. */
export async function isThere(patience = PATIENCE) {
  const began = Date.now();
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(`${document.body.dataset.base}/healthz`, { cache: "no-store", redirect: "error", signal });
    const came = Date.now();
    const isOurs = (await answer.text()) === "ok";
    if (isOurs) learn(answer, began, came);
    return answer.ok ? isOurs : answer.status < 500;
  } catch {
    return false;
  }
}

const TIMES = ["observed_at", "ended_at"];

/** Sets the times of an event right, once and before it is first sent: it is always sent in one form. */
function settle(item) {
  if (item.settled) return item;
  const by = off() || item.off || 0;
  const event = { ...item.event };
  for (const field of TIMES) if (by && event[field]) event[field] = new Date(Date.parse(event[field]) + by).toISOString();
  const settled = { ...item, event, settled: true };
  keep(KEY + event.id, settled);
  return settled;
}

// What the record answers: what comes next now that it knows.

const answers = new Map();
const CHANGED = "mischief.changed";

/** What comes next for the animal of an event, as the record answered on this page. */
export function shownOf(id) {
  return answers.get(id) ?? null;
}

/** Where the record knew more than this device did when it told what comes next. */
export function changed() {
  const list = kept(CHANGED);
  return Array.isArray(list) ? list : [];
}

/** It was read. */
export function readChanged(id) {
  const list = changed().filter((item) => item.id !== id);
  keep(CHANGED, list.length ? list : null);
  document.dispatchEvent(new CustomEvent("outbox"));
}

function answered({ to, event, shown }, said) {
  const next = said?.next?.find((one) => one.animal === event.animal);
  if (!next) return;
  answers.set(event.id, next);
  // Where the page that told it is still open, it tells this too; and on every page there is a line.
  if (shown && next.step !== shown) keep(CHANGED, [...changed(), { id: event.id, to, by: event.by, name: next.name, title: next.title }]);
}

/** One at a time in all tabs of this browser, where it can do that. */
function alone(how, what) {
  return navigator.locks ? navigator.locks.request(KEY, how, what) : what(true);
}

let sending = false;
let underWay = false;
let tries = 0;
let next;

/** Takes an event out again. Says whether it was still here, and not on its way: where an answer was
 * lost, it may be on record. */
export function take(id) {
  if (underWay) return Promise.resolve(false);
  return alone({ ifAvailable: true }, async (free) => {
    const item = kept(KEY + id);
    const there = Boolean(free && item && !item.tried);
    if (there) drop(id);
    return there;
  });
}

/** Drops an event for good. */
export function drop(id) {
  keep(KEY + id, null);
  told();
}

/** Sends one again that was refused. */
export function again(id) {
  const item = kept(KEY + id);
  if (item) keep(KEY + id, { ...item, refused: undefined });
  told();
  return send();
}

/** Sends what waits and is of whoever is signed in here. */
export async function send() {
  const { sendTo, caretaker } = document.body.dataset;
  if (!caretaker || sending) return;
  const mine = () => waiting().filter((item) => !item.refused && item.to === sendTo && item.event.by === caretaker);
  const known = kept(CLOCK)?.at;
  // A clock that is off may have been set right since.
  const isOld = off() || !(Date.now() - known < LOOK_AGAIN && Date.now() >= known);
  sending = true;
  clearTimeout(next);
  try {
    // Without an answer there is no connection: all waits.
    if ((mine().length || isOld) && (await isThere())) await alone({}, () => sendAll(sendTo, mine));
  } finally {
    sending = underWay = false;
    tries = mine().length ? tries + 1 : 0;
    if (tries) next = setTimeout(send, Math.min(LATER, SOON * 2 ** tries));
  }
}

/** Sends, and does not wait longer because it did not go before. */
function sendNow() {
  tries = 0;
  send();
}

async function sendAll(to, mine) {
  underWay = true;
  const list = mine().map(settle);
  for (let from = 0; from < list.length; from += BATCH) {
    const batch = list.slice(from, from + BATCH);
    const became = await sendThese(to, batch);
    if (became === "wait") return;
    if (became === "taken" || batch.length === 1) continue;
    // One of them is refused, and holds up the others: each goes by itself.
    for (const item of batch) if ((await sendThese(to, [item])) === "wait") return;
  }
}

/** Sends events, all or none. Says whether they were taken or refused, or have to wait. */
async function sendThese(to, items) {
  let answer;
  try {
    answer = await fetch(`${to}?next`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: items.map((item) => item.event) }),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    // No connection; what was sent may be there already, and is sent again.
    for (const item of items) keep(KEY + item.event.id, { ...item, tried: true });
    told();
    return "wait";
  }
  const said = await answer.json().catch(() => null);
  // Only the record's own word counts: whoever stands between may answer anything.
  if (answer.ok && said?.ok) {
    for (const item of items) {
      answered(item, said);
      keep(KEY + item.event.id, null);
    }
    told();
    return "taken";
  }
  if ([400, 409, 413, 422].includes(answer.status) && said?.error) {
    const refused = said.error.message;
    if (items.length === 1) keep(KEY + items[0].event.id, { ...items[0], refused });
    told();
    return "refused";
  }
  // Not for whoever is signed in here: others may be. Signed out, or the server is unwell: all wait.
  return [403, 404, 413].includes(answer.status) ? "refused" : "wait";
}

/** Writes down what waits where the service worker finds it, and asks for a word when there is a
 * connection again. What the clock is unsure of is left to the pages. */
async function mirror() {
  const { serviceWorker } = navigator;
  if (!serviceWorker?.controller || !window.caches) return;
  try {
    const { pathname } = new URL((await serviceWorker.ready).scope);
    const [cache, key] = [await caches.open("mischief-outbox"), `${pathname}.outbox`];
    const ready = waiting().filter((item) => !item.refused && !item.off && !off());
    if (!ready.length) return void (await cache.delete(key));
    await cache.put(key, new Response(JSON.stringify(ready.map(({ to, event }) => ({ to, event })))));
    await (await serviceWorker.ready).sync?.register("outbox");
  } catch {
    // The page sends while it is open, and the next one does.
  }
}

/** A UUID of version 7. */
export function newId(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 5, rest = now; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

addEventListener("online", sendNow);
addEventListener("pageshow", sendNow);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") sendNow();
});
navigator.serviceWorker?.addEventListener("message", (message) => {
  if (message.data?.send) sendNow();
});
