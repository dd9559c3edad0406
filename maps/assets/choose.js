// Choosing by facets: what is chosen stands as chips that can be taken off, and all of it at once.

import { KINDS } from "./data.js";
import { button, make, part } from "./dom.js";
import { FACETS, labelOf } from "./facets.js";
import { kindShows } from "./filter.js";
import { toggleRole } from "./layers.js";
import { change, listenTo, state } from "./state.js";
import { say } from "./words.js";

const SAID_OF = { date: "card.when", confidence: "filter.confidence" }; // their words alone say little
let reset = null;

/** Give the values of a facet that are chosen. */
export function chosenOf(key) {
  return state.filters[key] ?? [];
}

/** Make a chip that chooses a value of a facet, or takes it off. */
export function choiceChip(key, given, sign, properties) {
  return make("button", { type: "button", class: "chip", title: nameOf(key, given), ...properties, onclick: () => toggleChoice(key, given) },
    make("b", { dir: "auto" }, sign ? nameOf(key, given) : labelOf(key, given)), make("span", { class: "n" }, sign));
}

function nameOf(key, given) {
  return SAID_OF[key] ? `${say(SAID_OF[key])}: ${labelOf(key, given)}` : labelOf(key, given);
}

function toggleChoice(key, given) {
  const list = chosenOf(key);
  const filters = { ...state.filters, [key]: list.includes(given) ? list.filter((one) => one !== given) : [...list, given] };
  if (!filters[key].length) delete filters[key];
  change({ filters });
}

/** Choose nothing: no filter, no search, and no kind switched off. */
export function chooseNothing() {
  KINDS.forEach((kind, number) => kindShows(number) || toggleRole(`kind:${kind.key}`));
  change({ filters: {}, query: "" });
  part("search").focus();
}

/** Keep the chips of what is chosen in step. */
export function startChoices() {
  reset = button(say("filter.reset"), chooseNothing, { class: "chip reset" });
  part("tally").append(reset);
  listenTo("filters roles", showChoices);
  showChoices();
}

function showChoices() {
  const box = part("picked");
  const had = box.contains(document.activeElement);
  box.replaceChildren(...FACETS.flatMap((key) => chosenOf(key).map((given) => (
    choiceChip(key, given, "×", { "aria-label": say("filter.remove", { name: nameOf(key, given) }) })))));
  if (had) (box.firstChild ?? part("search")).focus();
  reset.hidden = !box.firstChild && KINDS.every((_, number) => kindShows(number));
}
