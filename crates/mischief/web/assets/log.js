// Telling a session afterwards without a connection: the form becomes the same event that the server
// would make of it, and waits on this device until the record takes it.

import { newId, put, send } from "./outbox.js";

const form = document.getElementById("log");
/** How long a try takes where nothing says so, in milliseconds. */
const A_TRY = 60 * 1000;

function eventOf(data) {
  const { caretaker, animal, planned } = form.dataset;
  const text = (name) => String(data.get(name) ?? "").trim();
  const tries = Number(text("tries"));
  const inMinutes = form.dataset.unit === "min";
  const given = Number.parseFloat(text("dose").replace(",", "."));
  const dose = form.dataset.unit && given >= 0 ? { dose: given } : {};
  const [seen, worst] = [text("seen"), text("worst")];
  const grave = Number(form.querySelector("[name=worst]:checked")?.dataset.severity ?? 0);
  const trial = (times, behaviours) => ({ ...dose, times, behaviours });
  const all = inMinutes ? 1 : tries;
  const trials = !worst
    ? [trial(all, [seen])]
    : all === 1
      ? [trial(1, [seen, worst])]
      : [trial(all - 1, [seen]), trial(1, [worst])];
  const ended = Date.now() - Number(text("ago") || 0) * 60000;
  const long = inMinutes && dose.dose ? dose.dose * 60000 : A_TRY * all;
  const event = {
    v: 1,
    id: newId(),
    type: "session",
    observed_at: new Date(ended - long).toISOString(),
    by: caretaker,
    animal,
    caretaker,
    step: text("step"),
    ended_at: new Date(ended).toISOString(),
    trials,
    ended_by: grave >= 3 ? "abort" : grave < 2 && (inMinutes || tries >= Number(planned)) ? "plan" : "handler",
  };
  if (text("note")) event.note = text("note");
  return event;
}

// With a connection the form goes its plain way, and the page says what comes next.
form?.addEventListener("unsent", (unsent) => {
  unsent.preventDefault();
  put(document.body.dataset.sendTo, eventOf(new FormData(form)));
  form.hidden = true;
  scrollTo(0, 0);
  send();
});
