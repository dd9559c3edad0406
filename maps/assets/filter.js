// Which incidents match search, kinds and filters, and which of these the days show.

import { KINDS, PAGE, ROWS, SPOT, TOTAL, dated, kindName, placed, tellings, textsRead, value } from "./data.js";
import { FACETS, KIND, byValue, facet, rowsWith } from "./facets.js";
import { fold } from "./fold.js";
import { sift } from "./sift.js";
import { state } from "./state.js";

const BREATH = 4; // milliseconds of folding at a time
const ALL = Array.from({ length: TOTAL }, (_, i) => i);
const folded = new Array(TOTAL);
let now = { list: null, key: "", found: [], many: 0 };
let rest = { list: null };
let worded = { query: null, texts: null, found: ALL };
let cached = { list: null };
let tallied = [KIND]; // the facets whose values are counted

/** Give the incidents that match search, kinds and filters, in the order of their days. */
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
  now = { list, key, ...picked(list) };
  return now;
}

/** Pick what the days show. Whether they do is asked once for all incidents that share a when. */
function picked(list) {
  const answers = new Uint8Array(PAGE.whens.start.length); // 0 not asked, 1 yes, 2 no
  const found = [];
  let many = 0;
  for (const i of list) {
    const row = ROWS.when[i];
    answers[row] ||= inDays(i) ? 1 : 2;
    if (answers[row] === 2) continue;
    many += 1;
    if (SPOT[i] >= 0) found.push(i);
  }
  return { found, many };
}

/** Give what the list ends with: what has no place, and what has a place but no day; and count all
 * that have none. */
export function leftOver() {
  const list = matching();
  if (rest.list !== list) {
    const undated = list.filter((i) => !dated(i));
    rest = { list, unplaced: list.filter((i) => !placed(i)), undated: undated.filter(placed), noDay: undated.length };
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

/** Count for a facet what the others leave of each of its values. */
export function countsFor(one) {
  const { tallied: facets, sums } = refreshed();
  return byValue(one, sums[facets.indexOf(one)]);
}

/** Count the values of all facets from now on, or of the kinds alone. */
export function countFacets(all) {
  tallied = [KIND, ...(all ? FACETS.map(facet).filter(Boolean) : [])];
}

function refreshed() {
  const kinds = KINDS.map((_, kind) => (kindShows(kind) ? "1" : "0")).join("");
  const list = withWords();
  const key = { list, kinds, filters: state.filters, tallied, texts: textsRead() };
  if (Object.keys(key).every((name) => cached[name] === key[name])) return cached;
  const { found, sums } = sift(list, testsOf(kinds), tallied);
  cached = { ...key, found, sums, stops: stopsOf(found) };
  return cached;
}

function stopsOf(list) {
  const met = new Uint8Array(PAGE.whens.stop.length); // of whens, which many incidents share
  for (const i of list) met[ROWS.when[i]] = 1;
  const days = PAGE.whens.stop.filter((day, when) => met[when] && day !== null);
  return [...new Set(days)].sort((a, b) => a - b);
}

function testsOf(kinds) {
  const chosen = Object.keys(state.filters).map((key) => [facet(key), state.filters[key]]).filter(([one]) => one)
    .map(([one, wanted]) => ({ facet: one, passes: rowsWith(one, wanted) }));
  return kinds.includes("0") ? [{ facet: KIND, passes: [...kinds].map(Number) }, ...chosen] : chosen;
}

/** Give what the search finds; a longer query is looked for only where the shorter one was found. */
function withWords() {
  const query = fold(state.query);
  const texts = textsRead();
  if (worded.query === query && worded.texts === texts) return worded.found;
  const among = worded.texts === texts && worded.query && query.startsWith(worded.query) ? worded.found : ALL;
  const wanted = query.split(/\s+/).filter(Boolean);
  worded = { query, texts, found: wanted.length ? among.filter((i) => wanted.every((word) => textOf(i).includes(word))) : ALL };
  return worded.found;
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
