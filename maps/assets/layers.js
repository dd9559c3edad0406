// The layers that folium names: each is a switch, and the drawing asks which are on.

import { KINDS, PAGE } from "./data.js";
import { button, make, symbol } from "./dom.js";
import { LAYERS, onSwitched } from "./early.js";
import { change, listen, state } from "./state.js";
import { say } from "./words.js";

let chart = null;
let panel = null;
let batch = null; // the roles while several are switched at once
let usual = new Set(); // the roles that the page opens with
let kindGroups = []; // of kinds: the switch of the whole group and its roles

/** Take up which layers folium's map shows, and follow it from now on. */
export function takeRoles(map) {
  chart = map;
  usual = new Set([...LAYERS.keys()].filter((role) => map.hasLayer(LAYERS.get(role))));
  change({ roles: usual });
  onSwitched(switchRole);
  listen((keys) => keys.has("roles") && tickGroups());
}

function switchRole(role, on) {
  const roles = batch ?? new Set(state.roles);
  if (on) roles.add(role);
  else roles.delete(role);
  if (!batch) change({ roles });
}

/** Switch layers on or off, and tell of it once. `wanted` gives for a role whether it shows. */
function switchRoles(roles, wanted) {
  batch = new Set(state.roles);
  for (const role of roles) if (state.roles.has(role) !== wanted(role)) toggleRole(role);
  const now = batch;
  batch = null;
  if (now.size !== state.roles.size || [...now].some((role) => !state.roles.has(role))) change({ roles: now });
}

/** Show these kinds and no others; all of them where none are named. */
export function showKinds(keys) {
  switchRoles(KINDS.map(({ key }) => `kind:${key}`), (role) => !keys || keys.includes(role.slice(5)));
}

/** Show what an address wants: the usual layers but for those it switches, by their names. */
export function showNamed(off, on) {
  switchRoles(switchable(), (role) => (usual.has(role) ? !off.has(shortRole(role)) : on.has(shortRole(role))));
}

/** Name the layers that are not as usual: `[off, on]`. */
export function namesSwitched() {
  const other = switchable().filter((role) => usual.has(role) !== state.roles.has(role));
  return [true, false].map((was) => other.filter((role) => usual.has(role) === was).map(shortRole));
}

function switchable() {
  return [...LAYERS.keys()].filter((role) => role !== "outlines");
}

function shortRole(role) {
  return role.replace("kind:", "");
}

/** Switch a layer as the layer control would. */
export function toggleRole(role) {
  const layer = LAYERS.get(role);
  if (!layer || !chart) return;
  if (chart.hasLayer(layer)) chart.removeLayer(layer);
  else chart.addLayer(layer);
}

/** Turn folium's layer control into a button with a name that opens on a click, not on a breath. */
export function dressControl(map, control) {
  const box = control.getContainer();
  L.DomEvent.off(box, { mouseenter: control._expandSafely, mouseleave: control.collapse }, control);
  map.off("click", control.collapse, control);
  map.on("click", () => layersOpen() && openLayers(false));
  const list = box.querySelector(".leaflet-control-layers-list");
  list.id = "layers";
  list.setAttribute("aria-label", say("page.layers"));
  panel = { control, opener: button(say("page.layers"), () => openLayers(!layersOpen()), { "aria-controls": "layers" }) };
  box.querySelector(".leaflet-control-layers-toggle").replaceWith(panel.opener);
  const update = control._update;
  control._update = () => {
    update.call(control);
    group();
    return control;
  };
  served();
  control._update();
  openLayers(false);
}

/** A map whose servers refuse pages that were opened as a file is for pages with an address. */
function served() {
  if (!PAGE.tiles?.served) return;
  const { layer } = panel.control._layers.find((one) => one.layer instanceof L.TileLayer);
  if (location.protocol === "file:") panel.control.removeLayer(layer);
  else {
    chart.removeLayer(LAYERS.get("outlines"));
    chart.addLayer(layer);
  }
}

/** Put the kinds under heads that switch a whole group, each with its sign. */
function group() {
  const boxes = new Map(panel.control._layerControlInputs.map((box) => [box.layerId, box]));
  const parts = new Map();
  KINDS.forEach((kind, number) => {
    const role = `kind:${kind.key}`;
    const box = boxes.get(L.stamp(LAYERS.get(role)));
    box.after(symbol(kind.path, number));
    if (!parts.has(kind.group)) parts.set(kind.group, []);
    parts.get(kind.group).push({ role, box, label: box.closest("label") });
  });
  kindGroups = [...parts].filter(([, members]) => members.length > 1).map(([key, members]) => headed(key, members));
  tickGroups();
}

function headed(key, members) {
  const whole = make("input", { type: "checkbox", onclick: () => switchGroup(whole, members) });
  const name = say(`group.${key}`);
  const field = make("div", { class: "group", role: "group", "aria-label": name }, make("label", {}, make("span", {}, whole, make("b", {}, name))));
  members[0].label.before(field);
  field.append(...members.map(({ label }) => label));
  return { whole, members };
}

function switchGroup(whole, members) {
  const on = whole.checked;
  panel.control._handlingClick = true; // or it would make its list anew, and the focus would be gone
  switchRoles(members.map(({ role }) => role), () => on);
  panel.control._handlingClick = false;
  for (const { box } of members) box.checked = on;
}

function tickGroups() {
  for (const { whole, members } of kindGroups) {
    const on = members.filter(({ role }) => state.roles.has(role)).length;
    whole.checked = on === members.length;
    whole.indeterminate = on > 0 && on < members.length;
  }
}

/** Tell whether the layers are open. */
export function layersOpen() {
  return panel.control.getContainer().classList.contains("leaflet-control-layers-expanded");
}

/** Open or close the layers; gives whether they were open. */
export function openLayers(open) {
  const were = layersOpen();
  if (open) panel.control.expand();
  else panel.control.collapse();
  panel.opener.setAttribute("aria-expanded", String(open));
  if (open && !were) panel.control.getContainer().querySelector("input")?.focus();
  if (!open && were) panel.opener.focus();
  return were;
}
