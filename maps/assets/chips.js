// The kinds as chips: legend, count and switch in one; the layer control follows them.

import { KINDS, PAGE, ROWS, TOTAL } from "./data.js";
import { make, part, symbol } from "./dom.js";
import { kindShows } from "./filter.js";
import { toggleRole } from "./layers.js";
import { listen } from "./state.js";

/** Make the chips. */
export function startChips() {
  const counts = KINDS.map(() => 0);
  for (let i = 0; i < TOTAL; i += 1) counts[ROWS.kind[i]] += 1;
  const chips = PAGE.kinds.map((kind, number) => make(
    "button", { type: "button", class: "chip", onclick: () => toggleRole(`kind:${kind.key}`) },
    symbol(kind.path, number), make("b", {}, kind.label), make("span", { class: "n" }, String(counts[number])),
  ));
  part("chips").replaceChildren(...chips);
  const press = () => chips.forEach((chip, number) => chip.setAttribute("aria-pressed", String(kindShows(number))));
  press();
  listen((keys) => keys.has("roles") && press());
}
