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
    land: lines("land"), coast: lines("coast"), border: lines("border"), disputed: lines("disputed"),
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
  pen.rect(...corners(hole, view));
  pen.clip("evenodd");
}

function corners({ box }, view) {
  const [left, top] = [Math.round(box[0] * view.size - view.left), Math.round(box[1] * view.size - view.top)];
  const right = Math.round(box[2] * view.size - view.left);
  return [left, top, right - left, Math.round(box[3] * view.size - view.top) - top];
}

function drawCut(pen, cut, view) {
  pen.beginPath();
  for (const ring of cut.land) {
    trace(pen, ring, view);
    pen.closePath();
  }
  pen.fillStyle = colour("land");
  pen.fill("evenodd");
  if (!state.roles.has("borders")) return;
  pen.strokeStyle = colour("border");
  for (const [name, width, dash] of [["coast", 0.8, []], ["border", 1.2, []], ["disputed", 1.4, [5, 4]]]) {
    pen.beginPath();
    for (const line of cut[name]) trace(pen, line, view);
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.stroke();
  }
  pen.setLineDash([]);
}
