// What is told when a session is over: what was seen, what it changes, what comes next, and a word
// that may be added in passing.

import { asPlanned, minutes, outcome, read, sign, summary } from "./course.js";
import { button, escape, fill, line, mark, ring } from "./kit.js";
import { newId, put, send, shownOf, waiting } from "./outbox.js";

/** Where the pair stands as far as this device can tell: a step with its title and way. */
export function leads(session) {
  const { plan } = session;
  // What a bite changes is for the record to say.
  const bitten = read(session).tries.some(({ seen }) => seen.some((id) => sign(plan, id)?.bite > 2));
  if (session.bite || bitten) return null;
  return plan.if?.[summary(plan, read(session))] ?? null;
}

/** When the animal has rested from what this device knows and the record may not know yet. */
export function restedAt(plan) {
  const all = [...plan.behaviours, ...(plan.others ?? [])];
  const grave = ({ trials }) => trials.some((one) => one.behaviours.some((id) => (all.find((b) => b.id === id)?.severity ?? 0) >= 2));
  const done = waiting().filter(({ event }) => event.type === "session" && event.animal === plan.animal);
  return Math.max(0, ...done.map(({ event }) => Date.parse(event.ended_at) + 1000 * (grave(event) ? plan.rest.fear : plan.rest.after)));
}

/** A time of day. */
export const hour = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });

/** Hands events to the outbox, with what was told of them here. Says whether they outlast the page. */
export function handOver(sendTo, session, events) {
  const shown = leads(session)?.step ?? null;
  const safe = events.map((event) => put(sendTo, event, event.type === "session" ? shown : null));
  send();
  return safe.every(Boolean);
}

/** How the tries went, in shapes and words. */
export function tally(session, words) {
  const { plan } = session;
  const went = read(session).tries.map((one) => outcome(plan, one.seen));
  const one = (kind) => {
    const count = went.filter((other) => other === kind).length;
    return count ? `<span class="tally">${mark(kind)} ${count} ${escape(words[kind])}</span>` : "";
  };
  return `<p class="tallies">${["calm", "unsure", "adverse"].map(one).join("")}</p>`;
}

/** The small ring of a session that is over. */
export function doneRing(session, kind = "done-dial") {
  const { plan } = session;
  const state = read(session);
  const of = Math.max(1, state.tries.length);
  const share = asPlanned(plan, state) ? 1 : 0.8;
  const [began, ended] = [session.taps[0].at, (state.over ?? session.taps.at(-1)).at];
  const timed = state.seen.map(({ at, id }) => ({ place: Math.min(0.999, (at - began) / Math.max(1, ended - began)) * share, kind: outcome(plan, [id]) }));
  const tried = state.tries.map((one, at) => ({ place: ((at + 0.5) / of) * share, kind: outcome(plan, one.seen) }));
  const marks = timed.length ? timed : tried;
  const count = (what) => state.tries.filter((one) => outcome(plan, one.seen) === what).length;
  const hard = count("adverse") || state.over?.by === "abort";
  const went = hard ? "adverse" : count("calm") && count("calm") >= 2 * count("unsure") ? "calm" : "unsure";
  return { html: ring(marks, kind, marks.length > 12 ? 5 : 9, went), share };
}

/** What it changes: by the record where it has answered, by this device's own reckoning until then. */
export function change(session, words) {
  const { plan } = session;
  const here = leads(session);
  const next = shownOf(session.id);
  const held = plan.manner === "long" ? line(words[minutes(session, read(session).over.at).may ? "long-calm" : "long-not-calm"]) : "";
  const put = (key, step) => fill(words[key], { name: plan.name, step });
  if (next && here && next.step !== here.step) return held + line(put("leads-else", next.title), "change") + line(next.what, "quiet");
  if (here) return held + line(put(`leads-${here.way}`, here.title), "change") + (next && next.verdict !== "go" ? line(next.what, "quiet") : "");
  return held + (next ? line(next.what, "change") : "");
}

/** What to do right after; after a fright nothing but peace. And whom to ask about a bite. */
export function then(session, words) {
  const { plan } = session;
  const hard = ["fail", "severe"].includes(summary(plan, read(session)));
  return line(hard ? words["stop-calm"] : plan.then) + doctor(session, words);
}

/** Whom to ask about a bite, and when. */
export function doctor({ plan, bite }, words) {
  return bite ? `<details class="more-here" data-name="doctor" open><summary>${escape(words.doctor)}</summary><ul class="steps">${plan.bites.doctor.map((one) => `<li>${escape(one)}</li>`).join("")}</ul></details>` : "";
}

/** Whether it is on record, waits here, or was refused. */
export function became(session, words) {
  const item = waiting().find((one) => one.event.id === session.id);
  if (!item) return { item, text: words.saved };
  return { item, text: item.refused ? `${words.refused} ${item.refused}` : words.kept };
}

/** A word in passing: a foldout, never required. */
export function noteBox(session, words) {
  if (session.noted) return line(words["note-kept"], "quiet");
  return `<details class="more-here" data-name="note"><summary>${escape(words.note)}</summary><div class="stack"><label>${escape(fill(words["note-what"], { name: session.plan.name }))}<textarea rows="3" maxlength="2000" data-field="note"></textarea></label>${button("note", words["note-save"], "second wide")}</div></details>`;
}

/** Takes in what was written there. */
export function takeNote(root, session, sendTo, now) {
  const text = root.querySelector("[data-field=note]")?.value.trim();
  if (!text) return;
  const { plan } = session;
  put(sendTo, { v: 1, id: newId(now), type: "note", observed_at: new Date(now).toISOString(), by: plan.caretaker, animal: plan.animal, text });
  session.noted = true;
  send();
}
