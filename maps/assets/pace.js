// How fast to play, and how many days the window is wide.

import { PAGE } from "./data.js";
import { make, part } from "./dom.js";
import { change, listenTo, state } from "./state.js";
import { counted, say } from "./words.js";

const SPEEDS = [1, 2, 4, 8];
const WIDTHS = [2, 3, 7, 14, 30, 90, 180, 365];

/** Make the two controls. */
export function startPace() {
  const speed = make("button", { type: "button", class: "button", onclick: () => {
    change({ speed: SPEEDS[(SPEEDS.indexOf(state.speed) + 1) % SPEEDS.length] });
  } });
  const width = make("select", { "aria-label": say("time.width"), title: say("time.width"),
    onchange: () => change({ width: Number(width.value) }) });
  part("steps").append(speed);
  part("now").append(width);
  const show = () => {
    const name = say("time.speed", { n: state.speed });
    speed.textContent = `${state.speed}×`;
    for (const attribute of ["aria-label", "title"]) speed.setAttribute(attribute, name);
    width.hidden = state.mode !== "window" || !PAGE.span;
    if (width.hidden || Number(width.value) === state.width) return;
    const all = [...new Set([...WIDTHS, state.width])].sort((a, b) => a - b);
    width.replaceChildren(...all.map((n) => make("option", { value: n, selected: n === state.width }, counted("days", n))));
  };
  show();
  listenTo("speed mode width", show);
}
