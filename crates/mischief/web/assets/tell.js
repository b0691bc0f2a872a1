// What reaches somebody whose eyes and hands are with the animal: a low tone, a buzz, a flash. Each
// can be switched off, on this device. And the screen stays lit while a session goes on.

import { keep, kept } from "./outbox.js";

const KEY = "mischief.telling";
export const WAYS = ["sound", "buzz", "flash"];

let audio = null;

/** Whether a way of telling is on. */
export function isOn(way) {
  return kept(KEY)?.[way] !== false;
}

/** Switches a way of telling. */
export function flip(way) {
  keep(KEY, { ...kept(KEY), [way]: !isOn(way) });
  if (isOn(way)) tell("end", way);
}

/** Sound is let through only after a touch: called from one. */
export function wake() {
  if (!isOn("sound")) return;
  try {
    audio ??= new AudioContext();
    if (audio.state === "suspended") audio.resume();
  } catch {
    audio = null;
  }
}

function tone(hertz, seconds, after = 0) {
  if (!audio) return;
  const from = audio.currentTime + after;
  const [voice, loud] = [audio.createOscillator(), audio.createGain()];
  voice.frequency.value = hertz;
  // It swells and fades: a click at either end would startle.
  loud.gain.setValueAtTime(0, from);
  loud.gain.linearRampToValueAtTime(0.09, from + 0.05);
  loud.gain.linearRampToValueAtTime(0, from + seconds);
  voice.connect(loud).connect(audio.destination);
  voice.start(from);
  voice.stop(from + seconds);
}

/** Tells of a moment: `tick` while it counts in, `begin`, `end`, `minute` for a question. */
export function tell(what, only = null) {
  const may = (way) => isOn(way) && (!only || only === way);
  if (may("sound")) {
    wake();
    if (what === "tick") tone(330, 0.12);
    if (what === "begin") tone(392, 0.3);
    if (what === "minute") tone(294, 0.3);
    if (what === "end") {
      tone(392, 0.35);
      tone(523, 0.6, 0.3);
    }
  }
  if (may("buzz")) navigator.vibrate?.({ tick: 20, begin: 60, minute: 80, end: [150, 80, 250] }[what]);
  if (may("flash") && what === "end") {
    document.body.classList.add("flash");
    setTimeout(() => document.body.classList.remove("flash"), 700);
  }
}

let lit = null;
let wanted = false;

/** Whether this page can keep the screen lit at all: over plain http browsers do not let it. */
export const canStayLit = () => "wakeLock" in navigator;

/** Keeps the screen lit, or lets it go dark again. */
export async function stayLit(want) {
  wanted = want;
  if (!want) {
    lit?.release();
    lit = null;
    return;
  }
  if (lit || document.visibilityState !== "visible") return;
  try {
    lit = (await navigator.wakeLock?.request("screen")) ?? null;
    lit?.addEventListener("release", () => {
      lit = null;
    });
  } catch {
    lit = null;
  }
}

document.addEventListener("visibilitychange", () => stayLit(wanted));
