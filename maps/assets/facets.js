// What incidents can be chosen by. A facet numbers its values once; an incident names a row of its
// lists of values, so that choosing and counting go by number and never by text.

import { KINDS, PAGE, ROWS, TOTAL, textBlock } from "./data.js";
import { fold } from "./fold.js";
import { say } from "./words.js";

const ORDERED = {
  place: Object.keys(PAGE.words.precision), date: ["day", "span", "week", "month", "season", "year"],
  confidence: ["high", "medium", "low"], status: Object.keys(PAGE.words.status),
};
const NONE = "none"; // the value of what has no place or no day

/** The kinds: switched by the layer control, counted with the others. */
export const KIND = { key: "kind", at: ROWS.kind, lists: KINDS.map((_, number) => [number]), values: KINDS.map((kind) => kind.key) };

const MAKERS = {
  actor: () => facetOf("actor", ROWS.actors.at, spelledAlike(ROWS.actors.of.map((names, row) => [...names, ...ROWS.targets.of[row]]))),
  source: publishers,
  place: () => facetOf("place", ROWS.spot, PAGE.spots.level.map(alone)),
  date: () => facetOf("date", ROWS.when, PAGE.whens.precision.map(alone)),
  confidence: () => facetOf("confidence", ROWS.confidence, Array.from({ length: 101 }, (_, percent) => [levelOf(percent)])),
  status: () => facetOf("status", ROWS.status.at, ROWS.status.of.map(alone)),
};
const made = new Map();

/** The names of the facets, as an address writes them, in the order of the panel. */
export const FACETS = Object.keys(MAKERS);

/** Give a facet by its name; null for the sources as long as the texts are packed. */
export function facet(key) {
  if (!made.get(key)) made.set(key, MAKERS[key]());
  return made.get(key);
}

/** Say how sure a share in percent is. */
export function levelOf(percent) {
  return percent >= 75 ? "high" : percent >= 45 ? "medium" : "low";
}

/** Give the words for a value of a facet. */
export function labelOf(key, given) {
  if (given === NONE && key !== "status") return say(key === "place" ? "card.no_place" : "card.no_day");
  if (key === "actor" || key === "source") return given;
  const words = say(`${{ place: "precision", date: "filter" }[key] ?? key}.${given}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Take names that differ in case, accents or script for one; actors and targets share their rows. */
function spelledAlike(lists) {
  const spellings = new Map();
  return lists.map((names) => [...new Set(names.map((name) => {
    const plain = fold(name);
    if (!spellings.has(plain)) spellings.set(plain, name);
    return spellings.get(plain);
  }))]);
}

function alone(given) {
  return [given ?? NONE];
}

/** Number the values: in the order of their words, or what is met most first. */
function facetOf(key, rows, named) {
  const at = rows.length ? rows : new Uint8Array(TOTAL);
  const many = new Map();
  const sums = new Uint32Array(named.length);
  for (let i = 0; i < TOTAL; i += 1) sums[at[i]] += 1;
  named.forEach((list, row) => sums[row] && list.forEach((one) => many.set(one, (many.get(one) ?? 0) + sums[row])));
  const rank = (one) => (ORDERED[key] ? (ORDERED[key].indexOf(one) + 99) % 99 : -many.get(one));
  const values = [...many.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const numbers = new Map(values.map((one, number) => [one, number]));
  return { key, at, values, lists: named.map((list) => list.filter((one) => numbers.has(one)).map((one) => numbers.get(one))) };
}

/** Who published the reports that tell of an incident; several may. */
function publishers() {
  const texts = textBlock();
  if (!texts) return null;
  const { first, report } = texts.sources;
  const rows = new Map();
  const at = Int32Array.from({ length: TOTAL }, (_, i) => {
    const names = first[i + 1] - first[i] === 1 ? [texts.reports[report[first[i]]][1]]
      : [...new Set(report.slice(first[i], first[i + 1]).map((one) => texts.reports[one][1]))];
    const key = names.length === 1 ? names[0] : names.join("\0");
    if (!rows.has(key)) rows.set(key, { row: rows.size, names });
    return rows.get(key).row;
  });
  return facetOf("source", at, [...rows.values()].map(({ names }) => names.filter(Boolean)));
}

/** Keep of what an address chooses only what there is to choose; null where the texts are packed. */
export function knownChoices(wanted) {
  const known = FACETS.map((key) => [key, wanted(key).filter((one) => facet(key)?.values.includes(one) ?? true)]);
  return Object.fromEntries(known.filter(([, list]) => list.length));
}

/** Give the rows of a facet that hold one of the values. */
export function rowsWith({ values, lists }, wanted) {
  const numbers = new Set(wanted.map((one) => values.indexOf(one)));
  return Uint8Array.from(lists, (list) => Number(list.some((number) => numbers.has(number))));
}

/** Turn counts of a facet's rows into counts of its values. */
export function byValue({ values, lists }, sums) {
  const found = new Uint32Array(values.length);
  sums.forEach((n, row) => n && lists[row].forEach((number) => { found[number] += n; }));
  return found;
}
