// The outbox: complete events with ids of their own, kept on this device until the record has them.
// They may be sent twice, late, in any order; each counts once.

const KEY = "mischief.outbox";

/** What waits: a list of {to, event, refused?}. */
export function waiting() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

function keep(list) {
  localStorage.setItem(KEY, JSON.stringify(list));
}

/** Takes in an event, to be sent to an address. */
export function put(to, event) {
  const list = waiting();
  if (!list.some((item) => item.event.id === event.id)) keep([...list, { to, event }]);
}

let sending = null;

/** Sends what waits. Answers with what is left and what was refused for good. */
export function send() {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll() {
  for (const item of waiting().filter((item) => !item.refused)) {
    let answer;
    try {
      answer = await fetch(item.to, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ events: [item.event] }),
      });
    } catch {
      break; // No connection: it waits.
    }
    if (answer.ok && !answer.redirected) {
      keep(waiting().filter((other) => other.event.id !== item.event.id));
    } else if (answer.status === 400 || answer.status === 409) {
      const told = await answer.json().catch(() => null);
      const refused = told?.error?.message ?? String(answer.status);
      keep(waiting().map((other) => (other.event.id === item.event.id ? { ...other, refused } : other)));
    } else {
      break; // Signed out, or the server is unwell: it waits.
    }
  }
  const left = waiting();
  document.dispatchEvent(new CustomEvent("outbox", { detail: left }));
  return left;
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
setInterval(() => {
  if (waiting().some((item) => !item.refused)) send();
}, 15000);
send();
