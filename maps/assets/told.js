// What a card tells of an incident, who says so, and why it lies where it lies.

import { KINDS, ROWS, TOTAL, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords } from "./days.js";
import { button, link, make, symbol } from "./dom.js";
import { levelOf } from "./facets.js";
import { inDays } from "./filter.js";
import { quoteOf } from "./quote.js";
import { change } from "./state.js";
import { counted, say } from "./words.js";

const SAME = 8; // others at the same spot that are named

/** Give the parts of a card, in the order in which they are read. */
export function cardOf(i) {
  const all = tellings(i);
  return [
    head(i), make("h2", { class: "when" }, value("when", i)), where(i), facts(i), away(i),
    ...all.slice(0, 1).flatMap(told), ...others(all.slice(1)), why(i), neighbours(i),
  ].filter(Boolean);
}

function head(i) {
  const status = value("status", i);
  return make("p", { class: "kind" }, symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]), make("b", {}, kindName(i)),
    status === "actual" ? null : make("span", { class: "status" }, say(`status.${status}`)));
}

function where(i) {
  if (!placed(i)) {
    return make("p", { class: "where", dir: "auto" }, say("page.unplaced", { reason: value("unplaced", i) ?? say("card.no_place") }));
  }
  return make("p", { class: "where" }, make("span", { dir: "auto" }, value("place", i)), " ",
    make("span", { class: "n" }, [value("spread", i), say(`precision.${value("level", i)}`)].join(" · ")),
    value("origin", i) === "fallback" ? make("span", { class: "n" }, ` · ${say("card.fallback")}`) : null);
}

function facts(i) {
  const said = [
    value("counts", i), named("actor", value("actors", i)), named("target", value("targets", i)),
  ].filter(Boolean);
  return said.length ? make("p", { class: "facts", dir: "auto" }, said.join(" · ")) : null;
}

function named(role, names) {
  return names.length ? [say(`card.${role}`), names.join(", ")].join(": ") : "";
}

function away(i) {
  if (inDays(i)) return null;
  const back = dated(i) ? { day: ROWS.stop[i] } : { mode: "all" };
  return make("p", { class: "away" }, say("card.not_shown"), " ", button(say("card.show_day"), () => change(back)));
}

function told(one) {
  return [quoteOf(one.quote, one.marks), source(one)];
}

function source({ title, publisher, url, day }) {
  return make("p", { class: "src" },
    publisher ? make("span", { dir: "auto" }, publisher) : null,
    day === null ? null : `${publisher ? ", " : ""}${dayWords("day", day)}`,
    publisher || day !== null ? " · " : null, link(url, title ?? say("card.untitled")));
}

function others(all) {
  return all.length ? [make("h3", {}, say("card.more_sources")), ...all.flatMap(told)] : [];
}

function why(i) {
  const lines = [
    placed(i) ? say("card.placed", { because: value("because", i) }) : null, value("inherited", i),
    placed(i) ? say("card.placed_by", { source: value("source", i) }) : null,
    dated(i) ? say("card.day_read", { rule: value("rule", i) }) : value("notes", i).length ? null : say("card.no_day_why"), ...value("notes", i),
    say("card.confidence", { words: say(`confidence.${levelOf(ROWS.confidence[i])}`) }),
  ].filter(Boolean);
  return make("div", { class: "why" }, make("h3", {}, say("card.why")),
    make("ul", {}, ...lines.map((line) => make("li", { dir: "auto" }, sentence(line)))));
}

function sentence(text) {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}

function neighbours(i) {
  if (!placed(i)) return null;
  const found = [];
  for (let other = 0; other < TOTAL; other += 1) {
    if (other !== i && ROWS.lon[other] === ROWS.lon[i] && ROWS.lat[other] === ROWS.lat[i]) found.push(other);
  }
  if (!found.length) return null;
  const nearest = found.sort((a, b) => Math.abs(a - i) - Math.abs(b - i)).slice(0, SAME).sort((a, b) => a - b);
  const rest = found.length - nearest.length;
  return make("div", { class: "same" }, make("h3", {}, say("card.at_spot")), ...nearest.map(neighbour),
    rest ? make("p", { class: "n" }, `+ ${counted("incidents", rest)}`) : null);
}

function neighbour(i) {
  return make("button", { type: "button", class: "pick", onclick: () => change({ chosen: i }) },
    symbol(KINDS[ROWS.kind[i]].path, ROWS.kind[i]), make("span", {}, `${kindName(i)} · ${value("when", i)}`));
}
