// A canvas that lies in the map, follows it, and is drawn anew when something changes.

import { viewOf } from "./view.js";

/** Lay a canvas into the map; gives the function that asks for it to be drawn again. */
export function canvasIn(map, name, order, draw) {
  const pane = map.createPane(name);
  pane.style.zIndex = order;
  pane.style.pointerEvents = "none";
  const canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated", pane);
  canvas.setAttribute("aria-hidden", "true");
  const drawn = { corner: null, zoom: 0, stand: "" };
  let asked = false;

  function now() {
    if (map._animatingZoom) return;
    const view = viewOf(map);
    drawn.stand = standOf(map);
    fit(canvas, view);
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    drawn.corner = map.containerPointToLatLng([0, 0]);
    drawn.zoom = view.zoom;
    const pen = canvas.getContext("2d");
    const dots = canvas.width / view.width;
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    draw(pen, view);
  }

  // Leaflet tells of one jump three times; nothing is drawn before it is first asked for.
  map.on("move viewreset resize zoomend", () => drawn.stand && drawn.stand !== standOf(map) && now());
  map.on("zoomanim", (event) => {
    const corner = map._latLngToNewLayerPoint(drawn.corner, event.zoom, event.center);
    L.DomUtil.setTransform(canvas, corner, map.getZoomScale(event.zoom, drawn.zoom));
  });
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      now();
    });
  };
}

function standOf(map) {
  return JSON.stringify([viewOf(map), map.containerPointToLayerPoint([0, 0])]);
}

function fit(canvas, view) {
  const dots = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(view.width * dots), Math.round(view.height * dots)];
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${view.width}px`;
  canvas.style.height = `${view.height}px`;
}
