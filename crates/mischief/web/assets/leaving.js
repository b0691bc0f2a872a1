// Forms that leave the page. Without a connection they stay, with all that was written, and say so. And
// whoever signs out while something waits to be sent is told so first: it stays on this device, and goes
// on record only once they sign in here again.

import { isThere, keep, send, waiting } from "./outbox.js";

/** When somebody signed out here last: other tabs hear of it, and show nothing more of theirs. */
const OUT = "mischief.out";

/** So long somebody waits to hear whether there is a connection, in milliseconds. */
const PATIENCE = 8000;

/** Says something below a form, in place of what was said before. */
function tell(form, text) {
  form.querySelector("[data-told]")?.remove();
  if (!text) return;
  const told = Object.assign(document.createElement("p"), { className: "notice", textContent: text });
  told.dataset.told = "";
  told.setAttribute("role", "alert");
  form.append(told);
  told.scrollIntoView({ block: "nearest" });
}

// Before all others: what they do belongs to a form that really leaves.
addEventListener(
  "submit",
  async (leave) => {
    const { target: form, submitter } = leave;
    if (form.getAttribute("method") !== "post" || "leaves" in form.dataset) return;
    leave.preventDefault();
    leave.stopImmediatePropagation();
    if (form.ariaBusy) return;
    form.ariaBusy = "true";
    const there = await isThere(PATIENCE);
    form.ariaBusy = null;
    if (there) {
      form.dataset.leaves = "";
      tell(form, "");
      form.requestSubmit(submitter);
      delete form.dataset.leaves;
    } else if (form.dispatchEvent(new CustomEvent("unsent", { cancelable: true }))) {
      tell(form, form.dataset.unsent ?? document.body.dataset.unsent);
    }
  },
  true,
);

const out = document.querySelector("form[data-waiting]");

out?.addEventListener("submit", (leave) => {
  const { caretaker } = document.body.dataset;
  const mine = waiting().filter((item) => !caretaker || item.event.by === caretaker);
  if (!mine.length || "warned" in out.dataset) return void keep(OUT, Date.now());
  leave.preventDefault();
  out.dataset.warned = "";
  tell(out, out.dataset.waiting);
  out.querySelector("button").textContent = out.dataset.anyway;
  send();
});

// What was sent meanwhile needs no warning.
document.addEventListener("outbox", () => {
  if (!out || !("warned" in out.dataset) || waiting().length) return;
  delete out.dataset.warned;
  tell(out, "");
  out.querySelector("button").textContent = out.dataset.leave;
});

addEventListener("storage", ({ key }) => {
  if (key === OUT) location.replace(`${document.body.dataset.base}/sign-in`);
});
