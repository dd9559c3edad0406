// The list beside the map: what the days show, then what has no place or no day. Rows are written
// as they come into sight; arrow keys go from row to row.

import { KINDS, PAGE, ROWS, TOTAL, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords, rangeWords } from "./days.js";
import { DESKS } from "./filed.js";
import { link, make, part, symbol } from "./dom.js";
import { countInDays, leftOver, shown } from "./filter.js";
import { change, listen, state } from "./state.js";
import { counted, say } from "./words.js";

const CHUNK = 120;
const list = part("list");
let waiting = []; // nodes to be written, as functions
let watcher = null;

/** Start the list. */
export function startList() {
  const { span } = PAGE;
  part("sub").textContent = [
    counted("reports", PAGE.reports.length), counted("incidents", TOTAL), span ? rangeWords(...span) : null,
  ].filter(Boolean).join(" · ");
  watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && write(CHUNK), { root: null, rootMargin: "400px" });
  list.addEventListener("keydown", step);
  list.addEventListener("click", (event) => choose(event.target.closest("[data-row]")));
  listen((keys) => {
    if (["day", "mode", "width", "query", "roles"].some((key) => keys.has(key))) fill();
    if (keys.has("chosen")) mark();
  });
  fill();
}

function fill() {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.row : null;
  list.replaceChildren();
  list.scrollTop = 0;
  waiting = [...dayNodes(), ...tailNodes()];
  if (!waiting.length || !countInDays()) list.append(empty());
  write(CHUNK);
  mark();
  part("count").textContent = countWords();
  if (focused) list.querySelector(`[data-row="${focused}"]`)?.focus();
}

function countWords() {
  const unplaced = ROWS.lon.filter((lon) => lon === null).length;
  const undated = ROWS.start.filter((day) => day === null).length;
  return [
    counted("shown", countInDays(), { total: TOTAL }),
    unplaced ? counted("unplaced", unplaced) : null, undated ? counted("undated", undated) : null,
  ].filter(Boolean).join(" · ");
}

function empty() {
  return make("p", { class: "empty" }, say(TOTAL ? "page.none_shown" : "page.no_incidents"));
}

function write(many) {
  watcher.disconnect();
  list.append(...waiting.splice(0, many).map((node) => node()));
  if (waiting.length) watcher.observe(list.lastElementChild);
}

function* dayNodes() {
  let last = null;
  for (const i of shown().filter(dated)) {
    const head = ROWS.vague[i] ? value("when", i) : dayWords("day_head", ROWS.stop[i]);
    if (head !== last) yield () => make("h2", {}, head);
    last = head;
    yield () => row(i, value("precision", i) === "day" || ROWS.vague[i] ? null : value("when", i));
  }
}

function* tailNodes() {
  const { unplaced, undated } = leftOver();
  if (undated.length) yield () => make("h2", {}, say("page.undated_head"));
  for (const i of undated) yield () => row(i, null);
  if (unplaced.length) yield () => make("h2", {}, counted("unplaced", unplaced.length));
  for (const i of unplaced) yield () => row(i, value("when", i));
  if (state.roles.has("datelines") && DESKS.length) {
    yield () => make("h2", {}, say("layer.datelines"));
    yield () => make("ul", { class: "desks" }, ...DESKS.map(desk));
  }
}

function row(i, when) {
  const place = placed(i) ? value("place", i) : say("page.unplaced", { reason: value("unplaced", i) ?? say("card.no_place") });
  return make(
    "button", { type: "button", class: "row", "data-row": String(i), tabindex: "-1" }, symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]),
    make("span", { class: "said", dir: "auto" }, tellings(i)[0]?.quote ?? kindName(i)),
    make("span", { class: "meta", dir: "auto" }, [kindName(i), place, when].filter(Boolean).join(" · ")),
  );
}

function desk({ place, reports }) {
  return make("li", {}, make("b", { dir: "auto" }, place), ...reports.flatMap((one) => [
    " · ", link(one.url, one.title ?? say("card.untitled")),
    one.publisher ? ` (${one.publisher})` : "",
  ]));
}

function choose(element) {
  if (element) change({ chosen: Number(element.dataset.row) });
}

function mark() {
  if (state.chosen >= 0) while (waiting.length && !list.querySelector(`[data-row="${state.chosen}"]`)) write(CHUNK);
  for (const old of list.querySelectorAll("[aria-current], .row[tabindex='0']")) {
    old.removeAttribute("aria-current");
    old.tabIndex = -1;
  }
  const here = list.querySelector(`[data-row="${state.chosen}"]`);
  here?.setAttribute("aria-current", "true");
  here?.scrollIntoView({ block: "nearest" });
  (here ?? list.querySelector(".row"))?.setAttribute("tabindex", "0");
}

function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !event.target.dataset.row) return;
  event.preventDefault();
  if (by > 0) write(1);
  const rows = [...list.querySelectorAll(".row")];
  const next = rows[rows.indexOf(event.target) + by];
  if (!next) return;
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Bring the rows of the current day into sight. */
export function scrollToDay() {
  const first = shown().find((i) => dated(i) && ROWS.stop[i] === state.day);
  if (first === undefined) return;
  while (waiting.length && !list.querySelector(`[data-row="${first}"]`)) write(CHUNK);
  const row = list.querySelector(`[data-row="${first}"]`);
  const above = row?.previousElementSibling?.tagName === "H2" ? row.previousElementSibling : row;
  if (above) list.scrollTop += above.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/** Put the focus on the row one may step from. */
export function focusRow() {
  (list.querySelector(".row[tabindex='0']") ?? list).focus();
}
