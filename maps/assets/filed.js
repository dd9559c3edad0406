// Where reports were filed: small leaves of paper beside the heaps, never the scene of anything.

import { PAGE } from "./data.js";
import { heapsEver } from "./marks.js";
import { state } from "./state.js";
import { colour } from "./theme.js";
import { across, down } from "./view.js";

/** The desks: one for each place where reports were filed, with these reports. */
export const DESKS = desksOf(PAGE.filed);

function desksOf(rows) {
  const desks = new Map();
  for (const [title, publisher, url, day, place, lon, lat] of rows) {
    const key = `${lon} ${lat}`;
    if (!desks.has(key)) desks.set(key, { place, lon, lat, x: across(lon), y: down(lat), reports: [] });
    desks.get(key).reports.push({ title, publisher, url, day });
  }
  return [...desks.values()];
}

/** Draw the desks. */
export function drawFiled(pen, view) {
  if (!state.roles.has("datelines")) return;
  for (const desk of DESKS) drawLeaf(pen, spotOf(desk, view));
}

/** Where a desk's leaf is drawn: at its place, or on the edge of the heap that lies there. */
function spotOf(desk, view) {
  const [x, y] = [desk.x * view.size, desk.y * view.size];
  const heap = heapsEver(view).find((one) => Math.hypot(one.x - x, one.y - y) < one.r + 12);
  if (!heap) return { x: x - view.left, y: y - view.top };
  const apart = Math.hypot(x - heap.x, y - heap.y);
  const [dx, dy] = apart > 2 ? [(x - heap.x) / apart, (y - heap.y) / apart] : [-0.71, -0.71];
  return { x: heap.x + dx * (heap.r + 10) - view.left, y: heap.y + dy * (heap.r + 10) - view.top };
}

/** Give the boxes that leaves take, in pixels of the world: names keep clear of them. */
export function leafBoxes(view) {
  if (!state.roles.has("datelines")) return [];
  return DESKS.map((desk) => spotOf(desk, view)).map(({ x, y }) => ({
    left: x + view.left - 8, right: x + view.left + 8, top: y + view.top - 9, bottom: y + view.top + 9,
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
  return DESKS.find((desk) => {
    const spot = spotOf(desk, view);
    return Math.hypot(spot.x - x, spot.y - y) < 13;
  }) ?? null;
}
