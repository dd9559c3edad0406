// The page inside another page: map, days and card, and the way to the whole.

import { make, part } from "./dom.js";
import { say } from "./words.js";

/** Tell whether the address asks for the page to be embedded: `?embed` or `#embed`. */
export function embedded() {
  return [location.search, location.hash].some((part) => new URLSearchParams(part.slice(1)).has("embed"));
}

/** Dress for another page. `link` gives the address of the whole page, as it is looked at. */
export function startEmbed(map, link) {
  if (!embedded()) return;
  part("app").classList.add("embed");
  part("stage").append(make("a", { class: "button whole", href: link(), target: "_blank", rel: "noopener",
    onpointerenter: renew, onfocus: renew, onclick: renew }, say("share.whole")));
  function renew(event) {
    event.currentTarget.href = link();
  }
  // The wheel scrolls the page around it until somebody takes hold of the map.
  map.scrollWheelZoom.disable();
  map.getContainer().addEventListener("pointerdown", () => map.scrollWheelZoom.enable());
  map.getContainer().addEventListener("pointerleave", () => map.scrollWheelZoom.disable());
}
