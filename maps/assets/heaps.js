// Incidents at one place, or too near to be told apart, lie side by side in a heap.

import { ROWS } from "./data.js";
import { across, down } from "./view.js";

const MOST = 19; // symbols in a heap: one, six around it, twelve around these
const CELL = 64;

/** Where the symbols of a heap of n lie, in steps from its middle. */
const PLACES = [
  [], [[0, 0]], [[-0.5, 0], [0.5, 0]], [[-0.5, 0.29], [0.5, 0.29], [0, -0.58]],
  [[-0.5, -0.5], [0.5, -0.5], [-0.5, 0.5], [0.5, 0.5]],
];
const RINGS = [[0, 0], ...ringOf(1, 6, 0), ...ringOf(1.87, 12, Math.PI / 12)];

function ringOf(radius, many, turn) {
  return Array.from({ length: many }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / many;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function stepOf(many) {
  return many > 7 ? 16 : 18;
}

function radiusOf(many) {
  if (many === 1) return 9;
  if (many < 5) return 20;
  return many > 7 ? 39 : 28;
}

/** Put incidents into heaps for a size of the world in pixels. Positions are pixels of the world.
 * The chosen incident is always among the drawn ones. */
export function heapsOf(list, size, chosen = -1) {
  const spots = new Map();
  for (const i of list) {
    const key = `${ROWS.lon[i]} ${ROWS.lat[i]}`;
    if (!spots.has(key)) spots.set(key, []);
    spots.get(key).push(i);
  }
  const heaps = [];
  const cells = new Map();
  for (const members of [...spots.values()].sort((a, b) => b.length - a.length || a[0] - b[0])) {
    const x = across(ROWS.lon[members[0]]) * size;
    const y = down(ROWS.lat[members[0]]) * size;
    const close = closest(cells, x, y, radiusOf(members.length));
    if (close) close.members.push(...members);
    else keep(cells, heaps, { x, y, members, r: radiusOf(members.length) });
  }
  for (const heap of heaps) arrange(heap, chosen);
  return heaps;
}

function cellOf(x, y) {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
}

function keep(cells, heaps, heap) {
  const cell = cellOf(heap.x, heap.y);
  if (!cells.has(cell)) cells.set(cell, []);
  cells.get(cell).push(heap);
  heaps.push(heap);
}

function closest(cells, x, y, r) {
  let found = null;
  let least = Infinity;
  for (const [dx, dy] of [[0, 0], ...ringOf(1, 4, 0).map(rounded), [1, 1], [1, -1], [-1, 1], [-1, -1]]) {
    for (const heap of cells.get(cellOf(x + dx * CELL, y + dy * CELL)) ?? []) {
      const apart = Math.hypot(heap.x - x, heap.y - y);
      if (apart < (heap.r + r) * 0.62 && apart < least) [found, least] = [heap, apart];
    }
  }
  return found;
}

function rounded(pair) {
  return pair.map(Math.round);
}

function arrange(heap, chosen) {
  const all = heap.members.sort((a, b) => a - b);
  const most = all.length > MOST ? MOST - 1 : MOST;
  const drawn = all.slice(-most);
  if (all.includes(chosen) && !drawn.includes(chosen)) drawn[0] = chosen;
  const step = stepOf(drawn.length);
  const places = PLACES[drawn.length] ?? RINGS;
  heap.r = radiusOf(drawn.length);
  heap.more = all.length - drawn.length;
  heap.symbols = drawn.map((i, at) => ({
    i, x: heap.x + places[at][0] * step, y: heap.y + places[at][1] * step,
  }));
}
