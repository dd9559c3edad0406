// A press on the histogram goes to a day, a stroke over it looks at all the days stroked.

import { BARS } from "./bins.js";
import { PAGE } from "./data.js";
import { stops } from "./filter.js";
import { change, state } from "./state.js";

/** Listen to presses and strokes on the histogram. */
export function startBrush(box) {
  let from = null;
  let stroked = false;
  const under = (event) => {
    const share = (event.clientX - box.getBoundingClientRect().left) / box.clientWidth;
    return Math.max(0, Math.min(BARS.length - 1, Math.floor(share * BARS.length)));
  };
  box.addEventListener("pointerdown", (event) => {
    box.setPointerCapture(event.pointerId);
    [from, stroked] = [under(event), false];
  });
  box.addEventListener("pointermove", (event) => {
    if (from === null || (!stroked && under(event) === from)) return;
    stroked = true;
    lookAtBars(Math.min(from, under(event)), Math.max(from, under(event)));
  });
  box.addEventListener("pointerup", (event) => {
    if (from !== null && !stroked) toBar(under(event));
    from = null;
  });
  box.addEventListener("pointercancel", () => {
    from = null;
  });
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
