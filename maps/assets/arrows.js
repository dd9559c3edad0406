// The way from where a report was filed to what it tells of: for one desk, or for all.

import { TOTAL, toldIn } from "./data.js";
import { DESKS, leafOf } from "./filed.js";
import { heapsNow } from "./marks.js";
import { state } from "./state.js";
import { colour } from "./theme.js";

let known = { heaps: null, of: null };

/** Draw the arrows of the desk that is looked at, or of every desk where that layer is on. */
export function drawArrows(pen, view) {
  const every = state.roles.has("arrows");
  const desks = every ? DESKS : DESKS.filter((_, number) => number === state.desk);
  pen.strokeStyle = pen.fillStyle = colour("ink");
  pen.lineWidth = 1.4;
  for (const desk of desks) {
    pen.globalAlpha = desk === DESKS[state.desk] ? 0.85 : 0.4;
    for (const heap of heapsTold(desk, view)) drawArrow(pen, view, leafOf(desk, view), heap);
  }
  pen.globalAlpha = 1;
}

/** The heaps that hold what the reports of a desk tell of, among what is shown. */
function heapsTold({ reports }, view) {
  const heaps = heapsNow(view);
  if (known.heaps !== heaps) known = { heaps, of: heapOfAll(heaps) };
  const found = new Set();
  for (const { number } of reports) for (const i of toldIn(number)) found.add(known.of[i]);
  found.delete(-1);
  return [...found].map((at) => heaps[at]);
}

function heapOfAll(heaps) {
  const of = new Int32Array(TOTAL).fill(-1);
  heaps.forEach((heap, at) => heap.groups.forEach((group) => group.forEach((i) => { of[i] = at; })));
  return of;
}

/** A bow that starts beside the leaf and ends with a head at the edge of the heap. */
function drawArrow(pen, { left, top }, from, { x, y, r }) {
  const [dx, dy] = [x - from.x, y - from.y];
  const long = Math.hypot(dx, dy);
  if (long < r + 24) return;
  const bend = [(from.x + x) / 2 - dy * 0.12, (from.y + y) / 2 + dx * 0.12];
  const [ex, ey] = [bend[0] - x, bend[1] - y].map((part, _, [a, b]) => part / Math.hypot(a, b));
  const tip = [x + ex * (r + 3) - left, y + ey * (r + 3) - top];
  pen.beginPath();
  pen.moveTo(from.x + (dx / long) * 11 - left, from.y + (dy / long) * 11 - top);
  pen.quadraticCurveTo(bend[0] - left, bend[1] - top, tip[0] + ex * 6, tip[1] + ey * 6);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(...tip);
  for (const side of [-1, 1]) pen.lineTo(tip[0] + ex * 9 - side * ey * 4.5, tip[1] + ey * 9 + side * ex * 4.5);
  pen.fill();
}
