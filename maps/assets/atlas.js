// The map: canvases over Leaflet, what a pointer does on it, and where it looks.

import { drawArrows } from "./arrows.js";
import { canvasIn } from "./canvas.js";
import { startCredit } from "./credit.js";
import { PAGE, ROWS, placed, shapeOf, toldIn, turned } from "./data.js";
import { button, make, part } from "./dom.js";
import { deskAt, drawFiled } from "./filed.js";
import { shown } from "./filter.js";
import { drawGround } from "./ground.js";
import { membersOf } from "./heaps.js";
import { drawHeat } from "./heat.js";
import { drawLabels } from "./labels.js";
import { drawMarks, forget, heapsNow, markAt } from "./marks.js";
import { drawReach, drawShapes } from "./shapes.js";
import { change, state } from "./state.js";
import { calm, listRolls } from "./theme.js";
import { closeTip, deskHint, hint, listDesk, listHeap, unhint } from "./tip.js";
import { viewOf } from "./view.js";
import { say } from "./words.js";

const redrawn = [];
let atlas = null;

/** Take folium's map over. */
export function startAtlas(map) {
  atlas = map;
  Object.assign(map.options, { zoomSnap: 0.25, zoomDelta: 1, wheelPxPerZoomLevel: 90 });
  map._zoomAnimated = map._zoomAnimated && !calm();
  map.setMinZoom(1).setMaxZoom(15);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  redrawn.push(canvasIn(map, "ground", 190, drawGround), canvasIn(map, "incidents", 450, drawAll));
  dressMap(map);
  heed(map);
}

function drawAll(pen, view) {
  drawHeat(pen, view, shown());
  drawShapes(pen, view, shown());
  drawReach(pen, view, state.chosen);
  drawArrows(pen, view);
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
  );
  startCredit(map);
}

function heed(map) {
  const box = map.getContainer();
  const under = (event) => [event.containerPoint.x, event.containerPoint.y];
  map.on("mousemove", (event) => point(...under(event)));
  map.on("mouseout movestart", () => unhint());
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
  const edge = listRolls() ? 64 : 36; // the controls on the left, the credit at the foot
  atlas.fitBounds([[south, west], [north, east]], {
    paddingTopLeft: [edge, 36], paddingBottomRight: [36, edge], maxZoom: 11.5, animate,
  });
}

/** Look at a view from an address. */
export function lookAt(lat, lon, zoom) {
  atlas.setView([lat, turned(lon)], zoom, { animate: false });
}

/** Go where a chapter leads: to a view, to an incident beside its card, or to everything. */
export function goThere({ at, zoom }, i) {
  atlas.stop();
  const centre = at ? [at[1], turned(at[0])] : i >= 0 && placed(i) ? [ROWS.lat[i], ROWS.lon[i]] : null;
  if (!centre) return void fitAll();
  const near = zoom ?? (at ? atlas.getZoom() : Math.min(11.5, atlas.getBoundsZoom(L.latLng(centre).toBounds(5000 * ROWS.radius[i]))));
  const covered = at ? [0, 0] : atlas.getSize().subtract(freeEdges()).divideBy(2);
  const middle = atlas.unproject(atlas.project(centre, near).add(covered), near);
  if (calm()) atlas.setView(middle, near, { animate: false });
  else atlas.flyTo(middle, near, { duration: 1 });
}

/** Show a desk with all that its reports tell of. */
export function showDesk(desk) {
  const told = desk.reports.flatMap(({ number }) => toldIn(number)).filter(placed);
  atlas.fitBounds([[desk.lat, desk.lon], ...told.map((i) => [ROWS.lat[i], ROWS.lon[i]])], { padding: [60, 60], maxZoom: 11.5, animate: !calm() });
}

/** The right and the lower edge of what no card covers: it lies on the right, below, or beside. */
function freeEdges() {
  const { x: width, y: height } = atlas.getSize();
  const [card, map] = [part("card"), atlas.getContainer()].map((one) => one.getBoundingClientRect());
  if (!card.width || card.right <= map.left) return [width, height];
  return card.left > map.left ? [card.left - map.left - 22, height] : [width, Math.min(height, card.top - map.top)];
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
  const [right, bottom] = freeEdges();
  const { x, y } = atlas.latLngToContainerPoint([ROWS.lat[i], ROWS.lon[i]]);
  if (x > 40 && x < right - 40 && y > 40 && y < bottom - 40) return;
  if (shapeOf(i) && x > 0 && x < right && y > 0 && y < bottom && right === atlas.getSize().x) return;
  atlas.panBy([x - right / 2, y - bottom / 2], { animate: !calm(), duration: 0.3 });
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
