// Wakes the page: the script that folium writes makes the layers, then calls `Dateline.start`.

import { drawnSymbols, fitAll, redraw, resized, reveal, startAtlas } from "./atlas.js";
import { startCard } from "./card.js";
import { startChips } from "./chips.js";
import { PAGE } from "./data.js";
import { make, part } from "./dom.js";
import { stops } from "./filter.js";
import { readAddress, startAddress } from "./hash.js";
import { startHelp } from "./help.js";
import { drawHistogram, startHistogram } from "./histogram.js";
import { followChoice, startKeys } from "./keys.js";
import { dressControl, roleLayer } from "./layers.js";
import { scrollToChosen, scrollToDay, startList } from "./list.js";
import { startSheet } from "./sheet.js";
import { change, listen, state } from "./state.js";
import { onTheme } from "./theme.js";
import { nowWords, startTime } from "./time.js";
import { say } from "./words.js";

function start(map, control) {
  dressPage();
  change({ day: stops().at(-1) ?? PAGE.span?.[1] ?? null, ...(PAGE.span ? {} : { mode: "all" }) });
  onTheme(() => {
    redraw();
    drawHistogram();
  });
  startAtlas(map);
  dressControl(map, control);
  for (const widget of [startCard, startTime, startHistogram, startChips, startList, startHelp, startSheet, startKeys]) widget();
  startSearch();
  resized();
  fitAll(false);
  const placed = readAddress();
  if (innerWidth > 700) scrollToDay(); // a phone's sheet begins with the title
  scrollToChosen();
  if (!placed) reveal(state.chosen);
  listen(follow);
  startAddress();
  redraw();
}

function dressPage() {
  part("title").textContent = PAGE.title;
  for (const [name, attribute] of [["label", "aria-label"], ["hint", "placeholder"]]) {
    for (const one of document.querySelectorAll(`[data-${name}]`)) one.setAttribute(attribute, say(one.dataset[name]));
  }
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = say(one.dataset.text);
  part("skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address is kept for what is looked at
    part("list").focus();
  });
}

function startSearch() {
  const search = part("search");
  search.addEventListener("input", () => change({ query: search.value }));
  listen((keys) => {
    if (keys.has("query") && search.value !== state.query) search.value = state.query;
  });
}

function follow(keys) {
  redraw();
  if (keys.has("day")) scrollToDay();
  if (keys.has("chosen")) {
    scrollToChosen();
    reveal(state.chosen);
    followChoice();
  }
  if (!keys.has("playing")) part("live").replaceChildren(make("span", {}, nowWords()));
}

window.Dateline = { layer: roleLayer, start, drawn: drawnSymbols };
