// How far a place may reach: areas pale, dashed where informal, rivers and roads as lines, circles for the vague.

import { ROWS, shapeOf, value } from "./data.js";
import { past } from "./filter.js";
import { state } from "./state.js";
import { colour, kindColour } from "./theme.js";
import { across, down, pixelsPerKm, shares, trace } from "./view.js";

const VAGUE = new Set(["near", "admin2", "admin1", "feature", "area", "country", "sea"]);
const outlines = new Map();
const REACHES = reachesOfAll(); // for each incident the number of its shape or circle, -1 for none

function outlineOf(shape) {
  if (!outlines.has(shape)) outlines.set(shape, shape.parts.map(shares));
  return outlines.get(shape);
}

/** Draw the areas, lines and circles of what is shown, and the chosen one's last and strongest. */
export function drawShapes(pen, view, list) {
  if (!state.roles.has("shapes")) return;
  const seen = new Set();
  for (const i of list) {
    const key = REACHES[i];
    if (key < 0 || seen.has(key) || i === state.chosen) continue;
    seen.add(key);
    drawOne(pen, view, i, { ink: colour("muted"), strong: false, faint: past(i) });
  }
}

/** Draw how far the chosen incident's place may reach, whatever its layer. */
export function drawReach(pen, view, i) {
  if (i >= 0 && ROWS.lon[i] !== null) drawOne(pen, view, i, { ink: kindColour(ROWS.kind[i]), strong: true });
}

function reachesOfAll() {
  const numbers = new Map();
  const known = []; // by rows of the table of spots, which many incidents share
  ROWS.spot.forEach((spot, i) => {
    known[spot] ??= numberOf(shapeOf(i) ?? circleKey(i), numbers);
  });
  return Int32Array.from(ROWS.spot.map((spot) => known[spot]));
}

function numberOf(key, numbers) {
  if (key === null) return -1;
  if (!numbers.has(key)) numbers.set(key, numbers.size);
  return numbers.get(key);
}

function circleKey(i) {
  return VAGUE.has(value("level", i)) ? `${ROWS.lon[i]} ${ROWS.lat[i]} ${ROWS.radius[i]}` : null;
}

function drawOne(pen, view, i, look) {
  const shape = shapeOf(i);
  if (!shape) drawCircle(pen, view, i, look);
  else if (shape.kind === "line") drawLine(pen, view, shape, look);
  else drawArea(pen, view, shape, look);
}

function drawLine(pen, view, shape, { ink, strong }) {
  pen.beginPath();
  for (const flat of outlineOf(shape)) trace(pen, flat, view);
  pen.lineJoin = pen.lineCap = "round";
  pen.lineWidth = strong ? 9 : 3.2;
  pen.strokeStyle = strong ? ink : colour("river");
  pen.globalAlpha = strong ? 0.4 : 1;
  pen.stroke();
  pen.lineWidth = 3.2;
  pen.strokeStyle = strong ? ink : colour("river");
  pen.globalAlpha = 1;
  pen.stroke();
}

function drawArea(pen, view, shape, { ink, strong }) {
  pen.beginPath();
  for (const flat of outlineOf(shape)) {
    trace(pen, flat, view);
    pen.closePath();
  }
  paint(pen, { ink, strong, faint: false }, shape.informal ? [3, 5] : []);
}

function drawCircle(pen, view, i, { ink, strong, faint }) {
  const km = ROWS.radius[i];
  const r = km * pixelsPerKm(ROWS.lat[i], view.size);
  if (!strong && (r < 14 || r > Math.max(view.width, view.height) * 0.6)) return;
  pen.beginPath();
  pen.arc(across(ROWS.lon[i]) * view.size - view.left, down(ROWS.lat[i]) * view.size - view.top, r, 0, 2 * Math.PI);
  paint(pen, { ink, strong, faint }, strong ? [] : [3, 5]);
}

function paint(pen, { ink, strong, faint }, dash) {
  pen.fillStyle = pen.strokeStyle = ink;
  pen.globalAlpha = strong ? 0.13 : faint ? 0.02 : 0.06;
  pen.fill("evenodd");
  pen.globalAlpha = strong ? 1 : faint ? 0.35 : 0.7;
  pen.lineWidth = strong ? 1.8 : 1.2;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
