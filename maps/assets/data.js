// What the page knows: the one inert block, and how a value of an incident is read from it.

const given = JSON.parse(document.getElementById("data").textContent);

/** All but the texts; a page of many incidents comes packed. */
export const PAGE = given.first ? await unpacked(given.first) : given;
let texts = given.first ? null : PAGE;

const { incidents, whens, spots } = PAGE;
const WHENS = ["start", "end", "stop", "vague"];
const SPOTS = ["lon", "lat", "radius"];

/** The columns, one value an incident: what the tables of whens and spots hold is spread out. */
export const ROWS = {
  ...incidents,
  ...Object.fromEntries(WHENS.map((column) => [column, spread(whens[column], incidents.when)])),
  ...Object.fromEntries(SPOTS.map((column) => [column, spread(spots[column], incidents.spot)])),
};
export const KINDS = PAGE.kinds;
export const TOTAL = ROWS.id.length;

function spread(cells, rows) {
  return rows.map((row) => cells[row]);
}

/** Give a value of an incident; columns whose values repeat are coded. */
export function value(column, i) {
  if (column in whens) return whens[column][incidents.when[i]];
  if (column in spots) return spots[column][incidents.spot[i]];
  const cells = incidents[column];
  return Array.isArray(cells) ? cells[i] : cells.of[cells.at.length ? cells.at[i] : 0];
}

/** For each incident the number of its point, -1 for none: equal points have equal numbers. */
export const SPOT = pointsOfAll();

function pointsOfAll() {
  const numbers = new Map([["null null", -1]]);
  const ofSpots = spots.lon.map((lon, row) => {
    const key = `${lon} ${spots.lat[row]}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size - 1);
    return numbers.get(key);
  });
  return Int32Array.from(spread(ofSpots, incidents.spot)); // with a function it takes ten times as long
}

async function unpacked(text) {
  const bytes = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
}

/** Unpack the texts, if they are packed, once the page is shown, and tell when they can be read. */
export async function readTexts(heard) {
  if (texts) return;
  if (document.readyState === "loading") await new Promise((go) => addEventListener("DOMContentLoaded", go));
  for (let frame = 0; frame < 2; frame += 1) await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  texts = await unpacked(JSON.parse(document.getElementById("texts").textContent));
  heard();
}

/** Tell whether the texts can be read. */
export function textsRead() {
  return texts !== null;
}

/** Give all that is told; null while it is packed. */
export function textBlock() {
  return texts;
}

/** Tell whether an incident has a point on the map. */
export function placed(i) {
  return ROWS.lon[i] !== null;
}

/** Count a longitude eastwards from where the map is cut open, as all of ours are: it may exceed 180. */
export function turned(lon) {
  return lon < PAGE.seam ? lon + 360 : lon;
}

/** Tell whether an incident has a day or a range of days. */
export function dated(i) {
  return ROWS.start[i] !== null;
}

/** Give the drawn line or area of an incident, or null. */
export function shapeOf(i) {
  return PAGE.shapes[value("shape", i)] ?? null;
}

/** Give all tellings of an incident: the quote, its marks and the report it stands in; none yet
 * where the texts are still packed. */
export function tellings(i) {
  if (!texts) return [];
  const { first, quote, marks, report } = texts.sources;
  const found = [];
  for (let at = first[i]; at < first[i + 1]; at += 1) {
    const [title, publisher, url, day] = texts.reports[report[at]];
    found.push({ quote: quote[at], marks: marks[at], title, publisher, url, day });
  }
  return found;
}

/** Give the incidents that a report tells of, by its number; none while the texts are packed. */
export function toldIn(report) {
  if (!texts) return [];
  byReport ??= reportsToIncidents(texts.sources);
  return byReport.get(report) ?? [];
}

let byReport = null;

function reportsToIncidents({ first, report }) {
  const found = new Map();
  for (let i = 0; i < TOTAL; i += 1) {
    for (const number of new Set(report.slice(first[i], first[i + 1]))) {
      if (!found.has(number)) found.set(number, []);
      found.get(number).push(i);
    }
  }
  return found;
}

/** Give the words for the kind of an incident. */
export function kindName(i) {
  return value("called", i) ?? KINDS[ROWS.kind[i]].label;
}

/** Find an incident by its id; -1 where there is none. */
export function byId(id) {
  return ROWS.id.indexOf(id);
}
