// The layers that folium names: each is a switch, and the drawing asks which are on.

import { button } from "./dom.js";
import { LAYERS, onSwitched } from "./early.js";
import { change, state } from "./state.js";
import { say } from "./words.js";

let chart = null;
let panel = null;

/** Take up which layers folium's map shows, and follow it from now on. */
export function takeRoles(map) {
  chart = map;
  change({ roles: new Set([...LAYERS.keys()].filter((role) => map.hasLayer(LAYERS.get(role)))) });
  onSwitched(switchRole);
}

function switchRole(role, on) {
  const roles = new Set(state.roles);
  if (on) roles.add(role);
  else roles.delete(role);
  change({ roles });
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
  openLayers(false);
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
