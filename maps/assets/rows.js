// What the list says: the incidents of the days shown, then what has no place or no day, then the desks.

import { KINDS, ROWS, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords } from "./days.js";
import { link, make, symbol } from "./dom.js";
import { DESKS } from "./filed.js";
import { leftOver, shown } from "./filter.js";
import { state } from "./state.js";
import { counted, say } from "./words.js";

/** Give the nodes of the list, each as a function that makes it; `i` names the incident of a row. */
export function nodesOf() {
  return [...dayNodes(), ...tailNodes()];
}

function* dayNodes() {
  let last = null;
  for (const i of inOrder(shown().filter(dated))) {
    const head = ROWS.vague[i] ? value("when", i) : dayWords("day_head", ROWS.stop[i]);
    if (head !== last) yield { node: () => make("h2", {}, head) };
    last = head;
    yield { i, node: () => row(i, value("precision", i) === "day" || ROWS.vague[i] ? null : value("when", i)) };
  }
}

/** A day's own incidents come before what happened some time around it. */
function inOrder(list) {
  if (state.mode !== "day") return list;
  return [...list.filter((i) => !ROWS.vague[i]), ...list.filter((i) => ROWS.vague[i])];
}

function* tailNodes() {
  const { unplaced, undated } = leftOver();
  if (undated.length) yield { node: () => make("h2", {}, say("page.undated_head")) };
  for (const i of undated) yield { i, node: () => row(i, null) };
  if (unplaced.length) yield { node: () => make("h2", {}, counted("unplaced", unplaced.length)) };
  for (const i of unplaced) yield { i, node: () => row(i, value("when", i)) };
  if (state.roles.has("datelines") && DESKS.length) {
    yield { node: () => make("h2", {}, say("layer.datelines")) };
    yield { node: () => make("ul", { class: "desks" }, ...DESKS.map(desk)) };
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
