// Whose borders and data the map shows: on the map, on a phone at the end of the sheet.

import { PAGE } from "./data.js";
import { make, part } from "./dom.js";
import { say } from "./words.js";

let online = [];

/** Say whose borders these are, and name whom the map is from. */
export function creditWords() {
  return [PAGE.view, ...(online.length ? [say("page.own_borders"), ...online] : []), say("page.credit"), ...PAGE.credits].join(" · ");
}

/** Put the lines up and keep them in step with the online maps that show. */
export function startCredit(map) {
  const corner = map.getContainer().querySelector(".leaflet-bottom.leaflet-left"); // the scale stands there, above
  const lines = [corner, part("side")].map((place) => place.appendChild(make("p", { class: "credit" })));
  const write = () => {
    const named = [];
    map.eachLayer((layer) => layer instanceof L.TileLayer && named.push(makerOf(layer)));
    online = [...new Set(named.filter(Boolean))];
    for (const line of lines) line.textContent = creditWords();
  };
  map.on("layeradd layerremove", write);
  write();
}

/** Ours is text of the data block; what folium's own layers bring is markup, read without effect. */
function makerOf(layer) {
  const markup = (layer.getAttribution() ?? "").trim();
  return markup ? new DOMParser().parseFromString(markup, "text/html").body.textContent.trim() : PAGE.tiles?.attribution;
}
