// The card of the chosen incident, and the way to the next one.

import { ROWS, dated } from "./data.js";
import { button, make, part } from "./dom.js";
import { inDays, matching } from "./filter.js";
import { change, listenTo, state } from "./state.js";
import { cardOf } from "./told.js";
import { figure, say } from "./words.js";

const card = part("card");
let body = null;
let position = null;

/** Start the card. */
export function startCard() {
  body = make("div", { class: "body" });
  position = make("span", { class: "n" });
  card.append(
    button(say("card.close"), closeCard, { sign: "×", class: "button close" }), body,
    make("div", { class: "nav" },
      button(say("card.previous"), () => stepIncident(-1), { sign: "‹" }), position,
      button(say("card.next"), () => stepIncident(1), { sign: "›" })),
  );
  listenTo("chosen day mode width query roles filters texts", (keys) => {
    show();
    if (keys.has("chosen")) card.scrollTop = body.scrollTop = 0;
  });
  show();
}

/** Close the card; tells whether it was open. */
export function closeCard() {
  const was = state.chosen >= 0;
  change({ chosen: -1 });
  return was;
}

/** Go to the next or the previous incident that matches, on whatever day it is. */
export function stepIncident(by) {
  const list = matching();
  if (!list.length) return;
  const at = list.indexOf(state.chosen);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by;
  if (next < 0 || next >= list.length) return;
  const i = list[next];
  change({ chosen: i, ...(dated(i) && !inDays(i) ? { day: ROWS.stop[i] } : {}) });
}

function show() {
  const i = state.chosen;
  card.hidden = i < 0;
  part("app").classList.toggle("with-card", i >= 0);
  if (i < 0) return;
  body.replaceChildren(...cardOf(i));
  body.style.setProperty("--kind", `var(--kind-${ROWS.kind[i]})`);
  const list = matching();
  const at = list.indexOf(i);
  position.textContent = at < 0 ? "" : say("card.position", { n: figure(at + 1), total: figure(list.length) });
  const [previous, next] = card.querySelectorAll(".nav button");
  previous.disabled = at === 0;
  next.disabled = at === list.length - 1;
}

/** Put the focus on the card. */
export function focusCard() {
  card.focus({ preventScroll: true });
}
