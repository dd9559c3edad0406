// The list beside the map. Rows are written as they come into sight; arrow keys go from row to row.

import { focusCard } from "./card.js";
import { PAGE, TOTAL } from "./data.js";
import { rangeWords } from "./days.js";
import { make, part } from "./dom.js";
import { countInDays, leftOver } from "./filter.js";
import { nodeOf, nodesOf } from "./rows.js";
import { change, listenTo, state } from "./state.js";
import { listRolls } from "./theme.js";
import { counted, figure, say } from "./words.js";

const CHUNK = 32;
const SHORT = 120; // a list that is written at once
const list = part("list");
let nodes = []; // what the list holds: numbers of incidents, and functions that make the rest
let begins = new Map(); // where each day begins in it
let from = 0; // the part of it that is written
let to = 0;
let watcher = null;

/** Start the list. */
export function startList() {
  const { span } = PAGE;
  part("sub").textContent = [
    counted("reports", PAGE.reported), counted("incidents", TOTAL), span ? rangeWords(...span) : null,
  ].filter(Boolean).join(" · ");
  watcher = new IntersectionObserver(reached, { rootMargin: "500px" });
  list.addEventListener("keydown", step);
  list.addEventListener("click", (event) => choose(event.target.closest("[data-row]")));
  listenTo("day mode width query roles filters texts", fill);
  listenTo("chosen", mark);
  fill(new Set());
}

function fill(keys) {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.row : undefined;
  ({ nodes, begins } = nodesOf());
  writeAt(keys.has("day") || keys.has("texts") ? Math.max(0, placeOfDay() - 8) : 0);
  mark();
  part("count").textContent = countWords();
  if (focused !== undefined) writtenRow(focused)?.focus({ preventScroll: true });
}

/** Write the list anew, from one of its nodes on. */
function writeAt(at) {
  from = to = at;
  list.replaceChildren();
  if (!at && !countInDays()) list.append(empty());
  writeAfter(nodes.length <= SHORT ? SHORT : CHUNK);
  if (listRolls()) list.scrollTop = 0;
}

function writeAfter(many) {
  const more = nodes.slice(to, to + many);
  to += more.length;
  list.append(...more.map(nodeOf));
  watch();
}

function writeBefore(many) {
  const start = Math.max(0, from - many);
  const roller = listRolls() ? list : part("side");
  const [height, top] = [list.scrollHeight, roller.scrollTop];
  list.prepend(...nodes.slice(start, from).map(nodeOf));
  from = start;
  roller.scrollTop = top + list.scrollHeight - height;
  watch();
}

function watch() {
  watcher.disconnect();
  if (from > 0) watcher.observe(list.firstElementChild);
  if (to < nodes.length) watcher.observe(list.lastElementChild);
}

function reached(seen) {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting && target === list.lastElementChild && to < nodes.length) writeAfter(CHUNK);
    else if (isIntersecting && target === list.firstElementChild && from > 0) writeBefore(CHUNK);
  }
}

function writtenRow(i) {
  return list.querySelector(`[data-row="${i}"]`);
}

/** Give the row of an incident, written if it was not; null if the list does not hold it. */
function rowOf(i) {
  const at = nodes.indexOf(i);
  if (at < 0) return null;
  if (at < from || at >= to) writeAt(Math.max(0, at - 8));
  return writtenRow(i);
}

function countWords() {
  const { unplaced: { length: noPlace }, noDay } = leftOver();
  return [
    counted("shown", countInDays(), { total: figure(TOTAL) }),
    noPlace ? counted("unplaced", noPlace) : null, noDay ? counted("undated", noDay) : null,
  ].filter(Boolean).join(" · ");
}

function empty() {
  return make("p", { class: "empty" }, say(TOTAL ? "page.none_shown" : "page.no_incidents"));
}

function choose(element) {
  if (!element) return;
  if (Number(element.dataset.row) === state.chosen) focusCard();
  else change({ chosen: Number(element.dataset.row) });
}

function mark() {
  for (const old of list.querySelectorAll("[aria-current], .row[tabindex='0']")) {
    old.removeAttribute("aria-current");
    old.tabIndex = -1;
  }
  const here = writtenRow(state.chosen);
  here?.setAttribute("aria-current", "true");
  (here ?? list.querySelector(".row"))?.setAttribute("tabindex", "0");
}

function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !event.target.dataset.row) return;
  event.preventDefault();
  const incidents = nodes.filter(Number.isInteger);
  const next = incidents[incidents.indexOf(Number(event.target.dataset.row)) + by];
  if (next === undefined) return;
  event.target.tabIndex = -1;
  const row = rowOf(next);
  row.tabIndex = 0;
  row.focus();
}

function placeOfDay() {
  return begins.get(state.day) ?? -1;
}

/** Bring the rows of the current day into sight. */
export function scrollToDay() {
  const at = placeOfDay();
  if (at < 0) return;
  const row = rowOf(nodes[at]);
  const head = row.previousElementSibling?.tagName === "H2" ? row.previousElementSibling : row;
  const [roller, under] = listRolls() ? [list, 0] : [part("side"), part("grip").offsetHeight];
  roller.scrollTop += head.getBoundingClientRect().top - roller.getBoundingClientRect().top - under;
  mark();
}

/** Bring the chosen row into sight. */
export function scrollToChosen() {
  if (state.chosen < 0) return;
  rowOf(state.chosen)?.scrollIntoView({ block: "nearest" });
  mark();
}
