// Which incidents match the search and the kinds, and which of these the days show.

import { KINDS, PAGE, ROWS, TOTAL, dated, kindName, placed, tellings, value } from "./data.js";
import { fold } from "./fold.js";
import { state } from "./state.js";

let texts = null;
let now = { list: null, key: "", found: [] };
let cached = { query: null, kinds: null, found: [], stops: [] };

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
  const list = matching();
  const key = `${state.mode} ${state.day} ${state.width}`;
  if (now.list !== list || now.key !== key) now = { list, key, found: list.filter((i) => placed(i) && inDays(i)) };
  return now.found;
}

/** Give what the list ends with: what has no place, and what has a place but no day. */
export function leftOver() {
  return {
    unplaced: matching().filter((i) => !placed(i)),
    undated: matching().filter((i) => placed(i) && !dated(i)),
  };
}

/** Count the matching incidents of the current day or days, placed or not. */
export function countInDays() {
  return matching().filter(inDays).length;
}

/** Tell whether a kind, by its number, is switched on. */
export function kindShows(kind) {
  return state.roles.has(`kind:${KINDS[kind].key}`);
}

function refreshed() {
  const kinds = KINDS.map((_, kind) => (kindShows(kind) ? "1" : "0")).join("");
  if (cached.query === state.query && cached.kinds === kinds) return cached;
  const wanted = fold(state.query).split(/\s+/).filter(Boolean);
  const found = [];
  for (let i = 0; i < TOTAL; i += 1) {
    if (kinds[ROWS.kind[i]] === "1" && wanted.every((word) => textOf(i).includes(word))) found.push(i);
  }
  const days = found.filter(dated).map((i) => ROWS.stop[i]);
  cached = { query: state.query, kinds, found, stops: [...new Set(days)].sort((a, b) => a - b) };
  return cached;
}

function textOf(i) {
  texts ??= new Array(TOTAL);
  texts[i] ??= fold([
    kindName(i), value("when", i), value("place", i), ...value("actors", i), ...value("targets", i),
    ...tellings(i).flatMap((one) => [one.quote, one.title ?? "", one.publisher ?? ""]),
  ].join("\n"));
  return texts[i];
}
