// Whoever signs out while something waits to be sent is told so first: it stays on this device, and
// goes on record only once they sign in here again.

import { send, waiting } from "./outbox.js";

const form = document.querySelector("form[data-waiting]");

form?.addEventListener("submit", (leave) => {
  const { caretaker } = document.body.dataset;
  const mine = waiting().filter((item) => !caretaker || item.event.by === caretaker);
  if (!mine.length || "warned" in form.dataset) return;
  leave.preventDefault();
  form.dataset.warned = "";
  const told = Object.assign(document.createElement("p"), { className: "notice", textContent: form.dataset.waiting });
  told.setAttribute("role", "alert");
  form.prepend(told);
  form.querySelector("button").textContent = form.dataset.anyway;
  send();
});

// What was sent meanwhile needs no warning.
document.addEventListener("outbox", () => {
  if (!form || !("warned" in form.dataset) || waiting().length) return;
  delete form.dataset.warned;
  form.querySelector(".notice")?.remove();
  form.querySelector("button").textContent = form.dataset.leave;
});
