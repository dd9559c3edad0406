// A press on the histogram goes to a day, a stroke over it looks at all the days stroked; the window
// that is there is moved, or drawn by its edges.

import { BARS, barOf } from "./bins.js";
import { PAGE } from "./data.js";
import { stops } from "./filter.js";
import { change, state } from "./state.js";

const GRASP = 8; // pixels on both sides of an edge that take hold of it

/** Listen to presses and strokes on the histogram, and tell the bar under the pointer; -1 is none. */
export function startBrush(box, onOver) {
  let held = null;
  const under = (event) => {
    const share = (event.clientX - box.getBoundingClientRect().left) / box.clientWidth;
    return Math.max(0, Math.min(BARS.length - 1, Math.floor(share * BARS.length)));
  };
  const leave = () => {
    held = null;
    onOver(-1);
  };
  box.addEventListener("pointerdown", (event) => {
    box.setPointerCapture(event.pointerId);
    held = { ...gripOf(event.clientX - box.getBoundingClientRect().left, under(event), box.clientWidth / BARS.length), stroked: false };
  });
  box.addEventListener("pointermove", (event) => {
    onOver(under(event));
    if (!held || (!held.stroked && under(event) === held.pressed)) return;
    held.stroked = true;
    lookAtBars(...held.range(under(event)));
  });
  box.addEventListener("pointerup", (event) => {
    if (held && !held.stroked) toBar(under(event));
    held = null;
    if (event.pointerType !== "mouse") leave();
  });
  box.addEventListener("pointerleave", () => held || leave());
  box.addEventListener("pointercancel", leave);
}

/** What a stroke that begins at a bar does: it draws an edge of the window, moves it, or makes one. */
function gripOf(x, pressed, wide) {
  const from = (fixed) => ({ pressed, range: (bar) => [Math.min(fixed, bar), Math.max(fixed, bar)] });
  if (state.mode !== "window") return from(pressed);
  const [first, last] = [barOf(Math.max(PAGE.span[0], state.day - state.width + 1)), barOf(state.day)];
  if (Math.abs(x - first * wide) < GRASP) return from(last);
  if (Math.abs(x - (last + 1) * wide) < GRASP) return from(first);
  if (pressed < first || pressed > last) return from(pressed);
  const shift = (bar) => Math.max(-first, Math.min(BARS.length - 1 - last, bar - pressed));
  return { pressed, range: (bar) => [first + shift(bar), last + shift(bar)] };
}

function lookAtBars(first, last) {
  const day = Math.min(PAGE.span[1], (BARS[last + 1] ?? Infinity) - 1);
  change({ mode: "window", day, width: Math.max(2, day - BARS[first] + 1) });
}

/** Go to the day with incidents that is nearest to a bar. */
function toBar(bar) {
  const [start, end] = [BARS[bar], BARS[bar + 1] ?? Infinity];
  const apart = (day) => (day >= start && day < end ? 0 : Math.abs(day - start));
  const days = stops();
  if (!days.length) return;
  const day = days.reduce((best, one) => (apart(one) < apart(best) ? one : best));
  change({ day, ...(state.mode === "all" ? { mode: "upto" } : {}) });
}
