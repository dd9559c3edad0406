// What is written at the histogram: the names of months below it, and the bar under the pointer.

import { BARS } from "./bins.js";
import { PAGE } from "./data.js";
import { civil, dayWords, rangeWords } from "./days.js";
import { colour } from "./theme.js";
import { figure } from "./words.js";

const LETTERS = "system-ui, sans-serif";
const ROOM = 62; // pixels that the name of a month may take, with its year in January
const WEEKS = 4.35; // in a month

/** Draw the line that the bars stand on, and the names of days, months or years. */
export function drawAxis({ pen, wide, base, width, height }) {
  pen.fillStyle = colour("line");
  pen.fillRect(0, base, width, 1);
  pen.fillStyle = colour("muted");
  pen.font = `11.5px ${LETTERS}`;
  pen.textBaseline = "alphabetic";
  let free = 0;
  BARS.forEach((start, bar) => {
    const text = tick(Math.max(start, PAGE.span[0]), bar, wide);
    const x = Math.max(2, bar * wide);
    if (!text || x < free || x + pen.measureText(text).width > width) return;
    pen.fillText(text, x, height - 3);
    free = x + pen.measureText(text).width + 8;
  });
}

function tick(start, bar, wide) {
  const { y, m, d } = civil(start);
  const few = PAGE.unit === "day" && wide > 40; // each bar has room for its day
  const month = dayWords(!bar && (d > 1 || few) && PAGE.unit === "day" ? "day_month_short" : "month_name_short", start);
  if (PAGE.unit === "year") return String(y);
  if (PAGE.unit === "month") return m === 1 || !bar ? String(y) : wide > 34 ? month : "";
  if (PAGE.unit === "week") return monthOfWeek(month, bar, wide, civil(start));
  if (!bar || d === 1) return m === 1 && bar ? `${month} ${y}` : month;
  return few || ((d === 8 || d === 15 || d === 22) && wide > 6) ? String(d) : "";
}

/** Name every month where there is room, else every second, third, sixth, counted from January. */
function monthOfWeek(month, bar, wide, { y, m, d }) {
  const every = [1, 2, 3, 6].find((many) => many * wide * WEEKS > ROOM) ?? 12;
  if (!bar || (d <= 7 && m === 1)) return `${month} ${y}`;
  return d <= 7 && (m - 1) % every === 0 ? month : "";
}

/** Say which days the bar under the pointer stands for, and how many incidents it holds. */
export function drawOver({ pen, wide, width }, bar, kinds) {
  const last = (BARS[bar + 1] ?? Infinity) - 1;
  const days = rangeWords(Math.max(BARS[bar], PAGE.span[0]), Math.min(last, PAGE.span[1]));
  const text = `${days} · ${figure(kinds.reduce((sum, n) => sum + n, 0))}`;
  pen.font = `12px ${LETTERS}`;
  const across = pen.measureText(text).width + 14;
  const left = Math.max(0, Math.min(width - across, (bar + 0.5) * wide - across / 2));
  pen.beginPath();
  pen.roundRect(left, 0, across, 20, 5);
  pen.fillStyle = colour("ink");
  pen.fill();
  pen.fillStyle = colour("paper");
  pen.fillText(text, left + 7, 14);
}
