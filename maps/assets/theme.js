// The colours of the page, for what is drawn on canvas, in light and in dark.

import { KINDS } from "./data.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

const roomy = matchMedia("(min-width: 701px) and (min-height: 561px)");

let colours = {};
let paper = false;

/** Give a colour of the style sheet by its name. */
export function colour(name) {
  colours[name] ??= getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return colours[name];
}

/** Give the colour of a kind by its number. */
export function kindColour(kind) {
  return KINDS[kind][dark.matches && !paper ? "dark" : "light"];
}

/** Tell whether the list beside the map has the height to scroll by itself; where it has not, all
 * that stands with it scrolls as one, and a card takes its place. */
export function listRolls() {
  return roomy.matches;
}

/** Tell whether the reader wants nothing to move. */
export function calm() {
  return still.matches;
}

function dress() {
  colours = {};
  document.documentElement.classList.toggle("on-paper", paper);
  KINDS.forEach((_, kind) => document.documentElement.style.setProperty(`--kind-${kind}`, kindColour(kind)));
}

/** Dress for the "screen", or for "paper", which is always light. */
export function dressFor(what) {
  paper = what === "paper";
  dress();
}

/** Dress the page and tell when light turns to dark or back. */
export function onTheme(redraw) {
  dress();
  dark.addEventListener("change", () => {
    dress();
    redraw();
  });
}
