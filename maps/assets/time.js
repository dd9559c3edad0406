// The foot of the page: steps through the days that have incidents, play, and how to look.

import { PAGE, TOTAL } from "./data.js";
import { dayWords, rangeWords } from "./days.js";
import { button, make, part } from "./dom.js";
import { countInDays, stops } from "./filter.js";
import { change, listen, state } from "./state.js";
import { counted, say } from "./words.js";

const MODES = ["day", "upto", "window", "all"];
const BEAT = 1400; // milliseconds a day while playing, at the first speed
let buttons = {};
let clock = 0;

/** Start the foot. */
export function startTime() {
  const signs = { first: ["«", () => goTo(0)], previous: ["‹", () => stepDay(-1)], play: ["▶", togglePlay],
    next: ["›", () => stepDay(1)], last: ["»", () => goTo(stops().length - 1)] };
  buttons = Object.fromEntries(Object.entries(signs).map(([key, [sign, act]]) => [key, button(say(`time.${key}`), act, { sign })]));
  part("steps").append(...Object.values(buttons));
  part("modes").append(...MODES.map(modeButton));
  part("modes").addEventListener("keydown", stepMode);
  part("modes").addEventListener("click", (event) => event.target.dataset.mode && change({ mode: event.target.dataset.mode }));
  listen((keys) => {
    if (keys.has("playing") || keys.has("speed")) beat();
    showTime();
  });
  showTime();
}

function modeButton(mode) {
  return make("button", { type: "button", role: "radio", class: "mode", "data-mode": mode }, say(`time.${mode}`));
}

/** Go to the next or the previous day that has incidents; from all days to the first or the last. */
export function stepDay(by) {
  const days = stops();
  if (state.mode === "all") goTo(by > 0 ? 0 : -1);
  else stepFrom(days, by);
}

function stepFrom(days, by) {
  const next = by > 0 ? days.find((day) => day > state.day) : days.findLast((day) => day < state.day);
  if (next !== undefined) toDay(next);
  else change({ playing: false });
}

/** Go to a day by its number among those that have incidents; -1 is the last. */
export function goTo(at) {
  const day = stops().at(at);
  if (day !== undefined) toDay(day);
}

function toDay(day) {
  change({ day, ...(state.mode === "all" ? { mode: "upto" } : {}) });
}

/** Play or pause; at the end it begins anew. */
export function togglePlay() {
  if (!state.playing && !(stops().at(-1) > state.day && state.mode !== "all")) goTo(0);
  change({ playing: !state.playing && stops().length > 1 });
}

function beat() {
  clearInterval(clock);
  if (state.playing) clock = setInterval(() => stepDay(1), BEAT / state.speed);
}

function stepMode(event) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  const mode = MODES[(MODES.indexOf(state.mode) + by + MODES.length) % MODES.length];
  change({ mode });
  part("modes").querySelector(`[data-mode="${mode}"]`).focus();
}

/** Look in another way, by its number. */
export function setMode(at) {
  if (PAGE.span) change({ mode: MODES[at] });
}

/** Make the window wider or narrower by some days. */
export function widen(by) {
  if (!PAGE.span) return;
  change({ mode: "window", width: Math.max(2, Math.min(400, state.width + by)) });
}

function showTime() {
  const days = stops();
  const none = !days.length;
  const all = state.mode === "all";
  buttons.first.disabled = buttons.previous.disabled = none || (!all && !(days[0] < state.day));
  buttons.last.disabled = buttons.next.disabled = none || (!all && !(days.at(-1) > state.day));
  buttons.play.disabled = days.length < 2;
  const play = say(state.playing ? "time.pause" : "time.play");
  buttons.play.textContent = state.playing ? "❚❚" : "▶";
  buttons.play.setAttribute("aria-label", play);
  buttons.play.title = play;
  for (const one of part("modes").children) {
    const on = one.dataset.mode === state.mode;
    one.setAttribute("aria-checked", String(on));
    one.tabIndex = on ? 0 : -1;
    one.disabled = !PAGE.span && one.dataset.mode !== "all";
  }
  part("today").replaceChildren(make("b", {}, headWords()), make("span", {}, countedDays()));
}

function headWords() {
  if (!PAGE.span) return say(TOTAL ? "card.no_day" : "page.no_incidents");
  if (state.mode === "all") return say("time.whole");
  if (state.mode === "window") return rangeWords(Math.max(PAGE.span[0], state.day - state.width + 1), state.day);
  return dayWords("day_short", state.day);
}

function countedDays() {
  const keys = { day: "this_day", upto: "up_to", window: "in_window", all: "incidents" };
  return counted(keys[state.mode], countInDays());
}

/** Say in one sentence what is looked at. */
export function nowWords() {
  return `${headWords()}: ${countedDays()}`;
}
