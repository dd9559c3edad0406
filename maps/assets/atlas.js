// The map: canvases over Leaflet, what a pointer does on it, and where it looks.

import { canvasIn } from "./canvas.js";
import { PAGE, ROWS, placed, shapeOf } from "./data.js";
import { button, make, part } from "./dom.js";
import { deskAt, drawFiled } from "./filed.js";
import { shown } from "./filter.js";
import { drawGround } from "./ground.js";
import { membersOf } from "./heaps.js";
import { drawLabels } from "./labels.js";
import { drawMarks, forget, heapsNow, markAt } from "./marks.js";
import { drawReach, drawShapes } from "./shapes.js";
import { change, state } from "./state.js";
import { calm } from "./theme.js";
import { closeTip, deskHint, hint, listDesk, listHeap, unhint } from "./tip.js";
import { viewOf } from "./view.js";
import { credits, say } from "./words.js";

const redrawn = [];
let atlas = null;

/** Take folium's map over. */
export function startAtlas(map) {
  atlas = map;
  Object.assign(map.options, { zoomSnap: 0.25, zoomDelta: 1, wheelPxPerZoomLevel: 90 });
  map._zoomAnimated = map._zoomAnimated && !calm();
  map.setMinZoom(1).setMaxZoom(15);
  map.attributionControl.remove();
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  redrawn.push(canvasIn(map, "ground", 210, drawGround), canvasIn(map, "incidents", 450, drawAll));
  dressMap(map);
  heed(map);
}

function drawAll(pen, view) {
  drawShapes(pen, view, shown());
  drawReach(pen, view, state.chosen);
  drawLabels(pen, view);
  drawMarks(pen, view);
  drawFiled(pen, view);
}

/** Draw anew at the next frame: what lies under the incidents too, or only these. */
export function redraw(under = true) {
  forget();
  for (const ask of under ? redrawn : redrawn.slice(1)) ask();
}

function dressMap(map) {
  const keys = { role: "group", "aria-label": `${say("page.map")}. ${say("page.map_keys")}` };
  for (const [name, text] of Object.entries(keys)) map.getContainer().setAttribute(name, text);
  part("stage").append(
    make("div", { class: "zoom" },
      button(say("page.zoom_in"), () => map.zoomIn(1, { animate: !calm() }), { sign: "+" }),
      button(say("page.zoom_out"), () => map.zoomOut(1, { animate: !calm() }), { sign: "−" }),
      button(say("page.fit"), () => fitAll(), { sign: "⤢" })),
    creditLine(),
  );
  part("side").append(creditLine());
}

/** Whose borders and data these are: on the map, on a phone at the end of the sheet. */
function creditLine() {
  return make("p", { class: "credit" }, credits());
}

function heed(map) {
  const box = map.getContainer();
  const under = (event) => [event.containerPoint.x, event.containerPoint.y];
  map.on("mousemove", (event) => point(...under(event)));
  map.on("mouseout movestart", unhint);
  map.on("movestart", closeTip);
  map.on("click", (event) => press(...under(event)));
  // A click leaves the arrow keys to the days; only who comes by Tab moves the map with them.
  box.addEventListener("mousedown", (event) => {
    if (event.target.closest(".leaflet-control")) return;
    event.preventDefault();
    document.activeElement?.blur();
  });
  map.keyboard.disable();
  map.keyboard._onMouseDown = () => {};
  map.keyboard.enable();
}

function point(x, y) {
  const view = viewOf(atlas);
  const mark = markAt(x, y, view);
  const desk = mark ? null : deskAt(x, y, view);
  atlas.getContainer().classList.toggle("over", Boolean(mark ?? desk));
  if (mark?.symbol) hint(mark.symbol.i, x, y);
  else if (desk) deskHint(desk, x, y);
  else unhint();
}

function press(x, y) {
  const view = viewOf(atlas);
  const mark = markAt(x, y, view);
  const desk = mark ? null : deskAt(x, y, view);
  if (closeTip() && !mark && !desk) return;
  if (mark?.symbol) change({ chosen: mark.symbol.i });
  else if (mark) listHeap(membersOf(mark.heap), x, y);
  else if (desk) listDesk(desk, x, y);
}

/** Show all that is placed, or the whole world where nothing is. */
export function fitAll(animate = !calm()) {
  const [west, south, east, north] = PAGE.box ?? [-150, -50, 160, 70];
  atlas.fitBounds([[south, west], [north, east]], { padding: [36, 36], maxZoom: 11.5, animate });
}

/** Look at a view from an address. */
export function lookAt(lat, lon, zoom) {
  atlas.setView([lat, lon], zoom, { animate: false });
}

/** Say where the map looks. */
export function lookedAt() {
  const { lat, lng } = atlas.getCenter();
  return { lat, lon: lng, zoom: atlas.getZoom() };
}

/** Hear when the map has moved. */
export function onMoved(heard) {
  atlas.on("moveend", heard);
}

/** Bring an incident into the part of the map that no card covers. */
export function reveal(i) {
  if (i < 0 || !placed(i)) return;
  const { x: width, y: height } = atlas.getSize();
  const card = part("card").getBoundingClientRect();
  const beside = card.width > 0 && card.width < width * 0.7;
  const right = beside ? width - card.width - 40 : width;
  const spot = atlas.latLngToContainerPoint([ROWS.lat[i], ROWS.lon[i]]);
  if (spot.x > 40 && spot.x < right - 40 && spot.y > 40 && spot.y < height - 40) return;
  const move = { animate: !calm(), duration: 0.3 };
  if (shapeOf(i) && spot.x > 0 && spot.x < width && spot.y > 0 && spot.y < height && !beside) return;
  atlas.panBy([spot.x - right / 2, spot.y - height / 2], move);
}

/** The map has another size now. */
export function resized() {
  atlas.invalidateSize({ animate: false, pan: false });
}

/** Draw the map as it stands with another pen. */
export function paintOn(pen) {
  const view = viewOf(atlas);
  drawGround(pen, view);
  drawAll(pen, view);
}

/** Say which symbols are drawn, and where on the map: for tests and for whoever looks in. */
export function drawnSymbols() {
  const view = viewOf(atlas);
  return heapsNow(view).flatMap((heap) => heap.symbols.map(({ i, x, y }) => ({
    id: ROWS.id[i], x: x - view.left, y: y - view.top,
  })));
}
