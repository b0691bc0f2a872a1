// The outbox: complete events with ids of their own, kept on this device until the record has them.
// They may be sent twice, late, in any order; each counts once. Each is sent only where the person
// who made it is signed in: another on the same device leaves it waiting.

const KEY = "mischief.outbox";

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

/** What waits: a list of {to, event, refused?}. */
export function waiting() {
  const list = kept(KEY);
  return Array.isArray(list) ? list.filter((item) => item?.to && item.event?.id) : [];
}

function told(list) {
  const lasts = keep(KEY, list.length ? list : null);
  document.dispatchEvent(new CustomEvent("outbox"));
  return lasts;
}

/** Takes in an event, to be sent to an address, and to which step it leads by what was told here.
 * Says whether it outlasts the page. */
export function put(to, event, shown = null) {
  const list = waiting();
  return list.some((item) => item.event.id === event.id) || told([...list, shown ? { to, event, shown } : { to, event }]);
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

/** Takes an event out again. Says whether it was still here, and not on its way. */
export function take(id) {
  if (sending) return Promise.resolve(false);
  return alone({ ifAvailable: true }, async (free) => {
    const list = waiting();
    const there = Boolean(free) && list.some((item) => item.event.id === id);
    if (there) told(list.filter((item) => item.event.id !== id));
    return there;
  });
}

/** Drops an event for good. */
export function drop(id) {
  told(waiting().filter((item) => item.event.id !== id));
}

/** Sends one again that was refused. */
export function again(id) {
  told(waiting().map((item) => (item.event.id === id ? { ...item, refused: undefined } : item)));
  return send();
}

/** Sends what waits and is of whoever is signed in here. */
export async function send() {
  const { sendTo, caretaker } = document.body.dataset;
  if (!caretaker || sending) return;
  sending = true;
  try {
    await alone({}, () => sendAll(sendTo, caretaker));
  } finally {
    sending = false;
  }
}

async function sendAll(to, by) {
  const tried = new Set();
  const next = () =>
    waiting().find((item) => !item.refused && !tried.has(item.event.id) && item.to === to && item.event.by === by);
  for (let item = next(); item; item = next()) {
    const { id } = item.event;
    tried.add(id);
    let answer;
    try {
      answer = await fetch(`${to}?next`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ events: [item.event] }),
        redirect: "error",
      });
    } catch {
      return; // No connection: it waits.
    }
    if (answer.ok) {
      answered(item, await answer.json().catch(() => null));
      told(waiting().filter((other) => other.event.id !== id));
    } else if ([400, 409, 413, 422].includes(answer.status)) {
      const said = await answer.json().catch(() => null);
      const refused = said?.error?.message ?? String(answer.status);
      told(waiting().map((other) => (other.event.id === id ? { ...other, refused } : other)));
    } else if (answer.status !== 403 && answer.status !== 404) {
      return; // Signed out, or the server is unwell: it waits.
    }
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

addEventListener("online", send);
addEventListener("pageshow", send);
setInterval(() => {
  if (waiting().some((item) => !item.refused)) send();
}, 15000);
