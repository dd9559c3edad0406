// The layers that folium names: each is a switch, and the drawing asks which are on.

import { button } from "./dom.js";
import { change, state } from "./state.js";
import { say } from "./words.js";

const byRole = new Map();
let chart = null;
let panel = null;

/** Make the layer of a role; called by the script that folium writes. */
export function roleLayer(role) {
  const Role = L.Layer.extend({
    onAdd: () => switchRole(role, true),
    onRemove: () => switchRole(role, false),
  });
  const layer = new Role();
  byRole.set(role, layer);
  return layer;
}

function switchRole(role, on) {
  const roles = new Set(state.roles);
  if (on) roles.add(role);
  else roles.delete(role);
  change({ roles });
}

/** Switch a layer as the layer control would. */
export function toggleRole(role) {
  const layer = byRole.get(role);
  if (!layer || !chart) return;
  if (chart.hasLayer(layer)) chart.removeLayer(layer);
  else chart.addLayer(layer);
}

/** Turn folium's layer control into a button with a name that opens on a click, not on a breath. */
export function dressControl(map, control) {
  chart = map;
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
