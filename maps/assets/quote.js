// The sentence that says so, with the words that gave the day and the place marked.

import { make } from "./dom.js";
import { say } from "./words.js";

/** Write a quote; `marks` is a flat list of start, end, role. */
export function quoteOf(quote, marks) {
  const parts = [];
  let at = 0;
  for (let mark = 0; mark < marks.length; mark += 3) {
    const [start, end, role] = marks.slice(mark, mark + 3);
    parts.push(quote.slice(at, start), make("mark", { class: role, title: say(`card.${role}`) }, quote.slice(start, end)));
    at = end;
  }
  return make("blockquote", { dir: "auto" }, ...parts, quote.slice(at));
}
