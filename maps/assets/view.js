// From degrees to the pixels of the map: Web Mercator, as Leaflet's own.

/** Turn a longitude into a share of the world's width. */
export function across(lon) {
  return lon / 360 + 0.5;
}

/** Turn a latitude into a share of the world's height, from the north. */
export function down(lat) {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Turn a flat list of degrees into a flat list of shares of the world. */
export function shares(flat) {
  const found = new Float64Array(flat.length);
  for (let at = 0; at < flat.length; at += 2) {
    found[at] = across(flat[at]);
    found[at + 1] = down(flat[at + 1]);
  }
  return found;
}

/** What of the world the map shows: `size` of the world in pixels, and the corner on top left. */
export function viewOf(map) {
  const zoom = map.getZoom();
  const corner = map.getPixelBounds().min;
  const { x: width, y: height } = map.getSize();
  return { zoom, size: 256 * 2 ** zoom, left: corner.x, top: corner.y, width, height };
}

/** Trace a line of shares on a canvas. */
export function trace(pen, flat, view) {
  for (let at = 0; at < flat.length; at += 2) {
    const x = flat[at] * view.size - view.left;
    const y = flat[at + 1] * view.size - view.top;
    if (at) pen.lineTo(x, y);
    else pen.moveTo(x, y);
  }
}

/** Tell how many pixels a kilometre takes at a latitude. */
export function pixelsPerKm(lat, size) {
  return size / (40075.017 * Math.cos((lat * Math.PI) / 180));
}
