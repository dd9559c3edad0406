// The kinds as chips: legend, count and switch in one; the layer control follows them.

import { KINDS } from "./data.js";
import { make, part, symbol } from "./dom.js";
import { KIND } from "./facets.js";
import { countsFor, kindShows } from "./filter.js";
import { toggleRole } from "./layers.js";
import { listenTo } from "./state.js";
import { figure } from "./words.js";

/** Make the chips. */
export function startChips() {
  const numbers = KINDS.map(() => make("span", { class: "n" }));
  const chips = KINDS.map((kind, number) => make(
    "button", { type: "button", class: "chip", onclick: () => toggleRole(`kind:${kind.key}`) },
    symbol(kind.path, number), make("b", {}, kind.label), numbers[number],
  ));
  part("chips").replaceChildren(...chips);
  const show = () => {
    const counts = countsFor(KIND);
    chips.forEach((chip, number) => {
      numbers[number].textContent = figure(counts[number]);
      chip.setAttribute("aria-pressed", String(kindShows(number)));
      chip.classList.toggle("none", !counts[number]);
    });
  };
  show();
  listenTo("roles query filters texts", show);
}
