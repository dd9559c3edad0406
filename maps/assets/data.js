// What the page knows: the one inert block, and how a value of an incident is read from it.

export const PAGE = JSON.parse(document.getElementById("data").textContent);
export const ROWS = PAGE.incidents;
export const KINDS = PAGE.kinds;
export const TOTAL = ROWS.id.length;

/** Give a value of an incident; columns whose values repeat are coded. */
export function value(column, i) {
  const cells = ROWS[column];
  return Array.isArray(cells) ? cells[i] : cells.of[cells.at[i]];
}

/** Tell whether an incident has a point on the map. */
export function placed(i) {
  return ROWS.lon[i] !== null;
}

/** Tell whether an incident has a day or a range of days. */
export function dated(i) {
  return ROWS.start[i] !== null;
}

/** Give the drawn line or area of an incident, or null. */
export function shapeOf(i) {
  const at = PAGE.shapes.at[i];
  return at < 0 ? null : PAGE.shapes.of[at];
}

/** Give all tellings of an incident: the quote, its marks and the report it stands in. */
export function tellings(i) {
  const { first, quote, marks, report } = PAGE.sources;
  const found = [];
  for (let at = first[i]; at < first[i + 1]; at += 1) {
    const [title, publisher, url, day] = PAGE.reports[report[at]];
    found.push({ quote: quote[at], marks: marks[at], title, publisher, url, day });
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
