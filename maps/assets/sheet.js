// On a phone the list is a sheet over the foot of the map; its grip folds and unfolds it.

import { resized } from "./atlas.js";
import { part } from "./dom.js";
import { say } from "./words.js";

/** Start the grip, and tell the map when its size changes. */
export function startSheet() {
  const grip = part("grip");
  const name = () => grip.setAttribute("aria-label", say(part("app").classList.contains("unfolded") ? "page.fold" : "page.unfold"));
  grip.addEventListener("click", () => {
    const open = part("app").classList.toggle("unfolded");
    grip.setAttribute("aria-expanded", String(open));
    name();
  });
  name();
  const measure = (name, id) => part("app").style.setProperty(name, `${part(id).offsetHeight}px`);
  new ResizeObserver(() => measure("--foot", "time")).observe(part("time"));
  new ResizeObserver(() => {
    measure("--stage", "stage");
    resized();
  }).observe(part("stage"));
}
