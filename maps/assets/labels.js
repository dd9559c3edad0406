// Names of places, where there is room: no name on another, none under a heap.

import { PAGE } from "./data.js";
import { leafBoxes } from "./filed.js";
import { heapsEver, heapsNow } from "./marks.js";
import { state } from "./state.js";
import { colour } from "./theme.js";
import { across, down } from "./view.js";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const LOOKS = [
  { from: 11, size: 12, weight: 400 }, { from: 9, size: 12.5, weight: 400 },
  { from: 6.5, size: 13.5, weight: 500 }, { from: 4, size: 15, weight: 600 },
]; // by weight: crossings and the like, villages, towns, cities
const TOWNS = PAGE.labels.map(([name, lon, lat, weight]) => ({ name, x: across(lon), y: down(lat), look: LOOKS[weight] }));

let laid = { heaps: null, roles: null, labels: [] };

/** Draw the names that fit. Which ones fit depends on zoom and filters alone, so that names stay
 * where they are from day to day; only what a day lays on a name hides it. */
export function drawLabels(pen, view) {
  if (!state.roles.has("labels") || !TOWNS.length) return;
  const heaps = heapsEver(view);
  if (laid.heaps !== heaps || laid.roles !== state.roles) laid = { heaps, roles: state.roles, labels: layOut(pen, view, heaps) };
  pen.lineJoin = "round";
  pen.textBaseline = "middle";
  const over = heapsNow(view).map(boxOf);
  for (const one of laid.labels) if (!over.some((box) => meet(box, one.box))) drawName(pen, view, one);
}

function drawName(pen, view, { look, name, x, y, dot }) {
  const [left, top] = [x - view.left, y - view.top];
  if (left < -300 || top < -30 || left > view.width + 30 || top > view.height + 30) return;
  if (dot) {
    pen.beginPath();
    pen.arc(dot.x - view.left, dot.y - view.top, 2.6, 0, 2 * Math.PI);
    pen.fillStyle = colour("muted");
    pen.fill();
  }
  pen.font = `${look.weight} ${look.size}px ${FONT}`;
  pen.lineWidth = 4;
  pen.strokeStyle = colour("land");
  pen.fillStyle = colour("label");
  pen.strokeText(name, left, top);
  pen.fillText(name, left, top);
}

function layOut(pen, view, heaps) {
  const taken = heaps.map(boxOf);
  taken.push(...leafBoxes(view));
  const labels = [];
  for (const one of TOWNS) {
    if (view.zoom < one.look.from) continue;
    pen.font = `${one.look.weight} ${one.look.size}px ${FONT}`;
    const point = { x: one.x * view.size, y: one.y * view.size };
    const heap = heaps.find(({ x, y, r }) => Math.hypot(x - point.x, y - point.y) < r);
    const width = pen.measureText(one.name).width;
    const found = sides(heap ?? { ...point, r: 3 }, width, one.look.size).find((box) => !taken.some((other) => meet(box, other)));
    if (!found) continue;
    const dot = heap ? null : point;
    taken.push(found, ...(dot ? [{ left: point.x - 3, right: point.x + 3, top: point.y - 3, bottom: point.y + 3 }] : []));
    labels.push({ look: one.look, name: one.name, x: found.left + 2, y: (found.top + found.bottom) / 2, dot, box: found });
  }
  return labels;
}

/** The box that a heap takes, its count included. */
function boxOf({ x, y, r, more }) {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r + (more ? 20 : 0) };
}

/** The places for a name around a circle: right, left, below, above. */
function sides({ x, y, r }, width, size) {
  const [w, h, gap] = [width + 4, size * 1.25, r + 3];
  return [[x + gap, y - h / 2], [x - gap - w, y - h / 2], [x - w / 2, y + gap], [x - w / 2, y - gap - h]]
    .map(([left, top]) => ({ left, top, right: left + w, bottom: top + h }));
}

function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
