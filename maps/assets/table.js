// What is shown as rows of a table, under the names that `dateline extract` and `dateline map` use.

import { KINDS, PAGE, ROWS, placed, shapeOf, tellings, value } from "./data.js";
import { iso } from "./days.js";

/** Give an incident as one row; what is not known is null. */
export function rowFor(i) {
  const told = tellings(i).map(sourceFor);
  const [first] = told;
  return {
    id: ROWS.id[i], kind: value("called", i) ?? KINDS[ROWS.kind[i]].key, status: value("status", i),
    ...whenFor(i), ...whereFor(i), quote: first?.quote ?? null, counts_in_words: value("counts", i) || null,
    actors: actorsFor(i), confidence: ROWS.confidence[i] / 100,
    title: first?.title ?? null, publisher: first?.publisher ?? null, url: first?.url ?? null, published: first?.published ?? null,
    notes: value("notes", i), sources: told,
  };
}

function whenFor(i) {
  const known = ROWS.start[i] !== null;
  return {
    date_start: known ? iso(ROWS.start[i]) : null, date_end: known ? iso(ROWS.end[i] - 1) : null,
    date_precision: value("precision", i), date_uncertain: known ? Boolean(ROWS.vague[i]) : null,
  };
}

function whereFor(i) {
  if (!placed(i)) return { place: null, lat: null, lon: null, unplaced: value("unplaced", i), geometry: null };
  return {
    place: plainPlace(i), lat: ROWS.lat[i], lon: plainLon(ROWS.lon[i]), radius_km: ROWS.radius[i], place_precision: value("level", i),
    place_origin: value("origin", i), place_source: value("source", i), because: value("because", i),
    informal: Boolean(shapeOf(i)?.informal), unplaced: null, geometry: geometryOf(i),
  };
}

/** The place without the words that say it was taken over. */
function plainPlace(i) {
  const [before, after] = PAGE.words.card.inherited.split("[place]");
  const place = value("place", i);
  return value("inherited", i) ? place.slice(before.length, place.length - after.length) : place;
}

/** A longitude as others write it: none beyond 180. */
function plainLon(lon) {
  return lon > 180 ? Number((lon - 360).toFixed(4)) : lon;
}

function geometryOf(i) {
  const shape = shapeOf(i);
  if (!shape) return null;
  const parts = shape.parts.map((flat) => flat.flatMap((lon, at) => (at % 2 ? [] : [[plainLon(lon), flat[at + 1]]])));
  return shape.kind === "line" ? { type: "MultiLineString", coordinates: parts }
    : { type: "MultiPolygon", coordinates: parts.map((ring) => [ring]) };
}

function actorsFor(i) {
  return ["actor", "target"].flatMap((role) => value(`${role}s`, i).map((name) => ({ name, role })));
}

function sourceFor({ quote, title, publisher, url, day }) {
  return { report: url ?? title ?? "", title, publisher, url, published: day === null ? null : iso(day), quote };
}
