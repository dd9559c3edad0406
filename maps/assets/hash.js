// The address carries what is looked at, so that a link brings another reader to the same sight.

import { lookAt, lookedAt, onMoved } from "./atlas.js";
import { KINDS, PAGE, ROWS, byId } from "./data.js";
import { fromIso, iso } from "./days.js";
import { FACETS, knownChoices } from "./facets.js";
import { kindShows } from "./filter.js";
import { toggleRole } from "./layers.js";
import { change, listen, state } from "./state.js";

let moved = false;

/** Take up what the address says; tells whether it says where the map looks. */
export function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const off = new Set((said.get("off") ?? "").split(","));
  KINDS.forEach((kind, number) => off.has(kind.key) === kindShows(number) && toggleRole(`kind:${kind.key}`));
  const day = fromIso(said.get("day") ?? "");
  const width = Number(said.get("window"));
  change({
    query: said.get("q") ?? "", filters: knownChoices((key) => said.getAll(key)), chosen: byId(said.get("incident")),
    ...(PAGE.span && ["day", "upto", "window", "all"].includes(said.get("mode")) ? { mode: said.get("mode") } : {}),
    ...(PAGE.span && day !== null ? { day: Math.max(PAGE.span[0], Math.min(PAGE.span[1], day)) } : {}),
    ...(width >= 2 && width <= 400 ? { width: Math.round(width) } : {}),
  });
  return place(said.get("at"));
}

function place(text) {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  if (![lat, lon, zoom].every(Number.isFinite) || Math.abs(lat) > 90) return false;
  lookAt(lat, lon, zoom);
  moved = true;
  return true;
}

function address() {
  const said = new URLSearchParams();
  if (state.day !== null) said.set("day", iso(state.day));
  said.set("mode", state.mode);
  if (state.mode === "window") said.set("window", state.width);
  if (state.chosen >= 0) said.set("incident", ROWS.id[state.chosen]);
  if (state.query) said.set("q", state.query);
  for (const key of FACETS) for (const given of state.filters[key] ?? []) said.append(key, given);
  const off = KINDS.filter((_, number) => !kindShows(number)).map((kind) => kind.key);
  if (off.length) said.set("off", off.join(","));
  if (moved) {
    const { lat, lon, zoom } = lookedAt();
    said.set("at", [lat.toFixed(4), lon.toFixed(4), zoom].join(","));
  }
  return `#${said}`;
}

function write() {
  try {
    history.replaceState(null, "", address());
  } catch {
    // inside another page there may be no address to write to
  }
}

/** Give the whole address of what is looked at. */
export function linkHere() {
  return new URL(address(), location.href).href;
}

/** Keep the address in step. */
export function startAddress() {
  let late = 0;
  const keep = () => {
    clearTimeout(late);
    late = setTimeout(write, 120);
  };
  listen(keep);
  onMoved(() => {
    moved = true;
    keep();
  });
  addEventListener("hashchange", readAddress);
}
