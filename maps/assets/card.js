// The card: what is told of the chosen incident, who says so, and why it lies where it lies.

import { KINDS, ROWS, TOTAL, dated, kindName, placed, tellings, value } from "./data.js";
import { dayWords } from "./days.js";
import { button, link, make, part, symbol } from "./dom.js";
import { inDays, matching } from "./filter.js";
import { quoteOf } from "./quote.js";
import { change, listen, state } from "./state.js";
import { counted, say } from "./words.js";

const card = part("card");
const SAME = 8; // others at the same spot that are named
let body = null;
let position = null;

/** Start the card. */
export function startCard() {
  body = make("div", { class: "body" });
  position = make("span", { class: "n" });
  card.append(
    button(say("card.close"), closeCard, { sign: "×", class: "button close" }), body,
    make("div", { class: "nav" },
      button(say("card.previous"), () => stepIncident(-1), { sign: "‹" }), position,
      button(say("card.next"), () => stepIncident(1), { sign: "›" })),
  );
  listen((keys) => {
    if (["chosen", "day", "mode", "width", "query", "roles"].some((key) => keys.has(key))) show();
    if (keys.has("chosen")) card.scrollTop = body.scrollTop = 0;
  });
  show();
}

/** Close the card; tells whether it was open. */
export function closeCard() {
  const was = state.chosen >= 0;
  change({ chosen: -1 });
  return was;
}

/** Go to the next or the previous incident that matches, on whatever day it is. */
export function stepIncident(by) {
  const list = matching();
  if (!list.length) return;
  const at = list.indexOf(state.chosen);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by;
  if (next < 0 || next >= list.length) return;
  const i = list[next];
  change({ chosen: i, ...(dated(i) && !inDays(i) ? { day: ROWS.stop[i] } : {}) });
}

function show() {
  const i = state.chosen;
  card.hidden = i < 0;
  part("app").classList.toggle("with-card", i >= 0);
  if (i < 0) return;
  const all = tellings(i);
  body.replaceChildren(...[
    head(i), make("h2", { class: "when" }, value("when", i)), where(i), facts(i), away(i),
    ...all.slice(0, 1).flatMap(told), ...others(all.slice(1)), why(i), neighbours(i),
  ].filter(Boolean));
  body.style.setProperty("--kind", `var(--kind-${ROWS.kind[i]})`);
  const list = matching();
  const at = list.indexOf(i);
  position.textContent = at < 0 ? "" : say("card.position", { n: at + 1, total: list.length });
  const [previous, next] = card.querySelectorAll(".nav button");
  previous.disabled = at === 0;
  next.disabled = at === list.length - 1;
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
    make("span", { class: "n" }, `${value("spread", i)} · ${say(`precision.${value("level", i)}`)}`),
    value("origin", i) === "fallback" ? make("span", { class: "n" }, ` · ${say("card.fallback")}`) : null);
}

function facts(i) {
  const said = [
    value("counts", i), named("actor", value("actors", i)), named("target", value("targets", i)),
  ].filter(Boolean);
  return said.length ? make("p", { class: "facts", dir: "auto" }, said.join(" · ")) : null;
}

function named(role, names) {
  return names.length ? `${say(`card.${role}`)}: ${names.join(", ")}` : "";
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
    dated(i) ? say("card.day_read", { rule: value("rule", i) }) : say("card.no_day_why"), ...value("notes", i),
    say("card.confidence", { words: say(`confidence.${level(ROWS.confidence[i])}`) }),
  ].filter(Boolean);
  return make("div", { class: "why" }, make("h3", {}, say("card.why")),
    make("ul", {}, ...lines.map((line) => make("li", { dir: "auto" }, sentence(line)))));
}

function level(percent) {
  return percent >= 75 ? "high" : percent >= 45 ? "medium" : "low";
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

/** Put the focus on the card. */
export function focusCard() {
  card.focus({ preventScroll: true });
}
