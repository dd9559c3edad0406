// The symbols of incidents: drawn from sprites, found again under a pointer.

import { KINDS, ROWS, placed, value } from "./data.js";
import { matching, past, shown } from "./filter.js";
import { heapsOf } from "./heaps.js";
import { state } from "./state.js";
import { colour, kindColour } from "./theme.js";
import { across, down } from "./view.js";
import { figure } from "./words.js";

const PATHS = KINDS.map((kind) => new Path2D(kind.path));
const REACH = 22; // pixels around a symbol that hit it: a target of 44

let heaps = [];
let asked = null;
let every = { list: null, zoom: null, heaps: [] };
const sprites = new Map();

/** Forget what was prepared: what is shown has changed. */
export function forget() {
  asked = null;
}

/** Give the heaps of what is shown at a zoom; positions are pixels of the world. */
export function heapsNow(view) {
  if (asked !== view.zoom) heaps = heapsOf(shown(), view.size, state.chosen);
  asked = view.zoom;
  return heaps;
}

/** Give the heaps of all that matches, whatever the day: what names and leaves keep clear of. */
export function heapsEver(view) {
  const list = matching();
  if (every.list !== list || every.zoom !== view.zoom) {
    every = { list, zoom: view.zoom, heaps: heapsOf(list.filter(placed), view.size) };
  }
  return every.heaps;
}

/** Draw all symbols, the past ones pale, the chosen one last with its ring. */
export function drawMarks(pen, view) {
  let chosen = null;
  for (const heap of heapsNow(view)) {
    if (!inSight(heap, view)) continue;
    for (const one of heap.symbols) {
      if (one.i === state.chosen) chosen = one;
      else drawSymbol(pen, view, one, past(one.i) ? 0.5 : 1);
    }
  }
  for (const heap of heapsNow(view)) if (heap.more && inSight(heap, view)) drawCount(pen, view, heap);
  if (chosen) drawChosen(pen, view, chosen);
}

function inSight({ x, y }, view) {
  return x > view.left - 60 && y > view.top - 60 && x < view.left + view.width + 60 && y < view.top + view.height + 60;
}

function drawSymbol(pen, view, { i, x, y }, alpha, size = state.roles.has("heat") ? 9 : 17) {
  const sprite = spriteOf(ROWS.kind[i], value("origin", i) === "fallback", size);
  const wide = size + 4;
  pen.globalAlpha = alpha;
  pen.drawImage(sprite, x - view.left - wide / 2, y - view.top - wide / 2, wide, wide);
  pen.globalAlpha = 1;
}

function drawChosen(pen, view, one) {
  const [x, y] = [one.x - view.left, one.y - view.top];
  const truth = [across(ROWS.lon[one.i]) * view.size - view.left, down(ROWS.lat[one.i]) * view.size - view.top];
  pen.strokeStyle = colour("focus");
  if (Math.hypot(x - truth[0], y - truth[1]) > 14) {
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(...truth);
    pen.stroke();
  }
  pen.beginPath();
  pen.arc(x, y, 14.5, 0, 2 * Math.PI);
  pen.fillStyle = colour("paper");
  pen.fill();
  pen.lineWidth = 3;
  pen.stroke();
  drawSymbol(pen, view, one, 1, 18);
}

function drawCount(pen, view, heap) {
  const { x, y } = pillOf(heap);
  const text = `+${figure(heap.more)}`;
  pen.font = "600 12px system-ui, sans-serif";
  const wide = pen.measureText(text).width + 14;
  pen.beginPath();
  pen.roundRect(x - view.left - wide / 2, y - view.top - 10, wide, 20, 10);
  pen.fillStyle = colour("ink");
  pen.fill();
  pen.fillStyle = colour("paper");
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x - view.left, y - view.top + 0.5);
  pen.textAlign = "start";
}

function pillOf({ x, y, r }) {
  return { x, y: y + r + 8 };
}

function spriteOf(kind, hollow, size) {
  const key = `${kind} ${hollow} ${size} ${kindColour(kind)} ${window.devicePixelRatio}`;
  if (!sprites.has(key)) sprites.set(key, painted(kind, hollow, size));
  return sprites.get(key);
}

/** Paint one symbol with a rim of paper; one whose place was looked up online stays hollow. */
function painted(kind, hollow, size) {
  const dots = window.devicePixelRatio || 1;
  const sprite = document.createElement("canvas");
  sprite.width = sprite.height = Math.ceil((size + 4) * dots);
  const pen = sprite.getContext("2d");
  pen.scale(dots, dots);
  pen.translate(2, 2);
  pen.scale(size / 20, size / 20);
  pen.lineJoin = "round";
  pen.lineWidth = 3.4;
  pen.strokeStyle = colour("paper");
  pen.stroke(PATHS[kind]);
  pen.fillStyle = hollow ? colour("paper") : kindColour(kind);
  pen.fill(PATHS[kind], "evenodd");
  if (hollow) {
    pen.lineWidth = 2.4;
    pen.strokeStyle = kindColour(kind);
    pen.stroke(PATHS[kind]);
  }
  return sprite;
}

/** Find what lies under a point of the map: `{ symbol }`, `{ heap }` for its count, or null. */
export function markAt(x, y, view) {
  let found = null;
  let least = REACH;
  for (const heap of heapsNow(view)) {
    const pill = heap.more ? pillOf(heap) : null;
    if (pill && Math.hypot(pill.x - view.left - x, pill.y - view.top - y) < 14) return { heap };
    for (const symbol of heap.symbols) {
      const apart = Math.hypot(symbol.x - view.left - x, symbol.y - view.top - y);
      if (apart < least) [found, least] = [{ symbol, heap }, apart];
    }
  }
  return found;
}
