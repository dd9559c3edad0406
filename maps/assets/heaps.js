// Incidents at one place, or too near to be told apart, lie side by side in a heap.

import { ROWS, SPOT } from "./data.js";
import { across, down } from "./view.js";

const MOST = 19; // symbols in a heap: one, six around it, twelve around these
const CELL = 96;
const LOW = 9; // pixels that the count below a heap moves its middle down

/** Where the symbols of a heap of n lie, in steps from its middle. */
const PLACES = [
  [], [[0, 0]], [[-0.5, 0], [0.5, 0]], [[-0.5, 0.29], [0.5, 0.29], [0, -0.58]],
  [[-0.5, -0.5], [0.5, -0.5], [-0.5, 0.5], [0.5, 0.5]],
  [[-1, -0.5], [0, -0.5], [1, -0.5], [-0.5, 0.5], [0.5, 0.5]],
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

/** How far a heap reaches, and how much lower its middle lies: the pill with its count included. */
function reachOf({ many }, most) {
  const r = radiusOf(Math.min(many, most));
  return many > most ? { r: r + 13, low: LOW } : { r, low: 0 };
}

/** Give all incidents of a heap, in the order of their days. */
export function membersOf({ groups }) {
  return groups.flat().sort((a, b) => a - b);
}

/** Put incidents into heaps for a size of the world in pixels. Positions are pixels of the world.
 * The chosen incident is always among the drawn ones. */
export function heapsOf(list, size, chosen = -1) {
  let heaps = spotsOf(list).map((members) => ({
    x: across(ROWS.lon[members[0]]) * size, y: down(ROWS.lat[members[0]]) * size, groups: [members], many: members.length,
  }));
  const most = heaps.length > 120 ? 4 : heaps.length > 40 ? 7 : MOST;
  for (let pass = 0, before = Infinity; pass < 4 && heaps.length < before; pass += 1) {
    before = heaps.length;
    heaps = merged(heaps, most);
  }
  for (const heap of heaps) arrange(heap, chosen, most);
  return heaps;
}

function spotsOf(list) {
  const spots = [];
  for (const i of list) (spots[SPOT[i]] ??= []).push(i);
  return spots.filter(Boolean);
}

/** Let the larger heaps take up what lies too near to them. */
function merged(heaps, most) {
  const kept = [];
  const cells = new Map();
  for (const heap of heaps.sort((a, b) => b.many - a.many || a.groups[0][0] - b.groups[0][0])) {
    Object.assign(heap, reachOf(heap, most));
    const close = closest(cells, heap);
    if (close) {
      close.groups.push(...heap.groups);
      close.many += heap.many;
      Object.assign(close, reachOf(close, most));
    } else {
      const cell = cellOf(heap.x, heap.y);
      if (!cells.has(cell)) cells.set(cell, []);
      cells.get(cell).push(heap);
      kept.push(heap);
    }
  }
  return kept;
}

function cellOf(x, y) {
  return Math.floor(x / CELL) * 4194304 + Math.floor(y / CELL);
}

function closest(cells, { x, y, r, low }) {
  let found = null;
  let least = Infinity;
  for (const dx of [-CELL, 0, CELL]) {
    for (const dy of [-CELL, 0, CELL]) {
      for (const heap of cells.get(cellOf(x + dx, y + dy)) ?? []) {
        const apart = Math.hypot(heap.x - x, heap.y + heap.low - y - low);
        if (apart < (heap.r + r) * 0.82 && apart < least) [found, least] = [heap, apart];
      }
    }
  }
  return found;
}

function arrange(heap, chosen, room) {
  const most = heap.many === 5 ? 5 : room; // one more takes no more room than its count
  const drawn = heap.groups.flatMap((group) => group.slice(-most)).sort((a, b) => a - b).slice(-most);
  if (heap.groups.some((group) => SPOT[group[0]] === SPOT[chosen] && group.includes(chosen)) && !drawn.includes(chosen)) drawn[0] = chosen;
  const step = stepOf(drawn.length);
  const places = PLACES[drawn.length] ?? RINGS;
  heap.r = radiusOf(drawn.length);
  heap.more = heap.many - drawn.length;
  heap.symbols = drawn.map((i, at) => ({
    i, x: heap.x + places[at][0] * step, y: heap.y + places[at][1] * step,
  }));
}
