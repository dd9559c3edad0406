// Land, water and borders: fine outlines around the incidents, coarse ones beyond.

import { PAGE } from "./data.js";
import { state } from "./state.js";
import { colour } from "./theme.js";
import { across, down, shares, trace } from "./view.js";

const near = prepared(PAGE.ground.near);
const far = prepared(PAGE.ground.far);

function prepared(cut) {
  if (!cut) return null;
  const [west, south, east, north] = cut.box;
  const lines = (name) => cut[name].map((steps) => shares(walked(steps, cut.parts)));
  return {
    box: [across(west), down(north), across(east), down(south)],
    land: lines("land"), border: lines("border"), disputed: lines("disputed"),
  };
}

/** Turn steps from point to point, in parts of a degree, into degrees. */
function walked(steps, parts) {
  const whole = Int32Array.from(steps);
  for (let at = 2; at < whole.length; at += 1) whole[at] += whole[at - 2];
  return Float64Array.from(whole, (c) => c / parts);
}

/** Draw what lies under everything. */
export function drawGround(pen, view) {
  pen.fillStyle = colour("water");
  pen.fillRect(0, 0, view.width, view.height);
  pen.save();
  outside(pen, near, view);
  drawCut(pen, far, view);
  pen.restore();
  if (!near) return;
  pen.save();
  pen.beginPath();
  pen.rect(...corners(near, view));
  pen.clip();
  drawCut(pen, near, view);
  pen.restore();
}

function outside(pen, hole, view) {
  if (!hole) return;
  pen.beginPath();
  pen.rect(0, 0, view.width, view.height);
  pen.rect(...corners(hole, view, 1)); // less would leave a hair of water between the two cuts
  pen.clip("evenodd");
}

/** The rectangle of a cut on the screen, in whole pixels, smaller by some on all sides. */
function corners({ box }, view, less = 0) {
  const [left, top, right, bottom] = box.map((c, at) => Math.round(c * view.size - (at % 2 ? view.top : view.left)));
  return [left + less, top + less, right - left - 2 * less, bottom - top - 2 * less];
}

function drawCut(pen, cut, view) {
  const land = new Path2D();
  for (const ring of cut.land) {
    trace(land, ring, view);
    land.closePath();
  }
  pen.fillStyle = colour("land");
  pen.fill(land, "evenodd");
  if (!state.roles.has("borders")) return;
  pen.strokeStyle = colour("border");
  drawCoast(pen, land, corners(cut, view, 1));
  for (const [name, width, dash] of [["border", 1.2, []], ["disputed", 1.4, [5, 4]]]) {
    pen.beginPath();
    for (const line of cut[name]) trace(pen, line, view);
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** The edge of the land, but not where the cut's own edge goes across it. */
function drawCoast(pen, land, inside) {
  pen.save();
  pen.beginPath();
  pen.rect(...inside);
  pen.clip();
  pen.lineWidth = 0.8;
  pen.stroke(land);
  pen.restore();
}
