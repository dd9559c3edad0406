// Hears the script that folium writes, which may run while our data are still being unpacked.

/** The layers that folium names, by their roles. */
export const LAYERS = new Map();
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="; // where a tile does not come
let switched = () => {};

/** Hear when a layer is switched on or off. */
export function onSwitched(heard) {
  switched = heard;
}

function roleLayer(role) {
  const Role = L.Layer.extend({ onAdd: () => switched(role, true), onRemove: () => switched(role, false) });
  LAYERS.set(role, new Role());
  return LAYERS.get(role);
}

if (!CanvasRenderingContext2D.prototype.roundRect) throw new Error("the browser is too old");

/** Comes true with folium's map and layer control, when these are there. */
export const woken = new Promise((wake) => {
  L.TileLayer.mergeOptions({ errorTileUrl: NOTHING, referrerPolicy: "strict-origin-when-cross-origin" });
  window.Dateline = { layer: roleLayer, start: (map, control) => wake([map, control]) };
});
