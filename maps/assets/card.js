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

/** Close the card; the focus that was in it goes to the row that one may step from. */
export function closeCard() {
  const had = card.contains(document.activeElement);
  change({ chosen: -1 });
  if (had) (part("list").querySelector(".row[tabindex='0']") ?? part("list")).focus();
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
  [at === 0, at === list.length - 1].forEach((end, step) => endStep(card.querySelectorAll(".nav button")[step], end));
}

/** At an end a step is disabled; the focus that it would lose stays in the card. */
function endStep(step, end) {
  if (end && step === document.activeElement) focusCard();
  step.disabled = end;
}

/** Put the focus on the card. */
export function focusCard() {
  card.focus({ preventScroll: true });
}
