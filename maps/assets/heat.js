// Heat: where much of what is shown lies close together. What lies somewhere in a wide circle is
// spread over it, so that a region does not glow at its middle.

import { ROWS } from "./data.js";
import { state } from "./state.js";
import { colour } from "./theme.js";
import { across, down, pixelsPerKm } from "./view.js";

const GRAIN = 6; // pixels
const SMEAR = 4; // cells: of each of the three passes that blur
const HALO = 3 * SMEAR + 1;
const LEAST = 5; // incidents at one point that glow fully; fewer never do
const SHARE = 2 / (Math.PI * ((2 * SMEAR + 1) ** 2 - 1)); // of an incident, in its own cell after the blur

let kept = { key: null, picture: null };

/** Draw the heat of a list of incidents. */
export function drawHeat(pen, view, list) {
  if (!state.roles.has("heat") || !list.length) return;
  const key = [view.left, view.top, view.size, view.width, view.height, colour("heat")].join();
  if (kept.list !== list || kept.key !== key) kept = { list, key, picture: pictureOf(view, list) };
  pen.imageSmoothingEnabled = true;
  pen.drawImage(kept.picture, -HALO * GRAIN, -HALO * GRAIN, kept.picture.width * GRAIN, kept.picture.height * GRAIN);
}

function pictureOf(view, list) {
  const wide = Math.ceil(view.width / GRAIN) + 2 * HALO;
  const high = Math.ceil(view.height / GRAIN) + 2 * HALO;
  const field = new Float32Array(wide * high);
  for (const [spot, many] of countedBySpot(list)) pour(field, wide, high, view, PLACE.get(spot), many);
  for (let pass = 0; pass < 3; pass += 1) {
    for (let y = 0; y < high; y += 1) blur(field, y * wide, 1, wide);
    for (let x = 0; x < wide; x += 1) blur(field, x, wide, high);
  }
  return glow(field, wide, high);
}

const PLACE = new Map(ROWS.spot.map((spot, i) => [spot, i])); // of each spot an incident that lies there

function countedBySpot(list) {
  const counts = new Map();
  for (const i of list) counts.set(ROWS.spot[i], (counts.get(ROWS.spot[i]) ?? 0) + 1);
  return counts;
}

function pour(field, wide, high, view, i, many) {
  const x = Math.floor((across(ROWS.lon[i]) * view.size - view.left) / GRAIN) + HALO;
  const y = Math.floor((down(ROWS.lat[i]) * view.size - view.top) / GRAIN) + HALO;
  const r = (ROWS.radius[i] * pixelsPerKm(ROWS.lat[i], view.size)) / GRAIN;
  if (r > wide + high) return;
  const reach = r > SMEAR ? Math.floor(r) : 0;
  const each = many / Math.max(1, Math.PI * reach * reach);
  for (let row = Math.max(0, y - reach); row <= Math.min(high - 1, y + reach); row += 1) {
    const half = Math.floor(Math.sqrt(reach * reach - (row - y) ** 2));
    for (let at = Math.max(0, x - half); at <= Math.min(wide - 1, x + half); at += 1) field[row * wide + at] += each;
  }
}

/** Take the mean of each cell and its neighbours along a line, as a running sum. */
function blur(field, from, step, many) {
  const line = new Float32Array(many);
  let sum = 0;
  for (let at = 0; at < many + SMEAR; at += 1) {
    if (at < many) sum += line[at] = field[from + at * step];
    if (at > 2 * SMEAR) sum -= line[at - 2 * SMEAR - 1];
    if (at >= SMEAR) field[from + (at - SMEAR) * step] = sum / (2 * SMEAR + 1);
  }
}

/** Paint it, what is little somewhat stronger than its share. */
function glow(field, wide, high) {
  const most = field.reduce((a, b) => Math.max(a, b), LEAST * SHARE);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [wide, high];
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(wide, high);
  const [red, green, blue] = colour("heat").match(/\w\w/g).map((part) => parseInt(part, 16));
  field.forEach((value, at) => image.data.set([red, green, blue, 215 * (value / most) ** 0.75], at * 4));
  pen.putImageData(image, 0, 0);
  return canvas;
}
