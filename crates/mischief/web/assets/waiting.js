// What waits on this device, told on every page: what is not on record yet, what the record refused, and
// sessions that are still open. Nothing is dropped but by whoever made it. And what
// there is to know of the device: that it shows a page of its own, that its clock is off.

import { fill } from "./kit.js";
import { asOf, isPlain, moment, plainIsKnown } from "./offline.js";
import { again, changed, drop, kept, keep, names, off, readChanged, send, waiting } from "./outbox.js";

const place = document.getElementById("waiting");
const { sendTo, caretaker } = document.body.dataset;

function line(kind, text, ...acts) {
  const item = document.createElement("div");
  item.className = "notice";
  item.dataset.kind = kind;
  item.append(Object.assign(document.createElement("p"), { textContent: text }), ...acts);
  return item;
}

function button(text, act) {
  const made = document.createElement("button");
  made.className = "button second";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/** A length of time, in the largest unit that says it. */
function apart(ms) {
  const minutes = Math.round(Math.abs(ms) / 60000);
  const [count, unit] = minutes < 120 ? [minutes, "minute"] : minutes < 2880 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

function draw() {
  const words = place.dataset;
  const mine = waiting().filter((item) => item.to === sendTo && item.event.by === caretaker);
  const lines = mine
    .filter((item) => item.refused)
    .map(({ event, at, refused }) =>
      line(
        "refused",
        `${fill(words.refused, { time: moment(new Date(at)) })} ${refused}`,
        button(words.again, () => again(event.id)),
        button(words.drop, () => drop(event.id)),
      ),
    );
  if (mine.some((item) => !item.refused)) lines.push(line("kept", words.kept));
  for (const { id, to, by, name, title } of changed()) {
    // The page on which it was told says so itself.
    if (to !== sendTo || by !== caretaker || document.body.classList.contains("is-over")) continue;
    lines.push(line("changed", fill(words.changed, { name, step: title }), button(words.read, () => readChanged(id))));
  }
  for (const name of names().filter((name) => /^mischief\.(session|sitting)\./.test(name))) {
    const open = kept(name);
    const ours = open?.send_to === sendTo && (open.caretaker ?? open.plan?.caretaker) === caretaker;
    if (!ours || open.page === location.pathname + location.search) continue;
    // What is over is in the outbox, and told above.
    const parts = open.sessions ?? [open];
    const over = (one) => one.skipped || one.taps?.some((tap) => tap.kind === "end");
    if (parts.every((one) => over(one) && (one.handed || one.skipped || !open.sessions))) {
      if (!mine.some((item) => parts.some(({ id }) => id === item.event.id))) keep(name, null);
      continue;
    }
    const link = Object.assign(document.createElement("a"), {
      className: "button second",
      href: open.page,
      textContent: words.see,
    });
    lines.push(line("open", fill(words.open, { name: open.name ?? open.plan.name }), link));
  }
  if (off()) lines.push(line("clock", fill(words.clock, { time: apart(off()) })));
  if (asOf) lines.unshift(line("as-of", fill(words.asOf, { time: moment(asOf) })));
  const isToday = document.querySelector('.bar a[aria-current="page"]')?.pathname === location.pathname;
  if (isToday && isPlain()) {
    const known = () => {
      plainIsKnown();
      draw();
    };
    lines.push(line("plain", words.plain, button(words.read, known)));
  }
  place.replaceChildren(...lines);
}

if (place) {
  document.addEventListener("outbox", draw);
  addEventListener("storage", draw);
  addEventListener("pageshow", draw);
  draw();
}
send();
