// Wakes the page when the script that folium writes has made map and layers.

import { woken } from "./early.js";
import { drawnSymbols, fitAll, redraw, resized, reveal, startAtlas } from "./atlas.js";
import { startCard } from "./card.js";
import { startChoices } from "./choose.js";
import { startChips } from "./chips.js";
import { PAGE, readTexts } from "./data.js";
import { make, part } from "./dom.js";
import { stops, warm } from "./filter.js";
import { startEmbed } from "./embed.js";
import { linkHere, readAddress, startAddress } from "./hash.js";
import { startHelp } from "./help.js";
import { drawHistogram, startHistogram } from "./histogram.js";
import { followChoice, startKeys } from "./keys.js";
import { dressControl, takeRoles } from "./layers.js";
import { scrollToChosen, scrollToDay, startList } from "./list.js";
import { startShare } from "./share.js";
import { startPace } from "./pace.js";
import { startPanel } from "./panel.js";
import { startStory } from "./story.js";
import { startPaper } from "./paper.js";
import { startSheet } from "./sheet.js";
import { change, listen, state } from "./state.js";
import { listRolls, onTheme } from "./theme.js";
import { nowWords, startTime } from "./time.js";
import { say } from "./words.js";

function start(map, control) {
  dressPage();
  takeRoles(map);
  change({ day: stops().at(-1) ?? PAGE.span?.[1] ?? null, ...(PAGE.span ? {} : { mode: "all" }) });
  onTheme(() => {
    redraw();
    drawHistogram();
  });
  startAtlas(map);
  dressControl(map, control);
  for (const widget of [startCard, startTime, startHistogram, startChips, startChoices, startList, startPanel, startPace, startHelp, startShare, startStory, startPaper, startSheet, startKeys]) widget();
  startEmbed(map, linkHere);
  startSearch();
  resized();
  fitAll(false);
  const placed = readAddress();
  if (listRolls()) scrollToDay(); // else the title comes first
  scrollToChosen();
  if (!placed) reveal(state.chosen);
  listen(follow);
  startAddress();
  redraw();
  readTexts(() => change({ texts: true }));
}

function dressPage() {
  part("title").textContent = part("title").title = PAGE.title;
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
  if (keys.size === 1 && keys.has("desk")) return redraw(false);
  if (keys.has("texts")) warm();
  if (!keys.has("texts") || state.query || state.filters.source) redraw(keys.has("roles"));
  if (keys.has("day") || keys.has("texts")) scrollToDay();
  if (keys.has("chosen")) {
    scrollToChosen();
    reveal(state.chosen);
    if (!keys.has("chapter")) followChoice();
  }
  if (!keys.has("playing") && !keys.has("texts")) part("live").replaceChildren(make("span", {}, nowWords()));
}

window.Dateline.drawn = drawnSymbols;
woken.then(([map, control]) => start(map, control));
