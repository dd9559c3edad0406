// What the list says: the incidents of the days shown, then what has no place or no day, then the desks.

import { showDesk } from "./atlas.js";
import { KINDS, ROWS, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords } from "./days.js";
import { link, make, symbol } from "./dom.js";
import { DESKS } from "./filed.js";
import { leftOver, shown } from "./filter.js";
import { change, state } from "./state.js";
import { counted, say } from "./words.js";

/** Give what the list holds: the numbers of incidents, and between them functions that make heads;
 * and where in it each day begins. */
export function nodesOf() {
  const nodes = [];
  const begins = new Map();
  addDays(nodes, begins);
  for (const node of tailNodes()) nodes.push(node);
  return { nodes, begins };
}

function addDays(nodes, begins) {
  let [head, row] = [null, -1];
  for (const i of inOrder(shown())) {
    if (ROWS.when[i] !== row) {
      if (!dated(i)) continue;
      row = ROWS.when[i];
      const next = ROWS.vague[i] ? value("when", i) : ROWS.stop[i];
      if (next !== head) nodes.push(headOf(i));
      head = next;
      if (!begins.has(ROWS.stop[i])) begins.set(ROWS.stop[i], nodes.length);
    }
    nodes.push(i);
  }
}

function headOf(i) {
  return () => make("h2", {}, ROWS.vague[i] ? value("when", i) : dayWords("day_head", ROWS.stop[i]));
}

/** Make a node of the list. */
export function nodeOf(one) {
  return Number.isInteger(one) ? row(one) : one();
}

/** A day's own incidents come before what happened some time around it. */
function inOrder(list) {
  if (state.mode !== "day") return list;
  return [...list.filter((i) => !ROWS.vague[i]), ...list.filter((i) => ROWS.vague[i])];
}

function* tailNodes() {
  const { unplaced, undated } = leftOver();
  if (undated.length) yield () => make("h2", {}, say("page.undated_head"));
  yield* undated;
  if (unplaced.length) yield () => make("h2", {}, counted("unplaced", unplaced.length));
  yield* unplaced;
  if (state.roles.has("datelines") && DESKS.length) {
    yield () => make("h2", {}, say("layer.datelines"));
    yield () => make("ul", { class: "desks" }, ...DESKS.map(desk));
  }
}

function row(i) {
  const headed = placed(i) && (!dated(i) || ROWS.vague[i] || value("precision", i) === "day");
  const place = placed(i) ? value("place", i) : say("page.unplaced", { reason: value("unplaced", i) ?? say("card.no_place") });
  return make(
    "button", { type: "button", class: "row", "data-row": String(i), tabindex: "-1" }, symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]),
    make("span", { class: "said", dir: "auto" }, tellings(i)[0]?.quote ?? kindName(i)),
    make("span", { class: "meta", dir: "auto" }, [kindName(i), place, headed ? null : value("when", i)].filter(Boolean).join(" · ")),
  );
}

function desk(one) {
  const look = (at) => () => change({ desk: at });
  return make("li", { onmouseenter: look(one.at), onmouseleave: look(-1), onfocusin: look(one.at), onfocusout: look(-1) },
    make("button", { type: "button", class: "desk", dir: "auto", onclick: () => showDesk(one) }, one.place), ...reportsOf(one));
}

function reportsOf({ reports }) {
  return reports.flatMap((one, number) => [
    number ? " · " : "", link(one.url, one.title ?? say("card.untitled")),
    one.publisher ? ` (${one.publisher})` : "",
  ]);
}
