// The histogram: one bar a day (week, month, year), stacked by kind, the current day framed.
// What happened some time in a range is a thin line under all its days, not a block on the first.

import { drawAxis, drawOver } from "./axis.js";
import { BARS, barOf, counts } from "./bins.js";
import { startBrush } from "./brush.js";
import { PAGE } from "./data.js";
import { dayWords } from "./days.js";
import { make, part } from "./dom.js";
import { listenTo, state } from "./state.js";
import { colour, kindColour } from "./theme.js";
import { say } from "./words.js";

const FOOT = 17; // pixels for the names of months
const LANES = 3; // lines for what is vague
const box = part("hist");
const canvas = make("canvas", { "aria-hidden": "true" });
let counted_ = null;
let over = -1; // the bar under the pointer

/** Start the histogram. */
export function startHistogram() {
  if (!PAGE.span) return;
  const name = say("page.time");
  const hint = say("time.histogram", { unit: say(`time.by_${PAGE.unit}`) });
  for (const [key, given] of Object.entries({
    role: "slider", tabindex: "0", "aria-label": name, title: hint,
    "aria-valuemin": PAGE.span[0], "aria-valuemax": PAGE.span[1],
  })) box.setAttribute(key, given);
  box.append(canvas);
  startBrush(box, (bar) => {
    over = bar;
    drawHistogram();
  });
  new ResizeObserver(drawHistogram).observe(box);
  listenTo("query roles filters texts", () => { counted_ = null; });
  listenTo("day mode width query roles filters texts", drawHistogram);
}

/** Draw it anew. */
export function drawHistogram() {
  if (!PAGE.span || !box.clientWidth) return;
  box.setAttribute("aria-valuenow", state.day);
  box.setAttribute("aria-valuetext", dayWords("day_head", state.day));
  counted_ ??= counts();
  const { pen, width, height } = sheet();
  const plan = { wide: width / BARS.length, base: height - FOOT - LANES * 4, pen, width, height };
  drawBars(plan);
  drawVague(plan);
  drawAxis(plan);
  drawFrame(plan);
  if (over >= 0) drawOver(plan, over, counted_.bars[over]);
}

function sheet() {
  const dots = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = box;
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  pen.setTransform(dots, 0, 0, dots, 0, 0);
  return { pen, width, height };
}

function alphaOf(bar) {
  if (state.mode === "all") return 1;
  const here = barOf(state.day);
  if (bar > here) return 0.32;
  if (state.mode === "day" && bar < here) return 0.32;
  return state.mode === "window" && bar < barOf(state.day - state.width + 1) ? 0.32 : 1;
}

function drawBars({ pen, wide, base }) {
  const unit = Math.min(12, (base - 6) / counted_.most);
  const gap = wide > 5 ? Math.min(2.5, wide * 0.16) : 0.5;
  counted_.bars.forEach((kinds, bar) => {
    let y = base;
    pen.globalAlpha = alphaOf(bar);
    kinds.forEach((n, kind) => {
      if (!n) return;
      y -= n * unit;
      pen.fillStyle = kindColour(kind);
      pen.fillRect(bar * wide + gap / 2, y, Math.min(wide - gap, 26), n * unit - (unit > 3 ? 1.2 : 0));
    });
  });
  pen.globalAlpha = 1;
}

function drawVague({ pen, wide, base }) {
  const ends = new Array(LANES).fill(-1);
  for (const { kind, from, to } of counted_.vague) {
    const free = ends.findIndex((end) => end < from);
    const lane = free < 0 ? 0 : free;
    ends[lane] = Math.max(ends[lane], to);
    pen.globalAlpha = 0.75;
    pen.fillStyle = kindColour(kind);
    pen.fillRect(from * wide + 1, base + 2.5 + lane * 4, Math.max(3, (to - from + 1) * wide - 2), 2.4);
  }
  pen.globalAlpha = 1;
}

function drawFrame({ pen, wide, base, width }) {
  if (state.mode === "all") return;
  const last = barOf(state.day);
  const first = state.mode === "window" ? barOf(Math.max(PAGE.span[0], state.day - state.width + 1)) : last;
  const least = Math.max((last - first + 1) * Math.min(wide, 28), 8);
  const across = last === first ? least : (last - first + 1) * wide;
  pen.strokeStyle = colour("focus");
  pen.lineWidth = 2.2;
  pen.beginPath();
  pen.roundRect(Math.max(1.2, Math.min(first * wide - 1, width - across - 2.2)), 1.5, across + 1, base + 1, 3);
  pen.stroke();
}
