// Which incidents match the search and the kinds, and which of these the days show.

import { KINDS, PAGE, ROWS, TOTAL, dated, kindName, placed, tellings, textsRead, value } from "./data.js";
import { fold } from "./fold.js";
import { state } from "./state.js";

const BREATH = 4; // milliseconds of folding at a time
const ALL = Array.from({ length: TOTAL }, (_, i) => i);
const folded = new Array(TOTAL);
let now = { list: null, key: "", found: [], many: 0 };
let rest = { list: null };
let cached = { query: null, kinds: null, texts: null, found: [], stops: [] };

/** Give the incidents that match the search and the kinds, in the order of their days. */
export function matching() {
  return refreshed().found;
}

/** Give the days one stops at: those on which something that matches is met. */
export function stops() {
  return refreshed().stops;
}

/** Tell whether an incident is among those of the days shown. */
export function inDays(i) {
  if (state.mode === "all" || !dated(i)) return state.mode === "all" || !PAGE.span;
  if (ROWS.start[i] > state.day) return false;
  if (state.mode === "upto") return true;
  return ROWS.end[i] > (state.mode === "window" ? state.day - state.width + 1 : state.day);
}

/** Tell whether an incident lies behind the current day, so that it fades. */
export function past(i) {
  return state.mode === "upto" && ROWS.end[i] <= state.day;
}

/** Give what is on the map now; the same list until something else is looked at. */
export function shown() {
  return nowShown().found;
}

function nowShown() {
  const list = matching();
  const key = `${state.mode} ${state.day} ${state.width}`;
  if (now.list === list && now.key === key) return now;
  const here = list.filter(inDays);
  now = { list, key, found: here.filter(placed), many: here.length };
  return now;
}

/** Give what the list ends with: what has no place, and what has a place but no day. */
export function leftOver() {
  const list = matching();
  if (rest.list !== list) {
    rest = { list, unplaced: list.filter((i) => !placed(i)), undated: list.filter((i) => placed(i) && !dated(i)) };
  }
  return rest;
}

/** Count the matching incidents of the current day or days, placed or not. */
export function countInDays() {
  return nowShown().many;
}

/** Tell whether a kind, by its number, is switched on. */
export function kindShows(kind) {
  return state.roles.has(`kind:${KINDS[kind].key}`);
}

function refreshed() {
  const kinds = KINDS.map((_, kind) => (kindShows(kind) ? "1" : "0")).join("");
  const query = fold(state.query);
  if (cached.query === query && cached.kinds === kinds && cached.texts === textsRead()) return cached;
  const wanted = query.split(/\s+/).filter(Boolean);
  const found = [];
  for (const i of among(query, kinds)) {
    if (kinds[ROWS.kind[i]] === "1" && wanted.every((word) => textOf(i).includes(word))) found.push(i);
  }
  const days = new Set();
  for (const i of found) if (dated(i)) days.add(ROWS.stop[i]);
  cached = { query, kinds, texts: textsRead(), found, stops: [...days].sort((a, b) => a - b) };
  return cached;
}

/** A longer query is looked for only where the shorter one was found. */
function among(query, kinds) {
  const longer = cached.query && query.startsWith(cached.query);
  if (longer && cached.kinds === kinds && cached.texts === textsRead()) return cached.found;
  return ALL;
}

/** Fold all texts while nothing else is to be done, so that the first search need not wait. */
export function warm() {
  folded.fill(undefined);
  let i = 0;
  const some = () => {
    const end = performance.now() + BREATH;
    while (i < TOTAL && performance.now() < end) textOf(i++);
    if (i < TOTAL) setTimeout(some);
  };
  some();
}

function textOf(i) {
  folded[i] ??= fold([
    kindName(i), value("when", i), value("place", i), ...value("actors", i), ...value("targets", i),
    ...tellings(i).flatMap((one) => [one.quote, one.title ?? "", one.publisher ?? ""]),
  ].join("\n"));
  return folded[i];
}
