// Small parts that the live pages are drawn with.

/** A text without anything that a browser would read as markup. */
export function escape(text) {
  return String(text ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A message with what belongs between its braces. */
export function fill(text, values) {
  return String(text ?? "").replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

export const line = (text, kind = "") => (text ? `<p class="${kind}">${escape(text)}</p>` : "");
export const button = (act, text, kind = "", id = "") =>
  `<button type="button" class="button ${kind}" data-act="${act}"${id ? ` data-id="${escape(id)}"` : ""}>${escape(text)}</button>`;

const at = (x, y, more) => ({ x: x.toFixed(1), y: y.toFixed(1), ...more });

/** Circle, diamond or square: never colour alone. */
export const SHAPES = {
  calm: ({ x, y }, r = 4.8) => `<circle class="go" cx="${x}" cy="${y}" r="${r}"/>`,
  unsure: ({ x, y }, r = 4.8) => {
    const d = r * 1.25;
    return `<path class="wait" d="M${x} ${y}m0 ${-d}l${d} ${d}-${d} ${d}-${d}-${d}Z"/>`;
  },
  adverse: ({ x, y }, r = 4.8) => `<rect class="stop" x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" rx="1"/>`,
  nothing: ({ x, y }, r = 4.8) => `<circle class="none" cx="${x}" cy="${y}" r="${r * 0.7}"/>`,
};

/** A shape by itself, in a line of text. */
export function mark(kind) {
  return `<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[kind](at(8, 8), 5.4)}</svg>`;
}

const ROUND = 2 * Math.PI * 52;

/** The session ring: filled as time passes, with a shape at the place of each tap. What moves is set
 * by `turn`, so that nothing under a finger is ever replaced. */
export function ring(marks, kind = "", size = 4.8, whole = null) {
  const shapes = marks
    .map(({ place, kind: shape }) => {
      const turn = (place - 0.25) * 2 * Math.PI;
      return SHAPES[shape](at(64 + 52 * Math.cos(turn), 64 + 52 * Math.sin(turn)), size);
    })
    .join("");
  return `<div class="dial ${kind}"><svg class="session-ring" viewBox="0 0 128 128" aria-hidden="true"><circle class="groove" cx="64" cy="64" r="52"/><circle class="fill" cx="64" cy="64" r="52" stroke-dasharray="${ROUND}" stroke-dashoffset="${ROUND}" transform="rotate(-90 64 64)"/>${shapes}${whole ? SHAPES[whole](at(64, 64), 16) : ""}</svg><p class="in-ring"></p></div>`;
}

/** Turns a ring that is shown to a share, with a text in its middle. */
export function turn(root, share, middle = "") {
  const fill = root.querySelector(".session-ring .fill");
  const text = root.querySelector(".in-ring");
  if (!fill) return;
  const part = Math.max(0, Math.min(1, share));
  fill.style.strokeDashoffset = ROUND * (1 - part);
  fill.classList.toggle("is-empty", part === 0);
  if (text.textContent !== String(middle)) text.textContent = middle;
}

/** The shape of a sign: what it says by itself. */
export function shapeOf(b) {
  if (b.severity >= 2) return "adverse";
  if (b.severity === 1) return "unsure";
  return b.calm && !b.leans ? "calm" : null;
}

const TONE = { adverse: "stop", unsure: "wait", calm: "go" };

/** Buttons for what may be seen; the one that matters most comes first and is the largest. */
export function signs(act, list, kind = "", more = "") {
  const one = (b) => {
    const shape = shapeOf(b);
    return `<button type="button" class="sign ${TONE[shape] ?? ""}" data-act="${act}" data-id="${escape(b.id)}"${more}>${shape ? mark(shape) : mark("nothing")}<span>${escape(b.label)}</span></button>`;
  };
  return `<div class="signs ${kind}">${list.map(one).join("")}</div>`;
}

/** Minutes and seconds, or seconds alone. */
export function clockText(ms, inMinutes) {
  const whole = Math.max(0, Math.ceil(ms / 1000));
  return inMinutes || whole >= 100 ? `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}` : String(whole);
}

const STAYS = ["settings", "note", "doctor"];

/** A screen that is made from text, and replaced only where it says something else. What was in
 * focus stays so. */
export function screen(root, status) {
  let drawn = null;
  return (html, name, said = "") => {
    root.dataset.screen = name;
    if (html !== drawn) {
      const focused = root.contains(document.activeElement) ? document.activeElement.dataset : null;
      const open = new Map([...root.querySelectorAll("details")].map((one) => [one.dataset.name, one.open]));
      root.innerHTML = html;
      drawn = html;
      // What somebody is filling in stays open; what a tap answered closes.
      for (const one of root.querySelectorAll("details")) if (STAYS.includes(one.dataset.name) && open.has(one.dataset.name)) one.open = open.get(one.dataset.name);
      if (focused) {
        const same = [...root.querySelectorAll("[data-act]")].find((one) => one.dataset.act === focused.act && one.dataset.id === focused.id);
        (same ?? root.querySelector("[data-act]"))?.focus({ preventScroll: true });
      }
    }
    if (status && status.textContent !== said) status.textContent = said;
  };
}

/** A clock that never goes back: where the device's is set back it goes on from where it was; where
 * the device slept, the device's knows better than the page. */
export function clock(start = 0) {
  let reached = start;
  let looked = performance.now();
  return () => {
    const here = performance.now();
    reached = Math.max(Date.now(), Math.round(reached + here - looked));
    looked = here;
    return reached;
  };
}
