// The small note on the map: a line under the pointer, or a list of what lies in a heap.

import { KINDS, ROWS, SPOT, kindName, value } from "./data.js";
import { dayWords } from "./days.js";
import { link, make, part, symbol } from "./dom.js";
import { change } from "./state.js";
import { counted, say } from "./words.js";

const LISTED = 300; // incidents of a heap that are named
const tip = part("tip");
let pinned = false;

/** Show one line for the incident under the pointer. */
export function hint(i, x, y) {
  if (pinned) return;
  change({ desk: -1 });
  tip.replaceChildren(
    make("b", {}, kindName(i)), make("span", {}, value("when", i)), make("span", { dir: "auto" }, value("place", i)),
  );
  put(x, y, false);
}

/** Show one line for a place where reports were filed. */
export function deskHint(desk, x, y) {
  if (pinned) return;
  change({ desk: desk.at });
  tip.replaceChildren(make("b", { dir: "auto" }, desk.place), make("span", {}, counted("reports", desk.reports.length)));
  put(x, y, false);
}

/** Hide the line; a list stays. */
export function unhint() {
  if (pinned || tip.hidden) return;
  tip.hidden = true;
  change({ desk: -1 });
}

/** Close the list; tells whether there was one. */
export function closeTip() {
  const was = pinned;
  pinned = false;
  if (!tip.hidden) change({ desk: -1 });
  tip.hidden = true;
  return was;
}

/** List the incidents of a heap to choose from. */
export function listHeap(members, x, y) {
  const far = members.some((i) => SPOT[i] !== SPOT[members[0]]); // of several places, which are named then
  const rows = members.slice(0, LISTED).map((i) => make(
    "button", { type: "button", class: "pick", onclick: () => pick(i) },
    symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]),
    make("span", { dir: "auto" }, [kindName(i), value("when", i), far ? value("place", i) : null].filter(Boolean).join(" · ")),
  ));
  tip.replaceChildren(make("b", {}, counted("here", members.length)), make("div", { class: "picks" }, ...rows),
    members.length > LISTED ? make("p", { class: "n" }, `+ ${counted("incidents", members.length - LISTED)}`) : "");
  put(x, y, true);
  rows[0].focus();
}

/** List the reports filed at a desk. */
export function listDesk(desk, x, y) {
  change({ desk: desk.at });
  const rows = desk.reports.map((one) => make(
    "li", {}, link(one.url, one.title ?? say("card.untitled")),
    [one.publisher, one.day === null ? null : dayWords("day", one.day)].filter(Boolean).map((text) => ` · ${text}`).join(""),
  ));
  tip.replaceChildren(make("b", { dir: "auto" }, desk.place), make("span", {}, say("layer.datelines")), make("ul", {}, ...rows));
  put(x, y, true);
}

function pick(i) {
  closeTip();
  change({ chosen: i });
}

function put(x, y, pin) {
  pinned = pin;
  tip.hidden = false;
  tip.classList.toggle("pinned", pin);
  const { clientWidth, clientHeight } = tip.parentElement;
  const left = Math.max(8, Math.min(x + 14, clientWidth - tip.offsetWidth - 8));
  const below = y + 16 + tip.offsetHeight < clientHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(8, below ? y + 16 : y - tip.offsetHeight - 12)}px`;
}
