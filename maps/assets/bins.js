// What the histogram counts: incidents per day, week, month or year, stacked by kind.

import { KINDS, PAGE, ROWS } from "./data.js";
import { civil, dayOf } from "./days.js";
import { matching } from "./filter.js";

const STARTS = {
  day: (day) => day,
  week: (day) => day - civil(day).wd,
  month: (day) => dayOf(civil(day).y, civil(day).m, 1),
  year: (day) => dayOf(civil(day).y, 1, 1),
};
const NEXT = {
  day: (start) => start + 1,
  week: (start) => start + 7,
  month: (start) => STARTS.month(start + 31),
  year: (start) => STARTS.year(start + 366),
};

/** The first days of all bars, in order; a bar ends where the next begins. */
export const BARS = PAGE.span ? barsOf(...PAGE.span) : [];

/** For each when, which many incidents share, the bar it begins in. */
const FIRST = PAGE.whens.start.map((day) => (day === null ? null : barOf(day)));

function barsOf(first, last) {
  const found = [];
  for (let start = STARTS[PAGE.unit](first); start <= last; start = NEXT[PAGE.unit](start)) found.push(start);
  return found;
}

/** Give the bar a day lies in. */
export function barOf(day) {
  let low = 0;
  let high = BARS.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (BARS[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Count what matches: for each bar its kinds' counts, and apart the spans of what is vague. */
export function counts() {
  const bars = BARS.map(() => new Uint32Array(KINDS.length));
  const vague = [];
  for (const i of matching()) {
    const at = FIRST[ROWS.when[i]];
    if (at === null) continue;
    if (ROWS.vague[i]) vague.push({ kind: ROWS.kind[i], from: at, to: barOf(ROWS.end[i] - 1) });
    else bars[at][ROWS.kind[i]] += 1;
  }
  return { bars, vague, most: Math.max(1, ...bars.map((bar) => bar.reduce((sum, n) => sum + n, 0))) };
}
