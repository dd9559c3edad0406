// What the filter and the days show, saved as a file: CSV for a spreadsheet, GeoJSON for a map.

import { PAGE } from "./data.js";
import { make } from "./dom.js";
import { inDays, matching } from "./filter.js";
import { rowFor } from "./table.js";

const FORMULA = /^[=+\-@\t\r']/; // what a spreadsheet would run, or take off
const COLUMNS = ["id", "kind", "status", "date_start", "date_end", "date_precision", "date_uncertain", "place", "lat", "lon",
  "radius_km", "place_precision", "place_origin", "place_source", "informal", "because", "unplaced", "quote",
  "counts_in_words", "actors", "confidence", "title", "publisher", "url", "published", "notes", "sources", "geometry"];
const FORMS = { csv: ["text/csv", asCsv], geojson: ["application/geo+json", asGeoJson] };

/** Save what is shown as "csv" or "geojson"; gives how many incidents it was. */
export function saveShown(form) {
  const [type, write] = FORMS[form];
  const rows = matching().filter(inDays).map(rowFor);
  const address = URL.createObjectURL(new Blob([write(rows)], { type: `${type};charset=utf-8` }));
  make("a", { href: address, download: `${fileName()}.${form}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return rows.length;
}

function fileName() {
  return PAGE.title.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "incidents";
}

function asCsv(rows) {
  const lines = rows.map((row) => COLUMNS.map((column) => quoted(csvCell(column, row[column]))).join(","));
  return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`; // the mark tells a spreadsheet that it is UTF-8
}

function csvCell(column, given) {
  if (given === null || given === undefined || given.length === 0) return "";
  if (typeof given === "number") return String(given);
  if (typeof given === "boolean") return given ? "yes" : "no";
  const text = column === "actors" ? given.map(({ name, role }) => `${name} (${role})`).join("; ")
    : column === "notes" ? given.join(" | ") : typeof given === "string" ? given : JSON.stringify(given);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asGeoJson(rows) {
  const features = rows.map(({ geometry, ...properties }) => ({
    type: "Feature", id: properties.id, geometry: geometry ?? pointOf(properties), properties,
  }));
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 1)}\n`;
}

function pointOf({ lon, lat }) {
  return lat === null ? null : { type: "Point", coordinates: [lon, lat] };
}
