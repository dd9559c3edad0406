// The address carries what is looked at, so that a link brings another reader to the same sight.

import { lookAt, lookedAt, onMoved } from "./atlas.js";
import { PAGE, ROWS, byId } from "./data.js";
import { fromIso, iso } from "./days.js";
import { embedded } from "./embed.js";
import { FACETS, knownChoices } from "./facets.js";
import { namesSwitched, showNamed } from "./layers.js";
import { change, listen, state } from "./state.js";
import { openStory } from "./story.js";

let moved = false;

/** Take up what the address says; tells whether it says where the map looks. */
export function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const chapter = Number(said.get("chapter")) - 1;
  if (!said.has("mode") && openStory(chapter)) return true;
  showNamed(...["off", "on"].map((key) => new Set((said.get(key) ?? "").split(","))));
  const day = fromIso(said.get("day") ?? "");
  const width = Number(said.get("window"));
  change({
    query: said.get("q") ?? "", filters: knownChoices((key) => said.getAll(key)), chosen: byId(said.get("incident")),
    ...(PAGE.span && ["day", "upto", "window", "all"].includes(said.get("mode")) ? { mode: said.get("mode") } : {}),
    ...(PAGE.span && day !== null ? { day: Math.max(PAGE.span[0], Math.min(PAGE.span[1], day)) } : {}),
    ...(width >= 2 && width <= 400 ? { width: Math.round(width) } : {}),
  });
  openStory(chapter, false);
  return place(said.get("at"));
}

function place(text) {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  if (![lat, lon, zoom].every(Number.isFinite) || Math.abs(lat) > 90) return false;
  lookAt(lat, lon, zoom);
  moved = true;
  return true;
}

function address(embed) {
  const said = new URLSearchParams(embed ? { embed: "" } : {});
  if (state.day !== null) said.set("day", iso(state.day));
  said.set("mode", state.mode);
  if (state.mode === "window") said.set("window", state.width);
  if (state.chosen >= 0) said.set("incident", ROWS.id[state.chosen]);
  if (state.query) said.set("q", state.query);
  for (const key of FACETS) for (const given of state.filters[key] ?? []) said.append(key, given);
  const [off, on] = namesSwitched();
  if (off.length) said.set("off", off.join(","));
  if (on.length) said.set("on", on.join(","));
  if (state.chapter >= 0) said.set("chapter", state.chapter + 1);
  if (moved) {
    const { lat, lon, zoom } = lookedAt();
    said.set("at", [lat.toFixed(4), lon.toFixed(4), zoom].join(","));
  }
  return `#${said}`;
}

function write() {
  try {
    history.replaceState(null, "", address(embedded() && !location.search));
  } catch {
    // inside another page there may be no address to write to
  }
}

/** Give the whole address of what is looked at, for a page of its own or for another page. */
export function linkHere(embed = false) {
  return new URL(address(embed), location.href.replace(/[?#].*/s, "")).href;
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
