// What waits on this device, told on every page: sessions that are not on record yet, those that the
// record refused, and those that are still open. Nothing is dropped but by whoever made it.

import { again, changed, drop, kept, keep, names, readChanged, send, waiting } from "./outbox.js";

const place = document.getElementById("waiting");
const { sendTo, caretaker } = document.body.dataset;

function line(text, ...acts) {
  const item = document.createElement("div");
  item.className = "notice";
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

function draw() {
  const words = place.dataset;
  const mine = waiting().filter((item) => item.to === sendTo && item.event.by === caretaker);
  const lines = mine
    .filter((item) => item.refused)
    .map(({ event, refused }) =>
      line(
        `${words.refused} ${refused}`,
        button(words.again, () => again(event.id)),
        button(words.drop, () => drop(event.id)),
      ),
    );
  if (mine.some((item) => !item.refused)) lines.push(line(words.kept));
  for (const { id, to, by, name, title } of changed()) {
    // The page on which it was told says so itself.
    if (to !== sendTo || by !== caretaker || document.body.classList.contains("is-over")) continue;
    const said = words.changed.replace("{name}", name).replace("{step}", title);
    lines.push(line(said, button(words.read, () => readChanged(id))));
  }
  for (const name of names().filter((name) => /^mischief\.(session|sitting)\./.test(name))) {
    const open = kept(name);
    const ours = open?.send_to === sendTo && (open.caretaker ?? open.plan?.caretaker) === caretaker;
    if (!ours || open.page === location.pathname + location.search) continue;
    // One that is over is in the outbox, and told above.
    if (open.taps?.some((tap) => tap.kind === "end")) {
      if (!mine.some((item) => item.event.id === open.id)) keep(name, null);
      continue;
    }
    const link = Object.assign(document.createElement("a"), {
      className: "button second",
      href: open.page,
      textContent: words.see,
    });
    lines.push(line(`${words.open} ${open.name ?? open.plan.name}`, link));
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
