// Where reports were filed: small leaves of paper beside the heaps, never the scene of anything.

import { PAGE } from "./data.js";
import { heapsEver } from "./marks.js";
import { state } from "./state.js";
import { colour } from "./theme.js";
import { across, down } from "./view.js";

/** The desks: one for each place where reports were filed, with these reports. */
export const DESKS = desksOf(PAGE.filed);

let laidOut = { heaps: null, spots: [] };

function desksOf(rows) {
  const desks = new Map();
  for (const [title, publisher, url, day, place, lon, lat, , number] of rows) {
    const key = `${lon} ${lat}`;
    if (!desks.has(key)) desks.set(key, { at: desks.size, place, lon, lat, x: across(lon), y: down(lat), reports: [] });
    desks.get(key).reports.push({ title, publisher, url, day, number });
  }
  return [...desks.values()];
}

/** Draw the desks. */
export function drawFiled(pen, view) {
  if (!state.roles.has("datelines") || !DESKS.length) return;
  for (const { x, y } of leaves(view)) drawLeaf(pen, { x: x - view.left, y: y - view.top });
}

/** Give the boxes that leaves take, in pixels of the world: names keep clear of them. */
export function leafBoxes(view) {
  if (!state.roles.has("datelines") || !DESKS.length) return [];
  return leaves(view).map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 9, bottom: y + 9 }));
}

/** Where the leaf of a desk is drawn, or would be, in pixels of the world. */
export function leafOf(desk, view) {
  return leaves(view)[desk.at];
}

/** Where leaves are drawn, in pixels of the world: at their places, or around the heap that lies there. */
function leaves(view) {
  const heaps = heapsEver(view);
  if (laidOut.heaps === heaps) return laidOut.spots;
  const spots = [];
  for (const desk of DESKS) {
    const tries = triesOf(desk.x * view.size, desk.y * view.size, heaps);
    const free = (spot) => spots.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > 17);
    spots.push({ ...(tries.find(free) ?? tries[0]), desk });
  }
  laidOut = { heaps, spots };
  return spots;
}

/** The places for a leaf, best first: its own, or on the edge of the heap, off the count below it. */
function triesOf(x, y, heaps) {
  const heap = heaps.find((one) => Math.hypot(one.x - x, one.y - y) < one.r + 12);
  if (!heap) return [{ x, y }, ...around({ x, y, r: 8 }, -2.36)];
  const apart = Math.hypot(x - heap.x, y - heap.y);
  const tries = around(heap, apart > 2 ? Math.atan2(y - heap.y, x - heap.x) : -2.36);
  return heap.more ? tries.filter((spot) => spot.y < heap.y + heap.r * 0.6) : tries;
}

function around({ x, y, r }, angle) {
  return [0, 0.7, -0.7, 1.4, -1.4, 2.1, -2.1, 2.8].map((turn) => ({
    x: x + Math.cos(angle + turn) * (r + 10), y: y + Math.sin(angle + turn) * (r + 10),
  }));
}

function drawLeaf(pen, { x, y }) {
  pen.beginPath();
  pen.roundRect(x - 6, y - 7.5, 12, 15, 2);
  pen.fillStyle = colour("paper");
  pen.fill();
  pen.strokeStyle = colour("muted");
  pen.lineWidth = 1.4;
  pen.stroke();
  pen.beginPath();
  for (const at of [-3.5, -0.5, 2.5]) {
    pen.moveTo(x - 3, y + at);
    pen.lineTo(x + (at > 2 ? 1 : 3), y + at);
  }
  pen.lineWidth = 1.2;
  pen.stroke();
}

/** Find the desk under a point of the map. */
export function deskAt(x, y, view) {
  if (!state.roles.has("datelines")) return null;
  const near = (spot) => Math.hypot(spot.x - view.left - x, spot.y - view.top - y) < 13;
  return leaves(view).find(near)?.desk ?? null;
}
